"""Policy documents named in a text: 《…》, «…» after закон or стратегия, capitalised titles with Law, Plan or Regulation."""

from __future__ import annotations

import re
from functools import lru_cache

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.reading import DateFound, Organisation, Policy, Span
from greenbridge.calc.language.sentences import sentence_at, within
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.wordlists import listed

_BOOK = re.compile(r"《(?P<title>[^《》\n]{2,90}(?:〈[^〉]{1,40}〉[^《》\n]{0,40})?)》")
_POLICY_ZH = re.compile(
    r"(?:方案|意见|通知|办法|条例|规划|纲要|法|法典|规定|决定|指引|指南|标准|计划|细则|准则|目录|蓝图|战略|公告|清单|"
    r"宣言|声明|倡议|协定|公约|章程|规范|路线图|措施|政策|令|批复|规则|要求|导则|"
    r"白皮书|行动|命令|法案|议定书|愿景|名单|工作要点|任务书)(?:[（(][^（）()]{1,30}[）)])?(?:的通知|的公告|的批复|的函|"
    r"的决定)?$"
)
_PRESS_ZH = re.compile(r"(?:报|日报|晚报|时报|周刊|杂志|月刊|季刊|学报|新闻|网)$")
_SHORT_ZH = re.compile(r"[（(](?:以下|下文|下)?(?:简称|称)[^（）()]{0,3}《(?P<short>[^》]{1,30})》")
_NUMBER_ZH = re.compile(
    r"[\u4e00-\u9fff]{2,10}[〔\[［（(]20\d\d[〕\]］）)]第?\s?\d{1,5}\s?号|(?:第\s?\d{1,5}\s?号(?:令|公告)?)|"
    r"20\d\d年第\d{1,4}号(?:令|公告)?|GB(?:/T)?\s?\d{3,6}(?:\.\d+)?—?-?(?:\d{4})?"
)
_ISSUED_ZH = re.compile(r"印发|发布|出台|公布|批复|制定|下发|颁布|审议通过|签署|通过")

