"""Chinese short names: no 公司 at the end (三峡能源, 水电八局, 成都院, 海康威视), known by what the text says of them.

A segment with an ending that companies like counts when it signs, builds or has a chairman, stands beside an organisation in a
list, or is a partner (与…签署). One without such an ending needs a role or a list of companies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.legal_forms import COMPANY
from greenbridge.calc.language.legal_forms_zh import GENERIC
from greenbridge.calc.language.organisations_zh import ChineseNames, Named
from greenbridge.calc.language.sentences import occurrences
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_words_zh import FIRM_STOPS, FOREIGN, LATIN_NO, LOCAL, OF_ALL, STOPS, SUFFIX, WEAK

_GENERIC = re.compile(
    rf"(?:{GENERIC}|清洁|可再生|传统|化石|风光|风电|光伏|太阳能|水电|火电|核电|氢|分布式|集中式|农业|工业|海上|陆上|一次|"
    rf"二次|多能|家庭|"
    rf"用户侧|电网侧|独立|共享|新型|抽水蓄|电化学|交通|建筑|数字|智慧|矿产|水|土地|人力|自然|旅游|固废|再生|废旧|生活|"
    rf"营商|商业|投资|法治|法律|"
    rf"市场|政策|对外|基础设施|大型|民营|双方|双边|开展|加强|推进|深化|拓展|扩大|务实|互利|产能|高新|前沿|关键|核心|尖端|"
    rf"纯电动|电动|燃油|"
    rf"新|老|乘用|商用|二手|智能网联|整车|出口|进口|消费|高端|中高端|低端|家用|跨国|现代|多式联运|冷链|国内外|全球|当地|"
    rf"我国|本国|该国)*"
)
_LEFT = re.compile(r"(?:^|[\s、，,。；;：:（(“”《》）)？！?!—]|[与和同跟由及向对为是把将被让给即含如等])$")
ACTS = re.compile(
    r"(?:[、和与及][^，。、；]{2,16}?){0,2}(?:（[^（）]{1,24}）|\([^()]{1,24}\))?(?:方面|等|一方)?(?:(?:\d{1,2}月)?\d{1,2}日)?"
    r"(?:将|已|拟|正在|正|曾|计划|日前|近日|今日|昨日|当天|当日|同日|随后|分别|共同|联合|率先|成功|首次|再次|也|还|均|则|"
    r"今年|去年|"
    r"与[^，。、；]{2,26}?|和[^，。、；]{2,26}?|同[^，。、；]{2,26}?|携手[^，。、；]{2,20}?|在[^，。、；]{1,14}?|于[^，。、；]{1,12}?|"
    r"以[^，。、；]{1,12}?|向[^，。、；]{2,18}?|为[^，。、；]{2,18}?|"
    r"从[^，。、；]{2,18}?|就[^，。、；]{2,18}?|对[^，。、；]{2,18}?){0,3}"
    r"(?:签署|签订|签约(?!仪式|纪实|现场|活动|项目|额)|签下|商谈|洽谈|谈判|中标|宣布|表示|称|透露|介绍说|投资建|投资约|投资\d|投资的|总部|建设的|承建|承担|持股|"
    r"持有|控股的|收购|提供|交付|出资|入股|参建|参股|董事|"
    r"总裁|总经理|副总|首席|创始人|发布|公告|供货|供应|施工|设计|开工|投产|牵头|负责|接手|旋即|随即|中选|入围|入选|斥资|"
    r"布局|建成|建造|"
    r"投建|获得|获批|获|达成|"
    r"组建|合资|合作|研制|研发|生产|推出|开发的|运营|运维|总承包|总包|承包|发运|发出|出口|启动|举行|披露|拿下|斩获|联手|"
    r"携手|有意|计划|拟|"
    r"有限|入驻|落户|加入|派员|派代表|考察|参展|参与|参加|出席|列席|回应|委托|授权|聘请|旗下|子公司|股价|营收|净利|退出|"
    r"终止|否认|未与|尚未|"
    r"没有|无意|为(?:[^，。]{0,10}?)(?:承销商|顾问|业主|总包|总承包|监理|供应商|牵头|投资方|买方|承包商|开发商|运营方|"
    r"股东|保荐)|给予|核查|认证|评级|审校|表态|认为|强调|指出|说|"
    r"[（(](?:以下|简称|股票|\d{3}))"
)
ROLE = re.compile(
    r"(?:第一|常务|高级)?(?:副?董事长|副?总裁|副?总经理|首席\w{2,4}官|CEO|CTO|CFO|联合创始人|创始人|董事会|常务副总|"
    r"执行董事|技术总监|区域总监|负责人|总工程师|首席代表|党委(?:副?书记|常委|委员))"
)
_ROLE_WORD = re.compile(
    r"董事[长会]|总裁|总经理|首席[代\w]\w{1,3}[官表]|C[ETF]O|创始人|常务副总|执行董事|技术总监|区域总监|负责人|总工程师|党委(?:副?书记|常委|委员)"
)
_DEPUTY = re.compile(r"(?:第一|常务|高级)?(?:副|联合)?$")
PARTNER = re.compile(r"(?:与|和|同|跟|携手|联合|牵手|会同)$")
SIGNING = re.compile(r"签|合作|协议|合同|备忘录|谈判|合资|洽谈|共建|共同|联合|组成|组建|联合体|竞标|争议|诉讼")
_OWNED = re.compile(
    r"(?:旗下的?|子公司|孙公司|控股股东|母公司|合资公司|合作伙伴|巨头|龙头|企业|厂商|开发商|供应商|承包商|"
    r"运营商|制造商|总包方|业主|投资方|股东|客户|友商|竞争对手|招标方|中标方|承建方|采购方|买方|卖方|车企|券商|律所|投行|"
    r"财务顾问|咨询方|监理方|设计方|"
    r"机构|媒体)$"
)
_FIELD = re.compile(r"[^，。；：]{0,24}?等?(?:领域|产业|行业|业务|产品|方面的?(?:合作|交流|工作))")
_CAST = re.compile(
    r"(?:业主|总包方|监理方|投资方|开发商|承包商|设备商|承建方|施工方|设计方|运营方|供货方|采购方|中标方|中标人|买方|"
    r"卖方|牵头方|保荐人|承销商|供应商|总承包方|主办方|合作方|大股东)"
    r"(?:分别)?(?:为|是|系)$|(?:风机|设备|组件|电池|主机|逆变器|车辆|机组|技术|资金|贷款|投资)(?:均|全部|主要)?(?:来自|"
    r"由|出自|采购自)$|(?:供给|供应给|卖给|售予|销售给|提供给)$"
)
_BESIDE = frozenset(("、", "和", "与", "及"))
_LEADING = re.compile(r"[与和同跟由为是系、及携联会下自]")
_BY = re.compile(r"由$")
_LAST = re.compile(r"[\u4e00-\u9fff]{2,5}?(?=均|都|分别|共同|联合|等|将|已|也|签|表示)")
_NUMBER_OF = re.compile(r"等?共?(?:计|有)?(\d+|[两三四五六七八九十])家")
_DRAWN = re.compile(r"(?:吸引|引进|引入|集聚|汇聚)了?")
_MAKERS = re.compile(
    r"等(?:国内外?|国外|国际|海外|全球|世界|知名|著名|主流|头部|传统|合资|大型|中国|[日韩德美]系?|多家|一批|汽车|能源)*"
    r"(?:[车矿钢药电船化]企|车厂|(?<=汽车)(?:企业|厂商|制造商|公司)|巨头|厂商|大厂|央企|龙头|跨国公司|(?<=知名)(?:企业|公司))"
)
"""After a list whose members can be nothing but companies: 宝马、奔驰等车企."""
_SOURCE = re.compile(r"据(?P<name>[A-Z][A-Za-z]{3,}(?: [A-Z][A-Za-z]+){0,2})的?(?:最新|研究|统计|监测|调研)*(?:数据|统计|报告)")
_COUNTS = dict(zip("两三四五六七八九十23456789", [*range(2, 11), *range(2, 10)], strict=True))
_SEPARATOR = re.compile(r"、|以及|[和与及]")
_TOLD_BEFORE = re.compile(
    r"(?:企业|公司|机构|单位|车企|厂商|银行|股东|客户|投资方|合作方|参建方|中标方|签约方)(?:主要)?(?:包括|有|为|是|涵盖|"
    r"分别为|分别是|名单)[:：]?"
    r"(?P<names>(?:[^、，。；：:！？\s等]{2,16}[、和与])+[^、，。；：:！？\s等]{2,12})(?=[，。；等]|共|均)"
)
_TOLD_LIST = re.compile(
    r"(?P<names>(?:[^、，。；：:！？\s等]{2,16}[、和与])+[^、，。；：:！？\s等]{2,16}?)(?:等(?:\d+|"
    r"[两二三四五六七八九十多数几]+)?|共?(?:计|有)?(?:\d+|[两三四五六七八九十]+)家)(?:余|多)?"
    r"(?:家)?(?:[^，。、；的]{0,7}?)(?:企业|公司|[车矿钢药电船化]企|厂商|央企|国企|民企|巨头|龙头|开发商|供应商|制造商|承包商)"
)
_CLAUSE = re.compile(r"[^，。；：:！？\s]{5,}")
_COUNTED = re.compile(
    r"(?:等|[\d两三四五六七八九十]家)[^，。、；的]{0,12}?(?:企业|公司|[车矿钢药电船化]企|厂商|央企|国企|民企|巨头|开发商|供应商|制造商|"
    r"承包商|龙头)"
)
_FOREIGN_NAME = re.compile(rf"(?P<name>[{FOREIGN}]{{3,7}})(?=[，。、；])")
_ALL_FOREIGN = re.compile(rf"[{FOREIGN}·•—-]{{3,}}")
_FOREIGN_BY = re.compile(
    rf"(?:由|来自|与|和|选定|选择)(?P<name>[{FOREIGN}·]{{3,8}})(?=供货|供应|承建|承包|总承包|制造|设计|生产|提供|交付|"
    rf"负责|建设|运营|签署|签订|签约|合资)"
)
_WORKS_END = Sought(
    r"院(?![长士校落子内坐区])|(?<=[一二三四五六七八九十])(?:[航公]局|工程局|局|公司|师)|(?<=[一二三四五六七八九十][航公])局"
)
_WORKS = re.compile(
    r"(?:"
    r"(?:中国)?(?:水电|中铁|中建|中交|铁建|电建|能建|葛洲坝|中核|中冶|中铁建|"
    r"中水)(?:第)?[一二三四五六七八九十]{1,3}(?:航|公|工程)?(?:局|公司|院)|"
    r"(?:新疆生产建设|新疆)?兵团第[一二三四五六七八九十]{1,3}师|"
    r"(?:中国)?(?:中电建|中能建|电建|能建|水电|中电工程|电力|铁[一二三四五]|中铁|中交|中冶|中石化|石油)?(?:集团)?(?:华东|"
    r"华南|西北|"
    r"中南|西南|东北|华北|北方|南方|成都|昆明|贵阳|"
    r"北京|广东|江苏|浙江|山西|安徽|湖南|云南|天津|新疆|湖北|河北|河南|陕西|江西|广西|山东|福建|上海|四川|内蒙古|"
    r"甘肃)(?:勘测)?(?:电力)?(?:设计)?(?:研究)?院(?![长士校落子内坐区])"
    r")$"
)
_SCHOOL = re.compile(
    r"(?:哈尔滨|[\u4e00-\u9fff]{2})(?:理工|科大|工大|农大|师大|财大|交大|林大|海大|地大|矿大|石大)"
    r"(?=[^\u4e00-\u9fff]|$|[与和及等的在将已也正拟副校教博承负参提设]|签署|联合|共建)"
)
_NO_SCHOOL = re.compile(r"(?:一所|两所|这所|所|等|与|和|及|了|在|的)")
_CALLED = compile_leading(
    r"(?:(?<=[方由与和司向])|(?<=企业))“(?P<name>[\u4e00-\u9fffA-Za-z]{2,10}|[A-Z][A-Za-z&.]+(?: [A-Z][A-Za-z&.]+){1,3})”"
    r"(?=[与和]|合资|签|投资|公司|集团|企业|共同|联合)"
)
_FAMILY = re.compile(
    r"(?:中冶|中交|中铁|中建|中化|中粮|中核|国网|南网|国机|华能|大唐|国电|中电|中能建|中电建|中石油|中石化|中海油|中车|"
    r"中航|招商|中远|中信|光大|保利|葛洲坝|"
    r"中广核|国投|中节能|华润|中材|中煤|中科|中兴|浙能|粤电|京能|申能)[\u4e00-\u9fff]{2,4}?(?=(?:给出|中标|承建|承担|"
    r"负责|提供|签|承接|总承包|设计|施工|施|供货|投资|参与|拟|将|已|与|和|同|、))"
)
_BRAND = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,5}?)(?=(?:在[^，。、]{1,10})?(?:合资|签|共建|共同|联合|合作|携手|达成|提供|承建|供货|"
    r"投资|为[^，。]{2,14}提供|将为))"
)
_NO_BRAND = re.compile(
    r"政府|总统|总理|议会|方面|企业|公司|市场|专家|客户|伙伴|代表|大使|双方|三方|部长|总长|主席|副|领导|人员|等|国|地区|"
    r"政|军|民|团|的|之|多|两|间|省|市|州|县|区|进口|出口|"
    r"客商|银行|机构|高校|大学|产业|经济|贸易|能源|项目|开展|加强|深化|进行|建设"
)
_HEADED = re.compile(r"(?:^|[，。；、：\s]|[与和由及])(?P<name>[\u4e00-\u9fff]{2,8}?[院所行局])(?=[院所行局]长)")
_PAPER = re.compile(r"《(?P<name>[^《》\n]{2,14}(?:报|时报|日报|晚报|周刊|杂志|时代))》(?!规定|第)")
_DISCLOSED = re.compile(r"指定[^。]{0,20}(?:披露|媒体)|(?:刊登|登载|披露)[于在]")
"""Papers in which a company must announce are not named for what they say."""
_SEGMENT = re.compile(r"(?:[\u4e00-\u9fff]{2,8}|[A-Za-z][A-Za-z0-9&·. -]{1,24})")
_LATIN = compile_leading(
    r"(?<![A-Za-z0-9./@_-])[A-Z][A-Za-z][A-Za-z&'’-]{0,20}(?: [A-Z][A-Za-z&'’-]{1,20}){0,4}(?![A-Za-z0-9/@_-])"
)
_CODED = compile_leading(
    r"(?<=[\u4e00-\u9fffA-Z])[（(](?:(?:股票|证券)代码[:：]?)?\d{5,6}(?:\.(?:SH|SZ|HK|BJ|SS))?[)）]", re.IGNORECASE
)
"""The number of a share: what stands before it is the name of a company."""
_INVESTS = re.compile(r"投资(?:的|建|约|\d)")
_CHILD = re.compile(
    r"(?:[子孙]公司|(?<=[公司司团])旗下的?|合资公司|(?:公司|企业)(?:叫|名为|取名))[“\"]?(?P<name>[\u4e00-\u9fff]{3,8}?)[”\"]?"
    r"(?=共同|联合|分别|签|负责|承|将|已|拟|在|提供|投资|建|与|和|(?P<end>[、，。；（(]))"
)
"""A name after what it is to the company named before: 及其子公司草原通信."""
_JOINED = re.compile(r"[和与](?P<name>[\u4e00-\u9fff]{3,5}?)(?=将为|将[共分联]|均|分别|共同|联合|联手|双方|两家|三家)")
_PARTNERED = re.compile(
    r"(?:^|(?<=[，。；、)）]))(?:[^，。；]{0,12}?)(?:与|携手|联手)(?P<name>(?:(?![与和同及])[\u4e00-\u9fff]){3,4})"
    r"(?<![位人方者家府县市厅局])(?=签署|签订|签约|达成|合作(?:成立|建设|开发|建立|共建)|合资|共建|共同(?:成立|设立|出资|投资|组建))"
)
"""A partner without an ending: 与晨曦光签署备忘录."""
_PERSON = re.compile(
    r"(?:机构|单位|企业|公司)$|(?:[长记员授士家]|主任|经理|总裁|主席|代表|总监|先生|女士)[\u4e00-\u9fff]{0,3}$|^副"
)
"""A person in a role, who may stand in a list among bodies."""
_TERRITORIES = ("香港", "澳门", "台湾")


def read_told_zh(
    text: str,
    named: Sequence[Named],
    anchors: list[tuple[int, int]],
    countries: list[tuple[int, int]],
    known: list[tuple[int, int, str, str]],
) -> list[Named]:
    """Short names told by context, none over a stretch of ``named``."""
    reader = _Told(text, named, anchors, countries, known)
    return reader.read()


class _Told:
    def __init__(
        self,
        text: str,
        named: Sequence[Named],
        anchors: list[tuple[int, int]],
        countries: list[tuple[int, int]],
        known: list[tuple[int, int, str, str]],
    ) -> None:
        self.text = text
        self.names = ChineseNames(text, anchors, countries, known)
        self.ends = {one.end: one.start for one in named}
        self.starts = {one.start: one.end for one in named}
        self.covered = bytearray(len(text) + 1)
        for one in named:
            self.covered[one.start : one.end] = b"\1" * (one.end - one.start)
        self.anchors = anchors
        self.places = dict(anchors)
        self.found: list[Named] = []
        self.doubtful: list[tuple[int, int]] = []

    def read(self) -> list[Named]:
        text = self.text
        for m in _PAPER.finditer(text):
            if not _DISCLOSED.search(text, max(0, m.start() - 60), m.end() + 60):
                self._add(m.start("name"), m.end("name"), "media", 0.75)
        for m in _HEADED.finditer(text):
            if not _GENERIC.fullmatch(m.group("name")[:-1]) and not STOPS.search(m.group("name")):
                kind = (
                    "institute" if m.group("name")[-1] in "院所" else "government" if m.group("name")[-1] == "局" else "financier"
                )
                self._add(m.start("name"), m.end("name"), kind, 0.6)
        for end in (m.end() for m in _WORKS_END.finditer(text)):
            works = _WORKS.search(text, max(0, end - 16), end)
            if works:
                self._work(works.start(), end)
        for m in _SCHOOL.finditer(text):
            if not _NO_SCHOOL.match(m.group()):
                self._add(m.start(), m.end(), "institute", 0.6)
        for m in SUFFIX.finditer(text):
            self._short(m.start(), m.end())
        for start, end in self.doubtful:
            if self._beside(start, end):
                self._add(start, end, COMPANY, 0.6)
        for m in _LATIN.finditer(text):
            if m.group() not in LATIN_NO and not self.covered[m.start()] and self._marks(m.start(), m.end()) >= 2:
                self._add(m.start(), m.end(), COMPANY, 0.6)
        for m in _SOURCE.finditer(text):
            self._add(m.start("name"), m.end("name"), COMPANY, 0.6)
        for m in _FOREIGN_BY.finditer(text):
            if not any(self.places.get(at) for at in range(m.start("name"), m.end("name"))):
                self._add(m.start("name"), m.end("name"), COMPANY, 0.55)
        for m in _CALLED.finditer(text):
            self._add(m.start("name"), m.end("name"), COMPANY, 0.6)
        for m in _CODED.finditer(text):
            self._coded(m.start())
        for m in _CHILD.finditer(text) if "公司" in text or "旗下" in text else ():
            if not m.group("end") or SUFFIX.fullmatch(m.group("name")[-2:]):
                self._plain(m.start("name"), m.end("name"))
        for m in _FAMILY.finditer(text):
            if not STOPS.search(m.group()) and (SUFFIX.fullmatch(m.group()[-2:]) or not _NO_BRAND.search(m.group())):
                self._add(m.start(), m.end(), COMPANY, 0.6)
        self._brands()
        for m in _JOINED.finditer(text):
            if m.start() in self.ends:
                self._plain(m.start("name"), m.end("name"))
        for m in _PARTNERED.finditer(text):
            if not any(start < m.end("name") and m.start("name") < end for start, end in self.anchors):
                self._plain(m.start("name"), m.end("name"))
        for m in _ROLE_WORD.finditer(text):
            deputy = _DEPUTY.search(text, max(0, m.start() - 4), m.start())
            self._led(deputy.start() if deputy else m.start())
        self._lists()
        return self.found

    def _add(self, start: int, end: int, kind: str, confidence: float) -> None:
        if start < end and not any(self.covered[start:end]) and not OF_ALL.match(self.text, start):
            self.found.append(Named(start, end, kind, "", confidence))
            self.covered[start:end] = b"\1" * (end - start)
            self.ends[end] = start
            self.starts[start] = end

    def _coded(self, end: int) -> None:
        """The name before the number of a share: 金通灵（300091）."""
        start = self._begin(end)
        if start is not None and 2 <= end - start <= 8 and not STOPS.search(self.text[start:end]):
            self._add(start, end, COMPANY, 0.75)

    def _plain(self, start: int, end: int) -> None:
        """A name without an ending where only a name can stand."""
        name = self.text[start:end]
        if not (_GENERIC.fullmatch(name) or STOPS.search(name) or _NO_BRAND.search(name) or _PERSON.search(name)):
            self._add(start, end, COMPANY, 0.6)

    def _brands(self) -> None:
        """A brand after its country or province (与芬兰美卓签署), or beside an organisation (与西班牙埃莱克诺)."""
        text = self.text
        for start, end in self.anchors:
            if start == 0 or text[start - 1] not in "与和由及、携" or self.covered[end]:
                continue
            brand = _BRAND.match(text, end)
            if brand is None and start - 1 in self.ends:
                brand = _FOREIGN_NAME.match(text, end)
            if brand and not _NO_BRAND.search(brand.group("name")) and not STOPS.search(brand.group("name")):
                name = brand.group("name")
                if not _GENERIC.fullmatch(name) and not SUFFIX.match(name):
                    own = (start, end) not in self.names.countries or text[start:end] in _TERRITORIES
                    self._add(start if own else end, brand.end("name"), COMPANY, 0.55)

    def _work(self, start: int, end: int) -> None:
        before = self.text[start - 1 : start]
        if start - 1 >= 0 and self.covered[start] and start not in self.starts:
            return
        if start in self.starts or (start in self.ends):
            return
        plain = re.fullmatch(r"[\u4e00-\u9fff]{2}院", self.text[start:end])
        if plain and self._marks(start, end) < 2:
            return
        if before and re.match(r"[\u4e00-\u9fff]", before) and before not in "与和同由及向对为的在，、给是托请":
            return
        self._add(start, end, "institute" if self.text[end - 1] == "院" else COMPANY, 0.75)

    def _short(self, ending: int, end: int) -> None:
        text = self.text
        after = text[end : end + 1]
        if self.covered[ending] or (after in "化性类型领行人部区链群装产体设" and after):
            return
        acts = ACTS.match(text, end) or ROLE.match(text, end)
        if SUFFIX.match(text, end) and not (acts and _INVESTS.match(text, end)):
            return
        if not acts and after not in _BESIDE and not _LEADING.search(text, max(0, ending - 12), ending):
            return  # nothing around it could make it a name
        start = self._begin(ending)
        if start is None or not 2 <= ending - start <= 9 or any(self.covered[start:end]):
            return
        stem = text[start:ending]
        own = self.places.get(start)
        body = text[own:ending] if own and own <= ending else stem
        if (not body and own and end - own > 2 and text[ending:end] not in LOCAL) or STOPS.search(body):
            return
        if (body and _GENERIC.fullmatch(body)) or (not body and text[ending:end] not in LOCAL):
            return
        foreign = _ALL_FOREIGN.fullmatch(body) is not None
        if len(body) > (9 if foreign else 4):
            return
        score = self._marks(start, end) + (1.0 if foreign else 0.0)
        if score >= (3 if text[ending:end] in WEAK and not self._twice(text[start:end]) else 2):
            self._add(start, end, COMPANY, 0.65)
        elif score >= 2:
            self.doubtful.append((start, end))

    def _twice(self, name: str) -> bool:
        return len(name) >= 4 and self.text.count(name) > 1

    def _begin(self, ending: int) -> int | None:
        start = self.names.start_before(ending)
        if start is None:
            return None
        for end, first in ((at, self.ends[at]) for at in range(start + 1, ending) if at in self.ends):
            start = end if first < start else start
        return start

    def _marks(self, start: int, end: int) -> float:
        text = self.text
        before = text[max(0, start - 12) : start]
        score = 1.0 if start in self.places and self._foreign_land(start, end) else 0.0
        if not (start == 0 or _LEFT.search(before) or start in self.ends or _OWNED.search(before) or start in self.places):
            return -1.0
        if _FIELD.match(text, end):
            return -1.0
        if ACTS.match(text, end):
            score += 2.0
        if ROLE.match(text, end):
            score += 2.5
        if _CAST.search(before):
            score += 2.0
        if PARTNER.search(before) and SIGNING.search(text[end : end + 30]):
            score += 2.0
        if _OWNED.search(before):
            score += 1.5
        if _BY.search(before) and re.match(
            r"(?:负责|承|提供|设计|施工|建|投资|供|牵头|主导|开发|组织|与|和|、|联合)", text[end : end + 3]
        ):
            score += 2.0
        return score + self._beside(start, end)

    def _foreign_land(self, start: int, end: int) -> bool:
        """Whether a name begins with a country and goes on with some letters of its own: 马来西亚马联钢铁."""
        own = self.places[start]
        if self.text[end - 2 : end] in ("工程", "建设", "投资", "技术", "信息", "农业", "工业"):
            return False
        return (start, own) in self.names.countries and not _GENERIC.fullmatch(self.text[own : max(own, end - 2)])

    def _beside(self, start: int, end: int) -> float:
        """Whether an organisation stands beside it in a list."""
        text = self.text
        if text[end : end + 1] in ("、", "和", "与", "及") and end + 1 in self.starts:
            return 2.0
        if text[start - 1 : start] in ("、", "和", "与", "及") and start - 1 in self.ends:
            return 2.0
        return 0.0

    def _led(self, role: int) -> None:
        """The name before 董事长 or CEO."""
        text = self.text
        if self.covered[role - 1] or role < 2:
            return
        segment = re.search(r"(?:[\u4e00-\u9fff]{2,10}|[A-Z][A-Za-z&. -]{1,24})$", text[max(0, role - 24) : role])
        if not segment:
            return
        start = self._begin(role)
        if start is None or not 2 <= role - start <= 10:
            return
        name = text[start:role]
        own = self.places.get(start)
        if (
            _GENERIC.fullmatch(name)
            or STOPS.search(name)
            or (own and own >= role - 1)
            or re.search(r"(?:公司|集团|企业|银行|机构|中心|园区|工厂|项目|事业[群部]|任|副|原)$", name)
        ):
            return
        if start and not _LEFT.search(text[max(0, start - 2) : start]):
            return
        self._add(start, role, COMPANY, 0.6)

    def _lists(self) -> None:
        """蜂巢能源、欣旺达、中创新航等电池企业: one organisation in the list makes organisations of the others."""
        text = self.text
        for name in {text[one.start : one.end]: one for one in self.found}:
            for at in occurrences(text, name) if len(name) > 3 else ():
                self.covered[at : at + len(name)] = b"\1" * len(name)
        for m in _TOLD_BEFORE.finditer(text):
            self._one_list(m.start("names"), m.end("names"), told=True)
        for clause in _CLAUSE.finditer(text):
            start, end = clause.span()
            row = text.find("、", start, end) >= 0
            if (row or text.find("家", start, end) > 0) and _COUNTED.search(text, start, end):
                for m in _TOLD_LIST.finditer(text, start, end):
                    self._one_list(m.start("names"), m.end("names"), told=True)
            if row:
                self._one_list(start, end, told=False)

    def _one_list(self, start: int, end: int, told: bool) -> None:
        text = self.text
        parts: list[tuple[int, int]] = []
        at = start
        for m in _SEPARATOR.finditer(text, start, end):
            if m.start() - at < 2:
                continue  # 融和元储
            parts.append((at, m.start()))
            at = m.end()
        parts.append((at, end))
        sure = [self.covered.find(1, low, high) >= 0 or (told and self._likely(low, high)) for low, high in parts]
        counted = told and _NUMBER_OF.match(text, end)
        if counted and _COUNTS.get(counted.group(1), 0) == len(parts):
            sure = [True] * len(parts)  # A、B、C三家企业
        if told and (_MAKERS.match(text, end) or _DRAWN.search(text, max(0, start - 8), parts[0][1])):
            sure = [True] * len(parts)  # 吸引了A、B等龙头
        if not any(sure) or (not told and sum(sure) < max(2, len(parts) - 1)) or sum(sure) * 3 < len(parts):
            return
        for low, high in parts[1:] if told else parts[1:-1]:
            self._member(low, high, FIRM_STOPS if told else STOPS)
        last = None if told else _LAST.match(text, *parts[-1])
        if last:
            self._member(parts[-1][0], last.end(), STOPS)
        begin = self._begin(parts[0][1]) if told else None
        if begin is not None and 2 <= parts[0][1] - begin <= 8 and not _PERSON.search(text[max(0, begin - 2) : parts[0][1]]):
            self._member(begin, parts[0][1], STOPS)

    def _likely(self, low: int, high: int) -> bool:
        """Whether a member of a list is shaped like a company: 友达光电, 赛轮轮胎."""
        name = self.text[max(low, high - 8) : high]
        m = re.search(r"[\u4e00-\u9fff]{2}$", name)
        if not m or not SUFFIX.fullmatch(m.group()):
            return False
        return m.group() not in WEAK or (len(name) == 4 and not _GENERIC.fullmatch(name[:-2]))

    def _member(self, low: int, high: int, stops: re.Pattern[str]) -> None:
        name = self.text[low:high]
        if (
            not _SEGMENT.fullmatch(name)
            or (len(name) > 6 and name[0] >= "\u4e00")
            or stops.search(name)
            or _GENERIC.fullmatch(name)
            or self.places.get(low) == high
            or _PERSON.search(name)
        ):
            return
        if SUFFIX.fullmatch(name) or name in LATIN_NO:
            return
        self._add(low, high, COMPANY, 0.55)
