"""Patterns that know the characters they begin with.

Python's regular expressions skip to where a match may begin only where a pattern starts with letters or a class. Behind a look
back, a group or alternatives they try every character of a text, which takes five to ten times as long. Here the class of first
characters is read from the pattern itself and put where Python puts its own, at the head of the compiled code: what is found
is the same. Where it cannot be said, or this Python writes its code another way, the pattern is compiled as ever.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_engine: Any = import_module("_sre")
_MAGIC = frozenset((20220615, 20221023, 20230612))
"""The ways of writing code that are known here: Python 3.11, 3.12 and 3.13."""
KNOWN = _compiler.MAGIC in _MAGIC
_HEAD = 5
"""Numbers at the head of the code: its name, length, kind and the least and most characters of a match."""
_KIND = 2
_REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT, _parser.POSSESSIVE_REPEAT)
_NO_WIDTH = (_parser.AT, _parser.ASSERT, _parser.ASSERT_NOT)
_First = list[tuple[Any, Any]]


class _AnyError(Exception):
    """A match may begin with any character."""


def compile_leading(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; searching is faster where a match begins with certain characters only."""
    if not KNOWN:
        return re.compile(pattern, flags)
    parsed = _parser.parse(pattern, int(flags))
    flags = int(flags) | parsed.state.flags
    code = _told_first(_compiler._code(parsed, flags), parsed, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    made: re.Pattern[str] = _engine.compile(pattern, flags, code, len(names) - 1, parsed.state.groupdict, tuple(names))
    return made


def _told_first(code: list[int], parsed: Any, flags: int) -> list[int]:
    """The code with the class of the first characters at its head, where it has none and one can be said."""
    if code[0] != _compiler.INFO or code[_KIND] & (_compiler.SRE_INFO_PREFIX | _compiler.SRE_INFO_CHARSET):
        return code
    try:
        first, empty = _first(parsed.data, flags)
    except _AnyError:
        return code
    if empty or not first:
        return code
    charset, _ = _compiler._optimize_charset(list(dict.fromkeys(first)))
    head = code[:_HEAD]
    head[_KIND] |= _compiler.SRE_INFO_CHARSET
    _compiler._compile_charset(charset, flags & ~re.IGNORECASE, head)
    rest = code[1 + code[1] :]
    head[1] = len(head) - 1
    return head + rest


def _first(steps: list[Any], flags: int) -> tuple[_First, bool]:
    """What the matches of a sequence begin with, and whether it also matches nothing."""
    found: _First = []
    for kind, given in steps:
        if kind in _NO_WIDTH:
            continue
        more, empty = _step(kind, given, flags)
        found += more
        if not empty:
            return found, False
    return found, True


def _step(kind: Any, given: Any, flags: int) -> tuple[_First, bool]:
    """The same of one element of a pattern."""
    if kind is _parser.LITERAL:
        if flags & re.IGNORECASE and _engine.unicode_iscased(given):
            raise _AnyError
        return [(kind, given)], False
    if kind is _parser.IN:
        if given[0][0] is _parser.NEGATE or flags & re.IGNORECASE:
            raise _AnyError
        return list(given), False
    if kind is _parser.BRANCH:
        ways = [_first(way.data, flags) for way in given[1]]
        return [one for way, _ in ways for one in way], any(empty for _, empty in ways)
    if kind is _parser.SUBPATTERN:
        _, added, dropped, inner = given
        return _first(inner.data, (flags | added) & ~dropped)
    if kind is _parser.ATOMIC_GROUP:
        return _first(given.data, flags)
    if kind in _REPEATS:
        least, _, inner = given
        found, empty = _first(inner.data, flags)
        return found, empty or not least
    raise _AnyError
