"""Russian names without a form or head word: in quotes, in Latin letters, made of syllables only companies have
(Узтемирйулконтейнер), and abbreviations of which the text says what only an organisation does.

A name in quotes or in Latin letters counts unless the word before it says that it is something else: a project, a forum, a model.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from greenbridge.calc.language.legal_forms import COMPANY, RUSSIAN_LEGAL
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.told_evidence_ru import CAPITALS, LATIN, QUOTED, evidence, name_root
from greenbridge.calc.language.told_weights_ru import ENOUGH, likelihood
from greenbridge.calc.language.told_words_en import ACRONYMS
from greenbridge.calc.language.wordlists import alternatives, listed

_QUOTE = re.compile(
    r"«(?P<a>[^«»\n]{2,60}(?:«[^»\n]{1,40}»)?)»|\"(?P<b>[^\"\n]{2,50})\"|“(?P<c>[^”\n]{2,50})”|„(?P<d>[^“”\"\n]{2,50})[“”\"]"
)
_LATIN = re.compile(
    r"(?<![\w.@/#&+-])[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĔĖĘĚĜĞĢĤĦĨĪĬĮİĹĽŁŃŅŇŌŎŐŒŔŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ][\w’'+&-]*(?:\.(?=[A-Z])\w+)*"
    r"(?:(?: & | of the | of | and | for |-|"
    r" )[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĔĖĘĚĜĞĢĤĦĨĪĬĮİĹĽŁŃŅŇŌŎŐŒŔŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ][\w’'+&-]*(?:\.(?=[A-Z])\w+)*){0,6}(?![@/])"
)
_NO_NAMES = frozenset(
    listed("""
        Telegram YouTube Instagram Facebook WhatsApp Zoom Windows Android Bluetooth Wi-Fi Excel PDF Bitcoin Twitter TikTok Linux
        Smart Green Solar Wind Energy Power Industry Industries Clean Net Zero Carbon Forum Expo EXPO Euro Brent WTI Urals
        Internet Online Facebook Start Start-up Made New Digital Data Big Hub Lab Silk Road Belt One COP FIT TOPCon Full-scale
        Li-ion Mono PERC N-type P-type Power-to-X Park City Tower Plaza Mall Tier Scope Middle Black Mass Vice
        LTD Ltd LLC JSC PLC GmbH Inc Corp Co Limited
    """)
)
_CYRILLIC = re.compile("[а-яё]")
_TWO_DIGITS = re.compile(r"\d{2}")
_ROMAN = re.compile("[IVXL]+")
_EVENT = re.compile(r" (?:Conference|Forum|Summit|Expo|Congress|Awards?|Prize|Exhibition|Week)$")
_ADDRESS = re.compile(r"(?:www\.|://|@)$")
_IN_PHRASE = re.compile(r" [a-z]{2,}(?![\w-])")
_OUT_OF_PHRASE = re.compile(r"(?<![\w-])[a-z]{2,} $")
_TICKER = re.compile(r"[A-Z]: ?$")
_DIGITS_AFTER = re.compile(r"[-– ]?\d")
SITE = re.compile(r"\.(?:ru|com|kz|uz|org|net|kg|by|info|io|az|tj|cn|su|me|tv)(?![\w.])(?: [A-Z]\w+)?", re.IGNORECASE)
"""What follows the first word of a site's name: Gazeta.uz, Mail.ru Group."""
_JOINT = re.compile(
    r"(?: \([^()\n]{1,90}\))?[»\"”)]?(?:, (?:а также |и )?|; | и | или )(?:[а-яё]+ск(?:ая|ий|ое|ой|ого|ую) |компани\w+ )?[«\"“„]?"
)
"""Between two names of a list."""
_MEDIA_BEFORE = re.compile(r"(?:агентств|газет|журнал|пишет|передаёт|передает|издани|телеканал|портал)\w* $")
_ENDS = alternatives("""
    нефтегаз нефть мунайгаз газ энерго энергосбыт энергосеть банк атом пром маш химпром уралхим строй телеком инвест транс
    сталь никель уголь торг экспорт проект водоканал водхоз гидро тех ойл холдинг авиа контейнер снаб сбыт золото алтын
    цемент агро автодор фарм связь вагонмаш коммунмаш энергомаш авто дорстрой сервис логистик электро солар энерджи металл
    чермет цветмет уран алюминий карбон полимер лизинг гарант страх статком стат суд экспертиза надзор комитет контроль
    имущество реестр стандарт
""")
_BARE = re.compile(
    rf"(?<![\w«\"-])(?P<stem>[А-ЯЁ][а-яё]{{2,}}(?:{_ENDS}|(?P<soft>экспертиз|имуществ)(?=[ыуе]|ой|ом|ам)))"
    r"(?P<case>а|у|ом|ой|е|ем|и|ы|ю|ью|я)?(?![\w-])"
)
_WORKS = re.compile(
    r"(?<![\w-])(?P<town>[А-ЯЁ][а-яё-]+[сц]к)(?P<case>ий|ого|ому|им|ом) (?P<works>ГОК|ГМК|НПЗ|ГПЗ|ГХК|ЦБК|НХК|НХЗ|ЭМК|МК|"
    r"АЗ|АГМК|ДСК|ЗЖБИ|ВРЗ)"
    r"(?:а|у|ом|е)?(?![\w-])"
)
_NOT_BARE = re.compile(
    r"(?:Мега|Нац|Законо|Гос|Инвест|Спец|Био|Веле|Пере|При|Раз|Меж|Ре|Пилот|Супер|Веб|Интернет|Про|Микро|Нано|Кино|Мото|"
    r"Электро|Само|Авто|"
    r"Пред|Вос|Гидро)(?:проект|газ|экспорт|транс|маш|авто|золото|мед|связь|сервис|тех|металл|полимер|уголь|сталь|агро)$"
    r"|^(?:Президент|Процент|Момент|Результат)|(?<!гор)(?<!обл)(?<!рай)суд$"
)
_SHAPED = re.compile(
    r"(?<![\w«\"-])(?:(?P<institute>[А-ЯЁ]{0,5}НИ[ИП][А-ЯЁ]{0,6}[а-яё]{0,3}(?<!НИИ)|[А-ЯЁ][а-яё]+НИ[ИП][а-яё]+)|"
    r"(?P<company>(?!КоАП)[А-ЯЁ][а-яё]{1,5}[А-ЯЁ]{2,4}(?<!ФО)(?:а|у|ом|е)?|(?:ТГК|ОГК|СУ|ДСК|СМП)-\d+|[А-ЯЁ][а-яё]{2,}[А-ЯЁ][а-яё]{2,}[А-ЯЁа-яё]*)|"
    r"(?P<financier>Банк(?:а|у|ом|е)? [А-ЯЁ][а-яё]{3,}(?<!ии)(?<!ого)(?<!ана)))(?![\w-])"
)
"""СвердНИИхиммаш, КазМунайГаз, Банк Мелли."""
_CAPS = re.compile(
    r"(?<![\w«-])(?P<name>[А-ЯЁ][А-ЯЁа-яё]?[А-ЯЁ][А-ЯЁ&]{0,5})(?P<case>(?<=[А-ЯЁ]{3})(?:а|у|ом|е))?(?![\w-])(?! №)"
)
_SHOUTED, _SHOUTED_BEFORE = re.compile(r" [А-ЯЁ]{4,}(?![\w-])"), re.compile(r"(?<![\w-])[А-ЯЁ]{4,} $")
_FORM_LIKE = re.compile(r"(?<![\w-])(?P<form>[А-ЯЁ]{3,6}) (?:«[А-ЯЁA-Z][^«»\n]{2,60}»|\"[А-ЯЁA-Z][^\"\n]{2,60}\")")
"""Capitals before a name in quotes, an unknown legal form: ГАХК «Барки точик»."""
_NOT_CAPS = frozenset(
    listed("""
        ВВП НДС СПГ АЭС ГЭС СЭС ВЭС ТЭЦ ТЭС США РФ РК КНР РБ КР РТ РУз ОАЭ СМИ ТЭО ГЧП ВИЭ ЕС СНГ ЛЭП ПДК ТКО ТБО НДТ НИОКР ГОСТ
        ТЭК АПК ЖКХ МСП МСБ ВПК ОПЕК ЕАЭС ШОС ООН БРИКС АТЭС НПЗ ГПЗ ГХК ГОК ПГУ ГРЭС КПД ВВЭР РБМК СЭЗ ОЭЗ ТОР ПОЭЗ КПИ ЦУР
        ПГ ПИИ СП ТЗ ТУ СНиП СанПиН ПСД ОВОС СЗЗ ГСМ КПГ СУГ ЭКГ ЭЗС ЭЗП ИИ ИТ ИКТ ЧС ДТП ЧП КНДР ЮАР СССР РСФСР ФРГ ТЧ ЦА ЮВА
        КРС ПЭТ ПВХ ПНД СЖО ПО ЕНТ ЕГЭ НДФЛ НДПИ МРП МРОТ НП ФП ДС ПДД ТО КП АСУ АСКУЭ ЭПР ЛКМ АКБ ДВС ЦОД СУБД ПП НИС МЭК ИСО
        УСН ЖД ТОО ООО АО ПАО ОАО ЗАО НАО АНО ОДО РУП ГУП МУП ГК УК НПО ТЭР ТН ВЭД ДФО УФО СФО ЦФО СКФО ЮФО ПФО СЗФО АТР ЕАС КС
        ПМЭФ ВЭФ РЭН КЭФ ВТО НТР ВДНХ БПЛА ОДКБ НАТО ГУ ИА ИД ВС ТВ УЕ СОР ОС ТЦ ТРЦ БЦ МКД ИЖС ЖСК
        КРТ РД РА РСО ЯНАО ХМАО НСО ДНР ЛНР КБР КЧР СТ КЦ
    """)
)


