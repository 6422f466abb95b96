"""Measures the legs of a workspace in the background for the panel that shows them, and says why where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from qgis.core import QgsProcessingContext, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ..algorithms.base import DATE, OUTPUT, WORKSPACE
from ..algorithms.measuring.measure_legs import FIGURES, SUMS
from ..store.workspace import Workspace
from .common.readable_area import ReadableArea
from .common.running import AlgorithmRunner, Results
from .measure.legs_panel import LegsPanel

_OFFER_S = 30
_OUTPUTS = (OUTPUT, FIGURES, SUMS)


class LegsMeasuring(QObject):
    """``is_shown`` tells whether a day is still the one that the dock shows; ``again`` shows a workspace anew.

    ``show_fault`` says why nothing at all can be shown of a workspace.
    """

    def __init__(
        self,
        runner: AlgorithmRunner,
        legs: LegsPanel,
        area: ReadableArea,
        is_shown: Callable[[date], bool],
        again: Callable[[Workspace], None],
        show_fault: Callable[[Workspace, str], None],
    ) -> None:
        super().__init__(legs)
        self._runner = runner
        self._legs = legs
        self._area = area
        self._is_shown = is_shown
        self._again = again
        self._show_fault = show_fault

    def measure(self, workspace: Workspace, day: date) -> None:
        """Measure the legs as of a day, and show them if that is still the day then."""

        def show_legs(results: Results, context: QgsProcessingContext) -> None:
            taken = (context.takeResultLayer(results[name]) for name in _OUTPUTS)
            layers = [layer for layer in taken if isinstance(layer, QgsVectorLayer)]
            # The user may have gone on to another date while this one was measured.
            if len(layers) == len(_OUTPUTS) and self._is_shown(day):
                self._legs.show_rows(*layers)
                self._area.show_content()

        def find_fault(fault: str) -> None:
            if self._is_shown(day):
                tell = partial(self._tell_failed, workspace, day, fault)
                self._area.find_fault(workspace, tell, partial(tell, ""))

        def offer_again() -> None:
            told = self.tr("The legs were not measured for {day}: the task was cancelled.").format(day=day.isoformat())
            self._runner.offer(told, self.tr("Measure them"), lambda: self._again(workspace), _OFFER_S)

        self._runner.run_in_background(
            "measurelegs",
            {WORKSPACE: str(workspace.path), DATE: day.isoformat(), **dict.fromkeys(_OUTPUTS, "TEMPORARY_OUTPUT")},
            show_legs,
            find_fault,
            partial(self._show_none, day, offer_again),
        )

    def _tell_failed(self, workspace: Workspace, day: date, fault: str, why_unreadable: str) -> None:
        """Say why there are no legs: because of one of them, or because the whole workspace cannot be read."""
        if not why_unreadable:
            self._show_none(day, lambda: self._runner.show_error(fault))
        elif self._is_shown(day):
            self._show_fault(workspace, why_unreadable)

    def _show_none(self, day: date, tell: Callable[[], object]) -> None:
        """Show no legs of another date, and tell why there are none of this one."""
        if self._is_shown(day):
            self._legs.clear()
            self._area.show_content()
            tell()
