"""Refusals of intake."""

from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError


class DocumentMissingError(MissingError):
    """No such document on the desk."""

    code = "document_unknown"


class DocumentClaimedError(ConflictError):
    """Somebody else is deciding on this document."""

    code = "document_claimed"


class CandidateMissingError(MissingError):
    """No such candidate in the document."""

    code = "candidate_missing"


class CandidateDecidedError(ConflictError):
    """Somebody has decided on the candidate already."""

    code = "candidate_decided"


class CandidateUndecidedError(ConflictError):
    """There is no decision to take back."""

    code = "candidate_undecided"


class CandidateBoundError(ConflictError):
    """A joining or splitting cannot be taken back any more: the other half has been decided on or changed since."""

    code = "candidate_bound"


class NothingGivenError(InvalidError):
    """Neither a file nor words came in."""

    code = "nothing_given"


class CandidateFormError(InvalidError):
    """An edited field is wrong; ``findings`` lists them, each with field, found, expected."""

    code = "candidate_invalid"


class ActMissingError(MissingError):
    """No candidates were decided together under this name, or all have been taken back."""

    code = "act_missing"


class SourceMissingError(MissingError):
    """No such source."""

    code = "source_unknown"


class SourceFormError(InvalidError):
    """A field of a source is wrong; ``findings`` lists them, each with field, found, expected."""

    code = "source_invalid"


class RuleMissingError(MissingError):
    """No rule has this number."""

    code = "rule_missing"


class TableFaultyError(InvalidError):
    """Rows of a spreadsheet cannot land; ``rows`` says how many, ``findings`` names the first faults."""

    code = "table_faulty"
