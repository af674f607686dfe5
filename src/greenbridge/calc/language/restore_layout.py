"""Lines put back into paragraphs: hard wraps, columns broken in mid-word, hyphens at line ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from greenbridge.calc.language.restore_clean import HAN, RULE
from greenbridge.calc.language.restore_furniture import begins_comments, begins_more, is_furniture
from greenbridge.calc.language.trace import Edit, Traced

_WIDE = re.compile("[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60“”‘’—…·]+")
_HAN_LIKE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
TERMINAL = "。！？!?.…;；:：｡।۔؟"
_CLOSERS = "”’\"'」』）)»】]"
_END = re.compile(rf"[{re.escape(TERMINAL)}][{re.escape(_CLOSERS)}]*\s*$")
_INNER_END = re.compile(rf"[。！？](?=.)|[.!?][{re.escape(_CLOSERS)}]*\s+[A-ZА-ЯЁ«“\"]")
_BULLET = re.compile(
    r"\s*(?:[-*•·▪■◆●○]\s|\(?\d{1,2}[.)、](?!\d)\s?|[一二三四五六七八九十]{1,3}[、.]"
    r"|第[一二三四五六七八九十\d]{1,3}[章条节]|#{1,6} |——|\x1e)"
)
_LOWER_START = re.compile(r"[a-zа-яёәғқңөұүһіўҳӯӣҷ]|\d")
_DANGLING = re.compile(
    r"(?:\b(?:the|a|an|of|and|or|in|on|to|for|with|by|from|at|as|that|its|their|is|are|was|were|has|have|will|into|per"
    r"|и|в|на|с|по|для|из|от|до|к|о|за|при|не|или|что|как|у|об|со|во)|[,–—-])\s*$",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"[^\W\d_][-‐\u00ad]$")
_HYPHENATED_FOR_LIFE = re.compile(
    r"(?:^|[^\w-])(?:low|high|non|self|long|short|cross|well|zero|net|multi|state|large|small|full"
    r"|half|mid|off|on|one|two|three|end"
    r"|follow|part|first|second|third|north|south|east|west|so|co|ex|по|северо|юго|во|кое|из|где|что|как|какой)-$",
    re.IGNORECASE,
)
_CREDIT = re.compile("(?:提供|供图|摄|制图)$")
_NEVER_FIRST = "。，、；：！？）》」』％"
"""No line of Chinese begins with these unless it was cut there."""
_GAPS = re.compile(r"\S(?: {3,}|\t)\S")
"""Columns kept apart by blanks."""
_UNIT_BEGUN = re.compile(r"\d\s?(?:[万亿兆千百]|百万|千万|平方|立方|[МкГТMkGT])$")
_UNIT_ENDED = re.compile(r"(?:元(?!旦)|瓦|吨|千瓦|兆瓦|伏|米|公里|亩|斤|Вт|вольт|[Ww](?:h|p)?\b)")
_AMOUNT_BEGUN = re.compile(r"[\d€$£¥][\d.,\u00a0]*$|\d\s?(?:млн|млрд|тыс|трлн)\.?$|\d\s?(?:million|billion|thousand)$")
_HAN_UNIT = re.compile(
    "(?:[万亿兆千百]{0,2}(?:元(?!旦)|美元|欧元|卢布|吨|千瓦|兆瓦|吉瓦|千伏|立方米|平方米|公里|亩)|[亿万](?=[元吨千]))"
)
_UNIT = re.compile(
    r"(?:млн|млрд|тыс|трлн|руб\w*|тенге|долл\w*|тонн\w*|[МкГТ]?Вт\w*|million|billion|trillion|thousand|tonnes|dollars"
    r"|[MGkT]Wh?|km|MWp)\b"
)
_HAN = re.compile(rf"[{HAN}]")
_CHINESE_START = re.compile(rf"[{HAN}\d“(（《A-Za-z]")
_TOLD = re.compile("[。！？]")
_GOES_TO_END = re.compile("[。！？;；]|[,，].{6,}")
_BLANK = re.compile(r"\n[ \t]*\n")
_HYPHENATED = re.compile(r"\w{1,40}-\w{1,40}")
_LOOK_BACK = 2_000
_LONG_RUN = 300
_SET_IN = 2
"""Blanks by which the first line of a paragraph is set in, where other lines are not."""
_SENTENCE_SPACE = re.compile(rf"(?<=[。！？])(?P<closer>[”’」』）)]?) (?=[^\s|])|(?<=[。！？]) (?=[{HAN}“《*\d])")
_HEADED = re.compile(rf"(?P<head>(?:[{HAN}*·—、“”]{{4,32}} ){{1,3}})(?=[{HAN}*“《\d])")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    width: int
    open: bool
    """Ends without the mark of a sentence's end."""
    blank_before: bool
    indent: int
    """Blanks before the first character."""


