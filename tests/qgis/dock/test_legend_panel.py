"""The legend on the page: statuses with their definitions, in the words of the sheet, and the marks of the layers."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.core.pairs import zip_equal
from kachin_corridors.core.words import Status
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.ui.map.legend_panel import LegendPanel


@pytest.fixture
def panel(qtbot, read_project):
    window = QWidget()
    qtbot.addWidget(window)
    panel = LegendPanel(read_project, window)
    panel.resize(330, 100)
    window.show()
    yield panel
    window.hide()


def words(panel) -> list[str]:
    return [label.text() for label in panel.rows.words]


def colours(label) -> set[str]:
    image = label.pixmap().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_it_is_folded_until_a_key_unfolds_it(panel):
    assert not panel.rows.isVisible()
    QTest.keyClick(panel.fold.button, Qt.Key.Key_Space)
    assert panel.rows.isVisible()
    QTest.keyClick(panel.fold.button, Qt.Key.Key_Space)
    assert not panel.rows.isVisible()


def test_each_status_is_defined_in_the_words_of_the_sheet(panel, read_project):
    panel.fold.button.click()
    item = find_layout(read_project).itemById("status_definitions")
    assert isinstance(item, QgsLayoutItemLabel)
    sheet = item.text().splitlines()
    defined = words(panel)[: len(Status)]
    assert [text.split(":")[0].split(" (")[0].lower() for text in defined] == [status.value for status in Status]
    assert [line for line in sheet if line.split(" (")[0].split(":")[0].lower() in set(map(str, Status))] == defined


def test_each_actor_and_each_mark_of_age_has_its_symbol(panel):
    panel.fold.button.click()
    shown = dict(zip_equal(words(panel), panel.rows.marks))
    assert "#0072b2" in colours(shown["Controlled by the KIA (Kachin Independence Army)"])
    assert "#d55e00" in colours(shown["Controlled by the junta (Myanmar military)"])
    contested = next(mark for text, mark in shown.items() if text.startswith("Contested:"))
    assert "#f0e442" in colours(contested)
    assert {"Ring: changed in the last 14 days", "Pale: last report over 90 days old"} <= set(shown)


def test_without_the_layers_the_words_still_hold(qtbot):
    empty = QgsProject()
    window = QWidget()
    qtbot.addWidget(window)
    panel = LegendPanel(empty, window)
    panel.fold.button.click()
    assert len(words(panel)) == len(Status)


def test_no_line_is_cut_in_a_narrow_dock(panel, qtbot):
    panel.fold.button.click()
    panel.resize(330, panel.sizeHint().height())
    for label in panel.rows.words:
        assert label.height() >= label.heightForWidth(label.width())
