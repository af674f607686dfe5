"""Fourteen sheets written before the matcher was: names and numbers are made up, the mess is not."""

from __future__ import annotations

from datetime import date

from tests.cases.sheets.book import Case, Sheet, Styled, book, delimited, serial


def park() -> Case:
    """A park's list of companies: title row, two header rows with merged groups, totals per part and at the end, a note."""
    rows = [
        ["某循环经济产业园入驻企业名录（截至2025年6月底）"],
        ["序号", "企业名称", "统一社会信用代码", "基本情况", None, None, "经营指标（2024年）", None, "联系方式", None],
        [None, None, None, "主营业务", "成立时间", "官网", "产值（万元）", "年处理能力（万吨/年）", "联系人", "电话"],
        ["一", "再生资源企业"],
        [
            1,
            "甲州再生金属有限公司",
            "91350100M000100Y43",
            "废钢、废铝回收",
            "2012-05",
            "www.example-a.cn",
            12500,
            12.5,
            "张某",
            "0591-0000001",
        ],
        [
            2,
            "乙山塑料循环有限公司",
            "91350100M000100Y43",
            "废塑料造粒",
            "2016",
            "https://example-b.cn",
            "8,300.5",
            3,
            "李某",
            "0591-0000002",
        ],
        ["", "小计", None, None, None, None, 20800.5, 15.5],
        ["二", "装备制造企业"],
        [
            3,
            "丙川环保装备股份公司",
            "91350100M000100Y43",
            "分拣设备\n破碎设备",
            "2019年",
            None,
            "约5000",
            "—",
            "王某",
            "0591-0000003",
        ],
        ["合计", None, None, None, None, None, 25800.5, 15.5],
        ["注：产值数据由企业自报，未经审计。"],
    ]
    merged = ["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:H2", "I2:J2", "A10:F10", "A11:J11", "B4:J4", "B8:J8"]
    columns = {
        "B": "title",
        "C": "code:uscc",
        "D": "data:offers",
        "E": "data:founded",
        "F": "website",
        "G": "figure",
        "H": "figure",
    }
    units = {"G": "CNY", "H": "t/a"}
    return Case("park", "名录.xlsx", book({"企业名录": Sheet(rows, merged)}), "organisation", columns, 3, 2, 1, units)


def ministry() -> Case:
    """A ministry's register of projects: two header rows, units in the header and in a row of numbers under it."""
    rows = [
        ["Реестр инвестиционных проектов в сфере «зелёной» энергетики"],
        ["по состоянию на 01.07.2025"],
        [],
        [
            "№ п/п",
            "Наименование проекта",
            "Место реализации",
            None,
            "Инициатор",
            "Мощность, МВт",
            "Стоимость, млн руб.",
            "Сроки реализации",
            None,
            "Стадия",
            "Примечание",
        ],
        [None, None, "субъект РФ", "муниципальное образование", None, None, None, "начало", "окончание"],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        [
            1,
            "Строительство Степной СЭС",
            "Оренбургская область",
            "г. Гай",
            "ООО «Степь Энерго»",
            "40",
            "4 200,5",
            "2024",
            "2026",
            "строительство",
            "",
        ],
        [
            2,
            "Ветропарк «Прибрежный»",
            "Мурманская область",
            "пгт Туманный",
            "АО «Ветер Севера»",
            201.6,
            21000,
            "01.03.2023",
            "IV кв. 2025",
            "эксплуатация",
            "введён досрочно",
        ],
        [
            3,
            "Биогазовая станция «Колос»",
            "Белгородская область",
            "с. Лучки",
            "ООО «БиоКолос»",
            "2,4",
            "до 500",
            "2025",
            "2027 г.",
            "проектирование",
            "",
        ],
        ["ИТОГО", None, None, None, None, 244, "25 700,5"],
        ["* Стоимость указана в ценах соответствующих лет."],
    ]
    merged = ["A1:K1", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "F4:F5", "G4:G5", "H4:I4", "J4:J5", "K4:K5"]
    columns = {
        "B": "title",
        "C": "place",
        "D": "place",
        "E": "party:developer",
        "F": "capacity",
        "G": "cost",
        "H": "date",
        "I": "data:end",
        "J": "stage",
    }
    units = {"F": "MW", "G": "RUB"}
    return Case("ministry", "reestr.xlsx", book({"Реестр": Sheet(rows, merged)}), "project", columns, 3, 1, 1, units)


