"""What a file really is, by its bytes; its name and declared type only choose among kinds that look alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenbridge.adapters.documents.archive import Package, entry_names
from greenbridge.adapters.documents.compound import MARK, Compound
from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.errors import document_error, of_kind
from greenbridge.adapters.documents.kinds import (
    ARCHIVE_MARKS,
    DECLARED_TYPES,
    EXTENSIONS,
    MACRO_EXTENSIONS,
    REFUSED_MARKS,
    SAME_LOOK,
)
from greenbridge.adapters.documents.parts import main_part, type_of_part
from greenbridge.calc.language.decode import guess_wide
from greenbridge.calc.language.reading import Remark
from greenbridge.kernel.errors import GreenBridgeError

_HEAD_BYTES = 8192
_OLE_KINDS = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"))
_OLE_MACROS = ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA")
_HTML_START = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE | re.DOTALL
)
_DOCUMENT_SIGNS = frozenset({"mimetype", "[Content_Types].xml", "OFD.xml"})
_OFFICE_MARKS = (
    (b"wordprocessingml.", "docx"),
    (b"ms-word.", "docx"),
    (b"spreadsheetml.", "xlsx"),
    (b"ms-excel.sheet.binary.", "xlsb"),
    (b"ms-excel.", "xlsx"),
    (b"presentationml.", "pptx"),
    (b"ms-powerpoint.", "pptx"),
)
_MARKUP = re.compile(r"<[a-zA-Z!/][^<>]{0,2000}>")
_MAIL_START = re.compile(
    r"(?:From|Received|Return-Path|Date|Subject|Message-ID|MIME-Version|Content-Type|Delivered-To|To|DKIM-Signature"
    r"|ARC-[\w-]+|Authentication-Results|Thread-[\w-]+|Sender|Reply-To|X-[\w-]+): ?\S",
    re.IGNORECASE,
)
_MBOX_START = re.compile(r"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [^\n]{10,60}\r?\n(?:[\w-]+:|>From )")
"""A file of many messages, each begun by the line of its envelope (RFC 4155)."""
_UNSAFE_IN_NAMES = re.compile("[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Found:
    """The kind of a file and what had to be said about how it was found."""

    kind: str
    remarks: tuple[Remark, ...] = ()


def safe_name(name: str) -> str:
    """The last part of a name as handed in: no folders, no control or direction marks, at most 200 characters."""
    last = re.split(r"[/\\]", _UNSAFE_IN_NAMES.sub("", name).strip())[-1]
    return last[-200:] if last not in (".", "..") else ""


def extension(name: str) -> str:
    """The ending of a name in lower case, without the dot; empty when there is none."""
    stem, dot, ending = safe_name(name).rpartition(".")
    return ending.strip().lower() if dot and stem is not None else ""


def find_kind(raw: bytes, name: str, declared_type: str, limits: Limits) -> Found:
    """The kind of the bytes, or the refusal they deserve (``document_type_refused``, ``document_archive``, …)."""
    if not raw.strip(b" \t\r\n\0\x0b\x0c"):
        raise document_error("document_empty")
    ending = extension(name)
    promised = EXTENSIONS.get(ending) or DECLARED_TYPES.get(declared_type.partition(";")[0].strip().lower(), "")
    if ending in MACRO_EXTENSIONS:
        raise document_error("document_macros", found=ending)
    _refuse_marked(raw)
    try:
        kind = _kind_of_bytes(raw, promised, ending, limits)
    except GreenBridgeError as error:
        raise of_kind(error, promised) from error
    # HTML, RTF and XML saved under an old office ending are what office programs themselves write; still worth a remark.
    if ending and promised and kind != promised and not any({kind, promised} <= alike for alike in SAME_LOOK):
        return Found(kind, (Remark("mislabelled", {"named": ending, "found": kind}),))
    if ending and not promised and kind not in ("txt", "html"):
        return Found(kind, (Remark("mislabelled", {"named": ending, "found": kind}),))
    return Found(kind)


def _refuse_marked(raw: bytes) -> None:
    for at, mark, found in ARCHIVE_MARKS:
        if raw[at : at + len(mark)] == mark:
            raise document_error("document_archive", found=found)
    for at, mark, found, group in REFUSED_MARKS:
        if raw[at : at + len(mark)] == mark:
            raise document_error("document_type_refused", found=found, group=group)
    if raw[:2] == b"MZ" and b"PE\0\0" in raw[:4096]:
        raise document_error("document_type_refused", found="exe", group="executable")
    if raw[:2] == b"BM" and raw[6:10] == b"\0\0\0\0":
        raise document_error("document_type_refused", found="bmp", group="picture")


def _kind_of_bytes(raw: bytes, promised: str, ending: str, limits: Limits) -> str:
    if raw.startswith(MARK):
        return _ole_kind(raw, promised)
    if raw[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _zip_kind(raw, ending, limits)
    pdf_at = raw[:1024].find(b"%PDF-")
    if pdf_at == 0 or (pdf_at > 0 and (promised == "pdf" or not raw[:pdf_at].strip(b"\xef\xbb\xbf \t\r\n\0"))):
        return "pdf"
    return _text_kind(raw, promised)


def _ole_kind(raw: bytes, promised: str) -> str:
    compound = Compound(raw)
    if compound.has("EncryptedPackage"):
        raise document_error("document_encrypted", found=promised or "office")
    if compound.has("__nameid_version1.0") or compound.has("__properties_version1.0"):
        return "msg"
    top = compound.tree().keys()  # a sheet may hold a whole document, in a folder of its own
    kind = next((kind for stream, kind in _OLE_KINDS if stream.upper() in top), "")
    if not kind:
        raise document_error("document_type_refused", found="ole", group="binary")
    if any(compound.has(stream) for stream in _OLE_MACROS):
        raise document_error("document_macros", found=kind)
    head = compound.content("WordDocument")
    if len(head) > 11 and head[11] & 0x01:  # fEncrypted of the file information block
        raise document_error("document_encrypted", found=kind)
    return promised if any({kind, promised} <= alike for alike in SAME_LOOK) else kind


def _zip_kind(raw: bytes, ending: str, limits: Limits) -> str:
    names = entry_names(raw, limits)
    if not names & _DOCUMENT_SIGNS:
        _refuse_packed(names, ending)
        raise document_error("document_archive", found="zip")
    with Package(raw, limits) as package:
        if "mimetype" in package:
            return _open_document_kind(package)
        return _office_kind(package, ending) if "[Content_Types].xml" in package else "ofd"


def _refuse_packed(names: frozenset[str], ending: str) -> None:
    """Refuses what is packed as a zip and is one thing all the same: programs, documents of Apple, page descriptions, maps."""
    if names & {"AndroidManifest.xml", "META-INF/MANIFEST.MF"}:
        raise document_error("document_type_refused", found="jar", group="executable")
    if "buildVersionHistory.plist" in names or any(name.endswith(".iwa") for name in names):
        raise document_error("document_type_refused", found=ending or "pages", group="binary")
    if any(name.endswith(".fdseq") for name in names):
        raise document_error("document_type_refused", found="xps", group="drawing")
    if "doc.kml" in names:
        raise document_error("document_type_refused", found="kmz", group="drawing")


def _open_document_kind(package: Package) -> str:
    stated = package.read("mimetype").decode("ascii", "replace").strip()
    if stated == "application/epub+zip":
        return "epub"
    family = stated.removeprefix("application/vnd.oasis.opendocument.").removesuffix("-template")
    kind = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}.get(family, "")
    if not kind:
        if stated.startswith("application/vnd.oasis.opendocument."):
            raise document_error("document_type_refused", found=family, group="drawing")
        raise document_error("document_archive", found="zip")
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise document_error("document_encrypted", found=kind)
    if any(name.startswith(("Basic/", "Scripts/")) and not name.endswith(("/", "-lc.xml", "-lb.xml")) for name in package.names):
        raise document_error("document_macros", found=kind)
    return kind


def _office_kind(package: Package, ending: str) -> str:
    types = package.read("[Content_Types].xml").replace(b"\0", b"")
    main = _main_type(package, types)
    kind = next((found for mark, found in _OFFICE_MARKS if mark in main), "")
    if not kind and ending in EXTENSIONS:
        raise document_error("document_broken", found=ending, reason="no main part")
    if not kind:  # drawings, page descriptions and others that are packed alike
        raise document_error("document_type_refused", found=ending or "opc", group="drawing")
    macro_main = b"macroEnabled" in types.replace(b"ms-excel.sheet.binary.macroEnabled", b"")
    if macro_main or b"vbaProject" in types or any(name.lower().endswith("vbaproject.bin") for name in package.names):
        raise document_error("document_macros", found=kind)
    return kind


def _main_type(package: Package, types: bytes) -> bytes:
    """The stated type of the part a package is about, for documents within it have types as well; all types where none is
    stated."""
    try:
        return type_of_part(package, main_part(package)).encode() or types
    except GreenBridgeError:
        return types


def _text_kind(raw: bytes, promised: str) -> str:
    head = _text_head(raw)
    opening = head.lstrip("\ufeff \t\r\n\x00")
    if opening.startswith("{\\rtf"):
        return "rtf"
    if "<?mso-application" in opening and "Word.Document" in opening:
        return "doc"
    if "<?mso-application" in opening and "Excel.Sheet" in opening:
        return "xls-xml"
    if re.match(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b", opening, re.DOTALL):
        raise document_error("document_type_refused", found="svg", group="picture")
    if _MBOX_START.match(opening) and promised != "eml":
        raise document_error("document_archive", found="mbox")
    if _looks_like_mail(opening, promised):
        return promised if promised in ("mht", "eml") else _mail_kind(opening)
    if _HTML_START.match(opening) or (promised == "html" and _MARKUP.search(head)):
        return "html"
    if "<office:document" in opening[:2000] and "opendocument.text" in head:
        return "odt"  # in one file, not packed
    if opening.startswith("<?xml") or (promised == "xml" and opening.startswith("<")):
        return "xml"
    return promised if promised in ("txt", "md", "csv", "tsv") else "txt"


def _text_head(raw: bytes) -> str:
    """The beginning as characters good enough to recognise marks in; ``document_type_refused`` when it is no text at all."""
    head = raw[:_HEAD_BYTES]
    if head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return head.decode("utf-32", "replace")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    wide = guess_wide(head[: len(head) // 4 * 4])
    if wide:
        return head[: len(head) // 4 * 4].decode(wide, "replace")
    if head.count(0) * 100 > len(head):
        raise document_error("document_type_refused", found="unknown", group="binary")
    text = head.decode("latin-1")
    if _control_share(text) > 0.05:
        raise document_error("document_type_refused", found="unknown", group="binary")
    return text


def _control_share(text: str) -> float:
    controls = sum(1 for char in text if char < " " and char not in "\t\n\r\x0b\x0c\x1b\x1a")
    return controls / max(len(text), 1)


def _looks_like_mail(opening: str, promised: str) -> bool:
    opening = re.sub(r"\AFrom [^\n]*\n", "", opening)  # the line of its envelope, where it came out of a mailbox
    if not _MAIL_START.match(opening):
        return False
    headers = re.split(r"\r?\n\r?\n", opening, maxsplit=1)[0].lower()
    named = sum(1 for name in ("from:", "subject:", "date:", "mime-version:", "content-type:") if f"\n{name}" in f"\n{headers}")
    return named >= (1 if promised in ("mht", "eml") else 3) and ("mime-version:" in headers or promised in ("mht", "eml"))


def _mail_kind(opening: str) -> str:
    headers = re.split(r"\r?\n\r?\n", opening, maxsplit=1)[0].lower()
    return "mht" if "multipart/related" in headers else "eml"
