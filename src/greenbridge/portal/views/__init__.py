"""Pages of the shell."""

from .about import about, accessibility, licences, root
from .glossary import concept, glossary, glossary_export
from .home import home
from .search import search

__all__ = ["about", "accessibility", "concept", "glossary", "glossary_export", "home", "licences", "root", "search"]
