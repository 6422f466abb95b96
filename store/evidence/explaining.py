"""What a workspace knows of why something has its colour on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ...core.control.history import History
from ...core.control.holders import Section, merged
from ...core.control.ledger import StatusInterval, standing_claims
from ...core.control.record import ControlUnit
from ...core.control.townships import TownshipInterval, is_seat
from ...core.corridors.routes import Route
from ...core.evidence.adoption import judged_on
from ...core.evidence.why import (
    PlaceWhy,
    SectionWhy,
    SitePeriod,
    SiteWhy,
    Subject,
    SubjectKind,
    TownshipWhy,
    UnitOnDay,
    UnitWhy,
    Why,
    rests_on_others,
    seat_first,
)
from ...core.geometry.geodesy import LonLat
from ...core.periods import holds_on
from ...core.schema import split_ids
from ...core.sites.reports import SiteReport
from ...core.words import TOLD_BESIDE, UnitKind
from ..control.control import Control
from ..control.holdings import Holdings
from ..control.ledger_rows import claim_of, interval_of, township_of
from ..tables.checked_rows import Row
from ..tables.tables import Tables, stored_day
from .positions import points_of

_SAME_MARK_M = 1.0


@dataclass(frozen=True)
class Explaining:
    """Answers for one thing at a time; None where the workspace does not have it.

    All raise what reading a workspace raises. Once its rows are read each answer takes some milliseconds.
    """

    tables: Tables

    def of(self, kind: SubjectKind, key: str, day: date, at_m: float = 0.0) -> Why | None:
        """Explain a subject of any kind; ``at_m`` is where on a corridor, in metres from its start."""
        if kind is SubjectKind.CORRIDOR:
            return self.of_section(key, at_m, day)
        explain: dict[SubjectKind, Callable[[str, date], Why | None]] = {
            SubjectKind.UNIT: self.of_unit,
            SubjectKind.TOWNSHIP: self.of_township,
            SubjectKind.GATE: self.of_gate,
            SubjectKind.MINE: self.of_mine,
            SubjectKind.PLACE: self.of_place,
        }
        return explain[kind](key, day)

    def subjects(self) -> list[Subject]:
        """Return all that can be explained but corridors and places, by name: units, townships, gates, mines."""
        gates = {row["place_id"]: row["name"] for row in self.tables.rows("gate_status")}
        mines = {row["cluster_id"]: row["name"] for row in self.tables.rows("mining_activity")}
        found = [Subject(SubjectKind.UNIT, row["unit_id"], row["name"]) for row in self.tables.rows("control_units")]
        found += [Subject(SubjectKind.TOWNSHIP, pcode, name) for pcode, name in self._township_names().items()]
        found += [Subject(SubjectKind.GATE, key, name) for key, name in gates.items()]
        found += [Subject(SubjectKind.MINE, key, name) for key, name in mines.items()]
        return sorted(found, key=lambda subject: (subject.name, subject.kind, subject.key))

    def of_unit(self, unit_id: str, day: date) -> UnitWhy | None:
        """Explain a unit of control: its assessments over time, and each claim about it."""
        unit = self._units().get(unit_id)
        if unit is None:
            return None
        claims = [claim_of(row) for row in self.tables.rows("control_claims") if row["unit_id"] == unit_id]
        history = self._histories({unit_id}).get(unit_id, History())
        judged, status = judged_on(claims, day), history.on(day)
        pcode = self._township_of_place().get(unit.place_id, "")
        later = [claim for claim in standing_claims(claims) if claim.event_date > day]
        return UnitWhy(
            unit=unit,
            day=day,
            township_pcode=pcode,
            township_name=self._township_names().get(pcode, ""),
            status=status,
            periods=history.intervals,
            judged=tuple(judged),
            later=tuple(later),
            derived_otherwise=rests_on_others(status, judged),
        )

    def of_township(self, pcode: str, day: date) -> TownshipWhy | None:
        """Explain a township: its statuses over time, and the places in it."""
        name = self._township_names().get(pcode)
        if name is None:
            return None
        periods = [township_of(row) for row in self.tables.rows("township_status") if row["pcode"] == pcode]
        periods.sort(key=lambda each: each.valid_from or date.min)
        units = self._units_in(pcode)
        codes = {row["place_id"]: row["code"] or "" for row in self.tables.rows("places")}
        towns = (unit for unit in units if unit.kind == UnitKind.TOWN)
        seats = frozenset(unit.unit_id for unit in towns if is_seat(codes.get(unit.place_id), pcode))
        return TownshipWhy(
            pcode=pcode,
            title=name,
            day=day,
            status=_holding(periods, day),
            periods=tuple(periods),
            places=tuple(seat_first(self._on_day(units, day), seats)),
            seats=seats,
        )

    def of_section(self, corridor_id: str, at_m: float, day: date) -> SectionWhy | None:
        """Explain the section of a corridor at a mark in metres from its start.

        Raises GeometryError for a leg without a line.
        """
        holdings = Control(self.tables).holdings()
        route = holdings.routes_on(day).get(corridor_id)
        if route is None or not 0 <= at_m <= route.length_m:
            return None
        sections = merged(holdings.sections_on(route, day))
        section = next((each for each in sections if each.start_m <= at_m < each.end_m), sections[-1])
        units = self._on_day(self._units_of(section, route, holdings), day)
        return SectionWhy(corridor_id, route.name, day, section, tuple(units))

    def of_gate(self, place_id: str, day: date) -> SiteWhy | None:
        """Explain a border gate: its states over time, and what is reported of it."""
        rows = [row for row in self.tables.rows("gate_status") if row["place_id"] == place_id]
        reports = [row for row in self.tables.rows("gate_reports") if row["place_id"] == place_id]
        told = [_report(row, place_id, row["status"]) for row in reports]
        return self._site(place_id, True, rows, told, day)

    def of_mine(self, cluster_id: str, day: date) -> SiteWhy | None:
        """Explain what is told of the mines of a cluster over time."""
        rows = [row for row in self.tables.rows("mining_activity") if row["cluster_id"] == cluster_id]
        reports = [row for row in self.tables.rows("mining_reports") if cluster_id in split_ids(row["cluster_id"])]
        told = [_report(row, cluster_id, row["activity"]) for row in reports]
        return self._site(cluster_id, False, rows, told, day)

    def of_place(self, place_id: str, day: date) -> PlaceWhy | None:
        """Return what stands at a place, its own units first."""
        name = next((row["name"] for row in self.tables.rows("places") if row["place_id"] == place_id), None)
        if name is None:
            return None
        units = [unit for unit in self._units().values() if place_id in {unit.place_id, *unit.stands_at}]
        units.sort(key=lambda unit: (unit.place_id != place_id, unit.kind != UnitKind.TOWN, unit.name))
        return PlaceWhy(place_id, name, day, tuple(self._on_day(units, day)))

    def points_of(self, why: Why) -> Sequence[LonLat]:
        """Return where that is which was explained, as ``positions.points_of`` says."""
        return points_of(self.tables, why)

    def unit_of_claim(self, claim_id: str) -> str:
        """Return the unit that a claim is about; empty where there is no such claim."""
        return next((row["unit_id"] for row in self.tables.rows("control_claims") if row["claim_id"] == claim_id), "")

    def _site(
        self, site_id: str, is_gate: bool, rows: list[Row], reports: list[SiteReport], day: date
    ) -> SiteWhy | None:
        if not rows:
            return None
        rows = sorted(rows, key=lambda row: row["valid_from"] or "")
        periods = [_period(row, row["status"] if is_gate else row["activity"] or "") for row in rows]
        now = _holding(periods, day)
        begun = sorted((each for each in reports if each.begins <= day), key=lambda each: each.begins, reverse=True)
        return SiteWhy(
            site_id=site_id,
            title=rows[0]["name"],
            is_gate=is_gate,
            day=day,
            now=now,
            periods=tuple(periods),
            reports=tuple(begun),
            counting=frozenset(() if now is None else split_ids(rows[periods.index(now)]["report_ids"])),
            links={row["source_id"]: row["url"] for row in self.tables.rows("sources") if row["url"]},
        )

    def _units_in(self, pcode: str) -> list[ControlUnit]:
        """Return the units that stand at places of a township."""
        inside = {place_id for place_id, township in self._township_of_place().items() if township == pcode}
        return [unit for unit in self._units().values() if unit.place_id in inside]

    def _units_of(self, section: Section, route: Route, holdings: Holdings) -> list[ControlUnit]:
        """Return the units that a section may rest on: those at its ends, along it, and of its claims."""
        record = holdings.record
        at_ends = [
            unit
            for place in route.places
            if min(abs(place.at_m - section.start_m), abs(place.at_m - section.end_m)) <= _SAME_MARK_M
            for unit in record.units_at(place.place_id)
        ]
        along = [
            road.unit
            for road in (*record.roads_on(route), *record.areas_on(route))
            if road.start_m < section.end_m and section.start_m < road.end_m
        ]
        known = self._units()
        claimed = [known[claim.unit_id] for claim in holdings.claims_of(section) if claim.unit_id in known]
        return list({unit.unit_id: unit for unit in (*claimed, *at_ends, *along)}.values())

    def _units(self) -> dict[str, ControlUnit]:
        return {unit.unit_id: unit for unit in Control(self.tables).units()}

    def _on_day(self, units: Iterable[ControlUnit], day: date) -> list[UnitOnDay]:
        units = list(units)
        histories = self._histories({unit.unit_id for unit in units})
        return [UnitOnDay(unit, histories.get(unit.unit_id, History()).on(day)) for unit in units]

    def _histories(self, unit_ids: set[str]) -> dict[str, History]:
        """Return the assessments over time of those units that have any."""
        found: dict[str, list[StatusInterval]] = defaultdict(list)
        for row in self.tables.rows("control_status"):
            if row["unit_id"] in unit_ids:
                found[row["unit_id"]].append(interval_of(row))
        return {unit_id: History(intervals) for unit_id, intervals in found.items()}

    def _township_of_place(self) -> dict[str, str]:
        return {row["place_id"]: row["township_pcode"] or "" for row in self.tables.rows("places")}

    def _township_names(self) -> dict[str, str]:
        return {row["pcode"]: row["name"] for row in self.tables.rows("townships")}


_Period = TypeVar("_Period", TownshipInterval, SitePeriod)


def _holding(periods: Iterable[_Period], day: date) -> _Period | None:
    """Return the period in which a day lies; None where none is recorded."""
    return next((each for each in periods if holds_on(each.valid_from, each.valid_to, day)), None)


def _report(row: Row, site_id: str, state: str) -> SiteReport:
    return SiteReport(
        report_id=row["report_id"],
        site_id=site_id,
        state=state,
        day=row["day"],
        until=stored_day(row["until"]),
        date_said=row["date_said"] or "",
        asserted_by=row["asserted_by"] or "",
        publisher=row["publisher"] or "",
        source_id=row["source_id"] or "",
        reliability=row["reliability"] or "",
        credibility=row["credibility"] or 0,
        remark=row["remark"] or "",
        tells_state=state not in TOLD_BESIDE,
    )


def _period(row: Row, state: str) -> SitePeriod:
    return SitePeriod(
        state=state,
        basis=row["basis"] or "",
        rivals=row["rival_reports"] or "",
        since=stored_day(row["since"]),
        last_report=stored_day(row["last_report"]),
        valid_from=stored_day(row["valid_from"]),
        valid_to=stored_day(row["valid_to"]),
    )
