"""The picture of the ways, one below the other at one scale: as SVG, as PNG, and what is said below it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QPainter

from ...core.control.compared_ways import ComparedWay
from ...core.shortening import shortened
from ...store.workspace import Workspace
from ..strip_export import PNG_SCALE, WIDTH, as_png, drawn_image, drawn_svg, export_font, save_picture
from ..strip_painter import print_colours
from .ways_layout import WaysLayout
from .ways_painter import paint_ways
from .ways_report import WaysReport, every_gate, news_words, sources_of, unknown_words

LONGEST_NOTE = 2000
"""In characters: more than twice what the built-in data need."""


@dataclass(frozen=True)
class WaysPicture:
    """What the picture shows, and the notes below it."""

    report: WaysReport
    notes: tuple[str, ...]


def picture_of(workspace: Workspace, report: WaysReport) -> WaysPicture:
    """Return the picture of some ways with what is not known, the gates, the caution and the sources."""
    notes = (*way_notes(report), *gate_notes(report), caution_of(workspace, report))
    return WaysPicture(report, tuple(shortened(note, LONGEST_NOTE) for note in notes))


def save_ways(picture: WaysPicture, target: Path) -> None:
    """Write the picture to a PNG or SVG file, whole or not at all. Raises WrongSuffixError and what new_file raises."""
    save_picture(target, lambda: svg_of(picture), lambda: png_of(picture))


def svg_of(picture: WaysPicture, width: float = WIDTH, pixels: int | None = None, compact: bool = False) -> bytes:
    """Return the picture as SVG, so many pixels wide; ``compact`` without title and notes."""
    layout = layout_of(picture, width, pixels, compact)

    def paint(painter: QPainter) -> None:
        paint_ways(painter, layout, print_colours())

    return drawn_svg(layout.width, layout.height, picture.report.title, " ".join(picture.notes), paint)


def png_of(picture: WaysPicture) -> bytes:
    """Return the picture as PNG, on white."""
    layout, colours = layout_of(picture), print_colours()

    def paint(painter: QPainter) -> None:
        paint_ways(painter, layout, colours)

    return as_png(drawn_image(layout.width, layout.height, PNG_SCALE, colours, paint))


def layout_of(
    picture: WaysPicture, width: float = WIDTH, pixels: int | None = None, compact: bool = False
) -> WaysLayout:
    """Return where everything of the picture goes."""
    font = export_font() if pixels is None else export_font(pixels)
    return WaysLayout(picture.report, picture.notes, width, font, compact)


def way_notes(report: WaysReport) -> list[str]:
    """Return how old the news of each way is and what is not known of it, a paragraph each."""
    return [f"{each.way.name}: {' '.join(_told(report, each))}" for each in report.ways]


def _told(report: WaysReport, each: ComparedWay) -> list[str]:
    news = news_words(each)
    return [f"{news[:1].upper()}{news[1:]}.", *unknown_words(report, each)]


def gate_notes(report: WaysReport) -> list[str]:
    """Return what is told of the gates, as one paragraph; none without a gate."""
    gates = every_gate(report)
    return [_tr("Border gates: {gates}.").format(gates="; ".join(gates))] if gates else []


def caution_of(workspace: Workspace, report: WaysReport) -> str:
    """Return the caution and the sources."""
    return _tr(
        "Ways run over the corridors of the data only: other roads may lead there. Lengths are along lines that leave "
        "bends out. Control status is an assessment from open sources as of {day}; it is not validated in the field "
        "and must not be used for navigation or movement planning. Sources: {names}."
    ).format(day=report.day.isoformat(), names="; ".join(sources_of(workspace, report)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ways", text)
