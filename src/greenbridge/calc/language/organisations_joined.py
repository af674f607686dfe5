"""The forms under which one organisation is named in a text, put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from greenbridge.calc.language.legal_forms import strip_forms
from greenbridge.calc.language.names import word_key
from greenbridge.calc.language.nominative import nominative
from greenbridge.calc.language.organisations_told_ru import bare_name
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.places import Gazetteer
from greenbridge.calc.language.told_evidence_ru import name_root

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ese|ish|ian|tani|zbek|akh|yz) (?=[A-Z])")
_OF_LAND = re.compile(r"(?<=[a-z]{4}) of (?:the )?(?:Republic of |(?=\w+ Republic))?[A-Z]\w+(?: Republic| Federation)?$")
"""The country at the end of a body's name: … Protection of Belarus, Cabinet of Ministers of the Kyrgyz Republic."""
_KIND = re.compile(r"(?:Public (?:Association|Foundation|Fund|Union)|PA|PF|PU|NGO) (?=[A-Z])")
"""What a body of citizens is, before its name."""
_SPELT = {"center": "centre", "organization": "organisation", "program": "programme", "labor": "labour", "defense": "defence"}
"""American spellings of words in names."""
_SMALL = frozenset(("of", "the", "and", "for", "и", "по", "в"))
_TRADING = ("company", "financier", "service-provider")
_SISTERS = frozenset(
    ("capital", "international", "overseas", "renewables", "solar", "finance", "logistics", "bank", "shipping", "motors")
)
"""Words after a name that make it another organisation's."""


_BRANCH = re.compile(
    r"国际|海外|投资|资本|物流|租赁|财务|工程|建设|置业|新能源|环境|电力|国贸|贸易|葛洲坝|[\u4e00-\u9fff]{2}(?:院|局|分公司)"
)
"""After the name of a group: the name of one of its companies."""


@dataclass
class Entity:
    key: str
    kind: str
    country: str
    known: str = ""
    mentions: list[Named] = field(default_factory=list)
    shorts: list[str] = field(default_factory=list)


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """What two spellings of one name in one script share: legal forms, quotes, cases and capitals taken off."""
    plain = strip_forms(bare_name(nominative(name).strip('«»"“”')) if _CYRILLIC.search(name) else name)
    return " ".join(word_key(word) for word in re.findall(r"[\w&+-]+", plain)) or name


def join_entities(text: str, entities: list[Entity], gazetteer: Gazetteer) -> list[Entity]:
    """Short forms with the full names they stand for, in order: 中国资源循环集团 and 中国资源循环集团有限公司."""
    cores = {
        id(entity): strip_forms(text[entity.mentions[0].start : entity.mentions[0].end]).replace("人民政府", "政府")
        for entity in entities
    }
    gone: set[int] = set()
    by_core: dict[str, Entity] = {}
    for entity in entities:
        core = cores[id(entity)]
        if not _HAN.search(core):
            _join_plain(text, entity, core, by_core, gone)
            continue
        other = by_core.get(core)
        if other is not None and other.kind == entity.kind:
            other.mentions += entity.mentions
            other.shorts += entity.shorts
            other.country = other.country or entity.country
            other.known = other.known or entity.known
            gone.add(id(entity))
        else:
            by_core.setdefault(core, entity)
    companies = [
        entity for entity in entities if id(entity) not in gone and entity.kind == "company" and _HAN.search(cores[id(entity)])
    ]
    begun: dict[str, list[Entity]] = {}
    for entity in companies:
        begun.setdefault(cores[id(entity)][:4], []).append(entity)
    for short in sorted(companies, key=lambda entity: len(cores[id(entity)])):
        core = cores[id(short)]
        if id(short) not in gone and len(core) < 4 and begun.get(f"中国{core}"[:4]):
            owners = [one for one in begun[f"中国{core}"[:4]] if cores[id(one)] == f"中国{core}" and id(one) not in gone]
            if len(owners) == 1:
                _join(owners[0], short, gone)
                continue
        longer = [
            one
            for one in begun[core[:4]]
            if len(core) >= 4 and 0 < len(cores[id(one)]) - len(core) <= 8 and cores[id(one)].startswith(core)
        ]
        if len(longer) == 1 and id(short) not in gone:
            if short.known and not longer[0].known and _of_the_group(cores[id(longer[0])][len(core) :], gazetteer):
                continue
            longer[0].known = longer[0].known or short.known
            _join(longer[0], short, gone)
    _join_makers(companies, cores, gone)
    _join_endings(entities, cores, gone, gazetteer)
    _join_bodies(entities, cores, gone)
    _join_first_words(text, entities, gone)
    _join_announced(text, entities, gone)
    _join_ministries(text, entities, gone, gazetteer)
    _join_own_words(text, entities, cores, gone, gazetteer)
    kept = [entity for entity in entities if id(entity) not in gone]
    return sorted(kept, key=lambda entity: min(one.start for one in entity.mentions))


