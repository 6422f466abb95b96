"""What the measuring tools share: keys, undo step by step, words beside the cursor, and leaving nothing behind."""

from __future__ import annotations

from abc import abstractmethod

from qgis.core import QgsApplication, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QPushButton

from ...core.geometry.geodesy import LonLat
from ...layers.measuring.map_positions import ground_size, map_point, position_of
from ..common.map_sketch import CursorNote, MapSketch

_UNDO_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_FINISH_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MeasuringTool(QgsMapTool):
    """Base of the measuring tools. Esc and the right button go back a step, and at last to the tool used before."""

    changed = pyqtSignal()
    """Something was clicked, undone or left, or what could be clicked is another line now."""
    told = pyqtSignal(str)
    """What a click just now would give, in words; empty when there is nothing to say."""
    off_earth = pyqtSignal()
    """A click where the map shows no position on Earth."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._project = project
        self._before: QgsMapTool | None = None
        self.sketch = MapSketch(canvas, project, self)
        self.note = CursorNote(canvas)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))

    def tear_down(self) -> None:
        """Leave the tool, and leave nothing on the canvas."""
        self.leave()
        self.sketch.tear_down()
        self.note.deleteLater()
        self.deleteLater()

    def start(self) -> None:
        """Make this the tool of the canvas; ``leave`` brings the present one back."""
        if self.canvas().mapTool() is not self:
            self._before = self.canvas().mapTool()
            self.canvas().setMapTool(self)
        self.canvas().setFocus()

    def leave(self) -> None:
        """Give the canvas back to the tool used before."""
        if self.canvas().mapTool() is not self:
            return
        self.canvas().unsetMapTool(self)
        if self._before is not None and not sip.isdeleted(self._before):
            self.canvas().setMapTool(self._before)

    def activate(self) -> None:
        """Begin to listen to keys that QGIS would take for its own."""
        super().activate()
        self.canvas().installEventFilter(self)
        # What is under the cursor is another place then.
        self.canvas().extentsChanged.connect(self.rest)

    def deactivate(self) -> None:
        """Forget what is under way."""
        self.canvas().removeEventFilter(self)
        self.canvas().extentsChanged.disconnect(self.rest)
        self.reset()
        super().deactivate()

    def rest(self) -> None:
        """Take back what was told of the place under the cursor: it is under it no more."""
        self.note.hide()
        self.told.emit(self.settled())

    def reset(self) -> None:
        """Forget all points, and take them off the canvas."""
        self.forget()
        self.sketch.clear()
        self.note.hide()
        self.told.emit("")
        self.changed.emit()

    @abstractmethod
    def forget(self) -> None:
        """Forget all points."""

    @abstractmethod
    def clicked(self, position: LonLat, pixel: QPoint) -> None:
        """Take a click of the left button."""

    @abstractmethod
    def moved(self, position: LonLat | None, pixel: QPoint) -> str:
        """Follow the cursor; return what a click here would give. ``position`` is None off the Earth."""

    @abstractmethod
    def settled(self) -> str:
        """Take what follows the cursor off the canvas; return what there is to tell without it."""

    @abstractmethod
    def undo(self) -> bool:
        """Take back the last point; False when there is none."""

    @abstractmethod
    def finish(self) -> bool:
        """End what is under way as it is; False when it cannot be ended."""

    @abstractmethod
    def cancel(self) -> bool:
        """Give up what is under way; False when nothing is."""

    def canvasPressEvent(self, event: QgsMapMouseEvent | None) -> None:
        """Take a point with the left button; end or give up with the right one."""
        if event is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            if not (self.finish() or self.cancel()):
                self.leave()
        elif event.button() == Qt.MouseButton.LeftButton:
            position = self.position(event)
            if position is None:
                self.off_earth.emit()
            else:
                self.clicked(position, event.pos())
                self._follow(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent | None) -> None:
        """Show what a click would give."""
        if event is not None:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Undo, finish, or give up."""
        if event is None or not self._handles(event):
            return
        # QGIS deletes the selected features of the layer that is being edited on Delete and Backspace, unless the tool
        # ignores the event: to QGIS that means that the tool has used it.
        event.ignore()
        if event.key() == Qt.Key.Key_Escape:
            if not self.cancel():
                self.leave()
        elif event.key() in _FINISH_KEYS:
            self.finish()
        else:
            self.undo()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Keep the keys of this tool from QGIS' shortcuts (Delete, Ctrl+Z), and what is told from going stale."""
        if event is not None and event.type() == QEvent.Type.Leave:
            self.rest()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        is_ours = self._handles(event)
        if is_ours:
            event.accept()
        return is_ours

    def position(self, event: QgsMapMouseEvent) -> LonLat | None:
        """Return where a mouse event is on Earth."""
        return self.position_of(event.mapPoint())

    def position_of(self, point: QgsPointXY) -> LonLat | None:
        """Return where a point of the map is on Earth."""
        return position_of(point, self.canvas().mapSettings().destinationCrs(), self._project.transformContext())

    def pixel_of(self, position: LonLat) -> QPoint | None:
        """Return where on the canvas a position is drawn; None where it is not on this map."""
        crs = self.canvas().mapSettings().destinationCrs()
        point = map_point(position, crs, self._project.transformContext())
        return None if point is None else self.toCanvasCoordinates(point)

    def pixel_metres(self) -> float | None:
        """Return the size of a pixel on the ground in the middle of the canvas; None off the Earth."""
        settings = self.canvas().mapSettings()
        context = self._project.transformContext()
        step = settings.mapUnitsPerPixel()
        return ground_size(settings.visibleExtent().center(), step, settings.destinationCrs(), context)

    def _follow(self, event: QgsMapMouseEvent) -> None:
        text = self.moved(self.position(event), event.pos())
        self.note.show_at(event.pos(), text)
        self.told.emit(text)

    @staticmethod
    def _handles(event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Escape, *_UNDO_KEYS, *_FINISH_KEYS) or event.matches(
            QKeySequence.StandardKey.Undo
        )


def bind_tool(tool: MeasuringTool, button: QPushButton, stop: str) -> None:
    """Let a button start and stop a tool. Its text tells which: some themes draw a pressed button like any other."""
    start = button.text()

    def show(is_on: bool) -> None:
        button.setChecked(is_on)
        button.setText(stop if is_on else start)

    button.setCheckable(True)
    button.clicked.connect(lambda is_on: tool.start() if is_on else tool.leave())
    tool.activated.connect(lambda: show(True))
    tool.deactivated.connect(lambda: show(False))
