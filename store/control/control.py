"""The record of control of a workspace: units, statuses, claims, and on which days something changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path

from ...core.control.claims import Claim
from ...core.control.compared_ways import ComparedWay
from ...core.control.freshness import report_day
from ...core.control.ledger import standing_claims
from ...core.control.record import ControlRecord, ControlUnit
from ...core.control.way_holders import parts_of
from ...core.corridors.legs import legs_on
from ...core.corridors.ways_in import is_abroad, published_parts, ways_to
from ...core.dates import change_days, parse_day
from ...core.errors import DateError
from ...core.feedback import NO_FEEDBACK, Feedback
from ...core.geometry.geodesy import LonLat
from ...core.periods import holds_on
from ...core.units import METRES_PER_KM
from ..corridors.corridors import Corridors
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables, stored_day
from .derivation import derive_in
from .holdings import Holdings
from .ledger_rows import claim_of, interval_of


@dataclass(frozen=True)
class Control:
    """What the tables of control hold. All raise what reading a workspace raises."""

    tables: Tables

    def holdings(self) -> Holdings:
        """Return who holds the corridors; cached while the file stays as it is.

        Raises GeometryError for a leg without a line.
        """
        return _holdings.get(self.tables.path)

    def are_holdings_cached(self) -> bool:
        """Tell whether ``holdings`` would come from the cache."""
        return _holdings.has(self.tables.path)

    def claims(self) -> list[Claim]:
        """Return the claims of the ledger, corrected ones too."""
        return [claim_of(row) for row in self.tables.rows("control_claims")]

    def derive(self, job: Feedback = NO_FEEDBACK) -> None:
        """Write anew what follows from the claims: statuses, claims in force, townships, and where names stand.

        One transaction, in which only rows that differ are written; it takes seconds. Raises JobCancelledError, and
        what ``Tables.check`` and ``Tables.writing`` raise; then nothing is changed.
        """
        self.tables.check()
        with self.tables.writing() as database:
            derive_in(database, self.tables, job=job)

    def units(self) -> list[ControlUnit]:
        """Return the units of control, each with the places at whose position it stands."""
        places = self.tables.rows("places")
        precision_m = {row["place_id"]: row["precision_m"] or 0 for row in places}
        positions = {row["place_id"]: point for row in places for point in vertices_of(row["geom"])}
        at: dict[LonLat, set[str]] = {}
        for place_id, point in positions.items():
            at.setdefault(point, set()).add(place_id)
        together = {place_id: frozenset(at[point]) for place_id, point in positions.items()}
        return [_unit(row, together, precision_m) for row in self.tables.rows("control_units")]

    def ways(self, day: date, end: str, start: str = "") -> list[ComparedWay]:
        """Return the ways from India to a place on a day, or the one from ``start``; both are ids of places.

        Empty where no legs lead there. Raises GeometryError for a leg without a line.
        """
        holdings = self.holdings()
        countries = {row["place_id"]: row["country"] or "" for row in self.tables.rows("places")}
        corridors = Corridors(self.tables)
        figures, precisions = corridors.published_distances(), corridors.precisions()
        ways, routes = ways_to(legs_on(holdings.legs, day), end, countries, start), holdings.routes_on(day)
        # Several ways end on the same roads.
        passed = {leg.corridor_id for way in ways for leg in way.travelled} & routes.keys()
        sections = {corridor_id: holdings.sections_on(routes[corridor_id], day) for corridor_id in passed}
        return [
            ComparedWay(
                way,
                day,
                tuple(parts_of(way, routes, sections)),
                tuple(published_parts(way, figures, precisions)),
                frozenset(leg.leg_id for leg in way.travelled if is_abroad(leg, countries)),
            )
            for way in ways
        ]

    def statuses_on(self, day: date) -> list[Row]:
        """Return the rows of ``control_status`` that hold on a day, in order of the unit's name."""
        text = day.isoformat()
        rows = [row for row in self.tables.rows("control_status") if holds_on(row["valid_from"], row["valid_to"], text)]
        return sorted(rows, key=lambda row: str(row["unit_name"]))

    def change_dates(self) -> list[date]:
        """Return the days on which a status, a claim or a leg changes, in order; cached while the file is as it was."""
        return list(_change_dates.get(self.tables.path))

    def default_day(self) -> date:
        """Return the last day on which something changed; the date of the data in a workspace without any change.

        Where that is not stated either, it is today.
        """
        days = self.change_dates()
        if days:
            return days[-1]
        try:
            return parse_day(self.tables.info()["data_version"])
        except DateError:
            return datetime.now(timezone.utc).date()

    def report_days(self) -> list[date]:
        """Return the newest day that each report of a workspace tells of, in order: one for each claim.

        Claims that were corrected or withdrawn do not count, nor those without a day that can be believed. Cached while
        the file stays as it is.
        """
        return list(_report_days.get(self.tables.path))

    def read_ahead(self, days: Iterable[date]) -> None:
        """Read what showing some days asks for, in a background task: the main thread then waits for nothing."""
        holdings = self.holdings()
        for day in days:
            holdings.routes_on(day)
        self.change_dates()
        self.report_days()


def _read_change_dates(path: Path) -> tuple[date, ...]:
    tables = ("control_status", "claims_in_force", "corridor_legs")
    rows = (row for table in tables for row in Tables(path).rows(table))
    # Many rows begin or end on the same days.
    texts = {row[column] for row in rows for column in ("valid_from", "valid_to")}
    return tuple(change_days(map(stored_day, texts)))


_change_dates = FileCache(_read_change_dates)


def _read_report_days(path: Path) -> tuple[date, ...]:
    days = (report_day(claim) for claim in standing_claims(Control(Tables(path)).claims()))
    return tuple(sorted(day for day in days if day is not None))


_report_days = FileCache(_read_report_days)


def _read_holdings(path: Path) -> Holdings:
    tables = Tables(path)
    corridors = Corridors(tables)
    control = sorted(tables.rows("control_status"), key=lambda row: (row["unit_id"], row["valid_from"]))
    record = ControlRecord(Control(tables).units(), [interval_of(row) for row in control])
    holdings = Holdings(corridors.legs(), corridors.waypoints(), record, Control(tables).claims())
    # Measured once here, in the background if need be: the routes of all days that matter are the same.
    holdings.routes_on(None)
    return holdings


_holdings = FileCache(_read_holdings)


def _unit(row: Row, together: Mapping[str, frozenset[str]], precision_m: Mapping[str, float]) -> ControlUnit:
    place_id = row["place_id"] or ""
    return ControlUnit(
        unit_id=row["unit_id"],
        name=row["name"],
        kind=row["kind"],
        place_id=place_id,
        from_place_id=row["from_place_id"] or "",
        to_place_id=row["to_place_id"] or "",
        stands_at=together.get(place_id, frozenset()),
        radius_m=(row["radius_km"] or 0) * METRES_PER_KM or precision_m.get(place_id, 0),
    )
