"""The windows that ask for several dates and for an animation: by keyboard, and with a sentence for what cannot be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QWidget

from kachin_corridors.core.present import present
from kachin_corridors.ui.share.animation_dialog import AnimationDialog
from kachin_corridors.ui.share.dates_dialog import DatesDialog

DAY = date(2025, 9, 11)
OFFERED = [(DAY + timedelta(days=number), f"change {number}") for number in range(8)]


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def can_accept(dialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_the_situation_date_is_ticked_and_space_ticks_another(parent):
    dialog = DatesDialog(OFFERED, DAY, "Dates", parent)
    assert dialog.days() == [DAY]
    assert can_accept(dialog)
    dialog.list.setCurrentRow(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.days() == [DAY, DAY + timedelta(days=2)]
    assert "2025-09-11, 2025-09-13" in dialog.told.text()


def test_another_day_is_typed_and_enter_leaves_the_window_open(parent):
    dialog = DatesDialog(OFFERED, DAY, "Dates", parent)
    dialog.show()
    dialog.field.setFocus()
    QTest.keyClicks(dialog.field, "20250901")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.days() == [date(2025, 9, 1), DAY]
    assert present(dialog.list.item(0)).text() == "2025-09-01"


def test_what_is_no_date_is_said_and_nothing_is_added(parent):
    dialog = DatesDialog(OFFERED, DAY, "Dates", parent)
    dialog.field.setText("soon")
    dialog.add_typed()
    assert "soon" in dialog.told.text()
    assert dialog.days() == [DAY]
    assert dialog.field.text() == "soon"


def test_with_none_or_seven_days_there_is_nothing_to_accept(parent):
    dialog = DatesDialog(OFFERED, DAY, "Dates", parent)
    present(dialog.list.item(0)).setCheckState(Qt.CheckState.Unchecked)
    assert not can_accept(dialog)
    assert "No date" in dialog.told.text()
    for row in range(7):
        present(dialog.list.item(row)).setCheckState(Qt.CheckState.Checked)
    assert not can_accept(dialog)
    assert "at most 6" in dialog.told.text()


def test_an_animation_is_asked_for_as_the_algorithm_wants_it(parent):
    dialog = AnimationDialog(DAY, DAY + timedelta(days=3), parent)
    dialog.kind.setCurrentIndex(2)
    dialog.sizes.setCurrentIndex(1)
    choice = dialog.choice()
    assert (choice["FROM"], choice["TO"]) == ("2025-09-11", "2025-09-14")
    assert (choice["WIDTH"], choice["HEIGHT"], choice["FORMAT"]) == (1920, 1080, 2)


@pytest.mark.parametrize("last", ["2025-09-10", "tomorrow"], ids=["before the first", "no date"])
def test_a_time_that_cannot_be_is_said(parent, last):
    dialog = AnimationDialog(DAY, DAY, parent)
    dialog.last.setText(last)
    assert not can_accept(dialog)
    assert last in dialog.told.text()
