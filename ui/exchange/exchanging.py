"""The menu behind which claims are imported from other analysts, and exported for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsProcessingContext
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...algorithms.base import OUTPUT, WORKSPACE
from ...algorithms.evidence import export_claims, import_claims
from ...algorithms.imports.importing import INPUT
from ...core.exchange.merging import Offered
from ...core.exchange.verdicts import Judgement, judgements
from ...core.feedback import Feedback
from ...reports.evidence.claims_csv import offer_of
from ...store.workspace import Workspace
from ..common.described import describe_entry
from ..common.file_dialogs import ask_source, ask_target
from ..common.running import Action, AlgorithmRunner, Results
from .claims_offer import ClaimsOffer

_TOLD_S = 30


class _Looked(NamedTuple):
    offered: Offered
    lines: list[Judgement]


class Exchanging(QObject):
    """Makes ``menu``. ``shown_workspace`` returns the workspace that is shown, None without one.

    ``undo`` asks whether an edit is to be undone, by its number. Emits ``ledger_changed`` when claims were taken.
    """

    ledger_changed = pyqtSignal()

    def __init__(
        self,
        runner: AlgorithmRunner,
        parent: QWidget,
        shown_workspace: Callable[[], Workspace | None],
        undo: Callable[[int], object],
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._shown_workspace = shown_workspace
        self._undo = undo
        self.dialog: ClaimsOffer | None = None
        self._window = parent
        self.menu = self._made_menu()

    def tear_down(self) -> None:
        """Close the dialog."""
        if self.dialog is not None:
            self.dialog.tear_down()
        self.dialog = None

    def close(self) -> None:
        """No workspace is shown any more: hide the dialog."""
        if self.dialog is not None:
            self.dialog.hide()

    def look_at(self, path: Path) -> None:
        """Compare a file with the workspace in the background, and show what it offers."""
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def show(looked: _Looked) -> None:
            if workspace == self._shown_workspace():
                self._made_dialog().open_on(path, *looked)

        title = self.tr("Looking through {file}").format(file=path.name)
        self._runner.compute_in_background(title, partial(_looked_at, workspace, path), show)

    def export_to(self, path: Path, which: str) -> None:
        """Write the claims of the workspace to a file, in the background; ``which``: a choice of the algorithm."""
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def tell(results: Results, _: QgsProcessingContext) -> None:
            text = self.tr("Claims written to {path}: {count}.")
            told = text.format(path=results[OUTPUT], count=results[export_claims.CLAIMS])
            self._runner.show_success(told, paths=[results[OUTPUT]])

        parameters = {WORKSPACE: str(workspace.path), export_claims.ORIGIN: which, OUTPUT: str(path)}
        self._runner.run_in_background("exportclaims", parameters, tell)

    def _take(self, path: Path, takes_near: bool, takes_faultless: bool) -> None:
        workspace = self._shown_workspace()
        if workspace is None:
            return

        def tell(results: Results, _: QgsProcessingContext) -> None:
            if not results[import_claims.TAKEN]:
                self._runner.show_success(self.tr("All of it is known already. Nothing was taken."))
                return
            self.ledger_changed.emit()
            text = self.tr("Rows taken from {file}: {count}.")
            actions: list[Action] = [(self.tr("Undo"), partial(self._undo, results[import_claims.EDIT_ID]))]
            told = text.format(file=path.name, count=results[import_claims.TAKEN])
            self._runner.show_done(told, actions, _TOLD_S)

        parameters = {
            WORKSPACE: str(workspace.path),
            INPUT: str(path),
            import_claims.ACCEPT: True,
            import_claims.ACCEPT_NEAR: takes_near,
            import_claims.ACCEPT_FAULTLESS: takes_faultless,
        }
        self._runner.run_in_background("importclaims", parameters, tell)

    def _made_dialog(self) -> ClaimsOffer:
        if self.dialog is None:
            self.dialog = ClaimsOffer(self._window.window())
            self.dialog.take_asked.connect(self._take)
        return self.dialog

    def _made_menu(self) -> QMenu:
        menu = QMenu(self.tr("Exchange"), self._window)
        menu.menuAction().setToolTip(self.tr("Take claims of other analysts, or write yours to a file for them"))
        for text, hint, ask in (
            (
                self.tr("&Import claims…"),
                self.tr("Look through a file of claims, and take what is new in it when you agree"),
                self._ask_import,
            ),
            (
                self.tr("Export claims of a&nalysts…"),
                self.tr("Write what you and other analysts recorded to a file that others can import"),
                partial(self._ask_export, export_claims.OWN, "claims_of_analysts.csv"),
            ),
            (
                self.tr("Export &all claims…"),
                self.tr("Write the whole ledger to a file, with the claims that came with the plugin"),
                partial(self._ask_export, export_claims.EVERY, "claims.csv"),
            ),
        ):
            entry = menu.addAction(text)
            describe_entry(menu, entry, hint)
            entry.triggered.connect(lambda _checked=False, ask=ask: ask())
        return menu

    def _ask_import(self) -> None:
        filters = self.tr("CSV (*.csv *.tsv *.txt)")
        if path := ask_source(self._window, self.tr("Import claims"), filters):
            self.look_at(Path(path))

    def _ask_export(self, which: str, name: str) -> None:
        path, _ = ask_target(self._window, self.tr("Export claims"), name, self.tr("CSV (*.csv)"))
        if path:
            self.export_to(Path(path).with_suffix(".csv"), which)


def _looked_at(workspace: Workspace, path: Path, feedback: Feedback) -> _Looked:
    """Raises ClaimFileError, JobCancelledError, and what reading a workspace raises."""
    _, offered = offer_of(workspace, path, datetime.now().astimezone().date(), feedback)
    return _Looked(offered, judgements(offered))
