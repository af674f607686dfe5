"""From a candidate to the form of a record (`registry.services.form`)."""

from __future__ import annotations

from typing import Any

from greenbridge.apps.accounts.choices import Visibility
from greenbridge.apps.registry.choices import Kind, Origin
from greenbridge.kernel.languages import normalise_tag

from ..choices import Audience, Disclosure
from ..models import Candidate, Document
from .said import EMPTY, candidate_said

PLAIN = ("country", "stage", "date", "website")
"""Fields of a candidate that are fields of every record."""

_RENAMED = {"amount": "cost"}
"""Field of a candidate -> field of a record, where they differ."""

_SIGNALS = {Kind.NEED, Kind.OFFER}


def record_form(document: Document, candidate: Candidate, links: list[dict[str, Any]]) -> dict[str, Any]:
    """The form of the record a candidate becomes: its words in the article's language, its source with a quote for each field.

    Of a text for administrators only it holds what the curator chose to disclose (`Disclosure`), least where she chose nothing.
    """
    form = said_form(candidate, links) | {"sources": [_source(document, candidate), *_row_source(document, candidate)]}
    if document.audience != Audience.ADMINISTRATORS:
        return form
    disclosure = candidate.undo.get("disclosure") or Disclosure.HELD
    if disclosure in (Disclosure.HELD, Disclosure.UNQUOTED):
        _leave_out_words(form, document, candidate)
    if disclosure in (Disclosure.HELD, Disclosure.HELD_QUOTED):
        form["visibility"] = Visibility.CURATORS
    return form


def _leave_out_words(form: dict[str, Any], document: Document, candidate: Candidate) -> None:
    """Take the text's own words out of a form: quotes, its title, a summary read in it. Which field it speaks for stays."""
    source = form["sources"][0]
    source["title"] = document.publisher or document.sha256[:12]
    source["evidence"] = [{**one, "quote": ""} for one in source["evidence"]]
    form["figures"] = [{name: found for name, found in one.items() if name != "quote"} for one in form["figures"]]
    text = form["texts"][form["language"]]
    if "summary" not in candidate.edits and not candidate_said(candidate)["row"]:
        text["summary"] = ""


def said_form(candidate: Candidate, links: list[dict[str, Any]]) -> dict[str, Any]:
    """What a candidate says in the form of a record, without its source."""
    said = candidate_said(candidate)
    fields = dict(said["fields"])
    language = normalise_tag(said["language"])
    title = said["title"]
    form: dict[str, Any] = {
        "kind": said["kind"],
        "language": language,
        "origin": Origin.PRESS if said["kind"] in _SIGNALS else Origin.CURATOR,
        "texts": {language: {"title": title, "summary": said["summary"], "state": "original"}},
        "names": [
            {"name": name[:500], "language": language, "kind": "alias"} for name in said["names"] if name and name != title
        ],
        "figures": [_figure(figure, language) for figure in said["figures"] if not figure.get("dropped")],
        "links": [{"predicate": link["predicate"], "to": link["to"]} for link in links],
        "confidence": "printed",
    }
    for tag, text in said["row"].get("texts", {}).items():
        form["texts"].setdefault(tag, {**text, "state": "reviewed"})
    form["confidence"] = said["row"].get("confidence") or "printed"
    for name in PLAIN:
        form[name] = fields.pop(name, "")
    place = fields.pop("place", "")
    form["place"] = {language: place} if place else {}
    form["fields"] = fields.pop("fields", [])
    form["topics"] = fields.pop("topics", [])
    form["identifiers"] = fields.pop("identifiers", {})
    form["data"] = _data(said["kind"], fields, form, links)
    return form


def _data(kind: str, fields: dict[str, Any], form: dict[str, Any], links: list[dict[str, Any]]) -> dict[str, Any]:
    """The fields of a kind as the libraries name them (`registry.schemas`); nothing that was read is left out."""
    made = {new: fields.pop(old) for old, new in _RENAMED.items() if old in fields}
    parties = [*fields.pop("parties", []), *filter(None, [fields.pop("organisation", "")])]
    linked = {name for link in links for name in link.get("titles", ())}
    others = [name for name in parties if name not in linked]
    if others:
        made["other_parties"] = others
    if kind == Kind.POLICY and fields.get("issued"):
        form["date"] = form["date"] or fields["issued"]
    if kind == Kind.EVENT and form["date"]:
        made["start"] = form["date"]
    if kind in _SIGNALS:
        made["kind_of_thing"] = (form["topics"] or [fields.pop("what", "")])[0]
        made["status"] = "stated"
    return {name: found for name, found in {**fields, **made}.items() if found not in EMPTY}


def _source(document: Document, candidate: Candidate) -> dict[str, Any]:
    article = article_of(document, candidate.article)
    return {
        "title": (article.get("title") or document.title or document.name)[:500],
        "url": document.url,
        "publisher": document.publisher,
        "published": article.get("published") or document.published,
        "read_on": document.read_on.isoformat(),
        "document": str(document.pk),
        "confidence": candidate.fields.get("row", {}).get("confidence") or "printed",
        "evidence": [{"field": one["field"], "quote": one["quote"]} for one in candidate.evidence]
        or [{"field": "", "quote": ""}],
    }


def _row_source(document: Document, candidate: Candidate) -> list[dict[str, Any]]:
    """The source that the row of a table names for itself."""
    told = candidate.fields.get("row", {}).get("source", {})
    title = told.get("title") or told.get("url") or told.get("publisher")
    if not title:
        return []
    plain = {name: str(told.get(name) or "") for name in ("url", "publisher", "published")}
    return [{**plain, "title": title[:500], "read_on": document.read_on.isoformat(), "confidence": "secondary"}]


def article_of(document: Document, number: int) -> dict[str, Any]:
    """The article of a reading by its place; empty when there is none."""
    articles = document.reading.get("articles", [])
    return articles[number] if 0 <= number < len(articles) else {}


def _figure(figure: dict[str, Any], language: str) -> dict[str, Any]:
    subject = figure.get("subject") or ""
    form = {
        name: figure[name] for name in ("value", "low", "high", "unit", "approx", "change", "period", "quote") if figure.get(name)
    }
    return {**form, "subject": {language: subject} if subject else {}, "source": 0, "confidence": "printed"}
