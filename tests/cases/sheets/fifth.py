"""Nine sheets written and labelled after the matcher was mended on the fourth set, and measured once: all of it made up."""

# ruff: noqa: E501  (a row of a sheet stands on one line)

from __future__ import annotations

from greenbridge.calc.common.identifiers import is_bin
from tests.cases.sheets.book import Case, Sheet, book, checked, delimited, grid


def licences() -> Case:
    """Holders of licences for hazardous waste."""
    rows = grid("""
某省危险废物经营许可证颁发情况一览表（截至2025年10月31日）
序号|持证单位|许可证编号|法人代表|设施地址|经营方式|核准经营类别|核准规模（吨/年）|有效期限|发证机关|联系电话
1|甲州示例环保科技有限公司|甲危证001号|王某|某市某路1号|收集、贮存、利用|HW08、HW09|15000|2023.5.1-2028.4.30|某省生态环境厅|0591-0000001
2|乙山样例固废处置有限公司|甲危证014号|李某|某县某园区|收集、贮存、处置|HW02、HW03、HW18|36000|2024.1.15-2029.1.14|某省生态环境厅|0591-0000002
3|丙川演示再生资源股份公司|甲危证033号|张某|某市某镇|收集、利用|HW31|'50,000|2022.9.8-2027.9.7|某市生态环境局|0591-0000003
合计|||||||101000|||
备注：HW31为含铅废物，含废铅蓄电池。
""")
    columns = {"B": "title", "C": "ref|", "E": "address", "G": "data:offers|", "H": "figure", "F": "data:offers|"}
    made = book({"名单": Sheet(rows, ["A1:K1"])})
    return Case("licences", "许可证.xlsx", made, "organisation", columns, 3, 1, 1, {"H": "t/a"})


def selection() -> Case:
    """Russian results of a selection of renewable projects."""
    rows = grid("""
Результаты конкурсного отбора инвестиционных проектов ВИЭ
№|Участник отбора|Объект генерации|Вид ВИЭ|Плановый объём мощности, МВт|Начало поставки мощности|Субъект РФ|Предельные капзатраты, руб./кВт|Показатель эффективности, руб./кВт·ч|Год отбора
1|ООО «Пример Ветер»|Примерная ВЭС-1|ветер|'49,5|01.12.2027|Ставропольский край|'85 000|'5,32|2024
2|АО «Образец Солнце»|Образцовая СЭС-2|солнце|'60|01.12.2026|Республика Алтай|'65 500|'6,01|2023
3|ПАО «Намуна Гидро»|Намунская МГЭС-3|вода|'24,9|01.12.2028|Чеченская Республика|'175 000|'9,87|2024
Итого||||'134,4||||
""")
    columns = {
        "B": "party:owner|party:developer|party:party",
        "C": "title",
        "D": "subkind",
        "E": "capacity",
        "F": "date|data:end",
    }
    columns |= {"G": "place", "H": "figure|cost", "I": "figure", "J": ""}
    made = book({"Отбор": Sheet(rows, ["A1:J1"])})
    return Case("selection", "отбор.xlsx", made, "project", columns, 3, 1, 0, {"E": "MW"})


def infrastructure() -> Case:
    """An English export of private infrastructure projects."""
    rows = grid("""
Project name|Country|FinancialClosureYear|Sector|SubSector|TotalInvestment (US$ million)|Project status|Sponsors|ContractPeriod (years)|Capacity (MW)|PPP unit involved|Bid criteria
Example Solar IPP|Uzbekistan|2022|Energy|Electricity|'110.5|Operational|Example Power (60% / UAE)|25|100|Yes|Lowest tariff
Sample Waste Plant|Kazakhstan|2023|Municipal Solid Waste|Treatment|'45|Construction|Sample Eco (100% / KZ)|15||No|Lowest subsidy
Demo Water Utility|Tajikistan|2019|Water|Treatment plant|'12.75|Cancelled|Demo Aqua (49% / TR)|20||Yes|Highest fee
""")
    columns = {"A": "title", "B": "country", "C": "date", "D": "topic", "E": "topic|subkind", "F": "cost", "G": "stage"}
    columns |= {"H": "party:owner", "I": "figure|", "J": "capacity"}
    return Case("ppi", "ppi_export.csv", delimited(rows, "\t", "utf-16"), "project", columns, 3, units={"F": "USD", "J": "MW"})


def results() -> Case:
    """Results of research of a Chinese academy."""
    rows = grid("""
2025年可转化科技成果清单
成果名称|第一完成单位|完成人|技术领域|成果水平|成果简介|专利号|所处阶段|拟合作方式|预期转让价（万元）|联系邮箱
示例钙钛矿叠层组件|某研究院|赵某|光伏|国际先进|面积30cm×30cm，效率22%|ZL2023000001|中试|技术许可|1200|a@example.cn
样例固态电池电解质|某大学|钱某|储能|国际领先|室温电导率高|ZL2024000002|小试|作价入股|面议|b@example.cn
演示CO2捕集吸收剂|某研究所|孙某|碳捕集|国内领先|再生能耗低于2.4GJ/t|申请中|示范|技术转让、合作开发|800|c@example.cn
""")
    columns = {"A": "title", "B": "party:developer", "D": "topic", "F": "summary", "G": "code:patent|data:rights", "H": "stage"}
    columns |= {"I": "data:transfer", "J": "cost", "E": "data:performance|"}
    return Case("results", "成果清单.xlsx", book({"清单": Sheet(rows, ["A1:K1"])}), "technology", columns, 3, 0, 0, {"J": "CNY"})


