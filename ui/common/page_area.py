"""What a page of the dock stands in: it scrolls, once and never sideways, where the screen is too low for the page."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

# Room is dear beside a map.
MARGINS = (4, 4, 4, 4)
SPACING = 4


class PageArea(QScrollArea):
    """Never narrower than its page, in whatever letters and language, so that nothing of it is out of sight aside.

    ``margins`` are in pixels: left, top, right, bottom.
    """

    def __init__(self, page: QWidget, margins: tuple[int, int, int, int] = MARGINS) -> None:
        super().__init__()
        page.layout().setContentsMargins(*margins)
        page.layout().setSpacing(SPACING)
        self.setWidgetResizable(True)
        # The arrow keys scroll it from any control inside; it is no stop of the Tab key.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(page)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the page, and of the bar that stands beside it on a low screen."""
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when the page has other texts or letters; Qt's own area asks once."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
