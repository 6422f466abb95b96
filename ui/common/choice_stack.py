"""A row of buttons of which one is down, and below it what belongs to that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...layers.settings import TextSetting
from .described import describe
from .page_area import SPACING, PageArea
from .wrapping_row import WrappingRow


@dataclass(frozen=True)
class Choice:
    """A button: the name under which it is remembered, its text, and what a tool tip says."""

    name: str
    text: str
    hint: str


class ChoiceStack(QWidget):
    """The buttons are there from the beginning, the panels are put below in the same order.

    The Tab key stops at the button that is down, the arrow keys go to the others. What is chosen is remembered for the
    user under ``setting``.
    """

    def __init__(self, choices: Sequence[Choice], setting: TextSetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._setting = setting
        self._panels: list[QWidget] = []
        self.group = QButtonGroup(self)
        self.group.setExclusive(True)
        self.buttons = [self._button(number, choice) for number, choice in enumerate(choices)]
        self.stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(WrappingRow(self.buttons, spacing=2))
        column.addWidget(self.stack, 1)
        self.group.idToggled.connect(self._toggled)

    def put(self, panel: QWidget) -> None:
        """Put the panel of the next button, which scrolls where there is no room for it."""
        self._panels.append(panel)
        self.stack.addWidget(PageArea(panel, (0, 0, 0, 0)))
        if len(self._panels) == len(self._choices):
            self._restore()

    def choose(self, panel: QWidget) -> None:
        """Show a panel, or the one that holds it; another widget changes nothing."""
        for button, known in zip(self.buttons, self._panels):
            if known is panel or known.isAncestorOf(panel):
                button.setChecked(True)

    def chosen(self) -> QWidget:
        """Return the panel that is shown."""
        return self._panels[self.stack.currentIndex()]

    def _button(self, number: int, choice: Choice) -> QToolButton:
        button = QToolButton(self)
        button.setText(choice.text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        describe(button, choice.hint)
        self.group.addButton(button, number)
        return button

    def _restore(self) -> None:
        before = self._setting.value()
        names = [choice.name for choice in self._choices]
        self.buttons[names.index(before) if before in names else 0].setChecked(True)

    def _toggled(self, number: int, is_down: bool) -> None:
        self.buttons[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_down else Qt.FocusPolicy.ClickFocus)
        if is_down and number < len(self._panels):
            self.stack.setCurrentIndex(number)
            self._setting.set_value(self._choices[number].name)
