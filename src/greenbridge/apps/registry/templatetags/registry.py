"""Showing records: words in the reader's language, names of countries, fields, concepts and places, figures and their marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from greenbridge.adapters.reference.fields import load_fields
from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.places import load_gazetteer
from greenbridge.adapters.reference.profiles import language_name as name_of_language
from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.adapters.reference.vocabulary import load_services, slug_of
from greenbridge.frame.languages import reader_tag
from greenbridge.frame.lists import join_words
from greenbridge.kernel.languages import short, told_in

from ..choices import FIELD_NAMES, LANGUAGES, LINKED_FROM, SLUG_OF_KIND, Confidence, Kind, Predicate, Stage, State, TextState
from ..models import Figure, Record, RecordText
from ..schemas import DATA_FIELDS, DataField

register = template.Library()


@dataclass(frozen=True, slots=True)
class Words:
    """A record's words for one reader: in her language, or the original when ``native`` is false."""

    title: str
    summary: str
    body: str
    language: str
    state: str
    native: bool
    heading: str = ""
    """What to call the record in the reader's language: its title, or a line made from its fields."""
    original: RecordText | None = None
    """The original, when these words are a translation."""

    @property
    def lang(self) -> str:
        """``lang`` attribute: empty in the reader's own language."""
        return "" if self.native else self.language


def words_of(record: Record, language: str) -> Words:
    """The record's words in ``language``, else the original's, else any."""
    texts: dict[str, RecordText] = {text.language: text for text in record.texts.all()}
    text = texts.get(language) or texts.get(record.language) or next(iter(texts.values()), None)
    if text is None:
        return Words(record.public_id, "", "", "", TextState.ORIGINAL, native=False, heading=heading_of(record))
    native = text.language == language
    original = texts.get(record.language) if text.language != record.language else None
    heading = text.title if native else heading_of(record)
    return Words(
        text.title, text.summary, text.body, text.language, text.state, native=native, heading=heading, original=original
    )


def heading_of(record: Record) -> str:
    """A record's kind, what it is about and its country in the page's language, for readers who have no text of it."""
    about = str(sort_label(record))
    if not about:
        topics = sorted(row.concept for row in record.topics.all())[:2]
        about = join_words(map(concept_name, topics)) or join_words(field_name(row.field) for row in record.fields.all())
    places = {"kind": Kind(record.kind).label, "about": about, "country": country_name(record.country)}
    if about and record.country:
        return _("%(kind)s: %(about)s (%(country)s)") % places
    if about:
        return _("%(kind)s: %(about)s") % places
    return _("%(kind)s (%(country)s)") % places if record.country else str(places["kind"])


@register.simple_tag
def words(record: Record) -> Words:
    """`words_of` in the page's language."""
    return words_of(record, reader_tag())


@register.filter
def record_url(record: Record) -> str:
    """Address of a record's page."""
    return reverse("registry:record", args=[SLUG_OF_KIND[record.kind], record.public_id])


@register.filter
def country_name(code: str) -> str:
    """Name of a country or territory as this node's profile gives it."""
    return load_profile(settings.PROFILE).country_name(code, reader_tag()) if code else ""


@register.filter
def field_name(slug: str) -> str:
    """Name of one of the seven fields."""
    known = load_fields().get(slug)
    return known.names[reader_tag()] if known else slug


@register.simple_tag
def field_words(record: Record, names: Iterable[str]) -> str:
    """What fields of a record are called, in one line; a field no table knows stands as it is."""
    own = {one.name: one.label for one in DATA_FIELDS[record.kind]}
    return join_words(str(own.get(name) or FIELD_NAMES.get(name) or name.replace("_", " ")) for name in names)


@register.filter
def concept_name(slug: str) -> str:
    """Name of a glossary concept."""
    return load_glossary().name(slug, reader_tag())


@register.filter
def language_name(tag: str) -> str:
    """Name of a language in the page's language."""
    return name_of_language(tag, reader_tag())


@register.filter
def own_name(tag: str) -> str:
    """Name of a language in itself."""
    return LANGUAGES.get(tag) or name_of_language(tag, tag)


@register.filter
def sure(level: str) -> str:
    """What a confidence level is called."""
    return str(Confidence(level).label) if level in Confidence.values else level


