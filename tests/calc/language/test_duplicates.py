"""The same story told twice, and names across scripts."""

from __future__ import annotations

import itertools
import json
import tracemalloc
from pathlib import Path

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language import duplicates
from greenbridge.calc.language.duplicates import SAME_FROM, find_duplicates, number_key, same_name, same_subject, story_marks
from greenbridge.calc.language.read import read_article
from greenbridge.calc.language.reading import Article, ArticleReading, DateFound, Organisation, Reading
from tests.cases.notices import notice

STORIES = json.loads((Path(__file__).resolve().parents[2] / "cases" / "intake_sets" / "same_stories.json").read_text())
TAGS = {"zh": "zh-Hans", "ru": "ru", "en": "en"}


def read(text: str, tag: str, kind: str = "article") -> ArticleReading:
    return read_article(Article("", text, tag, ((0, 0, len(text)),), kind=kind), load_lexicon())


TOLD = {
    (story["id"], tag): read(story[short], tag)
    for story in [*STORIES["groups"], {"id": "", **STORIES["others"]}]
    for short, tag in TAGS.items()
}


def test_story_marks_of_one_story_meet_in_every_language() -> None:
    for (story, tag), (other, other_tag) in itertools.combinations(TOLD, 2):
        if story and story == other:
            assert story_marks(TOLD[story, tag]) & story_marks(TOLD[other, other_tag]), (story, tag, other_tag)


def test_story_marks_of_a_copy_with_words_changed_meet() -> None:
    text = " ".join(f"The plant number {number} of the region was inspected again by its owners." for number in range(40))
    changed = text.replace("inspected again", "looked at", 6) + " One sentence was added at the end."
    assert {one for one in story_marks(read(text, "en")) & story_marks(read(changed, "en")) if one.startswith("t")}


def test_same_subject_finds_every_story_in_its_other_languages() -> None:
    assert len(STORIES["groups"]) >= 4
    for (story, tag), (other, other_tag) in itertools.combinations(TOLD, 2):
        same = same_subject(TOLD[story, tag], TOLD[other, other_tag])
        if story and story == other:
            assert same.score >= SAME_FROM, (story, tag, other_tag, same)
            assert "same_figures" in same.why
        else:
            assert same.score < SAME_FROM, (story, tag, other, other_tag, same)


def test_same_subject_finds_stories_told_with_another_emphasis() -> None:
    told = {
        (story["id"], tag): read(story[short], tag) for story in STORIES["told"] for short, tag in TAGS.items() if short in story
    }
    assert len(STORIES["told"]) >= 8
    for (story, tag), (other, other_tag) in itertools.combinations(told, 2):
        same = same_subject(told[story, tag], told[other, other_tag])
        assert (same.score >= SAME_FROM) is (story == other), (story, tag, other, other_tag, same)


def test_same_subject_keeps_neighbouring_stories_apart() -> None:
    """The same companies with another project, its second phase, a like plant elsewhere."""
    assert len(STORIES["apart"]) >= 8
    for pair in STORIES["apart"]:
        one, other = (read(told["text"], TAGS[told["language"]]) for told in (pair["one"], pair["other"]))
        assert same_subject(one, other).score < SAME_FROM, pair["one"]["text"][:60]


def test_same_subject_knows_the_same_text() -> None:
    text = STORIES["groups"][0]["zh"]
    assert same_subject(read(text, "zh-Hans"), read(text + "（完）", "zh-Hans")).why == ("same_text",)


def test_find_duplicates_names_both_files_and_skips_teasers() -> None:
    story = STORIES["groups"][1]
    readings = [
        ("a.txt", Reading("zh-Hans", (read(story["zh"], "zh-Hans"),))),
        ("b.txt", Reading("ru", (read(story["ru"], "ru"),))),
        ("c.txt", Reading("en", (read(story["en"], "en", kind="teaser"),))),
    ]
    found = find_duplicates(readings)
    assert [one["of"] for one in found["a.txt"]] == ["b.txt"]
    assert [one["of"] for one in found["b.txt"]] == ["a.txt"]
    assert found["c.txt"] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ПАО «СИБУР»", "SIBUR"),
        ("Масдар", "Masdar"),
        ("Казатомпром", "Kazatomprom JSC"),
        ("宁德时代新能源科技股份有限公司", "宁德时代"),
        ("Цзыя", "子牙"),
        ("Shenzhen Hezhong Co., Ltd.", "Shenzhen Hezhong"),
    ],
)
def test_same_name_sees_through_scripts_and_legal_forms(a: str, b: str) -> None:
    assert same_name(a, b) >= 0.75
    assert same_name(b, a) >= 0.75


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Saudi Arabian Gas Company", "Saudi Arabian Oil Company"),
        ("天津大学", "南开大学"),
        ("Росатом", "Rosneft"),
        ("河北省能源局", "河南省能源局"),
        ("", "Masdar"),
    ],
)
def test_same_name_keeps_two_apart(a: str, b: str) -> None:
    assert same_name(a, b) < 0.75


