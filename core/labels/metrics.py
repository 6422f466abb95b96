"""Sizes and scales of names and marks, for the styles and for the build, which decides where each name stands.

No QGIS here: the build runs without it. Lengths are in millimetres on the map, scales are denominators.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..words import PlaceKind

MM_PER_POINT = 25.4 / 72
LINE_HEIGHT_EM = 1.53
"""Height that QGIS gives to a line of Open Sans."""
BELOW_EM, ABOVE_EM = 0.44, 0.27
"""How much nearer than asked QGIS puts a name that is above, or below, its point: the room for g and for accents."""
WIDE, NARROW = "mwMW", "fijlrtI.,:;()'- "


@dataclass(frozen=True)
class NameStyle:
    """How names of a kind are written. ``rank``: the lowest is placed first, and others keep clear of it.

    ``weight``: width of the letters, those of Open Sans Bold being 1.
    """

    rank: int
    points: float
    weight: float
    smallest: int
    priority: int

    def width(self, text: str) -> float:
        """Return the width of the longest line of a text in millimetres, a little more rather than less."""
        return _ems(text) * self.weight * self.points * MM_PER_POINT

    def height(self, text: str) -> float:
        """Return the height of a text in millimetres."""
        return (text.count("\n") + 1) * LINE_HEIGHT_EM * self.points * MM_PER_POINT


# The same few hundred names are asked for at each side, scale and neighbour, and each claim at least once.
@lru_cache(maxsize=32768)
def _ems(text: str) -> float:
    return max(sum(map(_letter_width, line)) for line in text.split("\n"))


@lru_cache(maxsize=1024)
def _letter_width(letter: str) -> float:
    if letter in WIDE:
        return 0.97
    if letter in NARROW:
        return 0.44
    return 0.70 if letter.isupper() else 0.62


SHEET_SCALE = 2_410_000
"""A little more than that of the sheet at its own extent, which must not lose a name for a step between scales."""

OVERVIEW = 800_000
"""On maps of smaller scales bases are drawn smaller, and those of unknown status not at all."""

CONTESTED = NameStyle(0, 7.5, 1.0, 100_000_000, 10)
REGION_TOWN = NameStyle(1, 7.5, 1.0, 5_500_000, 9)
TOWN = NameStyle(3, 7.5, 1.0, 5_500_000, 8)
CONTESTED_AREA = NameStyle(2, 6.5, 0.95, 100_000_000, 10)
CLUSTER = NameStyle(4, 6.5, 1.0, 3_500_000, 7)
UNIT = NameStyle(5, 6.5, 0.87, 2_500_000, 6)
VILLAGE = NameStyle(6, 6.5, 0.95, 2_600_000, 4)
ROADSIDE = NameStyle(7, 6.0, 0.95, 1_000_000, 3)
WAY_POINT = NameStyle(7, 6.0, 0.95, 250_000, 3)
"""A bridge or a junction matters on a map on which one can follow the road; on smaller ones it takes a town's room."""
AREA = NameStyle(8, 6.5, 0.87, 1_500_000, 3)
CLAIM = NameStyle(9, 6.5, 0.95, 2_500_000, 4)
LEG = NameStyle(10, 6.5, 0.87, 1_500_000, 2)
GAP_NAME = NameStyle(10, 6.5, 0.87, 2_800_000, 2)
GAP_PREFIX = "no road or railway: "
CONTEXT_TOWNS = {
    1: NameStyle(11, 7.0, 0.87, 6_000_000, 0),
    2: NameStyle(12, 7.0, 0.87, 3_000_000, 0),
    3: NameStyle(13, 7.0, 0.87, 1_600_000, 0),
}
"""Towns of the country under the map by their rank: all other names come first."""
SMALL_MAPS_FROM = 2_600_000
"""Maps of several dates on one page name what matters on them from this scale on: on larger ones there is room."""
SMALL_MAP = NameStyle(0, 6.0, 1.0, 100_000_000, 8)
STEPS = {
    style.smallest for style in (CLUSTER, UNIT, VILLAGE, ROADSIDE, WAY_POINT, AREA, CLAIM, *CONTEXT_TOWNS.values())
}
"""The scales at which something leaves the map: what makes room on the next smaller one is in the way on these."""
LEG_OFFSET = 1.4
"""Millimetres between the line of a leg and its name."""

ROADSIDE_KINDS = (PlaceKind.ROADSIDE_VILLAGE, PlaceKind.CAMP, PlaceKind.WAY_POINT)
"""Kinds of places that are known here only because a corridor passes them: too many for a map of the whole state."""
UNNAMED_KINDS = (PlaceKind.BASE, PlaceKind.AIRPORT)
"""Kinds of places whose names are the business of the layer of control."""

DOT, SEAT_MARK, UNIT_MARK, CLUSTER_MARK, CLAIM_MARK, GATE_MARK = 0.8, 1.7, 2.0, 3.3, 2.3, 3.2
"""Radii of marks: a place, a base on a ring, a unit (a star, between its tips), a mining cluster, a claim, a gate."""
GATES_FROM = 2_600_000
"""The smallest scale at which border gates are drawn: that of the villages at which some are."""
AIR = 0.5
"""Between a mark and its name."""

RING_LEAST, RING_EACH = 5.2, 1.0
"""The radius of a ring of units around a position is at least the one, and the other times the number of seats."""
CLAIMS_LEAST, CLAIMS_EACH = 3.6, 0.85
"""The same for the claims at a position."""
CLAIMS_IN_OVERVIEW, CLAIMS_AT_MOST = 0.25, 1.2
"""How much smaller the ring of claims and its marks are there, and its largest radius: the next town is near."""

OF_AREA = " area"
"""What the name of an area around a town ends with, and its star leaves out."""

SIDES = ("R", "L", "TR", "BR", "TL", "BL", "T", "B", "TSL", "TSR", "BSL", "BSR")
"""Where a name may stand beside its mark, best first: right, left, top, bottom, in QGIS' abbreviations.

TSL, top slightly left, begins a quarter of its length left of the mark; TSR ends a quarter right of it.
"""


def place_style(kind: str, region: str) -> NameStyle | None:
    """Return how the name of a place is written; None where the layer of places does not write it."""
    if kind in UNNAMED_KINDS:
        return None
    if kind == PlaceKind.TOWN:
        return REGION_TOWN if region else TOWN
    if kind == PlaceKind.AREA:
        return AREA
    if kind == PlaceKind.WAY_POINT:
        return WAY_POINT
    return ROADSIDE if kind in ROADSIDE_KINDS else VILLAGE
