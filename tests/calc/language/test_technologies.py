"""Technologies named in a text."""

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.read import read_text
from greenbridge.calc.language.technologies import read_technologies


def test_read_technologies_takes_what_changes_matter_or_energy() -> None:
    found = {one.concept for one in read_technologies("园区采用光伏发电和储能，开展报废汽车拆解。", "zh-Hans", load_glossary())}
    assert {"energy-storage", "elv-recycling"} <= found


def test_read_technologies_leaves_out_cooperation_research_and_finance() -> None:
    text = "加强科研、技术交流、招商引资、标准化和风险评估，推动项目落地。"
    assert read_technologies(text, "zh-Hans", load_glossary()) == ()


def test_read_technologies_is_surer_of_what_is_named_often() -> None:
    once, often = (
        read_technologies(text, "en", load_glossary())[0] for text in ("a heat pump", "a heat pump; heat pump; heat pump")
    )
    assert once.confidence < often.confidence <= 0.9


def test_read_technologies_leaves_out_the_words_of_a_companys_name() -> None:
    text = "ООО «Точ Рециклинг» и China Yuneng Wind Power построят ветропарк."
    (article,) = read_text(text, load_lexicon()).articles
    assert [one.concept for one in article.technologies] == ["wind-farm"]
