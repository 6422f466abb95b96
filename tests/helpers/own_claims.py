"""Claims that an analyst recorded, as rows of a workspace."""

from __future__ import annotations

from pathlib import Path

from kachin_corridors.store.workspace import Workspace

REPORT = {
    "actor": "KIA",
    "against": "",
    "status": "controlled",
    "event_date": "2026-11-20",
    "asserted_by": "DVB",
    "publisher": "DVB",
    "source_id": "",
    "url": "https://example.org/report",
    "reliability": "B",
    "credibility": 2,
    "statement": "The KIA took it from the junta.",
    "kind": "report",
    "origin": "analyst",
}
"""A report that is adopted, but for the unit it tells of and who recorded it."""


def record(path: Path, *claims: dict[str, object]) -> None:
    """Write claims into the ledger of a workspace as an analyst's, and derive what follows from them."""
    with Workspace(path).tables.writing() as database:
        (source_id,) = database.execute("SELECT source_id FROM sources WHERE publisher = 'DVB'").fetchone()
        for number, claim in enumerate(claims):
            row = {**REPORT, "source_id": source_id, "claim_id": f"own-{number}", **claim}
            marks = ", ".join("?" * len(row))
            database.execute(f"INSERT INTO control_claims ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    Workspace(path).control.derive()
