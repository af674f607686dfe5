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
    ],
)
def test_read_markets_tells_served_from_named(text: str, name: str, closed: bool) -> None:
    (found,) = read_markets(text)
    assert (found.name, found.closed) == (name, closed)


def test_read_markets_excludes_only_the_country_beside_the_word() -> None:
    served, excluded = sorted(read_markets("available for Kazakhstan, Russia excluded;"), key=lambda one: one.start)
    assert excluded.codes == ("RU",) or served.codes == ("RU",)
    assert {one.name for one in (served, excluded)} >= {"countries_excluded"}
