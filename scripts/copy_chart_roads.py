"""Copies roads of the Digital Chart of the World into road_lines.geojson, as the sources keep them.

    .venv/bin/python scripts/copy_chart_roads.py ROADS.geojson

ROADS.geojson is the chart's roads of Myanmar as DIVA-GIS cuts them (public domain). The copy that was used is
data/roads.geojson of github.com/jennyslu/myanmar-energy-accessibility, commit 332947ed. Nothing else needs that file:
what is copied from it is in the sources, and scripts/make_road_lines.py cuts the legs from there.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "resources" / "data" / "sources" / "road_lines.geojson"
SOURCE_ID = "dcw-roads"
DECIMALS = 4
LonLat = tuple[float, float]

PARTS: dict[str, tuple[LonLat, LonLat]] = {
    "washawng": ((97.4349, 25.3508), (97.6051, 25.3758)),
    "fork": ((97.6051, 25.3758), (97.7123, 25.4454)),
    "chipwi-1": ((97.7123, 25.4454), (97.7476, 25.5004)),
    "chipwi-2": ((97.7476, 25.5004), (98.136, 25.8944)),
    "pangwa": ((98.136, 25.8944), (98.3764, 25.5871)),
    "sadung": ((97.7123, 25.4454), (97.8971, 25.3961)),
    "kanpaikti-1": ((97.8971, 25.3961), (98.0078, 25.415)),
    "kanpaikti-2": ((98.0078, 25.415), (98.1415, 25.4066)),
    "mansi": ((97.3522, 24.2547), (97.3267, 24.0339)),
    "namhkam-1": ((97.3734, 24.0), (97.6016, 23.8316)),
    "namhkam-2": ((97.6016, 23.8316), (97.6556, 23.8278)),
    "namhkam-3": ((97.6556, 23.8278), (97.7086, 23.8479)),
    "tamu-1": ((94.316, 24.2304), (94.2369, 23.9291)),
    "tamu-2": ((94.1879, 23.7911), (94.2369, 23.9291)),
    "tamu-3": ((94.1552, 23.7612), (94.1879, 23.7911)),
    "tamu-4": ((94.1303, 23.5779), (94.1552, 23.7612)),
    "tamu-5": ((94.1303, 23.5779), (94.1107, 23.4272)),
    "tamu-6": ((94.1107, 23.4272), (94.1034, 23.3843)),
    "tamu-7": ((94.1082, 23.2271), (94.1034, 23.3843)),
    "tamu-8": ((94.303, 23.2024), (94.1082, 23.2271)),
    "kalewa-1": ((94.3811, 22.7727), (94.303, 23.2024)),
    "kalewa-2": ((94.403, 22.702), (94.3811, 22.7727)),
    "kalewa-3": ((94.4936, 22.5145), (94.403, 22.702)),
    "kalewa-4": ((94.6667, 22.4517), (94.4936, 22.5145)),
    "kalewa-5": ((94.7537, 22.629), (94.6667, 22.4517)),
    "kalewa-6": ((94.7537, 22.629), (95.0345, 22.2757)),
    "kalewa-7": ((95.0581, 22.2782), (95.1318, 22.3131)),
    "kalewa-8": ((95.3998, 22.2594), (95.1318, 22.3131)),
    "shwebo-1": ((95.6328, 22.7688), (95.7003, 22.5659)),
    "shwebo-2": ((95.5876, 22.933), (95.6328, 22.7688)),
    "shwebo-3": ((95.5876, 22.933), (95.6121, 22.9333)),
    "shwebo-4": ((95.6121, 22.9333), (95.6271, 23.1777)),
    "shwebo-5": ((95.5195, 23.2093), (95.6271, 23.1777)),
    "shwebo-6": ((95.5195, 23.2093), (95.6638, 23.4508)),
    "shwebo-7": ((95.6638, 23.4508), (95.6797, 23.7933)),
    "shwebo-8": ((95.7917, 23.8148), (95.6797, 23.7933)),
    "shwebo-9": ((95.9316, 23.7682), (95.7917, 23.8148)),
    "shwebo-10": ((95.9316, 23.7682), (96.1271, 23.8137)),
    "shwebo-11": ((96.116, 23.9643), (96.1271, 23.8137)),
    "shwebo-12": ((96.1285, 24.0082), (96.116, 23.9643)),
    "shwebo-13": ((96.1285, 24.0082), (96.1247, 24.2763)),
    "shwebo-14": ((96.1247, 24.2763), (96.1078, 24.3421)),
    "shwebo-15": ((96.1871, 24.4362), (96.1078, 24.3421)),
    "shwebo-16": ((96.2143, 24.5474), (96.1871, 24.4362)),
    "shwebo-17": ((96.2235, 24.6279), (96.2143, 24.5474)),
    "shwebo-18": ((96.3548, 24.8396), (96.2235, 24.6279)),
    "shwebo-19": ((96.4655, 25.0051), (96.3548, 24.8396)),
    "shwebo-20": ((96.4655, 25.0051), (96.531, 24.9866)),
    "shwebo-21": ((96.531, 24.9866), (96.814, 25.3025)),
    "shwebo-22": ((96.814, 25.3025), (96.8232, 25.3078)),
    "shwebo-23": ((96.8232, 25.3078), (96.9349, 25.3092)),
}
"""The two ends (longitude, latitude, to 0.0001 degrees) of each part of a road that is copied, by its name."""


def chart_part(features: Iterable[Mapping[str, Any]], name: str, ends: tuple[LonLat, LonLat]) -> dict[str, Any]:
    """Return the chart's line between two ends as a feature of road_lines.geojson, from the first end to the second.

    Raises LookupError when no line, or more than one, has these ends.
    """
    found = [
        (line, feature["properties"]["F_CODE_DES"]) for feature in features for line in _lines(feature["geometry"])
    ]
    fitting = [(line, kind) for line, kind in found if {line[0], line[-1]} == set(ends)]
    if len(fitting) != 1:
        raise LookupError(f"{name}: {len(fitting)} lines of the chart run from {ends[0]} to {ends[1]}, not one")
    line, kind = fitting[0]
    return {
        "type": "Feature",
        "properties": {"part": name, "source_id": SOURCE_ID, "class": kind.lower()},
        "geometry": {"type": "LineString", "coordinates": line if line[0] == ends[0] else line[::-1]},
    }


def _lines(geometry: Mapping[str, Any]) -> list[list[LonLat]]:
    parts: Sequence[Any] = geometry["coordinates"]
    if geometry["type"] == "LineString":
        parts = [parts]
    return [[(round(lon, DECIMALS), round(lat, DECIMALS)) for lon, lat in part] for part in parts]


def main() -> None:
    """Copy the parts; those of the file that are not named here stay as they are."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("roads", type=Path, help="the chart's roads of Myanmar, a GeoJSON file")
    chart = json.loads(arguments.parse_args().roads.read_text(encoding="utf-8"))["features"]
    kept = json.loads(TARGET.read_text(encoding="utf-8"))["features"]
    copied = [chart_part(chart, name, ends) for name, ends in PARTS.items()]
    others = [feature for feature in kept if feature["properties"]["part"] not in PARTS]
    rows = ",\n".join(json.dumps(feature) for feature in (*others, *copied))
    TARGET.write_text(
        f'{{"type": "FeatureCollection", "name": "road_lines", "features": [\n{rows}\n]}}\n', encoding="utf-8"
    )
    print(f"{TARGET}: {len(copied)} parts copied, {len(others)} kept")


if __name__ == "__main__":
    main()
