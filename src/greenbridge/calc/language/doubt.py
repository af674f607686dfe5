"""Where a text itself is not sure: preliminary figures, hearsay, expectations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from greenbridge.calc.language.reading import Span
from greenbridge.calc.language.sentences import split_sentences

_UNSURE = re.compile(
    r"初步(?:统计|测算|估算|预计|数据)|据(?:初步|不完全)|不完全(?:统计|测算)|据传|有望|预计|估计|可能|或将|拟议|"
    r"\bпредварительн\w+ (?:данн|оценк|расч[её]т)\w*|\bпредположительно|\bпо неподтвержд[её]нн|\bпо слухам|"
    r"\bожида[ею]тся|\bвероятно|\bможет состав|\bприблизительн\w* оцен\w*|"
    r"\bpreliminary (?:data|estimates?|figures?)|\breportedly\b|\ballegedly\b|\brumou?r|\bprobably\b|\blikely to\b|"
    r"\b(?:is|are) expected to\b|\btentative(?:ly)?\b|\bunconfirmed\b|\bmay reach\b|\bmight\b",
    re.IGNORECASE,
)


def find_doubtful(text: str) -> tuple[Span, ...]:
    """The sentences in which the text says that it is not sure; an empty text has none."""
    return tuple(span for span in split_sentences(text) if _UNSURE.search(text, span.start, span.end))


def is_doubtful(start: int, end: int, doubtful: Iterable[Span]) -> bool:
    """Whether the stretch lies within one of the doubtful sentences."""
    return any(span.start <= start and end <= span.end for span in doubtful)
