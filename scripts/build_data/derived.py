"""The tables that follow from the ledger, in the build."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from kachin_corridors.core.control.actors import names_in_text
from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.derivation import derived_rows, unit_row
from kachin_corridors.core.sites.derivation import GATES, gate_rows
from kachin_corridors.core.sites.reports import SiteReport
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.words import Status

from .reading import Record, Sources
from .tables import Tables, as_multi


def add_derived(tables: Tables, sources: Sources) -> None:
    """Add the tables of control and of border gates to the tables, which must hold the places."""
    places = {row.values["place_id"]: row for row in tables["places"]}
    units = {
        record["unit_id"]: unit_row(record.values, places.get(record["place_id"]))
        for record in sources["control_units"]
    }
    townships = {
        record["pcode"]: TableRow({"name": record["name"]}, as_multi(record.geometry)) for record in sources.townships
    }
    tables.rows.update(derived_rows([claim_of(record) for record in sources["control_claims"]], units, townships))
    gates = {record["place_id"]: _gate(record, places[record["place_id"]]) for record in sources["border_gates"]}
    tables.rows[GATES] = gate_rows(gates, [_report(record, "place_id", "status") for record in sources["gate_reports"]])


def _gate(record: Record, place: TableRow) -> TableRow:
    return TableRow({**record.values, "approximate": place.values.get("approximate")}, place.geometry)


def _report(record: Record, site: str, state: str) -> SiteReport:
    values = {field.name: record.values.get(field.name) for field in fields(SiteReport)}
    return SiteReport(**{**values, "site_id": record[site], "state": record[state]})


def claim_of(record: Record) -> Claim:
    """Return a row of the ledger, the values of which must be of their types, as a claim."""
    values: dict[str, Any] = {field.name: record[field.name] for field in fields(Claim)}
    return Claim(**{**values, "against": names_in_text(record["against"]), "status": Status(record["status"])})
