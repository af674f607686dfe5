"""Acts of intake: taking documents in, reading them, deciding on what was read. Curators only."""

from .bulk import Act, act_undo, candidates_accept, candidates_note_known, candidates_reject_rest
from .candidates import (
    candidate_accept,
    candidate_edit,
    candidate_merge,
    candidate_reject,
    candidate_undo,
)
from .claims import document_claim, document_claim_next, document_release
from .documents import (
    Incoming,
    Taken,
    document_describe,
    document_fail,
    document_read,
    document_read_again,
    documents_requeue,
    documents_take,
)
from .looking import source_go_on, source_look, sources_due
from .parting import SIDES, candidate_attach, candidate_join, candidate_split, candidate_unsplit
from .proposals import proposals_refresh
from .rules import rule_apply, rule_switch, rule_take_back
from .sources import (
    batch_enter,
    batch_folder,
    batch_start,
    source_look_now,
    source_pause,
    source_remove,
    source_retry,
    source_save,
    source_stop,
    source_switch,
    sources_requeue,
)
from .tables import MOST_ROWS, Landed, mapping_remember, table_as_text, table_find, table_land, table_map, table_undo

__all__ = [
    "MOST_ROWS",
    "SIDES",
    "Act",
    "Incoming",
    "Landed",
    "Taken",
    "act_undo",
    "batch_enter",
    "batch_folder",
    "batch_start",
    "candidate_accept",
    "candidate_attach",
    "candidate_edit",
    "candidate_join",
    "candidate_merge",
    "candidate_reject",
    "candidate_split",
    "candidate_undo",
    "candidate_unsplit",
    "candidates_accept",
    "candidates_note_known",
    "candidates_reject_rest",
    "document_claim",
    "document_claim_next",
    "document_describe",
    "document_fail",
    "document_read",
    "document_read_again",
    "document_release",
    "documents_requeue",
    "documents_take",
    "mapping_remember",
    "proposals_refresh",
    "rule_apply",
    "rule_switch",
    "rule_take_back",
    "source_go_on",
    "source_look",
    "source_look_now",
    "source_pause",
    "source_remove",
    "source_retry",
    "source_save",
    "source_stop",
    "source_switch",
    "sources_due",
    "sources_requeue",
    "table_as_text",
    "table_find",
    "table_land",
    "table_map",
    "table_undo",
]