_QUOTED = r"(?:«[^«»\n]{3,160}(?:«[^»\n]{1,60}»[^«»\n]{0,60})?»{1,2}|\"[^\"\n]{3,120}\"|“[^”\n]{3,120}”)"
_HEAD_RU = (
    r"(?:[Фф]едеральн\w+ закон\w{0,3}|[Зз]акон(?:а|у|ом|е|опроект\w*)?|[Пп]остановлени\w+|[Уу]каз(?:а|у|ом|"
    r"е)?|[Рр]аспоряжени\w+|[Пп]риказ(?:а|у|ом|е)?|[Сс]тратеги\w{1,3}|[Кк]онцепци\w{1,3}|"
    r"(?:[Гг]осударственн\w+ |[Нн]ациональн\w+ |[Фф]едеральн\w+ )(?:программ\w{1,3}|проект\w{0,2}|"
    r"план\w{0,2}|стратеги\w{1,3})|[Дд]орожн\w+ карт\w{1,2}|[Кк]одекс(?:а|у|ом|е)?|[Тт]аксономи\w{1,3}|"
    r"[Дд]иректив\w{1,2}|(?:[Тт]ехническ\w+ )?[Рр]егламент\w{0,2}|[Нн]ациональн\w+ план\w{0,2}|"
    r"[Пп]лан\w{0,2} мероприятий|[Пп]рограмм\w{1,3}|[Пп]лан(?:а|у|ом|е)?|[Кк]онвенци\w{1,3}|"
    r"[Дд]еклараци\w{1,3})"
)
_RU = compile_leading(
    rf"(?P<lead>(?:[А-ЯЁ][а-яё]+(?:ый|ий|ая|ое|ого|ому|ой|ым|ом|ую) ){{0,2}})(?<![\w-])(?P<head>{_HEAD_RU})(?![\w-])"
    rf"(?P<middle>(?: (?!«)[^\s«»\"“”.;:!?\n]+){{0,9}}?)(?P<dated>(?:\s+от \d{{1,2}}[ .][^\s«»]{{1,9}}[ "
    rf".]\d{{4}}(?:\s?(?:г\.|года))?)?(?:\s*№\s?[\w/-]+)?)?\s?(?P<quote>{_QUOTED})"
)
_HEADED_RU = Sought(
    "акон|остановлени|каз|аспоряжени|риказ|тратеги|онцепци|рограмм|роект|лан|орожн|одекс|аксономи|иректив|егламент|онвенци|еклараци"
)
"""What every Russian name of a policy holds, without the first letter, which may be a capital."""
_QUOTE = re.compile('[«"“]')
_RU_NUMBERED = re.compile(
    rf"(?<![\w-])(?P<head>{_HEAD_RU})(?![\w-])(?P<issuer>(?: "
    rf"[^\s«»\"“”.;:!?,№\n]+){{0,6}}?)(?P<dated>(?:\s+от \d{{1,2}}[ .][^\s«»]{{1,9}}[ "
    rf".]\d{{4}}(?:\s?(?:г\.|года))?)?\s*№\s?[\w/-]+)"
)
_RU_PLAIN = compile_leading(
    r"(?<![\w-])(?P<title>(?:(?:[А-ЯЁ][а-яё-]+(?:ый|ий|ая|ое|ого|ому|ой|ым|ом|ую|"
    r"ей)\s){1,3}(?:кодекс\w{0,2}|стратеги\w{1,3}|концепци\w{1,3}|план\w{0,2}|программ\w{1,3}|"
    r"таксономи\w{1,3}|соглашени\w{1,2}|регламент\w{0,2})|"
    r"(?:Стратеги\w{1,3}|Концепци\w{1,3}|Дорожн\w+ карт\w{1,2}|Таксономи\w{1,3})(?=\s[а-яё]+(?:ого|ой|ых|"
    r"ей|ия|ии|ки|сти)\b))"
    r"(?:\s(?:с [а-яё]+(?:ом|ем|ами|ями|ой|ей)|в сфере|в области|(?![а-яё]+(?:[аеиуя]ли|лись|ла|ло)\b)[а-яё]+(?:ого|ой|"
    r"ых|их|ей|ия|ии|ий|ки|сти|"
    r"ов|а|я|ы|и)(?![а-яё])|по|до|на|и|Республики|Казахстана?|Узбекистана?|РФ|РК|КНР|России|Китая|Кыргызской|"
    r"Таджикистана|Беларуси|\d{4}(?:\s?год\w*|\s?г\.)?|\d{4}[–—-]\d{4}(?:\sгод\w*)?)){0,9})"
)
_GENERIC_RU = re.compile(
    r"(?:Кредитн|Грантов|Рамочн|Инвестиционн|Концессионн|Лицензионн|Тр[её]хсторонн|Двусторонн|Отдельн|Перв|Втор|"
    r"Нов|Данн)\w+ соглашени\w+|"
    r"(?:Государственн|Национальн|Федеральн|Региональн|Отраслев|Нов|Данн|Эт)\w+ (?:программ|план|стратеги|концепци)\w*$"
)
"""Papers of business, and programmes that only go by what they are."""
_LASTS = re.compile(r",? (?:рассчитанн\w+ |действующ\w+ )?(?:до|на) 20\d\d")
_PERIOD_RU = re.compile(
    r"(?<![\w-])(?:(?:комплексн|государственн|национальн|отраслев|целев|региональн|муниципальн)\w+ (?:программ|план)|"
    r"концепци|стратеги)\w{0,3} (?:[а-яё-]+ ){1,8}?на 20\d\d\s?[–—-]\s?20\d\d год\w*",
    re.IGNORECASE,
)
_ACT_RU = re.compile(
    r"(?:^|\n)[ \t]*(?P<kind>ПОСТАНОВЛЕНИЕ|УКАЗ|ЗАКОН|РАСПОРЯЖЕНИЕ|ПРИКАЗ|РЕШЕНИЕ|Постановление|Указ|Распоряжение|"
    r"Приказ)[^\n]{0,120}\n"
    r"(?:[^\n]{0,50}\n)?[^\n]{0,30}?(?:от )?\d{1,2}[ .][^\s]{1,9}[ .]\d{4}(?: ?(?:г\.|года))? ?"
    r"(?:№|N) ?(?P<number>[\w/-]+)[^\n]{0,20}\n"
    r"(?:[^\n]{0,40}\n)?(?P<title>Об? [^\n]{10,200})"
)
"""The head of an act: ПОСТАНОВЛЕНИЕ … 24 февраля 2021 г. № 103 … О Государственной программе …"""
_NOT_POLICY_RU = re.compile(r"(?:по производству|по переработке|по выпуску|строительства)")
_CYRILLIC = re.compile(r"[А-Яа-я]{3}")
_LATIN = re.compile(r"[A-Z][a-z]+ ")
_CAP = r"[A-Z][\w&’'/-]{0,40}"
_HEAD_EN = (
    r"(?:Law|Act|Code|Plan|Strategy|Regulation|Directive|Roadmap|Road Map|Programme|Program|Policy|Decree|"
    r"Resolution|Guidelines|Concept|Taxonomy|Framework|Mechanism|Convention|Protocol|Declaration|Standard|"
    r"Blueprint|Initiative|Accord|Rules|Procedure)"
)
_EN = compile_leading(
    rf"(?:(?:{_CAP}|\d{{1,2}}(?:st|nd|rd|th)|\d{{4}})(?:[- ]|\s(?:of|on|for|and|"
    rf"the)\s(?:the\s)?)){{0,8}}{_HEAD_EN}(?![\w-])(?:\s\((?:EU|EC|"
    rf"EAEU)\))?(?:\s(?:No\.?\s?)?[A-Z]{{0,3}}-?\d[\w/.-]*\w)?"
    rf"(?:\s(?:on|of|for)\s(?:the\s)?{_CAP}(?:(?:\s|,\s|\sand\s|\sof\s(?:the\s)?|\sfor\s(?:the\s)?|"
    rf"\sin\s(?:the\s)?|\sto\s(?:an?\s|the\s)?|-){_CAP})*)?(?:\s(?:until|to|through|for|up "
    rf"to)\s(?:the\speriod\s)?20\d\d(?:[–—-]20\d\d)?|\s20\d\d(?:[–—-]20\d\d)?)?"
)
_NUMBERED_EN = re.compile(
    r"(?<![\w-])(?:(?:Presidential |Government )?(?:Decree|Law|Resolution|Order|Ordinance)) No\. ?[\w/-]{1,12}"
    r"[^.;\n\"“«]{0,60}[\"“«](?P<title>On [^\"”»\n]{3,140})[\"”»]"
)
"""Decree No. 7 of the President of 9 January 2025 "On …"."""
_HEADED_EN = Sought(_HEAD_EN)
"""What every English name of a policy holds: a search for it costs a tenth."""
_BODY_EN = re.compile(r"\b(?:Ministry|Agency|Nations|Bank|Committee|Commission|Council|Organi[sz]ation|University|Institute)\b")
_DULL_EN = frozenset(
    listed("""
        The A This Under In New Its By According State That Of On For And
    """)
)
_PARIS = re.compile(r"Paris Agreement|Парижск\w+ соглашени\w+|Green Deal|巴黎协定")


