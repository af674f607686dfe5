"""Runs of capitalised English words, and the lists in which an organisation makes organisations of its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from greenbridge.calc.language.legal_forms import COMPANY
from greenbridge.calc.language.told_words_en import ASIDES

ENOUGH = 0.4
"""The score from which a name is an organisation."""
NEAR = -1.5
"""The score from which one is that stands in a list with an organisation."""
_LINK = re.compile(
    r"(?:’s|'s)?(?:, (?:and |or |as well as )?| and | or | & |/|; (?:and )?| as well as | together with | with |"
    r" vs\.? )(?:the )?"
)
_BETWEEN = re.compile(r"(?:(?!(?:of|in|at|near|from) )[a-z]+ ){0,1}(?:[\w.]+[’']s |[A-Z][a-z]+ )?")


@dataclass(slots=True)
class Run:
    """A run of capitalised words."""

    start: int
    end: int
    name: str
    words: tuple[str, ...]
    opening: bool
    """It begins a sentence, where any word has a capital."""


@dataclass(slots=True)
class Name:
    """A name with its mentions and the marks for and against an organisation."""

    runs: list[Run] = field(default_factory=list)
    score: float = 0.0
    kind: str = COMPANY
    barred: bool = False
    doubtful: bool = False
    """No list makes it an organisation: it is a piece of a name, a general term, or stands in a headline alone."""


class Lists:
    """The lists of a text: what is known and what is asked about, in their order."""

    def __init__(
        self, text: str, taken: list[tuple[int, int]], hits: list[tuple[int, int, str]], names: Mapping[str, Name]
    ) -> None:
        self.text = text
        self.taken = taken
        self.hits = hits
        self.names = names
        self.chains: list[list[tuple[int, int, str]]] = []
        self.beside: dict[int, list[str]] = {}
        """Where a name stands -> what it is listed with."""

    def find(self, runs: list[Run]) -> None:
        """Find the lists: names joined by commas and ``and`` to each other, to organisations already read and to places."""
        starts = [run.start for run in runs]
        spans = sorted(
            [(start, end, "") for start, end in self.taken]
            + [(run.start, run.end, run.name) for run in runs]
            + [(start, end, "=") for start, end, _ in self.hits if not self._inside(start, end, starts, runs)]
        )
        chain: list[tuple[int, int, str]] = []
        for span in spans:
            if chain and span[0] < chain[-1][1]:
                continue
            if chain and not self._linked(chain[-1][1], span[0]):
                self._keep(chain)
                chain = []
            chain.append(span)
        self._keep(chain)

    def settle(self) -> None:
        """Names in a list with an organisation are organisations too."""
        for chain in self.chains:
            self._settle(chain)

    def _inside(self, start: int, end: int, starts: list[int], runs: list[Run]) -> bool:
        """Whether a place stands inside a name or belongs to the next: Tashkent Metallurgical Plant, Turkey's Limak."""
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < runs[at].end:
            return True
        if at + 1 < len(starts) and starts[at + 1] - end in (1, 3) and self.text[end : end + 1] in " '’":
            return True
        at = bisect_right(self.taken, (start, len(self.text))) - 1
        return at >= 0 and start < self.taken[at][1]

    def _linked(self, end: int, start: int) -> bool:
        if start - end > 34:
            return False
        link = _LINK.match(self.text, end)
        if not link:
            return False
        rest = self.text[link.end() : start]
        return not rest or _BETWEEN.fullmatch(rest) is not None

    def _keep(self, chain: list[tuple[int, int, str]]) -> None:
        members = [name for _, _, name in chain]
        if len(members) < 2 or not any(name not in ("", "=") for name in members):
            return
        if len(members) == 2 and "," in self.text[chain[0][1] : chain[1][0]]:
            return  # IIT, Varanasi, and MMMUT: no list of two has a comma
        joined = self.text[chain[0][0] : chain[-1][1] + 5]
        if " and " not in joined and " or " not in joined and "&" not in joined and ";" not in joined and len(members) < 3:
            return
        self.chains.append(chain)
        beside = ["beside an organisation"] * ("" in members) + ["beside a place"] * ("=" in members)
        self.beside.update({start: beside for start, _, name in chain if name not in ("", "=")})

    def _settle(self, chain: list[tuple[int, int, str]]) -> None:
        members = [name for _, _, name in chain]
        sure = any(
            name == "" or (name != "=" and self.names[name].score >= ENOUGH and not self.names[name].barred) for name in members
        )
        if not sure or ("=" in members[:-1] and members.count("=") * 2 > len(members)):
            return
        for name in members:
            one = self.names.get(name) if name not in ("", "=") else None
            if one and not one.barred and not one.doubtful and NEAR < one.score < ENOUGH:
                one.score = ENOUGH


def without_asides(tokens: list[str]) -> list[str]:
    """What follows a name without a word in commas: Petropars, however, agreed."""
    for at, word in enumerate(tokens[1:4], start=1):
        if word in ASIDES and tokens[at - 1] == ",":
            rest = tokens[at + 1 :]
            return [*tokens[: at - 1], *(rest[1:] if rest[:1] == [","] else rest)] or [""]
    return tokens
