"""Closed lists of accounts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Role(models.TextChoices):
    """What a signed-in person may do on this node."""

    ADMINISTRATOR = "administrator", _("Administrator")
    CURATOR = "curator", _("Curator")
    MEMBER = "member", _("Member")
    READER = "reader", _("Reader")
    REVIEWER = "reviewer", _("Reviewer")
    ANALYST = "analyst", _("Analyst")
    FINANCIER = "financier", pgettext_lazy("role on the node", "Financier")
    OFFICIAL = "official", _("Official")
    FOCAL_POINT = "focal_point", _("National focal point")


class Standing(models.TextChoices):
    """What somebody is in her organisation."""

    OWNER = "owner", pgettext_lazy("in an organisation", "Owner")
    EDITOR = "editor", pgettext_lazy("in an organisation", "Editor")
    VIEWER = "viewer", pgettext_lazy("in an organisation", "Viewer")


CURATING = frozenset({Role.ADMINISTRATOR, Role.CURATOR})
"""Roles that keep the libraries: they see drafts and source texts, and sign candidates."""

POSTING = CURATING | {Role.MEMBER}
"""Roles that may publish needs and offers."""


WRITING = frozenset({Standing.OWNER, Standing.EDITOR})
"""Standings that write in the name of the organisation and see its drafts."""


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
