"""The reports behind a colour, or the places: one row each, and of the chosen one all that is known."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...core.control.claims import Claim
from ...core.evidence.adoption import Judged
from ...core.evidence.why import UnitOnDay, Why
from ...core.present import present
from ...core.words import ClaimKind
from ..common.described import describe
from ..common.rich_text import NOTHING, show_html
from .evidence_rows import Row, address_of, details_of, icon_of, is_of_the_web, key_of, rows_of, words_of

_ROW = Qt.ItemDataRole.UserRole
_MARGIN = 8
_TALLEST = 2000
_LEAST_LINES, _LINES_OF_DETAILS = 5, 3
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EvidenceList(QWidget):
    """``unit_chosen`` (unit_id) asks for the page of a place; ``claim_selected`` tells of each choice: a Claim or None.

    An address opens in the browser, and only one of the web.
    """

    unit_chosen = pyqtSignal(str)
    claim_selected = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why: Why | None = None
        self.list = _Rows(self)
        self.details = QTextBrowser(self)
        self.details.setOpenLinks(False)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show_details())
        self.list.opened.connect(self._open)
        self.details.anchorClicked.connect(lambda _: self._open())

    def show_why(self, why: Why | None) -> None:
        """List what is behind a colour; what was chosen stays chosen if it is still there."""
        chosen = key_of(self.current())
        self._why = why
        self.list.clear()
        rows = [] if why is None else rows_of(why)
        icon = self.list.fontMetrics().height()
        for row in rows:
            item = QListWidgetItem(icon_of(row, why, icon, self.palette(), self.devicePixelRatioF()), words_of(row))
            item.setData(_ROW, row)
            self.list.addItem(item)
        number = next((n for n, row in enumerate(rows) if key_of(row) == chosen), 0)
        self.list.setCurrentRow(number if rows else -1)
        self._show_details()

    def current(self) -> Row | None:
        """Return what is chosen; None without any."""
        item = self.list.currentItem()
        row: Row | None = item.data(_ROW) if item is not None else None
        return row

    def current_claim(self) -> Claim | None:
        """Return the claim that is chosen; None for what is none, and for a withdrawal."""
        row = self.current()
        claim = row.claim if isinstance(row, Judged) else row if isinstance(row, Claim) else None
        return claim if claim is not None and claim.kind is ClaimKind.REPORT else None

    def choose_claim(self, claim_id: str) -> None:
        """Choose the claim with an id, if it is listed."""
        for number in range(self.list.count()):
            row = present(self.list.item(number)).data(_ROW)
            claim = row.claim if isinstance(row, Judged) else row
            if isinstance(claim, Claim) and claim.claim_id == claim_id:
                self.list.setCurrentRow(number)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks in the colours of another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.show_why(self._why)

    def _lay_out(self) -> None:
        describe(
            self.list,
            self.tr("Each report and why it counts or not; Enter on a place goes there, on a report opens its address"),
            self.tr("Reports and places behind the colour"),
        )
        describe(
            self.details,
            self.tr("All that is known of the row that is chosen above, with a link to what was published"),
            self.tr("The chosen report"),
        )
        self.details.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        line = self.fontMetrics().lineSpacing()
        self.list.setMinimumHeight(_LEAST_LINES * line)
        self.details.setMinimumHeight(_LINES_OF_DETAILS * line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 3)
        column.addWidget(self.details, 2)

    def _show_details(self) -> None:
        row = self.current()
        show_html(self.details, NOTHING if row is None or self._why is None else details_of(row, self._why))
        self.claim_selected.emit(self.current_claim())

    def _open(self) -> None:
        row = self.current()
        if isinstance(row, UnitOnDay):
            self.unit_chosen.emit(row.unit.unit_id)
        elif row is not None and self._why is not None:
            address = address_of(row, self._why)
            if is_of_the_web(address):
                QDesktopServices.openUrl(QUrl(address))


class _Rows(QListWidget):
    """A list whose texts go on in further lines. ``opened`` tells of a double click and of Enter."""

    opened = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Wrapped(self))
        self.itemDoubleClicked.connect(lambda _: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is chosen on Enter."""
        if event.key() in _OPEN_KEYS and self.currentItem() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class _Wrapped(QStyledItemDelegate):
    """Makes each row as high as its text is at the width of the list."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the size of the whole text."""
        size = super().sizeHint(option, index)
        width = present(self._view.viewport()).width()
        room = width - self._view.iconSize().width() - self._view.fontMetrics().height() - 2 * _MARGIN
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        box = self._view.fontMetrics().boundingRect(QRect(0, 0, room, _TALLEST), Qt.TextFlag.TextWordWrap, text)
        return QSize(width, max(size.height() if size.width() <= width else 0, box.height() + _MARGIN))
