"""The page of a spreadsheet: what its columns hold, what its rows would become, and the acts on them."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from greenbridge.apps.registry.choices import LANGUAGES, Confidence, Kind
from greenbridge.frame.sentences import sentence_of
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError

from .. import forms, selectors, services
from ..choices import disclosures


@require_http_methods(["GET", "POST"])
def table(request: HttpRequest, number: int) -> HttpResponse:
    """Settle the columns of a spreadsheet and look at what its rows become; POST acts."""
    act = request.POST.get("act", "") if request.method == "POST" else ""
    if act == "undo":
        services.table_undo(number, by=request.user)
        messages.success(request, _("The rows were taken back; the columns can be settled anew."))
        return redirect("intake:table", number=number)
    if act == "stop":
        services.table_work_stop(number, by=request.user)
        return redirect("intake:table", number=number)
    if act == "text":
        services.table_as_text(number, by=request.user)
        return redirect("intake:document", number=number)
    asked = forms.table_mapping(request) if act else None
    fault: InvalidError | LimitError | None = None
    if act:
        try:
            services.document_describe(number, forms.source_meta(request), by=request.user)
            services.table_map(number, asked or {}, by=request.user)
            if act in {"land", "land-good"}:
                accept = request.POST.get("accept") == "1"
                told = {"whole": act == "land", "accept": accept, "disclosure": forms.disclosure_given(request)}
                services.table_land_soon(number, asked or {}, by=request.user, **told)
                return redirect("intake:table", number=number)
        except (InvalidError, LimitError) as error:
            fault = error
    return _page(request, number, asked, fault, anew=act == "look")


def _page(
    request: HttpRequest, number: int, asked: dict[str, Any] | None, fault: InvalidError | LimitError | None, *, anew: bool
) -> HttpResponse:
    document, table, _grid = selectors.table_document(number, by=request.user)
    if table.work.get("state") in services.AT_WORK:
        shown = {"document": document, "work": table.work, "words": _how_far(table.work)}
        return render(request, "intake/table_work.html", shown)
    chosen = str((asked or {}).get("sheet") or request.GET.get("sheet", "")[:6])
    kept = asked or (table.mapping if not chosen or str(table.mapping.get("sheet")) == chosen else None) or None
    looks = selectors.table_looks(number, by=request.user, asked=[kept] if kept else [])
    tables = [look for look in looks if look.mapping]
    look = next((one for one in tables if str(one.number) == chosen or (kept and one.number == kept.get("sheet"))), None)
    look = look or (tables[0] if tables else None)
    mapping = (look.mapping if look else {}) if anew or not kept else kept
    ended = _ended(table.work) if table.work and not asked else None
    check: dict[str, Any] = {}
    if look and table.landed_at is None:
        try:
            check = selectors.table_check(number, mapping, by=request.user)
        except InvalidError as error:
            fault = fault or error
    kind = str(mapping.get("kind") or "project")
    shown = {
        "document": document,
        "table": table,
        "looks": looks,
        "look": look,
        "mapping": mapping,
        "columns": [_column(one, mapping) for one in look.columns] if look else [],
        "targets": selectors.table_targets(kind),
        "kinds": Kind.choices,
        "languages": LANGUAGES.items(),
        "confidences": Confidence.choices,
        "check": check,
        "fault": fault or ended,
        "fault_words": sentence_of(fault or ended) if fault or ended else "",
        "stopped": table.work.get("state") == "stopped",
        "most": services.MOST_ROWS,
        "checked": selectors.CHECKED,
        "disclosures": disclosures(document),
    }
    return render(request, "intake/table.html", shown, status=422 if fault else 200)


def _ended(work: dict[str, Any]) -> GreenBridgeError | None:
    """Why a landing came to nothing."""
    told = work.get("error")
    return InvalidError(told["code"], **told["params"]) if told else None


def _column(one: dict[str, Any], mapping: dict[str, Any]) -> dict[str, Any]:
    """A column as the page shows it, with what a person has chosen laid over what was proposed."""
    told = mapping.get("columns", {}).get(one["column"])
    told = told if isinstance(told, dict) else {"target": told or ""}
    base, _sign, tag = str(told.get("target", "")).partition("@")
    changed = told.get("target", "") != one["target"]
    return {**one, "target": base, "tag": tag, "unit": told.get("unit", ""), "changed": changed}


def _how_far(work: dict[str, Any]) -> str:
    if work["state"] == "queued":
        return _("Waiting for the worker")
    return _("%(done)s of %(total)s") % {"done": number_format(work["done"]), "total": number_format(work["total"])}


@require_GET
def table_far(request: HttpRequest, number: int) -> JsonResponse:
    """How far a landing is, for the page that waits for it."""
    _document, table, _grid = selectors.table_document(number, by=request.user)
    work = table.work if table.work.get("state") in services.AT_WORK else {}
    far = {"done": work["done"], "total": work["total"], "words": _how_far(work)} if work else {}
    return JsonResponse({"states": {number: work.get("step", "")}, "waiting": bool(work), "far": far})


@require_GET
def table_rows(request: HttpRequest, number: int) -> HttpResponse:
    """The rows that were handed back, as a file with the reason beside each."""
    name, raw = selectors.bad_rows_csv(number, by=request.user)
    answer = HttpResponse(raw, content_type="text/csv; charset=utf-8")
    safe = re.sub(r'["\\\r\n]', "_", name)
    answer.headers["Content-Disposition"] = "attachment; filename*=UTF-8''" + forms.quoted(safe)
    return answer
