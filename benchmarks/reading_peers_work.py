"""The readers beside ours, run by the interpreter that has them: texts as JSON in, what each found and the seconds out.

``python reading_peers_work.py PEER LANGUAGE`` is called by ``reading_peers.py``; it imports nothing of GreenBridge.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

QUANTULUM = {
    "dollar": ("USD", 1), "united states dollar": ("USD", 1), "euro": ("EUR", 1), "yuan": ("CNY", 1),
    "renminbi yuan": ("CNY", 1), "chinese yuan": ("CNY", 1), "indian rupee": ("INR", 1), "rupee": ("INR", 1),
    "pakistani rupee": ("PKR", 1), " ruble": ("RUB", 1), "ruble": ("RUB", 1), "kazakhstani tenge": ("KZT", 1),
    "tenge": ("KZT", 1), "uzbekistani som": ("UZS", 1), " som": ("KGS", 1), "tajikistani somoni": ("TJS", 1),
    "belarusian ruble": ("BYN", 1), "hong kong dollar": ("HKD", 1), "us cent": ("USD", 0.01), "cent": ("USD", 0.01),
    "percentage": ("%", 1), "percentage point": ("%", 1), "terawatt": ("MW", 1e6), "gigawatt": ("MW", 1e3),
    "megawatt": ("MW", 1), "kilowatt": ("MW", 1e-3), "watt": ("MW", 1e-6), "terawatt-hour": ("kWh", 1e9),
    "gigawatt-hour": ("kWh", 1e6), "megawatt-hour": ("kWh", 1e3), "kilowatt-hour": ("kWh", 1), "watt-hour": ("kWh", 1e-3),
    "gigawatt hour": ("kWh", 1e6), "megawatt hour": ("kWh", 1e3), "kilowatt hour": ("kWh", 1), "watt hour": ("kWh", 1e-3),
    "tonne": ("t", 1), " ton": ("t", 1), "megatonne": ("t", 1e6), "kilogram": ("t", 1e-3), "gram": ("g", 1),
    "milligram": ("mg", 1), "microgram": ("μg", 1), "square metre": ("m2", 1), "square kilometre": ("m2", 1e6),
    "hectare": ("m2", 1e4), "cubic metre": ("m3", 1), "litre": ("m3", 1e-3), "kilometre": ("km", 1), "metre": ("m", 1),
    "millimetre": ("mm", 1), "centimetre": ("cm", 1), "year": ("a", 1), "month": ("months", 1), "day": ("days", 1),
    "hour": ("hours", 1), "minute": ("minutes", 1), "degree celsius": ("°C", 1), "gigajoule": ("GJ", 1),
    "kilovolt": ("kV", 1), "volt": ("V", 1), "ampere hour": ("Ah", 1), "megapascal": ("MPa", 1), "decibel": ("dB", 1),
    "bar": ("bar", 1), "kilometre per hour": ("km/h", 1), "revolutions per minute": ("rpm", 1), "rpm": ("rpm", 1),
    " ampere": ("MVA", 1), "per cent": ("%", 1), "penny": ("USD", 0.01), "ton": ("t", 1), "megaton": ("t", 1e6),
    "ampere-hour": ("Ah", 1), "degree Celsius": ("°C", 1), "square millimetre": ("mm2", 1), "basis point": ("%", 0.01),
}  # fmt: skip
RECOGNIZERS = {
    "Dollar": ("USD", 1), "United States dollar": ("USD", 1), "Euro": ("EUR", 1), "Chinese yuan": ("CNY", 1),
    " rupee": ("INR", 1), "Pakistani rupee": ("PKR", 1), "Rupee": ("INR", 1), "Russian ruble": ("RUB", 1),
    "Kazakhstani tenge": ("KZT", 1), "Uzbekistani so'm": ("UZS", 1), "Uzbekistan som": ("UZS", 1),
    "Kyrgyzstani som": ("KGS", 1), "Tajikistani somoni": ("TJS", 1), "Belarusian ruble": ("BYN", 1),
    "Hong Kong dollar": ("HKD", 1), "Cent": ("USD", 0.01), "Ton": ("t", 1), " ton": ("t", 1), "Kilogram": ("t", 1e-3),
    "Gram": ("g", 1), "Milligram": ("mg", 1), "Microgram": ("μg", 1), "Square meter": ("m2", 1),
    "Square kilometer": ("m2", 1e6), "Hectare": ("m2", 1e4), "Cubic meter": ("m3", 1), "Liter": ("m3", 1e-3),
    "Kilometer": ("km", 1), "Meter": ("m", 1), "Millimeter": ("mm", 1), "Centimeter": ("cm", 1), "Mu": ("mu", 1),
    "Kilometer per hour": ("km/h", 1), "C": ("°C", 1), "Year": ("a", 1), "Month": ("months", 1), "Day": ("days", 1),
    "Square hectometer": ("m2", 1e4), "Ruble": ("RUB", 1), "Square millimeter": ("mm2", 1),
}  # fmt: skip

Key = tuple[float, str]
Read = Callable[[str], list[Key]]


def key(value: float, unit: str) -> Key:
    """A value to four figures, with its unit."""
    return float(f"{value:.4g}"), unit


def quantulum() -> Read:
    """quantulum3 without its classifier, as it comes."""
    parser: Any = importlib.import_module("quantulum3.parser")

    def read(text: str) -> list[Key]:
        made = []
        for one in parser.parse(text):
            name = one.unit.name
            known = QUANTULUM.get(name) or QUANTULUM.get(name.split(" per ")[0])
            if known:
                made.append(key(one.value * known[1], known[0]))
        return made

    return read


def recognizers(language: str) -> Read:
    """Percentages, currencies, dimensions and temperatures of recognizers-text."""
    number: Any = importlib.import_module("recognizers_number")
    units: Any = importlib.import_module("recognizers_number_with_unit")
    culture = number.Culture.Chinese if language == "zh" else number.Culture.English

    def read(text: str) -> list[Key]:
        made = [key(float(str(one.resolution["value"]).rstrip("%")), "%") for one in number.recognize_percentage(text, culture)]
        for recognize in (units.recognize_currency, units.recognize_dimension, units.recognize_temperature):
            for one in recognize(text, culture):
                told = one.resolution or {}
                known = RECOGNIZERS.get(told.get("unit") or "")
                if known and told.get("value"):
                    made.append(key(float(told["value"]) * known[1], known[0]))
        return made

    return read


def natasha() -> Read:
    """The money extractor of natasha: it has none for other quantities."""
    module: Any = importlib.import_module("natasha")
    extractor = module.MoneyExtractor(module.MorphVocab())
    return lambda text: [key(float(one.fact.amount), one.fact.currency) for one in extractor(text) if one.fact.currency]


def main(peer: str, language: str) -> None:
    """Read the texts of the standard input."""
    warnings.simplefilter("ignore")
    texts = json.load(sys.stdin)
    read = {"quantulum3": quantulum, "recognizers-text": lambda: recognizers(language), "natasha": natasha}[peer]()
    read(texts[0])
    started = time.process_time()
    found = [read(text) for text in texts]
    json.dump({"found": found, "seconds": time.process_time() - started}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:3])
