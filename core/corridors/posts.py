"""Kilometre posts along a corridor, and at which scales of a map each of them is shown."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..errors import StepError
from ..geometry.geodesy import LonLat, inverse
from ..limits import LEAST_STEP_KM
from ..units import METRES_PER_KM
from .legs import Leg
from .routes import Route

MEDIUM_STEP_KM = 25.0
SMALL_STEP_KM = 50.0
_BESIDE_M = 50.0
_SAME_MARK_KM = 1e-6


@dataclass(frozen=True)
class Post:
    """One post. ``course_deg`` is the direction of travel there; the flags say at which scales it is shown."""

    km: float
    point: LonLat
    course_deg: float
    leg: Leg
    on_large_scale: bool
    on_medium_scale: bool
    on_small_scale: bool


def posts_of(route: Route, step_km: float, by_scale: bool) -> list[Post]:
    """Return the posts of a corridor, from its start on, every ``step_km`` (at least LEAST_STEP_KM).

    With ``by_scale`` there are also posts every 25 and every 50 km, where the step is smaller: maps of medium scales
    show the former, those of small scales the latter, and large ones those of the step. Else every map shows all.
    Raises StepError.
    """
    if not LEAST_STEP_KM <= step_km < math.inf:
        raise StepError(least=LEAST_STEP_KM, step=step_km)
    steps = [step_km, max(step_km, MEDIUM_STEP_KM), max(step_km, SMALL_STEP_KM)] if by_scale else [step_km] * 3
    marks = sorted({round(mark, 6) for step in dict.fromkeys(steps) for mark, _ in route.posts(step)})
    return [_post(route, mark, [_is_multiple(mark, step) for step in steps]) for mark in marks]


def _is_multiple(mark_km: float, step_km: float) -> bool:
    return abs(mark_km - round(mark_km / step_km) * step_km) < _SAME_MARK_KM


def _post(route: Route, km: float, shown: list[bool]) -> Post:
    at_m = min(km * METRES_PER_KM, route.length_m)
    behind, ahead = max(at_m - _BESIDE_M, 0.0), min(at_m + _BESIDE_M, route.length_m)
    course = inverse(route.point_at(behind), route.point_at(ahead))[1]
    return Post(km, route.point_at(at_m), course, route.leg_at(at_m), *shown)
