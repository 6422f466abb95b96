"""Which places of a strip are named, and where their names stand so that none meets another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .strip import MINOR_PLACE

_LABEL_ROWS = 3


class Named(NamedTuple):
    """A place at ``x`` that may be named; those of low ``rank`` first."""

    x: float
    name: str
    rank: int


@dataclass(frozen=True)
class Spot:
    """Where the name of a place stands: from ``low`` to ``high``, in a row counted from the strip."""

    place: Named
    x: float
    low: float
    high: float
    row: int


def placed_labels(places: Sequence[Named], width: float, pad: float, advance: Callable[[str], float]) -> list[Spot]:
    """Return where labels stand in three rows, the more important rather, on a strip of a width.

    Places between the ends of legs are named only where all those have room. ``advance`` tells how wide a text is.
    """
    return _Placing(places, width, pad, advance).placed()


class _Placing:
    def __init__(self, places: Sequence[Named], width: float, pad: float, advance: Callable[[str], float]) -> None:
        self._places = places
        self._width = width
        self._pad = pad
        self._advance = advance

    def placed(self) -> list[Spot]:
        placed: list[Spot] = []
        for place in sorted(self._places, key=lambda place: (place.rank, place.x)):
            if place.rank < MINOR_PLACE or not self._leaves_out(placed):
                placed = self._with(place, placed)
        return placed

    def _leaves_out(self, placed: Sequence[Spot]) -> bool:
        return sum(place.rank < MINOR_PLACE for place in self._places) > sum(
            spot.place.rank < MINOR_PLACE for spot in placed
        )

    def _with(self, place: Named, placed: list[Spot]) -> list[Spot]:
        """Add a label where there is room, or where one other can make room by moving; else leave it out."""
        for spot in self._spots(place):
            if not self._hindering(spot, placed):
                return [*placed, spot]
        if place.rank >= MINOR_PLACE:
            return placed
        for spot in self._spots(place):
            hindering = self._hindering(spot, placed)
            if len(hindering) == 1:
                kept = [spot, *(other for other in placed if other is not hindering[0])]
                for moved in self._spots(hindering[0].place):
                    if not self._hindering(moved, kept):
                        return [*kept, moved]
        return placed

    def _hindering(self, spot: Spot, placed: Sequence[Spot]) -> list[Spot]:
        return [other for other in placed if not self._is_clear(spot, other)]

    def _spots(self, place: Named) -> Iterator[Spot]:
        """Yield where the label of a place may stand: over its point or at either side of it, lowest row first."""
        width, x = self._advance(place.name) + 2.0, place.x
        for row in range(_LABEL_ROWS):
            for left in (x - width / 2, x - width + self._pad * 0.2, x - self._pad * 0.2):
                low = min(max(left, self._pad), self._width - self._pad * 0.5 - width)
                yield Spot(place, x, low, low + width, row)

    def _is_clear(self, one: Spot, other: Spot) -> bool:
        """Tell whether two labels do not meet, nor the line from the upper one down to the band the lower one."""
        if one.row == other.row:
            return one.low >= other.high + self._pad * 0.7 or other.low >= one.high + self._pad * 0.7
        gap = self._pad * 0.2
        lower, upper = sorted((one, other), key=lambda spot: spot.row)
        return not lower.low - gap < upper.x < lower.high + gap
