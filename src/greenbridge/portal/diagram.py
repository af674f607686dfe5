"""The schematic diagram of projects and their partners: two columns of names joined by lines, without a map.

On the left stand projects, from west to east; on the right the countries and territories their partners come from. A line is
dashed until something is signed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from greenbridge.apps.registry.choices import Stage
from greenbridge.apps.registry.models import Link, Record
from greenbridge.apps.registry.templatetags.registry import country_name, place_fragment

ROWS = 8
ROW_HEIGHT = 46
TOP = 30
LEFT_X = 274
RIGHT_X = 488
LONGEST = 30
"""Letters of the longest name on the left; a Chinese one counts twice."""
UNSIGNED = frozenset({"", Stage.IDEA, Stage.MOU})


@dataclass(frozen=True, slots=True)
class Dot:
    """A name beside a dot; ``x``, ``y`` in the units of the drawing."""

    label: str
    x: int
    y: int
    second: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A curve between two dots."""

    path: str
    planned: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """The drawing and, for the list beside it, its projects with their partners' countries."""

    width: int = 720
    height: int = 0
    projects: list[Dot] = field(default_factory=list)
    partners: list[Dot] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    rows: list[tuple[Record, list[str]]] = field(default_factory=list)


def draw_links(links: Iterable[Link]) -> Diagram:
    """The drawing of the first projects that have partners in another country; empty without any."""
    joined: dict[Record, list[str]] = {}
    for link in links:
        abroad = link.target.country and link.record.country and link.target.country != link.record.country
        if abroad and (link.record in joined or len(joined) < ROWS):
            countries = joined.setdefault(link.record, [])
            if link.target.country not in countries:
                countries.append(link.target.country)
    if not joined:
        return Diagram()
    records = sorted(joined, key=lambda record: (record.longitude or 0, record.pk))
    partners = _ordered_partners(records, joined)
    height = TOP * 2 + ROW_HEIGHT * (max(len(records), len(partners)) - 1)
    left = {record.pk: y for record, y in zip(records, _spread(len(records), height), strict=True)}
    right = dict(zip(partners, _spread(len(partners), height), strict=True))
    return Diagram(
        height=height,
        projects=[_project_dot(record, left[record.pk]) for record in records],
        partners=[Dot(country_name(code), RIGHT_X, y) for code, y in right.items()],
        lines=[
            Line(_curve(left[record.pk], right[code]), planned=record.stage in UNSIGNED)
            for record in records
            for code in joined[record]
        ],
        rows=[(record, joined[record]) for record in records],
    )


def _ordered_partners(records: list[Record], joined: dict[Record, list[str]]) -> list[str]:
    """Countries in the order of the middle of their projects, so that few lines cross."""
    places: dict[str, list[int]] = {}
    for at, record in enumerate(records):
        for code in joined[record]:
            places.setdefault(code, []).append(at)
    return sorted(places, key=lambda code: (sum(places[code]) / len(places[code]), code))


def _spread(count: int, height: int) -> list[int]:
    """Heights of ``count`` dots, evenly about the middle of the drawing."""
    first = (height - ROW_HEIGHT * (count - 1)) // 2
    return [first + ROW_HEIGHT * at for at in range(count)]


def _project_dot(record: Record, y: int) -> Dot:
    place = place_fragment(record)
    country = country_name(record.country)
    # a place without a name in the reader's language, or too long for its column, is left to the list; its country is named
    fits = place.text and not place.lang and sum(2 if letter > "\u2e80" else 1 for letter in place.text) <= LONGEST
    return Dot(place.text, LEFT_X, y, country) if fits else Dot(country, LEFT_X, y)


def _curve(start: int, end: int) -> str:
    bend = (RIGHT_X - LEFT_X) // 2
    return f"M{LEFT_X} {start}C{LEFT_X + bend} {start} {RIGHT_X - bend} {end} {RIGHT_X} {end}"
