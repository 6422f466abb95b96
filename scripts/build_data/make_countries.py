"""Writes resources/data/sources/countries.geojson from the world map that every QGIS brings (Natural Earth).

PYTHONPATH=scripts /usr/bin/python3 -m build_data.make_countries

One source for each border: where the townships reach the border of Myanmar, theirs is the border, and the neighbours
follow it. Two lines kilometres apart would leave it to the reader which of them is meant.
"""

from __future__ import annotations

import json
from pathlib import Path

import fiona
from as_package import load_package
from shapely.geometry import box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import transform, unary_union

load_package()

from kachin_corridors.core.schema import SEA_CODE  # noqa: E402 (the core must be importable first)

WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")
SOURCES = Path(__file__).resolve().parents[2] / "resources" / "data" / "sources"
TARGET = SOURCES / "countries.geojson"
CLIP = box(85.0, 15.0, 105.0, 31.0)
DECIMALS = 4
"""About 10 m; the map itself is generalised for 1:10 million."""
SOURCE_ID = "natural-earth-qgis"
MYANMAR = "MM"
BESIDE_DEGREES = 0.12
"""Half the width of what may lie between the border by Natural Earth and that of the townships: about 13 km."""
TOUCHING_DEGREES = 1e-5
WEDGE_SHARE = 0.05
"""A strip that borders on the broad land behind it along more of its outline than this is the land's own narrow end."""

Areas = dict[str, BaseGeometry]


def polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Return ``geometry`` (EPSG:4326) clipped and rounded, valid, as a MultiPolygon's worth of polygons."""
    clipped = geometry.intersection(CLIP)
    rounded = transform(_rounded, clipped)
    # Rounding can make a ring touch itself.
    return rounded if rounded.is_valid else rounded.buffer(0)


def _rounded(x: float, y: float, z: float | None = None) -> tuple[float, ...]:
    return round(x, DECIMALS), round(y, DECIMALS)


def fitted(countries: Areas, townships: BaseGeometry) -> Areas:
    """Return the countries (by ISO code) with the outer border of ``townships`` as the border of Myanmar there.

    What Natural Earth gives to a neighbour within the townships becomes Myanmar's; strips of Myanmar that lie beyond
    the townships, between them and a neighbour, become the neighbour's.
    """
    around = {code: area.difference(townships) for code, area in countries.items()}
    beyond = around.pop(MYANMAR)
    broad = beyond.buffer(-BESIDE_DEGREES).buffer(BESIDE_DEGREES * 1.05)
    strips: dict[str, list[BaseGeometry]] = {}
    for strip in _parts(beyond.difference(broad)):
        reach = strip.buffer(TOUCHING_DEGREES)
        shared = {code: reach.intersection(area).area for code, area in around.items() if reach.intersects(area)}
        # What narrows toward the border between two townships is land of Myanmar's, and no strip.
        is_wedge = broad.intersection(reach).area > WEDGE_SHARE * strip.length * TOUCHING_DEGREES
        if shared and reach.intersects(townships) and not is_wedge:
            strips.setdefault(max(shared, key=lambda code: shared[code]), []).append(strip)
    given = unary_union([strip for of_country in strips.values() for strip in of_country])
    result = {code: unary_union([area, *strips.get(code, [])]) for code, area in around.items()}
    return result | {MYANMAR: unary_union([beyond.difference(given), townships])}


def sea_between(countries: Areas) -> BaseGeometry:
    """Return the sea: what no country covers and is open to the edge of the map. Chinks between countries are none."""
    open_water = _parts(CLIP.difference(unary_union(list(countries.values()))))
    return unary_union([part for part in open_water if part.area > 0.01 and part.intersects(CLIP.exterior)])


def _parts(geometry: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in getattr(geometry, "geoms", [geometry]) if part.area > 0]


def main() -> None:
    """Read, clip, fit and write the countries, and the sea."""
    with fiona.open(WORLD_MAP, layer="countries") as layer:
        inside = [feature for feature in layer if shape(feature["geometry"]).intersects(CLIP)]
        names = {feature["properties"]["iso_a2"]: feature["properties"]["NAME"] for feature in inside}
        areas = {feature["properties"]["iso_a2"]: polygons(shape(feature["geometry"])) for feature in inside}
    townships = json.loads((SOURCES / "townships.geojson").read_text(encoding="utf-8"))["features"]
    areas = fitted(areas, unary_union([shape(feature["geometry"]) for feature in townships]))
    rows = [(names[code], code, areas[code]) for code in sorted(areas)] + [("Sea", SEA_CODE, sea_between(areas))]
    lines = ",\n".join(_feature(name, code, area) for name, code, area in rows)
    text = f'{{"type": "FeatureCollection", "name": "countries", "features": [\n{lines}\n]}}\n'
    TARGET.write_text(text, encoding="utf-8")


def _feature(name: str, code: str, area: BaseGeometry) -> str:
    properties = {"name": name, "iso_a2": code, "source_id": SOURCE_ID}
    item = {"type": "Feature", "properties": properties, "geometry": mapping(area)}
    return json.dumps(item, ensure_ascii=False)


if __name__ == "__main__":
    main()
