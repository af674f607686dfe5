"""Countries, regions and cities named in a text.

A country counts when the text names it: by its name, by an adjective (казахстанский, Kazakh), by an official short form
(РК, UAE, 我国), inside an organisation's name, or in a pair such as 中白 or 中埃. A country does not count because one of its
cities is named, nor because letters of its name stand by chance next to each other (发展中国家 is "developing countries",
其中国有企业 "of them state firms"). The Shanghai Cooperation Organisation is not a country.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.names import NameIndex, russian_cases, word_key
from greenbridge.calc.language.reading import Organisation, Place
from greenbridge.calc.language.sentences import occurrences
from greenbridge.calc.language.wordlists import listed

_AMBIGUOUS = {
    "阿": ("AE", "AF", "AZ", "SA"),
    "乌": ("UZ", "UA"),
    "巴": ("PK", "BR"),
    "印": ("IN", "ID"),
    "伊": ("IR", "IQ"),
    "新": ("SG", "NZ"),
}
"""One-character forms that stand for several countries: the one the text names is meant, else the first."""

_NOT_BEFORE_PAIR = frozenset("其集当期年月会程途空水海湖陆高初手心世市省区业园城场适命击发看国党华大小地关")


_NAMESAKES = frozenset(("Jordan", "Chad", "Georgia"))
_FIRST_NAME = re.compile(r"(?<!\w)(?!In |From |The |And |Of |To |With |For |While |As |Both |But )[A-Z][a-z]+ $")
_FAMILY_NAME = re.compile(r" [A-Z][a-z]+(?: (?:said|says|told|was|is|has)|,)")
_DOLLARS = re.compile(r"\$| ?(?:cents?|dollars?|¢)\b")
_DOLLARS_BEFORE = re.compile(r"(?:долл|цент)[а-я]*\.?\s$")
"""A currency names no country."""
_ODD_AROUND = {
    "中国": re.compile(r"(?<=发展)中国(?=家)|(?<=[其集当心])中国(?=[有际内家土])|中国际(?!象)"),
    "日本": re.compile(r"(?<=[今近昨明次当每节假])日本|日本(?=[报届次月周])"),
    "俄": re.compile(r"俄(?=[亥克勒顷])|(?<=[亥])俄"),
    "哈萨克": re.compile(r"哈萨克(?=族)"),
    "蒙古": re.compile(r"蒙古(?=[族包])|(?<=内)蒙古"),
    "马里": re.compile(r"马里(?=[亚兰奥乌])"),
    "上海": re.compile(r"上海(?=合作组织|精神)"),
    "长沙": re.compile(r"(?<=[部局厅院会行])长沙(?=[^市县理湾区\W])"),
    "宁德": re.compile(r"宁德(?=时代)"),
    "海地": re.compile(r"海地(?=[区带方形质])"),
    "海口": re.compile(r"(?<=[出入])海口"),
    "德里": re.compile(r"(?<=[阿马弗安])德里|德里(?=克)"),
    "约旦": re.compile(r"约旦(?=河西)"),
    "美国": re.compile(r"(?<=[完优])美国"),
    "越南": re.compile(r"(?<=超|穿|跨)越南"),
}
_ADJECTIVE_ENDING = re.compile(r"(?:ский|ской|ская|ское|ские|ских|ского|скому|скими|ским|ском|скую|цкий|ий|ый)$")
_ADJECTIVE_FORMS = listed("ий ого ому им ом ая ой ую ое ие их ими")
_RU_PEOPLE = re.compile(r"^(.+?ск)о$")


@dataclass(frozen=True, slots=True)
class Country:
    """A row of the table of countries and territories."""

    code: str
    names: Mapping[str, str]
    territory: bool = False


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A row of the table of places below country level."""

    key: str
    country: str
    level: str
    names: Mapping[str, str]


