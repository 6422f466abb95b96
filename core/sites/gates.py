"""A border gate on a day, and what is reported of it in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..geometry.geodesy import LonLat
from ..news_age import freshness
from ..words import GateStatus

_COUNTRIES = {"CN": "China", "IN": "India"}


@dataclass(frozen=True)
class Gate:
    """A border gate in a time, and who says so. Of an unknown status nobody says anything.

    ``valid_from`` and ``valid_to`` bound the time in which the evidence is the same, half open. ``last_report`` is the
    newest day that the reports tell of: how old the news is tells ``core.news_age``. ``point`` is None where
    no position is known, ``country`` the one beyond the gate (ISO 3166 alpha-2).
    """

    place_id: str
    name: str
    country: str
    status: GateStatus
    since: date | None
    valid_from: date | None
    valid_to: date | None
    last_report: date | None
    said_by: str
    source_id: str
    basis: str
    rival_reports: str
    point: LonLat | None

    def in_words(self, day: date) -> str:
        """Return ``Laiza, to China: closed since 2024-10-22 according to CNI (last report 2024-10-22, fresh)``.

        What others say comes last; how old the news is is told as of the day.
        """
        text = f"{self.name}, to {_COUNTRIES.get(self.country, self.country)}: "
        if self.status == GateStatus.UNKNOWN:
            return f"{text}not known"
        text += str(self.status)
        if self.since:
            text += f" since {self.since.isoformat()}"
        if self.said_by:
            text += f" according to {self.said_by}"
        if self.last_report:
            text += f" (last report {self.last_report.isoformat()}, {freshness(self.last_report, day)})"
        return f"{text}; otherwise {self.rival_reports}" if self.rival_reports else text
