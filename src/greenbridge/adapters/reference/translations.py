"""The lexicon learnt from the glossary's names: which word says what in another language.

Learning takes about two seconds, so what was learnt is kept in a file of the data folder, under the fingerprint of the glossary;
a file that cannot be read or written costs the two seconds and nothing else.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.calc.matching.lexicon import Lexicon, build_lexicon

FORM = 1
"""Goes up when `build_lexicon` learns in another way."""


def load_translations(folder: Path) -> Lexicon:
    """The lexicon of this glossary: from memory, else from the file in ``folder``, else learnt and put there."""
    glossary = load_glossary()
    with _LOCK:
        made = _KEPT.get(glossary.fingerprint)
        if made is None:
            path = folder / f"lexicon-{FORM}-{glossary.fingerprint}.json"
            made = _read(path)
            if made is None:
                made = build_lexicon(glossary)
                _write(path, made)
            _KEPT.clear()
            _KEPT[glossary.fingerprint] = made
    return made


_KEPT: dict[str, Lexicon] = {}
_LOCK = Lock()


def _read(path: Path) -> Lexicon | None:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return Lexicon({term: tuple((other, float(sure)) for other, sure in rows) for term, rows in held.items()})
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _write(path: Path, lexicon: Lexicon) -> None:
    """Aside first, then switched, so that nobody reads half a file; older files go."""
    aside = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as held:
            aside = held.name
            json.dump(lexicon.translations, held, ensure_ascii=False, separators=(",", ":"))
        os.replace(aside, path)
        for old in path.parent.glob("lexicon-*.json"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:
        if aside:
            Path(aside).unlink(missing_ok=True)
