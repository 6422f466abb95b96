"""Looks for the side of its mark on which each name has room, at every scale that shows it.

Only what can meet at a scale is looked at: two towns far from each other are in each other's way on no map.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeVar

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


# A new report changes few names, mostly none: they are then where they were.
@lru_cache(maxsize=8)
def place_names(names: tuple[Name, ...], others: tuple[Mark, ...] = ()) -> dict[Name, PlacedName]:
    """Return where names stand, in the order of their importance: each leaves room for those before it.

    ``others`` are marks without a name of their own, off which all names keep.
    """
    marks = [*(name.mark for name in names), *others]
    placed: dict[Name, PlacedName] = {}
    for name in _in_order(names):
        placed[name] = _place(name, marks, [*placed.values()])
    return placed


@lru_cache(maxsize=8)
def place_claims(
    claims: tuple[Name, ...], names: tuple[Name, ...], others: tuple[Mark, ...] = ()
) -> dict[Name, PlacedName]:
    """Return where what is written of claims stands: it leaves room for names, but none for those of units and claims.

    Claims are seldom shown, and then by themselves.
    """
    of_places = [placed for name, placed in place_names(names, others).items() if name.style.rank != UNIT.rank]
    marks = [claim.mark for claim in claims]
    return {claim: _place(claim, marks, of_places) for claim in claims}


@lru_cache(maxsize=8)
def place_context_towns(
    towns: tuple[Name, ...], names: tuple[Name, ...], others: tuple[Mark, ...] = ()
) -> dict[Name, PlacedName]:
    """Return where the names of the country's towns stand, in the room that other names leave; none moves for them."""
    marks = [*(name.mark for name in (*names, *towns)), *others]
    before = [*place_names(names, others).values()]
    placed: dict[Name, PlacedName] = {}
    for town in sorted(towns, key=lambda town: (town.style.rank, town.text)):
        placed[town] = _place(town, marks, [*before, *placed.values()])
    return placed


def _in_order(names: Sequence[Name]) -> list[Name]:
    """Return names as they are placed: by rank, of towns the most crowded first."""
    towns = [name.mark for name in names if name.style.rank <= TOWN.rank]

    def importance(name: Name) -> tuple[int, float, int, str]:
        rank = name.style.rank
        away = (math.hypot(m.x - name.mark.x, m.y - name.mark.y) for m in towns if not m.shares_position(name.mark))
        return rank, min(away, default=0.0) if rank <= TOWN.rank else 0.0, -name.mark.seat, name.text

    return sorted(names, key=importance)


def _place(name: Name, marks: Sequence[Mark], before: Sequence[PlacedName]) -> PlacedName:
    """Return the side at which a name can stand on maps of the smallest scale, and a second one for smaller ones.

    What is in the way on a map of a town, a village beside the road, is not on a map of the state.
    """
    gap = AIR + max(m.radius for m in marks if m.shares_position(name.mark) and m.seat == name.mark.seat)
    placed = PlacedName(name, gap)
    around = _Around(placed, marks, before)
    for _ in ("large", "small"):
        scales = [scale for scale in SCALES if placed.smallest < scale <= name.style.smallest]
        side, reached = roomiest(name.sides(), scales, partial(_has_room, placed, around))
        if reached:
            placed.places.append(SideTo(side, name.style.smallest if reached == len(scales) else scales[reached - 1]))
    return placed


class _Around:
    """The marks and names around a name: what is too far off at a scale to be in its way is not asked."""

    def __init__(self, placed: PlacedName, marks: Sequence[Mark], before: Sequence[PlacedName]) -> None:
        nearest = placed.gap + SAFELY
        self._marks = _by_scale((_meet(placed, mark, mark.off + max(mark.radius, nearest)), mark) for mark in marks)
        self._names = _by_scale((_meet(placed, other.name.mark, other.reach + APART), other) for other in before)

    def marks(self, scale: int) -> Iterator[Mark]:
        """Yield the marks that can matter on a map of a scale."""
        return (mark for largest, mark in itertools.takewhile(lambda pair: pair[0] < scale, self._marks))

    def names(self, scale: int) -> Iterator[PlacedName]:
        """Yield the names that can matter on a map of a scale."""
        return (name for largest, name in itertools.takewhile(lambda pair: pair[0] < scale, self._names))


def _meet(placed: PlacedName, mark: Mark, reach: float) -> float:
    """Return the largest scale at which a name can meet what reaches so far from the position of a mark (mm)."""
    own = placed.name.mark
    return math.hypot(mark.x - own.x, mark.y - own.y) * 1000 / (placed.reach + reach)


def _by_scale(pairs: Iterable[tuple[float, _Thing]]) -> list[tuple[float, _Thing]]:
    return sorted(pairs, key=lambda pair: pair[0])


def _has_room(placed: PlacedName, around: _Around, side: str, scale: int) -> bool:
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


def _meets_names(name: Name, around: _Around, rect: Rect, scale: int) -> bool:
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
