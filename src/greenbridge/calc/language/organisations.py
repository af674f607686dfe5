"""Organisations named in a text, one entry each, with their other forms, their kind and the country they are known
or said to be of.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from greenbridge.calc.language.events import english_events
from greenbridge.calc.language.legal_forms import strip_forms
from greenbridge.calc.language.legal_forms_zh import NOT_FOLLOWED, SECTOR
from greenbridge.calc.language.lexicon import Lexicon
from greenbridge.calc.language.names import word_key
from greenbridge.calc.language.nominative import nominative
from greenbridge.calc.language.organisations_en import read_english
from greenbridge.calc.language.organisations_joined import Entity, first_letters, join_entities, name_key
from greenbridge.calc.language.organisations_ru import read_russian
from greenbridge.calc.language.organisations_sure_zh import sure_chinese
from greenbridge.calc.language.organisations_told_en import read_told
from greenbridge.calc.language.organisations_told_ru import SITE, bare_name, read_told_ru
from greenbridge.calc.language.organisations_told_zh import read_told_zh
from greenbridge.calc.language.organisations_zh import Named, department_end, read_chinese
from greenbridge.calc.language.policies import english_policies
from greenbridge.calc.language.reading import Organisation
from greenbridge.calc.language.sentences import occurrences
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_evidence_ru import thing_before
from greenbridge.calc.language.wordlists import listed

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_CYRILLIC_RUN = re.compile(r"[А-Яа-яЁё]+")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_LATIN_LINE = re.compile(r"(?:^|\n)[^\u0400-\u04ff\u3400-\u9fff\n]{60}")
_CAPITAL_LATIN = re.compile(r"[A-Z][A-Za-z]")
_SHORTENED = (
    re.compile(
        r"[（(](?:以下|下文|下|以下统一|英文)?(?:简称|"
        r"称)(?:为)?[:：]?[“\"「《]?(?P<short>[^”\"」》（）(),，、;；]{1,20})[”\"」》]?"
    ),
    re.compile(r"[（(][“\"「](?P<short>[^”\"」（）()]{2,14})[”\"」](?:或[“\"「][^”\"」]{1,10}[”\"」])?[）)]"),
    re.compile(r"[（(](?P<short>[A-Z][A-Za-z&-]{1,14}(?: [A-Z][A-Za-z&.,-]{0,14}){0,6})[）)]"),
    re.compile(r"[（(](?P<short>[\u4e00-\u9fff]{2,8}(?:公司|集团|银行|基金))[）)]"),
    re.compile(r"\s?\((?:далее|сокращённо|сокр\.)(?: также)?[,:]?\s*[—–-]?\s*[«\"]?(?P<short>[^)»\"]{2,30})[»\"]?\)"),
    re.compile(r"\s?\([«\"](?P<short>[А-ЯЁA-Z][^«»\"()\n]{2,30})[»\"]\)"),
    re.compile(r"\s?\([«\"]?(?P<short>[А-ЯЁA-Z][А-ЯЁA-Zа-яё&.-]{1,14}(?: РАН)?)[»\"]?\)"),
    re.compile(
        r"\s\((?:hereinafter|"
        r"hereafter)?,?\s?(?:the\s)?[“\"']?(?P<short>[A-Z][\w&.’-]*(?:\s[A-Z][\w&-]*){0,3})[”\"']?"
        r"(?:,? or (?:the )?[“\"'][A-Z]\w+[”\"'])?\)"
    ),
)
_FORM_COUNTRY = (
    ("ТОО", "KZ"),
    ("РГП", "KZ"),
    ("ФГБУ", "RU"),
    ("ФГУП", "RU"),
    ("ФГАОУ", "RU"),
    ("ФГБОУ", "RU"),
    ("ОсОО", "KG"),
    ("РУП", "BY"),
    ("ОЭЗ", "RU"),
)
_LISTED = re.compile(r"\s?[(（][A-Z]{2,8}:\s?[A-Z0-9.]{1,8}[)）]")
"""Where a company is listed: (LSE: HSR)."""
_LOST_DOT = re.compile(r"(?<=[\u3400-\u9fff])\?(?=[\u3400-\u9fff])")
_PLAIN_SHORT = frozenset(
    listed("""
        公司 本公司 集团 本集团 集团公司 上市公司 甲方 乙方 丙方 协议 本协议 项目 本项目 标的公司 目标公司
        合资公司 项目公司 子公司
        Bank Company Fund Agency Ministry Parties Group Project Agreement Committee Center Centre
        Highlights Headlines Background Overview Summary Contacts Notes Related
    """)
)
_OWNERS = ("government", "company", "institute")
_TRADING = ("company", "financier", "service-provider")
_COMPANY_END = re.compile(r"(?:公司|集团)$")
_MORE_IN_QUOTES = re.compile(r"[ -][А-ЯЁA-Z][\w-]*(?: [\w-]+){0,2}[»”\"]")
_LAND_LETTER = re.compile(r"[巴哈乌俄白塔吉蒙伊印埃沙阿土阿德法日韩英美欧]")
_SISTER = re.compile(
    r" (?:[A-Z]{2,5}(?![A-Za-z-])(?<!CEO|CFO|CTO|COO| AG| SE| SA| NV|LLC|PLC|JSC|LLP)|Mobility|Motors|Energy|Power|Solar|"
    r"Capital|Chemical|Engineering|"
    r"Construction|International|Renewables|Rotem|Hydrogen|Recycling|Steel|Xinxing|Karachaganak|Marine|Shipping|Securities|"
    r"(?:Utilities|Environment|Infrastructure)(?: [A-Z]{2})?|Kazakhstan|Uzbekistan|"
    r"Kyrgyzstan|Tajikistan|Central Asia|Eurasia|Middle East|Europe|Overseas|Logistics|Materials|Electric|Electronics|"
    r"Heavy Industries|"
    r"(?!CEO|CFO|Chair|Deputy|Director|President|Vice|General|Executive|Manag|Govern|Minist|Treasur|Secretar|"
    r"\w+ and [A-Z]\w+ (?:Director|Manager|Head))(?:[A-Z][a-z]{2,} )?[A-Z][a-z]{3,}(?= (?:has|have|had|will|is|"
    r"was|and|won|to)\b|[,.;]))(?![\w’'])"
)
_TECHNOLOGY = re.compile(r"(?: [A-Z&]\w*)* Technolog(?:y|ies)(?:,? Co\.?)?")
_MEMBER = re.compile(r"(?: [A-Za-z][A-Za-z&.-]*){1,3}(?=[、，。；等])")
"""The rest of a name in letters in a Chinese list: 、Hitachi Maxell、."""
_LAND_BODY = re.compile(
    r"(?:(?<=[，。；、：（(\s和与由及])|^)[巴哈乌俄白塔吉蒙伊印埃沙阿土](?=[\u4e00-\u9fff]{2,10}(?:部|厅|委|总局|"
    r"署)(?![长分门级]))"
)
"""The letter of a country before the name of its ministry: 塔能源与水资源部."""
_WHOSE = re.compile(r"[巴哈乌俄白塔吉蒙伊印埃沙阿土德法日韩英美]|(?:自治)?[区州县市省]")
"""Before the name of a ministry: another country's, or one of a province."""
_BRANCH = re.compile(
    r"(?:集团)?(?:(?:(?![与和同及由向对为在从将于已拟])[\u4e00-\u9fff]){2,3}?)?(?:物流|国际|新能源|海外|能源|环境|科技|电力|数字能源|投资|工程|建设|资本|装备|"
    r"电建|火电|储能|氢能|重工|[\u4e00-\u9fff]{2}院|研究院|"
    r"新材|材料|股份|智能|汽车|绿能|云|租赁|水电|核电|风电|海装)(?=[、，。；（(]|[与和同及]|签|将|已|拟|承|中标|表示|宣布|"
    r"称|董事|总|负责|参与|施工|设计|在|向|为|提供|投资)"
)
_CHILD = re.compile(r"国际|海外|投资|资本|物流|租赁|财务|置业|贸易")
"""After the name of a group: the name of one of its companies."""
_OFFICE = re.compile(
    r"(?:集团)?(?![与和同及由向对为])[\u4e00-\u9fff]{2}(?:勘测)?(?:设计)?(?:研究)?[院所](?<![场务究]所)(?![长士校落子内坐区属有以在谓])"
)
_BODIES = ("Center for ", "Centre for ", "Institute of ", "Institute for ", "Faculty of ")
"""How bodies begin that study laws: Center for International Environmental Law."""
_OWNER = re.compile(r"[A-Z]\w+[’']s (?=[A-Z])")
_NUMBER_AFTER = re.compile(r"[ /-]?\d")
_BACKED = Sought(r"-(?:financed|backed|funded|led|owned|supported|sponsored|managed|built|run)\b")
_BACKER = re.compile(r"(?<![\w-])[A-Z][\w&]+$")
"""The body before it: EBRD-backed."""
_RUN_BEFORE = re.compile(r"(?<![\w.«\"(-])(?:(?!CEO |CFO |EPC |ESG |IT |PR |I+ )[A-Z][\w&+’'-]* (?:(?:and|of|for|&) )?){1,7}$")
_RUN_AFTER = re.compile(r"(?: (?:& )?(?!CEO|CFO)[A-Z][A-Za-z&+’'-]*){1,4}(?![\w-])")
_AND = re.compile(r"(?: and |, | & )(?:the )?[A-Z]")


