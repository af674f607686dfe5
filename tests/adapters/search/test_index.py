from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenbridge.adapters.search import SearchAnswer, SearchDocument, SearchIndex, SearchQuery
from greenbridge.kernel.errors import InvalidError
from tests.adapters.search.conftest import GLOSSARY

PUBLIC = ("public",)
ZIYA, MASDAR, CELLS = "gb:t:organisation:ziya", "gb:t:project:masdar", "gb:t:technology:cells"


def _ask(index: SearchIndex, words: str, **more: object) -> SearchAnswer:
    return index.search(dataclasses.replace(SearchQuery(words, PUBLIC), **more))


def _ids(index: SearchIndex, words: str, **more: object) -> list[str]:
    return [hit.id for hit in _ask(index, words, **more).hits]


@pytest.mark.parametrize("words", ["子牙", "天津子牙", "ziya", "Ziya", "zi ya", "цзыя", "Цзыи", "tianjin ziya", "Тяньцзинь"])
def test_search_finds_one_park_by_every_spelling_of_its_name(index: SearchIndex, words: str) -> None:
    assert _ids(index, words) == [ZIYA]


@pytest.mark.parametrize("words", ["masdar", "Масдара", "风电", "wind farm", "ветряных электростанций", "500MW", "500兆瓦"])
def test_search_finds_a_russian_project_from_each_language(index: SearchIndex, words: str) -> None:
    assert _ids(index, words)[0] == MASDAR


@pytest.mark.parametrize("words", ["电池", "battery", "аккумулятор"])
def test_search_finds_documents_of_all_languages_by_a_concept(index: SearchIndex, words: str) -> None:
    assert set(_ids(index, words)) == {ZIYA, CELLS}


def test_search_finds_narrower_concepts_below_direct_ones(index: SearchIndex) -> None:
    assert set(_ids(index, "energy storage")) == {ZIYA, CELLS}
    index.apply([SearchDocument("gb:t:project:s", "project", "ru", PUBLIC, {"ru": {"title": "Накопители энергии"}})])
    assert _ids(index, "energy storage")[0] == "gb:t:project:s"


def test_search_finds_one_han_character(index: SearchIndex) -> None:
    assert _ids(index, "铜") == [ZIYA]


def test_search_says_which_words_a_hit_answers(index: SearchIndex) -> None:
    answer = _ask(index, "battery telecom", any_word=True)
    assert {hit.id: hit.matched for hit in answer.hits} == {CELLS: ("battery", "telecom"), ZIYA: ("battery",)}


def test_search_wants_all_words_first_and_fewer_only_then(index: SearchIndex) -> None:
    strict = _ask(index, "battery telecom")
    assert ([hit.id for hit in strict.hits], strict.relaxed) == ([CELLS], False)
    relaxed = _ask(index, "battery unheardof")
    assert relaxed.relaxed
    assert {hit.id for hit in relaxed.hits} == {ZIYA, CELLS}


def test_search_narrows_by_kind_and_facet(index: SearchIndex) -> None:
    assert _ids(index, "battery", kinds=("technology",)) == [CELLS]
    assert _ids(index, "battery", facets={"country": ("CN", "UZ")}) == [ZIYA]
    assert _ids(index, "battery", facets={"country": ("UZ",)}) == []


def test_search_counts_a_chosen_facet_as_if_it_were_not_chosen(index: SearchIndex) -> None:
    facets = _ask(index, "battery", facets={"country": ("CN",)}).facets
    assert facets["country"] == [("CN", 1), ("KZ", 1)]
    assert facets["field"] == [("circular", 1)]
    assert facets["kind"] == [("organisation", 1)]
    assert facets["language"] == [("zh-Hans", 1)]


def test_search_counts_the_facets_asked_for(index: SearchIndex) -> None:
    assert set(_ask(index, "battery", count_facets=("stage",)).facets) == {"stage"}


def test_search_sorts_by_newest_and_pages(index: SearchIndex) -> None:
    assert _ids(index, "battery", sort="updated") == [ZIYA, CELLS]
    assert _ids(index, "battery", sort="updated", offset=1) == [CELLS]
    answer = _ask(index, "battery", limit=1)
    assert (len(answer.hits), answer.total) == (1, 2)
    assert _ask(index, "battery", limit=0).hits == ()
    with pytest.raises(InvalidError, match="search_sort"):
        _ask(index, "battery", sort="colour")