def read_policies(
    text: str, organisations: tuple[Organisation, ...], dates: tuple[DateFound, ...], sentences: tuple[Span, ...]
) -> tuple[Policy, ...]:
    """Policies in order of the text, each title once; issuer and date are those of the sentence that names it."""
    found: list[Policy] = []
    shorts: set[str] = {m.group("short") for m in _SHORT_ZH.finditer(text)}
    for m in _BOOK.finditer(text):
        title = m.group("title")
        if title in shorts or _PRESS_ZH.search(title) or not _POLICY_ZH.search(title):
            continue
        found.append(Policy(m.start(), m.end(), m.group(), title, "", "", _number_zh(text, m.start(), m.end()), 0.9))
    if _CYRILLIC.search(text):
        found += _russian(text)
    if _LATIN.search(text):
        found += english_policies(text)
    for m in _PARIS.finditer(text):
        found.append(Policy(m.start(), m.end(), m.group(), m.group(), confidence=0.7))
    return _unique([_placed(text, one, organisations, dates, sentences) for one in found])


def _number_zh(text: str, start: int, end: int) -> str:
    m = _NUMBER_ZH.search(text[end : end + 40]) or None
    if m and "《" not in text[end : end + m.start()] and "。" not in text[end : end + m.start()]:
        return m.group()
    return ""


