"""The pictures of the page on evidence: why, a report being recorded and what follows, what changed, several dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import pause, wait_for_map, wait_until
from docs_images.images import grab, save, scaled_to_width, side_by_side
from docs_images.measuring_pictures import choose_tab
from qgis import processing
from qgis.core import QgsPointXY, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface
from story import DAY

from kachin_corridors.core.present import present

if TYPE_CHECKING:
    from collections.abc import Callable

    from kachin_corridors.ui.dock import KachinCorridorsDock
    from kachin_corridors.ui.evidence.changes_panel import ChangesPanel
    from kachin_corridors.ui.recording.record_dialog import RecordDialog

FLOATING = QSize(500, 1000)
FORM = QSize(900, 620)
SINCE = "2024-12-01"
OF_THE_REPORT = "2026-03-02"
"""Day of the report that is recorded for the pictures: invented, as the page says."""
SEVERAL = ("2024-04-15", "2024-11-15", "2025-01-15", DAY)
DATES_WIDTH = 1400
BHAMO = QgsPointXY(97.29, 24.27)
TANAI = QgsPointXY(96.72, 26.36)
MOMAUK = QgsPointXY(97.45, 24.35)
"""Middles of maps: degrees, EPSG:4326."""
MAP = QSize(560, 360)
WIDE_MAP = QSize(700, 520)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier


def take_evidence(
    dock: KachinCorridorsDock, pictures: Path, dark: Path, show_place: Callable[[QgsPointXY, float], None]
) -> None:
    """Take every picture of the page; the folder ``dark`` has those of the panels in the dark theme."""
    save(why_picture(dock, show_place), pictures / "evidence_why.png")
    for name, image in panel_pictures(dock).items():
        pair = [image, QImage(str(dark / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)]
        save(side_by_side(pair, ["Light theme", "Dark theme"]), pictures / f"{name}.png")
    save(recorded_picture(dock, show_place), pictures / "evidence_recorded.png")
    save(changes_picture(dock, dark, show_place), pictures / "evidence_changes_map.png")
    save(dates_picture(dark / "dates.png", show_place), pictures / "several_dates.png")


def take_dark_evidence(dock: KachinCorridorsDock, dark: Path) -> None:
    """Take the pictures of the panels in a QGIS that was started with the dark theme."""
    for name, image in panel_pictures(dock).items():
        save(image, dark / f"{name}.png")


def why_picture(dock: KachinCorridorsDock, show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """The whole window: Bhamo is contested, and why."""
    show_place(BHAMO, 300_000)
    _show_why(dock)
    wait_for_map()
    return grab(iface.mainWindow())


def panel_pictures(dock: KachinCorridorsDock) -> dict[str, QImage]:
    """The parts of the page and the form, in the theme that QGIS was started with."""
    dock.setFloating(True)
    dock.resize(FLOATING)
    _show_why(dock)
    taken = {"evidence_page": grab(dock)}
    _compare(dock)
    taken["evidence_changes"] = grab(dock)
    dock.setFloating(False)
    taken["record_form"] = form_picture(dock)
    return taken


def form_picture(dock: KachinCorridorsDock) -> QImage:
    """The form with a report, and beside it what it will change; it is closed again without recording."""
    dialog = _typed_form(dock)
    dialog.resize(FORM)
    pause(1_500)
    image = grab(dialog)
    dialog.reject()
    dialog.discard_button.click()
    _forget_analyst()
    return image


def recorded_picture(dock: KachinCorridorsDock, show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """The map before and after a report; it is undone again."""
    choose_tab(dock, dock.content.evidence)
    dock.content.dates.edit.choose(date.fromisoformat(OF_THE_REPORT))
    show_place(TANAI, 700_000)
    wait_for_map()
    before = grab(iface.mapCanvas(), MAP)
    dialog = _typed_form(dock)
    QTest.keyClick(present(QApplication.focusWidget()), Qt.Key.Key_Return, _CONTROL)
    wait_until(lambda: not dialog.isVisible() and not dock.runner.is_busy(), "the report to be recorded")
    wait_for_map()
    after = grab(iface.mapCanvas(), MAP)
    dock.content.recording.undo()
    wait_until(lambda: not dock.runner.is_busy(), "the report to be undone")
    _forget_analyst()
    dock.content.dates.edit.choose(date.fromisoformat(DAY))
    wait_for_map()
    return side_by_side([before, after], ["Before the report", "After it"])


def changes_picture(dock: KachinCorridorsDock, folder: Path, show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """The layers of what changed, on the map."""
    _compare(dock)
    layers = set(QgsProject.instance().mapLayers())
    _changes_panel(dock).add_to_map(folder / "changes.gpkg")
    wait_until(lambda: not dock.runner.is_busy() and set(QgsProject.instance().mapLayers()) > layers, "the layers")
    show_place(MOMAUK, 600_000)
    wait_for_map()
    image = grab(iface.mapCanvas(), WIDE_MAP)
    QgsProject.instance().removeMapLayers(list(set(QgsProject.instance().mapLayers()) - layers))
    _changes_panel(dock).compare_with(None)
    choose_tab(dock, dock.content.legs)
    return image


def dates_picture(picture: Path, show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """One extent on several dates."""
    show_place(QgsPointXY(97.6, 25.0), 1_800_000)
    wait_for_map()
    processing.run("kachin_corridors:exportdates", {"DATES": ", ".join(SEVERAL), "DPI": 150, "OUTPUT": str(picture)})
    return scaled_to_width(picture, DATES_WIDTH)


def _show_why(dock: KachinCorridorsDock) -> None:
    choose_tab(dock, dock.content.evidence)
    dock.content.evidence.show_unit("bhamo")
    pause(800)


def _compare(dock: KachinCorridorsDock) -> None:
    choose_tab(dock, dock.content.evidence)
    changes = _changes_panel(dock)
    dock.content.evidence.tabs.setCurrentWidget(changes)
    changes.compare_with(date.fromisoformat(SINCE))
    wait_until(lambda: changes.changes is not None and not dock.runner.is_busy(), "what changed")
    pause(300)


def _changes_panel(dock: KachinCorridorsDock) -> ChangesPanel:
    from kachin_corridors.ui.evidence.changes_panel import ChangesPanel

    return present(dock.findChild(ChangesPanel))


def _typed_form(dock: KachinCorridorsDock) -> RecordDialog:
    """Open the form and type: DVB says that the KIA took Tanai from the junta."""
    QgsSettings().setValue("kachin_corridors/analyst", "A. Nalyst")
    dock.content.dates.edit.choose(date.fromisoformat(OF_THE_REPORT))
    wait_for_map()
    dock.content.evidence.why.clear()
    dock.content.evidence.record_button.click()
    recording = dock.content.recording
    wait_until(lambda: recording.dialog is not None and recording.dialog.isVisible(), "the form")
    dialog = present(recording.dialog)
    place = dialog.form.place.place
    wait_until(lambda: QApplication.focusWidget() is place, "the field of the place")
    place.clear()
    tab = Qt.Key.Key_Tab
    for keys in ("tana", tab, "ki", tab, tab, tab, tab, "dvb", tab, "dvb", tab):
        widget = present(QApplication.focusWidget())
        if isinstance(keys, str):
            QTest.keyClicks(widget, keys)
        else:
            QTest.keyClick(widget, keys, _PLAIN)
    dialog.form.check()
    return dialog


def _forget_analyst() -> None:
    QgsSettings().remove("kachin_corridors/analyst")
