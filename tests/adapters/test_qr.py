"""QR codes as pictures."""

from __future__ import annotations

import re

import segno

from greenbridge.adapters.qr import QUIET, qr_svg_path

ADDRESS = "otpauth://totp/GreenBridge%20local%3Aanna?secret=B62OOEVH4JWLN5LBEIPDZLRCX3F36BTC&issuer=GreenBridge+local&digits=6&period=30"


def test_qr_svg_path_draws_the_dark_modules_within_a_rim() -> None:
    side, path = qr_svg_path(ADDRESS)
    made = segno.make_qr(ADDRESS, error="l", boost_error=False).matrix
    assert side == len(made) + 2 * QUIET
    drawn = {(int(y), int(x) + at) for x, y, wide in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path) for at in range(int(wide))}
    assert drawn == {(y + QUIET, x + QUIET) for y, row in enumerate(made) for x, black in enumerate(row) if black}


def test_qr_svg_path_takes_any_script_and_is_empty_for_a_text_that_is_too_long() -> None:
    assert qr_svg_path("绿桥 мост")[0] == 21 + 2 * QUIET
    assert qr_svg_path("x" * 4000) == (0, "")
