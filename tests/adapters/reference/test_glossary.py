from __future__ import annotations

from pathlib import Path

import pytest

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.kernel.errors import InvalidError

HEAD = "id,parent,kind,zh,zh_alt,en,en_alt,ru,ru_alt,ambiguous,note\n"


def _write(folder: Path, name: str, *rows: str) -> None:
    (folder / name).write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def test_load_glossary_reads_names_of_all_files(tmp_path: Path) -> None:
    _write(tmp_path, "a.csv", "battery,,equipment,电池,蓄电池|电瓶,battery,,аккумулятор,АКБ,,a note")
    _write(tmp_path, "b.csv", "pb,battery,material,铅,,lead,plumbum,свинец,,lead,")
    glossary = load_glossary(tmp_path)
    assert glossary.concepts["battery"].names["zh-Hans"] == ("电池", "蓄电池", "电瓶")
    assert glossary.concepts["battery"].note == "a note"
    assert glossary.concepts["pb"].ambiguous == ("lead",)
    assert glossary.ancestors("pb") == ("battery",)


def test_load_glossary_refuses_an_id_given_twice(tmp_path: Path) -> None:
    _write(tmp_path, "a.csv", "x,,concept,甲,,a,,а,,,", "x,,concept,乙,,b,,б,,,")
    with pytest.raises(InvalidError) as refused:
        load_glossary(tmp_path)
    assert refused.value.code == "glossary_twice"
    assert refused.value.params == {"file": "a.csv", "id": "x"}


def test_load_glossary_refuses_a_file_without_its_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,zh\nx,甲\n", encoding="utf-8")
    with pytest.raises(InvalidError) as refused:
        load_glossary(tmp_path)
    assert refused.value.code == "glossary_columns"
    assert "parent" in refused.value.params["missing"]


def test_load_glossary_is_empty_for_an_empty_folder(tmp_path: Path) -> None:
    assert len(load_glossary(tmp_path)) == 0


def test_load_glossary_reads_the_one_that_ships_and_finds_each_language() -> None:
    glossary = load_glossary()
    assert len(glossary) > 3000
    assert load_glossary() is glossary
    for text in ("退役动力电池梯次利用", "second-life batteries", "повторное использование батарей (second life)"):
        assert "second-life-battery" in {mention.concept.id for mention in glossary.find(text)}
    assert not [c.id for c in glossary.concepts.values() if c.parent and c.parent not in glossary.concepts]