def _of_the_group(rest: str, gazetteer: Gazetteer) -> bool:
    """Whether what follows the name of a group makes it that of one of its companies: 国家电投|集团新疆能源."""
    return _BRANCH.match(rest) is not None or bool(gazetteer.within(rest))


def _join_plain(text: str, entity: Entity, core: str, by_core: dict[str, Entity], gone: set[int]) -> None:
    """One name in letters with and without its form or its small words: Mapna Group and Mapna, Ministry of Energy (of) X."""
    first = entity.mentions[0]
    bare = text[first.start : first.end] == core
    words = [_SPELT.get(word, word) for word in core.lower().split() if word not in _SMALL]
    if "ministry" in words:
        words.sort()  # Energy Ministry, Ministry of Energy
    key = " ".join(words) if entity.kind == "government" or bare else core.lower()
    other = by_core.setdefault(f"{entity.kind} {key}", entity)
    if other is entity:
        return
    begin = other.mentions[0]
    if bare or text[begin.start : begin.end] == _core(text, begin):
        known = other.known or entity.known
        _join(other, entity, gone)
        other.known = known


def _core(text: str, named: Named) -> str:
    """The name without its legal form."""
    return strip_forms(text[named.start : named.end])


def _join_bodies(entities: list[Entity], cores: dict[int, str], gone: set[int]) -> None:
    """A body told with its people or its kind and without: Uzbekistani State Committee, Public Association EcoContact.

    Of bodies of several peoples none is joined with that of none.
    """
    left = [one for one in entities if id(one) not in gone and not one.known]
    peoples: dict[str, list[Entity]] = {}
    kinds: dict[str, list[Entity]] = {}
    for one in left:
        if one.kind == "government":
            peoples.setdefault(_PEOPLE.sub("", cores[id(one)]), []).append(one)
        kinds.setdefault(_KIND.sub("", cores[id(one)]), []).append(one)
    for alike in peoples.values():
        whole = [one for one in alike if _PEOPLE.match(cores[id(one)])]
        if len(alike) == 2 and len(whole) == 1:
            _join(whole[0], next(one for one in alike if one is not whole[0]), gone)
    for alike in kinds.values():
        whole = [one for one in alike if _KIND.match(cores[id(one)])]
        for short in alike if whole else ():
            if short is not whole[0] and id(short) not in gone:
                _join(whole[0], short, gone)
    _join_lands(entities, cores, gone)


def _join_lands(entities: list[Entity], cores: dict[int, str], gone: set[int]) -> None:
    """A body told with its country behind it and without: Cabinet of Ministers of the Kyrgyz Republic."""
    named = {cores[id(one)]: one for one in entities if id(one) not in gone and one.kind == "government"}
    whole: dict[int, list[tuple[Entity, Entity]]] = {}
    for core, one in named.items():
        land = _OF_LAND.search(core)
        short = named.get(core[: land.start()]) if land else None
        if short is not None and not short.known:
            whole.setdefault(id(short), []).append((one, short))
    for pairs in whole.values():
        if len(pairs) == 1:
            _join(*pairs[0], gone)


