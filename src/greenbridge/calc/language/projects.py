"""Projects and agreements told in a text: what is to be built or was signed, by whom, where, how large, for how
much, how far it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from greenbridge.calc.language.figures_meaning import POWER, choose_amount, choose_capacity
from greenbridge.calc.language.names import tree_pattern
from greenbridge.calc.language.organisations_zh import ChineseNames
from greenbridge.calc.language.reading import Figure, Organisation, Place, Project, Span
from greenbridge.calc.language.sentences import occurrences, within
from greenbridge.calc.language.signings import listed_items
from greenbridge.calc.language.stages import StageFound, read_stage
from greenbridge.calc.language.wordlists import listed

_ENDING_ZH = re.compile(
    tree_pattern(
        listed("""
            建设项目 示范项目 改造项目 合作项目 项目 工程 光伏电站 储能电站 水电站 变电站 风电场 发电厂 电站 电厂
            合作谅解备忘录 谅解备忘录 备忘录 战略合作协议 合作框架协议 框架协议 合作协议 投资协议 购电协议
            总承包合同 合同 生产基地 产业基地 制造基地 能源基地 物流园 生产线 焚烧厂 产线
        """)
    )
)
_GENERIC_ZH = re.compile(
    r"(?:全[国省市州县区]|这[座个]|该[座个]|[一二两三四五六七八九十百余多\d]+座|重大|重点|合作|投资|产业|相关|多个|一批|"
    r"意向|签约|示范|标志性|国际|该|此|本|这个|上述|优质|绿色|务实|更多|大|小|新|首个|首批|所有|建设|改造|工程|项目|两国政府间|"
    r"政府间|间|达成|多项|一个|[一二两三四五六七八九十\d]+个|的|各|其他|战略|双边|三方|双方|有关|大型|配套|系列|成熟|"
    r"低碳|技术|研发|研究|创新|推广|落地|储备|培训|课题|和|与|"
    r"及|签署|签订|节能|环保|能源|新能源|实施|民生|科研|企业|园区|国家|开发|一期|二期|总|系统|承接|领域|等|转型|绿色低碳|多)*"
)
_SIGNING_ZH = re.compile(r"备忘录|协议|合同")
_LAST = r"[«\w%№/–—-]"
_HEAD_RU = (
    r"(?:строительств\w{1,3}|реконструкци\w{1,2}|модернизаци\w{1,2}|создани\w{1,3})\s"
    r"(?P<what>[\w«»\"/,–—-]+(?:\s[\w«»\"/,–—-]+){0,13}?)(?=\s(?:не |пока |так и |мощност|стоимост|объ[её]м|на сумму|в "
    r"рамках|планиру|начн|начал|завершит|будет|который|которая|которое|позволит|обойд|оценива|вед[её]тся|"
    r"ид[её]т|был|стартовал)|[.,;:()\n]|$)"
)
_PROJECT_RU = re.compile(
    rf"(?<![\w-])(?:(?:проект\w{{0,3}}|инвестпроект\w{{0,3}})\s(?:по\s|«)?)?{_HEAD_RU}"
    r"|(?<![\w-])(?P<plain>(?:[Пп]роект\w{0,3}|[Ии]нвестпроект\w{0,3})\s(?:«[^»\n]{2,90}»|"
    r"[а-яёА-ЯЁA-Z«][\w«»-]*(?:\s[а-яёА-ЯЁA-Z«][\w«»-]*){0,8}?(?=[.,;:()\n]|\s(?:мощност|стоимост|планиру|"
    r"начн|будет|который|позволит|оценива)|$)))"
    r"|(?<![\w-])(?P<object>(?:[А-ЯЁа-яё-]+(?:ая|ый|ой|ую|ое|ей|ого|ий|им|ым|ом)\s){0,3}(?:(?:ветро|гидро|"
    r"тепло|солнечн\w+ )?(?:электро)?станци\w{1,2}|СЭС|ВЭС|ГЭС(?:-\d)?|лини\w{1,2} по [а-яё]+|"
    r"установк\w{1,2} по [а-яё]+|цех\w{0,2} по [а-яё]+|фабрик\w{1,2}|газохимическ\w+ комплекс\w{0,2}|"
    r"электролизёр\w{0,2}|ТЭС|ТЭЦ|АЭС|ветропарк\w{0,2}|завод\w{0,2}|подстанци\w{1,2}|мусоросжигательн\w+ "
    r"завод\w{0,2}|технопарк\w{0,2}|солнечн\w+ станци\w{1,2}|накопител\w+ энергии|совместн\w+ предприяти\w{1,2}(?= по )|"
    r"комплекс\w{0,2} по "
    r"переработке|лини\w{1,2} электропередачи)"
    r"(?:\s(?:«[^»\n]{2,60}»|по [а-яё]+ [а-яё]+(?: [а-яё]+)?|мощностью [\d.,]+ [А-Яа-яA-Za-z/]+|в "
    r"[А-ЯЁ][\w-]+(?: [а-яё]+(?:ой|ом|е|и))?))*)"
    r"|(?<![\w-])(?P<paper>(?:меморандум\w{0,2}|соглашени\w{1,3}|контракт\w{0,2}|договор\w{0,2})\s(?:о|об|"
    r"на|по|между)\s[\w«»\"-]+(?:\s[\w«»\"-]+){0,11}?(?=[.,;:()\n]|\s(?:мощност|на сумму|стоимост|подписа|"
    r"был)|$))"
)
_CAP = r"[A-Z][\w’'-]{0,40}"
_HEAD_EN = (
    r"(?:power (?:plant|station)|wind farm|wind park|solar (?:park|farm|plant)|photovoltaic (?:plant|park|"
    r"station)|PV (?:plant|park)|battery (?:storage|energy storage)(?: system| facility| project)?|storage "
    r"(?:system|facility|project)|waste-to-energy (?:plant|project|facility)|recycling (?:plant|facility|"
    r"park|line)|"
    r"hydrogen (?:plant|project|facility)|substation|hydropower (?:plant|project|station)|factory|"
    r"gigafactory|plant|refinery|industrial park|logistics park|transmission line|pipeline|railway|project|"
    r"facility|desalination plant)"
)
_PROJECT_EN = re.compile(
    rf"(?P<object>(?:(?:(?<=\s)|^)(?:{_CAP}|\d[\d,.]*[- ]?(?:MW|GW|MWh|GWh|kW|tonnes?|t)(?:/\d+ ?MWh)?|"
    rf"[a-z-]+)\s){{1,6}}?{_HEAD_EN})(?!\w)(?P<where>(?:\s(?:in|near|at)\s(?:the\s)?{_CAP}(?:(?:\s|"
    rf",\s){_CAP})*)?)"
    rf"|(?P<paper>(?:[Mm]emorandum of [Uu]nderstanding|MoU|MOU|[Ff]ramework [Aa]greement|[Ll]oan "
    rf"[Aa]greement|[Cc]ooperation [Aa]greement|[Pp]ower [Pp]urchase [Aa]greement|[Aa]greement|"
    rf"[Cc]ontract)\s(?:on|to|for|between)\s(?:[\w’'%/-]+\s?){{1,12}}?(?=[.,;:()\n]|\sworth|\swith\s|"
    rf"\shas\s|\shave\s|\sis\s|\swas\s|\scovers|\sby\s|$))"
)
_DULL_START_EN = re.compile(
    r"^(?:(?:the|a|an|this|that|its|their|of|in|to|for|on|and|with|by|from|new|will|build|built|is|are|be|"
    r"has|have|was|were|at|as|under|said|sign|signed|launch|launched|develop|financing|finance|construct|"
    r"construction|building|operate|commission|commissioned|between|worth|which|first|each|into|or)\s+)+",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[a-z]{3} ")
_LAST_DULL_EN = re.compile(
    r"^.*\b(?:will|to|would|operate|develop|build|built|construct|a|an|the|of|in|its|their|for|on|at|with|by|and)\s+"
)
_DULL_EN = re.compile(
    r"^(?:(?:the|a|this|new|pilot|joint|investment|green|large|major|several|other|such|energy|"
    r"infrastructure|cooperation|demonstration|\w+ing)\s)*(?:project|facility|plant|factory)$",
    re.IGNORECASE,
)
_GENERAL_ZH = re.compile(r"(?:建设|示范|合作|改造)?(?:项目|工程|协议|合同|电站|基地)+$")
_PLAIN = re.compile(
    r"(?:[а-яё-]+(?:ая|ый|ий|ой|ые|ие|ых|их|ого|ую|ое)\s)?(?:(?:ветро|гидро|тепло)?(?:электро)?станци\w{1,2}|"
    r"завод\w{0,2}|СЭС|ВЭС|ГЭС|АЭС|ТЭЦ|ТЭС|фабрик\w{1,2}|"
    r"ветропарк\w{0,2}|подстанци\w{1,2}|технопарк\w{0,2}|электролизёр\w{0,2}|проект\w{0,2})|"
    r"(?:[a-z-]+ )?(?:km )?(?:plants?|pipelines?|factory|facility|projects?|"
    r"power (?:plant|station)s?|desalination plant|railway|refinery|substation)"
)
"""Titles that name nothing."""
_ANAPHORA = re.compile(
    r"该项目|项目(?:预计|总投资|建成|一期|二期|日|年|将|于|已|由|总|投资|占地|装机)|该(?:电站|工程|基地|园区|协议|合同)|"
    r"双方已|(?:[Пп]роект|[Сс]тоимост|[Вв]ложени|[Ии]нвестици|[Фф]инансировани|"
    r"[Оо]бъект|[Кк]онтракт|[Сс]оглашени|[Дд]оговор|[Мм]ощност|[Зз]авод|[Сс]танци|[Сс]тороны|[Сс]троительств)\w*|"
    r"[Tt]he (?:project|plant|facility|farm|park|contract|agreement|deal|station)|[Cc]onstruction"
)
_SIGN = re.compile(r"签署|签订|签约|подпис|заключ|\bsign", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Around:
    """What was read in the text so far."""

    text: str
    figures: tuple[Figure, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]
    countries: list[tuple[int, int, str]]
    forms: list[tuple[int, int, str]]


def read_projects(
    text: str,
    figures: tuple[Figure, ...],
    organisations: tuple[Organisation, ...],
    places: tuple[Place, ...],
    sentences: tuple[Span, ...],
    countries: list[tuple[int, int, str]],
    anchors: list[tuple[int, int]],
) -> tuple[Project, ...]:
    """Projects in order of the text; later sentences about the same one add to it.

    ``countries`` are (start, end, code) of the countries named, ``anchors`` where names like to begin.
    """
    around = _Around(text, figures, organisations, places, countries, _form_places(text, organisations))
    titles = _titles(text, anchors)
    found: list[Project] = []
    signings = [m.start() for m in _SIGN.finditer(text)]
    for sentence, listed_stage in listed_items(text, sentences):
        first = bisect_left(titles, (sentence.start,))
        inside = [one for one in titles[first : first + 6] if one[1] <= sentence.end]
        inside = [one for one in inside if not _in_name(one, around.forms)]
        project = None
        signed = bisect_left(signings, sentence.start) < bisect_left(signings, sentence.end)
        if inside or listed_stage or signed:
            project = _project(around, sentence, inside, listed_stage)
        if project:
            _merge(found, project, apart=bool(listed_stage))
        elif not inside and found and "\n" not in text[found[-1].end : sentence.start] and sentence.start - found[-1].end < 120:
            _add_anaphora(found, around, sentence)
    return tuple(found)


def _in_name(title: tuple[int, int], forms: list[tuple[int, int, str]]) -> bool:
    """Whether a title is only a stretch of an organisation's name."""
    near = forms[bisect_left(forms, (title[0] - 80,)) : bisect_left(forms, (title[1],))]
    return any(start <= title[0] and title[1] <= end and title[1] - title[0] < end - start for start, end, _ in near)


