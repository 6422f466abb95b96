"""The places and the legs between them as a network: what leads where, and by which legs.

Legs of all corridors on one day. A leg may be travelled either way.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import count
from typing import NamedTuple

from ..words import LegStatus, Mode
from .legs import Leg, leg_length

NOT_BUILT = (LegStatus.PROPOSED, LegStatus.PLANNED)
"""Statuses of a way that is not there yet in any form."""
_ON_WATER = (Mode.RIVER, Mode.SEA)
_MILLIMETRES = 1000


class _Cost(NamedTuple):
    """What decides between two ways, the weightiest first. Whole millimetres, so that sums do not depend on the order.

    By land first, and over a missing link only where nothing else leads. The last two decide between equals, so that
    the way back is the same way.
    """

    missing: int = 0
    by_water: int = 0
    not_built: int = 0
    length: int = 0
    legs: int = 0
    leg_ids: tuple[str, ...] = ()


def way_between(legs: Sequence[Leg], start: str, end: str) -> list[Leg]:
    """Return the legs from one place to another in order of travel; empty where none lead there.

    Legs that are travelled against their own direction are turned round. A missing link (a gap) is taken only where
    nothing else leads, then as little of it as can be; and a river or the sea only where no road or railway does, be it
    open or not.
    """
    return _found(legs, start).get(end, [])


def best_way(legs: Sequence[Leg], starts: Collection[str], goals: Collection[str]) -> list[Leg]:
    """Return the best way, as of ``way_between``, from any of ``starts`` to any of ``goals``; empty without one."""
    found = [_found(legs, start) for start in sorted(starts)]
    ways = [ways[goal] for ways in found for goal in sorted(goals) if ways.get(goal)]
    return min(ways, key=_cost_of, default=[])


def reachable(legs: Sequence[Leg], starts: Collection[str]) -> set[str]:
    """Return the ids of the places that legs lead to from any of ``starts``, with those of them where a leg ends."""
    return {place for start in starts for place in _found(legs, start)}


def outermost(legs: Sequence[Leg], starts: Collection[str], end: str) -> list[list[Leg]]:
    """Return the ways to ``end`` from those of ``starts`` that no way from another one of them passes."""
    ways = {start: way for start in sorted(starts) if (way := way_between(legs, start, end))}
    passed = {leg.to_place_id for way in ways.values() for leg in way}
    return [way for start, way in ways.items() if start not in passed]


def turned(leg: Leg) -> Leg:
    """Return a leg as it is travelled from its second place to its first."""
    return replace(
        leg,
        name=f"{leg.to_name}–{leg.from_name}",
        from_place_id=leg.to_place_id,
        to_place_id=leg.from_place_id,
        from_name=leg.to_name,
        to_name=leg.from_name,
        points=leg.points[::-1],
    )


def _found(legs: Sequence[Leg], start: str) -> dict[str, list[Leg]]:
    """Return the best way to each place that can be reached (Dijkstra's algorithm); none where no leg ends at start."""
    from_place = _by_start(legs)
    if start not in from_place:
        return {}
    ways: dict[str, list[Leg]] = {}
    serial = count()  # legs cannot be compared: of what costs the same, first come first served
    waiting: list[tuple[_Cost, int, str, list[Leg]]] = [(_Cost(), next(serial), start, [])]
    while waiting:
        cost, _, place, way = heapq.heappop(waiting)
        if place in ways:
            continue
        ways[place] = way
        for leg in from_place[place]:
            if leg.to_place_id not in ways:
                heapq.heappush(waiting, (_plus(cost, leg), next(serial), leg.to_place_id, [*way, leg]))
    return ways


def _by_start(legs: Sequence[Leg]) -> Mapping[str, list[Leg]]:
    """Return the legs that leave each place, in whichever direction."""
    found: dict[str, list[Leg]] = defaultdict(list)
    for leg in legs:
        found[leg.from_place_id].append(leg)
        found[leg.to_place_id].append(turned(leg))
    return found


def _cost_of(way: Sequence[Leg]) -> _Cost:
    return reduce(_plus, way, _Cost())


def _plus(cost: _Cost, leg: Leg) -> _Cost:
    length = round(leg_length(leg) * _MILLIMETRES)
    return _Cost(
        missing=cost.missing + (length if leg.mode == Mode.GAP else 0),
        by_water=cost.by_water + (length if leg.mode in _ON_WATER else 0),
        not_built=cost.not_built + (length if leg.status in NOT_BUILT else 0),
        length=cost.length + length,
        legs=cost.legs + 1,
        leg_ids=tuple(sorted((*cost.leg_ids, leg.leg_id))),
    )
