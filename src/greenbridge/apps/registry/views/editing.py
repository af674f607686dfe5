"""What curators do with a record: enter it, edit it, publish, archive or take it back to draft."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import require_role
from greenbridge.kernel.errors import GreenBridgeError, InvalidError
from greenbridge.kernel.languages import short

from .. import selectors, services
from ..choices import LANGUAGES, LIBRARY_TITLES, Kind, State
from ..errors import ConsentMissingError, RecordChangedError, RecordInvalidError
from ..forms import RecordForm, SourceForm
from ..models import Record
from .lists import kind_of


@never_cache
def record_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter a record by hand, with its source; curators only."""
    kind = kind_of(slug)
    require_role(request.user, *CURATING)
    form = RecordForm(request.POST or None, kind=kind)
    source = SourceForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid() and source.is_valid():
        plain = {name: found for name, found in form.plain().items() if found}
        whole = {
            "kind": str(kind),
            "language": form.cleaned_data["language"],
            "texts": form.texts(),
            "fields": form.cleaned_data["fields"],
            "data": form.kind_data(),
            "sources": [source.source()],
            "confidence": source.cleaned_data["source_confidence"],
            "state": State.PUBLISHED if request.POST.get("act") == "publish" else State.DRAFT,
            **plain,
        }
        try:
            made = services.record_create(whole, by=request.user)
        except (InvalidError, ConsentMissingError) as refusal:
            error = _explain(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("registry:record", slug, made.public_id)
    status = 422 if error or form.errors or (request.method == "POST" and source.errors) else 200
    context = {"form": form, "source": source, "error": error, **_around(kind, slug, form)}
    return render(request, "registry/edit.html", context, status=status)


@never_cache
def record_edit(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """Edit fields and words; when somebody else was quicker, both versions are shown and nothing typed is lost."""
    kind = kind_of(slug)
    require_role(request.user, *CURATING)
    record = selectors.record_get(public_id, by=request.user)
    kept = RecordForm.initial_of(record)
    form = RecordForm(request.POST or None, kind=kind, initial=kept, known=record.data)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        version = request.POST.get("version", "")
        try:
            services.record_edit(
                public_id,
                form.plain() | {"data": form.kind_data(record.data)},
                _changed_texts(form, record),
                fields=form.cleaned_data["fields"],
                by=request.user,
                version=int(version[:9]) if version.isdecimal() else 0,
                reason=request.POST.get("reason", "")[:500],
            )
        except (InvalidError, ConsentMissingError, RecordChangedError) as refusal:
            error = _explain(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("registry:record", slug, public_id)
    clash = _differences(form, kept) if isinstance(error, RecordChangedError) else []
    status = 409 if isinstance(error, RecordChangedError) else 422 if error or form.errors else 200
    context = {"form": form, "record": record, "error": error, "clash": clash, **_around(kind, slug, form)}
    return render(request, "registry/edit.html", context, status=status)


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
        {"tag": tag, "name": name, "title": form[f"title_{short(tag)}"], "summary": form[f"summary_{short(tag)}"]}
        for tag, name in LANGUAGES.items()
    ]
    data = [form[name] for name in form.fields if name.startswith("data_")]
    common = ("country", "place", "stage", "date", "website", "fields")
    return {
        "kind": kind,
        "slug": slug,
        "library": LIBRARY_TITLES[kind],
        "words": words,
        "common": [form[name] for name in common if name in form.fields],
        "data": data,
        "access": [form[name] for name in ("visibility", "consent_on") if name in form.fields],
    }


def _changed_texts(form: RecordForm, record: Record) -> dict[str, dict[str, str]]:
    """The words that differ from those in the record; a body is kept, because this form does not show it."""
    known = {text.language: text for text in record.texts.all()}
    changed = {}
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
            told = _("Found “%(found)s”; expected: %(expected)s.") % finding
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
