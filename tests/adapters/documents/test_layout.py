"""Lines into paragraphs."""

from __future__ import annotations

import pytest

from greenbridge.adapters.documents.layout import PageText, join_pages, join_two


@pytest.mark.parametrize(
    ("before", "after", "hyphenated", "joined"),
    [
        ("在天", "津揭牌", (), "在天津揭牌"),
        ("达到", "8.4%", (), "达到8.4%"),
        ("solar", "plant", (), "solar plant"),
        ("coopera-", "tion", (), "cooperation"),
        ("low-", "carbon", ("low-carbon",), "low-carbon"),
        ("Sino-", "Singapore", (), "Sino-Singapore"),
        ("coopera\u00ad", "tion", (), "cooperation"),
        ("1990-", "2000", (), "1990- 2000"),
        ("", "a", (), "a"),
    ],
)
def test_join_two_joins_as_the_script_does(before: str, after: str, hyphenated: tuple[str, ...], joined: str) -> None:
    assert join_two(before, after, frozenset(hyphenated)) == joined


def test_join_pages_tells_where_each_page_begins() -> None:
    pages = [PageText(("one",)), PageText(()), PageText(("two", "three,")), PageText(("four",)), PageText(("Five",))]
    text, starts = join_pages(pages, frozenset())
    assert text == "one\n\ntwo\nthree, four\n\nFive"
    assert starts == (0, 3, 5, 16, 22)
    assert [text[start : start + 3] for start in starts] == ["one", "\n\nt", "two", "fou", "Fiv"]


def test_join_pages_lets_chinese_run_on_only_when_the_line_is_full() -> None:
    ended, full = PageText(("平台在天",), open_end=False), PageText(("平台在天",), open_end=True)
    following = PageText(("津揭牌。",), flush_start=True)
    assert join_pages([full, following], frozenset())[0] == "平台在天津揭牌。"
    assert join_pages([ended, following], frozenset())[0] == "平台在天\n\n津揭牌。"
