"""The tables that follow from the ledger, in the build."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from kachin_corridors.core.control.actors import names_in_text
from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.derivation import STATUS, derived_rows, unit_row
from kachin_corridors.core.schema import split_ids
from kachin_corridors.core.sites.derivation import GATES, MINES, activity_for_tip, gate_rows, mining_rows
from kachin_corridors.core.sites.mine_holders import FIGURES, add_holders
from kachin_corridors.core.sites.reports import SiteReport
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.words import TOLD_BESIDE, Status

from .reading import Record, Sources
from .source_files import FILES
from .tables import Tables, as_multi


def add_derived(tables: Tables, sources: Sources) -> None:
    """Add the tables of control, of border gates and of mines to the tables, which must hold places and clusters."""
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
    _add_activity(tables, sources)
    add_holders(
        tables[FIGURES],
        {row.values["place_id"]: row.values["name"] for row in tables["places"]},
        {row.values["place_id"]: row.values["unit_id"] for row in tables["control_units"] if row.values["place_id"]},
        tables[STATUS],
    )
    tables.rows[GATES] = gate_rows(gates, [_report(record, "place_id", "status") for record in sources["gate_reports"]])


def _add_activity(tables: Tables, sources: Sources) -> None:
    """Add the activity of the clusters, and to each cluster what its map tip says of it."""
    reports = [
        replace(
            _report(record, "cluster_id", "activity"),
            site_id=cluster_id,
            tells_state=record["activity"] not in TOLD_BESIDE,
        )
        for record in sources["mining_reports"]
        for cluster_id in split_ids(record["cluster_id"])
    ]
    names = {row.values["cluster_id"]: row.values["name"] for row in tables["mining_clusters"]}
    tables.rows[MINES] = mining_rows(names, reports)
    for cluster in tables["mining_clusters"]:
        own = (row for row in tables[MINES] if row.values["cluster_id"] == cluster.values["cluster_id"])
        cluster.values["activity"] = activity_for_tip(own)


def _gate(record: Record, place: TableRow) -> TableRow:
    return TableRow({**record.values, "approximate": place.values.get("approximate")}, place.geometry)


def _report(record: Record, site: str, state: str) -> SiteReport:
    values = {field.name: record.values.get(field.name) for field in fields(SiteReport) if field.name in record.values}
    return SiteReport(**{**values, "site_id": record[site], "state": record[state]})


def claim_of(record: Record) -> Claim:
    """Return a row of the ledger, the values of which must be of their types, as a claim."""
    values: dict[str, Any] = {
        field.name: record[field.name] for field in fields(Claim) if field.name in FILES["control_claims"]
    }
    return Claim(**{**values, "against": names_in_text(record["against"]), "status": Status(record["status"])})
