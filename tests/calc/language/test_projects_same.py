"""One project told in several sentences is read once; two plants of one sentence are read apart."""

from __future__ import annotations

from tests.calc.language.test_projects import projects


def test_merge_project_takes_same_kind_size_and_place_for_one_plant_whoever_is_named() -> None:
    text = (
        "В Туркестанской области построят солнечную электростанцию мощностью 60 МВт, сообщает SteppeNews (SN). "
        "Ранее сообщалось, что компания Lumen Solar вложит 50 миллионов евро в строительство СЭС общей мощностью 60 МВт в "
        "Туркестанской области."
    )
    (project,) = projects(text, "ru")
    assert (project.parties, project.capacity, project.amount) == (("Lumen Solar",), "60 МВт", "50 миллионов евро")


def test_merge_project_gives_a_headline_the_name_told_below_it() -> None:
    text = (
        "Financial close for island desalination plant\n\nFinancial close has been reached on the $300 million Marlow "
        "Desalination Project in Marlow."
    )
    (project,) = projects(text, "en")
    assert "Marlow Desalination Project" in project.title


def test_merge_project_takes_what_somebody_quoted_tells_again_for_the_same() -> None:
    text = (
        "Соглашение по созданию мусоросортировочных комплексов мощностью 90 тысяч тонн в год подписали в Республике Мордовия. "
        "«Планируется строительство двух комплексов при полигонах», — сказал глава компании Иван Петров."
    )
    assert len(projects(text, "ru")) == 1


def test_chinese_plants_of_two_countries_joined_in_one_sentence_are_two() -> None:
    told = projects("该院分别签约哈萨克斯坦科泽尔水电站新建项目与塔吉克斯坦格拉夫电站技改项目。", "zh-Hans")
    assert [(one.title, one.country) for one in told] == [
        ("哈萨克斯坦科泽尔水电站新建项目", "KZ"),
        ("塔吉克斯坦格拉夫电站技改项目", "TJ"),
    ]


def test_a_plant_and_what_it_is_stay_one() -> None:
    text = "Qyzyl Energy signed an agreement on the Mirnoye wind project, a 1 GW farm in the Zhambyl region."
    (project,) = projects(text, "en")
    assert project.capacity == "1 GW"


def test_a_size_told_before_is_found_again_in_the_title() -> None:
    text = (
        "云岭县与华岭能源有限公司合作的2GWh共享储能项目成功签约。"
        "此次签约项目占地约80亩，总投资约16.2亿元，投资建设2GWh共享储能电站。"
    )
    (project,) = projects(text, "zh-Hans")
    assert (project.capacity, project.amount) == ("2GWh", "约16.2亿元")


def test_chinese_plants_of_a_list_have_their_own_price_each() -> None:
    told = projects("开云县招引的总投资53亿元的10GW光伏组件项目、总投资10亿元的大功率氢燃料电池发动机项目成功签约。", "zh-Hans")
    assert [(one.title, one.amount, one.stage) for one in told] == [
        ("10GW光伏组件项目", "53亿元", "agreement"),
        ("大功率氢燃料电池发动机项目", "10亿元", "agreement"),
    ]


def test_an_unnamed_plant_is_the_one_that_the_next_sentence_names() -> None:
    text = "A metro line will be built in Marlow for $445 million.\nThe Marlow Metro Project has a loan of $100 million."
    assert len(projects(text, "en")) == 1


def test_what_is_told_of_a_whole_region_is_not_the_size_of_the_plant() -> None:
    text = "В Бухарской области построят ветропарк. Всего до 2030 года в области возведут семь парков мощностью 700 МВт."
    assert [one.capacity for one in projects(text, "ru")] == [""]


def test_two_phases_of_one_chinese_project_are_two() -> None:
    text = "6月12日，开云县再生资源利用中心项目二期开工建设。据了解，开云县再生资源利用中心项目一期于2019年9月建成投运。"
    assert [(one.title, one.stage) for one in projects(text, "zh-Hans")] == [
        ("开云县再生资源利用中心项目二期", "construction"),
        ("开云县再生资源利用中心项目一期", "operation"),
    ]


def test_who_signs_in_the_sentence_after_a_chinese_headline_takes_part() -> None:
    text = (
        "云阳市江北区餐厨垃圾处理项目签约\n\n江北区与华岭环境工程有限公司、云岭绿色环保集团有限公司正式签约，副区长出席签字仪式。"
    )
    (project,) = projects(text, "zh-Hans")
    assert set(project.parties) == {"华岭环境工程有限公司", "云岭绿色环保集团有限公司"}


def test_what_an_agreement_is_for_is_the_project_signed_for() -> None:
    text = (
        "近日，云岭科技集团与开云县人民政府签订风光储一体化项目投资合作框架协议。"
        "根据协议，云岭科技集团拟在开云县建设一套300兆瓦压缩空气储能电站。云岭科技集团将共同把开云县打造成新型储能基地。"
    )
    (project,) = projects(text, "zh-Hans")
    assert project.capacity == "300兆瓦"


def test_the_plant_of_the_next_sentence_is_the_one_told_before() -> None:
    text = (
        "Norvent Energy will build a waste-to-power plant in Marlow, Ukraine, after signing a contract worth €210 million. "
        "The Karsa waste-to-power plant is expected to process 1,500 tonnes a day."
    )
    assert len(projects(text, "en")) == 1


def test_a_rise_in_the_output_of_a_plant_is_no_plant() -> None:
    text = (
        "Подписано соглашение о реконструкции двух гидроагрегатов Уч-Курганской ГЭС в Кыргызстане. В министерстве сообщили, что "
        "планируется замена двух агрегатов, что позволит увеличить мощность ГЭС на 18 МВт."
    )
    assert [one.title for one in projects(text, "ru")] == ["реконструкция двух гидроагрегатов Уч-Курганской ГЭС в Кыргызстане"]
