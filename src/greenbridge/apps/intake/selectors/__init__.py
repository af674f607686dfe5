"""Reading the desk: documents, their candidates, the source with what was read in it marked. Curators only."""

from .bulk import LOWEST, SURE, ActRow, BulkAsked, BulkPreview, acts_recent, bulk_kinds, bulk_preview
from .desk import DeskAsked, DeskPage, DeskRow, Waiting, desk_page, document_file, document_states, open_count
from .highlights import Mark, Paragraph, Segment, mark_paragraphs
from .library import library_rows
from .review import ArticleView, CandidateView, DocumentView, LooseFigure, Proposal, document_view
from .rules import RulePage, rule_page
from .sources import (
    BatchCounts,
    FaultGroup,
    SourceRow,
    SourceView,
    batch_counts,
    fetching,
    may_look,
    source_report,
    source_view,
    sources_list,
    sources_to_name,
)
from .statistics import WEEKS, CandidatePage, Statistics, StatisticsAsked, candidate_page, statistics

__all__ = [
    "LOWEST",
    "SURE",
    "WEEKS",
    "ActRow",
    "ArticleView",
    "BatchCounts",
    "BulkAsked",
    "BulkPreview",
    "CandidatePage",
    "CandidateView",
    "DeskAsked",
    "DeskPage",
    "DeskRow",
    "DocumentView",
    "FaultGroup",
    "LooseFigure",
    "Mark",
    "Paragraph",
    "Proposal",
    "RulePage",
    "Segment",
    "SourceRow",
    "SourceView",
    "Statistics",
    "StatisticsAsked",
    "Waiting",
    "acts_recent",
    "batch_counts",
    "bulk_kinds",
    "bulk_preview",
    "candidate_page",
    "desk_page",
    "document_file",
    "document_states",
    "document_view",
    "fetching",
    "library_rows",
    "mark_paragraphs",
    "may_look",
    "open_count",
    "rule_page",
    "source_report",
    "source_view",
    "sources_list",
    "sources_to_name",
    "statistics",
]
