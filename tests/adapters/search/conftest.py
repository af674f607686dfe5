from __future__ import annotations

from pathlib import Path

import pytest

from greenbridge.adapters.search import SearchDocument, SearchIndex
from greenbridge.calc.language.glossary import Concept, Glossary

GLOSSARY = Glossary(
    [
        Concept("storage", "", "concept", {"zh-Hans": ("储能",), "en": ("energy storage",), "ru": ("накопители энергии",)}),
        Concept("battery", "storage", "equipment", {"zh-Hans": ("电池",), "en": ("battery",), "ru": ("аккумулятор",)}),
        Concept(
            "wind", "", "equipment", {"zh-Hans": ("风电场", "风电"), "en": ("wind farm",), "ru": ("ветряная электростанция",)}
        ),
        Concept("pv", "", "technology", {"zh-Hans": ("光伏",), "en": ("photovoltaics", "PV"), "ru": ("фотовольтаика",)}),
    ]
)

DOCUMENTS = [
    SearchDocument(
        "gb:t:organisation:ziya", "organisation", "zh-Hans", ("public",),
        {"zh-Hans": {"title": "天津子牙循环经济产业区", "summary": "再生铜、电池回收"}},
        {"country": ("CN",), "field": ("circular",)}, updated="2026-03-01",
    ),
    SearchDocument(
        "gb:t:project:masdar", "project", "ru", ("public",),
        {"ru": {"title": "Ветряная электростанция Масдар, 500 МВт", "body": "Строительство в Навоийской области"}},
        {"country": ("UZ",), "field": ("energy",), "stage": ("planned",)}, updated="2026-02-01",
    ),
    SearchDocument(
        "gb:t:technology:cells", "technology", "en", ("public",),
        {"en": {"title": "Lithium batteries for telecom towers", "names": "PowerBlock", "summary": "Backup supply"}},
        {"country": ("KZ",), "field": ("energy",)}, updated="2026-01-01",
    ),
    SearchDocument(
        "gb:t:technology:secret", "technology", "en", ("org:5",),
        {"en": {"title": "Xylophanium batteries", "summary": "Unpublished"},
         "zh-Hans": {"title": "玄武岩电池"}, "ru": {"title": "Батарея Ксилофаний"}},
        {"country": ("BY",), "field": ("hidden-field",), "stage": ("secret-stage",)}, updated="2026-06-01",
    ),
]  # fmt: skip


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    """Three public documents in three languages and one of organisation 5."""
    made = SearchIndex(tmp_path / "index", GLOSSARY, lock_timeout_s=1.0)
    made.rebuild(DOCUMENTS, position=10)
    return made
