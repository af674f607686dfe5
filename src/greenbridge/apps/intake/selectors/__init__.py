"""Reading the desk: documents, their candidates, the source with what was read in it marked. Curators only."""

from .bulk import LOWEST, SURE, ActRow, BulkAsked, BulkPreview, acts_recent, bulk_kinds, bulk_preview
from .desk import DeskAsked, DeskPage, DeskRow, Waiting, desk_page, document_file, document_states, open_count
from .highlights import Mark, Paragraph, Segment, mark_paragraphs
from .review import ArticleView, CandidateView, DocumentView, Proposal, document_view

__all__ = [
    "LOWEST",
    "SURE",
    "ActRow",
    "ArticleView",
    "BulkAsked",
    "BulkPreview",
    "CandidateView",
    "DeskAsked",
    "DeskPage",
    "DeskRow",
    "DocumentView",
    "Mark",
    "Paragraph",
    "Proposal",
    "Segment",
    "Waiting",
    "acts_recent",
    "bulk_kinds",
    "bulk_preview",
    "desk_page",
    "document_file",
    "document_states",
    "document_view",
    "mark_paragraphs",
    "open_count",
]