def _join_first_words(text: str, entities: list[Entity], gone: set[int]) -> None:
    """Short forms in letters with the full name they begin: Kant and Kant Cement, «Артель» and ООО «Артель Электроникс»."""
    first: dict[str, list[Entity]] = {}
    initials: dict[str, list[Entity]] = {}
    keys = {id(one): name_key(text[one.mentions[0].start : one.mentions[0].end]) for one in entities}
    for one in entities:
        words = keys[id(one)].split()
        if len(words) > 1 and id(one) not in gone and one.kind in _TRADING:
            first.setdefault(words[0], []).append(one)
        if len(words) > 2 and id(one) not in gone:
            own = words[: words.index("имен")] if "имен" in words else words
            for form in {"".join(word[0] for word in own if word not in _SMALL), "".join(word[0] for word in own)}:
                initials.setdefault(form, []).append(one)
    for short in entities:
        key = keys[id(short)]
        longer = [one for one in first.get(key, ()) if one is not short and id(one) not in gone]
        if _core(text, short.mentions[0]).isupper():
            longer += [one for one in initials.get(key, ()) if one is not short and id(one) not in gone]
        if len(longer) == 1 and id(short) not in gone and short.kind in _TRADING and not short.known:
            _join(longer[0], short, gone)
    _join_beginnings(entities, keys, gone)


def _join_endings(entities: list[Entity], cores: dict[int, str], gone: set[int], gazetteer: Gazetteer) -> None:
    """Short forms with the full name they end: 生态城管委会 and 中新天津生态城管委会, 市科委 and 北京市科委.

    A company's must begin with a place, before which its owner stands: 国家电投哈萨克斯坦能源投资公司.
    """
    bodies = [
        one
        for one in entities
        if id(one) not in gone
        and not one.known
        and (one.kind in ("government", "park") or (one.kind in _TRADING and _placed(cores[id(one)], gazetteer)))
    ]
    ended: dict[str, list[Entity]] = {}
    for one in entities:
        ended.setdefault(cores[id(one)][-4:], []).append(one)
    for short in bodies:
        core = cores[id(short)]
        if len(core) < 4 or not _HAN.search(core):
            continue
        longer = [
            one
            for one in ended[core[-4:]]
            if one is not short
            and one.kind == short.kind
            and id(one) not in gone
            and cores[id(one)].endswith(core)
            and len(core) < len(cores[id(one)]) <= len(core) + 8
        ]
        if len(longer) == 1:
            _join(longer[0], short, gone)


def _join_makers(companies: list[Entity], cores: dict[int, str], gone: set[int]) -> None:
    """A known maker of cars with and without what it makes: 蔚来 and 蔚来汽车."""
    full = {cores[id(one)]: one for one in companies if id(one) not in gone and cores[id(one)].endswith("汽车")}
    for short in companies:
        longer = full.get(f"{cores[id(short)]}汽车")
        if longer is not None and short.known and id(short) not in gone:
            longer.known = longer.known or short.known
            _join(longer, short, gone)


def first_letters(text: str, mentions: list[Named]) -> list[Named]:
    """A known name inside the first letters of a company named in full is that company: 保利协鑫 of 保利协鑫能源控股有限公司."""
    begun = {text[one.start : one.start + 4] for one in mentions if one.end - one.start > 8 and one.kind in _TRADING}
    wider = []
    for one in mentions:
        before = one.end - 4
        inside = one.known and one.end - one.start == 2 and before >= 0 and text[before : one.end] in begun
        wider.append(replace(one, start=before, known="") if inside else one)
    return wider


def _placed(core: str, gazetteer: Gazetteer) -> bool:
    """Whether a long name begins with a place."""
    return len(core) >= 6 and _HAN.match(core) is not None and gazetteer.index.leading(core) > 0


def _join(longer: Entity, short: Entity, gone: set[int]) -> None:
    longer.mentions = sorted(longer.mentions + short.mentions, key=lambda one: one.start)
    longer.shorts += short.shorts
    gone.add(id(short))


