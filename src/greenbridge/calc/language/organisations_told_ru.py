"""Russian names without a form or head word: in quotes, in Latin letters, made of syllables only companies have
(Узтемирйулконтейнер), and abbreviations of which the text says what only an organisation does.

A name in quotes or in Latin letters counts unless the word before it says that it is something else: a project, a forum, a model.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from greenbridge.calc.language.legal_forms import COMPANY
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.told_words_en import ACRONYMS
from greenbridge.calc.language.wordlists import alternatives, listed

_QUOTE = re.compile(
    r"«(?P<a>[^«»\n]{2,60}(?:«[^»\n]{1,40}»)?)»|\"(?P<b>[^\"\n]{2,50})\"|“(?P<c>[^”\n]{2,50})”|„(?P<d>[^“”\"\n]{2,50})[“”\"]"
)
_THING = re.compile(
    r"(?:\w*(?:электростанци|поезд|провод|проект|программ|форум|выставк|комплекс|установк|парк|карт)|(?:\w+-)?(?:"
    + alternatives("""
        проект программ форум выставк конференц саммит закон стратеги план конкурс преми статус девиз тем назван инициатив
        концепци постановлен документ указ соглашен договор меморандум систем платформ портал сайт фестивал сери маршрут
        поезд экспресс принцип акци книг доклад лозунг формул слоган месторожден аэропорт трасс нацпроект госпрограмм
        мегапроект подпрограмм федпроект дорожн карт режим понят термин номинаци рубрик канал чат-бот бот приложени сервис
        модел марк бренд вид категори класс тип порт нефтепровод газопровод трубопровод магистрал коридор мост тоннел
        станци аэс гэс сэс вэс тэц тэс грэс электростанци ветропарк солнечн блок энергоблок установк комплекс квартал
        микрорайон район город посёлк поселк село жк отел гостиниц санатори судн танкер ледокол теплоход самолёт самолет
        спутник ракет ансамбл спектакл фильм картин орден медал грамот звани отряд движени парти экспозици секци сесси
        панел стенд заповедник национальн парк сад озер рек долин урочищ рудник шахт карьер разрез участк полигон пункт
        терминал склад регламент стандарт индекс рейтинг таксономи кодекс концепт декларац конвенци хартии резолюци
        протокол обзор отчет отчёт исследовани стать вопрос ответ принципу сорт рынк фраз слов раздел стад фаз этап пут
        пояс электробус автобус грузовик автомобил внедорожник кроссовер седан трактор локомотив трамва троллейбус вагон
        подстанци промзон курс дисциплин специальност предмет магистратур сооружени
        водохранилищ пруд цех линии склон хребет перевал
    """)
    + r"))[а-яё]{0,6}$",
    re.IGNORECASE,
)
"""What stands before the name of a thing, a document or an event."""
_NOT_NAMES = re.compile(
    r"(?:Од(?:ин|ного|ному|ним|ном) пояс|Пояс(?:а|у|ом|е)? и пут|Шёлков|Шелков|Сил[аыуе]й? Сибири|Северн\w+ поток|"
    r"Турецк\w+ поток|Зелёны[ейх]|"
    r"Умн\w+ |Нов\w+ |Мы |Я |Это |Если |Для |В |На |По |Наш|Сегодня|Они |Он |Она |Когда |Как |Что |Все |Всё |Не |Да|Нет)"
)
_ENDING = re.compile(r"(?:ами|ями|ого|его|ому|ему|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ом|ем|ым|им|ых|их|ую|юю|[аяыиуюеоьй])$")
_FLEETING = re.compile(r"[еоё](?=[бвгджзйклмнпрстфхцчшщ]$)")
_PHRASE = re.compile(r"^[А-ЯЁ][а-яё]+ (?:[а-яё]|и |на |в )")
"""A phrase rather than a name: «Чистое будущее», «Лучшими предприятиями Югры»."""
_NEXT_WORD = re.compile(r" ([а-яё]+)(?![\w-])")
_WHERE = frozenset(("в", "во", "на", "по", "под", "над"))
_DOING = re.compile(
    r"(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ут|ит|ат|ят|тся|ть|ться|вши|вшая|вший|щая|щий|щие|[аяе]н[аоы]?)$|"
    r"^(?:через|между|перед|после|около|против|также|только|даже|однако|вместе|ранее|тоже|если|пока|когда|чтобы|кроме|помимо|ради)$"
)
_AGENT = re.compile(r"(?:тел|щик|чик|тор|сор|дер|пер|лер|н[её]р|мейкер)(?:ь|я|ю|ем|ём|е|и|ей|ям|ями|а|у|ом|ы|ов|ам|ами)?$")
"""Nouns of those who act: инвестор, застройщик, девелопер."""
_FIRM = re.compile(
    r"(?:компани|фирм|групп|корпораци|концерн|холдинг|банк|фонд|завод|комбинат|предприяти|организаци|объединени|общест|"
    r"агентств|газет|журнал|издани|телеканал|стартап|дочк|структур|ведомств|консорциум|альянс|союз|ассоциаци|институт|"
    r"университет|центр|бюро|лаборатори|кооператив|хозяйств|фабрик|трест|гигант|бирж|лизинг|акци|дол[яиюе]|управлени|"
    r"вуз|школ|академи|правлени|палат|сет[ьи]|пакет|сайт|бизнес)"
)
_BRACKETS = re.compile(r"\([^()\n]{1,90}\)")
_ROUTE = re.compile(r"[А-ЯЁ][а-яё]+(?: ?[-–—] ?[А-ЯЁ][а-яё]+){2,}")
"""Китай – Кыргызстан – Узбекистан."""
_SIZE = re.compile(r"\d[\d.,/]*|кВ|МВт|ГВт|кВт|МВА|км|тыс\.?|№")
_ADJECTIVE = re.compile(r"[а-яё]+(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|ой|ых|их)$")
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
    """)
)
_IN_PHRASE = re.compile(r" [a-z]{2,}(?![\w-])")
_OUT_OF_PHRASE = re.compile(r"(?<![\w-])[a-z]{2,} $")
_SMALL_LETTER = re.compile("[а-яё]")
_TICKER = re.compile(r"[A-Z]: ?$")
_DIGITS_AFTER = re.compile(r"[- ]?\d")
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
    r"|^(?:Президент|Процент|Момент)"
)
_SHAPED = re.compile(
    r"(?<![\w«\"-])(?:(?P<institute>[А-ЯЁ]{0,5}НИ[ИП][А-ЯЁ]{0,6}[а-яё]{0,3}(?<!НИИ)|[А-ЯЁ][а-яё]+НИ[ИП][а-яё]+)|"
    r"(?P<company>(?:ТГК|ОГК|СУ|ДСК|СМП)-\d+|[А-ЯЁ][а-яё]{2,}[А-ЯЁ][а-яё]{2,}[А-ЯЁа-яё]*)|"
    r"(?P<financier>Банк(?:а|у|ом|е)? [А-ЯЁ][а-яё]{3,}(?<!ии)(?<!ого)(?<!ана)))(?![\w-])"
)
"""СвердНИИхиммаш, КазМунайГаз, Банк Мелли."""
_CAPS = re.compile(r"(?<![\w«-])[А-ЯЁ][А-ЯЁа-яё]?[А-ЯЁ][А-ЯЁ&]{0,5}(?![\w-])")
_NOT_CAPS = frozenset(
    listed("""
        ВВП НДС СПГ АЭС ГЭС СЭС ВЭС ТЭЦ ТЭС США РФ РК КНР РБ КР РТ РУз ОАЭ СМИ ТЭО ГЧП ВИЭ ЕС СНГ ЛЭП ПДК ТКО ТБО НДТ НИОКР ГОСТ
        ТЭК АПК ЖКХ МСП МСБ ВПК ОПЕК ЕАЭС ШОС ООН БРИКС АТЭС НПЗ ГПЗ ГХК ГОК ПГУ ГРЭС КПД ВВЭР РБМК СЭЗ ОЭЗ ТОР ПОЭЗ КПИ ЦУР
        ПГ ПИИ СП ТЗ ТУ СНиП СанПиН ПСД ОВОС СЗЗ ГСМ КПГ СУГ ЭКГ ЭЗС ЭЗП ИИ ИТ ИКТ ЧС ДТП ЧП КНДР ЮАР СССР РСФСР ФРГ ТЧ ЦА ЮВА
        КРС ПЭТ ПВХ ПНД СЖО ПО ЕНТ ЕГЭ НДФЛ НДПИ МРП МРОТ НП ФП ДС ПДД ТО КП АСУ АСКУЭ ЭПР ЛКМ АКБ ДВС ЦОД СУБД ПП НИС МЭК ИСО
        УСН ЖД ТОО ООО АО ПАО ОАО ЗАО НАО АНО ОДО РУП ГУП МУП ГК УК НПО ТЭР ТН ВЭД ДФО УФО СФО ЦФО СКФО ЮФО ПФО СЗФО АТР ЕАС КС
        ПМЭФ ВЭФ РЭН КЭФ ВТО НТР ВДНХ БПЛА ОДКБ НАТО
    """)
)
_LED = re.compile(
    r"(?:глав[аыуе]|директор\w*|президент\w*|руководител\w+|гендиректор\w*|пресс-служб\w+|представител\w+|специалист\w+|"
    r"акци[ийяю]\w*|филиал\w*|"
    r"дочк\w+|структур\w+|эксперт\w*|аналитик\w*|между|данным|оценк\w+|информации|заказу|специалист\w+|сообщени\w+|"
    r"сотрудник\w+|учён\w+|"
    r"ученые|входят|вошли|числе|доля|доли|председател\w+|правлени\w+|тендер|контракт\w*|учредител\w+|акционер\w*|"
    r"мощностях|балансе|"
    r"собственник\w*|заявк\w+|при поддержке|поддержке|участии|дочерн\w+ \w+|оператор\w*|подрядчик\w*|поставщик\w*|"
    r"разработчик\w*)\s+$",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    r"(?:,? и [А-ЯЁA-Z«]\S+)? (?:не |уже |также |пока |совместно |официально |сегодня |вчера |ранее |впервые |готов\w* |"
    r"намерен\w* |может |вместе с \S+ )*"
    r"(?:постро|подпис|сообщ|планир|намер|запуст|запуска|постав|инвестир|вве[лд]|введ|заверш|нача|получ|объяв|приобр|"
    r"заяв|выигр|испыт|провер|"
    r"модерниз|установ|продл|соглас|догов|отправ|экспортир|увелич|сократ|сниз|повыс|привлек|привлёк|размест|направ|учред|"
    r"куп|прода[лсё]|отказ|"
    r"обсу|оснаст|переда|зарегистр|предлаг|предлож|ищ[еу]т|займ|разраб|производ|выпуск|выпуст|реализ|откры|профинанс|"
    r"выдел|влож|вош[лё]|"
    r"входит|входят|работает|перераб|закуп|обслуж|владе|управля|поддерж|одобр|утверд|подтверд|оцен|рассчит|закрыл|поруч|"
    r"примет|принял|"
    r"внедр|отгруз|пострад|создал|созда[её]т|замен|оказ|публик|опублик|прогноз|предупре|проинформ|просит|выступ|возглав|"
    r"присоедин|завез|"
    r"обеспеч|готовит|вед[её]т|провод|провел|провёл|намечает|стал[аио]? |станет)"
)
_ACTED = re.compile(
    r"(?:выделил|построит|построил|предоставит|предоставил|провёл|провел|провела|проведёт|сообщил|сообщила|изготовит|"
    r"изготовил|поставит|поставил|поставила|"
    r"разработал|разработала|профинансирует|профинансировал|выдал|выдала|одобрил|одобрила|заявил|заявила|подписал|"
    r"подписала|получил|получила|"
    r"станет|стал|стала|выступит|выступил|выступила|является|займётся|занимается|оценил|оценила|утвердил|утвердила|"
    r"обслуживает|поддержал|поддержала|"
    r"финансирует|разместит|разместил|купил|купила|возьмёт|обеспечит|закажет|заказал|заказала|объявил|объявила|"
    r"застраховал)[аои]?\s$"
)
_IN_SAID = re.compile(
    r" (?:сообщили|заявили|отметили|пояснили|считают|рассказали|уточнили|добавили|подчеркнули|подтвердили|ожидают|"
    r"рассчитывают|прогнозируют|не )"
)
_ITEM = re.compile(r"(?:,| и|, а также|;| или|, и) (?:[а-яё]+ск(?:ая|ий|ое|ой|ого|ую) |компани\w+ )?$")


