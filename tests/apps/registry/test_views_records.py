"""The page of a record and of a figure."""

from __future__ import annotations

from typing import Any

import pytest

from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.models import Figure, Record


def shown(client: Any, record: Record, slug: str, language: str = "en", status: int = 200) -> str:
    answer = client.get(f"/{language}/libraries/{slug}/{record.public_id}/")
    assert answer.status_code == status
    return answer.content.decode()


SOURCE = {"title": "Wind report", "url": "https://example.org/wind", "published": "2025-09", "read_on": "2026-11-20"}


def test_record_shows_source_date_day_read_and_confidence(client_for: Any, make_record: Any) -> None:
    record = make_record(
        "project", title="Wind farm", sources=[SOURCE | {"confidence": "secondary", "publisher": "Example Press"}]
    )
    page = shown(client_for(), record, "projects")
    for part in ("https://example.org/wind", "Sep 2025", "20 Nov 2026", "restated by others", "Example Press"):
        assert part in page


def test_record_cuts_quotes_for_the_public_but_not_for_curators(client_for: Any, curator: User, make_record: Any) -> None:
    quote = " ".join(f"word{number}" for number in range(40))
    record = make_record("project", sources=[SOURCE | {"quote": quote}])
    assert "word19" in shown(client_for(), record, "projects")
    assert "word20" not in shown(client_for(), record, "projects")
    assert "word39" in shown(client_for(curator), record, "projects")


def test_record_without_the_readers_language_is_told_from_its_fields(client_for: Any, make_record: Any) -> None:
    record = make_record("project", title="风电项目", language="zh-Hans", country="UZ", stage="operation", data={"kind": "wind"})
    page = shown(client_for(), record, "projects", "en")
    assert "<h1>Project: Wind power (Uzbekistan)</h1>" in page
    assert "Country or territory: Uzbekistan." in page
    assert "no translation" in page
    assert "The original text (Chinese)" in page
    assert '<div class="prose" lang="zh-Hans">' in page
    assert f"/en/libraries/projects/{record.public_id}/translation/" in page


def test_record_marks_machine_text_and_stale_translations(client_for: Any, make_record: Any) -> None:
    texts = {"ru": {"title": "ВЭС"}, "en": {"title": "Wind farm", "state": "machine"}, "zh-Hans": {"title": "风电场"}}
    record = make_record("project", language="ru", texts=texts)
    assert "machine translation" in shown(client_for(), record, "projects")
    record.texts.filter(language="ru").update(title="Другая ВЭС")
    assert shown(client_for(), record, "projects").count("translation out of date") == 2


def test_record_shows_a_signal_for_what_it_is(client_for: Any, member: User, make_record: Any) -> None:
    record = make_record("need", title="Storage wanted", origin="press", data={"status": "stated"})
    for client in (client_for(), client_for(member)):
        page = shown(client, record, "needs")
        assert "Not posted by the organisation." in page
        assert "According to the source: planned." in page
        assert "ntroduction" not in page
        for kind in ("claim", "correct", "withdraw"):
            assert f"request/?kind={kind}" in page


def test_record_gathers_what_one_source_says_under_it(client_for: Any, make_record: Any) -> None:
    said = [
        {"field": "title", "quote": "A wind farm"},
        {"field": "stage", "quote": "It turns"},
        {"field": "place", "quote": "It turns"},
    ]
    record = make_record("project", sources=[SOURCE | {"evidence": said}])
    page = shown(client_for(), record, "projects").partition('id="why"')[2]
    assert page.count("https://example.org/wind") == 1
    assert "For: Title" in page
    assert "For: Stage, Place" in page
    assert page.count("It turns") == 1
    assert "用于：阶段、地点" in shown(client_for(), record, "projects", "zh-hans")


def test_record_can_be_asked_an_introduction_when_an_organisation_stands_behind_it(
    client_for: Any, member: User, make_record: Any
) -> None:
    posted = make_record("offer", title="Storage offered", origin="member")
    for record, offered in ((posted, 1), (make_record("offer", origin="press"), 0), (make_record("offer", origin="example"), 0)):
        assert shown(client_for(member), record, "offers").count("request/?kind=introduce") == offered
    page = shown(client_for(), posted, "offers")
    assert "kind=introduce" not in page
    assert "Members of this node can ask for an introduction" in page
    address = f"/en/libraries/offers/{posted.public_id}/request/"
    assert 'value="introduce"' not in client_for().get(address).content.decode()
    assert 'value="introduce"' in client_for(member).get(address + "?kind=introduce").content.decode()
    sent = {"kind": "introduce", "message": "We would buy it", "contact": "me@example.org"}
    assert client_for(member).post(address, sent).status_code == 302
    assert posted.requests.get().kind == "introduce"


def test_record_marks_examples_and_unverified_ones(client_for: Any, make_record: Any) -> None:
    example = make_record("offer", origin="example")
    assert "Made-up example." in shown(client_for(), example, "offers")
    unsure = make_record("policy", confidence="memory")
    assert "unverified" in shown(client_for(), unsure, "policies")


