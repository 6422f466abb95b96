"""Puts a workspace into a project: its layers, themes and bookmarks, the map layout and the situation date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timezone

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.project.change_steps import set_project_span, span_of
from ..layers.project.date_decoration import show_date_in_new
from ..layers.project.situation_date import project_date, set_project_date
from ..layers.project.workspace_layers import AddedLayers, adding_workspace
from ..store.workspace import Workspace
from .layouts import adding_layout


class Opening:
    """Puts one workspace into a project. What the project has already is not added twice.

    All of it belongs to the main thread, and takes up to a second: ``steps`` does it a little at a time, so that a
    window can live on in between. Who begins goes on to the last step, unless the project is closed meanwhile.
    """

    def __init__(self, project: QgsProject, workspace: Workspace, day: date | None = None) -> None:
        self.added = AddedLayers()
        self.warning = ""
        """What the user must know of the workspace before editing it; empty when there is nothing."""
        self._project = project
        self._workspace = workspace
        self._day = day

    @property
    def day(self) -> date:
        """The situation date: as given, else that of the project, else the workspace's latest."""
        if self._day is None:
            raise RuntimeError("The situation date is known only after the last step.")
        return self._day

    def steps(self) -> Iterator[None]:
        """Do one step at each turn. The first checks, and raises what ``add_workspace`` raises before any change."""
        yield from adding_workspace(self._project, self._workspace, self.added)
        self.warning = _warning_of(self._workspace.tables.foreign_triggers())
        yield
        yield from adding_layout(self._project, self._workspace)
        yield
        self._day = self._day or project_date(self._project) or self._workspace.control.default_day()
        set_project_date(self._project, self._day)
        set_project_span(self._project, data_span(self._workspace))
        show_date_in_new(self._project)


def data_span(workspace: Workspace) -> tuple[date, date] | None:
    """Return the first day of change of a workspace, and today or the day of a later report; None without changes."""
    today = datetime.now(timezone.utc).date()
    return span_of(workspace.control.change_dates(), workspace.control.report_days(), today)


def _warning_of(triggers: list[str]) -> str:
    """Say what QGIS would run unseen when a layer is edited and saved: it knows no such check itself."""
    if not triggers:
        return ""
    text = QCoreApplication.translate(
        "Algorithms",
        "The workspace has triggers or rules that are neither of Kachin Corridors nor of QGIS: {triggers}. "
        "Each acts when a layer is edited and saved. Look at them in DB Manager before you edit anything.",
    )
    return text.format(triggers=", ".join(triggers))
