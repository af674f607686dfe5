"""The generated parts of the documents are what the code says: `.venv/bin/python tools/docs.py update` writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tools import docs, messages

from greenbridge.portal.messages import SENTENCES

WANTED = docs.wanted()


@pytest.mark.parametrize("path", WANTED, ids=lambda path: path.name)
def test_page_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == WANTED[path], "run: .venv/bin/python tools/docs.py update"


def test_every_code_is_on_the_page_of_errors(document: Callable[[str], str]) -> None:
    page = document("docs/reference/errors.md")
    assert not [code for code in (*SENTENCES, *docs.families()) if f"| `{code}` |" not in page]


def test_families_are_read_from_classes_calls_and_lists() -> None:
    found = docs.families()
    assert found["role_required"] == "refused"  # a class with a code of its own
    assert found["port_taken"] == "conflict"  # named where it is raised
    assert found["document_time"] == "limit"  # the closed list of the readers
    assert "error" not in found


def test_every_sentence_belongs_to_a_code_that_is_raised() -> None:
    assert not sorted(set(SENTENCES) - set(docs.families()))


def test_labels_of_the_tutorial_stand_on_pages(document: Callable[[str], str]) -> None:
    known = {
        str(text) for message in messages.extracted() for text in (message.id if isinstance(message.id, tuple) else (message.id,))
    }
    assert not [label for label in docs.LABEL.findall(document("docs/tutorials/first-day.md")) if label not in known]


def test_tutorial_with_labels_puts_what_the_catalogue_has(document: Callable[[str], str]) -> None:
    labels = docs.LABEL.findall(document("docs/tutorials/first-day.md"))
    made = docs.tutorial_with_labels("ru", {labels[0]: "Проба"})
    assert docs.LABEL.findall(made)[0] == "Проба"
    kept = docs.LABEL.findall(document("docs/tutorials/first-day.ru.md"))
    assert docs.LABEL.findall(made)[1:] == kept[1:]
    assert re.sub(r"\*\*.+?\*\*", "", made) == re.sub(r"\*\*.+?\*\*", "", document("docs/tutorials/first-day.ru.md"))