def kazakh() -> Case:
    """A Kazakh register of renewable plants in cp1251 with semicolons and decimal commas."""
    rows = [
        [
            "№",
            "Наименование объекта",
            "Область",
            "Тип ВИЭ",
            "Установленная мощность, МВт",
            "Дата ввода",
            "Энергопроизводящая организация",
            "БИН",
            "Выработка за 2024 г., млн кВтч",
        ],
        [
            "1",
            "СЭС «Пример-1»",
            "Алматинская область",
            "солнечная",
            "50,5",
            "12.09.2021",
            "ТОО «Пример Solar»",
            "210840012347",
            "78,4",
        ],
        [
            "2",
            "ВЭС «Пример-2»",
            "Акмолинская область",
            "ветровая",
            "100",
            "03.12.2022",
            "ТОО «Пример Wind»",
            "190540009995",
            "340,25",
        ],
        ["3", "ГЭС «Пример-3»", "Жетысу", "гидро", "4,95", "2019", "ТОО «Пример Hydro»", "150140003334", "21,7"],
        ["", "Всего", "", "", "155,45", "", "", "", "440,35"],
    ]
    columns = {"B": "title", "C": "place", "D": "subkind", "E": "capacity", "F": "date", "G": "party:owner", "I": "figure"}
    units = {"E": "MW", "I": "kWh"}
    return Case("kazakh", "vie.csv", delimited(rows, ";", "cp1251"), "project", columns, 3, 1, 0, units)


def technologies() -> Case:
    """An English list of technologies with cells of several lines."""
    rows = [
        ["Green technology catalogue"],
        [
            "ID",
            "Technology name",
            "Description",
            "TRL",
            "Key performance",
            "IP status",
            "Mode of transfer",
            "Owner / Developer",
            "Country",
            "Web page",
            "Sector",
        ],
        [
            "T-001",
            "Low-temperature waste heat\nORC unit",
            "Recovers heat from flue gas at 90–150 °C.\nOutput 200 kW.",
            8,
            "Efficiency 11 %\nPayback 4 years",
            "Patented",
            "licence; joint venture",
            "Example Thermal Ltd",
            "India",
            "https://example.org/orc",
            "Energy efficiency",
        ],
        [
            "T-002",
            "Membrane bioreactor for dairy effluent",
            "Treats 500 m3/d.",
            "TRL 7",
            "COD removal 98 %",
            "Open",
            "sale of equipment",
            "Sample Institute of Water",
            "Belarus",
            "example.org/mbr",
            "Wastewater",
        ],
        [
            "T-003",
            "Straw pellet burner",
            "Burns pellets of wheat straw.",
            "6-7",
            "Ash below 5 %",
            "patent pending",
            "licence",
            "Demo Agro JSC",
            "Kazakhstan",
            "",
            "Bioenergy",
        ],
        ["Source: national catalogue, 2025 edition"],
    ]
    columns = {
        "A": "ref",
        "B": "title",
        "C": "summary",
        "D": "data:trl",
        "E": "data:performance",
        "F": "data:rights",
        "G": "data:transfer",
        "H": "party:developer",
        "I": "country",
        "J": "website",
        "K": "topic",
    }
    return Case("technologies", "tech.xlsx", book({"Catalogue": Sheet(rows, ["A1:K1"])}), "technology", columns, 3, 0, 1)


