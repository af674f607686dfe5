"""The page of commands against the parser, and every example of a command against its parser."""

from __future__ import annotations

import argparse
import importlib
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from greenbridge.portal.command import COMMANDS, HIDDEN, main
from greenbridge.portal.errors import STATUS

from .conftest import DOCUMENTS, ROOT, name_of, shell_lines

EXAMPLES = [
    (name, example)
    for name in (*COMMANDS, *HIDDEN)
    for example in importlib.import_module(f"greenbridge.portal.commands.{name}").EXAMPLES
]
IN_DOCUMENTS = [
    (name_of(path), line) for path in DOCUMENTS for line in shell_lines(path) if re.search(r"\bgreenbridge\s+\S", line)
]
TARGETS = re.compile(r"^([a-z]+):.*##", re.MULTILINE)


def words_of(line: str) -> list[str]:
    """The words after `greenbridge` in a line of shell: behind a pipe or variables, before a redirection."""
    for part in re.split(r"(?<!\\)\|(?=\s*(?:\S+=\S+\s+)*\S*greenbridge\b)", line):
        words = shlex.split(part.split(" > ")[0], comments=True)
        for at, word in enumerate(words):
            if word == "greenbridge" or word.endswith("bin/greenbridge"):
                return words[at + 1 :]
            if "=" not in word:
                break
    return []


def require_parse(words: list[str], parsers: dict[str, argparse.ArgumentParser]) -> None:
    assert words, "no call of greenbridge"
    assert words[0] in parsers, words
    if "--help" in words:
        return
    parsers[words[0]].parse_args(words[1:])  # SystemExit when it does not parse


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}-{at}" for at, (name, _) in enumerate(EXAMPLES)])
def test_examples_of_help_parse(name: str, example: str, parsers: dict[str, argparse.ArgumentParser]) -> None:
    words = words_of(example)
    assert words[:1] == [name]
    require_parse(words, parsers)


@pytest.mark.parametrize(("page", "line"), IN_DOCUMENTS, ids=[f"{page}-{at}" for at, (page, _) in enumerate(IN_DOCUMENTS)])
def test_examples_of_documents_parse(page: str, line: str, parsers: dict[str, argparse.ArgumentParser]) -> None:
    require_parse(words_of(line), parsers)


def test_words_of_finds_the_call_in_a_line_of_shell() -> None:
    assert words_of("echo x | A=1 greenbridge match - --json > out") == ["match", "-", "--json"]
    assert words_of("GREENBRIDGE_DATA=/srv/x .venv/bin/greenbridge check") == ["check"]
    assert words_of("curl -s greenbridge") == []


def test_every_command_and_option_is_documented(
    parsers: dict[str, argparse.ArgumentParser], document: Callable[[str], str]
) -> None:
    page = document("docs/reference/commands.md")
    parts = {part.split("\n", 1)[0].strip(): part for part in page.split("\n## ")[1:]}
    assert set(parts) == {"Common to all", *parsers}
    common = {"--help", "-h", "--json", "--lang"}
    missing = [
        f"{name} {option}"
        for name, parser in parsers.items()
        for action in parser._actions
        for option in action.option_strings
        if option not in common and f"`{option}" not in parts[name]
    ]
    assert not missing
    assert all(f"`{option}" in parts["Common to all"] for option in (*common, "--version"))


def test_no_option_is_documented_that_is_not_there(
    parsers: dict[str, argparse.ArgumentParser], document: Callable[[str], str]
) -> None:
    page = document("docs/reference/commands.md")
    strange = []
    for part in page.split("\n## ")[1:]:
        name = part.split("\n", 1)[0].strip()
        if name in parsers:
            known = {option for action in parsers[name]._actions for option in action.option_strings}
            strange += [
                f"{name} {option}" for option in re.findall(r"^\| `(--[a-z-]+)", part, re.MULTILINE) if option not in known
            ]
    assert not strange


def test_every_positional_argument_is_documented(
    parsers: dict[str, argparse.ArgumentParser], document: Callable[[str], str]
) -> None:
    page = document("docs/reference/commands.md")
    parts = {part.split("\n", 1)[0].strip(): part for part in page.split("\n## ")[1:]}
    missing = [
        f"{name} {action.metavar or action.dest}"
        for name, parser in parsers.items()
        for action in parser._actions
        if not action.option_strings and f"| `{action.metavar or action.dest}" not in parts[name]
    ]
    assert not missing


def test_exit_codes_are_documented(document: Callable[[str], str]) -> None:
    page = document("docs/reference/commands.md").split("\n## ")[1]
    assert {code for _, _, code in STATUS} | {0, 7, 130} == {
        int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)
    }


def test_help_of_every_command_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([name, "--help", "--lang", "en"])
        assert ended.value.code == 0
        assert "--json" in capsys.readouterr().out


def test_make_targets_named_in_documents_exist() -> None:
    known = set(TARGETS.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    named = {(name_of(path), word) for path in DOCUMENTS for word in _targets(path)}
    assert named
    assert not {(page, word) for page, word in named if word not in known}


def _targets(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    in_words = re.findall(r"`make ([a-z]+)", text)
    return {*in_words, *(line.split()[1] for line in shell_lines(path) if line.startswith("make "))}
