"""One document on the desk: the source with its marks, the candidates with their evidence and possible duplicates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.registry.errors import RecordMissingError
from greenbridge.apps.registry.selectors import RecordView, record_view, records_by_ids

from .. import bridge
from ..choices import CandidateState
from ..errors import CandidateMissingError, DocumentMissingError
from ..models import Candidate, Document, Rule
from .desk import DeskAsked, is_held, neighbours, seen_by
from .highlights import Mark, Paragraph, mark_paragraphs
from .known import LIKELY, compared_rows
from .parties import Party, parties_found
from .said import candidate_said

DOUBTFUL = 0.5
"""Confidence below which a figure's or a candidate's evidence is shown as doubtful [-]."""
PASSING = 0.45
"""Prominence below which a candidate is folded away as mentioned in passing [-]."""
MAX_SHOWN = 120_000
"""Characters of one article shown on the page; the whole is in the file."""
CARDS = 12
"""Undecided candidates drawn whole: the current one and those that come after it; of the others the page has a line each."""
DECIDED_CARDS = 6
"""Decided candidates drawn whole, with the button that takes the decision back."""
LOOSE_SHOWN = 40
"""Figures that belong to nothing listed under the candidates; in the text all are marked."""


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
    whole: bool
    """Whether it is drawn as a card; of the others only ``said`` and the flags below are filled."""
    parties: list[Party]
    """Parties of a table's row with the records that bear their names; of the current candidate only."""
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
class Group:
    """Candidates that stand together on the page: those drawn whole, and before and after them those with a line each."""

    before: list[CandidateView] = field(default_factory=list)
    cards: list[CandidateView] = field(default_factory=list)
    after: list[CandidateView] = field(default_factory=list)

    @property
    def opened(self) -> bool:
        """Whether the current candidate is among them."""
        return any(one.current for one in self.cards)


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
    groups: dict[str, Group]
    """``open``, ``passing``, ``known``: the undecided ones; ``decided`` by people, the latest first; ``ruled_out`` by rules."""
    leads: dict[int, int]
    """Number of a piece of evidence on the page -> number of the candidate it speaks for, an undecided one if there is."""
    loose: list[LooseFigure]
    more_loose: int
    open_titles: list[tuple[int, str]]
    """Undecided candidates, for joining and for attaching figures: number and title."""
    counts: dict[str, int]
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
    with_text: bool = True,
    asked: DeskAsked | None = None,
) -> DocumentView:
    """A document with its candidates; ``current`` is the one to decide on, otherwise the first undecided one, as the page shows
    them, that comes after candidate ``after``. ``with_text`` False leaves the text out, which the page has. Curators only."""
    curator = require_role(by, *CURATING)
    asked = asked or DeskAsked()
    document = seen_by(by).select_related("uploaded_by", "claimed_by", "source").filter(pk=number).first()
    if document is None:
        raise DocumentMissingError(number=number)
    if document.duplicates:
        others = seen_by(by).filter(pk__in=[one["number"] for one in document.duplicates]).values_list("pk", flat=True)
        document.duplicates = [one for one in document.duplicates if one["number"] in set(others)]
    rows = list(document.candidates.select_related("decided_by").defer("undo"))
    pending = [row.number for row in rows if row.state == CandidateState.PENDING]
    if current not in {row.number for row in rows}:
        current = _next_open(rows, after)
    loose = _loose(document, rows)
    marks, numbers = _marks(rows, loose)
    whole = _whole(rows, current)
    decided = sorted((row for row in rows if row.decided_at), key=lambda row: row.decided_at)
    act = max((row.act for row in rows), default="")
    titles = {row.number: (candidate_said(row)["title"], row.title) for row in rows}
    proposed = {one["id"] for row in rows if row.number in whole for one in row.proposals}
    known = {record.public_id: record for record in records_by_ids(sorted(proposed), by=by)} if proposed else {}
    learnt = dict(Rule.objects.filter(document=number).values_list("candidate", "pk"))
    page = _Page(numbers, titles, known, learnt, whole, current, by)
    candidates = [_candidate(row, page) for row in rows]
    return DocumentView(
        document=document,
        articles=_articles(document, marks, current) if with_text and not original else [],
        candidates=candidates,
        groups=_groups(candidates),
        leads=_leads(marks, set(pending)),
        loose=[
            replace(one, evidence=numbers.get((one.article, one.figure["start"], one.figure["end"]), 0))
            for one in loose[:LOOSE_SHOWN]
        ],
        more_loose=max(0, len(loose) - LOOSE_SHOWN),
        open_titles=[(at, titles[at][0]) for at in pending],
        counts={
            "all": len(rows),
            "pending": len(pending),
            "decided": len(rows) - len(pending),
            "by_people": len(decided),
            "passing": sum(_is_passing(row) for row in rows),
            "known": sum(map(_is_known, rows)),
            "ruled_out": sum(row.state == CandidateState.REJECTED and row.decided_at is None for row in rows),
            "loose": len(loose),
        },
        held=is_held(document, curator.pk, timezone.now()),
        asked=asked,
        current=current,
        last_decided=decided[-1].number if decided else None,
        act=act,
        act_count=sum(row.act == act for row in rows) if act else 0,
        original=_original(document, marks, current) if with_text and original else [],
        original_cut=original and len(document.text) > MAX_SHOWN,
        letter=seen_by(by).filter(pk=document.came_with_id).only("pk", "name", "title").first()
        if document.came_with_id
        else None,
        brought=list(seen_by(by).filter(came_with=number).only("pk", "name", "title").order_by("pk")),
        **neighbours(document, asked, curator.pk, by=by),
    )


