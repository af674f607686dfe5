"""Mail (eml) and saved pages in mail form (mht, mhtml): the body read, attachments named but not opened."""

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


def read_mail(source: Source) -> Document:
    """The body of a message, or the page of a saved one (``document_without_text`` when it has neither)."""
    raw = source.raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    bodies, attachments = _parts(message)
    order = ("text/html", "text/plain") if source.kind == "mht" else ("text/plain", "text/html")
    body = next((part for wanted in order for part in bodies if part.get_content_type() == wanted), None)
    if body is None:
        raise document_error("document_without_text", found=source.kind)
    document = _read_body(body)
    subject = _header(message, "Subject")
    remarks = document.remarks
    if attachments:
        remarks += (Remark("attachments_not_read", {"names": attachments}),)
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


def _parts(message: Message) -> tuple[list[Message], list[str]]:
    bodies: list[Message] = []
    attachments: list[str] = []
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            attachments.append("…")
            break
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        name = safe_name(str(part.get_filename() or ""))
        if part.get_content_disposition() == "attachment" or (name and not kind.startswith("text/")):
            if not kind.startswith(("image/", "font/")):
                attachments.append(name or kind)
        elif kind in ("text/html", "text/plain"):
            bodies.append(part)
    return bodies, attachments


def _read_body(part: Message) -> Document:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    if not raw.strip():
        raise document_error("document_without_text", found="mail")
    declared = str(part.get_content_charset() or "")
    if part.get_content_type() == "text/html":
        decoded = decode_source(raw, declared or stated_charset(raw))
        return read_markup(decoded.text, charset=decoded.charset, remarks=decoded.remarks)
    decoded = decode_source(raw, declared)
    text = re.sub(r"\r\n?", "\n", decoded.text).strip()
    return Document(text, MEDIA_TYPES["eml"], charset=decoded.charset, remarks=decoded.remarks)


def _header(message: Message, name: str) -> str:
    found = message.get(name)
    if found is None:
        return ""
    pieces = []
    for text, charset in email.header.decode_header(str(found)):
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
