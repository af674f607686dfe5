"""A reader that always reads the same: what is tested here is what becomes of candidates, not how well they are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import bridge, services
from greenbridge.kernel.errors import InvalidError

TEXT = "子牙园区与示例电池公司签约。项目投资4.5亿元,2025年9月2日开工。园区需要一条拆解线。"


def _evidence(field: str, quote: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"field": field, "start": start, "end": start + len(quote), "quote": quote}


def candidate_row(number: int, kind: str, title: str, quote: str, **more: Any) -> dict[str, Any]:
    """A candidate as the bridge hands it over."""
    return {
        "number": number,
        "article": 0,
        "kind": kind,
        "language": "zh-Hans",
        "title": title,
        "key": bridge.name_key(title),
        "names": [],
        "fields": {},
        "figures": [],
        "evidence": [_evidence("title", quote)],
        "links": [],
        "confidence": 0.8,
    } | more


CANDIDATES = [
    candidate_row(
        1, "organisation", "示例电池公司", "示例电池公司", fields={"country": "CN"}, confidence=0.95, names=["示例电池"]
    ),
    candidate_row(
        2,
        "project",
        "子牙园区电池项目",
        "子牙园区与示例电池公司签约",
        fields={"country": "CN", "place": "天津", "stage": "agreement", "date": "2025-09-02"}
        | {"parties": ["示例电池公司", "未列公司"], "amount": "4.5亿元"},
        figures=[
            {
                "subject": "投资",
                "value": "450000000",
                "unit": "CNY",
                "approx": "exact",
                "period": "2025",
                "quote": "投资4.5亿元",
                "start": TEXT.index("4.5亿元"),
                "end": TEXT.index("4.5亿元") + 5,
                "confidence": 0.9,
            }
        ],
        evidence=[_evidence("title", "子牙园区与示例电池公司签约"), _evidence("date", "2025年9月2日开工")],
        links=[{"predicate": "party", "number": 1}],
    ),
    candidate_row(3, "need", "拆解线", "园区需要一条拆解线", fields={"country": "CN"}, confidence=0.6),
]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file reads as `TEXT` with `CANDIDATES`; one called ``broken`` is refused, one called ``poor`` has no candidate."""

    def read_stored(path: Path, name: str, **_limits: Any) -> bridge.StoredReading:
        if name.startswith("broken"):
            raise InvalidError("document_broken", found="pdf", reason="no end")
        article = {
            "title": "示例报道",
            "text": TEXT,
            "language": "zh-Hans",
            "kind": "article",
            "published": "2025-09-03",
            "about": "",
        }
        columns = {
            "language": "zh-Hans",
            "media_type": "text/plain",
            "text": TEXT,
            "remarks": [],
            "reading": {"articles": [article]},
        }
        return bridge.StoredReading(
            columns, [] if name.startswith("poor") else CANDIDATES, title="示例报道", published="2025-09-03"
        )

    monkeypatch.setattr(bridge, "read_stored", read_stored)


@pytest.fixture
def take(read: None, curator: User) -> Callable[..., int]:
    """Take a file in and read it; its number."""

    def make(name: str = "article.txt", raw: bytes = b"words", **meta: str) -> int:
        taken = services.documents_take(by=curator, files=[services.Incoming(name, (raw,))], meta=meta)
        assert taken[0].number is not None
        return taken[0].number

    return make
