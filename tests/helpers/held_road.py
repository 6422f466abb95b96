"""A road through five towns, and who holds what along it: for the tests of the holders."""

from __future__ import annotations

from datetime import date

from kachin_corridors.core.control.holders import Holder, Section, sections_on
from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import Waypoint, route_of
from kachin_corridors.core.geometry.geodesy import LonLat
from kachin_corridors.core.words import Confirmation, LegStatus, Mode, Status

MARCH, MAY, AUGUST, NEXT_YEAR = date(2024, 3, 31), date(2024, 5, 9), date(2024, 8, 19), date(2025, 9, 12)
PLACES = {"A": (97.44, 24.80), "B": (97.46, 24.61), "C": (97.40, 24.40), "D": (97.34, 24.25), "E": (97.23, 24.25)}
VILLAGE: LonLat = (97.45, 24.7)


def leg(order: int, start: str, end: str, *between: LonLat) -> Leg:
    return Leg(
        leg_id=f"leg-{order}",
        corridor_id="road",
        corridor="Road",
        order=order,
        name=f"{start}–{end}",
        from_place_id=start,
        to_place_id=end,
        from_name=start,
        to_name=end,
        mode=Mode.ROAD,
        status=LegStatus.OPEN,
        valid_from=None,
        valid_to=None,
        accuracy_m=100,
        expected_km=None,
        expected_basis="",
        points=(PLACES[start], *between, PLACES[end]),
    )


LEGS = (leg(1, "A", "B", VILLAGE), leg(2, "B", "C"), leg(3, "C", "D"), leg(4, "D", "E"))
WAYPOINTS = {"leg-1": [Waypoint("V", "V", VILLAGE)]}
ROUTE = route_of(LEGS, WAYPOINTS)
ROAD = ControlUnit("the-road", "A–E road", "road section", "", "A", "E")


def town(place: str) -> ControlUnit:
    return ControlUnit(place, place, "town", place, stands_at=frozenset({place}))


def held(unit: str, status: str, actor: str, *against: str, since: date = MARCH, **fields: object) -> StatusInterval:
    values: dict[str, object] = {
        "confirmation": Confirmation.ONE_SIDE,
        "rival_claims": "",
        "basis": f"{actor} said so",
        "claim_ids": (f"claim of {unit}",),
        "since": since,
        "valid_from": since,
        "valid_to": None,
    }
    values.update(fields)
    return StatusInterval(unit_id=unit, actor=actor, against=against, status=Status(status), **values)  # type: ignore[arg-type]


def holder(status: str, *actors: str) -> Holder:
    return Holder(actors, Status(status))


def judged(
    *intervals: StatusInterval, units: tuple[ControlUnit, ...] = (), day: date = NEXT_YEAR
) -> dict[str, Section]:
    """Return the sections of the road on a day, by the names of their ends: "AB" is that from A to B."""
    towns = [town(place) for place in PLACES]
    sections = sections_on(ROUTE, ControlRecord([*towns, *units], intervals), day)
    return {f"{section.from_name}{section.to_name}": section for section in sections}
