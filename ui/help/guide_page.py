"""A page of the guide, with its pictures as wide as there is room for."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QPixmap, QResizeEvent, QTextDocument
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

_BESIDE = 24
"""Margins of the text beside a picture, and the scroll bar, in pixels."""
_SETTLED_MS = 150


class GuidePage(QTextBrowser):
    """Shows a page of the guide from the file. Links out of the guide open in the browser of the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QPixmap] = {}
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_SETTLED_MS)
        self._resized.timeout.connect(self._fit_pictures)

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Return a picture no wider than the page; anything else as Qt reads it. Nothing comes from the net."""
        address = self.source().resolved(url)
        if not address.isLocalFile():
            return None
        if kind != int(QTextDocument.ResourceType.ImageResource):
            return super().loadResource(kind, url)
        name = url.toString()
        if name not in self._pictures:
            self._pictures[name] = QPixmap(address.toLocalFile())
        return self._fitted(self._pictures[name])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures once the window has its new size."""
        super().resizeEvent(event)
        self._resized.start()

    def _fit_pictures(self) -> None:
        document = self.document()
        for name, picture in self._pictures.items():
            document.addResource(int(QTextDocument.ResourceType.ImageResource), QUrl(name), self._fitted(picture))
        document.markContentsDirty(0, document.characterCount())

    def _fitted(self, picture: QPixmap) -> QPixmap:
        ratio = self.devicePixelRatioF()
        room = round((self.viewport().width() - _BESIDE) * ratio)
        if not picture.isNull() and picture.width() > room > 0:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

    def _follow(self, address: QUrl) -> None:
        target = self.source().resolved(address)
        is_page = target.isLocalFile() and Path(target.toLocalFile()).suffix == ".html"
        if is_page:
            self.setSource(target)
        else:
            QDesktopServices.openUrl(target)