def test_search_prefers_a_weightier_document(index: SearchIndex) -> None:
    twins = [
        SearchDocument(f"gb:t:offer:{weight}", "offer", "en", PUBLIC, {"en": {"title": "Twin turbine"}}, weight=weight)
        for weight in (1.0, 2.0)
    ]
    index.apply(twins)
    assert _ids(index, "twin turbine") == ["gb:t:offer:2.0", "gb:t:offer:1.0"]


def test_search_prefers_the_title_to_the_body(index: SearchIndex) -> None:
    index.apply(
        [
            SearchDocument("b", "offer", "en", PUBLIC, {"en": {"title": "Pump station", "body": "a turbine of ours"}}),
            SearchDocument("a", "offer", "en", PUBLIC, {"en": {"title": "Turbine of ours", "body": "a pump station"}}),
        ]
    )
    assert _ids(index, "turbine") == ["a", "b"]
    assert _ids(index, "pump") == ["b", "a"]


def test_apply_is_seen_by_readers_already_open(index: SearchIndex) -> None:
    other = SearchIndex(index.files.folder, index.glossary)
    assert _ids(other, "photovoltaics") == []
    index.apply([SearchDocument("gb:t:project:pv", "project", "zh-Hans", PUBLIC, {"zh-Hans": {"title": "光伏电站"}})], [CELLS])
    assert _ids(other, "photovoltaics") == ["gb:t:project:pv"]
    assert _ids(other, "battery") == [ZIYA]


def test_apply_replaces_a_document_and_takes_the_last_of_two(index: SearchIndex) -> None:
    index.apply([SearchDocument(CELLS, "technology", "en", PUBLIC, {"en": {"title": word}}) for word in ("Kettle", "Teapot")])
    assert _ids(index, "lithium") == [] == _ids(index, "kettle")
    assert _ids(index, "teapot") == [CELLS]
    assert index.count(PUBLIC) == 3


def test_apply_keeps_the_position_and_passes_over_what_is_known(index: SearchIndex) -> None:
    index.apply([], [CELLS], position=12)
    assert index.position == 12
    index.apply([], [MASDAR], position=12)
    assert index.count(PUBLIC) == 2
    index.apply([], [MASDAR])
    assert (index.count(PUBLIC), index.position) == (1, 12)


def test_apply_refuses_a_faulty_document_and_writes_nothing(index: SearchIndex) -> None:
    good = SearchDocument("gb:t:offer:good", "offer", "en", PUBLIC, {"en": {"title": "Goodness"}})
    with pytest.raises(InvalidError, match="search_document"):
        index.apply([good, dataclasses.replace(good, id="")], [CELLS], position=99)
    with pytest.raises(InvalidError, match="search_document"):
        index.apply([dataclasses.replace(good, facets={"a.b": ("x",)})])
    assert _ids(index, "goodness") == []
    assert (index.count(PUBLIC), index.position) == (3, 10)


def test_apply_makes_the_index_where_there_is_none(tmp_path_factory: pytest.TempPathFactory, index: SearchIndex) -> None:
    fresh = SearchIndex(tmp_path_factory.mktemp("fresh") / "deep" / "index", index.glossary)
    assert (fresh.position, fresh.needs_rebuild, fresh.count(PUBLIC), _ids(fresh, "battery")) == (0, True, 0, [])
    fresh.apply([SearchDocument("x", "offer", "en", PUBLIC, {"en": {"title": "Battery"}})], position=3)
    assert (fresh.position, fresh.needs_rebuild, _ids(fresh, "battery")) == (3, False, ["x"])


def test_candidates_find_what_a_text_of_another_language_needs(index: SearchIndex) -> None:
    found = index.candidates("Мы ищем аккумуляторы для вышек связи в Казахстане.", PUBLIC)
    assert {hit.id for hit in found} == {CELLS, ZIYA}
    assert index.candidates({"en": "telecom backup", "zh-Hans": "电池"}, PUBLIC)[0].id == CELLS
    assert [hit.id for hit in index.candidates("battery", PUBLIC, kinds=("organisation",))] == [ZIYA]
    assert len(index.candidates("battery", PUBLIC, limit=1)) == 1
    assert index.candidates("", PUBLIC) == []


