"""The page Map as a whole: it fits a narrow dock, scrolls once, and follows date, project and file."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QPoint, QRect
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel

from kachin_corridors.layers.project.date_decoration import show_date
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.page_area import PageArea
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.map.map_page import MapPage

DAY = date(2025, 9, 12)
WIDTH, HEIGHT = 360, 430
"""The least room of a page, in pixels."""
PATIENCE_MS = 30_000


@pytest.fixture
def page(qtbot, read_project):
    canvas, bar = QgsMapCanvas(), QgsMessageBar()
    for widget in (canvas, bar):
        qtbot.addWidget(widget)
    page = MapPage(canvas, read_project, AlgorithmRunner(bar, bar), canvas)
    area = PageArea(page)
    qtbot.addWidget(area)
    area.resize(WIDTH, HEIGHT)
    area.show()
    yield page
    page.tear_down()


def cut_off(page) -> list[str]:
    """Return the texts that have less room than they need, or stand outside of the page."""
    found = []
    for widget in [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]:
        if not widget.isVisible():
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else widget.minimumSizeHint().height()
        place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        if widget.height() < needed or not page.rect().contains(place):
            found.append(f"{widget.text()} {place} needs {needed}")
    return found


@pytest.mark.parametrize("points", [9, 14])
def test_nothing_is_cut_in_a_narrow_dock_and_it_scrolls_once(page, read_workspace, qtbot, points):
    area = page.parentWidget().parentWidget()
    area.setStyleSheet(f"* {{ font-size: {points}pt; }}")
    page.show_situation(Workspace(read_workspace), DAY)
    page.legend.fold.button.click()
    qtbot.wait(300)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() > 0
    assert cut_off(page) == []
    inner = [each for each in page.findChildren(QAbstractScrollArea) if each.verticalScrollBar().maximum() > 0]
    assert inner == []


def test_the_check_box_follows_the_decoration(page, read_workspace, read_project):
    assert not page.dated.isChecked()
    show_date(read_project, True)
    page.show_situation(Workspace(read_workspace), DAY)
    assert page.dated.isChecked()
    show_date(read_project, False)
    read_project.setDirty(False)


def test_what_is_asked_for_is_passed_on(page, qtbot):
    with qtbot.waitSignal(page.export_asked):
        page.export_button.click()


def test_nothing_is_told_of_a_workspace_that_is_gone(page, read_workspace):
    page.show_situation(Workspace(read_workspace), DAY)
    assert page.overlays.item_of("claims").text(1) == "2025-09-12"
    page.clear()
    assert page.overlays.item_of("claims").text(1) == ""


def test_pictures_are_drawn_anew_when_the_file_has_changed(page, workspace, qtbot):
    drawn: list[str] = []
    page.themes.pictures.drawn.connect(lambda name, _: drawn.append(name))
    page.show_situation(Workspace(workspace), DAY)
    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=PATIENCE_MS)
    page.show_situation(Workspace(workspace), DAY)
    assert len(drawn) == 6, "what is known comes at once"
    workspace.touch()
    page.show_situation(Workspace(workspace), DAY)
    assert len(drawn) == 6
    qtbot.waitUntil(lambda: len(drawn) == 9, timeout=PATIENCE_MS)


def test_without_a_project_to_show_all_overlays_say_why(qtbot):
    canvas, bar = QgsMapCanvas(), QgsMessageBar()
    for widget in (canvas, bar):
        qtbot.addWidget(widget)
    page = MapPage(canvas, QgsProject(), AlgorithmRunner(bar, bar), canvas)
    assert "workspace" in page.overlays.item_of("claims").toolTip(0)
    assert page.themes.isHidden()
    assert not page.overlays.opacity.slider.isEnabled()
    page.tear_down()
