"""Kilometres and shares by holder on a day, and what changed between two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..units import METRES_PER_KM
from ..words import Status
from .holders import Holder, Section

_LEAST_KM = 0.05
"""A difference that would be written as 0.0 km is none."""
_ORDER = (
    Status.CONTROLLED,
    Status.SHARED,
    Status.CONTESTED,
    Status.INFILTRATED,
    Status.CLAIMED,
    Status.UNKNOWN,
)


@dataclass(frozen=True)
class Total:
    """The kilometres of one holder on one corridor; ``share`` is of the corridor's length, 0 to 1."""

    holder: Holder
    km: float
    share: float


@dataclass(frozen=True)
class Change:
    """The kilometres of one holder on two days; ``share`` is that on the later day asked for."""

    holder: Holder
    km: float
    share: float
    km_before: float

    @property
    def difference_km(self) -> float:
        """By how much they grew; negative where they shrank."""
        return self.km - self.km_before


def oldest_reports(sections: Iterable[Section]) -> dict[Holder, date]:
    """Return for each holder the oldest of the last reports on its sections; without one where nothing is told."""
    oldest: dict[Holder, date] = {}
    for section in sections:
        if section.last_report is not None:
            oldest[section.holder] = min(section.last_report, oldest.get(section.holder, section.last_report))
    return oldest


def totals(sections: Iterable[Section]) -> list[Total]:
    """Return the kilometres of each holder: who holds most firmly first, then by actor."""
    metres: dict[Holder, float] = defaultdict(float)
    for section in sections:
        metres[section.holder] += section.length_m
    whole = sum(metres.values())
    return [
        Total(holder, length / METRES_PER_KM, length / whole)
        for holder, length in sorted(metres.items(), key=lambda item: _rank(item[0]))
    ]


def compare(sections: Sequence[Section], before: Sequence[Section]) -> list[Change]:
    """Return each holder's kilometres beside those of another day, also of one that has none on one of the days."""
    now = {total.holder: total for total in totals(sections)}
    then = {total.holder: total for total in totals(before)}
    return [
        Change(
            holder,
            now[holder].km if holder in now else 0.0,
            now[holder].share if holder in now else 0.0,
            then[holder].km if holder in then else 0.0,
        )
        for holder in sorted({*now, *then}, key=_rank)
    ]


def change_in_words(changes: Iterable[Change], day: date, other: date, minus: str = "-") -> str:
    """Return ``since 2024-10-01 KIA controlled +112.0 km, unknown -112.0 km``: how ``day`` differs from ``other``.

    From a later day on nothing has changed "since": then it begins with ``compared with 2026-02-20``.
    """
    parts = [
        f"{change.holder.in_words()} {'+' if change.difference_km > 0 else minus}{abs(change.difference_km):.1f} km"
        for change in changes
        if abs(change.difference_km) >= _LEAST_KM
    ]
    begin = "since" if other <= day else "compared with"
    return f"{begin} {other.isoformat()} {', '.join(parts) or 'no change'}"


def _rank(holder: Holder) -> tuple[int, tuple[str, ...]]:
    return _ORDER.index(holder.status), holder.actors
