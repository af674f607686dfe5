"""Corrections that are remembered for a source: learnt from a curator's decision, made again when its next document is read.

Never silently: a candidate says what was changed by which rule, and each rule can be switched off. Curators only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.accounts.services import change_log

from .. import bridge
from ..choices import CandidateState, DocumentState, RuleAct
from ..errors import RuleMissingError
from ..models import Candidate, Document, Rule
from ..selectors.rules import rules_seen_by
from ..selectors.said import candidate_said

LASTING = frozenset({"country", "place", "website", "kind", "topics", "fields", "issuer", "organiser", "city"})
"""Fields that stay the same from one report to the next, so that correcting them once is worth remembering."""
NAMED = ("parties", "organisation", "issuer", "organiser")
"""Fields that hold names of others, which a renaming reaches as well."""


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
    named = {bridge.name_key(name) for row in rows for name in _names_in(row)}
    keys = {bridge.name_key(row["title"]) for row in rows} | named
    rules = list(Rule.objects.filter(source=document.source_id, active=True, key__in=sorted(keys)))
    found = [_with_rules(row, rules) for row in rows] if rules else rows
    used = [rule for row in found for rule in set(row.get("ruled", {}).get("rules", {}).values())]
    for number in set(used):
        Rule.objects.filter(pk=number).update(applied=F("applied") + used.count(number), applied_at=timezone.now())
    return found


def _with_rules(row: dict[str, Any], rules: list[Rule]) -> dict[str, Any]:
    ruled = _ruled(row, rules)
    if not ruled["rules"]:
        return row
    changed = {"ruled": ruled, "key": bridge.name_key(ruled.get("title") or row["title"])}
    return row | changed | ({"state": CandidateState.REJECTED} if "reject" in ruled["rules"] else {})


def _ruled(row: Mapping[str, Any], rules: list[Rule]) -> dict[str, Any]:
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


def _names_in(row: Mapping[str, Any]) -> list[str]:
    found = [row["fields"].get(name) for name in NAMED]
    return [str(part) for one in found if one for part in (one if isinstance(one, list) else [one])]


def rule_switch(number: int, *, active: bool, by: Asker) -> Rule:
    """Switch a rule on or off. Off, its changes are taken out of what nobody has decided yet, and what it left out is undecided
    again; on, it counts for what is read from then on. RuleMissingError when there is none."""
    with transaction.atomic():
        rule = rules_seen_by(by).select_for_update().filter(pk=number).first()
        if rule is None:
            raise RuleMissingError(number=number)
        if rule.active != active:
            rule.active = active
            rule.save(update_fields=["active"])
            if not active:
                _take_out(rule)
            change_log(act="rule.switch", subject=f"rule:{number}", by=by, after={"active": active})
    return rule


def _take_out(rule: Rule) -> None:
    """Undo a rule where only it, and no person, has had a say."""
    open_states = (CandidateState.PENDING, CandidateState.REJECTED)
    rows = Candidate.objects.filter(document__source=rule.source_id, state__in=open_states, decided_at=None).exclude(ruled={})
    again: set[int] = set()
    for row in rows:
        parts = [part for part, by_rule in row.ruled["rules"].items() if by_rule == rule.pk]
        if not parts:
            continue
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
