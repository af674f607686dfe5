"""What the text around an English name says of it, clue by clue: whose chief executive speaks, with whom an agreement is made,
what stands before and after. How much each clue weighs is told in `told_weights_en`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from greenbridge.calc.language.organisations_lists_en import Run, without_asides
from greenbridge.calc.language.told_marks_en import (
    APPOSED,
    BRACKETED,
    HOLDS,
    IN_STATE,
    LETTERS,
    MADE,
    NOUN_AFTER,
    OF_COMPANY,
    OF_PLACE,
    PLACE_LED,
    RULED,
    SAID_BY,
    SAID_END,
    SERVES,
    SHARE_AFTER,
    STATES,
    VESSEL,
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
    GOT_FROM,
    GROUPS,
    HELPING,
    KINDS_OF_PLANT,
    LISTED_BEFORE,
    NOT_ORG_AFTER,
    NOT_PAST,
    ORG_TAILS,
    ORG_WORDS,
    PAID_TO,
    PLACE_BEFORE,
    PLANTS,
    QUOTED_WITH,
    ROLES_OF,
    SKIPPED,
    SPEAKS,
    TITLES_LOW,
)

_WORDS = re.compile(r"[^\W\d_][\w’'&-]*|[.!?;:()\"“”—–,]|\d[\d.,]*|[%$€£]")
_REACH_AFTER = 70
_REACH_BEFORE = 80
_LEADERS = frozenset(("general director", "executive director", "managing director", "vice president", "general manager"))
_BE = ("is", "was", "were", "been", "be", "are")
_GIVING = frozenset(
    ("awarded", "loan", "lend", "contract", "tender", "stake", "loans", "licence", "license", "grant", "transferred", "belongs")
)
_HANDING = frozenset(("handed", "sold", "supplied", "delivered", "exported", "lent", "shipped"))
_TAKEN_ON = frozenset(
    ("hired", "commissioned", "selected", "awarded", "founded", "formed", "appointed", "licensed", "sold", "bought")
)


class Clues:
    """The clues of a text. ``lands`` are where names of countries end, ``persons`` where names of persons do,
    ``beside`` what a name at a place is listed with."""

    def __init__(self, text: str, lands: set[int], persons: set[int], beside: Mapping[int, list[str]]) -> None:
        self.text = text
        self.lands = lands
        self.persons = persons
        self.beside = beside

    def of_mention(self, run: Run) -> list[str]:
        """The clues of one mention, each by its name."""
        before = _WORDS.findall(self.text[max(0, run.start - _REACH_BEFORE) : run.start])
        after = _WORDS.findall(self.text[run.end : run.end + _REACH_AFTER])
        clues = [*self._before(run, before), *self._after(run, after), *self.beside.get(run.start, ())]
        if self._spelt_out(run, before):
            clues.append("spelt out in small letters")
        clues.append("before: " + (before[-1].lower() if before else ""))
        clues.append("after: " + (after[0].lower() if after else ""))
        if before and before[-1][:1].isupper():
            clues.append("capital before")
        if after and after[0][:1].isupper():
            clues.append("capital after")
        return clues

    def _spelt_out(self, run: Run, before: list[str]) -> bool:
        """Whether an abbreviation in brackets stands for the small words before it: capture and utilisation (CCU)."""
        if before[-1:] != ["("] or not before[-2:-1] or not run.name.rstrip("s").isupper():
            return False
        word = before[-2]
        return word.islower() and word[:1].upper() in run.name

    def _after(self, run: Run, tokens: list[str]) -> Iterator[str]:
        text, end = self.text, run.end
        state = IN_STATE.match(text, end)
        if state and state["state"] in STATES:
            yield "in a state"
        owner = text.startswith(("'s ", "’s "), end)
        if owner:
            tokens = _WORDS.findall(text[end + 2 : end + _REACH_AFTER])
        if not tokens:
            return
        first = tokens[0]
        if owner:
            low = " ".join(tokens[:4]).lower()
            yield "owns a place" if OF_PLACE.match(low) else "owns as companies do" if OF_COMPANY.match(low) else "owns"
            yield "owns: " + first.lower()
            return
        if len(tokens) > 1 and first in KINDS_OF_PLANT and tokens[1] in (PLANTS | KINDS_OF_PLANT):
            yield "names a plant"
        elif first in NOT_ORG_AFTER or (first == "’" and len(tokens) > 1 and tokens[1] in NOT_ORG_AFTER):
            yield "names a thing"
        elif NOUN_AFTER.match(text, end):
            yield "company after"
        elif SHARE_AFTER.match(text, end) and HOLDS.search(text, max(0, run.start - 70), run.start):
            yield "holds a share"
        elif first in GROUPS or " ".join(tokens[:2]) in _LEADERS:
            yield "its people after"
        elif SERVES.match(text, end):
            yield "serves"
        elif first == "," and APPOSED.match(text, end):
            yield "told what it is"
        elif BRACKETED.match(text, end) and len(run.words) > 1:
            yield "short form after"
        elif first == "," and len(tokens) > 2 and {word.lower() for word in tokens[1:6]} & TITLES_LOW:
            yield "title after"
        else:
            yield self._act(run, tokens)

    def _act(self, run: Run, tokens: list[str]) -> str:
        at = 0
        tokens = without_asides(tokens)
        if tokens[0] == "," and "," in tokens[1:9] and len(tokens) > 3 and tokens[1] in ("which", "a", "an", "the"):
            at = tokens.index(",", 1) + 1
        while at < len(tokens) and tokens[at] in HELPING and at < 4:
            at += 1
        if at >= len(tokens):
            return "nothing done"
        word = tokens[at]
        passive = at > 0 and tokens[at - 1] in _BE
        if word in SPEAKS:
            return "quoted" if self._quoted_by(run) else "speaks"
        if word in ACTS:
            return "acts" if not passive else "taken on" if word in _TAKEN_ON else "acted upon"
        if word in CHOSEN_AFTER and passive:
            return "taken on"
        if tokens[0] in DOES:
            return "does"
        if tokens[0].endswith("ed") and tokens[0].islower() and tokens[0] not in NOT_PAST:
            return "did"
        return "nothing done"

    def _before(self, run: Run, words: list[str]) -> Iterator[str]:
        yield from self._placed(run)
        lead = words[-1].lower() if words else ""
        if lead in ("the", "a", "an"):
            yield "article" if lead == "the" else "indefinite article"
        words = list(words)
        while words and words[-1].lower() in SKIPPED:
            words.pop()
        if not words:
            return
        low = words[-1].lower()
        if words[-1].endswith(("'s", "’s")):
            yield "of a country" if run.start - 3 in self.lands else "of an owner"
        elif run.start - 1 in self.lands:
            yield "country before"
        elif low in ("of", "from", "at") and run.start - len(low) - 2 in self.persons:
            yield "person of"
        elif low in COMPANY_NOUNS:
            yield "company noun before"
        elif low in ("of", "at", "for", "from") and len(words) > 1:
            yield _after_of(low, words)
        elif low == "with":
            yield "agreeing with" if any(word.lower() in AGREEING for word in words[-7:-1]) else "with"
        elif low == "between":
            yield "agreeing between" if any(word.lower() in AGREEING for word in words[-8:-1]) else "between"
        elif low == "by" and len(words) > 1:
            yield "done by" if words[-2].lower() in COUNTED_BY else "by"
        elif low == "to" and len(words) > 1:
            yield _after_to(words)
        elif low in CHOSEN:
            nouns = any(word.lower() in COMPANY_NOUNS for word in words[-4:-1])
            yield "told to media" if low in QUOTED_WITH else "chosen" if low not in LISTED_BEFORE or nouns else "listed"
        elif low in ("like", "as") and any(word.lower() in COMPANY_NOUNS for word in words[-4:-1]):
            yield "company such as"
        elif low in PLACE_BEFORE:
            yield "at a place"
        if lead in ("the", "a", "an"):
            yield "before the article: " + low

    def _placed(self, run: Run) -> Iterator[str]:
        text, start = self.text, run.start
        if VESSEL.search(text, max(0, start - 24), start) or RULED.search(text, max(0, start - 24), start):
            yield "ruled or sailed"
        if len(run.words) < 3 and text[run.end : run.end + 1] in ",.;" and PLACE_LED.search(text, max(0, start - 40), start):
            yield "place before"

    def _quoted_by(self, run: Run) -> bool:
        """Whether words are quoted as the name's and no more is said: “…,” Noonan said."""
        said = SAID_END.match(self.text, run.end)
        return said is not None and SAID_BY.search(self.text, max(0, run.start - 2), run.start) is not None