def read_told_ru(text: str, named: Sequence[Named], hits: Iterable[tuple[int, int, str, str]]) -> list[Named]:
    """Names told by quotes, letters, syllables and context, none over a stretch of ``named`` or of the places in ``hits``."""
    places = [(start, end) for start, end, _, _ in hits]
    taken = sorted((one.start, one.end) for one in named)
    spans = _Spans(taken)
    found = [Named(m.start(), m.end(), m.lastgroup or COMPANY, "", 0.7) for m in _SHAPED.finditer(text)]
    found += [Named(m.start(), m.end(), COMPANY, "", 0.75) for m in _WORKS.finditer(text)]
    found += [Named(m.start(), m.end(), COMPANY, "", 0.75) for m in _FORM_LIKE.finditer(text) if m["form"] not in _NOT_CAPS]
    found = [one for one in found if not spans.touch(one.start, one.end)]
    taken = sorted([*taken, *((one.start, one.end) for one in found)])
    found += _bare(text, _Spans(sorted([*taken, *places])))
    met = names_met(text, taken, places)
    sure_leads = {lead for _, spans, signs in met if likelihood(signs) > ENOUGH for _, _, lead in spans}
    for _, spans_met, signs in met:
        if any(lead in sure_leads for _, _, lead in spans_met):
            signs = {**signs, "beside organisation": 1.0}  # a list of which one is sure
        sure = likelihood(signs)
        if sure > ENOUGH:
            confidence = 0.55 if sure < 0.7 else 0.65 if sure < 0.9 else 0.75
            found += [Named(start, end, _kind(text, start), "", confidence) for start, end, _ in spans_met]
    return found


