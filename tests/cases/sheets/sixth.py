"""Seven sheets under the headers of well-known public registers, labelled and measured once after all mending; rows made up."""

# ruff: noqa: E501  (a row of a sheet stands on one line)

from __future__ import annotations

from greenbridge.calc.common.identifiers import is_inn
from tests.cases.sheets.book import Case, Sheet, book, checked, delimited, grid


def powerplants() -> Case:
    """The headers of a worldwide database of power plants."""
    rows = grid("""
country|country_long|name|gppd_idnr|capacity_mw|latitude|longitude|primary_fuel|commissioning_year|owner|source|url
KAZ|Kazakhstan|Example Wind|WRI0000001|'100.0|43.21|77.01|Wind|2021|Example Wind LLP|Example Ministry|https://example.org/1
CHN|China|Sample Solar|WRI0000002|'20.5|38.01|117.22|Solar|2018|Sample Group|Sample Yearbook|https://example.org/2
IND|India|Demo Hydro|WRI0000003|'7.25|30.11|78.54|Hydro|1996|Demo Power|Demo Authority|https://example.org/3
""")
    columns = {"A": "country", "B": "country|", "C": "title", "D": "ref", "E": "capacity", "H": "subkind|topic", "I": "date"}
    columns |= {"J": "party:owner", "K": "source_title", "L": "website|source_url"}
    return Case("powerplants", "plants.csv", delimited(rows, ",", "utf-8"), "project", columns, 3, units={"E": "MW"})


def factories() -> Case:
    """The headers of a Chinese list of green factories."""
    rows = grid("""
附件1
绿色工厂公示名单
序号|地区|工厂名称|第三方评价机构名称
1|北京|甲州示例电子有限公司|某认证中心
2|天津|乙山样例制药有限公司|某检测公司
3|河北|丙川演示水泥有限公司|某研究院
""")
    columns = {"B": "place", "C": "title", "D": "party:party|"}
    made = book({"Sheet1": Sheet(rows, ["A2:D2"])})
    return Case("factories", "附件1.xlsx", made, "organisation", columns, 3)


def mechanism() -> Case:
    """The headers of a list of registered carbon projects."""
    rows = grid("""
Registered|Title|Host Parties|Other Parties|Methodology|Reductions (t CO2e/a)|Ref
12 Jan 2011|Example Landfill Gas Recovery|China|Switzerland|ACM0001|'120,450|4001
03 Mar 2012|Sample Small Hydro|Uzbekistan|Japan|AMS-I.D.|'18,300|5120
28 Sep 2012|Demo Cement Blending|India|United Kingdom|ACM0005|'210,006|6077
""")
    columns = {"A": "date", "B": "title", "C": "country", "D": "", "E": "topic|", "F": "figure", "G": "ref"}
    return Case("mechanism", "registered.xlsx", book({"Projects": Sheet(rows)}), "project", columns, 3)


def residents() -> Case:
    """A Russian register of residents of special zones."""
    one, two = checked("77010012", is_inn), checked("16500034", is_inn)
    rows = grid(f"""
Реестр резидентов особых экономических зон
Наименование ОЭЗ|Резидент|ИНН|Дата внесения в реестр|Отрасль|Суть проекта|Заявленные инвестиции, млн руб.|Осуществлённые инвестиции, млн руб.|Создано рабочих мест
ОЭЗ «Пример»|ООО «Пример Композит»|{one}|14.03.2019|Химия|производство композитов|'1 250,0|'830,5|145
ОЭЗ «Образец»|АО «Образец Кабель»|{two}|02.09.2021|Электротехника|выпуск кабеля|'640|'112,25|38
Итого||||||'1 890|'942,75|183
""")
    columns = {
        "A": "place|",
        "B": "title",
        "C": "code:inn",
        "E": "topic",
        "F": "summary|data:offers",
        "G": "figure",
        "H": "figure",
    }
    columns |= {"I": "figure"}
    made = book({"Резиденты": Sheet(rows, ["A1:I1"])})
    return Case("residents", "оэз.xlsx", made, "organisation", columns, 2, 1, 0, {"G": "RUB"})


def intentions() -> Case:
    """Chinese intentions of public purchases."""
    rows = grid("""
某市生态环境局2026年政府采购意向
序号|采购项目名称|采购需求概况|预算金额（万元）|预计采购时间|采购单位|备注
1|示例大气监测设备更新|更新监测站设备12套|860|2026年3月|某市生态环境局|
2|样例污水处理站运维|运维服务一年|'125.5|2026年5月|某县生态环境局|
3|演示碳普惠平台建设|平台开发|300|2026年6月|某市生态环境局|专门面向中小企业
""")
    columns = {"B": "title", "C": "summary", "D": "cost", "E": "data:deadline|date", "F": "party:owner"}
    made = book({"意向": Sheet(rows, ["A1:G1"])})
    return Case("intentions", "采购意向.xlsx", made, "need", columns, 3, 0, 0, {"D": "CNY"})


def notices() -> Case:
    """English notices of procurement of a bank."""
    rows = grid("""
Bid Reference No|Notice Type|Project ID|Bid Description|Country|Submission Deadline Date|Borrower|Contact Email
EX-01-2026|Invitation for Bids|P100001|Supply of electric buses and chargers|Kyrgyz Republic|2026-02-14|Example City Transport|a@example.kg
SA-07-2026|Request for Expression of Interest|P100002|Consultant for landfill closure|Tajikistan|2026-03-01|Sample Municipality|b@example.tj
""")
    columns = {
        "A": "ref",
        "B": "",
        "C": "",
        "D": "title|summary",
        "E": "country",
        "F": "data:deadline",
        "G": "party:owner|party:party",
    }
    return Case("notices", "notices.csv", delimited(rows, ",", "utf-8"), "need", columns, 2)


def accredited() -> Case:
    """A Russian register of accredited verifiers."""
    rows = grid("""
№|Наименование верификатора|Номер записи об аккредитации|Дата внесения в реестр|Область аккредитации|Адрес места осуществления деятельности|Телефон|Адрес электронной почты
1|ООО «Пример Верификация»|RA.RU.000001|11.04.2023|отчёты о выбросах парниковых газов|г. Пример, ул. Образцовая, 1|+7 495 000-00-00|a@example.ru
2|АО «Образец Аудит»|RA.RU.000002|30.10.2023|климатические проекты|г. Образец, пр. Примерный, 2|+7 812 000-00-00|b@example.ru
""")
    columns = {"B": "title", "C": "ref|code|", "E": "data:offers", "F": "address"}
    return Case("accredited", "реестр.xlsx", book({"Лист1": Sheet(rows)}), "provider", columns, 2)


CASES = (powerplants, factories, mechanism, residents, intentions, notices, accredited)
