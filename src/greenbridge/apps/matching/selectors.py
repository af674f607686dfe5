"""Matches of a need: candidates from search, checked and ranked, each with its record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from greenbridge.adapters.reference.places import country_codes
from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.registry.choices import Kind, Origin
from greenbridge.apps.registry.selectors import record_candidates, record_get, records_by_ids, text_for
from greenbridge.kernel.languages import INTERFACE, normalise_tag, told_in

from . import bridge
from .choices import ANSWERING, ASKING, MAX_TEXT, KindOfThing
from .errors import NeedEmptyError, NeedTooLongError, NeedUnreadableError

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

RETRIEVED = 60
"""Candidates taken from search before checking; the benchmark in docs/benchmarks.md is for this number."""

SHOWN = 10
SIGNALS_SHOWN = 5
NEAR_SHOWN = 5
RELATED_SHOWN = 3
"""What shares a word and little else is shown to think about, not to wade through."""
REASONS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class NeedInput:
    """A need (or offer) as somebody states it."""

    title: str = ""
    text: str = ""
    language: str = ""
    country: str = ""
    deadline: str = ""
    kind: str = ""
    attributes: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: its share in 0–1 and its weight in the total."""

    name: str
    share: float
    weight: float

    @property
    def percent(self) -> int:
        """The share in per cent, for the bar."""
        return round(100 * self.share)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record stands where it stands: a code with its places."""

    code: str
    params: dict[str, str]
    check: Any = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One record that may meet a need: its score, the parts of it, reasons and checks (codes; pages make sentences)."""

    record: Any
    score: float
    parts: tuple[Part, ...]
    reasons: tuple[Reason, ...]
    checks: tuple[Any, ...]
    signal: bool = False


@dataclass(frozen=True, slots=True)
class Matches:
    """What was found for a need. ``answers`` fail no *must* as far as is known, ``related`` neither but are much further off;
    ``near_misses`` fail at least one."""

    need: NeedInput
    profile: Any
    answers: list[Answer]
    related: list[Answer]
    near_misses: list[Answer]
    signals: list[Answer]
    findings: tuple[Any, ...]
    total: int
    as_of: date


def require_need(need: NeedInput) -> None:
    """NeedEmptyError or NeedTooLongError when there is nothing to match or far too much."""
    whole = f"{need.title} {need.text}".strip()
    if not whole or not any(letter.isalnum() for letter in whole):
        raise NeedEmptyError()
    if len(whole) > MAX_TEXT:
        raise NeedTooLongError(found=len(whole), limit=MAX_TEXT)


def need_from_text(text: str) -> NeedInput:
    """A need from plain text, or JSON: ``title``, ``text``, ``lang``, ``country``, ``deadline``, ``kind``, ``attributes``."""
    plain = text.strip()
    if plain.startswith("[") and _is_json(plain):
        raise NeedUnreadableError("need_not_one", found="[")
    if not plain.startswith("{"):
        return NeedInput(text=plain)
    try:
        held = json.loads(plain)
    except json.JSONDecodeError as error:
        raise NeedUnreadableError(line=error.lineno, found=error.msg) from error
    except (RecursionError, ValueError) as error:  # lists in lists without end, a number of thousands of digits
        raise NeedUnreadableError(line=1, found=type(error).__name__) from error
    wrong = [name for name in ("title", "text", "lang", "country", "deadline", "kind") if not isinstance(held.get(name, ""), str)]
    if not isinstance(held.get("attributes") or {}, dict):
        wrong.append("attributes")
    if wrong:
        raise NeedUnreadableError("need_field_wrong", field=wrong[0], found=type(held[wrong[0]]).__name__)
    if held.get("deadline") and not _DAY.fullmatch(held["deadline"]):
        # a day nobody can read must not pass for a need without one
        raise NeedUnreadableError("date_invalid", found=held["deadline"][:60])
    return need_from_parts(held)


