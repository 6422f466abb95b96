"""Looks for the side of its mark on which each name has room, at every scale that shows it.

Only what can meet at a scale is looked at: two towns far from each other are in each other's way on no map.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

import numpy as np

from .metrics import ABOVE_EM, AIR, BELOW_EM, LEG, MM_PER_POINT, OVERVIEW, SHEET_SCALE, STEPS, TOWN, UNIT
from .named_marks import APART, Mark, Name, PlacedName, Rect, SideTo
from .room import roomiest

SCALES = sorted({*(round(50_000 * 1.05**step) for step in range(98)), SHEET_SCALE, *STEPS})
"""The scales that are tried, from 1:50,000 to about 1:5,800,000."""
CLEARLY = 0.05
"""By how many millimetres a name must be nearer to its own mark."""
SAFELY = 0.3
"""The same for what is measured less well: words in two lines on a ring, and thin letters of the country's towns."""

_Thing = TypeVar("_Thing")


class Surroundings(Generic[_Thing]):
    """Things on the map, by how far from its position each reaches: what is near to a name is found among many."""

    def __init__(
        self, things: Sequence[_Thing], marks: Sequence[Mark], off: Sequence[float], radii: Sequence[float]
    ) -> None:
        self._things = things
        self._x, self._y = np.array([mark.x for mark in marks]), np.array([mark.y for mark in marks])
        self._off, self._radii = np.array(off), np.array(radii)

    def near(self, placed: PlacedName, nearest: float, first: int | None = None) -> list[tuple[float, _Thing]]:
        """Return what can be in the way of a name, with the largest scale at which they can meet, in its order.

        ``nearest``: how far from it nothing may be (mm). Only the ``first`` things are looked at, or all.
        """
        own = placed.name.mark
        away = np.hypot(self._x[:first] - own.x, self._y[:first] - own.y)
        meet = away * 1000 / (placed.reach + self._off[:first] + np.maximum(self._radii[:first], nearest))
        (found,) = np.nonzero(meet < placed.name.style.smallest)
        return [(float(meet[number]), self._things[number]) for number in found[np.argsort(meet[found], kind="stable")]]


def around_marks(marks: Iterable[Mark]) -> Surroundings[Mark]:
    """Return marks as what is around names: each once."""
    each = list(dict.fromkeys(marks))
    return Surroundings(each, each, [mark.off for mark in each], [mark.radius for mark in each])


def around_names(names: Sequence[PlacedName]) -> Surroundings[PlacedName]:
    """Return names, whose sides need not be known yet, as what is around others."""
    marks = [placed.name.mark for placed in names]
    return Surroundings(names, marks, [placed.reach + APART for placed in names], [0.0] * len(names))


def place_names(names: Sequence[Name], others: Sequence[Mark] = ()) -> dict[Name, PlacedName]:
    """Return where names stand, in the order of their importance: each leaves room for those before it.

    ``others`` are marks without a name of their own, off which all names keep.
    """
    marks = [*(name.mark for name in names), *others]
    placed = without_sides(in_order(names), marks)
    around, before = around_marks(marks), around_names(placed)
    for number, each in enumerate(placed):
        find_sides(each, Around(each, around, before, number))
    return {each.name: each for each in placed}


def place_claims(claims: Sequence[Name], names: Mapping[Name, PlacedName]) -> dict[Name, PlacedName]:
    """Return where what is written of claims stands: it leaves room for names, but none for those of units and claims.

    Claims are seldom shown, and then by themselves.
    """
    marks = [claim.mark for claim in claims]
    placed = without_sides(claims, marks)
    around, before = around_marks(marks), around_names(in_the_way_of_claims(names))
    for each in placed:
        find_sides(each, Around(each, around, before))
    return {each.name: each for each in placed}


def in_the_way_of_claims(placed: Mapping[Name, PlacedName]) -> list[PlacedName]:
    """Return the names for which claims leave room."""
    return [each for name, each in placed.items() if name.style.rank != UNIT.rank]


def place_context_towns(
    towns: Sequence[Name], names: Mapping[Name, PlacedName], others: Sequence[Mark] = ()
) -> dict[Name, PlacedName]:
    """Return where the names of the country's towns stand, in the room that other names leave; none moves for them."""
    marks = [*(name.mark for name in (*names, *towns)), *others]
    placed = without_sides(sorted(towns, key=lambda town: (town.style.rank, town.text)), marks)
    around, before = around_marks(marks), around_names([*names.values(), *placed])
    for number, each in enumerate(placed, start=len(names)):
        find_sides(each, Around(each, around, before, number))
    return {each.name: each for each in placed}


