"""What comes in from the pages of intake."""

from __future__ import annotations

import re
from math import isfinite
from typing import Any
from urllib.parse import quote

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from greenbridge.apps.accounts.choices import Role
from greenbridge.apps.accounts.selectors import Asker, role_of

from . import bridge
from .choices import LOOKED_AT, Audience, SourceKind
from .errors import CandidateFormError
from .selectors import LOWEST, SURE, WEEKS, BulkAsked, DeskAsked, StatisticsAsked
from .services import Incoming

META = ("title", "url", "publisher", "published", "source")
_RECORD = re.compile(r"gb:[a-z0-9][a-z0-9-]*:[a-z-]+:[A-Za-z0-9._-]+")
_PLACE = re.compile(r"(\d{1,18})\.(\d{1,9})")
LISTED = ("fields", "topics")
_FIGURE_PARTS = ("subject", "value", "low", "high", "unit", "period")


def desk_asked(request: HttpRequest) -> DeskAsked:
    """What of the desk an address asks for."""
    given = request.GET
    return DeskAsked(
        tab=given.get("tab", "")[:20],
        source=given.get("source", "")[:12],
        language=given.get("language", "")[:12],
        words=given.get("q", "").strip()[:200],
        oldest=given.get("order") == "oldest",
    )


def bulk_asked(request: HttpRequest) -> BulkAsked:
    """Which candidates an address asks to accept together."""
    given = request.GET
    document = given.get("document", "")[:9]
    try:
        sure_from = float(given.get("from", SURE))
    except ValueError:
        sure_from = SURE
    return BulkAsked(
        sure_from=min(1.0, max(LOWEST, sure_from)) if isfinite(sure_from) else SURE,
        document=int(document) if document.isdecimal() else 0,
        source=given.get("source", "")[:12],
        language=given.get("language", "")[:12],
        kind=given.get("kind", "")[:20],
    )


def statistics_asked(request: HttpRequest) -> StatisticsAsked:
    """Which candidates an address wants counted or listed."""
    given = request.GET
    weeks = given.get("weeks", "")
    return StatisticsAsked(
        weeks=int(weeks) if weeks in map(str, WEEKS) else 0,
        **{name: given.get(name, "")[:20] for name in ("kind", "language", "source", "week", "band", "outcome")},
    )


def disclosure_given(request: HttpRequest) -> str:
    """What others may see of a text for administrators only; empty where the page did not ask."""
    return request.POST.get("disclosure", "")[:40]


def chosen_places(request: HttpRequest) -> list[tuple[int, int]]:
    """The candidates a curator left ticked: number of the document, number in it."""
    found = (_PLACE.fullmatch(given) for given in request.POST.getlist("take"))
    return [(int(one[1]), int(one[2])) for one in found if one]


def split_sides(request: HttpRequest) -> dict[str, str]:
    """What goes where when a candidate is split."""
    return {name.removeprefix("side:"): side for name, side in request.POST.items() if name.startswith("side:")}


def number_given(request: HttpRequest, name: str) -> int:
    """A whole number of a form; -1 where there is none."""
    given = request.POST.get(name, "")[:9]
    return int(given) if given.isdecimal() else -1


def figure_given(request: HttpRequest) -> tuple[int, int]:
    """Article and place of the figure whose button was pressed; -1 where there is none."""
    found = _PLACE.fullmatch(request.POST.get("figure", ""))
    return (int(found[1]), int(found[2])) if found else (-1, -1)


def merge_wins(request: HttpRequest, target: str) -> list[str]:
    """Fields in which the candidate's word shall take the place of the record's."""
    start = f"win:{target}:"
    return [name.removeprefix(start) for name, word in request.POST.items() if name.startswith(start) and word == "candidate"]


def incoming_files(request: HttpRequest) -> list[Incoming]:
    """The files of a form; a chosen file without a name is the empty picker."""
    files = request.FILES.getlist("files")
    return [Incoming(name=one.name, chunks=one.chunks(), size=one.size) for one in files if one.name]


def source_meta(request: HttpRequest) -> dict[str, str]:
    """What the curator says about the source."""
    return {name: request.POST.get(name, "").strip() for name in META}


def target_record(request: HttpRequest) -> str:
    """Public id of the record to merge into: chosen, or pasted as an identifier or the address of its page."""
    given = (request.POST.get("other_target", "").strip() or request.POST.get("target", "").strip()).replace("\0", "")
    found = _RECORD.search(given)
    return found.group().rstrip(".") if found else given[:160]


def candidate_edits(request: HttpRequest, said: dict[str, Any]) -> dict[str, Any]:
    """What a curator changed against what the candidate says; unchanged fields are left out."""
    edits: dict[str, Any] = {}
    for name in ("kind", "title", "summary"):
        if name in request.POST and request.POST[name].strip() != said[name]:
            edits[name] = request.POST[name].strip()
    fields = {}
    for key in filter(lambda key: key.startswith("field-"), request.POST):
        name = key.removeprefix("field-")
        before = said["fields"].get(name, [] if name in LISTED else "")
        given = request.POST[key].strip()
        if name == "fields":
            chosen = [slug for slug in request.POST.getlist(key) if slug]
            if sorted(chosen) != sorted(before):
                fields[name] = chosen
        elif name == "topics":
            concepts = _concepts(given)
            if concepts != before:
                fields[name] = concepts
        elif isinstance(before, list):
            lines = [line.strip() for line in given.splitlines() if line.strip()]
            if lines != before:
                fields[name] = lines
        elif given != str(before):
            fields[name] = given
    if fields:
        edits["fields"] = fields
    figures = {}
    for figure in said["figures"]:
        changed = _figure_edits(request, figure)
        if changed:
            figures[str(figure["at"])] = changed
    if figures:
        edits["figures"] = figures
    return edits


