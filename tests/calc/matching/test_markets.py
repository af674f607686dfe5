"""Which lists of countries bind."""

from __future__ import annotations

import pytest

from greenbridge.calc.matching.markets import read_markets


@pytest.mark.parametrize(
    ("text", "name", "closed"),
    [
        ("Только РФ.", "countries_served", True),
        ("仅限哈萨克斯坦。", "countries_served", True),
        ("We ship inside the EU only.", "countries_served", True),
        ("20 weeks; EU, UK, Singapore.", "countries_served", True),
        ("ТР ТС, поставка РФ, РК, РУз, 14 месяцев", "countries_served", True),
        ("Sold in US, Canada and Mexico, lead time 10 wks.", "countries_served", True),
        ("出口俄罗斯、越南、土耳其。", "countries_served", False),
        ("Worldwide.", "countries_served", False),
        ("Dealers in Ukraine, Kazakhstan, Australia.", "countries_active", False),
        ("哈、印尼有项目。", "countries_active", False),
        ("Plants in Germany and Poland.", "countries_active", False),
        ("licence available, Russia excluded;", "countries_excluded", True),
        ("Not sold to Russia or Belarus.", "countries_excluded", True),
        ("В Китай и Монголию не поставляем, только", "countries_excluded", True),
        ("Revenue share 12 %. Asia, Africa.", "countries_served", True),
        ("Revenue share, Atlantis, Africa.", "countries_named", False),
        ("可走铁路发哈萨克斯坦、乌兹别克斯坦、俄罗斯。", "countries_served", True),
        ("霍尔果斯直发乌兹别克、哈萨克、塔吉克。", "countries_served", True),
        ("Отгрузка в Китай и страны ЕАЭС, паспорт качества", "countries_served", True),
        ("шеф-монтаж в РФ, РК, РБ.", "countries_served", True),
        ("поставки в Казахстан, Узбекистан и Киргизию", "countries_served", True),
        ("已出口俄罗斯、哈国，含EAC声明", "countries_active", False),
        ("出口中亚50万只。", "countries_named", False),
        ("除美国外供货", "countries_excluded", True),
        ("No sales to Russia.", "countries_excluded", True),
    ],
)
def test_read_markets_tells_served_from_named(text: str, name: str, closed: bool) -> None:
    (found,) = read_markets(text)
    assert (found.name, found.closed) == (name, closed)


def test_read_markets_excludes_only_the_country_beside_the_word() -> None:
    served, excluded = sorted(read_markets("available for Kazakhstan, Russia excluded;"), key=lambda one: one.start)
    assert excluded.codes == ("RU",) or served.codes == ("RU",)
    assert {one.name for one in (served, excluded)} >= {"countries_excluded"}


@pytest.mark.parametrize(
    ("title", "text", "codes"),
    [
        ("РОП и экосбор в России", "Расчёт сбора, договоры. Для импортёров из Китая.", ("RU",)),
        ("Энергоаудит", "Обязательный энергоаудит в Казахстане, 60 дней.", ("KZ",)),
        ("国内企业碳核查", "为企业提供核查，45天。", ("CN",)),
        ("Climate seed investor", "EU, UK and Israel incorporated companies only.", ("EU", "GB", "IL")),
        ("Сертификация", "Предприятия Казахстана, Узбекистана, Киргизии.", ("KZ", "UZ", "KG")),
        ("Carbon footprint for export to the EU", "Reports in 7 weeks.", ()),
        ("欧盟新电池法代理", "4-6周。", ()),
        ("Online course", "Not recognised for audits in Central Asia.", ()),
        ("Briefings in the EU", "All countries.", ()),
    ],
)
def test_read_markets_knows_where_a_service_is_rendered(title: str, text: str, codes: tuple[str, ...]) -> None:
    found = [one for one in read_markets(f"{title}\n{text}", "service") if one.closed and one.name == "countries_served"]
    assert tuple(code for one in found for code in one.codes) == codes
