"""Follows what is written into the workspace that the dock shows, whoever writes it, without stopping QGIS."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ...core.errors import KachinCorridorsError
from ...core.feedback import Feedback
from ...layers.project.overlays import newest_reports
from ...reports.refreshing import days_shown, follow_with, pairs_shown, showing_changes
from ...store.workspace import Workspace
from .running import AlgorithmRunner

Steps = Callable[[Workspace], Iterator[None]]


class Following(QObject):
    """Reads in the background what has changed, then shows it in project and dock a step at a time.

    ``shown`` returns the workspace that the dock shows, ``steps`` show it there anew.
    """

    def __init__(
        self,
        project: QgsProject,
        runner: AlgorithmRunner,
        shown: Callable[[], Workspace | None],
        steps: Steps,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._runner = runner
        self._shown = shown
        self._steps = steps
        self._is_reading = False
        self._tables: frozenset[str] | None = frozenset()
        self._end = follow_with(self.follow)

    def tear_down(self) -> None:
        """Follow nothing any more."""
        self._end()

    def follow(self, project: QgsProject, workspace: Workspace, tables: Collection[str] | None = None) -> bool:
        """Show what was changed in some tables, or None: in any; False where the dock does not show this workspace."""
        shown = self._shown()
        if project is not self._project or shown is None or shown.resolved() != workspace.resolved():
            return False
        known = self._tables
        self._tables = None if tables is None or known is None else known | frozenset(tables)
        if not self._is_reading:
            self._read(shown)
        return True

    def _read(self, workspace: Workspace) -> None:
        self._is_reading = True
        days, pairs = days_shown(self._project), pairs_shown(self._project, workspace)

        def read(_: Feedback) -> None:
            try:
                workspace.read_ahead(days, pairs)
                for day in days:
                    newest_reports(workspace, day)
            except KachinCorridorsError:
                # Who shows it meets the same, and says so where it belongs.
                return

        def show(_: object = None) -> None:
            self._is_reading = False
            tables, self._tables = self._tables, frozenset()
            if self._shown() == workspace:
                self._runner.stepping.begin(self._showing(workspace, tables), self._tell)

        self._runner.compute_in_background(self.tr("Reading what was recorded"), read, show, show)

    def _showing(self, workspace: Workspace, tables: Collection[str] | None) -> Iterator[None]:
        yield from showing_changes(self._project, workspace, tables)
        yield from self._steps(workspace)

    def _tell(self, error: KachinCorridorsError | None) -> None:
        if error is not None:
            self._runner.show_error(error)
