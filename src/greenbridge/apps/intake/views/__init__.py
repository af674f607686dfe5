"""Pages of the intake desk."""

from .inbox import desk, states
from .review import decide, decide_all, document, file, read_again

__all__ = ["decide", "decide_all", "desk", "document", "file", "read_again", "states"]
