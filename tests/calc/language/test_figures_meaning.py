"""What a figure of a project is, and which of them are its amount and its capacity."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.figures import read_figures
from greenbridge.calc.language.figures_meaning import choose_amount, choose_capacity, tell_meaning


@pytest.mark.parametrize(
    ("language", "text", "meanings"),
    [
        (
            "zh-Hans",
            "项目计划总投资8600万元,其中一期投资3200万元,获贷款2000万元;建成后年产值1.05亿元,利润1200万元,纳税300万元。",
            ["total", "phase", "loan", "revenue", "profit", "tax"],
        ),
        (
            "zh-Hans",
            "总装机150兆瓦,单机容量6.25兆瓦,年发电量5亿千瓦时,年节约标准煤15万吨。",
            ["installed", "one", "output", "avoided"],
        ),
        ("zh-Hans", "上网电价0.28元/千瓦时,合同金额6.8亿元。", ["price", "contract"]),
        (
            "en",
            "Phase one costs $310 million out of a total investment of $0.9bn. Revenue was $6.3bn and it paid $410m in tax. "
            "A loan of $90m was approved.",
            ["phase", "total", "revenue", "tax", "loan"],
        ),
        (
            "en",
            "24 turbines of 6.25 MW each, total capacity 150 MW, generating 500 GWh a year",
            ["", "one", "installed", "output"],
        ),
        (
            "ru",
            "Стоимость проекта — 8,4 млрд рублей, кредит — 5 млрд рублей, выручка — 1,2 млрд рублей, налоги — 90 млн рублей.",
            ["total", "loan", "revenue", "tax"],
        ),
        ("ru", "Мощность — 150 МВт: 24 турбины по 6,25 МВт, выработка — 500 млн кВт·ч.", ["installed", "", "one", "output"]),
    ],
)
def test_tell_meaning_says_what_each_figure_is(language: str, text: str, meanings: list[str]) -> None:
    assert [tell_meaning(text, figure) for figure in read_figures(text, language)] == meanings


@pytest.mark.parametrize(
    ("language", "text", "amount", "capacity"),
    [
        ("zh-Hans", "年产值1.05亿元、纳税900万元的项目,一期投资3200万元,总投资8600万元,年处理3万吨。", "8600万元", "3万吨"),
        ("zh-Hans", "安装24台单机容量6.25兆瓦的风机,总装机150兆瓦,年节约标准煤15万吨。", None, "150兆瓦"),
        ("en", "The plant sold power for $12 million last year.", None, None),
        (
            "en",
            "24 turbines of 6.25 MW each with a capacity of 150 MW and a price of $0.03 per kWh in a $200 million project",
            "$200 million",
            "150 MW",
        ),
        (
            "ru",
            "24 турбины по 6,25 МВт, мощность 150 МВт; выручка 12 млн долларов, стоимость 200 млн долларов.",
            "200 млн долларов",
            "150 МВт",
        ),
    ],
)
def test_choose_amount_takes_the_price_of_the_whole_and_choose_capacity_what_is_installed(
    language: str, text: str, amount: str | None, capacity: str | None
) -> None:
    figures = read_figures(text, language)
    price, size = choose_amount(text, figures), choose_capacity(text, figures)
    assert (price and price.quote, size and size.quote) == (amount, capacity)
