"""English names without a form or head word, known by what the text says of them: who signs, whose chief executive speaks, with
whom an agreement is made, who stands in a list of companies.

Every run of capitalised words that is no place, person, event or law gathers marks for and against; a name with enough of them,
over all its mentions, is an organisation, and so are its neighbours in a list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from greenbridge.calc.language.doubtful_en import general, in_spans, title_lines, told_in_full
from greenbridge.calc.language.legal_forms import COMPANY, ENGLISH_HEADS, MEDIA
from greenbridge.calc.language.organisations_lists_en import ENOUGH, Lists, Name, Run
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_clues_en import Clues, longer_names, of_name
from greenbridge.calc.language.told_marks_en import (
    CALENDAR,
    DIRECTIONS,
    GOES_ON_IN_QUOTES,
    MADE,
    MODEL,
    OF_TITLE,
    PEOPLE,
    SAID,
    STATES,
    SURNAME,
    TITLE_AFTER,
    no_body,
)
from greenbridge.calc.language.told_weights_en import likelihood, weigh
from greenbridge.calc.language.told_words_en import (
    ACRONYMS,
    COMMON,
    COMPANY_NOUNS,
    GIVEN,
    LANDS_LIKE,
    OPENERS,
    ORG_WORDS,
    PINYIN_SURNAMES,
    SPEAKS,
    TITLES,
    TITLES_LOW,
    TOPICS,
)

_PART = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĔĖĘĚĜĞĢĤĦĨĪĬĮİĹĽŁŃŅŇŌŎŐŒŔŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ][\w’'+-]*(?:\.(?=[A-Z])[A-Z][\w]*)*"
_RUN = re.compile(rf"(?<![\w.@/-]){_PART}(?:&[A-Z]\w*)?(?: (?:& )?{_PART}(?:&[A-Z]\w*)?)*")
_WORDS = re.compile(r"[^\W\d_][\w’'&-]*|[.!?;:()\"“”—–,]")
_ROLE_IN = re.compile(
    r"(?:Minister|President|Director|Chairman|Chairwoman|Chairperson|CEO|CFO|CTO|Governor|Ambassador|Mayor|Akim|"
    r"Secretary|Mr|Ms|Mrs|Dr|Prof|"
    r"Professor|Premier|Chancellor|King|Prince|Sheikh|Emir|Sir|Envoy|Commissioner|Head|Officer|Manager|Senator|Deputy|"
    r"Rector|General|Engineer|Treasurer|(?:Vice|Deputy)-\w+)s?"
)
_ADJECTIVE = re.compile(r"(?:an|ese|ish|ch|i|k|z|n|ss)$")
_POSSESSIVE = re.compile(r"[’']s (?=[A-Z])")
_SPACED = re.compile(r"[^\s&]+")
_SMALL = re.compile(r"(?<!\w)[a-z][\w-]*")
_BASED = re.compile(r"-(?:based|backed|owned|led|listed|registered|headquartered|made|built|funded)$")
_HEARD = 8
"""Mentions of a name that are weighed."""
_GOES_ON_IN_DIGITS = re.compile(r"[.,]\d")
_SON_OF = re.compile(r" (?:uulu|uly|kyzy|ogly|oglu|bin|ibn)\b")
_CALLED = Sought(rf"(?<![\w-])(?:Port of {_PART}|(?<![A-Za-z] )Bank (?!Of\b)[A-Z][a-z]\w+)")


def read_told(
    text: str, named: Sequence[Named], hits: Iterable[tuple[int, int, str, str]], common: frozenset[str] = frozenset()
) -> list[Named]:
    """Organisations told by context, none of them over a stretch of ``named``.

    ``hits`` are the countries and places of the text, as `Gazetteer.find` gives them; ``common`` are words that begin a sentence
    without being a name.
    """
    reader = _Told(text, named, [(start, end, kind) for start, end, kind, _ in hits], common)
    return reader.read()


class _Told:
    def __init__(
        self, text: str, named: Sequence[Named], hits: list[tuple[int, int, str]], common: frozenset[str] = frozenset()
    ) -> None:
        self.text = text
        self.common = common
        self.taken = sorted((one.start, one.end) for one in named)
        self.hits = hits
        self.hit_starts = [start for start, _, _ in hits]
        self.persons: set[str] = set()
        self.person_ends: set[int] = set()
        self.small: set[str] | None = None
        self.land_starts = {start for start, _, kind in hits if kind == "country"}
        self.lands = {end for _, end, kind in hits if kind == "country"}
        self.names: dict[str, Name] = {}
        self.lines: list[tuple[int, int]] = []

    def read(self) -> list[Named]:
        self.lines = title_lines(self.text)
        runs = self._runs()
        kept = [run for run in runs if not self._person(run)]
        for run in kept:
            name = self.names.setdefault(run.name, Name())
            name.runs.append(run)
        lists = Lists(self.text, self.taken, self.hits, self.names)
        lists.find(kept)
        clues = Clues(self.text, self.lands, self.person_ends, lists.beside)
        longer = longer_names(runs)
        for name in self.names.values():
            self._judge(name, clues, longer)
        lists.settle()
        found = [
            Named(m.start(), m.end(), COMPANY, "", 0.6)
            for m in _CALLED.finditer(self.text)
            if not any(low < m.end() and m.start() < high for low, high in self.taken)
        ]
        for word, name in self.names.items():
            partners = [self.names.get(one) for one in word.split(" & ")]
            if len(partners) > 1 and all(partners):
                name.barred = True  # McDermott & Hatch, each of whom is told of alone
                for one in filter(None, partners):
                    one.score = max(one.score, name.score)
        for name in self.names.values():
            if name.score >= ENOUGH and not name.barred:
                found += [Named(run.start, run.end, name.kind, "", likelihood(name.score)) for run in name.runs]
        return found

    def _runs(self) -> list[Run]:
        found: list[Run] = []
        text = self.text
        at = 0
        for m in _RUN.finditer(text):
            start, end = m.span()
            while at < len(self.taken) and self.taken[at][1] <= start:
                at += 1
            for low, high in self._free(start, end, at):
                for first, last in self._owners(low, high):
                    run = self._run(first, last)
                    if run:
                        found.append(run)
        return found

    def _owners(self, start: int, end: int) -> list[tuple[int, int]]:
        """A run cut after every possessive: Newcom's and Byambasaikhan."""
        cut = []
        for m in _POSSESSIVE.finditer(self.text, start, end):
            cut.append((start, m.start()))
            start = m.end()
        return [*cut, (start, end)]

    def _free(self, start: int, end: int, at: int) -> list[tuple[int, int]]:
        """What is left of a run when the names already read are cut out."""
        free = []
        while at < len(self.taken) and self.taken[at][0] < end:
            low, high = self.taken[at]
            if low > start:
                free.append((start, low))
            start = max(start, high)
            at += 1
        if start < end:
            free.append((start, end))
        return free

    def _run(self, start: int, end: int) -> Run | None:
        text = self.text
        while start < end and not text[start].isupper():
            start += 1
        while end > start and text[end - 1] in " ’'&-.":
            end -= 1
        if text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        words = [(m.start(), m.end(), m.group()) for m in _SPACED.finditer(text, start, end)]
        opening = self._opens(start)
        while words and self._leads(words[0][2], opening, len(words)):  # Lender OTP, The Masdar
            words.pop(0)
            opening = False
        words = self._after_country(words)
        if not words or len(words) > 6:
            return None
        start = words[0][0]
        name = text[start:end]
        if no_body(text, start, end, tuple(word for _, _, word in words)):
            return None
        if _BASED.search(words[-1][2]) or (len(words) == 1 and (name in ENGLISH_HEADS or MODEL.fullmatch(name))):
            return None
        if text[end : end + 1] == ":" and name.isupper() and text[start - 1 : start] in ("", "\n"):
            return None  # the label of a form
        if text[end : end + 1] in ("$", "€", "£") or (name[-1].isdigit() and _GOES_ON_IN_DIGITS.match(text, end)):
            return None  # KZT3.87bn
        if text[start - 1 : start] in ("“", '"', "«") and GOES_ON_IN_QUOTES.match(text, end):
            return None  # the title of something: “Turning Waste into Money”
        if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
            return None  # the rubric of a paragraph
        if all(word in TOPICS or word in COMMON for _, _, word in words) and (
            opening or len(words) == 1 or all(word in TOPICS for _, _, word in words)
        ):
            return None
        if all(word in DIRECTIONS for _, _, word in words):
            return None  # the Far East
        if self._is_place(start, end) or (len(words) == 1 and self._dull(name, opening)):
            return None
        return Run(start, end, name, tuple(word for _, _, word in words), opening)

    def _opens(self, start: int) -> bool:
        before = self.text[max(0, start - 3) : start].rstrip(" \"“'’(«")
        return not before or before[-1] in ".!?:;\n•…" or "\n" in self.text[max(0, start - 2) : start]

    def _leads(self, word: str, opening: bool, count: int) -> bool:
        return (
            (opening or word in ("The", "A", "An", "Both", "Its") or _BASED.search(word) is not None)
            and count > 1
            and (word in OPENERS or _BASED.search(word) is not None or (opening and word.lower() in COMPANY_NOUNS))
        )

    def _after_country(self, words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Norway's DNV and Emirati Masdar without the country; China Energy stays whole."""
        while len(words) > 1:
            start, end, word = words[0]
            if all(part in TOPICS or part in ORG_WORDS for _, _, part in words[1:]) and not word.endswith(("'s", "’s")):
                break  # Georgian Renewable Power, Indian Railways
            if word.endswith(("'s", "’s")):
                words = words[1:]
                continue
            at = bisect_left(self.hit_starts, start)
            hit = self.hits[at] if at < len(self.hits) and self.hits[at][0] == start else None
            if hit and hit[2] == "country" and hit[1] == end and _ADJECTIVE.search(word) and word not in LANDS_LIKE:
                words = words[1:]
                continue
            break
        return words

    def _is_place(self, start: int, end: int) -> bool:
        at = bisect_left(self.hit_starts, start)
        return at < len(self.hits) and self.hits[at][0] == start and self.hits[at][1] >= end

    def _dull(self, name: str, opening: bool) -> bool:
        if (
            name.rstrip("s").upper() in ACRONYMS
            or name in ACRONYMS
            or name in OPENERS
            or name in STATES
            or name.rstrip(".") in CALENDAR
            or len(name) < 2 + (not name.isupper())
        ):
            return True
        if name in COMMON or (opening and name.lower() in self.common):
            return True
        return opening and not MADE.search(name) and name.lower() in self._written_small()

    def _written_small(self) -> set[str]:
        """The words of the text that stand in small letters: such a word at the beginning of a sentence is no name."""
        if self.small is None:
            self.small = set(_SMALL.findall(self.text))
        return self.small

    def _person(self, run: Run) -> bool:
        words = run.words
        before = self.text[max(0, run.start - 28) : run.start].split()
        last = before[-1].strip(",") if before else ""
        last = last.rstrip(".") if last.rstrip(".") in ("Mr", "Mrs", "Ms", "Dr", "Prof") else last
        roles = [at for at, word in enumerate(words) if _ROLE_IN.fullmatch(word)]
        person: tuple[str, ...] = ()
        if roles and len(words) > roles[-1] + 1:
            person = words[roles[-1] + 1 :]
        elif roles:
            return True
        elif _SON_OF.match(self.text, run.end) or (before and re.fullmatch(r"(?:[A-Z]\.)+", before[-1])):
            person = words  # M.S. Osimi
        elif self._owned_speaker(run) or (len(words) in (2, 3) and SAID.search(self.text, max(0, run.start - 14), run.start)):
            person = words if not any(word in ORG_WORDS for word in words) else ()
        elif self._led_by_land(run):
            person = words[1:]  # Country Director for Mongolia Yolanda Lommen, Minister of Finance Khurelbaatar Chimed
        elif len(words) > 2 and words[1] in GIVEN and self._sense(run)[0] == words[1]:
            person = words[1:]  # Ambassador to India Hans Jacob Frydenlund
        elif len(words) <= 4 and not any(word in ORG_WORDS for word in words):
            if words[0] in GIVEN and len(words) > 1:
                person = words
            elif last in TITLES or last.lower() in TITLES_LOW:
                person = words if len(words) > 1 or last in TITLES else ()
            elif (len(words) in (2, 3) and (TITLE_AFTER.match(self.text, run.end) or SURNAME.search(words[-1]))) or (
                len(words) == 2 and words[0] in PINYIN_SURNAMES and re.fullmatch(r"[A-Z][a-z]+(?:-?[a-z]+)?", words[1])
            ):
                person = words
        if person:
            self.persons.update(word for word in person if len(word) > 3)
            self.person_ends.add(run.end)
            return True
        return len(words) == 1 and words[0] in self.persons

    def _led_by_land(self, run: Run) -> bool:
        """Whether a country or a field after a title begins the run, and a person's name ends it."""
        if len(run.words) not in (3, 4) or any(word in ORG_WORDS for word in run.words[1:]):
            return False
        led = run.words[0] in TOPICS or run.start in self.land_starts
        return led and OF_TITLE.search(self.text, max(0, run.start - 40), run.start) is not None

    def _owned_speaker(self, run: Run) -> bool:
        """Newcom's Byambasaikhan told …: somebody of an organisation."""
        before = self.text[max(0, run.start - 3) : run.start]
        if before not in ("'s ", "’s ") or run.start - 3 in self.lands or len(run.words) > 2:
            return False
        after = _WORDS.match(self.text, run.end + 1)
        return bool(after and after.group() in SPEAKS)

    def _judge(self, name: Name, clues: Clues, longer: Mapping[str, str]) -> None:
        """Weigh what the name is made of and what its mentions say."""
        first = name.runs[0]
        plain = general(tuple(self._sense(first)))
        pieces = [self._piece(run) for run in name.runs[:_HEARD]]
        headlines = [in_spans(run.start, self.lines) for run in name.runs[:_HEARD]]
        name.doubtful = all(map(any, zip(pieces, headlines, strict=True)))
        name.barred = plain or told_in_full(first.words) or all(pieces) or (len(first.words) == 1 and first.name in self.persons)
        told = [clues.of_mention(run) for run in name.runs[:_HEARD]]
        speaks = any("speaks" in one or "quoted" in one for one in told)
        made = [*of_name(name.runs, longer, speaks), *(["headline"] if all(headlines) else [])]
        if any("told to media" in one or "after: reported" in one for one in told):
            name.kind = MEDIA
        name.score = weigh([*made, *(clue for one in told for clue in one)])

    def _sense(self, run: Run) -> list[str]:
        """The words of a run without those of a country it begins with: Chinese Company."""
        at = bisect_left(self.hit_starts, run.start)
        words = list(run.words)
        led = at < len(self.hits) and self.hits[at][:2] == (run.start, run.start + len(words[0]))
        return words[1:] if led and len(words) > 1 and (words[1] in GIVEN or PEOPLE.search(words[0])) else words

    def _piece(self, run: Run) -> bool:
        """Whether a run stands right beside a name already read: it is more of that name, or of a person's."""
        at = bisect_left(self.taken, (run.start,))
        before = self.taken[at - 1][1] if at else -1
        after = self.taken[at][0] if at < len(self.taken) else -1
        return (before == run.start - 1 and self.text[before] == " ") or (after == run.end + 1 and self.text[run.end] == " ")
