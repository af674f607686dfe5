"""Needs, offers and matches: services, pages, API."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.matching.errors import NeedEmptyError, NeedTooLongError, NeedUnreadableError
from greenbridge.apps.matching.schemas import matches_json
from greenbridge.apps.matching.selectors import NeedInput, need_from_text, need_matches
from greenbridge.apps.matching.services import need_post, offer_post, title_of
from greenbridge.apps.matching.templatetags.limits_shown import items_shown, limit_title

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)
NEED = "哈萨克斯坦需要20套通信基站备用电源，磷酸铁锂电池，最低工作温度必须低于-30℃"


@pytest.fixture
def offers(make_record: Any, django_capture_on_commit_callbacks: Any) -> dict[str, str]:
    rows: dict[str, dict[str, Any]] = {
        "fits": {
            "title": "Резервное питание базовых станций связи, LFP",
            "language": "ru",
            "attributes": {"chemistry": "LFP", "temperature_min_c": -40, "countries_served": ["KZ", "UZ"]},
        },
        "warm": {
            "title": "Backup power for telecom base stations, LFP battery",
            "language": "en",
            "attributes": {"chemistry": "LFP", "temperature_min_c": -10, "countries_served": ["KZ"]},
        },
        "silent": {"title": "通信基站备用电源", "language": "zh-Hans", "attributes": {}},
        "other": {"title": "Compost turning machine", "language": "en", "attributes": {}},
        "press": {"title": "通信基站备用电源 磷酸铁锂", "language": "zh-Hans", "attributes": {}, "origin": "press"},
    }
    made = {}
    with django_capture_on_commit_callbacks(execute=True):
        for name, row in rows.items():
            record = make_record(
                "offer", row["title"], row["language"], origin=row.get("origin", "member"), data={"attributes": row["attributes"]}
            )
            made[name] = record.public_id
    return made


def test_need_matches_finds_answers_in_other_languages_and_keeps_failures_apart(offers: dict[str, str]) -> None:
    found = need_matches(NeedInput(text=NEED), by=None, as_of=DAY)
    answers = [answer.record.public_id for answer in found.answers]
    assert answers[0] == offers["fits"]
    assert offers["silent"] in answers
    assert offers["warm"] not in answers
    assert [answer.record.public_id for answer in found.near_misses] == [offers["warm"]]
    assert [answer.record.public_id for answer in found.signals] == [offers["press"]]
    assert offers["other"] not in answers
    failed = [check.limit.name for check in found.near_misses[0].checks if check.state == "fail"]
    assert failed == ["temperature_min"] or failed == ["temperature"]


def test_need_matches_says_unknown_where_nobody_has_said(offers: dict[str, str]) -> None:
    found = need_matches(NeedInput(text=NEED), by=None, as_of=DAY)
    silent = next(answer for answer in found.answers if answer.record.public_id == offers["silent"])
    states = {check.limit.name: check.state for check in silent.checks}
    assert set(states.values()) <= {"unknown", "pass"}
    assert "unknown" in states.values()
    best = found.answers[0]
    assert best.score > silent.score


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂", "?!"])
def test_need_matches_refuses_nothing(text: str) -> None:
    with pytest.raises(NeedEmptyError):
        need_matches(NeedInput(text=text), by=None, as_of=DAY)


def test_need_matches_refuses_a_book() -> None:
    with pytest.raises(NeedTooLongError):
        need_matches(NeedInput(text="word " * 5000), by=None, as_of=DAY)


def test_need_matches_tells_of_contradictions_and_of_two_word_needs(offers: dict[str, str]) -> None:
    short = need_matches(NeedInput(text="solar panels"), by=None, as_of=DAY)
    assert "need_too_short" in [finding.code for finding in short.findings]
    clash = need_matches(
        NeedInput(text="Backup power for telecom base stations; capacity at least 20 MWh and at most 5 MWh"), by=None, as_of=DAY
    )
    assert "limit_contradiction" in [finding.code for finding in clash.findings]


def test_need_from_text_reads_words_and_json() -> None:
    assert need_from_text("нужен насос").text == "нужен насос"
    need = need_from_text(json.dumps({"title": "T", "text": "x", "lang": "zh", "country": "KZ", "attributes": {"must": {}}}))
    assert (need.title, need.language, need.country) == ("T", "zh-Hans", "KZ")
    for broken in ('{"text": ', '{"text": 5}', '{"attributes": 7}', '{"text": "x", "deadline": "never"}'):
        with pytest.raises(NeedUnreadableError):
            need_from_text(broken)


def test_need_post_is_for_members_and_keeps_their_words(member: Any, reader: Any) -> None:
    with pytest.raises(RoleRequiredError):
        need_post(NeedInput(text=NEED), by=reader)
    record = need_post(NeedInput(text=NEED, country="KZ", deadline="2027-01-31"), by=member)
    text = record.texts.get()
    assert (record.kind, record.origin, record.country, text.language) == ("need", "member", "KZ", "zh-Hans")
    assert text.summary == NEED
    assert record.data["deadline"] == "2027-01-31"
    assert offer_post(NeedInput(text="We offer pumps of 5 kW."), by=member).kind == "offer"


def test_title_of_takes_the_first_sentence() -> None:
    assert title_of("Нужна линия переработки батарей. Бюджет 2 млн.") == "Нужна линия переработки батарей"
    assert title_of("word " * 60).endswith(" …")


@pytest.mark.parametrize("language", ["zh-hans", "ru", "en"])
def test_match_page_shows_reasons_near_misses_and_signals(offers: dict[str, str], client_for: Any, language: str) -> None:
    page = client_for().post(f"/{language}/exchange/match/", {"text": NEED}, follow=True)
    html = page.content.decode()
    assert page.status_code == 200
    for name in ("fits", "silent", "warm", "press"):
        assert offers[name] in html
    assert html.index(offers["fits"]) < html.index(offers["warm"]) < html.index(offers["press"])
    assert "kind=introduce" not in html


def test_match_page_offers_an_introduction_to_members_only_for_posted_offers(
    offers: dict[str, str], client_for: Any, member: Any
) -> None:
    html = client_for(member).post("/en/exchange/match/", {"text": NEED}, follow=True).content.decode()
    assert f"{offers['fits']}/request/?kind=introduce" in html
    assert f"{offers['press']}/request/?kind=introduce" not in html


def test_match_page_keeps_the_words_when_they_cannot_be_matched(client_for: Any) -> None:
    page = client_for().post("/ru/exchange/match/", {"text": "🙂"}, follow=True)
    assert page.status_code == 422
    assert "🙂" in page.content.decode()


def test_needs_page_has_signals_under_their_own_heading(
    offers: dict[str, str], client_for: Any, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(12):
        html = client_for().get("/en/exchange/").content.decode()
    assert html.index(offers["fits"]) < html.index('id="signals"') < html.index(offers["press"])


def test_need_page_shows_matches_of_a_posted_need(offers: dict[str, str], client_for: Any, member: Any) -> None:
    record = need_post(NeedInput(text=NEED), by=member)
    html = client_for().get(f"/zh-hans/exchange/needs/{record.public_id}/").content.decode()
    assert offers["fits"] in html


def test_post_pages_publish_and_refuse(client_for: Any, member: Any, reader: Any) -> None:
    assert client_for(reader).get("/en/exchange/needs/new/").status_code == 403
    client = client_for(member)
    answer = client.post("/en/exchange/needs/new/", {"text": NEED, "visibility": "public", "country": "kz"})
    assert answer.status_code == 302
    assert client.get(answer.url).status_code == 200
    assert client.post("/en/exchange/needs/new/", {"text": NEED, "visibility": "public", "country": "K1"}).status_code == 422


def test_api_match_gives_codes_and_evidence(offers: dict[str, str], client_for: Any) -> None:
    answer = client_for().post("/api/match", {"text": NEED, "as_of": "2026-11-20"}, content_type="application/json")
    held = answer.json()
    assert held["results"][0]["id"] == offers["fits"]
    check = next(one for one in held["results"][0]["checks"] if one["name"] == "chemistry")
    assert check["state"] == "pass"
    assert check["asked"]["evidence"]["quote"] in NEED
    refused = client_for().post("/api/match", {"text": ""}, content_type="application/json")
    assert refused.status_code == 422
    assert refused["Content-Type"] == "application/problem+json"
    assert refused.json()["code"] == "need_empty"


def test_need_matches_reads_fields_in_the_language_of_the_need(make_record: Any, django_capture_on_commit_callbacks: Any) -> None:
    told = {"performance": {"zh-Hans": ["最低工作温度-40℃"], "en": ["works at minus forty"]}}
    texts = {
        "en": {"title": "Backup battery for telecom base stations"},
        "zh-Hans": {"title": "通信基站备用电源", "state": "reviewed"},
    }
    with django_capture_on_commit_callbacks(execute=True):
        record = make_record("technology", texts=texts, data=told)
    found = need_matches(NeedInput(text=NEED), by=None, as_of=DAY)
    answer = next(one for one in found.answers if one.record.public_id == record.public_id)
    assert [check.state for check in answer.checks if check.limit.name.startswith("temperature")] == ["pass"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("−30", "−10", "instead of")), ("ru", ("−30", "−10")), ("zh-hans", ("−30", "−10"))],
)
def test_match_page_says_what_would_have_to_change(
    offers: dict[str, str], client_for: Any, language: str, words: tuple[str, ...]
) -> None:
    html = client_for().post(f"/{language}/exchange/match/", {"text": NEED}, follow=True).content.decode()
    near = html[html.index(offers["warm"]) : html.index('id="signals"')]
    sentence = near[near.index("<strong>") : near.index("</strong>")]
    assert all(word in sentence for word in words)


def test_matches_json_gives_the_change_as_a_code(offers: dict[str, str]) -> None:
    found = matches_json(need_matches(NeedInput(text=NEED), by=None, as_of=DAY))
    (check,) = [one for one in found["near_misses"][0]["checks"] if one["state"] == "fail"]
    expected = {"code": "at_most", "asked": "-30", "offered": "-10", "difference": "20", "unit": "°C"}
    assert check["would_have_to_change"] == expected
    assert {repr(one["would_have_to_change"]) for one in found["results"][0]["checks"]} == {"{}"}


def test_match_page_shows_no_raw_values_and_names_of_countries(offers: dict[str, str], client_for: Any, member: Any) -> None:
    attributes = {"must": {"price_max": {"value": 20000, "currency": "USD", "unit": "set"}, "countries_served": ["KZ", "UZ"]}}
    need = need_post(NeedInput(text=NEED, attributes=attributes), by=member)
    html = client_for().get(f"/zh-hans/exchange/needs/{need.public_id}/").content.decode()
    assert "{&#x27;" not in html
    assert "[&#x27;" not in html
    assert "哈萨克斯坦、乌兹别克斯坦" in html


@pytest.mark.parametrize("path", ["exchange/", "exchange/match/"])
def test_pages_head_a_record_without_the_readers_language_by_its_fields(
    offers: dict[str, str], client_for: Any, path: str
) -> None:
    client = client_for()
    html = (
        client.post(f"/en/{path}", {"text": NEED}, follow=True) if "match" in path else client.get(f"/en/{path}")
    ).content.decode()
    link = html[html.index(f'{offers["fits"]}/">') :]
    heading = link[: link.index("</a>")]
    assert "Резервное" not in heading
    after = link[: link.index("Резервное питание базовых станций связи") + 40]
    assert 'lang="ru"' in after
    assert "no translation" in html


def test_need_matches_reads_towns_and_days_from_the_words(offers: dict[str, str]) -> None:
    text = "Нужны LFP батареи для базовых станций связи, поставка в Ташкент до 31 января 2027"
    found = need_matches(NeedInput(text=text), by=None, as_of=DAY)
    read = {limit.name: limit.items for limit in found.profile.limits}
    assert read["countries_served"] == ("UZ",)
    assert read["delivery_by"] == ("2027-01-31",)
    assert found.profile.deadline == "2027-01-31"


def test_need_matches_gives_no_answer_that_shares_only_words_of_trade(offers: dict[str, str]) -> None:
    text = "Compressor parts based on a new project, delivered by a reliable supplier within 90 days"
    assert need_matches(NeedInput(text=text), by=None, as_of=DAY).answers == []


def test_match_page_of_a_typed_need_has_an_address_of_its_own(offers: dict[str, str], client_for: Any) -> None:
    answer = client_for().post("/ru/exchange/match/", {"text": NEED, "country": "kz"})
    assert answer.status_code == 302
    assert "country=KZ" in answer["Location"]
    page = client_for().get(answer["Location"]).content.decode()
    assert offers["fits"] in page
    assert '<option value="KZ" selected>Казахстан</option>' in page
    # the switch of languages keeps the need
    assert answer["Location"].split("?")[1].replace("&", "&amp;") in page
    long = client_for().post("/ru/exchange/match/", {"text": NEED + " " + "слово " * 900})
    assert long.status_code == 200


@pytest.mark.parametrize("name", ["safety_report", "no_effluent", "cooperation", "training", "verified", "supply_temp"])
def test_limits_of_the_examples_have_names_in_every_language(name: str) -> None:
    with override("ru"):
        assert re.search("[а-я]", limit_title(name))
    with override("zh-hans"):
        assert re.search("[\u4e00-\u9fff]", limit_title(name))
        assert items_shown("chemistry", ["li-ion"]) == "锂离子"
        assert items_shown("cooperation", ["licence", "joint venture"]) == "许可、合资企业"


def test_match_page_marks_words_of_another_language(offers: dict[str, str], client_for: Any) -> None:
    page = client_for().post("/en/exchange/match/", {"text": NEED}, follow=True).content.decode()
    assert '<span lang="zh-Hans">' in page


def test_who_belongs_to_no_organisation_is_not_asked_to_keep_it_for_her_own(client_for: Any, member: Any, curator: Any) -> None:
    asked = {"text": "We need 20 MWh of storage near Tashkent", "visibility": "organisation"}
    assert 'value="organisation"' in client_for(member).get("/en/exchange/needs/new/").content.decode()
    assert client_for(member).post("/en/exchange/needs/new/", asked).status_code == 302
    assert 'value="organisation"' not in client_for(curator).get("/en/exchange/needs/new/").content.decode()
    assert client_for(curator).post("/en/exchange/needs/new/", asked).status_code == 422