@register.filter
def sure_class(level: str) -> str:
    """Class of the mark of a confidence level (shape: origin; fill: how sure)."""
    return {"secondary": "cf s", "memory": "cf m", "computed": "cf k", "measured": "cf q"}.get(level, "cf")


@register.inclusion_tag("registry/_mark.html")
def mark(level: str, word: bool = False) -> dict[str, Any]:
    """The sign of a confidence level, with its word when asked."""
    return {"level": level, "word": word}


@register.filter
def partial_date(text: str) -> str:
    """A date as precise as it is known, in the page's way: 2025, September 2025, 2 September 2025."""
    parts = str(text or "").split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return formats.date_format(date(*numbers), "DATE_FORMAT")
        if len(numbers) == 2:
            return formats.date_format(date(numbers[0], numbers[1], 1), "YEAR_MONTH_FORMAT")
    except (ValueError, TypeError):
        pass
    return str(text or "")


@register.filter
def period(text: str) -> str:
    """A day, month or year, or a stretch between two of them (2007/2024), in the page's way."""
    return "–".join(partial_date(part) for part in str(text or "").split("/"))


@register.filter
def script_tag(text: str) -> str:
    """Language a fragment is most likely written in, by its script; for ``lang`` attributes only."""
    if any("\u3400" <= letter <= "\u9fff" for letter in text):
        return "zh-Hans"
    if any("\u0400" <= letter <= "\u04ff" for letter in text):
        return "ru"
    return "en" if any(letter.isalpha() for letter in text) else ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A few words with the language they are in; ``lang`` is empty when that is the reader's."""

    text: str
    lang: str = ""
    href: str = ""
    after: str = ""
    """What follows in the reader's own language: the country of a foreign name."""


def _foreign(text: str) -> Fragment:
    tag = script_tag(text)
    return Fragment(text, "" if tag == reader_tag() else tag)


@lru_cache(maxsize=4096)
def _place_in(name: str, language: str) -> str:
    """A place's name in another language, when the whole name is one known place; else empty."""
    gazetteer = load_gazetteer()
    for start, end, kind, key in gazetteer.find(name):
        if (start, end) == (0, len(name)) and kind == "place":
            return gazetteer.places[key].names.get(short(language), "")
    return ""


def place_fragment(record: Record) -> Fragment:
    """Name of a record's place: entered in the reader's language, else known to the table of places, else as entered."""
    tag = reader_tag()
    if record.place.get(tag):
        return Fragment(record.place[tag])
    given = next((name for name in record.place.values() if name), "")
    known = _place_in(given, tag) if given else ""
    return Fragment(known) if known else _foreign(given)


@register.simple_tag
def place_of(record: Record) -> Fragment:
    """`place_fragment` for templates."""
    return place_fragment(record)


@register.filter
def sort_label(record: Record) -> Any:
    """What sort of its kind a record is (a law, a park …); empty when it is not said."""
    choices = next((one.choices for one in DATA_FIELDS[record.kind] if one.name == "kind"), {})
    return choices.get(record.data.get("kind", ""), "")


@dataclass(frozen=True, slots=True)
class DataRow:
    """One field of a kind, filled: its label and what it says."""

    name: str
    label: Any
    fragments: list[Fragment]


@register.simple_tag
def data_rows(record: Record) -> list[DataRow]:
    """The filled fields of a record's kind, in order; a city is left out where the place above says it in her language."""
    rows = []
    place = place_fragment(record)
    for one in DATA_FIELDS[record.kind]:
        if one.name == "city" and place.text and not place.lang:
            continue
        found, tag = told_in(record.data.get(one.name), reader_tag())
        fragments = [made for part in _listed(found) if (made := _fragment(one, part, tag)).text]
        if fragments:
            rows.append(DataRow(one.name, one.label, fragments))
    return rows


@register.simple_tag
def data_fragments(kind: str, name: str, found: Any) -> list[Fragment]:
    """What one field of a kind says, worded as on the record's page; empty for words, and for what is no field of the kind."""
    fields = [one for one in DATA_FIELDS.get(kind, ()) if one.name == name and one.shape not in ("line", "lines")]
    return [made for one in fields for part in _listed(found) if (made := _fragment(one, part, "")).text]


