"""Cuts the lines of road legs from the maps in road_lines.geojson, and says how far they may be from the road.

    .venv/bin/python scripts/make_road_lines.py

The parts of a route are joined in their order, each turned so that it begins where the one before ends. A leg is the
stretch between the points of its route that are nearest to its two places; the build joins it to them.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from as_package import load_package
from build_data.line_features import line_feature, write_lines
from pyproj import Geod, Transformer
from shapely.geometry import LineString, Point
from shapely.ops import substring

load_package()

from kachin_corridors.core.units import METRES_PER_KM  # noqa: E402 (the core must be importable first)
from kachin_corridors.core.words import Mode  # noqa: E402

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "data" / "sources"
PARTS = SOURCES / "road_lines.geojson"
TARGET = SOURCES / "leg_lines.geojson"

MAP_ACCURACY_M = {"mimu-roads-2022": 1000, "dcw-roads": 2500}
"""How far (m) 95 % of a map's roads may be from the real ones.

The Digital Chart of the World: its specification (MIL-D-89009, table 9) gives 6700 feet at 90 %, which is 2330 m at 95
%. Measured: 95 % of its road from Nanyun to Shingbwiyang are within 2.5 km of the road in MIMU's network; 24 of the 26
places that a source puts on the road are within 2.5 km of it, half within 0.45 km.

MIMU's network is at 1:250 000; the copy was simplified by up to 65 m. The pass, Pansaung and Nanyun (three other
sources) and the Global Positioning System reading at mile 21 are within 0.5 km of it.
"""
GEOMETRY_SOURCE = {
    "mimu-roads-2022": "road in MIMU's road network of 2022 (1:250 000)",
    "dcw-roads": "road on the Digital Chart of the World (1:1 000 000)",
}
JOINED_SHARE = 0.05
"""The share of a leg that may lie on the straight lines to its places without counting."""
OTHER_WAY = 1.25
"""How many times longer than a map's line a published length is when the map may show another way.

Between mileposts the road is 1.03 to 1.11 times as long as the lines of these maps.
"""
ROUNDING_M = 100
GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True)
class Route:
    """Parts of one map that follow each other, and the legs that run along them."""

    source_id: str
    parts: tuple[str, ...]
    legs: tuple[str, ...]


ROUTES = (
    Route("mimu-roads-2022", ("patkai",), ("stilwell-02", "stilwell-03")),
    Route(
        "dcw-roads",
        (
            *("hukawng-1", "hukawng-2", "hukawng-3", "hukawng-4", "tanai"),
            *("mogaung-1", "mogaung-2", "mogaung-3", "mogaung-4", "myitkyina-1", "myitkyina-2", "myitkyina-3"),
        ),
        ("stilwell-04", "stilwell-05", "stilwell-06", "stilwell-07", "stilwell-08"),
    ),
    Route(
        "dcw-roads",
        ("waingmaw-0", "waingmaw-1", "waingmaw-2", "waingmaw-3", "bhamo-1", "bhamo-2", "bhamo-3"),
        ("stilwell-10", "stilwell-11"),
    ),
    Route("dcw-roads", ("momauk",), ("stilwell-13",)),
    Route("dcw-roads", ("lwegel",), ("stilwell-border-01",)),
    Route(
        "dcw-roads",
        ("washawng", "fork", "chipwi-1", "chipwi-2", "pangwa"),
        ("mines-road-01", "mines-road-02", "mines-road-03", "mines-road-04"),
    ),
    Route(
        "dcw-roads",
        ("washawng", "fork", "sadung", "kanpaikti-1", "kanpaikti-2"),
        ("kanpaikti-road-01", "kanpaikti-road-02"),
    ),
    Route(
        "dcw-roads",
        ("mansi", "namhkam-1", "namhkam-2", "namhkam-3"),
        ("namhkam-road-01", "namhkam-road-02"),
    ),
    Route("dcw-roads", tuple(f"tamu-{number}" for number in range(1, 9)), ("moreh-road-02",)),
    Route("dcw-roads", tuple(f"kalewa-{number}" for number in range(1, 9)), ("moreh-road-03",)),
    Route("dcw-roads", tuple(f"shwebo-{number}" for number in range(1, 24)), ("moreh-road-06", "moreh-road-07")),
)


@dataclass(frozen=True)
class Leg:
    """A leg as the sources have it: its end places, the places on its way, its longest published length (m or None)."""

    start: Point
    end: Point
    on_the_way: tuple[Point, ...]
    published_m: float | None


def join(parts: Sequence[LineString]) -> LineString:
    """Return the parts as one line; the first runs towards the second, and every other away from the one before."""
    first = list(parts[0].coords)
    if len(parts) > 1 and parts[1].distance(Point(first[0])) < parts[1].distance(Point(first[-1])):
        first.reverse()
    for part in parts[1:]:
        coords = list(part.coords)
        here = Point(first[-1])
        if here.distance(Point(coords[-1])) < here.distance(Point(coords[0])):
            coords.reverse()
        first.extend(coords)
    return LineString([one for one, before in zip(first, [None, *first], strict=False) if one != before])


class Plane:
    """Metres in a plane round the middle of a line of degrees (azimuthal equidistant)."""

    def __init__(self, around: LineString) -> None:
        """Lay the plane round the middle of ``around`` (degrees)."""
        lon, lat = around.centroid.coords[0]
        flat = f"+proj=aeqd +lon_0={lon} +lat_0={lat} +ellps=WGS84"
        self._there = Transformer.from_crs("EPSG:4326", flat, always_xy=True)
        self._back = Transformer.from_crs(flat, "EPSG:4326", always_xy=True)

    def point(self, point: Point) -> Point:
        """Return a point of degrees in metres."""
        return Point(self._there.transform(point.x, point.y))

    def line(self, line: LineString) -> LineString:
        """Return a line of degrees in metres."""
        return LineString([self._there.transform(x, y) for x, y in line.coords])

    def degrees(self, line: LineString) -> LineString:
        """Return a line of metres in degrees."""
        return LineString([self._back.transform(x, y) for x, y in line.coords])


def between(route: LineString, start: Point, end: Point) -> LineString:
    """Return the stretch of a route (degrees) between the points of it that are nearest to two places."""
    plane = Plane(LineString([start, end]))
    flat = plane.line(route)
    first, last = (flat.project(plane.point(place)) for place in (start, end))
    return plane.degrees(LineString(substring(flat, first, last).coords))


def accuracy(line: LineString, leg: Leg, map_accuracy_m: int) -> int:
    """Return how far (m, rounded up to 100) 95 % of a leg's line (degrees) may be from the road.

    As the map is accurate, or as far as a place on the way is from the line. The straight lines to the leg's places
    count where they are more than a twentieth of it. Where a published length is much longer than the line, the road
    may not be the one on the map: then it may also be the straight line through the places.
    """
    plane = Plane(line)
    flat, start, end = plane.line(line), plane.point(leg.start), plane.point(leg.end)
    places = [plane.point(place) for place in leg.on_the_way]
    worst = max([float(map_accuracy_m), *(flat.distance(place) for place in places)])
    joined = [flat.distance(start), flat.distance(end)]
    length = flat.length + sum(joined)
    if sum(joined) > JOINED_SHARE * length:
        worst = max(worst, *joined)
    if leg.published_m is not None and leg.published_m > OTHER_WAY * length:
        worst = max(worst, kept_to(flat, LineString([start, *places, end])))
    return math.ceil(worst / ROUNDING_M) * ROUNDING_M


def kept_to(line: LineString, other: LineString, share: float = 0.95, steps: int = 1000) -> float:
    """Return the distance from ``other`` that the given share of a line's length keeps to (units of the lines)."""
    offsets = sorted(other.distance(line.interpolate(step / steps, normalized=True)) for step in range(steps + 1))
    return offsets[math.ceil(share * steps)]


