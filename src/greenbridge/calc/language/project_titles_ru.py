"""Titles of projects in Russian: the head noun in the nominative with its chain of genitives to its end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.nominative import agree
from greenbridge.calc.language.title import Title

_NOUNS = {
    "станци": ("я", "f"),
    "завод": ("", "m"),
    "комплекс": ("", "m"),
    "фабрик": ("а", "f"),
    "парк": ("", "m"),
    "лини": ("я", "f"),
    "цех": ("", "m"),
    "установк": ("а", "f"),
    "накопител": ("ь", "m"),
    "предприяти": ("е", "n"),
    "производств": ("о", "n"),
    "электролизёр": ("", "m"),
    "электролизер": ("", "m"),
    "котельн": ("ая", "f"),
    "газопровод": ("", "m"),
    "терминал": ("", "m"),
    "кластер": ("", "m"),
    "каскад": ("", "m"),
    "лаборатори": ("я", "f"),
    "комбинат": ("", "m"),
    "хаб": ("", "m"),
    "водовод": ("", "m"),
    "плотин": ("а", "f"),
    "водохранилищ": ("е", "n"),
    "полигон": ("", "m"),
    "водопровод": ("", "m"),
    "коллектор": ("", "m"),
    "тоннел": ("ь", "m"),
    "энергоблок": ("", "m"),
    "теплотрасс": ("а", "f"),
}
_WORKS = {
    "строительств": "о",
    "реконструкци": "я",
    "модернизаци": "я",
    "создани": "е",
    "реабилитаци": "я",
    "расширени": "е",
    "электрификаци": "я",
    "возведени": "е",
    "переработк": "а",
    "утилизаци": "я",
    "внедрени": "е",
    "локализаци": "я",
    "освоени": "е",
}
_PAPERS = {"меморандум": "", "соглашени": "е", "контракт": "", "договор": ""}
_CASE = r"(?:ами|ями|ах|ях|ам|ям|ов|ев|ом|ем|ой|ей|ью|ю|у|а|я|ы|и|е|ь|о|ую|)"
_ADJECTIVE = r"[А-ЯЁа-яё]+(?:-[а-яё]+)?(?:ая|ый|ой|ую|ое|ей|ого|ему|ому|ий|им|ым|ом|юю|яя|его|ее)"
_ABOUT = rf"(?P<adjectives>(?:(?:{_ADJECTIVE}|\d[\d,.]*-мегаваттн[а-я]+)\s){{0,4}})"
_NOUN = rf"(?:[а-яё-]{{2,}})?(?:{'|'.join(_NOUNS)}){_CASE}"
_SHORT = r"(?:СЭС|ВЭС|ГЭС|МГЭС|ГАЭС|ТЭЦ|АЭС|ТЭС|ГРЭС|ГТЭС|ЛЭП|ФЭС)"
_HEAD = compile_leading(
    rf"(?<![\w-])(?:(?P<work>(?:[Сс]троительств|[Рр]еконструкци|[Мм]одернизаци|[Сс]оздани|[Рр]еабилитаци|[Рр]асширени|"
    rf"[Ээ]лектрификаци|[Вв]озведени|"
    rf"(?:(?<= о )|(?<= об ))(?:переработк|утилизаци|внедрени|локализаци|освоени)){_CASE})|"
    rf"(?P<project>[Пп]роект(?:а|у|ом|е)?|[Ии]нвестпроект(?:а|у|ом|е)?)"
    rf"|(?P<paper>(?:[Мм]еморандум|[Сс]оглашени|[Кк]онтракт|[Дд]оговор){_CASE})"
    rf"|(?P<treatment>[Оо]чистн(?:ые|ых|ым|ыми|ыми) сооружени[а-яё]{{1,2}})"
    rf"|{_ABOUT}(?:(?P<short>{_SHORT}(?:-\d+)?)|(?P<noun>{_NOUN}|[ЗзФф](?:авод|абрик){_CASE})))(?![\w-])"
)
_TOKEN = re.compile(
    r"(?: |^)(?:(?P<quoted>«[^»\n]{1,90}»|\"[^\"\n]{1,90}\"|“[^”\n]{1,90}”)|(?P<number>\d[\d.,]*(?: \d{3})*)"
    r"|(?P<word>[\w./·³²’'-]*[\w³²](?:«[^»\n]{1,60}»)?))"
)
_SPAN = re.compile(
    r" (?:(?:с )?(?:проектной |установленной |общей |суммарной |производственной )?мощностью|"
    r"производительностью|протяж[её]нностью|"
    r"[её]мкостью|(?:общей |производственной )?площадью|на)"
    r"(?: до| более| около)? \d[\d.,]*(?:[ /–-]\d[\d.,]*)*(?: \d{3})*(?: (?:тыс|млн)\.?)?"
    r" (?:(?:кило|мега|гига)?ватт(?:-час)?\w{0,2}|[кМГТ]?Вт(?:[·⋅*]?ч)?(?:/\d+ ?[А-Яа-я·]+)?|[MGk]Wh?|тонн\w*|т|км|"
    r"га|м(?:[³²23]|\b)|куб\w*\.? ?м\w*|кВ|МВА|гектар\w*|единиц\w*)"
    r"(?:/(?:год|сут\w*|ч)| в (?:год|сутки|час|день))?(?![А-Яа-я\w])"
)
_VOLTAGE = re.compile(r" \d{1,4}(?:/\d{1,3}){0,2} кВ(?![А-Яа-я])")
_MONEY = re.compile(r" (?:тыс|млн|млрд|долл|руб|тенге|сум|евро|юан|\$|€)")
_AREA = re.compile(
    r"(?:[а-яё]*район|город|провинци|област|кра[йею]|республик|округ|уезд|столиц|территори|свободн|посёлк|сел[еа]|г\.)"
)
_INTO = ("в", "во", "на", "под", "близ", "около", "вблизи", "возле")
_LINKS = ("по", "для", "из", "о", "об")
_STOP = frozenset(
    """
    между при за от до к ко у через около после перед без ранее пока так что чтобы где когда который которая которое которые
    которого которой которых а но однако или также не уже ещё еще это этот этой этого год года году лет стоимостью объёмом
    объемом общей сумму рамках он она они его её их стороны стороной счёт счет должен должна запланирован запланирована вместе
    совместно согласно сообщил сообщила рассчитан рассчитана рассчитано готов готова можно нужно предстоит нет итогам
    стартовало стартовал вошло вошёл пройдёт будет будут был была было были даст дадут вырос выросла выросло вырастет
    обошёлся обошлась
    обошлось стал стала стало составил составила составит мощностью производительностью протяжённостью ёмкостью площадью
    принесёт сможет смогут начнёт начнёт идёт ведёт несёт останется откроется появится ввели пустили открыли запустили
    """.split()  # noqa: SIM905
)
_MONTH = re.compile(
    r"(?:январ|феврал|март|апрел|ма[йея]$|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уы]$)"
)
_VERB = re.compile(
    r"(?:[аяиыеуо]л(?:а|о|и)?(?:сь|ся)?|(?:ает|яет|ует|еет|[иё]т|ут|ют|[жчшщлнрвдтсз]ат|ят)(?:ся)?|[аяие]ть(?:ся)?|"
    r"[аеё]н(?:а|о|ы)?|вш(?:ий|ая|ее|ие|и|ись)|щ(?:ий|ая|ее|ие)(?:ся)?|ёт|ят)$"
)
_NO_VERB = re.compile(
    r"(?:кредит|дефицит|лимит|графит|гранит|доломит|боксит|магнит|институт|маршрут|комбинат|акимат|фосфат|сульфат|карбонат|"
    r"материал|канал|терминал|потенциал|филиал|капитал|металл|отдел|раздел|предел|модел|панел|недел|туннел|кабел|"
    r"стал[иь]|текстил|"
    r"угл|план|океан|кран|уран|метан|стан|смен|обмен|цен|волокон|сет|памят|турбин|шин|машин|стен|арен|домен|этилен|бензин|"
    r"автомобил|газел|утил|земл|вод|энерг|опилок|шёл|крыл|посел|систем)\w{0,3}$"
)


def titles_ru(text: str, starts: Callable[[int], int]) -> Iterator[Title]:
    """Titles in order; ``starts`` gives the end of an organisation's name that begins at a place, else 0."""
    for m in _HEAD.finditer(text):
        kind = "noun" if m.lastgroup == "adjectives" else (m.lastgroup or "noun")
        end, named = _chain(text, m.end(), starts, kind)
        head = _spoken(m, kind)
        words = _AND_WORK.sub(_both, head + text[m.end() : end])
        bare = end == m.end()
        if kind == "project" and (not named or bare) and not _concrete(text[m.end() : end]):
            continue
        if kind in ("work", "paper") and bare:
            continue
        if _RAISES.search(text, max(0, m.start() - 60), m.start()):
            continue
        if kind == "project" and _ONLY_PLACE.fullmatch(text, m.end(), end):
            continue
        if kind == "project" and _DRAFT.match(text, m.end()):
            continue
        if kind == "project" and _PROGRAMME.search(text, max(0, m.start() - 16), m.start()):
            continue
        if head:
            yield Title(m.start(), end, words, paper=kind == "paper", named=named)
    yield from _several(text)
    yield from _bought(text)


