"""One picture for each day on which something changes, with the day on it, and a film of them where ffmpeg is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from ...core.feedback import Feedback, PartOfJob, followed, stop_if_cancelled
from ...core.several_dates.picture_errors import FolderNotEmptyError, FrameError, MovieError
from ...store.files.publishing import Unpublished, telling, unpublished
from ..sheet_items import GREY, INK
from ..strip_export import FONT
from .drawn_map import DrawnMap
from .movie import make_movie

_PANEL = QColor(255, 255, 255, 225)
_DATE_SHARE, _CAUTION_SHARE = 1 / 22, 1 / 60
"""Size of the letters of the date and of the caution, as a share of the height of the picture."""
_LEAST_PIXELS = 10


@dataclass(frozen=True)
class Animation:
    """The frames that were written, the film where one was made, and why there is none where it was to be."""

    frames: list[Path]
    movie: Path | None
    fault: MovieError | None


def frame_names(days: Sequence[date]) -> list[str]:
    """Return the names of the files: they are in order, and tell their day."""
    return [f"frame_{number:04}_{day.isoformat()}.png" for number, day in enumerate(days, 1)]


def write_animation(
    drawn: DrawnMap, days: Sequence[date], folder: Path, ending: str, seconds: float, feedback: Feedback
) -> Animation:
    """Write a frame for each day into a new or empty folder, all or none; ``ending`` is ".mp4", ".gif" or empty.

    A film that cannot be made is no reason to be without the frames. Raises JobCancelledError, FolderNotEmptyError,
    FrameError, and what ``unpublished`` and ``publish`` raise.
    """
    targets = [folder / name for name in frame_names(days)]
    with telling(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderNotEmptyError(path=folder)
    with unpublished(targets[0]) as files:
        drawing = PartOfJob(feedback, 0.0, 90.0 if ending else 100.0)
        for day, target in followed(list(zip(days, targets)), len(days), drawing):
            _write_frame(drawn.image_of(day), day, files.path_for(target), target, files)
        movie, fault = folder / f"{folder.name}{ending}" if ending else None, None
        if movie is not None:
            try:
                frames = [files.path_for(target) for target in targets]
                make_movie(frames, seconds, files.path_for(movie), feedback)
            except MovieError as error:
                movie, fault = None, error
        stop_if_cancelled(feedback)
        files.publish(*targets, *([movie] if movie is not None else []))
    return Animation(targets, movie, fault)


def _write_frame(image: QImage, day: date, made: Path, target: Path, files: Unpublished) -> None:
    date_frame(image, day)
    if not image.save(str(made), "PNG"):
        raise files.failure(target, FrameError(day=day.isoformat(), reason="the picture could not be written"))


def date_frame(image: QImage, day: date) -> None:
    """Write the day and the caution on a picture."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = image.height()
    _write(painter, day.isoformat(), _font(height * _DATE_SHARE, bold=True), QRectF(0, 0, image.width(), height), False)
    caution = QCoreApplication.translate(
        "Dates", "Assessment from open sources as of {day}; not validated in the field, not for navigation."
    ).format(day=day.isoformat())
    _write(painter, caution, _font(height * _CAUTION_SHARE), QRectF(0, 0, image.width(), height), True)
    painter.end()


def _font(pixels: float, bold: bool = False) -> QFont:
    font = QFont(FONT)
    font.setPixelSize(max(_LEAST_PIXELS, round(pixels)))
    font.setBold(bold)
    return font


def _write(painter: QPainter, text: str, font: QFont, room: QRectF, at_foot: bool) -> None:
    """Write a text on a white panel at the upper or lower left corner, of as many lines as it needs."""
    pad = font.pixelSize() * 0.4
    metrics = QFontMetricsF(font)
    inner = room.adjusted(2 * pad, 2 * pad, -2 * pad, -2 * pad)
    box = metrics.boundingRect(inner, Qt.TextFlag.TextWordWrap, text).adjusted(0, 0, 1, 1)
    box.moveTopLeft(inner.topLeft())
    if at_foot:
        box.moveBottom(inner.bottom())
    painter.setFont(font)
    painter.setPen(GREY)
    painter.setBrush(_PANEL)
    painter.drawRect(box.adjusted(-pad, -pad / 2, pad, pad / 2))
    painter.setPen(INK)
    painter.drawText(box, Qt.TextFlag.TextWordWrap, text)
