"""Splits a line by areas: which stretch of it is in which.

Between two vertices a line is a geodesic, but an edge of an area is straight in longitude and latitude, as on a map in
EPSG:4326. Segments of more than 1 km are therefore given vertices in between, on the geodesic. What is left between a
geodesic of length L and the straight line is at most h = L^2 tan(latitude) / (8 R): 2 cm times tan(latitude) for 1 km.
So far, over the sine of the angle, may a cut be off along the line; within a few kilometres of a pole, up to 1 km.
Lengths do not depend on it: a cut gives each side its share of the segment, and the pieces add up to the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..pairs import pairwise
from .arrays import as_indices, as_numbers
from .box_trees import SegmentTree
from .crossings import crossings, shared_stretches
from .geodesy import densified, distances, distances_along, line_positions

if TYPE_CHECKING:
    from .areas import Areas
    from .geodesy import Coordinates, Indices, Metres, Shares


LONGEST_SEGMENT_M = 1000.0
SHORTEST_PIECE_M = 1e-4
"""A stretch between two borders that is shorter goes to the piece before it."""


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of a line with the same values from end to end.

    ``start_m`` and ``end_m`` are geodesic distances from the start of the line; gaps between parts do not count.
    ``values`` are those of all areas that it is in, each once, sorted; none outside of them all. ``points``: degrees,
    shape (n, 2), longitudes within -180..180, with those added on long segments. A piece ends at the antimeridian.
    """

    part: int
    start_m: float
    end_m: float
    values: tuple[str, ...]
    points: Coordinates

    @property
    def length_m(self) -> float:
        """The geodesic length in metres."""
        return self.end_m - self.start_m


@dataclass(frozen=True)
class _Run:
    """A line that does not cross the antimeridian: its points, and how far each is along the whole line (m)."""

    points: Coordinates
    along: Metres


def split(parts: Sequence[Coordinates], areas: Areas) -> list[Piece]:
    """Return the pieces of a line in order; together they are the line. ``parts``: arrays of longitude and latitude.

    A stretch along a border is in the areas on both sides of it. A border that is only touched does not split.
    A part without length has no piece. Raises GeometryError for a part that is no line.
    """
    pieces: list[Piece] = []
    offset = 0.0
    for number, part in enumerate(parts):
        points, along = _dense(line_positions(part), offset)
        for run in _runs(points, along):
            pieces += _split_run(number, run, areas)
        offset = float(along[-1])
    return pieces


def _dense(points: Coordinates, offset: float) -> tuple[Coordinates, Metres]:
    """Return points with more of them on long segments, and their distances along the line, from ``offset`` on."""
    import numpy as np

    along = distances_along(points) + offset
    dense, pieces = densified(points, np.diff(along), LONGEST_SEGMENT_M)
    if len(dense) == len(points):
        return points, along
    segments = np.repeat(np.arange(len(pieces)), pieces)
    fractions = (np.arange(len(segments)) - np.repeat(np.cumsum(pieces) - pieces, pieces)) / pieces[segments]
    return dense, np.append(along[segments] + fractions * np.diff(along)[segments], along[-1])


def _runs(points: Coordinates, along: Metres) -> Iterator[_Run]:
    """Return the line cut at the antimeridian, with longitudes of -180..180."""
    import numpy as np

    if np.abs(points[:, 0]).max() > 180.0:
        # Those of exactly 180 stay on the side on which they are.
        points = np.column_stack([points[:, 0] - 360.0 * np.round(points[:, 0] / 360.0), points[:, 1]])
    crossings = np.flatnonzero(np.abs(np.diff(points[:, 0])) > 180.0)
    first, before, start_along = 0, points[:0], along[:0]
    for crossing in as_indices(crossings):
        (lon, lat), (next_lon, next_lat) = points[crossing], points[crossing + 1]
        side = float(np.copysign(180.0, lon))
        turned = next_lon + 2.0 * side
        share = (side - lon) / (turned - lon) if turned != lon else 0.0
        latitude = lat + share * (next_lat - lat)
        ends = np.array([[lon, lat], [next_lon, next_lat]])
        to_start, to_end = as_numbers(distances(ends, np.full((2, 2), (side, latitude))))
        # Not the share in degrees: at other latitudes than the equator's those of longitude differ in length.
        share_m = to_start / (to_start + to_end) if to_start + to_end > 0.0 else 0.0
        where = along[crossing] + share_m * (along[crossing + 1] - along[crossing])
        yield _Run(
            np.concatenate([before, points[first : crossing + 1], [[side, latitude]]]),
            np.concatenate([start_along, along[first : crossing + 1], [where]]),
        )
        first, before, start_along = crossing + 1, np.array([[-side, latitude]]), np.array([where])
    yield _Run(np.concatenate([before, points[first:]]), np.concatenate([start_along, along[first:]]))