def policies() -> Case:
    """A Chinese list of policies in gb18030 with tabs."""
    rows = [
        ["文件名称", "发文机关", "文号", "发布日期", "实施日期", "效力状态", "层级", "链接", "主要内容"],
        [
            "关于加快示例产业绿色发展的指导意见",
            "某省发展改革委",
            "某发改环资〔2024〕12号",
            "2024年3月5日",
            "2024年4月1日",
            "现行有效",
            "省级",
            "https://example.gov.cn/a.html",
            "提出到2030年……",
        ],
        [
            "示例园区循环化改造实施方案",
            "某市工业和信息化局",
            "某工信〔2023〕7号",
            "2023/11/20",
            "2024-01-01",
            "已修订",
            "市级",
            "https://example.gov.cn/b.html",
            "",
        ],
        [
            "绿色示例产品评价技术规范",
            "国家标准化管理委员会",
            "GB/T 00000-2022",
            "2022.12.30",
            "2023.07.01",
            "现行",
            "国家级",
            "",
            "规定了评价要求",
        ],
    ]
    columns = {
        "A": "title",
        "B": "data:issuer",
        "C": "data:number",
        "D": "data:issued",
        "E": "data:in_force",
        "F": "data:status",
        "G": "data:level",
        "H": "source_url",
        "I": "summary",
    }
    return Case("policies", "政策.csv", delimited(rows, "\t", "gb18030"), "policy", columns, 3)


def needs() -> Case:
    """A Chinese table of technical needs, header in row 3, budget with two units."""
    rows = [
        ["2025年绿色技术需求征集表"],
        ["填报单位：某商会", None, None, None, "填报日期：2025-05-08"],
        ["序号", "需求名称", "需求描述", "所属领域", "需求单位", "预算（万元）", "截止时间", "所在地", "联系电话"],
        [
            1,
            "电镀废水深度处理",
            "日处理200吨，回用率不低于70%",
            "污水处理",
            "甲州电镀厂",
            "150-200",
            "2025-12-31",
            "浙江宁波",
            "13800000000",
        ],
        [
            2,
            "屋顶光伏合作",
            "可用屋面2万平方米",
            "光伏发电",
            "乙山纺织集团",
            "面议",
            serial(date(2026, 3, 31)),
            "江苏南通",
            "13900000000",
        ],
        [3, "余热回收改造", "窑炉烟气180℃", "余热利用", "丙川陶瓷公司", 320, "2026年6月", "江西景德镇", "13700000000"],
    ]
    merged = ["A1:I1", "A2:D2", "E2:I2"]
    columns = {"B": "title", "C": "summary", "D": "topic", "E": "party:owner", "F": "cost", "G": "data:deadline", "H": "place"}
    return Case("needs", "需求.xlsx", book({"需求汇总": Sheet(rows, merged)}), "need", columns, 3, 0, 0, {"F": "CNY"})


def offers() -> Case:
    """Russian offers with hidden columns and rows and a price with its currency in the format."""
    rows = [
        ["Предложение", "Что предлагается", "Компания", "ИНН", "Страна", "Цена", "Срок поставки", "Сайт", "E-mail"],
        [
            "Модули сортировки отходов",
            "Линии сортировки ТКО 20–100 тыс. т/год",
            "ООО «Пример Эко»",
            "7707083893",
            "Россия",
            Styled(12500000, "rouble"),
            "6 мес.",
            "primer-eko.ru",
            "a@example.ru",
        ],
        [
            "Аудит энергоэффективности",
            "Энергоаудит предприятий",
            "ООО «Пример Аудит»",
            "7707083894",
            "РФ",
            Styled(350000, "rouble"),
            "1 мес.",
            "",
            "b@example.ru",
        ],
        ["Старая строка", "не показывать", "ООО «Пример Архив»", "7736050003", "Россия", Styled(1, "rouble"), "", "", ""],
    ]
    sheet = Sheet(rows, hidden_rows=(4,), hidden_columns=(9,))
    columns = {"A": "title", "B": "summary", "C": "party:owner", "E": "country", "F": "cost", "H": "website"}
    return Case("offers", "offers.xlsx", book({"Предложения": sheet}), "offer", columns, 3)