def _kind(text: str, start: int) -> str:
    return "media" if _MEDIA_BEFORE.search(text, max(0, start - 16), start) else COMPANY


def names_met(
    text: str, taken: list[tuple[int, int]], places: list[tuple[int, int]]
) -> list[tuple[str, list[tuple[int, int, int]], dict[str, float]]]:
    """What may be a name outside the stretches ``taken``: its shape, where it and the list it is of begin, what speaks for it."""
    names: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    beside: dict[tuple[str, str], set[str]] = {}
    last, lead, follows, before_brackets = -1, -1, False, False
    for start, end, shape in sorted([*((low, high, "") for low, high in taken), *_met(text, taken, places)]):
        if text[start - 1 : start] == "(" and 0 <= start - last < 4:
            if shape and not (shape == CAPITALS and before_brackets):
                names.setdefault((shape, name_root(text[start:end])), []).append((start, end, start))
            continue  # «Берёзовская» (АО «Угли Севера»), «Талдинка»: what brackets hold ends no list; letters are a short form
        if last < 0 or start - last > 130 or not _JOINT.fullmatch(text, last, start):
            lead, follows = start, False  # no list goes on: the lead of a list is that of its first name
        if shape:
            key = (shape, name_root(text[start:end]))
            names.setdefault(key, []).append((start, end, lead))
            beside.setdefault(key, set()).update(("organisation",) if follows else ())
        last, follows, before_brackets = end, follows or not shape, not shape
    known = {name_root(text[start:end]) for start, end in taken}
    return [
        (
            shape,
            spans,
            evidence(text, spans, shape, beside.get((shape, root), set()) | ({"known"} if root in known else set())),
        )
        for (shape, root), spans in names.items()
        if shape != CAPITALS or root not in known
    ]


