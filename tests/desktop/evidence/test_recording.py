"""Recording a report in the real desktop, by keyboard alone: everything follows, and undo brings all of it back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemLabel,
    QgsPointXY,
    QgsProject,
    QgsSettings,
)
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMenu, QPushButton

from kachin_corridors.core.pairs import zip_equal
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.store.workspace import Workspace

PATIENCE_MS = 60_000
DERIVED = ("control_status", "claims_in_force", "township_status", "mining_statistics", "places")
TANAI = (96.72252, 26.35597)  # MIMU's position, as places.csv has it
CONTROL = Qt.KeyboardModifier.ControlModifier


def today() -> date:
    return datetime.now().astimezone().date()


@pytest.fixture(autouse=True)
def analyst() -> Iterator[None]:
    QgsSettings().setValue("kachin_corridors/analyst", "A. Nalyst")
    yield
    QgsSettings().remove("kachin_corridors/analyst")


@pytest.fixture
def type_keys(qtbot):
    """Press keys where the keys go, and count them."""
    pressed = []

    def press(*keys: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
        for key in keys:
            widget = QApplication.focusWidget()
            assert widget is not None
            pressed.append(key)
            if isinstance(key, str):
                QTest.keyClicks(widget, key)
            else:
                QTest.keyClick(widget, key, modifier)
        return sum(len(key) if isinstance(key, str) else 1 for key in pressed)

    return press


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() for table in DERIVED}


def status_on_map(day: date) -> list[tuple[str, str]]:
    """Return actor and status of Tanai as the layer has them on a day."""
    layer = layer_of(QgsProject.instance(), "control_status")
    assert layer is not None
    text = day.isoformat()
    return [
        (row["actor"], row["status"])
        for row in layer.getFeatures()
        if row["unit_id"] == "tanai"
        and row["valid_from"].toString("yyyy-MM-dd") <= text
        and (not row["valid_to"] or row["valid_to"].toString("yyyy-MM-dd") > text)
    ]


def on_sheet(item_id: str) -> str:
    item = find_layout(QgsProject.instance()).itemById(item_id)
    assert isinstance(item, QgsLayoutItemLabel)
    return item.currentText()


def seen(dock) -> tuple[object, ...]:
    """Return what an analyst sees of a day: the dock's sentence, the kilometres, the sheet."""
    strip = dock.content.holders.strip
    kilometres = [(total, text) for total, text in strip.legend] if strip is not None else None
    return dock.content.dates.status.text(), kilometres, on_sheet("summary"), on_sheet("own_reports")


def button_of(messages_of, text: str) -> QPushButton:
    (button,) = [
        button for item in messages_of.items() for button in item.findChildren(QPushButton) if button.text() == text
    ]
    return button


@pytest.fixture
def form(dock, settle, qtbot, iface):
    """The form, opened by the button of the page, as of today."""
    # Of no place: the form begins with the one that the page tells of.
    dock.content.evidence.why.clear()
    dock.content.dates.edit.choose(today())
    settle()
    dock.content.bring(dock.content.evidence)
    qtbot.waitUntil(lambda: dock.content.holders.strip is not None, timeout=PATIENCE_MS)
    dock.content.evidence.record_button.setFocus()
    QTest.keyClick(dock.content.evidence.record_button, Qt.Key.Key_Space)
    qtbot.waitUntil(
        lambda: dock.content.recording.dialog is not None and dock.content.recording.dialog.isVisible(),
        timeout=PATIENCE_MS,
    )
    qtbot.waitUntil(
        lambda: QApplication.focusWidget() is dock.content.recording.dialog.form.place.place, timeout=PATIENCE_MS
    )
    dialog = dock.content.recording.dialog
    yield dialog
    # The tests after this one press keys in QGIS' own window.
    dialog.hide()
    iface.mainWindow().activateWindow()
    qtbot.waitUntil(iface.mainWindow().isActiveWindow, timeout=PATIENCE_MS)


@pytest.fixture
def shown(form, qtbot):
    """Wait until the form is there: a window that is hidden before it has the keys leaves them to nobody."""

    def wait() -> None:
        qtbot.waitUntil(form.isActiveWindow, timeout=PATIENCE_MS)

    return wait


def record_tanai(form, type_keys) -> int:
    """DVB, today: the KIA took Tanai from the junta."""
    tab = Qt.Key.Key_Tab
    type_keys("tana", tab, "ki", tab, tab)
    form.form.check()
    assert form.form.what.others.text() == "junta"
    type_keys(tab, tab, "dvb", tab, "dvb")
    return type_keys(Qt.Key.Key_Return, modifier=CONTROL)


@pytest.mark.shares_project
def test_a_report_changes_everything_and_undo_brings_it_back(
    dock, form, settle, qtbot, iface, workspace, type_keys, messages
):
    before, rows = seen(dock), rows_of(workspace)
    assert status_on_map(today()) == [("junta", "controlled")]
    assert record_tanai(form, type_keys) <= 25
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=PATIENCE_MS)
    settle()
    (message,) = [text for text in messages() if "Recorded" in text]
    assert f"Recorded: Tanai is controlled (KIA) from {today()}." in message
    assert status_on_map(today()) == [("KIA", "controlled")]
    after = seen(dock)
    assert all(now != then for now, then in zip_equal(after, before))
    assert "A. Nalyst" in on_sheet("own_reports")
    assert dock.content.evidence.why.unit_id() == "tanai"
    button_of(iface.messageBar(), "Undo").click()
    qtbot.waitUntil(lambda: status_on_map(today()) == [("junta", "controlled")], timeout=PATIENCE_MS)
    settle()
    assert seen(dock) == before
    assert rows_of(workspace) == rows


