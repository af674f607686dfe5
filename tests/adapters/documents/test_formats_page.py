"""The reference page says what the code does: kinds, refusals, remarks, limits."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from greenbridge.adapters import documents
from greenbridge.adapters.documents.document import REMARKS, Limits
from greenbridge.adapters.documents.errors import CODES
from greenbridge.adapters.documents.kinds import EXTENSIONS, MEDIA_TYPES

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
SOURCES = sorted(Path(documents.__file__).parent.glob("*.py"))
DECODER = ROOT / "src" / "greenbridge" / "calc" / "language" / "decode.py"


def rows(heading: str) -> list[list[str]]:
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def names(cell: str) -> frozenset[str]:
    return frozenset(re.findall(r"`(\w+)`", cell))


def calls(path: Path, function: str) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function
    ]


def first_word(call: ast.Call) -> str:
    return str(call.args[0].value) if call.args and isinstance(call.args[0], ast.Constant) else ""


def test_page_lists_every_refusal_with_its_params() -> None:
    told = {next(iter(names(row[0]))): names(row[1]) for row in rows("What is refused")}
    assert told == {code: params for code, (_, params) in CODES.items()}


def test_page_lists_every_remark_with_its_params() -> None:
    told = {next(iter(names(row[0]))): names(row[1]) for row in rows("What is remarked")}
    assert told == REMARKS


def test_page_lists_every_kind_with_its_endings() -> None:
    told = {next(iter(names(row[0]))): set(re.findall(r"\.(\w+)", row[1])) for row in rows("What is read")}
    promised: dict[str, set[str]] = {kind: set() for kind in MEDIA_TYPES}
    for ending, kind in EXTENSIONS.items():
        promised[kind].add(ending)
    assert told == promised


def test_page_states_the_limits_as_they_are() -> None:
    told = [row[1] for row in rows("Limits")]
    limits = Limits()
    assert told == [
        f"{limits.size_bytes:,} bytes",
        f"{limits.unpacked_bytes:,} bytes",
        f"{limits.ratio}",
        f"{limits.entries:,}",
        f"{limits.brought:,}",
        f"{limits.cells:,}",
        f"{limits.text_chars:,}",
        f"{limits.memory_bytes // 1024**3} GiB",
        f"{limits.seconds:.0f} s",
        f"{limits.wall_seconds:.0f} s",
    ]


def test_code_raises_no_refusal_and_makes_no_remark_outside_the_lists() -> None:
    raised = {first_word(call) for path in SOURCES for call in calls(path, "document_error")} - {""}
    assert raised == set(CODES)
    remarked = {first_word(call) for path in (*SOURCES, DECODER) for call in calls(path, "Remark")} - {""}
    assert remarked == set(REMARKS)


def test_errors_docstring_lists_every_code() -> None:
    text = ast.get_docstring(ast.parse((Path(documents.__file__).parent / "errors.py").read_text(encoding="utf-8"))) or ""
    assert set(re.findall(r"^(\w+)\s{2,}\w+Error", text, flags=re.MULTILINE)) == set(CODES)
