"""What speaks for and against a Russian text's name being an organisation's where neither form nor head says it: the words
beside it, its shape, how often and beside what it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from greenbridge.calc.language.wordlists import alternatives, listed

QUOTED, LATIN, CAPITALS = "quoted", "latin", "capitals"

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
        водохранилищ пруд цех линии склон хребет перевал песн альбом роман сериал телесериал опер балет повест трек кинотеатр
        клип лент картин мюзикл остановк недел вакцин препарат мессенджер смартфон корабл операци шоу передач приз наград титул
    """)
    + r"))[а-яё]{0,6}$",
    re.IGNORECASE,
)
"""The noun of a thing, a document, a work or an event."""
_FIRM = re.compile(
    r"(?:компани|фирм|групп|корпораци|концерн|холдинг|банк|фонд|завод|комбинат|предприяти|организаци|объединени|общест|"
    r"агентств|газет|журнал|издани|телеканал|стартап|дочк|структур|ведомств|консорциум|альянс|союз|ассоциаци|институт|"
    r"университет|центр|бюро|лаборатори|кооператив|хозяйств|фабрик|трест|гигант|бирж|лизинг|акций|акциям|дол[яиюе]|управлени|"
    r"вуз|школ|академи|правлени|палат|сет[ьи]|пакет|сайт|бизнес|агро|нефте|энерго|авиа)"
)
_AGENT = re.compile(r"(?:тел|щик|чик|тор|сор|дер|пер|лер|н[её]р|мейкер)(?:ь|я|ю|ем|ём|е|и|ей|ям|ями|а|у|ом|ы|ов|ам|ами)?$")
"""Nouns of those who act: инвестор, застройщик, девелопер."""
_LEADER = re.compile(
    r"(?:глав[аыуеой]|.*директор|президент|руководител|пресс-служб|представител|специалист|сотрудник|эксперт|аналитик|правлени|"
    r"учредител|акционер|собственник|владел|филиал|дочер|дочк|структур|председател|основател|менеджер|тендер|контракт|заказ)"
)
_VERB = re.compile(
    r"(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ут|ит|ат|ят|тся|ть|ться|вши|вшая|вший|щая|щий|щие|[аяе]н[аоы]?)$",
)
_ADJECTIVE = re.compile(r"[а-яё]+(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ой|ых|их|ую|ому|ым|ым|ими|ыми)$")
_SMALL = frozenset(listed("в во на по под над с со от у для к ко из о об при за до через между и или а но как что не это"))
_ACTS = re.compile(
    r"(?:постро|подпис|сообщ|планир|намер|запу|поста|инвест|вве[лд]|заверш|нача|получ|объяв|приобр|заяв|выигр|испыт|модерн|"
    r"соглас|догов|отправ|экспорт|увелич|сокра|сниз|повы|привл|размест|направ|учред|куп|прода|отказ|обсу|оснас|переда|зарег|"
    r"предл|разраб|произв|выпус|реализ|откры|профин|выдел|влож|вош|вход|работ|перер|закуп|обслуж|владе|управ|поддер|одобр|"
    r"утвер|подтв|оцен|рассч|закры|поруч|прим|прин|внедр|отгру|созда|замен|оказ|публик|опубл|прогн|предуп|выступ|возгл|"
    r"присо|обесп|готов|вед[её]|пров|стал|станет|может|будет|ранее|занима|являе)"
)
_WHERE = frozenset(("word в", "word во", "word на", "word по", "word под", "word над"))
_SIZE = re.compile(r"\d[\d.,/–-]*|кВ|МВт|ГВт|кВт|МВА|км|тыс\.?|№")
_WORD = re.compile(r"[^\W_]+(?:[-‑.’'][^\W_]+)*")
_LAST = re.compile(r"([^\s]+)\s*$")
_ENDING = re.compile(r"(?:ами|ями|ого|его|ому|ему|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ом|ем|ым|им|ых|их|ую|юю|[аяыиуюеоьй])$")
_FLEETING = re.compile(r"[еоё](?=[бвгджзйклмнпрстфхцчшщ]$)")
_ROUTE = re.compile(r"[А-ЯЁ][а-яё]+(?: ?[-–—] ?[А-ЯЁ][а-яё]+){2,}")
_COMPANY_END = re.compile(
    r"(?:нефть|газ|энерго|банк|пром|маш|хим|строй|телеком|инвест|транс|сталь|торг|экспорт|проект|водоканал|тех|холдинг|авиа|"
    r"агро|авто|сервис|логистик|электро|металл|лизинг|груп|групп|энерджи|ойл|атом|медиа|ресурс|мед|фарм|гидро|эко)$"
)
_PERSON = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ][а-яё.]+)+ \($")


def name_root(name: str) -> str:
    """A name without quotes and the endings of its words, by which its cases are one."""
    inner = re.search(r"[«\"“„](.+?)[»\"”]", name)
    plain = inner.group(1) if inner else name
    return " ".join(_FLEETING.sub("", _ENDING.sub("", word.lower())) for word in re.findall(r"[\w-]+", plain))


@lru_cache(maxsize=20_000)
def word_class(word: str) -> str:
    """What a word beside a name is: a thing, a firm, one who acts or leads, a verb, an adjective, a small word, another."""
    low = word.lower()
    if low in _SMALL:
        return "small"
    if word.isupper() and 1 < len(word) < 6:
        return "capitals" if not _THING.match(word) else "thing"
    if _LEADER.match(low):
        return "leader"
    if _FIRM.match(low):
        return "firm"
    if _THING.match(low):
        return "thing"
    if _AGENT.search(low):
        return "agent"
    if word[:1].isupper():
        return "capital"
    if _ADJECTIVE.fullmatch(low):
        return "adjective"
    return "verb" if _VERB.search(low) else "noun"


def thing_before(text: str, start: int) -> bool:
    """Whether the Russian word before a name says that it is that of a thing: седан BYD Chazor."""
    word = text[max(0, start - 30) : start].rstrip(' «"“').rpartition(" ")[2]
    return word_class(word.strip("(")) == "thing"


def _before(text: str, start: int) -> list[str]:
    """What the words before a name say."""
    line = text[max(0, start - 70) : start].rpartition("\n")[2]
    tail = line.rstrip(' «"“„')
    if not tail:
        return ["before opens"]
    if tail[-1] in ".!?…:;":
        word = tail[:-1].rpartition(" ")[2].strip("(«»") if tail[-1] == ":" else ""
        return ["before colon", f"colon {word_class(word)}"] if word else ["before opens"]
    if tail[-1] == "(":
        named = tail[-2:-1] == " " and tail[:-2][-1:] in ("»", '"', "”")
        word = tail[:-2].rpartition(" ")[2]
        return ["before bracket", "bracket " + ("quoted" if named else "capital" if word[:1].isupper() else word_class(word))]
    if tail[-1] in ',—–-/)»"”':
        return [f"before {tail[-1]}"]
    words = [word for word in tail.split() if not _SIZE.fullmatch(word)]
    if not words:
        return ["before size"]
    word = words[-1].strip('(«"')
    kind = word_class(word)
    told = [f"before {kind}", f"word {word.lower()[:6]}"]
    if kind in ("adjective", "small", "noun", "capital") and len(words) > 1:
        if words[-2][-1] in ",.;:)":
            told.append("second stop")
        else:
            told.append(f"second {word_class(words[-2].strip('(«'))}")
    return told


def _after(text: str, end: int) -> list[str]:
    """What stands after a name says."""
    after = text[end : end + 40]
    if not after or after[0] == "\n":
        return ["after line"]
    if after[0] != " ":
        return [f"after {after[0]}" if after[0] in ".!?;:,)—–-/" else "after mark"]
    m = _WORD.match(after, 1)
    if not m:
        return [f"after {after[1:2]}" if after[1:2] in "—–-(«" else "after mark"]
    word = m.group()
    if word[0].isdigit():
        return ["after digit"]
    if _ACTS.match(word):
        return ["after acts"]
    return [f"after {word_class(word)}", f"next {word.lower()[:6]}"]


def _declared(text: str, start: int, short: str) -> bool:
    """Whether capitals in brackets are the first letters of words that no reader took for a name: углеродных единиц (УЕ)."""
    words = [word for word in re.findall(r"[\w]+", text[max(0, start - 120) : start - 1]) if len(word) > 2][-len(short) :]
    return [word[0].lower() for word in words] == list(short.lower())


def _shape(name: str, shape: str) -> list[str]:
    words = name.split()
    told = [shape, f"{shape} words {min(len(words), 5)}"]
    letters = [letter for letter in name if letter.isalpha()]
    if any(letter.isdigit() for letter in name):
        told.append(f"{shape} digits")
    if shape == "quoted":
        if letters and all(letter.isupper() for letter in letters):
            told.append("quoted capitals" if len(words) == 1 else "quoted shouted")
        elif any(word[1:] != word[1:].lower() for word in words):
            told.append("quoted inner capital")
        if name.isascii():
            told.append("quoted latin")
        if any(word[0].islower() for word in words[1:]):
            told.append("quoted phrase")
        elif len(words) > 1:
            told.append("quoted all capital")
        if not name[0].isupper():
            told.append("quoted small")
        if name[-1] in ".!?,…:;" or ":" in name:
            told.append("quoted stop")
        if any(word.lower() in _SMALL for word in words[:1]):
            told.append("quoted small word")
        if _ADJECTIVE.fullmatch(words[0].lower()):
            told.append("quoted adjective" + (" alone" if len(words) == 1 else ""))
        if len(words) == 1 and _VERB.search(name.lower()):
            told.append("quoted verb")
        if _COMPANY_END.search(name.lower().rstrip("аоуыеь")) or _COMPANY_END.search(name.lower()):
            told.append("quoted company end")
        if _ROUTE.fullmatch(name):
            told.append("quoted route")
        told += [f"inside {word_class(word)}" for word in words if word_class(word) in ("firm", "thing")][:1]
    elif shape == CAPITALS:
        told.append(f"capitals letters {min(len(name), 5)}")
    elif shape == "latin":
        told.append("latin capitals" if name.isupper() else "latin mixed")
        if any(word in ("of", "the", "and", "for") for word in words):
            told.append("latin of")
    return told


def evidence(text: str, spans: list[tuple[int, int, int]], shape: str, beside: set[str]) -> dict[str, float]:
    """What is told of one name by all places where it stands: each sign with the share of the places that show it.

    ``shape`` is quoted, latin or capitals; ``beside`` holds ``organisation`` or ``refused`` as neighbours in a list are.
    """
    counts: Counter[str] = Counter()
    for start, end, lead in spans:
        inner = text[start:end].strip('«»"“”„ ')
        before, after = _before(text, lead), _after(text, end)
        if not _WHERE.isdisjoint(before):
            before.append(f"{shape} where")
        told = {*before, *after, *_shape(inner, shape), f"{shape} {before[0]}", f"{shape} {after[0]}"}
        if lead != start:
            told.add("in a list")
        if before[0] == "before bracket" and _declared(text, start, inner):
            told.add("stands for words")
        if shape == "latin" and _PERSON.search(text, max(0, start - 50), start):
            told.add("latin person")
        counts.update(told)
    made = {sign: count / len(spans) for sign, count in counts.items()}
    made["often"] = min(len(spans) - 1, 3) / 3
    made["cases"] = float(len({text[start:end] for start, end, _ in spans}) > 1)
    made |= {f"beside {one}": 1.0 for one in beside}
    made["always"] = 1.0
    return made
