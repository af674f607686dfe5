from __future__ import annotations

from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.glossary import Concept, Glossary


def _concept(id: str, parent: str, zh: str, en: str, ru: str, ambiguous: str = "") -> Concept:
    names = {tag: tuple(listed.split("|")) for tag, listed in (("zh-Hans", zh), ("en", en), ("ru", ru)) if listed}
    return Concept(id, parent, "concept", names, ambiguous=tuple(filter(None, ambiguous.split("|"))))


GLOSSARY = Glossary(
    [
        _concept("energy", "", "能源", "energy", "энергетика"),
        _concept("battery", "energy", "电池|蓄电池", "battery|accumulator", "аккумуляторная батарея|аккумулятор"),
        _concept("traction-battery", "battery", "动力电池", "traction battery", "тяговая батарея"),
        _concept("photovoltaics", "energy", "光伏", "photovoltaics|PV|solar power", "фотовольтаика|ФЭС"),
        _concept("hvac", "energy", "暖通空调", "heating, ventilation and air conditioning|HVAC", "ОВиК"),
        _concept("circular", "", "循环", "circularity|CE", "цикличность"),
        _concept("three-r", "circular", "3R原则", "reduce, reuse, recycle", ""),
        _concept("copper", "circular", "铜", "copper", "медь"),
        _concept("lead", "circular", "铅", "lead", "свинец", ambiguous="lead"),
        _concept("scrap", "circular", "废料", "scrap", "лом"),
        _concept("spare-battery", "energy", "备用电池", "back-up battery|battery", "резервная батарея"),
    ]
)


def _found(text: str, **how: bool) -> list[tuple[str, str]]:
    return [(mention.concept.id, mention.surface) for mention in GLOSSARY.find(text, **how)]


def test_find_takes_the_longest_chinese_name() -> None:
    assert _found("退役动力电池与光伏") == [("traction-battery", "动力电池"), ("photovoltaics", "光伏")]


def test_find_points_at_the_original_of_a_folded_text() -> None:
    text = "ﬁne 動力電池"
    (mention,) = GLOSSARY.find(text)
    assert text[mention.start : mention.end] == "動力電池" == mention.surface


def test_find_knows_cases_and_numbers_of_words() -> None:
    assert _found("поставка аккумуляторных батарей") == [("battery", "аккумуляторных батарей")]
    assert _found("Traction Batteries, batteries") == [("traction-battery", "Traction Batteries"), ("battery", "batteries")]


def test_find_does_not_reach_over_marks_or_into_words() -> None:
    assert ("traction-battery", "traction. Battery") not in _found("traction. Battery")
    assert _found("copperfield") == []
    assert _found("heating, ventilation and air conditioning") == [("hvac", "heating, ventilation and air conditioning")]
    assert _found("heating ventilation and air conditioning") == []


def test_find_takes_short_abbreviations_in_their_exact_case_only() -> None:
    assert _found("a PV plant") == [("photovoltaics", "PV")]
    assert _found("pv and ce") == []
    assert _found("pv", any_case=True) == [("photovoltaics", "pv")]
    assert _found("our hvac") == [("hvac", "hvac")]


def test_find_takes_one_character_only_where_it_stands_alone() -> None:
    assert _found("铜、镍") == [("copper", "铜")]
    assert _found("铜陵市") == []


def test_find_knows_names_of_mixed_letters() -> None:
    assert _found("按3R原则办理") == [("three-r", "3R原则")]
    assert _found("A3R原则") == []


def test_find_takes_an_ambiguous_name_only_in_company_or_alone() -> None:
    assert _found("they lead the market") == []
    assert _found("lead scrap") == [("lead", "lead"), ("scrap", "scrap")]
    assert _found("lead") == [("lead", "lead")]


def test_find_prefers_the_concept_whose_first_name_it_is() -> None:
    assert _found("battery") == [("battery", "battery")]


def test_find_among_some_concepts_gives_their_mentions_of_all() -> None:
    text = "Traction batteries, lead and energy from solar power of copper plants"
    every = GLOSSARY.find(text)
    some = frozenset(("lead", "photovoltaics"))
    assert GLOSSARY.find(text, among=some) == [one for one in every if one.concept.id in some] != []
    assert len(every) > 2


def test_find_gives_nothing_for_empty_text_and_empty_glossary() -> None:
    assert GLOSSARY.find("") == []
    assert Glossary([]).find("电池 battery") == []


def test_ids_gives_the_concepts_of_find() -> None:
    for text in ("退役动力电池、铜、lead scrap", "按3R原则 PV", "they lead", "lead", "铅", "аккумуляторных батарей и ОВиК"):
        assert sorted(GLOSSARY.ids(text, fold(text))) == sorted(mention.concept.id for mention in GLOSSARY.find(text))


def test_name_falls_back_to_another_language_and_to_the_id() -> None:
    assert GLOSSARY.name("battery", "ru") == "аккумуляторная батарея"
    assert GLOSSARY.name("battery", "zh-CN") == "电池"
    assert GLOSSARY.name("three-r", "ru") == "3R原则"
    assert GLOSSARY.name("unknown", "en") == "unknown"


def test_ancestors_go_up_and_end_in_a_circle() -> None:
    assert GLOSSARY.ancestors("traction-battery") == ("battery", "energy")
    assert GLOSSARY.ancestors("energy") == () == GLOSSARY.ancestors("unknown")
    circle = Glossary([_concept("a", "b", "甲", "", ""), _concept("b", "a", "乙", "", "")])
    assert circle.ancestors("a") == ("b",)


def test_children_are_those_right_under() -> None:
    assert GLOSSARY.children("battery") == ("traction-battery",)
    assert GLOSSARY.children("") == ("energy", "circular")


def test_search_puts_the_exact_name_first() -> None:
    assert GLOSSARY.search("battery", "en")[0].id == "battery"
    assert [concept.id for concept in GLOSSARY.search("тяговые батареи", "ru")] == ["traction-battery"]
    assert GLOSSARY.search("  ", "en") == []


def test_fingerprint_changes_with_a_name() -> None:
    one = Glossary([_concept("a", "", "甲", "a", "а")])
    other = Glossary([_concept("a", "", "甲", "a|b", "а")])
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == Glossary([_concept("a", "", "甲", "a", "а")]).fingerprint


def test_find_ends_where_the_text_ends() -> None:
    from greenbridge.adapters.reference.glossary import load_glossary

    for text in ("江苏长虹有限公司", "№ 7 江苏长虹有限公司"):
        mention = load_glossary().find(text, "zh-Hans")[-1]
        assert mention.end == len(text)
        assert text[mention.start : mention.end] == mention.surface == "有限公司"
