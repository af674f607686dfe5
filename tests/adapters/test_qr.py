"""QR codes, against those of an independent program.

The digests are of the modules that python-qrcode 8 makes of the same text with the same mask (error correction L, bytes); all
eight masks of 37 texts in all thirteen versions were compared once and agreed. segno 1.6.6 agrees where no padding is needed.
"""

from __future__ import annotations

import hashlib
import re

import pytest

from greenbridge.adapters.qr import QUIET, qr_matrix, qr_svg_path

ADDRESS = "otpauth://totp/GreenBridge%20local%3Aanna?secret=B62OOEVH4JWLN5LBEIPDZLRCX3F36BTC&issuer=GreenBridge+local&digits=6&period=30"


def digest(made: list[list[bool]]) -> str:
    return hashlib.sha256("".join("01"[module] for row in made for module in row).encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "mask", "side", "expected"),
    [
        ("a", 0, 21, "c8b94007197ad57de04587d88c0bc0ef98b3138bb8e37461a0f2d207ddb68736"),
        ("绿桥 мост", 1, 21, "b00e9815d558ef1c96be3004f80af4e8a823f571d0f2ffda984da1da5282602e"),
        (ADDRESS, 2, 41, "a36d8387e38e931ad7d1ccb82a8491a694af343328670f59f00aff65d4f94586"),
        (ADDRESS, 3, 41, "cb2b005213b4e80d85935fbac49b157958dec3696b0b824b6653225641863713"),
        (ADDRESS, 4, 41, "eb74c962c1dd142bb6b34bc20ae99340ee7cc12fa8499fd2f75e8b7fa2a48824"),
        ("x" * 135, 5, 45, "0c58f8d9c3094e0c49634efc46b0f131c6e66c612147ece1f4b12e1d00229c02"),
        ("x" * 193, 6, 53, "a961e937b621ca02b298b4d8042669895097cc3b387987a6a9317adabe54a4f0"),
        ("x" * 231, 7, 57, "d33bada4ffadc29168b57fc2d84ada27eb51e9045830ee37d15c84a5cbb5a483"),
        ("x" * 300, 0, 61, "d0e99d48c1aa34f5c390f2c63a707bac6f4137ba3bfc2ecf73ea5631a1f3680b"),
        ("x" * 367, 1, 65, "3e8bb8b85716f1f5e1649bd34e17634da242c5b2e4adc9210f6bd3ee62c74009"),
        ("x" * 425, 2, 69, "081ca2709fc21d0ccdd9893b0db129feaee06f25c37a5a2e6e7053cc93bf2814"),
    ],
)
def test_qr_matrix_gives_the_modules_of_the_other_program(text: str, mask: int, side: int, expected: str) -> None:
    made = qr_matrix(text, mask=mask)
    assert len(made) == side
    assert digest(made) == expected


def test_qr_matrix_chooses_a_mask_of_the_eight() -> None:
    assert digest(qr_matrix(ADDRESS)) in {digest(qr_matrix(ADDRESS, mask=mask)) for mask in range(8)}


@pytest.mark.parametrize(("length", "side"), [(0, 21), (17, 21), (18, 25), (230, 53), (231, 57), (425, 69)])
def test_qr_matrix_takes_the_smallest_version(length: int, side: int) -> None:
    assert len(qr_matrix("x" * length, mask=0)) == side


def test_qr_matrix_is_empty_for_a_text_that_is_too_long() -> None:
    assert qr_matrix("x" * 426) == []
    assert qr_svg_path("мост" * 54) == (0, "")


def test_qr_svg_path_draws_the_dark_modules_within_a_rim() -> None:
    side, path = qr_svg_path(ADDRESS)
    made = qr_matrix(ADDRESS)
    assert side == len(made) + 2 * QUIET
    drawn = {(int(y), int(x) + at) for x, y, wide in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path) for at in range(int(wide))}
    assert drawn == {(y + QUIET, x + QUIET) for y, row in enumerate(made) for x, black in enumerate(row) if black}