def test_record_links_both_ways_to_visible_records_only(client_for: Any, make_record: Any) -> None:
    maker = make_record("organisation", title="Maker Works")
    hidden = make_record("organisation", title="Hidden Works", state="draft")
    links = [{"predicate": "supplier", "to": maker.public_id}, {"predicate": "party", "to": hidden.public_id}]
    project = make_record("project", title="Wind farm", links=links)
    page = shown(client_for(), project, "projects")
    assert "Maker Works" in page
    assert "Hidden Works" not in page
    back = shown(client_for(), maker, "organisations")
    assert "Wind farm" in back
    assert "Supplies" in back


def test_record_is_missing_for_those_who_may_not_see_it(client_for: Any, make_record: Any) -> None:
    draft = make_record("project", title="Hidden draft", state="draft")
    page = shown(client_for(), draft, "projects", status=404)
    assert "Hidden draft" not in page


def test_record_moves_to_the_address_of_its_kind(client_for: Any, make_record: Any) -> None:
    record = make_record("policy")
    answer = client_for().get(f"/en/libraries/projects/{record.public_id}/")
    assert (answer.status_code, answer["Location"]) == (301, f"/en/libraries/policies/{record.public_id}/")


def test_record_names_countries_by_the_profile_and_json_by_code(client_for: Any, make_record: Any) -> None:
    record = make_record("organisation", country="TW")
    names = {"zh-hans": "中国台湾", "ru": "Тайвань (Китай)", "en": "Taiwan, China"}
    for language, name in names.items():
        assert name in shown(client_for(), record, "organisations", language)
        assert name in client_for().get(f"/{language}/libraries/organisations/").content.decode()
    answer = client_for().get(f"/api/records/{record.public_id}").json()
    assert answer["country"] == "TW"
    assert not any(name in str(answer) for name in names.values())


def test_record_names_countries_as_another_profile_does(client_for: Any, make_record: Any, settings: Any) -> None:
    settings.PROFILE = "default"
    record = make_record("organisation", country="TW")
    page = shown(client_for(), record, "organisations", "zh-hans")
    assert "中国台湾" not in page


@pytest.mark.parametrize(
    ("language", "told", "value", "unit"),
    [
        ("en", "1.1\xa0million", "1,100,000", "t CO2 a year"),
        ("zh-hans", "110万", "1,100,000", "吨二氧化碳/年"),
        ("ru", "1,1\xa0млн", "1\xa0100\xa0000", "т CO2/год"),
    ],
)
def test_figure_opens_to_its_source(client_for: Any, make_record: Any, language: str, told: str, value: str, unit: str) -> None:
    figure = {
        "subject": {"en": "avoided emissions", "ru": "предотвращённые выбросы"},
        "value": "1100000",
        "unit": "t CO2/a",
        "quote": "1.1 million t a year",
        "confidence": "secondary",
        "source": 0,
    }
    record = make_record("project", title="Wind farm", figures=[figure], sources=[SOURCE])
    page = shown(client_for(), record, "projects", language)
    assert all(part in page for part in (told, value, unit))
    number = Figure.objects.get().pk
    assert f"/{language}/figures/{number}/" in page
    opened = client_for().get(f"/{language}/figures/{number}/").content.decode()
    for part in (value, unit, "1.1 million t a year", "https://example.org/wind", "cf s"):
        assert part in opened


def test_figure_of_a_hidden_record_is_missing(client_for: Any, make_record: Any) -> None:
    make_record("project", state="draft", figures=[{"value": "1", "subject": {"en": "x"}}])
    assert client_for().get(f"/en/figures/{Figure.objects.get().pk}/").status_code == 404


def test_record_escapes_what_people_wrote(client_for: Any, make_record: Any) -> None:
    record = make_record("project", title="<script>alert(1)</script>", texts={"en": {"title": "<b>x</b>", "summary": "<i>y</i>"}})
    page = shown(client_for(), record, "projects")
    assert "<b>x</b>" not in page
    assert "<i>y</i>" not in page


DATA = {
    "capacity": {"zh-Hans": "500兆瓦", "en": "500 MW", "ru": "500 МВт"},
    "cost": "600 million USD",
    "expected_effect": {"en": "clean air"},
    "other_parties": {"en": ["JICA (JP)", "City of Taraz"], "ru": ["Город Тараз (KZ)"]},
}


def facts(page: str) -> str:
    """The table of facts of a record's page."""
    return page.split('<table class="cards facts">')[1].split("</table>")[0]


def test_record_shows_words_told_language_by_language_to_each_reader(client_for: Any, make_record: Any) -> None:
    record = make_record("project", data=DATA)
    russian = facts(shown(client_for(), record, "projects", "ru"))
    for part in ("<span>500 МВт</span>", "<span>Город Тараз</span> (Казахстан)", '<span lang="en">clean air</span>'):
        assert part in russian
    assert '<span lang="en">600 million USD</span>' in russian
    assert "JICA" not in russian
    english = facts(shown(client_for(), record, "projects", "en"))
    assert "<span>JICA</span> (Japan)<br><span>City of Taraz</span>" in english
    chinese = facts(shown(client_for(), record, "projects", "zh-hans"))
    assert "<span>500兆瓦</span>" in chinese
    assert '<span lang="en">JICA</span>（日本）' in chinese