def _met(text: str, taken: list[tuple[int, int]], places: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """What may be a name, in order, and its shape: words in quotes, runs of Latin letters, capitals."""
    spans = _Spans(taken)
    met: list[tuple[int, int, str]] = []
    for m in _QUOTE.finditer(text):
        inner = next(part for part in m.groups() if part)
        if not (
            spans.touch(*m.span())
            or inner[-1] == " "
            or not (inner[0].isupper() or inner[0].isdigit())
            or len(inner.split()) > 5
            or inner.isdigit()
        ):
            met.append((m.start(), m.end(), QUOTED))
    spans = _Spans(sorted([*taken, *((start, end) for start, end, _ in met)]))
    met += [(start, end, LATIN) for start, end in _latin(text) if not spans.touch(start, end)]
    spans = _Spans(sorted([*taken, *places, *((start, end) for start, end, _ in met)]))
    lands = dict(places)  # СК РФ, МЧС Татарстана
    for m in _CAPS.finditer(text):
        if (
            m["name"] not in _NOT_CAPS
            and m["name"] not in RUSSIAN_LEGAL
            and not spans.touch(*m.span())
            and not _DIGITS_AFTER.match(text, m.end())
            and not _SHOUTED.match(text, m.end())
            and not _SHOUTED_BEFORE.search(text, max(0, m.start() - 20), m.start())
        ):
            met.append((m.start(), lands.get(m.end() + 1, m.end()) if text[m.end() : m.end() + 1] == " " else m.end(), CAPITALS))
    return sorted(met)


class _Spans:
    """Stretches in order, asked whether one touches another."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = spans

    def touch(self, start: int, end: int) -> bool:
        at = bisect_left(self.spans, (end, 0))
        return any(low < end and start < high for low, high in self.spans[max(0, at - 3) : at])


def _latin(text: str) -> Iterator[tuple[int, int]]:
    for m in _LATIN.finditer(text):
        name = m.group().rstrip("-'’& ")
        start = m.start()
        domain = SITE.match(text, start + len(name))
        end = domain.end() if domain else start + len(name)
        if len(name) < 3 or ((name.isupper() or name.isalpha()) and _alone(text, start, end)) or _CYRILLIC.search(name):
            continue
        if (
            _DIGITS_AFTER.match(text, end)
            or _TWO_DIGITS.search(name)
            or (text[end : end + 1] == "-" and text[end + 1 : end + 2].islower())
        ):
            continue
        if all(
            word in ACRONYMS or word in _NO_NAMES or word.rstrip("s") in ACRONYMS or _ROMAN.fullmatch(word)
            for word in name.split(" ")
        ):
            continue
        if _IN_PHRASE.match(text, end) or _OUT_OF_PHRASE.search(text, max(0, start - 40), start):
            continue  # по схеме HUB to HUB
        if not _EVENT.search(name) and not _ADDRESS.search(text, max(0, start - 8), start):
            yield start, end


def _alone(text: str, start: int, end: int) -> bool:
    """Whether capitals stand alone on a line, as the languages of a site do, or tell where a share is listed: (MOEX: ENPL)."""
    before, after = text[max(0, start - 8) : start], text[end : end + 2]
    if (before.endswith("(") and after.startswith(":")) or (_TICKER.search(before) and after.startswith(")")):
        return True
    return before.rpartition("\n")[2].strip(" •*–—|-") == "" and after[:1] in ("", "\n") and start > 0


def _bare(text: str, spans: _Spans) -> list[Named]:
    return [
        Named(m.start(), m.end(), COMPANY, "", 0.7)
        for m in _BARE.finditer(text)
        if not _NOT_BARE.search(m.group("stem")) and not spans.touch(m.start(), m.end())
    ]


def bare_name(word: str) -> str:
    """A name such as Узтемирйулконтейнера in the nominative, any other word as it is."""
    works = _WORKS.fullmatch(word)
    if works:
        return f"{works.group('town')}ий {works.group('works')}"
    m = _BARE.fullmatch(word)
    if m and m.group("soft"):
        return m.group("stem") + ("а" if m.group("soft") == "экспертиз" else "о")
    return m.group("stem") if m and not _NOT_BARE.search(m.group("stem")) else word
