"""A pause in typing a report: what it will change, and what a name may mean, in a ledger of 10,000 claims."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from made_ledger import CLAIMS, UNITS, make_workspace
from rows import Row, milliseconds, seconds

from kachin_corridors.core.evidence.new_report import NewReport, NewUnit
from kachin_corridors.core.evidence.report_faults import faults_of
from kachin_corridors.core.words import Status, UnitKind
from kachin_corridors.layers.evidence.reported_places import place_choices
from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.store.workspace import Workspace

DAY, TODAY = date(2026, 4, 1), date(2026, 11, 29)
UNIT_IDS = ("bhamo", "myitkyina", "tanai", "bhamo-myitkyina-road")
NEW_UNITS = (
    NewUnit("Around Waingmaw", UnitKind.AREA, place_id="waingmaw", radius_km=20.0),
    NewUnit("New post", UnitKind.BASE, position=(97.1, 24.4), precision_m=2000),
)
QUERIES = ("bh", "bham", "myitkyina", "nam san", "ma", "24.31, 97.12")
LIMIT_S = 0.05
ROUNDS = 7


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder) / "large.gpkg", built_data_path())
        read = seconds(workspace.previewing.prepare)
        reports = [*map(_report, UNIT_IDS), *(_report("", unit) for unit in NEW_UNITS)]
        slowest = max(_least(lambda report=report: _look(workspace, report)) for report in reports)  # type: ignore[misc]
        place_choices(workspace, QUERIES[0])
        asked = max(_least(lambda query=query: place_choices(workspace, query)) for query in QUERIES)  # type: ignore[misc]
    made_of = f"{CLAIMS} claims, {UNITS} units; read once, beside QGIS, in {milliseconds(read)}"
    return [
        Row("faults and preview of a report, the slowest of six (s)", slowest, LIMIT_S, made_of),
        Row("what a name typed as the place may mean, the slowest (s)", asked, LIMIT_S, f"{len(QUERIES)} queries"),
    ]


def _report(unit_id: str, new_unit: NewUnit | None = None) -> NewReport:
    return NewReport(
        unit_id=unit_id,
        new_unit=new_unit,
        actor="KIA",
        status=Status.CONTROLLED,
        against=(),
        event_date=DAY,
        event_date_text="",
        date_said=None,
        asserted_by="DVB",
        publisher="DVB",
        url="",
        reliability="B",
        credibility=2,
        statement="The KIA took it.",
    )


def _look(workspace: Workspace, report: NewReport) -> None:
    previewing = workspace.previewing
    faults_of(report, previewing.facts().claims_of(report.unit_id), TODAY, previewing.surroundings())
    previewing.preview(report, TODAY)


def _least(work: Callable[[], object]) -> float:
    return min(seconds(work) for _ in range(ROUNDS))
