"""Writes resources/data/sources/countries.geojson from the world map that every QGIS brings (Natural Earth).

PYTHONPATH=scripts /usr/bin/python3 -m build_data.make_countries
"""

from __future__ import annotations

import json
from pathlib import Path

import fiona
from shapely.geometry import box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import transform

WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")
TARGET = Path(__file__).resolve().parents[2] / "resources" / "data" / "sources" / "countries.geojson"
CLIP = box(85.0, 15.0, 105.0, 31.0)
DECIMALS = 4
"""About 10 m; the map itself is generalised for 1:10 million."""
SOURCE_ID = "natural-earth-qgis"


def polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Return ``geometry`` (EPSG:4326) clipped and rounded, valid, as a MultiPolygon's worth of polygons."""
    clipped = geometry.intersection(CLIP)
    rounded = transform(_rounded, clipped)
    # Rounding can make a ring touch itself.
    return rounded if rounded.is_valid else rounded.buffer(0)


def _rounded(x: float, y: float, z: float | None = None) -> tuple[float, ...]:
    return round(x, DECIMALS), round(y, DECIMALS)


def main() -> None:
    """Read, clip and write the countries."""
    features: list[tuple[str, dict[str, object]]] = []
    with fiona.open(WORLD_MAP, layer="countries") as layer:
        for feature in layer:
            geometry = shape(feature["geometry"])
            if geometry.intersects(CLIP):
                name, code = feature["properties"]["NAME"], feature["properties"]["iso_a2"]
                properties = {"name": name, "iso_a2": code, "source_id": SOURCE_ID}
                item: dict[str, object] = {
                    "type": "Feature",
                    "properties": properties,
                    "geometry": mapping(polygons(geometry)),
                }
                features.append((code, item))
    features.sort(key=lambda pair: pair[0])
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for _, item in features)
    text = f'{{"type": "FeatureCollection", "name": "countries", "features": [\n{lines}\n]}}\n'
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
