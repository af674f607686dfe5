"""Numbers that registers give to organisations, with their check digits: USCC, ИНН, ОГРН, БИН/ИИН, LEI, УНП, ISIN, patents."""

from __future__ import annotations

import re
from collections.abc import Callable

_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def _digits(code: str) -> list[int]:
    return [int(sign) for sign in code]


def is_uscc(code: str) -> bool:
    """Unified social credit code of China (GB 32100-2015): 18 signs, the last one checks (weights 3^i mod 31).

    >>> is_uscc("91350100M000100Y43"), is_uscc("91350100M000100Y44")
    (True, False)
    """
    if not re.fullmatch(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}", code):
        return False
    total = sum(_USCC.index(sign) * weight for sign, weight in zip(code, _USCC_WEIGHTS, strict=False))
    return _USCC[(31 - total % 31) % 31] == code[17]


def is_inn(code: str) -> bool:
    """ИНН of Russia: 10 digits for organisations, 12 for persons, with one or two check digits.

    >>> is_inn("7707083893"), is_inn("7707083894")
    (True, False)
    """
    if re.fullmatch(r"\d{10}", code):
        return _inn_digit(code[:9], (2, 4, 10, 3, 5, 9, 4, 6, 8)) == int(code[9])
    if re.fullmatch(r"\d{12}", code):
        first = _inn_digit(code[:10], (7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
        second = _inn_digit(code[:11], (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
        return (first, second) == (int(code[10]), int(code[11]))
    return False


def _inn_digit(head: str, weights: tuple[int, ...]) -> int:
    return sum(digit * weight for digit, weight in zip(_digits(head), weights, strict=True)) % 11 % 10


def is_ogrn(code: str) -> bool:
    """ОГРН (13 digits) or ОГРНИП (15) of Russia: the number before the last digit modulo 11 (13), modulo 10.

    >>> is_ogrn("1027700132195")
    True
    """
    if re.fullmatch(r"[1-9]\d{12}", code):
        return int(code[:12]) % 11 % 10 == int(code[12])
    return bool(re.fullmatch(r"[34]\d{14}", code)) and int(code[:14]) % 13 % 10 == int(code[14])


def is_bin(code: str) -> bool:
    """БИН or ИИН of Kazakhstan: 12 digits, the last one checks (two rounds of weights).

    >>> is_bin("940140000385")
    True
    """
    if not re.fullmatch(r"\d{12}", code):
        return False
    digits = _digits(code)
    check = sum(digit * weight for digit, weight in zip(digits[:11], range(1, 12), strict=True)) % 11
    if check == 10:
        check = sum(digit * weight for digit, weight in zip(digits[:11], (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2), strict=True)) % 11
    return check == digits[11]


def is_lei(code: str) -> bool:
    """Legal entity identifier (ISO 17442): 20 signs, modulo 97 (ISO 7064).

    >>> is_lei("5493001KJTIIGC8Y1R12")
    True
    """
    if not re.fullmatch(r"[0-9A-Z]{18}\d{2}", code):
        return False
    return int("".join(str(int(sign, 36)) for sign in code)) % 97 == 1


def is_unp(code: str) -> bool:
    """УНП of Belarus for organisations: 9 digits, the last one checks.

    >>> is_unp("100582333")
    True
    """
    if not re.fullmatch(r"\d{9}", code):
        return False
    check = sum(digit * weight for digit, weight in zip(_digits(code[:8]), (29, 23, 19, 17, 13, 7, 5, 3), strict=True)) % 11
    return check < 10 and check == int(code[8])


def is_isin(code: str) -> bool:
    """International securities identification number (ISO 6166): two letters, nine signs, one check digit (Luhn).

    >>> is_isin("US0378331005"), is_isin("US0378331006")
    (True, False)
    """
    if not re.fullmatch(r"[A-Z]{2}[0-9A-Z]{9}\d", code):
        return False
    digits = [int(sign) for sign in "".join(str(int(sign, 36)) for sign in code)]
    return sum(digit if at % 2 == 0 else digit * 2 - 9 * (digit > 4) for at, digit in enumerate(reversed(digits))) % 10 == 0


def is_patent(code: str) -> bool:
    """A number of a patent or of an application: letters of an office, six digits or more, a kind code.

    >>> is_patent("ZL202310000001X"), is_patent("RU2700000C1"), is_patent("12345")
    (True, True, False)
    """
    return bool(re.fullmatch(r"(?:PCT/?)?[A-ZА-Я]{0,2}[№N]?\d{6,}[A-ZА-Я]?\d?", code))


CHECKS: dict[str, Callable[[str], bool]] = {
    "uscc": is_uscc,
    "lei": is_lei,
    "ogrn": is_ogrn,
    "inn": is_inn,
    "bin": is_bin,
    "unp": is_unp,
    "isin": is_isin,
}
"""Scheme -> whether a code is one of it."""
LENGTHS = {"uscc": (18,), "lei": (20,), "ogrn": (13, 15), "inn": (10, 12), "bin": (12,), "unp": (9,), "isin": (12,)}
"""Signs a code of the scheme has."""


def normalise_code(text: str) -> str:
    """A code as registers write it: capitals, no spaces, hyphens or a text's leading apostrophe.

    >>> normalise_code("'91 350100-M000100Y43")
    '91350100M000100Y43'
    """
    return re.sub(r"[\s '’\-.–]+", "", text).upper().removesuffix(".0")


def scheme_of(code: str) -> str:
    """The scheme whose check digits a normalised code bears; empty when none, or when several could be meant.

    A 12-digit number may bear those of an ИИН and of an ИНН: then none is told.
    """
    found = [scheme for scheme, check in CHECKS.items() if check(code)]
    return found[0] if len(found) == 1 else ""


def restore_code(code: str, scheme: str) -> str:
    """The code with the leading zeros a sheet has cut off, when it then bears its check digits; empty otherwise."""
    check = CHECKS.get(scheme)
    if check is None or not code.isdigit():
        return ""
    padded = (code.zfill(length) for length in LENGTHS[scheme] if len(code) < length <= len(code) + 2)
    return next((one for one in padded if check(one)), "")
