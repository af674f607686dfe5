"""Messages saved by Outlook (msg): subject and body, and the files attached to them (MS-OXMSG).

A property lies in a stream named after its tag, ``__substg1.0_0037001F``: number 0037, kind 001F (UTF-16), 001E (the code page of
the message) or 0102 (bytes). Each attachment is a folder of such streams.
"""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Iterator

from greenbridge.adapters.documents.compound import Compound, Stream
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES, PICTURE_ENDINGS
from greenbridge.adapters.documents.plain import decode_source, known_charset
from greenbridge.adapters.documents.sniff import safe_name
from greenbridge.adapters.documents.web import page_text, stated_charset
from greenbridge.calc.language.reading import Remark

_SUBJECT, _BODY, _PAGE, _CONTENT, _LONG_NAME, _NAME = "0037", "1000", "1013", "3701", "3707", "3704"
_SENT, _CODE_PAGES = 0x00390040, (0x3FDE0003, 0x3FFD0003)
_ATTACHMENT = "__attach_version1.0_"
_HEADER_BYTES = 32  # of the properties of a message that lies in no other
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


class Letter:
    """A message of Outlook, opened."""

    def __init__(self, raw: bytes) -> None:
        self._compound = Compound(raw)
        self._tree = self._compound.tree()
        self._numbers = self._fixed()
        pages = (self._numbers.get(tag, 0) for tag in _CODE_PAGES)
        self._charset = next((found for page in pages if page and (found := known_charset(f"cp{page}"))), "")
        if 65001 in {self._numbers.get(tag, 0) for tag in _CODE_PAGES}:
            self._charset = "utf-8"

    def words(self, number: str, folder: str = "") -> str:
        """A property of words; empty when the message has none of that number."""
        wide = self._stream(f"{folder}__substg1.0_{number}001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(f"{folder}__substg1.0_{number}001E").rstrip(b"\0")
        return decode_source(narrow, self._charset).text if narrow.strip() else ""

    def body(self) -> str:
        """The words of the message, from its plain body or its page."""
        plain = self.words(_BODY)
        if plain.strip():
            return plain
        page = self._stream(f"__substg1.0_{_PAGE}0102").rstrip(b"\0")
        if page.strip():
            return page_text(decode_source(page, self._charset or stated_charset(page)).text)
        return page_text(self.words(_PAGE)) if self.words(_PAGE).strip() else ""

    def sent(self) -> str:
        """ISO date it was sent on, empty when it does not say."""
        ticks = self._numbers.get(_SENT, 0)
        try:
            return (_EPOCH + dt.timedelta(microseconds=ticks // 10)).date().isoformat() if ticks else ""
        except OverflowError:
            return ""

    def attachments(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of each attached file; pictures and a message within the message are not among them."""
        folders = sorted({path.split("/")[0] for path in self._tree if path.startswith(_ATTACHMENT.upper())})
        for folder in folders:
            raw = self._stream(f"{folder}/__substg1.0_{_CONTENT}0102")
            name = self.words(_LONG_NAME, f"{folder}/") or self.words(_NAME, f"{folder}/")
            if raw and not name.lower().endswith(PICTURE_ENDINGS):
                yield name, raw

    def _stream(self, path: str) -> bytes:
        found = self._tree.get(path.upper())
        return self._compound.content_of(found) if isinstance(found, Stream) and found.kind == 2 else b""

    def _fixed(self) -> dict[int, int]:
        """Tag -> number of the properties that have a fixed length."""
        raw = self._stream("__properties_version1.0")
        tags = range(_HEADER_BYTES, len(raw) - 15, 16)
        return {struct.unpack_from("<I", raw, at)[0]: struct.unpack_from("<Q", raw, at + 8)[0] for at in tags}


def read_outlook(source: Source) -> Document:
    """Subject and body of a message (``document_without_text`` when it has neither)."""
    letter = Letter(source.raw)
    subject = " ".join(letter.words(_SUBJECT).split())
    body = letter.body().replace("\r\n", "\n").replace("\r", "\n").strip()
    text = f"{subject}\n\n{body}" if subject and not body.startswith(subject) else body or subject
    if not text.strip() and not any(letter.attachments()):
        raise document_error("document_without_text", found="msg")
    names = [safe_name(name) or "attachment" for name, _ in letter.attachments()]
    remarks = (Remark("attachments_apart", {"names": names}),) if names else ()
    return Document(text, MEDIA_TYPES["msg"], title=subject, published=letter.sent(), remarks=remarks)
