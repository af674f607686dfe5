"""A made-up corpus for measuring: trilingual records, queries and needs from glossary terms, the same for a seed.

Nothing here names a real organisation. Words are drawn with the skew of real texts (few terms often, most seldom); each
record tells the same in Chinese, English and Russian, under a name of three Chinese syllables in the spelling of each.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.search import SearchDocument
from greenbridge.calc.language.glossary import Concept
from greenbridge.calc.language.translit import palladius

LANGUAGES = ("zh-Hans", "en", "ru")
KINDS = ("project", "technology", "organisation", "policy", "service", "expert", "need", "offer")
STAGES = ("planned", "pilot", "construction", "operating", "closed")
PLACES = (
    ("CN", "天津", "Tianjin", "Тяньцзине"), ("CN", "重庆", "Chongqing", "Чунцине"), ("CN", "乌鲁木齐", "Urumqi", "Урумчи"),
    ("KZ", "阿拉木图", "Almaty", "Алматы"), ("KZ", "阿斯塔纳", "Astana", "Астане"), ("UZ", "塔什干", "Tashkent", "Ташкенте"),
    ("UZ", "撒马尔罕", "Samarkand", "Самарканде"), ("KG", "比什凯克", "Bishkek", "Бишкеке"),
    ("TJ", "杜尚别", "Dushanbe", "Душанбе"), ("RU", "喀山", "Kazan", "Казани"), ("RU", "鄂木斯克", "Omsk", "Омске"),
    ("BY", "明斯克", "Minsk", "Минске"), ("PK", "卡拉奇", "Karachi", "Карачи"), ("IN", "浦那", "Pune", "Пуне"),
    ("IR", "伊斯法罕", "Isfahan", "Исфахане"), ("MN", "乌兰巴托", "Ulaanbaatar", "Улан-Баторе"),
)  # fmt: skip
_SOUNDS = dict(
    zip(
        "bei da hu lan ming nan qing shan tian xin yu zhong jin he hai lin shi yun jiang long guang an ping tai".split(),  # noqa: SIM905
        "北大湖兰明南青山天新玉中金河海林石云江龙光安平泰",
        strict=True,
    )
)
SYLLABLES = tuple(_SOUNDS)

_TITLES = (
    ("{n}{a}项目", "{n} project: {a}", "Проект «{n}»: {a}"),
    ("{p}{n}{a}与{b}示范工程", "{n} demonstration of {a} and {b} in {p}", "{n}: демонстрация ({a}, {b}) в {p}"),
    ("{n}产业园{a}基地", "{n} park, base for {a}", "Парк «{n}», база: {a}"),
    ("{n}公司{a}与{b}一体化方案", "Integrated {a} with {b} by {n}", "Комплексное решение компании «{n}»: {a} и {b}"),
    ("{n}面向{p}的{a}服务", "{n}: {a} service for {p}", "{n}: {a}, услуги в {p}"),
    ("{n}{q}{u}{a}", "{n} {q} {u} {a}", "{n}: {a}, {q} {u}"),
)
_SENTENCES = (
    (
        "项目采用{a}技术，配套{b}，规模{q}{u}，{y}年投运。",
        "The project uses {a} together with {b}; size {q} {u}, in operation from {y}.",
        "В проекте применяются {a} и {b}; мощность {q} {u}, ввод в {y} году.",
    ),
    (
        "供货方在{p}提供{a}，质保{m}年，单价不高于行业平均水平。",
        "The supplier offers {a} in {p} with a warranty of {m} years at no more than the usual price.",
        "Поставщик предлагает {a} в {p} с гарантией {m} года и ценой не выше средней.",
    ),
    (
        "寻求{a}合作伙伴，要求具有{b}经验，并能在{p}本地服务。",
        "A partner for {a} is wanted, with experience in {b} and local service in {p}.",
        "Требуется партнёр: {a}; нужен опыт ({b}) и обслуживание в {p}.",
    ),
    (
        "该方案可减少排放约百分之{m}，由第三方按照{a}要求核查。",
        "The solution cuts emissions by about {m} per cent, verified by a third party under {a}.",
        "Решение снижает выбросы примерно на {m} %, проверка третьей стороной: {a}.",
    ),
)


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A query for one record: its name and a subject of its title, in a language the record may or may not speak."""

    words: str
    language: str
    wanted: str
    spoken: bool


