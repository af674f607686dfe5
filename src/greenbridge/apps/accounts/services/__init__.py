"""Acts on people, their ways in, and the writing of the change log."""

from .entering import administrator_create, first_run_check, first_run_open, sign_in_check, throttle
from .log import change_log
from .people import account_update, password_change, user_create, user_set_active, user_update

__all__ = [
    "account_update",
    "administrator_create",
    "change_log",
    "first_run_check",
    "first_run_open",
    "password_change",
    "sign_in_check",
    "throttle",
    "user_create",
    "user_set_active",
    "user_update",
]
