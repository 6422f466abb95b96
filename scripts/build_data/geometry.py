"""Lines of the corridor legs, and how far they may be from the real way."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from kachin_corridors.core.geometry import geodesy
from kachin_corridors.core.words import Mode

ASSUMED_DETOUR = 1.5
"""How many times longer than the straight line a way between two known points is taken to be at most.

An assumption, used only where neither a published figure for the very leg nor the swing of roads tells more. In the
figures of published_distances.csv the valley roads, rivers and rails are about 1.2 times the line through the places,
but hill roads reach 1.6 (Pangsau Pass to Shingbwiyang) and 2.0 (Lawngtlai to Zorinpui).
"""

SWING = 0.28
"""How far a road is from the chord of two known points, as a share of the chord: more on 5 % of its length only.

Measured on the roads of two maps (road_lines.geojson): 95 % of the road between two neighbouring places that a source
puts on it keep to this share of their distance, in 27 of 28 gaps of 4 to 35 km. tests/data/test_road_lines.py does it
again.
"""

LONGEST_SWING_M = 35_000.0
"""The longest gap for which the swing is used: no longer one was measured."""

ACROSS = 0.8
"""How much of the 95 % error of a position lies across a line, for errors that are normal and the same to all sides:
the 95 % error of one coordinate is 1.96 standard deviations, that of the distance 2.45.
"""

ROUNDING_M = 100


def farthest_off(gap_m: float, detour: float) -> float:
    """Return how far (m) a way of ``gap_m * detour`` between two points ``gap_m`` apart can be from their chord.

    All ways of that length lie inside the ellipse that has the two points for its foci and that length for its major
    axis; its half minor axis is the bound.
    """
    return gap_m / 2 * math.sqrt(max(detour, 1.0) ** 2 - 1)


def leg_accuracy(
    points: Sequence[geodesy.LonLat], precisions_m: Sequence[float], mode: str, published_m: float | None
) -> int:
    """Return the accuracy (m, rounded up to 100) of the straight lines through ``points`` (longitude, latitude).

    It is that of the worst gap. There the way is taken to be no farther from the chord than its length allows; on roads
    and gaps of ordinary length no farther than roads swing. With a published length of the leg, all that it exceeds the
    line may lie in any one gap. A published length that is shorter than the line tells nothing. To this comes the error
    of the points themselves, ``precisions_m``.
    """
    gaps = [geodesy.distance(start, end) for start, end in pairwise(points)]
    excess = None if published_m is None else published_m - sum(gaps)
    worst = 0.0
    for gap, precisions in zip(gaps, pairwise(precisions_m), strict=True):
        detour = ASSUMED_DETOUR if excess is None or excess < 0 else 1 + excess / gap
        off = farthest_off(gap, detour)
        if mode == Mode.ROAD and gap <= LONGEST_SWING_M:
            off = min(off, SWING * gap)
        worst = max(worst, with_point_errors(off, precisions))
    return math.ceil(worst / ROUNDING_M) * ROUNDING_M


def with_point_errors(off_m: float, precisions_m: tuple[float, float]) -> float:
    """Return how far (m) the way may be from the chord of two points that are themselves uncertain.

    At an end the chord is off by the error of the point across it. In the middle, where the way is farthest from the
    chord, it is off by the mean of both; that and the way's own distance are independent, so their squares add up.
    """
    first, last = (ACROSS * precision for precision in precisions_m)
    return max(first, last, math.hypot(off_m, first / 2, last / 2))
