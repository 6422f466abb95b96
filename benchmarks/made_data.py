"""Seeded lines and areas to measure with. Coordinates are longitude, latitude in degrees."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import cast

import numpy as np
import numpy.typing as npt
from shapely.geometry import MultiPoint, Polygon, box
from shapely.ops import voronoi_diagram

Array = npt.NDArray[np.float64]
Edge = tuple[tuple[float, float], tuple[float, float]]

SEED = 20250912
MYANMAR = (92.0, 9.5, 101.2, 28.6)
STEP_M = 50.0
_M_PER_DEGREE = 111_200.0
_DECAY = 0.8  # of the displacement from one halving of a border to the next


def route(count: int, seed: int = SEED) -> tuple[Array, Array]:
    """Return longitudes and latitudes of a track of ``count`` points 50 m apart that winds over Myanmar's extent."""
    rng = np.random.default_rng(seed)
    heading = 0.3 + np.cumsum(rng.normal(0.0, 0.03, count))
    west, south, east, north = MYANMAR
    step = STEP_M / _M_PER_DEGREE
    lat = _folded(21.0 + np.cumsum(np.cos(heading)) * step, south, north)
    lon = _folded(96.5 + np.cumsum(np.sin(heading)) * step / np.cos(np.radians(20.0)), west, east)
    return lon, lat


def areas(count: int = 330, vertices: int = 690_000, seed: int = SEED) -> list[Polygon]:
    """Return polygons that tile Myanmar's extent and share borders as rough as rivers, all of their vertices exact.

    A border is the edge of two Voronoi cells, halved again and again, each middle moved sideways. The moves decay so
    that no border turns by more than the angle that would let it meet another: the polygons are valid.
    """
    rng = np.random.default_rng(seed)
    west, south, east, north = MYANMAR
    sites = rng.uniform((west, south), (east, north), (count, 2))
    extent = box(*MYANMAR)
    cells = [
        cast("Polygon", cell.intersection(extent)) for cell in voronoi_diagram(MultiPoint(sites), envelope=extent).geoms
    ]
    corners = [[(round(x, 9), round(y, 9)) for x, y in cell.exterior.coords] for cell in cells]
    centres = [np.mean(ring[:-1], axis=0) for ring in corners]
    beside: dict[Edge, list[Array]] = defaultdict(list)
    for ring, centre in zip(corners, centres, strict=True):
        for start, end in pairwise(ring):
            if start != end:
                beside[min(start, end), max(start, end)].append(centre)
    perimeter = sum(np.hypot(*np.subtract(*edge)) * len(sides) for edge, sides in beside.items())
    borders = {
        edge: _border(rng, edge, sides, vertices * np.hypot(*np.subtract(*edge)) / perimeter)
        for edge, sides in beside.items()
    }
    return [Polygon(_ring(ring, borders)) for ring in corners]


def hard_lines(count: int, seed: int = SEED) -> list[Array]:
    """Return lines of three points: by turns anywhere, nearly antipodal, by the poles, and short (about 10 m)."""
    rng = np.random.default_rng(seed)
    middle = np.column_stack([rng.uniform(-180, 180, count), np.degrees(np.arcsin(rng.uniform(-1, 1, count)))])
    anywhere = rng.uniform((-180, -90), (180, 90), (count, 2))
    antipodal = middle * (1, -1) + (180, 0) + rng.normal(0, 0.3, (count, 2))
    polar = np.column_stack([rng.uniform(-180, 180, count), rng.choice([-1, 1], count) * rng.uniform(89.99, 90, count)])
    near = middle + rng.normal(0, 1e-4, (count, 2))
    kinds = [anywhere, antipodal, polar, near]
    lines = [np.stack([kinds[n % 4][n], middle[n], kinds[n // 4 % 4][n]]) for n in range(count)]
    return [np.clip(line, (-360, -90), (360, 90)) for line in lines]


def _ring(corners: list[tuple[float, float]], borders: dict[Edge, Array]) -> Array:
    parts = []
    for start, end in pairwise(corners):
        if start != end:
            border = borders[min(start, end), max(start, end)]
            parts.append((border if start < end else border[::-1])[:-1])
    parts.append(parts[0][:1])
    return np.concatenate(parts)


def _border(rng: np.random.Generator, edge: Edge, sides: list[Array], wanted: float) -> Array:
    start, end = np.asarray(edge)
    points = np.stack([start, end])
    angle = 0.9 * min(_angle(start, end, centre) for centre in sides)
    levels = max(0, round(np.log2(max(wanted, 1.0))))
    for level in range(levels):
        before, after = points[:-1], points[1:]
        sideways = (after - before)[:, ::-1] * (-1.0, 1.0)
        turn = angle * (1.0 - _DECAY) * _DECAY**level
        middle = (before + after) / 2 + sideways * (rng.uniform(-0.5, 0.5, len(before)) * np.tan(turn))[:, None]
        points = np.concatenate([np.stack([before, middle], axis=1).reshape(-1, 2), points[-1:]])
    return points


def _angle(start: Array, end: Array, centre: Array) -> float:
    """Return the smaller of the angles at both ends of an edge towards the centre of a cell beside it (radians)."""

    def at(corner: Array, other: Array) -> float:
        to_other, to_centre = other - corner, centre - corner
        cosine = to_other @ to_centre / (np.linalg.norm(to_other) * np.linalg.norm(to_centre))
        return float(np.arccos(np.clip(cosine, -1.0, 1.0)))

    return min(at(start, end), at(end, start), 1.2)


def _folded(values: Array, low: float, high: float) -> Array:
    """Return values that turn back at both limits, as a ball between two walls."""
    span = high - low
    return low + np.abs((values - low + span) % (2 * span) - span)
