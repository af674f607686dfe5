"""Twelve sheets written after the matcher was tuned on the first fourteen, to see how it meets headers it does not know."""

from __future__ import annotations

from datetime import date

from tests.cases.sheets.book import Case, Sheet, Styled, book, delimited, serial


def exporters() -> Case:
    """Exporters of a chamber of commerce."""
    rows = [
        [
            "Т/р",
            "Наименование хозяйствующего субъекта",
            "СТИР (ИНН)",
            "Регион",
            "Основной вид выпускаемой продукции",
            "Объём экспорта в 2024 г., тыс. долл. США",
            "Кол-во работников, чел.",
            "Контакты (тел., e-mail)",
            "Веб-сайт компании",
        ],
        [
            "1",
            "ООО «Намуна Текстиль»",
            "301234567",
            "Ферганская обл.",
            "хлопковая пряжа",
            "1 250,4",
            "320",
            "+998 00 000-00-00",
            "namuna.example.uz",
        ],
        ["2", "СП «Намуна Агро»", "302345678", "Самаркандская обл.", "сухофрукты; орехи", "840", "75", "info@example.uz", "—"],
        [
            "3",
            "АО «Намуна Кабель»",
            "303456789",
            "г. Ташкент",
            "кабель силовой",
            "12 004,75",
            "1 100",
            "+998 00 000-00-01",
            "www.cable.example.uz",
        ],
    ]
    columns = {"B": "title", "C": "code", "D": "place", "E": "data:offers", "F": "figure", "G": "figure", "I": "website"}
    return Case("exporters", "экспортеры.csv", delimited(rows, ";", "cp1251"), "organisation", columns, 3, units={"F": "USD"})


def bank() -> Case:
    """Projects of a development bank."""
    rows = [
        ["Sovereign projects, approvals 2021–2025"],
        ["Amounts in $ million"],
        [
            "Sr",
            "Name of the Project",
            "Member country",
            "Modality",
            "Approval date",
            "Bank financing ($ million)",
            "Cofinancing ($ million)",
            "Executing agency",
            "Implementation status",
            "Project page",
        ],
        [
            1,
            "Example Grid Modernisation",
            "Kyrgyz Republic",
            "Loan",
            serial(date(2022, 11, 3)),
            60,
            15.5,
            "Ministry of Energy (example)",
            "Ongoing",
            "https://example.org/p1",
        ],
        [
            2,
            "Sample Urban Heating",
            "Mongolia",
            "Loan, grant",
            serial(date(2023, 6, 20)),
            130,
            None,
            "Municipality of Sample City",
            "Completed",
            "https://example.org/p2",
        ],
        [
            3,
            "Demo Wind Transmission",
            "Pakistan",
            "Loan",
            serial(date(2025, 1, 30)),
            285,
            40,
            "Demo Transmission Company",
            "Approved",
            "https://example.org/p3",
        ],
        ["Total", None, None, None, None, 475, 55.5],
    ]
    columns = {
        "B": "title",
        "C": "country",
        "E": "date",
        "F": "cost",
        "G": "figure",
        "H": "party:developer",
        "I": "stage",
        "J": "website",
    }
    return Case(
        "bank",
        "portfolio.xlsx",
        book({"Sovereign": Sheet(rows, ["A1:J1"])}),
        "project",
        columns,
        3,
        1,
        0,
        {"F": "USD", "G": "USD"},
    )


