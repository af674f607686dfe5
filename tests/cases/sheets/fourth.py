"""Eighteen sheets as users have them, labelled before the matcher saw any of them: names and numbers are made up."""

# ruff: noqa: E501  (a row of a sheet stands on one line)

from __future__ import annotations

from greenbridge.calc.common.identifiers import is_bin, is_inn, is_lei, is_uscc
from tests.cases.sheets.book import Case, Formula, Sheet, book, checked, delimited, grid


def energy() -> Case:
    """A park's monthly energy table: unit in headers, groups over columns, parts, subtotals, a total, notes, signatures."""
    rows = grid("""
示例经济技术开发区2025年9月重点用能单位能源消费情况表
填报单位：开发区经济发展局|||||||||报表日期：2025年10月12日
序号|用能单位名称|行业代码|电力\\n（万千瓦时）|天然气\\n（万立方米）|蒸汽\\n（吉焦）|综合能源消费量（吨标准煤）|||工业总产值\\n（万元）|备注
||||||本月|1—9月累计|同比增长（%）||
一、化工行业
1|甲州示例化工有限公司|C26|'1,256.30|45.2|1200|2103.5|18950.2|'-3.2|8650|
2|乙山样例树脂有限公司|C2651|860|12.75|0|1260|11200.7|1.5|4310|新投产
|小计||2116.3|57.95|1200|3363.5|30150.9||12960|
二、金属加工
3|丙川演示铝业有限公司|C3252|3021.4|88|310.5|4870|43120|0.4|20110.5|
4|丁湖示范钢管厂|C3130|420.06|—|—|560.2|5011|'-12.7|1999|停产检修半月
|小计||3441.46|88|310.5|5430.2|48131||22109.5|
|合计||5557.76|145.95|1510.5|8793.7|78281.9||35069.5|
注：1.电力按当量值折算，折标系数1.229吨标准煤/万千瓦时。
2.“—”表示未使用该品种能源。
单位负责人：王某          填表人：李某          联系电话：022-00000000
""")
    merged = ["A1:K1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:I3", "J3:J4", "K3:K4", "A14:K14"]
    columns = {"B": "title", **dict.fromkeys("DEFGHIJ", "figure")}
    units = {"D": "kWh", "E": "m3", "J": "CNY"}
    return Case("energy", "9月能耗.xlsx", book({"9月": Sheet(rows, merged)}), "organisation", columns, 4, 3, 3, units)


def recyclers() -> Case:
    """A Chinese register of recyclers, GBK, with lines in cells."""
    codes = [checked(f"9112022{at}MA0{at}1X2Y0"[:17], is_uscc) for at in range(3)]
    rows = grid(f"""
序号|备案号|经营者名称|统一社会信用代码|法定代表人姓名|经营场所|所属街镇|回收品种|备案日期|有效期至
1|津回备〔2025〕001号|甲州示例再生资源回收有限公司|{codes[0]}|王某|某区某路1号\\n（东门）|东街镇|废钢铁、废有色金属|2025/3/4|2030/3/3
2|津回备〔2025〕002号|乙山样例物资回收站|{codes[1]}|李某|某区某路22号|西街镇|废纸;废塑料|2025/3/11|2030/3/10
3|津回备〔2025〕003号|丙川演示报废汽车拆解有限公司|{codes[2]}|张某|某区某园3号|某园|报废机动车|2025/11/20|2030/11/19
""")
    columns = {"B": "ref", "C": "title", "D": "code:uscc", "F": "address", "G": "place", "H": "data:offers"}
    return Case("recyclers", "备案名单.csv", delimited(rows, ",", "gbk"), "organisation", columns, 3)


