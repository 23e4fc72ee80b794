"""The two icons of the app, drawn point by point: a speech bubble with a tick in it."""

import struct
import zlib
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from math import hypot

Point = tuple[float, float]
Colour = tuple[int, int, int]
Shape = Callable[[Point], float]  # how far a point is outside, in pixels; negative is inside
WHITE, GREEN, GROUND = (255, 255, 255), (47, 125, 79), (79, 82, 178)
COLOR, OUTLINE = 192, 32  # pixels, as Teams asks
TAIL: tuple[Point, ...] = ((10, 17), (10, 25.5), (16.5, 18.5))
TICK: tuple[Point, ...] = ((11.5, 14), (14.5, 17), (20.5, 11))


@cache
def color() -> bytes:
    """Draw 192 × 192 on a full ground; the bubble keeps to the 120 × 120 that no mask crops."""
    size = COLOR / 32
    bubble, tick = _scaled(_bubble, size), _scaled(_line(TICK, 1.3), size)

    def pixel(at: Point) -> bytes:
        paint = _over(GROUND, WHITE, _cover(bubble(at)))
        return bytes((*_over(paint, GREEN, _cover(tick(at))), 255))

    return _png(COLOR, pixel)


@cache
def outline() -> bytes:
    """Draw 32 × 32 in white lines on nothing, for the app bar."""
    bubble, tick = _scaled(_bubble, 1.5), _scaled(_line(TICK, 0.7), 1.5)

    def pixel(at: Point) -> bytes:
        at = (at[0] + 8.5, at[1] + 8.5)  # in the middle, its sides on whole pixels
        return bytes((*WHITE, round(255 * max(_cover(abs(bubble(at)) - 1), _cover(tick(at))))))

    return _png(OUTLINE, pixel)


def _bubble(at: Point) -> float:
    return min(_box(at), _polygon(at, TAIL))


def _box(at: Point, radius: float = 2.5) -> float:
    """Measure to a box with round corners, 18 wide and 14 high."""
    x, y = abs(at[0] - 16) - 9 + radius, abs(at[1] - 14) - 7 + radius
    return hypot(max(x, 0), max(y, 0)) + min(max(x, y), 0) - radius


def _polygon(at: Point, corners: tuple[Point, ...]) -> float:
    """Measure to the nearest side of a convex polygon; inside is left of all its sides."""
    sides = list(zip(corners, corners[1:] + corners[:1], strict=True))
    nearest = min(_segment(at, a, b) for a, b in sides)
    crossed = [(b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0]) for a, b in sides]
    return -nearest if max(crossed) <= 0 else nearest


def _line(points: tuple[Point, ...], half_width: float) -> Shape:
    pairs = list(pairwise(points))
    return lambda at: min(_segment(at, a, b) for a, b in pairs) - half_width


def _segment(at: Point, a: Point, b: Point) -> float:
    along = (b[0] - a[0], b[1] - a[1])
    reach = (at[0] - a[0]) * along[0] + (at[1] - a[1]) * along[1]
    part = min(max(reach / (along[0] ** 2 + along[1] ** 2), 0), 1)
    return hypot(at[0] - a[0] - part * along[0], at[1] - a[1] - part * along[1])


def _scaled(shape: Shape, size: float) -> Shape:
    return lambda at: shape((at[0] / size, at[1] / size)) * size


def _cover(distance: float) -> float:
    """Say how much of a pixel a shape covers: a soft edge, one pixel wide."""
    return min(max(0.5 - distance, 0), 1)


def _over(below: Colour, above: Colour, part: float) -> Colour:
    red, green, blue = (round(b + (a - b) * part) for b, a in zip(below, above, strict=True))
    return red, green, blue


def _png(size: int, pixel: Callable[[Point], bytes]) -> bytes:
    lines = (b"\0" + b"".join(pixel((x + 0.5, y + 0.5)) for x in range(size)) for y in range(size))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)),  # 8 bits, RGB and alpha
        (b"IDAT", zlib.compress(b"".join(lines), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )
