"""Where everything of a strip goes: bands, labels that do not overlap, axis, legend. Pixels of the painter's system.

All follows from the width and the pixel size of the font, so that a widget, a PNG of any resolution and an SVG come
out alike.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..core.control.holders import Holder, Section
from ..core.pairs import zip_equal
from ..core.units import METRES_PER_KM
from .strip import Strip, StripRow, TownOnStrip, nice_step
from .strip_labels import Named, placed_labels

_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Text:
    """A text and where it stands; ``kind`` is title, small or plain."""

    rect: QRectF
    text: str
    kind: str = "plain"


@dataclass(frozen=True)
class Label:
    """The label of a place, and the line from it down to the band."""

    text: Text
    x: float
    foot: float


@dataclass(frozen=True)
class Band:
    """One section of one row."""

    rect: QRectF
    row: int
    section: Section


class StripLayout:
    """The strip laid out for a width; ``height`` follows from it.

    ``compact`` leaves out title, caution, the kilometres of the legend and the names of its towns, for a place where
    they stand beside it.
    """

    def __init__(self, strip: Strip, width: float, font: QFont, compact: bool = False) -> None:
        self.strip = strip
        self.width = width
        self._compact = compact
        self.fonts = {"plain": font, "title": QFont(font), "small": QFont(font)}
        self.fonts["title"].setBold(True)
        self.fonts["small"].setPixelSize(max(7, round(font.pixelSize() * 0.85)))
        self._metrics = {kind: QFontMetricsF(each) for kind, each in self.fonts.items()}
        self.line = self._metrics["plain"].height()
        self.pad = self.line * 0.5
        dates = [self._advance(row.day.isoformat(), "plain") for row in strip.rows]
        self.left = self.pad + max(dates) + self.pad
        self.right = max(width - self.pad * 1.5, self.left + 10.0)
        self.texts: list[Text] = []
        self._y = self.pad * 0.5
        if not compact:
            self._write(strip.title, "title")
            self._write(strip.subtitle, "plain")
        self.labels = self._place_labels()
        self.bands, self.towns = self._place_bands()
        self.axis_y = self._y
        self.ticks = self._place_axis()
        self.swatches = self._place_legend()
        if not compact:
            self._write(strip.caution, "small")
        self.height = self._y + self.pad * 0.5

    def x_of(self, km: float) -> float:
        """Return where a kilometre mark is on the axis."""
        return self.left + (self.right - self.left) * km / self.strip.length_km

    def band_at(self, point: QPointF) -> Band | None:
        """Return the section under a point."""
        return next((band for band in self.bands if band.rect.contains(point)), None)

    def _advance(self, text: str, kind: str) -> float:
        return self._metrics[kind].horizontalAdvance(text)

    def _write(self, text: str, kind: str) -> None:
        """Put a text of as many lines as it needs below what is there."""
        room = QRectF(self.pad, self._y, self.width - 2 * self.pad, 10_000.0)
        height = math.ceil(self._metrics[kind].boundingRect(room, _WRAP, text).height())
        self.texts.append(Text(QRectF(room.left(), room.top(), room.width(), height), text, kind))
        self._y += height + self.pad * 0.3

    def _place_labels(self) -> list[Label]:
        """Label as many places as there is room for in three rows, the more important rather."""
        named = [Named(self.x_of(place.at_km), place.name, place.rank) for place in self.strip.places]
        placed = placed_labels(named, self.width, self.pad, lambda text: self._advance(text, "small"))
        rows = 1 + max((spot.row for spot in placed), default=0)
        height = self._metrics["small"].height()
        foot = self._y + self.pad + rows * height
        self._y = foot
        labels = []
        for spot in placed:
            top = foot - self.pad * 0.6 - (spot.row + 1) * height
            text = Text(QRectF(spot.low, top, spot.high - spot.low, height), spot.place.name, "small")
            labels.append(Label(text, spot.x, foot))
        return labels

    def _place_bands(self) -> tuple[list[Band], list[tuple[QPointF, TownOnStrip]]]:
        bands, towns = [], []
        height = self.line * 1.5
        for number, row in enumerate(self.strip.rows):
            rects = [QRectF(left, self._y, right - left, height) for left, right in self._spans(row)]
            bands += [Band(rect, number, section) for rect, section in zip_equal(rects, row.sections)]
            towns += [(QPointF(self.x_of(town.at_km), self._y + height / 2), town) for town in row.towns]
            name = QRectF(self.pad, self._y, self.left - 2 * self.pad, height)
            self.texts.append(Text(name, row.day.isoformat()))
            self._y += height + self.pad * 0.8
        self._y -= self.pad * 0.4
        return bands, towns

    def _spans(self, row: StripRow) -> Iterator[tuple[float, float]]:
        for section in row.sections:
            yield self.x_of(section.start_m / METRES_PER_KM), self.x_of(section.end_m / METRES_PER_KM)

    def _place_axis(self) -> list[tuple[float, Text]]:
        """Return the ticks of the axis; the unit stands before them, under the dates."""
        widest = self._advance(f"{self.strip.length_km:.0f}", "small") * 2.0
        step = nice_step(self.strip.length_km, max(1, int((self.right - self.left) / widest)))
        height = self._metrics["small"].height()
        top = self._y + self.pad * 0.5
        ticks = []
        for number in range(int(self.strip.length_km / step + 1e-9) + 1):
            x = self.x_of(number * step)
            ticks.append((x, Text(QRectF(x - widest / 2, top, widest, height), f"{number * step:g}", "small")))
        self.texts.append(Text(QRectF(self.pad, top, self.left - 2 * self.pad - 4.0, height), "km", "small"))
        self._y = top + height + self.pad * 0.6
        return ticks

    def _place_legend(self) -> list[tuple[QRectF, Holder | None]]:
        """Return the swatches of the legend; None is the mark of a town. Compact entries share lines."""
        swatches: list[tuple[QRectF, Holder | None]] = []
        entries: list[tuple[Holder | None, str]] = list(self.strip.legend)
        if self._compact:
            entries = [(holder, holder.in_words()) for holder, _ in self.strip.legend]
        if self.towns:
            entries.append((None, self.strip.town_in_short if self._compact else self.strip.town_label))
        x, gap = self.pad, self.pad * 0.35
        for holder, text in entries:
            left = x + self.line * 1.9 + self.pad * 0.8
            width = self._advance(text, "plain") + 1.0
            starts_line = (holder is None and not self._compact) or left + width > self.width - self.pad
            if x > self.pad and starts_line:
                self._y += self.line + gap
                left, x = left - x + self.pad, self.pad
            room = QRectF(left, self._y, self.width - self.pad - left, 10_000.0)
            height = max(self.line, math.ceil(self._metrics["plain"].boundingRect(room, _WRAP, text).height()))
            self.texts.append(Text(QRectF(left, self._y, room.width(), height), text))
            swatches.append((QRectF(x, self._y, self.line * 1.9, self.line), holder))
            if self._compact:
                x = left + width + self.pad
            else:
                self._y += height + gap
        self._y += self.line + gap if x > self.pad else 0.0
        self._y += self.pad * 0.3
        return swatches
