"""Closed lists of accounts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a signed-in person may do on this node."""

    ADMINISTRATOR = "administrator", _("Administrator")
    CURATOR = "curator", _("Curator")
    MEMBER = "member", _("Member")
    READER = "reader", _("Reader")


CURATING = frozenset({Role.ADMINISTRATOR, Role.CURATOR})
"""Roles that keep the libraries: they see drafts and source texts, and sign candidates."""

POSTING = CURATING | {Role.MEMBER}
"""Roles that may publish needs and offers."""


class LetterKind(models.TextChoices):
    """What the link of a letter opens."""

    REGISTER = "register"
    INVITE = "invite"
    RESET = "reset"
    EMAIL_OLD = "email_old"
    EMAIL_NEW = "email_new"


INVITABLE: dict[str, frozenset[str]] = {
    Role.ADMINISTRATOR: frozenset(Role.values),
    Role.CURATOR: frozenset({Role.READER, Role.MEMBER}),
}
"""Whom each role may invite."""


class Visibility(models.TextChoices):
    """Who may see a published record."""

    PUBLIC = "public", _("Public")
    MEMBERS = "members", _("Members")
    ORGANISATION = "organisation", _("Own organisation")
    CURATORS = "curators", _("Curators only")
