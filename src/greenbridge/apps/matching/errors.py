"""Refusals of matching."""

from greenbridge.kernel.errors import InvalidError


class NeedEmptyError(InvalidError):
    """There is nothing to match."""

    code = "need_empty"


class NeedTooLongError(InvalidError):
    """A need is a few sentences; ``limit`` is the most characters it may have."""

    code = "need_too_long"


class NeedUnreadableError(InvalidError):
    """The file or JSON does not hold a need."""

    code = "need_unreadable"
