"""Where a Chinese name that ends in a word like 公司 begins, and whether it is one at all: evidence weighed, not ruled.

Each place where the name could begin is scored by what stands before it, what it begins with, which pairs of characters it
holds, what it ends with and what follows, whether a country, a place or a known body stands there and what the rules of
`organisations_zh` say. The weights were learnt (`weights_zh`); a stretch of which nothing scores enough names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from greenbridge.calc.language.legal_forms_zh import CHINESE, GENERIC
from greenbridge.calc.language.told_words_zh import FOREIGN
from greenbridge.calc.language.weights_zh import WEIGHTS

FARTHEST = 24
"""How many characters before its ending a name may begin."""
ENOUGH = 1.0
"""The score from which a stretch is taken for a name against the rules: below it half of such are none."""
_LENGTHS = "0123456677888999"
_CLOSING = frozenset("）)”」》")
_OPENING = frozenset("（(“「《")
_JOINTS = frozenset("和与及同兼等")
_HEADS = (*(word for word in CHINESE if len(word) > 1), "省", "市", "县")
_PLAIN = frozenset(GENERIC.split("|"))
_PLAIN_LENGTHS = sorted({len(word) for word in _PLAIN})
_FOREIGN = frozenset(FOREIGN)
_PLACE_ENDS = frozenset("省市县区州旗盟镇乡")


def shared_evidence(text: str, ending: int, end: int, rule: tuple[int, float]) -> tuple[str, ...]:
    """What is the same wherever the name begins: its last word, what follows, whether the rules take it for a name."""
    return f"V{rule[1]}", "h" + text[ending:end], "a" + text[end : end + 1], "e" + text[end : end + 2]


def evidence(
    text: str, window: int, ending: int, end: int, rule: tuple[int, float], anchors: Mapping[int, tuple[int, str]]
) -> Iterator[tuple[int, str, list[str] | None]]:
    """What speaks for and against each place where a name can begin, from ``ending`` leftwards.

    Parameters
    ----------
    text
        With ``^`` for each space or line break.
    window
        The farthest left it could begin.
    ending, end
        Where its last word begins and ends.
    rule
        Where the rules see it begin and how sure they are that it is one [-].
    anchors
        Where countries (C), places (P) and known bodies (K) start, with their ends and letters.

    Yields
    ------
    The place, the pair of characters that counts for it and for all places left of it, and what counts for it alone; nothing
    where no name can begin.
    """
    low = max(window, ending - FARTHEST)
    word = text[ending:end]
    last = "l" + text[ending - 2 : ending]
    inside = False  # an anchor begins within the name
    closed = 0  # brackets and quotes that would be left open
    plain = {ending}  # where from there are but general words: …新能源开发|有限公司
    for start in range(ending - 1, low - 1, -1):
        first = text[start]
        pair = text[start : start + 2] if start + 2 <= ending else ""
        own, sort = anchors.get(start, (0, ""))
        own = own if own <= ending else 0
        for length in _PLAIN_LENGTHS:
            if start + length in plain and text[start : start + length] in _PLAIN:
                plain.add(start)
                break
        closed += (first in _CLOSING) - (first in _OPENING)
        if (
            closed
            or (
                not own
                and (not rule[1] or word.endswith("公司"))
                and ((start in plain and ending - start < 8) or (not rule[1] and ending - start < 2))
            )  # 新能源开发有限公司: whose?
            or (first in _PLACE_ENDS and any(high == start for high, _ in anchors.values()))
        ):
            yield start, pair, None
        else:
            size = ending - start
            keys = ["b" + text[start - 1 : start], "B" + text[max(0, start - 2) : start], "f" + first]
            keys += ("F" + text[start : start + 2], "n" + _LENGTHS[min(size, 15)] + sort)
            if size > 1:
                keys.append(last)
            if own:
                keys += ("A" + sort, "H" + sort + word, "J" + sort if own == ending else "j")
            elif not _PLACE_ENDS.isdisjoint(text[start + 2 : min(start + 6, ending)]):
                keys += ("S", "HS" + word)
            if inside:
                keys.append("X")
            if _FOREIGN.issuperset(text[start : start + 3]):
                keys.append("O")
            if start in plain:
                keys.append("G")
            if own in plain:
                keys.append("g")
            keys.append(f"{'R' if start == rule[0] else 'Q' if start > rule[0] else 'L'}{rule[1]}")
            yield start, pair, keys
        inside = inside or own > 0
        if first in _JOINTS and text.endswith(_HEADS, low, start):
            return  # another name or a place ends here: …委员会和…


def best_start(
    text: str, window: int, ending: int, end: int, rule: tuple[int, float], anchors: Mapping[int, tuple[int, str]]
) -> int:
    """Where the name most likely begins, -1 where too little speaks for a name."""
    weight = WEIGHTS.get
    base = sum([weight(key, 0.0) for key in shared_evidence(text, ending, end, rule)])
    best, at = 0.0, -1
    for start, pair, keys in evidence(text, window, ending, end, rule, anchors):
        base += weight("i" + pair, 0.0)
        score = base + sum([weight(key, 0.0) for key in keys]) if keys else -1.0
        if score > best and ((start == rule[0] and rule[1]) or score > ENOUGH):
            best, at = score, start
    return at