def join_lines(traced: Traced) -> Traced:
    """The text with one line a paragraph: ``\\n`` stands between paragraphs and nowhere else."""
    text = traced.text
    lines = _lines(text)
    if not lines:
        return traced.edit([(0, len(text), "")])
    full = _wrap_width(lines)
    set_in = min(line.indent for line in lines) == 0
    edits: list[Edit] = []
    if lines[0].start:
        edits.append((0, lines[0].start, ""))
    running = _Running(lines[0].start, text)
    for above, below in pairwise(lines):
        first = set_in and below.indent >= _SET_IN
        edit = (above.end, below.start, "\n") if first else _joint(text, above, below, full, running)
        edits.append(edit)
        if edit[2] == "\n":
            running.start = below.start
    if lines[-1].end < len(text):
        edits.append((lines[-1].end, len(text), ""))
    return _break_long_lines(traced.edit(edits))


@dataclass
class _Running:
    """Where the paragraph being put together starts, and the words the page itself writes with a hyphen."""

    start: int
    text: str

    @cached_property
    def columns(self) -> bool:
        """Whether any line of the page may hold columns."""
        return "   " in self.text or "\t" in self.text

    @cached_property
    def hyphenated(self) -> frozenset[str]:
        """Looked for once, on pages that break a word at a line's end."""
        return frozenset(found for word in self.text.split() if "-" in word for found in _HYPHENATED.findall(word))


def _lines(text: str) -> list[_Line]:
    made: list[_Line] = []
    at = 0
    blank = False
    for shown in text.split("\n"):
        body = shown.strip()
        came, at = at, at + len(shown) + 1
        if not body:
            blank = True
            continue
        start = came + len(shown) - len(shown.lstrip())
        end = start + len(body)
        width = len(body) if len(body) > 400 or body.isascii() else len(body) + sum(map(len, _WIDE.findall(body)))
        made.append(_Line(start, end, width, not _END.search(body[-8:]), blank, start - came))
        blank = False
    return made


def _wrap_width(lines: list[_Line]) -> int:
    """Width of a full line where the page was hard-wrapped, else 0."""
    pairs = [above for above, below in pairwise(lines) if not below.blank_before]
    if len(pairs) < 2:
        return 0
    widths = sorted(line.width for line in lines)
    full = widths[int(len(widths) * 0.9)] if len(widths) > 9 else widths[-1]
    if full > 160 or full < 16:
        return 0
    wrapped = sum(1 for line in pairs if line.width >= 0.75 * full)
    still_open = sum(1 for line in pairs if line.open and line.width >= 0.75 * full)
    return full if wrapped >= 0.6 * len(pairs) and still_open >= 0.5 * len(pairs) else 0


def _joint(text: str, above: _Line, below: _Line, full: int, running: _Running) -> Edit:
    """What stands between two lines afterwards: a paragraph's end, a space, or nothing."""
    if RULE in text[above.start : above.end] or _BULLET.match(text, below.start, below.start + 12):
        return above.end, below.start, "\n"
    if text[below.start] in _NEVER_FIRST and not below.blank_before:
        return above.end, below.start, ""
    split = None if below.blank_before else _split_amount(text, above, below)
    if split is not None:
        return above.end, below.start, split
    if running.columns and _GAPS.search(text, above.start, above.end) and _GAPS.search(text, below.start, below.end):
        return above.end, below.start, "\n"  # rows of a table
    if below.blank_before:
        together = above.open and _runs_on(text, above, below, running)
    else:
        together = bool(full) and _wraps(text, above, full)
        together = together or (above.open and _runs_on(text, above, below, running))
    if not together or any(_stands_alone(text[line.start : line.end]) for line in (above, below)):
        return above.end, below.start, "\n"
    return _glue(text, above, below, full, running)


