"""Pages of the intake desk."""

from .inbox import desk, following, states
from .review import claim, decide, decide_all, document, file, read_again

__all__ = ["claim", "decide", "decide_all", "desk", "document", "file", "following", "read_again", "states"]
