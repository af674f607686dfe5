"""A record of any kind and the source it was read in."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import RegexValidator, URLValidator
from django.utils import timezone
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _

from greenbridge.adapters.reference.fields import load_fields
from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.adapters.reference.vocabulary import thing_name, thing_slug
from greenbridge.apps.accounts.choices import Visibility
from greenbridge.frame.languages import reader_tag
from greenbridge.kernel.languages import by_language, short

from .. import bridge
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
    return [("", "—"), *load_profile(settings.PROFILE).country_choices(reader_tag())]


_FOR_CURATORS = ("date", "website", "lat", "lon", "identifiers", "confidence", "data_status", "data_other_parties")
"""What members are not asked about their own posts; the record keeps what it has."""


class RecordForm(forms.Form):
    """A record of one kind: common fields, the fields of its kind, words in each language."""

    def __init__(self, *args: Any, kind: str, record: Record | None = None, curating: bool = True, **kwargs: Any) -> None:
        """``record``: the one that is edited; its fields that are told language by language say so. Without ``curating`` it
        holds what an organisation says of its own need or offer."""
        super().__init__(*args, **kwargs)
        self.kind, self.record = kind, record
        known = record.data if record else None
        self._add_texts()
        self._add_common()
        for one in DATA_FIELDS[kind]:
            field = self.fields[f"data_{one.name}"] = _data_field(one)
            if by_language((known or {}).get(one.name)):
                kept = _("In the language of this page; the words in other languages stay as they are.")
                field.help_text = " ".join(map(str, filter(None, [one.hint, kept])))
                field.widget.attrs["lang"] = reader_tag()
        if not curating:
            for name in _FOR_CURATORS:
                self.fields.pop(name, None)

    def _add_texts(self) -> None:
        self.fields["language"] = forms.ChoiceField(
            label=_("Language of the original"),
            choices=_languages(self.record),
            help_text=_("The others are translations."),
            disabled=self.record is not None,
        )
        for tag, name in LANGUAGES.items():
            self.fields[f"title_{short(tag)}"] = _line(_("Title (%(language)s)") % {"language": name}, length=500, lang=tag)
            self.fields[f"summary_{short(tag)}"] = forms.CharField(
                label=_("Summary (%(language)s)") % {"language": name},
                required=False,
                max_length=20_000,
                widget=forms.Textarea(attrs={"rows": 4, "lang": tag}),
            )
            self.fields[f"place_{short(tag)}"] = _line(_("Place (%(language)s)") % {"language": name}, lang=tag)

    def _add_common(self) -> None:
        self.fields["country"] = forms.ChoiceField(label=_("Country or territory"), required=False, choices=_countries())
        if self.kind in STAGES:
            stages = [("", "—"), *((stage.value, stage.label) for stage in STAGES[Kind(self.kind)])]
            self.fields["stage"] = forms.ChoiceField(label=_("Stage"), required=False, choices=stages)
        self.fields["date"] = _date(_("Date"))
        self.fields["website"] = forms.CharField(label=_("Website"), required=False, max_length=300, validators=[WEB])
        self.fields["lat"] = _line(_("Latitude"), length=20, hint=_("In degrees, south is negative: 39.1."))
        self.fields["lon"] = _line(_("Longitude"), length=20, hint=_("In degrees, west is negative: 117.2."))
        self.fields["identifiers"] = forms.CharField(
            label=_("Identifiers"),
            required=False,
            max_length=2000,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=_("One a line, with its register: “USCC: 91120223…”, “LEI: 5493…”."),
        )
        tag = reader_tag()
        self.fields["fields"] = forms.MultipleChoiceField(
            label=_("Fields"),
            required=False,
            choices=[(one.id, one.names[tag]) for one in load_fields().values()],
            widget=forms.CheckboxSelectMultiple,
        )
        if self.record is not None:
            self.fields["confidence"] = forms.ChoiceField(label=_("How sure"), choices=Confidence.choices, required=False)
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

    def clean_lat(self) -> Decimal | None:
        """Degrees north."""
        return self._degrees("lat", 90)

    def clean_lon(self) -> Decimal | None:
        """Degrees east."""
        return self._degrees("lon", 180)

    def _degrees(self, name: str, most: int) -> Decimal | None:
        told = self.cleaned_data[name]
        number = bridge.number_of(told, reader_tag()) if told else None
        if told and (number is None or abs(number) > most):
            raise forms.ValidationError(_("Write a number from -%(most)s to %(most)s."), params={"most": most})
        return number

    def clean_identifiers(self) -> dict[str, str]:
        """Register -> number; the name of a register is kept in small letters."""
        found = {}
        for line in filter(None, map(str.strip, self.cleaned_data["identifiers"].splitlines())):
            name, colon, number = line.replace("：", ":").partition(":")
            if not (colon and name.strip() and number.strip()):
                told = _("“%(line)s”: write the register, a colon and the number.")
                raise forms.ValidationError(told, params={"line": line[:60]})
            found[name.strip().lower()[:40]] = number.strip()[:200]
        return found

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
        found: dict[str, Any] = {name: asked[name] for name in ("country", "date", "website", "visibility") if name in asked}
        kept = self.record.place if self.record else {}
        typed = {tag: asked[f"place_{short(tag)}"] for tag in LANGUAGES}
        found["place"] = {tag: name for tag, name in {**kept, **typed}.items() if name}
        for name in ("lat", "lon"):
            if name in asked:
                found[name] = float(asked[name]) if asked[name] is not None else None
        if "identifiers" in asked:
            found["identifiers"] = asked["identifiers"]
        if "date" not in asked:
            found["date"] = asked.get("data_deadline", "")  # of a need or an offer it is the deadline
        if asked.get("confidence"):
            found["confidence"] = asked["confidence"]
        if "stage" in self.fields:
            found["stage"] = asked["stage"]
        if "consent_on" in self.fields:
            found["consent_on"] = asked["consent_on"].isoformat() if asked["consent_on"] else None
        return found

    def kind_data(self, known: dict[str, Any] | None = None) -> dict[str, Any]:
        """The fields of the kind, over what the record has already; emptied ones are taken out."""
        made = dict(known or {})
        for one in DATA_FIELDS[self.kind]:
            if f"data_{one.name}" not in self.fields:
                continue
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
            "lat": _plain_number(record.latitude),
            "lon": _plain_number(record.longitude),
            "identifiers": "\n".join(f"{name.upper()}: {found}" for name, found in record.identifiers.items()),
            "confidence": record.confidence,
            "stage": record.stage,
            "date": record.date,
            "website": record.website,
            "visibility": record.visibility,
            "consent_on": record.consent_on,
            "fields": [row.field for row in record.fields.all()],
        }
        for tag, name in record.place.items():
            shown[f"place_{short(tag)}"] = name
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


def _languages(record: Record | None) -> list[tuple[str, str]]:
    """Languages an original may have; one entered from outside may have another."""
    if record is None or record.language in LANGUAGES:
        return list(LANGUAGES.items())
    return [*LANGUAGES.items(), (record.language, record.language)]


def _plain_number(found: float | None) -> str:
    return "" if found is None else f"{found:.6f}".rstrip("0").rstrip(".").replace(".", get_format("DECIMAL_SEPARATOR"))


def _shown(one: DataField, found: Any) -> str:
    if by_language(found):
        found = found.get(reader_tag())
    if isinstance(found, list) and one.shape == "concepts":
        return "\n".join(_named(str(part)) for part in found)
    if isinstance(found, list):
        return "\n".join(str(part) for part in found)
    return str(found or "")


def _named(slug: str) -> str:
    """A thing of the trade in the page's language; the words themselves when no table has them."""
    return thing_name(slug, reader_tag()) or slug


