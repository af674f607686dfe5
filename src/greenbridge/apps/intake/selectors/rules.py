"""Rules: what is remembered about which source. Curators only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role

from .. import bridge
from ..choices import CandidateState, DocumentState, RuleAct
from ..errors import RuleMissingError
from ..models import Candidate, Document, Rule, Source
from .desk import is_held, seen_by
from .said import candidate_said
from .sources import sources_seen_by

PAGE_SIZE = 50
REACHED = 500
"""Candidates that a rule is applied to in one act."""
NAMED = ("parties", "organisation", "issuer", "organiser")
"""Fields that hold names of others, which a renaming reaches as well."""


@dataclass(frozen=True, slots=True)
class RulePage:
    """One page of rules, and how many each source has."""

    rows: list[Rule]
    sources: list[Source]
    """Sources with rules, each with ``n_rules``."""
    total: int
    off: int
    number: int
    pages: int


def rules_seen_by(by: Asker) -> QuerySet[Rule]:
    """Rules of the sources the asker may see: their names are read in its texts. Curators only."""
    return Rule.objects.filter(source__in=sources_seen_by(by).values("pk"))


def rule_page(*, by: Asker, source: str = "", number: int = 1) -> RulePage:
    """Rules of one source or of all, the newest first; those of sources the asker may not see are not counted."""
    rows = rules_seen_by(by)
    if source:
        rows = rows.filter(source=int(source)) if source.isdecimal() else rows.none()
    counts = rows.aggregate(total=Count("id"), off=Count("id", filter=Q(active=False)))
    pages = max(1, -(-counts["total"] // PAGE_SIZE))
    number = min(max(1, number), pages)
    shown = rows.select_related("source", "created_by", "document").defer("document__text", "document__reading")
    return RulePage(
        rows=list(shown[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]),
        sources=list(sources_seen_by(by).annotate(n_rules=Count("rules")).filter(n_rules__gt=0).order_by("name")),
        total=counts["total"],
        off=counts["off"],
        number=number,
        pages=pages,
    )


@dataclass(frozen=True, slots=True)
class Reached:
    """A candidate of a document that waits and that a rule would change: what it says now, and what it would say."""

    candidate: Candidate
    ruled: dict[str, Any]
    parts: list[str]
    """What the rule changes: ``title``, ``kind``, ``reject``, ``field-…``."""
    before: dict[str, Any]
    after: dict[str, Any]

    @property
    def fields(self) -> list[dict[str, Any]]:
        """Fields that change: ``field``, ``before``, ``after``."""
        names = [part.removeprefix("field-") for part in self.parts if part.startswith("field-")]
        return [
            {"field": name, "before": self.before["fields"].get(name, ""), "after": self.after["fields"].get(name, "")}
            for name in names
        ]


@dataclass(frozen=True, slots=True)
class RuleReach:
    """What applying a rule to documents read before it was learnt would change."""

    rule: Rule
    rows: list[Reached]
    documents: int
    held: int
    """Documents left alone because another curator is at them."""
    more: bool
    """Whether there are more candidates than one act takes."""
    done: int
    """Candidates it was applied to in this way and that nobody has decided on since."""


def rule_preview(number: int, *, by: Asker) -> RuleReach:
    """What applying a rule now would change; nothing is written. RuleMissingError; curators only."""
    rule = rules_seen_by(by).select_related("source").filter(pk=number).first()
    if rule is None:
        raise RuleMissingError(number=number)
    return rule_reach(rule, by=by)


def rule_reach(rule: Rule, *, by: Asker) -> RuleReach:
    """The undecided, unchanged candidates of the rule's source that it would change, in documents nobody else is at."""
    curator = require_role(by, *CURATING)
    now = timezone.now()
    waiting = seen_by(by).filter(source=rule.source_id, state=DocumentState.READY)
    claimed = waiting.exclude(claimed_by=None).only("pk", "state", "claimed_by", "claimed_until")
    held = [document.pk for document in claimed if is_held(document, curator.pk, now)]
    rows = Candidate.objects.filter(
        document__in=waiting.exclude(pk__in=held).values("pk"), state=CandidateState.PENDING, edits={}
    )
    if rule.act != RuleAct.RENAME:
        rows = rows.filter(kind=rule.kind, key=rule.key)  # a renaming reaches the parties of others as well
    found: list[Reached] = []
    for row in rows.order_by("document_id", "number").iterator(chunk_size=500):
        one = _reached(row, rule)
        if one is not None:
            found.append(one)
        if len(found) > REACHED:
            break
    shown = found[:REACHED]
    titles = Document.objects.only("pk", "name", "title", "language").in_bulk({one.candidate.document_id for one in shown})
    for one in shown:
        one.candidate.document = titles[one.candidate.document_id]
    open_ones = Candidate.objects.filter(document__source=rule.source_id, decided_at=None).exclude(ruled={})
    done = sum(rule.pk in later for later in open_ones.values_list("ruled__later", flat=True) if later)
    return RuleReach(rule, shown, len(titles), len(held), len(found) > REACHED, done)


