"""The generated parts of the documents: the page of errors, and the names of buttons and pages in the tutorials.

`update` writes them, `check` says what is out of date. The tests in `tests/docs` hold both.
"""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import django
from babel.messages.pofile import read_po
from django.utils.translation import override

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")

from greenbridge.portal.messages import SENTENCES

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "greenbridge"
ERRORS = ROOT / "docs" / "reference" / "errors.md"
TUTORIAL = ROOT / "docs" / "tutorials"
LANGUAGES = {"zh": "zh_Hans", "ru": "ru"}
FAMILIES = ("InvalidError", "RefusedError", "MissingError", "ConflictError", "LimitError")
CODE = re.compile(r"[a-z][a-z0-9_]+")
LABEL = re.compile(r"\*\*(.+?)\*\*")
"""In the tutorials bold words are what stands on a page."""

HEAD = """# Errors

<!-- written by tools/docs.py from the code; do not edit -->

Every refusal has a code for scripts and a sentence for people, the same on pages, in the API (problem+json) and from commands.
The family says the HTTP status and the exit code of a command:

| family | HTTP status | exit code | meaning |
|---|---|---|---|
| invalid | 422 | 2 | what came in cannot be understood or breaks a rule |
| refused | 403 | 3 | the asker may not do this |
| missing | 404 | 4 | there is no such thing, or none the asker may see |
| conflict | 409 | 5 | it clashes with what is already there |
| limit | 413 | 6 | too much, too large, too often |

A form that is wrong answers with 422, too many failed sign-ins with 429, a request that cannot be read with 400, a method an
address does not take with 405, a body that is no JSON by its own word with 415, a node that cannot answer now (its index or
database is busy, missing or damaged) with 503, a fault of the program with 500 and a reference number that stands in the log.

| code | family | sentence |
|---|---|---|
"""
TAIL = """
Codes without a sentence of their own are said with the sentence of their family:

| code | family |
|---|---|
"""


def families() -> dict[str, str]:
    """Code -> family, as raised anywhere in the sources; the first by name where a code is raised in several."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    family_of = {name: name for name in FAMILIES}
    for node in classes * 3:  # a class may descend from one of a file read later
        for base in map(ast.unparse, node.bases):
            if base in family_of and node.name not in FAMILIES:
                family_of[node.name] = family_of[base]
    found = [(code, family_of[node.name]) for node in classes if node.name in family_of for code in _own_code(node)]
    found += [pair for tree in trees for node in ast.walk(tree) for pair in _raised(node, family_of)]
    codes = {code: min(name for one, name in found if one == code) for code, _ in found}
    return {code: name.removesuffix("Error").lower() for code, name in codes.items() if CODE.fullmatch(code)}


def _own_code(node: ast.ClassDef) -> Iterator[str]:
    """The code a refusal's class carries; that of a family itself is no code of its own."""
    for one in node.body:
        if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "code" and node.name not in FAMILIES:
            yield str(ast.literal_eval(one.value))


def _raised(node: ast.AST, family_of: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Codes named where an error is made, and those of a closed list {code: (family, params)}."""
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func).rsplit(".", 1)[-1]
        if name in family_of and node.args and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value), family_of[name]
    elif isinstance(node, ast.Dict):
        for key, held in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(held, ast.Tuple) and held.elts:
                family = ast.unparse(held.elts[0])
                if family in FAMILIES:
                    yield str(key.value), family


def errors_page(sentences: Mapping[str, object]) -> str:
    """The page of errors: every code that has a sentence, then those that only have their family's."""
    family_of = families()
    rows = [f"| `{code}` | {family_of.get(code, '')} | {sentences[code]} |" for code in sorted(sentences)]
    bare = [f"| `{code}` | {family} |" for code, family in sorted(family_of.items()) if code not in sentences]
    return HEAD + "\n".join(rows) + "\n" + TAIL + "\n".join(bare) + "\n"


def tutorial_with_labels(language: str, translations: Mapping[str, str]) -> str:
    """The tutorial in a language with its bold words as the catalogue has them; those it lacks stay.

    The n-th bold words of a translated tutorial are the n-th of the English one.
    """
    english = LABEL.findall((TUTORIAL / "first-day.md").read_text(encoding="utf-8"))
    text = (TUTORIAL / f"first-day.{language}.md").read_text(encoding="utf-8")
    if len(LABEL.findall(text)) != len(english):
        raise ValueError(f"first-day.{language}.md has {len(LABEL.findall(text))} bold labels, first-day.md has {len(english)}")
    labels = iter(english)

    def put(found: re.Match[str]) -> str:
        return f"**{translations.get(next(labels)) or found.group(1)}**"

    return LABEL.sub(put, text)


def translations_of(catalogue: Path) -> dict[str, str]:
    """English sentence -> translation, as far as there is one."""
    with catalogue.open("rb") as lines:
        return {
            message.id: message.string
            for message in read_po(lines)
            if isinstance(message.id, str) and isinstance(message.string, str) and message.id and message.string
        }


def wanted() -> dict[Path, str]:
    """Each document with generated parts and the text it should have."""
    django.setup()
    with override("en"):
        pages = {ERRORS: errors_page({code: str(sentence) for code, sentence in SENTENCES.items()})}
    for language, folder in LANGUAGES.items():
        catalogue = ROOT / "locale" / folder / "LC_MESSAGES" / "django.po"
        pages[TUTORIAL / f"first-day.{language}.md"] = tutorial_with_labels(language, translations_of(catalogue))
    return pages


def main(words: list[str]) -> int:
    """`update` or `check`."""
    stale = [(path, text) for path, text in wanted().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        print(f"{'written' if words == ['update'] else 'out of date'}: {path.relative_to(ROOT)}")
        if words == ["update"]:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and words != ["update"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
