"""What the tour of the dock says, step by step."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from .tour import Step


def dock_steps(overlays: QWidget, dates: QWidget, why: QWidget, export: QWidget) -> list[Step]:
    """Return the four steps, each beside the control that it tells of."""
    return [
        Step(
            _tr("What the map shows"),
            _tr(
                "The page Map switches what is on the map: a theme, or single overlays. “What the marks mean”, below, "
                "explains statuses and marks."
            ),
            overlays,
        ),
        Step(
            _tr("One date for everything"),
            _tr(
                "Map, dock and printed sheet show this date. The arrows go to the day of the change before and after; "
                "the list says what happened on each."
            ),
            dates,
        ),
        Step(
            _tr("Why is it so?"),
            _tr(
                "On the page Evidence press “Ask the map” and click a mark: the answer names each report, who said it, "
                "and why it counts or not."
            ),
            why,
        ),
        Step(
            _tr("Pass it on"),
            _tr(
                "The page Share writes the map sheet as PDF, PNG or SVG, maps of several dates, or a folder that opens "
                "elsewhere without the plugin."
            ),
            export,
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
