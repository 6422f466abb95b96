"""One situation date rules the dock, the canvas, the project and the layout, wherever it was set."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsLayoutItemMap, QgsProject

from kachin_corridors.layers.project.situation_date import day_of, instant, project_date

DAY = date(2025, 9, 12)
pytestmark = pytest.mark.shares_project


def test_one_date_rules_canvas_project_layout_and_legs(dock, settle, iface):
    for day, railway in ((DAY, "under construction"), (date(2025, 9, 13), "open")):
        dock.content.dates.edit.choose(day)
        settle()
        moments = iface.mapCanvas().temporalRange()
        assert moments.begin() == moments.end()
        assert day_of(moments) == day
        assert project_date(QgsProject.instance()) == day
        (layout,) = QgsProject.instance().layoutManager().printLayouts()
        main_map = layout.itemById("main_map")
        assert isinstance(main_map, QgsLayoutItemMap)
        assert day_of(main_map.temporalRange()) == day
        assert dock.content.legs.select("Bairabi–Sairang")
        assert railway in dock.content.legs.card.text()


def test_the_dock_tells_the_status_of_the_day(dock, settle):
    dock.content.dates.edit.choose(date(2025, 9, 10))
    assert "19 controlled by junta" in dock.content.dates.status.text()
    dock.content.dates.edit.choose(date(2025, 9, 11))
    assert "21 controlled by junta" in dock.content.dates.status.text()
    assert "Changed on this day: Bhamo: IB 236 (controlled by junta), Bhamo: tank" in dock.content.dates.status.text()
    # The junta's claim to all of Bhamo was not adopted.
    assert "New reports without a change: Bhamo." in dock.content.dates.status.text()
    dock.content.dates.edit.choose(DAY)
    assert "21 controlled by junta" in dock.content.dates.status.text()
    assert "Changed" not in dock.content.dates.status.text()
    settle()


def test_steps_go_to_the_days_of_change(dock, settle):
    dock.content.dates.edit.choose(DAY)
    dock.content.dates.previous_button.click()
    assert dock.content.dates.day() == date(2025, 9, 11)
    dock.content.dates.next_button.click()
    assert dock.content.dates.day() == date(2025, 9, 13)
    assert dock.content.dates.steps.currentText() == "2025-09-13  legs: Bairabi–Sairang"
    settle()


def test_the_dock_follows_qgis_own_temporal_controller(dock, settle, iface):
    controller = iface.mapCanvas().temporalController()
    controller.setTemporalExtents(instant(date(2024, 12, 4)))
    assert dock.content.dates.day() == date(2024, 12, 4)
    assert project_date(QgsProject.instance()) == date(2024, 12, 4)
    controller.setNavigationMode(type(controller.navigationMode()).Disabled)
    assert "off" in dock.content.dates.note.text()
    dock.content.dates.edit.choose(DAY)
    assert dock.content.dates.note.text() == ""
    settle()


def test_the_arrows_of_qgis_own_controller_go_from_change_to_change(dock, settle, iface):
    """After the two bases at Bhamo on 2025-09-11 the railway Bairabi-Sairang opened on the 13th."""
    controller = iface.mapCanvas().temporalController()
    dock.content.dates.edit.choose(DAY)
    settle()
    controller.setNavigationMode(type(controller.navigationMode()).Animated)
    assert dock.content.dates.day() == date(2025, 9, 11)
    controller.next()
    assert dock.content.dates.day() == date(2025, 9, 13)
    assert project_date(QgsProject.instance()) == date(2025, 9, 13)
    dock.content.dates.edit.choose(DAY)
    assert controller.navigationMode() == type(controller.navigationMode()).FixedRange
    assert day_of(iface.mapCanvas().temporalRange()) == DAY
    settle()
