"""Organisations in Russian text: legal forms and head words with «quoted» names, ministries and other bodies with
what follows them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from greenbridge.calc.language import organisations_ru_words as ru
from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.legal_forms import COMPANY, GOVERNMENT, RUSSIAN_HEADS, RUSSIAN_LEGAL
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_evidence_ru import thing_before

_QUOTED = (
    r"(?:«[^«»\n]{1,90}(?:«[^»\n]{1,60}»[^«»\n]{0,30})?»{1,2}|\"(?! )[^\"\n]{0,69}[^\"\n ]\"|“[^”\n]{1,70}”|"
    r"„[^“”\"\n]{1,70}[“”\"])"
)
_LEGAL = "|".join(sorted(RUSSIAN_LEGAL, key=len, reverse=True))
_BRAND = r"(?:[A-Z][\w&+.’'-]*(?:\s+(?:&\s+)?[A-Z][\w&+.’'-]*){0,5}|[A-ZА-ЯЁ][\w-]{2,})"
_ABROAD = "UAB|SIA|GmbH|LLC|LLP|Ltd|MChJ|MMC|QK|XK|ЖШС|ҶДММ"
"""Legal forms of neighbours, which a Russian text puts before a name in quotes: UAB «Litgrid»."""
_WITH_LEGAL = Sought(rf"(?:(?:{_LEGAL})\s+){{1,2}}(?:(?:[А-ЯЁа-яё]{{4,}} )?{_QUOTED}|{_BRAND})|(?:{_ABROAD})\s+{_QUOTED}")
_OBLIQUE_BRAND = re.compile(r" [А-ЯЁ][а-яё-]+(?:ской|ского|скому|ских|ским|ную|ной|ного|ному|ных)$")
_LED_BY = re.compile(r"(?:иректор|лава|уководитель|резидент|редседатель|ладелец|чредитель)\s$")
_PERSON = re.compile(r"\s[А-ЯЁ][а-яё]{2,}(?![\w«-])")
_NOMINATIVE = re.compile(r"(?:[ея]тика|омика|хника|литика|атика|истика)$")
_HEAD = Sought(rf"(?:{tree_pattern([*RUSSIAN_HEADS, *(stem.capitalize() for stem in RUSSIAN_HEADS)])})[а-яё]{{0,6}}(?![\w])")
_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*\.?")
_NEXT = re.compile(r"(?P<gap>,? +|,?\n)(?P<word>[^\W\d_]+(?:[-‑–][^\W\d_]+)*)")
_NEXT_QUOTE = re.compile(rf" ?(?=[«\"“„][^а-яёa-z]){_QUOTED}")
_TO_BRACKET = re.compile(r"( (?:в|на|за|о|об|с|по|и) (?:[а-яё-]+ ){0,4}[а-яё-]+)(?= \([A-ZА-ЯЁ][A-Za-zА-ЯЁа-я]{1,9}\))")
_OPEN_END = re.compile(r" [а-яё-]+(?:[нвксцтл]ых|[кшщгчн]их|[нвктл]ого|[чшщн]его)$")
_SCOPE = re.compile(r" в (?:сфере|области)(?= [а-яё]{4,}(?:и|ы|а|я|ия|ой|ых|ого)(?![\w-]))")
_NOUN_NEEDED = re.compile(r" [а-яё-]{3,}")
_OPENED = re.compile(r"«[^«»\n]{1,110}»|\"[^\"\n]{1,110}\"|“[^”\n]{1,110}”")
_LOWER_TAIL = re.compile(r" (?:по |для |при )?[а-яё]{4,}")
_OWN_NAME = re.compile(r" [А-ЯЁ][а-яё]+(?![\w-])")
_SO_ON = re.compile(rf"(?:, | и |, а также |, и )(?P<name>{_QUOTED})")
_SO_ON_BRAND = re.compile(r"(?:, | и )(?P<name>[A-Z][\w&+.’'-]*(?:\s+[A-Z][\w&+.’'-]*){0,3})")
_BRAND_AFTER = re.compile(r" +(?P<name>[A-Z][\w&+.’'-]*(?:\s+(?:&\s+|of |and )?[A-Z][\w&+.’'-]*){0,5})")
_NOUN = re.compile(r"(?:ени|ани|стви|яти|ити|ци|ени)(?:е|я|ю|ем|ей|и)$")
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$")
_GENITIVE = re.compile(r"(?:ого|его|ых|их|ой|ей|ов|ев|ёв|ий|ств|а|я|ы|и)$")
_NAMED_AFTER = re.compile(r",? им(?:ени|\.) (?:академика |профессора )?(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁа-яё-]+(?: [А-ЯЁ][а-яё-]+)?")
_ANOTHER = re.compile(
    r" (?:[А-ЯЁ][а-яё-]+(?:им|ым|ой|ей|ому|ему|ого|его|ский|ая) )(?:[а-яё-]+ ){0,2}"
    r"(?:институт|университет|академи|банк|центр|фонд|компани)"
)
"""After и, an adjective with a capital and its head: another name begins."""
_NOMINATIVE_ADJECTIVE = re.compile(r"(?:ая|яя|ое|ее|ые|ие|ский|цкий)$")
_OF_LAND = re.compile(r"[сц]к(?:ий|ая|ое|ой|ого|ому|им|ом|ую|ие|их)$|-")
_ACCUSATIVE = re.compile(r"[цсзгхф]ию$")
_DATIVE = re.compile(r"(?:ому|ему|ой|ей|ым|им|у|ю|е|и|ам|ям|ого|его|ых|их|ов|ев|ий|ств|а|я|ы)$")
_VERB = re.compile(
    r"(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ут|ит|ат|ят|тся|ть|ться|вши|вшая|вший|щая|щий|щие|щего|щих|"
    r"нный|нная|нные|нного|ен|ена|ено|ены|нести|вести|йти)$"
)
_SHORT_PARTICIPLE = re.compile(r"(?:[ая]н[аоы]|[её]н[аоы])$")
_ACRONYM = re.compile(r"^(?:[А-ЯЁA-Z]{2,6}|УрО|СО|ДВО)$")
_SENTENCE = re.compile(r"(?:^|[.!?…]\s+|\n\s*|[«\"“—]\s*)$")
_AT_BODY = re.compile(r" при (?:[Мм]инистерств|Мин[а-яё]{3}|Правительств|Президент|Кабинет)")
_BEFORE_BODY = re.compile(r"[а-яё]+(?:-[а-яё]+)?(?:ый|ий|ой|ого|его|ому|ым|им|ом) $")
"""A fund or an institute of a ministry: финансово-кредитный фонд при Минфине Кыргызстана."""
_OF_REGION = re.compile(r"[А-ЯЁ][а-яё-]+[сц]к(?:ое|ого|ому|им|ом) $")
_SHORT_HEAD = Sought(r"(?<![\w-])(?:НИИ|НИЦ|НИПИ|ГК(?= по)|МИД|ЦБ|МЧС|МВД|ФНС|ФАС|ФТС)(?![\w-])(?= [А-Яа-яЁё])")
_BANK = re.compile(r"(?<![\w-])[А-ЯЁ][а-яё]{2,}банк(?:а|у|ом|е)?(?![\w-])")
_UNIVERSITY = re.compile(
    r"(?<![\w-])(?:(?:МГУ|МФТИ|НИУ ВШЭ|ИТМО|МИСИС|МИСиС|МЭИ|МГИМО|РУДН|СПбПУ)|[А-ЯЁ][А-ЯЁа-я]{0,5}(?:ГУ|"
    r"ГТУ|НТУ|ФУ|НУ|НИТУ|ПУ))(?![\w-])"
    r"(?: им(?:ени|\.) (?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁа-яё-]+)?"
)


def read_russian(text: str, countries: list[tuple[int, int]], places: list[tuple[int, int]]) -> list[Named]:
    """Names of organisations; ``countries`` and ``places`` are where names of countries and places stand."""
    reader = _Reader(text, countries, places)
    found: list[Named] = []
    for m in _WITH_LEGAL.finditer(text):
        if text[m.start() - 1 : m.start()].isalnum():
            continue
        if _OBLIQUE_BRAND.search(m.group()) or (
            m.group().isupper() and ru.SHOUTED.search(text, max(0, m.start() - 20), m.start())
        ):
            continue  # ГКУ Пензенской области; МЕРЫ ПО ПЕРЕРАБОТКЕ
        if m.group()[-1].islower() and _LED_BY.search(text, max(0, m.start() - 14), m.start()) and _PERSON.match(text, m.end()):
            continue  # директор СП Данияр Омаров
        kind = _legal_kind(m.group())
        found.append(Named(m.start(), m.end(), kind, "", 0.95))
        found += _series(text, m.end(), kind, _SO_ON)
    for m in _HEAD.finditer(text):
        before = text[m.start() - 1 : m.start()]
        if not (before.isalnum() or before in ("-", "_")):
            found += reader.around(m)
    for m in ru.SHORT_BODY.finditer(text):
        begun = _OF_REGION.search(text, max(0, m.start() - 30), m.start()) if m.group() == "УФАС" else None
        more = ru.AND_MORE.match(text, m.end())
        of_land = more or ru.OF_LAND_AFTER.match(text, m.end())
        end = of_land.end() if of_land else reader.place_end(m.end())
        found.append(Named(begun.start() if begun else m.start(), end, GOVERNMENT, "", 0.9))
    for m in _SHORT_HEAD.finditer(text):
        end = reader.tail_end(m.end())
        if end > m.end():
            found.append(Named(m.start(), end, "institute" if m.group().startswith("НИ") else GOVERNMENT, "", 0.85))
    found += [Named(m.start(), m.end(), "financier", "", 0.8) for m in _BANK.finditer(text)]
    for one in list(found):
        found += _series(text, one.end, COMPANY if one.kind == GOVERNMENT else one.kind, _SO_ON_BRAND)
    for m in _UNIVERSITY.finditer(text):
        found.append(Named(m.start(), m.end(), "institute", "", 0.8))
    return _longest(found)


def _legal_kind(name: str) -> str:
    if re.match(r"(?:ОЭЗ|СЭЗ|ТОР|ТОСЭР|ПОЭЗ|СПЗ)\b", name):
        return "park"
    if re.match(r"(?:НИИ|НИЦ|НИУ|ФГБНУ|ФГБОУ|ФГАОУ)\b", name):
        return "institute"
    if re.search(r"[Бб]анк", name) or re.match(r"(?:АКБ|НКО|МКК)\b", name):
        return "financier"
    return COMPANY


def _series(text: str, end: int, kind: str, pattern: re.Pattern[str]) -> list[Named]:
    """Names that follow in a list: компании «А», «Б» и «В»."""
    found = []
    while m := pattern.match(text, end):
        found.append(Named(m.start("name"), m.end("name"), kind, "", 0.75))
        end = m.end()
    return found


class _Reader:
    def __init__(self, text: str, countries: list[tuple[int, int]], places: list[tuple[int, int]]) -> None:
        self.text = text
        self.ends = dict([*countries, *places])
        self.countries = set(countries)
        self.country_starts = {start for start, _ in countries}
        self.country_ends = {end: start for start, end in countries}

    def place_end(self, end: int) -> int:
        """The end of a country or an acronym right after ``end``, else ``end``."""
        at = end + 1
        if self.text[end : end + 1] == " " and at in self.ends:
            return self.ends[at]
        return end

    def tail_end(self, end: int) -> int:
        """Where the words end that belong to a short head before ``end``: НИИ автомобильного транспорта, МИД России."""
        return self._right(end)[0]

    def around(self, head: re.Match[str]) -> list[Named]:
        text = self.text
        word = head.group()
        stem = _stem_of(word.lower())
        kind = RUSSIAN_HEADS[stem]
        if len(word) - len(stem) > 3 and stem != "индустриальн":
            return []
        if word.endswith(("ами", "ями")) or stem == "минист" or (stem == "агент" and not word.lower().startswith("агентств")):
            return []
        if ru.STOCK.match(text, max(0, text.rfind(" ", 0, head.start() - 1) + 1)):
            return []
        if stem == "суд" and not re.fullmatch(r"суд[аеу]?|судом", word.lower()):
            return []
        if (stem == "палат" and word[5:6] == "к") or self.country_ends.get(head.end(), head.start()) < head.start():
            return []  # палатка; Российской Федерации
        inside = _OPENED.match(text, head.start() - 1) if before_quote(text, head.start()) else None
        if inside and _LOWER_TAIL.match(text, head.end()) and kind not in (COMPANY, "park"):
            return [Named(inside.start() + 1, inside.end() - 1, kind, "", 0.85)]
        start, adjectives = self._left(head.start(), word[-1])
        quote = _NEXT_QUOTE.match(text, head.end())
        end, tail, proper = (head.end(), 0, False) if quote else self._right(head.end(), stem in ru.SEATED)
        if not quote:
            quote = None if tail and thing_before(text, end + 1) else _NEXT_QUOTE.match(text, end)
        if stem == "филиал" and not adjectives and _WITH_LEGAL.match(text, head.end() + 1):
            return []  # филиал ФБУ «Рослесозащита»
        if quote:
            return self._quoted(start, head, quote, kind, stem, tail)
        if kind == COMPANY or stem in ("банк", "фонд", "концерн"):
            brand = _BRAND_AFTER.match(text, head.end())
            if brand and not adjectives_only_latin(brand.group("name")):
                name = brand.group("name").rstrip(".’'")
                first = Named(brand.start("name"), brand.start("name") + len(name), kind, "", 0.8)
                return [first, *_series(text, first.end, kind, _SO_ON_BRAND)]
        whole = self._whole(head.end(), end, kind)
        return self._body(start, whole, head, stem, kind, adjectives, tail + (whole > end), proper)

    def _quoted(self, start: int, head: re.Match[str], quote: re.Match[str], kind: str, stem: str, tail: int) -> list[Named]:
        inner = quote.group().strip()[1:-1]
        if not inner or not (inner[0].isupper() or inner[0].isdigit()) or len(inner.split()) > 7:
            return []
        if stem in ru.COMMON_HEADS and not (
            self.text[start].isupper() or self.text[head.start()].isupper() or kind == "park" or stem == "центр"
        ):
            return []
        if stem == "газет" or stem == "журнал":
            kind = "media"
        named_itself = (
            kind == COMPANY
            and not (tail and stem in ("корпораци", "объединени", "комбинат", "концерн"))
            and not (self.text[start].isupper() and start != head.start() and tail)
        )
        if kind == "park":
            lead = ru.PARK_LEAD.search(self.text, max(0, head.start() - 60), head.start())
            if stem == "зон" and not lead:
                return []
            start = lead.start() if lead else start
        low = quote.start() + (1 if quote.group().startswith(" ") else 0) if named_itself else start
        return [Named(low, quote.end(), kind, "", 0.85), *_series(self.text, quote.end(), kind, _SO_ON)]

    def _left(self, head: int, ending: str) -> tuple[int, int]:
        """Where the adjectives before a head begin (the farthest with a capital) and how many are taken.

        ``ending`` is the last letter of the head, with which they agree.
        """
        text, at, start, taken = self.text, head, head, 0
        for count in range(1, 6):
            m = re.search(r"([^\W\d_]+(?:[-‑–][^\W\d_]+)*) (и )?$", text[max(0, at - 40) : at])
            if (
                not m
                or (m.group(2) and not taken and at == head)
                or ru.OFFICER.match(m.group(1))
                or not _ADJECTIVE.search(m.group(1))
                or _NOUN.search(m.group(1))
                or ru.DULL.fullmatch(m.group(1))
            ):
                break
            word_at = max(0, at - 40) + m.start(1)
            if not _agrees(m.group(1), ending):
                break  # генеральным директором Азиатского банка
            if word_at in self.country_starts and not _OF_LAND.search(m.group(1)):
                break  # между Таджикистаном и Фондом …
            at = word_at
            if text[at].isupper():
                start, taken = at, count
        return start, taken

    def land_end(self, end: int) -> int:
        """The end of a country, another body or an acronym right after ``end``, else ``end``."""
        body = ru.SHORT_BODY.match(self.text, end + 1) or ru.ACRONYM_AFTER.match(self.text, end + 1)
        return body.end() if body else self.place_end(end)

    def _right(self, end: int, seated: bool = False, dative: bool = False) -> tuple[int, int, bool]:
        """Where the words that belong to a head end, how many there are, whether a country, place or acronym is among them.

        A head that is ``seated`` takes only its land: not the nouns after it.
        """
        text, last, count, proper, pending, linked, closed = self.text, end, 0, False, False, False, False
        at = end
        for _ in range(14):
            m = _NEXT.match(text, at)
            if not m or (m.start("word") in self.ends and m.group("word").isascii()) or self._dateline(m):
                break

            word, start = m.group("word"), m.start("word")
            comma = m.group("gap").startswith(",") or (pending and proper)
            academy = None if comma or pending else ru.ACADEMY.match(text, start)
            if academy:
                return self.place_end(academy.end()), count + 1, True
            if start in self.ends and not comma and word[0].isupper():
                last, count, proper = self.ends[start], count + 1, True
                at = last
                continue
            if word[0].isupper():
                body = None if comma or pending else ru.SHORT_BODY.match(text, start)
                if body:
                    return self.place_end(body.end()), count + 1, True
                if comma or not self._proper(word, start, pending):
                    break
                at, count = m.end(), count + 1
                last, proper = at, not word.startswith("Мин") or word == "Министров"
                continue
            joint = "" if comma else self._joint(word, m, dative, count)
            closed = closed or joint == "and"
            if joint and joint != "stop":
                at, pending, linked, dative = m.end(), pending or joint == "and", joint == "linked", dative or joint == "dative"
                continue
            if word in ("имени", "им"):
                return (named.end(), count + 1, True) if (named := _NAMED_AFTER.match(text, at)) else (last, count, proper)
            if (
                joint == "stop"
                or (closed and comma)
                or (
                    pending
                    and ((_HEAD.fullmatch(word) and not (dative and word[-1] in "юумея")) or _NOMINATIVE_ADJECTIVE.search(word))
                )
            ):
                break  # … области и компания «…», администрация и китайская «…»
            if (seated and not ru.ADMIN.match(word)) or (count and not dative and ru.OF_OTHERS.match(word)):
                break
            helped = text[start - 12 : start].rstrip().endswith(("содействия", "помощи", "поддержки"))
            if proper or not ((linked and ru.INSTRUMENTAL.search(word)) or self._belongs(word, dative or helped)):
                break
            linked = word == "управлению" or (linked and not ru.NOUN_LINKED.search(word))
            alike = word.endswith("ов") and text.startswith("ов", at - 2)  # кластеров, технопарков и зон
            if comma and ((_HEAD.fullmatch(word) and not alike) or not self._listed(m.end())):
                break
            last, at, count, pending = m.end(), m.end(), count + 1, False
        return last, count, proper

    def _proper(self, word: str, start: int, pending: bool) -> bool:
        """Whether a word with a capital goes on a name: of a state, of another body, of the land just told."""
        if ru.COUNTRY_LEAD.match(word) or ru.NAMED_LAND.search(self.text, max(0, start - 12), start):
            return True
        return not pending and word not in RUSSIAN_LEGAL and _ACRONYM.match(word) is not None

    def _joint(self, word: str, m: re.Match[str], dative: bool, count: int) -> str:
        """How a small word goes on a name: по делам, контролю за оборотом, и торговли; empty for another word."""
        text, start = self.text, m.start("word")
        if word in ("за", "с", "со", "над") and dative and ru.LINKED.search(text, max(0, start - 20), start):
            return "linked"
        if word in ("по", "при", "для"):
            return "stop" if ru.HELP.match(text, start) else "dative"
        if word != "и":
            return ""
        return (
            "stop" if not count or _ANOTHER.match(text, m.end()) or text.startswith(("друг", "иных", "иным"), m.end()) else "and"
        )

    def _whole(self, head: int, end: int, kind: str) -> int:
        """The end of a name told as far as its abbreviation in brackets, or the noun its last adjective needs."""
        scope = _SCOPE.match(self.text, end) if end > head else None
        if scope:
            end = self._right(scope.end())[0]
        while reach := ru.REACH.match(self.text, end):
            end = reach.end()
        if end == head:
            return end
        task = ru.TASK.match(self.text, end) if self.land_end(head) == end else None
        if task:
            return self._right(task.end() - 1, dative=True)[0]
        if self.text.startswith("осольств", self.text.rfind(" ", 0, head) + 2) and self.text.startswith(" в ", end):
            return self.ends[end + 3] if end + 3 in self.country_starts else end
        if kind == "association" and self.text.startswith(" в ", end) and end + 3 in self.country_starts:
            return self.ends[end + 3]  # Союз китайских предпринимателей в России
        more = _TO_BRACKET.match(self.text, end)
        if more and not any(_VERB.search(word) and word not in ru.NOT_VERB for word in more.group(1).split()):
            return more.end(1)
        lacking = _OPEN_END.search(self.text, head, end) and _NOUN_NEEDED.match(self.text, end)
        return lacking.end() if lacking and self._belongs(lacking.group().strip(), dative=False) else end

    def _dateline(self, word: re.Match[str]) -> bool:
        """Whether a word on the next line opens a dateline: ПАВЛОДАР. 8 сентября."""
        name, end = word.group("word"), self.ends.get(word.start("word"), word.end())
        return "\n" in word.group("gap") and name[0].isupper() and (name.isupper() or self.text[end : end + 1] in (".", ",", ":"))

    @staticmethod
    def _belongs(word: str, dative: bool) -> bool:
        if word in ru.HALT or len(word) < 3 or _NOMINATIVE.search(word) or (dative and _ACCUSATIVE.search(word)):
            return False
        if word in ru.TAIL_WORDS or word in ru.NOT_VERB:
            return True
        if _SHORT_PARTICIPLE.search(word) and word not in ru.NOT_VERB:
            return False
        if word.endswith(("ось", "сь", "ся")) or (
            _VERB.search(word) and not word.endswith(("нного", "щего")) and word not in ru.NOT_VERB
        ):
            return False
        return bool((_DATIVE if dative else _GENITIVE).search(word))

    def _listed(self, end: int) -> bool:
        """Whether a list goes on to its и: инвестиций, промышленности и торговли."""
        return bool(re.compile(r"(?:, [а-яё-]+){0,3}(?: [а-яё-]+){0,2} и [а-яё-]+").match(self.text, end))

    def _body(
        self, start: int, end: int, head: re.Match[str], stem: str, kind: str, adjectives: int, tail: int, proper: bool
    ) -> list[Named]:
        text = self.text
        first = text[start]
        if end == head.end() and not adjectives:
            return []
        if first.islower() and kind in ("financier", "institute") and _AT_BODY.match(text, head.end()) and end > head.end() + 5:
            begun = _BEFORE_BODY.search(text, max(0, start - 40), start)
            return [Named(begun.start() if begun else start, end, kind, "", 0.8)]
        if stem in ru.NEEDS_PLACE and not proper and not adjectives:
            return []
        if stem == "зон" and not proper and not adjectives:
            return []
        if text.startswith(" директоров", head.end()) or (
            stem == "организаци" and not adjectives and not proper and not text.startswith(" по ", head.end())
        ):
            return []  # совет директоров; организация работ
        if stem == "университет" and adjectives and end == head.end():
            own = _OWN_NAME.match(text, end)
            end = own.end() if own else end
        country_only = adjectives == 1 and start in self.country_starts
        if (
            kind == COMPANY
            and not (adjectives >= 2 and stem == "корпораци")
            and not (first.isupper() and tail and proper and stem in ("корпораци", "завод", "комбинат"))
        ):
            return self._works(start, end, head, stem, adjectives)
        if not tail and (
            country_only
            or (
                adjectives == 1
                and not ru.SOLE.match(text, start)
                and stem not in ("университет", "институт", "академи", "банк", "комисси", "союз", "бирж", "альянс", "палат")
            )
        ):
            return []
        if (
            first.islower()
            and stem not in ru.ALWAYS_BODY
            and not (stem in ("департамент", "комитет", "управлени") and proper and tail > 1)
        ):
            return []
        if first.islower() and stem == "секретариат" and not proper:
            return []
        opening = _SENTENCE.search(text[max(0, start - 4) : start]) is not None
        if opening and not adjectives and not proper and stem not in ("министерств",) and kind != GOVERNMENT and tail < 2:
            return []
        if stem in ru.BARE_HEADS and not proper and not adjectives:
            return []
        if stem in ("совет", "управлени", "служб", "организаци", "комисси") and first.islower():
            return []
        return [Named(start, end, kind, "", 0.85 if proper or adjectives else 0.75)]

    def _works(self, start: int, end: int, head: re.Match[str], stem: str, adjectives: int) -> list[Named]:
        """A company named by adjectives alone: Таджикская алюминиевая компания, Навоийский горно-металлургический комбинат."""
        text = self.text
        if stem not in ("компани", "корпораци", "завод", "комбинат", "концерн", "предприяти", "объединени", "холдинг", "порт"):
            return []
        if not adjectives or not text[start].isupper() or len(head.group()) - len(stem) > 2:
            return []
        words = text[start : head.start()].split()
        if ru.DULL.fullmatch(words[0]) or ru.COMMON_ADJECTIVE.match(words[0]):
            return []
        opening = _SENTENCE.search(text[max(0, start - 4) : start]) is not None
        bracketed = re.compile(r" \([А-ЯЁA-Z]{2,10}\)").match(text, head.end()) is not None
        if not bracketed and (len(words) < 2 and stem not in ("завод", "комбинат")):
            return []
        if opening and not bracketed and start in self.country_starts:
            return []
        return [Named(start, head.end(), COMPANY, "", 0.75)]


def _agrees(adjective: str, ending: str) -> bool:
    """Whether an adjective in -ом, -ым, -ого or -ому may stand before a head that ends so: Азиатского банка, not -ом банка."""
    if ending == "о":
        return True  # конструкторском бюро
    if adjective.endswith(("ом", "ем")):
        return ending in "еи"
    if adjective.endswith(("ым", "им")):
        return ending in "мь"
    if adjective.endswith(("ого", "его")):
        return ending in "ая"
    if adjective.endswith(("ому", "ему")):
        return ending in "ую"
    return True


@lru_cache(maxsize=5_000)
def _stem_of(word: str) -> str:
    return max((stem for stem in RUSSIAN_HEADS if word.startswith(stem)), key=len)


def before_quote(text: str, at: int) -> bool:
    """Whether an opening quote stands right before ``at``."""
    return text[at - 1 : at] in ("«", '"', "“") and at > 0


def adjectives_only_latin(name: str) -> bool:
    """Whether a Latin word after a head is no name: a Roman numeral or an abbreviation such as EPC."""
    return re.fullmatch(r"[IVX]+|EPC|ESG|IT|PR|HR|CEO|GR|B2B|AI", name) is not None


def _longest(found: list[Named]) -> list[Named]:
    kept: list[Named] = []
    for named in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and named.start < kept[-1].end:
            continue
        kept.append(named)
    return kept
