"""The rivers of WDBII, and which of them is which.

WDBII has no names. A river is named here only where its identity is certain: as the shortest way by water between two
ends, if that passes the towns which are known to stand on it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from fetch_river import RiverError, cheapest_way
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from .inputs import CLIP, CountryError, Position
from .output import Feature, parts_of

SOURCE_ID = "gshhg-2.3.6"
ACCURACY_M = 6_000
"""How far (m) the lines of WDBII may be from the rivers, which it states nowhere: it is nominally at 1:3 000 000.

All towns that stand on the rivers named here are within 6 km of them, most within 3 (tests/data/test_country.py).
"""
KALADAN_ACCURACY_M = 1_000
"""Measured along the river: see scripts/fetch_river.py."""
TOLERANCE = 0.0008
"""Degrees (90 m) by which the lines may be straightened."""
JOIN_DEGREES = 0.02
"""How far (2 km) an end may lie beside the line that it is joined to."""
SHORTEST_KM = 25.0
"""Shorter pieces without a name are creeks of deltas, which would be a smudge on a map of the region."""
KM_PER_DEGREE = 111.0


@dataclass(frozen=True)
class River:
    """A river: the positions (degrees) through which it runs, first and last being its ends on the map."""

    name: str
    via: tuple[Position, ...]
    accuracy_m: int = ACCURACY_M


CONFLUENCE = (97.50, 25.71)
"""Myitsone, where N'Mai and Mali become the Ayeyarwady."""
HUKAWNG = (96.27, 26.65)
"""Where the Tanai, the headwater of the Chindwin, turns south-west in the Hukawng valley."""
RIVERS = (
    River("Ayeyarwady", (CONFLUENCE, (97.39, 25.38), (97.23, 24.26), (96.08, 21.97), (95.38, 21.46), (95.46, 17.65))),
    River("N'Mai", ((98.31, 27.65), (98.13, 25.89), CONFLUENCE)),
    River("Mali", ((97.49, 27.95), (97.58, 27.28), CONFLUENCE)),
    River("Tanai", ((97.0, 25.57), (96.73, 26.36), HUKAWNG)),
    River("Chindwin", (HUKAWNG, (94.31, 23.20), (95.28, 21.48))),
    River("Kaladan", ((92.88, 21.85), (92.85, 21.30), (92.96, 20.84)), KALADAN_ACCURACY_M),
    River("Shweli", ((97.86, 24.0), (96.33, 23.95))),
    River("Salween", ((98.67, 27.76), (98.86, 25.85), (98.6, 21.5), (97.62, 16.55))),
    River("Mekong", ((98.7, 28.6), (100.8, 22.0), (102.6, 17.96))),
    River("Brahmaputra", ((95.4, 27.8), (94.91, 27.49), (92.80, 26.61), (91.75, 26.19), (89.97, 26.0))),
)

Graph = Mapping[Position, Mapping[Position, float]]


def river_features(lines: Iterable[Sequence[Position]]) -> list[Feature]:
    """Return the named rivers, each as one line, and the other lines of WDBII in the clip without a name."""
    graph = _graph(lines)
    named: list[Feature] = []
    used: set[frozenset[Position]] = set()
    for river in RIVERS:
        way = _way(graph, river)
        used |= {frozenset(edge) for edge in pairwise(way)}
        named.append((_values(river.name, river.accuracy_m), LineString(way).simplify(TOLERANCE)))
    rest = {frozenset((one, other)) for one in graph for other in graph[one]} - used
    merged = linemerge([LineString(tuple(sorted(edge))) for edge in rest])
    others = sorted((part for part in parts_of(merged) if _km(part) >= SHORTEST_KM), key=lambda part: part.bounds)
    unnamed = [(_values("", ACCURACY_M), _inside(part.simplify(TOLERANCE))) for part in others]
    return [*named, *[(values, line) for values, line in unnamed if not line.is_empty]]


def _values(name: str, accuracy_m: int) -> dict[str, object]:
    return {"name": name, "accuracy_m": accuracy_m, "source_id": SOURCE_ID}


def _inside(line: BaseGeometry) -> BaseGeometry:
    return line.intersection(CLIP)


def _graph(lines: Iterable[Sequence[Position]]) -> Graph:
    graph: dict[Position, dict[Position, float]] = defaultdict(dict)
    for line in lines:
        points = [(round(lon, 5), round(lat, 5)) for lon, lat in line]
        for one, other in pairwise(points):
            if one != other:
                graph[one][other] = graph[other][one] = math.dist(one, other)
    _join_ends(graph)
    return graph


def _join_ends(graph: dict[Position, dict[Position, float]]) -> None:
    """Join ends that lie a little beside the line which they belong to, as WDBII leaves some."""
    cells: dict[tuple[int, int], list[Position]] = defaultdict(list)
    for node in graph:
        cells[_cell(node)].append(node)
    for end in [node for node, others in graph.items() if len(others) == 1]:
        x, y = _cell(end)
        near = [node for i in (x - 1, x, x + 1) for j in (y - 1, y, y + 1) for node in cells[i, j]]
        # The end's own line comes back to it from behind.
        behind = set(_within(graph, end, 3 * JOIN_DEGREES))
        beside = [node for node in near if node not in behind and math.dist(node, end) <= JOIN_DEGREES]
        if beside:
            other = min(beside, key=lambda node: math.dist(node, end))
            graph[end][other] = graph[other][end] = math.dist(end, other)


def _cell(node: Position) -> tuple[int, int]:
    return int(node[0] // JOIN_DEGREES), int(node[1] // JOIN_DEGREES)


def _within(graph: Graph, start: Position, reach: float) -> Iterable[Position]:
    """Yield the nodes that can be reached along the lines from ``start`` within ``reach`` degrees."""
    waiting, seen = [(start, 0.0)], {start}
    while waiting:
        node, so_far = waiting.pop()
        yield node
        for other, step in graph[node].items():
            if other not in seen and so_far + step <= reach:
                seen.add(other)
                waiting.append((other, so_far + step))


def _way(graph: Graph, river: River) -> list[Position]:
    """Return the vertices of a river from end to end. Raises CountryError where the lines do not join."""
    stations = [min(graph, key=partial(math.dist, at)) for at in river.via]
    way: list[Position] = [stations[0]]
    for start, end in pairwise(stations):
        try:
            way += cheapest_way(graph, start, end)[1:]
        except RiverError as error:
            raise CountryError(f"{river.name}: {error} from {start}") from error
    return way


def _km(line: LineString) -> float:
    middle = math.cos(math.radians(Point(line.coords[0]).y))
    steps = pairwise(line.coords)
    return sum(math.hypot((b[0] - a[0]) * middle, b[1] - a[1]) for a, b in steps) * KM_PER_DEGREE