def _concepts(lines: str) -> list[str]:
    """Glossary concepts by their names in any language; CandidateFormError names a line that is none."""
    found: list[str] = []
    for line in filter(None, (one.strip() for one in lines.splitlines())):
        concept = bridge.concept_named(line)
        if not concept:
            raise CandidateFormError(
                findings=[{"field": "topics", "found": line[:80], "expected": _("the name of a glossary concept")}]
            )
        found.append(concept)
    return list(dict.fromkeys(found))


def _figure_edits(request: HttpRequest, figure: dict[str, Any]) -> dict[str, Any]:
    at = figure["at"]
    if f"figure-{at}" not in request.POST:
        return {}
    changed: dict[str, Any] = {}
    dropped = f"figure-{at}-keep" not in request.POST
    if dropped != bool(figure.get("dropped")):
        changed["dropped"] = dropped
    for part in _FIGURE_PARTS:
        given = request.POST.get(f"figure-{at}-{part}")
        if given is not None and given.strip() != str(figure.get(part) or ""):
            changed[part] = given.strip()
    return changed


SOURCE_FIELDS = ("name", "address", "senders", "every_minutes", "publisher", "language", "licence", "audience")
ADDRESS_LABELS = {
    SourceKind.FOLDER: gettext_lazy("Folder on this machine"),
    SourceKind.BATCH: gettext_lazy("Folder on this machine"),
    SourceKind.MAIL: gettext_lazy("Mailbox"),
    SourceKind.FEED: gettext_lazy("Address of the feed"),
    SourceKind.PAGE: gettext_lazy("Address of the page"),
    SourceKind.UPLOAD: gettext_lazy("Address of the site"),
}
ADDRESS_HINTS = {
    SourceKind.FOLDER: "/srv/press",
    SourceKind.BATCH: "/srv/archive-2025",
    SourceKind.MAIL: gettext_lazy("imaps://name@server/INBOX, or the folder of a Maildir on this machine."),
    SourceKind.FEED: "https://",
    SourceKind.PAGE: "https://",
}


class SourceForm(forms.Form):
    """A source, with the fields its kind has."""

    name = forms.CharField(label=pgettext_lazy("source", "Name"), max_length=200)
    address = forms.CharField(max_length=1000, required=False)
    senders = forms.CharField(
        label=gettext_lazy("Senders whose messages are taken in"),
        help_text=gettext_lazy("One a line: an address, or @ and a domain. Messages of others are left out."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    every_minutes = forms.IntegerField(label=gettext_lazy("Looked at every … minutes"), initial=60, min_value=1)
    publisher = forms.CharField(label=gettext_lazy("Publisher"), max_length=300, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    licence = forms.CharField(
        label=gettext_lazy("Terms of its texts"),
        help_text=gettext_lazy("As the publisher states them, for example CC-BY-4.0 or “all rights reserved”."),
        max_length=200,
        required=False,
    )
    audience = forms.ChoiceField(label=gettext_lazy("Who may see its texts"), choices=Audience.choices, required=False)

    def __init__(self, *words: Any, kind: str, by: Asker, **more: Any) -> None:
        super().__init__(*words, **more)
        self.kind = kind
        found = SourceKind(kind)
        self.fields["address"].label = ADDRESS_LABELS[found]
        self.fields["address"].help_text = ADDRESS_HINTS.get(found, "")
        self.fields["address"].required = found != SourceKind.UPLOAD
        self.fields["language"].choices = [("", "—"), *settings.LANGUAGES]
        left_out = []
        if found != SourceKind.MAIL:
            left_out.append("senders")
        if found not in LOOKED_AT:
            left_out.append("every_minutes")
        if role_of(by) != Role.ADMINISTRATOR:
            left_out.append("audience")
        for name in left_out:
            del self.fields[name]

    def take_findings(self, findings: list[dict[str, str]]) -> None:
        """Mark the fields that a service refused, each with what it expects."""
        for one in findings:
            if one["field"] in self.fields:
                self.add_error(one["field"], _("Expected: %(expected)s") % {"expected": one["expected"]})


def table_mapping(request: HttpRequest) -> dict[str, Any]:
    """The mapping of a spreadsheet as its page sends it."""

    def number(name: str) -> int:
        given = request.POST.get(name, "")[:7]
        return int(given) if given.isdecimal() else 0

    columns = {}
    for key in filter(lambda key: key.startswith("target-"), request.POST):
        letters = key.removeprefix("target-")
        tag = request.POST.get(f"tag-{letters}", "")
        target = request.POST[key]
        target = f"{target}@{tag}" if tag and target in ("title", "summary") else target
        unit = request.POST.get(f"unit-{letters}", "").strip()
        columns[letters] = {"target": target} | ({"unit": unit} if unit else {})
    plain = {name: request.POST.get(name, "").strip()[:40] for name in ("kind", "language", "hidden", "country", "confidence")}
    header = [number("header_first"), number("header_last") or number("header_first")]
    told = {"header": header} if header[0] else {}
    names = {key.removeprefix("party-name-"): name for key, name in request.POST.items() if key.startswith("party-name-")}
    parties = {name[:500]: request.POST.get(f"party-{at}", "?")[:160] for at, name in names.items()}
    parties = {name: found for name, found in parties.items() if found != "?"}
    told |= {"parties": parties} if parties else {}
    return {**plain, **told, "sheet": number("sheet") or 1, "name": request.POST.get("sheet_name", "")[:100], "columns": columns}


def quoted(name: str) -> str:
    """A file's name as headers carry it."""
    return quote(name)