def _between(found: list[tuple[int, int, str]], span: Span) -> list[tuple[int, int, str]]:
    return found[bisect_left(found, (span.start,)) : bisect_left(found, (span.end,))]


def _numbers(figures: tuple[Figure, ...], span: Span) -> list[int]:
    low = bisect_left(figures, span.start, key=lambda figure: figure.start)
    high = bisect_left(figures, span.end, lo=low, key=lambda figure: figure.start)
    return [at for at in range(low, high) if figures[at].end <= span.end]


def _add_anaphora(found: list[Project], around: _Around, sentence: Span) -> None:
    """The next sentence about the project just told (该项目…, проект…, the plant …): its stage and figures are added."""
    words = around.text[sentence.start : sentence.end]
    if not _ANAPHORA.search(words):
        return
    stage = read_stage(words)
    old = found[-1]
    numbers = set(_numbers(around.figures, sentence))
    told = [around.figures[at] for at in sorted(numbers)]
    amount = choose_amount(around.text, told)
    capacity = choose_capacity(around.text, [one for one in told if one.unit in POWER])
    later = stage.stage if not stage.denied and _further(old.stage, stage.stage) else old.stage
    found[-1] = replace(
        old,
        stage=later,
        amount=old.amount or _quoted(amount),
        capacity=old.capacity or _quoted(capacity),
        figures=tuple(sorted({*old.figures, *numbers})),
    )


