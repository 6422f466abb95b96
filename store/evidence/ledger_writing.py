"""Adds rows to the ledger and to what it refers to, inside an open transaction, and notes which."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from ...core.evidence.new_report import NewReport, NewUnit, source_id_of, unit_id_of
from ...core.evidence.new_unit_faults import place_of
from ...core.evidence.report_errors import OldWorkspaceError
from ...core.evidence.surroundings import Surroundings
from ...core.geometry.geodesy import LonLat
from ...core.row_rules import RULES
from ...core.schema import TABLES
from ...core.table_row import TableRow
from ...core.words import Origin, UnitKind
from ..control.row_difference import RowChange, present_columns
from ..tables.extents import note_change, update_extents
from ..tables.geopackage import point_blob
from ..tables.identifiers import statement
from .reading import LEDGER

_SCHEMA = {table.name: table for table in TABLES}
_SAME_ADDRESS = "SELECT source_id FROM sources WHERE url = ? AND source_id IS NOT NULL ORDER BY fid LIMIT 1"


def refuse_old_tables(database: sqlite3.Connection, path: Path) -> None:
    """Make sure that the ledger has all columns that a report needs. Raises OldWorkspaceError, which names the others.

    A row without them would be taken for one of the plugin's data: nobody could withdraw it, and an update lose it.
    """
    missing = []
    for table in LEDGER:
        present = present_columns(database, table, _SCHEMA[table].columns)
        missing += [f"{table}.{column}" for column in _SCHEMA[table].columns if column not in present]
    if missing:
        raise OldWorkspaceError(path=path, missing=", ".join(missing))


class LedgerWriter:
    """Adds rows in an open transaction. ``changes`` are those that it added, in order."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self._database = database
        self._path = path
        self.changes: list[RowChange] = []

    def source(self, report: NewReport, recorded_by: str) -> str:
        """Return the id of the source of a report: of one with its address, or a new one; empty without a source."""
        if not report.has_source:
            return ""
        url = report.url.strip()
        known = self._database.execute(_SAME_ADDRESS, (url,)).fetchone() if url else None
        if known is not None:
            return str(known[0])
        source_id = source_id_of(report)
        values = {
            "source_id": source_id,
            "title": report.source_title.strip() or report.statement.strip(),
            "publisher": report.publisher.strip(),
            "published": report.date_said.isoformat() if report.date_said else "",
            "reliability": report.reliability,
            "url": url,
            "licence": "",
            "attribution": "",
            "note": f"recorded by {recorded_by}",
            "origin": str(Origin.ANALYST),
        }
        self.add("sources", [values])
        return source_id

    def unit(self, unit: NewUnit, place: TableRow | None, surroundings: Surroundings) -> str:
        """Add a new unit, and the place that is made for it, and return its id."""
        place_id = place_of(unit, surroundings)
        if place is not None:
            place_id = place.values["place_id"]
            self.add("places", [{**place.values, "geom": point_blob(_position(place))}])
        ends = (unit.from_place_id, unit.to_place_id)
        places = [each for each in (place_id, *sorted(ends)) if each]
        unit_id = str(uuid4()) if unit.position is not None else unit_id_of(unit.kind, unit.name, places)
        values = {
            "unit_id": unit_id,
            "name": unit.name.strip(),
            "kind": str(UnitKind(unit.kind)),
            "place_id": place_id,
            "from_place_id": unit.from_place_id,
            "to_place_id": unit.to_place_id,
            "radius_km": unit.radius_km,
            "note": "",
            "origin": str(Origin.ANALYST),
        }
        self.add("control_units", [values])
        return unit_id

    def claim(self, values: Mapping[str, Any]) -> None:
        """Add a row of the ledger."""
        self.add("control_claims", [values])

    def add(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Add rows to a table, but those whose id is there already."""
        key = RULES[table].key
        # Read once: the tables have no index, and a file may bring a hundred thousand rows.
        there = {
            found for (found,) in self._database.execute(statement("SELECT {key} FROM {table}", table=table, key=key))
        }
        kept = _SCHEMA[table].columns if _SCHEMA[table].geometry is None else ("geom", *_SCHEMA[table].columns)
        for row in rows:
            if row[key] in there:
                continue
            there.add(row[key])
            columns = tuple(column for column in kept if column in row)
            insert = statement("INSERT INTO {table} ({columns}) VALUES", table=table, columns=columns)
            marks = ", ".join("?" * len(columns))
            fid = self._database.execute(f"{insert} ({marks})", [row[column] for column in columns]).lastrowid
            self.changes.append(RowChange(table, int(fid or 0), None))

    def note_changes(self) -> None:
        """Set the extent of the places, and when the tables of the ledger were changed."""
        update_extents(self._database, ["places"])
        note_change(self._database, [table for table in LEDGER if _SCHEMA[table].geometry is None])


def _position(place: TableRow) -> LonLat:
    if place.geometry is None:
        raise LookupError("A place that is made has a position.")
    point = place.geometry.coords[0]
    return float(point[0]), float(point[1])
