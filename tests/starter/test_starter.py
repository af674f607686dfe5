"""The starter content's own rules: form, ids, links, topics, sources, short quotes, three languages, no person."""

from __future__ import annotations

import csv
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from greenbridge.kernel.confidence import LEVELS, OFFICIAL
from greenbridge.kernel.ids import is_public_id
from greenbridge.kernel.languages import INTERFACE
from greenbridge.kernel.quotes import shorten_quote

ROOT = Path(__file__).resolve().parents[2]
STARTER = ROOT / "starter"
KINDS = {
    "policies": {"policy"},
    "projects": {"project"},
    "technologies": {"technology"},
    "organisations": {"organisation"},
    "providers": {"provider"},
    "events": {"event"},
    "signals": {"need", "offer"},
}
PROVIDERS = {"service-provider", "certifier", "financier", "insurer", "fund"}
APPROX = {"exact", "about", "more_than", "less_than", "nearly"}
PREDICATES = {
    *("owner", "party", "developer", "financier", "supplier", "implements", "replaces", "issuer", "organiser"),
    *("located-in", "offers", "about", "related"),
}
PERSON = {"person", "persons", "expert", "contact", "contacts", "email", "phone", "ceo", "manager", "author"}
READ_ON = "2026-11-20"
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

Record = dict[str, Any]


def _read(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return [row for name in KINDS for row in _read(STARTER / f"{name}.jsonl")]


@pytest.fixture(scope="module")
def examples() -> list[Record]:
    return [row for path in sorted((STARTER / "examples").glob("*.jsonl")) for row in _read(path)]


@pytest.fixture(scope="module")
def concepts() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "reference" / "glossary").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            found |= {row["id"] for row in csv.DictReader(lines)}
    return found


@pytest.fixture(scope="module")
def fields() -> set[str]:
    with (ROOT / "reference" / "fields" / "fields.csv").open(encoding="utf-8", newline="") as lines:
        return {row["id"] for row in csv.DictReader(lines)}


def test_files_hold_the_kinds_their_names_say() -> None:
    assert {path.stem for path in STARTER.glob("*.jsonl")} == set(KINDS)
    for name, kinds in KINDS.items():
        assert {row["kind"] for row in _read(STARTER / f"{name}.jsonl")} <= kinds, name
    assert all(row["data"]["kind"] in PROVIDERS for row in _read(STARTER / "providers.jsonl"))
    assert not [row["id"] for row in _read(STARTER / "organisations.jsonl") if row["data"]["kind"] in PROVIDERS]


def test_ids_are_well_formed_and_unique(records: list[Record], examples: list[Record]) -> None:
    ids = [row["id"] for row in [*records, *examples]]
    assert len(set(ids)) == len(ids)
    assert not [id_ for id_ in ids if not is_public_id(id_)]
    assert not [row["id"] for row in records if not row["id"].startswith(f"gb:starter:{row['kind']}:")]


def test_links_lead_to_records(records: list[Record], examples: list[Record]) -> None:
    for group in (records, examples):
        ids = {row["id"] for row in group}
        for row in group:
            for link in row["links"]:
                assert link["to"] in ids, (row["id"], link["to"])
                assert link["predicate"] in PREDICATES, (row["id"], link["predicate"])


def test_topics_and_fields_exist(records: list[Record], examples: list[Record], concepts: set[str], fields: set[str]) -> None:
    for row in [*records, *examples]:
        assert row["topics"], row["id"]
        assert not set(row["topics"]) - concepts, (row["id"], set(row["topics"]) - concepts)
        assert not set(row["fields"]) - fields, row["id"]


def test_every_record_has_a_source_read_on_a_day(records: list[Record]) -> None:
    for row in records:
        assert row["sources"], row["id"]
        for source in row["sources"]:
            assert source["title"], row["id"]
            assert source["read_on"] == READ_ON, row["id"]
            assert not source["published"] or DATE.fullmatch(source["published"]), (row["id"], source["published"])
            assert source["confidence"] in LEVELS


