"""Words of asking and of trade."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.analysis import analyse
from greenbridge.calc.matching.common_words import common_stretches, is_common
from greenbridge.calc.matching.ranking import Candidate, rank_offers
from tests.calc.matching.makers import AS_OF, make_need, make_offer


@pytest.mark.parametrize("text", ["delivered within 90 days", "based on a project", "ищем поставщика", "поставка в январе"])
def test_is_common_knows_words_of_trade_in_their_forms(text: str) -> None:
    assert all(is_common(token.term) or token.term[:1].isdigit() for token in analyse(text, "ru" if text[0] > "z" else "en"))


@pytest.mark.parametrize("text", ["battery", "аккумулятор", "пиролиз", "sludge", "recycling", "переработка"])
def test_is_common_leaves_words_of_a_subject(text: str) -> None:
    assert not any(is_common(token.term) for token in analyse(text, ""))


def test_common_stretches_finds_words_of_trade_in_chinese() -> None:
    text = "需要污泥干化设备，2027年3月交货"
    assert [text[start:end] for start, end in common_stretches(text)] == ["需要", "设备", "年", "月", "交货"]


@pytest.mark.parametrize(
    ("need", "language", "offer"),
    [
        ("Second-life battery storage based on a project, delivered within 90 days", "en", "Buses delivered within 90 days"),
        (
            "Нужны аккумуляторы второго применения, срок поставки 90 дней",
            "ru",
            "Ищем партнёра, срок поставки 90 дней, проект завода",
        ),
        ("需要梯次利用电池项目合作，交货90天", "zh-Hans", "寻求项目合作，设备供应，交货60天"),
    ],
)
def test_rank_offers_lists_nothing_that_shares_only_words_of_trade(need: str, language: str, offer: str) -> None:
    offers = [Candidate("trade", make_offer("", offer, language)), Candidate("other", make_offer("", "Compost turner", "en"))]
    ranking = rank_offers(make_need("", need, language), offers, as_of=AS_OF)
    assert [row.id for row in (*ranking.answers, *ranking.related, *ranking.near_misses)] == []


def test_rank_offers_puts_one_word_in_common_among_the_related() -> None:
    need = make_need("", "Second-life battery for a lighthouse on the coast", "en")
    offers = [
        Candidate("meant", make_offer("", "Used second-life battery modules", "en")),
        Candidate("word", make_offer("", "Painting of a lighthouse", "en")),
        Candidate("elsewhere", make_offer("", "Склад для яблок", "ru")),
    ]
    ranking = rank_offers(need, offers, as_of=AS_OF)
    assert [row.id for row in ranking.answers] == ["meant"]
    assert [row.id for row in ranking.related] == ["word"]
