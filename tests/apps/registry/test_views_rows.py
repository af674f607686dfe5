"""The rows of a record's form: topics, other names, links, figures, a further source; none of it needs a script."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.registry.models import Figure, Record, RecordName, Source
from greenbridge.apps.registry.services import index_drain

ADDRESS = "/en/libraries/projects/{}/edit/"


def edit(record: Record, **more: Any) -> dict[str, Any]:
    record.refresh_from_db()
    return {"version": record.version, "title_en": record.texts.get(language="en").title, "visibility": "public"} | more


def rows(name: str, *given: dict[str, Any], before: int = 0) -> dict[str, Any]:
    """Rows as a browser sends them."""
    sent: dict[str, Any] = {f"{name}-TOTAL_FORMS": len(given), f"{name}-INITIAL_FORMS": before}
    for at, row in enumerate(given):
        sent |= {f"{name}-{at}-{key}": found for key, found in row.items()}
    return sent


def figure(**more: Any) -> dict[str, Any]:
    return {"subject_en": "capacity", "value": "500", "unit": "MW", "approx": "exact", "confidence": "printed"} | more


@pytest.fixture
def project(make_record: Any) -> Record:
    return make_record(
        "project",
        title="Wind farm",
        topics=["wind-power"],
        names=[{"name": "Zarafshan Wind", "language": "en", "kind": "alias"}],
        figures=[{"subject": {"en": "capacity", "ru": "мощность"}, "value": "500", "unit": "MW", "period": "2025"}],
    )


def test_record_edit_leaves_rows_alone_that_were_not_sent(client_for: Any, curator: User, project: Record) -> None:
    assert client_for(curator).post(ADDRESS.format(project.public_id), edit(project)).status_code == 302
    assert [row.concept for row in project.topics.all()] == ["wind-power"]
    assert project.names.filter(kind="alias").count() == project.figures.count() == 1


def test_record_edit_names_are_changed_added_and_taken_out(client_for: Any, curator: User, project: Record) -> None:
    kept = {"name": "Zarafshan Wind Farm", "language": "en", "kind": "alias"}
    sent = rows(
        "names",
        kept,
        {"name": "ЗВЭС", "language": "ru", "kind": "abbreviation"},
        {"name": "", "language": "", "kind": "alias"},
        before=1,
    )
    assert client_for(curator).post(ADDRESS.format(project.public_id), edit(project, **sent)).status_code == 302
    found = RecordName.objects.filter(record=project).exclude(kind="title").order_by("id").values_list("name", "language", "kind")
    assert list(found) == [("Zarafshan Wind Farm", "en", "alias"), ("ЗВЭС", "ru", "abbreviation")]
    sent = rows("names", kept | {"DELETE": "on"}, {"name": "ЗВЭС", "language": "ru", "kind": "abbreviation"}, before=2)
    client_for(curator).post(ADDRESS.format(project.public_id), edit(project, **sent))
    assert list(project.names.exclude(kind="title").values_list("name", flat=True)) == ["ЗВЭС"]
    change = Change.objects.filter(act="record.names").order_by("-pk")[0]
    assert change.before["names"][0] == ["Zarafshan Wind Farm", "en", "alias"]
    assert "Other names changed" in client_for().get(f"/en/libraries/projects/{project.public_id}/").content.decode()


def test_record_edit_topics_are_looked_up_in_any_language(client_for: Any, curator: User, project: Record) -> None:
    sent = {"topics_shown": "1", "topics": ["wind-power"], "topic_words": "солнечная энергетика, 动力电池"}
    page = client_for(curator).post(ADDRESS.format(project.public_id), edit(project, act="find", **sent))
    assert page.status_code == 200
    assert [row.concept for row in project.topics.all()] == ["wind-power"]
    answer = client_for(curator).post(ADDRESS.format(project.public_id), edit(project, **sent))
    assert answer.status_code == 302, answer.content.decode()
    assert {row.concept for row in project.topics.all()} == {"wind-power", "solar-energy", "traction-battery"}
    client_for(curator).post(ADDRESS.format(project.public_id), edit(project, topics_shown="1", topics=["solar-energy"]))
    assert [row.concept for row in project.topics.all()] == ["solar-energy"]


def test_record_edit_offers_the_nearest_concepts_and_guesses_none(client_for: Any, curator: User, project: Record) -> None:
    address = ADDRESS.format(project.public_id)
    sent = {"topics_shown": "1", "topics": ["wind-power"], "topic_words": "batter"}
    answer = client_for(curator).post(address, edit(project, **sent))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "No concept is called “batter”" in page
    assert page.count('name="topics"') > 1
    assert [row.concept for row in project.topics.all()] == ["wind-power"]
    unknown = client_for(curator).post(address, edit(project, **sent | {"topic_words": "qqqqzz"})).content.decode()
    assert "The glossary knows nothing like “qqqqzz”" in unknown


def test_record_edit_links_by_words_address_and_choice(client_for: Any, curator: User, project: Record, make_record: Any) -> None:
    owner = make_record("organisation", title="Masdar Clean Energy")
    make_record("organisation", title="Masdar City")
    index_drain()
    address, client = ADDRESS.format(project.public_id), client_for(curator)
    asked = {"predicate": "owner", "target": "Masdar"}
    answer = client.post(address, edit(project, **rows("links", asked)))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count('name="links-0-choice"') == 2
    assert not project.links.exists()
    chosen = rows("links", asked | {"choice": owner.public_id})
    assert client.post(address, edit(project, **chosen)).status_code == 302
    assert project.links.get().target == owner
    pasted = {"predicate": "developer", "target": f"http://testserver/ru/libraries/organisations/{owner.public_id}/"}
    held = {"predicate": "owner", "to": owner.public_id}
    assert client.post(address, edit(project, **rows("links", held, pasted, before=1))).status_code == 302
    assert {row.predicate for row in project.links.all()} == {"owner", "developer"}
    gone = rows("links", held | {"DELETE": "on"}, {"predicate": "developer", "to": owner.public_id}, before=2)
    client.post(address, edit(project, **gone))
    assert [row.predicate for row in project.links.all()] == ["developer"]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("zzzzqqqq", "No record was found"),
        ("gb:local:project:NOSUCH", "No record has this identifier"),
        ("SELF", "not linked with itself"),
    ],
)
def test_record_edit_says_why_a_link_leads_nowhere(
    client_for: Any, curator: User, project: Record, target: str, told: str
) -> None:
    target = project.public_id if target == "SELF" else target
    sent = rows("links", {"predicate": "owner", "target": target})
    answer = client_for(curator).post(ADDRESS.format(project.public_id), edit(project, **sent))
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_record_edit_figures_keep_their_address_and_name_their_source(client_for: Any, curator: User, project: Record) -> None:
    known, source = Figure.objects.get(), Source.objects.get()
    sent = rows(
        "figures",
        figure(pk=known.pk, subject_ru="мощность", value="520", period="2025", source=source.pk),
        figure(subject_en="output", value="1,6", unit="TWh", period="2024/2025", source="new", quote="1.6 TWh a year"),
        figure(subject_en="", value="", unit=""),
        before=1,
    )
    new = {"source_title": "Annual report", "source_url": "https://example.org/report", "source_read_on": "2026-11-20"}
    form = edit(project, **sent, **new, source_confidence="printed")
    answer = client_for(curator).post(ADDRESS.format(project.public_id).replace("/en/", "/ru/"), form)
    assert answer.status_code == 302, answer.content.decode()
    first, second = Figure.objects.order_by("id")
    assert (first.pk, first.value, first.subject) == (known.pk, Decimal(520), {"en": "capacity", "ru": "мощность"})
    assert first.source == source
    assert (second.value, second.unit, second.period, second.source.title) == (
        Decimal("1.6"),
        "TWh",
        "2024/2025",
        "Annual report",
    )
    assert {row.source.title for row in project.evidence.all()} == {"Example source", "Annual report"}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"value": ""}, "Write a number, or both ends of a range."),
        ({"value": "many"}, "“many” is no number."),
        ({"subject_en": ""}, "Say what the number counts or measures."),
        ({"period": "last year"}, "Write the time as 2025"),
        ({"value": "", "low": "9", "high": "3"}, "The range begins above its end."),
        ({"source": "new"}, "A figure names this source"),
    ],
)
def test_record_edit_says_what_is_wrong_with_a_figure(
    client_for: Any, curator: User, project: Record, wrong: dict[str, str], told: str
) -> None:
    sent = rows("figures", figure(**wrong)) | {
        "source_title": "",
        "source_read_on": "2026-11-20",
        "source_confidence": "printed",
    }
    answer = client_for(curator).post(ADDRESS.format(project.public_id), edit(project, **sent))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert Figure.objects.get().value == 500


def test_record_edit_gives_more_rows_without_saving(client_for: Any, curator: User, project: Record) -> None:
    sent = rows("names", {"name": "New name", "language": "en", "kind": "alias"})
    answer = client_for(curator).post(ADDRESS.format(project.public_id), edit(project, act="more-names", **sent))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="names-2-name"' in page
    assert "New name" in page
    assert not RecordName.objects.filter(name="New name").exists()


def test_record_edit_keeps_places_positions_identifiers_and_takes_out_a_translation(
    client_for: Any, curator: User, make_record: Any
) -> None:
    record = make_record(
        "organisation", title="Park", texts={"en": {"title": "Park"}, "ru": {"title": "Парк"}}, place={"en": "Tianjin"}
    )
    more = {"place_en": "Tianjin", "place_ru": "Тяньцзинь", "lat": "39,1", "lon": "117.2", "identifiers": "USCC: 9112"}
    address = f"/ru/libraries/organisations/{record.public_id}/edit/"
    answer = client_for(curator).post(address, edit(record, **more, title_ru="", confidence="memory"))
    assert answer.status_code == 302, answer.content.decode()
    record.refresh_from_db()
    assert record.place == {"en": "Tianjin", "ru": "Тяньцзинь"}
    assert (record.latitude, record.longitude, record.identifiers) == (39.1, 117.2, {"uscc": "9112"})
    assert record.confidence == "memory"
    assert list(record.texts.values_list("language", flat=True)) == ["en"]
    for wrong in ({"lat": "139"}, {"identifiers": "9112"}):
        assert client_for(curator).post(address, edit(record, **wrong)).status_code == 422


def test_record_edit_shows_things_of_the_trade_by_name_and_keeps_their_slugs(
    client_for: Any, curator: User, make_record: Any
) -> None:
    record = make_record("organisation", title="Park", data={"offers": ["recycling", "bonded-storage", "own words"]})
    address = f"/ru/libraries/organisations/{record.public_id}/edit/"
    page = client_for(curator).get(address).content.decode()
    assert "вторичная переработка\nхранение на таможенном складе\nown words" in page
    typed = "вторичная переработка\nown words\n保税仓储"
    assert client_for(curator).post(address, edit(record, data_offers=typed)).status_code == 302
    record.refresh_from_db()
    assert record.data["offers"][0] == "recycling"
    assert record.data["offers"][1] in ("own words", "own-words")


def test_record_new_takes_its_rows_with_its_one_source(client_for: Any, curator: User, make_record: Any) -> None:
    owner = make_record("organisation", title="Masdar Clean Energy")
    form = {
        "language": "en",
        "title_en": "Wind farm",
        "visibility": "public",
        "source_title": "Report",
        "source_read_on": "2026-11-20",
        "source_confidence": "printed",
        "topics_shown": "1",
        "topic_words": "ветроэнергетика",
        "act": "publish",
        **rows("names", {"name": "WF", "language": "en", "kind": "abbreviation"}),
        **rows("links", {"predicate": "owner", "target": owner.public_id}),
        **rows("figures", figure()),
    }
    answer = client_for(curator).post("/en/libraries/projects/new/", form)
    assert answer.status_code == 302, answer.content.decode()
    record = Record.objects.get(kind="project")
    assert record.figures.get().source.title == "Report"
    assert record.links.get().target == owner
    assert record.names.filter(name="WF").exists()
    assert record.topics.count() == 1


def test_record_edit_asks_the_database_little(
    client_for: Any, curator: User, project: Record, django_assert_max_num_queries: Any
) -> None:
    client = client_for(curator)
    client.get(ADDRESS.format(project.public_id))
    with django_assert_max_num_queries(16):
        client.get(ADDRESS.format(project.public_id))
