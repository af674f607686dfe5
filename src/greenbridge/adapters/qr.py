"""A QR code as an SVG picture (ISO/IEC 18004): bytes, error correction L, versions 1 to 13. No more is needed for one address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, product

BLOCKS = (
    (7, ((1, 19),)),
    (10, ((1, 34),)),
    (15, ((1, 55),)),
    (20, ((1, 80),)),
    (26, ((1, 108),)),
    (18, ((2, 68),)),
    (20, ((2, 78),)),
    (24, ((2, 97),)),
    (30, ((2, 116),)),
    (18, ((2, 68), (2, 69))),
    (20, ((4, 81),)),
    (24, ((2, 92), (2, 93))),
    (26, ((4, 107),)),
)
"""Of each version: error correction codewords a block; how many blocks of how many data codewords (table 9, level L)."""

MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: (y * x) % 2 + (y * x) % 3 == 0,
    lambda y, x: ((y * x) % 2 + (y * x) % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + (y * x) % 3) % 2 == 0,
)
"""Which modules each mask turns round (table 10)."""

FINDER = "1011101"
QUIET = 4
"""Width of the white rim, in modules."""

Matrix = list[list[bool]]


def _powers() -> tuple[list[int], list[int]]:
    powers, logs, one = [0] * 255, [0] * 256, 1
    for at in range(255):
        powers[at], logs[one] = one, at
        one = (one << 1) ^ (0x11D if one & 0x80 else 0)
    return powers, logs


_POWERS, _LOGS = _powers()


def _times(a: int, b: int) -> int:
    return _POWERS[(_LOGS[a] + _LOGS[b]) % 255] if a and b else 0


def _correction(words: list[int], count: int) -> list[int]:
    """Reed-Solomon codewords of a block (section 7.5.2)."""
    divisor = [1]
    for at in range(count):
        longer = [*divisor, 0]
        for place, factor in enumerate(divisor):
            longer[place + 1] ^= _times(factor, _POWERS[at])
        divisor = longer
    rest = [*words, *[0] * count]
    for at in range(len(words)):
        lead = rest[at]
        for place, factor in enumerate(divisor):
            rest[at + place] ^= _times(factor, lead)
    return rest[-count:]


def _codewords(message: bytes, version: int) -> list[int]:
    """Data and error correction of all blocks, interleaved (sections 7.4 to 7.6)."""
    count, groups = BLOCKS[version - 1]
    room = sum(blocks * size for blocks, size in groups)
    bits = f"0100{len(message):0{8 if version < 10 else 16}b}" + "".join(f"{one:08b}" for one in message)
    bits += "0" * min(4, room * 8 - len(bits))
    bits += "0" * (-len(bits) % 8)
    words = [int(bits[at : at + 8], 2) for at in range(0, len(bits), 8)]
    words += [(0xEC, 0x11)[at % 2] for at in range(room - len(words))]
    data, at = [], 0
    for blocks, size in groups:
        for _ in range(blocks):
            data.append(words[at : at + size])
            at += size
    checks = [_correction(block, count) for block in data]
    longest = max(len(block) for block in data)
    made = [block[place] for place in range(longest) for block in data if place < len(block)]
    return made + [block[place] for place in range(count) for block in checks]


def _version_of(message: bytes) -> int:
    """The smallest version the message fits in, 0 when none."""
    for version, (_count, groups) in enumerate(BLOCKS, start=1):
        room = sum(blocks * size for blocks, size in groups)
        if len(message) + (2 if version < 10 else 3) <= room:
            return version
    return 0


def _centres(version: int) -> list[int]:
    """Rows and columns of the alignment patterns (annex E)."""
    if version == 1:
        return []
    last = 4 * version + 10
    return [6, last] if version < 7 else [6, (last + 6) // 2, last]


def _remainder(number: int, divisor: int, bits: int) -> int:
    """What is left of a number, moved up by ``bits``, after division of polynomials over two elements."""
    rest = number << bits
    while rest.bit_length() > bits:
        rest ^= divisor << (rest.bit_length() - bits - 1)
    return rest


def _frame(version: int) -> tuple[Matrix, Matrix]:
    """Patterns that stand in every code of the version, and which modules they and the formats take (sections 6.3, 7.10)."""
    side = 4 * version + 17
    dark = [[False] * side for _ in range(side)]
    taken = [[False] * side for _ in range(side)]

    def put(y: int, x: int, black: bool) -> None:
        if 0 <= y < side and 0 <= x < side:
            dark[y][x], taken[y][x] = black, True

    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        for y, x in product(range(-1, 8), repeat=2):
            ring = max(abs(y - 3), abs(x - 3))
            put(top + y, left + x, ring not in (2, 4))
    for y, x in product(_centres(version), repeat=2):
        if not taken[y][x]:
            for dy, dx in product(range(-2, 3), repeat=2):
                put(y + dy, x + dx, max(abs(dy), abs(dx)) != 1)
    for at in range(8, side - 8):
        put(6, at, at % 2 == 0)
        put(at, 6, at % 2 == 0)
    for y, x in _format_places(side):
        put(y, x, False)
    put(side - 8, 8, True)
    if version >= 7:
        told = (version << 12) | _remainder(version, 0x1F25, 12)
        for at in range(18):
            black = bool(told >> at & 1)
            put(at // 3, side - 11 + at % 3, black)
            put(side - 11 + at % 3, at // 3, black)
    return dark, taken


def _format_places(side: int) -> list[tuple[int, int]]:
    """Where the fifteen bits of the format stand, twice, the highest first (section 7.9)."""
    first = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    second = [(side - 1 - at, 8) for at in range(7)] + [(8, side - 8 + at) for at in range(8)]
    return first + second


def _path(side: int) -> Iterator[tuple[int, int]]:
    """Modules in the order the bits take them: two columns at a time, up and down, without the timing column."""
    upwards = True
    for right in [*range(side - 1, 6, -2), *range(5, 0, -2)]:
        for y in reversed(range(side)) if upwards else range(side):
            yield y, right
            yield y, right - 1
        upwards = not upwards


def _masked(bare: Matrix, taken: Matrix, mask: int) -> Matrix:
    side = len(bare)
    made = [[bare[y][x] ^ (not taken[y][x] and MASKS[mask](y, x)) for x in range(side)] for y in range(side)]
    told = (0b01 << 3) | mask
    bits = ((told << 10) | _remainder(told, 0x537, 10)) ^ 0x5412
    for at, (y, x) in enumerate(_format_places(side)):
        made[y][x] = bool(bits >> (14 - at % 15) & 1)
    return made


def _penalty(made: Matrix) -> int:
    """How hard a code is to read (section 7.8.3): long runs, squares, look-alikes of finders, more dark than light."""
    side, points = len(made), 0
    lines = ["".join("01"[module] for module in row) for row in made]
    lines += ["".join(column) for column in zip(*lines, strict=True)]
    for line in lines:
        for sign in "01":
            points += sum(len(run) - 2 for run in line.replace("10"[int(sign)], " ").split() if len(run) >= 5)
        for at in range(side - 6):
            if line[at : at + 7] == FINDER:
                before, after = line[max(0, at - 4) : at], line[at + 7 : at + 11]
                points += 40 * ("1" not in before or "1" not in after)
    for y, x in product(range(side - 1), repeat=2):
        points += 3 * (made[y][x] == made[y][x + 1] == made[y + 1][x] == made[y + 1][x + 1])
    dark = sum(map(sum, made))
    return points + 10 * int(abs(dark * 100 / side**2 - 50) / 5)


def qr_matrix(text: str, *, mask: int | None = None) -> Matrix:
    """The modules of the code of a text, row by row, dark ones true; empty for a text of more than 425 bytes."""
    message = text.encode()
    version = _version_of(message)
    if not version:
        return []
    bare, taken = _frame(version)
    bits = "".join(f"{one:08b}" for one in _codewords(message, version))
    free = (place for place in _path(len(bare)) if not taken[place[0]][place[1]])
    for (y, x), bit in zip(free, bits, strict=False):  # a few modules of some versions stay empty
        bare[y][x] = bit == "1"
    choices = range(8) if mask is None else (mask,)
    return min((_masked(bare, taken, one) for one in choices), key=_penalty)


def qr_svg_path(text: str) -> tuple[int, str]:
    """Side of the picture with its rim [modules], and the path of its dark modules; (0, "") for a text that is too long."""
    made = qr_matrix(text)
    if not made:
        return 0, ""
    parts = []
    for y, row in enumerate(made):
        x = 0
        for black, run in groupby(row):
            wide = len(list(run))
            if black:
                parts.append(f"M{x + QUIET} {y + QUIET}h{wide}v1h-{wide}z")
            x += wide
    return len(made) + 2 * QUIET, "".join(parts)
