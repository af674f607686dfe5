"""From bytes to text: which character set, what was mended, what is no text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from greenbridge.calc.language.detect import detect_language
from greenbridge.calc.language.mojibake import COMMON_HAN, mend_mojibake, sound
from greenbridge.calc.language.reading import Remark
from greenbridge.calc.language.restore_clean import simplified
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
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SAMPLE = 65_536
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "kz1048", "ptcp154")
"""Sets of Russian text, then those of Kazakh; of two that read alike the first is taken."""
_GUESSES = (*_CYRILLIC, "gb18030", "big5", "cp949", "cp1252")
_LIKELY = 0.2
_SOUNDED = 6_000
_COMMON_RUSSIAN = frozenset("оеаинтсрвлк")
_COMMON_CHINESE = COMMON_HAN | frozenset("名称编号单位项目建设市县区省路人日期时间地电话量限资")
"""Those of running text, and of the heads of tables."""
_COMMON_HANGUL = frozenset("이다의에는을를가은로한고하지사기도스시자인일대어정원")
_COMMON_LATIN = frozenset("etaoinsrhl")
_TURKISH = re.compile("[ðýþÐÝÞ]")
_LETTERS = re.compile(r"[^\W\d_]+")
_CJK = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u2014\u2018-\u201d\u2026\u00b7]")


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
    if charset == "utf-8" and text.endswith("\ufffd") and not raw.endswith("\ufffd".encode()):
        remarks.append(Remark("file_cut_short"))
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
    wide = "" if declared else guess_wide(raw)
    for charset in (declared or "", "" if wide else "utf-8"):
        if not charset:
            continue
        try:
            return raw.decode(charset), codecs.lookup(charset).name, False
        except UnicodeDecodeError as error:
            if charset == "utf-8" and _ends_within_a_letter(error, raw):
                return raw.decode(charset, errors="replace"), charset, False
        except (LookupError, ValueError):
            continue
    if wide:
        return "", "", True
    text = raw.decode("utf-8", errors="replace")
    # A UTF-8 file with a few broken bytes is still UTF-8: its lost characters stay visible.
    if text.count("\ufffd") * 50 < len(text) and len(text) < len(raw):
        return text, "utf-8", False
    return "", "", True


def _ends_within_a_letter(error: UnicodeDecodeError, raw: bytes) -> bool:
    """Whether all of a file is UTF-8 but for its last letter, of which bytes are missing."""
    return error.end == len(raw) and error.start >= len(raw) - 3 and not raw[: error.start].isascii() and error.start > 8


def _decode_guess(raw: bytes) -> tuple[str, str]:
    """Text and character set by likelihood, for bytes that are not UTF-8 and say nothing of themselves."""
    wide = guess_wide(raw)
    if wide:
        return raw.decode(wide, errors="replace"), wide
    sample = raw[:_SAMPLE]
    ranked = [(_likeness(sample, charset), charset) for charset in _GUESSES]
    likeness, best = max(ranked, key=lambda one: one[0])  # of equal ones the first
    if likeness < _LIKELY:
        found = charset_normalizer.from_bytes(sample, threshold=0.2).best()
        if found is None:
            raise InvalidError("document_not_text")
        best = found.encoding
    text = raw.decode(best, errors="replace")
    if best in ("cp1250", "cp1252") and _TURKISH.search(raw[:_SAMPLE].decode("cp1252", errors="replace")):
        turkish = raw.decode("cp1254", errors="replace")  # the same as cp1252 but for six letters
        return (turkish, "cp1254") if detect_language(turkish) == "tr" else (text, best)
    return text, best


def guess_wide(raw: bytes) -> str:
    """UTF-32 or UTF-16 that does not say so with a mark; empty when the bytes look like neither.

    In UTF-32 two of four bytes are always low. In UTF-16 every other byte of much of the text is NUL, or that of the Cyrillic or
    Arabic letters; of Chinese it is the likeness that tells.
    """
    sample = raw[: _SAMPLE // 4 * 4]
    if len(sample) < 8:
        return ""
    for charset, high, next_to in (("utf-32-le", sample[3::4], sample[2::4]), ("utf-32-be", sample[0::4], sample[1::4])):
        if len(raw) % 4 == 0 and not any(high) and max(next_to, default=0) <= 2 and _is_wide_text(sample, charset):
            return charset
    even, odd = sample[0::2], sample[1::2]
    for low, high, charset in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        if high.count(0) + high.count(4) + high.count(6) > 0.6 * len(high) and low.count(0) < 0.1 * len(low):
            return charset
    ranked = [(_likeness_han(sample, charset), charset) for charset in ("utf-16-le", "utf-16-be")]
    likeness, best = max(ranked)
    return best if len(raw) % 2 == 0 and likeness >= 0.5 else ""


def _is_wide_text(sample: bytes, charset: str) -> bool:
    try:
        text = sample.decode(charset)
    except UnicodeDecodeError:
        return False
    return len(_CONTROLS.findall(text)) * 100 <= len(text)


def _likeness(sample: bytes, charset: str) -> float:
    """How far the bytes read in a character set like a text of the languages it is used for; 0 where they do not fit."""
    if charset in ("gb18030", "big5"):
        return _likeness_han(sample, charset)
    text = sample.decode(charset, errors="replace")
    bad = text.count("\ufffd") + len(_CONTROLS.findall(text))
    letters = [character for character in text if (character.isalpha() and ord(character) > 127) or charset == "cp1252"]
    if not letters or bad * 100 > len(text):
        return 0.0
    if charset == "cp949":
        hangul = sum("\uac00" <= character <= "\ud7a3" for character in letters) / len(letters)
        return min(1.0, 3 * sum(character in _COMMON_HANGUL for character in letters) / len(letters)) * (hangul > 0.9)
    if charset in _CYRILLIC:
        foreign = [word for word in _LETTERS.findall(text[:_SOUNDED]) if not word.isascii()]
        in_words = sum(len(word) for word in foreign if len(word) > 2) / max(1, sum(map(len, foreign)))
        share = sum(character in _COMMON_RUSSIAN or character.lower() in _COMMON_RUSSIAN for character in letters) / len(letters)
        return share * sound(text[:_SOUNDED]) * in_words
    share = sum(character in _COMMON_LATIN for character in letters) / len(letters)
    high = sum(byte > 127 for byte in sample) / len(sample)
    return share * (1 - 8 * high) if high < 0.1 else 0.0


def _likeness_han(sample: bytes, charset: str) -> float:
    """Share of the characters beyond ASCII that are common Chinese ones, thrice over; 0 where other signs are among them."""
    text = sample.decode(charset, errors="replace")
    beyond = [character for character in text if character > "\x7f"]
    bad = text.count("\ufffd") + len(_CONTROLS.findall(text))
    if not beyond or bad * 100 > len(text) + 100:
        return 0.0
    if charset == "big5" or charset.startswith("utf-16"):
        beyond = list(simplified("".join(beyond)))
    own = sum(bool(_CJK.match(character)) for character in beyond) / len(beyond)
    common = sum(character in _COMMON_CHINESE for character in beyond) / len(beyond)
    return min(1.0, 3 * common) * own if own > 0.8 else 0.0


def _require_text(text: str) -> None:
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    lost = sample.count("\ufffd")
    if controls * 50 > len(sample) or lost * 5 > len(sample):
        raise InvalidError("document_not_text", controls=controls, lost=lost)