def users_of_nature() -> Case:
    """A Kazakh register of users of nature, some numbers kept as numbers."""
    one, two, three = (checked(head, is_bin) for head in ("94014000038", "05104000012", "11124000777"))
    rows = grid(f"""
Реестр природопользователей I и II категории
по состоянию на 01.07.2025 г.
№ п/п|БИН|Полное наименование природопользователя|Категория объекта|Область|Город / район|Вид деятельности (ОКЭД)|№ разрешения на воздействие|Дата выдачи|Действует до|Лимит выбросов, т/год|Фактические выбросы за 2024 год, тонн|Примечание
1|'{one}|ТОО «Пример Цемент»|I|Карагандинская|г. Пример|23.51 Производство цемента|KZ00VCZ00000001|15.01.2022|31.12.2031|'1 250,4|'1 101,7|
2|{int(two)}|АО «Образец Энерго»|I|Павлодарская|Экибастуз|35.11 Производство электроэнергии|KZ00VCZ00000002|03.11.2021|31.12.2030|'88 400|'79 912,35|на реконструкции
3|'{three}|ТОО «Намуна Полигон»|II|Алматинская|Илийский район|38.21 Захоронение отходов|KZ00VCZ00000003|20.06.2023|31.12.2032|'410,08|'388|
Итого|||||||||| '90 060,48|'81 402,05|
* Категория определена по приложению 2 к Экологическому кодексу.
""")
    columns = {"B": "code:bin", "C": "title", "E": "place", "F": "place", "G": "data:offers", "K": "figure", "L": "figure"}
    units = {"K": "t/a", "L": "t"}
    merged = ["A1:M1", "A2:M2"]
    return Case("users", "reestr_2025.xlsx", book({"Реестр": Sheet(rows, merged)}), "organisation", columns, 3, 1, 1, units)


def key_projects() -> Case:
    """A Chinese register of projects under merged two-row headers, parts with their own sums."""
    rows = grid("""
某省2025年度重点绿色低碳项目清册
||||||||||||||单位：万元
序号|项目名称|建设地点||建设性质|主要建设内容及规模|建设年限|总投资||||截至2024年底累计完成投资|2025年计划投资|责任单位|形象进度
||市（州）|县（区）||||合计|中央预算内|地方配套|企业自筹||||
|总计（3项）||||||286500|12000|9500|265000|41000|98000||
一|能源类（2项）||||||266500|12000|4500|250000|36000|88000||
1|甲州200MW光伏治沙项目|甲州市|沙县|新建|200MW光伏电站及升压站|2024-2026|96500|0|1500|95000|36000|50000|甲州市发改委|在建
2|乙山抽水蓄能电站|乙山州|岭县|新建|装机1200MW|2025-2031|170000|12000|3000|155000|0|38000|乙山州能源局|前期
二|循环经济类（1项）||||||20000|0|5000|15000|5000|10000||
3|丙川废旧电池综合利用|丙川市|高新区|改扩建|年处理废旧电池5万吨|2024-2025|20000|0|5000|15000|5000|10000|丙川市工信局|主体完工
""")
    merged = ["A1:O1", "A3:A4", "B3:B4", "C3:D3", *[f"{one}3:{one}4" for one in "EFGLMNO"], "H3:K3"]
    columns = {"B": "title", "C": "place", "D": "place", "F": "summary", "G": "date", "H": "cost", "I": "figure", "J": "figure"}
    columns |= {"K": "figure", "L": "figure", "M": "figure", "N": "party:developer|party:party", "O": "stage"}
    units = {}
    return Case("key", "项目清册.xlsx", book({"清册": Sheet(rows, merged)}), "project", columns, 3, 1, 0, units)


def investors() -> Case:
    """Kazakh investment projects with sums in millions of tenge and thousands of dollars."""
    rows = grid("""
Перечень инвестиционных проектов, реализуемых в области
№|Наименование проекта|Инициатор (заявитель)|Район|Отрасль|Стоимость проекта, млн тенге|в т.ч. заёмные средства, млн тенге|Стоимость, тыс. долл. США|Постоянные рабочие места, чел.|Мощность в год|Срок ввода (план)|Статус|Куратор от акимата|Проблемные вопросы
1|Завод по переработке шин «Пример»|ТОО «Пример Рециклинг»|Илийский|Переработка отходов|'2 450,5|'1 700|'4 900|85|12 тыс. тонн крошки|2026|в стадии реализации|Заместитель акима|подвод газа
2|Тепличный комплекс с биогазовой установкой|КХ «Образец»|Талгарский|АПК|'1 120|'800|'2 240|40|3 500 тонн овощей|IV кв. 2025|введён|Отдел сельского хозяйства|нет
3|Солнечная электростанция 20 МВт|ТОО «Намуна Солар»|Кербулакский|Энергетика|'6 700,75||'13 400|12|36 млн кВт·ч|2027|проектирование|Управление энергетики|подключение к сетям
ВСЕГО:|||||'10 271,25|'2 500|'20 540|137
""")
    columns = {"B": "title", "C": "party:developer|party:owner", "D": "place", "E": "topic", "F": "cost", "G": "figure"}
    columns |= {"H": "figure", "I": "figure", "J": "capacity", "K": "data:end|date", "L": "stage"}
    units = {"F": "KZT", "G": "KZT", "H": "USD", "I": "people"}
    return Case("investors", "Проекты.xlsx", book({"Лист1": Sheet(rows, ["A1:N1"])}), "project", columns, 3, 1, 0, units)


