"""The lines between states and regions, which no border of a country and no township of Kachin draws already.

In Myanmar they are the outer boundaries of geoBoundaries' townships: a township is in the state in which MIMU has the
villages and wards inside it. Elsewhere they are Natural Earth's.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import fiona
from shapely import wkb
from shapely.geometry import LineString, Point, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, nearest_points, polygonize, unary_union
from shapely.prepared import prep

from .inputs import CLIP, WORLD_MAP, CountryError
from .output import SOURCES, Feature, parts_of

MYANMAR = "MM"
AROUND = ("BD", "CN", "IN")
"""The countries whose states or provinces are drawn."""
KACHIN = "Kachin"
TOWNSHIPS_ADM3 = "66882298B%"
ACCURACY_M = {"geoboundaries-mmr-adm3-2019": 3_000, "natural-earth-qgis": 10_000}
"""How far (m) the lines may be from the real boundaries: see resources/data/sources/README.md."""
TOLERANCE = {"geoboundaries-mmr-adm3-2019": 0.002, "natural-earth-qgis": 0.0}
"""Degrees by which the lines may be straightened; Natural Earth's are generalised already."""
SLIVER_DEGREES = 0.004
"""Half the width of what may lie between two townships that were simplified each by itself."""
BESIDE_DEGREES = 0.03
"""How far (3 km) from a border of a country, or of Kachin, a line is taken to be that border."""
JOINED_DEGREES = 0.25
"""An end this near (25 km) to the border at which it should end is drawn on to it."""
SHORTEST_DEGREES = 0.05

Areas = dict[str, BaseGeometry]


def state_features(townships: Path, place_codes: Path, countries: Areas, kachin: BaseGeometry) -> list[Feature]:
    """Return the lines. ``countries`` (by ISO code) and ``kachin`` have the borders at which they end."""
    found: list[Feature] = []
    for code, states, source_id in _all_states(townships, place_codes, kachin):
        country = countries[code].difference(kachin)
        lines = _lines_between(states, TOLERANCE[source_id])
        for line in _ended(lines, country, source_id):
            found.append(({"country": code, "accuracy_m": ACCURACY_M[source_id], "source_id": source_id}, line))
    return sorted(found, key=lambda feature: (feature[0]["country"], feature[1].bounds))


def _all_states(townships: Path, place_codes: Path, kachin: BaseGeometry) -> Iterable[tuple[str, Areas, str]]:
    """Yield the states of each country, those of Myanmar without Kachin."""
    myanmar = states_of_myanmar(townships, place_codes)
    myanmar.pop(KACHIN)
    yield MYANMAR, {name: area.difference(kachin) for name, area in myanmar.items()}, "geoboundaries-mmr-adm3-2019"
    abroad: dict[str, Areas] = defaultdict(dict)
    with fiona.open(WORLD_MAP, layer="states_provinces") as layer:
        for feature in layer:
            area, values = shape(feature["geometry"]), feature["properties"]
            if values["iso_a2"] in AROUND and area.intersects(CLIP):
                abroad[values["iso_a2"]][f"{values['name']} {len(abroad[values['iso_a2']])}"] = area.intersection(CLIP)
    for code, states in sorted(abroad.items()):
        yield code, states, "natural-earth-qgis"


