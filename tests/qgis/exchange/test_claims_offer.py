"""The window that shows what a file of claims offers, and the button that opens it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from message_bar import offered
from own_claims import record
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.algorithms.provider import KachinCorridorsProvider
from kachin_corridors.core.present import present
from kachin_corridors.reports.evidence.claims_csv import write_claims
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.exchange.exchanging import Exchanging


@pytest.fixture
def provider():
    provider = KachinCorridorsProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def workspace(small_ledger: Path) -> Path:
    return small_ledger


@pytest.fixture
def file(workspace: Path, tmp_path: Path) -> Path:
    """Two claims of another analyst, one near duplicate of the first, and one with a fault."""
    others = tmp_path / "others.gpkg"
    shutil.copy(workspace, others)
    record(
        others,
        {"unit_id": "bhamo", "recorded_by": "Lahpai"},
        {"unit_id": "tanai", "recorded_by": "Lahpai"},
        {"unit_id": "bhamo", "recorded_by": "Aung", "statement": "<b>So</b>"},
    )
    rows = [(table, dict(row)) for table, row in Workspace(others).exchange.outgoing(is_own_only=True)]
    faulty = {**next(row for table, row in rows if table == "control_claims"), "claim_id": "x", "unit_id": "nowhere"}
    write_claims(tmp_path / "claims.csv", [*rows, ("control_claims", faulty)])
    return tmp_path / "claims.csv"


@pytest.fixture
def exchanging(provider, workspace: Path, qtbot):
    bar = QgsMessageBar()
    bar.resize(1200, 40)
    runner = AlgorithmRunner(bar, bar)
    parent = QWidget()
    qtbot.addWidget(parent)
    undone: list[int] = []
    made = Exchanging(runner, parent, lambda: Workspace(workspace), undone.append)

    def done(work: Callable[[], object]) -> Any:
        work()
        qtbot.waitUntil(lambda: not runner.is_busy(), timeout=20_000)
        return made.dialog

    yield made, done, bar, undone
    runner.cancel_all()
    made.tear_down()


def cells(dialog: Any, row: int) -> list[str]:
    model = dialog.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def test_the_window_shows_what_is_wrong_first_and_takes_nothing_by_itself(exchanging, file, workspace, qtbot):
    made, done, _, _ = exchanging
    dialog = done(lambda: made.look_at(file))
    assert dialog.told.text().startswith(
        "claims.csv. New rows: 2, claims among them: 2. Near duplicates: 1. Known already: 7. Rows with faults: 1. No"
    )
    assert [dialog.shown.itemText(n) for n in range(dialog.shown.count())] == [
        "All rows (11)", "Faults (1)", "Near duplicates (1)", "New rows (2)", "Known already (7)",
    ]  # fmt: skip
    assert dialog.shown.currentText() == "Faults (1)"
    assert cells(dialog, 0)[0:2] == ["12", "fault"]
    assert cells(dialog, 0)[3] == "unit_id"
    assert dialog.remark.text().startswith("unit_id is “nowhere”, which is no unit of the workspace")
    assert not dialog.button.isEnabled()
    assert dialog.button.text() == "Take 2 claims"
    dialog.faultless.setChecked(True)
    assert dialog.button.isEnabled()
    dialog.near.setChecked(True)
    assert dialog.button.text() == "Take 3 claims"
    assert Workspace(workspace).recording.last() is None


def claims_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM control_claims").fetchone()[0]


def test_what_is_accepted_is_taken_and_can_be_undone(exchanging, file, workspace, qtbot):
    made, done, bar, undone = exchanging
    before = claims_in(workspace)
    dialog = done(lambda: made.look_at(file))
    dialog.faultless.setChecked(True)
    with qtbot.waitSignal(made.ledger_changed, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert claims_in(workspace) == before + 2
    assert "Rows taken from claims.csv: 2." in bar.items()[0].text()
    last = Workspace(workspace).recording.last()
    assert last is not None
    assert (last.what, last.made_by) == ("claims.csv", "Lahpai")
    offered(bar).click()
    assert undone == [last.edit_id]


def test_texts_of_the_file_are_shown_as_they_are(exchanging, file):
    made, done, _, _ = exchanging
    dialog = done(lambda: made.look_at(file))
    dialog.shown.setCurrentIndex(dialog.shown.findText("Near duplicates (1)"))
    assert "bhamo" in cells(dialog, 0)[2].lower()
    index = dialog.model.index(0, 4)
    assert "<b>" not in str(dialog.model.data(index, Qt.ItemDataRole.ToolTipRole)).replace("&lt;b&gt;", "")


def test_a_file_that_is_none_is_told_in_the_message_bar(exchanging, tmp_path):
    made, done, bar, _ = exchanging
    (tmp_path / "no.csv").write_bytes(b"PK\x03\x04")
    assert done(lambda: made.look_at(tmp_path / "no.csv")) is None
    assert "a workbook or another zip file" in bar.items()[0].text()


def test_claims_are_exported(exchanging, tmp_path, workspace):
    made, done, bar, _ = exchanging
    done(lambda: made.export_to(tmp_path / "mine.csv", "all"))
    assert (tmp_path / "mine.csv").read_bytes().startswith(b"\xef\xbb\xbftable,claim_id,")
    assert f"Claims written to mine.csv: {claims_in(workspace)}." in bar.items()[0].text()


def test_every_control_says_what_it_does(exchanging, file):
    made, done, _, _ = exchanging
    dialog = done(lambda: made.look_at(file))
    for widget in (dialog.shown, dialog.table, dialog.near, dialog.faultless, dialog.button, dialog.close_button):
        assert widget.toolTip()
    assert present(made.menu.menuAction()).toolTip()
    assert [bool(action.toolTip()) for action in made.menu.actions()] == [True, True, True]
