"""What the pictures of the documentation show, and how QGIS is brought there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import wait_for_map, wait_until
from docs_images.evidence_pictures import take_dark_evidence, take_evidence
from docs_images.images import below_each_other, grab, save, scaled_to_width, side_by_side
from docs_images.measuring_pictures import choose_tab, take_dark, take_measuring
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle, QgsReferencedRectangle
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow
from qgis.utils import iface, plugins
from story import DAY, DAY_BEFORE, STILWELL

from kachin_corridors.core.present import present

if TYPE_CHECKING:
    from kachin_corridors.ui.dock import KachinCorridorsDock

WINDOW = QSize(1460, 900)
LAYERS_WIDTH = 250
DOCK_WIDTH = 470
FLOATING = QSize(600, 1040)
MAP_PAGE = QSize(420, 1300)
LOW = QSize(690, 340)
HIGH = QSize(690, 480)
"""Sizes of each of two maps side by side."""
SHEET_WIDTH = 1400

BHAMO = QgsPointXY(97.29, 24.27)
SPECIAL_REGION = QgsPointXY(97.95, 25.75)
KACHIN = QgsPointXY(97.9, 25.2)
"""Middles of maps: degrees, EPSG:4326."""
LATER = "2026-02-16"
"""A day on which there are all kinds of overlays between Bhamo and Chipwi."""


def take_all(pictures: Path, scratch: Path) -> None:
    """Take every picture and close QGIS: in the first run those of the dark theme, in the second all others."""
    dock = set_up(scratch / "kachin_corridors.gpkg")
    dark = scratch / "dark"
    if not dark.exists():
        dark.mkdir()
        take_dark(dock, dark, show_place)
        take_dark_evidence(dock, dark)
        save(map_page_picture(dock), dark / "map_page.png")
        finish(scratch)
        return
    save(dock_picture(dock), pictures / "dock.png")
    dock.content.legs.tree.setCurrentItem(None)
    save(situation_date_picture(dock), pictures / "situation_date.png")
    save(claims_picture(dock), pictures / "claims.png")
    save(overlays_picture(dock), pictures / "overlays.png")
    pair = [map_page_picture(dock), QImage(str(dark / "map_page.png")).convertToFormat(QImage.Format.Format_RGB32)]
    save(side_by_side(pair, ["Light theme", "Dark theme"]), pictures / "map_page.png")
    save(legs_picture(dock), pictures / "legs.png")
    save(layout_picture(scratch / "layout.png"), pictures / "layout_a3.png")
    save(ways_picture(scratch / "ways.png"), pictures / "ways.png")
    take_measuring(dock, pictures, dark, show_place)
    take_evidence(dock, pictures, dark, show_place)
    finish(scratch)


def finish(scratch: Path) -> None:
    """Say that all went well, and close QGIS."""
    (scratch / "done").touch()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def set_up(workspace: Path) -> KachinCorridorsDock:
    """Arrange QGIS' window, open the dock and make a workspace."""
    window = iface.mainWindow()
    assert isinstance(window, QMainWindow)
    window.showNormal()
    window.resize(WINDOW)
    # A dock that is opened before the window has its size squeezes the others.
    wait_until(lambda: window.size() == WINDOW, "the window to have its size")
    iface.newProject()
    plugin = plugins["kachin_corridors"]
    plugin.action.trigger()
    dock = plugin.dock
    present(window.findChild(QDockWidget, "Browser")).hide()
    layers = present(window.findChild(QDockWidget, "Layers"))
    window.resizeDocks([layers, dock], [LAYERS_WIDTH, DOCK_WIDTH], Qt.Orientation.Horizontal)
    dock.workspaces.create_workspace(workspace)
    wait_until(lambda: not dock.runner.is_busy(), "the legs of the workspace")
    dock.content.dates.edit.choose(date.fromisoformat(DAY))
    wait_for_map()
    return dock


def dock_picture(dock: KachinCorridorsDock) -> QImage:
    """Special Region 1 in the whole window, with a leg selected."""
    show_place(SPECIAL_REGION, 1_450_000)
    dock.content.legs.select(STILWELL)
    wait_for_map()
    bring_map_page(dock)
    return grab(iface.mainWindow())


