"""From rows to the pure functions of `calc.language` and back."""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal

from greenbridge.calc.common.identifiers import normalise_code
from greenbridge.calc.common.units import UnitError, parse_number
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.translit import pinyin_pair, to_latin

_HAN_RUN = re.compile(r"[㐀-䶿一-鿿]+")


def name_key(name: str) -> str:
    """Folded form under which two spellings of one name meet: case, width, script variants and punctuation taken off."""
    return "".join(letter for letter in fold(name) if letter.isalnum())[:500]


def code_keys(told: str) -> list[str]:
    """The codes of a text, each as its register writes it: capitals, nothing between the signs."""
    return list(dict.fromkeys(filter(None, map(normalise_code, re.split(r"[;；、,，\n]", told)))))


def sort_key(name: str) -> str:
    """Latin form of a name, so that lists in three scripts have one order."""
    return to_latin(_HAN_RUN.sub(lambda run: f" {pinyin_pair(run.group())} ", fold(name))).strip()[:300]


def text_digest(title: str, summary: str, body: str) -> str:
    """Digest of a text's words; a translation made from other words is stale."""
    return hashlib.sha256("\x1f".join((title, summary, body)).encode()).hexdigest()


def number_of(told: str, language: str) -> Decimal | None:
    """A number as a person typed it on a page of this language; nothing when it is none. In Russian a comma is decimal."""
    plain = told.replace(",", ".") if language == "ru" and told.count(",") == 1 and "." not in told else told
    try:
        number = parse_number(plain)
    except UnitError:
        return None
    return number if number.is_finite() else None
