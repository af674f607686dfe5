"""The Russian words of figures."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from greenbridge.calc.language.figures_alpha_lexicon import Lexicon, Units, Words, counted_words, tell_subject
from greenbridge.calc.language.figures_frame import ADDRESS, NoFigures
from greenbridge.calc.language.figures_ru_words import BEFORE_ENDS, LEAD, NOT_BEFORE, PERS, STEMS, STRUCTURAL, TAIL, UNITS
from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.numerals import RUSSIAN, parse_russian
from greenbridge.calc.language.sought import Sought

_DIGITS = r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:[.,]\d+)?"


def _spelled(low: int, high: int) -> str:
    """The words for the numbers from ``low`` up to ``high``, longest first."""
    words = (name.replace("е", "[её]") for name, value in RUSSIAN.items() if low <= value < high)
    return "|".join(sorted(words, key=len, reverse=True))


_HUNDREDS, _TENS, _ONES = _spelled(100, 1000), _spelled(20, 100), _spelled(1, 20)
_WORD = rf"(?:(?:{_HUNDREDS})(?:\s(?:{_TENS}))?(?:\s(?:{_ONES}))?|(?:{_TENS})(?:\s(?:{_ONES}))?|(?:{_ONES}))"
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})|(?<![а-яё-])(?P<words>полтор[аы]|полутора|(?<!\d\s)(?<!\d)(?:миллион|миллиард|триллион)а?(?!\w)"
    rf"|(?:(?:{_WORD})\s)?тысяч[аиу]?\s{_WORD}|тысяч[ау]|(?<=коло\s)тысячи|пол(?:у)?миллиона|пол(?:у)?миллиарда|полсотни"
    rf"|полусотни|полдюжины|дюжин[ауы]|десят(?:ок|ка)(?=\s[а-яё])|{_WORD}\sс\sполовиной|{_WORD})(?:(?![а-яё-])|(?=летн|метров"
    rf"|мегаватт|километров|процентн))",
    re.IGNORECASE,
)
_SCALES = {
    "тыс": 10**3,
    "тысяч": 10**3,
    "млн": 10**6,
    "миллион": 10**6,
    "млрд": 10**9,
    "миллиард": 10**9,
    "трлн": 10**12,
    "триллион": 10**12,
    "сотн": 100,
}
_CURRENCIES = {"$": "USD", "€": "EUR", "¥": "CNY", "₸": "KZT", "₽": "RUB", "£": "GBP", "usd": "USD", "eur": "EUR"}
_LETTER = "[а-яёА-ЯЁa-zA-Z]"
_COUNT = re.compile(rf"[ \u00a0-]((?:«?{_LETTER}[\wёЁ-]*»?)(?:[ \u00a0](?:и[ \u00a0])?«?{_LETTER}[\wёЁ-]*»?){{0,4}})")
_STEMS = tuple((re.compile(stem), unit) for stem, unit in STEMS)
"""Nouns that are counted, in small letters and asked of small letters: matching in any case costs several times as much."""
_COMPOUND = re.compile(
    "(?:электро|авто|мини|эко|био|микро|агро|тепло|спец|инвест|гидро|энерго|нефте|газо|метео|турбо|кино|видео|радио)-?",
    re.IGNORECASE,
)
_ANY_STEM = re.compile("|".join(f"(?:{stem})" for stem, _ in STEMS))
_LETTERS = re.compile(r"[\w-]+")
_REST = re.compile(r"[\w-]*")
_PIECES = re.compile("шт(?:ук[аи]?)?|единиц[аы]?")
_STOP_WORD = re.compile(
    r"(?:в|на|с|со|по|для|из|от|до|при|за|к|о|об|у|что|как|которы\w*|котор\w*|где|а|но|или|через|больше|меньше|выше|ниже"
    r"|между|более|менее|около|не|чем|был\w*|будет|будут|являет\w*|состав[ли]\w*|став\w*|стал\w*|под|над"
    r"|перед|это|также|включая|г|года|году)$",
    re.IGNORECASE,
)
_STRUCTURAL = re.compile(STRUCTURAL, re.IGNORECASE)
_CHANGE = (
    r"(?:вырос\w*|выраст\w*|возрос\w*|возраст\w*|увелич\w*|повы[сш]\w*|подня\w*|прирост\w*|рост\w*"
    r"|подним\w*|пада\w*|опуст\w*|опуска\w*|доход\w*|дош[её]л\w*|расшир\w*|сниз\w*|снижен\w*|снижа\w*|сократ\w*|сокращ\w*"
    r"|уменьш\w*|упал\w*|упад\w*|довест\w*"
    r"|доведен\w*|довел\w*|достич\w*|замедл\w*|подскоч\w*|ускор\w*|наращ\w*|нараст\w*|прибав\w*)"
)
_VERBS = re.compile(
    r"\b(?!\w+(?:ств[оаеу]|ност[ьи]|ени[еяию]|[аеи]ни[еяию]|к[аиу])\b)(?:состав\w+|достиг\w*|превы[сш]\w+|вырос\w*|увелич\w+"
    r"|сниз\w+|сократ\w+|произв\w+|выраб\w+"
    r"|постав\w+|инвестир\w+|направ\w+|выдел\w+|построе?н\w*|введен\w*|ввели|запущен\w*|запусти\w*"
    r"|подписа\w+|привлек\w*|насчитыва\w+|работа\w+|явля\w+|будет|будут|был\w*|стал\w*|оценива\w+"
    r"|планиру\w+|обеспеч\w+|созда\w+|получи\w+|включа\w+|объедин\w+|позвол\w+|переработ\w+"
    r"|перераба\w+|установ\w+ено?|установи\w+|охват\w+|занима\w+|может|смож\w+|приня\w+|сообщи\w+"
    r"|расположен\w*|равн\w+|обойд\w+|стоит|экспорт\w+ал\w*|прош\w+|участв\w+|приходит\w*|требу\w+"
    r"|мощностью|площадью|стоимостью|объемом|объёмом|сумму|сумме|протяженностью|протяжённостью"
    r"|емкостью|ёмкостью|производительностью|предоставив|вложив|рассчитан\w*|состоять|состоялось|постро[яи]т|закупит|вложит"
    r"|удерживает|звучала)\b",
    re.IGNORECASE,
)
_VERB_WORDS = Words(_VERBS)
_CLAUSE = re.compile(r"[;:!?\n«»“”()]|,(?!\d)|—|\.(?=\s[А-ЯЁ])")
_CASE = re.IGNORECASE
_RISE = re.compile(
    r"(?<![а-яё])(?:выше(?! на)|дороже|вырос|выраст|возрос|возраст|увелич|повы[сш]|подня|прирост|рост|расшир|наращ"
    r"|прибав|подорож|подскоч|улучш|ускор)\w*",
    _CASE,
)
_FALL = re.compile(
    r"(?<![а-яё])(?:ниже(?! на)|дешевле|сниз|сниж|сократ|сокращ|уменьш|упал|упад|спад|падени|подешев|эконом|убав|просел"
    r"|сжал|просад|обвал)\w*",
    _CASE,
)


_NTH = {
    "втор": Decimal(50), "трет": Decimal("33.33"), "четверт": Decimal(25), "пят": Decimal(20), "шест": Decimal("16.67"),
    "десят": Decimal(10),
}  # fmt: skip
_WHOLE = {"тысяч": Decimal(10**3), "милли": Decimal(10**6), "трилл": Decimal(10**12)}


def _clean(digits: str) -> str:
    plain = digits.replace("\u00a0", "").replace(" ", "")
    return plain.replace(",", "") if plain.count(",") > 1 else plain.replace(",", ".")


def _words(words: str) -> Decimal | None:
    lowered = " ".join(words.lower().split())
    if lowered.startswith(("полтор", "полутор")):
        return Decimal("1.5")
    if lowered.startswith(("полмилли", "полумилли")):
        return Decimal(5 * 10**8 if "ард" in lowered else 5 * 10**5)
    if lowered.startswith(("полсотни", "полусотни", "полдюжины")):
        return Decimal(6 if "дюж" in lowered else 50)
    if lowered.startswith(("дюжин", "десятк", "десяток")):
        return Decimal(12 if "дюж" in lowered else 10)
    if lowered.endswith(" с половиной"):
        whole = parse_russian(lowered[:-11])
        return whole + Decimal("0.5") if whole is not None else None
    thousands = re.match(r"(?:(.+?)\s)?тысяч[аиу]?\s(.+)", lowered)
    if thousands:
        head = parse_russian(thousands[1]) if thousands[1] else Decimal(1)
        rest = parse_russian(thousands[2])
        return None if head is None or rest is None else head * 1000 + rest
    whole = Decimal(10**9) if lowered.startswith("миллиард") else _WHOLE.get(lowered[:5])
    return whole if whole is not None else parse_russian(words)


def _scale_name() -> dict[str, Decimal]:
    made: dict[str, Decimal] = {}
    for stem, value in _SCALES.items():
        for ending in ("", "а", "ов", "у", "и", "е", "ами", "ам", "ей", "ы", "ом"):
            made[stem + ending] = Decimal(value)
    return made


def _per_of(found: str) -> str:
    lowered = found.lower()
    return next((unit for prefix, unit in PERS if lowered.startswith(prefix)), lowered)


def _count(text: str, at: int, in_words: bool) -> tuple[str, int] | None:
    """What is counted after a number: the first known noun within five words."""
    ahead = _COUNT.match(text, at)
    if ahead is None:
        return None
    phrase, place = ahead.group(1), ahead.start(1)
    if in_words and _STRUCTURAL.match(phrase):
        return None
    small = phrase.lower()
    small = small if len(small) == len(phrase) else phrase
    for number, word in enumerate(_LETTERS.finditer(phrase)):
        plain = word.group()
        if number and (_VERBS.match(plain) or plain.lower() in RUSSIAN):
            return None
        if _STOP_WORD.match(plain) and not (number == 0 and plain.lower() == "из"):
            return None
        prefix = _COMPOUND.match(phrase, word.start())
        inside = prefix.end() if prefix and not _ANY_STEM.match(small, word.start()) else word.start()
        if not _ANY_STEM.match(small, inside):
            continue
        for stem, unit in _STEMS:
            found = stem.match(small, inside)
            if found and not _adjective(plain):
                end = _REST.match(phrase, found.end())
                if unit == "units" and "ветр" in text[max(0, at - 80) : at + 40].lower():
                    unit = "turbines"
                if _PIECES.fullmatch(plain):
                    unit = _told_before(text, at) or unit
                return unit, place + (end.end() if end else found.end())
            if found and " " in found.group():
                end = _REST.match(phrase, found.end())
                return unit, place + (end.end() if end else found.end())
    return None


def _told_before(text: str, at: int) -> str:
    """What is counted in pieces (экспорт электромобилей вырос до 24 тыс. штук): the last things told in the sentence."""
    window = text[max(0, at - 110) : at]
    cut = max(window.rfind(mark) for mark in (". ", "; ", "\n"))
    told = ""
    for word in _LETTERS.finditer(window[cut + 1 :].lower()):
        inside = _COMPOUND.match(word.group())
        plain = word.group()[inside.end() :] if inside and not _ANY_STEM.match(word.group()) else word.group()
        if _ANY_STEM.match(plain) and not _adjective(plain):
            told = next((unit for stem, unit in _STEMS if stem.match(plain)), told)
    return told


def _adjective(word: str) -> bool:
    """Whether the word only describes (промышленных, областной), so that the noun is still to come."""
    lowered = word.lower()
    return lowered.endswith(
        (
            "ных",
            "ной",
            "ные",
            "ный",
            "ного",
            "ным",
            "ская",
            "ских",
            "ские",
            "ский",
            "ского",
            "ческих",
            "овых",
            "овые",
            "евых",
            "скими",
            "ными",
            "ыми",
            "ским",
            "ную",
            "скую",
            "ному",
            "скому",
        )
    ) and not lowered.startswith(("рабочих", "ученых", "учёных", "скважин", "котельн", "пострадавш", "пассажирск"))


_AHEAD = re.compile(rf"\s((?:{_LETTER}[\w-]*\s?){{1,4}})")


_MEASURES = {
    "мощностью": "мощность", "ёмкостью": "ёмкость", "емкостью": "ёмкость", "площадью": "площадь", "стоимостью": "стоимость",
    "длиной": "длина", "протяжённостью": "протяжённость", "протяженностью": "протяжённость", "глубиной": "глубина",
    "производительностью": "производительность", "высотой": "высота", "шириной": "ширина", "массой": "масса",
    "вместимостью": "вместимость", "численностью": "численность", "объёмом": "объём", "объемом": "объём",
    "диаметром": "диаметр", "весом": "вес", "напряжением": "напряжение", "сроком": "срок", "сумму": "сумма",
}  # fmt: skip
_MEASURE = re.compile(tree_pattern(_MEASURES))
_MEASURED = re.compile(
    r"(?:(?P<sort>установленн|суммарн|проектн|совокупн|пиков|номинальн|полезн|общ|годов|теплов|электрическ|единичн)(?:ой|ую|им|ым)\s+)?"
    rf"\b(?P<noun>{'|'.join(_MEASURES)})\s+"
    r"(?:(?:до|около|более|свыше|порядка|в|на|почти|примерно|не менее|не более|менее|чуть|от|от \d+ до)\s+)*$",
    _CASE,
)
_MEASURE_AHEAD = re.compile(rf"(?:\b\w+(?:ой|ую|им|ым)\s+)?\b(?:{'|'.join(_MEASURES)})\b", _CASE)


def _measured(window: str) -> str:
    """What stands in the instrumental before a figure, named: станции суммарной мощностью 216 МВт gives суммарная мощность."""
    found = _MEASURED.search(window) if _MEASURE.search(window.lower()) else None
    if not found:
        return ""
    noun = _MEASURES[found["noun"].lower()]
    if not found["sort"]:
        return noun
    soft = found["sort"].lower() == "общ"
    masculine = ("ий" if soft else "ый") if noun[-1] not in "аь" else ""
    return f"{found['sort'].lower()}{masculine or 'ая'} {noun}" if noun != "напряжение" else noun


def _subject(text: str, head: int, start: int, end: int, unit: str) -> str:
    """Short words that say what the figure measures: a measure named before it, the genitive after the unit, else its clause."""
    measured = _measured(text[max(0, head - 60) : head])
    if measured:
        return measured
    if unit.split("/")[0] not in ("times", "a", "months", "days", "hours", "minutes", "%", "pp") or text[end : end + 1] == " ":
        following = _AHEAD.match(text, end, end + 60)
        ahead = _MEASURE_AHEAD.split(following.group(1), maxsplit=1)[0] if following else ""
        words = list(itertools.takewhile(lambda word: not _STOP_WORD.match(word) and word.lower() != "и", ahead.split()))
        if words and not _VERBS.match(words[0]) and unit not in ("%", "pp", "times", "a"):
            return " ".join(words[:3])
        if words and unit == "%" and re.search(r"(?:и|ы|а|я|ий|ых|их|ого|ей|ов)$", words[0]) and not _VERBS.match(words[0]):
            return " ".join(words[:3])
    if (
        unit.islower()
        and len(unit) > 3
        and unit.isalpha()
        and unit not in ("months", "weeks", "hours", "minutes", "times", "days")
    ):
        counted = counted_words(text[start:end])
        if counted and counted.split()[-1].lower().rstrip(".") not in _SCALES:
            return counted
    window = text[head - 90 : head] if head > 90 else "\n" + text[:head]
    told = tell_subject(window, _CLAUSE, _VERB_WORDS, LEAD, TAIL)
    if told:
        return told
    return ""


RUSSIAN_LEXICON = Lexicon(
    number=_NUMBER,
    word_start=Sought(
        "|".join(
            f"{word}|{word.capitalize()}"
            for word in sorted(
                {
                    *RUSSIAN,
                    *("ё".join(name.rsplit("е", 1)) for name in RUSSIAN),
                    "полтор",
                    "полутор",
                    "миллион",
                    "миллиард",
                    "тысяч",
                    "полмилли",
                    "полумилли",
                    "полсотни",
                    "полусотни",
                    "полдюжины",
                    "дюжин",
                    "десяток",
                    "десятка",
                }
            )
        )
    ),
    clean_digits=_clean,
    parse_words=_words,
    scale=re.compile(
        r"[\s\u00a0-]?(?P<scale>тыс|тысяч[аиу]?|тысячам?и?|млн|миллион(?:а|ов|у|ами|ом)?|млрд"
        r"|миллиард(?:а|ов|у|ами|ом)?|трлн|триллион(?:а|ов|у)?|сот(?:ни"
        r"|ен)|десятк(?:а|ов))(?![а-яё])(?:-(?:ов|а)\b)?(?:\.(?=\s?(?-i:[a-zа-я$€₽₸%]|[МГкТ]?Вт(?![а-яё]{2})|Гкал|МВА|ДФЭ|[ГТ]Дж|[A-Z]{3}\b)))?",
        _CASE,
    ),
    scales=_scale_name() | {"сотен": Decimal(100), "сотни": Decimal(100), "десятка": Decimal(10), "десятков": Decimal(10)},
    units=Units(UNITS, "[\\s\u00a0-]{0,2}"),
    currency_before=Sought(r"(?:[\$€¥₸₽£]|\b(?:USD|EUR))\s?$"),
    currency_of=lambda found: _CURRENCIES[found.lower()],
    before=Sought(
        r"(?<![а-яё-])(?:(?P<more_than>не менее(?: чем)?|более(?: чем)?|больше|свыше|выше|от(?=\s$)"
        r"|превы[сш]\w+|как минимум|минимум|не ниже|не меньше)|(?P<nearly>почти|практически|без "
        r"малого|чуть (?:менее|меньше)|близк\w+ к)"
        r"|(?P<less_than>не более(?: чем)?|не выше|не больше|менее(?: чем)?|меньше|ниже|максимум|не "
        r"превы\w+)|(?P<about>около|примерно|порядка|приблизительно|ориентировочно|в районе|где-то|в "
        r"среднем около)|(?P<upto>до))\s(?:на\s|в\s)?$|(?P<tilde>[~≈])\s?$",
        _CASE,
    ),
    before_ends=BEFORE_ENDS,
    after=re.compile(
        r"(?P<more_than>\+(?!\d)|\sи (?:более|больше|выше)(?![а-яё])|\sс лишним)|(?P<less_than>\sи (?:менее|ниже)(?![а-яё]))",
        _CASE,
    ),
    range_to=re.compile(r"\s?(?:-|–|—|‒)\s?(?:\$|€)?(?=\d)|\s(?P<word>до|и|или)\s(?:\$|€)?(?=[а-я\d])"),
    range_words=re.compile(r"(?<![а-яё])(?:от|между|в (?:пределах|диапазоне)(?: от)?|колебл\w+ от)\s[\$€]?$", _CASE),
    moved_before=re.compile(
        rf"(?<![а-яё]){_CHANGE}(?:[^.;]|\.\d|п\.\s?п\.|(?<=тыс)\.(?!\s[А-ЯЁ])|(?<=млн)\.(?!\s[А-ЯЁ])|(?<=руб)\.(?!\s[А-ЯЁ])){{0,50}}$"
        rf"|(?<![а-яё])со?\s$",
        _CASE,
    ),
    not_before=NOT_BEFORE,
    not_after=re.compile(
        r"-(?:й|я|е|го|му|х|м|ю|ой|ый|ая|ое|ые|ом|ти|ми|ым|ых)(?![а-яё])|:\d\d|\sчас(?:а|ов)?\s\d"
        r"|[A-Za-zА-ЯЁ](?![A-Za-zА-яЁё·*/])(?<!\dт)(?<!\dВ)|-летию|\.\d"
    ),
    names=NoFigures(
        r"(?<![A-Za-zА-Яа-яЁё])(?:(?:^|(?<=[.!?]\s))За\s[а-яё\d]+\s(?:лет|года|месяц\w*)\b"
        r"|(?<![а-яё])за\s[а-яё\d]+\s(?:лет|года)(?=\s(?:сниж|сниз|вырос|увелич|сократ|упал))"
        r"|[Зз]а\s(?:[34578]|9|1[01]|три|четыре|пять|семь|восемь|девять|десять|одиннадцать)\sмесяц\w*|"
        r"ГОСТ(?:\sР)?(?:\sИСО)?\s?[\d.:-]+"
        r"|\bISO(?:/IEC)?\s?[\d:-]+|ИСО\s?[\d:-]+|№\s?[\d/.\w-]+|https?://\S+|[\w.-]{1,64}@\S+|\+\d[\d ()-]{7,}"
        r"|\b\d{1,2}:\d{2}\b|^\s*\(?\d{1,2}[.)]\s|\b[A-ZА-ЯЁ]{1,5}-?\d[\w-]*(?<!\d)|«[^«»\n]{0,60}\d{4}»"
        r"|(?<![а-яё])в \d{1,2}(?:[.:]\d{2})?\sчас\w*|\d{1,2}\.\d{2}(?=\s(?:час|по))"
        r"|(?<![а-яё])один из\b|одной из\b|одна из\b|одного из\b|друг друга|(?<![а-яё])(?:две|обе|двух"
        r"|двумя|обеих) стор[оа]н\w*|(?<![а-яё])(?:двух|двумя|обеих|обе|две) стран\w*|24/7|«?Большой "
        r"двадцатки|\bG(?:7|20)\b|(?<![а-яё])(?:в |за |на |через )?(?:ближайшие|последние|следующие"
        r"|предстоящие|ближайших|последних|следующих|предыдущие)\s(?:[\wё-]+\s)?(?:лет|года?|месяц\w*"
        r"|дн\w+)|-летие\b|Covid-19|COVID-19|\d+-лети\w+)",
        ADDRESS,
        re.MULTILINE,
    ),
    per=re.compile(
        r"(?:\s(?:CO2(?:-?экв\.?)?|CO₂|СО2(?:-?экв\.?)?|СО₂|условного топлива))?\s?(?:/\s?|(?:в|за|на|с)\s(?:один |одну "
        r"|каждый |каждую |1 )?|(?=ежегодно))"
        r"(?P<per>год(?![ауо])|ежегодно|сут(?:ки|\.)?|литр|л(?![а-яё])"
        r"|день|час(?![аов])|ватт(?!-)|Вт(?![·*⋅ч])|месяц(?!а)|тонну|т|кВт[·*⋅/]?ч|МВт[·*⋅/]?ч|киловатт-час|мегаватт-час|километр|килограмм|"
        r"кубометр|куб\. ?м|м3"
        r"|м³|кв\. ?м|м2|м²|км|кг|человека|душу населения|гектар|га|Гкал|кВт|г|ч)(?![а-яёА-ЯЁ])",
    ),
    per_of=_per_of,
    per_later=re.compile(
        r"(?:[^,.;:()\n]{0,40}?\([А-ЯЁ]{2,6}\))?[^,.;:()\n]{0,60}?(?<![а-яё])(?:(?P<a>в год|ежегодно|"
        r"в течение года|каждый год|за год)|(?P<d>в "
        r"сутки|в день|ежесуточно))(?![а-яё])",
        _CASE,
    ),
    per_before=re.compile(
        r"(?<![а-яё])(?:ежегодно\w*|ежегодн\w+|годов(?:ая|ой|ую|ого|ом|ые|ых)|каждый год"
        r"|среднегодов\w+)(?![а-яё])(?! (?:рост|прирост|темп))[^.;]{0,60}$",
        _CASE,
    ),
    count=_count,
    rise=Words(_RISE),
    fall=Words(_FALL),
    falls_after=_FALL,
    by_before=re.compile(r"(?<![а-яё])на\s[\$€]?$", _CASE),
    by_ends=frozenset(["на"]),
    target_before=re.compile(
        r"(?<![а-яё])(?:до|с|со|от|составл\w+|достиг\w*|равн\w+|под)\s(?:(?:нынешн|текущ|прежн|сегодняшн)\w+\s)?$", _CASE
    ),
    change_after=re.compile(
        r"(?:-?н\w+)?\s(?:(?P<rise>(?:рост|прирост|увеличени|повышени|выше|больше|дороже|быстрее)\w*)"
        r"|(?P<fall>(?:снижени|сокращени|падени|ниже|меньше|дешевле|уменьшени|спад|короче|легче)\w*))",
        _CASE,
    ),
    year_sign="год",
    per_signs=("год", "сутки", "день", "ежесуточно"),
    fixed_start=Sought(
        "вдвое|Вдвое|удво|Удво|втрое|Втрое|утро|Утро|раза|раз |двукратн|двойне|хкратн|вчетверо|впятеро"
        "|пятикратн|десятикратн|полуторакратн|трет|Трет|четверт|Четверт|полови|Полови|шестая|шестую|шестой"
    ),
    fixed=(
        (
            re.compile(r"(?<![а-яё])(?:вдвое|удво(?:ил|ит|ен)\w*|в два раза|двукратн\w+|двойне)(?![а-яё])", _CASE),
            "2",
            "times",
            None,
        ),
        (re.compile(r"(?<![а-яё])(?:втрое|утро(?:ил|ит|ен)\w*|в три раза|тр[её]хкратн\w+)(?![а-яё])", _CASE), "3", "times", None),
        (re.compile(r"(?<![а-яё])(?:вчетверо|в четыре раза|четыр[её]хкратн\w+)(?![а-яё])", _CASE), "4", "times", None),
        (re.compile(r"(?<![а-яё])(?:впятеро|в пять раз|пятикратн\w+)(?![а-яё])", _CASE), "5", "times", None),
        (re.compile(r"(?<![а-яё])(?:в десять раз|десятикратн\w+)(?![а-яё])", _CASE), "10", "times", None),
        (re.compile(r"(?<![а-яё])(?:в полтора раза|полуторакратн\w+)(?![а-яё])", _CASE), "1.5", "times", None),
        (
            re.compile(
                r"(?<![а-яё])(?:треть|трети)(?![а-яё])(?! (?:квартал|стран|лиц|очеред|этап|мест|год|част|групп))(?<!две"
                r" трети)(?<!двух трети)",
                _CASE,
            ),
            "33.33",
            "%",
            None,
        ),
        (re.compile(r"(?<![а-яё])(?:две трети|двух третей)(?![а-яё])", _CASE), "66.67", "%", None),
        (re.compile(r"(?<![а-яё])(?<!три )(?:четверть|четверти)(?![а-яё])(?! (?:века|час|год))", _CASE), "25", "%", None),
        (re.compile(r"(?<![а-яё])(?:три четверти|трех четвертей|трёх четвертей)(?![а-яё])", _CASE), "75", "%", None),
        (
            re.compile(
                r"(?<![а-яё])(?<!первой )(?<!второй )(?<!вторая )(?<!первая )(?<!другая )(?:половин[ауыео]й?"
                r"|наполовину)(?![а-яё])(?! (?:год|XX|века|дня|месяц))",
                _CASE,
            ),
            "50",
            "%",
            None,
        ),
    ),
    ratio=Sought(
        r"(?<![а-яё])кажд(?:ый|ая|ое|ого|ую|ой) (?P<nth>втор|трет|четв[её]рт|пят|шест|десят)\w*(?! (?:год|месяц|день|раз|недел"
        r"|час))",
        _CASE,
    ),
    ratio_of=lambda found: _NTH.get(found["nth"].lower().replace("ё", "е")),
    times_needs=re.compile(r"(?<![а-яё])в\s(?:[а-яё]+\s){0,2}$", _CASE),
    subject=_subject,
)