@dataclass
class Gazetteer:
    """Names of countries and places in three languages, ready to be found in a text. `build_gazetteer` makes one."""

    countries: dict[str, Country] = field(default_factory=dict)
    places: dict[str, KnownPlace] = field(default_factory=dict)
    index: NameIndex[tuple[str, str]] = field(default_factory=NameIndex)
    pairs: dict[str, str] = field(default_factory=dict)
    pair_pattern: re.Pattern[str] | None = None
    _last: tuple[str, list[tuple[int, int, str, str]]] = ("", [])

    def find(self, text: str) -> list[tuple[int, int, str, str]]:
        """Every name as (start, end, "country" or "place", code or key). The last text is remembered: several
        readers ask for it.
        """
        asked, found = self._last
        if asked is not text:
            found = self._found(text)
            self._last = (text, found)
        return found

    def within(self, text: str) -> list[tuple[int, int, str, str]]:
        """What `find` gives, for a piece of a text, which is not asked for again: the whole text stays remembered."""
        return self._found(text)

    def _found(self, text: str) -> list[tuple[int, int, str, str]]:
        return [
            (start, end, kind, key)
            for start, end, (kind, key) in self.index.find(text)
            if not (_is_odd(text, start, end) or _glued(text, start))
        ]


def build_gazetteer(countries: Iterable[Mapping[str, str]], places: Iterable[Mapping[str, str]]) -> Gazetteer:
    """A gazetteer from the rows of the two tables.

    Parameters
    ----------
    countries
        Rows with ``code``, ``kind``, a name and other forms (joined by ``|``) in each language, ``zh_pair``, ``ru_adjective``.
    places
        Rows with ``id``, ``country``, ``level``, a name and other forms in each language.
    """
    made = Gazetteer()
    for row in places:
        known = KnownPlace(row["id"], row["country"], row["level"], {tag: row[tag] for tag in ("zh", "en", "ru")})
        made.places[known.key] = known
        for name in _forms(row):
            made.index.add(name, ("place", known.key), forms=russian_cases(name))
    for row in countries:
        code = row["code"]
        made.countries[code] = Country(code, {tag: row[tag] for tag in ("zh", "en", "ru")}, row["kind"] == "territory")
        for name in _forms(row):
            made.index.add(name, ("country", code), forms=russian_cases(name))
        for adjective in filter(None, row["ru_adjective"].split("|")):
            stem = _ADJECTIVE_ENDING.sub("", adjective) + (
                "цк" if adjective.endswith("цкий") else "ск" if adjective.endswith("ский") else ""
            )
            made.index.add(adjective, ("country", code), small=True, forms=[stem + ending for ending in _ADJECTIVE_FORMS])
        for letter in filter(None, row["zh_pair"].split("|")):
            made.pairs.setdefault(letter, code)
    letters = "".join(sorted(set(made.pairs) - {"中", "华"}))
    if letters:
        made.pair_pattern = compile_leading(
            rf"中(?P<a>[{letters}])(?:(?P<b>[{letters}])(?=铁路|三国|线|国际)|(?=国际|[两双合关联边友经贸工产铁投建企互间·•・—]|天津|苏州|广州|"
            rf"泰达|自贸|班列|绿色|共建|海运|能源|物流|人文|科技|教育|高校|园区|工业|生态|文旅|电子|跨境|农业|金融|战略|[“\"《「(（]))"
            rf"|(?P<c>[{letters}])中(?=[两双合关联边友经贸工产铁明·])"
            rf"|(?<=[对在访驻来援])(?P<d>[华哈乌俄埃沙])(?=[投贸出直援访的合外大使总])"
        )
    return made


def _forms(row: Mapping[str, str]) -> list[str]:
    plain = []
    for tag in ("zh", "en", "ru"):
        plain += [row[tag], *row[f"{tag}_alt"].split("|")]
    return [form for form in plain if form]


def _is_odd(text: str, start: int, end: int) -> bool:
    if text[start:end] in _NAMESAKES:
        before = _FIRST_NAME.search(text[max(0, start - 24) : start])
        return before is not None or _FAMILY_NAME.match(text, end) is not None
    if text[start:end] in ("US", "США") and (
        _DOLLARS_BEFORE.search(text[max(0, start - 12) : start]) or _DOLLARS.match(text, end)
    ):
        return True
    odd = _ODD_AROUND.get(text[start:end])
    return odd is not None and odd.match(text, start) is not None


def _glued(text: str, start: int) -> bool:
    """Whether a name is the second half of something like ВЭБ.РФ."""
    return start > 1 and text[start - 1] == "." and text[start - 2].isalnum()


