"""The tables that follow from the ledger: assessed status, claims in force, status of the townships."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import asdict, fields
from typing import Any, TypeVar

from pyproj import Transformer

from kachin_corridors.core.control import ledger as control
from kachin_corridors.core.control.actors import names_as_text, names_in_text
from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.geometry import rings
from kachin_corridors.core.words import Status, UnitKind

from .free_seats import free_seats
from .name_places import MAP_CRS, on_map
from .reading import Record, Sources
from .rows import as_multi
from .tables import Row, Tables

_Key = TypeVar("_Key", bound=Hashable)


def add_derived(tables: Tables, sources: Sources) -> None:
    """Add control_status, claims_in_force and township_status to the tables, which must hold the places."""
    claims = [_claim(record) for record in sources["control_claims"]]
    units = {record["unit_id"]: _unit(record, tables) for record in sources["control_units"]}
    intervals = control.derive_status(claims)
    in_force = control.claims_in_force(claims)
    unit_seats = _seats(((unit_id, units[unit_id]) for unit_id in _told_of(claims, units)), first_in_the_middle=True)
    voices = dict.fromkeys((item.claim.unit_id, item.claim.asserted_by) for item in in_force)
    voice_seats = _seats(((voice, units[voice[0]]) for voice in voices), first_in_the_middle=False)
    tables.rows["control_status"] = [
        Row(
            {
                **unit.values,
                **asdict(interval),
                **unit_seats[interval.unit_id],
                "against": names_as_text(interval.against),
                "claim_ids": "; ".join(interval.claim_ids),
            },
            unit.geometry,
        )
        for interval in intervals
        for unit in [units[interval.unit_id]]
    ]
    tables.rows["claims_in_force"] = [
        Row(
            {
                **asdict(item.claim),
                "against": names_as_text(item.claim.against),
                **units[item.claim.unit_id].values,
                **voice_seats[item.claim.unit_id, item.claim.asserted_by],
                "grade": item.claim.grade,
                "valid_from": item.valid_from,
                "valid_to": item.valid_to,
            },
            units[item.claim.unit_id].geometry,
        )
        for item in in_force
    ]
    tables.rows["township_status"] = _township_status(intervals, units, sources)


def _claim(record: Record) -> Claim:
    values: dict[str, Any] = {field.name: record[field.name] for field in fields(Claim)}
    return Claim(**{**values, "against": names_in_text(record["against"]), "status": Status(record["status"])})


def _unit(record: Record, tables: Tables) -> Row:
    """Return the columns that a unit gives to its derived rows, and where it is drawn."""
    place = next((row for row in tables["places"] if row.values["place_id"] == record["place_id"]), None)
    values: dict[str, Any] = {
        "unit_id": record["unit_id"],
        "unit_name": record["name"],
        "unit_kind": record["kind"],
        "township_pcode": place.values["township_pcode"] if place else "",
        "approximate": place.values.get("approximate") if place else None,
    }
    return Row(values, place.geometry if place else None)


def _told_of(claims: list[Claim], units: dict[str, Row]) -> list[str]:
    """Return the units that have a claim, towns first: the position is theirs, that of bases is borrowed."""
    told_of = dict.fromkeys(claim.unit_id for claim in claims)
    return sorted(told_of, key=lambda unit_id: (units[unit_id].values["unit_kind"] != UnitKind.TOWN, unit_id))


def _seats(marks: Iterable[tuple[_Key, Row]], first_in_the_middle: bool) -> dict[_Key, dict[str, int]]:
    """Return the columns ``seat`` and ``ring`` of marks; what has no position has a seat of its own.

    ``first_in_the_middle``: of several at one position the first stands on it, and those around it keep off the marks
    of other positions; else all stand around it.
    """
    drawn = dict(marks)
    seated = rings.seats(
        (key, key if unit.geometry is None else unit.geometry.wkb, first_in_the_middle) for key, unit in drawn.items()
    )
    if first_in_the_middle:
        to_map = Transformer.from_crs("EPSG:4326", MAP_CRS, always_xy=True)
        at = {key: on_map(unit, to_map) for key, unit in drawn.items() if unit.geometry is not None}
        seated = free_seats(seated, at)
    return {key: {"seat": seat.number, "ring": seat.ring} for key, seat in seated.items()}


def _township_status(intervals: list[control.StatusInterval], units: dict[str, Row], sources: Sources) -> list[Row]:
    townships = {record["pcode"]: record for record in sources.townships}
    township_of_unit = {
        unit_id: unit.values["township_pcode"]
        for unit_id, unit in units.items()
        if unit.values["township_pcode"] in townships
    }
    names = {unit_id: unit.values["unit_name"] for unit_id, unit in units.items()}
    return [
        Row(
            {**asdict(interval), "name": townships[interval.pcode]["name"]},
            as_multi(townships[interval.pcode].geometry),
        )
        for interval in control.derive_township_status(intervals, township_of_unit, names, townships)
    ]
