"""Opens the guide; its window is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...core.errors import KachinCorridorsError
from ..common.described import describe_entry
from .topics import HelpTopic


class Guide(QObject):
    """``show_error`` tells that the guide is not there, which may be when the plugin's folder is damaged."""

    def __init__(self, show_error: Callable[[KachinCorridorsError], object], window: QWidget) -> None:
        super().__init__(window)
        self._show_error = show_error
        self._parent = window
        self._window: QWidget | None = None

    def show_topic(self, topic: HelpTopic) -> None:
        """Show the guide at the place of a topic."""
        from .contents import read_contents
        from .guide_window import GuideWindow

        if not isinstance(self._window, GuideWindow):
            try:
                sections = read_contents()
            except KachinCorridorsError as error:
                self._show_error(error)
                return
            self._window = GuideWindow(sections, self._parent)
        self._window.show_topic(topic)

    def add_to(self, menu: QMenu) -> None:
        """Add an entry that shows the guide from its beginning."""
        entry = menu.addAction(self.tr("Guide"))
        entry.triggered.connect(lambda: self.show_topic(HelpTopic.GUIDE))
        describe_entry(menu, entry, self.tr("Show the guide, with contents and search"))

    def tear_down(self) -> None:
        """Close the window."""
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None
