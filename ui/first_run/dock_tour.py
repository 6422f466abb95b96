"""What the tour of the dock says, step by step."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from .tour import Step


def dock_steps(overlays: QWidget, dates: QWidget, why: QWidget, export: QWidget) -> list[Step]:
    """Return the four steps, each beside the control that it tells of."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Tour", text)

    return [
        Step(
            tr("What the map shows"),
            tr(
                "The page Map switches what is on the map: a theme, or single overlays. “What the marks mean”, below, "
                "explains statuses and marks."
            ),
            overlays,
        ),
        Step(
            tr("One date for everything"),
            tr(
                "Map, dock and printed sheet show this date. The arrows go to the day of the change before and after; "
                "the list says what happened on each."
            ),
            dates,
        ),
        Step(
            tr("Why is it so?"),
            tr(
                "On the page Evidence press “Ask the map” and click a mark: the answer names each report, who said it, "
                "and why it counts or not."
            ),
            why,
        ),
        Step(
            tr("Pass it on"),
            tr(
                "The page Share writes the map sheet as PDF, PNG or SVG, maps of several dates, or a folder that opens "
                "elsewhere without the plugin."
            ),
            export,
        ),
    ]
