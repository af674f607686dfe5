"""A base map that the operator of a node supplies; none ships. Without one, places stand in lists and in the schematic diagram.

The folder ``basemap`` of the data folder holds a picture (SVG, PNG, WebP or JPEG) in equal steps of longitude and latitude, and
``basemap.toml`` with ``image``, ``west``, ``south``, ``east``, ``north`` [degrees], ``attribution`` and ``approval``, the number
under which the authority let the map be published, without which a node whose profile asks for one shows no map.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.apps.registry.models import Record
from greenbridge.kernel.errors import InvalidError

WIDTH = 720
TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class BaseMap:
    """A map and what is written under it; ``height`` in the units of a drawing `WIDTH` wide."""

    image: Path
    media_type: str
    west: float
    south: float
    east: float
    north: float
    approval: str
    attribution: str

    @property
    def height(self) -> int:
        """Height of the drawing."""
        return round(WIDTH * (self.north - self.south) / (self.east - self.west))

    def place(self, longitude: float, latitude: float) -> tuple[int, int] | None:
        """Where a point stands in the drawing; None when it lies outside."""
        if not (self.west <= longitude <= self.east and self.south <= latitude <= self.north):
            return None
        x = (longitude - self.west) / (self.east - self.west) * WIDTH
        return round(x), round((self.north - latitude) / (self.north - self.south) * self.height)


@dataclass(frozen=True, slots=True)
class Pin:
    """A record on the map."""

    record: Record
    x: int
    y: int


def base_map() -> BaseMap | None:
    """The operator's map; None when there is none. InvalidError("base_map_wrong") says what is missing of one."""
    folder = settings.DATA / "basemap"
    if not folder.is_dir():
        return None
    try:
        told = tomllib.loads((folder / "basemap.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidError("base_map_wrong", field="basemap.toml", found=type(error).__name__) from error
    image = folder / Path(str(told.get("image", ""))).name
    if not image.is_file() or image.suffix.lower() not in TYPES:
        raise InvalidError("base_map_wrong", field="image", found=str(told.get("image", ""))[:80])
    edges = {side: _degrees(told, side) for side in ("west", "south", "east", "north")}
    if not (-180 <= edges["west"] < edges["east"] <= 180 and -90 <= edges["south"] < edges["north"] <= 90):
        raise InvalidError("base_map_wrong", field="west south east north", found=" ".join(map(str, edges.values())))
    words = {name: str(told.get(name, "")).strip()[:300] for name in ("approval", "attribution")}
    if not words["attribution"]:
        raise InvalidError("base_map_wrong", field="attribution", found="")
    if load_profile(settings.PROFILE).map_approval and not words["approval"]:
        raise InvalidError("base_map_wrong", field="approval", found="")
    return BaseMap(image, TYPES[image.suffix.lower()], **edges, **words)


def _degrees(told: dict[str, Any], side: str) -> float:
    found = told.get(side)
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise InvalidError("base_map_wrong", field=side, found=str(found)[:40])
    return float(found)


def shown_map() -> BaseMap | None:
    """The operator's map when it is in order; `check` tells what is wrong with one that is not."""
    try:
        return base_map()
    except InvalidError:
        return None


def pins(chart: BaseMap, records: Iterable[Record]) -> list[Pin]:
    """The records whose coordinates lie on the map."""
    found = []
    for record in records:
        if record.latitude is not None and record.longitude is not None:
            place = chart.place(float(record.longitude), float(record.latitude))
            if place:
                found.append(Pin(record, *place))
    return found
