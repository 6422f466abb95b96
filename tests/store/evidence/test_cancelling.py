"""Deriving is cancelled wherever it is: then the workspace is as it was, to the byte of each row."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from new_reports import TODAY, report
from small_ledger import DERIVED, LEDGER, contents, make_small
from watched_feedback import WatchedFeedback

from kachin_corridors.core.errors import JobCancelledError
from kachin_corridors.core.feedback import Feedback
from kachin_corridors.store.evidence.recording import Additions
from kachin_corridors.store.workspace import Workspace

TABLES = (*DERIVED, *LEDGER, "workspace_info")
_NEW = "00000000-0000-4000-8000-000000000001"
Work = Callable[[Workspace, Feedback], None]


@pytest.fixture(scope="module")
def changed(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace with a report, whose ledger somebody changed by hand before it and after it."""
    path = make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")
    workspace = Workspace(path)
    _by_hand(workspace, "KIA")
    workspace.recording.record(report(unit_id="momauk"), "N. N.", TODAY)
    _by_hand(workspace, "AA")
    return path


def _by_hand(workspace: Workspace, actor: str) -> None:
    with workspace.tables.writing() as database:
        database.execute("UPDATE control_claims SET actor = ? WHERE unit_id = 'bhamo'", (actor,))


def _derive(workspace: Workspace, job: Feedback) -> None:
    workspace.control.derive(job)


def _import(workspace: Workspace, job: Feedback) -> None:
    (claim,) = workspace.tables.rows("control_claims")[:1]
    row = {column: value for column, value in claim.items() if column != "fid"}
    workspace.recording.add(Additions(claims=[{**row, "claim_id": _NEW}]), "a file", "N. N.", job)


def _undo(workspace: Workspace, job: Feedback) -> None:
    workspace.recording.undo_last(job)


@pytest.mark.parametrize("work", [_derive, _import, _undo])
def test_what_is_cancelled_leaves_everything_as_it_was(changed, tmp_path, work: Work):
    whole = Workspace(Path(shutil.copy(changed, tmp_path / "whole.gpkg")))
    watched = WatchedFeedback()
    work(whole, watched)
    assert watched.told == sorted(watched.told)
    assert len(set(watched.told)) > 20
    assert watched.told[-1] == pytest.approx(100)
    own = Workspace(Path(shutil.copy(changed, tmp_path / "own.gpkg")))
    before = contents(own.path, *TABLES)
    for part in (0.0, 0.1, 0.4, 0.7, 0.99):
        with pytest.raises(JobCancelledError):
            work(own, WatchedFeedback(int(watched.asked * part)))
        assert contents(own.path, *TABLES) == before
    work(own, WatchedFeedback())
    assert contents(own.path, *DERIVED) == contents(whole.path, *DERIVED) != {name: before[name] for name in DERIVED}