def need_from_parts(held: Mapping[str, Any]) -> NeedInput:
    """A need from the parts a program names; NeedUnreadableError for a country, kind or language nobody knows."""
    _require_known(held)
    return NeedInput(
        title=held.get("title", ""),
        text=held.get("text", ""),
        language=normalise_tag(held["lang"]) if held.get("lang") else "",
        country=held.get("country", "").upper(),
        deadline=held.get("deadline", ""),
        kind=_thing(held.get("kind")),
        attributes=held.get("attributes") or None,
    )


def _thing(told: Any) -> str:
    """What is needed or offered, when it is one of the kinds that matching knows."""
    return str(told) if told in KindOfThing.values else ""


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (RecursionError, ValueError):
        return False  # a note that begins with a bracket
    return True


def _require_known(held: Mapping[str, Any]) -> None:
    """NeedUnreadableError for a country, kind or language nobody knows: it must not pass for a need without one."""
    expected = {
        "country": (country_codes(), "ISO 3166-1: CN, KZ, RU"),
        "kind": ({*KindOfThing.values, Kind.NEED, Kind.OFFER}, ", ".join(KindOfThing.values)),
    }
    for field, (known, example) in expected.items():
        found = held.get(field, "")
        if found and (found.upper() if field == "country" else found) not in known:
            raise NeedUnreadableError("need_value_unknown", field=field, found=found[:60], expected=example)
    if held.get("lang") and not _TAG.fullmatch(held["lang"]):
        raise NeedUnreadableError("need_value_unknown", field="lang", found=held["lang"][:60], expected="zh, en, ru")


def rates_from_json(text: str) -> Any:
    """Exchange rates from JSON: ``{"day": "2026-11-20", "base": "USD", "per_base": {"CNY": "7.1"}, "source": "…"}``."""
    try:
        return bridge.rates(json.loads(text))
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NeedUnreadableError("rates_unreadable", found=type(error).__name__) from error


def need_of_record(record_id: str, *, by: Asker) -> tuple[Any, NeedInput]:
    """A need that is in the library, with its record."""
    record = record_get(record_id, by=by)
    text = text_for(record, record.language)
    return record, NeedInput(
        title=text.title,
        text="\n".join(filter(None, [text.summary, text.body])),
        language=text.language,
        country=record.country,
        deadline=str(record.data.get("deadline", "")),
        kind=_thing(record.data.get("kind_of_thing")),
        attributes=record.data.get("attributes"),
    )


def need_matches(
    need: NeedInput,
    *,
    by: Asker,
    as_of: date,
    rates: Any = None,
    limit: int = SHOWN,
    but: str = "",
    kinds: tuple[str, ...] = ANSWERING,
) -> Matches:
    """Who can meet a need, of what the asker may see: answers, near misses, and signals from the press by themselves.

    ``but`` leaves out one record (the need itself). Errors: NeedEmptyError, NeedTooLongError.
    """
    require_need(need)
    whole = "\n".join(filter(None, [need.title, need.text]))
    need = replace(need, language=need.language or bridge.language_of(whole))
    profile = bridge.need_profile(_words(need))
    found = record_candidates(whole, language=need.language, by=by, kinds=kinds, limit=RETRIEVED)
    scores = {one.id: one.score for one in found if one.id != but}
    records = {record.public_id: record for record in records_by_ids(list(scores), by=by)}
    signals = {key for key, record in records.items() if record.kind in (Kind.OFFER, Kind.NEED) and record.origin == Origin.PRESS}
    posted = _ranked(profile, records, scores, records.keys() - signals, need.language, as_of, rates)
    pressed = _ranked(profile, records, scores, signals, need.language, as_of, rates)
    told = [one for one in (*pressed.answers, *pressed.related) if one.score.nearness != bridge.WORD]
    return Matches(
        need=need,
        profile=profile,
        answers=[_answer(one, records, need.language) for one in posted.answers[:limit]],
        related=[_answer(one, records, need.language) for one in posted.related[:RELATED_SHOWN]],
        near_misses=[_answer(one, records, need.language) for one in posted.near_misses[:NEAR_SHOWN]],
        signals=[_answer(one, records, need.language, signal=True) for one in told[:SIGNALS_SHOWN]],
        findings=tuple(posted.findings),
        total=len(posted.answers),
        as_of=as_of,
    )