def read_told_ru(text: str, named: Sequence[Named], hits: Iterable[tuple[int, int, str, str]]) -> list[Named]:
    """Names told by quotes, letters, syllables and context, none over a stretch of ``named`` or of the places in ``hits``."""
    places = [(start, end) for start, end, _, _ in hits]
    taken = sorted((one.start, one.end) for one in named)
    organisations = {one.end for one in named}
    found: list[Named] = []
    refused = _quoted(text, _Spans(taken), [text[one.start : one.end] for one in named], found)
    taken = sorted([*taken, *refused, *((one.start, one.end) for one in found)])
    spans = _Spans(taken)
    found += _latin(text, spans)
    found += [
        Named(m.start(), m.end(), m.lastgroup or COMPANY, "", 0.7) for m in _SHAPED.finditer(text) if not spans.touch(*m.span())
    ]
    spans = _Spans(sorted([*taken, *places]))
    found += [
        Named(m.start(), m.end(), COMPANY, "", 0.75) for m in _WORKS.finditer(text) if not _Spans(taken).touch(m.start(), m.end())
    ]
    found += _bare(text, spans)
    ends = organisations | {one.end for one in found}
    found += _abbreviated(text, spans, ends)
    return found


class _Spans:
    """Stretches in order, asked whether one touches another."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = spans

    def touch(self, start: int, end: int) -> bool:
        at = bisect_left(self.spans, (end, 0))
        return any(low < end and start < high for low, high in self.spans[max(0, at - 3) : at])


def _quoted(text: str, spans: _Spans, organisations: list[str], found: list[Named]) -> list[tuple[int, int]]:
    """Adds the names in quotes to ``found``; gives the quotes that are none.

    A name after the noun of a thing or after в, на, по counts only if the text tells it as an organisation elsewhere:
    «Северсталь» there, but neither «Тегене» nor «Великий камень».
    """
    refused: list[tuple[int, int]] = []
    last_refused = -1
    doubtful: list[tuple[int, int, str]] = []
    sure = {quoted_root(name) for name in organisations}
    for m in _QUOTE.finditer(text):
        start, end = m.span()
        if spans.touch(start, end):
            continue
        inner = next(part for part in m.groups() if part)
        before = text[max(0, start - 46) : start]
        listed_on = _ITEM.search(before) is not None
        if listed_on and last_refused >= 0 and len(_BRACKETS.sub("", text[last_refused:start])) < 8:
            refused.append((start, end))
            last_refused = end
            continue
        if _is_name(inner, before, text[end : end + 3]):
            if not listed_on and _in_doubt(inner, before, text[end : end + 40]):
                doubtful.append((start, end, inner))
                last_refused = end
                continue
            sure.add(quoted_root(inner))
            found.append(
                Named(
                    start,
                    end,
                    "media" if re.search(r"(?:агентств|газет|журнал|пишет|передаёт|передает|издани)\w* $", before) else COMPANY,
                    "",
                    0.65,
                )
            )
        else:
            refused.append((start, end))
            last_refused = end
    for start, end, inner in doubtful:
        if quoted_root(inner) in sure:
            found.append(Named(start, end, COMPANY, "", 0.6))
        else:
            refused.append((start, end))
    return refused


def quoted_root(name: str) -> str:
    """A name without quotes and the endings of its words, by which its cases are one."""
    inner = re.search(r"[«\"“„](.+?)[»\"”]", name)
    plain = inner.group(1) if inner else name
    return " ".join(_FLEETING.sub("", _ENDING.sub("", word.lower())) for word in re.findall(r"[\w-]+", plain))


def _in_doubt(inner: str, before: str, after: str) -> bool:
    """Whether what stands before a name in quotes speaks of a thing or a place: a noun beside which the name keeps its form."""
    told = _LED.search(before) is not None or _SAYS_AFTER.match(after) is not None
    word = before.rpartition("\n")[2].rstrip(" ").rpartition(" ")[2].strip("(")
    if told or (word.isupper() and 1 < len(word) < 6) or _AGENT.search(word.lower()) or _FIRM.match(word.lower()):
        return False
    if _PHRASE.search(inner.capitalize() if inner.isupper() else inner):
        return True
    if word.lower() in _WHERE:
        return not _IN_SAID.match(after)
    if not word or word.endswith((".", "!", "?", "…")):
        follows = _NEXT_WORD.match(after)
        return follows is not None and len(follows.group(1)) > 4 and not _DOING.search(follows.group(1))
    if not word.isalpha() or not word.islower() or len(word) < 4 or _ADJECTIVE.search(word) or _DOING.search(word):
        return False
    return inner[-1] not in "аяыиуюе" and not inner.endswith(("ом", "ем", "ой", "ей"))


def _is_name(inner: str, before: str, after: str) -> bool:
    words = inner.split()
    if (
        inner[-1] == " "
        or not (inner[0].isupper() or inner[0].isdigit())
        or len(words) > 4
        or inner[-1] in ".!?,…:;"
        or inner.isdigit()
    ):
        return False
    if _NOT_NAMES.match(inner) or re.search(r"\d{4}|-\d+$", inner) or _ROUTE.fullmatch(inner):
        return False
    if len(words) == 1 and all(_ADJECTIVE.fullmatch(part) for part in inner.lower().split("-")):
        return False
    opening = not before.strip() or before.rstrip()[-1] in ".!?\n:—"
    if opening and len(words) == 1 and (_ADJECTIVE.fullmatch(inner.lower()) or after.startswith(" -")):
        return False
    if len(words) > 1 and all(word[0].islower() for word in words[1:]) and _ADJECTIVE.search(words[0].lower()) and opening:
        return False
    lead = [word for word in before.split() if not _SIZE.fullmatch(word)]
    for word in reversed(lead[-2:]):
        if word.endswith(":") and _THING.match(word.strip("(«:")):
            return False  # месторождений: «Ак-Улак», «Тегене»
        if word.endswith((",", ".", ";", ":", "»", ")")) or word in ("и", "или", "а", "с", "со", "от", "для", "у"):
            break
        if _THING.match(word.strip("(«")):
            return False
    return True


def _latin(text: str, spans: _Spans) -> list[Named]:
    found = []
    for m in _LATIN.finditer(text):
        name = m.group().rstrip("-'’& ")
        start, end = m.start(), m.start() + len(name)
        if (name.isupper() or name.isalpha()) and _alone(text, start, end):
            continue
        if (
            spans.touch(start, end)
            or _SMALL_LETTER.search(name)
            or len(name) < 3
            or _DIGITS_AFTER.match(text, end)
            or re.search(r"\d{2}", name)
        ):
            continue
        words = re.split(r"[ ]", name)
        if all(
            word in ACRONYMS or word in _NO_NAMES or word.rstrip("s") in ACRONYMS or re.fullmatch(r"[IVXL]+", word)
            for word in words
        ):
            continue
        if (words[0] in ACRONYMS and len(words) == 1) or (text[end : end + 1] == "-" and text[end + 1 : end + 2].islower()):
            continue
        before = text[max(0, start - 40) : start]
        if _IN_PHRASE.match(text, end) or _OUT_OF_PHRASE.search(before):
            continue  # по схеме HUB to HUB
        if before.endswith(("(", "www.", "http://", "https://")) and text[end : end + 1] == ")":
            continue
        lead = before.rstrip(' «"“').split(" ")
        if _THING.match(lead[-1].strip("(,")) and not lead[-1].endswith((",", ".")):
            continue
        found.append(Named(start, end, COMPANY, "", 0.65 if len(name) > 3 else 0.55))
    return found


def thing_before(text: str, start: int) -> bool:
    """Whether the Russian word before a name says that it is that of a thing: седан BYD Chazor."""
    word = text[max(0, start - 30) : start].rstrip(' «"“').rpartition(" ")[2]
    return _THING.match(word.strip("(")) is not None


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


def _abbreviated(text: str, spans: _Spans, ends: set[int]) -> list[Named]:
    found = []
    for m in _CAPS.finditer(text):
        name = m.group()
        if name in _NOT_CAPS or spans.touch(m.start(), m.end()) or re.match(r"[-–]?\d", text[m.end() : m.end() + 2]):
            continue
        before = text[max(0, m.start() - 40) : m.start()]
        item = _ITEM.search(before)
        follows = item is not None and m.start() - len(item.group()) in ends
        after = text[m.end() : m.end() + 60]
        if (
            follows
            or _LED.search(before)
            or _ACTED.search(before)
            or _SAYS_AFTER.match(after)
            or (before.endswith((" в ", "В ")) and _IN_SAID.match(after))
        ):
            found.append(Named(m.start(), m.end(), COMPANY, "", 0.55))
            ends.add(m.end())
    return found


def bare_name(word: str) -> str:
    """A name such as Узтемирйулконтейнера in the nominative, any other word as it is."""
    works = _WORKS.fullmatch(word)
    if works:
        return f"{works.group('town')}ий {works.group('works')}"
    m = _BARE.fullmatch(word)
    if m and m.group("soft"):
        return m.group("stem") + ("а" if m.group("soft") == "экспертиз" else "о")
    return m.group("stem") if m and not _NOT_BARE.search(m.group("stem")) else word
