"""The form of a record as files, the API and intake hand it in, and its check.

One JSON object: ``kind``, ``language``, ``texts`` {language: {title, summary, body, state}}, and as far as known ``id``,
``state``, ``visibility``, ``origin``, ``country``, ``place`` {language: name}, ``lat``, ``lon``, ``stage``, ``date``,
``fields``, ``topics``, ``identifiers``, ``website``, ``names`` [{name, language, kind}], ``data``, ``figures``, ``links``
[{predicate, to}], ``sources`` [{title, url, publisher, published, read_on, confidence, quote, field}], ``confidence``,
``consent_on``. Documented in `docs/reference/records.md`.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from greenbridge.adapters.reference.fields import load_fields
from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.places import country_codes
from greenbridge.apps.accounts.choices import Visibility
from greenbridge.kernel.ids import is_public_id
from greenbridge.kernel.languages import normalise_tag

from ..choices import Confidence, Kind, Origin, Predicate, Stage, State, TextState
from ..errors import RecordInvalidError
from .shape import check_shape

KNOWN = frozenset(
    [
        "id",
        "kind",
        "state",
        "visibility",
        "origin",
        "language",
        "country",
        "countries",
        "place",
        "lat",
        "lon",
        "geo_precision",
        "stage",
        "status",
        "date",
        "fields",
        "topics",
        "identifiers",
        "website",
        "names",
        "texts",
        "data",
        "figures",
        "links",
        "sources",
        "confidence",
        "consent_on",
        "organisation",
    ]
)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_CHOICES = {
    "kind": Kind.values,
    "state": State.values,
    "visibility": Visibility.values,
    "origin": Origin.values,
    "stage": Stage.values,
    "confidence": Confidence.values,
}


def require_form(row: Any) -> dict[str, Any]:
    """A clean copy of a record in the form above.

    Raises
    ------
    RecordInvalidError
        With ``findings``: one entry a fault, each with ``field``, ``found`` and ``expected``.
    """
    if not isinstance(row, dict):
        raise RecordInvalidError(findings=[_finding("", type(row).__name__, "a JSON object")])
    form = {name: found for name, found in row.items() if found not in (None, "")}
    misshapen = check_shape(form)
    if misshapen:
        raise RecordInvalidError(findings=misshapen)
    findings = [_finding(name, name, " | ".join(sorted(KNOWN))) for name in form if name not in KNOWN]
    for name, allowed in _CHOICES.items():
        if name in form and form[name] == "MoU":
            form[name] = "mou"
        if name in form and form[name] not in allowed:
            findings.append(_finding(name, form[name], " | ".join(allowed)))
    if "kind" not in form:
        findings.append(_finding("kind", "nothing", " | ".join(Kind.values)))
    findings += _check_plain(form)
    findings += _check_named(form)
    findings += _check_texts(form)
    findings += _check_figures(form)
    for at, link in enumerate(form.get("links", [])):
        if link.get("predicate") not in Predicate.values:
            findings.append(_finding(f"links[{at}].predicate", link.get("predicate"), " | ".join(Predicate.values)))
    for at, source in enumerate(form.get("sources", [])):
        if not source.get("title"):
            findings.append(_finding(f"sources[{at}].title", "nothing", "the title of what was read"))
        if source.get("url") and not str(source["url"]).startswith(("http://", "https://")):
            findings.append(_finding(f"sources[{at}].url", source["url"], "an address that begins with http:// or https://"))
    if findings:
        raise RecordInvalidError(findings=findings)
    return form


def _check_plain(form: dict[str, Any]) -> list[dict[str, Any]]:
    findings = []
    if "id" in form and not is_public_id(str(form["id"])):
        findings.append(_finding("id", form["id"], "gb:<node>:<kind>:<name>"))
    if "date" in form and not _is_date(form["date"]):
        findings.append(_finding("date", form["date"], "YYYY, YYYY-MM or YYYY-MM-DD"))
    if "website" in form and not str(form["website"]).startswith(("http://", "https://")):
        findings.append(_finding("website", form["website"], "an address that begins with http:// or https://"))
    if "consent_on" in form:
        try:
            date.fromisoformat(str(form["consent_on"]))
        except ValueError:
            findings.append(_finding("consent_on", form["consent_on"], "YYYY-MM-DD"))
    return findings


def _check_named(form: dict[str, Any]) -> list[dict[str, Any]]:
    """Findings for countries, fields and topics that no reference table names: they would be filtered by, and never found."""
    findings = []
    if "country" in form and form["country"] not in country_codes():
        findings.append(_finding("country", form["country"], "two capital letters of ISO 3166-1"))
    for at, code in enumerate(form.get("countries", [])):
        if code not in country_codes():
            findings.append(_finding(f"countries[{at}]", code, "two capital letters of ISO 3166-1"))
    for at, slug in enumerate(form.get("fields", [])):
        if slug not in load_fields():
            findings.append(_finding(f"fields[{at}]", slug, " | ".join(load_fields())))
    for at, concept in enumerate(form.get("topics", [])):
        if concept not in load_glossary().concepts:
            findings.append(_finding(f"topics[{at}]", concept, "the id of a glossary concept"))
    return findings


def _is_date(told: str) -> bool:
    """Whether a day, a month or a year that the calendar has."""
    try:
        return bool(_DATE.fullmatch(told) and date.fromisoformat((told + "-01-01")[:10]))
    except ValueError:
        return False


def _check_texts(form: dict[str, Any]) -> list[dict[str, Any]]:
    texts = form.get("texts")
    if not isinstance(texts, dict) or not texts:
        return [_finding("texts", "nothing", "at least one language with a title")]
    findings = []
    clean: dict[str, dict[str, str]] = {}
    for tag, text in texts.items():
        if not isinstance(text, dict) or not str(text.get("title") or "").strip():
            findings.append(_finding(f"texts.{tag}.title", "nothing", "a title"))
            continue
        wrong = [name for name, part in text.items() if not isinstance(part, str | None)]
        if wrong:
            findings += [_finding(f"texts.{tag}.{name}", text[name], "a text") for name in wrong]
            continue
        if not 2 <= len(tag) <= 12:
            findings.append(_finding(f"texts.{tag}", tag, "a language tag of at most 12 characters"))
        if text.get("state", "original") not in TextState.values:
            findings.append(_finding(f"texts.{tag}.state", text["state"], " | ".join(TextState.values)))
        if len(str(text["title"])) > 500:
            findings.append(_finding(f"texts.{tag}.title", f"{len(text['title'])} characters", "at most 500"))
        clean[normalise_tag(tag)] = {name: str(part or "").strip() for name, part in text.items()}
    form["texts"] = clean
    language = normalise_tag(str(form.get("language", ""))) if form.get("language") else next(iter(clean), "")
    form["language"] = language
    return findings


def _check_figures(form: dict[str, Any]) -> list[dict[str, Any]]:
    findings = []
    for at, figure in enumerate(form.get("figures", [])):
        for name in ("value", "low", "high"):
            if figure.get(name) in (None, ""):
                figure.pop(name, None)
                continue
            try:
                number = Decimal(str(figure[name]))
            except InvalidOperation:
                findings.append(_finding(f"figures[{at}].{name}", figure[name], "a decimal number"))
                continue
            if not number.is_finite() or abs(number) >= Decimal(10) ** 22:
                findings.append(_finding(f"figures[{at}].{name}", figure[name], "a finite number below 1e22"))
        if "value" not in figure and not ("low" in figure and "high" in figure):
            findings.append(_finding(f"figures[{at}]", "no number", "value, or low and high"))
    return findings


def _finding(field: str, found: Any, expected: str) -> dict[str, Any]:
    return {"field": field, "found": str(found)[:200], "expected": expected}
