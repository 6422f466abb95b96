"""A tour of the dock in a few steps, each a callout beside a real control. Nothing of it is modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QObject, QPoint, QRect, QTimer
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

from ...layers import settings
from .callout import Callout, Ring

_LOOK_MS = 150
"""How often the callout follows its control, which moves with docks, windows and pages."""
_GAP = 10
"""Between a control and the callout, in pixels."""


class Step(NamedTuple):
    """What one callout says, and the control that it says it of."""

    title: str
    text: str
    control: QWidget


class Tour(QObject):
    """``steps`` returns them when the tour begins; ``bring`` brings a control into sight."""

    def __init__(self, steps: Callable[[], Sequence[Step]], bring: Callable[[QWidget], None], parent: QObject) -> None:
        super().__init__(parent)
        self._make_steps = steps
        self._bring = bring
        self._steps: Sequence[Step] = ()
        self._number = 0
        self._is_in_sight = False
        self.callout: Callout | None = None
        self._ring: Ring | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._follow)

    def begin_once(self) -> None:
        """Begin the tour for who has not seen it yet."""
        if not (settings.TOUR_SEEN.value() or self.is_under_way()):
            self.begin()

    def begin(self) -> None:
        """Show the first step; a tour that is under way begins anew."""
        self.end()
        settings.TOUR_SEEN.set_value(True)
        self._steps = self._make_steps()
        self._show(0)

    def is_under_way(self) -> bool:
        """Tell whether a callout is to be seen."""
        return self.callout is not None and self.callout.isVisible()

    def end(self) -> None:
        """Take the tour away."""
        self._timer.stop()
        for part in (self.callout, self._ring):
            if part is not None:
                part.hide()
                part.deleteLater()
        self.callout = self._ring = None

    def _show(self, number: int) -> None:
        if number >= len(self._steps):
            self.end()
            return
        self._number = max(0, number)
        step = self._steps[self._number]
        self._bring(step.control)
        self._is_in_sight = False
        window = step.control.window()
        if self.callout is None or self.callout.parentWidget() is not window:
            self._make_parts(window)
        if self.callout is not None:
            self.callout.say(step.title, step.text, self._number + 1, len(self._steps))
        self._timer.start()

    def _make_parts(self, window: QWidget) -> None:
        self.end()
        self._ring = Ring(window)
        self.callout = Callout(window)
        self.callout.back_asked.connect(lambda: self._show(self._number - 1))
        self.callout.next_asked.connect(lambda: self._show(self._number + 1))
        self.callout.close_asked.connect(self.end)

    def _follow(self) -> None:
        """Stand beside the control, or end with it: the user went on to something else."""
        if self.callout is None or self._ring is None:
            return
        control = self._steps[self._number].control
        window = self.callout.parentWidget()
        if not control.isVisible() or control.window() is not window:
            self.end()
            return
        if not self._is_in_sight:
            # A page that was just brought has its places only when the event loop comes round.
            _scroll_to(control)
            self._is_in_sight = True
        around = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        self._ring.setGeometry(around.adjusted(-2, -2, 2, 2))
        self._ring.show()
        self._ring.raise_()
        self.callout.adjustSize()
        self.callout.move(place_beside(around, self.callout.rect(), window.rect()))
        if self.callout.isHidden():
            self.callout.show()
            self.callout.take_focus()
        self.callout.raise_()


def place_beside(control: QRect, callout: QRect, window: QRect) -> QPoint:
    """Return where a callout stands: left of a control, else right, below or above it, and always in the window."""
    width, height = callout.width(), callout.height()
    places = (
        QPoint(control.left() - width - _GAP, control.top()),
        QPoint(control.right() + _GAP, control.top()),
        QPoint(control.left(), control.bottom() + _GAP),
        QPoint(control.left(), control.top() - height - _GAP),
    )
    fits = (place for place in places if window.contains(QRect(place, callout.size())))
    best = next(fits, places[0])
    return QPoint(
        max(0, min(best.x(), window.width() - width)),
        max(0, min(best.y(), window.height() - height)),
    )


def _scroll_to(control: QWidget) -> None:
    """Scroll what holds a control so that the control is in sight."""
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(control)
        around = around.parentWidget()
