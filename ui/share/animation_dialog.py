"""Asks for the time of an animation, and how its frames are to be."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...core.dates import typed_day
from ...core.errors import KachinCorridorsError
from ...core.present import present
from ...core.several_dates.picture_errors import EmptySpanError
from ...layers.messages import explain
from ..common.described import describe
from ..common.plain_text import PlainLabel

_SIZES = ((1280, 720), (1920, 1080), (1080, 1080), (3840, 2160))


class AnimationDialog(QDialog):
    """A window that is closed with a choice or without; ``choice`` are parameters of ``exportanimation``."""

    def __init__(self, first: date, last: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Animation"))
        # The Tab key goes from widget to widget in the order in which they are made.
        self.first, self.last = QLineEdit(first.isoformat(), self), QLineEdit(last.isoformat(), self)
        describe(self.first, self.tr("The first day, as YYYY-MM-DD"), self.tr("From"))
        describe(self.last, self.tr("The last day, as YYYY-MM-DD"), self.tr("To"))
        self.only_visible = QCheckBox(self.tr("Only days on which the map in sight changes"), self)
        self.only_visible.setChecked(True)
        describe(self.only_visible, self.tr("Leave out days on which something changed outside of what the map shows"))
        self._make_fields()
        self.told = PlainLabel(self)
        self.told.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out()
        self.first.textChanged.connect(self._follow)
        self.last.textChanged.connect(self._follow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._follow()

    def _make_fields(self) -> None:
        self.seconds = QDoubleSpinBox(self)
        self.seconds.setRange(0.1, 60.0)
        self.seconds.setSingleStep(0.5)
        self.seconds.setValue(1.0)
        describe(self.seconds, self.tr("How long the film shows each frame"), self.tr("Seconds for each frame"))
        self.sizes = QComboBox(self)
        for width, height in _SIZES:
            self.sizes.addItem(f"{width} × {height}", (width, height))
        describe(self.sizes, self.tr("Width and height of the frames in pixels"), self.tr("Size"))
        self.kind = QComboBox(self)
        # In the order of the algorithm's parameter.
        self.kind.addItems([self.tr("PNG frames"), self.tr("PNG frames and MP4"), self.tr("PNG frames and GIF")])
        hint = self.tr("A film needs the program ffmpeg; the frames are written in any case")
        describe(self.kind, hint, self.tr("Format"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("From"), self.first),
            (self.tr("To"), self.last),
            ("", self.only_visible),
            (self.tr("Seconds for each frame"), self.seconds),
            (self.tr("Size in pixels"), self.sizes),
            (self.tr("Format"), self.kind),
        )
        for text, field in rows:
            form.addRow(text, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.buttons)

    def choice(self) -> dict[str, Any]:
        """Return what was chosen. Raises DateError, YearError and EmptySpanError for what cannot be meant."""
        first, last = typed_day(self.first.text()), typed_day(self.last.text())
        if first > last:
            raise EmptySpanError(first=first.isoformat(), last=last.isoformat())
        width, height = self.sizes.currentData()
        return {
            "FROM": first.isoformat(),
            "TO": last.isoformat(),
            "ONLY_VISIBLE": self.only_visible.isChecked(),
            "WIDTH": width,
            "HEIGHT": height,
            "SECONDS_PER_FRAME": self.seconds.value(),
            "FORMAT": self.kind.currentIndex(),
        }

    def _follow(self) -> None:
        try:
            self.choice()
        except KachinCorridorsError as error:
            self.told.setText(explain(error))
            is_fine = False
        else:
            self.told.clear()
            is_fine = True
        present(self.buttons.button(QDialogButtonBox.StandardButton.Ok)).setEnabled(is_fine)
