"""Pages as they are pasted and saved, in three languages: what restoring keeps, drops and sets apart.

The pages stand in ``tests/cases/intake_sets/*_dirty_pages.json``, made up for it; what was to come out was written down before
the first run. ``keeps`` stand, each in one piece, in an article; ``drops`` stand nowhere; ``teasers`` stand outside the articles;
``languages`` are those of the first article's paragraphs, neighbours alike told once.
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from greenbridge.calc.language.restore import restore

SETS = Path(__file__).resolve().parents[2] / "cases" / "intake_sets"
Page = dict[str, Any]
PAGES = [
    pytest.param(page, id=f"{tag}: {page['name']}")
    for tag in ("zh", "ru", "en")
    for page in json.loads((SETS / f"{tag}_dirty_pages.json").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("page", PAGES)
def test_restore_reads_a_dirty_page(page: Page) -> None:
    restored = restore(page["source"])
    articles = [article for article in restored.articles if article.kind == "article"]
    told = "\n\n".join(article.text for article in articles).replace("\u00a0", " ")
    shown = "\n\n".join(article.text for article in restored.articles)
    for words in page.get("keeps", ()):
        assert words.replace("\u00a0", " ") in told
    for words in page.get("drops", ()):
        assert words not in shown
    for words in page.get("teasers", ()):
        assert words in shown
        assert words not in told
    assert len(articles) == page.get("articles", 1)
    assert articles[0].title == page.get("title", articles[0].title)
    assert restored.language == page.get("language", restored.language)
    assert set(page.get("remarks", ())) <= {remark.code for remark in restored.warnings}
    if "languages" in page:
        assert tuple(tag for tag, _ in groupby(part.language for part in articles[0].parts)) == tuple(page["languages"])


@pytest.mark.parametrize("page", PAGES)
def test_restore_leads_a_dirty_page_back(page: Page) -> None:
    for article in restore(page["source"]).articles:
        for at, letter in enumerate(article.text):
            start, end = article.source_span(at, at + 1)
            if letter.isdigit() and letter.isascii():
                assert page["source"][start:end].isdigit() or page["source"][start:end] == "&"
