"""What QGIS asks for the page when its dialog is opened: nothing of the page is loaded before."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ...layers.resources import icon_path


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page of the plugin's settings."""

    def __init__(self, title: str) -> None:
        super().__init__(title, QIcon(icon_path()), "kachin_corridors")

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """Return a page that shows what is set now."""
        from .options_page import OptionsPage

        return OptionsPage(parent)
