"""From files to what the desk keeps: reading by `calc.language`, as plain JSON. Knows no rows, so the command line can use it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.conf import settings

from greenbridge.adapters.deadline import deadline
from greenbridge.adapters.documents import Brought, Limits, read_document_guarded, take_out_guarded
from greenbridge.adapters.documents import Document as OpenedFile
from greenbridge.adapters.reference.business_words import load_business_words
from greenbridge.adapters.reference.calibration import knots_for
from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.common.identifiers import normalise_code, scheme_of
from greenbridge.calc.language.calibration import calibrate
from greenbridge.calc.language.doubt import find_doubtful, is_doubtful
from greenbridge.calc.language.duplicates import (
    SAME_FROM,
    Sameness,
    find_duplicates,
    number_key,
    same_name,
    same_subject,
    story_marks,
)
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.library import RecordTold, best_of, folded, same_as_record, sought
from greenbridge.calc.language.line import intake_line
from greenbridge.calc.language.reading import (
    Article,
    ArticleReading,
    DateFound,
    Figure,
    Organisation,
    Place,
    Reading,
    Remark,
    Span,
    Technology,
)
from greenbridge.calc.names.compare import SAME_FROM as SAME_ORGANISATION_FROM
from greenbridge.calc.names.compare import compare_names
from greenbridge.calc.names.units import take_apart
from greenbridge.kernel.errors import GreenBridgeError

if TYPE_CHECKING:
    from greenbridge.calc.language.candidates import Candidate

LookUp = Callable[[list[tuple[Decimal, str]], list[str]], Iterable[Mapping[str, Any]]]
"""Records for numbers and folded names."""
ALIKE_FROM = 0.8
"""Likeness from which a record is proposed as possibly the same thing [-]."""
BEGINS_ALIKE = 0.85
"""What `same_name` gives for a name that is the beginning of another [-]."""
READING_S = 60.0
"""How long reading one text may take [s]; an article takes a twentieth of a second."""
MOST_CHARS = 5_000_000
"""Characters of the longest text that is read; a book has a million."""
SIZES = frozenset({"MW", "kW", "kWh", "MWh", "GW", "kV", "t", "t/a", "m2", "m3", "m3/a", "m3/d", "km", "kWh/a", "mu"})
"""Units by which a thing is told from another of its sort."""
MOST_TOPICS = 5
ARCHIVES = {"zip": "application/zip", "mbox": "application/mbox"}
"""Archives whose files are taken out, and the media types they are kept with."""
_HAN = re.compile(r"[\u3400-\u9fff]")
FIELD_OF_CLASS = {
    "agriculture": "ecology",
    "buildings": "infrastructure",
    "carbon": "energy-saving",
    "circular": "circular",
    "energy": "low-carbon-energy",
    "environment": "environment",
    "finance": "services",
    "transport": "infrastructure",
}
"""Top class of the glossary -> the field of green industry proposed; the other classes say nothing of the field."""

MARK_LENGTH = 40
"""Longest mark a story is looked up by, in characters."""


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A document read: ``columns`` of its row, its candidates as rows, what it states about itself."""

    columns: dict[str, Any]
    candidates: list[dict[str, Any]]
    title: str = ""
    published: str = ""
    publisher: str = ""
    table: bool = False
    """Whether it holds tables, whose columns are to be settled first."""
    brings: bool = False
    """Whether files are attached to it, to be documents of their own."""


def prepare() -> None:
    """Load what reading needs; at once after the first time."""
    readers()
    load_lexicon()


@cache
def readers() -> SimpleNamespace:
    """What reads a text, loaded with the first one: half a second that a web server answering its first page has no use for."""
    from greenbridge.calc.language.candidates import propose_candidates  # noqa: PLC0415
    from greenbridge.calc.language.figures import read_figures  # noqa: PLC0415
    from greenbridge.calc.language.read import read_text  # noqa: PLC0415

    return SimpleNamespace(read_text=read_text, read_figures=read_figures, propose_candidates=propose_candidates)


