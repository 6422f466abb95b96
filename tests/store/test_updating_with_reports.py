"""A workspace with recorded reports gets newer data: the reports stay, and can still be undone, one by one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from new_reports import TODAY, report
from small_ledger import DERIVED, LEDGER, contents, derived_from_scratch, make_small, without_numbers

from kachin_corridors.core.evidence.new_report import NewUnit
from kachin_corridors.core.evidence.report_errors import NothingRecordedError
from kachin_corridors.core.exchange.update_changes import Renewed
from kachin_corridors.core.words import UnitKind
from kachin_corridors.store.evidence.recording import Additions
from kachin_corridors.store.tables.tables import Tables
from kachin_corridors.store.updating.update import Update, update_workspace
from kachin_corridors.store.workspace import Workspace

NEW_CLAIM = "UPDATE control_claims SET claim_id = 'of-the-new-data', statement = 'New.' WHERE claim_id = '{claim_id}'"


@pytest.fixture(scope="module")
def small(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose data are of a day before those of the plugin."""
    return make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")


@pytest.fixture
def older(small: Path, tmp_path: Path) -> Workspace:
    older = Workspace(Path(shutil.copy(small, tmp_path / "older.gpkg")))
    by_hand(older.path, "UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
    return older


@pytest.fixture
def data(small: Path, tmp_path: Path) -> Tables:
    """Newer data: one claim about Bhamo is another, and Momauk has one less."""
    path = Path(shutil.copy(small, tmp_path / "data.gpkg"))
    with closing(sqlite3.connect(path)) as database:
        ((bhamo,), (momauk,)) = (
            database.execute("SELECT claim_id FROM control_claims WHERE unit_id = ?", (unit,)).fetchone()
            for unit in ("bhamo", "momauk")
        )
    by_hand(path, NEW_CLAIM.format(claim_id=bhamo), f"DELETE FROM control_claims WHERE claim_id = '{momauk}'")
    Workspace(path).control.derive()
    return Tables(path)


def by_hand(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            assert database.execute(statement).rowcount
        database.commit()


def update(workspace: Workspace, data: Tables) -> Update:
    return update_workspace(workspace.tables, data, workspace.path.with_suffix(".before.gpkg"), TODAY)


def record(workspace: Workspace, **fields: object) -> str:
    return workspace.recording.record(report(**fields), "N. N.", TODAY).claim_id


def content(workspace: Workspace) -> dict[str, Any]:
    """Return all that is recorded and derived, but for the numbers of the rows."""
    return without_numbers(contents(workspace.path, *DERIVED, *LEDGER))


def copy_of(workspace: Workspace, name: str) -> Workspace:
    return Workspace(Path(shutil.copy(workspace.path, workspace.path.with_name(name))))


def test_each_step_is_undone_as_if_it_had_never_been_taken(older: Workspace, data: Tables) -> None:
    """After each undo the workspace is what its copy from before that step became by the same update."""
    base = NewUnit("A post", UnitKind.BASE, place_id="bhamo")
    copies: list[Workspace] = []
    claims: list[str] = []
    steps: list[Callable[[], str]] = [
        lambda: record(older, unit_id="", new_unit=base, publisher="A bulletin"),
        lambda: record(older, unit_id="momauk", event_date=date(2026, 10, 1), url="https://example.org/another"),
        lambda: older.recording.withdraw(claims[1], "a mistake", "N. N.", TODAY).claim_id,
        lambda: record(older, event_date=date(2026, 9, 3), date_said=None, url="https://example.org/third"),
    ]
    for number, step in enumerate(steps):
        copies.append(copy_of(older, f"without_{number}.gpkg"))
        claims.append(step())
    done = update(older, data)
    assert Renewed.NOT_UNDONE not in {change.what for change in done.changes}
    assert [edit.derived_all for edit in older.recording.edits()] == [True] * len(steps)
    for number in reversed(range(len(steps))):
        update(copies[number], data)
        older.recording.undo_last()
        assert content(older) == content(copies[number]), number
    with pytest.raises(NothingRecordedError):
        older.recording.undo_last()
    assert without_numbers(contents(older.path, *DERIVED)) == derived_from_scratch(
        older.path, older.path.with_name("scratch.gpkg")
    )


def test_what_is_recorded_after_it_is_undone_to_the_last_number_of_a_row(older: Workspace, data: Tables) -> None:
    record(older)
    update(older, data)
    before = contents(older.path, *DERIVED, *LEDGER)
    record(older, unit_id="momauk", url="https://example.org/another")
    # What follows from the ledger was derived by the update: only what depends on the report is derived anew.
    assert [edit.derived_all for edit in older.recording.edits()] == [False, True]
    older.recording.undo_last()
    assert contents(older.path, *DERIVED, *LEDGER) == before


def test_a_report_that_the_new_data_have_too_is_theirs_and_not_undone(older: Workspace, data: Tables) -> None:
    """Another analyst's claim came by a file, and the plugin's data have it since."""
    with data.reading() as database:
        found = database.execute("SELECT * FROM control_claims WHERE claim_id = 'of-the-new-data'")
        claim = dict(zip([column for column, *_ in found.description], found.fetchone(), strict=True))
    claim |= {"origin": "analyst"}
    del claim["fid"]
    assert older.recording.add(Additions(claims=[claim]), "file of another") == 1
    own = record(older)
    done = update(older, data)
    ended = [change.name for change in done.changes if change.what is Renewed.NOT_UNDONE]
    assert ended == ["file of another"]
    assert older.recording.undo_last().edit_id == 2
    with pytest.raises(NothingRecordedError):
        older.recording.undo_last()
    left = {claim.claim_id for claim in older.control.claims()}
    assert "of-the-new-data" in left
    assert own not in left
