"""Pages of the shell."""

from .about import about, accessibility, licences, root
from .glossary import concept, glossary
from .home import home
from .search import search

__all__ = ["about", "accessibility", "concept", "glossary", "home", "licences", "root", "search"]