def catalogue() -> Case:
    """A Chinese catalogue of technologies."""
    rows = grid("""
附件
绿色低碳先进技术推荐目录（2025年版）
序号|技术名称|适用范围|技术原理及主要内容|关键技术指标|典型案例|目前推广比例（%）|预计到2028年推广比例（%）|2028年减碳潜力（万tCO2/a）|申报单位|推荐单位
1|示例低温余热发电技术|钢铁、水泥行业余热回收|采用有机工质朗肯循环，将低温余热转换为电能|热电效率≥12%；单机容量0.5–5MW|某钢厂2MW示范项目|5|15|120|甲州示例能源科技有限公司|甲州市发改委
2|样例磁悬浮鼓风机|污水处理曝气|磁悬浮轴承无机械接触|节电率25%以上|某污水厂改造|12|30|45.5|乙山样例动力股份有限公司|乙山省工信厅
3|演示废塑料化学循环技术|低值废塑料|连续裂解制油|出油率≥75%|年处理3万吨装置|1|'8～10|'约200|丙川研究院、丙川演示化工有限公司|丙川市发改委
""")
    columns = {"B": "title", "C": "topic", "D": "summary", "E": "data:performance", "F": "summary|", "G": "figure", "H": "figure"}
    columns |= {"I": "figure", "J": "party:developer", "K": "party:party|"}
    return Case("catalogue", "目录.xlsx", book({"Sheet1": Sheet(rows, ["A2:K2"])}), "technology", columns, 3, 0, 0, {"G": "%"})


def experts() -> Case:
    """A Russian list of experts."""
    rows = grid("""
ФИО эксперта|Учёная степень, звание|Место работы, должность|Область экспертных знаний|Стаж, лет|Страна|Владение иностранными языками|Контакты|Согласие на обработку ПДн (да/нет)
Примеров Пётр Петрович|к.т.н., доцент|НИИ «Пример», ведущий научный сотрудник|углеродный учёт; ЖЦА|18|Россия|английский, китайский|primerov@example.ru|да
Образцова Анна Ивановна|д.э.н.|Университет «Образец», профессор|зелёное финансирование|25|Казахстан|английский|+7 000 000-00-00|да
Намунов Алишер|—|ООО «Намуна Консалт», директор|обращение с отходами, рециклинг пластика|9|Узбекистан|русский, узбекский|namunov@example.uz|нет
""")
    columns = {
        "A": "title",
        "C": "data:affiliation",
        "D": "data:specialities",
        "F": "country",
        "G": "data:languages",
        "E": "figure|",
    }
    return Case("experts", "эксперты.csv", delimited(rows, ";", "cp1251"), "expert", columns, 3)


def crm() -> Case:
    """Accounts exported from another system: names of columns in code."""
    lei = [checked(f"984500ABCDEF{at}12345", is_lei) for at in (1, 2)]
    rows = grid(f"""
record_id|acct_nm|acct_type_cd|ctry_iso2|state_prov|city_nm|website_url|naics_cd|ann_rev_usd_k|emp_cnt|estab_yr|lei_cd|owner_usr|created_ts|is_active
'0010A01|Example Recycling Ltd|COMPANY|CN|Tianjin|Ziya|www.example-recycling.test|562920|'12500.5|340|2009|{lei[0]}|jdoe|2024-02-11 09:12:33|Y
'0010A02|Sample Batteries JSC|COMPANY|KZ|Almaty|Almaty|sample.example.kz|335911|'8800|112|2017|{lei[1]}|asmith|2024-03-02 17:40:01|Y
'0010A03|Demo Institute|INSTITUTE|UZ||Tashkent||541715|'950|60|1998||jdoe|2025-01-20 08:00:00|N
""")
    columns = {"A": "ref", "B": "title", "C": "subkind", "D": "country", "E": "place", "F": "place", "G": "website"}
    columns |= {"I": "figure", "J": "figure", "K": "data:founded", "L": "code:lei"}
    return Case("crm", "accounts_export.csv", delimited(rows, ",", "utf-8"), "organisation", columns, 3, units={"I": "USD"})


