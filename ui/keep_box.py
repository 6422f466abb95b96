"""Under what name, with what note and by whom a measurement is kept, and other ways to take it along."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtWidgets import QFormLayout, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

ANALYST_SETTING = "kachin_corridors/analyst"


class KeepBox(QWidget):
    """Fields and buttons; the panel connects the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.note = QLineEdit(self)
        self.measured_by = QLineEdit(self)
        self.measured_by.setText(str(QgsSettings().value(ANALYST_SETTING) or QgsApplication.userFullName()))
        self.save_button = QPushButton(self.tr("Sa&ve measurement"), self)
        self.zoom_button = QPushButton(self.tr("&Zoom to"), self)
        self.text_button = QPushButton(self.tr("Copy as te&xt"), self)
        self.csv_button = QPushButton(self.tr("Copy as &CSV"), self)
        form = QFormLayout()
        form.addRow(self.tr("Na&me"), self.name)
        form.addRow(self.tr("N&ote"), self.note)
        form.addRow(self.tr("Measured b&y"), self.measured_by)
        buttons = QGridLayout()
        for number, button in enumerate((self.save_button, self.zoom_button, self.text_button, self.csv_button)):
            buttons.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addLayout(buttons)

    def show_name(self, name: str, count: int) -> None:
        """Offer to keep ``count`` results: one under ``name``, several under the names that they have."""
        self.name.setText(name)
        self.name.setEnabled(count <= 1)
        self.note.clear()
        for button in (self.save_button, self.zoom_button, self.text_button, self.csv_button):
            button.setEnabled(count > 0)

    def remember_analyst(self) -> None:
        """Offer the same person next time."""
        QgsSettings().setValue(ANALYST_SETTING, self.measured_by.text().strip())