@register.filter
def data_label(name: str, kind: str) -> str:
    """What a field of a kind is called; empty for what is none."""
    return next((str(one.label) for one in DATA_FIELDS.get(kind, ()) if one.name == name), "")


def _listed(found: Any) -> list[str]:
    if isinstance(found, list):
        return [str(one) for one in found if one not in (None, "")]
    return [] if found in (None, "", {}) else [str(found)]


def _fragment(one: DataField, found: str, tag: str) -> Fragment:
    """One entry of a field; ``tag`` is the language it is told in, empty when only its script says."""
    if one.shape == "choice":
        return Fragment(str(one.choices[found])) if found in one.choices else _foreign(found)
    if one.shape == "date":
        return Fragment(partial_date(found))
    if one.shape == "code":
        return Fragment(found, "" if tag == reader_tag() else tag)
    if one.shape == "concepts":
        return _concept(found)
    if one.shape == "parties":
        return _party(found, tag)
    return _told(found, tag)


def _told(text: str, tag: str) -> Fragment:
    return Fragment(text, "" if tag == reader_tag() else tag) if tag else _foreign(text)


_COUNTRY_AFTER = re.compile(r"^(.*\S)\s*\(([A-Z]{2})\)$")


def _party(text: str, tag: str) -> Fragment:
    """A name, with the country of its code as this node's profile names it."""
    found = _COUNTRY_AFTER.match(text)
    if found is None:
        return _told(text, tag)
    name, country = _told(found[1], tag), country_name(found[2])
    return replace(name, after=f"（{country}）" if reader_tag() == "zh-Hans" else f" ({country})")


def _concept(slug: str) -> Fragment:
    """A concept of the glossary or a thing of the trade, named in the reader's language; else the words as they are."""
    glossary = load_glossary()
    service = load_services().get(slug_of(slug))
    if service is not None:
        href = reverse("portal:concept", args=[service.concept]) if service.concept in glossary.concepts else ""
        return Fragment(service.names[reader_tag()], "", href)
    plain = slug.replace("-", " ")
    if slug not in glossary.concepts:
        whole = [one.concept.id for one in glossary.find(plain, any_case=True) if (one.start, one.end) == (0, len(plain))]
        slug = whole[0] if whole else slug
    if slug in glossary.concepts:
        return Fragment(glossary.name(slug, reader_tag()), "", reverse("portal:concept", args=[slug]))
    return _foreign(plain)


@register.filter
def number(found: Decimal | int | None) -> str:
    """A number in the page's way, without idle zeros."""
    if found is None:
        return ""
    plain = Decimal(found).normalize()
    if plain == plain.to_integral():
        plain = plain.quantize(Decimal(1))
    return formats.number_format(plain, use_l10n=True, force_grouping=True)


@register.simple_tag
def figure_subject(shown: Figure) -> Fragment:
    """What a figure counts or measures, in the reader's language when known, else as in the source."""
    subject: dict[str, str] = shown.subject or {}
    tag = reader_tag()
    if subject.get(tag):
        return Fragment(subject[tag])
    given = next((name for name in subject.values() if name), "")
    return _foreign(given)


@register.filter
def public_names(names: Iterable[Any]) -> list[Any]:
    """Names with their languages, each once."""
    seen: set[str] = set()
    return [name for name in names if not (name.name in seen or seen.add(name.name))]


ACTS = {
    "record.create": lambda after: _("Entered"),
    "record.load": lambda after: _("Loaded from a file"),
    "record.update": lambda after: _("Fields changed"),
    "record.merge": lambda after: _("Merged with another source"),
    "request.claim": lambda after: _("An organisation asked to take it over"),
    "request.correct": lambda after: _("A correction was asked for"),
    "request.withdraw": lambda after: _("Withdrawal was asked for"),
    "request.translate": lambda after: _("A translation was asked for"),
    "request.answer": lambda after: _("A request was answered"),
    "record.text": lambda after: _("Words changed: %(language)s") % {"language": language_name(after.get("language", ""))},
    "record.text_remove": lambda after: (
        _("Translation taken out: %(language)s") % {"language": language_name(after.get("language", ""))}
    ),
    "record.fields": lambda after: _("Fields of work changed"),
    "record.topics": lambda after: _("Topics changed"),
    "record.names": lambda after: _("Other names changed"),
    "record.links": lambda after: _("Links changed"),
    "record.figures": lambda after: _("Figures changed"),
    "record.sources": lambda after: _("A source was added"),
    "record.merge_undo": lambda after: _("A merge was taken back"),
    "record.state": lambda after: _("State changed: %(state)s") % {"state": label_of("state", after.get("state", ""))},
}
"""Act of the change log -> the sentence of the history."""


