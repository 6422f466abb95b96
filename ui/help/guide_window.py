"""The window of the guide: contents and search beside the page."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsFilterLineEdit, QgsGui
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QShortcut,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...layers.resources import guide_address
from ..common.described import describe
from ..common.plain_text import PlainLabel
from ..common.wrapped_names import wrap_names
from .contents import Section, sections_with
from .guide_page import GuidePage
from .topics import HelpTopic

_SECTION = Qt.ItemDataRole.UserRole
_SIZE = (940, 640)
_CONTENTS_WIDTH = 260


class GuideWindow(QDialog):
    """Not modal: QGIS can be used beside it."""

    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kachin_corridors_guide")
        self.setWindowTitle(self.tr("Guide to Kachin Corridors"))
        self._sections = sections
        self.search = QgsFilterLineEdit(self)
        self.found = PlainLabel(self)
        self.contents = QTreeWidget(self)
        self.page = GuidePage(self)
        self.back_button = QPushButton(self.tr("Back"), self)
        self.browser_button = QPushButton(self.tr("Open in browser"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self._connect()
        self._list_contents()

    def show_topic(self, topic: HelpTopic) -> None:
        """Bring the window to the front, with the page and section of a topic."""
        self.search.clear()
        self.go_to(topic.page, topic.anchor)
        self.show()
        self.raise_()
        self.activateWindow()

    def go_to(self, page: str, anchor: str) -> None:
        """Show a section of a page."""
        self.page.setSource(QUrl(guide_address(page, anchor)))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the guide"))
        describe(self.search, self.tr("List the sections in which all of these words are"), self.tr("Search"))
        describe(self.contents, self.tr("Go to a section of the guide"), self.tr("Contents"))
        describe(self.page, self.tr("The page of the guide; its links lead on"), self.tr("Page"))
        describe(self.back_button, self.tr("Go back to what was shown before (Alt+Left)"))
        describe(self.browser_button, self.tr("Show this page in the browser of the system"))
        describe(self.close_button, self.tr("Close the guide"))
        self.contents.setHeaderHidden(True)
        wrap_names(self.contents, 0)
        for button in (self.back_button, self.browser_button, self.close_button):
            button.setAutoDefault(False)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.search, self.found, self.contents):
            column.addWidget(widget)
        parts = QSplitter(self)
        parts.addWidget(left)
        parts.addWidget(self.page)
        parts.setStretchFactor(1, 1)
        parts.setSizes([_CONTENTS_WIDTH, _SIZE[0] - _CONTENTS_WIDTH])
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.browser_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.addWidget(parts, 1)
        whole.addLayout(buttons)
        self.resize(*_SIZE)
        QgsGui.enableAutoGeometryRestore(self)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list_contents)
        self.search.returnPressed.connect(self._show_first)
        self.contents.currentItemChanged.connect(self._item_chosen)
        self.page.backwardAvailable.connect(self.back_button.setEnabled)
        self.back_button.clicked.connect(self.page.backward)
        self.back_button.setEnabled(False)
        self.browser_button.clicked.connect(lambda: QDesktopServices.openUrl(self.page.source()))
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self, self.page.backward)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._go_to_search)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _list_contents(self) -> None:
        """List all sections below each other, or those in which the words of the search are."""
        self.contents.blockSignals(True)
        self.contents.clear()
        words = self.search.text()
        if words.strip():
            self._list_found(sections_with(self._sections, words))
        else:
            self.found.hide()
            self._list_all()
        self.contents.blockSignals(False)

    def _list_found(self, sections: Sequence[Section]) -> None:
        pages = {section.page: section.title for section in self._sections if section.level == 1}
        for section in sections:
            title = section.title if section.level == 1 else f"{section.title} – {pages[section.page]}"
            self.contents.addTopLevelItem(self._item(section, title))
        self.found.setText(self.tr("Sections found: {number}.").format(number=len(sections)))
        self.found.show()

    def _list_all(self) -> None:
        above: list[QTreeWidgetItem] = []
        for section in self._sections:
            item = self._item(section, section.title)
            # A heading stands below the last one of a higher level.
            del above[section.level - 1 :]
            if above:
                above[-1].addChild(item)
            else:
                self.contents.addTopLevelItem(item)
            above.append(item)
        self.contents.expandToDepth(0)

    @staticmethod
    def _item(section: Section, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setData(0, _SECTION, section)
        return item

    def _item_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._show(item)

    def _show_first(self) -> None:
        if (first := self.contents.topLevelItem(0)) is not None:
            self.contents.setCurrentItem(first)

    def _show(self, item: QTreeWidgetItem) -> None:
        """Show a section, and of a search its first word in it."""
        section: Section = item.data(0, _SECTION)
        self.go_to(section.page, section.anchor)
        words = self.search.text().split()
        if words:
            self.page.find(words[0])
