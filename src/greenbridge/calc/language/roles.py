"""Official roles named in a text. A person is kept only with a role; a name without one is not read at all."""

from __future__ import annotations

import re

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.nominative import person_nominative, role_nominative
from greenbridge.calc.language.reading import Organisation, Place, Role
from greenbridge.calc.language.sentences import occurrences
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_words_zh import FOREIGN

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤凌岳詹曲"
    "习温俞谌康鲍柳路祝左涂霍翟柴柯关牛樊祁阎辛阮管池桑桂娄苗卜盛仲商景翁荣裴屈邢芦单燕冀苑井占喻邬简蓝麦巩厉祖蒲郁屠胥隋晏卞褚戚窦詹欧阳倪庄耿聂焦章鲁葛伍安华纪齐庞申岑尚骆施童"
)
_ROLE_ZH = (
    "党委书记|党委副书记|党组书记|党组副书记|党工委书记|董事会秘书|第一副董事长|第一副总理|第一副部长|书记|副书记|国家主席|主席|副主席|总统|总理|副总理|部长助理|副部长|部长|副司长|司长|副局长|局长|副署长|署长|副厅长|厅长|主任委员|副主任|主任|副市长|市长|"
    "副区长|区长|副州长|州长|副省长|省长|副县长|县长|"
    "副秘书长|秘书长|副董事长|董事长|执行董事|副总经理|总经理|副总裁|总裁|首席执行官|首席经济学家|首席科学家|总工程师|副总工程师|总监|副院长|院长|副校长|校长|副会长|会长|副理事长|理事长|"
    "副所长|所长|大使|总领事|参赞|首席代表|代表|议长|副常任秘书|常任秘书|"
    "谈判副代表|谈判代表|新闻发言人|发言人|行长|副行长|负责人|院士|教授|研究员|专家"
)
_HONORARY = frozenset(("代表", "负责人", "专家", "教授", "研究员"))
_ZH = re.compile(
    rf"(?P<role>(?:{_ROLE_ZH})(?:(?:、|兼|兼任)(?:[\u4e00-\u9fff]{{0,8}}?)(?:{_ROLE_ZH}))*)"
    rf"(?P<person>[\u4e00-\u9fff]{{1,10}}(?:[·•?][\u4e00-\u9fff]{{1,8}}?){{1,3}}?(?=(?:表示|说|介绍|指出|称|在|出席|"
    rf"认为|透露|强调|宣布|，|,|、|。|等|与|和|率|会见|致辞|接受))|[{FOREIGN}夫赞赛汗瑟古仁]{{3,10}}(?=表示|说|介绍|指出|称|，|,|、|。|在|对|出席|"
    rf"认为|透露|强调|宣布|等|与|和|率|会见|致辞|接受|视频|发言|周|\d|告诉|如是说|坦言)|(?:欧阳|[{_SURNAMES}])[\u4e00-\u9fff]{{1,2}}?(?=表示|说|介绍|指出|称|，|"
    rf",|、|。|；|\)|）|在|出席|认为|透露|强调|等|会见|率|与|和|推介|接受|致辞|宣布|重点|详细|主持|作|代表|共同|分别|分享|发表|对|向|就|则|也|还|及|及其|见证|签署|的(?:共同)?见证|告诉|提出|坦言|感慨|直言|"
    rf"—|：|:|\s|$))"
)
_NO_NAME_RU = (
    r"(?!Республик|Федераци|Министр|Совет|Кабинет|Правительств|Президент|Государств|Национальн|Мажилис|Сенат|Парламент|Фонд|Банк|Компани|Корпораци|Групп|Ассоциаци|Агентств|Комитет|Департамент|Центр|"
    r"Институт|Университет|Академи|Союз|Палат|Холдинг|Мин[а-яё]{3}"
    r"|[А-ЯЁ][а-яё]*(?:[сц]кой|[сц]кого|[сц]ких|стан[аеу]?|арус[ьи]|осси[июя]|итай?[еюя]?|урци[июя]|онголи[июя]|ндии|рана|рмении)\s)"
)
_NAME_RU = _NO_NAME_RU + (
    r"(?:[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]{1,40}(?:-[А-ЯЁ][а-яё]{1,40})?|[А-ЯЁ][а-яё]{1,40}\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|"
    r"[А-ЯЁ][а-яё]{1,40}(?:-[А-ЯЁ][а-яё]{1,40})?(?:\s[А-ЯЁ][а-яё]{1,40}(?:-[А-ЯЁ][а-яё]{1,40})?){1,2})"
)
_ROLE_RU = (
    r"(?:[Пп]ерв(?:ый|ого|ому|ым) )?(?:[Зз]ам(?=[гмпд])|[Зз]аместител\w{1,3}|[Вв]ице-)?\s?"
    r"(?:[Мм]инистр\w{0,3}|[Пп]ремьер-министр\w{0,2}|"
    r"[Вв]ице-премьер\w{0,2}|[Пп]резидент\w{0,2}|[Гг]енеральн\w+ директор\w{0,2}|[Гг]ендиректор\w{0,2}|"
    r"[Ии]сполнительн\w+ директор\w{0,2}|[Дд]иректор\w{0,2}|"
    r"[Пп]редседател\w{1,2}(?: правлени\w)?|[Гг]лав[аыуе]|[Гг]убернатор\w{0,2}|[Аа]ким\w{0,2}|"
    r"[Хх]оким\w{0,2}|[Рр]ектор\w{0,2}|[Пп]осол|[Пп]осл(?:[ауе]|ом)|[Мм]эр\w{0,2}|[Рр]уководител\w{1,2}|[Нн]ачальник\w{0,2}|"
    r"[Гг]енеральн\w+ секретар\w{1,2}|[Сс]екретар\w{1,2})"
)
_RU = re.compile(
    rf"(?<![\w-])(?P<role>{_ROLE_RU})(?![\w-])(?P<of>(?:\s(?:«[^»\n]{{1,60}}»|"
    rf"[^\s.!?;:—«»]+)){{0,11}}?),?\s(?P<person>{_NAME_RU})(?![\w-])"
)
_RU_AFTER = compile_leading(
    rf"(?<![\w-])(?P<person>{_NAME_RU})(?:,| —| –)\s(?P<role>{_ROLE_RU})(?![\w-])(?P<of>(?:\s(?:«[^»\n]{{1,60}}»|"
    rf"[^\s.!?;:—«»,()]+)){{1,9}})?(?=[,.;)\n]|$)"
)
_NAME_EN = r"[A-Z][\w’'-]{1,40}(?:\s[A-Z]\.)?(?:\s[A-Z][\w’'-]{1,40}){1,3}"
_ROLE_EN = (
    r"(?:(?:First |Acting |Executive |Senior |Regional )?(?:Deputy |Vice[ -])?(?:General Director|Prime Minister|Minister|"
    r"President and (?:CEO|Chief Executive(?: Officer)?)|President|"
    r"Chairman and CEO|Chairman|Chairwoman|Chairperson|Chair|Director[- ]General|Managing Director|Executive Director|"
    r"Country Director|Country Manager|Resident Representative|Chief Representative|"
    r"Director|Secretary[- ]General|Governor|"
    r"Ambassador|Mayor|Akim|Rector|CEO|Chief Executive(?: Officer)?|CFO|CTO|Head|"
    r"(?:Principal|Chief|Lead) (?:[A-Z][a-z]+ ){0,2}(?:Specialist|Economist|Engineer|Officer))|"
    r"(?:first )?(?:deputy |vice[ -])?(?:minister|president and (?:CEO|chief executive(?: officer)?)|president|"
    r"chairman and CEO|chairman|chairwoman|chief executive(?: officer)?|director general|managing director|general director|"
    r"executive director|director|chief engineer|chief economist|governor|mayor|head))"
)
_FIELD_EN = r"(?:[Ee]nergy|Power|Environment|Ecology|Agriculture|Industry|Transport|[Ff]inance|Economy|Trade|Water|Foreign)"
_EN = Sought(
    rf"(?<![\w-])(?P<role>(?:(?:Deputy |Vice |deputy )?{_FIELD_EN} [Mm]inister)|{_ROLE_EN})"
    rf"(?P<of>(?:\s(?:of|for)\s(?:the\s)?[\w’'&-]+(?:\s(?:and|of|the|"
    rf"[A-Z][\w’'&-]+)){{0,8}}?)?)(?<!\sand)(?<!\sof)(?<!\sthe)(?P<in>\sin the (?:country|region|republic))?,?\s"
    rf"(?P<person>{_NAME_EN})(?![\w-])"
)
_LAND = r"(?:[A-Z]{2,5}|[A-Z][a-z]+(?:[’']s)?)"
_MORE_EN = re.compile(
    rf",?\s(?:and\s)?(?:{_LAND}\s)??(?P<role>{_ROLE_EN})(?P<of>\s(?:of|at|for)\s(?:the\s)?[\w’'&-]+"
    rf"(?:\s(?:and|of|the|for|[A-Z][\w’'&-]+)){{0,8}})"
)
"""A further role of the person just named: …, Chairman of Masdar."""
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]he company[’']?s?|[Tt]he group[’']?s?|of the company)$")
_EN_AFTER = re.compile(
    rf"(?P<person>{_NAME_EN}),\s(?:the\s)?(?:{_LAND}\s)??(?P<role>(?:[a-z]+\s)??{_ROLE_EN})(?P<of>\s(?:of|at|"
    rf"for)\s(?:the\s)?[\w’'&-]+(?:\s(?:and|of|the|for|[A-Z][\w’'&-]+)){{0,8}})?"
)


