"""Day and publisher of a web page that says them beside its headline and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from greenbridge.calc.language.byline import read_stated_publisher
from greenbridge.calc.language.dates import read_stated_date

BEHIND, BEFORE = 10, 4
"""Blocks behind and before a headline among which its line of page data is looked for."""
MOST_PLACES = 20
"""Places a headline stands at that are looked at: in the path to the page, in a list, above the text."""
_LONGEST = 160
"""Characters of such a line; what is longer is text of the article, or all the page in one block."""
_PROSE = 60
_TODAY = re.compile(r"今天是|今日|星期|农历|сегодня|today|copyright|版权|©|备案", re.IGNORECASE)
_LETTERS = re.compile(r"\W+")
_FULL_DATE = 10


@dataclass(frozen=True, slots=True)
class Byline:
    """ISO day and publisher as they stand beside a headline, and the lines that say them; empty where none does."""

    published: str = ""
    publisher: str = ""
    lines: tuple[str, ...] = ()


def find_byline(blocks: Sequence[str], headlines: Sequence[str]) -> Byline:
    """What stands beside the headline, the one of the places it stands at that tells the most.

    Parameters
    ----------
    blocks
        Texts of a page, block by block.
    headlines
        What the headline may be, the likeliest first.
    """
    wanted = [letters for letters in (_LETTERS.sub("", one) for one in headlines) if len(letters) >= 4]
    best, places = Byline(), 0
    for at, block in enumerate(blocks):
        letters = _LETTERS.sub("", block) if len(block) <= 400 else ""
        if places >= MOST_PLACES or not any(letters.startswith(one) for one in wanted):
            continue
        places += 1
        rest = next(
            (block[len(one) :] for one in headlines if one and block.startswith(one)), ""
        )  # a day in a headline is its own
        found = _told([rest, *_until_prose(blocks[at + 1 : at + 1 + BEHIND])])
        if not found.published:
            before = _told(blocks[max(at - BEFORE, 0) : at])
            found = Byline(before.published, found.publisher or before.publisher, (*before.lines, *found.lines))
        if _worth(found) > _worth(best):
            best = found
    return best


def _worth(found: Byline) -> int:
    return 2 * bool(found.published) + bool(found.publisher)


def _until_prose(blocks: Sequence[str]) -> list[str]:
    near: list[str] = []
    for block in blocks:
        if len(block) > _LONGEST or (len(block) >= _PROSE and not read_stated_date(block)):
            break
        near.append(block)
    return near


def _told(blocks: Sequence[str]) -> Byline:
    published = publisher = ""
    lines = []
    for block in blocks:
        if len(block) > _LONGEST or _TODAY.search(block):
            continue
        day, name = read_stated_date(block), read_stated_publisher(block)
        day = day if len(day) == _FULL_DATE and not published else ""
        name = name if not publisher else ""
        if day or name:
            lines.append(" ".join(block.split()))
        published, publisher = published or day, publisher or name
    return Byline(published, publisher, tuple(lines))
