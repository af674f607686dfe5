"""Pages as they are pasted and saved, in three languages: what restoring keeps, drops and sets apart."""

from __future__ import annotations

from itertools import groupby

import pytest

from greenbridge.calc.language.restore import restore
from tests.cases.dirty_pages import Page, en, ru, zh

PAGES = [pytest.param(page, id=f"{tag}: {page.name}") for tag, book in (("zh", zh), ("ru", ru), ("en", en)) for page in book.PAGES]


@pytest.mark.parametrize("page", PAGES)
def test_restore_reads_a_dirty_page(page: Page) -> None:
    restored = restore(page.source)
    articles = [article for article in restored.articles if article.kind == "article"]
    told = "\n\n".join(article.text for article in articles).replace("\u00a0", " ")
    shown = "\n\n".join(article.text for article in restored.articles)
    for words in page.keeps:
        assert words.replace("\u00a0", " ") in told
    for words in page.drops:
        assert words not in shown
    for words in page.teasers:
        assert words in shown
        assert words not in told
    assert len(articles) == page.articles
    if page.title:
        assert articles[0].title == page.title
    if page.language:
        assert restored.language == page.language
    assert set(page.remarks) <= {remark.code for remark in restored.warnings}
    if page.languages:
        assert tuple(tag for tag, _ in groupby(part.language for part in articles[0].parts)) == page.languages


@pytest.mark.parametrize("page", PAGES)
def test_restore_leads_a_dirty_page_back(page: Page) -> None:
    for article in restore(page.source).articles:
        for at, letter in enumerate(article.text):
            start, end = article.source_span(at, at + 1)
            if letter.isdigit() and letter.isascii():
                assert page.source[start:end].isdigit() or page.source[start:end] == "&"