def read_organisations(text: str, language: str, lexicon: Lexicon) -> tuple[Organisation, ...]:
    """Organisations in order of first mention.

    ``quote`` is a stretch of the text, ``name`` the same or its nominative in Russian; ``aliases`` are the other forms met, those
    given in brackets among them. Media named as sources have the kind ``media``.
    """
    hits = lexicon.gazetteer.find(text)
    countries = [(start, end) for start, end, kind, _ in hits if kind == "country"]
    places = [(start, end) for start, end, kind, _ in hits if kind == "place"]
    known = known_names(text, lexicon)
    named: list[Named] = _of_known(text, known, {text[start] for start, _ in countries})
    if _HAN.search(text):
        lands = countries + [(m.start(), m.end()) for m in _LAND_BODY.finditer(text)]
        han = sure_chinese(text, read_chinese(text, lands + places, lands, known), lands + places, known)
        named += [_with_department(text, one) for one in han]
    if _CYRILLIC.search(text):
        named += read_russian(text, countries, places)
    titles: list[tuple[int, int]] = []
    if _CAPITAL_LATIN.search(text):
        titles = _titles(text)
        english = [
            one
            for one in read_english(text, countries, known)
            if text.startswith(_BODIES, one.start) or not _within(one.start, one.end, titles)
        ]
        named += [_whole_run(text, one) for one in english] if _in_cyrillic(text) else english
    named = [one for one in named if text[one.start : one.end] not in _PLAIN_SHORT]
    mentions = _settled(text, named, known, lexicon)
    more = _told_by_context(text, mentions, hits, known, lexicon.common, titles)
    forms = {text[start:end]: (key, kind) for start, end, key, kind in known}
    more = [_as_known(one, forms.get(text[one.start : one.end])) for one in more if text[one.start : one.end] not in _PLAIN_SHORT]
    mentions = sorted([*mentions, *more], key=lambda one: one.start) if more else mentions
    entities = _gathered(text, _with_declared(text, first_letters(text, mentions)), lexicon)
    return tuple(_told(text, entity, lexicon, hits) for entity in entities)