def test_find_duplicates_compares_every_pair_that_same_subject_calls_the_same() -> None:
    story = STORIES["groups"][0]["en"]
    words = [f"word{number}" for number in range(60)]
    texts = {
        "halves one": ("en", " ".join([*words, *(f"left{number}" for number in range(58))])),
        "halves two": ("en", " ".join([*(f"right{number}" for number in range(58)), *words])),
        "a piece": ("en", " ".join(words[:40])),
        "story": ("en", story),
        "its end cut off": ("en", story[: len(story) * 2 // 3]),
    }
    files = [(name, read(text, tag)) for name, (tag, text) in texts.items()]
    files += [(f"{tag} {name}", one) for (name, tag), one in TOLD.items()]
    found = find_duplicates([(name, Reading(one.article.language, (one,))) for name, one in files])
    for (name, one), (other_name, other) in itertools.combinations(files, 2):
        same = same_subject(one, other)
        told = {entry["of"]: entry["score"] for entry in found[name]}
        assert told.get(other_name) == (same.score if same.score >= SAME_FROM else None), (name, other_name)
    assert {entry["of"] for entry in found["a piece"]} >= {"halves one", "halves two"}


@pytest.mark.parametrize("language", TAGS.values())
def test_find_duplicates_tells_notices_of_one_form_apart_and_finds_them_told_again(language: str) -> None:
    texts = {f"{number}": notice(number, language) for number in range(30)}
    lead = {"zh-Hans": "本报讯 记者昨日获悉：", "ru": "Как сообщает наш корреспондент. ", "en": "Our correspondent reports. "}[
        language
    ]
    again = {
        "3 with a lead": lead + texts["3"],
        "7 cut": texts["7"][: len(texts["7"]) * 4 // 5],
        "11 and more": texts["11"] + lead * 2,
        "19": texts["19"],
    }
    files = [(name, read(text, language)) for name, text in texts.items()]
    files += [(f"again {name}", read(text, language)) for name, text in again.items()]
    found = find_duplicates([(name, Reading(language, (one,))) for name, one in files])
    assert {name: [one["of"] for one in others] for name, others in found.items() if others} == {
        **{f"again {name}": [name.split()[0]] for name in again},
        **{name.split()[0]: [f"again {name}"] for name in again},
    }
    assert all(one["why"] == ["same_text"] for others in found.values() for one in others)


def test_same_subject_takes_a_month_s_report_for_another_one() -> None:
    form = "The Norbri plant generated {} MWh in {} 2025, {} per cent more than a year before, its owner Norbri Energy Ltd said. "
    form += "It sold {} MWh of it to the grid and the rest to companies in the neighbourhood of the plant."
    one, other = (read(form.format(*told), "en") for told in ((1250, "May", 4, 1130), (1310, "June", 7, 1204)))
    assert same_subject(one, other).score < SAME_FROM
    assert same_subject(one, read(form.format(1250, "May", 4, 1130) + "It is open to visitors.", "en")).why == ("same_text",)


def test_likely_pairs_of_one_day_grow_with_the_articles() -> None:
    marks = [duplicates._marks_of(read(notice(number, tag), tag)) for number in range(200) for tag in TAGS.values()]
    pairs = set(duplicates._likely_pairs(marks))
    assert len(pairs) < 100 * len(marks) < len(marks) * (len(marks) - 1) // 3
    copies = [*marks, *marks[::7]]
    found = set(duplicates._likely_pairs(copies))
    assert all((at * 7, len(marks) + at) in found for at in range(len(marks[::7])))


def test_likely_pairs_come_in_order_each_once_and_hold_no_memory() -> None:
    articles = [
        ArticleReading(
            article=Article("", f"слово{number} и ещё {number}", "ru", ()),
            dates=(DateFound(0, 1, "", "2025-09-02" if number % 50 else "2025-09-03"),),
            organisations=(Organisation(0, 1, f"Завод Ромашка-{number % 9}", "company"),),
        )
        for number in range(2000)
    ]
    marks = [duplicates._marks_of(one) for one in articles]
    tracemalloc.start()
    last, count = (-1, -1), 0
    for pair in duplicates._likely_pairs(marks):
        assert last < pair
        last, count = pair, count + 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert 1900 * duplicates.NEAR <= count <= 2000 * 3 * duplicates.CROWD
    assert peak < 8_000_000  # all pairs together take 300 MB


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((570, "g/kWh"), (0.57, "t/MWh")),
        ((0.00057, "t/kWh"), (570, "g/kWh")),
        ((12, "t/h"), (288, "t/d")),
        ((0.4, "CNY/kWh"), (400, "CNY/MWh")),
        ((5, "g/L"), (5000, "g/m3")),
        ((500, "jobs"), (500, "people")),
    ],
)
def test_number_key_is_one_for_a_rate_told_in_other_units(one: tuple[float, str], other: tuple[float, str]) -> None:
    assert number_key(*one) == number_key(*other)
    assert number_key(one[0] * 1.01, one[1]) != number_key(*other)


def test_number_key_keeps_apart_what_is_no_rate() -> None:
    assert len({number_key(12, unit) for unit in ("t/a", "t", "MW", "t/t", "CNY/t", "m3/d", "companies")}) == 7