def _bought(text: str) -> Iterator[Title]:
    """Machines and vehicles bought or delivered: закупка 200 электробусов."""
    for m in _BOUGHT.finditer(text):
        noun = next(whole for stem, whole in _TRADES if m["trade"].lower().startswith(stem))
        yield Title(m.start(), m.end(), noun + text[m.end("trade") : m.end()])


def _several(text: str) -> Iterator[Title]:
    """Plants of one kind that a clause says are to be built: в трёх районах построят солнечные электростанции."""
    for m in _MANY.finditer(text):
        low, high = text.rfind("\n", 0, m.start()) + 1, text.find("\n", m.end())
        before = _CLAUSE_END.split(text[max(low, m.start() - 120) : m.start()])[-1]
        after = _CLAUSE_END.split(text[m.end() : min(high if high >= 0 else len(text), m.end() + 60)])[0]
        if _TO_BUILD.search(before) or _TO_BUILD.search(after):
            yield Title(m.start(), m.end(), m.group()[0].lower() + m.group()[1:], plain=True)
    for m in _TWO_KINDS.finditer(text):
        first, second = (agree(m[one], "f") for one in ("first", "second"))
        yield Title(m.start(), m.end(), f"{first} и {second} {m['noun']}", plain=True)


def _both(found: re.Match[str]) -> str:
    """строительство и эксплуатации: the second noun in the nominative as well."""
    stem = found["stem"]
    return found["first"] + stem + ("о" if stem.endswith("ств") else "е" if stem.endswith("ни") else "я")


