"""The units of control, what is assessed of each over time, and which of them stand on a corridor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..corridors.routes import PlaceOnRoute, Route
from ..words import UnitKind
from .claims import HOLDING
from .history import History
from .ledger import StatusInterval


@dataclass(frozen=True)
class ControlUnit:
    """One unit of control: a town, base, airport, area or road section.

    ``stands_at`` are the places at whose position it is drawn, its own included. A road section has two ends instead.
    An area may name two places between which a corridor lies in it: a township is no circle. Else ``radius_m`` is how
    far it reaches: as stated, else as far as its position is precise; metres.
    """

    unit_id: str
    name: str
    kind: str  # a UnitKind, or what an analyst wrote
    place_id: str = ""
    from_place_id: str = ""
    to_place_id: str = ""
    stands_at: frozenset[str] = frozenset()
    radius_m: float = 0.0


class Road(NamedTuple):
    """A road section or an area on a corridor, with the two marks in metres between which it lies."""

    unit: ControlUnit
    start_m: float
    end_m: float


_NO_HISTORY = History()


class ControlRecord:
    """The units of control with their assessed statuses over time, indexed once for many days and corridors."""

    def __init__(self, units: Iterable[ControlUnit], intervals: Iterable[StatusInterval]) -> None:
        self._units = sorted(units, key=lambda unit: unit.unit_id)
        by_unit: dict[str, list[StatusInterval]] = defaultdict(list)
        for interval in intervals:
            by_unit[interval.unit_id].append(interval)
        self._histories = {unit_id: History(of_unit) for unit_id, of_unit in by_unit.items()}
        self._at: dict[str, list[ControlUnit]] = defaultdict(list)
        for unit in self._units:
            for place_id in {unit.place_id, *unit.stands_at} - {""}:
                self._at[place_id].append(unit)

    def status_on(self, unit: ControlUnit, day: date) -> StatusInterval | None:
        """Return what is assessed of a unit on a day; None where nothing was reported by then."""
        return self.history_of(unit.unit_id).on(day)

    def history_of(self, unit_id: str) -> History:
        """Return what is assessed of a unit over time; an empty history where nothing is."""
        return self._histories.get(unit_id, _NO_HISTORY)

    def with_unit(self, unit: ControlUnit, intervals: Iterable[StatusInterval]) -> ControlRecord:
        """Return the record with other statuses of a unit, which may be new to it; this one stays as it is."""
        others = [each for each in self._units if each.unit_id != unit.unit_id]
        of_others = (history for unit_id, history in self._histories.items() if unit_id != unit.unit_id)
        kept = (interval for history in of_others for interval in history.intervals)
        return ControlRecord([*others, unit], [*kept, *intervals])

    def is_on(self, unit: ControlUnit, route: Route) -> bool:
        """Tell whether what is recorded of a unit may speak for a corridor: it stands or lies on it."""
        if any(unit in self.units_at(place.place_id) for place in route.places):
            return True
        return any(road.unit == unit for road in (*self.roads_on(route), *self.areas_on(route)))

    def evidence_day(self, status: StatusInterval) -> date:
        """Return the day of the newest claim that a status of a unit rests on, whatever else was said since.

        A new interval begins also where something is said that is not adopted: that is no evidence.
        """
        return min(
            (
                each.valid_from
                for each in self.history_of(status.unit_id).intervals
                if each.valid_from <= status.valid_from
                and (each.actor, each.status, each.claim_ids) == (status.actor, status.status, status.claim_ids)
            ),
            default=status.valid_from,
        )

    def changed_hands(self, status: StatusInterval, since: date) -> bool:
        """Tell whether the holder of a unit took it on that day or later, from another who is recorded."""
        return (
            status.status in HOLDING
            and status.since >= since
            and any(
                each.status in HOLDING and each.valid_from < status.since and each.actor != status.actor
                for each in self.history_of(status.unit_id).intervals
            )
        )

    def units_at(self, place_id: str) -> Sequence[ControlUnit]:
        """Return the units that stand at a place, whatever their kind."""
        return self._at.get(place_id, ())

    def town_at(self, place_id: str) -> ControlUnit | None:
        """Return the unit that speaks for the road through a place."""
        return next((u for u in self.units_at(place_id) if u.kind == UnitKind.TOWN and u.place_id == place_id), None)

    def roads_on(self, route: Route) -> list[Road]:
        """Return the road sections whose two ends are on the corridor, with their marks."""
        return [
            Road(unit, *marks)
            for unit in self._units
            if unit.kind == UnitKind.ROAD_SECTION
            for marks in _between_ends(unit, route)
        ]

    def areas_on(self, route: Route) -> list[Road]:
        """Return the areas that lie around a place of the corridor, with the marks up to which they reach."""
        return [
            Road(unit, *marks)
            for unit in self._units
            if unit.kind == UnitKind.AREA
            for marks in _between_ends(unit, route) or _around(unit, route)
        ]

    def towns_on(self, route: Route, day: date) -> list[tuple[PlaceOnRoute, StatusInterval]]:
        """Return the towns that a corridor passes and of which something is recorded on a day, in order."""
        towns = [(place, self.town_at(place.place_id)) for place in route.places]
        held = [(place, self.status_on(town, day)) for place, town in towns if town]
        return [(place, status) for place, status in held if status]

    def change_days(self, route: Route) -> list[date]:
        """Return the days on which anything changes that the sections of a corridor rest on, in order."""
        units = {road.unit.unit_id for road in (*self.roads_on(route), *self.areas_on(route))}
        units |= {unit.unit_id for place in route.places for unit in self.units_at(place.place_id)}
        return sorted({each.valid_from for unit_id in units for each in self.history_of(unit_id).intervals})


_Marks = tuple[float, float]


def _between_ends(unit: ControlUnit, route: Route) -> list[_Marks]:
    """Return the marks of the two places that a unit names; none where the corridor does not pass both."""
    marks = [route.mark_of(place_id) for place_id in (unit.from_place_id, unit.to_place_id)]
    known = sorted(mark for mark in marks if mark is not None)
    return [(known[0], known[1])] if len(known) == len(marks) else []


def _around(unit: ControlUnit, route: Route) -> list[_Marks]:
    """Return the marks up to which an area reaches around its place; none where it is on no place of the corridor."""
    marks = [place.at_m for place in route.places if place.place_id in {unit.place_id, *unit.stands_at}]
    if not marks or unit.radius_m <= 0:
        return []
    return [(max(0.0, marks[0] - unit.radius_m), min(route.length_m, marks[0] + unit.radius_m))]
