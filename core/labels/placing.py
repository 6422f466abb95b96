"""Looks for the side of its mark on which each name has room, at every scale that shows it.

Only what can meet at a scale is looked at: two towns far from each other are in each other's way on no map.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from ..feedback import NO_FEEDBACK, Feedback, followed
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
        in_order = found[np.argsort(meet[found], kind="stable")]
        return list(zip(map(float, meet[in_order]), map(self._things.__getitem__, in_order)))


def around_marks(marks: Iterable[Mark]) -> Surroundings[Mark]:
    """Return marks as what is around names: each once."""
    each = list(dict.fromkeys(marks))
    return Surroundings(each, each, [mark.off for mark in each], [mark.radius for mark in each])


def around_names(names: Sequence[PlacedName]) -> Surroundings[PlacedName]:
    """Return names, whose sides need not be known yet, as what is around others."""
    marks = [placed.name.mark for placed in names]
    return Surroundings(names, marks, [placed.reach + APART for placed in names], [0.0] * len(names))


def place_names(
    names: Sequence[Name], others: Sequence[Mark] = (), job: Feedback = NO_FEEDBACK
) -> dict[Name, PlacedName]:
    """Return where names stand, in the order of their importance: each leaves room for those before it.

    ``others`` are marks without a name of their own, off which all names keep. Raises JobCancelledError.
    """
    marks = [*(name.mark for name in names), *others]
    placed = without_sides(in_order(names), marks)
    around, before = around_marks(marks), around_names(placed)
    for number, each in enumerate(followed(placed, len(placed), job)):
        find_sides(each, Around(each, around, before, number))
    return {each.name: each for each in placed}


def place_claims(
    claims: Sequence[Name], names: Mapping[Name, PlacedName], job: Feedback = NO_FEEDBACK
) -> dict[Name, PlacedName]:
    """Return where what is written of claims stands: it leaves room for names, but none for those of units and claims.

    Claims are seldom shown, and then by themselves. Raises JobCancelledError.
    """
    marks = [claim.mark for claim in claims]
    placed = without_sides(claims, marks)
    around, before = around_marks(marks), around_names(in_the_way_of_claims(names))
    for each in followed(placed, len(placed), job):
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
        scales = SCALES[bisect_right(SCALES, placed.smallest) : bisect_right(SCALES, name.style.smallest)]
        free = bisect_right(scales, around.first_met())
        side, reached = roomiest(name.sides(), scales[free:], partial(has_room, placed, around))
        if free + reached:
            smallest = name.style.smallest if free + reached == len(scales) else scales[free + reached - 1]
            placed.places.append(SideTo(side, smallest))


class _MarkNear(NamedTuple):
    """A mark as it is seen from that of a name: so many metres off, and besides so many millimetres on the map."""

    meet: float
    metres: tuple[float, float]
    aside: tuple[float, float]
    aside_in_overview: tuple[float, float]
    mark: Mark


class _Needed(NamedTuple):
    """The room for a name, seen from the middle of its mark. ``nearest``: so near to it no other mark may be (mm).

    The rest of ``rect`` than ``letters``, the room for what few letters have, g and accents, may lie over a mark.
    """

    rect: Rect
    letters: Rect
    nearest: float


class Around:
    """The marks and names around a name: what is too far off at a scale to be in its way is not asked.

    Marks where its own stands are not among them: it is as near to them as to its own.
    """

    def __init__(
        self,
        placed: PlacedName,
        marks: Surroundings[Mark],
        names: Surroundings[PlacedName],
        first_names: int | None = None,
    ) -> None:
        self._placed = placed
        self._needed: dict[str, _Needed] = {}
        own = placed.name.mark.stand
        near = marks.near(placed, placed.gap + SAFELY)
        self._marks: list[_MarkNear] = []
        # The nearest last. How most of the others lie is never asked.
        self._farther = [(meet, mark) for meet, mark in reversed(near) if mark.stand != own]
        self._first_mark = self._farther[-1][0] if self._farther else math.inf
        self._names = names.near(placed, 0.0, first_names)

    def needed(self, side: str) -> _Needed:
        """Return what room the name needs at a side of its mark, the same on every map."""
        if side not in self._needed:
            name, rect = self._placed.name, self._placed.beside(side)
            em = name.style.points * MM_PER_POINT
            clearly = SAFELY if name.mark.seat or name.style.rank > LEG.rank else CLEARLY
            self._needed[side] = _Needed(
                rect,
                rect._replace(y0=rect.y0 + BELOW_EM * em, y1=rect.y1 - ABOVE_EM * em),
                rect.distance(0, 0) + clearly,
            )
        return self._needed[side]

    def marks(self, scale: int) -> Iterator[tuple[float, float, Mark]]:
        """Yield the marks that can matter on a map of a scale, and how far east and north of the name's own each is."""
        while self._farther and self._farther[-1][0] < scale:
            self._marks.append(self._seen(*self._farther.pop()))
        for meet, (east, north), aside, aside_in_overview, mark in self._marks:
            if meet >= scale:
                return
            right, up = aside_in_overview if scale > OVERVIEW else aside
            yield east * 1000 / scale + right, north * 1000 / scale + up, mark

    def written(self, scale: int) -> Iterator[Rect]:
        """Yield what the names that can matter cover on a map of a scale."""
        for meet, name in self._names:
            if meet >= scale:
                return
            covered = name.written(scale)
            if covered is not None:
                yield covered

    def first_met(self) -> float:
        """Return the largest scale at which something of it can be in the way; infinite where nothing can."""
        return min(self._first_mark, self._names[0][0] if self._names else math.inf)

    def _seen(self, meet: float, mark: Mark) -> _MarkNear:
        own = self._placed.name.mark
        return _MarkNear(
            meet,
            (mark.x - own.x, mark.y - own.y),
            _difference(mark.aside, own.aside),
            _difference(mark.aside_in_overview, own.aside_in_overview),
            mark,
        )