def candidate_words(number: int, candidate: int, *, by: Asker) -> dict[str, Any]:
    """What a candidate says now (`said.candidate_said`); CandidateMissingError when there is none. Curators only."""
    row = Candidate.objects.filter(document__in=seen_by(by).filter(pk=number), number=candidate).first()
    if row is None:
        raise CandidateMissingError(number=candidate)
    return candidate_said(row)


def _next_open(rows: list[Candidate], after: int) -> int | None:
    """The undecided candidate that comes after one on the page, those mentioned in passing and those known last; then from the
    top again."""
    shown = _in_order(rows)
    place = next((at for at, row in enumerate(shown) if row.number == after), -1) + 1
    ahead = [*shown[place:], *shown[:place]]
    return next((row.number for row in ahead if row.state == CandidateState.PENDING), None)


def _in_order(rows: Iterable[Candidate]) -> list[Candidate]:
    """Candidates as the page shows them, those mentioned in passing and those known last."""
    return sorted(rows, key=lambda row: (_is_known(row), row.prominence < PASSING, row.number))


def _whole(rows: list[Candidate], current: int | None) -> frozenset[int]:
    """Numbers of the candidates drawn as cards: the current one, those that come next, the last that were decided."""
    waiting = [row.number for row in _in_order(rows) if row.state == CandidateState.PENDING]
    start = min(waiting.index(current) if current in waiting else 0, max(0, len(waiting) - CARDS))
    decided = sorted((row for row in rows if row.decided_at), key=lambda row: row.decided_at, reverse=True)
    ruled = [row.number for row in rows if row.state == CandidateState.REJECTED and row.decided_at is None]
    found = {*waiting[start : start + CARDS], *(row.number for row in decided[:DECIDED_CARDS]), *ruled[:DECIDED_CARDS]}
    return frozenset(found | ({current} if current else set()))


def _groups(candidates: list[CandidateView]) -> dict[str, Group]:
    """The candidates as they stand together; the last one decided stands by itself, above the undecided ones."""
    decided = sorted(
        (one for one in candidates if not one.pending and one.candidate.decided_at),
        key=lambda one: one.candidate.decided_at,
        reverse=True,
    )
    return {
        "open": _group([one for one in candidates if one.pending and not one.passing and not one.known]),
        "passing": _group([one for one in candidates if one.pending and one.passing]),
        "known": _group([one for one in candidates if one.known]),
        "last": _group(decided[:1]),
        "decided": _group(decided[1:]),
        "ruled_out": _group([one for one in candidates if not one.pending and not one.candidate.decided_at]),
    }


def _group(some: list[CandidateView]) -> Group:
    """Those with a line stand before the first card, or after it."""
    first = next((at for at, one in enumerate(some) if one.whole), len(some))
    before, rest = some[:first], some[first:]
    return Group(before, [one for one in rest if one.whole], [one for one in rest if not one.whole])


def _leads(marks: dict[int, list[Mark]], pending: set[int]) -> dict[int, int]:
    """To which candidate each piece of evidence leads."""
    found = {}
    for mark in (one for own in marks.values() for one in own):
        if mark.candidates:
            found[mark.number] = min(mark.candidates & pending or mark.candidates)
    return found


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


@dataclass(frozen=True, slots=True)
class _Page:
    """What the candidates of a page are shown with: numbers of evidence, names of all, records proposed, rules learnt from them,
    those drawn whole, the current one, the asker."""

    numbers: dict[Spot, int]
    titles: dict[int, tuple[str, str]]
    known: dict[str, Any]
    learnt: dict[int, int]
    whole: frozenset[int]
    current: int | None
    by: Asker


def _candidate(row: Candidate, page: _Page) -> CandidateView:
    said, by_rule = candidate_said(row), _by_rule(row)
    view = CandidateView(
        candidate=row,
        said=said,
        rows=[],
        figures=[],
        evidence=[],
        proposals=[],
        links=[],
        parties=[],
        whole=row.number in page.whole,
        current=row.number == page.current,
        pending=row.state == CandidateState.PENDING,
        doubtful=row.confidence < DOUBTFUL,
        passing=_is_passing(row),
        strong=any(one.get("score", 0) >= LIKELY for one in row.proposals),
        known=_is_known(row),
        joined=page.titles.get(row.joined_into or 0, ("", ""))[0],
        split_from=page.titles.get(row.split_from or 0, ("", ""))[0],
        by_rule=by_rule,
        learnt=page.learnt.get(row.number, 0),
    )
    return _drawn(view, page) if view.whole and view.pending else view


def _drawn(view: CandidateView, page: _Page) -> CandidateView:
    """The candidate with its fields, figures, evidence, links and possible duplicates."""
    row, said = view.candidate, view.said
    by_field: dict[str, list[int]] = {}
    for one in row.evidence:
        at = page.numbers.get(_spot(row, one))
        if at is not None and at not in by_field.setdefault(one["field"], []):
            by_field[one["field"]].append(at)
    linked = {title: link["number"] for link in row.links for title in page.titles.get(link["number"], ())}
    rows = [
        _field_row(name, found, by_field.get(name, []), linked) | {"rule": view.by_rule.get(f"field-{name}")}
        for name, found in said["fields"].items()
    ]
    shown = {str(part["text"]) for one in rows for part in one["parts"] if part["number"]}
    return replace(
        view,
        rows=rows,
        figures=[{**figure, "evidence": page.numbers.get(_spot(row, figure))} for figure in said["figures"]],
        evidence=by_field.get("title", []) or by_field.get("name", []) or by_field.get("", []),
        proposals=[_proposal(one, row, page.known.get(one["id"]), view.current, page.by) for one in row.proposals],
        links=[
            {**link, "title": names[0]}
            for link in row.links
            if (names := page.titles.get(link["number"])) and not shown & set(names)
        ],
        parties=parties_found(row, by=page.by) if view.current else [],
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
