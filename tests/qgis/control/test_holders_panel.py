"""The panel of who holds each kilometre, as an analyst uses it."""

from __future__ import annotations

import math
from datetime import date

import pytest
from qgis.core import QgsLayoutItemLabel, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QScrollArea

from kachin_corridors.core.control.holders import Holder
from kachin_corridors.core.words import Status
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.reports.layouts import add_layout
from kachin_corridors.reports.strip_layout import StripLayout
from kachin_corridors.reports.strip_painter import paint_strip, palette_colours
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.evidence.holders_panel import HoldersPanel

OCTOBER, SEPTEMBER = date(2024, 10, 1), date(2025, 9, 12)
PATIENCE_MS = 20_000


@pytest.fixture
def bar(qtbot):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def panel(qtbot, bar, project, process):
    owner = QObject()
    panel = HoldersPanel(AlgorithmRunner(bar, owner), project)
    qtbot.addWidget(panel)
    panel.resize(400, 1000)
    yield panel
    panel.tear_down()


@pytest.fixture
def shown(panel, workspace, qtbot):
    panel.show_situation(Workspace(workspace), SEPTEMBER)
    qtbot.waitUntil(lambda: panel.strip is not None, timeout=PATIENCE_MS)
    assert panel.choose_corridor("stilwell")
    return panel


def days_of(panel):
    return [row.day for row in panel.strip.rows]


