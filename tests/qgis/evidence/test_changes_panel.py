"""The panel of what changed between two days, as an analyst uses it."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from new_reports import report
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from qt_guess import as_qt_shows

from kachin_corridors.core.evidence.change_kinds import ChangeKind
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.evidence.changes_panel import ChangesPanel

BEFORE, DAY = date(2025, 9, 10), date(2025, 9, 11)


@pytest.fixture
def bar(qtbot):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    return canvas


@pytest.fixture
def panel(qtbot, bar, canvas, project, process):
    owner = QObject()
    panel = ChangesPanel(canvas, project, AlgorithmRunner(bar, owner))
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    yield panel
    panel.tear_down()


@pytest.fixture
def shown(panel, workspace, qtbot):
    panel.show_situation(Workspace(workspace), DAY)
    panel.compare_with(BEFORE)
    qtbot.waitUntil(lambda: panel.changes is not None)
    return panel


def compared(qtbot, panel, since, day):
    """Compare two days, and wait for it."""
    panel.show_situation(panel._workspace, day)
    panel.compare_with(since)
    qtbot.waitUntil(lambda: panel.changes is not None and (panel.changes.since, panel.changes.day) == (since, day))


def branches(panel):
    tree = panel.tree
    unfolded = [
        tree.topLevelItem(row) for row in range(tree.topLevelItemCount()) if tree.topLevelItem(row).isExpanded()
    ]
    tree.expandAll()
    for branch in map(tree.topLevelItem, range(tree.topLevelItemCount())):
        branch.setExpanded(branch in unfolded)
    return {
        branch.text(0): [branch.child(row).text(0) for row in range(branch.childCount())]
        for branch in map(tree.topLevelItem, range(tree.topLevelItemCount()))
    }


def test_it_compares_with_nothing_until_it_is_asked_to(panel, workspace):
    assert not panel.isEnabled()
    panel.show_situation(Workspace(workspace), DAY)
    assert panel.isEnabled()
    assert not panel.compare.isChecked()
    assert not panel.second_date.isEnabled()
    assert panel.changes is None
    assert branches(panel) == {}
    assert panel.text.toPlainText() == ""
    assert not any(button.isEnabled() for button in panel.findChildren(QPushButton))
    # The change before the day is proposed.
    assert panel.second_date.day() == date(2025, 9, 2)


def test_the_changes_are_shown_by_actor(shown):
    assert branches(shown) == {
        "The junta: gained, 2": ["Bhamo: IB 236", "Bhamo: tank battalion TB 5014"],
        "The KIA: lost, 2": ["Bhamo: IB 236", "Bhamo: tank battalion TB 5014"],
        "The KIA and the junta: reassessed (evidence only), 1": ["Bhamo"],
    }
    assert shown.summary.text() == "Changes from 2025-09-10 to 2025-09-11: 2 gained, 1 reassessed (evidence only)."
    assert "The junta took Bhamo: IB 236 and" in shown.text.toPlainText()
    first = shown.tree.topLevelItem(0).child(0)
    assert first.text(1) == "KIA → junta"
    assert "Last report: 2025-09-12 (fresh)" in first.toolTip(0)
    assert shown.tree.isColumnHidden(2)
    # Of what only the evidence changed is folded away.
    assert [shown.tree.topLevelItem(row).isExpanded() for row in range(3)] == [True, True, False]


def test_kilometres_and_townships_stand_in_the_rows(shown, qtbot):
    compared(qtbot, shown, date(2025, 1, 7), date(2025, 1, 8))
    rows = {
        item.text(0): item.text(2)
        for branch in map(shown.tree.topLevelItem, range(shown.tree.topLevelItemCount()))
        for item in map(branch.child, range(branch.childCount()))
    }
    assert rows["Bhamo–Namhkam (on to China): Mansi–15 km from Mansi (Mansi)"] == "15.0"
    assert rows["Mansi"] == ""
    (townships,) = [
        shown.tree.topLevelItem(row)
        for row in range(shown.tree.topLevelItemCount())
        if shown.tree.topLevelItem(row).text(0) == "Townships with another status, 1"
    ]
    assert [townships.child(0).text(column) for column in range(2)] == ["Mansi", "partly reported → KIA"]


def test_the_second_date_stays_when_the_situation_date_moves(shown, qtbot):
    shown.show_situation(shown._workspace, date(2025, 9, 14))
    qtbot.waitUntil(lambda: shown.changes.day == date(2025, 9, 14))
    assert shown.changes.since == BEFORE
    shown.compare.setChecked(False)
    assert shown.changes is None
    assert branches(shown) == {}


def test_the_main_thread_compares_nothing(shown, calls_of, qtbot):
    """In a ledger of 10,000 claims it takes a tenth of a second and more, whatever is read already."""

    def ask() -> None:
        shown.show_situation(shown._workspace, date(2025, 1, 8))
        shown.compare_with(date(2025, 1, 7))
        qtbot.waitUntil(lambda: shown.changes.day == date(2025, 1, 8))

    calls = calls_of(ask)
    assert calls["show_changes"] > 0
    assert not {"between", "unit_changes", "paragraph_of"} & set(calls)


def test_what_is_asked_for_last_is_shown(shown, qtbot):
    for day in (date(2025, 1, 8), date(2024, 12, 5), date(2025, 9, 14)):
        shown.show_situation(shown._workspace, day)
    qtbot.waitUntil(lambda: not shown._runner.is_busy())
    assert (shown.changes.since, shown.changes.day) == (BEFORE, date(2025, 9, 14))
    shown.show_situation(shown._workspace, DAY)
    shown.compare.setChecked(False)
    qtbot.waitUntil(lambda: not shown._runner.is_busy())
    assert shown.changes is None
    assert shown.text.toPlainText() == ""


def test_the_days_of_change_are_offered_with_what_happened(shown, workspace):
    workspace_read = Workspace(workspace)
    assert not any("Bhamo" in shown.days.itemText(row) for row in range(shown.days.count()))
    workspace_read.comparing.days()
    shown.clear()
    shown.show_situation(workspace_read, DAY)
    entries = [shown.days.itemText(row) for row in range(shown.days.count())]
    assert entries[0] == "Changes"
    assert entries[1].startswith("2026-04-27")
    row = entries.index("2025-09-11  Bhamo: two bases KIA → junta")
    shown.days.activated.emit(row)
    assert shown.compare.isChecked()
    assert shown.second_date.day() == DAY


def test_text_and_csv_go_to_the_clipboard(shown):
    shown.copy_text_button.click()
    assert QGuiApplication.clipboard().text() == shown.text.toPlainText()
    shown.copy_csv_button.click()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    assert [(row["name"], row["change"], row["from_to"]) for row in rows] == [
        ("Bhamo", "reassessed", "contested → contested"),
        ("Bhamo: IB 236", "gained", "KIA → junta"),
        ("Bhamo: tank battalion TB 5014", "gained", "KIA → junta"),
    ]


def test_enter_and_a_double_click_go_to_the_place(shown, canvas, qtbot):
    tree = shown.tree
    tree.setCurrentItem(tree.topLevelItem(0).child(0))
    with qtbot.waitSignal(tree.change_chosen) as chosen:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert chosen.args[0].unit.name == "Bhamo: IB 236"
    centre = canvas.center()
    assert (centre.x(), centre.y()) == pytest.approx((97.23, 24.26), abs=0.05)
    with qtbot.waitSignal(tree.change_chosen):
        tree.itemDoubleClicked.emit(tree.topLevelItem(1).child(1), 0)
    compared(qtbot, shown, date(2025, 1, 7), date(2025, 1, 8))
    township = tree.topLevelItem(tree.topLevelItemCount() - 1).child(0)
    tree.itemDoubleClicked.emit(township, 0)
    assert canvas.extent().width() > 0.5  # degrees: all of Mansi township
    # A branch is no place.
    tree.setCurrentItem(tree.topLevelItem(0))
    with qtbot.assertNotEmitted(tree.change_chosen):
        QTest.keyClick(tree, Qt.Key.Key_Return)


def test_every_control_is_reached_with_the_tab_key(shown):
    reached, control = [shown.compare], shown.compare.nextInFocusChain()
    while control is not shown.compare:
        if control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(control)
        control = control.nextInFocusChain()
    named = (
        shown.compare,
        shown.second_date,
        shown.days,
        shown.tree,
        shown.text,
        shown.copy_text_button,
        shown.copy_csv_button,
        shown.map_button,
    )
    assert [control for control in reached if control in named] == list(named)
    assert not shown.text.toPlainText() or shown.text.tabChangesFocus()
    assert all(control.toolTip() and (control.accessibleName() or control.text()) for control in named)


def test_the_layers_come_onto_the_map(shown, project, workspace, tmp_path, qtbot):
    add_workspace(project, Workspace(workspace))
    path = tmp_path / "changes.gpkg"
    shown.add_to_map(path)
    name = "Changes 2025-09-10 to 2025-09-11: places"
    qtbot.waitUntil(lambda: bool(project.mapLayersByName(name)))
    (layer,) = project.mapLayersByName(name)
    assert {feature["change"] for feature in layer.getFeatures()} == {ChangeKind.GAINED}
    assert layer.metadata().abstract() == shown.summary.text()


def test_a_file_that_is_there_is_left_as_it_is(shown, project, bar, tmp_path):
    path = tmp_path / "mine.gpkg"
    path.write_bytes(b"mine")
    shown.add_to_map(path)
    assert path.read_bytes() == b"mine"
    assert bar.currentItem() is not None
    assert project.mapLayers() == {}


def test_nothing_is_left_when_the_workspace_goes(shown):
    shown.clear()
    assert not shown.isEnabled()
    assert branches(shown) == {}
    assert shown.text.toPlainText() == ""
    assert shown.days.count() == 1  # the heading


def test_a_report_that_is_recorded_is_a_change(shown, workspace, qtbot):
    read, day = Workspace(workspace), date(2026, 5, 20)
    told = report(
        unit_id="shwegu",
        event_date=day,
        date_said=None,
        url="https://example.org/shwegu",
        statement="The KIA took Shwegu.",
    )
    read.recording.record(told, "analyst", date(2026, 5, 21))
    read.comparing.days()
    shown.show_situation(read, day)
    qtbot.waitUntil(lambda: shown.changes is not None and shown.changes.day == day)
    (gained,) = [places for text, places in branches(shown).items() if text.startswith("The KIA: gained")]
    assert {"Shwegu", "Bhamo: LB 933 outposts"} <= set(gained)
    assert shown.days.itemText(1) == "2026-05-20  Shwegu junta → KIA"


def test_names_of_strangers_are_shown_as_they_are(panel, hostile_workspace, qtbot):
    panel.show_situation(Workspace(hostile_workspace), date(2025, 9, 12))
    panel.compare_with(date(2024, 12, 1))
    qtbot.waitUntil(lambda: panel.changes is not None)
    assert branches(panel)
    tree = panel.tree
    tree.expandAll()
    names = {change.name for change in panel.changes.units}
    assert any("<" in name for name in names)
    for branch in map(tree.topLevelItem, range(tree.topLevelItemCount())):
        for item in map(branch.child, range(branch.childCount())):
            assert len(item.text(0)) <= 300
            hint = as_qt_shows(item.toolTip(0))
            assert any(hint.startswith(name[:40].split("\n")[0][:20]) or name[:10] in hint for name in names)
    # As plain text, of whatever length the names are.
    assert len(panel.text.toPlainText()) < 40_000