def zone() -> Case:
    """Residents of a Kyrgyz industrial zone, semicolons."""
    rows = [
        line.split(";")
        for line in """
Резидент;Вид экономической деятельности;Площадь участка, га;Объём инвестиций, млн сом;Рабочие места (план);Рабочие места (факт);Дата договора;Электронный адрес сайта
ОсОО «Пример Стекло»;производство стеклотары;3,2;450,75;120;86;12.03.2021;www.primer-glass.example.kg
ОсОО «Образец Пласт»;переработка пластика;1,15;98,4;45;45;30.11.2022;нет
СП «Намуна Текстиль»;пошив одежды;5;1 200;600;410;07.07.2020;https://namuna.example.kg
""".strip().splitlines()
    ]
    columns = {"A": "title", "B": "data:offers", "C": "figure", "D": "figure", "E": "figure", "F": "figure", "H": "website"}
    raw = delimited(rows, ";", "cp1251")
    return Case("zone", "резиденты.csv", raw, "organisation", columns, 3, units={"C": "m2", "D": "KGS"})


def agenda() -> Case:
    """An English calendar of meetings."""
    rows = grid("""
Date(s)|Event|City, country|Organizer(s)|Type|Working language|Participation fee, EUR|Registration closes|URL
12-14 May 2026|Example Forum on Circular Economy|Almaty, Kazakhstan|Example Agency|forum|English, Russian|free|2026-05-01|https://example.org/f
3 June 2026|Sample Webinar on EPDs|online|Sample Institute|webinar|English|'50|2026-06-02|https://example.org/w
21-23 September 2026|Demo Waste Expo|Tashkent, Uzbekistan|Demo Expo; Example Chamber|exhibition|Russian|'120|2026-09-01|https://example.org/e
""")
    columns = {
        "A": "date",
        "B": "title",
        "C": "place|country",
        "D": "data:organiser",
        "E": "subkind",
        "F": "",
        "G": "figure|cost|",
    }
    columns |= {"H": "data:deadline|", "I": "website"}
    return Case("agenda", "events2026.xlsx", book({"Events": Sheet(rows)}), "event", columns, 3)


def digest() -> Case:
    """A Chinese digest of policies with the place of each merged downwards."""
    rows = grid("""
绿色低碳政策汇编
层级|发布时间|发文单位|文号|政策文件名称|核心内容|支持对象|有效期|原文网址
国家|2024-05-23|某部|某发〔2024〕12号|示例节能降碳行动方案|部署重点行业节能|重点行业企业|2025年底|https://example.gov.cn/1
|2025-01-02|某委|某规〔2025〕3号|样例绿色工厂管理办法|明确梯度培育|制造业企业|5年|https://example.gov.cn/2
省级|2025-03-18|某省工信厅|某工信〔2025〕8号|演示零碳园区建设指南|园区建设要求|产业园区|长期|https://example.gov.cn/3
""")
    columns = {"A": "data:level", "B": "data:issued", "C": "data:issuer", "D": "data:number", "E": "title", "F": "summary"}
    columns |= {"G": "data:product|", "I": "source_url"}
    made = book({"汇编": Sheet(rows, ["A1:I1", "A3:A4"])})
    return Case("digest", "政策汇编.xlsx", made, "policy", columns, 3)


def calls() -> Case:
    """Kazakh applications for technologies."""
    one, two = checked("18064000111", is_bin), checked("09024000222", is_bin)
    rows = grid(f"""
Заявки предприятий на технологические решения
№ заявки|Дата подачи|Наименование заявителя|БИН/ИИН|Описание технологической проблемы|Требуемое решение|Предполагаемый бюджет, млн тг|Желаемый срок внедрения|Отрасль промышленности|Тел./e-mail
З-01|05.09.2025|ТОО «Пример Молоко»|{one}|высокое потребление воды на мойку|оборотное водоснабжение моек|'35,5|до 01.06.2026|пищевая|a@example.kz
З-02|11.09.2025|АО «Образец Металл»|{two}|тепло отходящих газов уходит в атмосферу|утилизация тепла печей|'480|2027|металлургия|+7 700 000 00 00
""")
    columns = {"A": "ref", "B": "date", "C": "party:owner", "E": "summary", "F": "title", "G": "cost", "H": "data:deadline"}
    columns |= {"I": "topic"}
    made = book({"Заявки": Sheet(rows, ["A1:J1"])})
    return Case("calls", "заявки.xlsx", made, "need", columns, 2, 0, 0, {"G": "KZT"})


def verifiers() -> Case:
    """English list of verifiers."""
    rows = grid("""
List of accredited verification bodies
Body|HQ country|Type of body|Scope of accreditation|Accreditation no.|Accredited since|Accredited by|Employees|Contact e-mail|Web page
Example Verification Ltd|China|verifier|GHG inventories; product footprints|V-0001|2019|Example Accreditation Board|45|a@example.test|www.verify.example.test
Sample Certification LLP|Kazakhstan|certification body|Energy audits|V-0002|2021-06|Sample Centre|12|b@example.kz|https://cert.example.kz
Total|||||||57||
""")
    columns = {
        "A": "title",
        "B": "country",
        "C": "subkind",
        "D": "data:offers",
        "E": "ref|code|",
        "F": "data:founded|",
        "H": "figure",
    }
    columns |= {"J": "website"}
    made = book({"Bodies": Sheet(rows, ["A1:J1"])})
    return Case("verifiers", "verifiers.xlsx", made, "provider", columns, 2, 1, 0)


CASES = (licences, selection, infrastructure, results, zone, agenda, digest, calls, verifiers)
