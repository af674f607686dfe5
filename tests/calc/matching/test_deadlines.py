"""Days read from texts in three languages."""

from __future__ import annotations

import pytest

from greenbridge.calc.matching.deadlines import read_days


@pytest.mark.parametrize(
    ("text", "meaning", "day", "quote"),
    [
        ("Поставка до 31 января 2027 г.", "delivery_by", "2027-01-31", "до 31 января 2027"),
        ("Поставка не позднее 15.02.2027", "delivery_by", "2027-02-15", "не позднее 15.02.2027"),
        ("Ввод до конца марта 2027 года", "delivery_by", "2027-03-31", "до конца марта 2027"),
        ("Срок — II квартал 2027", "delivery_by", "2027-06-30", "Срок — II квартал 2027"),
        ("Заявки принимаются до 1 декабря 2026", "deadline", "2026-12-01", "до 1 декабря 2026"),
        ("2027-03-31前交货", "delivery_by", "2027-03-31", "2027-03-31"),
        ("须于2027年3月31日前交付", "delivery_by", "2027-03-31", "2027年3月31日"),
        ("2027年2月底前投运", "delivery_by", "2027-02-28", "2027年2月底"),
        ("2027年底前建成", "delivery_by", "2027-12-31", "2027年底"),
        ("截止日期：2027年1月5日", "delivery_by", "2027-01-05", "截止日期：2027年1月5日"),
        ("报价截止2026年12月15日", "deadline", "2026-12-15", "截止2026年12月15日"),
        ("2027年3月起供货", "delivery_from", "2027-03-01", "2027年3月"),
        ("delivered before 31 January 2027", "delivery_by", "2027-01-31", "before 31 January 2027"),
        ("No later than March 5th, 2027, please", "delivery_by", "2027-03-05", "No later than March 5th, 2027"),
        ("ready by the end of 2027", "delivery_by", "2027-12-31", "by the end of 2027"),
        ("commissioning by Q2 2027", "delivery_by", "2027-06-30", "by Q2 2027"),
        ("Quotations by 15 Dec 2026", "deadline", "2026-12-15", "by 15 Dec 2026"),
        ("Available from 1 May 2027", "delivery_from", "2027-05-01", "1 May 2027"),
    ],
)
def test_read_days_reads_what_a_day_means(text: str, meaning: str, day: str, quote: str) -> None:
    found = read_days(text)
    assert [(one.meaning, one.day, one.quote) for one in found] == [(meaning, day, quote)]
    assert text[found[0].start : found[0].end] == quote


@pytest.mark.parametrize(
    "text",
    [
        "Завод построен в марте 2019 года",
        "提案有效期至2027年3月31日",
        "offer valid until 31 March 2027",
        "The standard of 12 May 2020 applies",
        "до 31 февраля 2027",
        "ёмкость до 2027 кВт",
        "",
    ],
)
def test_read_days_leaves_days_that_bound_nothing(text: str) -> None:
    assert read_days(text) == []
