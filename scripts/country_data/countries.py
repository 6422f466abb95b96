"""The countries, from the world map that every QGIS brings (Natural Earth), and the sea, from GSHHG's shores.

One source for each border: where the townships reach the border of Myanmar, theirs is the border, and the neighbours
follow it. Two lines kilometres apart would leave it to the reader which of them is meant. The same at the coast: where
Natural Earth and GSHHG differ, the sea is GSHHG's, and the land up to it belongs to the country behind.
"""

from __future__ import annotations

import fiona
from as_package import load_package
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from .inputs import CLIP, WORLD_MAP
from .output import Feature, rounded

load_package()

from kachin_corridors.core.schema import SEA_CODE  # noqa: E402 (the core must be importable first)

SOURCE_ID = "natural-earth-qgis"
MYANMAR = "MM"
BESIDE_DEGREES = 0.12
"""Half the width of what may lie between the border by Natural Earth and that of the townships: about 13 km."""
TOUCHING_DEGREES = 1e-5
WEDGE_SHARE = 0.05
"""A strip that borders on the broad land behind it along more of its outline than this is the land's own narrow end."""

Areas = dict[str, BaseGeometry]


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


def up_to_the_sea(countries: Areas, sea: BaseGeometry) -> Areas:
    """Return the countries with the land between them and the sea: each piece goes to the country nearest to it."""
    given: dict[str, list[BaseGeometry]] = {code: [area] for code, area in countries.items()}
    for piece in _parts(CLIP.difference(unary_union([sea, *countries.values()]))):
        reach = piece.buffer(TOUCHING_DEGREES)
        shared = {code: reach.intersection(area).area for code, area in countries.items()}
        best = max(shared, key=lambda code: shared[code])
        if not shared[best]:
            best = min(countries, key=lambda code: piece.distance(countries[code]))
        given[best].append(piece)
    return {code: unary_union(parts) for code, parts in given.items()}


def _parts(geometry: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in getattr(geometry, "geoms", [geometry]) if part.area > 0]


def countries_and_names(kachin: BaseGeometry, sea: BaseGeometry) -> tuple[Areas, dict[str, str]]:
    """Return the areas of the countries in the clip and their names, both by ISO code."""
    with fiona.open(WORLD_MAP, layer="countries") as layer:
        inside = [feature for feature in layer if shape(feature["geometry"]).intersects(CLIP)]
        names = {feature["properties"]["iso_a2"]: feature["properties"]["NAME"] for feature in inside}
        areas = {f["properties"]["iso_a2"]: rounded(shape(f["geometry"]).intersection(CLIP)) for f in inside}
    return up_to_the_sea(fitted(areas, kachin), sea), names


def country_features(areas: Areas, names: dict[str, str], sea: BaseGeometry, sea_source: str) -> list[Feature]:
    """Return the countries, then the sea, which is drawn over them."""
    made = [({"name": names[code], "iso_a2": code, "source_id": SOURCE_ID}, areas[code]) for code in sorted(areas)]
    return [*made, ({"name": "Sea", "iso_a2": SEA_CODE, "source_id": sea_source}, sea)]
