"""The corridors and their legs: a tree of lengths, the card of the chosen leg, sums, and ways to pass them on."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.corridors.leg_cards import LegCard
from ...core.corridors.leg_sums import LegSum
from ...core.schema import CRS
from ...core.units import LengthUnit, unit_of
from ...core.words import RowKind
from ...layers.measuring.leg_rows import cards_of, sums_of
from ...layers.stored_geometry import points_of
from ...reports.leg_report import as_csv, as_text
from ...reports.sum_report import sums_as_csv, sums_as_text
from ..common.described import describe
from ..common.length_unit import choose_unit, chosen_unit
from ..common.map_sketch import HIGHLIGHT, zoom_to
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner
from ..common.wrapping_row import WrappingRow
from .leg_card import LegCardView
from .legs_tree import LegsTree
from .sums_panel import SumsPanel

_ROOM_FOR_ALL = 64
"""Characters: a narrower panel has no room for all columns."""


class LegsPanel(QWidget):
    """Shows the rows of ``measurelegs`` as a tree: corridors, and in each its legs and published stretches.

    ``runner`` runs ``addlegtable``; without one the table cannot be added.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        parent: QWidget | None = None,
        runner: AlgorithmRunner | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._highlight: QgsRubberBand | None = None
        self._rows: list[tuple[LegCard, QgsGeometry]] = []
        self._sums: list[LegSum] = []
        self._unit = chosen_unit()
        self.tree = LegsTree(self)
        self.below = QStackedWidget(self)
        self.card_view = LegCardView(
            self.tr("Leg card"),
            self.tr("All that is known of the selected leg: lengths, published figures with their sources, remarks"),
            self,
        )
        self.card = self.card_view.label
        self.sums = SumsPanel(self)
        self.unit_box = QComboBox(self)
        self.sums_button = QPushButton(self.tr("Sums"), self)
        self.sums_button.setCheckable(True)
        self.zoom_button = QPushButton(self.tr("Zoom to leg"), self)
        self.text_button = QPushButton(self.tr("Copy as text"), self)
        self.csv_button = QPushButton(self.tr("Copy as CSV"), self)
        self.table_button = QPushButton(self.tr("Add table to layout"), self)
        self._lay_out()
        self._connect()
        self.tree.label_columns(self._unit)
        self._enable()

    def tear_down(self) -> None:
        """Take the highlight off the canvas."""
        self.clear_highlight()

    def show_rows(
        self, layer: QgsVectorLayer, figures: QgsVectorLayer | None = None, sums: QgsVectorLayer | None = None
    ) -> None:
        """Show the layers that ``measurelegs`` made: legs, published figures, sums. The selected leg stays selected."""
        self._rows = cards_of(layer, figures)
        self._sums = sums_of(sums) if sums is not None else []
        self._fill()

    def clear(self) -> None:
        """Empty the tree, the card and the sums."""
        self._rows, self._sums = [], []
        self._fill()

    def select(self, name: str) -> bool:
        """Select the first row of that name; False when there is none."""
        return self.tree.select(name)

    def unit(self) -> LengthUnit:
        """Return the unit that lengths are shown in."""
        return self._unit

    def set_unit(self, unit: LengthUnit) -> None:
        """Show lengths in another unit from now on, in later sessions too."""
        self._unit = unit
        choose_unit(unit)
        self.unit_box.setCurrentIndex(self.unit_box.findData(unit.value))
        self.tree.label_columns(unit)
        self._fill()

    def chosen_cards(self) -> list[LegCard]:
        """Return the card that is shown; of a corridor its legs' and stretches' too; all cards when none is shown."""
        shown = self.tree.current_card()
        if shown is None:
            return [card for card, _ in self._rows]
        if shown.kind != RowKind.CORRIDOR:
            return [shown]
        return [shown, *(card for card, _ in self._rows if card.corridor_id == shown.corridor_id and card != shown)]

    def current_leg_id(self) -> str:
        """Return the id of the selected leg; empty when none is, or a stretch of several legs."""
        card = self.tree.current_card()
        return card.leg_ids if card is not None and "," not in card.leg_ids else ""

    def copy_text(self) -> None:
        """Put the chosen cards, or the sums when they are what is shown, on the clipboard as aligned text."""
        if self._shows_sums():
            sums = self.sums.shown_sums()
            self._copy(sums_as_text(self.sums.heading(), self._day(), sums, self._unit), len(sums))
            return
        cards = self.chosen_cards()
        corridors = dict.fromkeys(card.corridor_id for card in cards)
        groups = [[card for card in cards if card.corridor_id == corridor_id] for corridor_id in corridors]
        # The row of the whole corridor leads.
        texts = [as_text(sorted(group, key=lambda card: card.kind != RowKind.CORRIDOR), self._unit) for group in groups]
        self._copy("\n".join(texts), len(cards))

    def copy_csv(self) -> None:
        """Put the chosen cards on the clipboard as CSV, a row for each published figure; or the sums that are shown."""
        if self._shows_sums():
            sums = self.sums.shown_sums()
            self._copy(sums_as_csv(self._day(), sums, self._unit), len(sums))
            return
        cards = self.chosen_cards()
        self._copy(as_csv(cards, self._unit), len(cards))

    def add_table(self) -> None:
        """Add the table of legs to the layout: of the corridor of the chosen leg, or of all."""
        if self._runner is None:
            return
        shown = self.tree.current_card()
        parameters = {"UNIT": self._unit.value, "CORRIDOR": shown.corridor_id if shown else ""}
        results = self._runner.run_now("addlegtable", parameters)
        if results is not None:
            self._runner.show_success(
                self.tr("The layout has a table of {count} legs and stretches as of {day}.").format(
                    count=results["LEGS"], day=results["DATE"]
                )
            )

    def zoom_to_current(self) -> None:
        """Zoom the canvas to the selected leg."""
        line = self.tree.current_line()
        if line is None:
            return
        zoom_to(self._canvas, points_of(line))

    def clear_highlight(self) -> None:
        """Take the highlight off the canvas."""
        if self._highlight is not None:
            self._canvas.scene().removeItem(self._highlight)
            self._highlight = None

    def showEvent(self, event: QShowEvent) -> None:
        """Light the selected leg up again."""
        super().showEvent(event)
        if self._highlight is not None:
            self._highlight.setVisible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the selected leg from being taken for what another tab measures."""
        super().hideEvent(event)
        if self._highlight is not None:
            self._highlight.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the straight line to the card where the names of the legs need the room."""
        super().resizeEvent(event)
        self.tree.hide_straight(self.width() < _ROOM_FOR_ALL * self.fontMetrics().averageCharWidth())

    def _lay_out(self) -> None:
        for unit, name in (
            (LengthUnit.KM, self.tr("km")),
            (LengthUnit.MI, self.tr("mi (statute)")),
            (LengthUnit.NMI, self.tr("nmi (nautical)")),
        ):
            self.unit_box.addItem(name, unit.value)
        self.unit_box.setCurrentIndex(self.unit_box.findData(self._unit.value))
        unit_label = PlainLabel(self.tr("Unit"), self)
        unit_label.setBuddy(self.unit_box)
        self._describe()
        self.below.addWidget(self.card_view)
        self.below.addWidget(self.sums)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.tree)
        splitter.addWidget(self.below)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addWidget(splitter, 1)
        row = QHBoxLayout()
        for widget in (unit_label, self.unit_box, self.sums_button, self.zoom_button):
            row.addWidget(widget, 0 if widget is unit_label else 1)
        column.addLayout(row)
        column.addWidget(WrappingRow((self.text_button, self.csv_button, self.table_button), fills=True))

    def _describe(self) -> None:
        describe(
            self.unit_box, self.tr("The unit of all lengths in the dock; it is kept for the next time"), self.tr("Unit")
        )
        describe(self.zoom_button, self.tr("Show the whole of the selected leg or corridor on the map"))
        describe(
            self.text_button,
            self.tr("The card, of a corridor with all its legs, or the sums as aligned text, for a letter"),
        )
        describe(self.csv_button, self.tr("A row for each published figure, or for each sum, for a spreadsheet"))
        describe(
            self.table_button,
            self.tr("A table of the corridor's legs, or of all, on a page of its own in the map layout"),
        )
        describe(
            self.sums_button,
            self.tr("Show below the legs what they add up to by corridor, mode, status or country, not the card"),
        )

    def _connect(self) -> None:
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemDoubleClicked.connect(lambda *_: self.zoom_to_current())
        self.sums_button.toggled.connect(lambda is_down: self.below.setCurrentIndex(int(is_down)))
        self.zoom_button.clicked.connect(self.zoom_to_current)
        self.text_button.clicked.connect(self.copy_text)
        self.csv_button.clicked.connect(self.copy_csv)
        self.table_button.clicked.connect(self.add_table)
        self.unit_box.activated.connect(lambda _: self.set_unit(unit_of(self.unit_box.currentData())))

    def _fill(self) -> None:
        self.tree.show_rows(self._rows, self._unit)
        self._show_current()
        self.sums.show_sums(self._sums, self._unit)

    def _show_current(self) -> None:
        line = self.tree.current_line()
        self.card_view.show_card(self.tree.current_card(), self._unit)
        self.clear_highlight()
        if line is not None:
            self._highlight_line(line)
        self._enable()

    def _enable(self) -> None:
        self.zoom_button.setEnabled(self.tree.current_line() is not None)
        for button in (self.text_button, self.csv_button):
            button.setEnabled(bool(self._rows))
        self.table_button.setEnabled(bool(self._rows) and self._runner is not None)

    def _shows_sums(self) -> bool:
        return self.sums_button.isChecked()

    def _day(self) -> str:
        return self._rows[0][0].as_of if self._rows else ""

    def _highlight_line(self, line: QgsGeometry) -> None:
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        band.setColor(HIGHLIGHT)
        band.setWidth(6)
        band.setToGeometry(line, QgsCoordinateReferenceSystem(CRS))
        band.setVisible(self.isVisible())
        self._highlight = band

    def _copy(self, text: str, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        if self._runner is not None:
            self._runner.show_success(self.tr("Copied to the clipboard: {count} rows.").format(count=count))