def _concrete(chain: str) -> bool:
    return (
        re.search(
            r"\d|[А-ЯЁA-Z]|станци|завод|парк|комплекс|СЭС|ВЭС|ГЭС|строительств|модернизац|реконструкц|полигон|"
            r"очистн|переработ|улавлив|утилиз|энерг|лини",
            chain,
        )
        is not None
    )


def _spoken(m: re.Match[str], kind: str) -> str:
    """The head, with the adjectives before it, in the nominative; empty for a plural, which names several."""
    if kind == "project":
        return "проект" if "нвест" not in m.group() else "инвестпроект"
    if kind in ("work", "paper"):
        table = _WORKS if kind == "work" else _PAPERS
        low = m.group(kind).lower()
        stem = next(one for one in table if low.startswith(one))
        return stem + table[stem]
    if kind == "treatment":
        return "очистные сооружения"
    adjectives = [word for word in m.group("adjectives").split(" ") if word]
    while adjectives and (adjectives[0].lower() in _PRONOUNS):
        adjectives.pop(0)
    if m.group("short"):
        return " ".join([*(agree(one, "f") for one in adjectives), m.group("short")])
    word = m.group("noun")
    low = word.lower()
    if low.startswith("предприяти") and not m.string.startswith(" по ", m.end()):
        return ""
    if low.startswith("парк") and not adjectives and not _OF_PLANTS.match(m.string, m.end()):
        return ""
    if low.startswith("комплекс") and adjectives and adjectives[-1].lower().startswith(_SECTORS):
        return ""
    if low.endswith(_SEVERAL) or _SEVERAL_BEFORE.search(m.string, max(0, m.start() - 6), m.start()):
        return ""
    stem = max((one for one in _NOUNS if one in low), key=lambda one: (low.rfind(one), len(one)))
    at = low.rfind(stem)
    plural = low[at + len(stem) :] in ("ами", "ями", "ах", "ях", "ам", "ям", "ов", "ев", "ей") or low in ("станции", "линии")
    if plural and not (adjectives and adjectives[-1].endswith(("ой", "ей"))):
        return ""
    ending, gender = _NOUNS[stem]
    return " ".join([*(agree(one, gender) for one in adjectives), word[: at + len(stem)] + ending])


