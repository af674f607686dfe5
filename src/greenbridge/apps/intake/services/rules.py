"""Corrections that are remembered for a source: learnt from a curator's decision, made again when its next document is read.

Never silently: a candidate says what was changed by which rule, and each rule can be switched off. Curators only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.accounts.services import change_log

from .. import bridge
from ..choices import CandidateState, DocumentState, RuleAct
from ..errors import RuleMissingError
from ..models import Candidate, Document, Rule
from ..selectors.rules import names_in, rule_reach, ruled_by, rules_seen_by
from ..selectors.said import candidate_said

LASTING = frozenset({"country", "place", "website", "kind", "topics", "fields", "issuer", "organiser", "city"})
"""Fields that stay the same from one report to the next, so that correcting them once is worth remembering."""


def rules_learn(candidate: Candidate, *, by: Asker, rejected: bool = False) -> list[Rule]:
    """Remember for the source of its document what a curator changed about a candidate, or that she left it out; must run inside
    the transaction of her act. Nothing is remembered where the source is unknown."""
    source = candidate.document.source
    if source is None:
        return []
    learnt = [
        _learn(candidate, act, name, found, given, by=by)
        for act, name, found, given in ([(RuleAct.REJECT, "", candidate.title, "")] if rejected else _corrections(candidate))
    ]
    for rule in learnt:
        after = {"source": source.name, "name": rule.name, "act": rule.act, "field": rule.field, "given": rule.given}
        change_log(act="rule.learn", subject=f"rule:{rule.pk}", by=by, after=after)
    return learnt


def _corrections(candidate: Candidate) -> Iterable[tuple[RuleAct, str, Any, Any]]:
    edits = candidate.edits
    if edits.get("title") and edits["title"] != candidate.title:
        yield RuleAct.RENAME, "", candidate.title, edits["title"]
    if edits.get("kind") and edits["kind"] != candidate.kind:
        yield RuleAct.KIND, "", candidate.kind, edits["kind"]
    for name, given in edits.get("fields", {}).items():
        if name in LASTING and given != candidate.fields.get(name):
            yield RuleAct.FIELD, name, candidate.fields.get(name, ""), given


def _learn(candidate: Candidate, act: RuleAct, field: str, found: Any, given: Any, *, by: Asker) -> Rule:
    rule, _ = Rule.objects.update_or_create(
        source=candidate.document.source,
        act=act,
        kind=candidate.kind,
        key=bridge.name_key(candidate.title),
        field=field,
        defaults={
            "name": candidate.title,
            "found": found,
            "given": given,
            "active": True,
            "document": candidate.document,
            "candidate": candidate.number,
            "created_by": by,
            "created_at": timezone.now(),
        },
    )
    return rule


def rules_apply(document: Document, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Candidates that were just read, with the corrections remembered for the source of their document.

    The node's own act, within the reading. What was read stays in the row; the change stands beside it with its rule. A candidate
    whose name is always left out is rejected at once, without a person's name, and can be taken back like any other.
    """
    if document.source_id is None or not rows:
        return rows
    named = {bridge.name_key(name) for row in rows for name in names_in(row)}
    keys = {bridge.name_key(row["title"]) for row in rows} | named
    rules = list(Rule.objects.filter(source=document.source_id, active=True, key__in=sorted(keys)))
    found = [_with_rules(row, rules) for row in rows] if rules else rows
    used = [rule for row in found for rule in set(row.get("ruled", {}).get("rules", {}).values())]
    for number in set(used):
        Rule.objects.filter(pk=number).update(applied=F("applied") + used.count(number), applied_at=timezone.now())
    return found


def rule_apply(number: int, *, by: Asker) -> int:
    """Make a correction in documents that were read before it was learnt and still wait; in how many candidates.

    What it would change is told by `selectors.rule_preview`, and nothing else is: candidates a curator has changed or decided on
    stay as they are, and so do documents another curator is at. `rule_take_back` undoes it. RuleMissingError when there is none
    that is switched on.
    """
    with transaction.atomic():
        rule = _locked(number, by, active=True)
        reached = rule_reach(rule, by=by).rows
        touched: set[int] = set()
        for one in reached:
            row = one.candidate
            row.ruled = {**one.ruled, "later": sorted({*row.ruled.get("later", []), rule.pk})}
            row.key = bridge.name_key(candidate_said(row)["title"])
            if "reject" in one.parts:
                row.state = CandidateState.REJECTED
            touched.add(row.document_id)
        Candidate.objects.bulk_update([one.candidate for one in reached], ["ruled", "key", "state"], batch_size=200)
        if reached:
            Rule.objects.filter(pk=number).update(applied=F("applied") + len(reached), applied_at=timezone.now())
            still = Candidate.objects.filter(document__in=touched, state=CandidateState.PENDING).values("document")
            Document.objects.filter(pk__in=touched).update(proposed_at=0)
            Document.objects.filter(pk__in=touched, state=DocumentState.READY).exclude(pk__in=still).update(
                state=DocumentState.DONE
            )
            change_log(act="rule.apply", subject=f"rule:{number}", by=by, after={"candidates": len(reached)})
    return len(reached)


