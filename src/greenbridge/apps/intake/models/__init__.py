"""Tables of intake: sources, documents, candidates and what is remembered about them."""

from .documents import Candidate, Document
from .items import Item
from .marks import StoryMark
from .rules import Rule
from .sources import Source
from .tables import Mapping, Table

__all__ = ["Candidate", "Document", "Item", "Mapping", "Rule", "Source", "StoryMark", "Table"]
