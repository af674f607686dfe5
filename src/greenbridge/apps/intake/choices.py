"""Closed lists of intake, and what their codes mean in words."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from greenbridge.frame.lists import join_words


class DocumentState(models.TextChoices):
    """How far a document has come."""

    QUEUED = "queued", pgettext_lazy("document", "Waiting to be read")
    READING = "reading", pgettext_lazy("document", "Being read")
    READY = "ready", pgettext_lazy("document", "To be reviewed")
    FAILED = "failed", pgettext_lazy("document", "Could not be read")
    DONE = "done", pgettext_lazy("document", "Reviewed")


class SourceKind(models.TextChoices):
    """How documents come from a source."""

    UPLOAD = "upload", pgettext_lazy("source", "Handed in by people")
    FOLDER = "folder", pgettext_lazy("source", "Watched folder")
    MAIL = "mail", pgettext_lazy("source", "E-mail")
    FEED = "feed", pgettext_lazy("source", "News feed (Atom or RSS)")
    PAGE = "page", pgettext_lazy("source", "Web page")
    BATCH = "batch", pgettext_lazy("source", "Batch of files")


LOOKED_AT = (SourceKind.FOLDER, SourceKind.MAIL, SourceKind.FEED, SourceKind.PAGE)
"""Kinds of source the worker looks at by itself when they are switched on."""

FROM_THE_NET = (SourceKind.FEED, SourceKind.PAGE)
"""Kinds that are fetched from the net: only where the operator of the node allows it."""

ON_THIS_MACHINE = (SourceKind.FOLDER, SourceKind.MAIL, SourceKind.BATCH)
"""Kinds that read what lies on this machine or in its mailbox: only an administrator may set them up."""


class ItemState(models.TextChoices):
    """What became of one file, message or entry of a source."""

    WAITING = "waiting", pgettext_lazy("item", "Waiting")
    TAKEN = "taken", pgettext_lazy("item", "Taken in")
    KNOWN = "known", pgettext_lazy("item", "Taken in before")
    FAILED = "failed", pgettext_lazy("item", "Not taken in")
    SKIPPED = "skipped", pgettext_lazy("item", "Left out")


class Audience(models.TextChoices):
    """Who may see the full texts of a source; the public never does."""

    CURATORS = "curators", pgettext_lazy("audience", "Curators")
    ADMINISTRATORS = "administrators", pgettext_lazy("audience", "Administrators only")


class Disclosure(models.TextChoices):
    """What others may see of a record that is made from a text for administrators only; the first is the most careful."""

    HELD = "held", pgettext_lazy("disclosure", "The record for curators only, without the words of the text")
    HELD_QUOTED = "held_quoted", pgettext_lazy("disclosure", "The record for curators only, with short quotes of the text")
    UNQUOTED = "unquoted", pgettext_lazy("disclosure", "The record public, without the words of the text")
    QUOTED = "quoted", pgettext_lazy("disclosure", "The record public, with short quotes of the text")


def disclosures(document: Any) -> list[tuple[str, Any]]:
    """What a curator chooses from before a record is made of a document; nothing where its text is for all curators."""
    return list(Disclosure.choices) if document.audience == Audience.ADMINISTRATORS else []


UNREAD = (DocumentState.QUEUED, DocumentState.READING)
"""States in which the reader has not finished."""


class CandidateState(models.TextChoices):
    """What a curator decided about a candidate."""

    PENDING = "pending", pgettext_lazy("candidate", "Undecided")
    ACCEPTED = "accepted", pgettext_lazy("candidate", "Accepted")
    EDITED = "edited", pgettext_lazy("candidate", "Accepted with changes")
    MERGED = "merged", pgettext_lazy("candidate", "Merged")
    REJECTED = "rejected", pgettext_lazy("candidate", "Rejected")
    JOINED = "joined", pgettext_lazy("candidate", "Joined with another")


class Outcome(models.TextChoices):
    """What became of a candidate, as the statistics count it."""

    ACCEPTED = "accepted", pgettext_lazy("outcome", "Accepted as read")
    CORRECTED = "corrected", pgettext_lazy("outcome", "Corrected")
    MERGED = "merged", pgettext_lazy("outcome", "Merged as read")
    REJECTED = "rejected", pgettext_lazy("outcome", "Rejected")
    BY_RULE = "by_rule", pgettext_lazy("outcome", "Left out by rule")
    OPEN = "open", pgettext_lazy("outcome", "Undecided")


TAKEN = (CandidateState.ACCEPTED, CandidateState.EDITED, CandidateState.MERGED)
"""States in which a library holds what the candidate says."""


class RuleAct(models.TextChoices):
    """What a rule does to what is read in documents of its source."""

    RENAME = "rename", pgettext_lazy("rule", "gives it another name")
    KIND = "kind", pgettext_lazy("rule", "puts it into another library")
    FIELD = "field", pgettext_lazy("rule", "changes a field")
    REJECT = "reject", pgettext_lazy("rule", "leaves it out")


WHY: Mapping[str, Any] = {
    "known_name": _("It has the name this is known by in another language."),
    "same_size": _("It is of the same sort and size."),
    "same_code": _("It bears the same code in a register."),
    "other_code": _("It has the same name, but another code in the same register."),
    "same_name": _("It has the same name."),
    "similar_name": _("It has a similar name, or one that sounds the same."),
}
"""Why a record may be the same thing as a candidate."""

TELLS_THE_SAME: Mapping[str, Any] = {
    "same_concepts": _("technologies and topics"),
    "same_countries": _("countries and territories"),
    "same_dates": _("dates"),
    "same_figures": _("figures"),
    "same_organisations": _("organisations"),
    "same_text": _("the words themselves"),
}
"""By what two documents tell the same."""

REMARKS: Mapping[str, Any] = {
    "archive_unpacked": _("An archive of files: %(count)s of them were taken in, each as a document of its own."),
    "attachments_apart": _("Files came with it, each a document of its own: %(names)s."),
    "censored_words": _("Words were replaced by asterisks where the text was published: %(count)s places."),
    "charset_contradicts": _("The file says it is written in %(declared)s, but it is %(found)s."),
    "charset_guessed": _("The file does not say how its letters are coded; it was read as %(charset)s."),
    "columns_not_found": _("The columns of the table could not be told apart."),
    "converted": _("An old format (%(format)s), converted before reading."),
    "doubled_paragraph": _("Paragraphs printed twice were kept once: %(count)s."),
    "file_cut_short": _("The file ends before its end; what was there has been read."),
    "junk_dropped": _("Lines that belong to the web page and not to the text were left out: %(count)s."),
    "language_unknown": _("The language of the text could not be told; figures and names may be missing."),
    "leftovers_removed": _("Leftovers of formatting were taken out: %(count)s."),
    "lost_characters": _(
        "Characters were lost before the text came here: %(count)s. They are shown as they stand, nothing was guessed."
    ),
    "mislabelled": _("The name says %(named)s, the content is %(found)s; it was read by its content."),
    "mojibake_mended": _("Letters garbled by a wrong coding were put right."),
    "not_taken_out": _("Files in it that could not be taken out (locked, damaged, too large, links or empty): %(names)s."),
    "nul_characters": _("Invisible zero characters were taken out: %(count)s."),
    "page_read_whole": _("The text of the web page could not be told from its frame; the whole page was read."),
    "page_structure_broken": _("The web page is built wrongly; compare its text with the file."),
    "pages_unreadable": _("Some pages could not be read: %(pages)s."),
    "pages_without_text": _("Some pages hold no text, only pictures: %(pages)s."),
    "pdf_text_doubtful": _("Part of the text of this file makes no words; compare it with the file itself."),
    "pinyin_removed": _("Sounds written after the characters were taken out: %(count)s."),
    "read_by_ocr": _("Pages %(pages)s are a scan read by a program: letters and digits may be misread."),
    "running_lines_left_out": _("Headers and footers repeated on every page were left out: %(count)s."),
    "sheets_hidden": _("Hidden sheets were read too."),
    "traditional_folded": _("Traditional characters were turned into simplified ones: %(count)s."),
}
"""Remark of the reader -> what it means to a person."""


def remark_sentence(code: str, params: Mapping[str, Any]) -> str:
    """What a remark of the reader means, in the language in use; the bare code when it is not in the table."""
    places = {name: join_words(map(str, found)) if isinstance(found, list | tuple) else found for name, found in params.items()}
    try:
        return str(REMARKS[code]) % places
    except KeyError:
        return code


TABLE_CHANGES: dict[str, Any] = {
    "added": _("Column %(column)s “%(header)s” is new."),
    "gone": _("Column “%(was)s” is gone."),
    "moved": _("Column “%(header)s” stands in %(column)s now (before: %(was_column)s) and is taken from there."),
    "renamed": _("Column %(column)s “%(header)s” seems to be what was “%(was)s”; look at what it holds."),
}
"""What has changed in a table since its columns were settled -> its sentence."""