def test_a_source_without_an_address_says_so_and_is_never_official(records: list[Record]) -> None:
    for row in records:
        for source in row["sources"]:
            if source["url"]:
                assert source["url"].startswith(("http://", "https://")), (row["id"], source["url"])
            else:
                assert source["address_missing"] is True, row["id"]
                assert source["publisher"] or source["published"] or source["confidence"] == "memory", row["id"]
                assert source["confidence"] not in OFFICIAL, row["id"]


def test_a_record_is_trusted_no_more_than_its_best_source(records: list[Record]) -> None:
    for row in records:
        best = min(LEVELS.index(source["confidence"]) for source in row["sources"])
        assert LEVELS.index(row["confidence"]) >= best, row["id"]


def test_quotes_are_short(records: list[Record]) -> None:
    for row in records:
        for source in row["sources"]:
            quote = " ".join(source["quote"].split())
            assert shorten_quote(quote) == quote, (row["id"], quote)


def test_texts_stand_in_three_languages(records: list[Record]) -> None:
    for row in records:
        assert set(row["texts"]) == set(INTERFACE), row["id"]
        assert row["language"] in INTERFACE
        for tag, text in row["texts"].items():
            assert text["title"].strip(), (row["id"], tag)
            assert text["summary"].strip(), (row["id"], tag)
            assert text["state"] == ("original" if tag == row["language"] else "reviewed"), (row["id"], tag)
        assert re.search("[一-鿿]", row["texts"]["zh-Hans"]["summary"]), row["id"]
        assert re.search("[а-яё]", row["texts"]["ru"]["summary"], re.IGNORECASE), row["id"]
        assert not row["place"] or set(row["place"]) == set(INTERFACE), row["id"]


def test_chinese_is_set_with_full_width_marks(records: list[Record]) -> None:
    for row in records:
        for part in (row["texts"]["zh-Hans"]["title"], row["texts"]["zh-Hans"]["summary"]):
            assert not re.search("[一-鿿][,;:]|[,;:][一-鿿]", part), (row["id"], part)


def test_figures_are_decimal_and_point_to_a_source(records: list[Record]) -> None:
    for row in records:
        for figure in row["figures"]:
            assert set(figure["subject"]) == set(INTERFACE), row["id"]
            numbers = [Decimal(figure[name]) for name in ("value", "low", "high") if figure[name]]
            assert numbers and all(number.is_finite() for number in numbers), row["id"]
            assert bool(figure["value"]) != bool(figure["low"] and figure["high"]), row["id"]
            assert figure["unit"], row["id"]
            assert figure["approx"] in APPROX
            assert 0 <= figure["source"] < len(row["sources"]), row["id"]


def test_no_person_is_listed(records: list[Record], examples: list[Record]) -> None:
    for row in [*records, *examples]:
        assert row["kind"] != "expert"
        assert not PERSON & {name.lower() for name in [*row, *row["data"]]}, row["id"]


def test_press_statements_are_signals_and_never_offers_in_the_name_of_the_body(records: list[Record]) -> None:
    said = {"zh-Hans": "并非该机构在本站发布", "en": "not posted here by the organisation", "ru": "здесь этого не размещала"}
    for row in records:
        assert (row["origin"] == "press") == (row["kind"] in {"need", "offer"}), row["id"]
        if row["origin"] == "press":
            assert row["data"]["status"] in {"planned", "operating", "stated"}
            assert row["sources"][0]["quote"], row["id"]
            assert all(words in row["texts"][tag]["summary"] for tag, words in said.items()), row["id"]


def test_dates_are_dates_and_coordinates_numbers(records: list[Record], examples: list[Record]) -> None:
    for row in [*records, *examples]:
        assert not row["date"] or DATE.fullmatch(row["date"]), (row["id"], row["date"])
        assert (row.get("lat") is None) == (row.get("lon") is None), row["id"]
        if row.get("lat") is not None:
            assert abs(Decimal(row["lat"])) <= 90 and abs(Decimal(row["lon"])) <= 180, row["id"]