def _join_announced(text: str, entities: list[Entity], gone: set[int]) -> None:
    """A short form of the headline with the full name that announces it further on (…有限公司（以下简称…）), names in quotes."""
    announced = {name_key(short): one for one in entities if id(one) not in gone for short in one.shorts}
    owned = [(form, one) for one in entities if id(one) not in gone for form in one.shorts if len(form) >= 5 and _HAN.match(form)]
    for short in entities:
        name = text[short.mentions[0].start : short.mentions[0].end]
        full = announced.get(name_key(name))
        full = full or next((one for form, one in owned if name.endswith(form) and len(name) <= len(form) + 6), None)
        if full is None or full is short or id(full) in gone or id(short) in gone or (short.known and full.known):
            continue
        full.known, full.country = full.known or short.known, full.country or short.country
        _join(full, short, gone)
    _join_quoted(text, entities, gone)


def _join_beginnings(entities: list[Entity], keys: dict[int, str], gone: set[int]) -> None:
    """A Russian body by the words its full name begins with: Лесная служба and Лесная служба при Минсельхозе."""
    bodies = [one for one in entities if id(one) not in gone and one.kind == "government" and _CYRILLIC.search(keys[id(one)])]
    for short in bodies:
        key = keys[id(short)]
        longer = [one for one in bodies if one is not short and id(one) not in gone and keys[id(one)].startswith(f"{key} ")]
        if len(longer) == 1 and " " in key and not short.known:
            _join(longer[0], short, gone)


_IN_QUOTES = re.compile(r"[«\"“].+[»\"”]$")


def _join_quoted(text: str, entities: list[Entity], gone: set[int]) -> None:
    """One Russian name in quotes with another word before it or none, in any case: парк «Великий камень», «Великого камня»."""
    first: dict[str, Entity] = {}
    for one in entities:
        name = text[one.mentions[0].start : one.mentions[0].end]
        if id(one) in gone or not _CYRILLIC.search(name):
            continue
        quoted = _IN_QUOTES.search(name)
        bare = quoted is not None and quoted.start() == 0
        if quoted is None and (name.count(" ") < 2 or text[one.mentions[0].start - 1] not in '«"“'):
            continue
        other = first.setdefault(name_root(name), one)
        if other is one or (one.known and other.known):
            continue
        begun = text[other.mentions[0].start]
        if (
            other.kind == one.kind
            or bare
            or quoted is None
            or begun in '«"“'
            or not _IN_QUOTES.search(text, other.mentions[0].start, other.mentions[0].end)
        ):
            if one.kind == "government" and not bare and quoted is not None:
                continue  # the administration of a park
            _join(other, one, gone)


_MINISTRY = re.compile(r"[Мм]инистерств[оауе]м?\s(?P<field>[а-яё]{4,})")
_SHORT_MINISTRY = re.compile(r"Мин(?P<field>[а-яё]{3,})")


def _join_ministries(text: str, entities: list[Entity], gone: set[int], gazetteer: Gazetteer) -> None:
    """The short name of a Russian ministry with the one full name it stands for: Минэнерго, Министерство энергетики."""
    full: list[tuple[Entity, str, str]] = []
    short: list[tuple[Entity, str, str]] = []
    for one in entities:
        if one.kind != "government" or id(one) in gone:
            continue
        name = text[one.mentions[0].start : one.mentions[0].end]
        m = _MINISTRY.match(name) or _SHORT_MINISTRY.match(name)
        if m:
            kept = short if name.startswith("Мин") and name[3:5] != "ис" else full
            kept.append((one, m["field"].replace("ё", "е"), one.country or _land(name, gazetteer)))
    for one, told, land in short:
        alike = [other for other in full if _one_field(told, other[1])]
        likely = [other for other in alike if not land or not other[2] or land == other[2]]
        if len(likely) == 1 and (len(alike) == 1 or land == likely[0][2]):
            longer = likely[0][0]
            longer.known, longer.country = longer.known or one.known, longer.country or one.country or land
            _join(longer, one, gone)


def _one_field(short: str, full: str) -> bool:
    """Whether энерго abbreviates энергетики: what both begin with is long enough."""
    alike = next((at for at, (a, b) in enumerate(zip(short, full, strict=False)) if a != b), min(len(short), len(full)))
    return alike >= min(4, len(short.rstrip("аеуы")))


