"""Nobody learns of a document through any question unless one of her tokens opens it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenbridge.adapters.search import SearchDocument, SearchIndex, SearchQuery
from tests.adapters.search.conftest import GLOSSARY

SECRET = "gb:t:technology:secret"
OWNER, PUBLIC, STRANGER = ("org:5",), ("public",), ("public", "org:6", "user:5", "org:55", "org", "5")


def _everything(index: SearchIndex, words: str, tokens: tuple[str, ...]) -> str:
    answer = index.search(SearchQuery(words, tokens, any_word=True, limit=50))
    return repr(
        (
            answer,
            index.search(SearchQuery(words, tokens, facets={"country": ("BY",)})),
            index.search(SearchQuery(words, tokens, kinds=("technology",), sort="updated")),
            index.candidates(words, tokens),
        )
    )


@pytest.mark.parametrize(
    "words", ["battery", "Xylophanium", "xyloph", "电池", "玄武岩", "xuanwuyan", "Ксилофаний", "батарея", "unpublished"]
)
@pytest.mark.parametrize("tokens", [PUBLIC, STRANGER])
def test_no_answer_shows_a_hidden_document(index: SearchIndex, words: str, tokens: tuple[str, ...]) -> None:
    shown = _everything(index, words, tokens)
    for trace in (SECRET, "BY", "hidden-field", "secret-stage", "Xylophanium"):
        assert trace not in shown.replace(repr(words), "")


def test_the_owner_finds_her_document_and_its_facets(index: SearchIndex) -> None:
    answer = index.search(SearchQuery("Xylophanium", OWNER))
    assert [hit.id for hit in answer.hits] == [SECRET]
    assert answer.facets["country"] == [("BY", 1)]


def test_counts_differ_by_asker(index: SearchIndex) -> None:
    assert (index.count(PUBLIC), index.count(OWNER), index.count(PUBLIC + OWNER), index.count(())) == (3, 1, 4, 0)


def test_without_tokens_nothing_is_found(index: SearchIndex) -> None:
    assert index.search(SearchQuery("battery", ())).total == 0
    assert index.candidates("battery", ()) == []


@pytest.mark.parametrize("words", ["xylophanum", "xilophanium", "Ксилофанийй", "弦武岩", "玄伍岩", "[skjafybq", "Rcbkjafybq"])
def test_corrections_never_show_a_hidden_word(index: SearchIndex, words: str) -> None:
    assert index.search(SearchQuery(words, PUBLIC)).corrections == ()
    assert index.search(SearchQuery(words, STRANGER)).corrections == ()


def test_corrections_help_the_owner_with_her_own_words(index: SearchIndex) -> None:
    assert index.search(SearchQuery("xylophanum", OWNER)).corrections == ("xylophanium",)
    assert index.search(SearchQuery("玄伍岩", OWNER)).corrections == ("玄武岩",)


def test_a_narrowing_holds_as_soon_as_it_is_applied(index: SearchIndex) -> None:
    reader = SearchIndex(index.files.folder, GLOSSARY)
    assert reader.search(SearchQuery("telecom", PUBLIC)).total == 1
    index.apply([SearchDocument("gb:t:technology:cells", "technology", "en", OWNER, {"en": {"title": "Telecom batteries"}})])
    assert reader.search(SearchQuery("telecom", PUBLIC)).total == 0
    assert reader.search(SearchQuery("telecom", OWNER)).total == 1


def test_a_document_without_tokens_is_found_by_nobody(index: SearchIndex) -> None:
    index.apply([SearchDocument("gb:t:offer:none", "offer", "en", (), {"en": {"title": "Orphan"}})])
    assert index.search(SearchQuery("orphan", PUBLIC + OWNER)).total == 0


TOKENS = ("public", "members", "org:1", "org:2", "curators")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    carried=st.lists(st.sets(st.sampled_from(TOKENS)), min_size=1, max_size=8),
    asked=st.sets(st.sampled_from(TOKENS)),
    strict=st.booleans(),
)
def test_hits_are_exactly_the_documents_that_share_a_token(
    tmp_path_factory: pytest.TempPathFactory, carried: list[set[str]], asked: set[str], strict: bool
) -> None:
    folder: Path = tmp_path_factory.mktemp("tokens")
    index = SearchIndex(folder, GLOSSARY)
    index.rebuild(
        SearchDocument(
            f"d{at}", "offer", "en", tuple(tokens), {"en": {"title": "Battery", "body": f"number {at}"}}, {"country": (f"c{at}",)}
        )
        for at, tokens in enumerate(carried)
    )
    expected = {f"d{at}" for at, tokens in enumerate(carried) if tokens & asked}
    answer = index.search(SearchQuery("battery", tuple(asked), any_word=not strict))
    assert {hit.id for hit in answer.hits} == expected
    assert answer.total == len(expected) == index.count(tuple(asked))
    assert {country for country, _ in answer.facets["country"]} == {f"c{one[1:]}" for one in expected}
    assert {hit.id for hit in index.candidates("battery", tuple(asked))} == expected
