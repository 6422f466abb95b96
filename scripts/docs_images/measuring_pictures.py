"""The pictures of the page on measuring: the tool at work, the panels in both themes, strips, kilometre posts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop import pause, qdate, wait_for_map, wait_until
from docs_images.images import grab, save, side_by_side
from qgis import processing
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface
from story import DAY, STILWELL

if TYPE_CHECKING:
    from collections.abc import Callable

    from kachin_corridors.ui.dock import KachinCorridorsDock

DARK, LIGHT = "Night Mapping", "default"
EARLIER = "2024-10-01"
FLOATING = QSize(460, 1000)
HUKAWNG = QgsPointXY(96.75, 25.95)
"""Middle of maps of the road from Tanai to Namti: degrees, EPSG:4326."""
POST_SCALES = (2_400_000, 1_000_000, 350_000)
POSTS = QSize(440, 440)


def take_measuring(dock: KachinCorridorsDock, pictures: Path, show_place: Callable[[QgsPointXY, float], None]) -> None:
    """Take every picture of the page."""
    save(tool_picture(dock, show_place), pictures / "stretch_tool.png")
    for name, image in panel_pictures(dock).items():
        save(image, pictures / f"{name}.png")
    save(posts_picture(show_place), pictures / "kmposts.png")


def tool_picture(dock: KachinCorridorsDock, show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """The tool at work: one click done, the stretch traced to the cursor."""
    choose_tab(dock, dock.stretch)
    show_place(HUKAWNG, 1_100_000)
    wait_for_map()
    dock.stretch.pick_button.click()
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
    dock.stretch.save()
    wait_for_map()
    return image


def panel_pictures(dock: KachinCorridorsDock) -> dict[str, QImage]:
    """Each panel in the light theme beside the dark one."""
    dock.setFloating(True)
    dock.resize(FLOATING)
    taken: dict[str, list[QImage]] = {}
    for theme in (LIGHT, DARK):
        QgsApplication.setUITheme(theme)
        pause(800)
        for name, prepare in (
            ("leg_card", lambda: show_card(dock, STILWELL)),
            ("stretch", lambda: choose_tab(dock, dock.stretch)),
            ("saved", lambda: choose_tab(dock, dock.saved)),
            ("holders_stilwell", lambda: show_holders(dock, "stilwell")),
            ("holders_kaladan", lambda: show_holders(dock, "kaladan")),
            ("distances", lambda: show_distances(dock)),
        ):
            prepare()
            wait_for_map()
            taken.setdefault(name, []).append(grab(dock))
    QgsApplication.setUITheme(LIGHT)
    pause(800)
    dock.setFloating(False)
    choose_tab(dock, dock.legs)
    return {name: side_by_side(images, ["Light theme", "Dark theme"]) for name, images in taken.items()}


def posts_picture(show_place: Callable[[QgsPointXY, float], None]) -> QImage:
    """Kilometre posts at three scales."""
    results = processing.run(
        "kachin_corridors:kmposts", {"CORRIDOR": "stilwell", "STEP_KM": 10, "DATE": DAY, "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    layer = results["OUTPUT"]
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


def show_card(dock: KachinCorridorsDock, name: str) -> None:
    """Select a row of the leg table."""
    choose_tab(dock, dock.legs)
    dock.legs.select(name)


def show_holders(dock: KachinCorridorsDock, corridor_id: str) -> None:
    """Show who holds a corridor on the situation date and on an earlier day."""
    choose_tab(dock, dock.holders)
    wait_until(lambda: not dock.holders.is_reading(), "the holders")
    dock.holders.choose_corridor(corridor_id)
    dock.holders.compare.setChecked(True)
    dock.holders.second_date.setDate(qdate(EARLIER))


def show_distances(dock: KachinCorridorsDock) -> None:
    """List the distances from Myitkyina."""
    choose_tab(dock, dock.distances)
    dock.distances.origin.setText("Myitkyina")
    dock.distances.measure_from_name()


def choose_tab(dock: KachinCorridorsDock, panel: QWidget) -> None:
    """Bring the tab of a panel to the front."""
    for number in range(dock.tabs.count()):
        if dock.tabs.widget(number).isAncestorOf(panel):
            dock.tabs.setCurrentIndex(number)


def pixel(lon: float, lat: float) -> QPoint:
    """Return where a position (degrees, EPSG:4326) is on the canvas."""
    canvas = iface.mapCanvas()
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    return canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(lon, lat))).toQPointF().toPoint()
