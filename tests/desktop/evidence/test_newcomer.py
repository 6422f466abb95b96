"""A new user with one page of the guide, by mouse and keyboard alone: from an empty project to a report and back."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import qgis.utils
from hands import Hands
from qgis.core import QgsLayoutItemLabel, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.core.pairs import zip_equal
from kachin_corridors.core.present import present
from kachin_corridors.layers import settings
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.ui.evidence.changes_panel import ChangesPanel

PATIENCE_MS, _MOMENT_MS = 20_000, 300
CONTROL = Qt.KeyboardModifier.ControlModifier
TAB = Qt.Key.Key_Tab
DERIVED = ("control_status", "claims_in_force", "township_status", "mining_statistics", "places", "control_claims")


@pytest.fixture(autouse=True)
def analyst() -> Iterator[None]:
    QgsSettings().remove("kachin_corridors/analyst")
    yield
    QgsSettings().remove("kachin_corridors/analyst")


@pytest.fixture
def hands(qtbot, iface) -> Hands:
    def wait(holds: Any) -> None:
        qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    return Hands(wait)


class Seen:
    """What the newcomer's eyes rest on."""

    def __init__(self, dock: Any, hands: Hands, canvas: Any) -> None:
        self.dock = dock
        self._hands = hands
        self._canvas = canvas

    def settle(self) -> None:
        """Wait until tasks are done and the map is drawn, which begins a moment after it was asked for."""
        QTest.qWait(_MOMENT_MS)
        self._hands.wait_for(lambda: not self.dock.runner.is_busy())
        self._hands.wait_for(lambda: not self._canvas.isDrawing())

    def status_of(self, unit_id: str, day: str) -> list[tuple[str, str]]:
        """Return actor and status as the layer of the map has them on a day."""
        layer = present(layer_of(QgsProject.instance(), "control_status"))
        return [
            (row["actor"], row["status"])
            for row in layer.getFeatures(f"\"unit_id\" = '{unit_id}'")
            if row["valid_from"].toString("yyyy-MM-dd") <= day
            and (not row["valid_to"] or row["valid_to"].toString("yyyy-MM-dd") > day)
        ]

    def everything(self) -> tuple[object, ...]:
        """Return what dock and sheet say of the day."""
        return (
            self.dock.content.dates.status.text(),
            self.kilometres(),
            self.sheet("summary"),
            self.sheet("own_reports"),
        )

    def kilometres(self) -> list[tuple[Any, str]]:
        """Return the kilometres of each holder of the corridor on the page Holders."""
        strip = self.dock.content.holders.strip
        return [] if strip is None else list(strip.legend)

    def sheet(self, item_id: str) -> str:
        """Return what an item of the map sheet says."""
        item = find_layout(QgsProject.instance()).itemById(item_id)
        assert isinstance(item, QgsLayoutItemLabel)
        return item.currentText()

    def pixel_of(self, unit_id: str) -> QPoint:
        """Return where the mark of a place is drawn on the canvas."""
        layer = present(layer_of(QgsProject.instance(), "control_status"))
        feature = next(layer.getFeatures(f"\"unit_id\" = '{unit_id}'"))
        position = self._canvas.mapSettings().layerToMapCoordinates(layer, feature.geometry().asPoint())
        return self._canvas.getCoordinateTransform().transform(position).toQPointF().toPoint()


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() for table in DERIVED}


