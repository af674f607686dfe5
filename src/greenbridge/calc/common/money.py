"""Money from one currency to another by rates that the caller passes, with their date and how far they may be off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from greenbridge.kernel.errors import InvalidError


class RateError(InvalidError):
    """There is no rate for a currency."""

    code = "rate_missing"


@dataclass(frozen=True, slots=True)
class Rates:
    """Units of each currency for one unit of ``base``, of one day.

    ``tolerance`` is how far a rate may be off, as a share: comparisons closer than that are not decided.
    """

    base: str
    day: date
    per_base: Mapping[str, Decimal] = field(default_factory=dict)
    tolerance: Decimal = Decimal("0.02")
    source: str = ""

    def rate(self, currency: str) -> Decimal:
        """Units of ``currency`` for one unit of the base; raises `RateError` when unknown."""
        if currency == self.base:
            return Decimal(1)
        found = self.per_base.get(currency)
        if found is None or found <= 0:
            raise RateError("rate_missing", currency=currency, day=self.day.isoformat())
        return found


def convert_money(amount: Decimal, currency: str, to: str, rates: Rates | None) -> Decimal:
    """``amount`` in the currency ``to``; the same currency needs no rates.

    Raises
    ------
    RateError
        When the currencies differ and there is no rate for one of them.
    """
    if currency == to:
        return amount
    if rates is None:
        raise RateError("rate_missing", currency=currency, other=to)
    return amount * rates.rate(to) / rates.rate(currency)