def states_of_myanmar(townships: Path, place_codes: Path) -> Areas:
    """Return the states and regions of Myanmar by their names in MIMU's place codes."""
    with tempfile.TemporaryDirectory() as folder:
        polygons = [wkb.loads(blob) for (blob,) in _rows(
            townships, "gazetteer/data/data.db", folder,
            f"SELECT coordinates FROM location_data WHERE shape_id LIKE '{TOWNSHIPS_ADM3}'",
        )]  # fmt: skip
        sites = _rows(
            place_codes, "mm_geo_coder/database/mimu_geo_data_public.db", folder,
            "SELECT longitude, latitude, state_eng FROM villages WHERE latitude IS NOT NULL UNION ALL "
            "SELECT longitude, latitude, state_eng FROM wards WHERE latitude IS NOT NULL",
        )  # fmt: skip
    cells: dict[tuple[int, int], list[tuple[Point, str]]] = defaultdict(list)
    for lon, lat, state in sites:
        cells[int(lon // 0.25), int(lat // 0.25)].append((Point(lon, lat), _whole_state(state)))
    of_state: dict[str, list[BaseGeometry]] = defaultdict(list)
    for polygon in polygons:
        of_state[_state_of(polygon, cells)].append(polygon.buffer(SLIVER_DEGREES))
    return {name: unary_union(parts).buffer(-SLIVER_DEGREES) for name, parts in of_state.items()}


def _whole_state(name: str) -> str:
    """Return the state of a part of it: MIMU divides Shan and Bago."""
    return name.split(" (")[0]


def _rows(package: Path, member: str, folder: str, query: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(package) as archive:
        database = sqlite3.connect(archive.extract(member, folder))
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()


def _state_of(polygon: BaseGeometry, cells: Mapping[tuple[int, int], Sequence[tuple[Point, str]]]) -> str:
    """Return the state of most villages and wards in a township. Raises CountryError where there is none."""
    west, south, east, north = polygon.bounds
    inside = prep(polygon)
    votes = Counter(
        state
        for x in range(int(west // 0.25), int(east // 0.25) + 1)
        for y in range(int(south // 0.25), int(north // 0.25) + 1)
        for site, state in cells.get((x, y), ())
        if inside.contains(site)
    )
    if not votes:
        raise CountryError(f"MIMU has no village in the township at {polygon.representative_point().wkt}")
    return votes.most_common(1)[0][0]


def _lines_between(states: Areas, tolerance: float) -> list[LineString]:
    """Return the middle lines between states that adjoin, whatever sliver or overlap lies between them."""
    areas = _without_slivers(states)
    lines: list[LineString] = []
    for one, other in combinations(sorted(areas), 2):
        if areas[one].intersects(areas[other]):
            shared = areas[one].boundary.intersection(areas[other].boundary)
            lines += [LineString(part.simplify(tolerance).coords) for part in _merged(shared)]
    return lines


def _without_slivers(states: Areas) -> Areas:
    """Return the states so that each sliver and overlap between them belongs to one: whom it has most border with."""
    owned: dict[str, list[BaseGeometry]] = defaultdict(list)
    doubtful = []
    prepared = {name: prep(area) for name, area in states.items()}
    for face in polygonize(unary_union([area.boundary for area in states.values()])):
        owners = [name for name, area in prepared.items() if area.contains(face.representative_point())]
        if len(owners) == 1:
            owned[owners[0]].append(face)
        elif face.buffer(-SLIVER_DEGREES * 2).is_empty:
            doubtful.append(face)
    for face in doubtful:
        touching = {name: _common_border(face, parts) for name, parts in owned.items()}
        if any(touching.values()):
            owned[max(touching, key=lambda name: touching[name])].append(face)
    return {name: unary_union(parts) for name, parts in owned.items()}


def _common_border(face: BaseGeometry, parts: Iterable[BaseGeometry]) -> float:
    reach = prep(face)
    return sum(face.boundary.intersection(part.boundary).length for part in parts if reach.intersects(part))


def _ended(lines: Iterable[LineString], country: BaseGeometry, source_id: str) -> Iterable[LineString]:
    """Yield the lines inside a country, without what only runs beside its border, ends drawn on to the border."""
    border = country.boundary
    inside = country.difference(border.buffer(BESIDE_DEGREES))
    cut = unary_union([line.intersection(inside) for line in lines])
    merged = _merged(cut)
    # Without the stubs that cutting leaves, the lines which they met run on.
    merged = _merged(unary_union([line for line in merged if line.length >= SHORTEST_DEGREES]))
    for line in merged:
        points = list(line.coords)
        for end in (0, -1):
            at = Point(points[end])
            meets_another = any(at.distance(other) < 1e-9 for other in merged if other is not line)
            if not meets_another and border.distance(at) < JOINED_DEGREES:
                onto = nearest_points(at, border)[1].coords[0]
                points = [onto, *points] if end == 0 else [*points, onto]
        yield LineString(points)


def _merged(lines: BaseGeometry) -> list[LineString]:
    parts = [part for part in parts_of(lines) if part.geom_type == "LineString" and part.length]
    return parts_of(linemerge(parts)) if parts else []


def kachin_outline() -> BaseGeometry:
    """Return the area of the townships of Kachin State as the repository has them."""
    features = json.loads((SOURCES / "townships.geojson").read_text(encoding="utf-8"))["features"]
    return unary_union([shape(feature["geometry"]) for feature in features])
