"""Words in one line."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from greenbridge.frame.lists import join_words


@pytest.mark.parametrize(("language", "line"), [("zh-hans", "风电、储能"), ("ru", "风电, 储能"), ("en", "风电, 储能")])
def test_join_words_uses_the_comma_of_lists_of_the_language(language: str, line: str) -> None:
    with override(language):
        assert join_words(["风电", "储能"]) == line
    with override("en"):
        assert join_words(["风电", "储能"], language) == line
