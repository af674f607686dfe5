"""The kept lexicon: learnt once, read afterwards, learnt again when its file is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenbridge.adapters.reference import translations as adapter
from greenbridge.calc.matching.lexicon import Lexicon


@pytest.fixture
def learnt(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often the lexicon is learnt; what is learnt is small."""
    calls: list[int] = []

    def build(glossary: object) -> Lexicon:
        calls.append(1)
        return Lexicon({"лом": (("废", 0.5), ("scrap", 0.4))})

    monkeypatch.setattr(adapter, "build_lexicon", build)
    adapter._KEPT.clear()
    yield calls
    adapter._KEPT.clear()


def test_load_translations_learns_once_and_reads_afterwards(tmp_path: Path, learnt: list[int]) -> None:
    first = adapter.load_translations(tmp_path)
    adapter._KEPT.clear()
    assert adapter.load_translations(tmp_path) == first
    assert first.translate("лом") == (("废", 0.5), ("scrap", 0.4))
    assert learnt == [1]


def test_load_translations_learns_again_when_the_file_is_broken_and_drops_older_files(tmp_path: Path, learnt: list[int]) -> None:
    (tmp_path / "lexicon-0-old.json").write_text("{}", encoding="utf-8")
    adapter.load_translations(tmp_path)
    (kept,) = tmp_path.glob("lexicon-*.json")
    kept.write_text('{"лом": [["废"', encoding="utf-8")
    adapter._KEPT.clear()
    assert adapter.load_translations(tmp_path).translate("лом")
    assert learnt == [1, 1]


def test_load_translations_works_where_nothing_can_be_written(tmp_path: Path, learnt: list[int]) -> None:
    (tmp_path / "taken").write_text("a file, no folder", encoding="utf-8")
    assert adapter.load_translations(tmp_path / "taken").translate("лом")
