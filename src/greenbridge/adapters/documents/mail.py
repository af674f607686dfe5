"""Mail (eml) and saved pages in mail form (mht, mhtml): the body read, attachments named; ``brought`` takes them out."""

from __future__ import annotations

import datetime as dt
import email
import email.header
import email.policy
import email.utils
import re
from dataclasses import replace
from email.message import Message

from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.plain import decode_source
from greenbridge.adapters.documents.sniff import safe_name
from greenbridge.adapters.documents.web import read_markup, stated_charset
from greenbridge.calc.language.reading import Remark

_MAX_PARTS = 1000
_NO_NAME = re.compile(r'[\\/:*?"<>|\s]+')


def read_mail(source: Source) -> Document:
    """The body of a message, or the page of a saved one (``document_without_text`` when it has neither)."""
    message = opened_letter(source.raw)
    bodies, attached = letter_parts(message)
    names = [name for name, _ in attached]
    order = ("text/html", "text/plain") if source.kind == "mht" else ("text/plain", "text/html")
    body = next((part for wanted in order for part in bodies if part.get_content_type() == wanted), None)
    subject = _header(message, "Subject")
    if body is None or not _raw(body).strip():
        if source.kind != "eml" or not names:
            raise document_error("document_without_text", found=source.kind)
        document = Document(subject or ", ".join(names), MEDIA_TYPES["eml"])  # what it has to say lies in what it brings
    else:
        document = _read_body(body)
    remarks = document.remarks
    if names and source.kind == "eml":
        remarks += (Remark("attachments_apart", {"names": names}),)
    text = document.text
    if source.kind == "eml" and subject and not text.startswith(subject):
        text = f"{subject}\n\n{text}"
    return replace(
        document,
        text=text,
        title=document.title if source.kind == "mht" and document.title else subject or document.title,
        media_type=MEDIA_TYPES[source.kind],
        remarks=remarks,
        # The date of a saved page is the day it was saved, not the day it was published.
        published=document.published or (_sent(message) if source.kind == "eml" else ""),
    )


def opened_letter(raw: bytes) -> Message:
    """A message taken apart."""
    return email.message_from_bytes(raw.lstrip(b"\xef\xbb\xbf \t\r\n"), policy=email.policy.compat32)


def letter_parts(message: Message) -> tuple[list[Message], list[tuple[str, Message]]]:
    """The bodies of a message, and what is attached to it by name; a message within it is attached, pictures that decorate it are
    not."""
    bodies: list[Message] = []
    attached: list[tuple[str, Message]] = []
    stack = [message]
    for number in range(1, _MAX_PARTS + 1):
        if not stack:
            break
        part = stack.pop()
        kind = part.get_content_type()
        name = safe_name(_name(part))
        if kind == "message/rfc822" and part is not message:
            inner = part.get_payload()
            attached.append((name or letter_name(inner[0] if isinstance(inner, list) and inner else part), part))
        elif part.is_multipart() and isinstance(within := part.get_payload(), list):
            stack += [one for one in reversed(within) if isinstance(one, Message)]
        elif part.get_content_disposition() == "attachment" or (name and not kind.startswith("text/")):
            if not kind.startswith(("image/", "font/")):
                attached.append((name or f"attachment-{number}", part))
        elif kind in ("text/html", "text/plain"):
            bodies.append(part)
    return bodies, attached


def letter_name(message: object) -> str:
    """A name for a message that comes without one: its subject."""
    subject = _header(message, "Subject") if isinstance(message, Message) else ""
    return f"{_NO_NAME.sub(' ', subject).strip()[:80] or 'message'}.eml"


def _name(part: Message) -> str:
    """The name a part is given, whichever of the ways of coding it was written in."""
    for header in ("Content-Disposition", "Content-Type"):
        if isinstance(part.get(header), email.header.Header):  # bytes beyond ASCII
            part.replace_header(header, _decoded(part[header]))
    try:
        told = str(part.get_filename() or "")
    except (ValueError, LookupError, AttributeError, TypeError):  # what the parser is known to raise for headers that are wrong
        return ""
    return _decoded(told) if "=?" in told else told


def _read_body(part: Message) -> Document:
    raw = _raw(part)
    declared = str(part.get_content_charset() or "")
    if part.get_content_type() == "text/html":
        decoded = decode_source(raw, declared or stated_charset(raw))
        return read_markup(decoded.text, charset=decoded.charset, remarks=decoded.remarks)
    decoded = decode_source(raw, declared)
    text = re.sub(r"\r\n?", "\n", decoded.text).strip()
    return Document(text, MEDIA_TYPES["eml"], charset=decoded.charset, remarks=decoded.remarks)


def _raw(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(message: Message, name: str) -> str:
    found = message.get(name)
    return "" if found is None else _decoded(found)


def _decoded(found: str | email.header.Header) -> str:
    """Words of a header (RFC 2047), or those of one that was written in bytes of some character set, as not a few programs do."""
    pieces = []
    for text, charset in email.header.decode_header(found):
        if isinstance(text, bytes):
            pieces.append(decode_source(text, charset or "").text if text.strip() else "")
        else:
            pieces.append(text)
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def _sent(message: Message) -> str:
    try:
        sent = email.utils.parsedate_to_datetime(str(message.get("Date") or ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return dt.date(sent.year, sent.month, sent.day).isoformat()