def bring_map_page(dock: KachinCorridorsDock) -> None:
    """Bring the page on the map to the front, and wait for the pictures of the themes."""
    page = dock.content.map_page
    drawn: set[str] = set()
    page.themes.pictures.drawn.connect(lambda name, _: drawn.add(name))
    dock.content.bring(page)
    page.themes.draw_anew()
    wait_until(lambda: drawn == set(page.themes.buttons), "the pictures of the themes")


def situation_date_picture(dock: KachinCorridorsDock) -> QImage:
    """Bhamo before and after 2025-09-11."""
    show_place(BHAMO, 250_000)
    maps = []
    for day in (DAY_BEFORE, DAY):
        dock.content.dates.edit.choose(date.fromisoformat(day))
        maps.append(grab_map(LOW))
    return side_by_side(maps, [f"Situation date {DAY_BEFORE}", f"Situation date {DAY}"])


def claims_picture(dock: KachinCorridorsDock) -> QImage:
    """What each side says of Bhamo, beside what is assessed."""
    show_place(BHAMO, 220_000)
    assessed = grab_map(LOW)
    for role in ("control_status", "contested", "claims"):
        switch(dock, role, role == "claims")
    claimed = grab_map(LOW)
    for role in ("control_status", "contested", "claims"):
        switch(dock, role, role != "claims")
    return side_by_side([assessed, claimed], ["Assessed control", "Claims"])


def overlays_picture(dock: KachinCorridorsDock) -> QImage:
    """The same map with few and with most of the overlays."""
    dock.content.dates.edit.choose(date.fromisoformat(LATER))
    show_place(KACHIN, 1_400_000)
    choose_tab(dock, dock.content.overlays)
    parts = []
    for visible in (False, True):
        for role in ("township_status", "contested", "border_gates", "mining_clusters"):
            switch(dock, role, visible)
        parts.append(below_each_other([grab_map(HIGH), grab(dock.content.overlays.tree)]))
    choose_tab(dock, dock.content.legs)
    dock.content.dates.edit.choose(date.fromisoformat(DAY))
    return side_by_side(parts, ["Assessed control only", "All overlays but the claims"])


def map_page_picture(dock: KachinCorridorsDock) -> QImage:
    """The page on the map with its pictures of themes and what the marks mean."""
    page = dock.content.map_page
    bring_map_page(dock)
    dock.setFloating(True)
    page.legend.fold.button.setChecked(True)
    dock.resize(MAP_PAGE)
    wait_for_map()
    image = grab(dock)
    page.legend.fold.button.setChecked(False)
    dock.setFloating(False)
    return image


def legs_picture(dock: KachinCorridorsDock) -> QImage:
    """The leg table with both corridors and the card of one."""
    dock.setFloating(True)
    dock.resize(FLOATING)
    dock.content.legs.select(STILWELL)
    dock.content.legs.tree.scrollToTop()
    wait_for_map()
    image = grab(dock.content.legs)
    dock.setFloating(False)
    return image


def layout_picture(page: Path) -> QImage:
    """The A3 sheet as it is exported."""
    processing.run("kachin_corridors:exportlayout", {"DATE": DAY, "DPI": 200, "OUTPUT": str(page)})
    return scaled_to_width(page, SHEET_WIDTH)


def ways_picture(page: Path) -> QImage:
    """The ways from India to the mines, compared."""
    table = str(page.with_suffix(".csv"))
    processing.run("kachin_corridors:compareways", {"DATE": DAY, "OUTPUT": table, "PICTURE": str(page)})
    return scaled_to_width(page, SHEET_WIDTH)


def switch(dock: KachinCorridorsDock, role: str, visible: bool) -> None:
    """Check or uncheck an overlay in the dock."""
    state = Qt.CheckState.Checked if visible else Qt.CheckState.Unchecked
    dock.content.overlays.item_of(role).setCheckState(0, state)


def show_place(middle: QgsPointXY, scale: float) -> None:
    """Centre the canvas on a position (degrees, EPSG:4326) at a scale."""
    canvas = iface.mapCanvas()
    around = QgsRectangle.fromCenterAndSize(middle, 0.1, 0.1)
    canvas.setReferencedExtent(QgsReferencedRectangle(around, QgsCoordinateReferenceSystem("EPSG:4326")))
    canvas.zoomScale(scale)


def grab_map(size: QSize) -> QImage:
    """Return the middle of the canvas when it is drawn."""
    wait_for_map()
    return grab(iface.mapCanvas(), size)