@pytest.mark.parametrize(
    ("language", "told"),
    [("ru", ("площадки", "EPC-подряд")), ("zh-hans", ("场地", "工程总承包（EPC）")), ("en", ("sites", "EPC contracting"))],
)
def test_record_names_what_is_offered(client_for: Any, make_record: Any, language: str, told: tuple[str, str]) -> None:
    record = make_record("organisation", data={"offers": ["sites", "epc", "battery-recycling", "wholly-new-thing"]})
    page = facts(shown(client_for(), record, "organisations", language))
    assert f"<span>{told[0]}</span>" in page
    assert f'<a href="/{language}/glossary/epc-contract/">{told[1]}</a>' in page
    assert f'<a href="/{language}/glossary/battery-recycling/">' in page
    assert "wholly new thing" in page


def test_record_leaves_the_city_out_where_the_place_says_it(client_for: Any, make_record: Any) -> None:
    record = make_record("organisation", place={"ru": "Астана"}, data={"city": "Astana", "founded": "2001"})
    assert "Astana" not in shown(client_for(), record, "organisations", "ru")
    unplaced = make_record("organisation", title="Other", data={"city": "Nowhereville", "founded": "2001"})
    assert '<span lang="en">Nowhereville</span>' in shown(client_for(), unplaced, "organisations", "ru")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", 'title="63,380,000,000\xa0CNY">more than <span class="nb">CNY\xa063.38\xa0billion</span>'),
        ("ru", '">более <span class="nb">63,38\xa0млрд</span>\xa0<span class="nb"><bdi class="u">юаней</bdi>'),
        ("zh-hans", '元">超过<span class="nb">633.8亿</span><span class="nb"><bdi class="u">元</bdi>'),
    ],
)
def test_figure_is_told_as_readers_say_it_with_the_exact_number_beside(
    client_for: Any, make_record: Any, language: str, told: str
) -> None:
    figure = {"value": "63380000000", "unit": "CNY", "approx": "more_than", "subject": {"en": "output"}, "source": 0}
    record = make_record("organisation", figures=[figure])
    assert told in shown(client_for(), record, "organisations", language)
    assert Figure.objects.get().value == 63380000000


@pytest.mark.parametrize(
    ("value", "approx", "told"),
    [
        ("21", "exact", "предприятие"),
        ("21", "about", "предприятия"),
        ("3", "exact", "предприятия"),
        ("3", "more_than", "предприятий"),
    ],
)
def test_figure_counts_in_russian_forms(client_for: Any, make_record: Any, value: str, approx: str, told: str) -> None:
    record = make_record("project", figures=[{"value": value, "unit": "companies", "approx": approx, "subject": {"ru": "всего"}}])
    assert f'<bdi class="u">{told}</bdi>' in shown(client_for(), record, "projects", "ru")


def test_figure_keeps_a_unit_no_table_knows_with_its_language(client_for: Any, make_record: Any) -> None:
    record = make_record("project", figures=[{"value": "5", "unit": "curious things", "subject": {"ru": "всего"}}])
    assert '<bdi class="u" lang="en">curious things</bdi>' in shown(client_for(), record, "projects", "ru")


def test_figure_tells_much_power_as_chinese_readers_do_and_exactly_on_its_page(client_for: Any, make_record: Any) -> None:
    record = make_record("project", figures=[{"subject": {"zh-Hans": "年发电量"}, "value": "3000000", "unit": "MWh/a"}])
    page = shown(client_for(), record, "projects", "zh-hans")
    assert "30亿" in page
    assert "千瓦时/年" in page
    assert 'title="3,000,000兆瓦时/年"' in page
    exact = client_for().get(f"/zh-hans/figures/{record.figures.get().pk}/")
    assert exact.status_code == 200
    assert "3,000,000" in exact.content.decode()
    assert "兆瓦时/年" in exact.content.decode()


def test_figure_in_another_language_is_marked_as_a_quotation(client_for: Any, make_record: Any) -> None:
    record = make_record(
        "project", figures=[{"subject": {"zh-Hans": "总投资"}, "value": "5"}, {"subject": {"ru": "мощность"}, "value": "7"}]
    )
    page = client_for().get(f"/ru/libraries/projects/{record.public_id}/").content.decode()
    assert '<q class="foreign" lang="zh-Hans">总投资</q>' in page
    assert "как в источнике: китайский" in page
    assert '<th scope="row">мощность' in page
    figure = record.figures.order_by("id")[0]
    assert '<q class="foreign" lang="zh-Hans">总投资</q>' in client_for().get(f"/ru/figures/{figure.pk}/").content.decode()
