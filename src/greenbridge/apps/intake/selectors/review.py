"""One document on the desk: the source with its marks, the candidates with their evidence and possible duplicates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.registry.errors import RecordMissingError
from greenbridge.apps.registry.selectors import RecordView, record_view, records_by_ids

from .. import bridge
from ..choices import CandidateState
from ..errors import DocumentMissingError
from ..models import Candidate, Document, Rule
from .desk import DeskAsked, is_held, neighbours, seen_by
from .highlights import Mark, Paragraph, mark_paragraphs
from .known import LIKELY, compared_rows
from .said import candidate_said

DOUBTFUL = 0.5
"""Confidence below which a figure's or a candidate's evidence is shown as doubtful [-]."""
PASSING = 0.45
"""Prominence below which a candidate is folded away as mentioned in passing [-]."""
MAX_SHOWN = 120_000
"""Characters of one article shown on the page; the whole is in the file."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article as the page shows it; ``folded`` for snippets that are no article of their own."""

    number: int
    title: str
    language: str
    published: str
    folded: bool
    paragraphs: list[Paragraph]
    cut: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record that may be the same thing, and what each of the two says: ``rows`` of field, record, candidate."""

    id: str
    title: str
    language: str
    why: str
    score: float
    record: Any = None
    """The record itself, for its title in the curator's language; None when it was withdrawn since."""
    view: RecordView | None = None
    rows: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CandidateView:
    """A candidate as the page shows it: ``rows`` of field, found, numbers of the evidence."""

    candidate: Candidate
    said: dict[str, Any]
    rows: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    evidence: list[int]
    proposals: list[Proposal]
    links: list[dict[str, Any]]
    current: bool
    pending: bool
    doubtful: bool
    passing: bool
    strong: bool
    """Whether it is most likely one of the records proposed."""
    known: bool
    """Whether that record holds all it says already."""
    joined: str
    """Title of the candidate it was joined into."""
    split_from: str
    """Title of the candidate it was taken out of."""
    by_rule: dict[str, int]
    """What rules of the source changed: ``title``, ``kind``, ``reject``, ``field-…``, each with the number of its rule."""
    learnt: int
    """Number of a rule that was learnt from its correction, 0 for none."""


