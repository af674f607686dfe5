"""Tables of intake: sources, documents, candidates and what is remembered about them."""

from .documents import Candidate, Document
from .items import Item
from .rules import Rule
from .sources import Source

__all__ = ["Candidate", "Document", "Item", "Rule", "Source"]