def length_m(line: LineString) -> float:
    """Return the geodesic length (m) of a line (degrees)."""
    return float(sum(GEOD.inv(one[0], one[1], other[0], other[1])[2] for one, other in pairwise(line.coords)))


def read_parts(path: Path = PARTS) -> dict[str, LineString]:
    """Return the parts of roads by their names (EPSG:4326)."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {item["properties"]["part"]: LineString(item["geometry"]["coordinates"]) for item in features}


def _rows(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read_legs() -> dict[str, Leg]:
    """Return the road legs by their ids."""
    places = {r["place_id"]: Point(float(r["lon"]), float(r["lat"])) for r in _rows("places.csv") if r["lat"]}
    waypoints, published = _rows("leg_waypoints.csv"), _rows("published_distances.csv")
    found = {}
    for row in _rows("corridor_legs.csv"):
        ends = row["from_place_id"], row["to_place_id"]
        lengths = [
            float(figure["published_km"]) * METRES_PER_KM
            for figure in published
            if figure["mode"] == row["mode"] == Mode.ROAD
            and {figure["from_place_id"], figure["to_place_id"]} == set(ends)
        ]
        via = (places[point["place_id"]] for point in waypoints if point["leg_id"] == row["leg_id"])
        found[row["leg_id"]] = Leg(places[ends[0]], places[ends[1]], tuple(via), max(lengths, default=None))
    return found


def road_lines(parts: dict[str, LineString], legs: dict[str, Leg]) -> Iterable[tuple[str, LineString, Route, int]]:
    """Yield each leg's id, its line (degrees), its route and its accuracy (m)."""
    for route in ROUTES:
        whole = join([parts[name] for name in route.parts])
        for leg_id in route.legs:
            line = between(whole, legs[leg_id].start, legs[leg_id].end)
            yield leg_id, line, route, accuracy(line, legs[leg_id], MAP_ACCURACY_M[route.source_id])


def main() -> None:
    """Cut the lines and write them to leg_lines.geojson."""
    lines = list(road_lines(read_parts(), read_legs()))
    write_lines(
        TARGET,
        (
            line_feature(leg_id, line, route.source_id, GEOMETRY_SOURCE[route.source_id], metres)
            for leg_id, line, route, metres in lines
        ),
    )
    for leg_id, line, _, metres in lines:
        print(f"{leg_id}: {length_m(line) / METRES_PER_KM:.1f} km, ± {metres} m")


if __name__ == "__main__":
    main()
