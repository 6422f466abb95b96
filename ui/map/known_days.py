"""Offers the days of change of a workspace in the date line, with what happened on them as soon as it is known."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence.day_news import DayOfChange
from ...store.workspace import Workspace
from ..common.running import AlgorithmRunner
from .date_panel import DatePanel


def show_days(dates: DatePanel, runner: AlgorithmRunner, workspace: Workspace, is_shown: Callable[[], bool]) -> None:
    """Offer the days of change; what happened on each is found out in the background where it is not known yet.

    ``is_shown`` tells whether the workspace is still the one that is shown. Raises what reading a workspace raises.
    """
    if workspace.comparing.are_days_cached():
        dates.set_changes(workspace.comparing.days())
        return
    dates.set_days(workspace.control.change_dates())

    def show(days: list[DayOfChange]) -> None:
        # The user may have opened another workspace meanwhile.
        if is_shown():
            dates.set_changes(days)

    title = QCoreApplication.translate("DatePanel", "Find out what happened on which day")
    runner.compute_in_background(title, lambda _: workspace.comparing.days(), show)
