"""Organisations against labelled articles and the rules they follow."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.legal_forms import strip_forms
from greenbridge.calc.language.nominative import nominative
from greenbridge.calc.language.organisations import name_key, read_organisations
from greenbridge.calc.language.places import read_countries
from greenbridge.calc.language.read import read_text

CASES = Path(__file__).resolve().parents[2] / "cases"
INPUT = Path(__file__).resolve().parents[4] / "shared" / "input"
LABELS = sorted((CASES / "intake_labels").glob("names_*.json"))


def _key(name: str) -> str:
    return re.sub(r"\W", "", name_key(name)).lower()


def _told(text: str) -> dict[str, tuple[str, str]]:
    return {one.name: (one.kind, one.country) for one in read_organisations(text, "", load_lexicon())}


@pytest.mark.parametrize("language", ["zh", "ru", "en"])
def test_read_organisations_finds_what_labelled_articles_name(language: str) -> None:
    articles = json.loads((CASES / "intake_sets" / f"{language}_names.json").read_text())["articles"]
    assert len(articles) >= 25
    right = missed = extra = 0
    countries_right = countries_wrong = 0
    for article in articles:
        found = {_key(one.name) for one in read_organisations(article["text"], "", load_lexicon())}
        for forms in article["organisations"]:
            hit = {_key(form) for form in forms} & found
            right, missed = (right + 1, missed) if hit else (right, missed + 1)
            found -= hit
        extra += len(found)
        told = set(read_countries(article["text"], load_lexicon().gazetteer))
        countries_right += len(told & set(article["countries"]))
        countries_wrong += len(told ^ set(article["countries"]))
    assert right / (right + extra) >= 0.95
    assert right / (right + missed) >= 0.95
    assert countries_right / (countries_right + countries_wrong) >= 0.95


@pytest.mark.parametrize("language", ["zh-Hans", "ru", "en"])
@pytest.mark.parametrize("name", ["hard_names", "hard_names2", "hard_names3"])
def test_read_organisations_finds_most_of_hard_sentences(name: str, language: str) -> None:
    right = missed = extra = countries_right = countries_wrong = 0
    for article in json.loads((CASES / "intake_sets" / f"{name}.json").read_text())["articles"]:
        if article["language"] != language:
            continue
        told = read_organisations(article["text"], article["language"], load_lexicon())
        found = {_key(form): _key(one.name) for one in told for form in (one.name, one.quote, *one.aliases)}
        left = {_key(one.name) for one in told}
        for forms in article["organisations"]:
            hit = {found[_key(form)] for form in forms if _key(form) in found} & left
            right, missed = (right + 1, missed) if hit else (right, missed + 1)
            left -= hit
        extra += len(left - {_key(form) for form in article.get("optional", ())})
        codes = set(read_countries(article["text"], load_lexicon().gazetteer))
        countries_right += len(codes & set(article["countries"]))
        countries_wrong += len(codes ^ set(article["countries"]))
    assert right / (right + extra) >= 0.9
    assert right / (right + missed) >= 0.85
    assert countries_right / (countries_right + countries_wrong) >= 0.95


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "海澜示例拿下大单。浙江海澜示例科技股份有限公司（以下简称“海澜示例”，股票代码：688001）签约。",
            {"海澜示例", "浙江海澜示例科技股份有限公司"},
        ),
        (
            "安徽安图示例客车股份有限公司（“安图客车”或“公司”）宣布交付。安图客车表示满意。",
            {"安图客车", "安徽安图示例客车股份有限公司"},
        ),
        ("塔吉克斯坦工业和新技术部宣布融资完成。塔工业和新技术部副部长说。", {"塔吉克斯坦工业和新技术部", "塔工业和新技术部"}),
        ("安徽省发展和改革委员会发布通知。联系人：省发展改革委外资处。", {"安徽省发展和改革委员会", "省发展改革委"}),
        ("山东省发展和改革委员会主办论坛。山东省发改委副主任致辞。", {"山东省发展和改革委员会", "山东省发改委"}),
        (
            "A deal was signed by Xenolite Hydro Construction Group. Xenolite Hydro will build the dam, Xenolite Hydro said.",
            {"Xenolite Hydro Construction Group", "Xenolite Hydro"},
        ),
        (
            'Xenostep Renewables plc (LSE: XSR) ("Xenostep" or the "Company") said that Xenostep had signed a contract.',
            {"Xenostep Renewables plc", "Xenostep"},
        ),
    ],
)
def test_one_organisation_keeps_its_other_forms_as_aliases(text: str, forms: set[str]) -> None:
    (article,) = read_text(text, load_lexicon()).articles
    (one,) = [one for one in article.organisations if forms & {one.name, *one.aliases}]
    assert forms <= {one.name, *one.aliases}


def test_a_company_is_more_than_words_of_any_company() -> None:
    told = [
        one.name
        for article in read_text("示例中原循环科技有限公司在郑州签署协议。", load_lexicon()).articles
        for one in article.organisations
    ]
    assert told == ["示例中原循环科技有限公司"]


def test_names_leave_out_numbers_dashes_and_addressees() -> None:
    text = (
        "各县（市）人民政府：签约项目如下。\n（一）新疆示例节能建材有限责任公司投资建厂；\n项目公司——拉合尔示例电力有限公司签约。"
    )
    names = {one.name for article in read_text(text, load_lexicon()).articles for one in article.organisations}
    assert names == {"新疆示例节能建材有限责任公司", "拉合尔示例电力有限公司"}


@pytest.mark.parametrize("language", ["zh", "ru", "en"])
def test_read_text_invents_no_names_in_articles_full_of_figures(language: str) -> None:
    labels: dict[str, Any] = json.loads((CASES / "intake_labels" / "press_names.json").read_text())
    right = missed = extra = countries_right = countries_wrong = 0
    for name in (f"{language}_press", f"{language}_press2"):
        for article in json.loads((CASES / "intake_sets" / f"{name}.json").read_text())["articles"]:
            label, reading = labels[article["id"]], read_text(article["text"], load_lexicon())
            told = [one for found in reading.articles for one in found.organisations]
            forms = {_key(form): _key(one.name) for one in told for form in (one.name, one.quote, *one.aliases)}
            left = {_key(one.name) for one in told}
            for wanted in label["organisations"]:
                hit = {forms[_key(form)] for form in wanted if _key(form) in forms} & left
                right, missed = (right + 1, missed) if hit else (right, missed + 1)
                left -= hit
            extra += len(left - {forms.get(_key(form), "") for form in label["optional"]})
            codes = {code for found in reading.articles for code in found.countries} - set(label["optional_countries"])
            countries_right += len(codes & set(label["countries"]))
            countries_wrong += len(codes ^ set(label["countries"]))
    assert right / (right + missed) >= 0.85
    assert extra <= 2
    assert countries_right / (countries_right + countries_wrong) >= 0.95


@pytest.mark.shared
@pytest.mark.skipif(not INPUT.is_dir(), reason="the shared input articles are not beside the checkout")
def test_read_text_finds_the_organisations_and_countries_of_the_five_articles() -> None:
    right = missed = extra = wrong_countries = 0
    for path in LABELS:
        label: dict[str, Any] = json.loads(path.read_text())
        reading = read_text((INPUT / label["file"]).read_text(encoding="utf-8"), load_lexicon())
        named = {_key(one.name): one for article in reading.articles for one in article.organisations}
        forms = {_key(form): key for key, one in named.items() for form in (one.name, one.quote, *one.aliases)}
        left = set(named)
        for wanted in label["organisations"]:
            hits = [forms[_key(form)] for form in wanted if _key(form) in forms]
            right, missed = (right + 1, missed) if hits else (right, missed + 1)
            left -= set(hits)
        extra += len(left - {_key(form) for form in label["optional"]})
        told = {code for article in reading.articles for code in article.countries}
        wrong_countries += len(told ^ set(label["countries"]))
        policies = {one.title for article in reading.articles for one in article.policies}
        assert policies == set(label["policies"])
        assert {one.name for article in reading.articles for one in article.events} >= set(label["events"])
        for words, stage in label["stages"]:
            assert (words, stage) in {
                (words, one.stage) for article in reading.articles for one in article.projects if words in one.title
            }
    assert right / (right + extra) >= 0.95
    assert right / (right + missed) >= 0.95
    assert wrong_countries == 0


def test_read_organisations_leaves_verbs_and_lists_outside_the_name() -> None:
    told = _told("由天津市商务局、新加坡企业发展局与中国机电产品进出口商会签署协议，并会同生态环境部科技与财务司开展培训。")
    assert set(told) == {"天津市商务局", "新加坡企业发展局", "中国机电产品进出口商会", "生态环境部科技与财务司"}
    assert told["中国机电产品进出口商会"] == ("association", "CN")


def test_read_organisations_keeps_a_joining_word_inside_a_name() -> None:
    assert set(_told("天津市住房和城乡建设委员会和南开大学循环经济与低碳发展研究中心参会。")) == {
        "天津市住房和城乡建设委员会",
        "南开大学循环经济与低碳发展研究中心",
    }


@pytest.mark.parametrize(
    "text",
    [
        "发展中国家的企业和研发中心进入经济技术开发区。",
        "Новая компания построит завод. Банк одобрил.",
        "The company will build a plant in the industrial park.",
    ],
)
def test_read_organisations_takes_no_general_words_for_a_name(text: str) -> None:
    assert _told(text) == {}


def test_read_organisations_joins_a_short_form_to_its_full_name() -> None:
    (one,) = read_organisations(
        "甘泉绿能科技有限公司（以下简称甘泉绿能）昨日开工，甘泉绿能科技表示满意。", "zh-Hans", load_lexicon()
    )
    assert one.name == "甘泉绿能科技有限公司"
    assert "甘泉绿能" in one.aliases
    (bank,) = read_organisations(
        "The European Bank for Reconstruction and Development (EBRD) lends. EBRD said so.", "en", load_lexicon()
    )
    assert (bank.name, bank.aliases) == ("European Bank for Reconstruction and Development", ("EBRD",))


def test_read_organisations_calls_a_newspaper_media() -> None:
    assert _told("（中国化工报曲照贵）") == {"中国化工报": ("media", "CN")}


def test_read_organisations_quotes_the_text_and_names_in_the_nominative() -> None:
    text = "Соглашение подписано с Министерством природных ресурсов и экологии РФ и ООО «Лесной дом»."
    ministry, company = read_organisations(text, "ru", load_lexicon())
    assert text[ministry.start : ministry.end] == ministry.quote == "Министерством природных ресурсов и экологии РФ"
    assert (ministry.name, ministry.country) == ("Министерство природных ресурсов и экологии РФ", "RU")
    assert company.quote == "ООО «Лесной дом»"


def test_nominative_leaves_alone_what_is_not_sure() -> None:
    assert nominative("Азиатского банка развития") == "Азиатский банк развития"
    assert nominative("«Казатомпрома»") == "«Казатомпрома»"
    assert nominative("банками развития") == "банками развития"


def test_strip_forms_leaves_what_tells_organisations_apart() -> None:
    assert strip_forms("江苏长虹智储科技股份有限公司") == "江苏长虹智储科技"
    assert strip_forms("ПАО «СИБУР Холдинг»") == "СИБУР"
    assert strip_forms("Shenzhen Hezhong Co., Ltd.") == "Shenzhen Hezhong"
    assert strip_forms("ООО") == "ООО"


def test_read_organisations_finds_none_inside_events_and_laws() -> None:
    text = "The World Future Energy Summit opened. Delegates discussed the Law on Hydrogen Energy of 2025."
    assert not {"World Future Energy", "Hydrogen Energy", "Summit"} & set(_told(text))


def test_read_organisations_joins_abbreviations_and_first_words_to_the_full_name() -> None:
    text = "The Eurasian Development Bank lends. EDB's portfolio grew. Kant Cement buys filters; Kant declined to comment."
    assert set(_told(text)) == {"Eurasian Development Bank", "Kant Cement"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Между Таджикистаном и Фондом ОПЕК подписано соглашение.", {"Фонд ОПЕК"}),
        (
            "Акимат Павлодарской области и China Yuneng Wind Power начали стройку.",
            {"Акимат Павлодарской области", "China Yuneng Wind Power"},
        ),
        ("Контракт подписан с Hefei Lanshan Energy Storage на поставку.", {"Hefei Lanshan Energy Storage"}),
        (
            "Поручено Министерству экологии, охраны окружающей среды и изменения климата и Агентству по развитию промышленности.",
            {"Министерство экологии, охраны окружающей среды и изменения климата", "Агентство по развитию промышленности"},
        ),
        ("Совет Министров Республики Беларусь утвердил план.", {"Совет Министров Республики Беларусь"}),
        ("Отказался инвестор, литовская UAB «Ekovilkas».", {"UAB «Ekovilkas»"}),
        ("Пояснил директор СП Данияр Омаров.", set()),
        ("Министерство энергетики подписало договор. В Минэнерго уточнили сроки.", {"Министерство энергетики"}),
        (
            "Минфин Узбекистана и Министерство финансов Кыргызстана подписали договор.",
            {"Минфин Узбекистана", "Министерство финансов Кыргызстана"},
        ),
        ("Группа «Енисей Полимет» (MOEX: ENPL) сообщает о выбросах CO2-эквивалента.", {"Группа «Енисей Полимет»"}),
        ("Строят подстанцию 220 кВ «Кара-Дарыя».", set()),
        ("Добыча идёт на «Беш-Бурхане», а остановка «Ключевская» закрыта.", set()),
        ("Инвестор «Беш-Бурхан» сообщил о пуске; доля «Беш-Бурхана» выросла.", {"Беш-Бурхан"}),
        ("Запущена дорога «Китай – Кыргызстан – Узбекистан».", set()),
        ("Встреча с Генеральным директором Азиатского банка развития прошла.", {"Азиатский банк развития"}),
        ("В проекте примет участие Банк развития Китая\n\nПАВЛОДАР. 8 сентября. Станция строится.", {"Банк развития Китая"}),
        (
            'Заказчик: ГКУ Пензенской области "Управление по осуществлению закупок Пензенской области".',
            {"Управление по осуществлению закупок Пензенской области"},
        ),
        (
            "Отчёт готовит «Институт глобального климата и экологии имени академика Ю.А. Израэля». ФГБУ «ИГКЭ» известно.",
            {"Институт глобального климата и экологии имени академика Ю.А. Израэля"},
        ),
        (
            "Корпорация China Three Gorges Corporation («Три ущелья») вошла. «Три ущелья» строит ГЭС.",
            {"China Three Gorges Corporation"},
        ),
        (
            "Индустриальный парк «Великий камень» растёт. Акционер «Великого камня» доволен.",
            {"Индустриальный парк «Великий камень»"},
        ),
        ("Зону первоочередного освоения обустроили.", set()),
        ("Закрыли шахты: «Берёзовская» (АО «Угли Севера»), «Талдинка» и другие.", {"АО «Угли Севера»"}),
        ("Лес посадили сотрудники филиала ФБУ «Рослесозащита».", {"ФБУ «Рослесозащита»"}),
        (
            "Страна вступила в Азиатскую организацию по сотрудничеству в лесном секторе (AFoCO). Средства AFoCO доступны.",
            {"Азиатскую организацию по сотрудничеству в лесном секторе"},
        ),
        ("«Дочки» компании платят, они признаны «Лучшими предприятиями Югры».", set()),
        ('Акция прошла.\nАкция "Сохраним лес" реализуется.', set()),
        ("По приказу Пензенского УФАС России проведена проверка.", {"Пензенского УФАС России"}),
        (
            "Ответил Департамент Росприроднадзора по Приволжскому федеральному округу.",
            {"Департамент Росприроднадзора по Приволжскому федеральному округу"},
        ),
        ("Решение Арбитражного суда Республики Коми отменено.", {"Арбитражного суда Республики Коми"}),
        ("Иск подан к ООО Птицефабрика «Павловская».", {"ООО Птицефабрика «Павловская»"}),
        ("Идёт «НЕДЕЛЯ СБОРА БАТАРЕЕК».", set()),
        ("Поезда ходят по схеме HUB to HUB.", set()),
        ("Выступил председатель Союза китайских предпринимателей в России.", {"Союз китайских предпринимателей в России"}),
        (
            "Иски подал департамент недропользования и природных ресурсов ХМАО.",
            {"департамент недропользования и природных ресурсов ХМАО"},
        ),
        (
            "Новый логистический центр под Москвой строит китайская Xian Free Trade Port Construction and Operation Co., Ltd.",
            {"Xian Free Trade Port Construction and Operation"},
        ),
        ("Лесная служба при Минсельхозе начала посадки. Лесная служба отчиталась.", {"Лесная служба при Минсельхозе"}),
        ("Ранее администрация Хабаровского края ответила.", {"администрация Хабаровского края"}),
        ("Документ одобрили Госдума и Совет Федерации.", {"Госдума", "Совет Федерации"}),
        ("План общественного совета и штаба готов. В Общественном совете и штабе довольны.", set()),
        ("Он работает в Университете штата Орегон.", {"Университет штата Орегон"}),
        (
            "Глава Управления по контролю за оборотом отходов выступил.",
            {"Управление по контролю за оборотом отходов"},
        ),
        (
            "Сделку согласовал Государственный комитет по инвестициям и управлению государственным имуществом.",
            {"Государственный комитет по инвестициям и управлению государственным имуществом"},
        ),
        ("Торги провело Министерство энергетики при поддержке доноров.", {"Министерство энергетики"}),
        ("Верховный суд вынести решение не смог.", {"Верховный суд"}),
        ("Минтранспорта и Минэкономразвития и торговли согласны.", {"Минтранспорта", "Минэкономразвития и торговли"}),
        ("Проверку начала Минэкологии области.", {"Минэкологии области"}),
        ("Оборудование даст поставщик оборудования для ГЭС «Ак-Булун».", set()),
        ("Призовой фонд вырос. Организация работ поручена штабу.", set()),
        ("МЕРЫ ПО ПЕРЕРАБОТКЕ ОТХОДОВ", set()),
        ("Сообщает Gazeta.uz. Рынок растёт.", {"Gazeta.uz"}),
        ("Договор подписан с ГАХК «Ясень».", {"ГАХК «Ясень»"}),
        ("Продлён режим для свободной экономической зоны «Ясень».", {"свободной экономической зоны «Ясень»"}),
        ("Указ меняет законы Российской Федерации по вопросам пенсий.", set()),
        ("Сдать можно в сетях. Например, «ЯсеньМаркет», «Берёзка», «Клён» и другие.", {"ЯсеньМаркет", "Берёзка", "Клён"}),
        (
            "Выступили члены Российского союза промышленников и предпринимателей, научных учреждений и общественности.",
            {"Российский союз промышленников и предпринимателей"},
        ),
        ("Идёт работа финансируемого Исламским банком развития проекта.", {"Исламский банк развития"}),
        (
            "Работу ведёт Институт проблем химии Российской академии наук.",
            {"Институт проблем химии Российской академии наук"},
        ),
        (
            "Помогла Ассоциация кластеров, технопарков и особых зон России.",
            {"Ассоциация кластеров, технопарков и особых зон России"},
        ),
        ("Доклад прозвучал на International Hydrogen Conference.", set()),
        ("Проект Южного газового коридора (ЮГК) растёт.", set()),
        (
            "Закон рассмотрел комитет Жогорку Кенеша по международным делам, обороне и миграции.",
            {"комитет Жогорку Кенеша по международным делам, обороне и миграции"},
        ),
    ],
)
def test_read_organisations_ends_russian_names_where_they_end(text: str, names: set[str]) -> None:
    assert {name_key(one) for one in _told(text)} == {name_key(one) for one in names}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("备用电源由海河能源有限公司及其子公司草原通信共同定制。", {"海河能源有限公司", "草原通信"}),
        ("其余送往格林泰再生和津静循环两家企业拆解。", {"格林泰再生", "津静循环"}),
        ("金通灵(300091)公布，公司将关注公司所在行业。", {"金通灵"}),
        ("中国电建成都院与水电十六局联合组成联营体。", {"中国电建成都院", "水电十六局"}),
        ("由公司下属子公司臻和绿源投资有限公司(以下简称“臻和绿源公司”)出资，臻和绿源公司已注册。", {"臻和绿源投资有限公司"}),
        ("拟建300兆瓦太阳能发电厂和固废综合处理中心，由国际化集团公司及实体公司实施。", set()),
        ("各县区住房城乡建设局、市城投公司要落实。", {"市城投公司"}),
        ("土耳其能源和自然资源部今年5月发布计划。", {"土耳其能源和自然资源部"}),
    ],
)
def test_read_organisations_finds_where_chinese_names_begin_and_what_is_none(text: str, names: set[str]) -> None:
    lexicon = load_lexicon()
    assert {one.name for one in read_organisations(text, "zh-Hans", lexicon)} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由于银行尚未放款，多数公司仍在观望，村镇银行和手机银行也一样。", set()),
        ("他曾任苏州康示例电子有限公司董事，后转入南京市示例医院。", {"苏州康示例电子有限公司", "南京市示例医院"}),
        ("当时江苏天示例电器有限公司售后人员到场。", {"江苏天示例电器有限公司"}),
        (
            "中标人为四川维示例建设安装工程有限公司、四川光示例电力设计有限公司联合体。",
            {"四川维示例建设安装工程有限公司", "四川光示例电力设计有限公司"},
        ),
        ("世界自然基金会（WWF）和国家林业局共同主办。", {"世界自然基金会", "国家林业局"}),
        ("学校组织学生学会感恩，这使梅西大学声名远播。", {"梅西大学"}),
        (
            "国家电投发布公示，招标人为国家电投集团新疆示例化工有限责任公司。",
            {"国家电投", "国家电投集团新疆示例化工有限责任公司"},
        ),
        (
            "阳光电源、晨诚同示、融和示储、鹏示新能源共4家企业入围。",
            {"阳光电源", "晨诚同示", "融和示储", "鹏示新能源"},
        ),
        ("昨日与法液示签署备忘录，又与康示斯合作成立合资公司。", {"法液示", "康示斯"}),
        ("根据上海大众的经销商，销量大涨。", set()),
        ("力争9月完成并报省发改委核准。", {"省发改委"}),
        ("江示省环保集团、浙示省生态环境集团等环保集团展示了成果。", {"江示省环保集团", "浙示省生态环境集团"}),
        ("江北县与再生资源产业技术创新战略联盟签署协议。", {"再生资源产业技术创新战略联盟"}),
        ("中国能建在能源电力及基建领域很强。", {"中国能建"}),
    ],
)
def test_chinese_names_are_told_from_words_of_the_sentence_by_all_that_speaks_for_them(text: str, names: set[str]) -> None:
    assert {one.name for one in read_organisations(text, "zh-Hans", load_lexicon())} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Contracts & Tenders, Plastics Recycling, Latest News, Eastern Steppe\n\nThe plant opened in May.", set()),
        ("Orvan Region Clears Green Steel Centre\n\nThe region said so on Monday.", set()),
        ("The plant burns Municipal Solid Waste (MSW) with commercial waste.", set()),
        ("The plant stands in Marvale, Ostland, which will pay for it.", set()),
        ("The fund raised an investment of XQ$400m.", set()),
        ("“We are glad,” said Petra Ostwald, the company’s president. “So are they,” Ostwald said.", set()),
        (
            "They cater to the Orvan Horticulture and Food Processing Department.",
            {"Orvan Horticulture and Food Processing Department"},
        ),
        ("Orvan New and Renewable Energy Agency has agreed.", {"Orvan New and Renewable Energy Agency"}),
        ("Chairman of the Board of Tarvek National Welfare Fund Nurlan Abishev spoke.", {"Tarvek National Welfare Fund"}),
        ("The loan comes from Deutsche Lager- und Baugesellschaft mbH.", {"Deutsche Lager- und Baugesellschaft mbH"}),
        ("The works are owned by Torv L&K Environmental.", {"Torv L&K Environmental"}),
        (
            "Bidders are Orvan Works Ltd, of Marvale, Mont., with $5m, and Tarvek LLC, of Ostby, Ill.",
            {"Orvan Works Ltd", "Tarvek LLC"},
        ),
        ("The government of Ostland will pay for it.", set()),
        ("The Marvale Water Reclamation Facility has opened.", set()),
        ("A Biogas Power Generator and N-TOPVon modules were shown.", set()),
        ("They met at the 5th Avenue Wastewater Treatment Plant.", set()),
        ("Marvale Mining News\n\nThe mine was shut on Monday.", set()),
        ("The Orvan Livestock and Dairy Development was told.", set()),
        ("It is told of in the updated Power Development Plan VIII (PDP VIII).", set()),
        ("It is part of the Upscaling Renewable Energy Sector Project.", set()),
        ("The installation vessel Orvan Maker will start work.", set()),
        ("It will stand in Mongolia's Orvan Province, and will open in May.", set()),
        ("It was signed by Minister of Finance Khurel Chimed and Country Director for Mongolia Yolanda Lommen said so.", set()),
        (
            "Ostwerk has signed with Torvald & Orvan. Torvald is responsible for works. Orvan has won.",
            {"Ostwerk", "Torvald", "Orvan"},
        ),
        ("They met with the Regional Director for Economics and Finance Asad Orvan.", set()),
        ("It is with the Director of Microgrid Operations.", set()),
        ("He works at the Marvale, Orvan Coast-based lender.", set()),
        ("The PA TarvContact has an office. TarvContact said so.", {"PA TarvContact"}),
        ("China's Datang will build a plant.", {"Datang"}),
        ("The Tarvek Centre on Renewable Sources opened.", {"Tarvek Centre on Renewable Sources"}),
        (
            "The Uzbekistani State Competition Committee sued. The State Competition Committee won.",
            {"Uzbekistani State Competition Committee"},
        ),
    ],
)
def test_read_organisations_leaves_out_english_names_it_cannot_be_sure_of(text: str, names: set[str]) -> None:
    assert {one.name for one in read_organisations(text, "", load_lexicon())} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("可持续科技实验室惠及整个地区。", set()),
        ("云岭水质监测中心主任林可说，样品合格。", {"云岭水质监测中心"}),
        ("特斯拉上海工厂每年可生产一万台储能柜。", {"特斯拉"}),
        ("公司在成都高新区注册。", set()),
        ("全市7个化工园区完成复核，东山小区19栋协会地址不变。", set()),
        ("保利协鑫能源控股有限公司签署协议。保利协鑫是硅料供应商。", {"保利协鑫能源控股有限公司"}),
        ("会议由索尔、法兰、蒙德等国外车企发起。", {"索尔", "法兰", "蒙德"}),
        ("参观者了解中国水电装备的制造能力，公司大力拓展水务。", set()),
    ],
)
def test_chinese_names_that_rest_on_a_weak_ending_alone_are_left_out(text: str, names: set[str]) -> None:
    assert {one.name for one in read_organisations(text, "zh-Hans", load_lexicon())} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The National Tarvic and Orvanic Administration sued.", {"National Tarvic and Orvanic Administration"}),
        (
            "The State Committee for Industry, Energy and Subsoil Use signed.",
            {"State Committee for Industry, Energy and Subsoil Use"},
        ),
        ("It went to the Office of Fossil Energy and Carbon Management.", {"Office of Fossil Energy and Carbon Management"}),
        ("The Reserve Bank of Orvania Governor Tarvo Ostrin spoke.", {"Reserve Bank of Orvania"}),
        ("He is at the Ministry of Health Mr. Ostrin says.", {"Ministry of Health"}),
        ("The University of Tarvek's August index fell.", {"University of Tarvek"}),
        ("It was bought by First Tarvek Corp. in May.", {"First Tarvek Corp."}),
        ("The cells are made there. (Ostrin Bolk/Tarvek News) The plant runs.", {"Tarvek News"}),
        ("The economist Ostrin Bolk of Tarvek Holding Inc. said so.", {"Tarvek Holding Inc."}),
        ("It is so with carbon capture and utilisation (CCU).", set()),
        ("A Steering Committee and a Working Group will be formed.", set()),
        ("They met during the Tarvek Green Growth Forum.", set()),
        ("It was built by Orvan uulu Tarvo.", set()),
        ("It is the first energy company\n\nOct 20, 2010.", set()),
        ("They work in the Far East.", set()),
        ("It will be a cutting-edge Resource Recovery Center.", set()),
        ("The two-year TVK10.09bn and TVK3.87bn bonds pay.", set()),
        ("It was the first on China's A-share market.", set()),
        ("They are sold to distribution companies (TARVOMs) in May.", set()),
        ("The bid was placed by Orvan Group Plc-backed Tarvek Renewable Power.", {"Tarvek Renewable Power"}),
        ("The Orvan Engineering and Construction has won.", {"Orvan Engineering and Construction"}),
        ("Tarvek ASA, a maker of pumps, will build. Tarvek said so.", {"Tarvek ASA"}),
        ("It was run after a meeting of Vice-Premier Ostrin Bolk.", set()),
        ("The People's Government of Orvan Province met.", {"People's Government of Orvan Province"}),
        ("Orvan Renewable Power Fifteen has won.", {"Orvan Renewable Power Fifteen"}),
        ("BP-Orvan and Energy Ministry have signed.", {"BP-Orvan", "Energy Ministry"}),
        ("They sold Orvania's New and Tarvic Energy Authority a grid.", {"New and Tarvic Energy Authority"}),
        ("He is director at Tarvek Pump Co of Orvan Park, Kansas, which is a partner.", {"Tarvek Pump Co"}),
        ("It was seen along with Tarvek Directors, other officials.", set()),
        ("The Ministry of Pumps met. The Ministry of Pumps of the Kyrgyz Republic said so.", {"Ministry of Pumps"}),
        ("The meeting with the Chair of the Board of the Orvan Enerji was held.", {"Orvan Enerji"}),
        ("ORVAT plans parks. The Orvan Renewable Agency (ORVAT) has said so.", {"ORVAT"}),
        (
            "The Ministry of Natural Resources of Belarus has a plan. The Ministry of Natural Resources held a meeting.",
            {"Ministry of Natural Resources of Belarus"},
        ),
    ],
)
def test_read_organisations_reads_english_names_to_their_bounds(text: str, names: set[str]) -> None:
    assert {one.name for one in read_organisations(text, "", load_lexicon())} == names
