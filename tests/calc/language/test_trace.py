"""Edits keep the way back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.trace import Edit, Traced, join


def _agrees(traced: Traced, source: str) -> bool:
    return all(
        traced.text[text_start : text_start + run] == source[source_start : source_start + run]
        for text_start, source_start, run in traced.pieces
    )


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), st.sampled_from(["", " ", "xyz", "--"])), max_size=8),
)
def test_edit_keeps_the_way_back_of_what_was_not_touched(source: str, wishes: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, replacement in sorted(wishes):
        end = min(len(source), start + length)
        if start < len(source) and len(replacement) != end - start:
            edits.append((start, end, replacement))
    edited = Traced.whole(source).edit(edits)
    assert _agrees(edited, source)
    again = edited.edit([(1, 2, "")]) if len(edited.text) > 2 else edited
    assert _agrees(again, source)


def test_edit_of_equal_length_keeps_the_way_back() -> None:
    edited = Traced.whole("國家").edit([(0, 1, "国")])
    assert edited.text == "国家"
    assert edited.pieces == ((0, 0, 2),)


def test_slice_and_join_keep_the_way_back() -> None:
    source = "first paragraph\n\nsecond paragraph"
    whole = Traced.whole(source)
    made = join([whole.slice(17, 33), whole.slice(0, 5)])
    assert made.text == "second paragraph\nfirst"
    assert _agrees(made, source)