def stations() -> Case:
    """A Russian list of power stations: semicolons, cp1251, decimal commas, coordinates."""
    rows = [
        line.split(";")
        for line in """
Наименование станции;Субъект РФ;Эксплуатирующая организация;Тип генерации;N уст, МВт;Выработка в 2024 г., млн кВт·ч;КИУМ, %;Год ввода;Широта;Долгота;Источник
Примерная ВЭС;Ростовская обл.;ООО «Пример Ветер»;ветровая;100,8;310,45;35,2;2021;47,2153;39,7014;Годовой отчёт
Образцовая СЭС;Астраханская обл.;АО «Образец Солнце»;солнечная;15;21,7;16,5;2018;46,3497;48,0408;СиПР
Намунская МГЭС;Респ. Карелия;ПАО «Намуна Гидро»;малая ГЭС;2,5;9,981;45,6;1954;62,1;33,9;Годовой отчёт
""".strip().splitlines()
    ]
    columns = {"A": "title", "B": "place", "C": "party:owner", "D": "subkind", "E": "capacity", "F": "figure", "G": "figure"}
    columns |= {"H": "date", "K": "source_title"}
    units = {"E": "MW", "F": "kWh", "G": "%"}
    return Case("stations", "stations.csv", delimited(rows, ";", "cp1251"), "project", columns, 3, units=units)


def tenders() -> Case:
    """Purchases of a Chinese platform, GBK."""
    rows = grid("""
采购编号|发布日期|采购单位|标的物名称|规格型号要求|采购数量|计量单位|控制价（元）|交货地点|投标截止时间|联系人|联系电话
CG2025-0101|2025-09-01|甲州示例水务公司|磁悬浮鼓风机|流量100m3/min，升压70kPa|6|台|2,400,000.00|甲州市污水厂|2025-09-20 09:30|王某|13800000001
CG2025-0102|2025-09-03|乙山样例电池厂|NMP回收装置|处理量5t/h，回收率≥98%|1|套|5,800,000.00|乙山市|2025-10-08 17:00|李某|13800000002
CG2025-0103|2025-09-10|丙川演示园区|分布式光伏组件|N型，≥610W|12000|块|8,640,000.00|丙川市某园|2025-09-30 14:00|张某|13800000003
""")
    columns = {"A": "ref", "B": "date", "C": "party:owner", "D": "title", "E": "summary", "F": "data:quantity", "H": "cost"}
    columns |= {"I": "place", "J": "data:deadline"}
    return Case("tenders", "采购需求.csv", delimited(rows, ",", "gbk"), "need", columns, 3, units={"H": "CNY"})


def grants() -> Case:
    """An English export of grants with lines in headers and cells."""
    rows = grid("""
Project ID|Project Name|Short\\ndescription|Recipient country(ies)|Executing\\nEntity|Grant amount\\n(USD)|Co-financing\\n(USD)|GEF Period|Approval FY|Status|Rio markers|Document URL
10001|Example Circular Plastics|Reduces plastic waste.\\nBuilds two sorting lines.|Kyrgyz Republic; Tajikistan|Ministry of Nature (example)|3,500,000|12,000,000|GEF - 7|2021|Under Implementation|Mitigation|https://example.org/10001
10002|Sample Energy Efficient Boilers|Replaces coal boilers|Mongolia|Sample Energy Agency|1,850,000|7,300,000|GEF - 6|2018|Completed|Mitigation|https://example.org/10002
10003|Demo Land Restoration|Restores pastures,\\ntrains herders|Uzbekistan|Demo Forestry Committee|2,200,000|9,100,500|GEF - 8|2024|Concept Approved|Adaptation|https://example.org/10003
""")
    columns = {"A": "ref", "B": "title", "C": "summary", "D": "country", "E": "party:developer", "F": "cost", "G": "figure"}
    columns |= {"I": "date", "J": "stage", "K": "topic|", "L": "website|source_url"}
    return Case("grants", "grants.csv", delimited(rows, ",", "utf-8-sig"), "project", columns, 3, units={"F": "USD", "G": "USD"})


