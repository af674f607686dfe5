"""Eight sheets written after all tuning and measured once."""

from __future__ import annotations

from datetime import date

from tests.cases.sheets.book import Case, Sheet, Styled, book, delimited, serial


def steel() -> Case:
    """Members of an association of scrap processors."""
    rows = [
        ["附件2：会员单位基本信息汇总表", None, None, None, None, None, None, None],
        ["填报时间：2025年3月"],
        [
            "序号",
            "会员单位全称",
            "注册地址",
            "企业性质",
            "主营产品及规模",
            "注册资本（万元）",
            "从业人数（人）",
            "企业官网",
            "联系人及手机",
        ],
        [
            1,
            "甲州示例钢铁加工有限公司",
            "河北省某市某路1号",
            "民营企业",
            "废钢加工；年加工80万吨",
            5000,
            120,
            "http://jz-example.cn",
            "王某 13800000001",
        ],
        [2, "乙山样例再生资源集团", "山东省某市某路2号", "国有企业", "拆解报废汽车", 20000, 860, "", "李某 13800000002"],
        [
            3,
            "丙川演示金属回收公司",
            "江苏省某市某路3号",
            "外资企业",
            "废铜、废铝",
            "3,500",
            45,
            "www.bc-example.com",
            "张某 13800000003",
        ],
        ["合 计", None, None, None, None, 28500, 1025],
    ]
    columns = {"B": "title", "C": "address", "D": "subkind", "E": "data:offers", "F": "figure", "G": "figure", "H": "website"}
    return Case("steel", "会员.xlsx", book({"汇总": Sheet(rows, ["A1:I1"])}), "organisation", columns, 3, 1, 0, {"F": "CNY"})


def pipeline() -> Case:
    """Hydrogen projects of an agency."""
    rows = [
        [
            "Ref.",
            "Project title",
            "Promoter(s)",
            "Location",
            "Country",
            "Electrolyser capacity (MW)",
            "H2 output (t/yr)",
            "Stage of development",
            "Expected FID",
            "Expected start of operations",
            "CAPEX (EUR m)",
            "Data source",
        ],
        [
            "H-01",
            "Example Green Ammonia",
            "Example Energy; Sample Ports",
            "Mangystau",
            "Kazakhstan",
            2000,
            300000,
            "Feasibility study",
            "2027",
            "2030",
            4500,
            "https://example.org/h1",
        ],
        [
            "H-02",
            "Sample Steel H2",
            "Sample Steel",
            "Tangshan",
            "China",
            "50",
            "7,500",
            "Under construction",
            "2024",
            "Q4 2026",
            "85",
            "Press release",
        ],
        ["H-03", "Demo Refuelling", "Demo City Transport", "Minsk", "BY", 5, 700, "Concept", "", "tbd", "n/a", "Interview"],
    ]
    columns = {
        "A": "ref",
        "B": "title",
        "C": "party:owner",
        "D": "place",
        "E": "country",
        "F": "capacity",
        "G": "figure",
        "H": "stage",
        "J": "date",
        "K": "cost",
        "L": "source_title",
    }
    return Case(
        "pipeline", "h2.xlsx", book({"Projects": Sheet(rows)}), "project", columns, 3, units={"F": "MW", "G": "t/a", "K": "EUR"}
    )


def audit() -> Case:
    """A Russian programme of energy saving measures."""
    rows = [
        ["УТВЕРЖДАЮ"],
        ["Программа энергосбережения на 2025–2027 годы"],
        [
            "№\nп/п",
            "Наименование мероприятия",
            "Объект внедрения",
            "Ответственный исполнитель",
            "Срок выполнения",
            "Затраты, тыс. руб.",
            "Источник финансирования",
            "Ожидаемый экономический эффект, тыс. руб./год",
            "Срок окупаемости, лет",
        ],
        [
            1,
            "Замена насосов на энергоэффективные",
            "Котельная № 3",
            "гл. энергетик",
            "2025",
            "1 250,0",
            "собственные средства",
            "430",
            "2,9",
        ],
        [2, "Установка рекуператоров", "Цех № 1", "нач. цеха", "III кв. 2026", "8 400", "кредит банка", "2 100", "4"],
        [3, "Светодиодное освещение", "Склады", "АХО", "31.12.2025", "960,5", "бюджет", "310,2", "3,1"],
        ["Итого:", None, None, None, None, "10 610,5", None, "2 840,2"],
    ]
    columns = {
        "B": "title",
        "C": "place",
        "D": "party:developer",
        "E": "date",
        "F": "cost",
        "G": "party:financier",
        "H": "figure",
        "I": "figure",
    }
    return Case("audit", "программа.xlsx", book({"Лист1": Sheet(rows, ["A2:I2"])}), "project", columns, 3, 1, 0, {"F": "RUB"})


def patents() -> Case:
    """Chinese university results."""
    rows = [
        [
            "成果编号",
            "科技成果名称",
            "成果所属单位",
            "负责人",
            "技术简介",
            "应用行业",
            "技术成熟度",
            "知识产权情况",
            "拟转化方式",
            "意向价格（万元）",
        ],
        [
            "K2025-01",
            "示例低温脱硝催化剂",
            "某大学环境学院",
            "赵教授",
            "适用于150–200℃烟气",
            "钢铁、水泥",
            "中试",
            "已授权发明专利2项",
            "技术许可",
            "300",
        ],
        [
            "K2025-02",
            "样例生物质热解炉",
            "某研究院",
            "钱研究员",
            "处理量1t/h",
            "农业废弃物",
            "产业化",
            "专利申请中",
            "技术转让、合作开发",
            "面议",
        ],
    ]
    columns = {
        "A": "ref",
        "B": "title",
        "C": "party:developer",
        "E": "summary",
        "F": "topic",
        "G": "stage",
        "H": "data:rights",
        "I": "data:transfer",
        "J": "cost",
    }
    return Case("patents", "成果.csv", delimited(rows, ",", "gb18030"), "technology", columns, 2, units={"J": "CNY"})


