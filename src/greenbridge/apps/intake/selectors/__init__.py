"""Reading the desk: documents, their candidates, the source with what was read in it marked. Curators only."""

from .desk import DeskAsked, DeskPage, DeskRow, Waiting, desk_page, document_file, document_states, open_count
from .highlights import Mark, Paragraph, Segment, mark_paragraphs
from .review import ArticleView, CandidateView, DocumentView, Proposal, document_view

__all__ = [
    "ArticleView",
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
    "desk_page",
    "document_file",
    "document_states",
    "document_view",
    "mark_paragraphs",
    "open_count",
]