def texts(tree):
    return [
        [item.text(column) for column in range(tree.columnCount())]
        for item in (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    ]


def test_it_shows_nothing_until_there_is_a_workspace(panel):
    assert not panel.isEnabled()
    panel.clear()
    assert panel.strip_widget.height() == 0


def test_the_first_reading_is_in_the_background(panel, unread_workspace, qtbot):
    panel.show_situation(Workspace(unread_workspace), OCTOBER)
    assert panel.is_reading()
    panel.show_situation(Workspace(unread_workspace), SEPTEMBER)  # moved meanwhile
    qtbot.waitUntil(lambda: not panel.is_reading(), timeout=PATIENCE_MS)
    assert panel.strip.rows[0].day == SEPTEMBER


def test_a_panel_torn_down_while_reading_stays_empty(panel, unread_workspace, qtbot):
    panel.show_situation(Workspace(unread_workspace), SEPTEMBER)
    assert panel.is_reading()
    panel.tear_down()
    qtbot.wait(100)
    assert panel.strip is None


def test_kilometres_sections_and_claims_of_the_situation_date(shown):
    totals = texts(shown.tables.totals)
    assert [row[0] for row in totals] == ["KIA controlled", "junta controlled", "contested (KIA, junta)", "unknown"]
    assert shown.tables.totals.isColumnHidden(3)
    assert sum(float(row[2]) for row in totals) == pytest.approx(100, abs=0.2)
    assert texts(shown.tables.sections)[-1][0].endswith("\nMomauk–Bhamo")
    shown.tables.sections.setCurrentItem(
        shown.tables.sections.topLevelItem(shown.tables.sections.topLevelItemCount() - 1)
    )
    claims = shown.tables.claims.toPlainText()
    assert "The KIA has begun an assault on Bhamo." in claims
    assert "Bhamo, not adopted: junta, 2025-09-11 (MOI, C4)" in claims
    assert "moi.gov.mm" in shown.tables.claims.toHtml()


def test_a_second_date_shows_what_changed(shown):
    shown.compare_with(OCTOBER)
    assert shown.change.text().startswith("Since 2024-10-01 contested (KIA, junta) +")
    assert not shown.tables.totals.isColumnHidden(3)
    by_holder = {row[0]: row[3] for row in texts(shown.tables.totals)}
    assert by_holder["KIA controlled"] == "±0\u00a0km"
    assert by_holder["unknown"].startswith("−")
    assert [row.day for row in shown.strip.rows] == [SEPTEMBER, OCTOBER]
    shown.days.activated.emit(shown.days.findText("2024-08-19"))
    assert shown.strip.rows[1].day == date(2024, 8, 19)
    shown.compare.setChecked(False)
    assert len(shown.strip.rows) == 1
    assert shown.change.text() == ""


def test_the_second_date_is_typed_and_what_is_none_is_refused(shown):
    shown.compare_with(SEPTEMBER)
    for text in ("2024-10-01", "2024-10-32"):
        QTest.keyClick(shown.second_date, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(shown.second_date, text)
        QTest.keyClick(shown.second_date, Qt.Key.Key_Return)
        assert days_of(shown) == [SEPTEMBER, OCTOBER]
    assert shown.second_date.complaint.text().startswith("“2024-10-32” is not a date.")


def test_moving_the_date_keeps_corridor_and_section(shown, workspace):
    shown.choose_corridor("kaladan")
    shown.tables.select_at(120_000)
    chosen = shown.tables.sections.currentItem().text(0)
    shown.show_situation(Workspace(workspace), OCTOBER)
    assert shown.strip.corridor_id == "kaladan"
    assert shown.tables.sections.currentItem().text(0) == chosen


def test_the_strip_says_what_is_under_the_mouse_and_a_click_chooses_it(shown, qtbot):
    shown.show()
    layout = shown.strip_widget.layout_of_strip()
    band = next(each for each in layout.bands if each.section.to_name == "Momauk")
    assert band.section.holder == Holder(("KIA",), Status.CONTROLLED)
    text = shown.strip_widget.text_at(band.rect.center())
    assert text.startswith("2025-09-12, km ")
    assert "Controlled by the KIA" in text
    assert "The KIA has taken the last junta base in Momauk." in text
    spot = QPoint(round(band.rect.center().x()), round(band.rect.top()) + 3)
    qtbot.mouseClick(shown.strip_widget, Qt.MouseButton.LeftButton, pos=spot)
    assert "–Momauk" in shown.tables.sections.currentItem().text(0)
    assert shown.strip_widget.text_at(band.rect.center() - (band.rect.center() - layout.texts[0].rect.center())) == ""


def test_a_click_on_the_second_date_shows_its_claims(shown, qtbot):
    shown.compare_with(OCTOBER)
    shown.show()
    layout = shown.strip_widget.layout_of_strip()
    assert shown.tables.claims.toPlainText().startswith("2025-09-12, km ")
    band = next(each for each in layout.bands if each.row == 1 and each.section.to_name == "Bhamo")
    spot = QPoint(round(band.rect.center().x()), round(band.rect.center().y()))
    qtbot.mouseClick(shown.strip_widget, Qt.MouseButton.LeftButton, pos=spot)
    claims = shown.tables.claims.toPlainText()
    assert claims.startswith("2024-10-01, km ")
    assert ", Momauk–Bhamo: Contested" in claims
    assert "Bhamo: controlled (junta)" in claims
    assert "assault on Bhamo" not in claims
    assert shown.tables.sections.currentItem() is None
    shown.compare.setChecked(False)
    assert shown.tables.sections.currentItem() is not None


@pytest.mark.parametrize("ground", ["#ffffff", "#232629"], ids=["light", "dark"])
def test_the_strip_follows_the_theme(shown, ground):
    palette = QPalette(shown.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    shown.strip_widget.setPalette(palette)
    image = shown.strip_widget.grab().toImage()
    assert image.pixelColor(1, 1).name() == ground


def test_text_and_table_can_be_copied(shown):
    shown.copy_text()
    assert "Who holds each kilometre: Ledo–Bhamo (Stilwell Road)" in QGuiApplication.clipboard().text()
    shown.copy_csv()
    heading = "corridor_id,date,actor,status,km,share_percent,last_report,news_age_days,freshness"
    assert QGuiApplication.clipboard().text().splitlines()[0] == heading


def test_a_picture_that_cannot_be_written_is_told(shown, bar, tmp_path):
    shown.save_picture(tmp_path / "strip.svg")
    assert (tmp_path / "strip.svg").read_text(encoding="utf-8").count("<text") > 10
    shown.save_picture(tmp_path / "strip.doc")
    assert "must end in .png, .svg" in bar.items()[0].text()


def test_without_the_layout_adding_the_strip_is_told(shown, bar):
    shown.add_to_layout()
    assert "has no layout" in bar.items()[0].text()


def test_a_workspace_that_is_gone_is_told(panel, bar, tmp_path, qtbot):
    panel.show_situation(Workspace(tmp_path / "gone.gpkg"), SEPTEMBER)
    qtbot.waitUntil(lambda: bool(bar.items()), timeout=PATIENCE_MS)
    assert not panel.isEnabled()


def test_an_edited_workspace_is_read_anew(shown, workspace, qtbot):
    before = {row[0]: float(row[2]) for row in texts(shown.tables.totals)}
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_status SET status = 'unknown' WHERE unit_id = 'bhamo'")
    shown.show_situation(Workspace(workspace), SEPTEMBER)
    qtbot.waitUntil(lambda: not shown.is_reading(), timeout=PATIENCE_MS)
    after = {row[0]: float(row[2]) for row in texts(shown.tables.totals)}
    assert after["unknown"] > before["unknown"]
    assert after["contested (KIA, junta)"] < before["contested (KIA, junta)"]


def test_everything_can_be_reached_by_keyboard_and_has_a_name(shown):
    for widget in (shown.second_date, shown.days, shown.tables.totals, shown.tables.sections, shown.tables.claims):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    for button in shown.buttons:
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        # Letters with Alt belong to the menu bar.
        assert button.text()
        assert "&" not in button.text()


@pytest.fixture
def own_project():
    """The project of the application, which the dock's algorithms change."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


def test_a_button_puts_the_ways_into_the_layout(shown, own_project, workspace, bar):
    add_workspace(own_project, Workspace(workspace))
    layout = add_layout(own_project, Workspace(workspace))
    (entry,) = [
        each for button in shown.buttons for each in button.menu().actions() if each.text() == "Add ways to layout"
    ]
    assert "ways from India to the mines" in entry.toolTip()
    entry.trigger()
    assert "5 ways are on page 2 of the layout" in bar.currentItem().text()
    day = layout.itemById("ways_day")
    assert isinstance(day, QgsLayoutItemLabel)
    assert "2025-09-12" in day.text()


def test_the_tables_take_the_room_that_they_need_and_the_claims_the_rest(shown, qtbot):
    shown.choose_corridor("kaladan")
    shown.compare_with(OCTOBER)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(shown)
    area.setFixedSize(440, 1400)
    area.show()
    qtbot.waitExposed(area)
    for table in (shown.tables.totals, shown.tables.sections):
        last = table.visualItemRect(table.topLevelItem(table.topLevelItemCount() - 1))
        blank = table.viewport().height() - (last.bottom() + 1)
        assert 0 <= blank < last.height()
    assert shown.tables.claims.height() > shown.tables.totals.height()
    # What the panel needs at least is enough: it does not scroll before.
    area.setFixedSize(440, shown.minimumSizeHint().height() + 2 * area.frameWidth())
    qtbot.wait(50)
    assert area.verticalScrollBar().maximum() == 0
    assert shown.tables.claims.height() >= 3 * shown.tables.fontMetrics().lineSpacing()
    area.takeWidget()


@pytest.fixture
def right_to_left():
    """A QGIS in a language that is written so."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def picture_of(strip) -> QImage:
    layout = StripLayout(strip, 360, QFont("Noto Sans", 9), compact=True)
    image = QImage(360, math.ceil(layout.height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_strip(painter, layout, palette_colours(QPalette()))
    painter.end()
    return image


def test_the_texts_of_the_strip_stand_beside_their_colours_in_a_language_from_right_to_left(shown, request):
    before = picture_of(shown.strip)
    request.getfixturevalue("right_to_left")
    assert picture_of(shown.strip) == before


def test_a_larger_font_leaves_no_row_cut_off(shown, qtbot):
    font = QFont(shown.font())
    font.setPointSize(font.pointSize() * 2)
    shown.setFont(font)
    shown.show()
    qtbot.waitExposed(shown)
    table = shown.tables.totals
    assert table.visualItemRect(table.topLevelItem(table.topLevelItemCount() - 1)).bottom() < table.viewport().height()


def test_a_second_date_after_the_situation_date_is_not_called_since(shown):
    shown.compare_with(date(2026, 2, 20))
    assert shown.change.text().startswith("Compared with 2026-02-20 junta controlled −4.0 km")


def test_on_a_day_without_the_corridor_no_older_strip_stays(shown, workspace):
    assert shown.choose_corridor("kaladan-sea")
    assert shown.strip.corridor_id == "kaladan-sea"
    shown.show_situation(Workspace(workspace), date(2022, 1, 1))  # the first ship went on 2023-05-04
    assert shown.strip is None
    assert shown.strip_widget.layout_of_strip() is None
    assert texts(shown.tables.totals) == texts(shown.tables.sections) == []
    assert shown.change.text() == "On 2022-01-01 the workspace has no line of Kolkata–Sittwe (sea)."
    assert not any(button.isEnabled() for button in shown.buttons)
    shown.show_situation(Workspace(workspace), SEPTEMBER)
    assert days_of(shown) == [SEPTEMBER]
    assert shown.change.text() == ""
    assert all(button.isEnabled() for button in shown.buttons)


def test_a_corridor_whose_legs_do_not_join_is_told(panel, bar, workspace, qtbot):
    with Workspace(workspace).tables.writing() as database:
        row = database.execute("SELECT geom FROM corridor_legs WHERE leg_id = 'kaladan-02'").fetchone()
        database.execute("UPDATE corridor_legs SET geom = ? WHERE leg_id = 'stilwell-13'", row)
    panel.show_situation(Workspace(workspace), SEPTEMBER)
    qtbot.waitUntil(lambda: panel.strip is not None, timeout=PATIENCE_MS)
    assert panel.strip.corridor_id == "kaladan"
    assert "Stilwell Road" in bar.items()[0].text()
