"""Names of services by slug."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenbridge.adapters.reference.vocabulary import load_services, slug_of
from greenbridge.kernel.errors import InvalidError

HEAD = "slug,zh,en,ru,concept\n"


@pytest.mark.parametrize("words", ["joint venture", "Joint-Venture", " joint  venture "])
def test_slug_of_gives_one_spelling(words: str) -> None:
    assert slug_of(words) == "joint-venture"


def test_load_services_names_them_in_three_languages(tmp_path: Path) -> None:
    table = tmp_path / "services.csv"
    table.write_text(HEAD + "sites,场地,sites,площадки,\nport,港口,port,порт,sea-port\n", encoding="utf-8")
    services = load_services(table)
    assert services["sites"].names == {"zh-Hans": "场地", "en": "sites", "ru": "площадки"}
    assert (services["sites"].concept, services["port"].concept) == ("", "sea-port")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("sites,场地,sites,площадки,\nsites,场地,sites,площадки,\n", "services_twice"),
        ("sites,,sites,площадки,\n", "services_names"),
    ],
)
def test_load_services_refuses_a_wrong_table(tmp_path: Path, rows: str, code: str) -> None:
    table = tmp_path / "services.csv"
    table.write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(InvalidError) as refusal:
        load_services(table)
    assert refusal.value.code == code
