"""What a page of the dock stands in: it scrolls, once, where the screen is too small for the page."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

# Room is dear beside a map.
MARGINS = (4, 4, 4, 4)


def page_area(page: QWidget, margins: tuple[int, int, int, int] = MARGINS) -> QScrollArea:
    """Return the area that holds a page, with margins in pixels: left, top, right, bottom."""
    page.layout().setContentsMargins(*margins)
    area = QScrollArea()
    area.setWidgetResizable(True)
    # The arrow keys scroll it from any control inside; it is no stop of the Tab key.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(page)
    return area
