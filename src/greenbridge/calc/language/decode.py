"""From bytes to text: which character set, what was mended, what is no text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from greenbridge.calc.language.mojibake import mend_mojibake
from greenbridge.calc.language.reading import Remark
from greenbridge.kernel.errors import InvalidError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x7fELF", b"MZ\x90\x00", b"RIFF", b"BZh", b"\xfd7zXZ", b"ID3", b"\x00\x00\x01\x00",
    b"SQLite format 3\x00", b"II*\x00", b"MM\x00*",
)  # fmt: skip
_NOISE = re.compile(r"[\u0080-\u009f\u00a4-\u00a6\u00ac\u00b1-\u00b6\u0490-\u058f\u2219-\u2265\u2320-\u25a0]")
"""What hardly any text holds much of, and what bytes of Chinese turn into when they are read one by one."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SAMPLE = 65_536
_GUESSES = ("cp1251", "koi8-r", "cp866", "gb18030", "big5", "cp1252")
_COMMON = {
    "cp1251": frozenset("оеаинтсрвлк"),
    "koi8-r": frozenset("оеаинтсрвлк"),
    "cp866": frozenset("оеаинтсрвлк"),
    "gb18030": frozenset(
        "的一国在和有中能大为上业发展合作产绿年了是技术企公司名称编号单位项目建设市县区省路人日期时间地电话量电限资"
    ),
    "big5": frozenset(
        "的一國在和有中能大為上業發展合作產綠年了是技術企公司名稱編號單位項目建設市縣區省路人日期時間地電話量電限資"
    ),
    "cp1252": frozenset("etaoinsrhl"),
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the character set it was read with and what had to be said about it."""

    text: str
    charset: str
    remarks: tuple[Remark, ...] = ()


def decode_text(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of ``raw``.

    Parameters
    ----------
    raw : bytes
        The file.
    declared : str or None
        Character set the sender named; tried after a byte order mark and before UTF-8.

    Raises
    ------
    InvalidError
        ``document_empty`` when nothing but white space came in, ``document_not_text`` when a binary file poses as text.
    """
    if not raw.strip():
        raise InvalidError("document_empty")
    if raw.startswith(_MAGIC):
        raise InvalidError("document_not_text")
    text, charset, guessed = _decode_sure(raw, declared)
    remarks: list[Remark] = []
    if guessed:
        text, charset = _decode_guess(raw)
        remarks.append(Remark("charset_guessed", {"charset": charset}))
    if not text.strip("\ufeff\x00 \t\r\n\u3000\u200b"):
        raise InvalidError("document_empty")
    _require_text(text)
    nul = text.count("\x00")
    if nul:
        text = text.replace("\x00", "\ufffd")
        remarks.append(Remark("nul_characters", {"count": nul}))
    mended = mend_mojibake(text)
    if mended != text:
        text = mended
        remarks.append(Remark("mojibake_mended"))
    return Decoded(text, charset, tuple(remarks))


def _decode_sure(raw: bytes, declared: str | None) -> tuple[str, str, bool]:
    """Text and character set where mark, declaration or UTF-8 settle it; the last value tells that they did not."""
    for mark, charset in _BOMS:
        if raw.startswith(mark):
            return raw.decode(charset, errors="replace").lstrip("\ufeff"), charset, False
    wide = "" if declared else _guess_wide(raw)
    for charset in (declared or "", "" if wide else "utf-8"):
        if not charset:
            continue
        try:
            return raw.decode(charset), codecs.lookup(charset).name, False
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    if wide:
        return "", "", True
    text = raw.decode("utf-8", errors="replace")
    # A UTF-8 file with a few broken bytes is still UTF-8: its lost characters stay visible.
    if text.count("\ufffd") * 50 < len(text) and len(text) < len(raw):
        return text, "utf-8", False
    return "", "", True


def _decode_guess(raw: bytes) -> tuple[str, str]:
    """Text and character set by likelihood, for bytes that are not UTF-8 and say nothing of themselves."""
    wide = _guess_wide(raw)
    if wide:
        return raw.decode(wide, errors="replace"), wide
    sample = raw[:_SAMPLE]
    ranked = sorted(((_likeness(sample, charset), charset) for charset in _GUESSES), reverse=True)
    if ranked[0][0] >= 0.2:
        return raw.decode(ranked[0][1], errors="replace"), ranked[0][1]
    best = charset_normalizer.from_bytes(sample, threshold=0.2).best()
    if best is None:
        raise InvalidError("document_not_text")
    return raw.decode(best.encoding, errors="replace"), best.encoding


def _guess_wide(raw: bytes) -> str:
    """UTF-16 without a mark: every other byte of much of the text is NUL, or one of few high bytes."""
    even, odd = raw[0:_SAMPLE:2], raw[1:_SAMPLE:2]
    for low, high, charset in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        if len(high) >= 4 and high.count(0) + high.count(4) > 0.6 * len(high) and low.count(0) < 0.1 * len(low):
            return charset
    return ""


def _likeness(sample: bytes, charset: str) -> float:
    """Share of letters that are the common ones of the language the character set is used for; 0 where it does not fit."""
    text = sample.decode(charset, errors="replace")
    bad = text.count("\ufffd") + len(_CONTROLS.findall(text))
    letters = [character for character in text if (character.isalpha() and ord(character) > 127) or charset == "cp1252"]
    if not letters or bad * 100 > len(text):
        return 0.0
    share = sum(character in _COMMON[charset] for character in letters) / len(letters)
    if charset in ("cp1251", "koi8-r", "cp866"):
        # Read with the wrong one of the two, small letters come out as capitals.
        small = sum(character.islower() for character in letters) / len(letters)
        return share * small * len(letters) / (len(letters) + 2 * len(_NOISE.findall(text)))
    if charset in ("gb18030", "big5"):
        han = sum("\u4e00" <= character <= "\u9fff" for character in letters) / len(letters)
        return min(1.0, share * 3) * han
    high = sum(byte > 127 for byte in sample) / len(sample)
    return share * (1 - 8 * high) if high < 0.1 else 0.0


def _require_text(text: str) -> None:
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    lost = sample.count("\ufffd")
    if controls * 50 > len(sample) or lost * 5 > len(sample):
        raise InvalidError("document_not_text", controls=controls, lost=lost)
