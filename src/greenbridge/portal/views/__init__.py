"""Pages of the shell."""

from .about import about, accessibility, licences, root
from .glossary import concept, glossary, glossary_export
from .home import base_map_image, home
from .search import search

__all__ = [
    "about",
    "accessibility",
    "base_map_image",
    "concept",
    "glossary",
    "glossary_export",
    "home",
    "licences",
    "root",
    "search",
]