_SIGN_RU = Sought(
    "инистр|ремьер|резидент|иректор|редседател|лав[аыуе]|убернатор|ким|ектор|осол|осл[ауео]|эр|уководител|екретар|ачальник"
)
_OFFICES = re.compile(r"(?:”?基金)?”?(?:(?:管理委员会|董事会|监事会|理事会)|公司|集团|(?:[\u4e00-\u9fff]{2,8}、){1,2})$")
_MINISTER = re.compile(r"[Мм]инистр\w*\s+([а-яё]{4,})|[Mm]inister (?:of|for) ([A-Z][a-z]+)|([A-Z][a-z]+) Minister")
_MINISTRY = re.compile(r"[Мм]инистерств|Мин[а-яё]+|Ministry")
_LATIN = re.compile(r"[A-Za-z]{3} ")
_SIGN_EN = Sought(
    "Minister|minister|President|president|Chair|chairman|Director|director|Secretary|Governor|governor|Ambassador|Mayor|Akim|Rector"
    "|CEO|Chief|chair|chief|CFO|CTO|Head|head|Representative|Principal|mayor|governor"
)
"""What every name of a role holds (in Russian without its first letter, which may be a capital)."""


def read_roles(text: str, organisations: tuple[Organisation, ...], places: tuple[Place, ...]) -> tuple[Role, ...]:
    """Roles with the organisation they belong to, where the text says it next to the role."""
    found: list[Role] = []
    chinese = list(_ZH.finditer(text))
    bodies = organisations if chinese else ()
    ends = {end: org.name for org in bodies for form in (org.quote, *org.aliases) for end in _ends(text, form)}
    place_ends = {one.end: one.name for one in places}
    for m in chinese:
        role = m.group("role")
        start = m.start()
        minister = ends.get(start + 1, "") if role.startswith("部长") else ""
        organisation = (
            ends.get(start, "")
            or minister
            or _before_zh(text, start, ends)
            or _ministry_zh(text, m, organisations)
            or place_ends.get(start, "")
        )
        if role in _HONORARY and not organisation:
            continue
        found.append(Role(start, m.end(), m.group(), role, organisation, m.group("person").replace("?", "·")))
    russian = _SIGN_RU.search(text) is not None
    english = _LATIN.search(text) is not None and _SIGN_EN.search(text) is not None
    for pattern, likely in ((_RU, russian), (_RU_AFTER, russian), (_EN, english), (_EN_AFTER, english)):
        for m in pattern.finditer(text) if likely else ():
            of = (m.group("of") or "").strip()
            person = m.group("person")
            if pattern is _RU:
                person = person_nominative(person, m.group("role"))
            if _is_organisation(person, organisations) or "\n" in m.group():
                continue
            whose = _whose(text, m, of, organisations)
            role = m.group("role").strip()
            role = role_nominative(role) if pattern in (_RU, _RU_AFTER) else role
            found.append(Role(m.start(), m.end(), m.group(), _title(role, of), whose, person))
            more = _MORE_EN.match(text, m.end()) if pattern is _EN_AFTER else None
            if more:
                of = more.group("of").strip()
                whose = _whose(text, more, of, organisations)
                found.append(Role(more.start(), more.end(), more.group(), _title(more.group("role"), of), whose, person))
    return _unique(found)


