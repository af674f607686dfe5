"""Pages of the intake desk."""

from .bulk import bulk, undo_act
from .inbox import desk, following, states
from .review import attach, claim, decide, decide_all, document, file, read_again
from .rules import rule, rules
from .sources import source, source_act, source_edit, source_new, source_report, source_state, sources

__all__ = [
    "attach",
    "bulk",
    "claim",
    "decide",
    "decide_all",
    "desk",
    "document",
    "file",
    "following",
    "read_again",
    "rule",
    "rules",
    "source",
    "source_act",
    "source_edit",
    "source_new",
    "source_report",
    "source_state",
    "sources",
    "states",
    "undo_act",
]
