"""In the real desktop: the date stands on the canvas, is kept with the project, and several dates are made of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from kachin_corridors.layers.project.date_decoration import is_date_shown

DAY = date(2025, 9, 12)


def picture(iface, path: Path) -> QImage:
    """Return the canvas as QGIS saves it, with its decorations."""
    iface.mapCanvas().refresh()
    iface.mapCanvas().waitWhileRendering()
    image = iface.mapCanvas().grab().toImage()
    image.save("/tmp/dates_" + path.name)
    iface.mainWindow().grab().save("/tmp/dates_window_" + path.name)
    return image


def corner(image: QImage) -> QImage:
    """Return the part of a canvas in which the date stands."""
    return image.copy(0, 0, 260, 40)


def is_dated(image: QImage) -> bool:
    """Tell whether dark letters stand on a white panel in the upper left corner."""
    part = corner(image)
    colours = [part.pixelColor(x, y) for x in range(part.width()) for y in range(part.height())]
    white = sum(colour.lightness() > 245 for colour in colours)
    dark = sum(colour.lightness() < 60 for colour in colours)
    return white > len(colours) / 5 and dark > 100


def test_the_date_stands_on_the_canvas_and_follows(dock, settle, iface, tmp_path):
    assert is_date_shown(QgsProject.instance())
    dock.content.dates.edit.choose(DAY)
    settle()
    first = picture(iface, tmp_path / "first.png")
    assert is_dated(first)
    dock.content.dates.edit.choose(date(2024, 12, 4))
    settle()
    assert corner(picture(iface, tmp_path / "second.png")) != corner(first)
    menu = dock.content.outputs.dates_menu
    menu.switch_date(False)
    assert not is_dated(picture(iface, tmp_path / "off.png"))
    menu.switch_date(True)
    assert is_dated(picture(iface, tmp_path / "on.png"))


def test_the_date_is_there_again_when_the_project_is_opened(dock, settle, iface, tmp_path):
    dock.content.dates.edit.choose(DAY)
    settle()
    path = str(tmp_path / "dated.qgz")
    assert QgsProject.instance().write(path)
    iface.newProject(False)
    assert not is_dated(picture(iface, tmp_path / "new.png"))
    assert iface.addProject(path)
    settle()
    assert is_dated(picture(iface, tmp_path / "opened.png"))


def test_a_page_a_picture_and_an_animation_are_made_of_what_the_canvas_shows(dock, settle, tmp_path):
    menu = dock.content.outputs.dates_menu
    menu.add_page([date(2025, 9, 10), DAY])
    (layout,) = QgsProject.instance().layoutManager().printLayouts()
    assert layout.itemById("dates_map_2") is not None
    target, folder = tmp_path / "dates.png", tmp_path / "frames"
    menu.export_picture([date(2025, 9, 10), DAY], target)
    assert QImage(str(target)).width() > 1000
    choice = {"FROM": "2025-09-10", "TO": "2025-09-12", "WIDTH": 320, "HEIGHT": 200}
    menu.export_animation(choice, folder)
    settle()
    assert [path.name for path in folder.iterdir()] == ["frame_0001_2025-09-11.png"]
