"""Turns the rings of units around a position, so that on the sheet none of their marks lies on that of another place.

Two towns may be as far from each other as the ring of one is wide: a base of the one would be taken for the other's.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ..pairs import zip_equal
from .metrics import SEAT_MARK, SHEET_SCALE, UNIT_MARK
from .named_marks import Mark
from .rings import MIDDLE, Seat

_Key = TypeVar("_Key", bound=Hashable)

CLEAR = SEAT_MARK + UNIT_MARK + 0.3
"""Millimetres between the middles of a base's mark and of another town's that do not touch."""
MOST_EMPTY = 4
"""How many seats of a ring may stay empty."""


def free_seats(seated: Mapping[_Key, Seat], at: Mapping[_Key, tuple[float, float]]) -> dict[_Key, Seat]:
    """Return the seats, those of a ring moved on to seats that are free on the sheet, if need be with some left empty.

    ``at``: position of each mark in metres of the map's CRS; a mark without one keeps its seat. Where no arrangement
    is free, the one that is farthest from the other places' marks is taken.
    """
    marks = {key: Mark(*at[key], 0, 0, seat.number, seat.ring) for key, seat in seated.items() if key in at}
    keys_at: dict[tuple[float, float], list[_Key]] = {}
    for key in marks:
        keys_at.setdefault(at[key], []).append(key)
    for position, here in keys_at.items():
        ring = [marks[key] for key in here]
        if any(mark.seat != MIDDLE for mark in ring):
            near = _near(marks, at, position, ring)
            if near:
                marks.update(zip_equal(here, _freest(ring, near)))
    return {**seated, **{key: Seat(mark.seat, mark.ring) for key, mark in marks.items()}}


def _near(
    marks: Mapping[_Key, Mark], at: Mapping[_Key, tuple[float, float]], position: tuple[float, float], ring: list[Mark]
) -> list[tuple[float, float]]:
    """Return where marks of other positions are that may touch an arrangement of a ring; a free ring stays as it is."""
    widest = replace(ring[-1], seat=1, ring=max(mark.ring for mark in ring) + MOST_EMPTY).off
    return [
        mark.at(SHEET_SCALE)
        for key, mark in marks.items()
        if at[key] != position and _apart_mm(at[key], position) < widest + mark.off + CLEAR
    ]


def _apart_mm(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far apart two positions are on the sheet."""
    return math.dist(one, other) * 1000 / SHEET_SCALE


def _freest(marks: Sequence[Mark], others: Sequence[tuple[float, float]]) -> Sequence[Mark]:
    """Return the first arrangement of a position's marks that is clear of all others, or the one nearest to that."""
    best, widest = marks, -math.inf
    for arranged in _arrangements(marks):
        around = [mark.at(SHEET_SCALE) for mark in arranged if mark.seat != MIDDLE]
        clearance = min(math.dist(one, other) for one in around for other in others)
        if clearance > widest:
            best, widest = arranged, clearance
        if clearance >= CLEAR:
            break
    return best


def _arrangements(marks: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Yield the marks with as few empty seats as may be, in their order; one in the middle stays there.

    If any seat is empty, the last one is, before the north: there is room for the name of the town.
    """
    fewest = max((mark.ring for mark in marks), default=0)
    for ring in range(fewest, fewest + MOST_EMPTY + 1):
        last = ring if ring == fewest else ring - 1
        for numbers in itertools.combinations(range(1, last + 1), fewest):
            number = iter(numbers)
            yield [replace(mark, seat=next(number) if mark.seat != MIDDLE else MIDDLE, ring=ring) for mark in marks]
