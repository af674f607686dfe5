"""What the shell of every page needs: navigation and foot, as lazily as possible."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from greenbridge.apps.accounts.selectors import is_curator, signed_in


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``shell.navigation`` and ``shell.foot``, each a list of label, href, current."""
    user = getattr(request, "user", None)
    entries = [
        (_("Libraries"), reverse("registry:libraries"), "/libraries/"),
        (_("Needs and offers"), reverse("matching:needs"), "/exchange/"),
        (_("Glossary"), reverse("portal:glossary"), "/glossary/"),
    ]
    if is_curator(user):
        entries.append((_("Intake"), reverse("intake:desk"), "/intake/"))
        entries.append((_("Requests"), reverse("registry:requests"), "/requests/"))
    here = request.path.split("/", 2)[-1]
    foot = [
        (_("About this node"), reverse("portal:about")),
        (_("Sources and licences"), reverse("portal:licences")),
        (_("API"), reverse("api-1:openapi-view")),
        (_("Accessibility"), reverse("portal:accessibility")),
    ]
    return {
        "shell": {
            "navigation": [
                {"label": label, "href": href, "current": f"/{here}".startswith(part)} for label, href, part in entries
            ],
            "foot": [{"label": label, "href": href} for label, href in foot],
            "signed_in": signed_in(user),
        }
    }