def catalogue() -> Case:
    """A Chinese catalogue of technologies."""
    rows = [
        ["绿色低碳技术推广目录（节选）"],
        [
            "编号",
            "技术名称",
            "适用范围",
            "核心技术及工艺",
            "主要技术参数",
            "典型案例",
            "技术推广单位",
            "联系人及电话",
            "节能潜力（万吨标准煤/年）",
            "投资成本（万元/套）",
        ],
        [
            "1.1",
            "示例磁悬浮鼓风机",
            "污水处理、水泥行业",
            "磁悬浮轴承直驱",
            "功率150kW；效率≥80%",
            "某污水厂改造",
            "甲州风机有限公司",
            "王某 010-00000000",
            "35",
            "120",
        ],
        [
            "1.2",
            "样例余热锅炉",
            "钢铁行业",
            "分级回收烧结余热",
            "蒸汽量20t/h",
            "某钢厂",
            "乙山锅炉股份公司",
            "李某 010-00000001",
            "50",
            "800",
        ],
        [
            "2.1",
            "演示智能照明",
            "公共建筑",
            "LED与传感联动",
            "光效≥150lm/W",
            "",
            "丙川照明有限公司",
            "赵某 010-00000002",
            "8",
            "15",
        ],
    ]
    columns = {
        "A": "ref",
        "B": "title",
        "C": "topic",
        "D": "summary",
        "E": "data:performance",
        "G": "party:developer",
        "I": "figure",
        "J": "cost",
    }
    return Case("catalogue", "目录.xlsx", book({"目录": Sheet(rows, ["A1:J1"])}), "technology", columns, 3)


def province() -> Case:
    """A province's list of key projects with parts, subtotal rows and a plan for the year."""
    rows = [
        ["2025年省级重点项目清单"],
        [None, None, None, None, None, None, None, "单位：万元"],
        [
            "序号",
            "项目名称",
            "建设内容及规模",
            "建设起止年限",
            "总投资",
            "2025年计划投资",
            "项目法人",
            "所在县（市、区）",
            "责任单位",
            "备注",
        ],
        ["总计（3项）", None, None, None, 93000, 31000],
        ["一、新能源（2项）", None, None, None, 68000, 22000],
        [1, "示例县风电场", "装机100MW", "2024-2026", 58000, 18000, "甲州风电公司", "示例县", "某市政府", None],
        [2, "样例分布式光伏", "屋顶光伏20MW", "2025", 10000, 4000, "乙山新能源公司", "样例区", "某市政府", None],
        ["二、资源循环（1项）", None, None, None, 25000, 9000],
        [3, "演示再生铝", "年产再生铝5万吨", "2023-2025", 25000, 9000, "丙川铝业公司", "演示市", "某县政府", "续建"],
    ]
    columns = {"B": "title", "C": "summary", "D": "date", "E": "cost", "F": "figure", "G": "party:owner", "H": "place"}
    return Case("province", "清单.xlsx", book({"Sheet1": Sheet(rows, ["A1:J1"])}), "project", columns, 3, 1)


def waste() -> Case:
    """A Belarusian register of waste facilities."""
    rows = [
        [
            "№",
            "Наименование собственника объекта",
            "Объект по использованию отходов",
            "Вид отходов",
            "Мощность, тонн в год",
            "Адрес объекта",
            "Телефон",
        ],
        [
            "1",
            "ОАО «Примербумага»",
            "Установка роспуска макулатуры",
            "макулатура",
            "12000",
            "г. Пример, ул. Заводская, 1",
            "8 000 000-00-00",
        ],
        [
            "2",
            "ООО «Образецпласт»",
            "Линия грануляции",
            "отходы полиэтилена",
            "3500,5",
            "г. Образец, ул. Новая, 2",
            "8 000 000-00-01",
        ],
        ["3", "КУП «Демоблагоустройство»", "Сортировочная станция", "ТКО", "40 000", "Демский р-н, аг. Демо", "8 000 000-00-02"],
    ]
    columns = {"B": "party:owner", "C": "title", "D": "topic", "E": "capacity", "F": "address"}
    return Case("waste", "реестр.csv", delimited(rows, ",", "utf-8"), "project", columns, 3, units={"E": "t/a"})


