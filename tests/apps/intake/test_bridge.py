"""From files to what the desk keeps."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from greenbridge.apps.intake import bridge
from greenbridge.apps.intake.choices import REMARKS, remark_sentence
from greenbridge.kernel.errors import LimitError

ROOT = Path(__file__).resolve().parents[3]
NEWS = "“绿源储能有限公司”在阿拉木图签署协议，建设200兆瓦储能电站，投资4.5亿元。2025年9月2日，项目开工建设。"


def test_read_stored_keeps_text_articles_and_candidates_with_their_evidence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    read = bridge.read_stored(path, "a.txt")
    assert read.columns["text"] == NEWS
    assert read.columns["language"] == "zh-Hans"
    article = read.columns["reading"]["articles"][0]
    json.dumps(read.columns)
    assert read.candidates
    assert [one["number"] for one in read.candidates] == list(range(1, len(read.candidates) + 1))
    for one in read.candidates:
        for evidence in one["evidence"]:
            assert article["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
        assert all(1 <= link["number"] <= len(read.candidates) for link in one["links"])


def test_read_stored_takes_day_and_publisher_from_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"某地储能电站开工\n\n发布时间：2026-03-04 来源：示例日报\n\n{NEWS}", encoding="utf-8")
    read = bridge.read_stored(path, "a.txt")
    assert (read.published, read.publisher) == ("2026-03-04", "示例日报")


def test_source_span_leads_back_through_what_was_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("中國(guó)儲(chǔ)能公司在天津簽署協(xié)議,建設(shè)200兆瓦儲(chǔ)能電站。", encoding="utf-8")
    read = bridge.read_stored(path, "a.txt")
    article = read.columns["reading"]["articles"][0]
    start = article["text"].index("200兆瓦")
    low, high = bridge.source_span(article, start, start + 5)
    assert read.columns["text"][low:high] == "200兆瓦"
    assert (low, high) != (start, start + 5)


def test_read_stored_marks_what_the_source_itself_doubts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("示例储能公司在天津建设储能项目。据初步测算,该公司项目投资约4.5亿元,建设200兆瓦储能电站。", encoding="utf-8")
    figures = [one for row in bridge.read_stored(path, "a.txt").candidates for one in row["figures"]]
    assert figures
    assert all(one["doubt"] for one in figures)


def test_read_stored_ends_a_reading_that_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_arguments: object) -> None:
        re.search(r"(a+)+b", "a" * 60)

    monkeypatch.setattr(bridge.readers(), "read_text", endless)
    monkeypatch.setattr(bridge, "READING_S", 0.2)
    path = tmp_path / "a.txt"
    path.write_text("words", encoding="utf-8")
    with pytest.raises(LimitError) as caught:
        bridge.read_stored(path, "a.txt")
    assert caught.value.code == "document_time"


def test_read_stored_survives_letters_a_database_refuses(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The plant has \\u0000 a capacity of 50 MW.\ufffe", encoding="utf-8")
    read = bridge.read_stored(path, "a.txt")
    assert "\\u0000" in read.columns["text"]
    assert "\0" not in json.dumps(read.columns, ensure_ascii=False)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("宁德时代新能源科技股份有限公司", "宁德时代新能源科技", True),
        ("中新(天津)生态城", "中新天津生态城", True),
        ("上合组织", "上合组织能源合作平台", False),
        ("天津市滨海新区人民政府", "天津市节能环保中心", False),
        ("Масдар", "Masdar", True),
    ],
)
def test_likeness_tells_the_same_name_from_one_that_only_begins_alike(one: str, other: str, same: bool) -> None:
    assert (bridge.likeness(one, [other]) >= bridge.ALIKE_FROM) is same


def test_same_size_meets_across_languages_by_sort_and_size() -> None:
    title = "200兆瓦变电站项目"
    assert bridge.same_size(title, ["TEDA Suez 200 MW substation"])
    assert not bridge.same_size(title, ["TEDA Suez 100 MW substation", "200 MW wind farm", "substation"])


def test_concept_named_takes_a_name_of_any_language() -> None:
    assert bridge.concept_named("energy-storage") == "energy-storage"
    assert {bridge.concept_named(name) for name in ("储能", "energy storage")} == {"energy-storage"}
    assert bridge.concept_named("no such concept at all") == ""


def test_same_story_meets_itself_and_not_another(tmp_path: Path) -> None:
    read = {}
    for name, words in (("a", NEWS), ("b", NEWS + "更多消息。"), ("c", "The ministry of water met in Tashkent on forests.")):
        path = tmp_path / f"{name}.txt"
        path.write_text(words, encoding="utf-8")
        read[name] = bridge.read_stored(path, name).columns["reading"]["articles"]
    assert bridge.same_story(read["a"], read["b"])[0] > 0.5
    assert bridge.same_story(read["a"], read["c"]) == (0.0, [])


def test_every_remark_of_the_readers_has_words() -> None:
    sources = [*ROOT.glob("src/greenbridge/adapters/documents/*.py"), *ROOT.glob("src/greenbridge/calc/language/*.py")]
    codes = set()
    for path in sources:
        text = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r"Remark\(\s*\"([a-z_]+)\"", text)) | set(re.findall(r"tally\.counts\[\"([a-z_]+)\"\]", text))
    assert len(codes) > 15
    assert codes <= set(REMARKS)


def test_remark_sentence_never_fails() -> None:
    assert remark_sentence("unheard_of", {}) == "unheard_of"
    assert remark_sentence("lost_characters", {}) == "lost_characters"
    assert "3" in remark_sentence("lost_characters", {"count": 3})
