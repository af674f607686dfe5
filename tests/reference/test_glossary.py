"""The glossary's own rules: every parent exists, no circles, one preferred term a language, no empty name."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from greenbridge.adapters.reference.glossary import load_glossary

FOLDER = Path(__file__).resolve().parents[2] / "reference" / "glossary"
FIELDS = FOLDER.parent / "fields" / "fields.csv"
LANGUAGES = ("zh", "en", "ru")
COLUMNS = ["id", "parent", "kind", "zh", "zh_alt", "en", "en_alt", "ru", "ru_alt", "ambiguous", "note"]
KINDS = {
    *("class", "concept", "document", "equipment", "event-type", "material", "metric"),
    *("organisation-type", "policy-instrument", "process", "service", "technology"),
}
TOP = {
    *("energy", "buildings", "transport", "environment", "circular", "materials", "industry", "agriculture"),
    *("carbon", "finance", "trade", "standards", "governance", "research", "digital", "cooperation"),
}

Row = dict[str, str]


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    found = [row for path in sorted(FOLDER.glob("*.csv")) for row in _read(path)]
    assert len({row["id"] for row in found}) == len(found), "an id stands twice"
    return {row["id"]: row for row in found}


def _listed(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _key(term: str) -> str:
    return re.sub("[«»“”]", "", unicodedata.normalize("NFKC", term).lower().replace("ё", "е")).strip()


def _way_up(rows: dict[str, Row], id_: str) -> list[str]:
    seen = [id_]
    while (parent := rows[seen[-1]]["parent"]) and parent not in seen:
        seen.append(parent)
    return seen


def test_files_carry_the_declared_columns() -> None:
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            assert next(csv.reader(lines)) == COLUMNS, path.name
            assert path.stem in TOP


def test_ids_and_kinds_have_their_form(rows: dict[str, Row]) -> None:
    assert not [id_ for id_ in rows if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)]
    assert {row["kind"] for row in rows.values()} == KINDS


def test_parents_exist_and_every_way_up_ends_at_a_top_class(rows: dict[str, Row]) -> None:
    assert not {row["parent"] for row in rows.values()} - {"", *rows}
    assert {_way_up(rows, id_)[-1] for id_ in rows} == TOP
    for id_ in rows:
        assert rows[_way_up(rows, id_)[-1]]["parent"] == "", f"{id_} goes round in a circle"


def test_top_classes_are_rows_and_a_concept_lies_in_the_file_of_its_class(rows: dict[str, Row]) -> None:
    assert {id_ for id_, row in rows.items() if not row["parent"]} == TOP
    assert {rows[id_]["kind"] for id_ in TOP} == {"class"}
    for path in FOLDER.glob("*.csv"):
        assert {_way_up(rows, row["id"])[-1] for row in _read(path)} == {path.stem}


@pytest.mark.parametrize("language", LANGUAGES)
def test_preferred_terms_are_there_and_unique(rows: dict[str, Row], language: str) -> None:
    assert not [id_ for id_, row in rows.items() if not row[language].strip()]
    counted = Counter(_key(row[language]) for row in rows.values())
    assert not [term for term, times in counted.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_alternatives_repeat_no_term_of_their_row_and_no_preferred_term(rows: dict[str, Row], language: str) -> None:
    preferred = {_key(row[language]): id_ for id_, row in rows.items()}
    for id_, row in rows.items():
        keys = [_key(term) for term in _listed(row[f"{language}_alt"])]
        assert all(keys) and len(set(keys)) == len(keys), id_
        assert not [key for key in keys if key in preferred], id_


def test_a_term_of_two_concepts_is_marked_ambiguous_in_both(rows: dict[str, Row]) -> None:
    where: dict[tuple[str, str], list[str]] = {}
    for id_, row in rows.items():
        for language in LANGUAGES:
            for term in _listed(row[f"{language}_alt"]):
                where.setdefault((language, _key(term)), []).append(id_)
    for (_, key), ids in where.items():
        if len(ids) > 1:
            for id_ in ids:
                assert key in {_key(term) for term in _listed(rows[id_]["ambiguous"])}, (id_, key)


def test_ambiguous_terms_are_terms_of_their_row(rows: dict[str, Row]) -> None:
    for id_, row in rows.items():
        own = {row[language] for language in LANGUAGES}
        own |= {term for language in LANGUAGES for term in _listed(row[f"{language}_alt"])}
        assert set(_listed(row["ambiguous"])) <= own, id_


@pytest.mark.parametrize("term", ["EPC", "EMS", "ВЭС", "ЛОС", "СП", "ТУ", "ELV", "CE"])
def test_well_known_double_meanings_are_marked(rows: dict[str, Row], term: str) -> None:
    holders = [row for row in rows.values() for language in LANGUAGES if term in _listed(row[f"{language}_alt"])]
    assert holders
    assert not [row["id"] for row in holders if term not in _listed(row["ambiguous"])]


def test_terms_are_set_in_their_own_script(rows: dict[str, Row]) -> None:
    for id_, row in rows.items():
        for language in ("en", "ru"):
            for term in (row[language], *_listed(row[f"{language}_alt"])):
                assert not re.search("[\u3000-\u303f\uff00-\uffef]", term), (id_, term)
        for term in (row["ru"], *_listed(row["ru_alt"])):
            for word in re.findall("[A-Za-zА-Яа-яЁё]+", term):
                assert not (re.search("[A-Za-z]", word) and re.search("[А-Яа-яЁё]", word)), (id_, term)
        for term in (row["zh"], *_listed(row["zh_alt"])):
            assert not re.search("[一-鿿][,;()]|[,;()][一-鿿]", term), (id_, term)
            assert not [sign for sign in term if "一" <= sign <= "鿿" and not _simplified(sign)], (id_, term)


def _simplified(sign: str) -> bool:
    """噁 of 二噁英 is kept in simplified writing although the old national set lacks it."""
    if sign == "噁":
        return True
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def test_the_seven_fields_have_names_and_a_concept(rows: dict[str, Row]) -> None:
    fields = _read(FIELDS)
    assert [row["id"] for row in fields] == [
        *("energy-saving", "environment", "circular", "low-carbon-energy", "ecology", "infrastructure", "services")
    ]
    for row in fields:
        assert all(row[name] for name in ("zh", "en", "ru", "meaning_zh", "meaning_en", "meaning_ru", "source"))
        assert row["concept"] in rows
        assert None not in row


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Goods shipped by ship from the port", "solar-industrial-heat"),
        ("the plant works well", "leed-breeam"),
        ("Проект в Индии", "indium"),
        ("Цены на карбонат лития", "castings"),
        ("оплата за год", "bank-loan"),
        ("ветер или солнце", "sludge"),
        ("an economic zone for energy", "economiser"),
        ("quality system ISO 9001 of the grid", "system-operator"),
        ("утилита для городов, municipal budget", "local-government"),
    ],
)
def test_glossary_leaves_words_that_mean_something_else(text: str, concept: str) -> None:
    assert concept not in {mention.concept.id for mention in load_glossary().find(text)}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Натрий-ионные накопители для связи", "sodium-ion-battery"),
        ("Линия сортировки ТКО 20 т/ч", "waste-sorting-plant"),
        ("生活垃圾分选线", "waste-sorting-plant"),
        ("Очистные сооружения на 10 тыс. м³/сут", "wwtp"),
        ("液冷储能柜 233kWh", "bess"),
        ("Литий-титанатные модули", "lto-battery"),
        ("Мусоросжигательный завод", "wte-plant"),
    ],
)
def test_glossary_finds_what_texts_call_things(text: str, concept: str) -> None:
    assert concept in {mention.concept.id for mention in load_glossary().find(text)}