def calendar() -> Case:
    """A calendar of training in English."""
    rows = [
        ["Training calendar 2026"],
        ["Course title", "Format", "From", "To", "Venue", "Country", "Organised by", "Registration link", "Fee (USD)"],
        [
            "Example course on carbon accounting",
            "training",
            serial(date(2026, 2, 3)),
            serial(date(2026, 2, 6)),
            "Tashkent",
            "Uzbekistan",
            "Sample Academy",
            "https://example.org/c1",
            250,
        ],
        [
            "Sample workshop on green bonds",
            "workshop",
            "14/05/2026",
            "15/05/2026",
            "Almaty",
            "Kazakhstan",
            "Demo Exchange",
            "https://example.org/c2",
            "free",
        ],
    ]
    columns = {
        "A": "title",
        "B": "subkind",
        "C": "date",
        "D": "data:end",
        "E": "place",
        "F": "country",
        "G": "data:organiser",
        "H": "website",
    }
    return Case("calendar", "trainings.xlsx", book({"2026": Sheet(rows, ["A1:I1"])}), "event", columns, 2)


def suppliers() -> Case:
    """A Russian price list of equipment."""
    rows = [
        ["Каталог предложений поставщиков"],
        [
            "Артикул",
            "Товар / услуга",
            "Описание товара",
            "Производитель",
            "Страна-производитель",
            "Цена, руб. с НДС",
            "Кол-во в наличии",
            "Срок действия предложения",
            "Ссылка на товар",
        ],
        [
            "A-10",
            "Фильтр рукавный ФР-100",
            "расход 10 000 м3/ч",
            "ООО «Пример Фильтр»",
            "Россия",
            "1 150 000",
            "3",
            "31.12.2026",
            "https://example.ru/a10",
        ],
        [
            "B-20",
            "Инвертор 50 кВт",
            "КПД 98 %",
            "Example Inverter Co",
            "Китай",
            "420 000",
            "15",
            "01.07.2026",
            "https://example.ru/b20",
        ],
    ]
    columns = {
        "A": "ref",
        "B": "title",
        "C": "summary",
        "D": "party:owner",
        "E": "country",
        "F": "cost",
        "G": "data:quantity",
        "H": "data:deadline",
        "I": "website",
    }
    return Case("suppliers", "каталог.xlsx", book({"Каталог": Sheet(rows, ["A1:I1"])}), "offer", columns, 2)


def laws() -> Case:
    """A comparison of climate laws."""
    rows = [
        [
            "Jurisdiction",
            "Title of law or policy",
            "Document type",
            "Year of adoption",
            "Entry into force",
            "Responsible authority",
            "Sector(s)",
            "Main provisions",
            "Link to full text",
        ],
        [
            "China",
            "Example carbon market regulation",
            "Regulation",
            2024,
            "2024-05-01",
            "State Council (example)",
            "Power; cement",
            "Sets rules for trading",
            "https://example.gov.cn/r",
        ],
        [
            "Kazakhstan",
            "Sample environmental code",
            "Code",
            2021,
            "1 July 2021",
            "Parliament",
            "All",
            "Best available techniques",
            "https://example.kz/c",
        ],
    ]
    columns = {
        "A": "data:territory",
        "B": "title",
        "C": "subkind",
        "D": "data:issued",
        "E": "data:in_force",
        "F": "data:issuer",
        "G": "topic",
        "H": "summary",
        "I": "source_url",
    }
    return Case("laws", "laws.csv", delimited(rows, "\t", "utf-16"), "policy", columns, 2)


def landfills() -> Case:
    """A Kyrgyz register of sites with shares and coordinates."""
    rows = [
        ["Реестр полигонов ТКО"],
        [
            "№",
            "Наименование полигона",
            "Область",
            "Район",
            "Площадь, га",
            "Год открытия",
            "Эксплуатирующая организация",
            "Объём захоронения в 2024 г., т",
            "Заполненность",
            "Состояние",
        ],
        [
            1,
            "Полигон «Пример-Север»",
            "Чуйская",
            "Пример",
            "12,5",
            1998,
            "МП «Пример Тазалык»",
            "45 300",
            Styled(0.83, "percent"),
            "действующий",
        ],
        [
            2,
            "Полигон «Пример-Юг»",
            "Ошская",
            "Образец",
            "7",
            2005,
            "МП «Образец Тазалык»",
            "21 700,5",
            Styled(0.4, "percent"),
            "закрыт",
        ],
        ["Всего", None, None, None, "19,5", None, None, "67 000,5"],
    ]
    columns = {
        "B": "title",
        "C": "place",
        "D": "place",
        "E": "capacity",
        "F": "date",
        "G": "party:owner",
        "H": "figure",
        "I": "figure",
        "J": "stage",
    }
    return Case(
        "landfills", "полигоны.xlsx", book({"Реестр": Sheet(rows, ["A1:J1"])}), "project", columns, 2, 1, 0, {"E": "m2", "H": "t"}
    )


CASES = (steel, pipeline, audit, patents, calendar, suppliers, laws, landfills)
