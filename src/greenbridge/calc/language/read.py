"""Reading a text whole: restored, split into articles, each read for figures, dates, names and projects."""

from __future__ import annotations

from dataclasses import replace

from greenbridge.calc.language.dates import read_dates
from greenbridge.calc.language.events import read_events
from greenbridge.calc.language.figures import read_figures
from greenbridge.calc.language.lexicon import Lexicon
from greenbridge.calc.language.organisations import read_organisations
from greenbridge.calc.language.places import place_found, read_countries, read_places
from greenbridge.calc.language.policies import read_policies
from greenbridge.calc.language.projects import read_projects
from greenbridge.calc.language.reading import Article, ArticleReading, DateFound, Figure, Reading
from greenbridge.calc.language.restore import restore
from greenbridge.calc.language.roles import read_roles
from greenbridge.calc.language.sentences import split_sentences
from greenbridge.calc.language.technologies import read_technologies

_LIKE_RUSSIAN = frozenset({"ru", "kk", "ky", "tg", "mn", "uk", "be"})


def read_text(text: str, lexicon: Lexicon) -> Reading:
    """Everything a decoded file tells: its articles, each with figures, dates, organisations, places, policies,
    events, technologies,
    projects and roles. All offsets count in the article's cleaned text."""
    restored = restore(text)
    articles = tuple(read_article(article, lexicon) for article in restored.articles)
    return Reading(restored.language, _with_years_of_the_page(articles), restored.warnings)


def _with_years_of_the_page(articles: tuple[ArticleReading, ...]) -> tuple[ArticleReading, ...]:
    """Days whose year an article leaves open take it from another article of the page that names the same day."""
    days: dict[str, set[str]] = {}
    for article in articles:
        for date in article.dates:
            if len(date.iso) == 10:
                days.setdefault(date.iso[4:], set()).add(date.iso)
    made = []
    for article in articles:
        if not any(date.iso.startswith("--") for date in article.dates):
            made.append(article)
            continue
        dates = tuple(
            replace(date, iso=min(days[date.iso[1:]]), inferred=True)
            if date.iso.startswith("--") and len(days.get(date.iso[1:], ())) == 1
            else date
            for date in article.dates
        )
        made.append(replace(article, dates=dates))
    return tuple(made)


def read_figures_by_language(article: Article) -> tuple[Figure, ...]:
    """The figures of an article, its paragraphs each read in their own language."""
    found: list[Figure] = []
    for start, end, language in _runs(article):
        figures = read_figures(article.text[start:end], language)
        found += figures if start == 0 else [replace(one, start=one.start + start, end=one.end + start) for one in figures]
    return tuple(found)


def read_dates_by_language(article: Article) -> tuple[DateFound, ...]:
    """The dates of an article, its paragraphs each read in their own language."""
    found: list[DateFound] = []
    for start, end, language in _runs(article):
        dates = read_dates(article.text[start:end], language, article.published)
        found += dates if start == 0 else [replace(one, start=one.start + start, end=one.end + start) for one in dates]
    return tuple(found)


def _runs(article: Article) -> list[tuple[int, int, str]]:
    """Stretches for one reader each: languages that share a reader are not parted."""
    runs: list[tuple[int, int, str]] = []
    for part in article.parts:
        if runs and _reader_of(runs[-1][2]) == _reader_of(part.language):
            runs[-1] = (runs[-1][0], part.end, runs[-1][2])
        else:
            runs.append((part.start, part.end, part.language))
    return runs if len(runs) > 1 else [(0, len(article.text), article.language)]


def _reader_of(language: str) -> str:
    return "zh" if language.startswith("zh") else "ru" if language in _LIKE_RUSSIAN else "en"


def read_article(article: Article, lexicon: Lexicon) -> ArticleReading:
    """Everything one cleaned article tells."""
    text, language = article.text, article.language
    figures = read_figures_by_language(article)
    dates = read_dates_by_language(article)
    hits = lexicon.gazetteer.find(text)
    anchors = [(start, end) for start, end, _, _ in hits]
    countries = [(start, end, key) for start, end, kind, key in hits if kind == "country"]
    sentences = split_sentences(text)
    met = tuple(place_found(text, start, end, lexicon.gazetteer.places[key]) for start, end, kind, key in hits if kind == "place")
    organisations = read_organisations(text, language, lexicon)
    places = read_places(text, lexicon.gazetteer, organisations)
    return ArticleReading(
        article=article,
        figures=figures,
        dates=dates,
        organisations=organisations,
        countries=read_countries(text, lexicon.gazetteer),
        places=places,
        events=read_events(text, dates, met, sentences, anchors),
        policies=read_policies(text, organisations, dates, sentences),
        technologies=read_technologies(text, language, lexicon.glossary, organisations),
        projects=read_projects(text, figures, organisations, met, sentences, countries, anchors),
        roles=read_roles(text, organisations, met),
    )
