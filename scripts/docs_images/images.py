"""Crops, joins and saves pictures, small enough for a repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, qRgb
from qgis.PyQt.QtWidgets import QWidget

COLOURS = 256
FREQUENT = 64
"""So many colours stay as they are: two pale fills, which may be two statuses, must not become one."""
_HEADING = 34
_GAP = 12
_PAPER = QColor(255, 255, 255)
_INK = QColor(26, 26, 26)
_TOLERANCES = (48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1)
"""How far apart the colours of a palette are, red, green and blue added up; the first are tried first."""


def grab(widget: QWidget, size: QSize | None = None) -> QImage:
    """Return what a widget shows, or the middle of it, in pixels of the screen. Raises ValueError if it is smaller."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if size is None:
        return image
    wanted = QSize(size)
    wanted *= image.devicePixelRatio()
    frame = QRect(0, 0, wanted.width(), wanted.height())
    frame.moveCenter(image.rect().center())
    if not image.rect().contains(frame):
        raise ValueError(f"{widget.objectName()} has only {image.width()} x {image.height()} pixels")
    return image.copy(frame)


def below_each_other(images: Sequence[QImage]) -> QImage:
    """Return one picture of several, from top to bottom."""
    joined = _blank(max(image.width() for image in images), sum(image.height() for image in images), images[0])
    painter = QPainter(joined)
    top = 0.0
    for image in images:
        painter.drawImage(0, round(top), image)
        top += image.height() / image.devicePixelRatio()
    painter.end()
    return joined


def side_by_side(images: Sequence[QImage], headings: Sequence[str]) -> QImage:
    """Return one picture of several, from left to right, each under its heading."""
    ratio = images[0].devicePixelRatio()
    width = sum(image.width() for image in images) + round(_GAP * ratio) * (len(images) - 1)
    joined = _blank(width, max(image.height() for image in images) + round(_HEADING * ratio), images[0])
    painter = QPainter(joined)
    font = QFont(painter.font())
    font.setPixelSize(18)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(_INK)
    left = 0
    for image, heading in zip(images, headings, strict=True):
        across = round(image.width() / ratio)
        painter.drawText(QRect(left, 0, across, _HEADING), Qt.AlignmentFlag.AlignVCenter, heading)
        painter.drawImage(left, _HEADING, image)
        left += across + _GAP
    painter.end()
    return joined


def scaled_to_width(path: Path, width: int) -> QImage:
    """Read a picture and scale it down smoothly."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def save(image: QImage, path: Path) -> None:
    """Save as PNG with a palette of its own: a quarter of the size, and no difference to see. Raises OSError."""
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    small = image.convertToFormat(QImage.Format.Format_Indexed8, _palette(image), flags)
    if not small.save(str(path), "PNG", 0):
        raise OSError(f"{path} could not be written")


def _palette(image: QImage) -> list[int]:
    """Return up to 256 colours that stand for all of a picture's, the frequent ones unchanged.

    Qt itself knows a fixed palette only, and GDAL's median cut shifts pale colours.
    """
    pixels = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), np.uint32) & 0xFFFFFF
    values, counts = np.unique(pixels, return_counts=True)
    ordered = values[np.argsort(-counts, kind="stable")]
    colours = np.stack([ordered >> 16, ordered >> 8 & 255, ordered & 255], axis=1).astype(np.int32)
    best = colours[:COLOURS]
    for tolerance in _TOLERANCES:
        apart = _colours_apart(colours, tolerance)
        if len(apart) > COLOURS:
            break
        best = apart
    return [qRgb(*(int(part) for part in colour)) for colour in best]


def _colours_apart(colours: npt.NDArray[np.int32], tolerance: int) -> npt.NDArray[np.int32]:
    """Return the first FREQUENT colours, the next one that differs from all by more than the tolerance, and so on."""
    chosen = list(colours[:FREQUENT])
    for frequent in chosen:
        colours = colours[np.abs(colours - frequent).sum(axis=1) > tolerance]
    while len(colours) and len(chosen) <= COLOURS:
        chosen.append(colours[0])
        colours = colours[np.abs(colours - colours[0]).sum(axis=1) > tolerance]
    return np.array(chosen)


def _blank(width: int, height: int, like: QImage) -> QImage:
    blank = QImage(width, height, QImage.Format.Format_RGB32)
    blank.setDevicePixelRatio(like.devicePixelRatio())
    blank.fill(_PAPER)
    return blank
