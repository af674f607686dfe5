"""Money: by passed rates only."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from greenbridge.calc.common.money import RateError, Rates, convert_money

RATES = Rates("USD", date(2026, 11, 20), {"CNY": Decimal("7.1"), "KZT": Decimal(500)})


def test_convert_money_goes_over_the_base() -> None:
    assert convert_money(Decimal("710"), "CNY", "USD", RATES) == 100
    assert convert_money(Decimal("71"), "CNY", "KZT", RATES) == 5000


def test_convert_money_needs_no_rate_for_one_currency() -> None:
    assert convert_money(Decimal(5), "XAU", "XAU", None) == 5


@pytest.mark.parametrize(("rates", "to"), [(None, "USD"), (RATES, "EUR")])
def test_convert_money_refuses_without_a_rate(rates: Rates | None, to: str) -> None:
    with pytest.raises(RateError) as caught:
        convert_money(Decimal(1), "CNY", to, rates)
    assert caught.value.code == "rate_missing"
