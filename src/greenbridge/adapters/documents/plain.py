"""Text files, and the decoding shared by every format that is text underneath."""

from __future__ import annotations

import codecs
import re

from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.calc.language.decode import Decoded, decode_text
from greenbridge.calc.language.reading import Remark
from greenbridge.kernel.errors import InvalidError

_WIDER = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "x-x-big5": "big5",
    "unicode": "utf-16",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
"""What people name, and the wider set they mean by it (as browsers read it)."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def known_charset(declared: str) -> str:
    """The Python name of a declared character set; empty when there is none of that name or it is no character set."""
    stated = declared.strip().strip("\"'").lower()
    stated = _WIDER.get(stated, stated)
    if not stated or not stated.isascii():
        return ""
    try:
        found = codecs.lookup(stated)
        "".encode(found.name)
    except (LookupError, ValueError):
        return ""
    if found.name in ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7", "mbcs", "oem"):
        return ""
    return found.name


def decode_source(raw: bytes, declared: str) -> Decoded:
    """``decode_text`` with the declared set as people mean it; its refusals become those of this folder."""
    charset = known_charset(declared)
    contradicted = bool(charset) and charset != "utf-8" and not charset.startswith("utf-16") and _is_utf8(raw)
    try:
        decoded = decode_text(raw, "utf-8" if contradicted else charset or None)
    except InvalidError as error:
        if error.code == "document_empty":
            raise document_error("document_empty") from error
        raise document_error("document_type_refused", found="unknown", group="binary") from error
    remarks = decoded.remarks
    if contradicted:
        remarks += (Remark("charset_contradicts", {"declared": charset, "found": "utf-8"}),)
    return Decoded(_LONE_SURROGATE.sub("\ufffd", decoded.text), decoded.charset, remarks)


def _is_utf8(raw: bytes) -> bool:
    """Whether the bytes are UTF-8 beyond plain ASCII: chance hardly ever makes other sets look so."""
    if raw.isascii():
        return False
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_plain(source: Source) -> Document:
    """A text file: the decoded characters, none changed."""
    decoded = decode_source(source.raw, source.declared_charset)
    title = ""
    if source.kind == "md":
        heading = re.search(r"(?m)^#{1,2} +(.+?) *#*\s*$", decoded.text[:20_000])
        title = heading.group(1) if heading else ""
    return Document(decoded.text, MEDIA_TYPES[source.kind], title=title, charset=decoded.charset, remarks=decoded.remarks)