def in_order(names: Sequence[Name]) -> list[Name]:
    """Return names as they are placed: by rank, of towns the most crowded first."""
    towns = [name for name in names if name.style.rank <= TOWN.rank]
    x, y = np.array([town.mark.x for town in towns]), np.array([town.mark.y for town in towns])
    crowded: dict[Name, float] = {}
    for town in towns:
        away = np.hypot(x - town.mark.x, y - town.mark.y)
        crowded[town] = float(np.min(away[away > 0], initial=math.inf))

    def importance(name: Name) -> tuple[int, float, int, str]:
        away = crowded.get(name, 0.0)
        return name.style.rank, 0.0 if math.isinf(away) else away, -name.mark.seat, name.text

    return sorted(names, key=importance)


def without_sides(names: Iterable[Name], marks: Iterable[Mark]) -> list[PlacedName]:
    """Return names with how far from their marks they stand; on which side is not known yet."""
    radii: dict[tuple[float, float, int], float] = {}
    for mark in marks:
        radii[mark.stand] = max(mark.radius, radii.get(mark.stand, 0.0))
    return [PlacedName(name, AIR + radii[name.mark.stand]) for name in names]


def find_sides(placed: PlacedName, around: Around) -> None:
    """Find the side at which a name can stand on maps of the smallest scale, and a second one for smaller ones.

    What is in the way on a map of a town, a village beside the road, is not on a map of the state.
    """
    name = placed.name
    for _ in ("large", "small"):
        scales = [scale for scale in SCALES if placed.smallest < scale <= name.style.smallest]
        side, reached = roomiest(name.sides(), scales, partial(has_room, placed, around))
        if reached:
            placed.places.append(SideTo(side, name.style.smallest if reached == len(scales) else scales[reached - 1]))


class Around:
    """The marks and names around a name: what is too far off at a scale to be in its way is not asked."""

    def __init__(
        self,
        placed: PlacedName,
        marks: Surroundings[Mark],
        names: Surroundings[PlacedName],
        first_names: int | None = None,
    ) -> None:
        self._marks = marks.near(placed, placed.gap + SAFELY)
        self._names = names.near(placed, 0.0, first_names)

    def marks(self, scale: int) -> Iterator[Mark]:
        """Yield the marks that can matter on a map of a scale."""
        return (mark for largest, mark in itertools.takewhile(lambda pair: pair[0] < scale, self._marks))

    def names(self, scale: int) -> Iterator[PlacedName]:
        """Yield the names that can matter on a map of a scale."""
        return (name for largest, name in itertools.takewhile(lambda pair: pair[0] < scale, self._names))

    def first_met(self) -> float:
        """Return the largest scale at which something of it can be in the way; infinite where nothing can."""
        return min((pairs[0][0] for pairs in (self._marks, self._names) if pairs), default=math.inf)


def has_room(placed: PlacedName, around: Around, side: str, scale: int) -> bool:
    """Tell whether nothing of what is around a name is in its way at a side of its mark on a map of a scale."""
    name, rect = placed.name, placed.rect(side, scale)
    at, em = name.mark.at(scale), name.style.points * MM_PER_POINT
    # The room for what few letters have, g and accents, may lie over a mark.
    letters = rect._replace(y0=rect.y0 + BELOW_EM * em, y1=rect.y1 - ABOVE_EM * em)
    nearest = rect.distance(*at) + (SAFELY if name.mark.seat or name.style.rank > LEG.rank else CLEARLY)
    for mark in around.marks(scale):
        if _counts(mark, name, scale):
            other = mark.at(scale)
            # A base on a ring crowds towns, its own and others: the name of a town tells them by its kind of letters.
            is_of_its_kind = mark.seat == 0 or name.mark.seat > 0
            if letters.distance(*other) < mark.radius or (is_of_its_kind and rect.distance(*other) < nearest):
                return False
    return not _meets_names(name, around, rect, scale)


def _meets_names(name: Name, around: Around, rect: Rect, scale: int) -> bool:
    """Tell whether a name touches another, or in the overview its base lies under one."""
    written = [covered for other in around.names(scale) if (covered := other.written(scale))]
    at = name.mark.at(scale)
    if scale > OVERVIEW and name.mark.is_base and any(other.distance(*at) < name.mark.radius for other in written):
        return True
    return any(rect.is_near(other) for other in written)


def _counts(mark: Mark, name: Name, scale: int) -> bool:
    """Tell whether a mark is on the map of a scale and another than the name's, which does not go before it."""
    gives_way = scale > OVERVIEW and name.style.rank < UNIT.rank
    if (mark.smallest and scale > mark.smallest) or (gives_way and mark.is_base):
        return False
    return not (mark.shares_position(name.mark) and mark.seat == name.mark.seat)