def read_countries(text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """ISO 3166-1 alpha-2 codes of the countries and territories the text names, in order of first naming."""
    found: dict[str, int] = {}
    for start, _end, kind, key in gazetteer.find(text):
        if kind == "country":
            found.setdefault(key, start)
    for position, code in _from_parts(text, gazetteer):
        found[code] = min(found.get(code, position), position)
    for position, letter in _from_pairs(text, gazetteer):
        code = _meant(letter, found, gazetteer)
        if code:
            found[code] = min(found.get(code, position), position)
    return tuple(sorted(found, key=lambda code: found[code]))


def _from_pairs(text: str, gazetteer: Gazetteer) -> list[tuple[int, str]]:
    if gazetteer.pair_pattern is None or ("中" not in text and "华" not in text):
        return []
    found = []
    for m in gazetteer.pair_pattern.finditer(text):
        if m.start() and text[m.start() - 1] in _NOT_BEFORE_PAIR and not m.group("d"):
            continue
        letters = [m.group(name) for name in "abcd" if m.group(name)]
        found += [(m.start(), letter) for letter in letters]
        if not m.group("d"):
            found.append((m.start(), "中"))
    return found


def _meant(letter: str, named: Mapping[str, int], gazetteer: Gazetteer) -> str:
    for code in _AMBIGUOUS.get(letter, ()):
        if code in named:
            return code
    return gazetteer.pairs.get(letter, "")


_COMPOUND = re.compile(r"(?<![A-Za-zА-Яа-яЁё])[A-Za-zА-Яа-яЁё]{1,40}(?:[-–‑—][A-Za-zА-Яа-яЁё]{1,40}){1,5}")
_JOINT = re.compile(r"[-–‑—](?<=[A-Za-zА-Яа-яЁё].)(?=[A-Za-zА-Яа-яЁё])")
"""What joins a compound: one class of characters is searched ten times as fast as the words around it."""
_LETTERS = frozenset(string.ascii_letters + "".join(map(chr, range(ord("А"), ord("я") + 1))) + "Ёё")


def _from_parts(text: str, gazetteer: Gazetteer) -> list[tuple[int, str]]:
    """Countries in compounds: китайско-казахстанский, China-Belarus, Sino-Singapore."""
    found = []
    reached = 0
    for joint in _JOINT.finditer(text):
        start = joint.start()
        while start and text[start - 1] in _LETTERS:
            start -= 1
        m = _COMPOUND.match(text, start) if start >= reached else None
        if m is None:
            continue
        at, reached = start, m.end()
        for part in _HYPHEN.split(m.group()):
            linked = _RU_PEOPLE.match(part.lower())
            rows = gazetteer.index.words.get(word_key(linked.group(1) + "ий" if linked else part), [])
            code = next((row.meaning[1] for row in rows if len(row.keys) == 1 and row.meaning[0] == "country"), "")
            if code and (part[0].isupper() or linked or _ADJECTIVE_ENDING.search(part)):
                found.append((at, code))
            at += len(part) + 1
    return found


_HYPHEN = re.compile(r"[-–‑—]")
_CYRILLIC_START = re.compile(r"[А-Яа-яЁё]")


_BRANDS = frozenset({"company", "financier", "service-provider", "media"})
"""Kinds of organisation whose names only borrow a place: 宁德时代 is not in 宁德."""

_UNIONS = re.compile(r"上海合作组织|上合组织|Шанхайск\w+ организаци\w+ сотрудничеств\w+|Shanghai Cooperation Organi[sz]ation")


def read_places(text: str, gazetteer: Gazetteer, organisations: Sequence[Organisation] = ()) -> tuple[Place, ...]:
    """Places below country level, each once, by the first mention that is not a part of a brand or of the union's name."""
    borrowed = [(found.start(), found.end()) for found in _UNIONS.finditer(text)]
    for organisation in organisations:
        if organisation.kind in _BRANDS:
            for form in filter(None, {organisation.quote, *organisation.aliases}):
                borrowed += [(start, start + len(form)) for start in occurrences(text, form)]
    seen: dict[str, Place] = {}
    for start, end, kind, key in gazetteer.find(text):
        if kind == "place" and key not in seen and not any(first <= start and end <= last for first, last in borrowed):
            seen[key] = place_found(text, start, end, gazetteer.places[key])
    return tuple(seen.values())


def place_found(text: str, start: int, end: int, known: KnownPlace) -> Place:
    """A place of a text; its name is as the text has it, a Russian one in the nominative."""
    quote = text[start:end]
    name, table = quote, known.names["ru"]
    if _CYRILLIC_START.match(quote):
        same = [word_key(one) for one in quote.split()] == [word_key(one) for one in table.split()]
        name = table if same or quote in russian_cases(table) else quote
    return Place(start, end, quote, name, known.country, known.key)
