"""What a figure of a project is: its whole price or one phase's, a loan or a revenue, what is installed or what is made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from greenbridge.calc.language.reading import Figure
from greenbridge.calc.language.sought import Sought

_CASE = re.IGNORECASE
_MONEY = Sought(
    r"(?P<phase>(?:[一二三]期|首期|第[一二三]阶段)[^,，。;；]{0,6}投资|(?:phase (?:one|two|1|2)|first[- ]phase|second[- ]phase)\b"
    r"|(?:перв|втор)\w+ (?:очеред|этап|фаз)\w*)"
    r"|(?P<contract>合同(?:总)?(?:金)?(?:额|价)|合同总价|签约(?:总)?(?:金)?额|中标(?:价|金额)|订单(?:总)?金?额|协议(?:总)?金额|意向订单|总金额|总价"
    r"|\bcontracts?\b|\bdeals?\b|\borders?\b|\bagreements?\b|\bbid\b|контракт\w*|договор\w*|соглашени\w*|на (?:общую )?сумму)"
    r"|(?P<loan>贷款|融资|授信|债券|补贴|赠款|\bloans?\b|\blend\w*|\bcredit\b|\bgrants?\b|\bbonds?\b|\bdebt\b|\bsubsid\w+|\bfinanc\w+"
    r"|кредит\w*|за[её]м\w*|займ\w*|грант\w*|облигац\w*|субсиди\w*|финансирован\w*)"
    r"|(?P<total>总投资(?:额)?|投资总额|计划投资|投资估算|估算投资|总造价|造价|\btotal (?:investment|cost)"
    r"|\binvestments? of|\bproject cost|\b[Oo]f the (?:planned|total|required)$"
    r"|общ\w+ (?:объ[её]м инвестиций|стоимость)|стоимост\w+ проекта|объ[её]м\w* инвестиций)"
    r"|(?P<spent>(?:累计|目前|已)?完成投资)"
    r"|(?P<tax>税(?:收|金|额)?|纳税|\btax(?:es)?\b|налог\w*)"
    r"|(?P<profit>利润|盈利|净利|亏损|\bprofits?\b|\bnet income\b|\bEBITDA\b|прибыл\w*|убыт\w*)"
    r"|(?P<revenue>产值|营业收入|营收|销售(?:收入|额)?|收入|交易额|成交额|贸易额|进出口|出口额?|货值|\brevenues?\b|\bsales\b|\bturnover\b"
    r"|\bexports?\b|\bsold\b|\bearn\w*|\btrade\b|выручк\w*|доход\w*|товарооборот\w*|экспорт\w*|оборот\w*)"
    r"|(?P<saving>节约|节省|节支|增收|\bsav(?:e|es|ed|ing|ings)\b|эконом\w*)"
    r"|(?P<fine>罚款|处罚|\bfin(?:e|es|ed)\b|штраф\w*)"
    r"|(?P<price>(?<![а-яё])по $|"
    r"电价|均价|价格|单价|售价|票价|\bprices?d?\b|\btariffs?\b|\bfees?\b|\bsalary\b|тариф\w*|цен[аыеу]\b|зарплат\w*)"
    r"|(?P<investment>投资|投入|出资|注资|投了|\binvest\w*|\bcost(?:s|ing)?\b|\bworth\b|\bvalued"
    r" at\b|\bcapex\b|\bspen[dt]\b|\bbudget\b|[$€]$"
    r"|инвестиц\w*|влож\w*|потра[чт]\w*|инвестир\w*|стоимост\w*|стоит\b|обош\w+|обойд\w+|затрат\w*|бюджет\w*|оценива\w+)",
    _CASE,
)
_MONEY_AFTER = re.compile(
    r"(?:的)?(?:(?P<loan>贷款|融资|授信|债券|补贴|赠款)|(?P<contract>合同|订单|大单)|(?P<investment>投资))"
    r"|\s(?:will be|has been|was|were|is to be) (?P<investment4>allotted|allocated|invested|spent)\b"
    r"|[\s-]+(?:(?:[a-z-]+\s){0,2}(?:(?P<loan2>loan|credit|grant|bond|facility|financing)|(?P<contract2>contract|deal|order)"
    r"|(?P<investment2>project|plant|investment|complex|farm|park|factory)|in (?P<tax>tax)|in (?P<revenue>revenue|sales))s?\b"
    r"|(?:(?:прямых |частных |иностранных )?(?P<investment3>инвестици)|(?P<loan3>кредит|грант|займ)|(?P<tax3>налог))[а-яё]*)",
    _CASE,
)
_SIZE = Sought(
    r"(?P<one>单机|单台|每台|单体|单件|\beach\b|\bapiece\b|единичн\w*|кажд\w+|(?<![а-яё])по$)"
    r"|(?P<avoided>节约|节省|节电|减排|减少|降低|替代|相当于|\bsav(?:e|es|ed|ing)\b|\bavoid\w*|\bcut(?:s|ting)?\b|\breduc\w+|\breplac\w+"
    r"|эконом\w*|сократ\w*|сниз\w*|сниж\w*|замест\w*|предотвра\w*)"
    r"|(?P<used>用电|耗电|耗煤|耗水|\bconsum\w+|\buses?\b|\breceived\b|\bstores\b|потреб\w*|расход\w*)"
    r"|(?P<output>发电量|发电|上网电量|产量|输气量|年输|\bgenerat\w+|\bproduc\w+|\boutput\b|\bsuppl\w+|\byield\w*|выработ\w*|производ\w*|дас?т\b)"
    r"|(?P<installed>装机|容量|规模|功率|产能|处理能力|设计|建设|\bcapacity\b|\binstalled\b|\b(?:process|handle|treat|burn|incinerate|recycle|"
    r"dismantle)\b|\brated\b|\bmegawatts?\b|мощност\w*|очередь|[её]мкост\w*"
    r"|производительност\w*)",
    _CASE,
)
_EACH_AFTER = re.compile(r"\s?(?:each\b|apiece\b|каждая\b|каждый\b|的(?:风机|机组|变压器))", _CASE)
_GENERIC = ("installed", "investment")
_DISTANCE = re.compile(r"距[^，。；]*$|\bfrom\b[^.;]*$|(?<![а-яё])от\b[^.;]*$")
_DIRECTION = re.compile(r" (?:north|south|east|west)|(?:处|外|以[东南西北])")
"""A way to somewhere is no size."""
_MARK = re.compile(r"[。;；!?！？\n]|\.(?=\s[A-ZА-ЯЁ])")
_CURRENCY = re.compile(r"[A-Z]{3}$")
POWER = ("MW", "MVA", "kWh")
_SIZES = frozenset(["t/a", "m2", "m3", "m3/d", "t/d", "t/h", "km", "mu", "t", "units/a", "sets/a", "vehicles/a", "m3/a"])
_AMOUNTS = ("total", "contract", "investment", "", "phase", "loan")
"""What may stand for a project's amount, the best first: never its revenue, tax, price or saving."""