def test_count_counts_by_kind(index: SearchIndex) -> None:
    assert index.count(PUBLIC) == 3
    assert index.count(PUBLIC, ("technology", "project")) == 2


@pytest.mark.parametrize("words", ["", "   ", "\x00", "\u200b \n"])
def test_search_refuses_an_empty_query(index: SearchIndex, words: str) -> None:
    with pytest.raises(InvalidError) as refused:
        _ask(index, words)
    assert refused.value.code == "search_empty"


def test_search_refuses_a_query_of_ten_thousand_characters(index: SearchIndex) -> None:
    with pytest.raises(InvalidError) as refused:
        _ask(index, "battery " * 1250)
    assert (refused.value.code, refused.value.params) == ("search_too_long", {"found": 10_000, "limit": 1000})


@pytest.mark.parametrize(
    "words",
    [
        '+ - "" ~ * ( )', "😀🚀", "‏مرحبا بالعالم", "AND OR NOT", '"unclosed (', "title:x^2", "a\x00b", "\ud800", "\ud800電x",
        "the", "的", "½", "." * 999, " ".join("abcdefghij"), "х" * 1000, "漢" * 1000, "facet.kind:z", "\u0301\u0301", "한국어",
    ],
)  # fmt: skip
def test_search_answers_odd_queries_without_a_fault(index: SearchIndex, words: str) -> None:
    answer = _ask(index, words)
    assert answer.total == len(answer.hits) == 0
    assert set(answer.facets) == {"kind", "country", "field", "stage", "language"}
    index.candidates(words, PUBLIC)


@pytest.mark.parametrize("name", ["nope", "no such", "a.b", "", "x'y", "country\\"])
def test_search_by_an_unknown_facet_finds_nothing(index: SearchIndex, name: str) -> None:
    answer = _ask(index, "battery", facets={name: ("x",)}, count_facets=("country",))
    assert (answer.total, answer.facets) == (0, {"country": []})


def test_search_counts_an_unknown_facet_as_empty(index: SearchIndex) -> None:
    assert _ask(index, "battery", count_facets=("nope",)).facets == {"nope": []}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    made = SearchIndex(tmp_path_factory.mktemp("mixed"), GLOSSARY)
    made.rebuild([SearchDocument("d", "offer", "en", PUBLIC, {"en": {"title": "Abc battery 500 MW 电池 батарея"}})])
    return made


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=40) | st.text(alphabet="abcABC 500MW电池子батарей+-*\"'()\x00\u200b😀ẞİ½", max_size=40))
def test_no_query_brings_a_fault(mixed: SearchIndex, words: str) -> None:
    try:
        answer = mixed.search(SearchQuery(words, PUBLIC, language="ru"))
    except InvalidError as refused:
        assert refused.code == "search_empty"
    else:
        assert answer.total == len(answer.hits)
    mixed.candidates(words, PUBLIC)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text_can_be_indexed(mixed: SearchIndex, text: str) -> None:
    texts = {"en": {"title": text, "names": text, "summary": text, "body": text}}
    mixed.apply([SearchDocument("odd", "offer", "en", PUBLIC, texts)])
    assert mixed.count(PUBLIC) == 2
    assert _ids(mixed, "battery 500 MW")[0] == "d"


@pytest.mark.parametrize(
    "words", ["乌兹别克斯坦 铜", "Uzbekistan copper", "медь Узбекистана", "медь Узбекистан", "塔什干 铜", "медь Ташкента"]
)
def test_search_finds_a_record_by_its_country_and_town_in_each_language(index: SearchIndex, words: str) -> None:
    texts = {"en": {"title": "Copper, медь, 铜 near Tashkent"}}
    index.apply([SearchDocument("gb:t:project:copper", "project", "en", PUBLIC, texts, countries=("UZ",))])
    assert _ids(index, words)[0] == "gb:t:project:copper"
