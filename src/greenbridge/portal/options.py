"""Types of the commands' options: what argparse says of a wrong value, in the reader's language."""

from __future__ import annotations

import argparse
from datetime import date

from django.utils.translation import gettext as _


def whole_number(given: str) -> int:
    """A whole number."""
    try:
        return int(given)
    except ValueError:  # letters, or a number of thousands of digits
        raise argparse.ArgumentTypeError(_("“%(found)s” is no whole number") % {"found": given[:40]}) from None


def day(given: str) -> date:
    """A day of the calendar."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise argparse.ArgumentTypeError(_("“%(found)s” is no day written as 2026-11-20") % {"found": given[:40]}) from None


def port(given: str) -> int:
    """A port to listen on."""
    if not given.isdecimal() or len(given) > 5 or not 1 <= int(given) <= 65535:
        raise argparse.ArgumentTypeError(_("a port is a number from 1 to 65535"))
    return int(given)
