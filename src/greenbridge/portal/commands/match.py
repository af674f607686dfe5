"""`greenbridge match`: who can meet a need, and why."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from greenbridge.apps.matching.schemas import matches_json
from greenbridge.apps.matching.selectors import MAX_TEXT, Answer, need_from_text, need_matches, rates_from_json
from greenbridge.apps.matching.templatetags.matching import change_sentence, check_sentence, finding_text, reason_sentence
from greenbridge.apps.registry.selectors import text_for
from greenbridge.kernel.errors import InvalidError, LimitError, MissingError

from ..options import day, whole_number

EXAMPLES = (
    'echo "需要20套通信基站备用电源，磷酸铁锂，-30℃" | greenbridge match - --json',
    "greenbridge match need.json --lang ru",
    "greenbridge match need.txt --limit 5 --as-of 2026-11-20",
)
MAX_BYTES = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The need and how to judge."""
    parser.add_argument("need", metavar=_("FILE"), help=_("file with the need, - for standard input"))
    parser.add_argument("--limit", type=whole_number, default=10, metavar=_("LIMIT"), help=_("how many answers (default 10)"))
    parser.add_argument("--as-of", type=day, metavar=_("DATE"), help=_("day of judgement (default today)"))
    parser.add_argument("--rates", type=Path, metavar=_("FILE"), help=_("exchange rates as JSON: day, base, per_base"))


def run(options: argparse.Namespace) -> int:
    """Print answers, near misses and signals as the public sees them."""
    if not 1 <= options.limit <= 100:
        raise InvalidError("limit_wrong", found=options.limit, expected="1–100")
    need = need_from_text(_read(options.need))
    rates = rates_from_json(options.rates.read_text(encoding="utf-8", errors="replace")) if options.rates else None
    found = need_matches(need, by=None, as_of=options.as_of or timezone.localdate(), rates=rates, limit=options.limit)
    if options.json:
        sys.stdout.write(json.dumps(matches_json(found), ensure_ascii=False) + "\n")
        return 0
    for finding in found.findings:
        sys.stdout.write(f"! {finding_text(finding)}\n")
    for number, answer in enumerate(found.answers, 1):
        _show(f"{number}.", answer)
    if not found.answers:
        sys.stdout.write(_("No record answers this need.") + "\n")
    for title, answers in (
        (_("Related, but further off"), found.related),
        (_("Near misses"), found.near_misses),
        (_("Signals, not posted by the organisation"), found.signals),
    ):
        if answers:
            sys.stdout.write(f"\n{title}\n")
        for answer in answers:
            _show("-", answer)
    return 0


def _read(name: str) -> str:
    if name == "-":
        raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        path = Path(name)
        if not path.exists():
            raise MissingError("path_missing", path=name)
        if path.is_dir():
            raise InvalidError("path_is_folder", path=name)
        with path.open("rb") as held:
            raw = held.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise LimitError("need_too_long", found=len(raw), limit=MAX_TEXT)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidError("need_not_utf8", path=name, at=error.start) from error


def _show(mark: str, answer: Answer) -> None:
    text = text_for(answer.record, get_language() or "en")
    sys.stdout.write(
        f"{mark} {answer.score:.2f}  {text.title}\n   {answer.record.get_kind_display()} · {answer.record.public_id}\n"
    )
    for reason in answer.reasons[:4]:
        sys.stdout.write(f"   + {reason_sentence(reason)}\n")
    for check in answer.checks:
        sign = {"pass": "✓", "fail": "✕"}.get(check.state, "?")
        sys.stdout.write(f"   {sign} {check_sentence(check)}\n")
        if change := change_sentence(check):
            sys.stdout.write(f"     → {change}\n")
