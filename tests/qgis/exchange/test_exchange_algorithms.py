"""kachin_corridors:exportclaims and importclaims: from one analyst's workspace into another's."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from own_claims import record
from qgis.core import QgsVectorLayer

from kachin_corridors.core.evidence.new_report import NewReport, NewUnit
from kachin_corridors.core.evidence.report_errors import ReportError
from kachin_corridors.core.words import Status, UnitKind
from kachin_corridors.reports.evidence.claims_csv import read_claims, write_claims
from kachin_corridors.store.workspace import Workspace

TODAY = date(2026, 11, 29)
DERIVED = ("control_status", "claims_in_force", "township_status")


@pytest.fixture
def workspace(small_ledger: Path) -> Path:
    return small_ledger


@pytest.fixture
def others(workspace: Path, tmp_path: Path) -> Path:
    """The workspace of another analyst, who recorded two claims."""
    path = tmp_path / "others.gpkg"
    shutil.copy(workspace, path)
    record(path, {"unit_id": "bhamo", "recorded_by": "Lahpai"}, {"unit_id": "tanai", "recorded_by": "Lahpai"})
    return path


@pytest.fixture
def file(others: Path, tmp_path: Path, process) -> Path:
    path = tmp_path / "claims.csv"
    results, _ = process("exportclaims", None, WORKSPACE=str(others), OUTPUT=str(path))
    assert results["CLAIMS"] == 2
    return path


@pytest.fixture
def take(process, workspace: Path, tmp_path: Path):
    def run(file: Path, **more: Any) -> Any:
        """Return the counts, or why nothing was taken."""
        results, log = process(
            "importclaims", None, WORKSPACE=str(workspace), INPUT=str(file), OUTPUT=str(tmp_path / "report.csv"), **more
        )
        return log if results is None else {name: results[name] for name in ("NEW", "NEAR", "KNOWN", "FAULTS", "TAKEN")}

    return run


def report(tmp_path: Path) -> list[tuple[object, ...]]:
    layer = QgsVectorLayer(str(tmp_path / "report.csv"), "report", "ogr")
    return [(int(each["row"]), each["verdict"], each["id"], each["field"]) for each in layer.getFeatures()]


def ledger(path: Path) -> list[str]:
    return sorted(repr(claim) for claim in Workspace(path).control.claims())


def derived(path: Path) -> list[str]:
    tables = Workspace(path).tables
    return sorted(
        repr([(key, value) for key, value in row.items() if key != "fid"])
        for name in DERIVED
        for row in tables.rows(name)
    )


def test_nothing_is_taken_that_the_analyst_has_not_agreed_to(take, file, workspace, tmp_path):
    before = workspace.read_bytes()
    assert take(file) == {"NEW": 2, "NEAR": 0, "KNOWN": 7, "FAULTS": 0, "TAKEN": 0}
    assert workspace.read_bytes() == before
    assert report(tmp_path)[:3] == [(2, "new", "own-0", ""), (3, "new", "own-1", ""), (4, "known", "bhamo", "")]


def test_claims_are_taken_marked_and_undone(take, file, workspace, others, process):
    before = derived(workspace)
    assert take(file, ACCEPT=True)["TAKEN"] == 2
    assert (ledger(workspace), derived(workspace)) == (ledger(others), derived(others))
    (bhamo,) = [row for row in Workspace(workspace).control.statuses_on(TODAY) if row["unit_id"] == "bhamo"]
    assert (bhamo["origin"], bhamo["recorded_by"]) == ("analyst", "Lahpai")
    assert take(file, ACCEPT=True) == {"NEW": 0, "NEAR": 0, "KNOWN": 9, "FAULTS": 0, "TAKEN": 0}
    Workspace(workspace).recording.undo_last()
    assert derived(workspace) == before


def test_a_file_with_faults_is_taken_only_without_the_faulty_rows(take, file, workspace, tmp_path):
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace("own-1,tanai", "own-1,nowhere"), encoding="utf-8")
    said = take(file, ACCEPT=True)
    assert "has 1 rows with faults, and nothing of it was taken. The first is row 3: unit_id is “nowhere”" in said
    assert (3, "fault", "own-1", "unit_id") in report(tmp_path)
    assert Workspace(workspace).recording.last() is None
    assert take(file, ACCEPT=True, ACCEPT_FAULTLESS=True)["TAKEN"] == 1


def test_near_duplicates_are_taken_only_when_agreed(take, file, workspace, tmp_path):
    take(file, ACCEPT=True)
    file.write_text(file.read_text(encoding="utf-8-sig").replace("own-1,", "other-1,"), encoding="utf-8")
    assert take(file, ACCEPT=True) == {"NEW": 0, "NEAR": 1, "KNOWN": 8, "FAULTS": 0, "TAKEN": 0}
    assert (3, "near duplicate", "other-1", "claim_id") in report(tmp_path)
    assert take(file, ACCEPT=True, ACCEPT_NEAR=True)["TAKEN"] == 1


def test_all_claims_go_when_asked_for(process, built_data, tmp_path):
    path = tmp_path / "all.csv"
    results, _ = process("exportclaims", None, WORKSPACE=str(built_data), ORIGIN="all", OUTPUT=str(path))
    assert results["CLAIMS"] == 459
    _, log = process("exportclaims", None, WORKSPACE=str(built_data), OUTPUT=str(tmp_path / "all.txt"))
    assert "must end in .csv" in log


def test_a_file_that_is_none_is_told(take, workspace, tmp_path):
    (tmp_path / "no.csv").write_bytes("claim_id;é".encode("cp1252"))
    assert "not in UTF-8" in take(tmp_path / "no.csv", ACCEPT=True)


REPORTS = st.builds(
    NewReport,
    unit_id=st.sampled_from(["bhamo", "laiza", "tanai"]),
    new_unit=st.none(),
    actor=st.sampled_from(["KIA", "junta"]),
    status=st.sampled_from([Status.CONTROLLED, Status.INFILTRATED, Status.CLAIMED]),
    against=st.just(()),
    event_date=st.dates(date(2026, 11, 1), date(2026, 11, 20)),
    event_date_text=st.just(""),
    date_said=st.none(),
    asserted_by=st.sampled_from(["KIA", "DVB"]),
    publisher=st.sampled_from(["DVB", "RFA"]),
    url=st.integers(1, 3).map(lambda n: f"https://example.org/{n}"),
    reliability=st.just("B"),
    credibility=st.sampled_from([2, 3]),
    statement=st.sampled_from(["It fell.", "=SUM(A1)", "“So”, he said\nit is."]),
)
UNITS = st.builds(
    NewUnit,
    name=st.sampled_from(["Hill 1044", "North camp"]),
    kind=st.just(UnitKind.BASE),
    place_id=st.sampled_from(["lu-pyi", "sadung"]),
)


@settings(max_examples=3, phases=[Phase.generate])
@given(
    st.lists(st.lists(st.tuples(REPORTS, st.none() | UNITS), max_size=2), min_size=2, max_size=3),
    st.randoms(use_true_random=False),
)
def test_several_analysts_files_give_the_same_in_any_order(few_claims, tmp_path_factory, analysts, random):
    folder = tmp_path_factory.mktemp("analysts")
    files = []
    for number, reports in enumerate(analysts):
        path = folder / f"analyst{number}.gpkg"
        shutil.copy(few_claims, path)
        for report, unit in reports:
            of_unit = {} if unit is None else {"unit_id": "", "new_unit": unit}
            with suppress(ReportError):  # the same unit a second time
                Workspace(path).recording.record(replace(report, **of_unit), f"A{number}", TODAY)
        files.append(folder / f"claims{number}.csv")
        write_claims(files[-1], Workspace(path).exchange.outgoing(is_own_only=True))
    merged = []
    for name in ("one", "other"):
        path = folder / f"{name}.gpkg"
        shutil.copy(few_claims, path)
        exchange = Workspace(path).exchange
        for file in [*files, files[0]]:
            read = read_claims(file)
            offered = exchange.offered(read.rows, read.faults, TODAY)
            assert offered.faults == []
            if taken := [*offered.new, *(near.row for near in offered.near)]:
                exchange.take(taken, file.name)
        merged.append((ledger(path), derived(path)))
        random.shuffle(files)
    assert merged[0] == merged[1]
