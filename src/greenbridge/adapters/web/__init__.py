"""Pages and feeds fetched from the net: politely, within limits, and never from this machine's own network."""

from .feeds import Entry, Feed, read_feed
from .fetching import Fetched, Fetcher

__all__ = ["Entry", "Feed", "Fetched", "Fetcher", "read_feed"]
