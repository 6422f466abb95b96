"""The tables beside the strip: kilometres by holder, the sections, and the claims behind the section chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QHeaderView,
    QSizePolicy,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.control.holders import Section, merged
from ...core.present import present
from ...core.shortening import shortened
from ...reports.holder_report import changes_of, stretch_in_words, totals_row
from ...reports.strip import Strip, StripRow, status_in_words, towns_in
from ...store.control.holdings import Holdings
from ..common.described import describe
from ..common.page_area import SPACING
from ..common.plain_text import tip
from ..common.rich_text import html, joined, link, show_html
from .evidence_rows import is_of_the_web

_SECTION = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DIFFERENCE = 3
_LINES_OF_SECTIONS, _LINES_OF_CLAIMS = 4, 3
"""The least height: below it the panel scrolls."""
_MOST_TOTALS = 8
"""With more holders than these the table of kilometres scrolls."""


class HolderTables(QWidget):
    """All that the strip shows as tables, for those who read or use the keyboard.

    ``why_asked`` tells the mark in metres of a section of which somebody asks why it has its holder.
    """

    why_asked = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holdings: Holdings | None = None
        self._row: StripRow | None = None
        self.totals = _table(self, [self.tr("Holder"), self.tr("km"), self.tr("%"), self.tr("Difference")])
        self.sections = _table(self, [self.tr("Section"), self.tr("Holder")])
        self.claims = QTextBrowser(self)
        self.claims.setOpenExternalLinks(True)
        describe(
            self.totals,
            self.tr("Kilometres and shares of each holder, and how they differ from the second date"),
            self.tr("Kilometres by actor and status"),
        )
        describe(
            self.sections,
            self.tr("Choose a section to read below why it has this holder; its menu shows all reports"),
            self.tr("Sections on the situation date"),
        )
        describe(
            self.claims,
            self.tr("Why the section has this holder, with links to what was published"),
            self.tr("Claims behind the section"),
        )
        for view in (self.sections, self.claims):
            # A scroll area would give them the height that they would like, and scroll where their least is enough.
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.totals)
        column.addWidget(self.sections, 1)
        column.addWidget(self.claims, 1)
        self.sections.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.why_action = QAction(self.tr("Why?"), self.sections)
        self.why_action.triggered.connect(lambda: self._ask_why())
        self.sections.addAction(self.why_action)
        self.sections.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._fit()

    def clear(self) -> None:
        """Show nothing."""
        self._holdings = self._row = None
        for view in (self.totals, self.sections, self.claims):
            view.clear()

    def show_strip(self, strip: Strip, holdings: Holdings) -> None:
        """Show what a strip shows; the section at the kilometre chosen before stays chosen."""
        self._holdings, self._row = holdings, strip.rows[0]
        self._show_totals(strip)
        self._show_sections(strip)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the heights anew with another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _ask_why(self) -> None:
        item = self.sections.currentItem()
        if item is not None:
            section: Section = item.data(0, _SECTION)
            self.why_asked.emit((section.start_m + section.end_m) / 2)

    def _fit(self) -> None:
        """Give no table more height than its rows need: what is left goes to the claims."""
        line = self.fontMetrics().lineSpacing()
        self.totals.setFixedHeight(_height_of(self.totals, _MOST_TOTALS))
        whole = _height_of(self.sections, self.sections.topLevelItemCount())
        self.sections.setMinimumHeight(min(whole, _LINES_OF_SECTIONS * line))
        self.sections.setMaximumHeight(whole)
        self.claims.setMinimumHeight(_LINES_OF_CLAIMS * line)

    def select_at(self, at_m: float) -> None:
        """Choose the section at a mark in metres."""
        for index in range(self.sections.topLevelItemCount()):
            item = present(self.sections.topLevelItem(index))
            section: Section = item.data(0, _SECTION)
            if section.start_m <= at_m < section.end_m:
                self.sections.setCurrentItem(item)

    def _show_totals(self, strip: Strip) -> None:
        is_compared = len(strip.rows) > 1
        self.totals.setColumnHidden(_DIFFERENCE, not is_compared)
        self.totals.clear()
        for change in changes_of(strip):
            item = QTreeWidgetItem(self.totals, [shortened(text) for text in totals_row(change, is_compared)])
            item.setToolTip(0, tip(status_in_words(change.holder)))
            for column in range(1, _DIFFERENCE + 1):
                item.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)

    def _show_sections(self, strip: Strip) -> None:
        """List the sections; the one at the same kilometre as before stays selected, at first that with most claims."""
        item = self.sections.currentItem()
        before: Section | None = item.data(0, _SECTION) if item is not None else None
        self.sections.clear()
        listed = merged(strip.rows[0].sections)
        chosen = next(
            (section for section in listed if before and section.start_m <= before.start_m < section.end_m),
            max(listed, key=lambda section: len(section.claim_ids)),
        )
        for section in listed:
            row = QTreeWidgetItem(
                self.sections,
                [
                    shortened(stretch_in_words(section).replace(", ", "\n", 1)),
                    shortened(section.holder.in_words()),
                ],
            )
            row.setData(0, _SECTION, section)
            for number in range(2):
                row.setToolTip(number, tip(f"{stretch_in_words(section)}: {status_in_words(section.holder)}"))
            if section is chosen:
                self.sections.setCurrentItem(row)

    def show_claims_on(self, row: StripRow, at_m: float) -> None:
        """Show the claims of another day's section at a mark in metres; in the list, which lacks it, none is chosen."""
        section = next(each for each in merged(row.sections) if each.start_m <= at_m < each.end_m)
        self.sections.setCurrentItem(None)
        self._show_claims(section, row)

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        section: Section | None = item.data(0, _SECTION) if item is not None else None
        if section is None or self._row is None:
            self.claims.clear()
        else:
            self._show_claims(section, self._row)

    def _show_claims(self, section: Section, row: StripRow) -> None:
        if self._holdings is None:
            return
        heading = f"{row.day.isoformat()}, {stretch_in_words(section)}"
        parts: list[str] = [html("<b>{heading}</b>: {held}", heading=heading, held=status_in_words(section.holder))]
        if section.confirmation:
            parts.append(self.tr("Confirmed by: {whom}").format(whom=section.confirmation))
        parts += section.basis
        if towns := towns_in(row, section):
            parts.append(self.tr("Towns with a status of their own: {towns}").format(towns=towns))
        links = [
            link(claim.url, f"{claim.publisher}, {claim.event_date.isoformat()}")
            for claim in self._holdings.claims_of(section)
            if is_of_the_web(claim.url)
        ]
        if links:
            before, _, after = self.tr("Read at: {links}").partition("{links}")
            parts.append(joined((before, joined(links, "; "), after)))
        show_html(self.claims, joined(parts, "<br>"))


def _height_of(table: QTreeWidget, most: int) -> int:
    """Return the height in which the first rows of a table are seen whole, with its heading."""
    rows = range(min(table.topLevelItemCount(), most))
    # Where no row is, the room of one says that this is a table.
    inside = sum(table.sizeHintForRow(row) for row in rows) or table.fontMetrics().lineSpacing()
    return table.header().sizeHint().height() + inside + 2 * table.frameWidth()


def _table(parent: QWidget, heading: list[str]) -> QTreeWidget:
    """Return a table of rows that can be chosen by keyboard; its first column takes the room that is left."""
    table = QTreeWidget(parent)
    table.setHeaderLabels(heading)
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.header().setStretchLastSection(False)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
