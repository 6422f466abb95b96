"""Where everything of the picture of the ways goes: a block for each way, all at one scale of kilometres, and a legend.

Pixels of the painter's system. All follows from the width and the font, so that PNG, SVG and sheet come out alike.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ...core.control.compared_ways import ComparedWay
from ...core.control.holders import Holder
from ...core.corridors.legs import Leg, leg_length
from ...core.pairs import pairwise, zip_equal
from ...core.shortening import NAME_CHARACTERS, shortened
from ...core.units import METRES_PER_KM
from ...core.words import GateStatus, LegStatus, Mode
from ..strip import nice_step
from ..strip_labels import Named, placed_labels
from ..strip_layout import Label, Text
from .ways_legend import Drawn, legend_of
from .ways_report import WaysReport, gate_status_words, length_words

_WRAP = Qt.TextFlag.TextWordWrap
_NAME = 2 * NAME_CHARACTERS


@dataclass(frozen=True)
class WayBand:
    """A run of legs of one mode and status."""

    rect: QRectF
    mode: Mode
    status: LegStatus


@dataclass(frozen=True)
class HolderBand:
    """A run of sections of one holder."""

    rect: QRectF
    holder: Holder


@dataclass(frozen=True)
class Break:
    """A missing link: not to scale, a broken line with its words."""

    rect: QRectF
    text: Text


@dataclass(frozen=True)
class GateMark:
    """A border gate on a way."""

    x: float
    top: float
    bottom: float
    status: GateStatus


@dataclass(frozen=True)
class Swatch:
    """An entry of the legend: what is drawn in its rectangle."""

    rect: QRectF
    of: Drawn


class WaysLayout:
    """The ways laid out for a width; ``height`` follows from it. ``compact`` leaves out title and notes."""

    def __init__(
        self, report: WaysReport, notes: Sequence[str], width: float, font: QFont, compact: bool = False
    ) -> None:
        self.report = report
        self.width = width
        self.fonts = {"plain": font, "title": QFont(font), "small": QFont(font)}
        self.fonts["title"].setBold(True)
        self.fonts["small"].setPixelSize(max(7, round(font.pixelSize() * 0.85)))
        self._metrics = {kind: QFontMetricsF(each) for kind, each in self.fonts.items()}
        self.line = self._metrics["plain"].height()
        self.pad = self.line * 0.5
        self.left = self.pad * 2 + max(self._advance(text, "small") for text in (_way_label(), _holder_label()))
        self._scale, self.longest_km = self._fitted()
        self.texts: list[Text] = []
        self.labels: list[Label] = []
        self.way_bands: list[WayBand] = []
        self.holder_bands: list[HolderBand] = []
        self.breaks: list[Break] = []
        self.gates: list[GateMark] = []
        self._y = self.pad * 0.5
        if not compact:
            self._write(shortened(report.title), "title")
            self._write(
                _tr("Situation as of {day}. All ways at one scale.").format(day=report.day.isoformat()), "plain"
            )
        for each in report.ways:
            self._place_way(each)
        self.axis_y = self._y
        self.ticks = self._place_axis()
        self.swatches = list(self._place_legend())
        for note in () if compact else notes:
            self._write(note, "small")
        self.height = self._y + self.pad * 0.5

    def _fitted(self) -> tuple[float, float]:
        """Return pixels for a kilometre, so that the longest way with its missing links fits, and its kilometres."""
        room = self.width - self.left - self.pad * 2
        ways = [each.way for each in self.report.ways if each.way.km]
        scales = [(room - sum(map(self._break_width, way.missing))) / way.km for way in ways]
        return max(min(scales, default=1.0), 0.001), max((way.km for way in ways), default=0.0)

    def _break_width(self, link: Leg) -> float:
        return self._advance(_break_words(link), "small") + self.pad * 3

    def _advance(self, text: str, kind: str) -> float:
        return self._metrics[kind].horizontalAdvance(text)

    def _write(self, text: str, kind: str) -> None:
        """Put a text of as many lines as it needs below what is there."""
        room = QRectF(self.pad, self._y, self.width - 2 * self.pad, 10_000.0)
        height = math.ceil(self._metrics[kind].boundingRect(room, _WRAP, text).height())
        self.texts.append(Text(QRectF(room.left(), room.top(), room.width(), height), text, kind))
        self._y += height + self.pad * 0.3

    def _place_way(self, each: ComparedWay) -> None:
        self._write(f"{shortened(each.way.name, _NAME)}: {length_words(each)}", "title")
        marks = self._marks(each)
        places = list(zip_equal(each.way.places, marks))
        named = [Named(x, self._name(each, *place), self._rank(each, place[0])) for place, x in places]
        self._place_labels(self._together(named))
        top, way_height, holder_height = self._y, self.line * 0.95, self.line * 1.1
        middle = top + way_height + self.pad * 0.15
        bottom = middle + holder_height
        self._place_bands(each, marks, QRectF(0, top, 0, way_height), QRectF(0, middle, 0, holder_height))
        for (place_id, _), x in places:
            gate = self.report.gates.get(place_id)
            if gate is not None:
                self.gates.append(GateMark(x, top - self.pad * 0.3, bottom + self.pad * 0.3, gate.status))
        for text, y, height in ((_way_label(), top, way_height), (_holder_label(), middle, holder_height)):
            self.texts.append(Text(QRectF(self.pad, y, self.left - self.pad, height), text, "small"))
        self._y = bottom + self.pad * 1.2

    def _marks(self, each: ComparedWay) -> list[float]:
        """Return where the places of a way are: a missing link has the room of its words."""
        marks = [self.left]
        for leg in each.way.legs:
            wide = self._break_width(leg) if leg.mode == Mode.GAP else leg_length(leg) / METRES_PER_KM * self._scale
            marks.append(marks[-1] + wide)
        return marks

    def _rank(self, each: ComparedWay, place_id: str) -> int:
        """Return how early a place is named: ends of the way and of missing links, gates and transfers, then others."""
        ends = {place for leg in each.way.missing for place in (leg.from_place_id, leg.to_place_id)}
        if place_id in {*ends, each.way.start.from_place_id, each.way.end.to_place_id}:
            return 0
        is_transfer = any(change.place_id == place_id for change in each.way.transfers)
        return 1 if is_transfer or place_id in self.report.gates else 2

    def _together(self, named: Sequence[Named]) -> list[Named]:
        """Join the names of places that are so near each other that only one would have room."""
        joined: list[Named] = []
        for place in named:
            if joined and place.x - joined[-1].x < self.pad * 0.6:
                last = joined.pop()
                place = Named(place.x, f"{last.name}, {place.name}", min(last.rank, place.rank))
            joined.append(place)
        return joined

    def _name(self, each: ComparedWay, place_id: str, name: str) -> str:
        changes = [change for change in each.way.transfers if change.place_id == place_id]
        told = [_tr("{before} to {after}").format(before=change.before, after=change.after) for change in changes]
        gate = self.report.gates.get(place_id)
        told += [gate_status_words(gate.status)] if gate else []
        name = shortened(name, NAME_CHARACTERS)
        return f"{name} ({', '.join(told)})" if told else name

    def _place_labels(self, named: Sequence[Named]) -> None:
        placed = placed_labels(named, self.width, self.pad, lambda text: self._advance(text, "small"))
        height = self._metrics["small"].height()
        foot = self._y + self.pad * 0.6 + height * (1 + max((spot.row for spot in placed), default=0))
        for spot in placed:
            top = foot - self.pad * 0.5 - (spot.row + 1) * height
            text = Text(QRectF(spot.low, top, spot.high - spot.low, height), spot.place.name, "small")
            self.labels.append(Label(text, spot.x, foot))
        self._y = foot

    def _place_bands(self, each: ComparedWay, marks: Sequence[float], upper: QRectF, lower: QRectF) -> None:
        starts: dict[str, float] = {}
        spans = list(zip_equal(each.way.legs, pairwise(marks)))
        for (mode, status), run in groupby(spans, lambda span: (span[0].mode, span[0].status)):
            legs = list(run)
            left, right = legs[0][1][0], legs[-1][1][1]
            if mode == Mode.GAP:
                self._place_breaks(legs, QRectF(left, upper.top(), 0, lower.bottom() - upper.top()))
                continue
            self.way_bands.append(WayBand(QRectF(left, upper.top(), right - left, upper.height()), mode, status))
        at_m = 0.0
        for leg, (left, _) in spans:
            starts[leg.leg_id] = left - at_m / METRES_PER_KM * self._scale
            at_m += 0.0 if leg.mode == Mode.GAP else leg_length(leg)
        self._place_holders(each, starts, lower)

    def _place_breaks(self, spans: Sequence[tuple[Leg, tuple[float, float]]], at: QRectF) -> None:
        for leg, (left, right) in spans:
            rect = QRectF(left, at.top(), right - left, at.height())
            height = self._metrics["small"].height()
            text = Text(QRectF(left, at.top() - self.pad * 0.2, right - left, height), _break_words(leg), "small")
            self.breaks.append(Break(rect, text))

    def _place_holders(self, each: ComparedWay, starts: dict[str, float], lower: QRectF) -> None:
        """Place the holders, neighbours of one holder as one band; over a missing link nothing is drawn."""
        for part in each.parts:
            zero = starts[part.leg.leg_id]
            left = zero + part.section.start_m / METRES_PER_KM * self._scale
            right = zero + part.section.end_m / METRES_PER_KM * self._scale
            last = self.holder_bands[-1] if self.holder_bands else None
            joins = last is not None and last.rect.top() == lower.top() and abs(last.rect.right() - left) < 0.01
            if last is not None and joins and last.holder == part.section.holder:
                left = last.rect.left()
                self.holder_bands.pop()
            self.holder_bands.append(
                HolderBand(QRectF(left, lower.top(), right - left, lower.height()), part.section.holder)
            )

    def _place_axis(self) -> list[tuple[float, Text]]:
        widest = self._advance(f"{self.longest_km:.0f}", "small") * 2.0
        length = max(self.longest_km, 1.0)
        step = nice_step(length, max(1, int(length * self._scale / widest)))
        height, top = self._metrics["small"].height(), self._y + self.pad * 0.5
        ticks = []
        for number in range(int(length / step + 1e-9) + 1):
            x = self.left + number * step * self._scale
            ticks.append((x, Text(QRectF(x - widest / 2, top, widest, height), f"{number * step:g}", "small")))
        self.texts.append(Text(QRectF(self.pad, top, self.left - 2 * self.pad - 4.0, height), "km", "small"))
        self._y = top + height + self.pad * 0.6
        return ticks

    @property
    def axis_end(self) -> float:
        """Where the axis ends."""
        return self.left + self.longest_km * self._scale

    def _place_legend(self) -> Iterator[Swatch]:
        """Yield the swatches; those of one kind begin a line, and share it as long as there is room."""
        for entries in legend_of(self.report):
            x, height = self.pad, 0.0
            for of, text in entries:
                left = x + self.line * 1.9 + self.pad * 0.6
                width = self._advance(text, "plain") + 1.0
                if x > self.pad and left + width > self.width - self.pad:
                    self._y += height + self.pad * 0.3
                    left, x, height = left - x + self.pad, self.pad, 0.0
                room = QRectF(left, self._y, min(width, self.width - self.pad - left), 10_000.0)
                needed = math.ceil(self._metrics["plain"].boundingRect(room, _WRAP, text).height())
                height = max(height, self.line, needed)
                self.texts.append(Text(QRectF(left, self._y, room.width(), max(self.line, needed)), text))
                yield Swatch(QRectF(x, self._y, self.line * 1.9, self.line), of)
                x = left + room.width() + self.pad * 1.5
            self._y += height + self.pad * 0.35 if entries else 0.0


def _break_words(link: Leg) -> str:
    return _tr("no link: {km:.0f}\u00a0km straight").format(km=leg_length(link) / METRES_PER_KM)


def _way_label() -> str:
    return _tr("Way")


def _holder_label() -> str:
    return _tr("Held by")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ways", text)
