"""Home, search, glossary, about and the pages for refusals."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import DatabaseError, connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.services import index_drain
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, MissingError
from greenbridge.portal.errors import is_disk_full, server_error
from greenbridge.portal.messages import SENTENCES, sentence


def page(client: Client, address: str, status: int = 200, **more: Any) -> str:
    answer = client.get(address, **more)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode()


@pytest.fixture
def content(make_record: Any) -> None:
    """A project with a place and a partner abroad, an event to come, a need."""
    maker = make_record("organisation", title="Maker Works", country="CN")
    bank = make_record("provider", title="Bank", country="PH")
    links = [{"predicate": "party", "to": maker.public_id}, {"predicate": "financier", "to": bank.public_id}]
    make_record(
        "project",
        title="Wind farm",
        country="UZ",
        stage="mou",
        lat="41.6",
        lon="64.3",
        place={"en": "Navoi", "ru": "Навои"},
        links=links,
    )
    make_record("event", title="Forum to come", date="2999-05", country="KZ")
    make_record("event", title="Forum long past", date="2001-05", country="KZ")
    make_record("need", title="Storage wanted", country="KZ")
    make_record("offer", title="Invented offer", origin="example")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_home_shows_projects_with_partners_in_words_and_in_a_drawing(content: None, client_for: Any, language: str) -> None:
    shown = page(client_for(), f"/{language}/")
    assert shown.count('<path class="route plan"') == 1
    assert {"en": "Navoi", "ru": "Навои"}[language] in shown
    assert {"en": "China", "ru": "Китай"}[language] in shown
    drawing = shown[shown.index('<svg class="map') : shown.index("</figure>")]
    assert {"en": "Philippines", "ru": "Филиппины"}[language] not in drawing
    assert "Forum to come" in shown
    assert "Forum long past" not in shown
    assert "Storage wanted" in shown
    assert "Invented offer" not in shown


def test_home_asks_at_most_twelve_questions(content: None, client_for: Any, curator: User) -> None:
    client = client_for(curator)
    client.get("/en/")
    with CaptureQueriesContext(connection) as asked:
        page(client, "/en/")
    assert len(asked) <= 12


def test_home_of_an_empty_node_says_so(db: None, client_for: Any) -> None:
    assert "Nothing here yet" in page(client_for(), "/en/")


def test_home_and_its_parts_stay_under_150_kilobytes(content: None, client_for: Any) -> None:
    size = len(gzip.compress(page(client_for(), "/en/").encode()))
    for name in ("tokens.css", "style.css", "site.css", "site.js", "icon.svg"):
        with open(finders.find(f"portal/{name}"), "rb") as part:
            size += len(gzip.compress(part.read()))
    assert size < 150_000


@pytest.mark.parametrize(
    ("accepted", "goes"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "/zh-hans/"),
        ("zh-TW", "/zh-hans/"),
        ("ru-RU,ru;q=0.9", "/ru/"),
        ("kk-KZ,kk;q=0.9", "/ru/"),
        ("kk-KZ,en;q=0.7", "/en/"),
        ("fa-IR", "/en/"),
        ("en-GB", "/en/"),
        ("*", "/en/"),
        ("", "/en/"),
        ("x" * 5000, "/en/"),
    ],
)
def test_root_follows_the_browser(client_for: Any, accepted: str, goes: str) -> None:
    answer = client_for().get("/", headers={"accept-language": accepted})
    assert (answer.status_code, answer["Location"]) == (302, goes)
    assert "Accept-Language" in answer["Vary"]


def test_root_follows_what_the_reader_chose_before(client_for: Any) -> None:
    client = client_for()
    client.cookies["django_language"] = "zh-hans"
    assert client.get("/", headers={"accept-language": "ru"})["Location"] == "/zh-hans/"
    client.cookies["django_language"] = "nonsense"
    assert client.get("/", headers={"accept-language": "ru"})["Location"] == "/ru/"


def test_language_switch_keeps_page_and_question(db: None, client_for: Any) -> None:
    shown = page(client_for(), "/en/libraries/projects/?country=UZ&q=wind")
    assert 'href="/ru/libraries/projects/?country=UZ&amp;q=wind" lang="ru"' in shown
    missing = page(client_for(), "/ru/nonsense/?a=1", 404)
    assert 'href="/zh-hans/nonsense/?a=1"' in missing


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_search_marks_words_and_offers_facets(content: None, client_for: Any, language: str) -> None:
    index_drain()
    shown = page(client_for(), f"/{language}/search/?q=wind+farms")
    assert "<mark>" in shown
    assert 'name="country" value="UZ"' in shown
    assert "Wind" in shown


def test_search_narrows_by_kind_and_country(content: None, client_for: Any) -> None:
    index_drain()
    shown = page(client_for(), "/en/search/?q=storage&kind=need&country=KZ")
    assert "<mark>Storage</mark> wanted" in shown
    assert "remove" in shown
    assert "Nothing found" in page(client_for(), "/en/search/?q=storage&kind=policy")


def test_search_ignores_an_empty_or_unknown_kind(content: None, client_for: Any) -> None:
    index_drain()
    assert "Wind" in page(client_for(), "/en/search/?q=wind&kind=")
    assert "Wind" in page(client_for(), "/en/search/?q=wind&kind=nonsense")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ("", 200, "One box for all libraries"),
        ("x" * 10_000, 422, "10,000"),
        ("+ - && || ( ) ~ * ?", 422, "signs only"),
        ("🌍🔋", 422, "signs only"),
        ("بازیافت باتری", 200, 'dir="auto"'),
        ('"wind AND (farm', 200, "search"),
        ("<script>alert(1)</script>", 200, "&lt;script&gt;"),
    ],
)
def test_search_answers_odd_words_clearly(content: None, client_for: Any, words: str, status: int, told: str) -> None:
    index_drain()
    answer = client_for().get("/en/search/", {"q": words})
    shown = answer.content.decode().replace("10000", "10,000")
    assert answer.status_code == status
    assert told in shown
    assert "<script>alert" not in shown


def test_search_never_shows_what_the_asker_may_not_see(client_for: Any, curator: User, make_record: Any) -> None:
    make_record("project", title="Secret windmill", state="draft")
    index_drain()
    assert "Secret" not in page(client_for(), "/en/search/?q=windmill")
    assert "Secret" in page(client_for(curator), "/en/search/?q=windmill")


def test_glossary_is_searched_in_three_languages_and_browsed(db: None, client_for: Any) -> None:
    for words in ("circular economy", "循环经济", "экономика замкнутого цикла"):
        shown = client_for().get("/ru/glossary/", {"q": words}).content.decode()
        assert "/ru/glossary/circular-economy/" in shown
    assert "/en/glossary/circular-economy/" in page(client_for(), "/en/glossary/?class=circular")
    assert "No such term" in page(client_for(), "/en/glossary/?q=xyzzyqwe")
    assert "cut to 200 characters" in page(client_for(), "/en/glossary/?q=" + "x" * 500)
    assert "50 nearest concepts" in page(client_for(), "/en/glossary/?q=energy")


def test_concept_shows_names_neighbours_and_records(client_for: Any, make_record: Any) -> None:
    make_record("policy", title="Circular law", topics=["circular-economy"])
    shown = page(client_for(), "/zh-hans/glossary/circular-economy/")
    for part in ("循环经济", "circular economy", "экономика замкнутого цикла", "Circular law", "/zh-hans/glossary/circular/"):
        assert part in shown
    assert "no such concept" in page(client_for(), "/en/glossary/nonsense/", 404)


@pytest.mark.parametrize("address", ["about/", "about/licences/", "about/accessibility/"])
@pytest.mark.parametrize("language", ["en", "zh-hans", "ru"])
def test_about_pages_open(db: None, client_for: Any, address: str, language: str) -> None:
    page(client_for(), f"/{language}/{address}")


@pytest.mark.parametrize(
    "address", ["", "about/", "glossary/", "exchange/", "exchange/match/", "libraries/", "sign-in/", "search/"]
)
def test_every_page_describes_itself_once_to_search_engines(content: None, client_for: Any, address: str) -> None:
    told = re.findall(r'<meta name="description" content="([^"]*)"', page(client_for(), f"/ru/{address}"))
    assert len(told) == 1
    assert re.search("[а-я]", told[0])


@pytest.mark.parametrize(
    ("concept", "language", "told"),
    [
        ("vsc-hvdc", "en", '<p class="lede">Chinese'),
        ("vsc-hvdc", "zh-hans", 'lang="en">Chinese'),
        ("charging-pile", "en", "literal calque"),
        ("charging-pile", "ru", ""),
    ],
)
def test_concept_sets_english_notes_apart(db: None, client_for: Any, concept: str, language: str, told: str) -> None:
    html = page(client_for(), f"/{language}/glossary/{concept}/")
    if told:
        assert told in html
    else:
        assert "calque" not in html
    assert ('class="lede"' in html) == (language == "en")


def test_about_names_the_node_or_says_how_to(db: None, client_for: Any, settings: Any) -> None:
    settings.NODE = "local"
    assert "GREENBRIDGE_NODE" in page(client_for(), "/en/about/")
    settings.NODE = "cn-tj"
    html = page(client_for(), "/en/about/")
    assert "<bdi>cn-tj</bdi>" in html
    assert "GREENBRIDGE_NODE" not in html


@pytest.mark.parametrize("address", ["about/", "about/licences/", "libraries/projects/?q=zzqq", "glossary/wind-power/"])
def test_chinese_pages_leave_no_gap_between_sentences(db: None, client_for: Any, address: str) -> None:
    words = re.sub(r"<[^>]+>", "", page(client_for(), f"/zh-hans/{address}"))
    assert re.findall(r"[^ ]{0,9}[。！？] +[^ ]{1,9}", words) == []


def test_about_says_whose_site_it_is_not(db: None, client_for: Any) -> None:
    shown = page(client_for(), "/en/about/")
    assert "not affiliated" in shown
    assert "no emblem" in shown


def test_error_pages_say_what_to_do(db: None, client_for: Any) -> None:
    shown = page(client_for(), "/en/nonsense/", 404)
    assert "no page at this address" in shown
    assert 'action="/en/search/"' in shown
    forbidden = page(client_for(), "/en/requests/", 403)
    assert "/en/sign-in/?next=/en/requests/" in forbidden


def test_server_error_needs_no_database(django_db_blocker: Any, settings: Any) -> None:
    with django_db_blocker.block(), override("ru"):
        answer = server_error(RequestFactory().get("/ru/broken/"))
    shown = answer.content.decode()
    assert answer.status_code == 500
    assert 'lang="ru"' in shown
    assert re.search(r"<p class=\"xs faint\">[^<]*[0-9a-f]{8}[^<]*</p>", shown)


def test_bad_host_gets_a_page(db: None, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["example.org"]
    answer = Client().get("/en/about/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "could not be read" in answer.content.decode()
    assert "evil.example" not in answer.content.decode()


def test_is_disk_full_knows_the_words_of_each_store() -> None:
    assert is_disk_full(OSError(28, "No space left on device"))
    assert is_disk_full(DatabaseError("database or disk is full"))
    assert is_disk_full(DatabaseError("could not extend file: No space left on device"))
    assert not is_disk_full(DatabaseError("syntax error"))
    assert not is_disk_full(ValueError("disk is full"))


def test_sentence_fills_places_and_never_fails() -> None:
    with override("en"):
        assert sentence(InvalidError("search_too_long", found=2000, limit=1000)).startswith("The search has 2000")
        assert "—" in sentence(InvalidError("search_too_long"))
        assert "strange_code" in sentence(InvalidError("strange_code"))
        assert sentence(MissingError("strange"))
        assert "100 %" not in sentence(ConflictError("x", found="100 %s"))


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentences_have_no_broken_place(code: str) -> None:
    with override("en"):
        assert sentence(GreenBridgeError(code))


def test_sentences_stand_in_order() -> None:
    assert list(SENTENCES) == sorted(SENTENCES)


def test_every_page_carries_the_policy_without_inline_parts(content: None, client_for: Any) -> None:
    for address in ("/en/", "/en/libraries/projects/", "/en/glossary/", "/en/sign-in/", "/en/about/"):
        answer = client_for().get(address)
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        shown = answer.content.decode()
        assert " style=" not in shown
        assert "<script>" not in shown


def test_glossary_export_gives_what_the_page_speaks_of(client_for: Any, db: None) -> None:
    found = client_for().get("/ru/glossary/export.json?q=тяговая батарея").json()
    assert "traction-battery" in [one["id"] for one in found]
    rows = client_for().get("/en/glossary/export.csv?class=energy").content.decode().splitlines()
    assert rows[0].lstrip("\ufeff") == "id,parent,kind,zh,zh_alt,en,en_alt,ru,ru_alt,note"
    assert rows[1].startswith("energy,,class,能源,")
    whole = client_for().get("/en/glossary/export.csv").content.decode().splitlines()
    assert len(whole) - 1 == len(load_glossary())


@pytest.mark.parametrize(
    ("language", "told"), [("ru", "Заполните это поле."), ("zh-hans", "请填写此项。"), ("en", "This field is required.")]
)
def test_forms_speak_our_own_words(client_for: Any, db: None, language: str, told: str) -> None:
    assert told in client_for().post(f"/{language}/sign-in/", {"username": "", "password": ""}).content.decode()


@pytest.mark.parametrize(("language", "told"), [("ru", "(не распознан)"), ("zh-hans", "无法识别"), ("en", "(not recognised)")])
def test_sentence_has_no_code_where_a_word_is_expected(language: str, told: str) -> None:
    error = InvalidError("document_type_refused", found="unknown", group="binary")
    with override(language):
        assert told in sentence(error)
        assert "unknown" not in sentence(error)


def test_search_marks_a_name_that_was_typed_in_another_script(client_for: Any, make_record: Any) -> None:
    make_record("organisation", title="天津子牙经济技术开发区", language="zh-Hans")
    index_drain()
    for words in ("ziya", "цзыя"):
        assert "天津<mark>子牙</mark>经济" in client_for().get(f"/en/search/?q={words}").content.decode()