def open_file(path: Path, name: str, *, limit_bytes: int = 0, charset: str = "") -> OpenedFile:
    """The text of a stranger's file, got in a process of its own; refusals as in `adapters.documents`.

    ``charset`` is the character set that the site it came from declared for it.
    """
    limits = Limits(size_bytes=limit_bytes or settings.UPLOAD_MAX_BYTES, text_chars=MOST_CHARS)
    return read_document_guarded(path, name, limits=limits, declared_charset=charset, ocr=settings.OCR)


def take_out(path: Path, name: str, folder: Path, *, limit_bytes: int = 0) -> list[Brought]:
    """The files a zip, an mbox or a message brings along, put into ``folder``; refusals as in `adapters.documents`."""
    return take_out_guarded(path, name, folder, limits=Limits(size_bytes=limit_bytes or settings.UPLOAD_MAX_BYTES))


def is_archive(error: GreenBridgeError) -> bool:
    """Whether a file was refused only because it is made of other files that can be taken out."""
    return error.code == "document_archive" and error.params.get("found") in ARCHIVES


def brings_files(file: OpenedFile) -> bool:
    """Whether a document has files attached to it."""
    return any(remark.code == "attachments_apart" for remark in file.remarks)


def read_archive(count: int) -> StoredReading:
    """What the desk keeps of an archive itself: how many files it brought."""
    remarks = [asdict(Remark("archive_unpacked", {"count": count}))]
    return StoredReading({"remarks": remarks, "reading": {"articles": []}}, [])


def note_refused(read: StoredReading, names: list[str]) -> None:
    """Note beside what was read the files that could not be taken out."""
    if names:
        read.columns["remarks"] = [*read.columns["remarks"], _plain(asdict(Remark("not_taken_out", {"names": names[:50]})))]


def read_stored(
    path: Path, name: str, *, limit_bytes: int = 0, charset: str = "", opened: Callable[[], OpenedFile] | None = None
) -> StoredReading:
    """What the desk keeps of a file: its text, its articles, what they tell, the candidates.

    ``opened`` gives its text where it is being got already; it and ``charset`` are those of `open_file`.
    """
    file = opened() if opened else open_file(path, name, limit_bytes=limit_bytes, charset=charset)
    reading = _read(file)
    columns = {
        "media_type": file.media_type,
        "charset": file.charset,
        "pages": file.pages,
        "language": reading.language,
        "text": _plain(file.text),
        "remarks": _plain([asdict(remark) for remark in (*file.remarks, *reading.warnings)]),
        "reading": _plain({"articles": [{**asdict(one.article), "told": _told(one)} for one in reading.articles]}),
    }
    doubts = [find_doubtful(one.article.text) for one in reading.articles]
    proposed = readers().propose_candidates(reading)
    candidates = [_row(at, found, doubts[found.article_index]) for at, found in enumerate(proposed, start=1)]
    told = [one.article for one in reading.articles if one.article.kind != "teaser"]
    return StoredReading(
        columns,
        _plain(candidates),
        title=_plain(_title(file, reading)),
        published=file.published or next((one.published for one in told if one.published), ""),
        publisher=_plain(next((one.publisher for one in told if one.publisher), file.publisher)),
        brings=brings_files(file),
    )


def _read(file: OpenedFile) -> Reading:
    """Everything the text tells; LimitError("document_time") when that takes too long."""
    read, lexicon = readers().read_text, load_lexicon()
    with deadline(READING_S, "document_time"):
        return read(file.text, lexicon)


def _title(file: OpenedFile, reading: Reading) -> str:
    titles = [one.article.title for one in reading.articles if one.article.kind != "teaser"]
    begin = [one.article.about or one.article.text.strip() for one in reading.articles]
    found = next((title for title in (*titles, file.title, *begin) if title.strip()), "")
    return " ".join(found.split("\n")[0].split())[:500]


