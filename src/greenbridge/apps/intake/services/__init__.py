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
    document_fail,
    document_read,
    document_read_again,
    documents_requeue,
    documents_take,
)
from .proposals import proposals_refresh

__all__ = [
    "Act",
    "Incoming",
    "Taken",
    "act_undo",
    "candidate_accept",
    "candidate_edit",
    "candidate_merge",
    "candidate_reject",
    "candidate_undo",
    "candidates_accept",
    "candidates_note_known",
    "candidates_reject_rest",
    "document_claim",
    "document_claim_next",
    "document_fail",
    "document_read",
    "document_read_again",
    "document_release",
    "documents_requeue",
    "documents_take",
    "proposals_refresh",
]