def longer_names(runs: Iterable[Run]) -> dict[str, str]:
    """Words that begin or end a longer name of the text: Kamani after Mahmoud Kamani, Covanta after Covanta Energy."""
    found: dict[str, str] = {}
    for run in runs:
        if len(run.words) > 1:
            found[run.words[-1]] = "ends a longer name"
    for run in runs:
        if len(run.words) > 1:
            found[run.words[0]] = "begins a longer name"
    return found


def of_name(runs: Sequence[Run], longer: Mapping[str, str], speaks: bool) -> list[str]:
    """The clues of the name itself: its words, letters and form."""
    words = runs[0].words
    name, last = runs[0].name, words[-1]
    clues = [f"{min(len(words), 4)} words", "ends: " + last[-3:].lower(), "last: " + last.lower()]
    if len(words) > 1:
        clues.append("first: " + words[0].lower())
        if last in ORG_WORDS:
            clues.append("business word last")
        if words[0] in ORG_WORDS:
            clues.append("business word first")
        if any(word in COMMON for word in words[1:]):
            clues.append("common word inside")
        if words[0] in GIVEN:
            clues.append("given name first")
    else:
        if name in longer:
            clues.append(longer[name] + (" and speaks" if speaks else ""))
        if len(name) >= 7 and name.lower().endswith(ORG_TAILS):
            clues.append("ends as companies do")
        if name in GIVEN:
            clues.append("given name alone")
    if any(word.rstrip("s").upper() in ACRONYMS and word.isupper() for word in words):
        clues.append("common abbreviation")
    elif name.isupper() and len(words) == 1:
        clues.append(f"{min(len(name), 6)} capitals")
    elif any(MADE.search(word) for word in words):
        clues.append("letters oddly joined")
    if "&" in name and not LETTERS.match(name):
        clues.append("and sign")
    if len(runs) > 2:
        clues.append("named often")
    if all(run.opening for run in runs):
        clues.append("only opens sentences")
        if len(words) == 1:
            clues.append("opens sentences alone")
    return clues


def _after_of(low: str, words: list[str]) -> str:
    """What ``of``, ``at``, ``for`` or ``from`` with the words before it says of the name after it."""
    role = words[-2].lower()
    if low == "from" and words[-2] in ("come", "comes", "came", "coming"):
        return "comes from"
    if low == "for" and role in GROUPS and role in ("turbines", "panels", "modules", "inverters", "trucks", "buses"):
        return "things for"
    if role in ROLES_OF or role in ("consortium", "venture", "bids", "offers", "joint-venture", "member", "subsidiary"):
        return "role of"
    if low == "from":
        near = {word.lower() for word in words[-6:-1]}
        return "bought from" if near & PAID_TO else "got from" if near & GOT_FROM else "from"
    return low


def _after_to(words: list[str]) -> str:
    """What ``to`` with the words before it says of the name after it."""
    if words[-2].lower() == "according":
        return "according to"
    near = {word.lower() for word in words[-7:-1]}
    return "given to" if near & _GIVING else "handed to" if near & _HANDING else "to"
