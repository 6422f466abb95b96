"""One line of the table that a benchmark prints, and how times are taken."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A number that must not be greater than its limit, and what it is made of."""

    what: str
    value: float
    limit: float
    made_of: str

    @property
    def passed(self) -> bool:
        """Whether the number keeps to its limit; NaN does not."""
        return self.value <= self.limit


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternately(rounds: int, *works: Callable[[], float]) -> list[float]:
    """Return the least of the times that each of ``works`` returns.

    They take turns, so that a busy moment of the machine hits all alike; the least is what it takes undisturbed.
    """
    times = [[work() for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


def milliseconds(time_s: float) -> str:
    """Return a time for the table."""
    return f"{time_s * 1000:.1f} ms"
