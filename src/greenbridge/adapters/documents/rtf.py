"""Rich Text Format: the words of it, decoded by the code pages of its fonts; pictures, styles and fields left out."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.tables import strip_joints
from greenbridge.calc.language.reading import Remark

_TOKEN = re.compile(rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\")
_LINE_ENDS = frozenset({b"\r", b"\n", b"\r\n", b"\n\r"})
_MAX_DEPTH = 2000
_CHARSETS = {
    0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_CODEPAGES = {936: "gbk", 54936: "gbk", 950: "big5", 932: "cp932", 949: "cp949", 65001: "utf-8", 10000: "mac-roman"}
_SKIPPED = frozenset({
    "colortbl", "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "pict", "object",
    "objdata", "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "mmathPr", "fldinst",
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "bkmkstart", "bkmkend",
    "annotation", "atnid", "atnauthor", "nonshppict", "filetbl", "fontemb", "fontfile", "shprslt", "sp",
    "userprops", "wgrffmtfilter", "template", "operator", "author", "company", "category", "keywords", "comment",
    "doccomm", "hlinkbase", "subject", "manager", "creatim", "revtim", "printim", "buptim",
})  # fmt: skip
_UNSAID = frozenset({"deleted", "v"})
_TEXT = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"column": "\n", b"row": "\n",
    b"nestrow": "\n", b"tab": " ", b"cell": " ; ",
    b"nestcell": " ; ", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_SYMBOLS = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\u00a0", b"_": "-", b"\n": "\n", b"\r": "\n"}


@dataclass(frozen=True, slots=True)
class _State:
    skip: bool = False
    unsaid: bool = False
    """Within words that were deleted while changes were tracked, or that are hidden."""
    place: str = "body"
    charset: str = ""
    after_unicode: int = 1


@dataclass(slots=True)
class _Words:
    """Characters as they come; bytes wait until their character is whole."""

    fallback: str = "cp1252"
    parts: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    charset: str = ""

    def add_bytes(self, raw: bytes, charset: str) -> None:
        charset = charset or self.fallback
        if self.waiting and charset != self.charset:
            self.flush()
        self.charset = charset
        self.waiting += raw

    def half_open(self) -> bool:
        """Whether the bytes that wait end in the first half of a character."""
        if not self.waiting or self.charset not in ("gbk", "gb18030", "big5", "cp932", "cp949"):
            return False
        decoder = codecs.getincrementaldecoder(self.charset)("replace")
        decoder.decode(bytes(self.waiting))
        return bool(decoder.getstate()[0])

    def flush(self) -> None:
        if self.waiting:
            self.parts.append(bytes(self.waiting).decode(self.charset or self.fallback, "replace"))
            self.waiting.clear()

    def add(self, text: str) -> None:
        self.flush()
        self.parts.append(text)

    def text(self) -> str:
        self.flush()
        joined = "".join(self.parts)
        return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.state = _State()
        self.stack: list[_State] = []
        self.body = _Words()
        self.title = _Words()
        self.notes = _Words()
        """Footnotes, which stand in the midst of the sentence they belong to and are read after the text."""
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.default_font = 0
        self.language = 0
        self.to_skip = 0
        self.optional = False
        self.opened = False
        self.ended = False

    def read(self) -> None:
        at = 0
        while at < len(self.raw) and not self.ended:
            token = _TOKEN.match(self.raw, at)
            if token is None:
                at += 1
                continue
            at = token.end()
            hexed, word, number, symbol, brace, text = token.groups()
            opened, self.opened = self.opened, brace == b"{" or (self.opened and token.group() in _LINE_ENDS)
            if brace:
                self._brace(brace)
            elif word:
                at = self._word(word, int(number) if number else None, at)
            elif hexed:
                self._bytes(bytes([int(hexed, 16)]))
            elif symbol == b"*":
                self.optional = opened  # only at the beginning of a group does it mark one; OpenOffice writes it elsewhere too
            elif symbol:
                self._symbol(symbol)
            elif text:
                self._plain(text)

    def _brace(self, brace: bytes) -> None:
        self.to_skip = 0
        self.optional = False
        if brace == b"{":
            if len(self.stack) >= _MAX_DEPTH:
                raise document_error("document_broken", found="rtf", reason="groups nested too deep")
            self.stack.append(self.state)
        elif self.stack:
            self.state = self.stack.pop()
            self.ended = not self.stack
        else:
            self.ended = True

    def _word(self, word: bytes, number: int | None, at: int) -> int:
        name = word.decode("ascii")
        if name == "bin":
            return at + max(number or 0, 0)
        optional, self.optional = self.optional, False
        if name == "u" and number is not None:
            self._unicode(number)
            return at
        if self.to_skip and name not in ("uc",):
            self.to_skip -= 1
            return at
        if name in _SKIPPED or (optional and name not in ("shpinst", "footnote")):
            self.state = replace(self.state, skip=True)
        elif name == "fonttbl":
            self.state = replace(self.state, place="fonts")
        elif name == "footnote":
            self.state = replace(self.state, place="notes")
            self._add("\n")
        elif name == "title":
            self.state = replace(self.state, place="title")
        elif name == "info":
            self.state = replace(self.state, place="info")
        elif name in _UNSAID:
            self.state = replace(self.state, unsaid=number != 0)
        elif word in _TEXT:
            self._add(_TEXT[word])
        else:
            self._setting(name, number or 0)
        return at

    def _setting(self, name: str, number: int) -> None:
        if name == "ansicpg":
            self.body.fallback = self.title.fallback = self.notes.fallback = _codepage(number)
        elif name == "deff":
            self.default_font = number
        elif name == "uc":
            self.state = replace(self.state, after_unicode=max(0, min(number, 8)))
        elif name == "f":
            self.font = number
            if self.state.place != "fonts":
                self.state = replace(self.state, charset=self.fonts.get(number, ""))
        elif name == "fcharset" and self.state.place == "fonts":
            self.fonts[self.font] = "" if number in (0, 1, 2) else _CHARSETS.get(number, "")
        elif name == "cpg" and self.state.place == "fonts":
            self.fonts[self.font] = _codepage(number)
        elif name == "plain":
            self.state = replace(self.state, charset=self.fonts.get(self.default_font, ""), unsaid=False)
        elif name in ("lang", "deflang", "langfe", "deflangfe") and number not in (0, 1024):
            self.language = self.language or number

    def _words(self) -> _Words | None:
        if self.state.skip or self.state.unsaid or self.state.place in ("fonts", "info"):
            return None
        return {"title": self.title, "notes": self.notes}.get(self.state.place, self.body)

    def _add(self, text: str) -> None:
        words = self._words()
        if words is not None:
            words.add(text)

    def _bytes(self, raw: bytes) -> None:
        if self.to_skip:
            self.to_skip -= 1
            return
        words = self._words()
        if words is not None:
            words.add_bytes(raw, self.state.charset)

    def _unicode(self, number: int) -> None:
        self._add(chr(number % 65536 if number < 0 else min(number, 0x10FFFF)))
        self.to_skip = self.state.after_unicode

    def _symbol(self, symbol: bytes) -> None:
        if self.to_skip:
            self.to_skip -= 1
        elif symbol in _SYMBOLS:
            self._add(_SYMBOLS[symbol])

    def _plain(self, text: bytes) -> None:
        if self.to_skip:
            gone = min(self.to_skip, len(text))
            self.to_skip -= gone
            text = text[gone:]
        words = self._words()
        if words is None or not text:
            return
        if words.half_open():
            # The second half of a two-byte character may be a plain letter.
            words.add_bytes(text[:1], words.charset)
            text = text[1:]
        if text.isascii():
            if text:
                words.add(text.decode("ascii"))
        else:
            words.add_bytes(text, self.state.charset)


def _codepage(number: int) -> str:
    name = _CODEPAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


_LANGUAGES = {4: "zh", 9: "en", 25: "ru", 63: "kk", 64: "ky", 67: "uz", 40: "tg", 35: "be", 41: "fa", 17: "ja", 18: "ko", 7: "de"}


def read_rtf(source: Source) -> Document:
    """The text of an RTF file; ``document_without_text`` when it has none."""
    raw = source.raw
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = raw.decode("utf-16", "replace").encode("latin-1", "replace")
    reader = _Reader(raw[raw.index(b"{") :] if b"{" in raw else b"")
    reader.read()
    whole = f"{reader.body.text()}\n{reader.notes.text()}"
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in whole.split("\n"))
    text = "\n".join(strip_joints(line) for line in lines if line.strip(" ;"))
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", text)
    if not text.strip():
        raise document_error("document_without_text", found="rtf")
    remarks = () if reader.ended else (Remark("file_cut_short"),)
    return Document(
        text,
        MEDIA_TYPES["rtf"],
        title=" ".join(reader.title.text().split()),
        language_hint=_LANGUAGES.get(reader.language & 0x3FF, ""),
        charset=reader.body.fallback,
        remarks=remarks,
    )