def rule_take_back(number: int, *, by: Asker) -> int:
    """Take out what `rule_apply` did where nobody has decided since; in how many candidates. The rule stays switched on."""
    with transaction.atomic():
        rule = _locked(number, by)
        count = _take_out(rule, later_only=True)
        if count:
            Rule.objects.filter(pk=number).update(applied=Greatest(F("applied") - count, 0))
            change_log(act="rule.take_back", subject=f"rule:{number}", by=by, after={"candidates": count})
    return count


def rules_of_taken_back(candidate: Candidate, *, by: Asker) -> None:
    """Switch off what was learnt when a candidate was always left out, for that decision is taken back; in its transaction."""
    learnt = Rule.objects.filter(document=candidate.document_id, candidate=candidate.number, act=RuleAct.REJECT, active=True)
    for number in learnt.values_list("pk", flat=True):
        rule_switch(number, active=False, by=by)


def _locked(number: int, by: Asker, *, active: bool = False) -> Rule:
    rows = rules_seen_by(by).filter(active=True) if active else rules_seen_by(by)
    rule = rows.select_for_update(of=("self",)).filter(pk=number).first()
    if rule is None:
        raise RuleMissingError(number=number)
    return rule


def _with_rules(row: dict[str, Any], rules: list[Rule]) -> dict[str, Any]:
    ruled = ruled_by(row, rules)
    if not ruled["rules"]:
        return row
    changed = {"ruled": ruled, "key": bridge.name_key(ruled.get("title") or row["title"])}
    return row | changed | ({"state": CandidateState.REJECTED} if "reject" in ruled["rules"] else {})


def rule_switch(number: int, *, active: bool, by: Asker) -> Rule:
    """Switch a rule on or off. Off, its changes are taken out of what nobody has decided yet, and what it left out is undecided
    again; on, it counts for what is read from then on. RuleMissingError when there is none."""
    with transaction.atomic():
        rule = _locked(number, by)
        if rule.active != active:
            rule.active = active
            rule.save(update_fields=["active"])
            if not active:
                _take_out(rule)
            change_log(act="rule.switch", subject=f"rule:{number}", by=by, after={"active": active})
    return rule


def _take_out(rule: Rule, *, later_only: bool = False) -> int:
    """Undo a rule where only it, and no person, has had a say; in how many candidates. ``later_only``: where it came after the
    reading."""
    count = 0
    open_states = (CandidateState.PENDING, CandidateState.REJECTED)
    rows = Candidate.objects.filter(document__source=rule.source_id, state__in=open_states, decided_at=None).exclude(ruled={})
    again: set[int] = set()
    for row in rows:
        parts = [part for part, by_rule in row.ruled["rules"].items() if by_rule == rule.pk]
        if not parts or (later_only and rule.pk not in row.ruled.get("later", [])):
            continue
        count += 1
        row.ruled["later"] = [one for one in row.ruled.get("later", []) if one != rule.pk]
        for part in parts:
            del row.ruled["rules"][part]
            if part.startswith("field-"):
                row.ruled["fields"].pop(part.removeprefix("field-"), None)
            row.ruled.pop(part, None)
        if "reject" in parts:
            row.state = CandidateState.PENDING
            again.add(row.document_id)
        if not row.ruled["rules"]:
            row.ruled = {}
        row.key = bridge.name_key(candidate_said(row)["title"])
        row.save(update_fields=["ruled", "state", "key"])
    Document.objects.filter(pk__in=again, state=DocumentState.DONE).update(state=DocumentState.READY)
    Document.objects.filter(source=rule.source_id, state=DocumentState.READY).update(proposed_at=0)
    return count
