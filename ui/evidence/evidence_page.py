"""The dock's page Evidence: what is reported of a place and why it counts, what changed, and reports of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ...core.control.claims import Claim
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.plain_text import tip
from ..common.running import AlgorithmRunner
from .why_panel import WhyPanel

_SPACING = 4


@dataclass(frozen=True)
class ReportWanted:
    """What a report is to be recorded of, as far as the analyst said it: a unit, and the claim that it corrects."""

    unit_id: str = ""
    corrects: Claim | None = None


class Part(Protocol):
    """An inner part of the page, a widget too."""

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show a workspace as of a day."""

    def clear(self) -> None:
        """Forget the workspace."""

    def tear_down(self) -> None:
        """Leave nothing on the canvas, and stop listening."""


class _Parts(QTabWidget):
    """Asks for as much height as its parts do now: of itself Qt's asks once, and then squeezes what grew."""

    def event(self, event: QEvent) -> bool:
        """Pass on that a part wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class EvidencePage(QWidget):
    """Holds the inner parts, and above them what is done with reports.

    ``record_asked`` (ReportWanted) asks for the form, ``withdraw_asked`` (Claim) for the reason of a withdrawal,
    ``undo_asked`` takes the last recording back. ``ledger_changed`` is emitted by who wrote into the ledger. ``shown``
    tells that something was asked from elsewhere: the page should come into sight.
    """

    day_chosen = pyqtSignal(object)
    record_asked = pyqtSignal(object)
    withdraw_asked = pyqtSignal(object)
    undo_asked = pyqtSignal()
    ledger_changed = pyqtSignal()
    shown = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts: list[Part] = []
        self.record_button = QPushButton(self.tr("Record a report…"), self)
        self.undo_button = QPushButton(self.tr("Undo last report"), self)
        self.tabs = _Parts(self)
        self.why = WhyPanel(canvas, project, runner)
        self._lay_out()
        self._connect()
        self.add_part(
            self.why, self.tr("Why this colour"), self.tr("Why a place has the colour that it has on the map")
        )

    def heightForWidth(self, width: int) -> int:
        """Ask for no more than it must have: lists and time line take what there is, so that the buttons stay in sight.

        Qt would ask for the height at which no part is made smaller, and scroll. Texts keep their height themselves.
        """
        return self.minimumSizeHint().height()

    def add_part(self, part: QWidget, title: str, hint: str) -> None:
        """Add an inner part, which is a ``Part`` too."""
        part.layout().setContentsMargins(0, _SPACING, 0, 0)
        self._parts.append(part)  # type: ignore[arg-type]
        self.tabs.setTabToolTip(self.tabs.addTab(part, title), tip(hint))

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show all parts of a workspace as of a day."""
        self.setEnabled(True)
        for part in self._parts:
            part.show_situation(workspace, day)

    def clear(self) -> None:
        """Forget the workspace."""
        for part in self._parts:
            part.clear()
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        for part in self._parts:
            part.tear_down()

    def show_unit(self, unit_id: str) -> None:
        """Show why a unit has its colour."""
        self.why.show_unit(unit_id)
        self._bring_why()

    def show_section(self, corridor_id: str, at_m: float) -> None:
        """Show why the section of a corridor at a mark in metres has its holder."""
        self.why.show_section(corridor_id, at_m)
        self._bring_why()

    def _lay_out(self) -> None:
        describe(self.record_button, self.tr("Record what somebody reports of a place, a road or an area"))
        describe(self.undo_button, self.tr("Take back what was recorded or imported last, as if it had not been"))
        describe(self.tabs.tabBar(), self.tr("Choose what the page shows below"), self.tr("Parts of the page Evidence"))
        self._actions = QHBoxLayout()
        self._actions.addWidget(self.record_button)
        self._actions.addWidget(self.undo_button)
        self._actions.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addLayout(self._actions)
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.record_button.clicked.connect(lambda: self.record_asked.emit(ReportWanted(self.why.unit_id())))
        self.undo_button.clicked.connect(self.undo_asked)
        self.why.day_chosen.connect(self.day_chosen)
        self.why.correction_asked.connect(self._ask_correction)
        self.why.withdrawal_asked.connect(self.withdraw_asked)
        self.why.shown.connect(self._bring_why)

    def _bring_why(self) -> None:
        self.tabs.setCurrentWidget(self.why)
        self.shown.emit()

    def _ask_correction(self, claim: Claim) -> None:
        self.record_asked.emit(ReportWanted(claim.unit_id, claim))
