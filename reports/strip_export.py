"""The strip as a file (PNG, SVG) and as a picture in a layout."""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Callable, Iterator
from datetime import date
from html import escape
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from qgis.PyQt.QtGui import QFont, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.errors import WrongSuffixError
from ..core.present import present
from ..core.schema import split_ids
from ..store.control.holdings import Holdings
from ..store.files.publishing import new_file
from .strip import Strip, strip_of
from .strip_layout import StripLayout
from .strip_painter import StripColours, paint_strip, print_colours

FONT = "Open Sans"
WIDTH, PIXELS = 1000.0, 14
"""Width of an exported strip and size of its letters, in pixels of 1/96 inch."""
PNG_SCALE = 3.0
"""Pixels of a PNG for one of those: 288 dots per inch."""
STRIP_ID = "holder_strip"
"""Id of the pictures in a layout, with the corridor's behind: one that is there is drawn anew where it stands."""
_CORRIDOR_KEY, _DAYS_KEY, _CONTENT_KEY = (f"kachin_corridors/strip_{what}" for what in ("corridor", "days", "content"))
_MILLIMETRES = Qgis.LayoutUnit.Millimeters
MM_PER_PIXEL = 25.4 / 96
_MARGIN_MM, _GAP_MM = 10.0, 8.0
_TITLE, _DESCRIPTION = "kachin-corridors-title", "kachin-corridors-description"
_CONTROL_CHARACTERS = bytes(code for code in range(0x20) if code not in b"\t\n\r")


def export_font(pixels: int = PIXELS) -> QFont:
    """Return the font of exported strips, the map's own."""
    font = QFont(FONT)
    font.setPixelSize(pixels)
    return font


def save_strip(strip: Strip, target: Path) -> None:
    """Write the strip to a PNG or SVG file, on white, whole or not at all; a file of that name is replaced.

    Raises WrongSuffixError and what new_file raises.
    """
    save_picture(target, lambda: svg_of(strip), lambda: png_of(strip))


def save_picture(target: Path, svg: Callable[[], bytes], png: Callable[[], bytes]) -> None:
    """Write a picture to a PNG or SVG file, whole or not at all. Raises WrongSuffixError and what new_file raises."""
    suffix = target.suffix.lower()
    if suffix not in (".png", ".svg"):
        raise WrongSuffixError(path=target, suffix=".png, .svg")
    content = svg() if suffix == ".svg" else png()
    with new_file(target) as path:
        path.write_bytes(content)


def image_of(layout: StripLayout, scale: float, colours: StripColours) -> QImage:
    """Return the strip as an image of ``scale`` pixels for each pixel of the layout."""
    return drawn_image(
        layout.width, layout.height, scale, colours, lambda painter: paint_strip(painter, layout, colours)
    )


def png_of(strip: Strip) -> bytes:
    """Return the strip as PNG, on white."""
    return as_png(image_of(StripLayout(strip, WIDTH, export_font()), PNG_SCALE, print_colours()))


def svg_of(strip: Strip) -> bytes:
    """Return the strip as SVG, on white. Its texts are texts: they can be searched and edited."""
    layout = StripLayout(strip, WIDTH, export_font())

    def paint(painter: QPainter) -> None:
        paint_strip(painter, layout, print_colours())

    return drawn_svg(layout.width, layout.height, strip.title, f"{strip.subtitle} {strip.caution}", paint)


