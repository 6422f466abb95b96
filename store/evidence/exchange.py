"""Claims on their way: the rows that another workspace must have, and what the rows of a file are to this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...core.control.derivation import UNNAMED_RECORDER
from ...core.exchange.claim_table import CLAIMS, EXCHANGED, LAT, LON, PLACES, SOURCES, UNIT_NAME, UNITS, Fault, FileRow
from ...core.exchange.merging import Offered, merged
from ...core.exchange.same_units import PLACE_COLUMNS, is_shipped
from ...core.feedback import NO_FEEDBACK, Feedback
from ...core.row_rules import RULES
from ...core.schema import split_ids
from ..tables.geopackage import point_blob, vertices_of
from ..tables.tables import Tables
from .recording import Additions, Recording

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Exchange:
    """The claims of a workspace, on their way to others and from others. All raise what reading a workspace raises."""

    tables: Tables

    def outgoing(self, is_own_only: bool) -> list[tuple[str, Row]]:
        """Return claims, and the sources, places and units that they name, each with its table.

        ``is_own_only``: only those that an analyst recorded, here or elsewhere; else all. Claims come first, as they
        are what is read; each row once and in order, so that equal ledgers make equal files.
        """
        present = self.present()
        claims = [row for row in present[CLAIMS].values() if not (is_own_only and is_shipped(row))]
        units = _named(present, UNITS, (claim["unit_id"] for claim in claims))
        places = _named(present, PLACES, (unit[end] for unit in units for end in PLACE_COLUMNS))
        sources = _named(present, SOURCES, _sources_of([*claims, *places]))
        told = sorted(_with_unit_names(claims, units), key=lambda claim: (claim["event_date"], claim["claim_id"]))
        tables: dict[str, list[Row]] = {CLAIMS: told, UNITS: units, PLACES: places, SOURCES: sources}
        return [(table, row) for table, rows in tables.items() for row in rows]

    def offered(
        self, rows: Iterable[FileRow], faults: Iterable[Fault], today: date, feedback: Feedback = NO_FEEDBACK
    ) -> Offered:
        """Compare the rows of a file, and what is wrong with them, with the workspace. Nothing is written."""
        return merged(rows, faults, self.present(), today, feedback)

    def take(self, rows: Sequence[FileRow], what: str, job: Feedback = NO_FEEDBACK) -> int:
        """Write rows of a file into the workspace as one edit, and return the number under which it can be undone.

        Raises what ``Recording.add`` raises; then nothing is taken.
        """
        of = {table: [stored(row) for row in rows if row.table == table] for table in EXCHANGED}
        additions = Additions(of[SOURCES], of[PLACES], of[UNITS], of[CLAIMS])
        recorders = {str(claim["recorded_by"] or "") for claim in additions.claims} - {""}
        return Recording(self.tables).add(additions, what, ", ".join(sorted(recorders)) or UNNAMED_RECORDER, job)

    def present(self) -> dict[str, dict[str, Row]]:
        """Return the rows that may travel by table and id, places with ``lat`` and ``lon``."""
        return {
            table: {row[RULES[table].key]: _located(row) if table == PLACES else row for row in self.tables.rows(table)}
            for table in EXCHANGED
        }


def stored(row: FileRow) -> dict[str, Any]:
    """Return a row of a file as the workspace stores it, a place with its point in ``geom``."""
    values = dict(row.values)
    values.pop(UNIT_NAME, None)
    if row.table == PLACES:
        lat, lon = values.pop(LAT), values.pop(LON)
        values["geom"] = None if lat is None else point_blob((lon, lat))
    return values


def _sources_of(rows: Iterable[Row]) -> Iterator[str]:
    return (name for row in rows for name in split_ids(row["source_id"]))


def _with_unit_names(claims: Iterable[Row], units: Iterable[Row]) -> Iterator[Row]:
    names = {unit["unit_id"]: unit["name"] for unit in units}
    return ({**claim, UNIT_NAME: names.get(claim["unit_id"])} for claim in claims)


def _located(place: Row) -> Row:
    lon, lat = next(iter(vertices_of(place["geom"])), (None, None))
    return {**place, LAT: lat, LON: lon}


def _named(present: Mapping[str, Mapping[str, Row]], table: str, ids: Iterable[str | None]) -> list[Row]:
    """Return the rows with these ids, each once and in order; one that the workspace has not is left out."""
    return [present[table][key] for key in sorted({key for key in ids if key}) if key in present[table]]
