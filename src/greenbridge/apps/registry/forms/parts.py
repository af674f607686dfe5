"""The rows of a record's form: topics, other names, links, figures. Every step works without scripts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any
from urllib.parse import unquote, urlsplit

from django import forms
from django.core.validators import RegexValidator
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.frame.languages import reader_tag
from greenbridge.kernel.errors import GreenBridgeError
from greenbridge.kernel.ids import is_public_id
from greenbridge.kernel.languages import short

from .. import bridge, selectors
from ..choices import LANGUAGES, Confidence, Kind, Predicate
from ..models import Figure

NAME_KINDS = {
    "alias": _("another name"),
    "original": _("in its own script"),
    "abbreviation": _("abbreviation"),
    "former": _("former name"),
}
APPROXIMATIONS = {
    "exact": _("exactly"),
    "about": pgettext_lazy("figure", "about"),
    "nearly": pgettext_lazy("figure", "nearly"),
    "more_than": pgettext_lazy("figure", "more than"),
    "less_than": pgettext_lazy("figure", "less than"),
    "at_least": pgettext_lazy("figure", "at least"),
    "up_to": pgettext_lazy("figure", "up to"),
}
CHANGES = {"": _("no change, a state"), "increase": _("an increase by this much"), "decrease": _("a decrease by this much")}
PERIOD = RegexValidator(
    r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$", _("Write the time as 2025, 2025-09 or, from and to, 2007/2024.")
)
NEW = "new"
"""Stands for the source entered on the same page."""
MOST_ROWS = 200
FOUND = 6
"""Records or concepts a search in the form offers to choose from."""


def _with(known: dict[str, Any], present: str) -> list[tuple[str, Any]]:
    """Choices, and what a record holds already when it is none of them."""
    return [*known.items(), *([(present, present)] if present and present not in known else [])]


class _Row(forms.Form):
    """One row; a blank new one counts for nothing."""

    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)

    @property
    def counts(self) -> bool:
        """Whether the row says something and is not to be taken out."""
        return bool(self.cleaned_data) and not self.cleaned_data.get("DELETE") and (self.has_changed() or bool(self.initial))

    @property
    def opened(self) -> bool:
        """Whether the row has to be seen: something was typed into a new one, or something is wrong."""
        return self.is_bound and bool(self.errors or (self.has_changed() and not self.initial))


class NameRow(_Row):
    """Another name of a record."""

    name = forms.CharField(label=_("Name"), max_length=500, required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    kind = forms.ChoiceField(label=pgettext_lazy("field", "Kind"), initial="alias")

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["language"].choices = _with({"": _("not said"), **LANGUAGES}, self.initial.get("language", ""))
        self.fields["kind"].choices = _with(NAME_KINDS, self.initial.get("kind", ""))

    @property
    def counts(self) -> bool:
        """A row with a name."""
        return super().counts and bool(self.cleaned_data.get("name"))

    def plain(self) -> dict[str, Any]:
        """The name as `services.form` has it."""
        return {name: self.cleaned_data[name] for name in ("name", "language", "kind")}


class LinkRow(_Row):
    """A link to another record, found by its words, its address or its identifier."""

    predicate = forms.ChoiceField(label=_("How it is linked"), choices=Predicate.choices)
    to = forms.CharField(required=False, max_length=160, widget=forms.HiddenInput)
    target = forms.CharField(label=_("The other record"), required=False, max_length=500)
    choice = forms.CharField(label=_("Which of these?"), required=False, max_length=160, widget=forms.RadioSelect)

    def __init__(self, *given: Any, by: Any = None, own: str = "", **more: Any) -> None:
        super().__init__(*given, **more)
        self.by, self.own = by, own
        self.found: list[tuple[str, str]] = []
        self.other: Any = None

    @property
    def counts(self) -> bool:
        """A row that leads somewhere."""
        return super().counts and bool(self.cleaned_data.get("to"))

    def clean(self) -> dict[str, Any]:
        """Find the other record; never guess between several."""
        asked: dict[str, Any] = super().clean() or {}
        words = asked.get("target", "").strip()
        if not words or asked.get("to") or asked.get("DELETE"):
            return asked
        known = _id_in(words)
        self.found = [] if known else self._search(words)
        wanted = known or asked.get("choice", "")
        if known and not selectors.records_by_ids([known], by=self.by):
            self.add_error("target", _("No record has this identifier."))
        elif wanted == self.own and wanted:
            self.add_error("target", _("A record is not linked with itself."))
        elif known or wanted in dict(self.found):
            asked["to"] = wanted
        elif self.found:
            self.add_error("choice", _("Choose the record you mean, or search with other words."))
        elif "target" not in self.errors:
            self.add_error("target", _("No record was found. Try other words, or paste the address of its page."))
        self.fields["choice"].widget.choices = self.found
        return asked

    def _search(self, words: str) -> list[tuple[str, str]]:
        try:
            found = selectors.record_search(words, by=self.by, language=reader_tag(), limit=FOUND + 1).found
        except GreenBridgeError:
            return []
        return [(hit.record.public_id, _titled(hit.record)) for hit in found if hit.record.public_id != self.own][:FOUND]

    def plain(self) -> dict[str, Any]:
        """The link as `services.form` has it."""
        return {"predicate": self.cleaned_data["predicate"], "to": self.cleaned_data["to"]}


def _titled(record: Any) -> str:
    return f"{selectors.text_for(record, reader_tag()).title} · {Kind(record.kind).label}"


def _id_in(words: str) -> str:
    """The identifier in the address of a record's page, or the identifier itself; empty for other words."""
    parts = [unquote(part) for part in urlsplit(words).path.split("/")] if "/libraries/" in words else [words]
    return next((part for part in parts if is_public_id(part)), "")