def _land(name: str, gazetteer: Gazetteer) -> str:
    return next((key for _, _, kind, key in gazetteer.find(name) if kind == "country"), "")


def _join_own_words(text: str, entities: list[Entity], cores: dict[int, str], gone: set[int], gazetteer: Gazetteer) -> None:
    """Short forms with the one full name whose words they are: 西江水电, Qishan, Esfahan Novin, 山东省发改委."""
    if len(entities) < 2:
        return
    bare = {id(one): _without_place(cores[id(one)], gazetteer) for one in entities if id(one) not in gone}
    begun: dict[str, list[Entity]] = {}
    for one in entities:
        for beginning in _beginnings(cores[id(one)], bare[id(one)]) if id(one) not in gone else ():
            begun.setdefault(beginning, []).append(one)
    for short in sorted(entities, key=lambda one: len(cores[id(one)])):
        if id(short) in gone:
            continue
        longer = [
            one
            for one in begun.get(_beginning(cores[id(short)]), ())
            if one is not short
            and id(one) not in gone
            and _alike(short, one)
            and _stands_for(cores[id(short)], one, cores, bare)
            and (not short.known or (bare[id(one)] == cores[id(short)] and not one.known))
        ]
        if len(longer) == 1:
            longer[0].known = longer[0].known or short.known
            _join(longer[0], short, gone)


def _beginnings(core: str, bare: str) -> set[str]:
    """How short forms of a name may begin: as it does, without its place, with its country's letter (塔…部), as 省… or 市…."""
    made = {_beginning(core), _beginning(bare)}
    if _HAN.match(core):
        made.add(core[0] + bare[:1])
        made |= {core[at : at + 2] for at in range(2, min(len(core), 6)) if core[at] in "省市"}
    return made


def _beginning(core: str) -> str:
    return core[:2] if _HAN.match(core) else core.split(" ", 1)[0].lower()


def _alike(short: Entity, longer: Entity) -> bool:
    return short.kind == longer.kind or (short.kind in _TRADING and longer.kind in _TRADING)


def _stands_for(short: str, longer: Entity, cores: dict[int, str], bare: dict[int, str]) -> bool:
    full, rest = cores[id(longer)], bare[id(longer)]
    if _HAN.search(short):
        if longer.kind in ("government", "association", "alliance"):
            if short == full[0] + rest or (short[0] in "省市" and short[-1] in "委厅局" and _inside(short, full)):
                return len(short) >= 4
            return (
                len(short) >= 4
                and len(short) < len(full)
                and short[:2] == full[:2]
                and short[-1] == "委"
                and _inside(short, full)
            )
        if short == rest and longer.kind == "company":
            return full != rest  # 信发集团 and 山东信发集团
        if 2 <= len(short) <= 3:  # 合创公司 and 中山市合创科技实业有限公司
            return longer.kind == "company" and len(rest) >= len(short) + 2 and rest.startswith(short)
        return (
            4 <= len(short) < len(full)
            and rest.startswith(short[:2])
            and _inside(short, rest)
            and len(rest) <= 2 * len(short) + 2
        )
    words = short.lower().split()
    if not words or len(words) >= len(full.split()) or len(short) < 4 or longer.kind not in _TRADING:
        return False
    return _begins(full.lower().split(), words, 2) or _begins(rest.lower().split(), words, 1)


def _begins(full: list[str], words: list[str], least: int) -> bool:
    follows = full[len(words) : len(words) + 1]
    return len(words) >= least and full[: len(words)] == words and not (follows and follows[0] in _SISTERS)


def _inside(short: str, full: str) -> bool:
    """Whether the characters of ``short`` stand in ``full`` in their order: 安途客车 in 安途新能源客车."""
    at = 0
    for character in short:
        at = full.find(character, at) + 1
        if not at:
            return False
    return True


def _without_place(core: str, gazetteer: Gazetteer) -> str:
    """A name without the country or place it begins with: 陕西岐山光电, Shaanxi Qishan Optoelectronics."""
    first = gazetteer.index.leading(core)
    return core[first:].removeprefix("共和国").lstrip("省市县区 ") if first < len(core) else core