def section(page: Path, heading: str) -> str:
    """Return what stands under a heading of the guide, its lines joined."""
    text = page.read_text(encoding="utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return " ".join(text.split())


def change_layers() -> list[QgsVectorLayer]:
    layers = QgsProject.instance().mapLayers().values()
    return [each for each in layers if isinstance(each, QgsVectorLayer) and each.name().startswith("Changes ")]


def changed_places() -> set[str]:
    """Return the places that the layers of what changed draw."""
    (layer,) = [each for each in change_layers() if each.name().endswith("places")]
    return {feature["unit_id"] for feature in layer.getFeatures()}


@pytest.fixture
def dock(iface, hands, tmp_path):
    """The dock of an empty project, opened by its button in a window that fills the screen."""
    plugin, window = qgis.utils.plugins["kachin_corridors"], iface.mainWindow()
    assert iface.newProject(False)
    if plugin.dock is not None:
        plugin.dock.close()
    # In place of the user's documents; and whoever comes new has seen no tour.
    settings.WORKSPACE_FOLDER.set_value(str(tmp_path))
    settings.TOUR_SEEN.set_value(False)
    # A dock that is opened before the window has its size squeezes the others.
    window.showMaximized()
    hands.wait_for(lambda: window.isMaximized() and window.width() > 0.9 * window.screen().size().width())
    QTest.qWait(_MOMENT_MS)
    hands.click(iface.pluginToolBar().widgetForAction(plugin.action))
    yield plugin.dock
    # The tests after this one find the page as it is for whoever has not used it.
    plugin.dock.content.evidence.findChild(ChangesPanel).compare_with(None)
    settings.WORKSPACE_FOLDER.set_value("")
    iface.messageBar().clearWidgets()
    assert iface.newProject(False)


def start(hands: Hands, seen: Seen) -> None:
    hands.look("empty")
    hands.press_button("Start")
    hands.wait_for(lambda: seen.dock.content.isVisible() and seen.dock.content.is_built())
    hands.wait_for(seen.dock.tour.is_under_way)
    seen.settle()
    hands.look("tour")
    hands.press_button("Close", inside=seen.dock.tour.callout)
    hands.look("workspace")


def look_at_holders(hands: Hands, seen: Seen, what: str) -> tuple[object, ...]:
    """Return what can be seen of the day then."""
    hands.turn_to("Measure")
    hands.press_button("Holders")
    hands.wait_for(lambda: seen.dock.content.holders.strip is not None)
    seen.settle()
    hands.look(what)
    return seen.everything()


def record_tanai(hands: Hands, seen: Seen) -> None:
    """DVB, today: the KIA took Tanai from the junta."""
    hands.turn_to("Evidence")
    hands.look("evidence")
    hands.press_button("Record a report…")
    recording = seen.dock.content.recording
    hands.wait_for(lambda: recording.dialog is not None and recording.dialog.isActiveWindow())
    form = recording.dialog
    hands.wait_for(lambda: QApplication.focusWidget() is form.form.place.place)
    hands.look("form")
    hands.type("tana", TAB, "ki", TAB, TAB, TAB, TAB, "dvb", TAB, "dvb", TAB)
    hands.wait_for(lambda: "Tanai" in form.preview_box.toPlainText())
    hands.look("form_filled")
    hands.type(Qt.Key.Key_Return, modifier=CONTROL)
    # Who records is asked once.
    hands.type("A. Nalyst")
    hands.type(Qt.Key.Key_Return, modifier=CONTROL)
    hands.wait_for(lambda: seen.dock.content.evidence.why.unit_id() == "tanai")
    seen.settle()
    hands.look("recorded")


def export_sheet(hands: Hands, seen: Seen, path: Path) -> None:
    hands.turn_to("Share")
    hands.look("share")
    hands.save_as("Export map…", path)
    hands.wait_for(path.exists)
    seen.settle()
    hands.keep(path, "sheet")


def ask_why(hands: Hands, seen: Seen, canvas: Any) -> str:
    """Return why Bhamo is yellow."""
    hands.turn_to("Evidence")
    why = seen.dock.content.evidence.why
    hands.write_into(why.asking.place, "Bhamo")
    hands.press_button("Show on map")
    seen.settle()
    hands.look("why_typed")
    hands.press_button("Ask the map")
    hands.click(canvas.viewport(), seen.pixel_of("bhamo"))
    hands.wait_for(lambda: why.unit_id() == "bhamo" and why.asking.others.isVisible())
    hands.look("why_clicked")
    hands.press_button("Stop asking")
    return str(why.sentence.text())


def compare_with(hands: Hands, seen: Seen, day: date) -> str:
    """Return the clipboard after what changed was copied as CSV."""
    hands.turn_to("What changed")
    panel = seen.dock.content.evidence.tabs.currentWidget()
    hands.look("changes_off")
    hands.click(panel.compare, QPoint(8, panel.compare.height() // 2))
    hands.write_into(panel.second_date, day.isoformat())
    hands.wait_for(lambda: panel.changes is not None and panel.changes.since == day)
    hands.look("changes")
    hands.press_button("Copy as CSV")
    return str(present(QGuiApplication.clipboard()).text())


def undo(hands: Hands, seen: Seen, messages: Any) -> None:
    hands.turn_to("Evidence")
    hands.press_button("Undo last report")
    hands.wait_for(lambda: any("Undo the last" in each.text() for each in messages.items()))
    hands.look("undo_asked")
    hands.press_button("Undo", inside=messages)
    hands.wait_for(lambda: any("Undone" in each.text() for each in messages.items()))
    seen.settle()


def test_from_an_empty_project_to_a_report_and_back(dock, hands, iface, root, tmp_path):
    today = datetime.now().astimezone().date().isoformat()
    canvas = iface.mapCanvas()
    seen = Seen(dock, hands, canvas)
    workspace = tmp_path / "kachin_corridors.gpkg"
    start(hands, seen)
    hands.write_into(dock.content.dates.edit, today)
    before, rows = look_at_holders(hands, seen, "holders_before"), rows_of(workspace)
    assert seen.status_of("tanai", today) == [("junta", "controlled")]

    record_tanai(hands, seen)
    assert seen.status_of("tanai", today) == [("KIA", "controlled")]
    after = look_at_holders(hands, seen, "holders_after")
    assert all(now != then for now, then in zip_equal(after, before))
    export_sheet(hands, seen, tmp_path / "sheet.png")
    assert seen.sheet("own_reports") == "Includes 1 report of A. Nalyst."
    assert "Tanai (controlled by KIA" in seen.sheet("summary")

    hands.write_into(dock.content.dates.edit, "2025-09-12")
    seen.settle()
    assert ask_why(hands, seen, canvas).startswith("Contested since 2024-12-04, KIA against junta; both sides say so.")

    hands.write_into(dock.content.dates.edit, today)
    seen.settle()
    copied = list(csv.DictReader(io.StringIO(compare_with(hands, seen, date(2025, 9, 12)))))
    assert [row["from_to"] for row in copied if row["unit_id"] == "tanai"] == ["junta → KIA"]
    hands.save_as("Add to map…", tmp_path / "changes.gpkg")
    hands.wait_for(lambda: bool(change_layers()))
    seen.settle()
    hands.look("changes_on_map")
    assert "tanai" in changed_places()

    undo(hands, seen, iface.messageBar())
    assert "tanai" not in changed_places()
    assert look_at_holders(hands, seen, "undone") == before
    assert rows_of(workspace) == rows
    guide = section(root / "docs" / "evidence.md", "One round in ten minutes")
    assert [words for words in hands.used if f"*{words}*" not in guide] == []