class Corpus:
    """Records by number; the same seed gives the same records in any order of asking."""

    def __init__(self, n_records: int, seed: int = 20261120) -> None:
        self.n_records = n_records
        self.seed = seed
        self.concepts = [c for c in load_glossary().concepts.values() if all(c.names.get(tag) for tag in LANGUAGES)]
        random.Random(seed).shuffle(self.concepts)
        self._bounds = list(accumulate(1 / (rank + 8) for rank in range(len(self.concepts))))

    def records(self) -> Iterator[SearchDocument]:
        """All records in order."""
        for number in range(self.n_records):
            yield self.record(number)

    def record(self, number: int) -> SearchDocument:
        """One record: two thirds speak all three languages, one third only one."""
        return self._made(number)[0]

    def subjects(self, n_queries: int) -> list[tuple[str, str]]:
        """Queries of one or two subjects, now and then with a place: words and language; many records answer each."""
        chance = random.Random(self.seed + 1)
        made = []
        for _ in range(n_queries):
            tag = chance.choice(LANGUAGES)
            words = [_name(self._draw(chance), tag, chance) for _ in range(chance.randint(1, 2))]
            if chance.random() < 0.25:
                words.append(chance.choice(PLACES)[1 + LANGUAGES.index(tag)])
            made.append((" ".join(words), tag))
        return made

    def known_items(self, n_queries: int) -> list[KnownItem]:
        """Queries for one public record each, half of them in a language that the record does not speak."""
        chance = random.Random(self.seed + 2)
        made: list[KnownItem] = []
        while len(made) < n_queries:
            document, first, fillings = self._made(chance.randrange(self.n_records))
            foreign = [tag for tag in LANGUAGES if tag not in document.texts]
            if "public" not in document.tokens or (len(made) % 2 and not foreign):
                continue
            tag = chance.choice(foreign if len(made) % 2 else sorted(document.texts))
            words = f"{fillings[tag]['n']} {first.names[tag][0]}"
            made.append(KnownItem(words, tag, document.id, tag in document.texts))
        return made

    def _made(self, number: int) -> tuple[SearchDocument, Concept, dict[str, dict[str, str]]]:
        """A record, the first subject of its title, and its fillings by language."""
        chance = random.Random(self.seed * 1_000_003 + number)
        country, fillings = _fillings(chance, number)
        patterns = [chance.choice(_TITLES), *(chance.choice(_SENTENCES) for _ in range(chance.randint(2, 4)))]
        drawn = [(self._draw(chance), self._draw(chance)) for _ in patterns]
        own = LANGUAGES[number % 3]
        texts: dict[str, dict[str, str]] = {}
        for tag in LANGUAGES if number % 9 < 6 else (own,):
            lines = [
                pattern[LANGUAGES.index(tag)].format(a=_name(a, tag, chance), b=_name(b, tag, chance), **fillings[tag])
                for pattern, (a, b) in zip(patterns, drawn, strict=True)
            ]
            texts[tag] = {"title": lines[0], "summary": lines[1], "body": " ".join(lines[2:])}
        document = SearchDocument(
            id=f"gb:bench:{KINDS[number % len(KINDS)]}:{number:07d}",
            kind=KINDS[number % len(KINDS)],
            language=own,
            tokens=("public",) if number % 10 else (f"org:{number % 97}", "curators"),
            texts=texts,
            facets={
                "country": (country,),
                "field": tuple({a.parent or a.id for a, _ in drawn[:2]}),
                "stage": (chance.choice(STAGES),),
            },
            updated=f"2026-{1 + number % 12:02d}-{1 + number % 28:02d}",
        )
        return document, drawn[0][0], fillings

    def _draw(self, chance: random.Random) -> Concept:
        return self.concepts[min(bisect(self._bounds, chance.random() * self._bounds[-1]), len(self.concepts) - 1)]


def _fillings(chance: random.Random, number: int) -> tuple[str, dict[str, dict[str, str]]]:
    """Country and, by language, the words that fill a record's patterns: place, name, size, unit, year, number."""
    country, *places = chance.choice(PLACES)
    name = tuple(chance.choice(SYLLABLES) for _ in range(3))
    spelt = ("".join(_SOUNDS[part] for part in name), "".join(name).capitalize(), palladius(name).capitalize())
    size = str(chance.choice((5, 10, 20, 50, 100, 150, 200, 300, 500, 1000)))
    shared = {"q": size, "y": str(2018 + number % 12), "m": str(2 + number % 24)}
    return country, {
        tag: {**shared, "p": places[at], "n": spelt[at], "u": ("兆瓦", "MW", "МВт")[at]} for at, tag in enumerate(LANGUAGES)
    }


def _name(concept: Concept, tag: str, chance: random.Random) -> str:
    """Mostly the preferred name, sometimes another."""
    names = concept.names[tag]
    return names[0] if len(names) == 1 or chance.random() < 0.7 else names[chance.randrange(1, len(names))]
