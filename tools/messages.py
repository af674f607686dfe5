"""The interface's sentences: extracted from code and templates, kept in `locale/<language>/LC_MESSAGES/django.po`.

`update` takes new sentences in and drops old ones; `check` fails when a catalogue lacks a sentence, holds a fuzzy or empty one,
or a translation loses a named place. No gettext programs are needed: Babel reads Python, Django turns templates into it.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "greenbridge"
LANGUAGES = {"zh_Hans": "zh_Hans_CN", "ru": "ru"}
PLURALS = {"zh_Hans": (1, "0"), "ru": (4, None)}
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_": None,
}
PLACE = re.compile(r"%\((\w+)\)[sdrf]|%[sd]|\{(\w+)\}")


def extracted() -> Catalog:
    """All sentences of the sources."""
    catalogue = Catalog()
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix == ".py":
            text = path.read_text(encoding="utf-8")
        elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
            text = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        else:
            continue
        name = path.relative_to(ROOT).as_posix()
        found = extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS, comment_tags=("Translators:",))
        for _line, message, comments, context in found:
            texts = message if isinstance(message, tuple) else (message,)
            if all(texts):
                # places in the catalogue without line numbers: a moved line is no change for a translator
                catalogue.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return catalogue


def path_of(language: str) -> Path:
    """The catalogue of a language."""
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def load(language: str) -> Catalog:
    """The catalogue as it is, an empty one when there is none."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=LANGUAGES[language])
    with path.open("rb") as lines:
        return read_po(lines, locale=LANGUAGES[language])


def update() -> None:
    """Bring the catalogues up to date with the sources; translations of sentences that stay are kept."""
    template = extracted()
    for language in LANGUAGES:
        kept = load(language)
        fresh = Catalog(locale=LANGUAGES[language], project="GreenBridge", charset="utf-8", fuzzy=False)
        for message in template:
            if not message.id:
                continue
            old = kept.get(message.id, context=message.context)
            string = old.string if old is not None and "fuzzy" not in old.flags else ""
            names = sorted({name for name, _ in message.locations})
            fresh.add(
                message.id, string, [(name, 0) for name in names], auto_comments=message.auto_comments, context=message.context
            )
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            write_po(out, fresh, width=120, sort_output=True, include_lineno=False, omit_header=False)
        text = path.read_text(encoding="utf-8")
        # no times: a catalogue changes when a sentence does
        text = re.sub(
            r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team).*\n', "", text, flags=re.M
        )
        path.write_text(text, encoding="utf-8")


def check() -> list[str]:
    """Faults of the catalogues, one line each."""
    template = extracted()
    faults = []
    for language in LANGUAGES:
        kept = load(language)
        for message in template:
            if not message.id:
                continue
            shown = message.id if isinstance(message.id, str) else message.id[0]
            old = kept.get(message.id, context=message.context)
            if old is None:
                faults.append(f"{language}: not in the catalogue: {shown!r}")
                continue
            strings = old.string if isinstance(old.string, (tuple, list)) else (old.string,)
            if not strings or not all(strings):
                faults.append(f"{language}: no translation: {shown!r}")
            elif "fuzzy" in old.flags:
                faults.append(f"{language}: fuzzy: {shown!r}")
            else:
                faults += _places_lost(language, message.id, strings)
    return faults


def _places_lost(language: str, ids: str | tuple[str, ...], strings: tuple[str, ...]) -> list[str]:
    wanted = set(PLACE.findall(ids if isinstance(ids, str) else ids[-1]))
    return [
        f"{language}: places differ: {string!r} (expected {sorted(wanted)})"
        for string in strings
        if set(PLACE.findall(string)) - wanted or (isinstance(ids, str) and wanted - set(PLACE.findall(string)))
    ]


def main(words: list[str]) -> int:
    """`update` or `check`."""
    if not settings.configured:
        settings.configure()
    if words == ["update"]:
        update()
        return 0
    faults = check()
    print("\n".join(faults[:60]))
    print(f"{len(faults)} faults in the message catalogues")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