def ledger() -> Case:
    """A Chinese ledger of solar plants: days as bare serial numbers, percentages, formulas, something hidden, a cover sheet."""
    cover = grid("""
填报说明
一、本表由各县能源主管部门填报。
二、并网率＝已并网容量÷备案容量。
""")
    rows = grid("""
项目编码|项目名称|备案单位|所在县|备案容量（MWp）|已并网容量（MWp）|并网率|备案日期|计划并网时间|总投资（万元）|单位造价（元/W）|用地面积（亩）|内部评分
2405-001|甲州沙县农光互补项目|甲州示例新能源有限公司|沙县|100|80||45413|45992|42000||2100|87
2405-002|乙山岭县渔光互补项目|乙山样例光伏有限公司|岭县|60|0||45470|46173|24600||1300.5|75
2405-003|丙川屋顶分布式光伏|丙川演示电力公司|丙县|12.6|12.6||45536|45700|4536||'—|91
合计||||172.6|92.6||||71136||
""")
    for at in (1, 2, 3):
        rows[at][6] = Formula(f"F{at + 1}/E{at + 1}", [0.8, 0, 1][at - 1])
        rows[at][10] = Formula(f"J{at + 1}/E{at + 1}/100", [4.2, 4.1, None][at - 1])
    columns = {"A": "ref", "B": "title", "C": "party:owner", "D": "place", "E": "capacity", "F": "figure", "G": "figure"}
    columns |= {"H": "date", "I": "data:end", "J": "cost", "K": "figure", "L": "figure"}
    made = book({"填报说明": Sheet(cover), "光伏台账": Sheet(rows, hidden_rows=[3], hidden_columns=[13])})
    return Case("ledger", "台账.xlsx", made, "project", columns, 3, 1, 0, {"E": "MW", "J": "CNY", "L": "mu"}, sheet=2)


def additions() -> Case:
    """An English table whose first column names each country once, merged downwards, with subtotals and notes."""
    rows = grid("""
Table 4. Generating capacity additions by member state, 2024–2026
Country|Plant|Technology|Capacity, MW||Expected online|Developer / owner|Financing status|Notes
|||Gross|Net||||
Kazakhstan|Example Steppe Wind|Wind|100|98|2025|Example Wind LLP|Financial close|a
|Sample Solar Park|Solar PV|50|49.2|Q2 2026|Sample Solar JSC|Under negotiation|
|Subtotal|| 150|147.2|||||
Uzbekistan|Demo Solar One|Solar PV|200|197|2024|Demo Power|Financial close|b
|Example Storage|BESS|75|75|2026|Example Grid|Seeking finance|
|Subtotal||275|272||||
Total|||425|419.2||||
a Turbine supply contract signed.
b Includes the first stage only.
Source: national energy ministries, compiled by the authors.
""")
    merged = ["A1:I1", *[f"{one}2:{one}3" for one in "ABCFGHI"], "D2:E2", "A4:A6", "A7:A9"]
    columns = {"A": "country", "B": "title", "C": "subkind", "D": "capacity", "E": "figure|capacity", "F": "date|data:end"}
    columns |= {"G": "party:developer|party:owner", "H": "stage"}
    return Case("additions", "table4.xlsx", book({"T4": Sheet(rows, merged)}), "project", columns, 4, 3, 3, {"D": "MW"})


def prices() -> Case:
    """An English price list of secondary materials."""
    rows = grid("""
Green Materials Trading – price list (indicative)
Item code|Product|Brand / manufacturer|Origin|Spec.|MOQ, t|Unit price (USD/t)|Purity|Lead time|Valid till|Remarks
RM-01|Copper granules|Example Metals|China|Cu min, size 1–4 mm|20|'8,950|'99.5%|3 weeks|2026-03-31|FOB
RM-02|rPET flakes, clear|Sample Plastics|Turkey|PVC < 50 ppm|22|'980|'—|2 weeks|2026-01-15|
RM-03|Black mass (NMC)|Demo Batteries|Kazakhstan|Ni 20 %, Co 8 %|10|'5,400|'n/a|on request|2026-02-28|licence needed
""")
    columns = {"A": "ref", "B": "title", "C": "party:owner", "D": "country", "E": "summary", "F": "data:quantity|figure"}
    columns |= {"G": "cost", "H": "figure|", "J": "data:deadline"}
    return Case("prices", "pricelist.xlsx", book({"Offer": Sheet(rows, ["A1:K1"])}), "offer", columns, 3)


