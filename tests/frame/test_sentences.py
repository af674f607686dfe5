"""What was found and expected, in the language in use."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from greenbridge.apps.registry.services.form import require_form
from greenbridge.frame.sentences import finding_words
from greenbridge.kernel.errors import InvalidError


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"title": "x" * 501}, ("символов: 501", "не более 500")),
        ({"title": ""}, ("пусто", "название")),
    ],
)
def test_finding_words_speak_the_readers_language(given: dict[str, str], told: tuple[str, str]) -> None:
    with pytest.raises(InvalidError) as refused:
        require_form({"kind": "project", "texts": {"en": given}})
    with override("ru"):
        shown = finding_words(refused.value.params["findings"][0])
    assert (shown["found"], shown["expected"]) == told


def test_finding_words_tell_the_ends_of_a_range() -> None:
    with pytest.raises(InvalidError) as refused:
        require_form({"kind": "project", "lat": 91, "texts": {"en": {"title": "T"}}})
    with override("zh-hans"):
        assert finding_words(refused.value.params["findings"][0])["expected"] == "-90 至 90 之间的数"


def test_finding_words_leave_what_somebody_wrote_alone() -> None:
    with override("ru"):
        assert finding_words({"found": "5 apples", "expected": "a | b"}) == {"found": "5 apples", "expected": "a | b"}
