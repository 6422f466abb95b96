"""Lengths summed by corridor, mode, status or country."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.corridors.leg_sums import AT_SEA, OUTSIDE, LegSum, total
from ...core.shortening import shortened
from ...core.units import LengthUnit
from ...core.words import SumBy
from ...reports.sum_report import sum_cells, sums_heading
from ..common.described import describe
from ..common.plain_text import PlainLabel, tip
from ..common.wrapped_names import wrap_names

_GROUP, _ALONG, _EXPECTED, _LEGS = range(4)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SumsPanel(QWidget):
    """Shows the table SUMS of ``measurelegs``: by what, and of which corridor, the user chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sums: Sequence[LegSum] = ()
        self._unit = LengthUnit.KM
        self.by = QComboBox(self)
        for key, text in (
            (SumBy.CORRIDOR, self.tr("corridor")),
            (SumBy.MODE, self.tr("mode")),
            (SumBy.STATUS, self.tr("status")),
            (SumBy.COUNTRY, self.tr("country")),
        ):
            self.by.addItem(text, key.value)
        self.scope = QComboBox(self)
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        describe(self.by, self.tr("What the lengths are added up by"), self.tr("Sums by"))
        describe(self.scope, self.tr("All corridors, or the one whose legs are added up"), self.tr("Sums of corridor"))
        self.table = self._make_table()
        row = QHBoxLayout()
        for text, box, stretch in ((self.tr("By"), self.by, 1), (self.tr("of"), self.scope, 2)):
            label = PlainLabel(text, self)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(row)
        column.addWidget(self.table)
        self.by.currentIndexChanged.connect(self._fill)
        self.scope.currentIndexChanged.connect(self._fill)

    def show_sums(self, sums: Sequence[LegSum], unit: LengthUnit) -> None:
        """Show other sums, or the same in another unit; what the user chose to see stays chosen."""
        self._sums, self._unit = sums, unit
        chosen = self.scope.currentData()
        scopes = dict.fromkeys((item.scope_id, item.scope) for item in sums)
        self.scope.blockSignals(True)
        self.scope.clear()
        for scope_id, scope in scopes:
            self.scope.addItem(shortened(scope) or self.tr("all corridors"), scope_id)
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))
        self.scope.blockSignals(False)
        self._fill()

    def shown_sums(self) -> list[LegSum]:
        """Return the sums that the user chose to see, with their total last."""
        by, scope_id = self.by.currentData(), self.scope.currentData() or ""
        chosen = [item for item in self._sums if item.by == by and item.scope_id == scope_id]
        whole = total(chosen)
        return chosen if whole is None else [*chosen, whole]

    def heading(self) -> str:
        """Return in words what is summed."""
        return self.tr("Lengths by {by} of {scope}").format(by=self.by.currentText(), scope=self.scope.currentText())

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        describe(
            table,
            self.tr("Lengths along the lines and as expected of the real ways, with how many legs each sum has"),
            self.tr("Sums of lengths"),
        )
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        wrap_names(table, _GROUP)
        table.setMinimumHeight(5 * table.fontMetrics().lineSpacing())
        return table

    def _fill(self) -> None:
        self.table.clear()
        self.table.setHeaderLabels(sums_heading(self._unit))
        self.table.header().setSectionResizeMode(_GROUP, QHeaderView.ResizeMode.Stretch)
        header = self.table.headerItem()
        header.setToolTip(_ALONG, self.tr("Along the lines on the map, which are too short where waypoints are few"))
        header.setToolTip(_EXPECTED, self.tr("Along the real ways, in the light of published lengths"))
        for column in (_ALONG, _EXPECTED, _LEGS):
            header.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)
        for item in self.shown_sums():
            self._add(item)

    def _add(self, item: LegSum) -> None:
        row = QTreeWidgetItem(self.table, [shortened(cell) for cell in sum_cells(item, self._unit)])
        for column in (_ALONG, _EXPECTED, _LEGS):
            row.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)
        if not item.is_way:
            told = self.tr("{title}: the line only shows which places are meant, and is in no sum.")
            row.setToolTip(_GROUP, tip(told.format(title=row.text(_GROUP))))
            return
        tips = {
            OUTSIDE: self.tr("Outside the generalised areas of the countries, for example over an estuary"),
            AT_SEA: self.tr("Legs by sea with all of their length"),
        }
        row.setToolTip(_GROUP, tip(tips.get(item.group, row.text(_GROUP))))
        if item.by == SumBy.TOTAL:
            font = row.font(_GROUP)
            font.setBold(True)
            for column in range(_LEGS + 1):
                row.setFont(column, font)
