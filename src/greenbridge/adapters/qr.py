"""A QR code as the path of an SVG picture."""

from __future__ import annotations

from itertools import groupby

import segno

QUIET = 4
"""Width of the white rim, in modules (ISO/IEC 18004, 9.1)."""


def qr_svg_path(text: str) -> tuple[int, str]:
    """Side of the picture with its rim [modules], and the path of its dark modules; (0, "") for a text that is too long."""
    try:
        made = segno.make_qr(text, error="l", boost_error=False)
    except segno.DataOverflowError:
        return 0, ""
    parts = []
    for y, row in enumerate(made.matrix):
        x = 0
        for black, run in groupby(row):
            wide = len(list(run))
            if black:
                parts.append(f"M{x + QUIET} {y + QUIET}h{wide}v1h-{wide}z")
            x += wide
    return len(made.matrix) + 2 * QUIET, "".join(parts)
