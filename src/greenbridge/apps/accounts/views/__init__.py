"""Pages of accounts: the ways in, one's own account, people."""

from .account import account
from .entering import first_run, sign_in, sign_out
from .people import people, person, person_active

__all__ = ["account", "first_run", "people", "person", "person_active", "sign_in", "sign_out"]
