"""How sure a reader may be: from its score to the share that is right, learnt on labelled articles.

A score orders readings; a confidence says how many of a hundred such readings are right. The map between them is monotone and
piecewise linear, so that the order stays. Isotonic regression by pooling adjacent violators: Ayer et al. 1955; expected
calibration error: Naeini, Cooper and Hauskrecht 2015.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

Knot = tuple[float, float]
"""A score and the confidence shown for it [-]."""


def calibrate(score: float, knots: Sequence[Knot]) -> float:
    """The confidence shown for a score: between two knots in proportion, beyond the ends as at the end; without knots the score.

    Parameters
    ----------
    score : float [-]
    knots : (n_knots,) pairs of score and confidence, scores rising [-]

    Examples
    --------
    >>> calibrate(0.6, [(0.5, 0.2), (0.7, 0.6)])
    0.4
    >>> calibrate(0.9, [(0.5, 0.2), (0.7, 0.6)])
    0.6
    >>> calibrate(0.9, [])
    0.9
    """
    if not knots:
        return score
    at = bisect_right([one for one, _ in knots], score)
    if at == 0 or at == len(knots):
        return knots[min(at, len(knots) - 1)][1]
    (low, under), (high, over) = knots[at - 1], knots[at]
    return round(under + (over - under) * (score - low) / (high - low), 4)


def fit_knots(judged: Iterable[tuple[float, bool]], *, prior: float, weight: float = 4.0) -> tuple[Knot, ...]:
    """A monotone map learnt from scores and whether each reading was right; one knot a block of scores, at its mean.

    Each block is drawn towards ``prior``, as if ``weight`` more readings had been right at that share: few readings prove little.

    Parameters
    ----------
    judged : pairs of score [-] and whether the reading was right
    prior : share that is right where nothing is known [-]
    weight : readings the prior counts for [-]

    Returns
    -------
    (n_knots,) pairs of score and confidence, both rising; empty without readings

    Examples
    --------
    >>> fit_knots([(0.5, False), (0.5, True), (0.9, True), (0.9, True)], prior=0.5)
    ((0.5, 0.5), (0.9, 0.6667))
    """
    blocks: list[list[float]] = []  # scores summed, right, readings
    for score, same in groupby(sorted(judged), key=lambda one: one[0]):
        rights = [right for _, right in same]
        blocks.append([score * len(rights), float(sum(rights)), float(len(rights))])
        while len(blocks) > 1 and _share(blocks[-2], prior, weight) >= _share(blocks[-1], prior, weight):
            last = blocks.pop()
            blocks[-1] = [one + other for one, other in zip(blocks[-1], last, strict=True)]
    return tuple((round(block[0] / block[2], 4), round(_share(block, prior, weight), 4)) for block in blocks)


def _share(block: Sequence[float], prior: float, weight: float) -> float:
    return (block[1] + prior * weight) / (block[2] + weight)


def calibration_error(shown: Iterable[tuple[float, bool]], n_bins: int = 10) -> float:
    """Expected calibration error: how far confidence and share right lie apart, averaged over bins of confidence by their size.

    Parameters
    ----------
    shown : pairs of confidence [-] and whether the reading was right
    n_bins : bins of equal width between 0 and 1

    Returns
    -------
    error between 0 and 1 [-]; 0 without readings

    Examples
    --------
    >>> calibration_error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])
    0.0
    """
    bins: dict[int, list[float]] = {}
    total = 0
    for confidence, right in shown:
        one = bins.setdefault(min(n_bins - 1, int(confidence * n_bins)), [0.0, 0.0])
        one[0] += confidence
        one[1] += right
        total += 1
    return sum(abs(confidence - right) for confidence, right in bins.values()) / total if total else 0.0