def _reached(row: Candidate, rule: Rule) -> Reached | None:
    read = {"title": row.title, "kind": row.kind, "fields": row.fields}
    new = ruled_by(read, [rule])
    held = row.ruled.get("rules", {})
    parts = [part for part in new["rules"] if part not in held]  # what another rule changed stays as it is
    if not parts:
        return None
    fields = {name: found for name, found in new.get("fields", {}).items() if f"field-{name}" in parts}
    ruled = {
        **row.ruled,
        **{part: new[part] for part in ("title", "kind") if part in parts},
        "rules": {**held, **dict.fromkeys(parts, rule.pk)},
    }
    if fields:
        ruled["fields"] = {**row.ruled.get("fields", {}), **fields}
    before, was = candidate_said(row), row.ruled
    row.ruled = ruled
    after = candidate_said(row)
    row.ruled = was
    return Reached(row, ruled, parts, before, after)


def ruled_by(row: Mapping[str, Any], rules: list[Rule]) -> dict[str, Any]:
    """What these rules change about a candidate as it was read: ``title``, ``kind``, ``fields``, and by which ``rules``."""
    key = bridge.name_key(row["title"])
    ruled: dict[str, Any] = {"rules": {}}
    fields: dict[str, Any] = {}
    for rule in rules:
        if (rule.kind, rule.key) != (row["kind"], key):
            continue
        if rule.act == RuleAct.FIELD:
            fields[rule.field] = rule.given
            ruled["rules"][f"field-{rule.field}"] = rule.pk
        elif rule.act == RuleAct.REJECT:
            ruled["rules"]["reject"] = rule.pk
        else:
            part = "title" if rule.act == RuleAct.RENAME else "kind"
            ruled[part] = rule.given
            ruled["rules"][part] = rule.pk
    renamed = {rule.key: rule for rule in rules if rule.act == RuleAct.RENAME}
    for name in NAMED:
        found = row["fields"].get(name)
        parts = found if isinstance(found, list) else [found] if isinstance(found, str) and found else []
        hits = [renamed[bridge.name_key(part)] for part in map(str, parts) if bridge.name_key(part) in renamed]
        if hits and name not in fields:
            given = [renamed[key].given if (key := bridge.name_key(str(part))) in renamed else part for part in parts]
            fields[name] = given if isinstance(found, list) else given[0]
            ruled["rules"][f"field-{name}"] = hits[0].pk
    if fields:
        ruled["fields"] = fields
    return ruled


def names_in(row: Mapping[str, Any]) -> list[str]:
    """Names of others that a candidate as it was read holds in its fields."""
    found = [row["fields"].get(name) for name in NAMED]
    return [str(part) for one in found if one for part in (one if isinstance(one, list) else [one])]
