"""A workspace with a large ledger, from a seed: the data of the plugin, and units and claims made beside it."""

from __future__ import annotations

import random
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from shapely import wkb
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from kachin_corridors.store.tables.geopackage import to_blob, wkb_of
from kachin_corridors.store.workspace import Workspace

SEED = 20250912
UNITS, CLAIMS = 500, 10_000
_FIRST_DAY, _DAYS = date(2023, 10, 27), 1100
_SOURCE = "dvb-paletwa-2024-01"
_SAID = (
    ("KIA", "controlled", "", "KIA"),
    ("KIA", "contested", "junta", "DVB"),
    ("junta", "controlled", "", "junta"),
    ("junta", "controlled", "", "DVB"),
    ("junta", "infiltrated", "", "Irrawaddy"),
    ("KIA", "controlled", "", "Kachin News Group"),
)
"""Who holds what against whom, and by whose word."""


def make_workspace(path: Path, built_data: Path, units: int = UNITS, claims: int = CLAIMS) -> Workspace:
    """Make a workspace at ``path`` whose ledger has so many units and claims, with all that follows from them."""
    shutil.copy(built_data, path)
    workspace = Workspace(path)
    made = random.Random(SEED)
    with workspace.tables.writing() as database:
        _add_units(database, made, units)
        _add_claims(database, made, claims)
    workspace.control.derive()
    return workspace


def _add_units(database: sqlite3.Connection, made: random.Random, units: int) -> None:
    """Add places all over the townships, each with a unit: every third is a base at the place of the one before."""
    (there,) = database.execute("SELECT count(*) FROM control_units").fetchone()
    townships = [
        (pcode, wkb.loads(wkb_of(geom) or b"")) for pcode, geom in database.execute("SELECT pcode, geom FROM townships")
    ]
    place_id = ""
    for number in range(there, units):
        is_base = number % 3 == 0
        if not (is_base and place_id):
            place_id = f"made-{number}"
            pcode, area = made.choice(townships)
            lon, lat = _inside(area, made)
            _insert(
                database,
                "places",
                place_id=place_id,
                name=f"Made {number}",
                kind="village",
                township_pcode=pcode,
                region="",
                precision_m=500,
                approximate=0,
                geom=to_blob(Point(lon, lat).wkb, (lon, lon, lat, lat)),
            )
        kind = "base" if is_base else made.choice(("town", "base"))
        name = f"Made {number}: camp" if kind == "base" else f"Made {number}"
        _insert(database, "control_units", unit_id=f"made-{number}", name=name, kind=kind, place_id=place_id)


def _add_claims(database: sqlite3.Connection, made: random.Random, claims: int) -> None:
    (there,) = database.execute("SELECT count(*) FROM control_claims").fetchone()
    units = [unit_id for (unit_id,) in database.execute("SELECT unit_id FROM control_units ORDER BY fid")]
    for row in made_claims(made, units, claims - there):
        _insert(database, "control_claims", **row)


def made_claims(made: random.Random, units: list[str], count: int) -> Iterator[dict[str, Any]]:
    """Yield rows of the ledger, each of some unit on some day; the first ones of each unit in turn."""
    for number in range(count):
        actor, status, against, asserted_by = made.choice(_SAID)
        day = _FIRST_DAY + timedelta(days=made.randrange(_DAYS))
        yield {
            "claim_id": str(uuid.UUID(int=made.getrandbits(128), version=4)),
            "unit_id": units[number % len(units)],
            "actor": actor,
            "against": against,
            "status": status,
            "event_date": day.isoformat(),
            "date_said": (day + timedelta(days=made.randrange(3))).isoformat(),
            "asserted_by": asserted_by,
            "publisher": "DVB",
            "source_id": _SOURCE,
            "url": "https://example.org/made",
            "reliability": made.choice("BC"),
            "credibility": made.choice((2, 3, 3, 4)),
            "statement": f"made report {number} of what was seen there on that day by those who were there",
            "recorded_by": "benchmark",
            "recorded_at": (day + timedelta(days=3)).isoformat(),
            "kind": "report",
            "origin": "analyst",
        }


def _inside(area: BaseGeometry, made: random.Random) -> tuple[float, float]:
    west, south, east, north = area.bounds
    while True:
        lon, lat = made.uniform(west, east), made.uniform(south, north)
        if area.contains(Point(lon, lat)):
            return lon, lat


def _insert(database: sqlite3.Connection, table: str, **values: object) -> None:
    columns = ", ".join(values)
    marks = ", ".join("?" * len(values))
    database.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))
