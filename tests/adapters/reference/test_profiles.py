"""Names of countries and territories, and of languages, by node profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenbridge.adapters.reference.fields import load_fields
from greenbridge.adapters.reference.profiles import language_name, load_profile
from greenbridge.kernel.errors import InvalidError, MissingError
from greenbridge.kernel.languages import INTERFACE


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("HK", ("中国香港", "Hong Kong, China", "Гонконг (Китай)")),
        ("MO", ("中国澳门", "Macao, China", "Макао (Китай)")),
        ("TW", ("中国台湾", "Taiwan, China", "Тайвань (Китай)")),
        ("KZ", ("哈萨克斯坦", "Kazakhstan", "Казахстан")),
    ],
)
def test_country_name_follows_the_profile_of_a_chinese_node(code: str, names: tuple[str, ...]) -> None:
    profile = load_profile("cn")
    assert tuple(profile.country_name(code, tag) for tag in INTERFACE) == names


def test_country_name_of_the_default_profile_is_that_of_the_cldr() -> None:
    assert load_profile("default").country_name("RU", "ru") == "Россия"
    assert load_profile("default").country_name("QQ", "en") == "QQ"


@pytest.mark.parametrize("language", INTERFACE)
def test_country_codes_are_iso_codes_in_the_order_of_their_names(language: str) -> None:
    profile = load_profile("cn")
    codes = profile.country_codes(language)
    assert len(codes) == len(set(codes)) == 249
    assert not {"EU", "UN", "XK", "ZZ"} & set(codes)
    names = [profile.country_name(code, language) for code in codes]
    assert names == sorted(names)


def test_load_profile_refuses_an_unknown_name_and_a_path() -> None:
    for name in ("nowhere", "../cn", ""):
        with pytest.raises(MissingError):
            load_profile(name)


def test_load_profile_refuses_a_wrong_country_and_language(tmp_path: Path) -> None:
    for number, text in enumerate(('[countries.China]\nen = "x"\n', '[countries.CN]\nde = "x"\n')):
        (tmp_path / f"bad{number}.toml").write_text(text, encoding="utf-8")
        with pytest.raises(InvalidError):
            load_profile(f"bad{number}", tmp_path)


def test_language_name_is_told_in_the_readers_language() -> None:
    assert [language_name("zh-Hans", tag) for tag in INTERFACE] == ["中文", "Chinese", "китайский"]
    assert language_name("xx-unknown", "en") == "xx-unknown"


def test_load_fields_gives_seven_with_names_and_meanings_in_each_language() -> None:
    fields = load_fields()
    assert len(fields) == 7
    for one in fields.values():
        assert set(one.names) == set(one.meanings) == set(INTERFACE)
        assert all(one.names.values())
        assert all(one.meanings.values())
