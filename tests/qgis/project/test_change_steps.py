"""QGIS' own temporal controller steps by the days on which something changed, and no other date rules."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsTemporalControllerWidget
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QSlider

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.change_steps import set_project_span, span_of
from kachin_corridors.layers.project.situation_date import day_of, project_date
from kachin_corridors.ui.map.situation import Situation

DAYS = [date(2024, 1, 1), date(2024, 5, 1), date(2025, 9, 11)]


class Shown:
    """A canvas with QGIS' controller and the dock's situation date, on QGIS' one project."""

    def __init__(self) -> None:
        self.project = QgsProject.instance()
        self.project.clear()
        self.widget = QgsTemporalControllerWidget()
        self.controller = present(self.widget.temporalController())
        self.canvas = QgsMapCanvas()
        self.canvas.setTemporalController(self.controller)
        self.owner = QObject()
        self.situation = Situation(self.canvas, self.project, self.owner)

    def day(self) -> date | None:
        moments = self.canvas.temporalRange()
        assert moments.begin() == moments.end()
        return day_of(moments)

    def animate(self) -> None:
        self.controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)

    def slider(self) -> QSlider:
        return next(each for each in self.widget.findChildren(QSlider) if each.objectName() == "mAnimationSlider")


@pytest.fixture
def shown(qgis_app):
    shown = Shown()
    yield shown
    shown.situation.tear_down()
    shown.project.clear()


def test_the_arrows_of_the_controller_go_to_the_next_day_of_change(shown):
    shown.situation.set_change_days(DAYS)
    shown.situation.set_day(DAYS[1])
    shown.animate()
    assert shown.day() == DAYS[1]
    shown.controller.next()
    assert (shown.day(), shown.situation.day(), project_date(shown.project)) == (DAYS[2],) * 3
    shown.controller.rewindToStart()
    assert (shown.day(), shown.situation.day()) == (DAYS[0],) * 2
    assert (shown.slider().minimum(), shown.slider().maximum(), shown.slider().value()) == (0, 2, 0)


def test_a_day_without_a_change_stays_and_the_steps_begin_at_the_change_before_it(shown):
    shown.situation.set_change_days(DAYS)
    shown.situation.set_day(date(2024, 8, 8))
    assert shown.day() == date(2024, 8, 8)
    shown.animate()
    assert shown.day() == DAYS[1]
    shown.controller.next()
    assert shown.situation.day() == DAYS[2]


@pytest.mark.parametrize("days", [DAYS[:1], [*DAYS, date(2026, 2, 2)], []], ids=["fewer", "more", "none"])
def test_other_days_leave_the_situation_date(shown, days):
    shown.situation.set_change_days(DAYS)
    shown.situation.set_day(DAYS[2])
    told = []
    shown.canvas.temporalRangeChanged.connect(lambda: told.append(shown.canvas.temporalRange()))
    shown.situation.set_change_days(days)
    assert (shown.day(), shown.situation.day()) == (DAYS[2], DAYS[2])
    if days:
        assert shown.slider().maximum() == len(days) - 1
        assert shown.controller.totalFrameCount() == len(days)


def test_the_same_days_again_leave_the_controller_alone(shown, calls_of):
    calls = calls_of(lambda: shown.situation.set_change_days(DAYS))
    assert calls["setAvailableTemporalRanges"] == 1
    calls = calls_of(lambda: shown.situation.set_change_days(tuple(DAYS)))
    assert calls["setAvailableTemporalRanges"] == 0
    assert shown.controller.totalFrameCount() == len(DAYS)


def test_the_steps_survive_a_layer_that_the_user_adds(shown):
    shown.situation.set_change_days(DAYS)
    shown.situation.set_day(DAYS[0])
    assert shown.project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "own", "memory")) is not None
    shown.controller.next()
    assert shown.day() == DAYS[1]


def test_a_date_chosen_in_the_dock_ends_the_animation(shown):
    shown.situation.set_change_days(DAYS)
    shown.situation.set_day(DAYS[0])
    shown.animate()
    shown.controller.playForward()
    shown.situation.set_day(DAYS[2])
    assert shown.controller.animationState() == Qgis.AnimationState.Idle
    assert shown.controller.navigationMode() == Qgis.TemporalNavigationMode.FixedRange
    assert shown.day() == DAYS[2]


def test_the_project_keeps_the_span_of_the_data_and_steps_of_a_day(shown, tmp_path):
    set_project_span(shown.project, (DAYS[0], date(2026, 1, 1)))
    shown.situation.set_change_days(DAYS)
    shown.situation.set_day(DAYS[1])
    assert shown.project.write(str(tmp_path / "kept.qgz"))
    read = QgsProject()
    assert read.read(str(tmp_path / "kept.qgz"))
    settings = read.timeSettings()
    assert (settings.timeStepUnit(), settings.timeStep()) == (Qgis.TemporalUnit.Days, 1.0)
    assert day_of(settings.temporalRange()) == DAYS[0]
    assert settings.temporalRange().end().date().toString("yyyy-MM-dd") == "2026-01-01"
    read.clear()


@pytest.mark.parametrize(
    ("reports", "today", "last"),
    [
        ([], date(2024, 1, 1), date(2025, 9, 11)),
        ([date(2025, 12, 1)], date(2025, 10, 1), date(2025, 12, 1)),
        ([date(2025, 12, 1)], date(2026, 10, 1), date(2026, 10, 1)),
    ],
    ids=["a change to come", "a report of tomorrow", "today"],
)
def test_the_span_ends_today_or_with_the_last_news(reports, today, last):
    assert span_of(DAYS, reports, today) == (DAYS[0], last)


def test_without_changes_there_is_no_span():
    assert span_of([], [date(2025, 1, 1)], date(2025, 1, 1)) is None
