"""What a reading proposes for the libraries."""

from __future__ import annotations

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.candidates import Candidate, propose_candidates
from greenbridge.calc.language.read import read_article
from greenbridge.calc.language.reading import Article, Reading

SIGNED = (
    "6月12日，江苏长虹智储科技有限公司与哈萨克斯坦国家铁路公司在阿斯塔纳签署合作备忘录，双方将在阿克套建设50兆瓦储能电站项目，"
    "总投资1.2亿元。江苏长虹智储科技有限公司成立于2019年。新华社作了报道，天津市商务局也派人到场。"
)


def proposed(text: str, language: str, kind: str = "article", title: str = "") -> tuple[Candidate, ...]:
    article = read_article(Article(title, text, language, ((0, 0, len(text)),), kind=kind), load_lexicon())
    return propose_candidates(Reading(language, (article,)))


def test_propose_candidates_makes_a_project_with_parties_figures_and_evidence() -> None:
    found = proposed(SIGNED, "zh-Hans")
    (project,) = [one for one in found if one.kind == "project"]
    assert project.fields["stage"] == "mou"
    assert project.fields["country"] == "KZ"
    assert project.fields["capacity"] == "50兆瓦"
    assert project.fields["amount"] == "1.2亿元"
    assert {(one.value, one.unit) for one in project.figures} >= {("50", "MW"), ("120000000", "CNY")}
    assert {found[to].title for predicate, to in project.links if predicate == "party"} == {
        "江苏长虹智储科技有限公司",
        "哈萨克斯坦国家铁路公司",
    }
    for one in project.evidence:
        assert SIGNED[one.start : one.end] == one.quote


def test_propose_candidates_leaves_out_media_and_puts_parties_before_bystanders() -> None:
    prominent = {one.title: one.prominence for one in proposed(SIGNED, "zh-Hans") if one.kind in ("organisation", "provider")}
    assert "新华社" not in prominent
    assert prominent["江苏长虹智储科技有限公司"] > prominent["天津市商务局"] + 0.2


def test_propose_candidates_puts_banks_among_the_providers() -> None:
    found = proposed("The Asian Development Bank lends to the Ministry of Energy of Uzbekistan.", "en")
    assert {one.title: one.kind for one in found} == {
        "Asian Development Bank": "provider",
        "Ministry of Energy of Uzbekistan": "organisation",
    }


def test_propose_candidates_hears_a_need_and_an_offer() -> None:
    need = proposed("ТОО «Жасыл» ищет партнёра для завода по переработке аккумуляторов мощностью 20 тыс. тонн в год.", "ru")
    (wanted,) = [one for one in need if one.kind == "need"]
    assert wanted.fields["organisation"] == "ТОО «Жасыл»"
    assert need[wanted.links[0][1]].title == "ТОО «Жасыл»"
    offer = proposed("Green Circle Consulting LLP offers carbon footprint accounting and battery recycling audits.", "en")
    assert [one.fields["organisation"] for one in offer if one.kind == "offer"] == ["Green Circle Consulting LLP"]


def test_propose_candidates_marks_teasers_weak() -> None:
    found = proposed("近日，远景科技集团在赤峰打造了绿色氢氨项目。", "zh-Hans", kind="teaser")
    assert found
    assert all(one.weak and one.confidence <= 0.5 for one in found)


def test_propose_candidates_proposes_no_agreement_that_is_denied() -> None:
    found = proposed("Контракт между ООО «Альфа» и ООО «Бета» на завод в Ташкенте мощностью 50 МВт не подписан.", "ru")
    assert all(one.fields.get("stage") not in ("agreement", "mou") for one in found)


def test_propose_candidates_tells_the_same_body_of_two_articles_once() -> None:
    article = read_article(Article("", SIGNED, "zh-Hans", ((0, 0, len(SIGNED)),)), load_lexicon())
    found = propose_candidates(Reading("zh-Hans", (article, article)))
    titles = [(one.kind, one.title) for one in found]
    assert len(titles) == len(set(titles))
    assert all(to < len(found) for one in found for _, to in one.links)
