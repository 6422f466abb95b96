"""The tables that follow from the ledger: assessed status, claims in force, status of the townships."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from kachin_corridors.core import control

from .reading import Record, Sources
from .rows import as_multi
from .tables import Row, Tables


def add_derived(tables: Tables, sources: Sources) -> None:
    """Add control_status, claims_in_force and township_status to the tables, which must hold the places."""
    claims = [_claim(record) for record in sources["control_claims"]]
    units = {record["unit_id"]: _unit(record, tables) for record in sources["control_units"]}
    intervals = control.derive_status(claims)
    tables.rows["control_status"] = [
        Row({**unit.values, **asdict(interval), "claim_ids": "; ".join(interval.claim_ids)}, unit.geometry)
        for interval in intervals
        for unit in [units[interval.unit_id]]
    ]
    tables.rows["claims_in_force"] = [
        Row(
            {
                **asdict(item.claim),
                **units[item.claim.unit_id].values,
                "grade": item.claim.grade,
                "valid_from": item.valid_from,
                "valid_to": item.valid_to,
            },
            units[item.claim.unit_id].geometry,
        )
        for item in control.claims_in_force(claims)
    ]
    tables.rows["township_status"] = _township_status(intervals, units, sources)


def _claim(record: Record) -> control.Claim:
    return control.Claim(**{field.name: record[field.name] for field in fields(control.Claim)})


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
