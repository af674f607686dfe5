"""Pages of sources: where documents come from by themselves, how far each is, what could not be taken in."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from greenbridge.apps.accounts.choices import CURATING, Role
from greenbridge.apps.accounts.selectors import require_role, role_of
from greenbridge.frame.sentences import sentence_of
from greenbridge.kernel.errors import ConflictError, InvalidError, LimitError

from .. import forms, selectors, services
from ..choices import ON_THIS_MACHINE, SourceKind
from ..errors import SourceFormError


@require_GET
def sources(request: HttpRequest) -> HttpResponse:
    """All sources."""
    rows = selectors.sources_list(by=request.user)
    keeper = role_of(request.user) == Role.ADMINISTRATOR
    kinds = [kind for kind in SourceKind if keeper or kind not in ON_THIS_MACHINE]
    return render(request, "intake/sources.html", {"rows": rows, "kinds": kinds, "fetches": selectors.fetching()})


@require_http_methods(["GET", "POST"])
def source_new(request: HttpRequest, kind: str) -> HttpResponse:
    """Set up a source of one kind; a batch begins at once."""
    needed = (Role.ADMINISTRATOR,) if kind in ON_THIS_MACHINE else tuple(CURATING)
    require_role(request.user, *needed)
    if kind not in SourceKind.values:
        raise SourceFormError(findings=[{"field": "kind", "found": kind[:40], "expected": " ".join(SourceKind.values)}])
    return _edited(request, None, forms.SourceForm(request.POST or None, kind=kind, by=request.user))


@require_http_methods(["GET", "POST"])
def source_edit(request: HttpRequest, number: int) -> HttpResponse:
    """Change a source."""
    view = selectors.source_view(number, by=request.user)
    initial = {name: getattr(view.source, name) for name in forms.SOURCE_FIELDS}
    form = forms.SourceForm(request.POST or None, kind=view.source.kind, by=request.user, initial=initial)
    return _edited(request, number, form)


def _edited(request: HttpRequest, number: int | None, form: forms.SourceForm) -> HttpResponse:
    fault: InvalidError | LimitError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            source = _saved(request, number, form)
        except (InvalidError, LimitError) as error:
            fault = error
            form.take_findings(error.params.get("findings", []))
        else:
            messages.success(request, _("Saved."))
            return redirect("intake:source", number=source.pk)
    shown = {"form": form, "fault": fault, "number": number, "kind": SourceKind(form.kind)}
    return render(request, "intake/source_edit.html", shown, status=422 if request.method == "POST" else 200)


def _saved(request: HttpRequest, number: int | None, form: forms.SourceForm) -> Any:
    given = form.cleaned_data
    if form.kind == SourceKind.BATCH and number is None:
        return services.batch_folder(given["name"], folder=given["address"], by=request.user, told=given)
    given = given | {"kind": form.kind}
    source = services.source_save(number, given=given, by=request.user)
    if number is None and source.kind not in (SourceKind.UPLOAD, SourceKind.BATCH) and selectors.may_look(source):
        services.source_switch(source.pk, on=True, by=request.user)
    return source


@require_GET
def source(request: HttpRequest, number: int) -> HttpResponse:
    """One source: how far it is, what failed and why, its items."""
    page = request.GET.get("page", "1")[:9]
    state = request.GET.get("state", "")[:10]
    view = selectors.source_view(number, by=request.user, state=state, page=int(page) if page.isdecimal() else 1)
    return render(request, "intake/source.html", {"view": view, "source": view.source})


@require_GET
def source_state(request: HttpRequest, number: int) -> JsonResponse:
    """How far a source is, for a page that waits."""
    view = selectors.source_view(number, by=request.user)
    return JsonResponse({"states": {"done": view.done, "total": view.total}, "waiting": view.running})


@require_POST
def source_act(request: HttpRequest, number: int) -> HttpResponse:
    """Switch on or off, look now, pause, go on, stop, try again, take away."""
    act = request.POST.get("act", "")
    try:
        if act in {"on", "off"}:
            services.source_switch(number, on=act == "on", by=request.user)
        elif act in {"pause", "go_on"}:
            services.source_pause(number, paused=act == "pause", by=request.user)
        elif act == "look":
            services.source_look_now(number, by=request.user)
            messages.info(request, _("It is being looked at. What is found comes to the desk."))
        elif act == "stop":
            count = services.source_stop(number, by=request.user)
            messages.info(request, ngettext("%(n)d item left out.", "%(n)d items left out.", count) % {"n": count})
        elif act == "retry":
            count = services.source_retry(number, by=request.user)
            messages.info(request, ngettext("%(n)d item is tried again.", "%(n)d items are tried again.", count) % {"n": count})
        elif act == "remove":
            services.source_remove(number, by=request.user)
            return redirect("intake:sources")
        else:
            raise InvalidError("act_unknown", found=act[:40])
    except ConflictError as error:
        messages.error(request, sentence_of(error))
    return redirect("intake:source", number=number)


@require_GET
def source_report(request: HttpRequest, number: int) -> StreamingHttpResponse:
    """What became of each item, as a table for a spreadsheet program."""
    rows = selectors.source_report(number, by=request.user)
    answer = StreamingHttpResponse(_report_lines(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="source-{number}.csv"'
    return answer


class _Line:
    """A file for the csv writer that hands each line straight back."""

    def write(self, line: str) -> str:
        return line


def _report_lines(rows: Iterator[Any]) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield "\ufeff" + writer.writerow(
        [_("Item"), _("State"), _("Reason"), _("Document"), _("State of the document"), _("Candidates"), _("When")]
    )
    for item in rows:
        document = item.document
        error = item.error or (document.error if document else {})
        reason = sentence_of(InvalidError(error.get("code", ""), **error.get("params", {}))) if error else ""
        told = [item.name or item.key, item.get_state_display(), reason]
        told += [document.pk, document.get_state_display(), item.n_candidates] if document else ["", "", ""]
        yield writer.writerow([selectors.safe_cell(one) for one in (*told, item.seen_at.isoformat(timespec="seconds"))])
