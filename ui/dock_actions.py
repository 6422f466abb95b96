"""Actions of the dock for the keyboard. *Settings ▸ Keyboard Shortcuts…* lists them, and gives each other keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..layers.resources import icon_path

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .dock import KachinCorridorsDock
    from .dock_content import DockContent


class DockActions(QObject):
    """Each shows the dock, and does what a button in it does; without a workspace the dock says how to begin.

    ``shown_dock`` shows the dock and returns it.
    """

    def __init__(self, iface: QgisInterface, shown_dock: Callable[[], KachinCorridorsDock | None]) -> None:
        super().__init__(iface.mainWindow())
        self._iface = iface
        self._shown_dock = shown_dock
        self.actions: list[QAction] = []
        for name, text, keys, do in (
            ("previous_change", self.tr("Go to the previous change"), "Ctrl+Alt+PgUp", _previous_change),
            ("next_change", self.tr("Go to the next change"), "Ctrl+Alt+PgDown", _next_change),
            ("why", self.tr("Ask the map why it has its colours"), "Ctrl+Alt+Shift+W", _ask_map),
            ("record", self.tr("Record a report"), "Ctrl+Alt+Shift+R", _record),
            ("measure", self.tr("Measure"), "Ctrl+Alt+Shift+M", _measure),
        ):
            self._register(name, text, keys, do)

    def tear_down(self) -> None:
        """Take the actions away from QGIS."""
        for action in self.actions:
            self._iface.unregisterMainWindowAction(action)
            self._iface.mainWindow().removeAction(action)
            action.deleteLater()
        self.deleteLater()

    def _register(self, name: str, text: str, keys: str, do: Callable[[DockContent], object]) -> None:
        action = QAction(QIcon(icon_path()), self.tr("Kachin Corridors: {text}").format(text=text), self)
        action.setObjectName(f"kachin_corridors_{name}")
        action.triggered.connect(lambda: self._do(do))
        # The window of QGIS listens to the keys of the actions that it has.
        self._iface.mainWindow().addAction(action)
        self._iface.registerMainWindowAction(action, keys)
        self.actions.append(action)

    def _do(self, do: Callable[[DockContent], object]) -> None:
        dock = self._shown_dock()
        if dock is not None and dock.content.is_built() and dock.content.isEnabled():
            do(dock.content)


def _previous_change(content: DockContent) -> None:
    content.dates.previous_button.click()


def _next_change(content: DockContent) -> None:
    content.dates.next_button.click()


def _ask_map(content: DockContent) -> None:
    content.bring(content.evidence.why)
    content.evidence.why.asking.map_button.click()


def _record(content: DockContent) -> None:
    content.evidence.record_button.click()


def _measure(content: DockContent) -> None:
    content.bring(content.measure)
