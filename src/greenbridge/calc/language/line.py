"""The line of JSON that ``greenbridge intake --json`` prints for a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from greenbridge.calc.language.reading import Article, ArticleReading, DateFound, Figure, Reading


def intake_line(file: str, reading: Reading, duplicates: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Everything read in a file, ready for `json.dumps`: numbers as numbers, whole ones without a point, texts as they stand."""
    return {
        "file": file,
        "language": reading.language,
        "warnings": [
            {"code": remark.code, **{name: _plain(found) for name, found in remark.params.items()}} for remark in reading.warnings
        ],
        "articles": [_article(read) for read in reading.articles],
        "duplicates": [{"of": str(one["of"]), "why": _plain(one.get("why", []))} for one in duplicates],
    }


def _article(read: ArticleReading) -> dict[str, Any]:
    article = read.article
    return {
        "title": article.title or _lead(article),
        "about": article.about,
        "kind": article.kind,
        "language": article.language,
        "languages": [{"language": part.language, "start": part.start, "end": part.end} for part in article.parts],
        "published": article.published,
        "text": article.text,
        "figures": [_figure(article, figure) for figure in read.figures],
        "organisations": [
            {
                "name": one.name,
                "kind": one.kind,
                "country": one.country,
                "aliases": list(one.aliases),
                **_place(article, one.quote, one.start, one.end),
            }
            for one in read.organisations
        ],
        "countries": _countries(read),
        "places": [{"name": one.name, "country": one.country} for one in read.places],
        "dates": [
            {"iso": one.iso, "quote": one.quote, **({"iso_end": one.iso_end} if one.iso_end else {}), "inferred": one.inferred}
            for one in _once(read.dates)
        ],
        "events": [
            {"name": one.name, "date": one.date, "place": one.place, **_place(article, one.quote, one.start, one.end)}
            for one in read.events
        ],
        "policies": [
            {
                "title": one.title,
                "issuer": one.issuer,
                "date": one.date,
                "number": one.number,
                **_place(article, one.quote, one.start, one.end),
            }
            for one in read.policies
        ],
        "technologies": [
            {"name": one.name, "concept": one.concept, **_place(article, one.quote, one.start, one.end)}
            for one in read.technologies
        ],
        "projects": [
            {
                "title": one.title,
                "parties": list(one.parties),
                "place": one.place,
                "country": one.country,
                "capacity": one.capacity,
                "amount": one.amount,
                "stage": one.stage,
                "figures": list(one.figures),
                **_place(article, one.quote, one.start, one.end),
            }
            for one in read.projects
        ],
        "roles": [{"role": one.role, "organisation": one.organisation, "person": one.person} for one in read.roles],
    }


_LEAD_IN = re.compile(
    r"^(?:\([^()\n]{2,14}\)\s?|(?:据[^，。]{2,24}消息|[^，。\s]{2,20}?(?:\d日电|讯)(?:\([^()]{2,14}\))?)[，:：]?|(?:近日|日前|目前|今天|当地时间)，?|(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?，?)+"
)
_SAYS_WHERE_FROM = re.compile(r"(?:讯|消息|公布|报道|获悉|了解|表示|指出)$|^(?:这是|具体|其中)")
_CLAUSE = re.compile(r"[^，。；！？\n]{8,}?(?=[，。；！？\n]|$)")
_LONGEST_TITLE = 40


def _lead(article: Article) -> str:
    """The first clause of a Chinese article that has no headline, by which a list can name it; empty in other languages."""
    if not article.language.startswith("zh") or article.kind != "article":
        return ""
    clauses = (found.group().strip() for found in _CLAUSE.finditer(_LEAD_IN.sub("", article.about)))
    words = next((clause for clause in clauses if not _SAYS_WHERE_FROM.search(clause)), "")
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1] + "…"


def _figure(article: Article, figure: Figure) -> dict[str, Any]:
    told: dict[str, Any] = {}
    if figure.value is not None:
        told["value"] = number(figure.value)
    else:
        told["range"] = [number(figure.low), number(figure.high)]
    return {
        **told,
        "unit": figure.unit,
        "approx": figure.approx,
        "change": figure.change,
        "subject": figure.subject,
        "period": figure.period,
        **_place(article, figure.quote, figure.start, figure.end),
    }


def _countries(read: ArticleReading) -> list[str]:
    """The countries named, then those of the places named and of the companies whose names say where they are."""
    of_places = (one.country for one in read.places)
    of_names = (one.country for one in read.organisations if one.kind == "company" and not one.known)
    return list(dict.fromkeys(filter(None, (*read.countries, *of_places, *of_names))))


def _once(dates: Iterable[DateFound]) -> list[DateFound]:
    """Each day, month or year once, as it was first written."""
    first: dict[tuple[str, str], DateFound] = {}
    for one in dates:
        first.setdefault((one.iso, one.iso_end), one)
    return list(first.values())


def _place(article: Article, quote: str, start: int, end: int) -> dict[str, Any]:
    source_start, source_end = article.source_span(start, end)
    return {"quote": quote, "start": start, "end": end, "source_start": source_start, "source_end": source_end}


def number(told: str | None) -> int | float | None:
    """A decimal string as a JSON number: whole ones as integers, None for what is missing or no number."""
    if told is None:
        return None
    try:
        exact = Decimal(told)
    except InvalidOperation:
        return None
    if not exact.is_finite():
        return None
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _plain(found: Any) -> Any:
    if isinstance(found, (tuple, list, set, frozenset)):
        return [_plain(one) for one in found]
    if isinstance(found, Mapping):
        return {str(name): _plain(one) for name, one in found.items()}
    return found if found is None or isinstance(found, (str, int, float, bool)) else str(found)
