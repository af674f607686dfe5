"""Questions to one state of the index. Every one of them is narrowed to the asker's visibility tokens inside the query."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from tantivy import DocAddress, Occur, Order, Query, Searcher

from greenbridge.adapters.search.planning import CONCEPT, WIDER, Plan, Planner, Unit
from greenbridge.adapters.search.schema import HAN, script_of, search_schema
from greenbridge.adapters.search.shapes import FACET_NAME, Candidate, Hit, SearchAnswer, SearchQuery
from greenbridge.calc.language import analysis
from greenbridge.calc.language.glossary import Glossary
from greenbridge.calc.language.pinyin import readings

LARGEST_PAGE = 1000
DEEPEST = 100_000
FACET_SIZE = 500
_CANDIDATE_TERMS = 40
_COMMON = 0.1
_NAMED_ELSEWHERE = 1.5
"""Boost of a text's term in the names of a document's concepts: it carries matches across languages (see docs/benchmarks.md)."""


class Reader:
    """One searcher with what questions need around it; cheap to make, safe to use from several threads."""

    def __init__(self, searcher: Searcher, glossary: Glossary) -> None:
        self.searcher = searcher
        self.glossary = glossary
        self.n_documents: int = searcher.num_docs
        self._vocabularies: dict[str, dict[str, int]] = {}
        self._sounds: dict[str, list[str]] = {}
        self.planner = Planner(glossary, lru_cache(maxsize=4096)(self._frequency), self.n_documents)

    def search(self, asked: SearchQuery) -> SearchAnswer:
        """One page of hits with facets, without corrections."""
        plan = self.planner.plan(asked.words, asked.language)
        if not plan.units or not asked.tokens:
            return SearchAnswer((), 0, {name: [] for name in asked.count_facets})
        stages = stages_of(plan, asked.any_word)
        for place, query in enumerate(stages):
            found = self._page(query, asked)
            if found.total or place == len(stages) - 1:
                break
        hits = self._hits(found.rows, plan.units)
        facets = self.facets(query, asked) if found.total else {name: [] for name in asked.count_facets}
        return SearchAnswer(hits, found.total, facets, (), relaxed=place > 0 and found.total > 0)

    def best_total(self, words: str, asked: SearchQuery) -> int:
        """Documents that answer all of ``words``, under the asker's tokens and choices."""
        plan = self.planner.plan(words, asked.language)
        if not plan.units:
            return 0
        query = narrowed(stages_of(plan, asked.any_word)[0], asked.tokens, _chosen(asked))
        return int(self.searcher.search(query, 1).count or 0)  # type: ignore[attr-defined]  # missing in its stub

    def vocabulary(self, script: str) -> dict[str, int]:
        """Words of a script (for Han: pairs of characters) with their number of documents, seen by the asker or not."""
        if script not in self._vocabularies:
            field = HAN if script == HAN else "word"
            found = self.searcher.terms_with_prefix(field, "", None, None)
            self._vocabularies[script] = {term: count for term, count in found if script_of(term) == script}
        return self._vocabularies[script]

    def characters_by_sound(self) -> dict[str, list[str]]:
        """Han characters of the index by pinyin syllable without tone; a character with several readings under each."""
        if not self._sounds:
            for character in {letter for pair in self.vocabulary(HAN) for letter in pair}:
                for syllable in readings(character):
                    self._sounds.setdefault(syllable, []).append(character)
        return self._sounds

    def count(self, tokens: Sequence[str], kinds: Sequence[str] = ()) -> int:
        """Documents the asker may see."""
        query = narrowed(Query.all_query(), tokens, {"kind": tuple(kinds)})
        return int(self.searcher.search(query, 1).count or 0)  # type: ignore[attr-defined]  # missing in its stub

    def total(self, query: Query, tokens: Sequence[str]) -> int:
        """Documents that answer a query and that the asker may see."""
        return int(self.searcher.search(narrowed(query, tokens, {}), 1).count or 0)  # type: ignore[attr-defined]  # missing in its stub

    def facets(self, query: Query, asked: SearchQuery) -> dict[str, list[tuple[str, int]]]:
        """Counts for each facet over the hits; a facet that is itself chosen is counted as if it were not."""
        chosen = _chosen(asked)
        plain = [name for name in asked.count_facets if not chosen.get(name)]
        counted = self._count_facets(narrowed(query, asked.tokens, chosen), plain)
        for name in asked.count_facets:
            if chosen.get(name):
                others = {other: found for other, found in chosen.items() if other != name}
                counted |= self._count_facets(narrowed(query, asked.tokens, others), [name])
        return {name: counted.get(name, []) for name in asked.count_facets}

    def candidates(self, text: str, tokens: Sequence[str], kinds: Sequence[str], limit: int) -> list[Candidate]:
        """Documents that share terms or concepts with a text of some sentences, best first.

        The rarest terms are asked for, at most forty; terms in more than a tenth of the documents only when little else is
        left: they cost the most time and tell the least.
        """
        wanted = self._weigh_terms(analysis.terms(text))
        ways = [_scored(script_of(term), term, 1.0) for term in wanted]
        ways += [_scored("expansion", term, _NAMED_ELSEWHERE) for term in wanted]
        for concept in dict.fromkeys(mention.concept.id for mention in self.glossary.find(text)):
            ways += [_scored("concept", concept, 2 * CONCEPT), _scored("wider", concept, WIDER)]
            ways += [_scored("concept", above, WIDER) for above in self.glossary.ancestors(concept)[:1]]
        if not ways or not tokens:
            return []
        query = narrowed(Query.boolean_query([(Occur.Should, way) for way in ways]), tokens, {"kind": tuple(kinds)})
        found = self.searcher.search(query, min(limit, LARGEST_PAGE), count=False, weight_by_field="weight")
        return [Candidate(hit.id, hit.kind, hit.language, hit.score) for hit in self._hits(found.hits, ())]

    def _frequency(self, field: str, term: str) -> int:
        return int(self.searcher.doc_freq(field, term))

    def _weigh_terms(self, terms: Iterable[str]) -> list[str]:
        rated = sorted(
            (frequency, term)
            for term in dict.fromkeys(terms)
            if (frequency := self._frequency(script_of(term), term) + self._frequency("expansion", term))
        )
        rare = [term for frequency, term in rated if frequency <= _COMMON * self.n_documents]
        if len(rare) < 4:
            rare = [term for _, term in rated]
        return rare[:_CANDIDATE_TERMS]

    def _page(self, query: Query, asked: SearchQuery) -> _Found:
        limit, offset = min(max(asked.limit, 0), LARGEST_PAGE), min(max(asked.offset, 0), DEEPEST)
        filtered = narrowed(query, asked.tokens, _chosen(asked))
        if asked.sort == "updated":
            found = self.searcher.search(filtered, max(limit, 1), offset=offset, order_by_field="updated", order=Order.Desc)
        else:
            found = self.searcher.search(filtered, max(limit, 1), offset=offset, weight_by_field="weight")
        return _Found(list(found.hits)[:limit], int(found.count or 0))  # type: ignore[attr-defined]  # missing in its stub

    def _hits(self, rows: list[tuple[float, DocAddress]], units: Sequence[Unit]) -> tuple[Hit, ...]:
        stored = [self.searcher.doc(address) for _, address in rows]
        ids = [str(document.get_first("id")) for document in stored]
        matched = self._matched(ids, rows, units)
        return tuple(
            Hit(
                ids[place],
                str(document.get_first("kind")),
                str(document.get_first("language")),
                float(rows[place][0] or 0.0),
                tuple(unit.surface for unit, places in matched if place in places),
            )
            for place, document in enumerate(stored)
        )

    def _matched(
        self, ids: list[str], rows: list[tuple[float, DocAddress]], units: Sequence[Unit]
    ) -> list[tuple[Unit, set[int]]]:
        """For each unit the places on the page that answer it."""
        if not ids:
            return []
        here = {(address.segment_ord, address.doc): place for place, (_, address) in enumerate(rows)}
        page = Query.const_score_query(Query.term_set_query(search_schema(), "id", ids), 0.0)
        found = []
        for unit in units:
            both = Query.boolean_query([(Occur.Must, page), (Occur.Must, unit.loose)])
            answered = self.searcher.search(both, len(ids), count=False).hits
            found.append((unit, {here[at.segment_ord, at.doc] for _, at in answered if (at.segment_ord, at.doc) in here}))
        return found

    def _count_facets(self, query: Query, names: Sequence[str]) -> dict[str, list[tuple[str, int]]]:
        if not names:
            return {}
        wanted = {name: {"terms": {"field": f"facet.{name}", "size": FACET_SIZE}} for name in filter(FACET_NAME.fullmatch, names)}
        counted = self.searcher.aggregate(query, wanted)
        return {
            name: sorted(
                ((str(bucket["key"]), int(bucket["doc_count"])) for bucket in counted.get(name, {}).get("buckets", ())),
                key=lambda pair: (-pair[1], pair[0]),
            )
            for name in names
        }