def _as_known(named: Named, known: tuple[str, str] | None) -> Named:
    """A name told by context that is known elsewhere in the text: IFC’s investment."""
    return replace(named, known=known[0], kind=known[1]) if known else named


def _titles(text: str) -> list[tuple[int, int]]:
    """Where English names of events and policies stand: World Future Energy Summit holds no World Future Energy."""
    return sorted([*english_events(text), *((one.start, one.end) for one in english_policies(text))])


def _within(start: int, end: int, titles: list[tuple[int, int]]) -> bool:
    at = bisect_right(titles, (start, end + len(titles)))
    return any(low <= start and end <= high for low, high in titles[max(0, at - 3) : at + 1])


def _told_by_context(
    text: str,
    mentions: list[Named],
    hits: list[tuple[int, int, str, str]],
    known: list[tuple[int, int, str, str]],
    common: frozenset[str],
    titles: list[tuple[int, int]],
) -> list[Named]:
    """Names without form or head, by the script that rules in the text: Latin names mean another thing in a Russian sentence."""
    scripts = _scripts(text)
    ruling = {script for _, script in scripts}
    found: list[Named] = []
    if "ru" in ruling:
        found += _in_script(scripts, "ru", read_told_ru(text, mentions, hits))
    if "zh" in ruling:
        countries = [(start, end) for start, end, kind, _ in hits if kind == "country"]
        told = read_told_zh(text, mentions, [(start, end) for start, end, _, _ in hits], countries, known)
        found += _in_script(scripts, "zh", told)
    if "en" in ruling:
        told = [one for one in read_told(text, mentions, hits, common) if not _within(one.start, one.end, titles)]
        found += _in_script(scripts, "en", told)
    return found


def _scripts(text: str) -> list[tuple[int, str]]:
    """Where paragraphs begin and which script rules in them: one for the whole text where no paragraph differs."""
    whole = "ru" if _in_cyrillic(text) else "zh" if _HAN.search(text) else "en"
    if whole == "en" or not _LATIN_LINE.search(text):
        return [(0, whole)]
    scripts: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        letters = len(_LATIN_LETTER.findall(line))
        if line.strip():
            script = (
                "ru"
                if _in_cyrillic(line)
                else "en"
                if letters * 2 > len(line) and len(_HAN.findall(line)) * 8 < letters
                else "zh"
                if _HAN.search(line)
                else whole
            )
            if not scripts or scripts[-1][1] != script:
                scripts.append((at, script))
        at += len(line) + 1
    return scripts or [(0, whole)]


def _in_script(scripts: list[tuple[int, str]], script: str, found: list[Named]) -> list[Named]:
    """Of the names found those that stand in paragraphs of a script."""
    if len(scripts) == 1:
        return found
    starts = [start for start, _ in scripts]
    return [one for one in found if scripts[max(0, bisect_right(starts, one.start) - 1)][1] == script]


def _in_cyrillic(text: str) -> bool:
    return sum(map(len, _CYRILLIC_RUN.findall(text))) * 3 > len(text)


def _whole_run(text: str, named: Named) -> Named:
    """A Latin name in a Russian text with the Latin words it stands among: Hefei Lanshan Energy Storage."""
    if not text[named.start : named.end].isascii():
        return named
    before, after = _RUN_BEFORE.search(text, max(0, named.start - 60), named.start), _RUN_AFTER.match(text, named.end)
    if before is None and after is None:
        return named
    return replace(named, start=before.start() if before else named.start, end=after.end() if after else named.end)


def _with_department(text: str, named: Named) -> Named:
    end = _dept(text, named.end)
    return replace(named, end=end) if end != named.end else named


