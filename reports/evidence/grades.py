"""The Admiralty code in words: how far a source is to be trusted, and how likely it is that what it says is true."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.words import Reliability


def reliability_in_words(reliability: str) -> str:
    """Return ``usually reliable`` for B; empty for what is no letter of the code."""
    return {
        Reliability.COMPLETELY.value: _tr("completely reliable"),
        Reliability.USUALLY.value: _tr("usually reliable"),
        Reliability.FAIRLY.value: _tr("fairly reliable"),
        Reliability.NOT_USUALLY.value: _tr("not usually reliable"),
        Reliability.UNRELIABLE.value: _tr("unreliable"),
        Reliability.CANNOT_BE_JUDGED.value: _tr("reliability cannot be judged"),
    }.get(reliability, "")


def credibility_in_words(credibility: int) -> str:
    """Return ``probably true`` for 2; empty for what is no figure of the code."""
    return {
        1: _tr("confirmed by other sources"),
        2: _tr("probably true"),
        3: _tr("possibly true"),
        4: _tr("doubtful"),
        5: _tr("improbable"),
        6: _tr("truth cannot be judged"),
    }.get(credibility, "")


def grade_in_words(reliability: str, credibility: int) -> str:
    """Return ``B2: usually reliable, probably true``."""
    words = ", ".join(filter(None, (reliability_in_words(reliability), credibility_in_words(credibility))))
    return f"{reliability}{credibility}: {words}" if words else f"{reliability}{credibility}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Grades", text)
