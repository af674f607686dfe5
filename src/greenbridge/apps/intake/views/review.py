"""Pages of one document: its source beside its candidates, and the decisions on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from greenbridge.adapters.reference.fields import load_fields
from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import require_role
from greenbridge.apps.registry.choices import Kind, Stage
from greenbridge.kernel.errors import ConflictError, InvalidError

from .. import forms, selectors, services
from ..choices import UNREAD, disclosures
from ..errors import DocumentClaimedError
from .bulk import tell
from .inbox import wait_until_read


@require_GET
def document(request: HttpRequest, number: int) -> HttpResponse:
    """One document: the source left, its candidates right; a spreadsheet goes by its columns first."""
    if selectors.table_waits(number, by=request.user):
        return redirect("intake:table", number=number)
    return _document(request, number)


def _document(
    request: HttpRequest,
    number: int,
    *,
    current: int | None = None,
    after: int = 0,
    fault: Any = None,
    form: str = "",
    marks_same: bool = True,
) -> HttpResponse:
    """``marks_same`` says that what is marked in the text has not changed: a page that has the text then keeps it."""
    if request.method == "GET":
        services.document_claim(number, by=request.user)
    services.proposals_refresh(number, by=request.user)
    original = request.GET.get("view") == "original"
    with_text = not (marks_same and _asks_for(request) == CANDIDATES)
    current = current or (None if after else _number(request, "c") or None)
    view = selectors.document_view(
        number,
        by=request.user,
        current=current,
        after=after or _number(request, "after"),
        original=original,
        with_text=with_text,
        asked=forms.desk_asked(request),
    )
    shown = {
        "view": view,
        "document": view.document,
        "kept": urlencode(view.asked.query()),
        "waiting": view.document.state in UNREAD,
        "part": _is_part(request),
        "with_text": with_text,
        "original": original,
        "editing": form.startswith("edit") or (request.method == "GET" and request.GET.get("edit") == "1"),
        "splitting": form == "split" or (request.method == "GET" and request.GET.get("split") == "1"),
        "sides": services.SIDES,
        "disclosures": disclosures(view.document),
        "fault": None if isinstance(fault, ConflictError) else fault,
        "clash": fault if isinstance(fault, ConflictError) else None,
        "kinds": Kind.choices,
        "stages": Stage.choices,
        "field_slugs": list(load_fields()),
    }
    page = "intake/_review.html" if _is_part(request) else "intake/document.html"
    answer = render(request, page, shown, status=_status(fault))
    query = view.asked.query() | ({"view": "original"} if original else {}) | ({"c": str(view.current)} if view.current else {})
    answer.headers["X-Address"] = f"{reverse('intake:document', args=[number])}?{urlencode(query)}"
    return answer


def _number(request: HttpRequest, name: str) -> int:
    given = request.GET.get(name, "")[:9]
    return int(given) if given.isdecimal() else 0


def _status(fault: Any) -> int:
    return 200 if fault is None else 409 if isinstance(fault, ConflictError) else 422


WHOLE, CANDIDATES = "review", "candidates"
"""What a page asks for to show what comes after a decision without loading anew: all of its inside, or all but the text."""


def _asks_for(request: HttpRequest) -> str:
    return request.headers.get("X-Part", "")


def _is_part(request: HttpRequest) -> bool:
    """Whether the page asks for its own inside."""
    return _asks_for(request) in {WHOLE, CANDIDATES}


@require_GET
def file(request: HttpRequest, number: int) -> HttpResponse:
    """The file as it came, for curators; never shown by the browser itself."""
    document, path = selectors.document_file(number, by=request.user)
    return FileResponse(path.open("rb"), as_attachment=True, filename=document.name, content_type="application/octet-stream")


@require_POST
def read_again(request: HttpRequest, number: int) -> HttpResponse:
    """Read a document that failed or hangs once more."""
    services.document_read_again(number, by=request.user)
    wait_until_read(request, [number])
    return redirect("intake:document", number=number)


@require_POST
def decide_all(request: HttpRequest, number: int) -> HttpResponse:
    """Decide on several candidates at once: add the source to what is known already, or reject what is left."""
    require_role(request.user, *CURATING)
    act = request.POST.get("act", "")
    if act == "reject":
        tell(request, services.candidates_reject_rest(number, by=request.user), accepted=False)
    elif act == "known":
        done = len(services.candidates_note_known(number, by=request.user).done)
        told = ngettext("The source was added to %(count)s record.", "The source was added to %(count)s records.", done)
        messages.success(request, told % {"count": done})
    else:
        raise InvalidError("act_unknown", found=act[:40])
    query = urlencode(forms.desk_asked(request).query())
    return redirect(f"{reverse('intake:document', args=[number])}?{query}#now")


@require_POST
def decide(request: HttpRequest, number: int, candidate: int) -> HttpResponse:
    """Decide on one candidate, or take the decision back."""
    act = request.POST.get("act", "")
    try:
        if act not in ACTS:
            raise InvalidError("act_unknown", found=act[:40])
        ACTS[act](request, number, candidate)
    except InvalidError as error:
        return _document(request, number, current=candidate, fault=error, form=act)
    except DocumentClaimedError as error:
        return _document(request, number, current=candidate, fault=error)
    except ConflictError as error:
        return _document(request, number, after=candidate, fault=error, marks_same=False)
    return shown_after(request, number, candidate, stays=act in STAY, marks_same=act not in REMARK)


def shown_after(request: HttpRequest, number: int, candidate: int, *, stays: bool, marks_same: bool = True) -> HttpResponse:
    """What is shown when a candidate was decided on: the next one that is open, or the same one when it stays open."""
    if _is_part(request):
        current, after = (candidate, 0) if stays else (None, candidate)
        return _document(request, number, current=current, after=after, marks_same=marks_same)
    address, query = reverse("intake:document", args=[number]), forms.desk_asked(request).query()
    query |= {"c" if stays else "after": str(candidate)}
    return HttpResponseRedirect(f"{address}?{urlencode(query)}#{f'c{candidate}' if stays else 'now'}")


@require_POST
def claim(request: HttpRequest, number: int) -> HttpResponse:
    """Take a document over from somebody else, or give it back."""
    if request.POST.get("act") == "release":
        services.document_release(number, by=request.user)
        return redirect("intake:desk")
    services.document_claim(number, by=request.user, take_over=True)
    return redirect(f"{reverse('intake:document', args=[number])}?{urlencode(forms.desk_asked(request).query())}")


@require_POST
def attach(request: HttpRequest, number: int) -> HttpResponse:
    """Give a figure that was attached to nothing to a candidate."""
    article, figure = forms.figure_given(request)
    candidate = forms.number_given(request, "candidate")
    try:
        services.candidate_attach(number, candidate, article=article, figure=figure, by=request.user)
    except ConflictError as error:
        return _document(request, number, fault=error, marks_same=False)
    return shown_after(request, number, candidate, stays=True, marks_same=False)


def _accept(request: HttpRequest, number: int, candidate: int) -> None:
    services.candidate_accept(number, candidate, by=request.user, disclosure=forms.disclosure_given(request))


def _merge(request: HttpRequest, number: int, candidate: int) -> None:
    target = forms.target_record(request)
    given = {"wins": forms.merge_wins(request, target), "disclosure": forms.disclosure_given(request)}
    services.candidate_merge(number, candidate, target=target, by=request.user, **given)


def _reject(request: HttpRequest, number: int, candidate: int) -> None:
    services.candidate_reject(number, candidate, by=request.user, remember=request.POST["act"] == "reject-always")


def _undo(request: HttpRequest, number: int, candidate: int) -> None:
    services.candidate_undo(number, candidate, by=request.user)


def _join(request: HttpRequest, number: int, candidate: int) -> None:
    services.candidate_join(number, forms.number_given(request, "join"), into=candidate, by=request.user)


def _split(request: HttpRequest, number: int, candidate: int) -> None:
    given = {name: request.POST.get(name, "").strip() for name in ("first_title", "second_title", "second_kind")}
    services.candidate_split(
        number,
        candidate,
        by=request.user,
        title=given["second_title"],
        kind=given["second_kind"],
        first_title=given["first_title"],
        sides=forms.split_sides(request),
    )


def _unsplit(request: HttpRequest, number: int, candidate: int) -> None:
    services.candidate_unsplit(number, candidate, by=request.user)


def _edit(request: HttpRequest, number: int, candidate: int) -> None:
    accept = request.POST["act"] == "edit-accept"
    edits = forms.candidate_edits(request, selectors.candidate_words(number, candidate, by=request.user))
    remember = request.POST.get("remember") == "1"
    if accept:
        told = {"edits": edits, "remember": remember, "disclosure": forms.disclosure_given(request)}
        services.candidate_accept(number, candidate, by=request.user, **told)
    elif edits:
        services.candidate_edit(number, candidate, by=request.user, edits=edits, remember=remember)


ACTS: dict[str, Callable[[HttpRequest, int, int], None]] = {
    "accept": _accept,
    "edit": _edit,
    "edit-accept": _edit,
    "join": _join,
    "merge": _merge,
    "reject": _reject,
    "reject-always": _reject,
    "split": _split,
    "undo": _undo,
    "unsplit": _unsplit,
}
"""What may be done with one candidate, by the name of its button."""
STAY = frozenset({"edit", "join", "split", "undo", "unsplit"})
"""Acts after which the same candidate is shown."""
REMARK = frozenset({"edit", "edit-accept", "join", "split", "undo", "unsplit"})
"""Acts that may change what is marked in the text, or what it is called there."""
