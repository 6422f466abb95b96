"""Shows what a file of claims would add to the workspace, row by row, and asks whether it is to be taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.exchange.claim_table import CLAIMS
from ...core.exchange.merging import Offered
from ...core.exchange.verdicts import Judgement, Verdict
from ...core.shortening import shortened
from ...reports.evidence.verdict_text import remark_of
from ..common.described import describe
from ..common.plain_text import PlainLabel, tip

_WIDTH, _HEIGHT = 900, 480
_LAST_COLUMN = 4


class ClaimsOffer(QDialog):
    """Not modal. ``take_asked`` tells the file, and whether near duplicates and a file with faults are accepted."""

    take_asked = pyqtSignal(object, bool, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import claims"))
        self._path = Path()
        self._offered = Offered()
        self._lines: Sequence[Judgement] = ()
        self.told = PlainLabel(self)
        self.told.setWordWrap(True)
        self.shown = QComboBox(self)
        self.table = QTableView(self)
        self.model = _Lines(self)
        self.remark = PlainLabel(self)
        self.remark.setWordWrap(True)
        self.near = QCheckBox(self.tr("Take the near duplicates too"), self)
        self.faultless = QCheckBox(self.tr("Take the rows without faults alone"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.button = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.close_button = buttons.button(QDialogButtonBox.StandardButton.Close)
        self._lay_out(buttons)
        self._describe()
        self.shown.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show_remark(index))
        for box in (self.near, self.faultless):
            box.toggled.connect(self._follow)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)

    def tear_down(self) -> None:
        """Close."""
        self.hide()
        self.deleteLater()

    def open_on(self, path: Path, offered: Offered, lines: Sequence[Judgement]) -> None:
        """Show what a file offers, what is wrong with it first."""
        self._path, self._offered, self._lines = path, offered, lines
        self.told.setText(self._in_words())
        for box, is_needed in ((self.near, bool(offered.near)), (self.faultless, bool(offered.faults))):
            box.setChecked(False)
            box.setVisible(is_needed)
        self._offer_verdicts()
        self._follow()
        self.show()
        self.raise_()
        self.activateWindow()
        self.table.setFocus()

    def _in_words(self) -> str:
        offered = self._offered
        text = self.tr(
            "{file}. New rows: {new}, claims among them: {claims}. Near duplicates: {near}. Known already: {known}. "
            "Rows with faults: {faults}."
        ).format(
            file=self._path.name,
            new=len(offered.new),
            claims=len(offered.claims()),
            near=len(offered.near),
            known=len(offered.known) + len(offered.kept),
            faults=offered.rows_with_faults,
        )
        if not offered.faults:
            return text
        more = self.tr("Nothing of a file with faults is taken, unless you accept the rows without faults alone.")
        return f"{text} {more}"

    def _offer_verdicts(self) -> None:
        counts = Counter(line.verdict for line in self._lines)
        self.shown.blockSignals(True)
        self.shown.clear()
        self.shown.addItem(self.tr("All rows ({count})").format(count=len(self._lines)), None)
        for verdict, text in self._verdicts():
            if counts[verdict]:
                self.shown.addItem(f"{text} ({counts[verdict]})", verdict)
        first = next((verdict for verdict in (Verdict.FAULT, Verdict.NEAR_DUPLICATE) if counts[verdict]), Verdict.NEW)
        self.shown.setCurrentIndex(max(0, self.shown.findData(first)))
        self.shown.blockSignals(False)
        self._filter()

    def _verdicts(self) -> tuple[tuple[Verdict, str], ...]:
        return (
            (Verdict.FAULT, self.tr("Faults")),
            (Verdict.NEAR_DUPLICATE, self.tr("Near duplicates")),
            (Verdict.NOTE, self.tr("Notes on rows that are taken")),
            (Verdict.NEW, self.tr("New rows")),
            (Verdict.KEPT, self.tr("Other content here, which is kept")),
            (Verdict.KNOWN, self.tr("Known already")),
        )

    def _filter(self) -> None:
        verdict = self.shown.currentData()
        self.model.show([line for line in self._lines if verdict is None or line.verdict is verdict])
        self.remark.clear()
        if self.model.rowCount():
            self.table.selectRow(0)

    def _show_remark(self, index: QModelIndex) -> None:
        """Show the whole of what is to be said of a row: the table has no room for it."""
        self.remark.setText(self.model.remark_of(index.row()))

    def _follow(self) -> None:
        taken = [row.table for row in self._offered.new]
        if self.near.isChecked():
            taken += [near.row.table for near in self._offered.near]
        claims = taken.count(CLAIMS)
        text = self.tr("Take {count} claims") if claims else self.tr("Take {count} rows")
        self.button.setText(text.format(count=claims or len(taken)))
        self.button.setEnabled(bool(taken) and (not self._offered.faults or self.faultless.isChecked()))
        self.button.setDefault(self.button.isEnabled())

    def _take(self) -> None:
        self.hide()
        self.take_asked.emit(self._path, self.near.isChecked(), self.faultless.isChecked())

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_LAST_COLUMN, QHeaderView.ResizeMode.Stretch)
        for column, characters in enumerate((5, 15, 34, 12)):
            self.table.setColumnWidth(column, characters * self.fontMetrics().averageCharWidth())
        label = PlainLabel(self.tr("&Show"), self)
        label.setBuddy(self.shown)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.shown)
        top.addStretch()
        lines = QVBoxLayout(self)
        lines.addWidget(self.told)
        lines.addLayout(top)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.remark)
        for widget in (self.near, self.faultless, buttons):
            lines.addWidget(widget)
        self.resize(_WIDTH, _HEIGHT)

    def _describe(self) -> None:
        describe(self.shown, self.tr("Choose which rows of the file are listed"), self.tr("Rows shown"))
        describe(
            self.table,
            self.tr("What becomes of each row of the file when it is taken, and what is to be said of it"),
            self.tr("Rows of the file"),
        )
        describe(self.near, self.tr("Claims that say the same as one that is known, under another id"))
        describe(self.faultless, self.tr("Rows with faults are left out; correct them in the file to take them later"))
        describe(self.button, self.tr("Write the new rows into the workspace; it can be undone"), self.tr("Take"))
        describe(self.close_button, self.tr("Close the window; nothing is taken"))


class _Lines(QAbstractTableModel):
    """The lines of the report that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Sequence[Judgement] = ()
        self._headings = (
            self.tr("Row"),
            self.tr("Verdict"),
            self.tr("What it says"),
            self.tr("Field"),
            self.tr("Remark"),
        )

    def show(self, lines: Sequence[Judgement]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def remark_of(self, row: int) -> str:
        """Return what is to be said of a line."""
        return remark_of(self._lines[row]) if 0 <= row < len(self._lines) else ""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's)
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's)
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if is_heading else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, as text and as what the tool tip shows."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        column = "" if line.fault is None else line.fault.column
        text = (str(line.row), str(line.verdict), line.what or line.key, column, remark_of(line))[index.column()]
        return shortened(text) if role == Qt.ItemDataRole.DisplayRole else tip(text)