@register.filter
def act_sentence(change: Any) -> str:
    """What was done, in one sentence."""
    made = ACTS.get(change.act)
    return made(change.after) if made else _("Changed")


FACET_CHOICES = {"stage": Stage, "confidence": Confidence, "state": State, "kind": Kind, "predicate": Predicate}


@register.simple_tag
def label_of(facet: str, value: str) -> str:
    """What one value of a facet is called."""
    if facet == "country":
        return country_name(value)
    if facet == "field":
        return field_name(value)
    if facet == "language":
        return language_name(value)
    choices = FACET_CHOICES.get(facet)
    return str(choices(value).label) if choices is not None and value in choices.values else value


@register.simple_tag
def link_label(predicate: str, back: bool = False) -> str:
    """What a link says, read from the record that holds it or from the one it points to."""
    return str(LINKED_FROM[Predicate(predicate)] if back else Predicate(predicate).label)


@register.filter
def value_of(found: dict[str, Any], name: str) -> Any:
    """One entry of a mapping, nothing when it is absent."""
    return found.get(name, ())


@register.filter
def any_in(counts: Iterable[tuple[str, int]], values: Iterable[str]) -> bool:
    """Whether one of the counted values is among the chosen ones."""
    chosen = set(values or ())
    return any(value in chosen for value, _n in counts)


@register.simple_tag
def field_names(record: Record) -> str:
    """Names of a record's fields in one line."""
    return join_words(field_name(row.field) for row in record.fields.all())


@register.simple_tag
def concept_names(slugs: Iterable[str]) -> str:
    """Names of glossary concepts in one line."""
    return join_words(map(concept_name, slugs))


@dataclass(frozen=True, slots=True)
class Tab:
    """A language of a record: its name in itself, the state of the text, the address of the page in it."""

    tag: str
    name: str
    state: str
    sign: str
    href: str
    hreflang: str
    current: bool


@register.simple_tag(takes_context=True)
def languages_of(context: template.Context, record: Record, stale: set[str]) -> list[Tab]:
    """One tab for each language of the site: original, reviewed, machine, out of date, or none."""
    texts = {text.language: text for text in record.texts.all()}
    rest = context["request"].get_full_path().split("/", 2)[2]
    here = reader_tag()
    tabs = []
    for tag, name in LANGUAGES.items():
        text = texts.get(tag)
        if text is None:
            state, sign = _("no translation"), "warn"
        elif tag in stale:
            state, sign = _("translation out of date"), "warn"
        else:
            state = str(TextState(text.state).label)
            sign = {TextState.REVIEWED: "ok", TextState.MACHINE: "warn"}.get(TextState(text.state), "")
        tabs.append(Tab(tag, name, state, sign, f"/{tag.lower()}/{rest}", tag, current=tag == here))
    return tabs


@register.simple_tag
def country_names(codes: Iterable[str]) -> str:
    """Names of countries and territories in one line."""
    return join_words(map(country_name, codes))


@register.filter
def field_meaning(slug: str) -> str:
    """What one of the seven fields takes in."""
    known = load_fields().get(slug)
    return known.meanings[reader_tag()] if known else ""


@register.filter
def split_words(text: str) -> list[str]:
    """Words of a literal, for loops over a fixed list."""
    return text.split()


@register.filter
def has_counts(facets: dict[str, Any]) -> bool:
    """Whether a facet has anything to choose."""
    return any(facets.values())


@register.simple_tag
def other_languages() -> list[str]:
    """Tags of the site's languages other than the page's."""
    return [tag for tag in LANGUAGES if tag != reader_tag()]


@register.simple_tag
def own_names(concept: Any) -> tuple[str, ...]:
    """A concept's names in the page's language, the preferred one first."""
    found: tuple[str, ...] = tuple(concept.names.get(reader_tag(), ()))
    return found
