"""Refusals of the libraries."""

from typing import Any

from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError, RefusedError


class RecordMissingError(MissingError):
    """No such record, or none the asker may see."""

    code = "record_missing"


class RecordInvalidError(InvalidError):
    """A field of a record is missing or wrong; ``findings`` lists them, each with field, found, expected."""

    code = "record_invalid"


class LoadRefusedError(InvalidError):
    """A file was not loaded because of bad rows: ``bad`` lists them with their findings, in the order of the file."""

    code = "load_refused"

    def __init__(self, file: str, bad: list[dict[str, Any]]) -> None:
        super().__init__(file=file, bad=bad)


class RecordExistsError(ConflictError):
    """A record with this identifier is already there."""

    code = "record_exists"


class RecordChangedError(ConflictError):
    """Somebody else changed the record meanwhile."""

    code = "record_changed"


class ConsentMissingError(RefusedError):
    """An expert is never public without her own consent."""

    code = "consent_missing"
