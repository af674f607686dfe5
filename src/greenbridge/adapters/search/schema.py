"""The fields of the index. All text is cut by `calc.language.analysis` and stored as terms between spaces."""

from __future__ import annotations

from functools import lru_cache

from tantivy import Schema, SchemaBuilder

from greenbridge.calc.language.analysis import is_han

VERSION = 4
"""Raised when fields, tokens or analysis change: an index of another version must be rebuilt."""

HAN, CYRILLIC, LATIN = "han", "cyrillic", "latin"
"""Terms by script; numbers and scripts other than the three stand with the Latin ones."""


@lru_cache(maxsize=1)
def search_schema() -> Schema:
    """The schema; positions are not kept, since pairs of characters and concepts do what phrases would."""
    builder = SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kind", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("language", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("token", tokenizer_name="raw", index_option="basic")
    builder.add_json_field("facet", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_float_field("weight", fast=True)
    builder.add_integer_field("updated", fast=True)
    for name in (HAN, CYRILLIC, LATIN, "concept", "expansion"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in ("wider", "character", "sound", "word"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def script_of(term: str) -> str:
    """The field a term belongs to."""
    first = term[0]
    if first < "\u0400":
        return LATIN
    if first <= "\u052f":
        return CYRILLIC
    return HAN if is_han(first) else LATIN
