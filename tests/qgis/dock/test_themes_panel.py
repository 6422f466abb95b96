"""The themes on the page: pictures of what each shows on the date, which one the map shows, and keys that show one."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsMapThemeCollection
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.map.themes_panel import ThemesPanel

ASSESSED, CLAIMS, CORRIDORS = "Kachin: assessed control", "Kachin: claims", "Kachin: corridors"
DAY = date(2025, 9, 12)
PATIENCE_MS = 30_000


@pytest.fixture
def project(project, workspace):
    add_workspace(project, Workspace(workspace))
    return project


@pytest.fixture
def panel(qtbot, project):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    panel = ThemesPanel(canvas, project, QPushButton(canvas), canvas)
    canvas.show()
    yield panel
    panel.tear_down()


@pytest.fixture
def drawn(panel) -> dict[str, QImage]:
    """The pictures that were drawn, by theme."""
    drawn: dict[str, QImage] = {}
    panel.pictures.drawn.connect(lambda name, image: drawn.update({name: image}))
    return drawn


def node_of(project, role: str):
    return present(project.layerTreeRoot().findLayer(layer_of(project, role).id()))


def colours(image) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def has_like(image, colour: QColor) -> bool:
    """Tell whether a picture has a colour, or one that is blended a little with what is beside it."""
    channels = (QColor.red, QColor.green, QColor.blue)
    found = (QColor(name) for name in colours(image))
    return any(sum(abs(of(each) - of(colour)) for of in channels) < 40 for each in found)


def marked(panel) -> set[str]:
    return {name for name, button in panel.buttons.items() if button.button.isChecked()}


def test_all_themes_but_that_of_the_locator_are_offered(panel):
    assert list(panel.buttons) == [ASSESSED, CLAIMS, CORRIDORS]
    assert [button.button.accessibleName() for button in panel.buttons.values()] == [ASSESSED, CLAIMS, CORRIDORS]


def test_the_pictures_show_what_the_themes_show(panel, drawn, qtbot):
    panel.show_day(DAY)
    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=PATIENCE_MS)
    kia, junta = QColor("#0072b2"), QColor("#d55e00")
    assert has_like(drawn[ASSESSED], kia)
    assert has_like(drawn[ASSESSED], junta)
    assert not has_like(drawn[CORRIDORS], kia)
    assert not has_like(drawn[CORRIDORS], junta)
    assert len(colours(drawn[CORRIDORS])) > 10
    assert colours(panel.buttons[CLAIMS].button.icon().pixmap(96, 64).toImage()) == colours(drawn[CLAIMS])


def test_the_pictures_follow_the_date_and_those_of_a_known_date_come_at_once(panel, drawn, qtbot):
    panel.show_day(DAY)
    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=PATIENCE_MS)
    first = dict(drawn)
    drawn.clear()
    panel.show_day(date(2024, 1, 1))
    assert drawn == {}
    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=PATIENCE_MS)
    assert drawn[ASSESSED] != first[ASSESSED]
    drawn.clear()
    panel.show_day(DAY)
    assert drawn == first


def test_nothing_is_drawn_while_a_layer_is_edited(panel, project, drawn, qtbot):
    layer_of(project, "places").startEditing()
    panel.show_day(DAY)
    qtbot.wait(1500)
    assert drawn == {}
    layer_of(project, "places").rollBack()
    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=PATIENCE_MS)


def test_nothing_is_drawn_any_more_when_nothing_is_shown(panel, drawn, qtbot):
    panel.show_day(DAY)
    qtbot.waitUntil(lambda: panel.pictures.is_drawing(), timeout=PATIENCE_MS)
    panel.show_day(None)
    assert not panel.pictures.is_drawing()
    qtbot.wait(1500)
    assert drawn == {}


def test_the_theme_that_the_map_shows_is_marked(panel, project, qtbot):
    # Measurements, which are on at first, are in no theme.
    assert marked(panel) == {ASSESSED}
    assert panel.buttons[ASSESSED].label.font().bold()
    assert not panel.buttons[CLAIMS].label.font().bold()
    node_of(project, "border_gates").setItemVisibilityChecked(False)
    qtbot.waitUntil(lambda: marked(panel) == set())
    node_of(project, "border_gates").setItemVisibilityChecked(True)
    qtbot.waitUntil(lambda: marked(panel) == {ASSESSED})


def test_a_key_shows_a_theme(panel, project, qtbot):
    QTest.keyClick(panel.buttons[CLAIMS].button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: marked(panel) == {CLAIMS})
    assert node_of(project, "claims").isVisible()
    assert not node_of(project, "control_status").isVisible()
    assert project.isDirty()


def test_a_click_on_the_marked_theme_leaves_it_marked(panel, project):
    panel.buttons[ASSESSED].button.click()
    assert marked(panel) == {ASSESSED}


def test_themes_come_and_go_with_the_project(panel, project):
    project.mapThemeCollection().insert("A & <b>mine</b>", QgsMapThemeCollection.MapThemeRecord())
    mine = panel.buttons["A & <b>mine</b>"]
    assert mine.label.textFormat() == Qt.TextFormat.PlainText
    assert "A & <b>mine</b>" in mine.label.text()
    project.mapThemeCollection().removeMapTheme("A & <b>mine</b>")
    assert list(panel.buttons) == [ASSESSED, CLAIMS, CORRIDORS]
    project.clear()
    assert panel.buttons == {}
    assert panel.isHidden()
