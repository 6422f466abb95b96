"""Why a place has its colour on the map: what is assessed of it, its time line, and every claim with its reason."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...core.control.claims import Claim
from ...core.control.holders import Holder, holder_of
from ...core.errors import KachinCorridorsError
from ...core.evidence.why import SectionWhy, Subject, SubjectKind, TownshipWhy, UnitWhy, Why
from ...core.present import present
from ...core.words import Origin, Status
from ...reports.evidence.footnote import footnote
from ...reports.evidence.timeline import timeline_of
from ...reports.evidence.why_csv import csv_of
from ...reports.evidence.why_text import about_of, news_of, sentence_of
from ...store.workspace import Workspace
from ..common.described import describe, describe_entry
from ..common.map_sketch import flash, zoom_to
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner
from .claim_marks import status_pixmap
from .evidence_list import EvidenceList
from .timeline import TimelineWidget
from .why_asking import Asked, AskingBox

_SPACING = 4
_SWATCH_LINES = 1.4


class WhyPanel(QWidget):
    """Shows one unit, township, road section, gate or mine as of the situation date.

    ``correction_asked`` and ``withdrawal_asked`` name a Claim; ``shown`` tells that something was clicked on the map.
    """

    day_chosen = pyqtSignal(object)
    correction_asked = pyqtSignal(object)
    withdrawal_asked = pyqtSignal(object)
    shown = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._runner = runner
        self._workspace: Workspace | None = None
        self._day: date | None = None
        self._asked: Asked | None = None
        self._is_stale = False
        self.why: Why | None = None
        self.asking = AskingBox(canvas, project, runner, self)
        self.swatch = PlainLabel(self)
        self.title = PlainLabel(self)
        self.zoom_button = QToolButton(self)
        self.sentence = PlainLabel(self)
        self.timeline = TimelineWidget(self)
        self.told = PlainLabel(self)
        self.list = EvidenceList(self)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_menu = QMenu(self.copy_button)
        self.footnote_action = present(self.copy_menu.addAction(self.tr("As footnote")))
        self.csv_action = present(self.copy_menu.addAction(self.tr("As CSV")))
        self.correct_button = QPushButton(self.tr("Correct…"), self)
        self.withdraw_button = QPushButton(self.tr("Withdraw…"), self)
        self._lay_out()
        self._connect()
        self.clear()

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show the same place as of another day; of another workspace nothing yet."""
        self.setEnabled(True)
        if workspace != self._workspace:
            self._asked = None
        self._workspace, self._day, self._is_stale = workspace, day, True
        # At once, though nobody sees it: the map can be asked while another page is in front.
        self.asking.show_situation(workspace, day)
        if self.isVisible():
            self._refresh()

    def clear(self) -> None:
        """Forget the workspace."""
        self._workspace = self._day = self._asked = self.why = None
        self.asking.clear()
        self._show_why()
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        self.clear()
        self.asking.tear_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the whole sentence."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was not read while nobody saw it."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def unit_id(self) -> str:
        """Return the unit that is shown; empty for none, or for what is no unit."""
        return self.why.unit.unit_id if isinstance(self.why, UnitWhy) else ""

    def show_unit(self, unit_id: str) -> None:
        """Show why a unit has its colour."""
        self.asking.ask(Asked(Subject(SubjectKind.UNIT, unit_id, self._name_of(unit_id))))

    def show_section(self, corridor_id: str, at_m: float) -> None:
        """Show why the section of a corridor at a mark in metres has its holder."""
        self.asking.ask(Asked(Subject(SubjectKind.CORRIDOR, corridor_id, self._name_of_corridor(corridor_id)), at_m))

    def copy_footnote(self) -> None:
        """Copy the claims that count as one footnote; the chosen claim alone where it does not count."""
        if not isinstance(self.why, UnitWhy):
            return
        counting = [judged.claim for judged in self.why.judged if judged.is_adopted]
        chosen = self.list.current_claim()
        claims = counting if chosen is None or chosen in counting else [chosen]
        present(QGuiApplication.clipboard()).setText(footnote(claims))

    def copy_csv(self) -> None:
        """Copy all that is listed as CSV."""
        if self.why is not None:
            present(QGuiApplication.clipboard()).setText(csv_of(self.why))

    def show_on_map(self) -> None:
        """Zoom to what is shown, and let it light up."""
        if self.why is None or self._workspace is None:
            return
        try:
            points = self._workspace.evidence.points_of(self.why)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        if not points:
            self._runner.show_warning(self.tr("{place} has no position.").format(place=self.why.title))
            return
        zoom_to(self._canvas, points)
        flash(self._canvas, points)

    def _lay_out(self) -> None:
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        for label in (self.sentence, self.told):
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = QHBoxLayout()
        head.addWidget(self.swatch, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.zoom_button, 0, Qt.AlignmentFlag.AlignTop)
        self.zoom_button.setIcon(QgsApplication.getThemeIcon("/mActionZoomToSelected.svg"))
        self.zoom_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.zoom_button, self.tr("Zoom the map to it and let it light up"), self.tr("Show on map"))
        column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addWidget(self.asking)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.timeline)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_buttons())
        # Keeps the rest on top while there is no list.
        column.addStretch()

    def _make_buttons(self) -> QHBoxLayout:
        describe(self.copy_button, self.tr("Copy the reports as a footnote, or all that is listed for a spreadsheet"))
        footnote_hint = self.tr("Copy the reports that count, or the chosen one, as a footnote")
        describe_entry(self.copy_menu, self.footnote_action, footnote_hint)
        csv_hint = self.tr("Copy all that is listed, with the reasons, for a spreadsheet")
        describe_entry(self.copy_menu, self.csv_action, csv_hint)
        self.copy_button.setMenu(self.copy_menu)
        describe(self.correct_button, self.tr("Record a new report that corrects the chosen one; the old row stays"))
        describe(self.withdraw_button, self.tr("Take back the chosen report, if you recorded it; the old row stays"))
        row = QHBoxLayout()
        for button in self._buttons():
            row.addWidget(button)
        return row

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.copy_button, self.correct_button, self.withdraw_button

    def _connect(self) -> None:
        self.asking.asked.connect(self._ask)
        self.asking.from_map.connect(self.shown)
        self.timeline.day_chosen.connect(self.day_chosen)
        self.timeline.day_told.connect(self._tell_day)
        self.list.unit_chosen.connect(self.show_unit)
        self.list.claim_selected.connect(self._claim_selected)
        self.footnote_action.triggered.connect(lambda: self.copy_footnote())
        self.csv_action.triggered.connect(lambda: self.copy_csv())
        self.zoom_button.clicked.connect(self.show_on_map)
        self.correct_button.clicked.connect(lambda: self.correction_asked.emit(self.list.current_claim()))
        self.withdraw_button.clicked.connect(lambda: self.withdrawal_asked.emit(self.list.current_claim()))

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self._explain()
        if asked.claim_id:
            self.list.choose_claim(asked.claim_id)

    def _refresh(self) -> None:
        """Read the workspace anew, and show the same as before."""
        self._is_stale = False
        if self._workspace is None or self._day is None:
            return
        try:
            self.asking.offer_subjects()
        except KachinCorridorsError as error:
            self._runner.show_error(error)
        self._explain()

    def _explain(self) -> None:
        self.why = None
        if self._workspace is not None and self._day is not None and self._asked is not None:
            (kind, key, _), at_m = self._asked.subject, self._asked.at_m
            try:
                self.why = self._workspace.evidence.of(kind, key, self._day, at_m)
            except KachinCorridorsError as error:
                self._runner.show_error(error)
        self._show_why()

    def _show_why(self) -> None:
        why = self.why
        if why is None:
            self.title.setText(self.tr("Why does it have this colour?"))
            self.sentence.setText(self._hint())
        else:
            self.title.setText(f"{why.title} – {about_of(why)}")
            warning = self._warning(why)
            self.sentence.setText("\n".join(filter(None, (sentence_of(why), news_of(why), warning))))
        self._fit()
        self._show_swatch(why)
        self.timeline.show_timeline(None if why is None else timeline_of(why))
        self.list.show_why(why)
        for widget in (self.list, self.zoom_button, *self._buttons()):
            widget.setVisible(why is not None)
        self.footnote_action.setEnabled(isinstance(why, UnitWhy) and bool(why.judged))

    def _hint(self) -> str:
        if self._asked is not None:
            return self.tr("The workspace does not have it on this date.")
        return self.tr(
            "Press “Ask the map” and click a mark, a township, a road, a gate or a mine; or type a place. "
            "The reports behind its colour are listed here, with the reason why each counts or not."
        )

    def _warning(self, why: Why) -> str:
        if isinstance(why, UnitWhy) and why.derived_otherwise:
            return "⚠ " + self.tr("The map shows what was derived before the ledger was changed.")
        return ""

    def _fit(self) -> None:
        """Give texts of several lines the height that they need."""
        margins = self.layout().contentsMargins()
        width = self.width() - margins.left() - margins.right()
        for label in (self.sentence, self.told):
            label.keep_height(width)

    def _show_swatch(self, why: Why | None) -> None:
        height = round(self.fontMetrics().height() * _SWATCH_LINES)
        holder = _holder_of(why)
        self.swatch.setVisible(holder is not None)
        if holder is not None:
            size = QSize(height * 2, height)
            self.swatch.setPixmap(status_pixmap(holder, size, self.palette(), self.devicePixelRatioF()))

    def _claim_selected(self, claim: Claim | None) -> None:
        self.correct_button.setEnabled(claim is not None)
        self.withdraw_button.setEnabled(claim is not None and claim.origin is Origin.ANALYST)

    def _tell_day(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self._fit()

    def _name_of_corridor(self, corridor_id: str) -> str:
        if self._workspace is None:
            return corridor_id
        corridors = self._workspace.tables.rows("corridors")
        return next((row["name"] for row in corridors if row["corridor_id"] == corridor_id), corridor_id)

    def _name_of(self, unit_id: str) -> str:
        if self._workspace is None:
            return unit_id
        subjects = self._workspace.evidence.subjects()
        return next((each.name for each in subjects if each[:2] == (SubjectKind.UNIT, unit_id)), unit_id)


def _holder_of(why: Why | None) -> Holder | None:
    """Return what the swatch shows: nothing for a site or a place, which no status colours."""
    unknown = Holder((), Status.UNKNOWN)
    if isinstance(why, UnitWhy):
        return unknown if why.status is None else holder_of(why.status)
    if isinstance(why, TownshipWhy):
        return unknown if why.status is None else Holder(tuple(filter(None, (why.status.actor,))), why.status.status)
    if isinstance(why, SectionWhy):
        return why.section.holder
    return None
