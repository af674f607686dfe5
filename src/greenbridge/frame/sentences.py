"""The sentence for a refusal, for those who stand below the portal, where the table of sentences is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

from greenbridge.kernel.errors import GreenBridgeError

EXPECTED = frozenset(
    {
        gettext_noop("a JSON object"),
        gettext_noop("a decimal number"),
        gettext_noop("a finite number below 1e22"),
        gettext_noop("a finite number"),
        gettext_noop("a language tag of at most 12 characters"),
        gettext_noop("a list"),
        gettext_noop("a text"),
        gettext_noop("a title"),
        gettext_noop("an address that begins with http:// or https://"),
        gettext_noop("an id used once"),
        gettext_noop("an object"),
        gettext_noop("at least one language with a title"),
        gettext_noop("text in Unicode without zero bytes"),
        gettext_noop("the id of a glossary concept"),
        gettext_noop("the id of a record"),
        gettext_noop("the title of what was read"),
        gettext_noop("two capital letters of ISO 3166-1"),
        gettext_noop("value, or low and high"),
    }
)
"""What findings about a record's form may expect; lists of slugs and forms of dates need no translation."""
_NOTHING = frozenset({gettext_noop("nothing"), gettext_noop("no number"), gettext_noop("lists in lists")})
_COUNTED = frozenset(
    {
        gettext_noop("%(n)s characters"),
        gettext_noop("a number from -%(n)s to %(n)s"),
        gettext_noop("at most %(n)s"),
        gettext_noop("at most %(n)s levels"),
    }
)
"""The same with a number in it."""


def _code(error: GreenBridgeError) -> str:
    return error.code


_speaker: list[Callable[[GreenBridgeError], str]] = [_code]


def use_speaker(speaker: Callable[[GreenBridgeError], str]) -> None:
    """Say who makes sentences; the portal does, once, when it starts."""
    _speaker[0] = speaker


def sentence_of(error: GreenBridgeError) -> str:
    """What was found, what was expected and what to do, in the language in use; the bare code where no portal runs."""
    return _speaker[0](error)


def finding_words(finding: Mapping[str, Any]) -> dict[str, Any]:
    """A finding with what it found and expected in the language in use, as far as these are words."""
    found, expected = str(finding.get("found", "")), str(finding.get("expected", ""))
    return {
        **finding,
        "found": gettext(found) if found in _NOTHING else _counted(found),
        "expected": gettext(expected) if expected in EXPECTED else _counted(expected),
    }


def _counted(told: str) -> str:
    shape = re.sub(r"\d+", "%(n)s", told)
    return gettext(shape) % {"n": re.findall(r"\d+", told)[0]} if shape in _COUNTED else told
