"""Titles of projects: what is a plant and what only says what a body does, where it stands, what it is called."""

from __future__ import annotations

import pytest

from tests.calc.language.test_projects import projects


@pytest.mark.parametrize(
    ("text", "language", "title", "place"),
    [
        (
            "Battery recycling company Relith will construct a $25m battery recycling plant in Marlow.",
            "en",
            "battery recycling plant in Marlow",
            "Marlow",
        ),
        (
            "Relith plans to construct a 150,000 tonne per year waste-to-energy plant in Marlow.",
            "en",
            "150,000 tonne per year waste-to-energy plant in Marlow",
            "Marlow",
        ),
        (
            "Masdar approved a roadmap for a 1,000-megawatt wind power project in the Navoi region.",
            "en",
            "1,000-megawatt wind power project in the Navoi region",
            "Navoi region",
        ),
        (
            "В трёх районах Туркестанской области построят солнечные электростанции на 100 МВт.",
            "ru",
            "солнечные электростанции",
            "Туркестанская область",
        ),
        (
            "Новые площадки нашли в Новосибирской области для строительства мусорных полигонов на условиях концессии.",
            "ru",
            "строительство мусорных полигонов",
            "Новосибирская область",
        ),
        ("云岭有限公司联合中标云岭县城东污水处理厂(城北厂搬迁工程)建设工程。", "zh-Hans", "云岭县城东污水处理厂", "云岭县"),
        ("7月8日，开云县集中式储能电站项目开工仪式在水口村举行。", "zh-Hans", "开云县集中式储能电站项目", "开云县"),
        (
            "云岭环境公告，云岭环境有限公司拟投资建设南岭生活垃圾焚烧发电厂扩能工程。",
            "zh-Hans",
            "南岭生活垃圾焚烧发电厂扩能工程",
            "",
        ),
    ],
)
def test_read_projects_titles_what_is_built(text: str, language: str, title: str, place: str) -> None:
    (project,) = projects(text, language)
    assert project.title.startswith(title)
    assert project.place == place


def test_read_projects_prefers_the_plant_to_what_it_is_said_to_be() -> None:
    text = "开云县集中式储能电站项目总投资约6亿元，是全省择优配置的15个“新型共享储能项目”之一，也是云阳市区域内唯一储能项目。"
    (project,) = projects(text, "zh-Hans")
    assert project.title in ("开云县集中式储能电站", "开云县集中式储能电站项目")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Об этом рассказал замгубернатора Томской области по агропромышленному комплексу Андрей Кнорр.", "ru"),
        ("Компания Altyn Power не впервые реализует проект в Каракалпакстане.", "ru"),
        ("开云县专门组织一个项目服务队，从签约到动工仅用一个多月的时间。", "zh-Hans"),
        ("近日，开云县第三次重大项目现场推进会开工仪式在云岭举行。", "zh-Hans"),
    ],
)
def test_read_projects_leaves_out_what_is_no_plant(text: str, language: str) -> None:
    assert projects(text, language) == ()


def test_read_projects_leaves_out_what_a_bank_did_before() -> None:
    text = (
        "The EBRD is contributing to the renewal of the water supply services in the city of Marlow with a loan of €1.5 million. "
        "The EBRD has already taken part in the renewal of the water supply systems in the city of Poti."
    )
    (project,) = projects(text, "en")
    assert project.place == "Marlow"


def test_read_projects_takes_the_whole_price_before_what_was_spent_so_far() -> None:
    text = "开云县生物质热电联产项目3月开工建设，目前完成投资2.5亿元，主体工程竣工。项目总投资2.83亿元。"
    (project,) = projects(text, "zh-Hans")
    assert (project.amount, project.stage) == ("2.83亿元", "construction")


def test_read_projects_goes_on_where_a_pronoun_says_where_the_plant_will_stand() -> None:
    text = (
        "Министерство энергетики и компания Altyn Power подписали договор на реализацию проекта по строительству ветряной "
        "электростанции. Она будет построена в Бухарской области."
    )
    (project,) = projects(text, "ru")
    assert project.place == "Бухарская область"


def test_read_projects_takes_neither_the_price_of_a_product_nor_a_way_for_the_projects_own() -> None:
    (project,) = projects("В Коканде началось строительство завода «Саноат» по сборке электромобилей по $3 000.", "ru")
    assert project.amount == ""
    (project,) = projects("Norvent Energy began building a wind farm in Karkara, 1,000 kilometres east of Astana.", "en")
    assert project.capacity == ""


@pytest.mark.parametrize(
    ("text", "language", "title", "place"),
    [
        (
            "Akcha Bank approved a $40-million loan to the city of Marlow to bring in 500 electric buses.",
            "en",
            "500 electric buses",
            "",
        ),
        (
            "A loan of up to €2.4 million will help to modernise the water supply in the city of Yavan.",
            "en",
            "water supply in the city of Yavan",
            "Yavan",
        ),
        ("Palmer Ltd. announced plans to build a newsprint mill in Marlow.", "en", "newsprint mill in Marlow", "Marlow"),
        (
            "The World Bank approved a credit of US$149 million for the Dhaka Water Supply and Sanitation Project.",
            "en",
            "Dhaka Water Supply and Sanitation Project",
            "Dhaka",
        ),
    ],
)
def test_read_projects_titles_goods_water_works_and_mills(text: str, language: str, title: str, place: str) -> None:
    (project,) = projects(text, language)
    assert (project.title, project.place) == (title, place)


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("В Ташкенте планируется закупка 200 электробусов.", "закупка 200 электробусов", "Ташкент"),
        (
            "Китайская компания Altyn Power построит солнечную и ветровую электростанции в Бухарской области.",
            "солнечная и ветровая электростанции",
            "Бухарская область",
        ),
        (
            "Компания Altyn Power построит парк ветряных электростанций стоимостью 1 миллиард долларов в Бухарской области.",
            "парк ветряных электростанций",
            "Бухарская область",
        ),
        (
            "Компания Altyn Power приступит к созданию ветровой электростанции с производственной мощностью 200 МВт.",
            "создание ветровой электростанции с производственной мощностью 200 МВт",
            "",
        ),
        (
            "Глава района посетил строящийся цементный завод в Чуйской области.",
            "цементный завод в Чуйской области",
            "Чуйская область",
        ),
        (
            "В Андижанской области начато строительство цементного завода.",
            "строительство цементного завода",
            "Андижанская область",
        ),
    ],
)
def test_read_projects_titles_russian_plants_told_in_other_ways(text: str, title: str, place: str) -> None:
    (project,) = projects(text, "ru")
    assert project.title.startswith(title)
    assert project.place == place


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("全县最大的项目――云岭超薄太阳能蓄电池项目，在城郊江边村开工奠基。", "云岭超薄太阳能蓄电池项目", ""),
        ("云岭有限公司就“年产4GW组件”新能源制造项目与华岭有限公司签约。", "“年产4GW组件”新能源制造项目", ""),
        ("近日，开云县与云岭有限公司签约“30MW生物质热电联产项目”。", "30MW生物质热电联产项目", "开云县"),
        ("云岭电建总承包的亚洲首个跨境输电新能源项目—孟松600兆瓦山地风电项目开工。", "孟松600兆瓦山地风电项目", ""),
        ("云岭乡村供水管网工程项目由华岭建设有限公司承包。", "云岭乡村供水管网工程项目", ""),
    ],
)
def test_read_projects_titles_chinese_plants_told_in_other_ways(text: str, title: str, place: str) -> None:
    (project,) = projects(text, "zh-Hans")
    assert (project.title, project.place) == (title, place)