def drawn_image(
    width: float, height: float, scale: float, colours: StripColours, paint: Callable[[QPainter], None]
) -> QImage:
    """Return what is painted on so many pixels as an image of ``scale`` pixels for each of them."""
    image = QImage(
        QSize(math.ceil(width * scale), math.ceil(height * scale)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(scale)
    image.setDotsPerMeterX(round(1000 / MM_PER_PIXEL * scale))
    image.setDotsPerMeterY(round(1000 / MM_PER_PIXEL * scale))
    image.fill(colours.paper)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def as_png(image: QImage) -> bytes:
    """Return an image as PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(content)


def drawn_svg(width: float, height: float, title: str, description: str, paint: Callable[[QPainter], None]) -> bytes:
    """Return what is painted on so many pixels as SVG, with texts that can be searched and edited."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(math.ceil(width), math.ceil(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setTitle(_TITLE)
    generator.setDescription(_DESCRIPTION)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    buffer.close()
    # Qt writes these two as they are: a name that holds markup would run in a browser.
    svg = bytes(content).replace(_TITLE.encode(), escape(title).encode())
    svg = svg.replace(_DESCRIPTION.encode(), escape(description).encode())
    # No XML may hold them, and nobody sees them.
    return svg.translate(None, _CONTROL_CHARACTERS)


def add_strip_to_layout(layout: QgsPrintLayout, strip: Strip) -> QgsLayoutItemPicture:
    """Put the strip into a layout, on a page of its own after the map, or draw anew the one that is there.

    The picture is kept inside the project: no file has to be shared with it. It shows the dates that stand on it.
    """
    height_mm = StripLayout(strip, WIDTH, export_font()).height * MM_PER_PIXEL
    item_id = f"{STRIP_ID}_{strip.corridor_id}"
    picture = layout.itemById(item_id)
    if not isinstance(picture, QgsLayoutItemPicture):
        page, top = _room_for(layout, height_mm)
        picture = QgsLayoutItemPicture(layout)
        picture.setId(item_id)
        layout.addLayoutItem(picture)
        picture.attemptMove(QgsLayoutPoint(_MARGIN_MM, top, _MILLIMETRES), page=page)
        picture.attemptResize(QgsLayoutSize(WIDTH * MM_PER_PIXEL, height_mm, _MILLIMETRES))
    _show(picture, strip, svg_of(strip))
    return picture


def days_of_strips(layout: QgsPrintLayout) -> set[date]:
    """Return the dates of all strips of a layout."""
    return {day for picture in _strips(layout) for day in _days_of(picture)}


def redrawing_strips(layout: QgsPrintLayout, holdings: Holdings) -> Iterator[None]:
    """Draw the strips of a layout anew where they stand, each for its own dates, one at each turn.

    Those that would be the same are left as they are, which takes a tenth of the time; so is one whose corridor has no
    line any more, and one that an older version made.
    """
    for picture in _strips(layout):
        corridor_id = str(picture.customProperty(_CORRIDOR_KEY) or "")
        days = _days_of(picture)
        route = holdings.routes_on(days[0]).get(corridor_id) if days else None
        if route is None:
            continue
        strip = strip_of(holdings, route, days)
        if picture.customProperty(_CONTENT_KEY) != _content(strip):
            yield
            svg = svg_of(strip)
            yield
            _show(picture, strip, svg)
        yield


def _days_of(picture: QgsLayoutItemPicture) -> list[date]:
    return [date.fromisoformat(day) for day in split_ids(str(picture.customProperty(_DAYS_KEY) or ""))]


def _show(picture: QgsLayoutItemPicture, strip: Strip, svg: bytes) -> None:
    """Show the picture of a strip, and note of what it is and of which dates."""
    picture.setCustomProperty(_CORRIDOR_KEY, strip.corridor_id)
    picture.setCustomProperty(_DAYS_KEY, ";".join(row.day.isoformat() for row in strip.rows))
    picture.setCustomProperty(_CONTENT_KEY, _content(strip))
    # This draws it too.
    picture.setPicturePath("base64:" + base64.b64encode(svg).decode("ascii"), Qgis.PictureFormat.SVG)


def _content(strip: Strip) -> str:
    """Return a digest of all that a strip shows."""
    return hashlib.sha256(repr(strip).encode()).hexdigest()


def _strips(layout: QgsPrintLayout) -> list[QgsLayoutItemPicture]:
    return [
        item
        for item in layout.items()
        if isinstance(item, QgsLayoutItemPicture) and item.id().startswith(f"{STRIP_ID}_")
    ]


def _room_for(layout: QgsPrintLayout, height_mm: float) -> tuple[int, float]:
    """Return page and distance from its top for a strip: under the last strip, or on a new page."""
    strips = _strips(layout)
    pages = layout.pageCollection()
    if strips:
        page = max(item.page() for item in strips)
        ends = [i.pagePos().y() + i.rect().height() for i in strips if i.page() == page]
        if max(ends) + _GAP_MM + height_mm <= present(pages.page(page)).pageSize().height() - _MARGIN_MM:
            return page, max(ends) + _GAP_MM
    sheet = QgsLayoutItemPage(layout)
    sheet.setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)
    pages.addPage(sheet)
    return pages.pageCount() - 1, _MARGIN_MM
