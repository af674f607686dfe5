"""Flat rows, as spreadsheets and simple files have them, turned into the form of a record.

Columns: ``kind`` (or the caller says it), ``title`` or ``title_zh``, ``title_en``, ``title_ru``; ``text`` or ``summary``
likewise; ``lang``, ``country``, ``place``, ``stage``, ``date``, ``deadline``, ``organisation``, ``website``, ``attributes`` (an
object), ``confidence``; ``source_title``, ``source_url``, ``source_date``, ``source_publisher``, ``quote``, ``read_on``. Every
other column goes to ``data`` under its own name.
"""

from __future__ import annotations

from typing import Any

from greenbridge.kernel.ids import is_public_id, public_id
from greenbridge.kernel.languages import INTERFACE, short

from ..choices import Kind

_PLAIN = ("id", "country", "stage", "date", "website", "confidence", "visibility", "state", "origin")
_SOURCE = {
    "source_title": "title",
    "source_url": "url",
    "source_date": "published",
    "source_publisher": "publisher",
    "quote": "quote",
    "read_on": "read_on",
}


def is_flat(row: Any) -> bool:
    """Whether a row is flat: it has a title of its own instead of texts per language."""
    return isinstance(row, dict) and "texts" not in row and any(name.split("_")[0] == "title" for name in row)


def unflatten(row: dict[str, Any], *, kind: str = "") -> dict[str, Any]:
    """The form of a record for a flat row. With ``kind`` (need or offer) the row's own ``kind`` says what is offered."""
    rest = {name: found for name, found in row.items() if found not in (None, "")}
    language = str(rest.pop("lang", "") or rest.pop("language", "") or "en")
    form: dict[str, Any] = {"language": language, "texts": _texts(rest, language), "data": {}}
    own = str(rest.pop("kind", ""))
    form["kind"] = kind or own
    if kind and own and own != kind:
        form["data"]["kind_of_thing"] = own
    for name in _PLAIN:
        if name in rest:
            form[name] = rest.pop(name)
    if "id" in form and not is_public_id(str(form["id"])):
        # the name a file gives stays visible in the id and is kept as the reference
        form["data"]["ref"] = str(form["id"])
        safe = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "._-") else "-" for sign in str(form["id"]))
        form["id"] = public_id("file", form["kind"] if form["kind"] in Kind.values else "record", safe.strip("-._")[:80] or "x")
    if "place" in rest:
        place = rest.pop("place")
        form["place"] = place if isinstance(place, dict) else {language: str(place)}
    source = {mine: str(rest.pop(name)) for name, mine in _SOURCE.items() if name in rest}
    if source:
        source.setdefault("title", source.get("url", ""))
        form["sources"] = [source]
    form["data"] |= rest
    return form


def _texts(rest: dict[str, Any], language: str) -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = {}
    for tag in INTERFACE:
        title = rest.pop(f"title_{short(tag)}", "") or rest.pop(f"name_{short(tag)}", "")
        summary = rest.pop(f"summary_{short(tag)}", "") or rest.pop(f"text_{short(tag)}", "")
        if title:
            texts[tag] = {"title": str(title), "summary": str(summary)}
    title, text = rest.pop("title", ""), rest.pop("text", "") or rest.pop("summary", "")
    if title:
        texts[language] = {"title": str(title), "summary": str(text)}
    return texts
