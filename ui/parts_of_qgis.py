"""What the plugin adds to QGIS beside its dock: actions with keys, searches of the locator bar, a page of options."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QCoreApplication

from .dock_actions import DockActions
from .evidence.ledger_locator import LedgerLocator
from .map.locator import PlaceLocator
from .options.options_factory import OptionsFactory

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .dock import KachinCorridorsDock

    ShownDock = Callable[[], Optional[KachinCorridorsDock]]


def register_parts(iface: QgisInterface, shown_dock: ShownDock) -> list[Callable[[], object]]:
    """Register them, and return what takes each away again. ``shown_dock`` shows the dock and returns it."""
    undo: list[Callable[[], object]] = [DockActions(iface, shown_dock).tear_down]
    bar = iface.messageBar()
    show_reports, show_day = partial(_show_reports, shown_dock), partial(_show_day, shown_dock)
    for locator in (PlaceLocator(iface.mapCanvas(), bar), LedgerLocator(bar, show_reports, show_day)):
        iface.registerLocatorFilter(locator)
        undo.append(partial(iface.deregisterLocatorFilter, locator))
    options = OptionsFactory(QCoreApplication.translate("Plugin", "Kachin Corridors"))
    iface.registerOptionsWidgetFactory(options)
    undo.append(partial(iface.unregisterOptionsWidgetFactory, options))
    return undo


def _show_reports(shown_dock: ShownDock, unit_id: str) -> None:
    dock = shown_dock()
    if dock is not None:
        dock.show_reports_of(unit_id)


def _show_day(shown_dock: ShownDock, day: date) -> None:
    dock = shown_dock()
    if dock is not None:
        dock.situation.set_day(day)
