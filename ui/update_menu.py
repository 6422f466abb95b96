"""The menu of the dock behind which data of one's own replace those of the workspace, and the last import is undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis import processing
from qgis.core import (  # type: ignore[attr-defined] # QgsNotSupportedException is not in the stubs
    QgsNotSupportedException,
    QgsProcessingContext,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..algorithms.provider import PROVIDER_ID
from ..core.errors import KachinCorridorsError
from .common.described import describe_entry
from .common.running import AlgorithmRunner

_BOUNDARIES = "importboundaries"


class UpdateMenu(QMenu):
    """Its entries open dialogs of Processing, filled in with those of ``parameters`` that they know."""

    def __init__(self, parent: QWidget, parameters: Callable[[], dict[str, Any]], runner: AlgorithmRunner) -> None:
        super().__init__(parent)
        self._runner = runner
        self._parameters = parameters
        # What sip forgets of a dialog, once nothing in Python holds it, is the Python class that it has.
        self._dialogs: dict[str, Any] = {}
        for name, text, hint in (
            (
                _BOUNDARIES,
                self.tr("Import township &boundaries…"),
                self.tr("Replace the polygons of townships by those of a file of yours"),
            ),
            (
                "importcorridor",
                self.tr("Import the line of a le&g…"),
                self.tr("Replace the line of one leg by a line of a file of yours, such as a GPS track"),
            ),
            (
                "undoimport",
                self.tr("&Undo the last import…"),
                self.tr("Put back the boundaries or the line that the last import replaced"),
            ),
            (
                "updateworkspace",
                self.tr("Get the plugin's &newer data…"),
                self.tr("Renew what came with an older version of the plugin, and keep what is yours"),
            ),
        ):
            entry = self.addAction(text)
            describe_entry(self, entry, hint)
            entry.triggered.connect(lambda _, name=name: self.open_dialog(name))

    def open_dialog(self, name: str) -> None:
        """Open the dialog of an algorithm in place of one that is open. The main window stays of use meanwhile."""
        self._close(name)
        try:
            dialog: Any = processing.createAlgorithmDialog(f"{PROVIDER_ID}:{name}", self._parameters())
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        except QgsNotSupportedException:
            dialog = None
        if dialog is None:
            self._runner.show_error(self.tr("Activate the plugin Processing, whose dialog this is, and try again."))
            return
        self._dialogs[name] = dialog
        if name == _BOUNDARIES:
            dialog.algorithmFinished.connect(self._boundaries_finished)
        dialog.show()

    def _boundaries_finished(self, succeeded: bool, _results: dict[str, Any]) -> None:
        """Look, where boundaries were refused, for rows that may be townships that were not found, and offer them."""
        dialog = self._dialogs.get(_BOUNDARIES)
        if succeeded or dialog is None:
            return
        parameters = dialog.createProcessingParameters()

        def offer(found: dict[str, Any], _: QgsProcessingContext) -> None:
            if found["ACCEPTANCES"]:
                text = self.tr("No row has the name or P-code of some townships. {suggestions}: is it that?")
                self._runner.offer(
                    text.format(suggestions=found["SUGGESTIONS"]),
                    self.tr("Accept and import"),
                    lambda: self._import(parameters, found["ACCEPTANCES"]),
                )

        # Why the import was refused the dialog has told.
        self._runner.run_in_background(
            _BOUNDARIES, {**parameters, "SUGGEST_ONLY": True}, offer, on_error=lambda _: None
        )

    def _import(self, parameters: dict[str, Any], acceptances: str) -> None:
        accept = "; ".join(filter(None, (parameters.get("ACCEPT"), acceptances)))
        self._runner.run_in_background(
            _BOUNDARIES,
            {**parameters, "ACCEPT": accept},
            lambda found, _: self._runner.show_success(
                self.tr("The townships were replaced: {version}.").format(version=found["BOUNDARY_VERSION"])
            ),
        )

    def tear_down(self) -> None:
        """Close the dialogs: their algorithms go with the plugin."""
        for name in list(self._dialogs):
            self._close(name)

    def _close(self, name: str) -> None:
        dialog = self._dialogs.pop(name, None)
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.close()
