"""Sizes and scales of names and marks, for the styles and for the build, which decides where each name stands.

No QGIS here: the build runs without it. Lengths are in millimetres on the map, scales are denominators.
"""

from __future__ import annotations

from dataclasses import dataclass

MM_PER_POINT = 25.4 / 72
LINE_HEIGHT_EM = 1.33
"""Height of a line of Open Sans, with a little air."""


@dataclass(frozen=True)
class NameStyle:
    """How names of a kind are written. ``rank``: the lowest is placed first, and others keep clear of it."""

    rank: int
    points: float
    em_per_letter: float
    smallest: int
    priority: int


CONTESTED = NameStyle(0, 7.5, 0.60, 100_000_000, 10)
REGION_TOWN = NameStyle(1, 7.5, 0.60, 5_500_000, 9)
TOWN = NameStyle(3, 7.5, 0.60, 5_500_000, 8)
CONTESTED_AREA = NameStyle(2, 7.5, 0.60, 100_000_000, 10)
CLUSTER = NameStyle(4, 6.5, 0.60, 3_500_000, 7)
UNIT = NameStyle(5, 6.5, 0.54, 2_500_000, 6)
VILLAGE = NameStyle(6, 6.5, 0.62, 2_600_000, 4)
ROADSIDE = NameStyle(7, 6.0, 0.62, 1_000_000, 3)
AREA = NameStyle(8, 6.5, 0.54, 1_500_000, 3)

ROADSIDE_KINDS = ("roadside village", "camp", "way point")
"""Kinds of places that are known here only because a corridor passes them: too many for a map of the whole state."""
UNNAMED_KINDS = ("base", "airport")
"""Kinds of places whose names are the business of the layer of control."""

DOT, SEAT_MARK, UNIT_MARK, CLUSTER_MARK = 0.8, 1.7, 2.3, 3.3
"""Radii of marks: a place, a base on a ring, a unit of control (a star is the largest), a mining cluster."""
AIR = 0.5
"""Between a mark and its name."""

RING_LEAST, RING_EACH = 5.2, 0.9
"""The radius of a ring of units around a position is at least the one, and the other times the number of seats."""

SIDES = ("R", "L", "TR", "BR", "TL", "BL", "T", "B")
"""Where a name may stand beside its mark, best first: right, left, top, bottom, in QGIS' abbreviations."""


def place_style(kind: str, region: str) -> NameStyle | None:
    """Return how the name of a place is written; None where the layer of places does not write it."""
    if kind in UNNAMED_KINDS:
        return None
    if kind == "town":
        return REGION_TOWN if region else TOWN
    if kind == "area":
        return AREA
    return ROADSIDE if kind in ROADSIDE_KINDS else VILLAGE
