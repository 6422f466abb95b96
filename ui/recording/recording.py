"""Recording reports: what opens the form, the algorithms that it runs, and taking a recording back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from ...algorithms.base import WORKSPACE
from ...algorithms.evidence.record_claim import EDIT_ID, RECORDED_BY, UNIT_ID, parameters_of
from ...algorithms.evidence.undo_recording import UNDONE
from ...algorithms.evidence.withdraw_claim import CLAIM, REASON
from ...core.control.claims import Claim
from ...core.errors import KachinCorridorsError
from ...core.evidence.new_report import NewReport
from ...core.evidence.preview import Preview
from ...core.evidence.report_errors import NothingRecordedError
from ...core.geometry.geodesy import LonLat
from ...core.shortening import shortened
from ...layers.evidence.reported_places import PlaceChoice, cache_choices, unit_near
from ...layers.measuring.map_positions import ground_size, position_of
from ...reports.evidence.preview_text import recorded_in_words
from ...store.workspace import Workspace
from ..common.described import describe_entry
from ..common.running import Action, AlgorithmRunner, Results
from ..evidence.evidence_page import EvidencePage, ReportWanted
from .record_dialog import RecordDialog
from .record_source import known_analyst
from .withdraw_dialog import WithdrawDialog

if TYPE_CHECKING:
    from ...store.evidence.edits import Edit

_TOLD_S = 30
_NEAR_PIXELS = 12
"""So near a mark a click on the map means it."""


class Recording(QObject):
    """Listens to the page Evidence and to the menu of the canvas, as long as a workspace is shown.

    ``shown_workspace`` returns that workspace, None without one, and ``shown_day`` the situation date. ``day_asked``
    asks for the date on which a recorded report can be seen, and ``page_asked`` for the page Evidence.
    """

    day_asked = pyqtSignal(object)
    page_asked = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        runner: AlgorithmRunner,
        page: EvidencePage,
        shown_workspace: Callable[[], Workspace | None],
        shown_day: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._page = page
        self._shown_workspace = shown_workspace
        self._shown_day = shown_day
        self.dialog: RecordDialog | None = None
        self.withdrawal: WithdrawDialog | None = None
        page.record_asked.connect(self.open)
        page.withdraw_asked.connect(self._open_withdrawal)
        page.undo_asked.connect(lambda: self.ask_undo())
        canvas.contextMenuAboutToShow.connect(self._add_to_menu)

    def tear_down(self) -> None:
        """Stop listening, and close the form."""
        self._canvas.contextMenuAboutToShow.disconnect(self._add_to_menu)
        for dialog in (self.dialog, self.withdrawal):
            if dialog is not None:
                dialog.tear_down()
        self.dialog = self.withdrawal = None

    def close(self) -> None:
        """No workspace is shown any more: hide the form."""
        for dialog in (self.dialog, self.withdrawal):
            if dialog is not None:
                dialog.hide()

    def open(self, wanted: ReportWanted | None = None, position: LonLat | None = None) -> None:
        """Open the form, of what is wanted as far as that is said; it is read in the background first."""
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def show(_: object) -> None:
            if workspace != self._shown_workspace():
                return
            dialog = self._made_dialog()
            try:
                dialog.open_on(workspace, self._shown_day(), _today())
                if wanted is not None and wanted.corrects is not None:
                    dialog.form.show_correction(wanted.corrects)
                elif wanted is not None and wanted.unit_id:
                    dialog.form.show_unit(wanted.unit_id)
                elif position is not None:
                    dialog.form.show_position(position)
            except KachinCorridorsError as error:
                self._runner.show_error(error)

        if workspace.previewing.is_prepared():
            show(None)
        else:
            title = self.tr("Reading what is recorded")
            self._runner.compute_in_background(title, lambda _: _prepare(workspace), show)

    def ask_undo(self, wanted: int | None = None) -> None:
        """Ask whether the last recording is to be undone, and say whose it is; not where it is the one wanted."""
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def ask(last: Edit | None) -> None:
            if last is not None and last.edit_id == wanted:
                self.undo()
                return
            if last is None:
                self._runner.show_error(NothingRecordedError(path=workspace.path))
                return
            told = self.tr("Undo the last recording, of {who}, {when}: {what}?")
            text = told.format(who=last.made_by, when=last.when, what=last.what)
            self._runner.offer(text, self.tr("Undo"), self.undo)

        self._runner.compute_in_background(
            self.tr("Looking for the last recording"), lambda _: workspace.recording.last(), ask
        )

    def undo(self) -> None:
        """Undo the last recording, in the background."""
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def done(results: Results, _: QgsProcessingContext) -> None:
            self._page.ledger_changed.emit()
            told = self.tr("Undone: {what}. All is as it was before.")
            self._runner.show_success(told.format(what=results[UNDONE]))

        self._runner.run_in_background("undorecording", {WORKSPACE: str(workspace.path)}, done)

    def _made_dialog(self) -> RecordDialog:
        if self.dialog is None:
            self.dialog = RecordDialog(self._canvas, self._project, self._page.window())
            self.dialog.save_asked.connect(self._record)
            self.dialog.form.reading_needed.connect(self._read_again)
        return self.dialog

    def _read_again(self) -> None:
        """Read for the form a workspace that somebody else has changed, in the background."""
        dialog = self._made_dialog()
        workspace = dialog.form.workspace()
        if workspace is not None:
            title = self.tr("Reading what is recorded")
            check = partial(dialog.form.check, is_read=True)
            self._runner.compute_in_background(title, lambda _: _prepare(workspace), lambda _: check())

    def _record(self, report: NewReport, preview: Preview | None, recorded_by: str) -> None:
        dialog = self._made_dialog()
        workspace = dialog.form.workspace()
        if workspace is None:
            return

        def done(results: Results, _: QgsProcessingContext) -> None:
            goes_on = dialog.saved()
            self._page.ledger_changed.emit()
            self._tell_recorded(report, preview, results[EDIT_ID])
            if goes_on:
                self._begin_next(dialog, workspace)
            else:
                self._show_unit(workspace, results[UNIT_ID])

        self._runner.run_in_background(
            "recordclaim",
            parameters_of(report, workspace.path, recorded_by),
            done,
            dialog.failed,
            lambda: dialog.failed(self.tr("The task was cancelled.")),
        )

    def _begin_next(self, dialog: RecordDialog, workspace: Workspace) -> None:
        """Give the form back for the next report, once the workspace is read anew in the background."""

        def read(_: object) -> None:
            # What cannot be read is told when the form asks for it.
            with suppress(KachinCorridorsError):
                _prepare(workspace)

        def begin(_: object) -> None:
            try:
                dialog.begin_next()
            except KachinCorridorsError as error:
                dialog.hide()
                self._runner.show_error(error)

        self._runner.compute_in_background(self.tr("Reading what is recorded"), read, begin, dialog.hide, False)

    def _show_unit(self, workspace: Workspace, unit_id: str) -> None:
        """Show on the page what is reported of a unit, once that is read: the workspace is another one now."""
        day = self._shown_day()

        def show(_: object) -> None:
            if workspace == self._shown_workspace():
                self._page.show_unit(unit_id)
                self.page_asked.emit()

        self._runner.compute_in_background(
            self.tr("Reading what is reported"), lambda _: workspace.evidence.of_unit(unit_id, day), show
        )

    def _tell_recorded(self, report: NewReport, preview: Preview | None, edit_id: int) -> None:
        """Say what is so now, with a way back, and one to the day where the map shows another."""
        told = recorded_in_words(preview) if preview is not None else report.statement
        text = self.tr("Recorded: {what}.").format(what=told)
        # Somebody else may have recorded something since: that is asked about first.
        actions: list[Action] = [(self.tr("Undo"), partial(self.ask_undo, edit_id))]
        if report.event_date > self._shown_day():
            show = self.tr("Show {day}").format(day=report.event_date.isoformat())
            actions.append((show, partial(self.day_asked.emit, report.event_date)))
        self._runner.show_done(text, actions, _TOLD_S)

    def _add_to_menu(self, menu: QMenu, event: QgsMapMouseEvent) -> None:
        workspace = self._shown_workspace()
        if workspace is None:
            return
        settings = self._canvas.mapSettings()
        position = position_of(event.mapPoint(), settings.destinationCrs(), self._project.transformContext())
        if position is None:
            return
        reach_m = ground_size(
            event.mapPoint(),
            _NEAR_PIXELS * settings.mapUnitsPerPixel(),
            settings.destinationCrs(),
            self._project.transformContext(),
        )
        unit = self._unit_near(workspace, position, reach_m or 0.0)
        menu.addSeparator()
        if unit is not None:
            text = self.tr("Record a report of {place}…").format(place=shortened(unit.title))
            entry = menu.addAction(text.replace("&", "&&"))
            entry.triggered.connect(partial(self._open_unit, unit.unit_id))
            describe_entry(menu, entry, self.tr("Record what somebody reports of this place"))
        entry = menu.addAction(self.tr("Record a report here…"))
        entry.triggered.connect(lambda: self.open(None, position))
        describe_entry(menu, entry, self.tr("Record what somebody reports of a place that the workspace does not have"))
        pixel = event.pos()
        why = menu.addAction(self.tr("Why this colour?"))
        why.triggered.connect(lambda: self._explain(pixel, position))
        describe_entry(menu, why, self.tr("Show what is reported of what is drawn here, and what of it counts"))

    def _explain(self, pixel: QPoint, position: LonLat) -> None:
        self.page_asked.emit()
        self._page.why.asking.ask_at(pixel, position)

    def _unit_near(self, workspace: Workspace, position: LonLat, within_m: float) -> PlaceChoice | None:
        """Return the unit that was clicked; None where none is near, or too much would have to be read for it."""
        if not workspace.previewing.is_prepared():
            return None
        try:
            return unit_near(workspace, position, within_m)
        except KachinCorridorsError:
            return None

    def _open_unit(self, unit_id: str) -> None:
        self.open(ReportWanted(unit_id))

    def _open_withdrawal(self, claim: Claim) -> None:
        if self.withdrawal is None:
            self.withdrawal = WithdrawDialog(self._page.window())
            self.withdrawal.withdraw_asked.connect(self._withdraw)
        self.withdrawal.open_on(claim)

    def _withdraw(self, claim: Claim, reason: str) -> None:
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def done(results: Results, _: QgsProcessingContext) -> None:
            self._page.ledger_changed.emit()
            self._show_unit(workspace, claim.unit_id)
            undo: Action = (self.tr("Undo"), partial(self.ask_undo, results[EDIT_ID]))
            self._runner.show_done(self.tr("The report is withdrawn."), [undo], _TOLD_S)

        self._runner.run_in_background(
            "withdrawclaim",
            {WORKSPACE: str(workspace.path), CLAIM: claim.claim_id, REASON: reason, RECORDED_BY: known_analyst()},
            done,
        )


def _today() -> date:
    """Return the day where the analyst sits."""
    return datetime.now().astimezone().date()


def _prepare(workspace: Workspace) -> None:
    """Read what the form needs, so that no key waits for it. Raises what reading a workspace raises."""
    workspace.previewing.prepare()
    cache_choices(workspace)
