"""The tables that follow from the ledger, in the build."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from kachin_corridors.core.control.actors import names_in_text
from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.derivation import derived_rows, unit_row
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.words import Status

from .reading import Record, Sources
from .tables import Tables, as_multi


def add_derived(tables: Tables, sources: Sources) -> None:
    """Add control_status, claims_in_force and township_status to the tables, which must hold the places."""
    places = {row.values["place_id"]: row for row in tables["places"]}
    units = {
        record["unit_id"]: unit_row(record.values, places.get(record["place_id"]))
        for record in sources["control_units"]
    }
    townships = {
        record["pcode"]: TableRow({"name": record["name"]}, as_multi(record.geometry)) for record in sources.townships
    }
    tables.rows.update(derived_rows([_claim(record) for record in sources["control_claims"]], units, townships))


def _claim(record: Record) -> Claim:
    values: dict[str, Any] = {field.name: record[field.name] for field in fields(Claim)}
    return Claim(**{**values, "against": names_in_text(record["against"]), "status": Status(record["status"])})
