"""What the dock writes for others: maps of one date and of several, the date on the canvas, a folder to pass on."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest

from kachin_corridors.layers.project.date_decoration import is_date_shown
from kachin_corridors.layers.project.situation_date import day_of

DAY = date(2025, 9, 12)


def picture(iface) -> QImage:
    """Return the canvas as it is seen, with its decorations."""
    iface.mapCanvas().refresh()
    iface.mapCanvas().waitWhileRendering()
    return iface.mapCanvas().grab().toImage()


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


@pytest.mark.shares_project
def test_the_map_shows_what_the_canvas_shows(dock, tmp_path, iface, messages):
    iface.mapCanvas().setExtent(QgsRectangle(200_000, 2_600_000, 500_000, 2_900_000))
    target = tmp_path / "maps" / "map.pdf"
    dock.content.outputs.export_map(target)
    assert target.read_bytes().startswith(b"%PDF")
    assert any(f"The map was exported to {target.name}." in text for text in messages())


@pytest.mark.shares_project
def test_a_share_beside_other_files_gets_a_folder_of_its_own(dock, tmp_path, messages):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "private.txt").write_text("not to be passed on")
    dock.content.outputs.save_shareable_project(tmp_path / "home" / "kachin.qgz")
    assert {path.name for path in (tmp_path / "home").iterdir()} == {"private.txt", "kachin"}
    assert {path.name for path in (tmp_path / "home" / "kachin").iterdir()} == {"kachin.qgz", "workspace.gpkg"}
    assert any("Pass on the folder kachin." in text for text in messages())


@pytest.fixture
def own_layer(dock):
    """A layer in the project that is none of ours."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    assert QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer)


@pytest.mark.shares_project
@pytest.mark.usefixtures("own_layer")
def test_a_shared_project_is_in_one_folder(dock, tmp_path, messages):
    dock.content.outputs.save_shareable_project(tmp_path / "shared" / "kachin.qgz")
    assert {path.name for path in (tmp_path / "shared").iterdir()} == {"kachin.qgz", "workspace.gpkg"}
    # The message bar shows about 100 characters: what matters is among them.
    assert any("Pass on the folder shared. Your other layers (1) are not in it." in text[:130] for text in messages())


@pytest.mark.shares_project
def test_the_date_stands_on_the_canvas_and_follows(dock, settle, iface):
    assert is_date_shown(QgsProject.instance())
    dock.content.dates.edit.choose(DAY)
    settle()
    first = picture(iface)
    assert is_dated(first)
    dock.content.dates.edit.choose(date(2024, 12, 4))
    settle()
    assert corner(picture(iface)) != corner(first)
    box = dock.content.map_page.dated
    dock.content.bring(dock.content.map_page)
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not is_dated(picture(iface))
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert is_dated(picture(iface))


@pytest.fixture
def own_labels(dock):
    """Labels on the canvas that the user wrote."""
    project = QgsProject.instance()
    labels = {scope: project.readEntry(scope, "/Label")[0] for scope in ("TitleLabel", "CopyrightLabel")}
    for scope in labels:
        assert project.writeEntry(scope, "/Label", f"My {scope}")
    yield
    for scope, label in labels.items():
        assert project.writeEntry(scope, "/Label", label)
    dock.content.map_page.dated.follow()
    assert dock.content.map_page.dated.isChecked()


@pytest.mark.shares_project
@pytest.mark.usefixtures("own_labels")
def test_a_title_of_the_users_own_stays_and_the_check_box_says_so(dock, messages):
    project = QgsProject.instance()
    box = dock.content.map_page.dated
    dock.content.bring(dock.content.map_page)
    box.follow()
    assert not box.isChecked()
    box.click()
    assert not box.isChecked()
    assert project.readEntry("TitleLabel", "/Label")[0] == "My TitleLabel"
    assert project.readEntry("CopyrightLabel", "/Label")[0] == "My CopyrightLabel"
    assert len(messages()) == 1


def test_the_project_reopens_with_its_date(dock, settle, iface, tmp_path):
    corridors = dock.content.legs.tree.topLevelItemCount()
    path = str(tmp_path / "dated.qgz")
    assert QgsProject.instance().write(path)
    iface.newProject(False)
    assert not is_dated(picture(iface))
    assert not dock.content.legs.isEnabled()
    assert iface.addProject(path)
    settle()
    assert is_dated(picture(iface))
    assert dock.content.dates.day() == DAY
    assert day_of(iface.mapCanvas().temporalRange()) == DAY
    assert dock.content.legs.tree.topLevelItemCount() == corridors > 0


def test_a_page_a_picture_and_an_animation_are_made_of_what_the_canvas_shows(dock, settle, tmp_path):
    several = dock.content.share.dates
    several.add_page([date(2025, 9, 10), DAY])
    (layout,) = QgsProject.instance().layoutManager().printLayouts()
    assert layout.itemById("dates_map_2") is not None
    target, folder = tmp_path / "dates.png", tmp_path / "frames"
    several.export_picture([date(2025, 9, 10), DAY], target)
    assert QImage(str(target)).width() > 1000
    choice = {"FROM": "2025-09-10", "TO": "2025-09-12", "WIDTH": 320, "HEIGHT": 200}
    several.export_animation(choice, folder)
    settle()
    assert [path.name for path in folder.iterdir()] == ["frame_0001_2025-09-11.png"]
