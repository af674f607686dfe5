"""English names without a form or head word, known by what the text says of them: who signs, whose chief executive speaks, with
whom an agreement is made, who stands in a list of companies.

Every run of capitalised words that is no place, person, event or law gathers marks for and against; a name with enough of them,
over all its mentions, is an organisation, and so are its neighbours in a list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from greenbridge.calc.language.doubtful_en import general, in_spans, title_lines, told_in_full
from greenbridge.calc.language.legal_forms import COMPANY, ENGLISH_HEADS
from greenbridge.calc.language.organisations_lists_en import ENOUGH, Lists, Name, Run, without_asides
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_marks_en import (
    APPOSED,
    BRACKETED,
    GOES_ON_IN_QUOTES,
    HOLDS,
    IN_STATE,
    MADE,
    MODEL,
    NOUN_AFTER,
    OF_COMPANY,
    OF_PLACE,
    OF_TITLE,
    PEOPLE,
    PLACE_LED,
    RULED,
    SAID,
    SAID_BY,
    SAID_END,
    SERVES,
    SHARE_AFTER,
    STATES,
    SURNAME,
    TITLE_AFTER,
    VESSEL,
    after_of,
    after_to,
    no_body,
    shape,
)
from greenbridge.calc.language.told_words_en import (
    ACRONYMS,
    ACTS,
    AGREEING,
    CHOSEN,
    CHOSEN_AFTER,
    COMMON,
    COMPANY_NOUNS,
    COUNTED_BY,
    DOES,
    GIVEN,
    GROUPS,
    HELPING,
    KINDS_OF_PLANT,
    LANDS_LIKE,
    LISTED_BEFORE,
    NOT_ORG_AFTER,
    NOT_PAST,
    OPENERS,
    ORG_WORDS,
    PINYIN_SURNAMES,
    PLACE_BEFORE,
    PLANTS,
    QUOTED_WITH,
    SKIPPED,
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
    r"Rector|General|Engineer)"
)
_ADJECTIVE = re.compile(r"(?:an|ese|ish|ch|i|k|z|n)$")
_POSSESSIVE = re.compile(r"[’']s (?=[A-Z])")
_SPACED = re.compile(r"[^\s&]+")
_SMALL = re.compile(r"(?<!\w)[a-z][\w-]*")
_BASED = re.compile(r"-(?:based|backed|owned|led|listed|registered|headquartered|made|built|funded)$")
_ENGLISH_WORD = re.compile(
    r"(?:ing|ed|ly|tion|sion|ment|ments|ers|ors|ants|ists|ies|ness|ity|als|ance|ence|ship|hood|ways|ages)$"
)
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
        for word, name in self.names.items():
            self._judge(word, name)
        Lists(self.text, self.taken, self.hits, self.names).settle(kept)
        found = [
            Named(m.start(), m.end(), COMPANY, "", 0.6)
            for m in _CALLED.finditer(self.text)
            if not any(low < m.end() and m.start() < high for low, high in self.taken)
        ]
        for word, name in self.names.items():
            if " & " in word and all(one in self.names and self.names[one].score >= 1 for one in word.split(" & ")):
                name.barred = True  # McDermott & Hatch, each of whom is told of alone
        for name in self.names.values():
            if name.score >= ENOUGH and not name.barred:
                confidence = min(0.85, 0.5 + 0.07 * name.score)
                found += [Named(run.start, run.end, name.kind, "", round(confidence, 2)) for run in name.runs]
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
        if text[start - 1 : start] in ("“", '"', "«") and GOES_ON_IN_QUOTES.match(text, end):
            return None  # the title of something: “Turning Waste into Money”
        if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
            return None  # the rubric of a paragraph
        if all(word in TOPICS or word in COMMON for _, _, word in words) and (
            opening or len(words) == 1 or all(word in TOPICS for _, _, word in words)
        ):
            return None
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
        elif before and re.fullmatch(r"(?:[A-Z]\.)+", before[-1]):
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

    def _judge(self, word: str, name: Name) -> None:
        first = name.runs[0]
        plain = general(tuple(self._sense(first)))
        name.doubtful = plain or all(self._piece(run) or in_spans(run.start, self.lines) for run in name.runs[:8])
        if told_in_full(first.words) or all(self._piece(run) for run in name.runs[:8]):
            name.barred = True
        score = 0.0 if plain else shape(word, first.words)
        best = worst = 0.0
        for run in name.runs[:8]:
            told, kind = self._marks(run, score > 0)
            if told > 0:
                best = max(best, told)
                if kind:
                    name.kind = kind
            worst = min(worst, told)
        name.score = score + best + worst + 0.25 * (len(name.runs) > 2)
        if name.doubtful and (best < ENOUGH or plain):
            name.score -= 1.0
        if all(run.opening for run in name.runs) and score <= 0 and len(first.words) == 1 and _ENGLISH_WORD.search(word):
            name.score -= 1.5
        if len(first.words) == 1 and word in self.persons:
            name.barred = True

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

    def _marks(self, run: Run, shaped: bool) -> tuple[float, str]:
        after, kind_after = self._after(run, shaped)
        if after < 0:
            return after, ""
        before, kind_before = self._before(run)
        if -4 < before < 0 < after and (shaped or len(run.words) > 1 or before > -1.5):
            before = 0.0  # in Krasnoturyinsk will …: the place stays one
        return after + before, kind_before or kind_after

    def _after(self, run: Run, shaped: bool) -> tuple[float, str]:
        text, end = self.text, run.end
        state = IN_STATE.match(text, end)
        if text[end : end + 1] in ("$", "€", "£") or (state and state["state"] in STATES):
            return -3.0, ""
        rest = text[end : end + 70]
        owner = rest.startswith(("'s ", "’s "))
        if owner:
            rest = rest[2:]
        tokens = _WORDS.findall(rest)
        if not tokens:
            return 0.0, ""
        first = tokens[0]
        if not owner and len(tokens) > 1 and first in KINDS_OF_PLANT and tokens[1] in (PLANTS | KINDS_OF_PLANT):
            return -3.0, ""
        if not owner and (first in NOT_ORG_AFTER or (first == "’" and len(tokens) > 1 and tokens[1] in NOT_ORG_AFTER)):
            return -3.0, ""
        if owner:
            low = " ".join(tokens[:4]).lower()
            if OF_PLACE.match(low):
                return -2.0, ""
            if OF_COMPANY.match(low):
                return 2.5, ""
            return (2.0 if run.opening and len(run.words) == 1 and not _ENGLISH_WORD.search(run.name) else 1.0), ""
        if NOUN_AFTER.match(text, end):
            return 2.0, ""
        if SHARE_AFTER.match(text, end) and HOLDS.search(text, max(0, run.start - 70), run.start):
            return 2.0, ""
        if first in GROUPS:
            return 2.5 if first not in ("board", "team", "factory", "unit", "officials") else 2.0, ""
        if SERVES.match(text, end):
            return 2.0, ""
        if first == "," and APPOSED.match(text, end):
            return 2.0, ""
        if BRACKETED.match(text, end) and len(run.words) > 1:
            return 1.0, ""
        return self._act(run, tokens, shaped)

    def _act(self, run: Run, tokens: list[str], shaped: bool) -> tuple[float, str]:
        at = 0
        tokens = without_asides(tokens)
        if tokens[0] == "," and "," in tokens[1:9] and len(tokens) > 3 and tokens[1] in ("which", "a", "an", "the"):
            at = tokens.index(",", 1) + 1
        while at < len(tokens) and tokens[at] in HELPING and at < 4:
            at += 1
        if at >= len(tokens):
            return 0.0, ""
        word = tokens[at]
        passive = at > 0 and tokens[at - 1] in ("is", "was", "were", "been", "be", "are")
        likely = shaped or len(run.words) != 2
        if word in SPEAKS and len(run.words) == 1 and not shaped and self._quoted_by(run):
            return 0.5, ""
        if word in SPEAKS:
            return (2.0 if likely else 0.5), "media" if word in (
                "reported",
                "reports",
            ) and at == 0 else ""
        if word in ACTS:
            if passive and word not in (
                "hired",
                "commissioned",
                "selected",
                "awarded",
                "founded",
                "formed",
                "appointed",
                "licensed",
                "sold",
                "bought",
            ):
                return 0.0, ""
            weak = run.opening and len(run.words) == 1 and not shaped and run.name.endswith("s")
            return (0.5 if weak else 2.0 if likely else 1.5), ""
        if word in CHOSEN_AFTER and passive:
            return 2.0, ""
        if (tokens[0] in DOES or (tokens[0].endswith("ed") and tokens[0].islower() and tokens[0] not in NOT_PAST)) and (
            shaped or len(run.words) == 1
        ):
            return (0.5 if run.opening and len(run.words) == 1 and not shaped else 2.0), ""
        return (0.5 if tokens[0] in DOES else 0.0), ""

    def _before(self, run: Run) -> tuple[float, str]:
        text, start = self.text, run.start
        if VESSEL.search(text, max(0, start - 24), start) or RULED.search(text, max(0, start - 24), start):
            return -4.0, ""
        if len(run.words) < 3 and text[run.end : run.end + 1] in ",.;" and PLACE_LED.search(text, max(0, start - 40), start):
            return -2.0, ""
        words = _WORDS.findall(text[max(0, start - 80) : start])
        while words and words[-1].lower() in SKIPPED:
            words.pop()
        if not words:
            return 0.0, ""
        last = words[-1]
        low = last.lower()
        if last.endswith(("'s", "’s")):
            return (2.0 if start - 3 in self.lands else -1.0), ""
        if start - 1 in self.lands:
            return 1.5, ""
        if low in ("of", "from", "at") and start - len(low) - 2 in self.person_ends:
            return 2.0, ""
        if low in COMPANY_NOUNS:
            return 2.0, ""
        if low == "from" and len(words) > 1 and words[-2] in ("come", "comes", "came", "coming"):
            return 2.0, ""
        if low in ("of", "at", "for", "from") and len(words) > 1:
            return after_of(low, words), ""
        if low == "with":
            return (2.0 if any(word.lower() in AGREEING for word in words[-7:-1]) else 0.5), ""
        if low == "between":
            return (2.0 if any(word.lower() in AGREEING for word in words[-8:-1]) else 0.0), ""
        if low == "by" and len(words) > 1:
            return (2.0 if words[-2].lower() in COUNTED_BY else 1.0 if words[-2].endswith("ed") else 0.0), ""
        if low == "to" and len(words) > 1:
            return after_to(words), ""
        if low in CHOSEN:
            listed_nouns = any(word.lower() in COMPANY_NOUNS for word in words[-4:-1])
            if low in LISTED_BEFORE:
                return (2.0 if listed_nouns else 0.0), ""
            return 2.0, "media" if low in QUOTED_WITH else ""
        if low in ("like", "as") and any(word.lower() in COMPANY_NOUNS for word in words[-4:-1]):
            return 2.0, ""
        if words[-2:] == ["according", "to"]:
            return 1.5, ""
        if low in PLACE_BEFORE:
            return -1.5, ""
        return 0.0, ""

    def _quoted_by(self, run: Run) -> bool:
        """Whether words are quoted as the name's and no more is said: “…,” Noonan said."""
        said = SAID_END.match(self.text, run.end)
        return said is not None and SAID_BY.search(self.text, max(0, run.start - 2), run.start) is not None
