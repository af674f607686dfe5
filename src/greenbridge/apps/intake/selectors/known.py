"""What a candidate would add to a record of the libraries, and where the two say different things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.registry.choices import MACHINE_DATA, Kind
from greenbridge.apps.registry.selectors import records_whole

from .. import bridge
from ..models import Candidate
from .forming import PLAIN, said_form
from .said import EMPTY

LIKELY = 0.9
"""Score of a proposal from which a candidate is taken to be that record, unless a curator says otherwise [-]."""

_NO_NEWS = frozenset({"kind_of_thing", "status", "other_parties"})
"""Fields that repeat what stands elsewhere: the topic, that it was stated, the parties, which are compared by their names."""


def nothing_new(pairs: Iterable[tuple[Candidate, str]], names: Mapping[int, str], *, by: Asker) -> set[int]:
    """Numbers of the candidates whose record holds all they say: ``pairs`` of candidate and id of the record, ``names`` the
    title of each candidate of the document."""
    wanted = list(pairs)
    held = {record.public_id: record for record in records_whole(sorted({one for _, one in wanted}), by=by)}
    return {row.number for row, one in wanted if one in held and not news(row, held[one], names)}


def news(candidate: Candidate, record: Any, names: Mapping[int, str]) -> list[str]:
    """What the candidate says and the record does not, or says otherwise: names of fields."""
    form = said_form(candidate, [])
    found = [name for name in PLAIN if form[name] and not _same_plain(name, form[name], getattr(record, name))]
    known = {name.key for name in record.names.all()}
    if any(bridge.name_key(name) not in known for name in (*(text["title"] for text in form["texts"].values()), *_names(form))):
        found.append("names")
    if any(text["summary"] for text in form["texts"].values()):
        found.append("summary")
    if any(record.place.get(tag) != name for tag, name in form["place"].items()):
        found.append("place")
    data = {name: one for name, one in form["data"].items() if name not in _NO_NEWS}
    found += [name for name, one in data.items() if not same_words(one, record.data.get(name))]
    if not set(form["topics"]) <= {topic.concept for topic in record.topics.all()}:
        found.append("topics")
    if not set(form["fields"]) <= {row.field for row in record.fields.all()}:
        found.append("fields")
    if any(record.identifiers.get(name) != one for name, one in form["identifiers"].items()):
        found.append("identifiers")
    if not _parties(candidate, form, names) <= _linked(record):
        found.append("parties")
    if not {_number(figure) for figure in form["figures"]} <= {_held_number(figure) for figure in record.figures.all()}:
        found.append("figures")
    return found


def _names(form: Mapping[str, Any]) -> list[str]:
    return [name["name"] for name in form["names"]]


def _same_plain(name: str, said: str, held: str) -> bool:
    """Whether a record holds what is said; a day holds its month and its year."""
    return held == said or (name == "date" and bool(held) and held.startswith(said))


def same_words(said: Any, held: Any) -> bool:
    """Whether two entries of a field say the same; a list holds what is among its parts."""
    if isinstance(said, list) or isinstance(held, list):
        return set(_keys(said)) <= set(_keys(held))
    if isinstance(held, dict):
        return any(same_words(said, one) for one in held.values())
    return bridge.name_key(str(said)) == bridge.name_key(str(held if held is not None else ""))


def _keys(found: Any) -> list[str]:
    parts = found if isinstance(found, list) else [found] if found not in EMPTY else []
    return [bridge.name_key(str(part)) for part in parts]


def _parties(candidate: Candidate, form: Mapping[str, Any], names: Mapping[int, str]) -> set[str]:
    linked = [names.get(link["number"], "") for link in candidate.links]
    return {bridge.name_key(name) for name in (*linked, *form["data"].get("other_parties", [])) if name}


def _linked(record: Any) -> set[str]:
    """Folded names of everything a record is linked with, whichever end wrote the link, and of the parties it names."""
    others = [link.target for link in record.links.all()] + [link.record for link in record.linked_from.all()]
    parties = record.data.get("other_parties", [])
    return {name.key for other in others for name in other.names.all()} | set(_keys(parties))


def _number(figure: Mapping[str, Any]) -> tuple[Any, ...]:
    return (*(_decimal(figure.get(part)) for part in ("value", "low", "high")), figure.get("unit", ""))


def _held_number(figure: Any) -> tuple[Any, ...]:
    return (*(_decimal(found) for found in (figure.value, figure.low, figure.high)), figure.unit)


def _decimal(told: Any) -> Decimal | None:
    try:
        return Decimal(str(told)) if told not in (None, "") else None
    except InvalidOperation:
        return None


def compared_rows(candidate: Candidate, record: Any) -> list[dict[str, Any]]:
    """What the record has and what the candidate says, field by field: ``field`` its name, ``wins`` the name under which the
    candidate's word may be put in place of the record's, ``record``, ``adds``, ``differs`` where a choice has to be made."""
    form = said_form(candidate, [])
    language = form["language"]
    text = next((text for text in record.texts.all() if text.language == language), None)
    said = form["texts"][language]
    rows = []
    if text is not None:
        rows.append(_row("title", "title", text.title, said["title"]))
        if text.summary or said["summary"]:
            rows.append(_row("summary", "summary", text.summary, said["summary"]))
    for name in PLAIN:
        rows.append(_row(name, name, getattr(record, name), form[name]))
    place = record.place.get(language) or next((name for name in record.place.values() if name), "")
    rows.append(_row("place", "place", place, form["place"].get(language, "")))
    for name in dict.fromkeys((*form["data"], *record.data)):
        if name in MACHINE_DATA or name.startswith("_"):
            continue
        if name != "status" or record.kind not in {Kind.NEED, Kind.OFFER}:
            rows.append(_row(name, f"data.{name}", _in_language(record.data.get(name), language), form["data"].get(name, "")))
    return [row for row in rows if row["record"] not in EMPTY or row["adds"] not in EMPTY]


def _in_language(found: Any, language: str) -> Any:
    """Words that are kept language by language, in the one asked for where they are there."""
    return found.get(language) or next(iter(found.values()), "") if isinstance(found, dict) else found


def _row(field: str, wins: str, record: Any, adds: Any) -> dict[str, Any]:
    both = record not in EMPTY and adds not in EMPTY
    return {"field": field, "wins": wins, "record": record, "adds": adds, "differs": both and not _alike(field, adds, record)}


def _alike(field: str, said: Any, held: Any) -> bool:
    return said == held if field in {"title", "summary"} else same_words(said, held)
