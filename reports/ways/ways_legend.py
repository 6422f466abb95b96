"""What the legend of the picture of the ways tells: only what is in it, in the words of the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Union

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.holder_totals import totals
from ...core.control.holders import Holder
from ...core.words import GateStatus, LegStatus, Mode
from ..strip import status_in_words
from .ways_report import WaysReport, gate_status_words

Drawn = Union[Holder, Mode, LegStatus, GateStatus, None]
"""What a swatch shows; None is a missing link."""
Entry = tuple[Drawn, str]


def legend_of(report: WaysReport) -> list[list[Entry]]:
    """Return the entries with their words: modes, statuses of legs, holders, gates and missing links."""
    return [list(entries) for entries in (_modes(report), _statuses(report), _holders(report), _marks(report))]


def _modes(report: WaysReport) -> Iterator[Entry]:
    found = {leg.mode for each in report.ways for leg in each.way.travelled}
    yield from ((mode, _tr("By {mode}").format(mode=mode)) for mode in Mode if mode in found)


def _statuses(report: WaysReport) -> Iterator[Entry]:
    found = {leg.status for each in report.ways for leg in each.way.travelled}
    for status in LegStatus:
        if status in found:
            is_unknown = status == LegStatus.UNKNOWN
            yield status, _tr("Not known whether it can be travelled") if is_unknown else str(status).capitalize()


def _holders(report: WaysReport) -> Iterator[Entry]:
    for total in totals(part.section for each in report.ways for part in each.parts):
        yield total.holder, status_in_words(total.holder)


def _marks(report: WaysReport) -> Iterator[Entry]:
    found = {gate.status for each in report.ways for gate in report.gates_of(each)}
    for status in GateStatus:
        if status in found:
            yield status, _tr("Border {gate}").format(gate=gate_status_words(status))
    if any(each.way.missing for each in report.ways):
        yield None, _tr("Missing link, not to scale and in no sum")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ways", text)
