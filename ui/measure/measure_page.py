"""The dock's page Measure: legs, stretches, what was saved, holders and distances, one of them at a time."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...layers.settings import MEASURE_CHOICE
from ..common.choice_stack import Choice, ChoiceStack
from ..common.page_area import MARGINS


class MeasurePage(QWidget):
    """Its panels are put into ``choice`` in the order of the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [
            Choice(
                "legs", self.tr("Legs"), self.tr("Lengths of the corridors and their legs, beside published figures")
            ),
            Choice("stretch", self.tr("Stretch"), self.tr("Measure any part of a corridor, a drawn line or features")),
            Choice("saved", self.tr("Saved"), self.tr("The measurements that the workspace keeps")),
            Choice("holders", self.tr("Holders"), self.tr("Who holds each kilometre of a corridor on the date")),
            Choice("distances", self.tr("Distances"), self.tr("How far it is from a place to others")),
        ]
        self.choice = ChoiceStack(choices, MEASURE_CHOICE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.addWidget(self.choice)
