"""A text cut where evidence begins and ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.apps.intake.selectors.highlights import Mark, mark_paragraphs


def mark(number: int, start: int, end: int, *candidates: int, doubt: bool = False) -> Mark:
    return Mark(number, start, end, frozenset(candidates or (number,)), doubt)


def test_mark_paragraphs_cuts_overlapping_marks() -> None:
    paragraphs = mark_paragraphs("abcdef\n\nghi", [mark(1, 0, 4), mark(2, 2, 6, 2, doubt=True)], current=1)
    shown = [
        [(one.text, one.candidates, one.opens, one.closes, one.current, one.doubt) for one in p.segments] for p in paragraphs
    ]
    assert shown == [
        [
            ("ab", (1,), (1,), (), True, False),
            ("cd", (1, 2), (2,), (1,), True, True),
            ("ef", (2,), (), (2,), False, True),
        ],
        [("ghi", (), (), (), False, False)],
    ]


def test_mark_paragraphs_carries_a_mark_over_a_line_break() -> None:
    paragraphs = mark_paragraphs("ab\ncd", [mark(7, 1, 4)])
    shown = [[(one.text, one.opens, one.closes) for one in p.segments] for p in paragraphs]
    assert shown == [[("a", (), ()), ("b", (7,), ())], [("c", (), (7,)), ("d", (), ())]]


@given(
    st.text(alphabet="ab \n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8),
)
def test_mark_paragraphs_keeps_every_letter_and_opens_each_visible_mark_once(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [mark(at, start, min(start + length, len(text))) for at, (start, length) in enumerate(spans) if start < len(text)]
    segments = [one for paragraph in mark_paragraphs(text, marks) for one in paragraph.segments]
    assert "".join(one.text for one in segments) == "".join(line for line in text.split("\n") if line.strip())
    opened = [number for one in segments for number in one.opens]
    assert len(opened) == len(set(opened))
    for one in marks:
        if text[one.start].strip():
            assert one.number in opened
