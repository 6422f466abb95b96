"""Names on a small map: the important first, and a less important one is moved rather than one left out."""

from __future__ import annotations

import itertools

from kachin_corridors.core.labels.metrics import SMALL_MAP, UNIT_MARK
from kachin_corridors.core.labels.named_marks import Mark, Name, PlacedName
from kachin_corridors.core.labels.small_maps import sides_at

SCALE = 4_000_000
MM = SCALE / 1000
"""Metres of a millimetre on the map."""


def name(text: str, x_mm: float, y_mm: float) -> Name:
    return Name(text, SMALL_MAP, Mark(x_mm * MM, y_mm * MM, UNIT_MARK, 0))


def covered(each: Name, side: str) -> tuple[float, float, float, float]:
    return PlacedName(each, 0.5 + UNIT_MARK).rect(side, SCALE)


def test_two_towns_that_lie_on_each_other_are_both_named():
    """Myitkyina and Waingmaw, a millimetre apart, between two others on one line with them."""
    names = [name("Waingmaw", 1.15, -0.27), name("Sadung", 12.3, 0.15), name("Namti", -9.5, -0.3)]
    names.append(name("Myitkyina", 0.0, 0.0))
    sides = sides_at(SCALE, names)
    assert sides.keys() == set(names)
    for one, other in itertools.combinations(names, 2):
        x0, y0, x1, y1 = covered(one, sides[one])
        other_x0, other_y0, other_x1, other_y1 = covered(other, sides[other])
        assert x1 <= other_x0 or other_x1 <= x0 or y1 <= other_y0 or other_y1 <= y0


def test_where_there_is_room_for_one_the_more_important_has_it():
    """Two towns at one point with marks all around, but for the right."""
    one, other = name("Aaaaaa", 0, 0), name("Bbbbbb", 0, 0)
    left = [(x * 2.5, y * 2.5) for x in range(-8, 1) for y in range(-3, 4) if (x, y) != (0, 0)]
    beside = [(x * 2.5, y) for x in range(1, 8) for y in (-5, 5)]
    marks = [Mark(x * MM, y * MM, UNIT_MARK, 0) for x, y in (*left, *beside)]
    assert sides_at(SCALE, [one, other], marks) == {one: "R"}
    assert sides_at(SCALE, [other, one], marks) == {other: "R"}


def test_without_any_room_there_is_no_name():
    alone = name("Nowhere", 0, 0)
    around = [Mark(x * 2.5 * MM, y * 2.5 * MM, UNIT_MARK, 0) for x in range(-8, 9) for y in range(-3, 4) if x or y]
    assert sides_at(SCALE, [alone], around) == {}
    assert sides_at(SCALE, [alone]) == {alone: "R"}