def known_names(text: str, lexicon: Lexicon) -> list[tuple[int, int, str, str]]:
    found = []
    for start, end, key in lexicon.index.find(text):
        after = text[end : end + 1]
        name = text[start:end]
        if (after and after in _wrong_after(name)) or (after == "." and SITE.match(text, end)):
            continue
        if after in ("·", "?") and _HAN.match(name) and _HAN.match(text[end + 1 : end + 2]):
            continue
        if (name in ("EU", "ЕС") and text[start - 1 : start] == "(") or (_HAN.match(name) and text[start - 1 : start] == "·"):
            continue
        if text[start - 1 : start] in ("«", "“", '"') and _MORE_IN_QUOTES.match(text, end):
            continue
        kind = lexicon.organisations[key].kind
        if name in ("ISO", "IEC") and _NUMBER_AFTER.match(text, end):
            continue
        owner = _OWNER.match(name)
        if owner and name not in lexicon.organisations[key].names:
            start += owner.end()  # China's Datang
        if name.startswith("中国") and SECTOR.match(text, end):
            continue
        if text[end - 1] == "行" and after and after in "业为动政走程人李驶情":
            continue
        found.append((start, end, key, kind))
    for backed in _BACKED.finditer(text):
        m = _BACKER.search(text, max(0, backed.start() - 80), backed.start())
        row = lexicon.index.words.get(word_key(m.group()), []) if m else []
        if m and row and len(row[0].keys) == 1:
            found.append((m.start(), m.end(), row[0].meaning, lexicon.organisations[row[0].meaning].kind))
    return _side_by_side(text, sorted(found))


