"""The part of the dock that shows the workspace: in its place stands why, for as long as it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QStackedWidget, QWidget

from ...core.errors import KachinCorridorsError
from ...core.feedback import Feedback
from ...layers.messages import explain
from ...store.workspace import Workspace
from .plain_text import PlainLabel
from .running import AlgorithmRunner

RETRY_MS = 3000


class ReadableArea(QStackedWidget):
    """Shows a content, or why there is none for the date; nothing of another date stays in sight meanwhile.

    Emits ``readable`` when the workspace can be read again.
    """

    readable = pyqtSignal()

    def __init__(self, content: QWidget, runner: AlgorithmRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._runner = runner
        self._workspace: Workspace | None = None
        self._day: date | None = None
        self.notice = PlainLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.addWidget(content)
        self.addWidget(self.notice)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RETRY_MS)
        self._timer.timeout.connect(self._try)

    def is_readable(self) -> bool:
        """Tell whether the content is shown."""
        return self.currentWidget() is self._content

    def show_content(self) -> None:
        """Show the content, and try no more."""
        self._timer.stop()
        self._workspace = None
        self.setCurrentWidget(self._content)

    def show_fault(self, workspace: Workspace, day: date, fault: str) -> None:
        """Show why a workspace cannot be read for a day, and try again until it can."""
        self._workspace, self._day = workspace, day
        self._tell(fault)
        self.setCurrentWidget(self.notice)
        self._timer.start()

    def find_fault(self, workspace: Workspace, then: Callable[[str], None], stopped: Callable[[], None]) -> None:
        """Look in a thread why a workspace cannot be read, and call ``then`` with that; empty when it can be read.

        ``stopped`` is called instead when the task was cancelled, by the user or by QGIS.
        """

        def look(_feedback: Feedback) -> str:
            # Another program that has the file locked is waited for.
            try:
                workspace.check()
            except KachinCorridorsError as error:
                return explain(error)
            return ""

        title = self.tr("Find out whether the workspace can be read")
        self._runner.compute_in_background(title, look, then, stopped)

    def _tell(self, fault: str) -> None:
        day = "" if self._day is None else self._day.isoformat()
        self.notice.setText(
            self.tr("Nothing can be shown for {day}: {fault}\nIt is tried again every few seconds.").format(
                day=day, fault=fault
            )
        )

    def _try(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return

        def tell(fault: str) -> None:
            if workspace != self._workspace:
                return
            if fault:
                self._tell(fault)  # it may be another one than before
                self._timer.start()
            else:
                self.readable.emit()

        def stopped() -> None:
            if workspace == self._workspace:
                self._timer.start()

        self.find_fault(workspace, tell, stopped)
