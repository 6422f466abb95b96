"""Writes the files of the country: GeoJSON, one feature a line, so that a change shows in a diff."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry
from shapely.ops import transform

from .inputs import Position

SOURCES = Path(__file__).resolve().parents[2] / "resources" / "data" / "sources"
DECIMALS = 4
"""About 10 m, far below the accuracy of any of these lines."""

Feature = tuple[dict[str, Any], BaseGeometry]


def rounded(geometry: BaseGeometry) -> BaseGeometry:
    """Return a geometry (EPSG:4326) with its vertices on the grid of the files; polygons valid all the same."""
    made = transform(_rounded, geometry)
    return made if made.is_valid else made.buffer(0)


def _rounded(x: float, y: float, z: float | None = None) -> Position:
    return round(x, DECIMALS), round(y, DECIMALS)


def parts_of(geometry: BaseGeometry) -> list[Any]:
    """Return the parts of a geometry, or itself where it is one."""
    return list(getattr(geometry, "geoms", [geometry]))


def write_features(name: str, features: Iterable[Feature]) -> None:
    """Write the features to ``NAME.geojson`` among the sources."""
    lines = ",\n".join(
        json.dumps({"type": "Feature", "properties": values, "geometry": mapping(geometry)}, ensure_ascii=False)
        for values, geometry in features
    )
    text = f'{{"type": "FeatureCollection", "name": "{name}", "features": [\n{lines}\n]}}\n'
    target = SOURCES / f"{name}.geojson"
    temporary = target.with_suffix(".part")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(target)
