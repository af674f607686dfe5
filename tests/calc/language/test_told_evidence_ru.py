"""What speaks for and against a name that neither form nor head tells."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.told_evidence_ru import CAPITALS, LATIN, QUOTED, evidence, name_root, thing_before, word_class
from greenbridge.calc.language.told_weights_ru import ENOUGH, likelihood


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("компании", "firm"),
        ("гендиректор", "leader"),
        ("инвестором", "agent"),
        ("станции", "thing"),
        ("ГЭС", "thing"),
        ("ФГБУ", "capitals"),
        ("построит", "verb"),
        ("китайской", "adjective"),
        ("для", "small"),
        ("Иванов", "capital"),
        ("отходов", "noun"),
    ],
)
def test_word_class_tells_what_stands_beside_a_name(word: str, kind: str) -> None:
    assert word_class(word) == kind


def test_name_root_is_one_for_the_cases_of_a_name() -> None:
    assert name_root("«Зелёного берега»") == name_root("«Зелёный берег»") == name_root("ООО «Зелёный берег»")


def test_thing_before_knows_a_thing_by_the_word_before_it() -> None:
    text = "Купили седан BYD, а завод BYD строят."
    assert thing_before(text, text.index("BYD"))
    assert not thing_before(text, text.rindex("BYD"))


def test_evidence_gives_each_sign_the_share_of_the_places_that_show_it() -> None:
    text = "Инвестор «Ясень» подписал договор. Станция «Ясень» стоит."
    spans = [(text.index("«"), text.index("»") + 1), (text.rindex("«"), text.rindex("»") + 1)]
    signs = evidence(text, [(*span, span[0]) for span in spans], QUOTED, set())
    assert signs["before agent"] == signs["before thing"] == 0.5
    assert signs["quoted"] == signs["always"] == 1.0


def test_evidence_tells_letters_that_stand_for_common_words() -> None:
    for text, stands in (("Выпуск углеродных единиц (УЕ) растёт.", True), ("Фонд Северного ветра (УЕ) растёт.", False)):
        start = text.index("УЕ")
        assert ("stands for words" in evidence(text, [(start, start + 2, start)], CAPITALS, set())) is stands


def test_evidence_tells_a_person_written_in_latin_letters() -> None:
    text = "Судья Джордж Кинг (George King) решил."
    start = text.index("George")
    assert "latin person" in evidence(text, [(start, start + 11, start)], LATIN, set())


@pytest.mark.parametrize(
    ("sure", "less"),
    [
        ("Соглашение подписал гендиректор «Ясеня» Петров.", "Показали фильм «Ясень» Петрова."),
        ("Об этом сообщили в компании «Ясень».", "Пустили станцию «Ясень»."),
        ("По данным «Ясеня», спрос вырос.", "Книга называется «Ясень»."),
    ],
)
def test_likelihood_of_a_body_is_above_that_of_a_thing(sure: str, less: str) -> None:
    def of(text: str) -> float:
        start = text.index("«")
        return likelihood(evidence(text, [(start, text.index("»") + 1, start)], QUOTED, set()))

    assert of(sure) > ENOUGH > of(less)


def test_likelihood_without_signs_is_even() -> None:
    assert likelihood({}) == 0.5
