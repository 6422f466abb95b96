"""How a job tells how far it is, and learns that it is cancelled: in the shape of QgsFeedback, which fits as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from .errors import JobCancelledError

Item = TypeVar("Item")


class Feedback(Protocol):
    """What a job asks and tells: a QgsFeedback, a QgsTask, or one of those below."""

    def isCanceled(self) -> bool:
        """Tell whether the job is to stop."""

    def setProgress(self, progress: float, /) -> None:
        """Take how far the job is, in percent."""


class _NoFeedback:
    def isCanceled(self) -> bool:
        return False

    def setProgress(self, progress: float, /) -> None:
        pass


NO_FEEDBACK = _NoFeedback()
"""For a job that nobody watches and nobody cancels."""


class PartOfJob:
    """The feedback for a part of a job that goes from ``start`` to ``end`` percent of the whole."""

    def __init__(self, whole: Feedback, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def isCanceled(self) -> bool:
        """Tell whether the whole job is to stop."""
        return self._whole.isCanceled()

    def setProgress(self, progress: float, /) -> None:
        """Take how far this part is, in percent."""
        self._whole.setProgress(self._start + (self._end - self._start) * progress / 100.0)


def stop_if_cancelled(feedback: Feedback) -> None:
    """Raise JobCancelledError where the job is to stop."""
    if feedback.isCanceled():
        raise JobCancelledError


def followed(items: Iterable[Item], count: int, feedback: Feedback) -> Iterator[Item]:
    """Go through ``count`` items with progress, or about so many. Raises JobCancelledError once the job is to stop."""
    for number, item in enumerate(items, start=1):
        stop_if_cancelled(feedback)
        yield item
        feedback.setProgress(100.0 * min(number / max(count, 1), 1.0))
