"""Pages of accounts: the ways in, letters and invitations, one's own account, people."""

from .account import account, session_end, sessions, sessions_end
from .entering import first_run, sign_in, sign_out
from .letters import forgotten, invitation_withdraw, invitations, letter, letter_open, letter_sent, register
from .organisation import organisation, organisation_person, organisation_request, organisation_request_withdraw
from .people import people, person, person_active
from .second_factor import second_factor, sign_in_code

__all__ = [
    "account",
    "first_run",
    "forgotten",
    "invitation_withdraw",
    "invitations",
    "letter",
    "letter_open",
    "letter_sent",
    "organisation",
    "organisation_person",
    "organisation_request",
    "organisation_request_withdraw",
    "people",
    "person",
    "person_active",
    "register",
    "second_factor",
    "session_end",
    "sessions",
    "sessions_end",
    "sign_in",
    "sign_in_code",
    "sign_out",
]
