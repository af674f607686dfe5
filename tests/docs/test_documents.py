"""All documents: links lead somewhere, nothing of one machine stands in them, what the product's words mean is said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from greenbridge.apps.matching.choices import KindOfThing
from greenbridge.apps.registry.choices import Confidence, Kind, Origin, Predicate, Stage, State, TextState
from greenbridge.apps.registry.schemas import DATA_FIELDS
from greenbridge.apps.registry.services.form import KNOWN
from greenbridge.calc.matching.scoring import WEIGHTS
from greenbridge.portal.api import api

from .conftest import BLOCK, DOCUMENTS, ROOT, name_of

LINK = re.compile(r"\[(?:[^\[\]]|!\[[^\]]*\])*\]\(([^()\s]+(?:\([^()]*\))?)\)")
MACHINE = re.compile(r"/(?:home|Users|root|work|workspace|mnt)/\w")
REGISTRY = re.compile(r"(?:pypi\.|pythonhosted|npmjs|/simple/|index-url|artifactory|nexus)", re.IGNORECASE)
WORDS = (
    "record", "library", "need", "offer", "signal", "candidate", "evidence", "quote", "source", "confidence", "concept", "topic",
    "field", "limit", "must", "wish", "fact", "match", "near miss", "unknown", "introduction", "node", "visibility",
)  # fmt: skip
MODES = ("tutorials", "how-to", "reference", "explanation", "decisions")


def anchor(heading: str) -> str:
    """Anchor of a heading, as forges make it."""
    plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    kept = "".join(sign for sign in plain if sign in " -_" or unicodedata.category(sign)[0] in "LN")
    return kept.replace(" ", "-")


def anchors_of(path: Path) -> set[str]:
    text = BLOCK.sub("", path.read_text(encoding="utf-8"))
    return {anchor(heading) for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


def test_anchor_is_made_as_forges_make_it() -> None:
    assert anchor("Attributes of needs and offers") == "attributes-of-needs-and-offers"
    assert anchor("GreenBridge · 绿桥 · Зелёный мост") == "greenbridge--绿桥--зелёный-мост"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_relative_links_resolve(path: Path) -> None:
    text = BLOCK.sub("", path.read_text(encoding="utf-8"))
    broken = []
    for link in LINK.findall(text):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, part = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        if not target.exists() or (part and target.suffix == ".md" and part not in anchors_of(target)):
            broken.append(link)
    assert not broken


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_nothing_of_one_machine_or_registry(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not MACHINE.findall(text)
    assert not REGISTRY.findall(text)


def test_every_document_is_reached_from_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    linked = {(ROOT / "docs" / link.partition("#")[0]).resolve() for link in LINK.findall(index)}
    documents = {path for path in DOCUMENTS if (ROOT / "docs") in path.parents} - {ROOT / "docs" / "index.md"}
    assert not sorted(name_of(path) for path in documents - linked)


def test_documents_come_in_four_modes_and_decisions() -> None:
    folders = {path.relative_to(ROOT / "docs").parts[0] for path in DOCUMENTS if (ROOT / "docs") in path.parents}
    assert {folder for folder in folders if not folder.endswith(".md")} == set(MODES)


def test_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_glossary_says_what_the_words_of_the_product_mean(document: Callable[[str], str]) -> None:
    told = [found.strip() for found in re.findall(r"^\| ([^|]+) \|", document("docs/glossary.md"), re.MULTILINE)]
    assert not [word for word in WORDS if word not in told]


def test_page_of_records_names_every_field_and_choice(document: Callable[[str], str]) -> None:
    page = document("docs/reference/records.md")
    choices = [
        *Kind.values,
        *State.values,
        *Origin.values,
        *Stage.values,
        *TextState.values,
        *Confidence.values,
        *Predicate.values,
    ]
    own = [field.name for fields in DATA_FIELDS.values() for field in fields]
    assert not [name for name in (*sorted(KNOWN), *choices, *own) if f"`{name}`" not in page]
    assert not [kind for kind in KindOfThing.values if kind not in document("docs/how-to/load-records.md")]


def test_page_of_the_api_names_every_call(document: Callable[[str], str]) -> None:
    page = document("docs/reference/api.md")
    paths = api.get_openapi_schema(path_prefix="/api/")["paths"]
    calls = {f"`{method.upper()} {path}`" for path, methods in paths.items() for method in methods}
    assert calls == set(re.findall(r"^\| (`[A-Z]+ /api/[^`]*`) \|", page, re.MULTILINE))


def test_page_of_matching_gives_the_weights(document: Callable[[str], str]) -> None:
    told = re.findall(r"^\| (\w+) \| (0\.\d\d) \|", document("docs/explanation/matching.md"), re.MULTILINE)
    assert {name: float(weight) for name, weight in told} == WEIGHTS


def test_licence_is_the_apache_licence_verbatim(document: Callable[[str], str]) -> None:
    text = document("LICENSE")
    assert "Apache License\n                           Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert "APPENDIX: How to apply the Apache License to your work." in text


@pytest.mark.parametrize("language", ["## 中文", "## Русский"])
def test_readme_has_both_commands_in_each_language(language: str, document: Callable[[str], str]) -> None:
    part = document("README.md").split(language, 1)[1].split("\n## ", 1)[0]
    assert "make run" in part
    assert "make test" in part
    assert "docs/tutorials/first-day" in part