def _before_zh(text: str, start: int, ends: dict[int, str]) -> str:
    """The body before other offices of one person (…党委常委、副总经理) or before the board led (…管理委员会主席)."""
    more = _OFFICES.search(text, max(0, start - 20), start)
    return next((ends[at] for at in range(more.start(), start) if at in ends), "") if more else ""


def _ends(text: str, form: str) -> list[int]:
    return [start + len(form) for start in occurrences(text, form)[:50]] if form else []


def _title(role: str, of: str) -> str:
    return role if not of or len(of) > 90 else f"{role} {of}"


def _of(of: str, organisations: tuple[Organisation, ...]) -> str:
    for org in organisations:
        if any(form and form in of for form in (org.quote, org.name, *org.aliases)):
            return org.name
    return ""


def _whose(text: str, role: re.Match[str], of: str, organisations: tuple[Organisation, ...]) -> str:
    """The organisation named after the role, right before it (Qishan chairman …), or as the ministry of a minister."""
    before = text[max(0, role.start() - 90) : role.start("role")].rstrip(" ").removesuffix("'s").removesuffix("’s")
    if _ITS.search(before) or _ITS.search(of):
        named = [one for one in organisations if one.start < role.start() and one.kind in ("company", "financier", "institute")]
        return max(named, key=lambda one: one.start).name if named and role.start() - named[-1].end < 400 else ""
    owners = (one.name for one in organisations for form in (one.quote, one.name, *one.aliases) if before.endswith(form))
    return (
        _of(of, organisations)
        or next(owners, "")
        or _branch_owner(before, organisations)
        or _ministry(f"{role.group('role')} {of}", organisations)
    )


