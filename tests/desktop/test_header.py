"""The top of the dock: low enough for a small screen, whole in large letters; a card without a workspace."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from dock_pages import each_page
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton, QWidget
from sizes.cut_off import cut_off

SMALL_SCREEN = QSize(1366, 768)
MOST_PIXELS = 70
LEAST_HEIGHT = 430
"""Pixels, of a page."""
NARROW = 372
"""The widths that were asked for end at 375."""
PATIENCE_MS = 20_000


def keep_picture(widget, name: str) -> None:
    """Save what is seen into the folder KACHIN_PICTURES, if there is one, for whoever looks."""
    if folder := os.environ.get("KACHIN_PICTURES"):
        assert widget.grab().save(str(Path(folder) / name))


@pytest.fixture
def small_window(iface, qtbot):
    window = iface.mainWindow()
    before, was_maximized = window.size(), window.isMaximized()
    window.showNormal()
    window.resize(SMALL_SCREEN)
    qtbot.waitUntil(lambda: window.size() == SMALL_SCREEN)
    yield window
    window.resize(before)
    if was_maximized:
        window.showMaximized()


def header_height(dock) -> int:
    """Return how far below the top of the dock's content its tabs begin."""
    return dock.content.tabs.mapTo(dock.widget(), QPoint(0, 0)).y()


@pytest.mark.shares_project
@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2025, 9, 11), id="several changes"),
        pytest.param(date(2025, 9, 13), id="a leg changes"),
        pytest.param(date(2026, 11, 28), id="old reports"),
    ],
)
def test_the_header_leaves_a_small_screen_to_the_tabs(dock, small_window, qtbot, day):
    dock.content.dates.edit.choose(day)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    keep_picture(small_window, f"header_{day}.png")
    assert 0 < header_height(dock) <= MOST_PIXELS
    assert dock.content.dates.reports.isVisible()


@pytest.mark.shares_project
def test_each_page_is_high_enough_on_a_small_screen_and_only_its_lists_scroll(dock, small_window, qtbot):
    small_window.resizeDocks([dock], [NARROW], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: dock.width() == NARROW, timeout=PATIENCE_MS)
    assert dock.content.legs.select("Ledo–Bhamo (Stilwell Road)")
    dock.content.evidence.show_unit("bhamo")
    qtbot.waitUntil(lambda: dock.content.holders.strip is not None, timeout=PATIENCE_MS)
    heights, scrolling = {}, {}
    for name in each_page(dock):
        qtbot.wait(100)
        keep_picture(dock, f"page_{name}.png")
        heights[name] = dock.content.tabs.currentWidget().height()
        area = getattr(dock.content, name).parentWidget().parentWidget()
        assert isinstance(area, QScrollArea)
        scrolling[name] = area.verticalScrollBar().maximum()
    assert min(heights.values()) >= LEAST_HEIGHT, heights
    assert {name: more for name, more in scrolling.items() if more} == {}


@pytest.mark.shares_project
def test_the_header_is_one_line_that_ends_in_the_menu_of_the_workspace(dock, small_window, workspace):
    dates = dock.content.dates
    line = (dates.previous_button, dates.edit, dates.next_button, dates.steps, dock.workspaces.menu_button)
    middles = [widget.mapTo(dock, widget.rect().center()) for widget in line]
    assert max(middle.y() for middle in middles) - min(middle.y() for middle in middles) <= 2
    assert [middle.x() for middle in middles] == sorted(middle.x() for middle in middles)
    entries = [entry.text() for entry in dock.workspaces.menu_button.menu().actions() if entry.text()]
    assert entries == [
        f"Workspace {workspace.name}",
        "Create workspace…",
        "Open workspace…",
        "Update",
        "Exchange",
        "Guide",
        "Show the tour",
    ]


@pytest.mark.shares_project
def test_the_header_says_what_happened_on_the_day_as_far_as_there_is_room(dock, small_window):
    dates = dock.content.dates
    dates.edit.choose(date(2025, 9, 11))
    assert dates.steps.news() == "Bhamo: two bases KIA → junta"
    assert dates.steps.toolTip().startswith("Bhamo: two bases KIA → junta\n")
    dates.edit.choose(date(2025, 9, 12))
    assert dates.steps.news() == "No change on this day"


@pytest.mark.shares_project
def test_details_fold_out_and_in(dock, small_window, qtbot):
    folded = header_height(dock)
    dock.content.dates.details_button.click()
    qtbot.waitUntil(lambda: header_height(dock) > folded)
    assert dock.content.dates.status.isVisible()
    assert "places with a report" in dock.content.dates.status.text()
    dock.content.dates.details_button.click()
    qtbot.waitUntil(lambda: header_height(dock) == folded)


@pytest.fixture
def large_letters(dock):
    # As QGIS' own options do: its style sheet has the size, and a font that is set would not reach the widgets.
    dock.setStyleSheet("* { font-size: 14pt; }")
    yield dock
    dock.setStyleSheet("")


@pytest.mark.shares_project
def test_nothing_of_the_header_is_cut_off_in_large_letters(large_letters, small_window, qtbot):
    dock = large_letters
    assert dock.content.dates.reports.fontInfo().pointSize() == 14
    QApplication.processEvents()
    keep_picture(small_window, "header_14pt.png")
    assert cut_off(dock.widget()) == []
    dock.content.dates.details_button.click()
    QApplication.processEvents()
    assert cut_off(dock.widget()) == []
    dock.content.dates.details_button.click()


@pytest.mark.shares_project
def test_every_tab_is_in_sight_in_large_letters(large_letters, small_window):
    bar = large_letters.content.tabs.tabBar()
    assert bar.fontInfo().pointSize() == 14
    QApplication.processEvents()
    keep_picture(small_window, "tabs_14pt.png")
    assert [button for button in bar.findChildren(QToolButton) if button.isVisible()] == []
    assert [bar.tabText(number) for number in range(bar.count()) if not bar.rect().contains(bar.tabRect(number))] == []
    dock, room = large_letters, large_letters.widget().rect()
    parts = [part for bars in (dock.workspaces, dock.content.dates) for part in bars.children()]
    seen = [part for part in (bar, *parts) if isinstance(part, QWidget) and part.isVisible()]
    assert len(seen) >= 8
    assert [
        part for part in seen if not room.contains(QRect(part.mapTo(dock.widget(), QPoint(0, 0)), part.size()))
    ] == []


def test_without_a_workspace_a_card_says_what_to_do(dock, iface, small_window, qtbot):
    assert not dock.workspaces.card.isVisible()
    assert iface.newProject(False)
    bar = dock.workspaces
    qtbot.waitUntil(bar.card.isVisible)
    keep_picture(small_window, "header_empty.png")
    told = " ".join(label.text() for label in bar.card.findChildren(QLabel))
    assert "No workspace in this project yet." in told
    assert "Makes a workspace in " in told
    assert bar.card.start_button.isVisible()
    assert bar.open_button.isVisible()
    assert cut_off(dock.widget()) == []
    for part in (bar.menu_button, dock.content.dates, dock.content.area):
        assert not part.isVisible()
