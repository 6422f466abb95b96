"""Builds the plugin's parts in QGIS, registers them, and takes every one of them away again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMainWindow

from .algorithms.provider import KachinCorridorsProvider
from .layers import settings
from .layers.expressions.functions import register_functions
from .layers.resources import icon_path, translation_path

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsLayoutDesignerInterface

    from .ui.dock import KachinCorridorsDock

MENU = "Kachin Corridors"


class KachinCorridorsPlugin:
    """The plugin as QGIS sees it. Each registration puts its own undo on a stack; ``unload`` runs the stack down."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.dock: KachinCorridorsDock | None = None
        self.action: QAction | None = None
        self._undo: list[Callable[[], object]] = []

    def initProcessing(self) -> None:
        """Register Processing provider and expression functions: all that qgis_process needs, without ``iface``."""
        provider = KachinCorridorsProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo.append(lambda: registry.removeProvider(provider))
        self._undo.append(register_functions(QgsProject.instance()))

    def initGui(self) -> None:
        """Register translation, provider, and the one action that opens the dock; build nothing yet."""
        if self.iface is None:
            return  # no window to put anything into
        from .ui.parts_of_qgis import register_parts

        iface = self.iface
        self._install_translator()
        self.initProcessing()
        action = QAction(QIcon(icon_path()), self._tr("Kachin Corridors"), iface.mainWindow())
        action.setObjectName("kachin_corridors_open_dock")
        action.setCheckable(True)
        action.setToolTip(self._tr("Show or hide the Kachin Corridors panel"))
        action.triggered.connect(self.show_dock)
        iface.addToolBarIcon(action)
        iface.addPluginToMenu(MENU, action)
        self._undo.append(action.deleteLater)
        self._undo.append(lambda: iface.removePluginMenu(MENU, action))
        self._undo.append(lambda: iface.removeToolBarIcon(action))
        self.action = action
        self._undo += register_parts(iface, self._shown_dock)
        iface.initializationCompleted.connect(self.restore_dock)
        self._undo.append(lambda: iface.initializationCompleted.disconnect(self.restore_dock))
        iface.layoutDesignerOpened.connect(self._show_layout_anew)
        self._undo.append(lambda: iface.layoutDesignerOpened.disconnect(self._show_layout_anew))

    def restore_dock(self) -> None:
        """Open the dock, where it was, if it was open when QGIS was last closed.

        QGIS restores its own docks before plugins have any, and calls this when it has started: never when the plugin
        is enabled in a QGIS that runs.
        """
        if settings.DOCK_OPEN.value():
            self.show_dock(True)

    def unload(self) -> None:
        """Undo every registration, the last one first."""
        while self._undo:
            self._undo.pop()()
        self.action = None
        self.dock = None

    def show_dock(self, visible: bool) -> None:
        """Show or hide the dock; it is built when it is first shown."""
        if self.dock is None:
            self._build_dock()
        if self.dock is not None:
            self.dock.setUserVisible(visible)
            # A dock that is shown as soon as it is built says nothing of it.
            if self.action is not None:
                self.action.setChecked(visible)

    def _build_dock(self) -> None:
        if self.iface is None or self.action is None:
            return  # unloaded, or without a window
        from .ui.dock import KachinCorridorsDock
        from .ui.help.layer_menu import LayerMenu

        iface, action = self.iface, self.action
        dock = KachinCorridorsDock(iface.mapCanvas(), iface.messageBar(), iface.mainWindow())
        dock.visibilityChanged.connect(action.setChecked)
        # Not visibilityChanged: a dock behind another's tab is open, and when QGIS closes all become invisible.
        dock.openedStateChanged.connect(self._remember_open)
        # QGIS remembers where each dock was, by its name.
        if not cast(QMainWindow, iface.mainWindow()).restoreDockWidget(dock):
            iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._undo.append(dock.deleteLater)
        self._undo.append(lambda: iface.removeDockWidget(dock))
        self._undo.append(dock.tear_down)
        self._undo.append(lambda: dock.visibilityChanged.disconnect(action.setChecked))
        if (layers := iface.layerTreeView()) is not None:
            self._undo.append(LayerMenu(layers, dock.guide).tear_down)
        self._undo.append(lambda: dock.openedStateChanged.disconnect(self._remember_open))
        self.dock = dock

    @staticmethod
    def _show_layout_anew(window: QgsLayoutDesignerInterface) -> None:
        # The situation date may have been moved since a window last showed the layout.
        window.layout().refresh()

    @staticmethod
    def _remember_open(is_open: bool) -> None:
        settings.DOCK_OPEN.set_value(is_open)

    def _shown_dock(self) -> KachinCorridorsDock | None:
        self.show_dock(True)
        return self.dock

    def _install_translator(self) -> None:
        # userLocale is empty on a fresh profile.
        locale = str(QgsSettings().value("locale/userLocale", "") or QLocale().name())
        translator = QTranslator()
        path = translation_path(locale.split("_")[0])
        if path.is_file() and translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))

    @staticmethod
    def _tr(text: str) -> str:
        return QCoreApplication.translate("Plugin", text)
