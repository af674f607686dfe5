"""Messages waiting in a mailbox: a Maildir on this machine, or a folder of an IMAP server reached over TLS."""

from __future__ import annotations

import contextlib
import email
import email.errors
import email.parser
import email.policy
import imaplib
import mailbox as maildirs
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, Message
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import unquote, urlsplit

from greenbridge.kernel.errors import InvalidError, LimitError

MOST_MESSAGES = 200
"""Taken at one look; the rest waits for the next."""
MOST_BYTES = 100_000_000
"""Bytes of messages taken from a server at one look, for all of them stand in memory together; the rest waits for the next."""
TIME_S = 60.0
_PARSER_FAULTS = (ValueError, LookupError, AttributeError, TypeError, RecursionError, email.errors.MessageError)
"""What the parser is known to raise for headers that are wrong; none may keep the rest of a mailbox waiting."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f]+")
_LITERAL = re.compile(rb"RFC822\.SIZE (\d+)")


@dataclass(frozen=True, slots=True)
class Mail:
    """One message: ``key`` names it in its mailbox for good, ``sender`` is the bare address it gives itself."""

    key: str
    sender: str
    subject: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an IMAP mailbox the last look ended: messages above ``uid`` are new while ``uidvalidity`` stays."""

    uidvalidity: int = 0
    uid: int = 0


def read_maildir(folder: Path, known: frozenset[str], *, limit_bytes: int) -> Iterator[Mail]:
    """Messages of a Maildir whose key is not ``known``, at most 200; nothing in it is moved, marked or deleted.

    One that is larger than ``limit_bytes`` comes without its bytes. InvalidError("maildir_expected") when the folder is none.
    """
    if not (folder / "cur").is_dir() or not (folder / "new").is_dir():
        raise InvalidError("maildir_expected", found=str(folder)[:200])
    box = maildirs.Maildir(folder, create=False)
    fresh = sorted(key for key in box.iterkeys() if key not in known)
    for key in fresh[:MOST_MESSAGES]:
        try:
            with box.get_file(key) as file:
                raw = file.read(limit_bytes + 1)
        except (KeyError, OSError):
            continue  # taken away since
        yield mail_of(key, raw) if len(raw) <= limit_bytes else Mail(key, "", "", b"")


def read_imap(address: str, password: str, place: Place, *, limit_bytes: int, context: ssl.SSLContext | None = None) -> Letters:
    """New messages of ``imaps://user@host[:port]/folder``; they stay unread there.

    InvalidError address_invalid, mailbox_unreachable (``reason``), mailbox_refused when the name or password is wrong.
    """
    parts = urlsplit(address)
    if parts.scheme != "imaps" or not parts.hostname or not parts.username:
        raise InvalidError("address_invalid", field="address", found=address[:200])
    try:
        server = imaplib.IMAP4_SSL(
            parts.hostname, parts.port or 993, ssl_context=context or ssl.create_default_context(), timeout=TIME_S
        )
    except (OSError, imaplib.IMAP4.error) as error:
        raise InvalidError("mailbox_unreachable", found=parts.hostname, reason=type(error).__name__) from error
    try:
        try:
            server.login(unquote(parts.username), password)
        except imaplib.IMAP4.error as error:
            raise InvalidError("mailbox_refused", found=unquote(parts.username)) from error
        return _new_letters(server, unquote(parts.path.strip("/")) or "INBOX", place, limit_bytes)
    except (OSError, imaplib.IMAP4.error) as error:
        raise InvalidError("mailbox_unreachable", found=parts.hostname, reason=type(error).__name__) from error
    finally:
        try:
            server.logout()
        except (OSError, imaplib.IMAP4.error):
            server.shutdown()


@dataclass(frozen=True, slots=True)
class Letters:
    """What a look into an IMAP mailbox found, and where the next one begins."""

    mails: tuple[Mail, ...]
    place: Place


def _new_letters(server: imaplib.IMAP4_SSL, folder: str, place: Place, limit_bytes: int) -> Letters:
    quoted = '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if server.select(quoted, readonly=True)[0] != "OK":
        raise InvalidError("mailbox_folder_missing", found=folder[:200])
    named = server.response("UIDVALIDITY")[1]
    validity = int(named[0]) if named and named[0] else 0
    begin = place.uid + 1 if validity == place.uidvalidity else 1
    answer = server.uid("SEARCH", "UID", f"{begin}:*")[1]
    numbers = sorted(int(one) for one in (answer[0] or b"").split()) if answer else []
    fresh = [number for number in numbers if number >= begin][:MOST_MESSAGES]  # ``n:*`` gives the last one even below n
    mails = []
    held, last = 0, begin - 1
    for number in fresh:
        if held >= MOST_BYTES:
            break
        last = number
        key = f"{validity}.{number}"
        told = server.uid("FETCH", str(number), "(RFC822.SIZE)")[1]
        size = _LITERAL.search(b" ".join(one for one in told if isinstance(one, bytes)))
        if size and int(size.group(1)) > limit_bytes:
            mails.append(Mail(key, "", "", b""))
            continue
        parts = server.uid("FETCH", str(number), "(BODY.PEEK[])")[1]
        raw = next((bytes(one[1]) for one in parts if isinstance(one, tuple)), b"")
        held += len(raw)
        if raw:
            mails.append(mail_of(key, raw))
    return Letters(tuple(mails), Place(validity, last))


def mail_of(key: str, raw: bytes) -> Mail:
    """A message with what its headers say; one whose headers cannot be read has neither sender nor subject."""
    message = _headers(raw)
    try:
        sender = parseaddr(str(message.get("From", "")))[1].lower()
        subject = _plain(str(message.get("Subject", "")))
    except _PARSER_FAULTS:
        sender, subject = "", ""
    return Mail(key, sender, subject[:500], raw)


def _headers(raw: bytes) -> Message:
    """Sender and subject of a message, by the parser that looks at no other header and at no part."""
    told = email.parser.BytesHeaderParser().parsebytes(raw)
    message = EmailMessage()
    for name in ("From", "Subject"):
        with contextlib.suppress(*_PARSER_FAULTS):
            message[name] = " ".join(str(told.get(name, "")).split())
    return message


def _plain(told: str) -> str:
    """Words of a header in one line, without signs that no database takes."""
    return " ".join(_UNSEEN.sub(" ", told).split())


def require_small(mail: Mail, limit_bytes: int) -> None:
    """LimitError("document_too_large") for a message that was not fetched because of its size."""
    if not mail.raw or len(mail.raw) > limit_bytes:
        raise LimitError("document_too_large", limit_bytes=limit_bytes)
