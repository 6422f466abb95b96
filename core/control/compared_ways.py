"""All that is compared of a way on a day: what it is, who holds it, what is published of it, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..corridors.legs import Leg, Measurement
from ..corridors.ways_in import Way, unpublished_km, widest
from ..news_age import Freshness
from ..units import METRES_PER_KM
from ..words import LegStatus, Status
from .holder_totals import Total, totals
from .way_holders import HeldPart, known_by_freshness


@dataclass(frozen=True)
class ComparedWay:
    """A way on a day. ``figures`` are the parts with published figures, ``abroad`` the legs in India or at sea."""

    way: Way
    day: date
    parts: tuple[HeldPart, ...]
    figures: tuple[Measurement, ...]
    abroad: frozenset[str]

    @cached_property
    def holders(self) -> list[Total]:
        """The kilometres of each holder, those of which nothing is known as one of them."""
        return totals(part.section for part in self.parts)

    @cached_property
    def age_of_news(self) -> dict[Freshness, float]:
        """The kilometres of which something is known, by how old the news is."""
        return known_by_freshness(self.parts, self.day)

    @property
    def unknown_km(self) -> float:
        """The kilometres of which it is not known who holds them, those abroad among them."""
        return _km(part for part in self.parts if part.section.status == Status.UNKNOWN)

    @property
    def unknown_abroad_km(self) -> float:
        """Of those the kilometres in India and at sea."""
        unknown = (part for part in self.parts if part.section.status == Status.UNKNOWN)
        return _km(part for part in unknown if part.leg.leg_id in self.abroad)

    @property
    def report_days(self) -> tuple[date, date] | None:
        """The oldest and the newest of the last reports on the sections that are known; None without any."""
        known = [part.section for part in self.parts if part.section.status != Status.UNKNOWN]
        days = [section.last_report for section in known if section.last_report]
        return (min(days), max(days)) if days else None

    @property
    def widest_figures(self) -> list[Measurement]:
        """The parts with published figures that lie in no other such part."""
        return widest(self.figures)

    @property
    def unpublished_km(self) -> float:
        """The kilometres of which no figure is published."""
        return unpublished_km(self.way, self.figures)

    @property
    def of_unknown_status(self) -> list[Leg]:
        """The legs of which it is not known whether they can be travelled."""
        return [leg for leg in self.way.travelled if leg.status == LegStatus.UNKNOWN]


def _km(parts: Iterable[HeldPart]) -> float:
    return sum(part.section.length_m for part in parts) / METRES_PER_KM
