"""Numbers of registers and their check digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.common.identifiers import CHECKS, normalise_code, restore_code, scheme_of

GOOD = {
    "uscc": "91350100M000100Y43",
    "inn": "7707083893",
    "ogrn": "1027700132195",
    "bin": "940140000385",
    "lei": "5493001KJTIIGC8Y1R12",
    "unp": "100582333",
}


@pytest.mark.parametrize(("scheme", "code"), GOOD.items())
def test_every_scheme_takes_a_good_code_and_no_slip_of_its_last_digit(scheme: str, code: str) -> None:
    assert CHECKS[scheme](code)
    assert not any(CHECKS[scheme](code[:-1] + digit) for digit in "0123456789" if digit != code[-1])


@given(st.text(max_size=24))
def test_no_text_breaks_a_check(text: str) -> None:
    assert all(check(text) in (True, False) for check in CHECKS.values())
    assert isinstance(scheme_of(normalise_code(text)), str)


def test_restore_code_gives_back_the_zeros_a_sheet_cut_off() -> None:
    code = next(f"0{number:09d}" for number in range(100_000_000, 100_000_200) if CHECKS["inn"](f"0{number:09d}"))
    assert restore_code(code[1:], "inn") == code
    assert restore_code("7707083894", "inn") == ""
