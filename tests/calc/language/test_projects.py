"""Projects and agreements: lists of things signed, denials, plans against facts."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.read import read_article
from greenbridge.calc.language.reading import Article, Project


def projects(text: str, language: str) -> tuple[Project, ...]:
    return read_article(Article("", text, language, ((0, 0, max(1, len(text))),)), load_lexicon()).projects


def test_read_projects_takes_every_item_of_a_signing_list_apart() -> None:
    told = projects(
        "签约项目共3个：三峡能源与吉尔吉斯斯坦能源部的地热供暖项目，总投资3.2亿元；海康威视与塔什干市政府的智慧交通项目；"
        "天合光能与阿塞拜疆SOCAR Green的100兆瓦光伏项目。",
        "zh-Hans",
    )
    assert [(one.title, one.parties, one.country, one.capacity, one.amount, one.stage) for one in told] == [
        ("地热供暖项目", ("三峡能源", "吉尔吉斯斯坦能源部"), "KG", "", "3.2亿元", "agreement"),
        ("智慧交通项目", ("海康威视", "塔什干市政府"), "UZ", "", "", "agreement"),
        ("100兆瓦光伏项目", ("天合光能", "SOCAR Green"), "AZ", "100兆瓦", "", "agreement"),
    ]


def test_read_projects_gives_numbered_items_their_own_parties_and_stage() -> None:
    told = projects(
        "Подписаны: 1) меморандум между ООО «Эко-Сервис» и Shanghai SUS Environment о мусоросжигательном заводе в Самарканде "
        "на 1500 тонн в сутки; 2) контракт Узтемирйулконтейнера с CRRC на 300 платформ на сумму 25 млн долларов; 3) соглашение "
        "Нанкинского университета и АО «Узбекгидроэнерго» о лаборатории.",
        "ru",
    )
    assert [(one.parties, one.stage) for one in told] == [
        (("ООО «Эко-Сервис»", "Shanghai SUS Environment"), "MoU"),
        (("Узтемирйулконтейнер", "CRRC"), "agreement"),
        (("Нанкинский университет", "АО «Узбекгидроэнерго»"), "agreement"),
    ]
    assert (told[0].place, told[0].capacity, told[1].amount) == ("Самарканд", "1500 тонн в сутки", "25 млн долларов")


def test_read_projects_splits_an_english_list_at_its_semicolons() -> None:
    told = projects(
        "Three agreements were signed on the sidelines: Zhongtai Group and Dangara Textile agreed on a dyehouse for $45 million; "
        "Huaxin Cement will build a clinker line in Khatlon; and Tsinghua University and Nazarbayev University set up a lab.",
        "en",
    )
    assert [one.parties for one in told] == [
        ("Zhongtai Group", "Dangara Textile"),
        ("Huaxin Cement",),
        ("Tsinghua University", "Nazarbayev University"),
    ]
    assert {one.stage for one in told} == {"agreement"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("公司并未与ACWA Power签署该协议，目前仅就年产50万吨绿色甲醇项目开展前期研究。", "zh-Hans"),
        ("三峡能源否认签署卡拉奇300兆瓦风电项目协议。", "zh-Hans"),
        ("Договор на строительство завода по переработке шин в Караганде между ТОО «Шина» и Doublestar не подписан.", "ru"),
        ("Минэнерго опровергло сообщения о подписании контракта с Masdar на ветропарк мощностью 500 МВт.", "ru"),
        ("Sinoma and Kant Cement end talks on a 1,200 t/d kiln project without an agreement.", "en"),
        ("The contract for the 500 MW wind farm in Jambyl between Masdar and KEGOC has not been signed.", "en"),
    ],
)
def test_read_projects_never_takes_a_denial_for_a_signing(text: str, language: str) -> None:
    assert {one.stage for one in projects(text, language)} <= {"idea", "cancelled"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全州二十余座电站中，有六座由中国企业承建。", "zh-Hans"),
        ("Завод начнёт работу весной.", "ru"),
        ("The plant will be built.", "en"),
    ],
)
def test_read_projects_takes_a_general_word_for_no_project(text: str, language: str) -> None:
    assert projects(text, language) == ()


def test_read_projects_takes_headline_and_first_sentence_for_one() -> None:
    (one,) = projects(
        "中国电建签约塔吉克斯坦光伏项目\n10月21日，中国电建与塔吉克斯坦能源与水资源部签署索格特州200兆瓦光伏电站投资协议。",
        "zh-Hans",
    )
    assert (one.title, one.capacity, len(one.parties)) == ("索格特州200兆瓦光伏电站投资协议", "200兆瓦", 2)


def test_read_projects_takes_price_and_size_from_later_sentences() -> None:
    text = (
        "Xenolake Power LLC has signed an agreement for a photovoltaic plant near Bukhara. It was announced on Monday. "
        "Officials welcomed it. The plant, with an installed capacity of 300 MW, will cost $205 million in all. "
        "Revenue reached $900 million."
    )
    (project,) = projects(text, "en")
    assert (project.amount, project.capacity) == ("$205 million", "300 MW")


def test_read_projects_reads_numbered_items_under_among_them() -> None:
    text = (
        "На форуме подписан ряд документов. Среди них:\n"
        "1. Меморандум между АО «Росэкопример» и ООО «Паркпример» о поставке линий.\n"
        "2. Контракт между ООО «Татпример» и ООО «Биопример» на строительство биогазовой установки.\n"
        "Подписание соглашения с ООО «Третий пример» перенесено."
    )
    parties = [set(one.parties) for one in projects(text, "ru") if len(one.parties) == 2]
    assert parties == [{"АО «Росэкопример»", "ООО «Паркпример»"}, {"ООО «Татпример»", "ООО «Биопример»"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An agreement on battery recycling between Xena Chemicals Ltd and Norda Metals LLC was not signed."),
        ("zh-Hans", "公司已在中亚承建5个水电项目，累计装机超过90万千瓦。"),
    ],
)
def test_read_projects_makes_none_of_denials_and_counts(language: str, text: str) -> None:
    assert projects(text, language) == ()


def test_a_price_before_the_noun_is_no_part_of_what_it_is_called() -> None:
    text = (
        "Kyrgyzstan's Electric Stations OJSC and China's Sinohydro have broken ground on the 1,860 MW Kambarata-2 extension. "
        "The $2.4 billion project is financed by the Asian Infrastructure Investment Bank."
    )
    reading = read_article(Article("", text, "en", ((0, 0, len(text)),)), load_lexicon())
    assert [(one.title, one.amount) for one in reading.projects] == [("1,860 MW Kambarata-2 extension", "$2.4 billion")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Банк и АО «Луч» подписали соглашение о гранте на 45 млн долларов. "
            "Средства пойдут на реабилитацию ГЭС «Вахт-4» (25 МВт).",
            [("реабилитация ГЭС «Вахт-4»", "agreement", "45 млн долларов")],
        ),
        (
            "Соглашение заключено с компанией Suntide Energy. Оно предусматривает строительство солнечной электростанции "
            "мощностью 500 МВт в Бухарской области.",
            [("строительство солнечной электростанции мощностью 500 МВт в Бухарской области", "agreement", "")],
        ),
        (
            "В Алмалыке заработал завод по переработке отслуживших модулей. "
            "Инвестор, предприятие Qazaq Loop, вложил 5 млрд сумов.",
            [("завод по переработке отслуживших модулей в Алмалыке", "operation", "5 млрд сумов")],
        ),
        ("Стекло покупает завод «Шыны», а раму — турецкая Akalin Metal.", []),
        ("Половину денег даст федеральный проект «Вода страны», это 12 млн рублей.", []),
    ],
)
def test_read_projects_goes_on_in_russian_where_the_text_does(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(one.title, one.stage, one.amount) for one in projects(text, "ru")] == told


def test_read_projects_takes_neither_who_speaks_nor_the_agency_for_a_party() -> None:
    text = (
        "ОШ, 3 июня. /Корр. «Ала-Тоо пресс»/. АО «Луч» начало строительство СЭС «Сары» на 38 МВт, сообщает министерство "
        "энергетики. Подрядчик — ОсОО «Гидрострой»."
    )
    (project,) = projects(text, "ru")
    assert project.parties == ("АО «Луч»", "ОсОО «Гидрострой»")


def test_read_projects_joins_a_paper_its_matter_and_the_plant_told_before() -> None:
    text = (
        "Китайская компания Suntide Energy планирует строительство солнечных станций в Узбекистане.\n"
        "Об этом говорится в меморандуме, который подписали Минэнерго Узбекистана и бизнесмены.\n"
        "Согласно документу, Suntide Energy возведёт в Самаркандской области СЭС общей мощностью 2000 МВт."
    )
    (project,) = projects(text, "ru")
    assert set(project.parties) == {"Suntide Energy", "Минэнерго Узбекистана"}
    assert (project.capacity, project.stage) == ("2000 МВт", "MoU")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("哈密400MW/800MWh储能项目总投资21亿元。", "哈密400MW/800MWh储能项目"),
        ("近日，哈密400兆瓦/800兆瓦时储能项目开工，总投资21亿元。", "哈密400兆瓦/800兆瓦时储能项目"),
        ("哈密储能项目总投资21亿元。", "哈密储能项目"),
    ],
)
def test_read_projects_keeps_a_size_in_two_and_knows_a_price_for_no_office(text: str, title: str) -> None:
    assert [one.title for one in projects(text, "zh-Hans")] == [title]


def test_read_projects_takes_an_engineer_for_no_project() -> None:
    assert projects("哈密储能项目总经理王某介绍了情况。", "zh-Hans") == ()
