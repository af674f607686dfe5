"""Acts on people, their ways in, and the writing of the change log."""

from .entering import DEVICE_LIFE_S, administrator_create, device_mark, first_run_check, first_run_open, sign_in_check
from .joining import (
    account_join,
    invitation_answer,
    invitation_make,
    invitation_withdraw,
    registration_answer,
    registration_ask,
)
from .letters import letter_find, text_send
from .log import change_log
from .people import account_update, password_change, user_create, user_set_active, user_update
from .recovering import email_change_answer, email_change_ask, email_confirm, password_reset, reset_answer, reset_ask
from .second_factor import (
    half_check,
    half_of,
    recovery_codes_renew,
    second_factor_begin,
    second_factor_check,
    second_factor_confirm,
    second_factor_drop,
    second_factor_shown,
    second_factor_take,
)
from .throttling import throttle
from .visits import (
    SEEN,
    SEEN_EVERY_S,
    seen_now,
    visit_end,
    visit_forget,
    visit_move,
    visit_seen,
    visit_start,
    visits_end_others,
)

__all__ = [
    "DEVICE_LIFE_S",
    "SEEN",
    "SEEN_EVERY_S",
    "account_join",
    "account_update",
    "administrator_create",
    "change_log",
    "device_mark",
    "email_change_answer",
    "email_change_ask",
    "email_confirm",
    "first_run_check",
    "first_run_open",
    "half_check",
    "half_of",
    "invitation_answer",
    "invitation_make",
    "invitation_withdraw",
    "letter_find",
    "password_change",
    "password_reset",
    "recovery_codes_renew",
    "registration_answer",
    "registration_ask",
    "reset_answer",
    "reset_ask",
    "second_factor_begin",
    "second_factor_check",
    "second_factor_confirm",
    "second_factor_drop",
    "second_factor_shown",
    "second_factor_take",
    "seen_now",
    "sign_in_check",
    "text_send",
    "throttle",
    "user_create",
    "user_set_active",
    "user_update",
    "visit_end",
    "visit_forget",
    "visit_move",
    "visit_seen",
    "visit_start",
    "visits_end_others",
]
