"""What is to be said of a row of a file of claims, in the language of the interface."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.exchange.verdicts import Judgement


def remark_of(judgement: Judgement) -> str:
    """Return what is to be said of a row, and what to do; empty where that is nothing."""
    fault = judgement.fault
    if fault is None:
        return ""
    # What is wrong with a report is said by the errors of recording one.
    return fault.in_words(QCoreApplication.translate("Errors" if fault.more else "Rows", fault.wrong))