def trilingual() -> Case:
    """Organisations with their name in three languages, the languages told in brackets."""
    rows = [
        [
            "名称（中文）",
            "Название (рус.)",
            "Name (English)",
            "Country / 国家 / Страна",
            "类型 / Type",
            "Website",
            "LEI",
            "Notes",
        ],
        [
            "示例绿色发展中心",
            "Центр зелёного развития «Пример»",
            "Example Green Development Centre",
            "中国",
            "Institute",
            "https://example.org",
            "5493001KJTIIGC8Y1R12",
            "",
        ],
        ["样本能源公司", "ТОО «Образец Энерго»", "Sample Energy LLP", "KZ", "Company", "", "5493001KJTIIGC8Y1R13", "check"],
        ["", "Ассоциация «Демо»", "Demo Association", "Uzbekistan", "Association", "http://example.uz", "", ""],
    ]
    columns = {
        "A": "title@zh-Hans",
        "B": "title@ru",
        "C": "title@en",
        "D": "country",
        "E": "subkind",
        "F": "website",
        "G": "code:lei",
    }
    return Case("trilingual", "orgs.xlsx", book({"Sheet1": Sheet(rows)}), "organisation", columns, 3)


def finance() -> Case:
    """An English pipeline of projects with money in millions in the header and subtotals by country."""
    rows = [
        ["Project pipeline Q2 2025", None, None, None, None, "USD mn unless stated otherwise"],
        [],
        [
            "Project",
            "Country",
            "Sponsor",
            "Lender(s)",
            "Status",
            "Total cost (USD mn)",
            "o/w debt",
            "Share of debt, %",
            "CO2 avoided, kt/y",
            "COD",
        ],
        [
            "Example Solar I",
            "Uzbekistan",
            "Sample Power",
            "Example Development Bank",
            "Under construction",
            310,
            217,
            Styled(0.7, "percent"),
            450,
            "Dec 2026",
        ],
        [
            "Sample Wind II",
            "Uzbekistan",
            "Demo Renewables",
            "Demo Bank; Example Fund",
            "Financial close",
            "1,150.5",
            800,
            Styled(0.695, "percent"),
            1200,
            "2027",
        ],
        ["Subtotal Uzbekistan", None, None, None, None, 1460.5, 1017],
        ["Demo Hydro", "Tajikistan", "Sample Hydro OJSC", "n/a", "MoU signed", "~90", None, None, "≈ 200", "tbd"],
        ["Grand total", None, None, None, None, 1550.5, 1017],
    ]
    columns = {
        "A": "title",
        "B": "country",
        "C": "party:owner",
        "D": "party:financier",
        "E": "stage",
        "F": "cost",
        "G": "figure",
        "H": "figure",
        "I": "figure",
        "J": "date",
    }
    units = {"F": "USD", "H": "%", "I": "t/a"}
    return Case("finance", "pipeline.xlsx", book({"Pipeline": Sheet(rows)}), "project", columns, 3, 2, 0, units)


def experts() -> Case:
    """Experts with contact data that nobody asked for."""
    rows = [
        ["ФИО", "Должность", "Место работы", "Область экспертизы", "Языки", "Страна", "Телефон", "Эл. почта"],
        [
            "Примеров Иван Иванович",
            "доцент",
            "Институт «Пример»",
            "биогаз, анаэробное сбраживание",
            "русский, английский",
            "Беларусь",
            "+375 00 000-00-00",
            "x@example.by",
        ],
        [
            "Образцова Анна Петровна",
            "инженер",
            "ООО «Образец»",
            "водоочистка",
            "русский",
            "Россия",
            "+7 000 000-00-00",
            "y@example.ru",
        ],
    ]
    columns = {"A": "title", "C": "data:affiliation", "D": "data:specialities", "E": "data:languages", "F": "country"}
    return Case("experts", "эксперты.csv", delimited(rows, ",", "utf-8-sig"), "expert", columns, 2)