class _Found:
    """Rows of a page and how many there are in all."""

    def __init__(self, rows: list[tuple[float, DocAddress]], total: int) -> None:
        self.rows = rows
        self.total = total


def stages_of(plan: Plan, any_word: bool) -> list[Query]:
    """Queries from strict to lenient: all units, half of them, any."""
    extra = [(Occur.Should, Query.boost_query(query, 0.3)) for query in plan.extra]
    strict = [(Occur.Must, unit.query) for unit in plan.units]
    loose = [(Occur.Should, unit.loose) for unit in plan.units]
    any_unit = _optional(loose, 1, extra)
    if any_word:
        return [any_unit]
    half = math.ceil(len(plan.units) / 2)
    stages = [Query.boolean_query(strict + extra)]
    if half > 1:
        stages.append(_optional(loose, half, extra))
    return [*stages, any_unit]


def narrowed(query: Query, tokens: Sequence[str], chosen: Mapping[str, tuple[str, ...]]) -> Query:
    """``query`` within what the asker may see and has chosen; the narrowing does not move scores."""
    clauses = [(Occur.Must, query), (Occur.Must, visible(tokens))]
    for name, found in chosen.items():
        if found:
            known = found if FACET_NAME.fullmatch(name) else ()
            either = _either(_field(f"facet.{name}", key) for key in known)
            clauses.append((Occur.Must, Query.const_score_query(either, 0.0)))
    return Query.boolean_query(clauses)


def visible(tokens: Sequence[str]) -> Query:
    """Documents that carry one of the asker's tokens; none without tokens."""
    return Query.const_score_query(_either(_field("token", token) for token in dict.fromkeys(tokens)), 0.0)


def _optional(loose: list[tuple[Occur, Query]], least: int, extra: list[tuple[Occur, Query]]) -> Query:
    wanted = Query.boolean_query(loose, minimum_number_should_match=least)
    return Query.boolean_query([(Occur.Must, wanted), *extra]) if extra else wanted


def _chosen(asked: SearchQuery) -> dict[str, tuple[str, ...]]:
    return {**asked.facets, "kind": tuple(asked.kinds) or tuple(asked.facets.get("kind", ()))}


def _either(queries: Iterable[Query]) -> Query:
    listed = list(queries)
    if not listed:
        return Query.empty_query()
    return listed[0] if len(listed) == 1 else Query.boolean_query([(Occur.Should, query) for query in listed])


def _field(name: str, term: str) -> Query:
    return Query.term_query(search_schema(), name, term, "basic")


def _scored(name: str, term: str, boost: float) -> Query:
    return Query.boost_query(Query.term_query(search_schema(), name, term, "freq"), boost)
