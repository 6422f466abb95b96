"""Claims of another analyst in the real desktop: looked through, taken and undone; and newer data on one button."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from own_claims import record
from qgis.core import QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.reports.evidence.claims_csv import write_claims
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.store.workspace import Workspace

PATIENCE_MS = 60_000


@pytest.fixture
def file(workspace: Path, tmp_path: Path) -> Path:
    """Two claims of Lahpai, of days before the situation date of these tests."""
    others = tmp_path / "others.gpkg"
    shutil.copy(workspace, others)
    record(
        others,
        {"unit_id": "tanai", "recorded_by": "Lahpai", "event_date": "2025-09-10", "reliability": "A"},
        {"unit_id": "myitkyina", "recorded_by": "Lahpai", "event_date": "2025-09-11", "reliability": "A"},
    )
    write_claims(tmp_path / "claims.csv", Workspace(others).exchange.outgoing(is_own_only=True))
    return tmp_path / "claims.csv"


def tanai() -> tuple[object, ...]:
    """What the layer of the map has of Tanai on the situation date of these tests."""
    layer = layer_of(QgsProject.instance(), "control_status")
    (row,) = [
        (feature["actor"], feature["origin"], feature["recorded_by"])
        for feature in layer.getFeatures("\"unit_id\" = 'tanai' AND \"valid_from\" <= '2025-09-12'")
        if not feature["valid_to"] or feature["valid_to"].toString("yyyy-MM-dd") > "2025-09-12"
    ]
    return row


def on_sheet() -> str:
    layout = find_layout(QgsProject.instance())
    layout.refresh()
    item = layout.itemById("own_reports")
    assert isinstance(item, QgsLayoutItemLabel)
    return item.currentText()


def press(iface, text: str) -> None:
    """Press the button of the newest message."""
    (button,) = [each for each in iface.messageBar().items()[0].findChildren(QPushButton) if each.text() == text]
    button.click()


@pytest.mark.shares_project
def test_claims_of_another_analyst_are_taken_by_keyboard_and_undone(dock, file, iface, qtbot, settle, messages):
    before = tanai()
    assert before[1] == "shipped"
    assert on_sheet() == ""
    exchange = dock.content.exchange
    exchange.look_at(file)
    qtbot.waitUntil(lambda: exchange.dialog is not None and exchange.dialog.isVisible(), timeout=PATIENCE_MS)
    dialog = exchange.dialog
    assert dialog.told.text().startswith("claims.csv. New rows: 2, claims among them: 2.")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.table, timeout=PATIENCE_MS)
    while QApplication.focusWidget() is not dialog.button:
        QTest.keyClick(present(QApplication.focusWidget()), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any("Rows taken from claims.csv: 2." in text for text in messages()), timeout=PATIENCE_MS)
    settle()
    assert tanai() == ("KIA", "analyst", "Lahpai")
    assert on_sheet() == "Includes 2 reports of Lahpai."
    press(iface, "Undo")
    qtbot.waitUntil(lambda: any("Undone: " in text for text in messages()), timeout=PATIENCE_MS)
    settle()
    assert tanai() == before
    assert on_sheet() == ""


def test_a_workspace_of_an_older_version_is_updated_on_one_button(
    dock, workspace, iface, qtbot, settle, messages, tmp_path
):
    old = tmp_path / "old.gpkg"
    shutil.copy(workspace, old)
    with closing(sqlite3.connect(old)) as database, database:
        database.execute("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
        (claims,) = database.execute("SELECT count(*) FROM control_claims").fetchone()
        database.execute("DELETE FROM control_claims WHERE unit_id = 'laiza'")
    assert iface.newProject(False)
    dock.workspaces.open_workspace(old)
    qtbot.waitUntil(lambda: any("has data of 2026-01-01" in text for text in messages()), timeout=PATIENCE_MS)
    settle()
    press(iface, "Update")
    qtbot.waitUntil(
        lambda: any("What it was" in t or "The backup beside it" in t for t in messages()), timeout=PATIENCE_MS
    )
    settle()
    assert (tmp_path / "old_data_2026-01-01.gpkg").is_file()
    assert (tmp_path / "old_data_2026-01-01.csv").is_file()
    with closing(sqlite3.connect(old)) as database:
        assert database.execute("SELECT count(*) FROM control_claims").fetchone() == (claims,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert dock.content.isEnabled()
    assert Workspace(old).tables.info()["data_version"] > "2026-01-01"