def _kept(one: DataField, given: str, known: Any) -> Any:
    """What the record keeps: what was entered, beside the other languages where it is told language by language."""
    if not by_language(known):
        return _entered(one, given, known)
    tag = reader_tag()
    rest = {other: found for other, found in known.items() if other != tag}
    made = _entered(one, given, known.get(tag))
    return {**rest, tag: made} if made else rest


def _entered(one: DataField, given: str, known: Any) -> Any:
    """Lines as a list, unless the record holds this field as plain words."""
    if one.shape not in LISTS:
        return given.strip()
    lines = [line.strip() for line in given.splitlines() if line.strip()]
    if one.shape == "concepts":
        shown = {_named(str(part)): str(part) for part in known} if isinstance(known, list) else {}
        lines = [shown.get(line) or thing_slug(line) or line for line in lines]
    return "; ".join(lines) if isinstance(known, str) and known else lines


class SourceForm(forms.Form):
    """Where a record was read: nothing stands in a library without it. A further source of a known record may stay blank."""

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

    def __init__(self, *given: Any, further: bool = False, **more: Any) -> None:
        super().__init__(*given, empty_permitted=further, use_required_attribute=not further, **more)

    def has_changed(self) -> bool:
        """Whether a source was entered: a day and a choice that stand there from the start are none."""
        return bool(
            {"source_title", "source_url", "source_publisher", "source_published", "source_quote"} & set(self.changed_data)
        )

    def source(self) -> dict[str, Any]:
        """The source as `services.record_create` takes it."""
        asked = self.cleaned_data
        named = {name.removeprefix("source_"): asked[name] for name in asked if name.startswith("source_")}
        return {**named, "read_on": named["read_on"].isoformat()}
