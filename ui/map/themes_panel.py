"""The themes of the project as buttons with small pictures; the one that the map shows is marked."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QIcon, QImage, QPixmap, QShowEvent
from qgis.PyQt.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from ...core.pairs import pairwise
from ...core.shortening import NAME_CHARACTERS, shortened
from ...layers.project.themes import current_themes, offered_themes, show_theme
from ..common.described import describe
from ..common.plain_text import PlainLabel
from .theme_pictures import SIZE, ThemePictures

_IN_A_ROW = 3


class ThemeButton(QWidget):
    """A button with the picture of a theme, and under it the name in as many lines as it needs."""

    def __init__(self, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setCheckable(True)
        self.button.setIconSize(SIZE)
        blank = QPixmap(SIZE)
        blank.fill(Qt.GlobalColor.transparent)
        self.button.setIcon(QIcon(blank))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.button, hint, shortened(name, NAME_CHARACTERS))
        self.label = PlainLabel(shortened(name, NAME_CHARACTERS), self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.label, 1)

    def show_image(self, image: QImage) -> None:
        """Show the picture of the theme."""
        self.button.setIcon(QIcon(QPixmap.fromImage(image)))

    def mark(self, is_current: bool) -> None:
        """Mark the theme as the one that the map shows: pressed, with its name in bold."""
        self.button.setChecked(is_current)
        font = self.label.font()
        font.setBold(is_current)
        self.label.setFont(font)


class ThemesPanel(QWidget):
    """Hidden where the project has no themes. It draws pictures only while it is in sight.

    The Tab key comes to it from the control ``before``, whatever was made meanwhile.
    """

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, before: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = before
        self._project = project
        self._day: date | None = None
        self.buttons: dict[str, ThemeButton] = {}
        self.pictures = ThemePictures(canvas, project, self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in range(_IN_A_ROW):
            self._grid.setColumnStretch(column, 1)
        # What switches many layers is one reason to look.
        self._look_later = QTimer(self)
        self._look_later.setSingleShot(True)
        self._look_later.timeout.connect(self._mark_current)
        self._themes = project.mapThemeCollection()
        self._themes.mapThemesChanged.connect(self._fill)
        project.mapThemeCollectionChanged.connect(self._follow_collection)
        project.layerTreeRoot().visibilityChanged.connect(self._tree_changed)
        self.pictures.drawn.connect(self._show_image)
        self._fill()

    def tear_down(self) -> None:
        """Stop listening to the project, and draw nothing any more."""
        self._project.mapThemeCollection().mapThemesChanged.disconnect(self._fill)
        self._project.mapThemeCollectionChanged.disconnect(self._follow_collection)
        self._project.layerTreeRoot().visibilityChanged.disconnect(self._tree_changed)
        self._look_later.stop()
        self.pictures.stop()

    def show_day(self, day: date | None) -> None:
        """Show the themes as of a day; None: show no pictures."""
        self._day = day
        if day is None:
            self.pictures.stop()
        self._ask()

    def draw_anew(self) -> None:
        """Draw the pictures again: the layers look otherwise now."""
        self.pictures.forget()
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was not drawn while the page was out of sight."""
        super().showEvent(event)
        self._ask()

    def _follow_collection(self) -> None:
        # The project makes a new one when it is cleared; the former is gone.
        self._project.mapThemeCollection().mapThemesChanged.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        names = offered_themes(self._project)
        if names != list(self.buttons):
            for button in self.buttons.values():
                self._grid.removeWidget(button)
                button.deleteLater()
            self.buttons = {name: self._make_button(name) for name in names}
            for number, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, number // _IN_A_ROW, number % _IN_A_ROW)
            stops = [self._before, *(button.button for button in self.buttons.values())]
            for before, after in pairwise(stops):
                self.setTabOrder(before, after)
        self.setVisible(bool(names))
        self._mark_current()
        self._ask()

    def _make_button(self, name: str) -> ThemeButton:
        hint = self.tr("Show the layers of the theme “{theme}” and hide all others, as QGIS' own list of themes does")
        button = ThemeButton(name, hint.format(theme=shortened(name, NAME_CHARACTERS)), self)
        button.button.clicked.connect(lambda _: self._show_theme(name))
        return button

    def _show_theme(self, name: str) -> None:
        show_theme(self._project, name)
        self._mark_current()

    def _mark_current(self) -> None:
        current = current_themes(self._project)
        for name, button in self.buttons.items():
            button.mark(name in current)

    def _tree_changed(self) -> None:
        self._look_later.start(0)

    def _ask(self) -> None:
        if self._day is not None and self.isVisible():
            self.pictures.ask(list(self.buttons), self._day, self.devicePixelRatioF())

    def _show_image(self, name: str, image: QImage) -> None:
        if name in self.buttons:
            self.buttons[name].show_image(image)