def _russian(text: str) -> list[Policy]:
    found = []
    taken: list[tuple[int, int]] = []
    headed = _HEADED_RU.search(text) is not None
    for m in _ACT_RU.finditer(text) if "№" in text or " N " in text else ():
        title = m["title"].rstrip(" .")
        found.append(Policy(m.start("kind"), m.start("title") + len(title), title, title, "", "", m["number"], 0.9))
        taken.append((m.start("kind"), m.end()))
    for m in _RU.finditer(text) if headed and _QUOTE.search(text) else ():
        start = m.start("lead") if m.group("lead") else m.start("head")
        head = (m.group("lead") + m.group("head")).strip()
        if any(low <= start < high for low, high in taken):
            continue
        small = head[0].islower() and head.lower().startswith(("план", "программ", "проект"))
        small = small and not re.search(r"осударств|ациональн|мероприят", head) and not _LASTS.match(text, m.end())
        if small and "утвержд" not in text[max(0, start - 40) : start]:
            continue
        if re.search(r"[А-ЯЁ]", m.group("middle")[:1]) or _unfit(m.group("middle")):
            continue
        inner = m.group("quote").strip('«»"“” ')
        if inner[:1].islower() and "карт" in inner:
            continue  # план мероприятий («дорожная карта») says what kind of paper, not which
        number = re.search(r"№\s?([\w/-]+)", m.group("dated") or "")
        found.append(
            Policy(start, m.end(), text[start : m.end()], _title_ru(head, inner), "", "", number.group(1) if number else "", 0.85)
        )
        taken.append((start, m.end()))
    for m in _RU_NUMBERED.finditer(text) if headed and "№" in text else ():
        if not any(low < m.end() and m.start() < high for low, high in taken):
            number = re.search(r"№\s?([\w/-]+)", m.group("dated"))
            found.append(Policy(m.start(), m.end(), m.group(), m.group(), "", "", number.group(1) if number else "", 0.8))
            taken.append((m.start(), m.end()))
    for m in _PERIOD_RU.finditer(text) if headed and "на 20" in text else ():
        if not any(low < m.end() and m.start() < high for low, high in taken):
            found.append(Policy(m.start(), m.end(), m.group(), m.group(), confidence=0.7))
            taken.append((m.start(), m.end()))
    for m in _RU_PLAIN.finditer(text) if headed or "оглашени" in text else ():
        title = m.group("title")
        if (
            any(low < m.end() and m.start() < high for low, high in taken)
            or _GENERIC_RU.match(title)
            or len(title.split()) < 2
            or _NOT_POLICY_RU.search(title)
        ):
            continue
        title = re.sub(r"\s(?:по|до|на|и)$", "", title)
        found.append(Policy(m.start(), m.start() + len(title), title, title, confidence=0.65))
    return found


def _unfit(middle: str) -> bool:
    return bool(re.search(r"(?:компани|завод|\bс |\bв |\bдля |меморандум|соглашени)", middle))


