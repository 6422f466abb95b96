"""The tree of what changed, by actor: what each gained and lost, with township and kilometres."""

from __future__ import annotations

from collections import Counter
from typing import Union

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core.evidence.change_kinds import Actors, ChangeKind, arrow
from ...core.evidence.changes import Changes, ControlChange, RoadChange, by_actor
from ...core.shortening import shortened
from ...reports.evidence.change_table import passages_in_words
from ...reports.evidence.changes_text import actors_in_words, kind_in_words
from ..common.described import describe
from ..common.plain_text import tip

_CHANGE = Qt.ItemDataRole.UserRole
_Change = Union[ControlChange, RoadChange]
_FOLDED = (ChangeKind.REASSESSED, ChangeKind.AGEING, ChangeKind.FRESHER)
"""Who holds it is the same: these stay closed where there is more to tell."""
_LEAST_LINES = 8
_KILOMETRES = 3


class ChangesTree(QTreeWidget):
    """A branch an actor, below it a branch a kind of change. ``change_chosen`` names what was double-clicked."""

    change_chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("What changed"), self.tr("From → to"), self.tr("Township"), self.tr("km")])
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        describe(
            self,
            self.tr("Double click or Enter shows a place on the map; Left and Right fold a branch"),
            self.tr("What changed, by actor"),
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        self.itemDoubleClicked.connect(lambda item, _column: self._choose(item))

    def show_changes(self, changes: Changes | None) -> None:
        """Show what changed, or nothing."""
        self.clear()
        if changes is None:
            return
        for actors, entries in by_actor(changes).items():
            branch = self._branch(self.invisibleRootItem(), self._heading(actors, entries))
            of_kind: dict[ChangeKind, list[_Change]] = {}
            for kind, change in entries:
                of_kind.setdefault(kind, []).append(change)
            for kind, of_one in of_kind.items():
                below = self._branch(branch, f"{kind_in_words(kind)} ({len(of_one)})")
                for change in of_one:
                    self._add(below, change)
                below.setExpanded(kind not in _FOLDED)
            branch.setExpanded(any(kind not in _FOLDED for kind in of_kind))

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

    def _heading(self, actors: Actors, entries: list[tuple[ChangeKind, _Change]]) -> str:
        counts = Counter(kind for kind, _ in entries)
        words = ", ".join(f"{number} {kind_in_words(kind)}" for kind, number in counts.items())
        who = actors_in_words(actors) if actors else self.tr("nobody known")
        return f"{who[0].upper()}{who[1:]}: {words}"

    def _branch(self, parent: QTreeWidgetItem, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [shortened(text)])
        item.setFirstColumnSpanned(True)
        item.setToolTip(0, tip(text))
        return item

    def _add(self, parent: QTreeWidgetItem, change: _Change) -> None:
        if isinstance(change, RoadChange):
            township, km = ", ".join(change.townships), f"{change.km:.1f}"
        else:
            township, km = change.unit.township, ""
        from_to = arrow(change.before, change.after)
        item = QTreeWidgetItem(parent, [shortened(text) for text in (change.name, from_to, township, km)])
        item.setData(0, _CHANGE, change)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        item.setData(_KILOMETRES, Qt.ItemDataRole.TextAlignmentRole, right)
        hint = tip("\n".join((f"{change.name}: {from_to}", *self._more(change))))
        for column in range(self.columnCount()):
            item.setToolTip(column, hint)

    def _more(self, change: _Change) -> list[str]:
        """Return what the tool tip tells besides: who held it in between, since when, how old the news is, and why."""
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
