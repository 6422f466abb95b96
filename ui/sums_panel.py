"""Lengths summed by corridor, mode, status or country."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.leg_sums import AT_SEA, OUTSIDE, LegSum
from ..core.units import LengthUnit, length_text

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
            ("corridor", self.tr("corridor")),
            ("mode", self.tr("mode")),
            ("status", self.tr("status")),
            ("country", self.tr("country")),
        ):
            self.by.addItem(text, key)
        self.scope = QComboBox(self)
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.table = self._make_table()
        row = QHBoxLayout()
        for text, box, stretch in ((self.tr("&By"), self.by, 1), (self.tr("o&f"), self.scope, 2)):
            label = QLabel(text, self)
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
            self.scope.addItem(scope or self.tr("all corridors"), scope_id)
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))
        self.scope.blockSignals(False)
        self._fill()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setAccessibleName(self.tr("Sums of lengths"))
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(9 * table.fontMetrics().lineSpacing())
        return table

    def _fill(self) -> None:
        self.table.clear()
        labels = [
            self.by.currentText().capitalize(),
            self.tr("Line ({unit})").format(unit=self._unit),
            self.tr("Expected ({unit})").format(unit=self._unit),
            self.tr("Legs"),
        ]
        self.table.setHeaderLabels(labels)
        self.table.header().setSectionResizeMode(_GROUP, QHeaderView.ResizeMode.Stretch)
        header = self.table.headerItem()
        header.setToolTip(_ALONG, self.tr("Along the lines on the map, which are too short where waypoints are few"))
        header.setToolTip(_EXPECTED, self.tr("Along the real ways, in the light of published lengths"))
        for column in (_ALONG, _EXPECTED, _LEGS):
            header.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)
        chosen = [
            item
            for item in self._sums
            if item.by == self.by.currentData() and item.scope_id == (self.scope.currentData() or "")
        ]
        for item in chosen:
            self._add(self._title(item), item)
        self._add_total([item for item in chosen if item.is_way])

    def _title(self, item: LegSum) -> str:
        if item.is_way:
            return item.group
        return self.tr("(no way) {group}").format(group=item.group)

    def _add(self, title: str, item: LegSum) -> QTreeWidgetItem:
        expected = "–" if item.expected_km is None else length_text(item.expected_km, self._unit, item.accuracy_m)
        texts = [title, length_text(item.along_km, self._unit, item.accuracy_m), expected, str(item.legs)]
        row = QTreeWidgetItem(self.table, texts)
        for column in (_ALONG, _EXPECTED, _LEGS):
            row.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)
        if not item.is_way:
            row.setToolTip(_GROUP, self.tr("{group}: stands for no way and is in no sum").format(group=item.group))
            return row
        tips = {
            OUTSIDE: self.tr("Outside the generalised areas of the countries, for example over an estuary"),
            AT_SEA: self.tr("Legs by sea with all of their length"),
        }
        row.setToolTip(_GROUP, tips.get(item.group, title))
        return row

    def _add_total(self, ways: Sequence[LegSum]) -> None:
        """Add the total of the ways; a leg that is in several countries counts in each, so theirs are not added."""
        if len(ways) < 2:
            return
        known = [item.expected_km for item in ways if item.expected_km is not None]
        row = self._add(
            self.tr("Total"),
            LegSum(
                scope_id="",
                scope="",
                by="",
                group="",
                is_way=True,
                legs=sum(item.legs for item in ways),
                along_km=sum(item.along_km for item in ways),
                expected_km=sum(known) if len(known) == len(ways) else None,
                accuracy_m=max((item.accuracy_m for item in ways if item.accuracy_m is not None), default=None),
            ),
        )
        if ways[0].by == "country":
            row.setText(_LEGS, "")
        font = row.font(_GROUP)
        font.setBold(True)
        for column in range(_LEGS + 1):
            row.setFont(column, font)