def _row(number: int, found: Candidate, doubts: tuple[Span, ...]) -> dict[str, Any]:
    """A candidate as the columns of its row; ``doubts`` are the sentences of its article that are not sure."""
    fields = dict(found.fields)
    words = " ".join([found.title, *(one.quote for one in found.evidence if one.field in {"stage", "what"})])
    concept = str(fields.pop("concept", ""))
    topics = [concept] if concept else [] if found.kind in {"organisation", "provider"} else topics_in(words)
    if topics:
        fields["topics"] = topics
    proposed = sorted({FIELD_OF_CLASS[top] for top in map(_class_of, topics) if top in FIELD_OF_CLASS})
    if proposed:
        fields["fields"] = proposed
    return {
        "number": number,
        "article": found.article_index,
        "kind": found.kind,
        "language": found.language,
        "title": found.title[:500],
        "key": name_key(found.title),
        "names": [name for name in found.names if name != found.title],
        "fields": fields,
        "figures": [{**asdict(one), "doubt": is_doubtful(one.start, one.end, doubts)} for one in found.figures],
        "evidence": [
            {
                "field": one.field,
                "start": one.start,
                "end": one.end,
                "quote": one.quote,
                "doubt": is_doubtful(one.start, one.end, doubts),
            }
            for one in found.evidence
            if one.article_index == found.article_index
        ],
        "links": [{"predicate": predicate, "number": at + 1} for predicate, at in found.links],
        "confidence": _confidence(found),
        "prominence": found.prominence,
    }


def _confidence(found: Candidate) -> float:
    """How many of a hundred candidates like this one are right; one of a snippet counts for half."""
    weak = 0.5 if found.weak else 1.0
    return round(calibrate(found.confidence / weak, knots_for(found.kind, found.language)) * weak, 2)


def topics_in(words: str) -> list[str]:
    """Concepts named in a few words, those of green industry only."""
    found = dict.fromkeys(mention.concept.id for mention in load_glossary().find(words))
    return [one for one in found if _class_of(one) in FIELD_OF_CLASS and one != _class_of(one)][:MOST_TOPICS]


def concept_named(name: str) -> str:
    """Id of the glossary concept that is called this in some language, or has it as its id; empty when there is none."""
    glossary = load_glossary()
    if name in glossary.concepts:
        return name
    key = name_key(name)
    near = glossary.search(name, "en", limit=20)
    return next((one.id for one in near for names in one.names.values() if key in map(name_key, names)), "")


def _class_of(concept: str) -> str:
    return (concept, *load_glossary().ancestors(concept))[-1]


_TOLD: tuple[tuple[str, type], ...] = (
    ("figures", Figure),
    ("dates", DateFound),
    ("organisations", Organisation),
    ("places", Place),
    ("technologies", Technology),
)
"""What two articles are compared by."""


def _told(read: ArticleReading) -> dict[str, Any]:
    return {name: [asdict(one) for one in getattr(read, name)] for name, _ in _TOLD} | {"countries": list(read.countries)}


def article_reading(stored: Mapping[str, Any]) -> ArticleReading:
    """An article of a stored reading as `calc.language` knows it, as far as comparing needs."""
    told = stored.get("told", {})
    lists = {name: tuple(_made(shape, one) for one in told.get(name, [])) for name, shape in _TOLD}
    plain = {name: stored.get(name, "") for name in ("title", "text", "language", "about", "kind", "published")}
    return ArticleReading(article=Article(pieces=(), **plain), countries=tuple(told.get("countries", [])), **lists)


def _made(shape: type, stored: Mapping[str, Any]) -> Any:
    return shape(**{name: tuple(found) if isinstance(found, list) else found for name, found in stored.items()})


def marks_of_story(articles: Iterable[Mapping[str, Any]]) -> list[str]:
    """What another document must have something of to tell the same as a stored reading; see `calc.language.duplicates`."""
    readings = (article_reading(one) for one in articles if one.get("kind") != "teaser")
    return sorted({mark[:MARK_LENGTH] for read in readings for mark in story_marks(read)})


