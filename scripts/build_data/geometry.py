"""Lines of the corridor legs, and how far they may be from the real way."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from kachin_corridors.core import geodesy

ASSUMED_DETOUR = 1.5
"""How many times longer than the straight line a way between two known points is taken to be at most.

An assumption, used only where no published figure tells it for the very leg. In the figures of published_distances.csv
the valley roads (Shingbwiyang to Myothit), rivers and rails are about 1.2 times the line through the places, but hill
roads reach 1.6 (Pangsau Pass to Shingbwiyang) and 2.0 (Lawngtlai to Zorinpui): a hill leg needs a figure of its own.
"""

ROUNDING_M = 100


def farthest_off(gap_m: float, detour: float) -> float:
    """Return how far (m) a way of ``gap_m * detour`` between two points ``gap_m`` apart can be from their chord.

    All ways of that length lie inside the ellipse that has the two points for its foci and that length for its major
    axis; its half minor axis is the bound.
    """
    return gap_m / 2 * math.sqrt(max(detour, 1.0) ** 2 - 1)


def leg_accuracy(points: Sequence[geodesy.LonLat], published_m: float | None) -> int:
    """Return the accuracy (m, rounded up to 100) of the straight lines through ``points`` (longitude, latitude).

    With a published length of the leg, all that it exceeds the line may lie in any one gap. A published length that is
    shorter than the line tells nothing, and the assumed detour holds.
    """
    gaps = [geodesy.distance(start, end) for start, end in pairwise(points)]
    excess = None if published_m is None else published_m - sum(gaps)
    detours = [ASSUMED_DETOUR if excess is None or excess < 0 else 1 + excess / gap for gap in gaps]
    bound = max(farthest_off(gap, detour) for gap, detour in zip(gaps, detours, strict=True))
    return math.ceil(bound / ROUNDING_M) * ROUNDING_M
