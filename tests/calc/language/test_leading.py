"""Patterns that know the characters they begin with find what `re` finds."""

from __future__ import annotations

import ast
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language import leading
from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.sought import Sought

SOURCE = Path(leading.__file__).parent
TEXT = (
    "近日，中广核（CGN）与哈萨克斯坦能源部签署50万千瓦风电协议，总投资21亿元，三成半用于《绿色》项目。“一期”将于2025年9月12日开工。\n"
    "ТОО «Хевел Казахстан» построит СЭС на 100 МВт; Министерство энергетики России и УГНТУ им. Н. Иванова — 5,7 млрд руб.\n"
    "Sample Solar’s Plant & Co. signed 3 agreements, worth $1.5 billion, with the Ministry of Energy on 5 May 2024 (EBRD).\n"
)


def patterns() -> list[str]:
    """The patterns written as plain text in the language package."""
    calls = (
        node
        for path in sorted(SOURCE.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
    )
    named = (
        one for one in calls if getattr(one.func, "attr", getattr(one.func, "id", "")) in ("compile", "compile_leading", "Sought")
    )
    return [
        one.args[0].value
        for one in named
        if one.args and isinstance(one.args[0], ast.Constant) and isinstance(one.args[0].value, str)
    ]


def found(pattern: re.Pattern[str], text: str) -> list[object]:
    return [(hit.regs, hit.lastgroup, hit.groupdict()) for hit in pattern.finditer(text)]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE])
def test_compile_leading_finds_the_same_with_every_pattern_of_the_readers(flags: int) -> None:
    every = patterns()
    assert len(every) > 500
    for pattern in every:
        plain, led = re.compile(pattern, flags), compile_leading(pattern, flags)
        assert (led.pattern, led.flags, led.groups, led.groupindex) == (pattern, plain.flags, plain.groups, plain.groupindex)
        for text in (TEXT, TEXT.upper(), TEXT[7:90], ""):
            assert found(led, text) == found(plain, text), pattern
            assert led.sub("-", text) == plain.sub("-", text), pattern


@given(st.text(alphabet="ab1 部.\n", max_size=30))
def test_compile_leading_finds_the_same_behind_what_has_no_width_or_may_be_missing(text: str) -> None:
    for pattern in (
        r"(?<!a)b|1",
        r"(?:a?b|部)+",
        r"^a|(?<=\n)1",
        r"(a*)(b)",
        r"(?i:a)b",
        r"[^a]b",
        r"(?:(?=a)|1)b",
        r"a*",
        r"\b(?:a|\d)",
    ):
        assert found(compile_leading(pattern), text) == found(re.compile(pattern), text), pattern


def test_compile_leading_compiles_as_ever_where_the_code_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leading, "KNOWN", False)
    assert compile_leading("(?<!a)b") is re.compile("(?<!a)b")


@pytest.mark.skipif(not leading.KNOWN, reason="this Python writes its code another way")
def test_compile_leading_passes_over_other_characters_fast() -> None:
    pattern, text = r"(?<![\w-])(?:МГУ|[МТ]ЭИ)(?![\w-])", "绿色发展 energy " * 20_000

    def seconds(asked: re.Pattern[str]) -> float:
        spent = []
        for _ in range(5):
            began = time.process_time()
            assert asked.search(text) is None
            spent.append(time.process_time() - began)
        return min(spent)

    assert seconds(compile_leading(pattern)) < 0.6 * seconds(re.compile(pattern))
    assert Sought(pattern).compiled.search("МЭИ")