def _split_run(part: int, run: _Run, areas: Areas) -> list[Piece]:
    import numpy as np

    if run.along[-1] <= run.along[0]:
        return []
    cut_points, cuts, borders = _cuts(run, areas)
    middles: Metres = cuts[:-1] + np.diff(cuts) / 2.0
    inside = areas.around(_points_at(run, middles))
    for area, start, end in borders:
        for number in range(*np.searchsorted(middles, (start, end))):
            inside[number].add(area)
    values = [tuple(sorted({areas.values[area] for area in found})) for found in inside]
    starts = [0, *(number for number in range(1, len(values)) if values[number] != values[number - 1]), len(values)]
    pieces = []
    for start, end in pairwise(starts):
        first, last = np.searchsorted(run.along, cuts[start], "right"), np.searchsorted(run.along, cuts[end])
        points = np.concatenate([cut_points[start : start + 1], run.points[first:last], cut_points[end : end + 1]])
        pieces.append(Piece(part, float(cuts[start]), float(cuts[end]), values[start], points))
    return pieces


def _cuts(run: _Run, areas: Areas) -> tuple[Coordinates, Metres, list[tuple[int, float, float]]]:
    """Return where a line meets borders, its ends among them: points, and distances along it.

    Also return along the border of which area it runs, from which distance to which.
    """
    import numpy as np

    segments, edge_starts, edge_ends, owners = areas.borders_near(SegmentTree([run.points]))
    starts, ends = run.points[segments], run.points[segments + 1]
    shares = crossings(starts, ends, edge_starts, edge_ends)
    met = np.flatnonzero(~np.isnan(shares))
    shared, from_shares, to_shares = shared_stretches(starts, ends, edge_starts, edge_ends)
    points, cuts = _positions(
        run,
        np.concatenate([segments[met], segments[shared], segments[shared]]),
        np.concatenate([shares[met], from_shares, to_shares]),
    )
    from_cuts, to_cuts = cuts[len(met) : len(met) + len(shared)], cuts[len(met) + len(shared) :]
    borders = [(int(owner), float(start), float(end)) for owner, start, end in zip(owners[shared], from_cuts, to_cuts)]
    order = np.argsort(cuts, kind="stable")
    order = order[(cuts[order] > run.along[0] + SHORTEST_PIECE_M) & (cuts[order] < run.along[-1] - SHORTEST_PIECE_M)]
    order = order[np.diff(cuts[order], prepend=-np.inf) > SHORTEST_PIECE_M]
    return (
        np.concatenate([run.points[:1], points[order], run.points[-1:]]),
        np.concatenate([run.along[:1], cuts[order], run.along[-1:]]),
        borders,
    )


def _positions(run: _Run, segments: Indices, shares: Shares) -> tuple[Coordinates, Metres]:
    """Return the points at shares (0..1, in degrees) of segments, and their distances along the line in metres."""
    import numpy as np

    starts, ends = run.points[segments], run.points[segments + 1]
    points = _at_share(starts, ends, shares)
    to_start, to_end = distances(starts, points), distances(points, ends)
    whole = to_start + to_end
    share_m = np.divide(to_start, whole, out=np.zeros_like(whole), where=whole > 0.0)
    return points, run.along[segments] + share_m * (run.along[segments + 1] - run.along[segments])


def _points_at(run: _Run, along: Metres) -> Coordinates:
    """Return the points at distances along the line; on its straight segments, as areas see them."""
    import numpy as np

    segments = np.searchsorted(run.along, along, "right") - 1
    shares = (along - run.along[segments]) / (run.along[segments + 1] - run.along[segments])
    return _at_share(run.points[segments], run.points[segments + 1], shares)


def _at_share(starts: Coordinates, ends: Coordinates, shares: Shares) -> Coordinates:
    # Not start plus share of the difference: at the shares 0 and 1 this is the very point.
    weights: Shares = shares[:, None]
    return starts * (1.0 - weights) + ends * weights
