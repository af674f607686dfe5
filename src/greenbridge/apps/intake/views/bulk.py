"""Accepting many candidates in one act, seen before and taken back whole."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from greenbridge.apps.registry.choices import Kind

from .. import forms, selectors, services
from ..choices import Disclosure


@require_http_methods(["GET", "POST"])
def bulk(request: HttpRequest) -> HttpResponse:
    """What accepting everything above a confidence takes, and the act itself."""
    asked = forms.bulk_asked(request)
    if request.method == "POST":
        done = services.candidates_accept(
            forms.chosen_places(request), by=request.user, disclosure=forms.disclosure_given(request)
        )
        tell(request, done, accepted=True)
        back = {name: found for name, found in (("document", asked.document), ("from", asked.sure_from)) if found}
        return redirect(f"{reverse('intake:bulk')}?{urlencode(back)}#acts")
    preview = selectors.bulk_preview(asked, by=request.user)
    shown = {
        "asked": asked,
        "preview": preview,
        "kinds": selectors.bulk_kinds(preview.rows),
        "acts": selectors.acts_recent(by=request.user),
        "desk": selectors.desk_page(by=request.user, asked=selectors.DeskAsked(tab="review")),
        "lowest": selectors.LOWEST,
        "disclosures": Disclosure.choices if preview.closed else [],
        "all_kinds": Kind.choices,
    }
    return render(request, "intake/bulk.html", shown)


@require_POST
def undo_act(request: HttpRequest) -> HttpResponse:
    """Take back everything decided in one act."""
    undone = services.act_undo(request.POST.get("name", ""), by=request.user)
    told = ngettext("%(count)s decision taken back.", "%(count)s decisions taken back.", len(undone.done))
    messages.success(request, told % {"count": len(undone.done)})
    _tell_left(request, undone)
    document = request.POST.get("document", "")[:9]
    return redirect("intake:document", number=int(document)) if document.isdecimal() else redirect("intake:bulk")


def tell(request: HttpRequest, act: services.Act, *, accepted: bool) -> None:
    """Say on the next page what an act has done and what it could not do."""
    count = len(act.done)
    if accepted:
        told = ngettext("%(count)s candidate accepted.", "%(count)s candidates accepted.", count)
    else:
        told = ngettext("%(count)s candidate rejected.", "%(count)s candidates rejected.", count)
    messages.success(request, told % {"count": count})
    _tell_left(request, act)


def _tell_left(request: HttpRequest, act: services.Act) -> None:
    if act.left:
        told = _("%(count)s could not be included: look at them one by one.")
        messages.warning(request, told % {"count": len(act.left)})
