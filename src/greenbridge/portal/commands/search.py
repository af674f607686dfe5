"""`greenbridge search`: one query over all libraries, in any language."""

from __future__ import annotations

import argparse
import json
import sys

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from greenbridge.apps.registry.choices import Kind
from greenbridge.apps.registry.filters import require_countries, require_kinds
from greenbridge.apps.registry.selectors import Found, record_search, text_for
from greenbridge.kernel.errors import InvalidError

from ..options import whole_number

EXAMPLES = (
    "greenbridge search 储能 --json",
    "greenbridge search ziya --lang ru",
    'greenbridge search "переработка батарей" --kind project --limit 5',
)

MOST_PASSED_OVER = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words and limits."""
    parser.add_argument("words", nargs="+", metavar=_("words"), help=_("what to look for"))
    parser.add_argument("--kind", action="append", default=[], metavar=_("KIND"), help=_("only this kind (may be repeated)"))
    parser.add_argument("--country", action="append", default=[], metavar="CC", help=_("only this country (ISO code)"))
    parser.add_argument("--limit", type=whole_number, default=20, metavar=_("LIMIT"), help=_("how many results (default 20)"))
    parser.add_argument("--offset", type=whole_number, default=0, metavar=_("OFFSET"), help=_("results to pass over (default 0)"))


def run(options: argparse.Namespace) -> int:
    """Print results as the public sees them; no result is not an error."""
    require_kinds(options.kind)
    countries = require_countries(options.country)
    if not 0 <= options.offset <= MOST_PASSED_OVER:
        raise InvalidError("offset_wrong", found=options.offset, expected=f"0–{MOST_PASSED_OVER}")
    if not 1 <= options.limit <= 1000:
        raise InvalidError("limit_wrong", found=options.limit, expected="1–1000")
    found = record_search(
        " ".join(options.words),
        by=None,
        kinds=tuple(options.kind),
        filters={"country": countries},
        language=get_language() or "en",
        limit=options.limit,
        offset=options.offset,
    )
    if options.json:
        shown = {"results": [_result(hit) for hit in found.found], "total": found.total}
        if found.corrections:
            shown["did_you_mean"] = list(found.corrections)
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
        return 0
    for hit in found.found:
        result = _result(hit)
        kind = Kind(hit.record.kind).label
        sys.stdout.write(f"{hit.score:7.2f}  {result['title']}\n         {kind} · {result['id']}\n")
    count = ngettext("%(n)d record found.", "%(n)d records found.", found.total) % {"n": found.total}
    sys.stdout.write(count + "\n")
    if found.corrections:
        sys.stdout.write(_("Did you mean: %(words)s") % {"words": ", ".join(found.corrections)} + "\n")
    return 0


def _result(hit: Found) -> dict[str, object]:
    text = text_for(hit.record, get_language() or "en")
    result: dict[str, object] = {
        "id": hit.record.public_id,
        "kind": hit.record.kind,
        "title": text.title,
        "lang": text.language,
        "score": round(hit.score, 4),
    }
    if hit.record.data.get("ref"):
        result["ref"] = hit.record.data["ref"]
    return result
