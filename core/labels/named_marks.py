"""Marks on the map and the names beside them, in millimetres on the map and metres of the CRS in which it is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from .metrics import (
    ABOVE_EM,
    BELOW_EM,
    CLAIMS_AT_MOST,
    CLAIMS_EACH,
    CLAIMS_IN_OVERVIEW,
    CLAIMS_LEAST,
    MM_PER_POINT,
    OVERVIEW,
    RING_EACH,
    RING_LEAST,
    SIDES,
    NameStyle,
)

MAP_CRS = "EPSG:32647"
APART = 0.1
"""How many millimetres two names are apart."""
_EAST_NORTH_START = {
    "R": (1, 0, 0), "L": (-1, 0, 1), "T": (0, 1, 0.5), "B": (0, -1, 0.5),
    "TR": (1, 1, 0), "TL": (-1, 1, 1), "BR": (1, -1, 0), "BL": (-1, -1, 1),
    "TSL": (0, 1, 0.25), "TSR": (0, 1, 0.75), "BSL": (0, -1, 0.25), "BSR": (0, -1, 0.75),
}  # fmt: skip
"""For each side its direction from the mark, and what part of the name is west of where that leads."""
_OUTWARD = ("T", "TR", "R", "BR", "B", "BL", "L", "TL")
"""Sides by their bearing, north first."""


class Rect(NamedTuple):
    """A rectangle on the map in millimetres."""

    x0: float
    y0: float
    x1: float
    y1: float

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from the rectangle; 0 inside."""
        x0, y0, x1, y1 = self
        return math.hypot(max(x0 - x, 0, x - x1), max(y0 - y, 0, y - y1))

    def is_near(self, other: Rect) -> bool:
        """Tell whether two rectangles touch, or almost."""
        x0, y0, x1, y1 = self
        other_x0, other_y0, other_x1, other_y1 = other
        return x0 < other_x1 + APART and other_x0 < x1 + APART and y0 < other_y1 + APART and other_y0 < y1 + APART


@dataclass(frozen=True)
class Mark:
    """Where something is drawn: metres of MAP_CRS, and millimetres off that where it has a seat on a ring."""

    x: float
    y: float
    radius: float
    smallest: int
    seat: int = 0
    ring: int = 0
    is_claim: bool = False
    is_base: bool = False  # in the overview it is drawn only where its name has room

    def at(self, scale: int) -> tuple[float, float]:
        """Return the place on a map of a scale, in millimetres."""
        aside, up = self.aside_in_overview if scale > OVERVIEW else self.aside
        return self.x * 1000 / scale + aside, self.y * 1000 / scale + up

    @cached_property
    def aside(self) -> tuple[float, float]:
        """How far the seat is from the position, in millimetres to the east and to the north."""
        return self._seat(self.off)

    @cached_property
    def aside_in_overview(self) -> tuple[float, float]:
        """The same on maps of smaller scales than OVERVIEW."""
        return self._seat(min(CLAIMS_AT_MOST, self.off * CLAIMS_IN_OVERVIEW)) if self.is_claim else self.aside

    def _seat(self, radius: float) -> tuple[float, float]:
        if self.seat == 0:
            return 0.0, 0.0
        return radius * math.sin(self.bearing), radius * math.cos(self.bearing)

    @property
    def off(self) -> float:
        """How far from its position the mark stands at most, in millimetres."""
        if self.seat == 0:
            return 0.0
        least, each = (CLAIMS_LEAST, CLAIMS_EACH) if self.is_claim else (RING_LEAST, RING_EACH)
        return max(least, each * self.ring)

    @property
    def bearing(self) -> float:
        """Direction of the seat from the middle of the ring, clockwise from north, in radians."""
        return 2 * math.pi * (self.seat - 1) / self.ring

    @cached_property
    def stand(self) -> tuple[float, float, int]:
        """Where it stands, whatever is drawn there: its position and its seat."""
        return self.x, self.y, self.seat


class SideTo(NamedTuple):
    """A side, and the smallest scale at which the name stands there."""

    side: str
    smallest: int


@dataclass(frozen=True)
class Name:
    """A name and the mark that it is of."""

    text: str
    style: NameStyle
    mark: Mark

    def sides(self) -> Sequence[str]:
        """Return the sides at which the name may stand, best first: that of a seat away from the ring."""
        if self.mark.seat == 0:
            return SIDES
        number = round(self.mark.bearing / (math.pi / 4))
        return [_OUTWARD[(number + turn) % 8] for turn in (0, 1, -1, 2, -2)]


@dataclass
class PlacedName:
    """A name and the sides at which it stands. ``gap``: millimetres from the middle of the mark to the name."""

    name: Name
    gap: float
    places: list[SideTo] = field(default_factory=list)
    _written: dict[int, Rect | None] = field(default_factory=dict, repr=False)
    _beside: dict[str, Rect] = field(default_factory=dict, repr=False)

    @property
    def smallest(self) -> int:
        """The smallest scale at which the name has room."""
        return self.places[-1].smallest if self.places else 0

    def side_at(self, scale: int) -> str:
        """Return the side at which the name stands on a map of a scale; empty where it is left out."""
        return next((place.side for place in self.places if scale <= place.smallest), "")

    def written(self, scale: int) -> Rect | None:
        """Return what the name covers on a map of a scale, once its sides are known; None where it is left out."""
        if scale not in self._written:
            side = self.side_at(scale)
            self._written[scale] = self.rect(side, scale) if side else None
        return self._written[scale]

    @cached_property
    def reach(self) -> float:
        """How far from the position of its mark the name ends at most, in millimetres."""
        width, height, em = self._size
        return self.name.mark.off + math.hypot(self.gap + width, self.gap + height + em)

    def rect(self, side: str, scale: int) -> Rect:
        """Return what the name covers at a side of its mark."""
        x, y = self.name.mark.at(scale)
        x0, y0, x1, y1 = self.beside(side)
        return Rect(x + x0, y + y0, x + x1, y + y1)

    def beside(self, side: str) -> Rect:
        """Return what the name covers at a side, seen from the middle of its mark: the same on every map."""
        if side not in self._beside:
            width, height, em = self._size
            east, north, start = _EAST_NORTH_START[side]
            reach = self.gap / math.hypot(east, north)
            left = east * reach - width * start
            nearer = {1: BELOW_EM * em, 0: 0.0, -1: -ABOVE_EM * em}[north]
            bottom = north * reach - height * (1 - north) / 2 - nearer
            self._beside[side] = Rect(left, bottom, left + width, bottom + height)
        return self._beside[side]

    @cached_property
    def _size(self) -> tuple[float, float, float]:
        """Width, height and em in millimetres."""
        style, text = self.name.style, self.name.text
        return style.width(text), style.height(text), style.points * MM_PER_POINT