def _split_amount(text: str, above: _Line, below: _Line) -> str | None:
    """What belongs between the two halves of an amount that a line's end cuts: nothing within a unit (400 М|Вт, 21亿|元), a space
    between a number and its unit (12,5|млрд), None where none is cut."""
    tail = text[max(above.start, above.end - 24) : above.end]
    if _UNIT_BEGUN.search(tail) and _UNIT_ENDED.match(text, below.start, below.end):
        return ""
    if _AMOUNT_BEGUN.search(tail):
        if _HAN_UNIT.match(text, below.start, below.end):
            return ""
        if _UNIT.match(text, below.start, below.end):
            return " "
    return None


def _stands_alone(line: str) -> bool:
    """Whether a line is part of no paragraph: a button, a notice, the head of a list."""
    return is_furniture(line) or begins_more(line) or begins_comments(line)


def _wraps(text: str, above: _Line, full: int) -> bool:
    if above.width >= (0.6 if above.open else 0.75) * full:
        return True
    return _balance(text[above.start : above.end]) > 0


def _balance(line: str) -> int:
    return line.count("“") - line.count("”") + line.count("«") - line.count("»") + line.count("《") - line.count("》")


def _runs_on(text: str, above: _Line, below: _Line, running: _Running) -> bool:
    """Whether ``below`` goes on with the sentence that ``above`` leaves open, across a blank line or column."""
    last, first = text[above.end - 1], text[below.start]
    so_far = text[max(running.start, above.end - _LOOK_BACK) : above.end]
    if last in '”»"’)）】》' or _CREDIT.search(so_far[-8:]):
        return False
    below_text = text[below.start : below.end]
    if _HAN.match(last) or last in "、，,（(“":
        if not _CHINESE_START.match(first):
            return False
        told = bool(_TOLD.search(so_far)) or (len(so_far) >= 40 and so_far.count(",") + so_far.count("，") >= 2)
        ends = bool(_GOES_TO_END.search(below_text))
        return told and ends and not below_text.startswith(("■", "▲", "●"))
    if len(so_far) < 20:
        return False
    if _LOWER_START.match(first) and (first.islower() or _DANGLING.search(so_far[-8:])):
        return True
    return bool(_DANGLING.search(so_far[-8:])) and bool(_INNER_END.search(so_far) or len(so_far) > 80)


def _glue(text: str, above: _Line, below: _Line, full: int, running: _Running) -> Edit:
    """Nothing between Han characters, a space between words and between the lines of a headline, no hyphen within a word."""
    last, first = text[above.end - 1], text[below.start]
    hyphen = _HYPHEN.search(text, max(above.start, above.end - 2), above.end)
    if hyphen and first.isupper() and first.isalpha():
        return above.end, below.start, ""
    if hyphen and first.islower():
        word = re.search(r"[\w-]+$", text[max(above.start, above.end - 60) : above.end])
        stem = word.group()[:-1] if word else ""
        rest = re.match(r"\w+", text[below.start : below.end])
        whole = f"{stem}-{rest.group()}" if rest else ""
        keep = _HYPHENATED_FOR_LIFE.search(text[max(above.start, above.end - 10) : above.end]) or whole in running.hyphenated
        return (above.end if keep else above.end - 1), below.start, ""
    wide = _HAN_LIKE.match(last) or _HAN_LIKE.match(first)
    headline = (
        full and _balance(text[above.start : above.end]) > 0 and not re.search("[。，,;；、！？]", _block(text, above.start))
    )
    if wide and not headline and not (last in "”" and first in "“"):
        return above.end, below.start, ""
    return above.end, below.start, " "


def _block(text: str, start: int) -> str:
    """The text from ``start`` to the next blank line."""
    found = _BLANK.search(text, start)
    return text[start : min(start + _LOOK_BACK, found.start() if found else len(text))]


def _break_long_lines(traced: Traced) -> Traced:
    """A page that came as one line: breaks where a sentence's end is followed by a space, as Chinese text never is."""
    text = traced.text
    edits: list[Edit] = []
    at = 0
    for line in text.split("\n"):
        if len(line) > _LONG_RUN and _HAN.search(line[:200]):
            breaks = list(_SENTENCE_SPACE.finditer(line))
            for found in breaks:
                edits.append((at + found.end() - 1, at + found.end(), "\n"))
                headed = _HEADED.match(line, found.end())
                if headed and len(headed["head"].strip()) >= 6:
                    edits.append((at + headed.end() - 1, at + headed.end(), "\n"))
        at += len(line) + 1
    return traced.edit(sorted(edits)) if edits else traced
