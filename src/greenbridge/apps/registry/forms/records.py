"""A record of any kind and the source it was read in."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import RegexValidator, URLValidator
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from greenbridge.adapters.reference.fields import load_fields
from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.apps.accounts.choices import Visibility
from greenbridge.kernel.languages import by_language, normalise_tag, short

from ..choices import LANGUAGES, Confidence, Kind, Stage
from ..models import Record
from ..schemas import DATA_FIELDS, LISTS, DataField

PARTIAL_DATE = RegexValidator(
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$", _("Write the date as 2025, 2025-09 or 2025-09-02.")
)
WEB = URLValidator(schemes=["http", "https"], message=_("Write an address that begins with http:// or https://."))
STAGES = {
    Kind.PROJECT: (
        Stage.IDEA,
        Stage.MOU,
        Stage.AGREEMENT,
        Stage.FINANCING,
        Stage.CONSTRUCTION,
        Stage.OPERATION,
        Stage.CANCELLED,
    ),
    Kind.TECHNOLOGY: (Stage.RESEARCH, Stage.PILOT, Stage.INDUSTRIAL),
}
"""Stages a kind goes through; the other kinds have none."""

_DATE_HINT = _("As precise as known: 2025, 2025-09 or 2025-09-02.")


def _line(label: Any, *, required: bool = False, length: int = 300, hint: Any = "", **attrs: str) -> forms.CharField:
    return forms.CharField(
        label=label, required=required, max_length=length, help_text=hint, widget=forms.TextInput(attrs=dict(attrs))
    )


def _date(label: Any, hint: Any = _DATE_HINT) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=10, validators=[PARTIAL_DATE], help_text=hint)


def _countries() -> list[tuple[str, str]]:
    profile = load_profile(settings.PROFILE)
    tag = normalise_tag(get_language() or "en")
    return [("", "—"), *((code, profile.country_name(code, tag)) for code in profile.country_codes(tag))]


class RecordForm(forms.Form):
    """A record of one kind: common fields, the fields of its kind, words in each language."""

    def __init__(self, *args: Any, kind: str, known: dict[str, Any] | None = None, **kwargs: Any) -> None:
        """``known`` are the fields of the kind as the record has them: those told language by language say so."""
        super().__init__(*args, **kwargs)
        self.kind = kind
        self._add_texts()
        self._add_common()
        for one in DATA_FIELDS[kind]:
            field = self.fields[f"data_{one.name}"] = _data_field(one)
            if by_language((known or {}).get(one.name)):
                kept = _("In the language of this page; the words in other languages stay as they are.")
                field.help_text = " ".join(map(str, filter(None, [one.hint, kept])))
                field.widget.attrs["lang"] = _page_tag()

    def _add_texts(self) -> None:
        self.fields["language"] = forms.ChoiceField(
            label=_("Language of the original"), choices=list(LANGUAGES.items()), help_text=_("The others are translations.")
        )
        for tag, name in LANGUAGES.items():
            self.fields[f"title_{short(tag)}"] = _line(_("Title (%(language)s)") % {"language": name}, length=500, lang=tag)
            self.fields[f"summary_{short(tag)}"] = forms.CharField(
                label=_("Summary (%(language)s)") % {"language": name},
                required=False,
                max_length=20_000,
                widget=forms.Textarea(attrs={"rows": 4, "lang": tag}),
            )

    def _add_common(self) -> None:
        self.fields["country"] = forms.ChoiceField(label=_("Country or territory"), required=False, choices=_countries())
        self.fields["place"] = _line(_("Place"), hint=_("In the language of the original."))
        if self.kind in STAGES:
            stages = [("", "—"), *((stage.value, stage.label) for stage in STAGES[Kind(self.kind)])]
            self.fields["stage"] = forms.ChoiceField(label=_("Stage"), required=False, choices=stages)
        self.fields["date"] = _date(_("Date"))
        self.fields["website"] = forms.CharField(label=_("Website"), required=False, max_length=300, validators=[WEB])
        tag = normalise_tag(get_language() or "en")
        self.fields["fields"] = forms.MultipleChoiceField(
            label=_("Fields"),
            required=False,
            choices=[(one.id, one.names[tag]) for one in load_fields().values()],
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["visibility"] = forms.ChoiceField(
            label=_("Who may see it"),
            choices=Visibility.choices,
            initial=Visibility.CURATORS if self.kind == Kind.EXPERT else Visibility.PUBLIC,
        )
        if self.kind == Kind.EXPERT:
            self.fields["consent_on"] = forms.DateField(
                label=_("Day the expert agreed in person to be shown"),
                required=False,
                input_formats=["%Y-%m-%d"],
                widget=forms.DateInput(format="%Y-%m-%d"),
                help_text=_("Without it only curators see the record. Write it as 2025-09-02."),
                error_messages={"invalid": _("Write the date as 2025-09-02.")},
            )

    def clean(self) -> dict[str, Any]:
        """The original has a title, a translated summary has one too, an expert is public only with consent."""
        cleaned: dict[str, Any] = super().clean() or {}
        original = cleaned.get("language", "")
        if original and not cleaned.get(f"title_{short(original)}") and f"title_{short(original)}" not in self.errors:
            self.add_error(f"title_{short(original)}", _("The original needs a title."))
        for tag in LANGUAGES:
            alone = cleaned.get(f"summary_{short(tag)}") and not cleaned.get(f"title_{short(tag)}")
            if alone and tag != original:
                self.add_error(f"title_{short(tag)}", _("A summary needs a title in the same language."))
        if self.kind == Kind.EXPERT and cleaned.get("visibility") != Visibility.CURATORS and not cleaned.get("consent_on"):
            self.add_error("consent_on", _("An expert is shown to others only with her own consent. Enter the day she gave it."))
        consent = cleaned.get("consent_on")
        if consent and consent > timezone.localdate():
            self.add_error("consent_on", _("This day is still to come."))
        return cleaned

    def texts(self) -> dict[str, dict[str, str]]:
        """Words by language, of the languages that have a title."""
        asked = self.cleaned_data
        return {
            tag: {"title": asked[f"title_{short(tag)}"], "summary": asked[f"summary_{short(tag)}"]}
            for tag in LANGUAGES
            if asked.get(f"title_{short(tag)}")
        }

    def plain(self) -> dict[str, Any]:
        """Plain fields as `services.record_update` takes them."""
        asked = self.cleaned_data
        found: dict[str, Any] = {name: asked.get(name, "") for name in ("country", "date", "website", "visibility")}
        found["place"] = {asked["language"]: asked["place"]} if asked["place"] else {}
        if "stage" in self.fields:
            found["stage"] = asked["stage"]
        if "consent_on" in self.fields:
            found["consent_on"] = asked["consent_on"].isoformat() if asked["consent_on"] else None
        return found

    def kind_data(self, known: dict[str, Any] | None = None) -> dict[str, Any]:
        """The fields of the kind, over what the record has already; emptied ones are taken out."""
        made = dict(known or {})
        for one in DATA_FIELDS[self.kind]:
            given = self.cleaned_data.get(f"data_{one.name}", "")
            found = _kept(one, given, made.get(one.name))
            if found:
                made[one.name] = found
            else:
                made.pop(one.name, None)
        return made

    @classmethod
    def initial_of(cls, record: Record) -> dict[str, Any]:
        """What the form shows of a record."""
        shown: dict[str, Any] = {
            "language": record.language,
            "country": record.country,
            "place": record.place.get(record.language) or next(iter(record.place.values()), ""),
            "stage": record.stage,
            "date": record.date,
            "website": record.website,
            "visibility": record.visibility,
            "consent_on": record.consent_on,
            "fields": [row.field for row in record.fields.all()],
        }
        for text in record.texts.all():
            shown[f"title_{short(text.language)}"] = text.title
            shown[f"summary_{short(text.language)}"] = text.summary
        for one in DATA_FIELDS[record.kind]:
            shown[f"data_{one.name}"] = _shown(one, record.data.get(one.name, ""))
        return shown


def _data_field(one: DataField) -> forms.Field:
    name, hint = one.label, one.hint
    if one.shape == "choice":
        return forms.ChoiceField(label=name, required=False, help_text=hint, choices=[("", "—"), *one.choices.items()])
    if one.shape == "date":
        return _date(name, hint or _DATE_HINT)
    if one.shape in LISTS:
        area = forms.Textarea(attrs={"rows": 3})
        return forms.CharField(label=name, required=False, max_length=4000, help_text=hint, widget=area)
    return _line(name, hint=hint, length=1000)


def _page_tag() -> str:
    return normalise_tag(get_language() or "en")


def _shown(one: DataField, found: Any) -> str:
    if by_language(found):
        found = found.get(_page_tag())
    if isinstance(found, list):
        return "\n".join(str(part) for part in found)
    return str(found or "")


def _kept(one: DataField, given: str, known: Any) -> Any:
    """What the record keeps: what was entered, beside the other languages where it is told language by language."""
    if not by_language(known):
        return _entered(one, given, known)
    tag = _page_tag()
    rest = {other: found for other, found in known.items() if other != tag}
    made = _entered(one, given, known.get(tag))
    return {**rest, tag: made} if made else rest


def _entered(one: DataField, given: str, known: Any) -> Any:
    """Lines as a list, unless the record holds this field as plain words."""
    if one.shape not in LISTS:
        return given.strip()
    lines = [line.strip() for line in given.splitlines() if line.strip()]
    if one.shape == "concepts":
        lines = [re.sub(r"\s+", "-", line.casefold()) if re.fullmatch(r"[A-Za-z -]+", line) else line for line in lines]
    return "; ".join(lines) if isinstance(known, str) and known else lines


class SourceForm(forms.Form):
    """Where a record was read: nothing stands in a library without it."""

    source_title = _line(_("What was read: title"), required=True, length=500)
    source_url = forms.CharField(label=_("Address of the page"), required=False, max_length=1000, validators=[WEB])
    source_publisher = _line(_("Publisher"))
    source_published = _date(_("Published on"))
    source_read_on = forms.DateField(
        label=_("Read on"),
        initial=timezone.localdate,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the date as 2025-09-02.")},
        help_text=_("The day you read it, as 2025-09-02."),
    )
    source_confidence = forms.ChoiceField(label=_("How sure"), choices=Confidence.choices, initial=Confidence.PRINTED)
    source_quote = forms.CharField(
        label=_("Words that say so"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The public sees at most 20 words of it."),
    )

    def source(self) -> dict[str, Any]:
        """The source as `services.record_create` takes it."""
        asked = self.cleaned_data
        named = {name.removeprefix("source_"): asked[name] for name in asked if name.startswith("source_")}
        return {**named, "read_on": named["read_on"].isoformat()}
