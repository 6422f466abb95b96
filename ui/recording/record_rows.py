"""The rows of a form: label, field, and below the field what is wrong with it, in words."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from ..common.plain_text import PlainLabel

_HALF_SPACE = 2
_LEAST_LETTERS = 12


class FormRows(QFormLayout):
    """Adds rows by a key; a key may be told of with ``show_faults``."""

    def __init__(self) -> None:
        super().__init__()
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        # Between hidden rows there must be no room: it is inside of those that are shown.
        self.setVerticalSpacing(0)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._faults: dict[str, PlainLabel] = {}
        self._rows: dict[str, tuple[PlainLabel, QWidget]] = {}
        self._fields: dict[str, QWidget] = {}

    def add(self, key: str, title: str, field: QWidget, *beside: QWidget) -> None:
        """Add a row; Alt and the letter marked in ``title`` lead to ``field``, which others may stand ``beside``."""
        if isinstance(field, (QComboBox, QSpinBox)):
            # By default the wheel would give it the keys.
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)
        label, fault, whole = PlainLabel(title), PlainLabel(), QWidget()
        label.setBuddy(field)
        fault.setWordWrap(True)
        fault.hide()
        if isinstance(field, QComboBox):
            # Its longest entry must not make the form wider than its window.
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(_LEAST_LETTERS)
        line = QHBoxLayout()
        line.addWidget(field, 1)
        for widget in beside:
            line.addWidget(widget)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, _HALF_SPACE, 0, _HALF_SPACE)
        column.setSpacing(1)
        label.setContentsMargins(0, _HALF_SPACE, 0, _HALF_SPACE)
        column.addLayout(line)
        column.addWidget(fault)
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addRow(label, whole)
        self._rows[key], self._faults[key], self._fields[key] = (label, whole), fault, field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the form, and change no choice over which it happens to turn."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False

    def show_row(self, key: str, is_shown: bool) -> None:
        """Show a row or hide it."""
        for widget in self._rows[key]:
            widget.setVisible(is_shown)

    def is_shown(self, key: str) -> bool:
        """Tell whether a row is to be seen."""
        return not self._rows[key][1].isHidden()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say of each key what is wrong with its field; nothing of those not named."""
        for key, label in self._faults.items():
            text = faults.get(key, "")
            label.setText(f"⚠ {text}" if text else "")
            label.setVisible(bool(text))
            self._fields[key].setAccessibleDescription(text)

    def fault_of(self, key: str) -> str:
        """Return what is said of a field."""
        return self._faults[key].text()

    def title_of(self, key: str) -> str:
        """Return how a row is called."""
        return self._rows[key][0].text().replace("&", "")

    def names(self) -> list[str]:
        """Return the rows from the first to the last."""
        return [*self._fields]

    def field(self, key: str) -> QWidget:
        """Return the field of a row."""
        return self._fields[key]
