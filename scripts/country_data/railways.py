"""The railways of OpenStreetMap, from a network that has junctions and the lengths between them, but not the lines.

A line is straight from junction to junction. How far the railway can be from it follows from its length; where that is
too far there is no line, so that there are gaps.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from as_package import load_package
from pyproj import Geod
from shapely.geometry import LineString
from shapely.ops import linemerge

from .inputs import Position, Track
from .output import Feature, parts_of
from .roads import networks

load_package()

from build_data.geometry import farthest_off  # noqa: E402 (the core must be importable first)

SOURCE_ID = "osm-scgraph-2024"
FARTHEST_M = 5_000.0
"""A railway that its length lets be further than this from the straight line is not drawn."""
JUNCTION_DEGREES = 0.008
"""Junctions that are this near to each other (0.9 km) are one: the network has every switch of a station."""
TOLERANCE = 0.0009
"""Degrees (100 m) by which the lines may be straightened."""
ACCURACY_M = 6_000
"""The sum of the three."""
BESIDE, BESIDE_KM = 1.05, 2.0
"""A track by which one comes as far as by two others, up to this factor and length, only runs beside them."""

SPHERE = Geod(a=6_371_000, b=6_371_000)
"""On which the network's lengths are measured."""

Tracks = dict[tuple[Position, Position], Track]


def railway_features(tracks: Iterable[Track]) -> list[Feature]:
    """Return the railways whose lines are known well enough, joined where two parts meet."""
    known = [track for track in _without_beside(_joined(list(tracks))) if farthest_m(track) <= FARTHEST_M]
    merged = parts_of(linemerge([LineString([track.start, track.end]) for track in known]))
    lines = sorted(networks(merged), key=lambda line: line.bounds)
    return [({"accuracy_m": ACCURACY_M, "source_id": SOURCE_ID}, line.simplify(TOLERANCE)) for line in lines]


def farthest_m(track: Track) -> float:
    """Return how far (m) a railway can be from the straight line between its ends."""
    *_, straight_m = SPHERE.inv(*track.start, *track.end)
    return farthest_off(straight_m, track.length_km * 1000 / straight_m) if straight_m else math.inf


def _joined(tracks: list[Track]) -> Tracks:
    """Return the shortest track between any two junctions, when those near to each other are one."""
    one_of = _junctions(position for track in tracks for position in (track.start, track.end))
    shortest: Tracks = {}
    for track in sorted(tracks, key=lambda track: track.length_km):
        start, end = sorted((one_of[track.start], one_of[track.end]))
        if start != end:
            shortest.setdefault((start, end), Track(start, end, track.length_km))
    return shortest


def _junctions(positions: Iterable[Position]) -> dict[Position, Position]:
    """Return for each position the one that stands for it: itself, or one less than JUNCTION_DEGREES away."""
    chosen: dict[Position, Position] = {}
    by_cell: dict[tuple[int, int], list[Position]] = defaultdict(list)
    for position in sorted(set(positions)):
        column, row = (math.floor(value / JUNCTION_DEGREES) for value in position)
        around = [by_cell[column + x, row + y] for x in (-1, 0, 1) for y in (-1, 0, 1)]
        near = [other for cell in around for other in cell if math.dist(other, position) <= JUNCTION_DEGREES]
        if not near:
            by_cell[column, row].append(position)
        chosen[position] = min(near, key=lambda other: math.dist(other, position), default=position)
    return chosen


def _without_beside(tracks: Tracks) -> Iterator[Track]:
    """Yield the tracks but those that run beside two others: the second track of a line, with fewer switches."""
    lengths: dict[Position, dict[Position, float]] = defaultdict(dict)
    for (start, end), track in tracks.items():
        lengths[start][end] = lengths[end][start] = track.length_km
    for (start, end), track in tracks.items():
        allowed = track.length_km * BESIDE + BESIDE_KM
        between = [(lengths[start][by], lengths[by][end]) for by in lengths[start].keys() & lengths[end].keys()]
        if not any(max(two) < track.length_km and sum(two) <= allowed for two in between):
            yield track
