"""An analyst's job, told in the real desktop through the plugin's own dock."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import maximize, pause, take_screenshot, wait_for_map, wait_until
from qgis import processing
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import iface, plugins

if TYPE_CHECKING:
    from kachin_corridors.ui.dock import KachinCorridorsDock

DAY_BEFORE = "2025-09-10"
DAY = "2025-09-12"
STILWELL = "Ledo–Bhamo (Stilwell Road)"
KALADAN = "Hmawngbuchhuah–Sittwe (Kaladan)"
REGION = "kachin_corridors_special_region_1"


def tell() -> None:
    """Do the job step by step, with a picture of each, then close QGIS unless it is to stay open."""
    out = Path(os.environ["KACHIN_DEMO_OUT"])
    pictures = out / "screenshots"
    maximize()
    iface.newProject()
    plugin = plugins["kachin_corridors"]
    plugin.action.trigger()
    dock = plugin.dock
    take_screenshot(pictures / "01_dock.png")
    workspace = out / "workspace" / "kachin_corridors.gpkg"
    make_workspace(dock, workspace, pictures)
    measure(dock, workspace, out / "legs.csv", pictures)
    switch_overlay(dock, pictures)
    compare_dates(dock, pictures)
    export_and_share(dock, out, pictures)
    (out / "done").touch()
    if not os.environ["KACHIN_DEMO_INTERACTIVE"]:
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


def make_workspace(dock: KachinCorridorsDock, workspace: Path, pictures: Path) -> None:
    """Create a workspace, which adds its layers, and go to the situation date."""
    dock.workspaces.create_workspace(workspace)
    wait_until(lambda: bool(QgsProject.instance().mapLayers()), "the layers")
    wait_until(lambda: not dock.runner.is_busy(), "the legs of the workspace")
    dock.content.dates.edit.choose(date.fromisoformat(DAY))
    show_bookmark(REGION)
    take_screenshot(pictures / "02_special_region_1.png")


def measure(dock: KachinCorridorsDock, workspace: Path, table: Path, pictures: Path) -> None:
    """Show both corridors with their lengths, and write the leg table."""
    for name, picture in ((STILWELL, "03_stilwell_road.png"), (KALADAN, "04_kaladan.png")):
        show_leg(dock, name)
        take_screenshot(pictures / picture)
    dock.content.legs.tree.setCurrentItem(None)
    processing.run("kachin_corridors:measurelegs", {"WORKSPACE": str(workspace), "DATE": DAY, "OUTPUT": str(table)})


def switch_overlay(dock: KachinCorridorsDock, pictures: Path) -> None:
    """Switch the status of the townships off and on again."""
    show_bookmark(REGION)
    township_status = dock.content.overlays.item_of("township_status")
    township_status.setCheckState(0, Qt.CheckState.Unchecked)
    take_screenshot(pictures / "05_overlay_off.png")
    township_status.setCheckState(0, Qt.CheckState.Checked)
    take_screenshot(pictures / "06_overlay_on.png")


def compare_dates(dock: KachinCorridorsDock, pictures: Path) -> None:
    """Look at Bhamo before and after 2025-09-11."""
    show_leg(dock, "Momauk–Bhamo")
    for day in (DAY_BEFORE, DAY):
        dock.content.dates.edit.choose(date.fromisoformat(day))
        take_screenshot(pictures / f"07_bhamo_{day}.png")
    dock.content.legs.tree.setCurrentItem(None)


def export_and_share(dock: KachinCorridorsDock, out: Path, pictures: Path) -> None:
    """Export the map as PDF and PNG, and write the project for a colleague."""
    show_bookmark(REGION)
    for ending in ("pdf", "png"):
        dock.content.outputs.export_map(out / f"KCH001_ree_control_a3_{DAY.replace('-', '')}.{ending}")
    dock.content.outputs.save_shareable_project(out / "shared" / "kachin_corridors.qgz")
    pause(500)
    take_screenshot(pictures / "08_exported_and_shared.png")


def show_leg(dock: KachinCorridorsDock, name: str) -> None:
    """Select a row of the leg table and zoom to it."""
    wait_for_map()
    if not dock.content.legs.select(name):
        raise LookupError(f"The leg table has no {name}.")
    dock.content.legs.zoom_button.click()


def show_bookmark(bookmark_id: str) -> None:
    """Zoom to a bookmark of the project, as a double click on it does."""
    bookmark = QgsProject.instance().bookmarkManager().bookmarkById(bookmark_id)
    iface.mapCanvas().setReferencedExtent(bookmark.extent())
    iface.mapCanvas().refresh()
    wait_for_map()
