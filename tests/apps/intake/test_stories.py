"""Documents of the desk that tell the same, among many of one form and day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from greenbridge.adapters.documents import Document as OpenedFile
from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import bridge, services
from greenbridge.apps.intake.models import Document
from tests.cases.notices import notice

pytestmark = pytest.mark.django_db


def test_a_notice_told_again_is_found_among_others_of_its_form(curator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_file(path: Path, name: str, **_more: Any) -> OpenedFile:
        return OpenedFile(path.read_text(), "text/plain")

    def take(text: str) -> int:
        taken = services.documents_take(by=curator, files=[services.Incoming(f"{len(text)}.txt", (text.encode(),))])
        assert taken[0].number is not None
        return taken[0].number

    monkeypatch.setattr(bridge, "open_file", open_file)
    texts = [notice(number, "zh-Hans") for number in range(30)]
    numbers = [take(text) for text in texts]
    assert not any(Document.objects.get(pk=number).duplicates for number in numbers)
    told = {at: piece for at, piece in enumerate(texts[4].replace("。", "，").split("，")) if "公示" not in piece}
    again = take(f"据当地媒体报道，{'，'.join(told.values())}。记者从企业了解到，工程计划明年开工建设，建成后将带动当地就业。")
    assert [one["number"] for one in Document.objects.get(pk=again).duplicates] == [numbers[4]]
    assert [one["number"] for one in Document.objects.get(pk=numbers[4]).duplicates] == [again]