_TRADES = (("закуп", "закупка"), ("поставк", "поставка"), ("приобретен", "приобретение"))
_BOUGHT = re.compile(
    r"(?<![\w-])(?P<trade>[Зз]акупк(?:а|у|и|е|ой)|[Пп]оставк(?:а|у|и|е|ой)|[Пп]риобретени[еюя]) (?:до |около |более )?"
    r"(?:\d[\d ]*|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|[а-я]+десяти|[а-я]*ста|[а-я]+сот|тысячи) "
    r"(?:[а-яё-]+(?:ых|их) ){0,2}[а-яё]{4,}(?:ов|ев|ей|ок|ин|ин|ций)(?![а-яё])"
)
_MANY = re.compile(
    r"(?<![\w-])(?:[А-ЯЁа-яё]+(?:-[а-яё]+)?(?:ые|ие) ){1,3}(?:[а-яё]*(?:станции|заводы|парки|комплексы|полигоны|фабрики|линии|"
    r"установки))(?![\w-])"
)
_TWO_KINDS = re.compile(
    r"(?<![\w-])(?P<first>[а-яё]+(?:ую|ая|ой)) и (?P<second>[а-яё]+(?:ую|ая|ой)) "
    r"(?P<noun>(?:электро|гидроэлектро)?станции)(?![\w-])"
)
"""Two plants told with one word: солнечную и ветровую электростанции."""
_CLAUSE_END = re.compile(r"[.!?;](?=\s)")
_TO_BUILD = re.compile(
    r"постро(?:ят|ить|ит)\b|возвед|создадут|появ[ия]тся|строительств|расположить|разместить|стро(?:ят|ятся|ить)\b|введут"
)
_SEVERAL = ("заводы", "парки", "комплексы", "терминалы", "кластеры", "газопроводы", "комбинаты", "хабы", "водоводы")
_SEVERAL_BEFORE = re.compile(r"(?:ые|ие|ых|их) $")
_PRONOUNS = frozenset(
    """этой этого этот эта самой самый самого самая каждый каждой каждая новый новой новую новая нового первый первой
    первую первая     первого первом второй вторая вторую данный
    данной своей своего новом этом крупнейшей крупнейший
    крупнейшую крупнейшая
    крупная крупный крупной крупную крупного какой такой другой одной одну одного один одна ещё том той того
    """.split()  # noqa: SIM905
)
_OF_PLANTS = re.compile(r" (?:ветр|солнечн|фото)[а-яё]+ (?:электро)?станций")
_SECTORS = ("агропромышл", "топливно", "военно", "оборонно", "строительн", "жилищ", "лесопромышл")
"""A комплекс of these is a branch of the economy."""
_RAISES = re.compile(r"(?:увелич|повы[сш]|нарасти)\w* (?:[а-яё]+ )?(?:мощност|выработк)\w* $")
"""увеличить мощность ГЭС на 18 МВт says by how much."""
_ONLY_PLACE = re.compile(r" (?:в|на) [А-ЯЁ][\w-]+(?: [а-яё]+)?")
_DRAFT = re.compile(
    r" (?:[а-яё-]+(?:ого|ой|ых|его|ей) ){0,3}(?:закон|постановлен|програм|концепци|указ|стратеги|распоряжен|приказ|документ|"
    r"соглашен|договор|решен|план|бюджет|кодекс|регламент|стандарт|меморандум)"
)
"""A draft of a paper is no project: проект концепции …"""
_PROGRAMME = re.compile(r"(?:еральн|циональн|егиональн)\w{2,3} $")
_AND_WORK = re.compile(
    r"^(?P<first>[а-яё]+(?:о|е|я) и )(?P<stem>строительств|производств|эксплуатаци|модернизаци|реконструкци|расширени|создани|"
    r"обслуживани|обновлени|утилизаци|реализаци)[а-яё]{1,3}(?![а-яё])"
)
_NOMINATIVE = re.compile(r"(?:ая|яя|ый|ое|ые)$")
_ROUTE = re.compile(r" [—–-] (?=[А-ЯЁ])[А-ЯЁа-яё-]+")
_CAPITAL_BEFORE = re.compile(r" [А-ЯЁ][а-яё-]+$")
_COUNT = re.compile(r" (?:дв|тр|четыр|пят|шест|сем[ьи]|восем|\d)")
_INSTRUMENTAL = re.compile(r"(?:ом|ем|ой|ей|ью|ами|ями|ым|им)$")