def tell_meaning(text: str, figure: Figure) -> str:
    """One word for what the figure of ``text`` is; empty where the words around it do not say.

    Money: ``total``, ``phase``, ``investment``, ``spent`` (so far),
    ``contract``, ``loan``, ``revenue``, ``profit``, ``tax``, ``saving``, ``fine``
    and ``price``. Quantities: ``installed``, ``one`` (of several alike), ``output``, ``used``, ``avoided``.
    """
    window = text[max(0, figure.start - 70) : figure.start]
    cuts = [found.end() for found in _MARK.finditer(window)]
    before = window[cuts[-1] :] if cuts else window
    head, _, rate = figure.unit.partition("/")
    if _CURRENCY.match(head):
        if rate and rate != "a":
            return "price"
        after = _MONEY_AFTER.match(text, figure.end)
        if after and after.lastgroup:
            return after.lastgroup.rstrip("234")
        return _last(_MONEY, before)
    if head in ("MW", "MVA", "kWh", "t", "tce", "m3"):
        return "one" if _EACH_AFTER.match(text, figure.end) else _last(_SIZE, before.rstrip())
    return ""


def _last(pattern: Sought, words: str) -> str:
    """The last word that tells; one that says little (容量, costs) leaves the say to a plainer one beside it."""
    told, at = "", 0
    for found in pattern.finditer(words):
        name = found.lastgroup or ""
        plain = name in _GENERIC and told not in ("", *_GENERIC) and found.start() - at < 8
        told, at = told if plain else name, found.end()
    return told


def choose_amount(text: str, figures: Iterable[Figure]) -> Figure | None:
    """The sum that is the project's: the whole investment, else a contract, a phase, a loan; never a revenue or a tax."""
    best: tuple[int, Figure] | None = None
    for figure in figures:
        if not _CURRENCY.fullmatch(figure.unit) or text[figure.start - 4 : figure.start] in ("ещё ", "еще "):
            continue
        meaning = tell_meaning(text, figure)
        rank = _AMOUNTS.index(meaning) if meaning in _AMOUNTS else len(_AMOUNTS)
        if rank < len(_AMOUNTS) and (best is None or rank < best[0]):
            best = (rank, figure)
    return best[1] if best else None


def choose_capacity(text: str, figures: Iterable[Figure]) -> Figure | None:
    """The size that is the project's: power or storage installed, else what it handles; nothing avoided, not one machine."""
    best: tuple[int, Figure] | None = None
    for figure in figures:
        if figure.unit not in POWER and figure.unit not in _SIZES:
            continue
        meaning = tell_meaning(text, figure)
        made = meaning == "output" and figure.unit in ("kWh", "kWh/a")
        if meaning in ("avoided", "used") or made or figure.change == "decrease":
            continue
        if figure.unit == "km" and (
            _DISTANCE.search(text, max(0, figure.start - 24), figure.start) or _DIRECTION.match(text, figure.end)
        ):
            continue
        rank = 0 if figure.unit in POWER else 3
        rank += figure.unit in ("m2", "mu", "km")
        rank += {"one": 2, "output": 2 if rank == 0 else 1}.get(meaning, 0)
        if best is None or rank < best[0]:
            best = (rank, figure)
    return best[1] if best else None
