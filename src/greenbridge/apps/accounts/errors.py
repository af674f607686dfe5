"""Refusals of accounts."""

from greenbridge.kernel.errors import ConflictError, InvalidError, LimitError, RefusedError


class RoleRequiredError(RefusedError):
    """The asker's role does not allow this; ``needed`` names roles that do."""

    code = "role_required"


class SignInNeededError(RoleRequiredError):
    """As RoleRequiredError, for somebody who is not signed in."""

    code = "sign_in_needed"


class FirstRunClosedError(RefusedError):
    """The first-run link is used, out of date or wrong."""

    code = "first_run_closed"


class SignInError(InvalidError):
    """Name and password do not belong together."""

    code = "sign_in_failed"


class SignInThrottledError(LimitError):
    """Too many failed tries; ``wait_s`` says how long to wait."""

    code = "sign_in_throttled"


class RegistrationClosedError(RefusedError):
    """This node lets nobody make an account of her own."""

    code = "registration_closed"


class LetterClosedError(RefusedError):
    """The link of a letter is used, out of date, taken back or wrong."""

    code = "letter_closed"


class OwnerNeededError(RefusedError):
    """Only an owner of the organisation may do this."""

    code = "owner_needed"


class LastOwnerError(ConflictError):
    """The organisation would have people and nobody to answer for them."""

    code = "last_owner"


class SecondFactorError(InvalidError):
    """The code is none of this moment's, or was used."""

    code = "second_factor_wrong"


class SecondFactorNeededError(RefusedError):
    """Administrators of this node may not go without a second factor."""

    code = "second_factor_needed"


class TooOftenError(LimitError):
    """Something anybody may do was done too often from one address; ``wait_s`` says how long to wait."""

    code = "too_often"
