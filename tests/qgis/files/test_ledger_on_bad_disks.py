"""Algorithms that change the ledger on a disk that is full or read only, and beside a program that has the file locked.

Each is told in words, and the workspace is what it was: nothing half written, and nothing beside it.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from full_disk import leave_free
from new_reports import TODAY, report
from small_ledger import make_small

from kachin_corridors.store.evidence import recording
from kachin_corridors.store.workspace import Workspace

ALGORITHMS = ("recordclaim", "withdrawclaim", "undorecording", "importclaims", "updateworkspace")
LONG = "x" * 3_900
"""So long that the file has to grow where it has no free page."""


@pytest.fixture(scope="module")
def prepared(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace with one report in it that can be withdrawn and undone, and data of an earlier day."""
    path = make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")
    Workspace(path).recording.record(report(statement=LONG), "N. N.", TODAY)
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
        database.commit()
        database.execute("VACUUM")
    return path


@pytest.fixture(scope="module")
def claims(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten claims that another analyst recorded."""
    from kachin_corridors.reports.evidence.claims_csv import write_claims

    folder = tmp_path_factory.mktemp("other")
    other = Workspace(Path(shutil.copy(prepared, folder / "other.gpkg")))
    for number in range(10):
        other.recording.record(report(statement=LONG, url=f"https://example.org/{number}"), "Other", TODAY)
    write_claims(folder / "claims.csv", list(other.exchange.outgoing(is_own_only=True)))
    return folder / "claims.csv"


@pytest.fixture
def place(prepared: Path, small_disk: Path) -> Path:
    return Path(shutil.copy(prepared, small_disk / "kachin.gpkg"))


@pytest.fixture
def run(process: Any, place: Path, claims: Path) -> Callable[[str], tuple[Any, str]]:
    """Run an algorithm on the workspace: its outputs, None where it failed, and what it told."""
    (own,) = [claim for claim in Workspace(place).control.claims() if claim.recorded_by == "N. N."]
    new = {
        "UNIT": "Momauk",
        "ACTOR": "KIA",
        "STATUS": "controlled",
        "EVENT_DATE": "2026-06-20",
        "ASSERTED_BY": "DVB",
        "PUBLISHER": "DVB",
        "URL": f"https://example.org/{'y' * 1_900}",
        "RELIABILITY": "B",
        "CREDIBILITY": 2,
        "STATEMENT": LONG,
        "RECORDED_BY": "N. N.",
    }
    parameters: dict[str, dict[str, Any]] = {
        "recordclaim": new,
        "withdrawclaim": {"CLAIM": own.claim_id, "REASON": LONG, "RECORDED_BY": "N. N."},
        "undorecording": {},
        "importclaims": {"INPUT": str(claims), "ACCEPT": True, "ACCEPT_NEAR": True},
        "updateworkspace": {},
    }
    return lambda name: process(name, None, WORKSPACE=str(place), **parameters[name])


@pytest.fixture
def _hasty(monkeypatch: pytest.MonkeyPatch, impatient: None) -> None:
    """Another program is waited for only once."""
    monkeypatch.setattr(recording, "WAIT_S", 0.0)


@pytest.fixture
def read_only_disk(small_disk: Path, place: Path) -> Iterator[Path]:
    """The disk of the workspace when nobody may write on it, root neither."""
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    yield small_disk
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return list(database.iterdump())


@pytest.mark.parametrize("name", [name for name in ALGORITHMS if name != "updateworkspace"])
def test_with_room_and_alone_it_is_done(run: Any, place: Path, name: str) -> None:
    """Where nothing is in the way: but for the update, whose data need more room than the small disk has."""
    before = content(place)
    results, log = run(name)
    assert results, log
    assert content(place) != before


@pytest.mark.parametrize("free_kb", [0, 16])
@pytest.mark.parametrize("name", ALGORITHMS)
def test_on_a_full_disk_all_stays_as_it_was(run: Any, place: Path, small_disk: Path, name: str, free_kb: int) -> None:
    before = content(place)
    leave_free(small_disk, free_kb)
    results, log = run(name)
    (small_disk / "filler").unlink()
    assert results is None
    assert "The disk is full" in log
    assert content(place) == before
    assert [path.name for path in small_disk.iterdir()] == ["kachin.gpkg"]


@pytest.mark.usefixtures("_hasty")
@pytest.mark.parametrize("name", ALGORITHMS)
def test_beside_a_program_that_writes_all_stays_as_it_was(run: Any, place: Path, name: str) -> None:
    before = content(place)
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        results, log = run(name)
    assert results is None
    assert "kachin.gpkg is locked by another program" in log
    assert content(place) == before
    assert [path.name for path in place.parent.iterdir()] == ["kachin.gpkg"]


@pytest.mark.parametrize("name", ALGORITHMS)
def test_on_a_read_only_disk_it_is_told(run: Any, place: Path, read_only_disk: Path, name: str) -> None:
    before = content(place)
    results, log = run(name)
    assert results is None
    assert "cannot be written" in log
    assert content(place) == before
    assert [path.name for path in read_only_disk.iterdir()] == ["kachin.gpkg"]
