"""The features of leg_lines.geojson, the digitised lines of the legs, which more than one script writes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from shapely.geometry import LineString

DECIMALS = 5


def line_feature(
    leg_id: str, line: LineString, source_id: str, geometry_source: str, accuracy_m: int
) -> dict[str, Any]:
    """Return the GeoJSON feature of a leg's line (degrees), rounded to a metre and without points twice in a row."""
    position = [[round(lon, DECIMALS), round(lat, DECIMALS)] for lon, lat in line.coords]
    return {
        "type": "Feature",
        "properties": {
            "leg_id": leg_id,
            "source_id": source_id,
            "geometry_source": geometry_source,
            "accuracy_m": accuracy_m,
        },
        "geometry": {
            "type": "LineString",
            "coordinates": [a for a, b in zip(position, [None, *position], strict=False) if a != b],
        },
    }


def write_lines(target: Path, features: Iterable[dict[str, Any]]) -> None:
    """Write the features to leg_lines.geojson, in order of their legs; the lines of all other legs stay as they are."""
    kept = json.loads(target.read_text(encoding="utf-8"))["features"] if target.is_file() else []
    lines = {feature["properties"]["leg_id"]: feature for feature in [*kept, *features]}
    rows = ",\n".join(json.dumps(lines[leg_id]) for leg_id in sorted(lines))
    text = f'{{"type": "FeatureCollection", "name": "leg_lines", "features": [\n{rows}\n]}}\n'
    temporary = target.with_suffix(".part")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(target)
