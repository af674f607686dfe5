"""Organisations beside natasha, on the labelled Russian articles of ``tests/cases/intake_sets``; ours in all three languages.

Run ``PYTHONPATH=src python benchmarks/naming_peers.py --peers PYTHON [--sets hard_names3]``, where PYTHON is the interpreter
of an environment with natasha (``pip install natasha setuptools``; GreenBridge needs it not); else only ours is measured.

A name is right when one of its labelled forms is found, legal forms, quotes and cases taken off by the same function for all.
Russian alone has a peer here: the recognisers people reach for in English and Chinese need a model that is downloaded first.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import time
from pathlib import Path
from typing import Any

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.organisations import name_key, read_organisations

SETS = Path(__file__).resolve().parents[1] / "tests" / "cases" / "intake_sets"
NAMES = ("names", "hard_names", "hard_names2", "hard_names3")
NATASHA = """
import json, sys, time
from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter
texts = json.load(sys.stdin)
segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
tagger, named = NewsMorphTagger(embedding), NewsNERTagger(embedding)
started, found = time.process_time(), []
for text in texts:
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(tagger)
    doc.tag_ner(named)
    one = []
    for span in doc.spans:
        if span.type == "ORG":
            span.normalize(vocabulary)
            one.append([span.text, span.normal or span.text])
    found.append(one)
json.dump({"found": found, "seconds": time.process_time() - started}, sys.stdout)
"""
Forms = list[list[str]]


def _key(name: str) -> str:
    return re.sub(r"\W", "", name_key(name)).lower()


def _articles(language: str, sets: list[str]) -> list[tuple[str, Forms, list[str]]]:
    made = []
    for name in sets:
        held: dict[str, Any] = json.loads(
            (SETS / f"{language}_{name}.json" if name == "names" else SETS / f"{name}.json").read_text()
        )
        for article in held["articles"]:
            if article.get("language", language)[:2] == language:
                made.append((article["text"], article["organisations"], article.get("optional", [])))
    return made


def _show(language: str, name: str, found: list[Forms], articles: list[tuple[str, Forms, list[str]]], took: float) -> None:
    right = given = asked = 0
    for told, (_, wanted, optional) in zip(found, articles, strict=True):
        left = {frozenset(map(_key, forms)) for forms in told}
        left = {forms for forms in left if not forms & set(map(_key, optional))}
        given += len(left)
        asked += len(wanted)
        for forms in wanted:
            hit = next((one for one in left if one & set(map(_key, forms))), None)
            if hit is not None:
                right += 1
                left.discard(hit)
    size = sum(len(text.encode()) for text, _, _ in articles)
    shares = f"{right / max(given, 1):.2f} | {right / max(asked, 1):.2f}"
    print(f"| {language} | {name} | {shares} | {right} of {asked} | {size / 1e6 / took:.2f} |")


def main() -> None:
    """Print one line a language and reader: precision, recall, right of asked, speed in MB/s."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peers", default="", help="Python of the environment that holds natasha")
    options.add_argument("--sets", default=",".join(NAMES))
    given = options.parse_args()
    lexicon = load_lexicon()
    print("| language | reader | precision | recall | right | MB/s |\n|---|---|---|---|---|---|")
    for language in ("zh", "en", "ru"):
        articles = _articles(language, given.sets.split(","))
        read_organisations(articles[0][0], language, lexicon)
        started = time.process_time()
        told = [read_organisations(text, language, lexicon) for text, _, _ in articles]
        took = time.process_time() - started
        _show(language, "GreenBridge", [[[one.name, one.quote, *one.aliases] for one in found] for found in told], articles, took)
        if language == "ru" and given.peers:
            texts = json.dumps([text for text, _, _ in articles])
            answer = subprocess.run([given.peers, "-c", NATASHA], input=texts, capture_output=True, text=True, check=True)
            read = json.loads(answer.stdout)
            _show(language, "natasha", read["found"], articles, read["seconds"])


if __name__ == "__main__":
    main()
