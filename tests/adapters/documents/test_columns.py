"""Columns of a page whose lines were drawn across."""

from __future__ import annotations

from itertools import zip_longest

from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document

LEFT = (
    "A wastewater plant with a capacity of",
    "120,000 cubic metres a day opened in the",
    "port of Example on Monday, the ministry of",
    "water said. The plant was built by Sample",
    "Water and cost $48 million. It will serve",
    "600,000 people and reuse half of the water.",
)
RIGHT = (
    "Sample Wind has signed an agreement to",
    "supply 1.5 GW of turbines to Example",
    "Power. Deliveries will start in the fourth",
    "quarter of 2025 and create about 300 jobs",
    "in the region, the company said.",
)
CHINESE = (
    "示例港建成首个绿色码头。码头岸电覆盖率达",
    "到一百，每年可减少燃油消耗三点二万吨，折",
    "合减排二氧化碳约九点八万吨。据介绍，码头",
    "屋顶光伏装机十二兆瓦，所发电量全部自用。",
)
OTHER = (
    "示例开发区签约五个绿色项目，总投资近四十",
    "八亿元。其中，示例新材料公司投资建设再生",
    "塑料生产线，示例电池公司投资建设动力电池",
    "回收基地，两个项目将于明年年底前后投产。",
)


def _page(left: tuple[str, ...], right: tuple[str, ...], gutter: float, headline: str) -> bytes:
    texts = [(60.0, 40.0, 16.0, headline)]
    for row, (one, other) in enumerate(zip_longest(left, right)):
        top = 80.0 + 13 * row
        texts += [(60.0, top, 10.0, one)] if one else []
        texts += [(gutter, top, 10.0, other)] if other else []
    return samples.pdf([texts])


def test_read_pdf_reads_down_the_columns_of_a_page_drawn_across() -> None:
    for left, right, gutter in ((LEFT, RIGHT, 560.0), (CHINESE, OTHER, 320.0)):
        text = read_document(_page(left, right, gutter, "示例日报"), "page.pdf").text
        joint = "" if left is CHINESE else " "
        assert joint.join(left) in text.replace("\n", " ")
        assert joint.join(right) in text.replace("\n", " ")
        assert text.index(left[0][:10]) < text.index(left[-1][:10]) < text.index(right[0][:10])


def test_read_pdf_keeps_the_rows_of_a_table() -> None:
    rows = [("Project", "Capacity", "Cost"), ("Wind farm", "50 MW", "$60 million"), ("Solar park", "100 MW", "$85 million")]
    rows += [("Straw boiler", "30 MW", "$12 million"), ("Battery store", "400 MWh", "$150 million")]
    texts = [(x, 80.0 + 16 * at, 10.0, cell) for at, row in enumerate(rows) for x, cell in zip((60, 300, 460), row, strict=True)]
    assert read_document(samples.pdf([texts]), "table.pdf").text.split("\n") == ["; ".join(row) for row in rows]


def test_read_pdf_takes_wide_spaces_of_running_text_for_no_table() -> None:
    texts = []
    for at, split in enumerate((22, 31, 27)):
        line = "The plant was opened in March. It will employ three hundred people in the town."
        texts += [(60.0, 80.0 + 13 * at, 10.0, line[:split]), (60.0 + 5 * split + 12, 80.0 + 13 * at, 10.0, line[split:].strip())]
    assert ";" not in read_document(samples.pdf([texts]), "a.pdf").text