def _branch_owner(before: str, organisations: tuple[Organisation, ...]) -> str:
    """The company whose branch in a country stands before a role: Vestas Asia Pacific president, ENGIE Mongolia CEO."""
    for words in (1, 2):
        head = before.rsplit(" ", words)
        if len(head) == words + 1 and all(word[:1].isupper() for word in head[1:]):
            found = [one.name for one in organisations for form in (one.quote, *one.aliases) if head[0].endswith(form)]
            if found:
                return found[0]
    return ""


def _ministry(title: str, organisations: tuple[Organisation, ...]) -> str:
    """The ministry named in the text whose field a minister's title gives: министр энергетики, Deputy Energy Minister."""
    field = _MINISTER.search(title)
    word = next(filter(None, field.groups()), "").lower() if field else ""
    found = [one.name for one in organisations if word and word in one.name.lower() and _MINISTRY.search(one.name)]
    return found[0] if len(found) == 1 else ""


def _ministry_zh(text: str, role: re.Match[str], organisations: tuple[Organisation, ...]) -> str:
    if role.group("role") not in ("部长", "副部长"):
        return ""
    field = text[max(0, role.start() - 2) : role.start()]
    found = [one.name for one in organisations if len(field) == 2 and one.name.endswith(f"{field}部")]
    return found[0] if len(found) == 1 else ""


def _is_organisation(person: str, organisations: tuple[Organisation, ...]) -> bool:
    return any(person in form for org in organisations for form in (org.name, org.quote, *org.aliases))


def _unique(found: list[Role]) -> tuple[Role, ...]:
    kept: dict[tuple[str, str], Role] = {}
    last = -1
    for one in sorted(found, key=lambda role: (role.start, -role.end)):
        if one.start < last:
            continue
        last = one.end
        kept.setdefault((one.role, one.person), one)
    return tuple(kept.values())