def standards() -> Case:
    """A list of national standards."""
    rows = [
        [
            "Обозначение документа",
            "Наименование на русском языке",
            "Дата введения в действие",
            "Статус",
            "Взамен",
            "Код ОКС",
            "Разработчик",
        ],
        [
            "ГОСТ Р 00000.1-2023",
            "Зелёные стандарты. Примерный продукт. Общие требования",
            "01.03.2024",
            "Действует",
            "",
            "13.020",
            "ТК 000",
        ],
        [
            "ГОСТ Р 00000.2-2021",
            "Вторичные ресурсы. Примерная классификация",
            "01.07.2022",
            "Заменён",
            "ГОСТ Р 00000.2-2015",
            "13.030",
            "ТК 000",
        ],
        ["ПНСТ 000-2025", "Примерный метод измерения", "01.09.2025", "Принят", "", "13.040", "АНО «Пример»"],
    ]
    columns = {
        "A": "data:number",
        "B": "title@ru",
        "C": "data:in_force",
        "D": "data:status",
        "E": "data:replaces",
        "G": "data:issuer",
    }
    return Case("standards", "ГОСТы.csv", delimited(rows, ";", "utf-8-sig"), "policy", columns, 3)


def tenders() -> Case:
    """Auction winners in India, dates with months in words."""
    rows = [
        [
            "S.No",
            "Developer / SPV",
            "Project",
            "State",
            "Capacity (MW AC)",
            "Tariff (Rs/kWh)",
            "Off-taker",
            "LoA date",
            "SCOD",
            "Remarks",
        ],
        [
            1,
            "Example Urja Pvt Ltd",
            "Example Solar Park Lot A",
            "Rajasthan",
            300,
            2.57,
            "Sample Discom",
            "12-Jan-2024",
            "Jun-2026",
            "",
        ],
        [
            2,
            "Sample Green LLP",
            "Example Solar Park Lot B",
            "Rajasthan",
            150,
            2.59,
            "Sample Discom",
            "12-Jan-2024",
            "Jul-2026",
            "extension sought",
        ],
        [3, "Demo Pawan Ltd", "Demo Wind Hybrid", "Gujarat", 240, 3.1, "Demo Utility", "03-Mar-2024", "Dec-2026", ""],
    ]
    columns = {"B": "party:developer", "C": "title", "D": "place", "E": "capacity", "F": "figure", "H": "date", "I": "data:end"}
    return Case(
        "tenders", "winners.xlsx", book({"Awards": Sheet(rows)}), "project", columns, 3, units={"E": "MW", "F": "INR/kWh"}
    )


def exhibitors() -> Case:
    """A bilingual list of exhibitors."""
    rows = [
        ["Company\n公司名称", "Stand 展位号", "Hall 馆", "Exhibits 展品", "Country 国家", "Web 网址"],
        ["Example Filter Co.", "A-12", "1", "bag filters; cartridges", "中国", "example-filter.cn"],
        ["Пример Насос", "B-03", "1", "насосы", "Россия", "https://primer-nasos.ru"],
        ["Sample Turbine JSC", "C-20", "2", "small hydro turbines", "Belarus", ""],
    ]
    columns = {"A": "title", "D": "data:offers", "E": "country", "F": "website"}
    return Case("exhibitors", "exhibitors.xlsx", book({"List": Sheet(rows)}), "organisation", columns, 3)


def wishes() -> Case:
    """What Tajik enterprises look for, in plain words."""
    rows = [
        ["Какие технологии нужны предприятиям"],
        [
            "Название предприятия",
            "Какая технология нужна",
            "Для чего нужна",
            "Имеющиеся средства, тыс. сомони",
            "Когда нужно",
            "Кому звонить",
        ],
        [
            "ООО «Намуна Консерв»",
            "Очистка сточных вод консервного цеха",
            "сброс в арык запрещён, 120 м3/сут",
            "450",
            "до 01.10.2026",
            "+992 00 000 0000",
        ],
        [
            "ГУП «Намуна Водоканал»",
            "Насосы с частотным приводом",
            "снизить расход электричества",
            "до 1 200",
            "2026",
            "+992 00 000 0001",
        ],
        ["ЧП «Намуна Ферма»", "Биогазовая установка", "навоз 30 коров", "договорная", "весна 2027", "+992 00 000 0002"],
    ]
    columns = {"A": "party:owner", "B": "title", "C": "summary", "D": "cost", "E": "data:deadline"}
    return Case("wishes", "запросы.xlsx", book({"Лист1": Sheet(rows)}), "need", columns, 3, units={"D": "TJS"})