def test_the_next_report_of_the_same_page_follows_at_once(dock, form, settle, qtbot, iface, workspace, type_keys):
    """The form stays open, reads the workspace in the background, and takes the keys for the next place."""
    tab = Qt.Key.Key_Tab
    type_keys("tana", tab, "ki", tab, tab)
    type_keys(tab, tab, "dvb", tab, "dvb")
    type_keys(Qt.Key.Key_Return, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: form.state.text().startswith("Recorded. Now"), timeout=PATIENCE_MS)
    assert QApplication.focusWidget() is form.form.place.place
    assert form.form.what.actor() == "KIA"
    type_keys("myitk", tab)
    type_keys(Qt.Key.Key_Return, modifier=CONTROL)
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=PATIENCE_MS)
    settle()
    own = [claim for claim in Workspace(workspace).control.claims() if claim.recorded_by == "A. Nalyst"]
    assert [claim.unit_id for claim in own] == ["tanai", "myitkyina"]
    assert len({(claim.actor, claim.publisher, claim.source_id, claim.event_date) for claim in own}) == 1


@pytest.mark.shares_project
def test_undo_says_whose_report_it_takes_back(dock, form, settle, qtbot, iface, type_keys, messages):
    record_tanai(form, type_keys)
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=PATIENCE_MS)
    settle()
    iface.messageBar().clearWidgets()
    dock.content.evidence.undo_button.click()
    qtbot.waitUntil(lambda: len(messages()) == 1, timeout=PATIENCE_MS)
    assert "Undo the last recording, of A. Nalyst" in messages()[0]
    assert "DVB: KIA controlled, Tanai" in messages()[0]
    button_of(iface.messageBar(), "Undo").click()
    qtbot.waitUntil(lambda: status_on_map(today()) == [("junta", "controlled")], timeout=PATIENCE_MS)
    settle()


def test_a_report_of_ones_own_is_withdrawn_with_a_reason(dock, form, settle, qtbot, iface, workspace, type_keys):
    record_tanai(form, type_keys)
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=PATIENCE_MS)
    settle()
    (own,) = [claim for claim in Workspace(workspace).control.claims() if claim.recorded_by == "A. Nalyst"]
    dock.content.evidence.withdraw_asked.emit(own)
    window = dock.content.recording.withdrawal
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    assert "The KIA took Tanai from the junta." in window.told.text()
    assert not window.button.isEnabled()
    type_keys("recorded of the wrong place")
    assert window.button.isEnabled()
    type_keys(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status_on_map(today()) == [("junta", "controlled")], timeout=PATIENCE_MS)
    settle()
    claims = Workspace(workspace).control.claims()
    (withdrawal,) = [claim for claim in claims if claim.supersedes == own.claim_id]
    assert (withdrawal.statement, withdrawal.recorded_by) == ("recorded of the wrong place", "A. Nalyst")
    assert own in claims


def test_a_locked_workspace_loses_nothing_that_was_typed(dock, form, settle, qtbot, workspace, type_keys, monkeypatch):
    from kachin_corridors.store.evidence import recording

    monkeypatch.setattr(recording, "WAIT_S", 0.2)
    with closing(sqlite3.connect(workspace, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        record_tanai(form, type_keys)
        qtbot.waitUntil(lambda: "Not saved" in form.state.text(), timeout=PATIENCE_MS)
        other.execute("ROLLBACK")
    assert form.isVisible()
    assert form.form.what.actor() == "KIA"
    settle()
    form.save()
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=PATIENCE_MS)
    settle()
    assert status_on_map(today()) == [("KIA", "controlled")]


def menu_at(canvas, lon: float, lat: float) -> QMenu:
    """Return the menu of the canvas as a click of the right button at a position opens it, without opening it."""
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    canvas.setCenter(to_map.transform(QgsPointXY(lon, lat)))
    canvas.zoomScale(1_000_000)
    where = QPoint(canvas.width() // 2, canvas.height() // 2)
    event = QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, where, Qt.MouseButton.RightButton)
    menu = QMenu()
    canvas.contextMenuAboutToShow.emit(menu, event)
    return menu


@pytest.mark.shares_project
def test_the_menu_of_the_canvas_records_what_is_clicked(dock, form, settle, shown, iface, qtbot):
    form.reject()
    menu = menu_at(iface.mapCanvas(), *TANAI)
    texts = {action.text(): action for action in menu.actions() if action.text()}
    assert "Record a report of Tanai…" in texts
    texts["Record a report of Tanai…"].trigger()
    shown()
    assert form.form.place.unit_id() == "tanai"
    form.form.begin_again()
    form.reject()
    dock.content.bring(dock.content.legs)
    texts["Why this colour?"].trigger()
    qtbot.waitUntil(lambda: dock.content.evidence.why.unit_id() == "tanai", timeout=PATIENCE_MS)
    assert dock.content.evidence.isVisible()
    texts["Record a report here…"].trigger()
    shown()
    new = form.form.place.new_unit()
    assert new is not None
    assert new.position == pytest.approx(TANAI, abs=0.01)
    form.form.begin_again()
    form.reject()
    settle()


def test_without_a_workspace_the_menu_has_nothing_of_ours(empty_dock, iface):
    assert [action.text() for action in menu_at(iface.mapCanvas(), *TANAI).actions()] == []
