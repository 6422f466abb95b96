"""The tree of what changed, by actor: what each gained and lost, with township and kilometres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core.evidence.change_kinds import EVIDENCE_ONLY, Actors, ChangeKind, holder_in_short
from ...core.evidence.changes import Changes, ControlChange, RoadChange, TownshipChange, by_actor
from ...core.shortening import shortened
from ...reports.evidence.change_table import passages_in_words
from ...reports.evidence.changes_text import actors_in_words, kind_in_words, name_with, place_in_words
from ..common.described import describe
from ..common.plain_text import tip

_CHANGE, _BELOW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_Change = Union[ControlChange, RoadChange, TownshipChange]
_MOST_UNFOLDED = 60
"""A branch with more rows is folded too, and filled when it is opened: each row takes its time."""
_LEAST_LINES = 4
_HOLDERS, _KILOMETRES = 1, 2


class ChangesTree(QTreeWidget):
    """A branch for what an actor gained, one for what he lost and so on.

    ``change_chosen`` names what was double-clicked or chosen with Enter: a ControlChange, RoadChange or TownshipChange.
    """

    change_chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("Place (township)"), self.tr("From → to"), self.tr("km")])
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setIndentation(self.fontMetrics().horizontalAdvance("MM") * 3 // 4)
        describe(
            self,
            self.tr("Double click or Enter shows a place on the map; Left and Right fold a branch"),
            self.tr("What changed, by actor"),
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_KILOMETRES, QHeaderView.ResizeMode.ResizeToContents)
        self.setColumnWidth(_HOLDERS, self.fontMetrics().horizontalAdvance("contested → junta MM"))
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        self.itemExpanded.connect(self._fill)
        self.itemDoubleClicked.connect(lambda item, _column: self._choose(item))

    def show_changes(self, changes: Changes | None) -> None:
        """Show what changed, or nothing."""
        self.clear()
        if changes is None:
            return
        self.setColumnHidden(_KILOMETRES, not changes.roads)
        for actors, entries in by_actor(changes).items():
            of_kind: dict[ChangeKind, list[_Change]] = {}
            for kind, change in entries:
                of_kind.setdefault(kind, []).append(change)
            for kind, of_one in of_kind.items():
                self._add_branch(self._heading(actors, kind, len(of_one)), of_one, kind)
        if changes.townships:
            text = self.tr("Townships with another status, {count}").format(count=len(changes.townships))
            self._add_branch(text, changes.townships)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place with Enter."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QTreeWidgetItem) -> None:
        change = item.data(0, _CHANGE)
        if change is not None:
            self.change_chosen.emit(change)

    def _heading(self, actors: Actors, kind: ChangeKind, count: int) -> str:
        """Return ``The junta: lost, 2``."""
        who = actors_in_words(actors) if actors else self.tr("nobody known")
        return self.tr("{who}: {kind}, {count}").format(
            who=f"{who[0].upper()}{who[1:]}", kind=kind_in_words(kind), count=count
        )

    def _add_branch(self, text: str, changes: Sequence[_Change], kind: ChangeKind | None = None) -> None:
        branch = QTreeWidgetItem(self, [shortened(text)])
        branch.setFirstColumnSpanned(True)
        branch.setToolTip(0, tip(text))
        font = branch.font(0)
        font.setBold(True)
        branch.setFont(0, font)
        branch.setData(0, _BELOW, (kind, changes))
        branch.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        branch.setExpanded(kind not in EVIDENCE_ONLY and len(changes) <= _MOST_UNFOLDED)

    def _fill(self, branch: QTreeWidgetItem) -> None:
        """Add what is below a branch when it is unfolded for the first time."""
        below = branch.data(0, _BELOW)
        if below is not None and branch.childCount() == 0:
            kind, changes = below
            for change in changes:
                self._add(branch, kind, change)

    def _add(self, parent: QTreeWidgetItem, kind: ChangeKind | None, change: _Change) -> None:
        where, km, who = change.name, "", change.in_short
        if isinstance(change, RoadChange):
            where, km = name_with(change.name, change.townships), f"{change.km:.1f}"
        elif isinstance(change, ControlChange):
            where = place_in_words(change)
            # The branch says already that it is a first report.
            who = holder_in_short(change.after) if kind is ChangeKind.NEWLY_REPORTED else who
        item = QTreeWidgetItem(parent, [shortened(text) for text in (where, who, km)])
        item.setData(0, _CHANGE, change)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        item.setData(_KILOMETRES, Qt.ItemDataRole.TextAlignmentRole, right)
        hint = "\n".join((f"{where}: {change.in_short}", *self._more(change)))
        for column in range(self.columnCount()):
            item.setToolTip(column, tip(hint))

    def _more(self, change: _Change) -> list[str]:
        """Return what the tool tip tells besides: who held it in between, since when, how old the news is, and why."""
        if isinstance(change, TownshipChange):
            return [each.units for each in (change.before, change.after) if each.units]
        if isinstance(change, RoadChange):
            return []
        lines = []
        if change.in_between:
            lines.append(self.tr("In between: {holders}").format(holders=passages_in_words(change.in_between)))
        if change.now is not None:
            lines.append(self.tr("Since {day}").format(day=change.now.since.isoformat()))
            if change.now.last_report is not None:
                text = self.tr("Last report: {day} ({age})")
                lines.append(text.format(day=change.now.last_report.isoformat(), age=change.freshness))
            lines.append(change.now.basis)
        return lines