class FigureRow(_Row):
    """A number with its unit, time and source."""

    value = forms.CharField(label=_("Number"), required=False, max_length=40)
    low = forms.CharField(label=_("Range: from"), required=False, max_length=40)
    high = forms.CharField(label=_("Range: to"), required=False, max_length=40)
    unit = forms.CharField(
        label=_("Unit"),
        required=False,
        max_length=40,
        help_text=_("As a symbol: MW, t/a, CNY; or what is counted, in English: companies."),
    )
    approx = forms.ChoiceField(label=_("How exact"), choices=list(APPROXIMATIONS.items()), initial="exact")
    change = forms.ChoiceField(label=_("State or change"), choices=list(CHANGES.items()), required=False)
    period = forms.CharField(
        label=_("When"), required=False, max_length=40, help_text=_("2025, 2025-09 or, from and to, 2007/2024.")
    )
    source = forms.ChoiceField(label=_("Source"), required=False)
    confidence = forms.ChoiceField(label=_("How sure"), choices=Confidence.choices, initial=Confidence.PRINTED)
    quote = forms.CharField(
        label=_("Words that say so"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *given: Any, sources: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        for tag, name in LANGUAGES.items():
            self.fields[f"subject_{short(tag)}"] = forms.CharField(
                label=_("What it counts or measures (%(language)s)") % {"language": name},
                required=False,
                max_length=300,
                widget=forms.TextInput(attrs={"lang": tag}),
            )
        self.fields["unit"].widget.attrs["list"] = "units"
        self.fields["approx"].choices = _with(APPROXIMATIONS, self.initial.get("approx", ""))
        self.fields["change"].choices = _with(CHANGES, self.initial.get("change", ""))
        self.fields["source"].choices = [
            ("", _("none: unverified")),
            *sources,
            (NEW, _("the source entered below")),
        ]

    def clean(self) -> dict[str, Any]:
        """A figure has a number and says of what."""
        asked: dict[str, Any] = super().clean() or {}
        if asked.get("DELETE") or not (self.has_changed() or self.initial):
            return asked
        for name in ("value", "low", "high"):
            asked[name] = self._number(name, asked.get(name, ""))
        if asked["value"] is None and (asked["low"] is None or asked["high"] is None) and not self.errors:
            self.add_error("value", _("Write a number, or both ends of a range."))
        if asked["low"] is not None and asked["high"] is not None and asked["low"] > asked["high"]:
            self.add_error("low", _("The range begins above its end."))
        if not any(asked.get(f"subject_{short(tag)}") for tag in LANGUAGES):
            self.add_error(f"subject_{short(reader_tag())}", _("Say what the number counts or measures."))
        if asked.get("period") and asked["period"] != self.initial.get("period"):
            try:
                PERIOD(asked["period"])
            except forms.ValidationError as told:
                self.add_error("period", told)
        return asked

    def _number(self, name: str, told: str) -> Decimal | None:
        if not told.strip():
            return None
        number = bridge.number_of(told, reader_tag())
        if number is None:
            self.add_error(name, _("“%(found)s” is no number. Write it as 1200 or 0.25.") % {"found": told[:40]})
        return number

    def plain(self) -> dict[str, Any]:
        """The figure as `services.record_edit` takes it."""
        asked = self.cleaned_data
        spoken = {tag: asked[f"subject_{short(tag)}"] for tag in LANGUAGES if asked.get(f"subject_{short(tag)}")}
        others = {tag: told for tag, told in self.initial.get("subject", {}).items() if tag not in LANGUAGES}
        numbers = {name: str(asked[name]) for name in ("value", "low", "high") if asked[name] is not None}
        rest = {name: asked[name] for name in ("unit", "approx", "change", "period", "quote", "confidence")}
        source = asked["source"]
        return {
            "pk": asked.get("pk"),
            "subject": others | spoken,
            **numbers,
            **rest,
            "source": int(source) if source.isdigit() else source or None,
        }

    @classmethod
    def initial_of(cls, figure: Figure) -> dict[str, Any]:
        """What the row shows of a figure."""
        point = get_format("DECIMAL_SEPARATOR")
        numbers = {name: getattr(figure, name) for name in ("value", "low", "high")}
        return {
            "pk": figure.pk,
            "subject": figure.subject,
            **{f"subject_{short(tag)}": figure.subject.get(tag, "") for tag in LANGUAGES},
            **{
                name: "" if found is None else format(found.normalize(), "f").replace(".", point)
                for name, found in numbers.items()
            },
            **{name: getattr(figure, name) for name in ("unit", "approx", "change", "period", "quote", "confidence")},
            "source": str(figure.source_id or ""),
        }


class TopicsForm(forms.Form):
    """Concepts of the glossary a record is about: those it has, and words that find more."""

    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)
    topic_words = forms.CharField(
        label=_("Add topics"),
        required=False,
        max_length=300,
        help_text=_("Terms in Chinese, Russian or English, separated by commas: they are looked up in the glossary."),
    )

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        posted = self.data.getlist("topics") if self.is_bound else []
        slugs = dict.fromkeys([*self.initial.get("topics", []), *(one for one in posted if one in load_glossary().concepts)])
        self._offer(list(slugs))

    def _offer(self, slugs: list[str]) -> None:
        known = load_glossary()
        self.fields["topics"].choices = [(slug, known.name(slug, reader_tag())) for slug in slugs]

    def clean(self) -> dict[str, Any]:
        """Words that are a concept's name stand for it; for others the nearest concepts are offered."""
        asked: dict[str, Any] = super().clean() or {}
        chosen: list[str] = list(asked.get("topics", []))
        offered: list[str] = []
        unclear: list[str] = []
        for words in filter(None, (part.strip() for part in re.split(r"[,;，；、\n]", asked.get("topic_words", "")))):
            exact, near = _concepts(words)
            chosen += exact
            offered += near
            if not exact and not set(near) & set(chosen):
                unclear.append(words)
        asked["topics"] = list(dict.fromkeys(chosen))
        self._offer(list(dict.fromkeys([*(slug for slug, _name in self.fields["topics"].choices), *chosen, *offered])))
        if unclear and offered:
            told = _("No concept is called “%(words)s”. Tick the nearest ones above, or leave it out.")
            self.add_error("topic_words", told % {"words": ", ".join(unclear)})
        elif unclear:
            told = _("The glossary knows nothing like “%(words)s”. Try another term or leave it out.")
            self.add_error("topic_words", told % {"words": ", ".join(unclear)})
        return asked


def _concepts(words: str) -> tuple[list[str], list[str]]:
    """The one concept that has this very name, and the nearest ones when there is none or more than one."""
    found = load_glossary().search(words[:100], reader_tag(), FOUND)
    folded = bridge.name_key(words)
    exact = [one.id for one in found if any(bridge.name_key(name) == folded for names in one.names.values() for name in names)]
    return (exact, []) if len(exact) == 1 else ([], [one.id for one in found])


def _rows(row: type[_Row], extra: int = 1) -> Any:
    made = forms.formset_factory(row, extra=extra, can_delete=True, max_num=MOST_ROWS, absolute_max=MOST_ROWS + 1)
    made.deletion_widget = forms.CheckboxInput
    return made


NameRows, LinkRows, FigureRows = _rows(NameRow), _rows(LinkRow), _rows(FigureRow)


class Parts:
    """All rows of one record's form, as shown or as sent; a part that was not sent stays as it is."""

    def __init__(self, sent: Any, *, by: Any, view: selectors.RecordView | None = None) -> None:
        record = view.record if view else None
        sources = [(str(one.source.pk), one.source.title[:80]) for one in view.sources] if view else []
        sources += [
            (str(one.source_id), one.source.title[:80])
            for one in (view.figures if view else [])
            if one.source_id and str(one.source_id) not in dict(sources)
        ]
        links = [{"predicate": link.predicate, "to": link.target.public_id} for link in view.links] if view else []
        names = [{"name": one.name, "language": one.language, "kind": one.kind} for one in view.names] if view else []
        shown: dict[str, tuple[Any, list[dict[str, Any]], dict[str, Any]]] = {
            "names": (NameRows, names, {}),
            "links": (LinkRows, links, {"by": by, "own": record.public_id if record else ""}),
            "figures": (
                FigureRows,
                [FigureRow.initial_of(figure) for figure in view.figures] if view else [],
                {"sources": list(dict(sources).items())},
            ),
        }
        self.rows = {
            name: rows(
                sent if sent is not None and f"{name}-TOTAL_FORMS" in sent else None,
                prefix=name,
                initial=initial,
                form_kwargs=more,
            )
            for name, (rows, initial, more) in shown.items()
        }
        topics = sent if sent is not None and "topics_shown" in sent else None
        self.topics = TopicsForm(topics, initial={"topics": view.topics if view else []})
        linked = {link.target.public_id: link.target for link in view.links} if view else {}
        for row in self.rows["links"].forms:
            row.other = linked.get(row.initial.get("to", ""))

    def is_valid(self) -> bool:
        """Whether everything that was sent can be kept; all parts are looked at, so that all faults are told at once."""
        sent = [form for form in (self.topics, *self.rows.values()) if form.is_bound]
        return not [form for form in sent if not form.is_valid()]

    @property
    def has_errors(self) -> bool:
        """Whether something that was sent cannot be kept."""
        return any(form.is_bound and not form.is_valid() for form in (self.topics, *self.rows.values()))

    def plain(self) -> dict[str, Any]:
        """The parts that were sent, as `services.record_edit` takes them."""
        found: dict[str, Any] = {
            name: [row.plain() for row in rows.forms if row.counts] for name, rows in self.rows.items() if rows.is_bound
        }
        if self.topics.is_bound:
            found["topics"] = self.topics.cleaned_data["topics"]
        return found