def _chain(text: str, at: int, starts: Callable[[int], int], kind: str) -> tuple[int, bool]:
    """The end of what belongs to the head, and whether a proper name is in it."""
    named, last, begun, sized = False, at, at, False
    for _ in range(22):
        size = _SPAN.match(text, at) or _VOLTAGE.match(text, at)
        if size and not _MONEY.match(text, size.end()):
            at = last = size.end()
            sized = True
            continue
        route = _ROUTE.match(text, at) if named and at == last else None
        if route:
            at = last = route.end()
            continue
        m = _TOKEN.match(text, at) if text[at : at + 1] == " " else None
        if not m:
            break
        if m.group("word") == "и" and sized and kind != "paper":
            break  # … мощностью 300 МВт в одной области и ветровой электростанции на 500 МВт
        if m.group("word"):
            end, whole = _word(text, m, starts, kind, begun)
            named = named or (whole and kind != "paper" and text[m.start() : end].lower() != text[m.start() : end])
        elif m.group("quoted"):
            end, whole, named = m.end(), True, True
        else:
            fits = kind in ("paper", "project", "work") and not _MONEY.match(text, m.end())
            end, whole = (m.end() if fits else 0), True
        if not end:
            break
        at = end
        last = at if whole else last
    return last, named


def _word(text: str, m: re.Match[str], starts: Callable[[int], int], kind: str, begun: int) -> tuple[int, bool]:
    """Where a word of the chain ends (0 when it no longer belongs to it), and whether the chain may end there."""
    word, at = m.group("word"), m.end()
    low, paper = word.lower(), kind == "paper"
    if starts(m.start() + 1):
        return (starts(m.start() + 1), True) if paper else (0, False)
    if paper and low in ("между", "с") and m.start() == begun:
        return at, False
    if low in _INTO:
        place = _into(text, at)
        counted = paper and low == "на" and text[at + 1 : at + 2].isdigit()
        return (place, True) if place else (at if counted else 0, False)
    if low in _STOP or _is_verb(word) or _MONEY.match(text, m.start()):
        return 0, False
    if paper and m.start() == begun and _NOMINATIVE.search(low):
        return 0, False  # в рамках меморандума китайская компания …
    follows = _TOKEN.match(text, at)
    after = follows.group() if follows else ""
    if low == "с":
        return (at if _INSTRUMENTAL.search(after) else 0), False
    if low == "и":
        ends = not paper and (
            _COUNT.match(after)
            or _is_verb(after.strip())
            or (after[1:2].isupper() and not _CAPITAL_BEFORE.search(text, max(0, m.start() - 30), m.start()))
        )
        return (0 if ends else at), False
    return at, low not in _LINKS


def _is_verb(word: str) -> bool:
    return (
        word[:1].islower()
        and len(word) > 3
        and _VERB.search(word) is not None
        and not _NO_VERB.match(word[-12:])
        and not (_NO_VERB.search(word))
    )


def _into(text: str, at: int) -> int:
    """The end of a place after its preposition (в Навоийской области, в провинции Хорасан), 0 for no place."""
    m = re.compile(
        r"(?: (?:городе|провинции|области|районе|крае|республике|округе|уезде|столице|свободной|территории|реке|озере|полигоне|"
        r"базе|г\.))*"
        r"(?: (?!" + _MONTH.pattern + r")[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё][а-яё]*)*){1,3}(?: и [А-ЯЁ][а-яё-]+)?"
        r"(?: (?:области|областях|районе|районах|крае|республике|округе|уезде|автономном округе|регионе|водохранилище|"
        r"месторождении|озере|полигоне|каскаде))?",
    ).match(text, at)
    if m:
        return m.end()
    return 0
