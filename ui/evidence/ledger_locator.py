"""QGIS' locator bar finds reports, sources and days: ``kcr bhamo dvb``, ``kcr 2025-09``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Union

from qgis.core import Qgis, QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon

from ...core.errors import KachinCorridorsError
from ...layers.garbage import no_garbage_in_thread
from ...layers.messages import explain
from ...layers.resources import icon_path

if TYPE_CHECKING:
    from ...layers.evidence.ledger_search import FoundDay, FoundReport, FoundSource
    from ...store.workspace import Workspace

    Found = Union[FoundDay, FoundReport, FoundSource]

PREFIX = "kcr"
_UNIT, _DAY, _ADDRESS = "unit", "day", "address"
_SECONDS = 8


class LedgerLocator(QgsLocatorFilter):
    """Searches with its prefix only. QGIS clones it for each search and runs the clone in a thread.

    ``show_unit`` is called with the id of a unit whose reports are to be shown, ``show_day`` with a day to go to.
    """

    def __init__(
        self, message_bar: QgsMessageBar, show_unit: Callable[[str], object], show_day: Callable[[date], object]
    ) -> None:
        super().__init__()
        self._message_bar = message_bar
        self._show_unit = show_unit
        self._show_day = show_day
        self._workspace: Workspace | None = None
        self.setUseWithoutPrefix(False)

    def name(self) -> str:
        """Return the id of the filter."""
        return "kachin_corridors_reports"

    def displayName(self) -> str:
        """Return the name in the locator's list of filters."""
        return self._tr("Kachin Corridors: reports, sources and days")

    def description(self) -> str:
        """Return what it finds."""
        return self._tr(
            "Reports by place, actor, publisher or words of the quotation, sources by title or address, and days on "
            "which something changed: kcr bhamo dvb, kcr 2025-09"
        )

    def prefix(self) -> str:
        """Return what restricts a search to this filter."""
        return PREFIX

    def clone(self) -> LedgerLocator:
        """Return a filter for one search."""
        return LedgerLocator(self._message_bar, self._show_unit, self._show_day)

    def prepare(self, string: str | None, context: QgsLocatorContext) -> list[str]:
        """Take from the project what the search needs; QGIS calls this in the main thread."""
        from ...layers.project.workspace_layers import project_workspace

        try:
            self._workspace = project_workspace(QgsProject.instance())
        except KachinCorridorsError:
            self._workspace = None
        return []

    def fetchResults(self, string: str | None, context: QgsLocatorContext, feedback: QgsFeedback | None) -> None:
        """Search, in a thread of QGIS'."""
        from ...layers.evidence.ledger_search import search_ledger

        if self._workspace is None:
            return
        try:
            with no_garbage_in_thread():
                for number, found in enumerate(search_ledger(self._workspace, string or "")):
                    if feedback is not None and feedback.isCanceled():
                        return
                    result = self._result(found)
                    # They come in their order; QGIS sorts by score.
                    result.score = 1.0 - number / 100
                    self.resultFetched.emit(result)
        except KachinCorridorsError as error:
            self.logMessage(explain(error), Qgis.MessageLevel.Warning)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Show the reports of the unit, go to the day, or open the source in the browser."""
        # The stubs have the getter only.
        chosen: dict[str, Any] = result.userData  # type: ignore[attr-defined]
        if _UNIT in chosen:
            self._show_unit(chosen[_UNIT])
        elif _DAY in chosen:
            self._show_day(date.fromisoformat(chosen[_DAY]))
        else:
            self._open(chosen[_ADDRESS], result)

    def _open(self, address: str, result: QgsLocatorResult) -> None:
        url = QUrl(address)
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
            return
        from ..common.plain_text import show_message

        text = self._tr("{title} has no address that a browser opens ({description}).")
        told = text.format(title=result.displayString, description=result.description)
        show_message(self._message_bar, told, Qgis.MessageLevel.Warning, _SECONDS)

    def _result(self, found: Found) -> QgsLocatorResult:
        from ...layers.evidence.ledger_search import FoundDay, FoundReport

        if isinstance(found, FoundDay):
            title, group, chosen = found.day.isoformat(), self._tr("Days"), {_DAY: found.day.isoformat()}
        elif isinstance(found, FoundReport):
            title, group, chosen = found.title, self._tr("Reports"), {_UNIT: found.unit_id}
        else:
            title, group, chosen = found.title, self._tr("Sources"), {_ADDRESS: found.address}
        result = QgsLocatorResult(self, title, chosen)
        result.description = found.description
        result.group = group
        result.icon = QIcon(icon_path())
        return result

    @staticmethod
    def _tr(text: str) -> str:
        return QCoreApplication.translate("Locator", text)
