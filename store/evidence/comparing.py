"""Compares a workspace on two days, and tells what happened on each day on which anything did."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ...core.control.ledger import StatusInterval
from ...core.control.townships import TownshipInterval
from ...core.corridors.routes import Route
from ...core.evidence.changes import (
    Changes,
    ComparedUnit,
    ControlChange,
    HeldHistory,
    RoadChange,
    TownshipChange,
    road_changes,
    township_changes,
    unit_changes,
)
from ...core.evidence.day_news import DayOfChange, days_of_change
from ...core.geometry.geodesy import LonLat
from ..control.control import Control
from ..control.holdings import Holdings
from ..control.ledger_rows import interval_of, township_of
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables, stored_day

_END_M = 1.0
"""As near as this to the end of a stretch a place still belongs to it."""


class Mark(NamedTuple):
    """Where a unit is drawn: its position in degrees, if it has one, and its seat among those that share it."""

    point: LonLat | None
    seat: int
    ring: int


@dataclass(frozen=True)
class _Compared:
    """What is compared, read once: units with their townships, statuses of townships, days of reports."""

    units: tuple[ComparedUnit, ...]
    histories: Mapping[str, HeldHistory]
    marks: Mapping[str, Mark]
    townships: tuple[TownshipInterval, ...]
    township_names: Mapping[str, str]
    township_of_place: Mapping[str, str]
    report_days: tuple[date, ...]


@dataclass(frozen=True)
class Comparing:
    """Two days of a workspace beside each other. All raise what reading a workspace raises."""

    tables: Tables

    def between(self, since: date, day: date) -> Changes:
        """Return what changed from ``since`` to ``day``. Raises GeometryError for a leg without a line."""
        known = _changes.get(self.tables.path)
        if (since, day) not in known:
            while len(known) >= _MOST_KEPT:
                known.pop(next(iter(known)), None)
            known[since, day] = self._compared(since, day)
        return known[since, day]

    def _compared(self, since: date, day: date) -> Changes:
        compared, holdings = _compared.get(self.tables.path), Control(self.tables).holdings()
        changed, unchanged = unit_changes(compared.units, compared.histories, since, day)
        reports = bisect_right(compared.report_days, max(since, day))
        return Changes(
            since,
            day,
            tuple(changed),
            tuple(_roads(holdings, compared, since, day)),
            tuple(township_changes(compared.townships, compared.township_names, since, day)),
            tuple(unchanged),
            compared.report_days[reports - 1] if reports else None,
        )

    def days(self) -> list[DayOfChange]:
        """Return the days on which something begins or ends, with what happened on them, in order."""
        return _days.get(self.tables.path)

    def are_days_cached(self) -> bool:
        """Tell whether ``days`` would come from the cache."""
        return _days.has(self.tables.path)

    def marks(self) -> Mapping[str, Mark]:
        """Return where units are drawn, by unit_id."""
        return _compared.get(self.tables.path).marks

    def points_of(self, change: ControlChange | RoadChange | TownshipChange, changes: Changes) -> Sequence[LonLat]:
        """Return where something changed, in degrees: a point, a line, the outline of a township; empty if unknown."""
        if isinstance(change, RoadChange):
            return self.line_of(change, changes)
        if isinstance(change, TownshipChange):
            return vertices_of(self.tables.row("townships", change.pcode)["geom"])
        point = self.marks()[change.unit.unit_id].point
        return () if point is None else (point,)

    def line_of(self, change: RoadChange, changes: Changes) -> Sequence[LonLat]:
        """Return the line of a stretch of road in degrees."""
        return self._route_of(change, changes).line_between(change.start_m, change.end_m)

    def middle_of(self, change: RoadChange, changes: Changes) -> LonLat:
        """Return the point half-way along a stretch of road, in degrees."""
        return self._route_of(change, changes).point_at((change.start_m + change.end_m) / 2)

    def _route_of(self, change: RoadChange, changes: Changes) -> Route:
        return Control(self.tables).holdings().routes_on(max(changes.since, changes.day))[change.corridor_id]


def _roads(holdings: Holdings, compared: _Compared, since: date, day: date) -> Iterable[RoadChange]:
    """Yield what changed on the corridors as they run on the later day: then both days have the same line."""
    for route in holdings.routes_on(max(since, day)).values():
        sections, before = holdings.sections_on(route, day), holdings.sections_on(route, since)
        for change in road_changes(route.corridor_id, route.name, sections, before):
            yield replace(change, townships=_townships_along(change, route, compared))


def _townships_along(change: RoadChange, route: Route, compared: _Compared) -> tuple[str, ...]:
    """Return the townships of the places on a stretch, in order."""
    names = (
        compared.township_of_place.get(place.place_id, "")
        for place in route.places
        if change.start_m - _END_M <= place.at_m <= change.end_m + _END_M
    )
    return tuple(dict.fromkeys(name for name in names if name))


def _read(path: Path) -> _Compared:
    tables = Tables(path)
    names = {row["pcode"]: row["name"] for row in tables.rows("townships")}
    statuses = tables.rows("control_status")
    intervals: dict[str, list[StatusInterval]] = {}
    for row in statuses:
        intervals.setdefault(row["unit_id"], []).append(interval_of(row))
    return _Compared(
        histories={unit_id: HeldHistory(of_unit) for unit_id, of_unit in intervals.items()},
        units=tuple({row["unit_id"]: _unit(row, names) for row in statuses}.values()),
        marks={row["unit_id"]: _mark(row) for row in statuses},
        townships=tuple(township_of(row) for row in tables.rows("township_status")),
        township_names=names,
        township_of_place={row["place_id"]: names.get(row["township_pcode"], "") for row in tables.rows("places")},
        report_days=tuple(Control(tables).report_days()),
    )


_compared = FileCache(_read)
_MOST_KEPT = 12


def _nothing_compared(_: Path) -> dict[tuple[date, date], Changes]:
    return {}


_changes = FileCache(_nothing_compared)
"""What changed between pairs of days that were asked for, while the file is as it was."""


def _read_days(path: Path) -> list[DayOfChange]:
    tables = Tables(path)
    compared = _compared.get(path)
    claims = _by_day(tables.rows("claims_in_force"), "unit_name")
    return days_of_change(compared.units, compared.histories, claims, _by_day(tables.rows("corridor_legs"), "name"))


_days = FileCache(_read_days)


def _by_day(rows: Iterable[Row], column: str) -> dict[date, set[str]]:
    """Return the names of what begins or ends on a day."""
    names: dict[date, set[str]] = {}
    for row in rows:
        for text in (row["valid_from"], row["valid_to"]):
            if day := stored_day(text):
                names.setdefault(day, set()).add(row[column] or "")
    return names


def _unit(row: Row, township_names: Mapping[str, str]) -> ComparedUnit:
    pcode = row["township_pcode"] or ""
    name, kind = row["unit_name"] or row["unit_id"], row["unit_kind"] or ""
    return ComparedUnit(row["unit_id"], name, kind, pcode, township_names.get(pcode, ""))


def _mark(row: Row) -> Mark:
    return Mark(next(iter(vertices_of(row["geom"])), None), row["seat"] or 0, row["ring"] or 0)
