"""How far what is recorded speaks along a corridor: the corridor cut into pieces, and who is heard on each.

A *post* is a place on the way of which something is recorded, or at which a leg ends. Each town speaks for the road
within ``REACH_M`` of it, and no post speaks past the next one. Marks are metres from the start of the corridor.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..corridors.routes import PlaceOnRoute, Route
from ..pairs import pairwise
from ..units import METRES_PER_KM
from ..words import UnitKind
from .record import ControlRecord, ControlUnit, Road

REACH_M = 15_000.0
"""How far along the road a town speaks for it.

It is what who holds a town usually commands of the road outside it: the range of the 105 and 122 mm howitzers of a
garrison, and half a day on foot. It is three times the 4 to 5 km within which positions of towns are known, and the
sources themselves name a place that lies farther out (Lamyang, some 10 km from Waingmaw) by its own name.
"""
SAME_MARK_M = 1.0


class Piece(NamedTuple):
    """A part of a corridor that is judged as one, between two marks, and the posts before and after it."""

    start_m: float
    end_m: float
    before: PlaceOnRoute
    after: PlaceOnRoute

    @property
    def has_both(self) -> bool:
        """Whether the two posts stand so near each other that both are heard on all that lies between them."""
        return self.after.at_m - self.before.at_m <= 2 * REACH_M

    def is_within_reach_of(self, post: PlaceOnRoute) -> bool:
        """Tell whether the whole piece lies within the reach of one of its posts."""
        farthest = max(abs(post.at_m - self.start_m), abs(post.at_m - self.end_m))
        return farthest <= REACH_M + SAME_MARK_M

    def name_of(self, at_m: float) -> str:
        """Return the name of one of its ends: that of a post, or how far it is from the nearer one."""
        post = min((self.before, self.after), key=lambda place: abs(place.at_m - at_m))
        off_m = abs(post.at_m - at_m)
        return post.name if off_m <= SAME_MARK_M else f"{off_m / METRES_PER_KM:.0f} km from {post.name}"


def posts_on(route: Route, record: ControlRecord, roads: Iterable[Road]) -> list[PlaceOnRoute]:
    """Return the posts of a corridor, in order. They do not depend on the day.

    A place that is reported later was not yet known to be held: it is a post from the beginning, and no reason to look
    past it.
    """
    named = {place_id for road in roads for place_id in (road.unit.from_place_id, road.unit.to_place_id)}
    return [
        place
        for place in route.places
        if place.is_leg_end or place.place_id in named or record.units_at(place.place_id)
    ]


def pieces_between(posts: Sequence[PlaceOnRoute], areas: Sequence[Road]) -> list[Piece]:
    """Return the pieces of a corridor, from its first post to its last without gap or overlap."""
    bounds = [mark for area in areas for mark in (area.start_m, area.end_m)]
    return [
        Piece(start_m, end_m, before, after)
        for before, after in pairwise(posts)
        if after.at_m > before.at_m
        for start_m, end_m in pairwise(_cuts(before.at_m, after.at_m, bounds))
    ]


def _cuts(start_m: float, end_m: float, bounds: Iterable[float]) -> list[float]:
    inside = list(bounds)
    if end_m - start_m > 2 * REACH_M:
        inside += [start_m + REACH_M, end_m - REACH_M]
    cuts = [start_m]
    for mark in sorted(inside):
        if mark - cuts[-1] > SAME_MARK_M and end_m - mark > SAME_MARK_M:
            cuts.append(mark)
    return [*cuts, end_m]


def speaks_alone(record: ControlRecord, place: PlaceOnRoute) -> bool:
    """Tell whether a post speaks for the road beside it without another one: towns do, bases on the way do not."""
    return record.town_at(place.place_id) is not None


def road_units_at(record: ControlRecord, place: PlaceOnRoute) -> list[ControlUnit]:
    """Return the units that may speak for the road through a post: its town; where none is recorded, bases."""
    town = record.town_at(place.place_id)
    if town is not None:
        return [town]
    return [unit for unit in record.units_at(place.place_id) if unit.kind == UnitKind.BASE]
