"""Dates: as precise as the text, years from context marked as inferred."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenbridge.calc.language.dates import read_dates, read_stated_date
from greenbridge.calc.language.restore import restore

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "tests" / "cases"
SHARED = ROOT.parent / "shared" / "input"


def _isos(text: str, language: str, published: str = "") -> list[str]:
    return [found.iso + (f"..{found.iso_end}" if found.iso_end else "") for found in read_dates(text, language, published)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh-Hans", "2025年9月2日,二〇二五年十月,2026年底。", ["2025-09-02", "2025-10", "2026"]),
        ("zh-Hans", "2025年4月9日至11日举行。", ["2025-04-09..2025-04-11"]),
        (
            "zh-Hans",
            "2015—2021年清单,“十四五”期间,2025年上半年,2025年第三季度。",
            ["2015..2021", "2021..2025", "2025-01..2025-06", "2025-07..2025-09"],
        ),
        (
            "en",
            "on 3 September 2025, Sept 3, 2025, 2025-09-03, in March 2026",
            ["2025-09-03", "2025-09-03", "2025-09-03", "2026-03"],
        ),
        (
            "en",
            "14–15 May 2025; the first half of 2024; Q3 2025; by 2030",
            ["2025-05-14..2025-05-15", "2024-01..2024-06", "2025-07..2025-09", "2030"],
        ),
        (
            "ru",
            "3 сентября 2025 г., 05.09.2025, в марте 2026 года, до 2030 года",
            ["2025-09-03", "2025-09-05", "2026-03", "2030"],
        ),
        (
            "ru",
            "9–11 апреля 2025 года; в 2021–2024 годах; II квартал 2025 года",
            ["2025-04-09..2025-04-11", "2021..2024", "2025-04..2025-06"],
        ),
    ],
)
def test_read_dates_is_as_precise_as_the_text(language: str, text: str, expected: list[str]) -> None:
    assert _isos(text, language) == expected


def test_read_dates_takes_the_year_from_the_day_of_publication() -> None:
    found = read_dates("5月27日举行吹风会,去年10月印发意见。", "zh-Hans", "2025-06-03")
    assert [(date.iso, date.inferred) for date in found] == [("2025-05-27", True), ("2024-10", True)]
    assert _isos("12月20日,会议召开。", "zh-Hans", "2025-01-10") == ["2024-12-20"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "zh-Hans",
            "新华社9月18日电 能源部17日在首都签约。工程计划2026年春季动工,首台机组2029年投产。",
            ["--09-18", "--09-17", "2026", "2029"],
        ),
        (
            "zh-Hans",
            "2025年5月20日交付首批。其余车辆将于2026年底前交付。今年一季度出口增长。",
            ["2025-05-20", "2026", "2025-01..2025-03"],
        ),
        ("zh-Hans", "7月1日批准贷款。距2030年达到30%的目标还有差距。", ["--07-01", "2030"]),
        ("zh-Hans", "2025年6月5日发布。截至5月末并网,实验室于4月揭牌。", ["2025-06-05", "2025-05", "2025-04"]),
        ("ru", "17 сентября подписано соглашение. Первый агрегат планируют пустить в 2029-м.", ["--09-17", "2029"]),
        (
            "ru",
            "Контракт подписан 13 октября 2025 года. Отгрузка — в первом квартале будущего года.",
            ["2025-10-13", "2026-01..2026-03"],
        ),
        (
            "en",
            "Signed on 2 November. Sold below the 2022 auction. Work is due to begin in March 2026.",
            ["--11-02", "2022", "2026-03"],
        ),
        (
            "en",
            "The unit, signed on Oct. 9, should start in mid-2028. It made 31.4 Mt in 2024, up 1%.",
            ["2025-10-09", "2028", "2024"],
        ),
        ("en", "It opened on 21 August. That is twice as many as in 2015.", ["--08-21", "2015"]),
    ],
)
def test_read_dates_takes_no_year_from_plans_and_comparisons(language: str, text: str, expected: list[str]) -> None:
    assert _isos(text, language) == expected


def test_read_dates_takes_the_year_from_a_named_event() -> None:
    assert _isos("9月18日,2025示例绿色发展论坛举办。", "zh-Hans") == ["2025-09-18"]


def test_read_dates_leaves_the_year_open_when_nothing_gives_it() -> None:
    found = read_dates("10月4日,茶话会举行。今年秋天再聚。", "zh-Hans")
    assert [(date.iso, date.inferred) for date in found] == [("--10-04", False)]


@pytest.mark.parametrize("text", ["ISO 14001:2015", "Agenda 2030", "the 2030 Agenda", "2000 MW", "call 2025-12345"])
def test_read_dates_leaves_names_and_numbers(text: str) -> None:
    assert _isos(text, "en") == []


def test_read_dates_refuses_days_that_no_month_has() -> None:
    assert _isos("31 апреля 2025 года", "ru") in ([], ["2025-04"])


def test_read_stated_date_reads_lines_of_page_data() -> None:
    assert read_stated_date("发表时间:2025-06-03 10:07来源:示例") == "2025-06-03"
    assert read_stated_date("Published: 3 June 2025") == "2025-06-03"
    assert read_stated_date("Опубликовано 3 июня 2025 г.") == "2025-06-03"
    assert read_stated_date("By A. Writer") == ""


@pytest.mark.parametrize(("short", "language"), [("zh", "zh-Hans"), ("en", "en"), ("ru", "ru")])
def test_read_dates_finds_the_labelled_dates_of_short_articles(short: str, language: str) -> None:
    right, found, wanted = 0, 0, 0
    for article in json.loads((CASES / "intake_sets" / f"{short}_figures.json").read_text(encoding="utf-8")):
        got, want = Counter(_isos(article["text"], language)), Counter(article["dates"])
        right, found, wanted = right + (got & want).total(), found + got.total(), wanted + want.total()
    assert right >= 0.97 * found
    assert right >= 0.97 * wanted


@pytest.mark.parametrize("short", ["zh", "en", "ru"])
def test_read_dates_finds_the_dates_of_press_like_articles(short: str) -> None:
    right = found = wanted = 0
    for name in ("press", "press2", "press3", "press4", "press5"):
        for article in json.loads((CASES / "intake_sets" / f"{short}_{name}.json").read_text(encoding="utf-8"))["articles"]:
            got = Counter(
                iso for one in restore(article["text"]).articles for iso in _isos(one.text, one.language, one.published)
            )
            want = Counter(article["dates"])
            right, found, wanted = right + (got & want).total(), found + got.total(), wanted + want.total()
    assert right >= 0.95 * found
    assert right >= 0.95 * wanted


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared input files do not stand beside this checkout")
def test_read_dates_finds_the_dates_of_the_real_articles() -> None:
    right = found = wanted = 0
    for path in sorted((CASES / "intake_labels").glob("figures_*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        articles = restore((SHARED / labels["file"]).read_text(encoding="utf-8")).articles
        got = Counter(iso for article in articles for iso in _isos(article.text, article.language, article.published))
        want = Counter(date["iso"] + (f"..{date['iso_end']}" if date["iso_end"] else "") for date in labels["dates"])
        right, found, wanted = right + (got & want).total(), found + got.total(), wanted + want.total()
    assert right >= 0.95 * found
    assert right >= 0.90 * wanted


@given(
    st.text(alphabet=st.sampled_from("0123456789年月日号至-–./ МарктянваряSeptMay,gг«今去明上下半“十四五”第季度"), max_size=80),
    st.sampled_from(["zh-Hans", "en", "ru", "kk", "und"]),
)
@settings(max_examples=300, deadline=None)
def test_read_dates_reads_any_text(text: str, language: str) -> None:
    for found in read_dates(text, language):
        assert found.quote == text[found.start : found.end] != ""
