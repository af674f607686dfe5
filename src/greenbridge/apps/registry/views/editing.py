"""What curators do with a record: enter it, edit it, publish, archive or take it back to draft."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from greenbridge.adapters.reference.units import load_units, unit_words
from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import is_curator, require_role, signed_in
from greenbridge.frame.languages import reader_tag
from greenbridge.frame.sentences import finding_words
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, MissingError
from greenbridge.kernel.languages import short

from .. import selectors, services
from ..choices import LANGUAGES, LIBRARY_TITLES, SLUG_OF_KIND, Kind, State
from ..errors import ConsentMissingError, RecordChangedError, RecordInvalidError
from ..forms import MOST_ROWS, NEW, Parts, RecordForm, SourceForm
from ..models import Record
from .lists import kind_of

MORE_ROWS = 2
"""Blank rows added by one press of "more"."""


@never_cache
def record_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter a record by hand, with its source; curators only."""
    kind = kind_of(slug)
    require_role(request.user, *CURATING)
    sent = _sent(request)
    form, source = RecordForm(sent, kind=kind), SourceForm(sent)
    parts = Parts(sent, by=request.user)
    error: GreenBridgeError | None = None
    if _saving(request) and all([form.is_valid(), source.is_valid(), parts.is_valid()]):
        rows = parts.plain()
        # a new record has one source: every figure was read there, whatever its row says
        rows["figures"] = [{**row, "source": 0} for row in rows.get("figures", [])]
        whole = {
            "kind": str(kind),
            "language": form.cleaned_data["language"],
            "texts": form.texts(),
            "fields": form.cleaned_data["fields"],
            "data": form.kind_data(),
            "sources": [source.source()],
            "confidence": source.cleaned_data["source_confidence"],
            "state": State.PUBLISHED if request.POST.get("act") == "publish" else State.DRAFT,
            **rows,
            **{name: found for name, found in form.plain().items() if found},
        }
        try:
            made = services.record_create(whole, by=request.user)
        except (InvalidError, MissingError, ConsentMissingError) as refusal:
            error = _explain(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("registry:record", slug, made.public_id)
    wrong = bool(error or form.errors or (form.is_bound and source.errors) or parts.has_errors)
    context = {"form": form, "source": source, "parts": parts, "error": error, "wrong": wrong, "curating": True}
    return render(
        request, "registry/edit.html", context | _around(kind, slug, form), status=422 if wrong and _saving(request) else 200
    )


@never_cache
def record_edit(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """Edit fields, words and rows; when somebody else was quicker, both versions are shown and nothing typed is lost.

    Members edit the words and fields of what their own organisation posted; rows are the curators' business.
    """
    kind_of(slug)
    curating = is_curator(request.user)
    if signed_in(request.user) is None:
        require_role(request.user, *CURATING)
    view = selectors.record_view(public_id, by=request.user)
    record, sent = view.record, _sent(request)
    kind = Kind(record.kind)
    if SLUG_OF_KIND[kind] != slug:
        return redirect("registry:edit", SLUG_OF_KIND[kind], public_id)  # else the fields of another kind would be written
    if not selectors.is_own(record, by=request.user):
        require_role(request.user, *CURATING)
    kept = RecordForm.initial_of(record)
    form = RecordForm(sent, kind=kind, initial=kept, record=record, curating=curating)
    source = SourceForm(sent, further=True)
    parts = Parts(sent if curating else None, by=request.user, view=view)
    error: GreenBridgeError | None = None
    whole = sent is not None and all([form.is_valid(), source.is_valid(), parts.is_valid()])
    if whole and _saving(request) and _figures_have_sources(parts, source):
        try:
            _save(request, view, form, source, parts)
        except (InvalidError, MissingError, ConsentMissingError, RecordChangedError) as refusal:
            error = _explain(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("registry:record", slug, public_id)
    clash = _differences(form, kept) if isinstance(error, RecordChangedError) else []
    wrong = bool(error or form.errors or (source.is_bound and source.errors) or parts.has_errors)
    status = 409 if isinstance(error, RecordChangedError) else 422 if wrong and _saving(request) else 200
    context = {"form": form, "record": record, "source": source, "parts": parts, "error": error, "wrong": wrong}
    context |= {"clash": clash, "curating": curating}
    return render(request, "registry/edit.html", context | _around(kind, slug, form), status=status)


def _saving(request: HttpRequest) -> bool:
    """Whether the form was sent to be kept, not to look something up or to get more rows."""
    return request.method == "POST" and request.POST.get("act", "") not in ("find", "more-names", "more-links", "more-figures")


def _sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, with more blank rows where they were asked for."""
    if request.method != "POST":
        return None
    act = request.POST.get("act", "")
    if not act.startswith("more-"):
        return request.POST
    sent = request.POST.copy()
    name = f"{act.removeprefix('more-')}-TOTAL_FORMS"
    told = sent.get(name, "")
    sent[name] = str(min(int(told[:4]) if told.isdecimal() else 0, MOST_ROWS - MORE_ROWS) + MORE_ROWS)
    return sent


def _figures_have_sources(parts: Parts, source: SourceForm) -> bool:
    """Whether the source that figures name as the new one is there; else it is said beside it."""
    asked = any(row.get("source") == NEW for row in parts.plain().get("figures", []))
    if asked and not source.has_changed():
        source.add_error("source_title", _("A figure names this source: enter it, or choose another for the figure."))
        return False
    return True


def _save(request: HttpRequest, view: selectors.RecordView, form: RecordForm, source: SourceForm, parts: Parts) -> None:
    record, version = view.record, request.POST.get("version", "")
    rows = parts.plain()
    if source.has_changed():
        rows["sources"] = [source.source()]
    services.record_edit(
        record.public_id,
        form.plain() | {"data": form.kind_data(record.data)},
        _changed_texts(form, record),
        parts=rows | {"fields": form.cleaned_data["fields"]},
        by=request.user,
        version=int(version[:9]) if version.isdecimal() else 0,
        reason=request.POST.get("reason", "")[:500],
    )


@require_POST
def record_state(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """Publish, archive or take back to draft."""
    kind_of(slug)
    state = request.POST.get("state", "")
    if state not in State.values:
        raise InvalidError("bad_request")
    services.record_set_state(public_id, state, by=request.user)
    messages.success(request, _("Saved."))
    return redirect("registry:record", slug, public_id)


def _around(kind: Kind, slug: str, form: RecordForm) -> dict[str, Any]:
    words = [
        {"tag": tag, "name": name, "fields": [form[f"{part}_{short(tag)}"] for part in ("title", "summary", "place")]}
        for tag, name in LANGUAGES.items()
    ]
    data = [form[name] for name in form.fields if name.startswith("data_")]
    common = ("country", "stage", "date", "website", "lat", "lon", "identifiers", "fields")
    return {
        "kind": kind,
        "slug": slug,
        "library": LIBRARY_TITLES[kind],
        "words": words,
        "common": [form[name] for name in common if name in form.fields],
        "data": data,
        "access": [form[name] for name in ("visibility", "consent_on", "confidence") if name in form.fields],
        "units": _units(),
    }


YEARLY = ("MW", "MWh", "t", "t CO2", "kt", "m3")
"""Units that figures often give by the year."""


def _units() -> list[tuple[str, str]]:
    """Symbols a unit may be entered as, with their names in the page's language."""
    tag = reader_tag()
    known = [*load_units(), *(f"{unit}/a" for unit in YEARLY)]
    return [(unit, words) for unit in known if (words := unit_words(unit, tag))]


def _changed_texts(form: RecordForm, record: Record) -> dict[str, dict[str, str] | None]:
    """The words that differ from those in the record; a body is kept, because this form does not show it. A translation
    whose words were all taken out is nothing: it goes."""
    known = {text.language: text for text in record.texts.all()}
    emptied = [tag for tag in LANGUAGES if tag in known and tag != record.language and form.data.get(f"title_{short(tag)}") == ""]
    changed: dict[str, dict[str, str] | None] = dict.fromkeys(emptied)
    for tag, text in form.texts().items():
        before = known.get(tag)
        if before is None or (before.title, before.summary) != (text["title"], text["summary"]):
            changed[tag] = {**text, "body": before.body if before else ""}
    return changed


def _explain(form: RecordForm, refusal: GreenBridgeError) -> GreenBridgeError:
    """Put the findings of a refusal beside the fields they speak of."""
    if isinstance(refusal, RecordInvalidError):
        for finding in refusal.params.get("findings", []):
            parts = str(finding["field"]).split(".")
            name = f"{parts[2]}_{short(parts[1])}" if parts[0] == "texts" and len(parts) == 3 else parts[-1]
            told = _("Found “%(found)s”; expected: %(expected)s.") % finding_words(finding)
            form.add_error(name if name in form.fields else None, told)
    return refusal


def _differences(form: RecordForm, kept: dict[str, Any]) -> list[dict[str, Any]]:
    """Fields in which what was typed differs from what the record holds now."""
    differing = []
    for name, bound in ((name, form[name]) for name in form.fields):
        typed, now = form.cleaned_data.get(name), kept.get(name)
        if (typed or "") != (now or ""):
            differing.append({"label": bound.label, "typed": _flat(typed), "now": _flat(now)})
    return differing


def _flat(found: Any) -> str:
    return ", ".join(map(str, found)) if isinstance(found, list | tuple) else str(found or "")