@dataclass(frozen=True, slots=True)
class LooseFigure:
    """A figure of the text that was attached to no candidate: its article, its place among the figures read there."""

    article: int
    at: int
    figure: dict[str, Any]
    language: str
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All the page of a document shows."""

    document: Document
    articles: list[ArticleView]
    candidates: list[CandidateView]
    loose: list[LooseFigure]
    open_titles: list[tuple[int, str]]
    """Undecided candidates, for joining and for attaching figures: number and title."""
    counts: dict[str, int]
    passing_open: bool
    known_open: bool
    decided_open: bool
    sure: int
    held: bool
    """Whether somebody else has claimed it: it is shown, not decided on."""
    asked: DeskAsked
    current: int | None
    last_decided: int | None
    act: str
    """The last act in which candidates of it were decided together, while it can be taken back; ``act_count`` of them."""
    act_count: int
    place: int
    total: int
    previous: int | None
    next: int | None
    original: list[Paragraph]
    original_cut: bool
    letter: Document | None
    """The message that brought it as an attachment; ``brought`` what it brought itself. As far as the asker may see them."""
    brought: list[Document]


def document_view(
    number: int,
    *,
    by: Asker,
    current: int | None = None,
    after: int = 0,
    original: bool = False,
    asked: DeskAsked | None = None,
) -> DocumentView:
    """A document with its candidates; ``current`` is the one to decide on, otherwise the first undecided one, as the page shows
    them, that comes after candidate ``after``. Curators only."""
    curator = require_role(by, *CURATING)
    asked = asked or DeskAsked()
    document = seen_by(by).select_related("uploaded_by", "claimed_by", "source").filter(pk=number).first()
    if document is None:
        raise DocumentMissingError(number=number)
    if document.duplicates:
        others = seen_by(by).filter(pk__in=[one["number"] for one in document.duplicates]).values_list("pk", flat=True)
        document.duplicates = [one for one in document.duplicates if one["number"] in set(others)]
    rows = list(document.candidates.select_related("decided_by"))
    pending = [row.number for row in rows if row.state == CandidateState.PENDING]
    if current not in {row.number for row in rows}:
        current = _next_open(rows, after)
    loose = _loose(document, rows)
    marks, numbers = _marks(rows, loose)
    decided = sorted((row for row in rows if row.decided_at), key=lambda row: row.decided_at)
    act = max((row.act for row in rows), default="")
    titles = {row.number: (candidate_said(row)["title"], row.title) for row in rows}
    proposed = {one["id"] for row in rows if row.state == CandidateState.PENDING for one in row.proposals}
    known = {record.public_id: record for record in records_by_ids(sorted(proposed), by=by)} if proposed else {}
    learnt = dict(Rule.objects.filter(document=number).values_list("candidate", "pk"))
    return DocumentView(
        document=document,
        articles=_articles(document, marks, current) if not original else [],
        candidates=[_candidate(row, numbers, titles, known, learnt, current, by) for row in rows],
        loose=[replace(one, evidence=numbers.get((one.article, one.figure["start"], one.figure["end"]), 0)) for one in loose],
        open_titles=[(at, titles[at][0]) for at in pending],
        counts={
            "all": len(rows),
            "pending": len(pending),
            "decided": len(rows) - len(pending),
            "by_people": len(decided),
            "passing": sum(_is_passing(row) for row in rows),
            "known": sum(map(_is_known, rows)),
            "ruled_out": sum(row.state == CandidateState.REJECTED and row.decided_at is None for row in rows),
        },
        passing_open=any(_is_passing(row) for row in rows if row.number == current),
        decided_open=any(row.decided_at is not None for row in rows if row.number == current),
        known_open=any(_is_known(row) for row in rows if row.number == current),
        sure=sum(row.confidence >= 0.9 and not row.proposals for row in rows if row.state == CandidateState.PENDING),
        held=is_held(document, curator.pk, timezone.now()),
        asked=asked,
        current=current,
        last_decided=decided[-1].number if decided else None,
        act=act,
        act_count=sum(row.act == act for row in rows) if act else 0,
        original=_original(document, marks, current) if original else [],
        original_cut=original and len(document.text) > MAX_SHOWN,
        letter=seen_by(by).filter(pk=document.came_with_id).only("pk", "name", "title").first()
        if document.came_with_id
        else None,
        brought=list(seen_by(by).filter(came_with=number).only("pk", "name", "title").order_by("pk")),
        **neighbours(document, asked, curator.pk, by=by),
    )


def _next_open(rows: list[Candidate], after: int) -> int | None:
    """The undecided candidate that comes after one on the page, those mentioned in passing and those known last; then from the
    top again."""
    shown = sorted(rows, key=lambda row: (_is_known(row), row.prominence < PASSING, row.number))
    place = next((at for at, row in enumerate(shown) if row.number == after), -1) + 1
    ahead = [*shown[place:], *shown[:place]]
    return next((row.number for row in ahead if row.state == CandidateState.PENDING), None)


def _is_known(row: Candidate) -> bool:
    """Whether it is undecided and brings nothing new."""
    return row.nothing_new and row.state == CandidateState.PENDING


def _is_passing(row: Candidate) -> bool:
    """Whether it is undecided and the article is hardly about it."""
    return row.prominence < PASSING and row.state == CandidateState.PENDING and not row.nothing_new


Spot = tuple[int, int, int]
"""Article, start, end of a piece of evidence."""


def _spot(row: Candidate, one: dict[str, Any]) -> Spot:
    """Where a quote or a figure of a candidate stands; it keeps its article when it came in by joining."""
    return one.get("article", row.article), one.get("start", 0), one.get("end", 0)


def _marks(rows: list[Candidate], loose: list[LooseFigure]) -> tuple[dict[int, list[Mark]], dict[Spot, int]]:
    """Marks by article, and the number each stretch of evidence has on the page, in the order of the text; figures that belong
    to nothing are marked for nobody."""
    spots: dict[Spot, set[int]] = {(one.article, one.figure["start"], one.figure["end"]): set() for one in loose}
    doubtful: set[Spot] = set()
    for row in rows:
        for one in [*row.evidence, *row.figures]:
            if one.get("end", 0) <= one.get("start", 0):
                continue
            spot = _spot(row, one)
            spots.setdefault(spot, set()).add(row.number)
            if one.get("confidence", 1.0) < DOUBTFUL or one.get("doubt"):
                doubtful.add(spot)
    numbers = {spot: at for at, spot in enumerate(sorted(spots), start=1)}
    marks: dict[int, list[Mark]] = {}
    for spot, at in numbers.items():
        article, start, end = spot
        marks.setdefault(article, []).append(Mark(at, start, end, frozenset(spots[spot]), spot in doubtful))
    return marks, numbers


def _loose(document: Document, rows: list[Candidate]) -> list[LooseFigure]:
    """Figures of the articles that no candidate has; snippets of other pages are not counted."""
    attached = {_spot(row, figure) for row in rows for figure in row.figures}
    return [
        LooseFigure(number, at, figure, article.get("language", ""))
        for number, article in enumerate(document.reading.get("articles", []))
        if article.get("kind") != "teaser"
        for at, figure in enumerate(article.get("told", {}).get("figures", []))
        if (number, figure["start"], figure["end"]) not in attached
    ]


def _articles(document: Document, marks: dict[int, list[Mark]], current: int | None) -> list[ArticleView]:
    return [
        ArticleView(
            number=at,
            title=article["title"],
            language=article["language"],
            published=article.get("published", ""),
            folded=article.get("kind") == "teaser",
            paragraphs=mark_paragraphs(
                article["text"][:MAX_SHOWN], [mark for mark in marks.get(at, []) if mark.end <= MAX_SHOWN], current=current
            ),
            cut=len(article["text"]) > MAX_SHOWN,
        )
        for at, article in enumerate(document.reading.get("articles", []))
    ]


def _original(document: Document, marks: dict[int, list[Mark]], current: int | None) -> list[Paragraph]:
    """The decoded file as it came, with the same marks led back to it."""
    articles = document.reading.get("articles", [])
    led = []
    for at, own in marks.items():
        for mark in own:
            start, end = bridge.source_span(articles[at], mark.start, mark.end)
            if start < end <= MAX_SHOWN:
                led.append(replace(mark, start=start, end=end))
    return mark_paragraphs(document.text[:MAX_SHOWN], led, current=current)


def _candidate(
    row: Candidate,
    numbers: dict[Spot, int],
    titles: dict[int, tuple[str, str]],
    known: dict[str, Any],
    learnt: dict[int, int],
    current: int | None,
    by: Asker,
) -> CandidateView:
    said = candidate_said(row)
    is_current = row.number == current
    by_field: dict[str, list[int]] = {}
    for one in row.evidence:
        at = numbers.get(_spot(row, one))
        if at is not None and at not in by_field.setdefault(one["field"], []):
            by_field[one["field"]].append(at)
    figures = [{**figure, "evidence": numbers.get(_spot(row, figure))} for figure in said["figures"]]
    linked = {title: link["number"] for link in row.links for title in titles.get(link["number"], ())}
    by_rule = _by_rule(row)
    rows = [
        _field_row(name, found, by_field.get(name, []), linked) | {"rule": by_rule.get(f"field-{name}")}
        for name, found in said["fields"].items()
    ]
    shown = {str(part["text"]) for one in rows for part in one["parts"] if part["number"]}
    return CandidateView(
        candidate=row,
        said=said,
        rows=rows,
        figures=figures,
        evidence=by_field.get("title", []) or by_field.get("name", []) or by_field.get("", []),
        proposals=[_proposal(one, row, known.get(one["id"]), is_current, by) for one in row.proposals]
        if row.state == CandidateState.PENDING
        else [],
        links=[
            {**link, "title": names[0]} for link in row.links if (names := titles.get(link["number"])) and not shown & set(names)
        ],
        current=is_current,
        pending=row.state == CandidateState.PENDING,
        doubtful=row.confidence < DOUBTFUL,
        passing=_is_passing(row),
        strong=any(one.get("score", 0) >= LIKELY for one in row.proposals),
        known=_is_known(row),
        joined=titles.get(row.joined_into or 0, ("", ""))[0],
        split_from=titles.get(row.split_from or 0, ("", ""))[0],
        by_rule=by_rule,
        learnt=learnt.get(row.number, 0),
    )


def _by_rule(row: Candidate) -> dict[str, int]:
    """Parts in which the rule's word stands; what a curator changed since is hers."""
    edits = row.edits
    changed = {*edits, *(f"field-{name}" for name in edits.get("fields", {}))}
    return {part: rule for part, rule in row.ruled.get("rules", {}).items() if part not in changed}


def _field_row(name: str, found: Any, evidence: list[int], linked: dict[str, int]) -> dict[str, Any]:
    """A field with its parts; a part that is another candidate of the document carries its number."""
    listed = found if isinstance(found, list) else [found]
    parts = [{"text": part, "number": linked.get(str(part), 0)} for part in listed]
    return {"field": name, "found": found, "parts": parts, "evidence": evidence}


def _proposal(one: dict[str, Any], row: Candidate, record: Any, compare: bool, by: Asker) -> Proposal:
    """The comparison costs queries, so it is made for the current candidate only."""
    plain = Proposal(one["id"], one["title"], one["language"], one["why"], one["score"], record)
    if not compare or record is None:
        return plain
    try:
        view = record_view(one["id"], by=by)
    except RecordMissingError:
        return plain  # withdrawn since the proposal was made; merging into it would be refused
    return replace(plain, view=view, rows=compared_rows(row, view.record))
