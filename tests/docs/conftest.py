"""What the tests of the documents share: the documents, their code blocks, the parser of the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.utils import translation

from greenbridge.portal.command import COMMANDS, HIDDEN, _parser

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = {".venv", ".git", "node_modules", "build", "var", ".hypothesis", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
DOCUMENTS = sorted(
    path for path in ROOT.rglob("*.md") if not LEFT_OUT.intersection(part for part in path.relative_to(ROOT).parts)
)
BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)


def name_of(path: Path) -> str:
    """Name of a document in the list of tests."""
    return path.relative_to(ROOT).as_posix()


def shell_lines(path: Path) -> Iterator[str]:
    """Lines of the code blocks of a document that are marked sh."""
    for _indent, language, inside in BLOCK.findall(path.read_text(encoding="utf-8")):
        if language == "sh":
            yield from (line.strip() for line in inside.splitlines() if line.strip() and not line.strip().startswith("#"))


@pytest.fixture(scope="session")
def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command, by name."""
    with translation.override("en"):
        assert set(_commands([])) == set(COMMANDS)
        return {name: _commands([name])[name] for name in (*COMMANDS, *HIDDEN)}


def _commands(words: list[str]) -> dict[str, argparse.ArgumentParser]:
    actions = [action for action in _parser(words)._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(actions[0].choices)


@pytest.fixture
def document() -> Callable[[str], str]:
    """Text of a document by its path."""
    return lambda name: (ROOT / name).read_text(encoding="utf-8")
