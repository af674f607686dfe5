"""Presentations."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError


def test_read_slides_gives_them_in_the_order_they_are_shown() -> None:
    document = read_document(samples.slides(["первый", "второй", "第三"]), "a.pptx")
    assert document.text == "первый\n\nвторой\n\n第三"
    assert document.pages == 3
    assert [document.text[start] for start in document.page_starts] == ["п", "в", "第"]


def test_read_slides_refuses_pictures_only() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.slides([""]), "a.pptx")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "pptx"})