def _title_ru(head: str, inner: str) -> str:
    return (
        inner
        if len(inner.split()) >= 5 or inner.lower().startswith(("об ", "о ", "стратеги", "концепци"))
        else f"{head} «{inner}»"
    )


@lru_cache(maxsize=4)
def english_policies(text: str) -> list[Policy]:
    found: list[Policy] = []
    if not _HEADED_EN.search(text):
        return found
    numbered_ones = [
        Policy(m.start(), m.end(), m.group(), m.group("title"), "", "", m.group().split("No.")[1].split()[0], 0.85)
        for m in (_NUMBERED_EN.finditer(text) if " No." in text else ())
    ]
    found += numbered_ones
    for m in _EN.finditer(text):
        if any(one.start <= m.start() < one.end for one in numbered_ones):
            continue
        start, title = m.start(), m.group()
        while (cut := re.match(r"(\S+)\s", title)) and cut.group(1) in _DULL_EN:
            start, title = start + cut.end(), title[cut.end() :]
        owner = max(title.rfind("'s "), title.rfind("’s "))
        if owner >= 0:
            start, title = start + owner + 3, title[owner + 3 :]
        if _BODY_EN.search(title):
            continue
        words = title.split()
        numbered = re.search(r"\d", title) is not None
        if len(words) < 2 or (
            len(words) == 2 and words[0] in ("Action", "State", "Business", "Joint", "Master", "Green", "Pilot")
        ):
            continue
        if (
            words[-1]
            in (
                "Rules",
                "Procedure",
                "Mechanism",
                "Initiative",
                "Programme",
                "Program",
                "Concept",
                "Standard",
                "Framework",
                "Policy",
            )
            and len(words) < 3
        ):
            continue
        number = (
            re.search(r"(?:No\.?\s?)?((?:[A-Z]{0,3}-?)?\d[\w/.-]*)", title)
            if numbered and re.search(r"No\.|Decree|Resolution|Regulation|Directive", title)
            else None
        )
        found.append(Policy(start, m.end(), title, title, "", "", number.group(1) if number else "", 0.75))
    return found


def _placed(
    text: str, one: Policy, organisations: tuple[Organisation, ...], dates: tuple[DateFound, ...], sentences: tuple[Span, ...]
) -> Policy:
    sentence = sentence_at(sentences, one.start)
    before = [org for org in organisations if org.kind == "government" and _named_between(text, org, sentence.start, one.start)]
    inside = [org for org in organisations if org.kind == "government" and one.start <= org.start and org.end <= one.end]
    issuers = inside or (
        before if _ISSUED_ZH.search(text[sentence.start : sentence.end]) or re.search(r"[А-Яа-яA-Za-z]{5}", one.quote) else []
    )
    issuer = "; ".join(dict.fromkeys(org.name for org in issuers[:4]))
    near = [found for found in within(dates, Span(one.start, one.end)) if len(found.iso) == 10]
    near = near or [found for found in within(dates, Span(max(sentence.start, one.start - 70), one.start)) if len(found.iso) >= 7]
    near = near or [found for found in within(dates, Span(one.end, min(sentence.end, one.end + 40))) if len(found.iso) == 10]
    date = near[-1].iso if near else ""
    return Policy(one.start, one.end, one.quote, one.title, issuer, date, one.number, one.confidence)


def _named_between(text: str, org: Organisation, start: int, end: int) -> bool:
    return any(start <= at < end for form in (org.quote, *org.aliases) if (at := text.rfind(form, start, end)) >= 0)


def _unique(found: list[Policy]) -> tuple[Policy, ...]:
    kept: dict[str, Policy] = {}
    last = -1
    for one in sorted(found, key=lambda policy: (policy.start, -policy.end)):
        key = re.sub(r"\W+", "", one.title).lower()
        if one.start < last or key in kept:
            continue
        kept[key] = one
        last = one.end
    return tuple(kept.values())