def providers() -> Case:
    """Certification bodies in Chinese, without any unit, three merged rows for one country."""
    rows = [
        ["国家/地区", "机构名称", "机构类型", "业务范围", "网址", "备注"],
        ["俄罗斯", "示例认证中心", "认证机构", "产品认证、体系认证", "https://example.ru", None],
        [None, "样例检验公司", "认证机构", "检验检测", "www.example.com", None],
        [None, "演示绿色银行", "金融机构", "绿色信贷", None, "待核实"],
        ["哈萨克斯坦", "范例保险", "保险机构", "工程保险", None, None],
    ]
    columns = {"A": "country", "B": "title", "C": "subkind", "D": "data:offers", "E": "website"}
    return Case("providers", "机构.xlsx", book({"名单": Sheet(rows, ["A2:A4"])}), "provider", columns, 4)


def headless() -> Case:
    """An export whose header is in capitals with underscores, and whose columns are told by their content too."""
    rows = [
        ["PRJ_NAME", "CNTRY_CD", "CAP_MW", "INVEST_USD", "START_DT", "URL", "LAST_UPD_BY"],
        ["Example Biogas", "BY", "2.4", "3500000", "2024-05-01", "https://example.by/p", "admin"],
        ["Sample Storage", "CN", "100", "45000000", "2025-02-11", "https://example.cn/p", "admin"],
        ["Demo Cogeneration", "UZ", "12.5", "9800000", "2023-10-30", "https://example.uz/p", "root"],
    ]
    columns = {"A": "title", "B": "country", "C": "capacity", "D": "cost", "E": "date", "F": "website"}
    units = {"C": "MW", "D": "USD"}
    return Case("export", "export.csv", delimited(rows, "|", "utf-8"), "project", columns, 3, units=units)


def events() -> Case:
    """Fairs and forums, days in sheet form, the place and the organiser in Russian."""
    rows = [
        ["План мероприятий на 2026 год"],
        ["Мероприятие", "Вид", "Дата начала", "Дата окончания", "Город", "Страна", "Организатор"],
        [
            "Выставка «Пример Эко»",
            "выставка",
            serial(date(2026, 4, 14)),
            serial(date(2026, 4, 16)),
            "Минск",
            "Беларусь",
            "Пример Экспо",
        ],
        ["Форум «Образец»", "форум", serial(date(2026, 9, 2)), serial(date(2026, 9, 3)), "Алматы", "Казахстан", "Образец Форум"],
    ]
    columns = {"A": "title", "B": "subkind", "C": "date", "D": "data:end", "E": "place", "F": "country", "G": "data:organiser"}
    return Case("events", "events.xlsx", book({"2026": Sheet(rows, ["A1:G1"])}), "event", columns, 2)


def years() -> Case:
    """Projects with one column a year: the same figure in several periods."""
    rows = [
        ["项目名称", "建设单位", "建设地点", "装机容量（MW）", "总投资（亿元）", "发电量（万千瓦时）", None, None, "建设阶段"],
        [None, None, None, None, None, "2022年", "2023年", "2024年", None],
        ["示例光伏一期", "甲州新能源公司", "甘肃酒泉", 200, 9.8, 31000, 32500, 33100, "已投产"],
        ["示例风电二期", "乙山风电公司", "内蒙古乌兰察布", 400, 26, None, None, 51000, "在建"],
        ["示例储能", "丙川储能公司", "山东济南", "100MW/200MWh", "4.2", None, None, None, "前期"],
    ]
    merged = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:H1", "I1:I2"]
    columns = {
        "A": "title",
        "B": "party:developer",
        "C": "place",
        "D": "capacity",
        "E": "cost",
        "F": "figure",
        "G": "figure",
        "H": "figure",
        "I": "stage",
    }
    units = {"D": "MW", "E": "CNY", "F": "kWh"}
    return Case("years", "项目.xlsx", book({"项目": Sheet(rows, merged)}), "project", columns, 3, units=units)


CASES = (
    park,
    ministry,
    kazakh,
    technologies,
    policies,
    needs,
    offers,
    trilingual,
    finance,
    experts,
    providers,
    headless,
    events,
    years,
)