def carbon() -> Case:
    """An export of a carbon register."""
    rows = [
        [
            "Project ID",
            "Name",
            "Proponent",
            "Project Type",
            "Methodology",
            "Status",
            "Country/Area",
            "Estimated Annual Emission Reductions",
            "Region",
            "Project Registration Date",
            "Last Verified",
        ],
        [
            "EX-101",
            "Example Landfill Gas",
            "Example Environmental Ltd",
            "Waste handling and disposal",
            "ACM0000",
            "Registered",
            "China",
            "125,400",
            "Asia",
            "2021-04-12",
            "2024",
        ],
        [
            "EX-102",
            "Sample Run-of-river Hydro",
            "Sample Energy",
            "Energy industries (renewable)",
            "AMS-I.X",
            "Under validation",
            "Tajikistan",
            "38,000",
            "Asia",
            "",
            "",
        ],
        [
            "EX-103",
            "Demo Afforestation",
            "Demo Forest Fund",
            "Afforestation",
            "AR-ACM000",
            "Registered",
            "Kazakhstan",
            "9,750",
            "Asia",
            "2022-09-30",
            "2025",
        ],
    ]
    columns = {
        "A": "ref",
        "B": "title",
        "C": "party:owner",
        "D": "subkind",
        "F": "stage",
        "G": "country",
        "H": "figure",
        "I": "place",
        "J": "date",
    }
    return Case("carbon", "projects.csv", delimited(rows, ",", "utf-8"), "project", columns, 3)


def emitters() -> Case:
    """Chinese companies under a carbon market, shares as percent."""
    rows = [
        ["企业简称", "企业全称", "所属行业", "2023年度碳排放量（万吨二氧化碳）", "同比", "所属地市", "是否纳入配额管理"],
        ["甲州电力", "甲州电力有限责任公司", "发电", 312.5, Styled(-0.021, "percent"), "甲州市", "是"],
        ["乙山水泥", "乙山水泥股份有限公司", "水泥", 98, Styled(0.034, "percent"), "乙山市", "是"],
        ["丙川铝业", "丙川铝业集团", "电解铝", "约150", Styled(0, "percent"), "丙川市", "否"],
    ]
    columns = {"A": "names", "B": "title", "C": "topic", "D": "figure", "E": "figure", "F": "place"}
    return Case("emitters", "企业.xlsx", book({"重点排放单位": Sheet(rows)}), "organisation", columns, 3)


def acts() -> Case:
    """Kazakh legal acts, number and date in one cell, a row of numbers under the header."""
    rows = [
        ["Перечень нормативных правовых актов"],
        [
            "№",
            "Наименование НПА",
            "Вид акта",
            "Номер",
            "Дата принятия",
            "Кем принят",
            "Дата ввода в действие",
            "Ссылка на документ",
            "Краткое содержание",
        ],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        [
            1,
            "О примерной поддержке ВИЭ",
            "Закон",
            "000-IV",
            "4 июля 2009 года",
            "Парламент",
            "20.07.2009",
            "https://example.kz/1",
            "Поддержка использования ВИЭ",
        ],
        [
            2,
            "Об утверждении примерных правил",
            "Приказ",
            "№ 00",
            "12.01.2022",
            "Министерство (пример)",
            "01.02.2022",
            "https://example.kz/2",
            "Порядок торгов",
        ],
        [
            3,
            "Примерный кодекс",
            "Кодекс",
            "000-VI",
            "2 января 2021 г.",
            "Парламент",
            "1 июля 2021 года",
            "https://example.kz/3",
            "Общие требования",
        ],
    ]
    columns = {
        "B": "title",
        "C": "subkind",
        "D": "data:number",
        "E": "data:issued",
        "F": "data:issuer",
        "G": "data:in_force",
        "H": "source_url",
        "I": "summary",
    }
    return Case("acts", "НПА.xlsx", book({"НПА": Sheet(rows, ["A1:I1"])}), "policy", columns, 3)


CASES = (exporters, bank, catalogue, province, waste, standards, tenders, exhibitors, wishes, carbon, emitters, acts)