def _form_places(text: str, organisations: tuple[Organisation, ...]) -> list[tuple[int, int, str]]:
    made: list[tuple[int, int, str]] = []
    for org in organisations:
        if org.kind == "media":
            continue
        for form in {org.quote, *org.aliases}:
            if len(form) >= 2:
                made += [(start, start + len(form), org.name) for start in occurrences(text, form)]
    return sorted(made)


def _titles(text: str, anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if re.search(r"[\u3400-\u9fff]", text):
        names = ChineseNames(text, anchors, [], [])
        for m in _ENDING_ZH.finditer(text):
            start = names.start_before(m.start())
            if start is None or text[m.end() : m.end() + 1] in ("化", "师", "院", "期", "款"):
                continue
            opened = text.rfind("“", max(0, start - 20), start)
            if "”" in text[start : m.end()] and "“" not in text[start : m.end()] and opened >= 0:
                start = opened
            first = bisect_left(anchors, (start,))
            own = [end for low, end in anchors[first : first + 3] if low == start]
            stem = text[max([start, *own]) : m.start()]
            if len(stem) >= 2 and not _GENERIC_ZH.fullmatch(stem) and stem[0] not in "”）)":
                found.append((start, m.end()))
    if re.search(r"[А-Яа-я]", text):
        for m in _PROJECT_RU.finditer(text):
            found.append((m.start(), m.end()))
    for m in _PROJECT_EN.finditer(text) if _LATIN.search(text) else ():
        start = m.start()
        if m.group("object"):
            dull = _DULL_START_EN.match(m.group("object")) or _LAST_DULL_EN.match(m.group("object"))
            start += dull.end() if dull else 0
        if start < m.end() and not _DULL_EN.match(text[start : m.end()]):
            found.append((start, m.end()))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        while end > start and text[end - 1] in " ,.;:\n":
            end -= 1
        if start < end and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept


def _project(around: _Around, sentence: Span, titles: list[tuple[int, int]], listed_stage: str = "") -> Project | None:
    """The project of a sentence or, with ``listed_stage``, of one item of a list of things signed."""
    text = around.text
    words = text[sentence.start : sentence.end]
    stage = read_stage(words)
    if listed_stage and stage.stage in ("", "idea") and not stage.denied:
        stage = StageFound(listed_stage)
    parties = tuple(dict.fromkeys(name for _, end, name in _between(around.forms, sentence) if end <= sentence.end))
    signing = _SIGN.search(words) is not None
    numbers = _numbers(around.figures, sentence)
    told = [around.figures[at] for at in numbers]
    capacity, amount = choose_capacity(text, told), choose_amount(text, told)
    where, inside = _where(around, sentence, titles[0] if titles else (sentence.end, sentence.end))
    lands = list(dict.fromkeys(code for _, _, code in _between(around.countries, sentence)))
    if titles:
        start, end = max(titles, key=lambda one: (_weight(text, one), one[1] - one[0]))
    elif listed_stage and parties:
        start, end = _item_title(text, sentence)
    elif signing and len(parties) >= 2 and not re.search(r"见证|出席[^，。]{0,10}仪式", words):
        start, end = sentence.start, min(sentence.end, sentence.start + 160)
    else:
        return None
    strength = sum((bool(parties), bool(capacity or amount), bool(where or lands), bool(stage.stage and stage.stage != "idea")))
    if stage.stage in ("", "idea") and stage.denied and not titles:
        return None
    bare = not stage.stage and not capacity and not amount and not (titles and parties and (where or lands))
    if not listed_stage and (bare or (strength < 2 and not (titles and (capacity or parties)))):
        return None
    title = text[start:end] if titles or listed_stage else " — ".join(parties[:4])
    if not listed_stage and _PLAIN.fullmatch(title) and (stage.stage in ("", "idea") or not (parties or where)):
        return None
    place = where[0].name if where else ""
    country = _country(where, lands, inside)
    return Project(
        sentence.start,
        sentence.end,
        words,
        title,
        parties,
        place,
        country,
        _quoted(capacity),
        _quoted(amount),
        stage.stage or "idea",
        tuple(numbers),
        min(0.9, 0.35 + 0.12 * strength + (0.05 if titles else 0)),
    )


def _item_title(text: str, item: Span) -> tuple[int, int]:
    """The words of an item of a list without its number, its closing and what follows a comma."""
    start, end = item.start, min(item.end, item.start + 160)
    while end > start and text[end - 1] in " .;；。,，":
        end -= 1
    comma = re.compile(r"，|, (?=[а-яёa-z])").search(text, start + 12, end)
    return start, comma.start() if comma else end


def _where(around: _Around, sentence: Span, title: tuple[int, int]) -> tuple[list[Place], list[Place]]:
    """Places of a sentence, the nearest before the title first; apart from them those inside names of organisations."""
    found = within(around.places, sentence)
    named = _between(around.forms, sentence)
    own = [
        one
        for one in found
        if title[0] <= one.start < title[1] or not any(start <= one.start and one.end <= end for start, end, _ in named)
    ]
    before = [one for one in own if one.start < title[1]]
    rest = [one for one in found if one not in own]
    return [*reversed(before), *(one for one in own if one.start >= title[1])], rest


def _weight(text: str, one: tuple[int, int]) -> int:
    """Objects before papers: 变电站项目 rather than 合作协议 in the same sentence."""
    words = text[one[0] : one[1]]
    return (
        1
        if _SIGNING_ZH.search(words)
        or re.match(r"(?:меморандум|соглашени|контракт|договор|[Mm]emorandum|MoU|[Aa]greement|[Cc]ontract)", words)
        else 2
    )


def _country(where: list[Place], lands: list[str], inside: list[Place]) -> str:
    """The country of the place, else one that is named; what only stands in the parties' names comes last. Abroad before home."""
    if where and where[0].country:
        return where[0].country
    named = [*lands, *(one.country for one in inside)]
    abroad = [code for code in named if code != "CN"]
    return (abroad or named or [""])[0]


def _quoted(figure: Figure | None) -> str:
    return figure.quote if figure else ""


def _headline(old: Project, new: Project) -> bool:
    """Whether a project of the headline is the one that the first sentences tell in full."""
    if old.start > 2 or old.capacity or old.amount or not set(old.parties) <= set(new.parties) or not old.parties:
        return False
    if old.country and new.country and old.country != new.country:
        return False
    core = _GENERAL_ZH.sub("", old.title)
    return any(core[at : at + 2] in new.title for at in range(max(0, len(core) - 4), len(core) - 1))


def _merge(found: list[Project], new: Project, *, apart: bool = False) -> None:
    """Adds to a project already told, or appends; items of one list stay ``apart`` unless parties and title agree."""
    for at, old in enumerate(found):
        headline = not apart and _headline(old, new)
        if not headline and (not _same(old, new) or (apart and set(old.parties) != set(new.parties))):
            continue
        if headline:
            old = replace(old, title=new.title, start=new.start, end=new.end, quote=new.quote, parties=())
        later = new.stage if _further(old.stage, new.stage) else old.stage
        found[at] = replace(
            old,
            parties=tuple(dict.fromkeys((*old.parties, *new.parties))) if len(old.parties) < 2 else old.parties,
            place=old.place or new.place,
            country=old.country or new.country,
            capacity=old.capacity or new.capacity,
            amount=old.amount or new.amount,
            stage=later,
            figures=tuple(sorted({*old.figures, *new.figures})),
            confidence=min(0.95, max(old.confidence, new.confidence) + 0.05),
        )
        return
    found.append(new)


def _further(old: str, new: str) -> bool:
    order = ("", "idea", "MoU", "agreement", "financing", "construction", "operation", "cancelled")
    return order.index(new) > order.index(old)


def _same(old: Project, new: Project) -> bool:
    if old.title == new.title:
        return True
    short, long = sorted((old.title, new.title), key=len)
    if len(short) >= 4 and short in long:
        return True
    tail = re.search(r"[\u4e00-\u9fff]{2,4}?(?:建设)?项目$", new.title)
    return (
        bool(new.capacity)
        and new.capacity == old.capacity
        and (bool(tail) or not new.parties or bool(set(new.parties) & set(old.parties)))
    )
