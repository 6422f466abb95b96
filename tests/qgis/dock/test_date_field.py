"""The date field, used by keys and mouse as a person does."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QTableView, QToolButton, QVBoxLayout, QWidget

from kachin_corridors.core.present import present
from kachin_corridors.ui.map.date_panel import DatePanel

BEFORE, MEANT = date(2024, 9, 11), date(2025, 9, 12)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Window(QWidget):
    """A field to come from, and the panel of the situation date."""

    def __init__(self):
        super().__init__()
        self.other = QLineEdit(self)
        self.panel = DatePanel(self)
        self.panel.set_day(BEFORE)
        column = QVBoxLayout(self)
        column.addWidget(self.other)
        column.addWidget(self.panel)
        self.chosen: list[date] = []
        self.panel.day_chosen.connect(self.chosen.append)


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.other.setFocus()
    return window


@pytest.fixture
def field(window):
    window.panel.edit.setFocus()
    return window.panel.edit


def write_over(field, text):
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)


def test_all_marked_and_written_over(field, window):
    write_over(field, "2025-09-12")
    assert window.chosen == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.chosen == [MEANT]
    assert window.panel.day() == MEANT


def test_tab_into_it_and_type(window):
    QTest.keyClick(window.other, Qt.Key.Key_Tab)
    while QApplication.focusWidget() is not window.panel.edit:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "2025-09-12")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert window.chosen == [MEANT]
    assert not window.panel.edit.hasFocus()


@pytest.mark.parametrize("text", ["20250912", "  2025-09-12 ", "၂၀၂၅-၀၉-၁၂"])
def test_pasted_in_other_spellings_it_is_shown_in_iso(field, window, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.chosen == [MEANT]
    assert field.text() == "2025-09-12"


@pytest.mark.parametrize(
    ("text", "fault"), [("2025-02-30", "is not a date"), ("soon", "is not a date"), ("3025-09-12", "1900 to 2100")]
)
def test_what_is_no_date_is_refused_in_sight_and_the_date_stays(field, window, text, fault):
    write_over(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert window.chosen == []
    assert window.panel.day() == BEFORE
    assert field.complaint.isVisible()
    assert fault in field.complaint.text()
    assert field.complaint.text().endswith("It is still 2024-09-11.")
    assert field.text() == text  # to be mended
    field.setFocus()
    write_over(field, "2025-09-12")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.chosen == [MEANT]
    assert not field.complaint.isVisible()


def test_the_day_that_holds_already_is_no_choice(field, window):
    write_over(field, "20240911")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "2024-09-11"
    assert window.chosen == []


def test_the_whole_refusal_is_seen_in_a_low_and_narrow_window(field, window, qtbot):
    window.resize(380, 1)
    write_over(field, "2025-09-31")
    QTest.keyClick(field, Qt.Key.Key_Return)
    complaint = field.complaint
    qtbot.waitUntil(lambda: complaint.height() >= complaint.heightForWidth(complaint.width()), timeout=2000)
    assert complaint.height() > 1.8 * complaint.fontMetrics().height()


def test_escape_gives_up_what_was_typed(field, window):
    write_over(field, "2025-99-12")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "2024-09-11"
    assert not field.complaint.isVisible()
    assert window.chosen == []


def test_up_and_down_step_a_day(field, window):
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert window.chosen == [date(2024, 9, 12), BEFORE, date(2024, 9, 10)]
    write_over(field, "2024-02-29")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert window.chosen[-1] == date(2024, 3, 1)
    assert field.text() == "2024-03-01"
    write_over(field, "2100-12-31")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert window.panel.day() == date(2100, 12, 31)
    write_over(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert window.panel.day() == date(2100, 12, 31)
    assert field.complaint.isVisible()


def test_a_day_of_the_data_beyond_what_may_be_typed_is_shown_as_it_is(field, window):
    window.panel.set_day(date(9999, 12, 31))
    assert field.text() == "9999-12-31"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.chosen == []
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert window.chosen == [date(2100, 12, 31)]


def test_a_day_is_clicked_in_the_calendar(field, window, qtbot):
    QTest.mouseClick(field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    calendar = field.findChild(QCalendarWidget)
    qtbot.waitUntil(calendar.isVisible)
    days = calendar.findChild(QTableView)
    index = next(
        days.model().index(row, column)
        for row in range(2, 7)
        for column in range(days.model().columnCount())
        if days.model().index(row, column).data() == 20
    )
    QTest.mouseClick(
        days.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, days.visualRect(index).center()
    )
    assert window.chosen == [date(2024, 9, 20)]
    qtbot.waitUntil(lambda: not calendar.isVisible())


def test_a_day_is_taken_from_the_calendar_by_keys(field, window, qtbot):
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    qtbot.waitUntil(calendar.isVisible)
    days = calendar.findChild(QTableView)
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert window.chosen == [date(2024, 9, 12)]
    assert not calendar.isVisible()


def test_it_writes_ascii_digits_where_the_machine_has_others(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("my_MM"))
    try:
        panel = DatePanel()
        qtbot.addWidget(panel)
        panel.set_day(MEANT)
        assert panel.edit.text() == "2025-09-12"
        QTest.keyClick(panel.edit, Qt.Key.Key_Up)
        assert panel.edit.text() == "2025-09-13"
        calendar = present(panel.edit.findChild(QCalendarWidget))
        assert calendar.locale().zeroDigit() == "0"
    finally:
        QLocale.setDefault(before)


def test_set_by_code_it_says_nothing(field, window):
    window.panel.set_day(MEANT)
    assert window.chosen == []
    assert field.text() == "2025-09-12"
