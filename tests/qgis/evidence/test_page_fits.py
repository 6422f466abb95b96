"""The page Evidence on a small screen: all of its buttons in sight, nothing to be scrolled to the side, no text cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, QRect, QSize
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFrame, QPushButton, QScrollArea, QWidget

from kachin_corridors.core.present import present
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.page_area import MARGINS
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.evidence.changes_panel import ChangesPanel
from kachin_corridors.ui.evidence.evidence_page import EvidencePage

DAY, SINCE = date(2025, 9, 12), date(2024, 12, 1)
SMALL = QSize(360, 430)
"""What the dock has for a page on a screen of 1366 by 768."""
POINTS = 9.0
"""Size of the letters of QGIS where nobody chose another."""


@pytest.fixture
def letters(process):
    """The letters that QGIS has in its own window."""
    before = QApplication.font()
    smaller = QFont(before)
    smaller.setPointSizeF(POINTS)
    QApplication.setFont(smaller)
    yield
    QApplication.setFont(before)


@pytest.fixture
def area(qtbot, project, letters):
    """The page in an area that scrolls where it must, as in the dock."""
    canvas, owner, bar = QgsMapCanvas(), QObject(), QgsMessageBar()
    for widget in (canvas, bar):
        qtbot.addWidget(widget)
    page = EvidencePage(canvas, project, AlgorithmRunner(bar, owner))
    page.layout().setContentsMargins(*MARGINS)
    page.add_part(ChangesPanel(canvas, project, AlgorithmRunner(bar, owner)), "What changed", "")
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    area.resize(SMALL)
    area.show()
    yield area
    page.tear_down()


@pytest.fixture
def page(area, read_workspace):
    page = present(area.widget())
    page.show_situation(Workspace(read_workspace), DAY)
    return page


def show_bhamo(page: EvidencePage) -> None:
    page.show_unit("bhamo")


def show_township(page: EvidencePage) -> None:
    page.why.asking.place.setText("MMR001010")
    page.why.asking.ask_by_name()


def show_section(page: EvidencePage) -> None:
    page.show_section("stilwell", 400_000.0)


def show_changes(page: EvidencePage) -> None:
    panel = present(page.findChild(ChangesPanel))
    page.tabs.setCurrentWidget(panel)
    panel.compare_with(SINCE)
    for _ in range(1000):
        if panel.changes is not None:
            return
        QTest.qWait(10)
    raise AssertionError("The two days were not compared.")


SHOWN = [show_bhamo, show_township, show_section, show_changes]


def cut(widgets: Sequence[QAbstractButton]) -> list[str]:
    """Return the texts of buttons that are narrower than their texts."""
    return [each.text() for each in widgets if each.width() < each.sizeHint().width()]


@pytest.mark.parametrize("show", SHOWN, ids=lambda show: show.__name__)
def test_all_buttons_are_in_sight_without_scrolling(
    area: QScrollArea, page: EvidencePage, qtbot, show: Callable[[EvidencePage], None]
):
    show(page)
    qtbot.wait(50)
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0
    written = (QPushButton, QCheckBox)
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible() and isinstance(each, written)]
    assert len(buttons) >= 5
    assert cut(buttons) == []
    room = QRect(present(area.viewport()).rect())
    outside = [each.text() for each in buttons if not room.contains(rect_in(each, area))]
    assert outside == []


def rect_in(widget: QWidget, area: QScrollArea) -> QRect:
    viewport = present(area.viewport())
    return QRect(widget.mapTo(viewport, widget.rect().topLeft()), widget.size())


def test_the_lists_share_what_is_left(area: QScrollArea, page: EvidencePage, qtbot):
    show_bhamo(page)
    qtbot.wait(50)
    lists = page.why.list
    line = page.fontMetrics().lineSpacing()
    small = lists.list.height(), lists.details.height()
    assert small[0] >= 5 * line
    assert small[1] >= 3 * line
    area.resize(360, 900)
    qtbot.wait(50)
    assert lists.list.height() > small[0]
    assert lists.details.height() > small[1]
    assert area.verticalScrollBar().maximum() == 0


def test_a_low_time_line_joins_its_voices_and_loses_no_report(page: EvidencePage, qtbot):
    show_bhamo(page)
    timeline = page.why.timeline
    timeline.setFixedHeight(timeline.sizeHint().height())
    whole = sorted((mark.day, mark.words) for _, mark in timeline._placed())
    names = [row.name for row in timeline._rows()]
    assert names[:2] == ["KIA", "junta"]
    timeline.setFixedHeight(timeline.minimumSizeHint().height())
    assert [row.name for row in timeline._rows()] == ["all"]
    assert sorted((mark.day, mark.words) for _, mark in timeline._placed()) == whole
    assert all(0 <= centre.y() <= timeline.height() for centre, _ in timeline._placed())
