"""The measurements that a workspace keeps, also while QGIS shows their layer. Also for background tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...core.corridors.legs import Leg
from ...core.corridors.measurements import SavedMeasurement, version_of_lines
from ...core.errors import NameMissingError, UnknownMeasurementError
from ...core.schema import TABLES
from ..tables.checked_rows import Row
from ..tables.extents import update_extents
from ..tables.geopackage import line_blob, vertices_of
from ..tables.identifiers import statement
from ..tables.tables import Tables

TABLE = "measurements"
_COLUMNS = tuple(next(table.columns for table in TABLES if table.name == TABLE))
_TEXTS = frozenset(column for column in _COLUMNS if SavedMeasurement.__annotations__[column] == "str")


@dataclass(frozen=True)
class Measurements:
    """The table ``measurements`` of a workspace."""

    tables: Tables

    def all(self) -> list[SavedMeasurement]:
        """Return the measurements of a workspace, the oldest first.

        Rows without a length are left out: lines that somebody drew into the layer by hand, or changed there since.
        """
        rows = sorted(self.tables.rows(TABLE), key=lambda row: row["measured_at"] or "")
        return [_measurement(row) for row in rows]

    def save(self, measurements: Sequence[SavedMeasurement]) -> None:
        """Add measurements to the workspace, all or none.

        Raises GeometryError for a line of fewer than two points, LockedWorkspaceError, TargetNotWritableError, and what
        ``Tables.check`` raises; then nothing is written.
        """
        self.tables.check()
        rows = [_row(measurement) for measurement in measurements]
        with self.tables.writing() as database:
            marks = ", ".join(f":{column}" for column in ("geom", *_COLUMNS))
            insert = statement("INSERT INTO measurements ({columns}) VALUES", columns=("geom", *_COLUMNS))
            database.executemany(f"{insert} ({marks})", rows)
            update_extents(database, [TABLE])

    def change(self, measurement_id: str, name: str | None = None, note: str | None = None) -> None:
        """Give a measurement another name or note, where one is given.

        Raises NameMissingError for an empty name, UnknownMeasurementError, and what ``save`` raises.
        """
        if name is not None and not name.strip():
            raise NameMissingError
        self.tables.check()
        with self.tables.writing() as database:
            changed = database.execute(
                "UPDATE measurements SET name = coalesce(?, name), note = coalesce(?, note) WHERE fid = "
                "(SELECT fid FROM measurements WHERE measurement_id = ? ORDER BY length_km IS NULL, fid LIMIT 1)",
                (None if name is None else name.strip(), note, measurement_id),
            )
            if not changed.rowcount:
                raise UnknownMeasurementError(path=self.tables.path)
            update_extents(database, [TABLE])

    def delete(self, measurement_ids: Sequence[str]) -> None:
        """Take measurements away, all or none.

        Raises UnknownMeasurementError when one of them is gone already, and what ``save`` raises.
        """
        self.tables.check()
        with self.tables.writing() as database:
            # By the key of the table: a search for each of thousands of ids would go through all rows each time.
            # Of rows that share an id, which older versions did not prevent, the first with a length is shown.
            keys: dict[str, int] = {}
            query = "SELECT measurement_id, fid FROM measurements ORDER BY length_km IS NULL, fid"
            for measurement_id, fid in database.execute(query):
                keys.setdefault(measurement_id, fid)
            if not keys.keys() >= set(measurement_ids):
                raise UnknownMeasurementError(path=self.tables.path)
            gone = [(keys[measurement_id],) for measurement_id in measurement_ids]
            database.executemany("DELETE FROM measurements WHERE fid = ?", gone)
            update_extents(database, [TABLE])

    def line_version(self, legs: tuple[Leg, ...] = ()) -> str:
        """Say which lines of a workspace a measurement along ``legs`` is of."""
        return version_of_lines(self.tables.info()["data_version"], legs)


def _row(measurement: SavedMeasurement) -> dict[str, object]:
    values: dict[str, object] = {column: getattr(measurement, column) for column in _COLUMNS}
    return values | {"geom": line_blob(measurement.points), "situation_date": measurement.situation_date or None}


def _measurement(row: Row) -> SavedMeasurement:
    values: dict[str, Any] = {column: (row[column] or "") if column in _TEXTS else row[column] for column in _COLUMNS}
    return SavedMeasurement(**values, points=vertices_of(row["geom"]))
