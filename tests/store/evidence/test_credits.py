"""Whom the margin of a map credits for the reports of a ledger."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from new_reports import TODAY, report
from small_ledger import make_small

from kachin_corridors.store.workspace import Workspace


@pytest.fixture(scope="module")
def small(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")


@pytest.fixture
def own(small: Path, tmp_path: Path) -> Workspace:
    return Workspace(Path(shutil.copy(small, tmp_path / "own.gpkg")))


@pytest.mark.parametrize(
    "by_hand",
    [
        pytest.param("UPDATE control_claims SET recorded_by = '' WHERE origin = 'analyst'", id="neither has a name"),
        pytest.param("UPDATE control_claims SET recorded_by = 'Another' WHERE kind = 'withdrawal'", id="of another"),
        pytest.param("UPDATE control_claims SET unit_id = 'momauk' WHERE kind = 'withdrawal'", id="elsewhere"),
    ],
)
def test_a_withdrawal_that_does_not_count_takes_no_credit_away(own: Workspace, by_hand: str) -> None:
    """Such rows are made by hand, or by another program."""
    made = own.recording.record(report(publisher="A bulletin"), "N. N.", TODAY)
    assert "A bulletin" in own.sources.lines()[-1]
    own.recording.withdraw(made.claim_id, "a mistake", "N. N.", TODAY)
    assert "A bulletin" not in own.sources.lines()[-1]
    with closing(sqlite3.connect(own.path)) as database:
        assert database.execute(by_hand).rowcount
        database.commit()
    assert "A bulletin" in own.sources.lines()[-1]


def test_who_told_what_was_corrected_since_is_not_credited(own: Workspace) -> None:
    made = own.recording.record(report(publisher="A bulletin"), "N. N.", TODAY)
    own.recording.record(report(publisher="A paper", supersedes=made.claim_id, url=""), "N. N.", TODAY)
    assert "A paper" in own.sources.lines()[-1]
    assert "A bulletin" not in own.sources.lines()[-1]