def same_story(articles: Iterable[Mapping[str, Any]], others: Iterable[Mapping[str, Any]]) -> tuple[float, list[str]]:
    """How far two stored readings tell the same, 0 where they do not, and by what (codes of `calc.language.duplicates`)."""
    left = [article_reading(one) for one in articles if one.get("kind") != "teaser"]
    right = [article_reading(one) for one in others if one.get("kind") != "teaser"]
    best = max((same_subject(one, other) for one in left for other in right), key=lambda found: found.score, default=None)
    return (best.score, list(best.why)) if best and best.score >= SAME_FROM else (0.0, [])


def record_told(row: Mapping[str, Any]) -> RecordTold:
    """A record as `calc.language` compares it: ``id``, ``kind``, ``names``, ``country``, ``date``, ``figures`` (value and unit),
    ``words`` (texts, parties, places) and ``topics``."""
    figures = frozenset(number_key(float(value), unit) for value, unit in row["figures"] if value is not None)
    plain = {name: row[name] for name in ("id", "kind", "country", "date")}
    words = " ".join(folded(words) for words in row["words"] if words)
    return RecordTold(names=tuple(row["names"]), figures=figures, words=words, topics=frozenset(row["topics"]), **plain)


def source_span(article: Mapping[str, Any], start: int, end: int) -> tuple[int, int]:
    """Place in the decoded file of a stretch of a stored article's cleaned text."""
    pieces = tuple((int(text), int(source), int(length)) for text, source, length in article.get("pieces", []))
    return Article(title="", text="", language="", pieces=pieces).source_span(start, end)


def name_key(name: str) -> str:
    """Folded form under which two spellings of one name meet."""
    return "".join(letter for letter in fold(name) if letter.isalnum())[:500]


def codes_in(text: str) -> dict[str, str]:
    """Codes of registers that stand in a text: scheme -> code, told by their check digits alone."""
    tokens = map(normalise_code, re.findall(r"(?<![0-9A-Za-z])[0-9A-Za-z][0-9A-Za-z ‑-]{7,24}[0-9A-Za-z]", text))
    return {scheme: token for token in tokens if (scheme := scheme_of(token))}


@lru_cache(maxsize=1)
def _known_names() -> dict[str, tuple[str, ...]]:
    """Folded name of a known organisation -> all its names."""
    known = load_lexicon().organisations.values()
    return {name_key(name): organisation.names for organisation in known for name in organisation.names}


def other_names(title: str, topics: Iterable[str]) -> list[str]:
    """Names in other languages that are known for a name: of known organisations, and of the concept it is named after."""
    key = name_key(title)
    names = list(_known_names().get(key, ()))
    concepts = load_glossary().concepts
    for concept in topics:
        listed = [name for found in concepts[concept].names.values() for name in found] if concept in concepts else []
        if any(name_key(name) == key for name in listed):
            names += listed
    return [name for name in dict.fromkeys(names) if name_key(name) != key]


def likeness(title: str, others: Iterable[str]) -> float:
    """How far a title names the same thing as a record with these names, between 0 and 1.

    Names in the title's script decide where there are any; others are compared by their sound. Where one name is only the
    beginning of a much longer one, they are two things.
    """
    names = list(others)
    same_script = [name for name in names if bool(_HAN.search(name)) == bool(_HAN.search(title))]
    return max((_likeness_of(title, name, bool(same_script)) for name in same_script or names), default=0.0)


def _likeness_of(title: str, name: str, same_script: bool) -> float:
    score = same_name(title, name)
    if same_script and score <= BEGINS_ALIKE:
        short, long = sorted((len(name_key(title)), len(name_key(name))))
        return score if long <= 1.4 * short else 0.0
    return score


def same_organisation(title: str, others: Iterable[str]) -> float:
    """How far one of the names, in whatever script, names the organisation of a title: `ALIKE_FROM` to 1, or 0."""
    words, gazetteer = load_business_words(), load_lexicon().gazetteer
    asked = take_apart(title, words, gazetteer)
    best = max((compare_names(asked, take_apart(name, words, gazetteer), words).score for name in others), default=0.0)
    return max(best, ALIKE_FROM) if best >= SAME_ORGANISATION_FROM else 0.0


