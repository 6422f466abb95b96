"""The pictures of the page on measuring: the tool at work, the panels in both themes, strips, kilometre posts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import pause, wait_for_map, wait_until
from docs_images.images import grab, save, side_by_side
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProcessing, QgsProject
from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface
from story import DAY, STILWELL

from kachin_corridors.core.present import present

if TYPE_CHECKING:
    from collections.abc import Callable

    from kachin_corridors.ui.dock import KachinCorridorsDock

EARLIER = "2024-10-01"
FLOATING = QSize(460, 1000)
HUKAWNG = QgsPointXY(96.75, 25.95)
"""Middle of maps of the road from Tanai to Namti: degrees, EPSG:4326."""
POST_SCALES = (2_400_000, 1_000_000, 350_000)
POSTS = QSize(440, 440)


def take_measuring(
    dock: KachinCorridorsDock, pictures: Path, dark: Path, show_place: Callable[[QgsPointXY, float], None]
) -> None:
    """Take every picture of the page; the folder ``dark`` has those of the panels in the dark theme."""
    save(tool_picture(dock, show_place), pictures / "stretch_tool.png")
    for name, image in panel_pictures(dock).items():
        pair = [image, QImage(str(dark / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)]
        save(side_by_side(pair, ["Light theme", "Dark theme"]), pictures / f"{name}.png")
    dock.content.stretch.clear()
    dock.content.legs.tree.setCurrentItem(None)
    save(posts_picture(show_place), pictures / "kmposts.png")


def take_dark(dock: KachinCorridorsDock, dark: Path, show_place: Callable[[QgsPointXY, float], None]) -> None:
    """Take the pictures of the panels in a QGIS that was started with the dark theme."""
    tool_picture(dock, show_place)
    for name, image in panel_pictures(dock).items():
        save(image, dark / f"{name}.png")


def tool_picture(dock: KachinCorridorsDock, show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """The tool at work: one click done, the stretch traced to the cursor."""
    choose_tab(dock, dock.content.stretch)
    show_place(HUKAWNG, 1_100_000)
    wait_for_map()
    dock.content.stretch.pick_button.click()
    viewport = iface.mapCanvas().viewport()
    for lon, lat, is_click in ((96.7180, 26.3570, True), (96.85, 25.60, False), (96.851, 25.601, False)):
        where = pixel(lon, lat)
        QTest.mouseMove(viewport, where)
        if is_click:
            QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        pause(300)
    image = grab(iface.mainWindow())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel(96.99, 25.369))
    wait_for_map()
    dock.content.stretch.save()
    wait_for_map()
    return image


def panel_pictures(dock: KachinCorridorsDock) -> dict[str, QImage]:
    """Each panel by itself, in the theme that QGIS was started with."""
    dock.setFloating(True)
    dock.resize(FLOATING)
    taken: dict[str, QImage] = {}
    for name in ("leg_card", "stretch", "saved", "holders_stilwell", "holders_kaladan", "distances"):
        prepare_panel(dock, name)
        wait_for_map()
        taken[name] = grab(dock)
    dock.setFloating(False)
    choose_tab(dock, dock.content.legs)
    return taken


def prepare_panel(dock: KachinCorridorsDock, name: str) -> None:
    """Bring a panel to the front, with something to see."""
    if name == "leg_card":
        choose_tab(dock, dock.content.legs)
        dock.content.legs.select(STILWELL)
    elif name.startswith("holders_"):
        show_holders(dock, name.removeprefix("holders_"))
    elif name == "distances":
        show_distances(dock)
    else:
        choose_tab(dock, dock.content.stretch if name == "stretch" else dock.content.saved)


def posts_picture(show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """Kilometre posts at three scales."""
    parameters = {"CORRIDOR": "stilwell", "STEP_KM": 10, "DATE": DAY, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    layer = present(processing.run("kachin_corridors:kmposts", parameters))["OUTPUT"]
    from kachin_corridors.layers.resources import apply_style

    apply_style(layer, "kmposts")
    if QgsProject.instance().addMapLayer(layer) is None:
        raise RuntimeError("QGIS did not take the layer of kilometre posts")
    maps = []
    for scale in POST_SCALES:
        show_place(HUKAWNG, scale)
        wait_for_map()
        maps.append(grab(iface.mapCanvas(), POSTS))
    QgsProject.instance().removeMapLayer(layer.id())
    return side_by_side(maps, [f"1:{scale:,}".replace(",", " ") for scale in POST_SCALES])


def show_holders(dock: KachinCorridorsDock, corridor_id: str) -> None:
    """Show who holds a corridor on the situation date and on an earlier day."""
    choose_tab(dock, dock.content.holders)
    wait_until(lambda: not dock.content.holders.is_reading(), "the holders")
    dock.content.holders.choose_corridor(corridor_id)
    dock.content.holders.compare.setChecked(True)
    dock.content.holders.second_date.choose(date.fromisoformat(EARLIER))


def show_distances(dock: KachinCorridorsDock) -> None:
    """List the distances from Myitkyina, with the figures published for one of them."""
    choose_tab(dock, dock.content.distances)
    dock.content.distances.origin.setText("Myitkyina")
    dock.content.distances.measure_from_name()
    table = dock.content.distances.table
    wait_until(lambda: table.rowCount() > 0, "the distances")
    (item,) = table.findItems("Pangwa (town)", Qt.MatchFlag.MatchExactly)
    table.setCurrentItem(item)
    table.scrollToItem(item)


def choose_tab(dock: KachinCorridorsDock, panel: QWidget) -> None:
    """Bring a panel of the dock to the front."""
    dock.content.bring(panel)


def pixel(lon: float, lat: float) -> QPoint:
    """Return where a position (degrees, EPSG:4326) is on the canvas."""
    canvas = iface.mapCanvas()
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    return canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(lon, lat))).toQPointF().toPoint()
