"""Pages of the intake desk."""

from .bulk import bulk, undo_act
from .inbox import desk, following, states
from .review import attach, claim, decide, decide_all, document, file, read_again
from .rules import rule, rule_reach, rules
from .sources import source, source_act, source_edit, source_new, source_report, source_state, sources
from .statistics import candidates, statistics
from .tables import table, table_far, table_rows

__all__ = [
    "attach",
    "bulk",
    "candidates",
    "claim",
    "decide",
    "decide_all",
    "desk",
    "document",
    "file",
    "following",
    "read_again",
    "rule",
    "rule_reach",
    "rules",
    "source",
    "source_act",
    "source_edit",
    "source_new",
    "source_report",
    "source_state",
    "sources",
    "states",
    "statistics",
    "table",
    "table_far",
    "table_rows",
    "undo_act",
]
