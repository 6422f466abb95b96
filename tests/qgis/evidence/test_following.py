"""What is recorded is shown at once: on the map, in the dock, and on the sheet, where people put what and as large."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsExpressionContextUtils,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.ui.dock import KachinCorridorsDock

PATIENCE_MS = 60_000
DAY = date(2026, 11, 20)
REPORT = {
    "UNIT": "sumprabum",
    "ACTOR": "junta",
    "STATUS": "controlled",
    "EVENT_DATE": DAY.isoformat(),
    "ASSERTED_BY": "junta",
    "PUBLISHER": "A new paper",
    "URL": "https://example.org/report",
    "RELIABILITY": "B",
    "CREDIBILITY": 2,
    "STATEMENT": "The junta took it.",
    "RECORDED_BY": "an analyst",
}


@pytest.fixture
def dock(qtbot, workspace: Path, process) -> Iterator[KachinCorridorsDock]:
    window = QMainWindow()
    dock = KachinCorridorsDock(QgsMapCanvas(window), QgsMessageBar(window), window)
    window.show()
    dock.show()
    dock.workspaces.open_workspace(workspace)
    wait(qtbot, dock)
    dock.situation.set_day(DAY)
    wait(qtbot, dock)
    yield dock
    dock.tear_down()
    QgsProject.instance().clear()
    window.deleteLater()


def wait(qtbot, dock: KachinCorridorsDock) -> None:
    tasks = QgsApplication.taskManager()
    qtbot.waitUntil(lambda: not dock.runner.is_busy() and not tasks.countActiveTasks(), timeout=PATIENCE_MS)


def run(qtbot, dock: KachinCorridorsDock, name: str, parameters: dict[str, Any]) -> None:
    ended: list[object] = []
    dock.runner.run_in_background(name, parameters, lambda results, _: ended.append(results))
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    wait(qtbot, dock)


def sheet() -> QgsPrintLayout:
    return find_layout(QgsProject.instance())


def strip() -> QgsLayoutItemPicture:
    (picture,) = (item for item in sheet().items() if isinstance(item, QgsLayoutItemPicture) and "strip" in item.id())
    return picture


def statuses_on_map() -> set[tuple[str, str]]:
    layer = layer_of(QgsProject.instance(), "control_status")
    return {(row["actor"], row["status"]) for row in layer.getFeatures("unit_id = 'sumprabum' AND valid_to IS NULL")}


def test_map_dock_and_sheet_follow_and_undo_takes_all_back(qtbot, dock, workspace):
    content, project = dock.content, QgsProject.instance()
    before = statuses_on_map()
    reports, days = content.dates.reports.text(), content.dates.steps.count()
    sources = present(QgsExpressionContextUtils.layoutScope(sheet())).variable("kc_sources")
    layer = layer_of(project, "control_status")
    style = present(layer.renderer()).dump()
    run(qtbot, dock, "recordclaim", {"WORKSPACE": str(workspace), **REPORT})
    assert statuses_on_map() == {("junta", "controlled")} != before
    assert "Sumprabum" in content.dates.status.text()
    assert content.dates.steps.count() == days + 1
    assert content.dates.day() == DAY
    assert "A new paper" in present(QgsExpressionContextUtils.layoutScope(sheet())).variable("kc_sources")
    assert "2026-11-20" in content.dates.reports.text() or content.dates.reports.text() != reports
    assert present(layer.renderer()).dump() == style
    run(qtbot, dock, "undorecording", {"WORKSPACE": str(workspace)})
    assert statuses_on_map() == before
    assert (content.dates.reports.text(), content.dates.steps.count()) == (reports, days)
    assert present(QgsExpressionContextUtils.layoutScope(sheet())).variable("kc_sources") == sources


def test_a_strip_is_drawn_anew_for_its_own_dates_where_somebody_has_put_it(qtbot, dock, workspace):
    holders = dock.content.holders
    holders.choose_corridor("stilwell")
    holders.compare_with(date(2024, 6, 1))
    holders.add_to_layout()
    picture = strip()
    picture.attemptMove(QgsLayoutPoint(33, 44, Qgis.LayoutUnit.Millimeters), page=1)
    picture.attemptResize(QgsLayoutSize(150, 60, Qgis.LayoutUnit.Millimeters))
    placed, drawn = (picture.pagePos(), picture.rect()), picture.picturePath()
    dock.situation.set_day(date(2025, 1, 1))
    wait(qtbot, dock)
    run(qtbot, dock, "recordclaim", {"WORKSPACE": str(workspace), **REPORT, "UNIT": "waingmaw", "ACTOR": "KIA"})
    assert strip() is picture
    assert (picture.pagePos(), picture.rect()) == placed
    assert picture.picturePath() != drawn
    run(qtbot, dock, "undorecording", {"WORKSPACE": str(workspace)})
    assert picture.picturePath() == drawn


def test_the_page_of_the_ways_is_filled_anew_where_it_is(qtbot, dock, workspace):
    dock.runner.run_now("addways", {"DATE": DAY.isoformat()})
    item = sheet().itemById("ways_picture")
    assert isinstance(item, QgsLayoutItemPicture)
    placed, drawn = (item.pagePos(), item.rect()), item.picturePath()
    run(qtbot, dock, "recordclaim", {"WORKSPACE": str(workspace), **REPORT, "UNIT": "waingmaw", "ACTOR": "KIA"})
    assert sheet().itemById("ways_picture") is item
    assert (item.pagePos(), item.rect()) == placed
    assert item.picturePath() != drawn


def test_no_leg_is_measured_for_a_report(qtbot, dock, workspace):
    tasks, begun = QgsApplication.taskManager(), []

    def note(number: int) -> None:
        begun.append(present(tasks.task(number)).description())

    tasks.taskAdded.connect(note)
    run(qtbot, dock, "recordclaim", {"WORKSPACE": str(workspace), **REPORT})
    of_report = list(begun)
    dock.situation.set_day(date(2025, 1, 1))
    wait(qtbot, dock)
    tasks.taskAdded.disconnect(note)
    assert any("Record" in each for each in of_report)
    assert not any("Measure legs" in each for each in of_report)
    assert any("Measure legs" in each for each in begun)


def test_what_the_user_styled_and_hid_stays_so(qtbot, dock, workspace):
    project = QgsProject.instance()
    layer = layer_of(project, "control_status")
    renderer = present(QgsSingleSymbolRenderer.defaultRenderer(Qgis.GeometryType.Point))
    layer.setRenderer(renderer)
    node = present(project.layerTreeRoot().findLayer(layer.id()))
    node.setItemVisibilityChecked(False)
    style = present(layer.renderer()).dump()
    run(qtbot, dock, "recordclaim", {"WORKSPACE": str(workspace), **REPORT})
    assert present(layer.renderer()).dump() == style
    assert not node.isVisible()
