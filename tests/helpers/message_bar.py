"""What a message in QGIS' bar offers to do."""

from __future__ import annotations

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton


def offered(bar: QgsMessageBar) -> QPushButton:
    """Return the button of the newest message, beside the one that shows a long text whole."""
    (button,) = [each for each in bar.items()[0].findChildren(QPushButton) if each.text() != "More"]
    return button