def fairs() -> Case:
    """A Chinese plan of exhibitions."""
    rows = grid("""
2026年境外展会计划表
序号|展会名称（中英文）|展期|举办地|展馆|主办机构|展品范围|组展单位|摊位费（元/9㎡）|官方网站
1|示例国际可再生能源展 Example RE Expo|2026年4月8日-10日|哈萨克斯坦/阿拉木图|某展览中心|Example Expo LLP|光伏、风电、储能|甲州示例国际会展公司|38000|www.example-expo.test
2|样例绿色建材展 Sample Green Build|2026年9月22日-25日|乌兹别克斯坦/塔什干|Sample Centre|Sample Events|绿色建材|乙山样例展览公司|36500|https://example.org/build
""")
    columns = {"B": "title", "C": "date", "D": "place|country", "E": "place|address|", "F": "data:organiser"}
    columns |= {"G": "topic|summary|", "H": "party:party", "I": "figure|", "J": "website"}
    return Case("fairs", "展会.xlsx", book({"计划": Sheet(rows, ["A1:J1"])}), "event", columns, 2)


def acts() -> Case:
    """A Russian register of acts."""
    rows = grid("""
№ п/п|Вид НПА|Номер|Дата принятия|Наименование НПА|Принявший орган|Дата вступления в силу|Сфера регулирования|Изменяющие документы|Статус действия|Гиперссылка
1|Федеральный закон|'000-ФЗ|02.07.2021|Об ограничении выбросов (пример)|Государственная Дума|30.12.2021|Климат|нет|действует|https://example.ru/1
2|Постановление Правительства|'111|14.03.2022|О реестре выбросов (образец)|Правительство РФ|01.09.2022|Климат; отчётность|от 05.05.2024 № 1|действует с изменениями|https://example.ru/2
3|Приказ|'22|27.05.2022|О методике расчёта (намуна)|Минэкономразвития|01.03.2023|Парниковые газы|—|утратил силу|https://example.ru/3
""")
    columns = {"B": "subkind", "C": "data:number", "D": "data:issued", "E": "title", "F": "data:issuer", "G": "data:in_force"}
    columns |= {"H": "topic|field", "J": "data:status", "K": "source_url"}
    return Case("acts", "реестр НПА.xlsx", book({"НПА": Sheet(rows)}), "policy", columns, 3)


def answers() -> Case:
    """Answers of a web form, its questions as headers."""
    rows = grid("""
Timestamp|Email Address|Name of your organisation|Country where the solution will be used|What problem are you trying to solve?|What kind of technology or service are you looking for?|Approx. budget (USD)|By when do you need it?|Any other comments
2025/11/02 10:15:00 AM GMT+5|a@example.kz|Example Dairy LLP|Kazakhstan|Wastewater from cheese making smells and costs us fines|Anaerobic digester for whey, 60 m3 a day|250000|June 2026|
2025/11/03 3:40:12 PM GMT+5|b@example.uz|Sample Textile|Uzbekistan|Steam boilers burn too much gas|Heat recovery from dyeing effluent|'80,000|end of 2026|call us
2025/11/05 9:05:44 AM GMT+5|c@example.tj|Demo Hydropower|Tajikistan|Sediment wears out turbines|Hard coating of runners|'120 000|2026-03-01|
""")
    columns = {"A": "date|", "C": "party:owner", "D": "country", "E": "summary", "F": "title", "G": "cost", "H": "data:deadline"}
    return Case("answers", "Form responses.csv", delimited(rows, ",", "utf-8"), "need", columns, 3, units={"G": "USD"})


def waste() -> Case:
    """A Russian account of waste with ИНН and shares."""
    one, two = checked("77070838", is_inn), checked("50240012", is_inn)
    rows = grid(f"""
Сведения об образовании и утилизации отходов за 2024 год
Хозяйствующий субъект|ИНН / КПП|Класс опасности|Образовано, тонн|в том числе утилизировано|Доля утилизации|Затраты на утилизацию, тыс. руб.|Дата отчёта
ООО «Пример Шина»|{one} / 770701001|IV|'1 205,5|'1 150|95.4%%|'3 410,2|2025-01-20
АО «Образец Стекло»|{two} / 502401001|V|'640|'—|0%%|'0|2025-01-28
ИТОГО:|||'1 845,5|'1 150|62.3%%|'3 410,2|
Ответственный исполнитель: Примерова А. А., тел. (495) 000-00-00
""")
    columns = {"A": "title", "B": "code:inn", "D": "figure", "E": "figure", "F": "figure", "G": "figure"}
    made = book({"2-ТП": Sheet(rows, ["A1:H1"])})
    return Case("waste", "2-тп.xlsx", made, "organisation", columns, 2, 1, 1, {"D": "t", "G": "RUB"})


CASES = (
    energy, recyclers, users_of_nature, key_projects, investors, catalogue, experts, crm, stations, tenders, grants, ledger,
    additions, prices, fairs, acts, answers, waste,
)  # fmt: skip
