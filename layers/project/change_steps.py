"""QGIS' own temporal controller on the days of the data: the span of the project, and steps by days of change.

The controller keeps its steps for as long as QGIS runs; a project file cannot. What it can keep is the span of the data
and a step of one day: so a project opened without the plugin steps through the same span day by day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDateTime

from .situation_date import instant

_BY_CHANGE = QgsInterval(1, Qgis.TemporalUnit.IrregularStep)


def span_of(changes: Sequence[date], reports: Sequence[date], today: date) -> tuple[date, date] | None:
    """Return the first day of change, and the last day of which there may be news: today, or a later one.

    ``changes`` must be in order; None without any.
    """
    return (changes[0], max(changes[-1], today, *reports)) if changes else None


def set_project_span(project: QgsProject, span: tuple[date, date] | None) -> None:
    """Keep the span of the data in the project, for its temporal controller, with a step of one day."""
    first, last = (QDateTime(), QDateTime()) if span is None else (instant(span[0]).begin(), instant(span[1]).end())
    project.timeSettings().setTemporalRange(QgsDateTimeRange(first, last))
    project.timeSettings().setIsTemporalRangeCumulative(False)
    _set_project_step(project)


def step_by_changes(
    controller: QgsTemporalNavigationObject, project: QgsProject, days: Sequence[date], day: date | None
) -> None:
    """Let slider, arrows and "play" of QGIS' temporal controller go from one day of change to the next.

    They begin at ``day``, or at the last change before it.
    """
    controller.setAvailableTemporalRanges([instant(each) for each in days])
    controller.setFrameDuration(_BY_CHANGE if days else QgsInterval(1, Qgis.TemporalUnit.Days))
    if day is not None:
        go_to_step(controller, day)
    # The slider of the controller learns of the number of steps by this signal only.
    controller.temporalExtentsChanged.emit(controller.temporalExtents())
    # The controller's panel wrote its step into the project, where it has no days to step by.
    _set_project_step(project)


def go_to_step(controller: QgsTemporalNavigationObject, day: date) -> None:
    """Let the next step of the controller begin at ``day``, or at the last change before it; nothing else moves."""
    if not controller.availableTemporalRanges():
        return
    frame = controller.findBestFrameNumberForFrameStart(instant(day).begin())
    was_blocked = controller.blockSignals(True)
    controller.setCurrentFrameNumber(frame)
    controller.blockSignals(was_blocked)


def _set_project_step(project: QgsProject) -> None:
    settings = project.timeSettings()
    if settings.timeStepUnit() != Qgis.TemporalUnit.Days or settings.timeStep() != 1.0:
        settings.setTimeStepUnit(Qgis.TemporalUnit.Days)
        settings.setTimeStep(1.0)