def test_countries_are_iso_codes(records: list[Record], examples: list[Record]) -> None:
    for row in [*records, *examples]:
        for code in (*row["countries"], *([row["country"]] if row["country"] else [])):
            assert re.fullmatch("[A-Z]{2}", code), (row["id"], code)
            assert code not in {"EU", "UN"}, row["id"]


def test_examples_are_plainly_made_up_and_in_one_language(examples: list[Record]) -> None:
    marks = {"zh-Hans": "示例", "en": "xample", "ru": "ример"}
    assert {row["kind"] for row in examples} == {"organisation", "need", "offer"}
    assert {row["language"] for row in examples} == set(INTERFACE)
    for row in examples:
        assert row["id"].startswith(f"gb:example:{row['kind']}:")
        assert row["origin"] == "example"
        assert list(row["texts"]) == [row["language"]], row["id"]
        text = row["texts"][row["language"]]
        assert marks[row["language"]] in (text["title"] if row["kind"] == "organisation" else text["summary"]), row["id"]


def test_example_needs_say_what_must_be_and_offers_what_is(examples: list[Record]) -> None:
    for row in examples:
        if row["kind"] == "need":
            assert set(row["data"]["attributes"]) == {"must", "wish"}, row["id"]
        elif row["kind"] == "offer":
            assert row["data"]["attributes"] and not {"must", "wish"} & set(row["data"]["attributes"]), row["id"]


TOLD = {
    "project": {"capacity", "cost", "expected_effect", "other_parties", "doubt"},
    "technology": {"performance", "other_parties", "doubt"},
    "policy": {"issuer", "key_figures", "product", "territory", "doubt"},
    "event": {"organiser"},
    "need": {"quantity", "other_parties"},
    "offer": {"quantity", "other_parties"},
}
"""Kind -> fields of words, which stand in three languages."""


def test_words_of_fields_stand_in_three_languages(records: list[Record], examples: list[Record]) -> None:
    told = [
        (row["id"], row["data"][name])
        for row in [*records, *examples]
        for name in TOLD.get(row["kind"], ())
        if row["data"].get(name)
    ]
    assert len(told) > 700
    for id_, found in told:
        assert set(found) == set(INTERFACE), id_
        lines = {tag: words if isinstance(words, list) else [words] for tag, words in found.items()}
        assert len({len(words) for words in lines.values()}) == 1, id_
        assert all(word.strip() for words in lines.values() for word in words), id_
        for chinese, russian in zip(lines["zh-Hans"], lines["ru"], strict=True):
            assert not re.search("[а-яё]", chinese, re.IGNORECASE), (id_, chinese)
            assert not re.search("[一-鿿]", russian) or "铁力国际" in russian, (id_, russian)
            assert not re.search("[一-鿿][,;:]|[,;:][一-鿿]", chinese), (id_, chinese)


def test_amounts_of_fields_are_the_same_in_english_and_russian(records: list[Record]) -> None:
    compared = 0
    for row in records:
        for name in ("capacity", "cost", "expected_effect", "quantity"):
            found = row["data"].get(name)
            if found and "crore" not in found["en"] and "phase 1" not in found["en"]:  # 1,500 crore is 15 млрд
                compared += 1
                assert _amounts(found["en"], ",", ".") == _amounts(found["ru"], "\u00a0", ","), (row["id"], found)
    assert compared > 300


def _amounts(text: str, group: str, point: str) -> list[str]:
    """Numbers of a text in one spelling, without the digits of CO2, m2 and m3."""
    plain = re.sub(rf"(?<=\d){group}(?=\d{{3}}(?!\d))", "", re.sub("CO2|H2|m[23]", "", text))
    return sorted(one.replace(point, ".") for one in re.findall(rf"\d+(?:{re.escape(point)}\d+)?", plain))
