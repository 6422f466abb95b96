"""The page of the settings: who you are, what new maps begin with, and how the dock shows things."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QLineEdit, QVBoxLayout, QWidget

from ...core.present import present
from ...core.units import LengthUnit, unit_of
from ...layers import settings
from ...reports.sheet_variables import logo_fault
from ..common.described import describe
from ..common.plain_text import PlainLabel


class OptionsPage(QgsOptionsPageWidget):
    """Shows the settings; ``apply`` keeps them when the dialog is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kachin_corridors_options")
        self.analyst = QLineEdit(settings.ANALYST.value(), self)
        self.folder = QgsFileWidget(self)
        self.unit = QComboBox(self)
        self.date_on_map = QCheckBox(self.tr("Write the situation date on the map"), self)
        self.producer = QLineEdit(settings.PRODUCER.value(), self)
        self.organisation = QLineEdit(settings.ORGANISATION.value(), self)
        self.series = QLineEdit(settings.MAP_SERIES.value(), self)
        self.sharing = QLineEdit(settings.SHARING.value(), self)
        self.logo = QgsFileWidget(self)
        self.logo_complaint = PlainLabel(self)
        self._fill()
        self._describe()
        self._lay_out()
        self.logo.fileChanged.connect(self._check_logo)
        self._check_logo()

    def apply(self) -> None:
        """Keep what is shown; a logo that cannot be used is not kept."""
        settings.ANALYST.set_value(self.analyst.text())
        settings.WORKSPACE_FOLDER.set_value(self.folder.filePath())
        settings.LENGTH_UNIT.set_value(self.unit.currentData())
        settings.DATE_ON_MAP.set_value(self.date_on_map.isChecked())
        settings.PRODUCER.set_value(self.producer.text())
        settings.ORGANISATION.set_value(self.organisation.text())
        settings.MAP_SERIES.set_value(self.series.text())
        settings.SHARING.set_value(self.sharing.text())
        if not self.logo_complaint.text():
            settings.LOGO.set_value(self.logo.filePath())

    def _fill(self) -> None:
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(settings.WORKSPACE_FOLDER.value())
        names = {
            LengthUnit.KM: self.tr("kilometres (km)"),
            LengthUnit.MI: self.tr("miles (mi)"),
            LengthUnit.NMI: self.tr("nautical miles (nmi)"),
        }
        for unit in LengthUnit:
            self.unit.addItem(names[unit], unit.value)
        self.unit.setCurrentIndex(self.unit.findData(unit_of(settings.LENGTH_UNIT.value()).value))
        self.date_on_map.setChecked(settings.DATE_ON_MAP.value())
        self.logo.setFilter(self.tr("Pictures (*.svg *.png *.jpg *.jpeg)"))
        self.logo.setFilePath(settings.LOGO.value())
        self.logo_complaint.setWordWrap(True)

    def _describe(self) -> None:
        for field, name, hint in (
            (self.analyst, self.tr("Recorded by"), self.tr("Who records reports and measures; travels with them")),
            (self.folder, self.tr("Workspace folder"), self.tr("Where a new workspace is made")),
            (self.unit, self.tr("Lengths in"), self.tr("The unit of lengths in the dock and in new tables of legs")),
            (
                self.date_on_map,
                "",
                self.tr("When layers are added to a project that has no date on its map; it is kept in the project"),
            ),
            (self.producer, self.tr("Producer"), self.tr("Who made the map: on the sheet and in exported files")),
            (self.organisation, self.tr("Organisation"), self.tr("Named in the disclaimer of the sheet")),
            (self.series, self.tr("Map series"), self.tr("Begins the map number and the names of exported files")),
            (self.sharing, self.tr("Sharing class"), self.tr("To whom the map may be passed on, as it stands on it")),
            (self.logo, self.tr("Logo"), self.tr("A picture at the top of the sheet; it is copied into the layout")),
        ):
            describe(field, hint, name)
        present(self.folder.lineEdit()).setPlaceholderText(self.tr("your documents"))
        self.sharing.setPlaceholderText(self.tr("not set"))
        self.producer.setPlaceholderText(self.tr("not named"))

    def _lay_out(self) -> None:
        you = QGroupBox(self.tr("You and the dock"), self)
        rows = QFormLayout(you)
        rows.addRow(self.tr("Recorded by"), self.analyst)
        rows.addRow(self.tr("Workspace folder"), self.folder)
        rows.addRow(self.tr("Lengths in"), self.unit)
        rows.addRow(self.date_on_map)
        maps = QGroupBox(self.tr("New map layouts"), self)
        rows = QFormLayout(maps)
        rows.addRow(self.tr("Producer"), self.producer)
        rows.addRow(self.tr("Organisation"), self.organisation)
        rows.addRow(self.tr("Map series"), self.series)
        rows.addRow(self.tr("Sharing class"), self.sharing)
        rows.addRow(self.tr("Logo"), self.logo)
        rows.addRow(self.logo_complaint)
        note = PlainLabel(
            self.tr(
                "Layouts that exist already keep what they say. To change one of them, open it and choose "
                "Layout ▸ Layout Properties… ▸ Variables."
            ),
            maps,
        )
        note.setWordWrap(True)
        rows.addRow(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(you)
        column.addWidget(maps)
        column.addStretch()

    def _check_logo(self) -> None:
        path = self.logo.filePath()
        fault = logo_fault(path) if path else ""
        self.logo_complaint.setText(f"⚠ {fault}" if fault else "")
        self.logo_complaint.setVisible(bool(fault))