def same_size(title: str, others: Iterable[str]) -> bool:
    """Whether a title and one of the names, in whatever language, tell of the same thing of the same size: 200 MW substation."""
    sizes, topics = _sizes(title), set(topics_in(title))
    return bool(sizes and topics) and any(sizes & _sizes(name) and topics & set(topics_in(name)) for name in others)


def _sizes(title: str) -> set[tuple[str, str]]:
    """Amounts with a unit of measure in a title; money and counts tell nothing of which thing it is."""
    language = "zh-Hans" if _HAN.search(title) else "ru" if re.search("[а-яё]", title, re.IGNORECASE) else "en"
    return {(one.value, one.unit) for one in readers().read_figures(title, language) if one.value and one.unit in SIZES}


def form_digest(form: dict[str, Any]) -> str:
    """Digest of a record's form, to see whether it has changed."""
    return hashlib.sha256(json.dumps(form, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()


@dataclass(slots=True)
class Batch:
    """Files of one call of the command line, compared with each other when all are read."""

    files: list[str] = field(default_factory=list)
    _readings: list[tuple[str, Reading]] = field(default_factory=list)

    def read(self, name: str, file: OpenedFile) -> dict[str, Any]:
        """The line of a file that could be opened."""
        reading = _read(file)
        told = Reading(reading.language, reading.articles, (*file.remarks, *reading.warnings))
        line = intake_line(name, told)
        self.files.append(name)
        self._readings.append((f"{len(self.files) - 1}:{name}", told))
        return line

    def refuse(self, name: str, code: str, message: str, params: Mapping[str, Any]) -> dict[str, Any]:
        """The line of a file that could not be read: as complete as any other, with the fault in ``error``."""
        self.files.append(name)
        empty = intake_line(name, Reading("und", (), ()))
        return empty | {"error": {"code": code, "message": message, "params": _plain(dict(params))}}

    def in_libraries(self, look_up: LookUp) -> list[list[dict[str, Any]]]:
        """For each file in order, the records of the libraries it tells of: ``of`` (id), ``why``, ``score``.

        ``look_up`` gives records for numbers (value, unit) and folded names.
        """
        found: list[list[dict[str, Any]]] = [[] for _ in self.files]
        lexicon = load_lexicon()
        for key, reading in self._readings:
            best: dict[str, Sameness] = {}
            for article in (one for one in reading.articles if one.article.kind != "teaser"):
                figures, titles = sought(article)
                numbers = [(Decimal(value), unit) for value, _, unit in (one.partition(" ") for one in figures)]
                for row in look_up(numbers, [name_key(title) for title in titles]):
                    record = record_told(row)
                    same = same_as_record(article, record, lexicon)
                    if same.score > best.get(record.id, Sameness(0.0)).score:
                        best[record.id] = same
            told = [{"of": one, "why": list(same.why), "score": same.score} for one, same in best_of(best)]
            found[int(key.split(":", 1)[0])] = told
        return found

    def duplicates(self) -> list[list[dict[str, Any]]]:
        """For each file in order, which others of the batch tell the same: ``of``, ``why``, ``score``."""
        found: list[list[dict[str, Any]]] = [[] for _ in self.files]
        for key, others in find_duplicates(self._readings).items():
            found[int(key.split(":", 1)[0])] = [{**one, "of": str(one["of"]).split(":", 1)[1]} for one in others]
        return found


def _plain(found: Any) -> Any:
    """Tuples as lists, and nothing that JSON or a database refuses (zero characters, halves of a pair)."""
    if isinstance(found, str):
        return found.replace("\0", "\ufffd").encode("utf-8", errors="replace").decode("utf-8")
    if isinstance(found, Mapping):
        return {str(name): _plain(one) for name, one in found.items()}
    if isinstance(found, list | tuple | set | frozenset):
        return [_plain(one) for one in found]
    return found if found is None or isinstance(found, int | float | bool) else str(found)