def _side_by_side(text: str, found: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Two names of one organisation with only a space between are one mention: CEEC ENERGY CHINA."""
    made: list[tuple[int, int, str, str]] = []
    for one in found:
        if made and made[-1][2] == one[2] and text[made[-1][1] : one[0]] == " " and text[one[0]].isascii():
            made[-1] = (made[-1][0], one[1], *one[2:])
            continue
        made.append(one)
    return made


@lru_cache(maxsize=2000)
def _wrong_after(name: str) -> str:
    """Characters after a known name that show it is another word."""
    return "".join(wrong for form, wrong in NOT_FOLLOWED.items() if name.endswith(form) and (len(form) == 1 or form == name))


def _of_known(text: str, known: list[tuple[int, int, str, str]], lands: set[str]) -> list[Named]:
    """Longer names around known ones, which are other organisations: 特变电工新疆新能源, 巴财政部, 俄铁物流.

    ``lands`` are the first letters of the countries named in the text.
    """
    made = []
    for start, end, _, kind in known:
        if not _HAN.match(text, end - 1):
            more = _SISTER.match(text, end) if kind in _TRADING and text[start].isascii() else None
            more = more or (_MEMBER.match(text, end) if text[start - 1 : start] == "、" else None)
            if more and not thing_before(text, start):
                made.append(Named(start, more.end(), kind, "", 0.7))
            continue
        if kind == "government" and _LAND_LETTER.match(text, start - 1):
            own = text[start - 1] in lands and text[start - 1] in "巴哈乌俄白塔吉蒙伊埃沙阿"
            if own or not _HAN.match(text[start - 2 : start - 1] or " ", 0):
                made.append(Named(start - 1, end, kind, "", 0.8))
        office = _OFFICE.match(text, end) if kind in ("company", "service-provider") else None
        if office:
            made.append(Named(start, office.end(), "institute", "", 0.75))
            continue
        longer = _BRANCH.match(text, end) if kind in ("company", "service-provider") else None
        if longer and not (longer.group() == "股份" and _HAN.match(text, start - 1) and text[start - 1] not in "与和由及向"):
            made.append(Named(start, longer.end(), "institute" if text[longer.end() - 1] == "院" else kind, "", 0.7))
    return made


def _settled(text: str, named: Iterable[Named], known: Iterable[tuple[int, int, str, str]], lexicon: Lexicon) -> list[Named]:
    """Names found by form and names known put together: the longer where they overlap, marked as known where they
    mean the same.
    """
    known = list(known)
    named = _split(text, named, {start: end for start, end, _, _ in known})
    everything = [*named, *(Named(start, _dept(text, end), kind, key, 0.95) for start, end, key, kind in known)]
    everything.sort(key=lambda one: (one.start, -one.end, not one.known))
    kept: list[Named] = []
    for one in everything:
        if kept and one.start < kept[-1].end:
            last = kept[-1]
            if one.end <= last.end:
                before = text[last.start : one.start]
                if one.known and not last.known and one.end == last.end and _HAN.search(before) and not _WHOSE.fullmatch(before):
                    places = lexicon.gazetteer.within(before)
                    if not (places and places[0][0] == 0) and "“" not in before:
                        kept[-1] = one
                        continue
                if one.known and not last.known and last.kind == "park" and one.start == last.start and one.kind in _OWNERS:
                    kept[-1] = one  # 迪拜水电局太阳能园区: the park of a body is not another body
                    continue
                if one.known and not last.known and _same(text, last, one, lexicon):
                    kept[-1] = replace(last, known=one.known, kind=one.kind, confidence=0.95)
                continue
            if one.end - one.start > last.end - last.start and not last.known:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _split(text: str, named: Iterable[Named], known: dict[int, int]) -> list[Named]:
    """Names read by form that begin with one known and go on with ``and``: what follows is another name."""
    parts = []
    for one in named:
        end = known.get(one.start, one.end)
        joint = _AND.match(text, end, one.end) if end < one.end else None
        if joint:
            low = joint.end() - 1
            if " " in text[low : one.end]:
                parts.append(replace(one, start=low))
            continue
        parts.append(one)
    return parts


def _dept(text: str, end: int) -> int:
    return department_end(text, end) if text[end - 1] in "部委局" else end


def _same(text: str, longer: Named, known: Named, lexicon: Lexicon) -> bool:
    """Whether a longer name is the known organisation in full: 宁德时代新能源科技股份有限公司, ПАО «СИБУР Холдинг»."""
    if strip_forms(text[longer.start : longer.end]) == strip_forms(text[known.start : known.end]):
        return True
    rest = text[known.end : longer.end]
    child = _CHILD.match(rest)
    if child or (_TECHNOLOGY.fullmatch(rest) and known.start == longer.start):
        return child is None
    if text[longer.start : known.start].strip('«"“ ') in ("", "中国"):
        return bool(_COMPANY_END.search(rest)) and known.kind == longer.kind and not lexicon.gazetteer.within(rest)
    inner = re.search(r"[«\"“](.+?)[»\"”]", text[longer.start : longer.end])
    return bool(inner) and inner is not None and inner.group(1) == text[known.start : known.end] and known.kind == longer.kind


def _with_declared(text: str, mentions: list[Named]) -> list[Named]:
    """The mentions with every place where a short form stands that the text declares (以下简称“臻和绿源公司”).

    A name read there that is only a piece of it goes.
    """
    spans: dict[int, Named] = {}
    for one in mentions:
        for short in _short_forms(text, one.end) if text[one.end : one.end + 1] in ("（", "(") else ():
            if len(short) >= 3 and _HAN.match(short):
                spans |= {at: Named(at, at + len(short), one.kind, "", 0.8) for at in occurrences(text, short)}
    if not spans:
        return mentions
    kept = []
    for one in mentions:
        first = next(
            (spans[at] for at in range(max(0, one.end - 24), one.end) if at in spans and spans[at].end > one.start), None
        )
        if first is None:
            kept.append(one)
        elif one.start <= first.start and first.end <= one.end:
            kept.append(one)
            spans.pop(first.start)
    return sorted([*kept, *spans.values()], key=lambda one: one.start)


def _gathered(text: str, mentions: list[Named], lexicon: Lexicon) -> list[Entity]:
    entities: dict[str, Entity] = {}
    shorts: dict[str, Entity] = {}
    for one in mentions:
        name = text[one.start : one.end]
        key = f"known:{one.known}" if one.known and one.end - one.start <= len(name) else name_key(name)
        if one.known and department_end(text, one.start) != one.start:
            key = f"known:{one.known}"
        if one.known and name[-1:] in ("司", "局") and not any(name == form for form in lexicon.organisations[one.known].names):
            key = name_key(name)
        entity = shorts.get(name_key(name)) or shorts.get(key) or entities.get(key)
        if entity is None:
            country = lexicon.organisations[one.known].country if one.known else ""
            entity = entities[key] = Entity(key, one.kind, country, one.known if key.startswith("known:") else "")
        entity.mentions.append(one)
        for short in _short_forms(text, one.end):
            entity.shorts.append(short)
            shorts.setdefault(name_key(short), entity)
            row = lexicon.index.words.get(word_key(short), []) if short.isascii() else []
            if row and len(row[0].keys) == 1:
                shorts.setdefault(f"known:{row[0].meaning}", entity)
    return join_entities(
        text, list({id(entity): entity for entity in entities.values() if entity.mentions}.values()), lexicon.gazetteer
    )


def _short_forms(text: str, end: int) -> list[str]:
    end += 2 if text.startswith(("’s (", "'s ("), end) else text[end : end + 1] in ("»", "”", '"')
    listed = _LISTED.match(text, end)
    end = listed.end() if listed else end
    for pattern in _SHORTENED:
        m = pattern.match(text, end)
        if m:
            short = m.group("short").strip(" «»\"“”'")
            return [] if short in _PLAIN_SHORT or not short else [short]
    return []


def _told(text: str, entity: Entity, lexicon: Lexicon, hits: list[tuple[int, int, str, str]]) -> Organisation:
    forms = dict.fromkeys(text[one.start : one.end] for one in reversed(entity.mentions))
    best = longest = entity.mentions[0]
    if len(entity.mentions) > 1:
        best = min(entity.mentions, key=lambda one: (one.start, -one.end))
        han = [one for one in entity.mentions if _HAN.match(text, one.start)] if _HAN.search(text[:400]) else []
        longest = max(han or entity.mentions, key=lambda one: (one.end - one.start, -one.start))
    if _HAN.search(text[longest.start : longest.end]) or entity.key.startswith("known:"):
        best = longest
    if best is not longest and text.startswith("инистерств", longest.start + 1) and text.startswith("Мин", best.start):
        best = longest  # the full name of a ministry before its short one
    quote = text[best.start : best.end]
    russian = _CYRILLIC.search(quote) is not None
    name = nominative(quote) if russian else _LOST_DOT.sub("·", quote)
    if name.startswith(("«", "“", '"')) and name.endswith(("»", "”", '"')):
        name = name[1:-1]
    name = bare_name(name) if russian else name
    others = list(dict.fromkeys([*(nominative(form) if russian else form for form in forms), *entity.shorts]))
    aliases = tuple(form for form in others if form not in (name, quote))
    country = entity.country or ("" if entity.key.startswith("known:") else _country(text, best, lexicon, hits))
    confidence = max(one.confidence for one in entity.mentions)
    return Organisation(best.start, best.end, quote, name, entity.kind, country, aliases, confidence, entity.known)


def _country(text: str, named: Named, lexicon: Lexicon, hits: list[tuple[int, int, str, str]]) -> str:
    low = bisect_left(hits, (named.start,))
    high = bisect_left(hits, (named.end,), lo=low)
    inside = [(kind, key) for _, end, kind, key in hits[low:high] if end <= named.end]
    stated = list(dict.fromkeys(key for kind, key in inside if kind == "country"))
    if len(stated) == 1:
        return stated[0]
    if len(stated) > 1:
        return ""
    lands = list(dict.fromkeys(lexicon.gazetteer.places[key].country for kind, key in inside if kind == "place"))
    if len(lands) == 1:
        return lands[0]
    name = text[named.start : named.end]
    for form, code in _FORM_COUNTRY:
        if name.startswith(form + " "):
            return code
    return "CN" if name.startswith("国家") and _HAN.search(name) else ""