def _difference(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return one[0] - other[0], one[1] - other[1]


def has_room(placed: PlacedName, around: Around, side: str, scale: int) -> bool:
    """Tell whether nothing of what is around a name is in its way at a side of its mark on a map of a scale."""
    return not (_meets_marks(placed, around, side, scale) or _meets_names(placed, around, side, scale))


def _meets_marks(placed: PlacedName, around: Around, side: str, scale: int) -> bool:
    """Tell whether a name covers another mark than its own, or is hardly nearer to its own than to another."""
    name = placed.name
    rect, letters, nearest = around.needed(side)
    x0, y0, x1, y1 = rect
    for x, y, mark in around.marks(scale):
        near = mark.radius if mark.radius > nearest else nearest
        if x0 - near < x < x1 + near and y0 - near < y < y1 + near and _counts(mark, name, scale):
            # A base on a ring crowds towns, its own and others: the name of a town tells them by its kind of letters.
            is_of_its_kind = mark.seat == 0 or name.mark.seat > 0
            if letters.distance(x, y) < mark.radius or (is_of_its_kind and rect.distance(x, y) < nearest):
                return True
    return False


def _meets_names(placed: PlacedName, around: Around, side: str, scale: int) -> bool:
    """Tell whether a name touches another, or in the overview its base lies under one."""
    mark, rect = placed.name.mark, placed.rect(side, scale)
    hides = mark.is_base and scale > OVERVIEW
    at = mark.at(scale)
    for other in around.written(scale):  # noqa: SIM110 (this is asked a million times)
        if rect.is_near(other) or (hides and other.distance(*at) < mark.radius):
            return True
    return False


def _counts(mark: Mark, name: Name, scale: int) -> bool:
    """Tell whether a mark is on the map of a scale, and a name does not go before it."""
    gives_way = scale > OVERVIEW and name.style.rank < UNIT.rank
    return not ((mark.smallest and scale > mark.smallest) or (gives_way and mark.is_base))
