"""The smallest valid glossary, needs and offers for the tests of this folder."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from greenbridge.calc.common.money import Rates
from greenbridge.calc.language.glossary import Concept, Glossary
from greenbridge.calc.matching.lexicon import build_lexicon
from greenbridge.calc.matching.limits import read_need, read_offer
from greenbridge.calc.matching.profiles import NeedProfile, OfferProfile

AS_OF = date(2026, 11, 20)
RATES = Rates("USD", AS_OF, {"CNY": Decimal("7.1"), "KZT": Decimal(500), "RUB": Decimal(85)})


def _concept(name: str, parent: str, kind: str, zh: str, en: str, ru: str) -> Concept:
    names = {"zh-Hans": tuple(zh.split("|")), "en": tuple(en.split("|")), "ru": tuple(ru.split("|"))}
    return Concept(name, parent, kind, names)


GLOSSARY = Glossary(
    [
        _concept("circular", "", "class", "循环经济", "circular economy", "экономика замкнутого цикла"),
        _concept("energy", "", "class", "能源", "energy sector", "энергетика"),
        _concept(
            "battery", "energy", "equipment", "蓄电池|电池", "storage battery|battery", "аккумуляторная батарея|аккумулятор"
        ),
        _concept(
            "second-life",
            "battery",
            "equipment",
            "梯次利用电池|退役电池",
            "second-life battery",
            "аккумулятор второго применения",
        ),
        _concept("heat-pump", "energy", "equipment", "热泵", "heat pump", "тепловой насос"),
        _concept(
            "tyre-pyrolysis", "circular", "process", "轮胎裂解|废轮胎裂解", "tyre pyrolysis", "пиролиз шин|пиролиз покрышек"
        ),
        _concept("copper-scrap", "circular", "material", "废铜", "copper scrap", "лом меди|медный лом"),
    ]
)
LEXICON = build_lexicon(GLOSSARY)


def make_need(
    title: str, text: str = "", language: str = "en", attributes: dict[str, Any] | None = None, **more: str
) -> NeedProfile:
    """A need read with the small glossary."""
    return read_need(title, text, language, attributes, glossary=GLOSSARY, lexicon=LEXICON, **more)


def make_offer(
    title: str, text: str = "", language: str = "en", attributes: dict[str, Any] | None = None, **more: str
) -> OfferProfile:
    """An offer read with the small glossary."""
    return read_offer(title, text, language, attributes, glossary=GLOSSARY, **more)