def record_matches(record_id: str, *, by: Asker, as_of: date) -> tuple[Any, Matches]:
    """A need of the library with who can meet it, or an offer with the needs it may meet. Errors: RecordMissingError."""
    record, stated = need_of_record(record_id, by=by)
    kinds = ASKING if record.kind == Kind.OFFER else ANSWERING
    return record, need_matches(stated, by=by, as_of=as_of, but=record_id, kinds=kinds)


def _ranked(
    profile: Any,
    records: Mapping[str, Any],
    scores: Mapping[str, float],
    wanted: Iterable[str],
    language: str,
    as_of: date,
    rates: Any,
) -> Any:
    candidates = []
    for key in sorted(wanted, key=lambda one: (-scores[one], one)):
        record = records[key]
        stored = bridge.offer_profile(key, _words_of_record(record, language))
        candidates.append(bridge.Candidate(id=key, profile=stored, retrieval_score=scores[key]))
    return bridge.rank(profile, candidates, as_of=as_of, rates=rates, limit=RETRIEVED)


def _answer(ranked: Any, records: Mapping[str, Any], language: str, *, signal: bool = False) -> Answer:
    words = _words_of_record(records[ranked.id], language)
    return Answer(
        record=records[ranked.id],
        score=ranked.score.total,
        parts=tuple(Part(name, share, bridge.WEIGHTS[name]) for name, share in ranked.score.parts.items()),
        reasons=_reasons(ranked.score.reasons, words),
        checks=tuple(ranked.checks),
        signal=signal,
    )


def _reasons(found: Iterable[Any], words: bridge.Words) -> tuple[Reason, ...]:
    """Concepts first; single words in one line, where no concept says more; checks have their own place on the page."""
    concepts = [Reason(one.code, dict(one.params)) for one in found if one.code in {"matched_concept", "related_concept"}]
    terms = [one.params["offer_term"] for one in found if one.code == "matched_word"]
    shown = bridge.words_shown(terms, f"{words.title}\n{words.text}", words.language) if terms and not concepts else []
    others = [Reason(one.code, dict(one.params)) for one in found if one.code in {"serves_country", "same_kind"}]
    said = [Reason("matched_words", {"words": ", ".join(shown[:6])})] if shown else []
    return tuple(concepts[:REASONS_SHOWN] + said + [one for one in others if one.code == "serves_country"])


def _words(need: NeedInput) -> bridge.Words:
    return bridge.Words(
        title=need.title,
        text=need.text,
        language=need.language,
        country=need.country,
        deadline=need.deadline,
        attributes=need.attributes,
        kind=need.kind,
    )


def _words_of_record(record: Any, language: str) -> bridge.Words:
    """The words of a record in the need's language where it has them, so that a reader sees evidence she can read."""
    text = text_for(record, language if language in INTERFACE else record.language)
    data = record.data
    said = [
        text.summary,
        text.body,
        *_lines(data.get("performance"), text.language),
        *_lines(data.get("capacity"), text.language),
        *_lines(data.get("quantity"), text.language),
    ]
    return bridge.Words(
        title=text.title,
        text="\n".join(filter(None, said)),
        language=text.language,
        country=record.country,
        attributes=data.get("attributes"),
        kind=_thing(data.get("kind_of_thing")),
        concepts=tuple(str(one) for one in data.get("offers") or ()) if isinstance(data.get("offers"), list) else (),
    )


def _lines(found: Any, language: str) -> list[str]:
    found, _tag = told_in(found, language)
    if isinstance(found, list):
        return [str(one) for one in found]
    return [str(found)] if found else []
