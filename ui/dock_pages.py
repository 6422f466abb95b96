"""The pages of the dock: which there are, which is in front, and which was when QGIS was last closed."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget, QToolButton, QWidget

from ..layers.settings import PAGE
from .common.choice_stack import ChoiceStack
from .common.described import describe
from .common.page_area import PageArea
from .common.plain_text import tip
from .help.topics import HelpTopic


class DockPages(QTabWidget):
    """Tabs that are never cut; which is in front is remembered for the user.

    ``help_asked`` tells of which topic of the guide: the button beside the tabs asks for that of the page in front.
    """

    help_asked = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._topics: list[HelpTopic] = []
        self.help_button = QToolButton(self)
        # Never narrower than all of its tabs, in whatever letters.
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setDocumentMode(True)
        describe(self.tabBar(), self.tr("Choose what the dock shows below"), self.tr("Pages of the dock"))
        self.help_button.setText("?")
        self.help_button.setAutoRaise(True)
        self.help_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.help_button, self.tr("Show what the guide says of this page"), self.tr("Help"))
        self.help_button.clicked.connect(lambda: self.help_asked.emit(self._topics[self.currentIndex()]))
        self.setCornerWidget(self.help_button)

    def add_page(self, page: QWidget, name: str, title: str, hint: str, topic: HelpTopic, scrolls: bool = True) -> None:
        """Add a page, remembered as ``name``; one that ``scrolls`` does so where the screen is too small for it."""
        self._names.append(name)
        self._topics.append(topic)
        self.setTabToolTip(self.addTab(PageArea(page) if scrolls else page, title), tip(hint))

    def restore(self) -> None:
        """Show the page that was in front last time, and remember from now on which is."""
        before = PAGE.value()
        if before in self._names:
            self.setCurrentIndex(self._names.index(before))
        self.currentChanged.connect(lambda number: PAGE.set_value(self._names[number]))

    def bring(self, panel: QWidget) -> None:
        """Bring the page that holds a panel into sight, and in the page what holds it."""
        inner: QWidget | None = panel
        while inner is not None and inner is not self:
            around = inner.parentWidget()
            if isinstance(around, ChoiceStack):
                around.choose(panel)
            elif isinstance(around, QTabWidget):
                for number in range(around.count()):
                    if around.widget(number) is panel or around.widget(number).isAncestorOf(panel):
                        around.setCurrentIndex(number)
            inner = around
