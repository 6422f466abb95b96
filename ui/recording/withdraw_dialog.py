"""Asks why a report of one's own is taken back."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ...core.control.claims import Claim
from ..common.described import describe
from ..common.plain_text import PlainLabel


class WithdrawDialog(QDialog):
    """Not modal. ``withdraw_asked`` tells the claim and why it is taken back."""

    withdraw_asked = pyqtSignal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Withdraw a report"))
        self._claim: Claim | None = None
        self.told = PlainLabel(self)
        self.told.setWordWrap(True)
        self.reason = QLineEdit(self)
        describe(self.reason, self.tr("It is kept with the report, which stays in the ledger"), self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("e.g. recorded of the wrong place"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = buttons.addButton(self.tr("Withdraw it"), QDialogButtonBox.ButtonRole.AcceptRole)
        describe(self.button, self.tr("Record that the report is taken back: it counts no more, and is not deleted"))
        describe(buttons.button(QDialogButtonBox.StandardButton.Cancel), self.tr("Close the window; the report stays"))
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        self.reason.textChanged.connect(self._follow)
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        column.addWidget(PlainLabel(self.tr("Why is it taken back?"), self))
        column.addWidget(self.reason)
        column.addWidget(buttons)
        self.resize(60 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())
        self._follow()

    def tear_down(self) -> None:
        """Close."""
        self.hide()
        self.deleteLater()

    def open_on(self, claim: Claim) -> None:
        """Ask of a claim."""
        self._claim = claim
        self.told.setText(claim.in_words())
        self.reason.clear()
        self.show()
        self.raise_()
        self.activateWindow()
        self.reason.setFocus()

    def _follow(self) -> None:
        self.button.setEnabled(bool(self.reason.text().strip()))

    def _ask(self) -> None:
        if self._claim is not None:
            self.hide()
            self.withdraw_asked.emit(self._claim, self.reason.text().strip())
