"""Restoration: dirt taken away, nothing guessed, every character with its way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenbridge.calc.language.reading import Article, Restored
from greenbridge.calc.language.restore import restore

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "input"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared input files do not stand beside this checkout")


def _codes(found: Restored) -> dict[str, object]:
    return {remark.code: remark.params.get("count") for remark in found.warnings}


def _real(number: str) -> tuple[str, Restored]:
    source = next(SHARED.glob(f"{number}_*.txt")).read_text(encoding="utf-8")
    return source, restore(source)


WIDENED = {("，", ","), ("；", ";")}
"""Commas between Chinese characters stand in the width that Chinese has them in."""


def _strayed(article: Article, source: str) -> float:
    """Share of characters that differ from the source they lead to (folding, widths and spaces make some)."""
    wrong = total = 0
    for text_start, source_start, run in article.pieces:
        for at in range(run):
            total += 1
            shown, told = article.text[text_start + at], source[source_start + at]
            wrong += shown != told and (shown, told) not in WIDENED
    return wrong / max(1, total)


def test_restore_takes_out_pinyin_and_folds_traditional_characters() -> None:
    source = "中國(guó)儲(chǔ)能網(wǎng)訊:綠色產(chǎn)業(yè)合作平臺(tái)的(de)成立。"
    found = restore(source)
    assert found.articles[0].text == "中国储能网讯:绿色产业合作平台的成立。"
    start = found.articles[0].text.index("绿色")
    assert found.articles[0].source_span(start, start + 2) == (source.index("綠色"), source.index("綠色") + 2)
    assert _codes(found)["pinyin_removed"] == 7


def test_restore_keeps_brackets_that_are_no_pinyin() -> None:
    assert restore("中新(天津)生态城与公司(app)合作。").articles[0].text == "中新(天津)生态城与公司(app)合作。"


def test_restore_joins_columns_broken_in_mid_word() -> None:
    source = "2024年以来,全市持续发力,构建体系,效果很好。全市可再生能源装机\n\n规模达2020年的3.5倍,增长很快。"
    assert "可再生能源装机规模达" in restore(source).articles[0].text


def test_restore_joins_hard_wrapped_lines() -> None:
    chinese = "上合组织可持续发展投资促进活动今天\n在示例市举办,近四百名代表跨越山海来\n到现场,共同探寻发展的关键密码所在。"
    assert "\n" not in restore(chinese).articles[0].text
    english = (
        "The ministry has announced a pro-\ngramme for low-\ncarbon plants that will be built\nin the "
        "north of the country before\nthe end of the decade, it says.\n"
    )
    assert (
        restore(english)
        .articles[0]
        .text.startswith("The ministry has announced a programme for low-carbon plants that will be built in the north")
    )
    russian = (
        "Министерство энергетики объя-\nвило о строительстве новой стан-\nции на севере страны до конца те-\nкущего десятилетия."
    )
    assert "объявило о строительстве новой станции" in restore(russian).articles[0].text


def test_restore_keeps_headings_apart() -> None:
    text = restore("为何设立?\n\n目前,绿色产业正成为重要推动力。发展很快。\n\n承担哪些任务?\n\n平台将承担任务。").articles[0].text
    assert text.split("\n")[0] == "为何设立?"
    assert "承担哪些任务?" in text.split("\n")


def test_restore_keeps_lost_characters_and_counts_them() -> None:
    found = restore("首席执行官阿维纳什?杰戈提亚说,规?;l展很快。支持***经开区\ufffd。")
    assert "阿维纳什?杰戈提亚" in found.articles[0].text
    assert "?;" in found.articles[0].text
    assert "***经开区" in found.articles[0].text
    assert _codes(found)["lost_characters"] == 3
    assert _codes(found)["censored_words"] == 1


def test_restore_tells_questions_from_lost_characters() -> None:
    assert "lost_characters" not in _codes(restore("为何在津设立?目前情况如何?请看报道。"))


def test_restore_drops_doubled_paragraphs_with_a_remark() -> None:
    paragraph = "面对全球绿色发展的大趋势,绿色产业合作既是机遇也是责任,将进一步凝聚合作共识,释放绿色产业活力。"
    found = restore(f"{paragraph}\n\n其他内容也很重要。\n\n{paragraph}")
    assert found.articles[0].text.count("大趋势") == 1
    assert _codes(found)["doubled_paragraph"] == 1


def test_restore_drops_share_buttons_with_a_remark() -> None:
    found = restore(
        "A new plant was opened in the city on Monday.\n\nShare on "
        "Facebook\n\nhttps://example.org/?utm_source=x\n\nIt will treat waste."
    )
    assert "Facebook" not in found.articles[0].text
    assert _codes(found)["junk_dropped"] == 2


def test_restore_reads_title_and_date_of_a_page() -> None:
    article = restore(
        "New recycling plant opens\n\nBy A. Writer\n\nPublished: 3 June 2025\n\nA plant was opened. It is large."
    ).articles[0]
    assert article.title == "New recycling plant opens"
    assert article.published == "2025-06-03"
    assert article.about == "A plant was opened."


def test_restore_turns_full_width_digits_into_ascii_one_for_one() -> None:
    source = "投资４７．９５亿元，ＡＢ公司占２０％。"
    article = restore(source).articles[0]
    assert article.text == "投资47.95亿元，AB公司占20%。"
    assert len(article.text) == len(source)


def test_restore_sets_aside_related_news() -> None:
    found = restore(
        "The plant opened on Monday. It is large.\n\nRelated articles\n\nBank cuts rates again\n\nFestival opens in the park"
    )
    assert [article.kind for article in found.articles] == ["article", "teaser", "teaser"]


@needs_shared
@pytest.mark.shared
def test_restore_splits_the_newspaper_page_into_its_three_articles() -> None:
    _, found = _real("000")
    assert [article.title for article in found.articles] == [
        "中国—上海合作组织绿色产业合作平台在津揭牌 为全球绿色发展作出“上合贡献”",
        "共筑绿色发展命运共同体",
        "如何打造“中国(天津)方案”?",
    ]
    assert _codes(found) == {"doubled_paragraph": 1}
    assert "可再生能源装机规模达" in found.articles[0].text
    assert "发展理念的宣传" in found.articles[0].text
    assert "9月2日" in found.articles[0].about


@needs_shared
@pytest.mark.shared
def test_restore_finds_the_title_at_the_foot_of_the_essay() -> None:
    _, found = _real("001")
    assert [article.title for article in found.articles] == ["打造绿色发展高地 为全球绿色低碳转型贡献智慧与方案"]
    assert _codes(found)["lost_characters"] == 2


@needs_shared
@pytest.mark.shared
def test_restore_tells_the_report_from_the_teasers() -> None:
    _, found = _real("002")
    assert [article.kind for article in found.articles] == ["article"] + ["teaser"] * 6


@needs_shared
@pytest.mark.shared
def test_restore_gives_headlines_at_the_foot_to_their_articles() -> None:
    _, found = _real("003")
    assert [article.title for article in found.articles] == [
        "京津冀“海上门户”串联起欧亚大陆“经贸动脉”",
        "京津冀初步形成“北京建能力 区域造生态”协同机制",
    ]
    assert _codes(found)["lost_characters"] == 7
    assert "代表在滨海新区考察参观" in found.articles[0].text


@needs_shared
@pytest.mark.shared
def test_restore_reads_the_page_that_came_as_one_line() -> None:
    _, found = _real("004")
    article = found.articles[0]
    assert article.published == "2025-06-03"
    assert article.title.endswith("经开区开展减污降碳协同创新试点")
    assert _codes(found)["censored_words"] == 16
    assert len(article.text.split("\n")) > 15


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize(("number", "allowed"), [("000", 0.0), ("001", 0.45), ("002", 0.45), ("003", 0.001), ("004", 0.45)])
def test_restore_leads_every_character_back(number: str, allowed: float) -> None:
    source, found = _real(number)
    for article in found.articles:
        assert _strayed(article, source) <= allowed
        assert sum(run for _, _, run in article.pieces) >= 0.97 * len(article.text)


@given(
    st.text(
        alphabet=st.sampled_from("國guó()a b\n\r?;*。,，“”—-１ab1 \u00a0\ufffd《》|#[]!绿色发展合作的年月日记者"), max_size=200
    )
)
@settings(max_examples=300, deadline=None)
def test_restore_leads_characters_of_any_text_back(source: str) -> None:
    for article in restore(source).articles:
        for text_start, source_start, run in article.pieces:
            assert text_start >= 0 and text_start + run <= len(article.text)
            assert source_start >= 0 and source_start + run <= len(source)
            for at in range(run):
                shown, told = article.text[text_start + at], source[source_start + at]
                assert shown == told or (shown, told) in {("国", "國"), ("1", "１"), *WIDENED} or (shown + told).isspace()


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_restore_reads_any_text(source: str) -> None:
    for article in restore(source).articles:
        assert len(article.about) <= 200


@pytest.mark.parametrize("source", ["", "\n\n", "Word", "😀😀", "سلام دنیا، این یک آزمایش است.", "绿色 green зелёный سبز"])
def test_restore_reads_small_and_mixed_input(source: str) -> None:
    found = restore(source)
    assert "".join(article.text for article in found.articles).strip() == source.strip()


def test_restore_reads_ten_megabytes() -> None:
    source = "\n\n".join(
        f"Paragraph {number} tells of a plant that recycles waste and saves energy for the city." for number in range(120_000)
    )
    found = restore(source)
    assert sum(len(article.text) for article in found.articles) >= 0.95 * len(source)


def test_restore_reads_a_russian_page_as_it_was_copied() -> None:
    page = (
        "Главная > Новости\n\nВ Примерске открыли завод по переработке шин\n\n3 июня 2025, 10:07\n\nАвтор: Иван Примеров\n\n"
        "В Примерске запустили завод по переработке изношен-\nных шин мощностью 25 тыс. тонн в год. Инвестиции соста-\n"
        "вили 45 млрд тенге, создано 150 рабочих мест.\n\nВ планах компании на будущее —\n\nвторая очередь.\n\nПоделиться\n\n"
        "Читайте также:\n\nЦены выросли"
    )
    article, teaser = restore(page).articles
    assert article.title == "В Примерске открыли завод по переработке шин"
    assert article.published == "2025-06-03"
    assert article.text.endswith(
        "В Примерске запустили завод по переработке изношенных шин мощностью 25 тыс. тонн в год. Инвестиции составили"
        " 45 млрд тенге, создано 150 рабочих мест.\nВ планах компании на будущее — вторая очередь."
    )
    assert teaser.kind == "teaser"


def test_restore_stays_linear_on_hostile_pages() -> None:
    for hostile in ("a-\n" * 20_000, "“" * 20_000, "[a](" * 20_000, "?" * 20_000, "\n".join("一" * 18 for _ in range(5_000))):
        assert restore(hostile).articles


def test_restore_lets_a_sentence_run_on_over_the_number_of_a_page() -> None:
    page = (
        "The plant was built by Sample Power in the port of Example and will\n\n- 3 -\n\nsupply heat to 40,000 homes from 2026."
    )
    told = restore(page).articles[0].text
    assert "Example and will supply heat to 40,000 homes" in told


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("Мощность станции составит 400 М\nВт.", "400 МВт"),
        ("Инвестиции составят 12,5\nмлрд рублей.", "12,5 млрд рублей"),
        ("Инвестиции составят 12,5 млрд\nрублей.", "12,5 млрд рублей"),
        ("总投资21亿\n元。", "21亿元"),
        ("总投资21\n亿元。", "21亿元"),
        ("装机400兆\n瓦。", "400兆瓦"),
        ("It will cost $1.2\nbillion.", "$1.2 billion"),
        ("It will have a capacity of 20\nMW.", "20 MW"),
        ("年发电量可达6亿千瓦时\n。", "6亿千瓦时。"),
    ],
)
def test_restore_joins_an_amount_that_a_lines_end_cuts(raw: str, joined: str) -> None:
    assert joined in restore(raw).articles[0].text


@pytest.mark.parametrize("raw", ["展望2025\n元旦快乐", "Выпуск в 2024\nМосква", "第1\n公告"])
def test_restore_joins_no_other_lines_after_a_number(raw: str) -> None:
    assert restore(raw).articles[0].text == raw


def test_restore_keeps_the_rows_of_a_table_in_plain_text() -> None:
    rows = "Показатель      2023     2024\nВыпуск, тыс. т  12,5     13,8\nЭкспорт, млн $  4,1      5,2"
    assert restore(rows).articles[0].text.count("\n") == 2


def test_restore_takes_out_pinyin_in_any_brackets_and_widens_commas_between_characters() -> None:
    source = "据乌兹别克【kè】斯坦能【néng】源部消【xiāo】息【xī】,投资1,300万元;年发电5亿度。"
    (article,) = restore(source).articles
    assert article.text == "据乌兹别克斯坦能源部消息，投资1,300万元；年发电5亿度。"


def test_restore_takes_the_headline_nearest_to_the_text_and_the_date_of_a_messengers_page() -> None:
    source = (
        "丝路绿能精选资讯平台\n和田构网型储能电站一次并网\n原创 小绿 丝路绿能 2025年09月19日 21:36 陕西\n\n"
        "和田构网型储能电站昨日一次并网成功，规模为500兆瓦，由三家企业共同建成，投运后将提高当地新能源的利用率。\n"
    )
    (article,) = restore(source).articles
    assert article.title == "和田构网型储能电站一次并网"
    assert article.published == "2025-09-19"
