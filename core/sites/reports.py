"""What is reported of a site, a border gate or a field of mines, and which report holds when.

The last report that is good enough holds until the next one, or until the day that it names itself. What contradicts it
is kept beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..control.claims import ADOPTED_CREDIBILITY, ADOPTED_RELIABILITIES
from ..dates import first_day, last_day

_NEXT = timedelta(days=1)


@dataclass(frozen=True)
class SiteReport:
    """One row of the reports: one asserter says in which state one site was. Never changed once published."""

    report_id: str
    site_id: str
    state: str
    day: str
    """Since when, as far as known: 2025, 2025-09 or a day."""
    until: date | None
    """Last day that the report itself speaks of; None: it names none."""
    date_said: str
    """When it was said, as far as known; empty where that is not known."""
    asserted_by: str
    publisher: str
    source_id: str
    reliability: str
    credibility: int
    remark: str
    tells_state: bool = True
    """False of what is only told beside the state, such as a plan."""

    @property
    def begins(self) -> date:
        """The first day on which it is sure to hold: of a month or a year the last one."""
        return last_day(self.day)

    @property
    def told(self) -> date:
        """The newest day that it tells of: that of the event, or the later one on which it was said."""
        return max(self.begins, first_day(self.date_said)) if self.date_said else self.begins

    @property
    def grade(self) -> str:
        """Reliability and credibility as one term of the Admiralty code. The lesser text is the better grade."""
        return f"{self.reliability}{self.credibility}"

    @property
    def is_strong(self) -> bool:
        """Whether it may tell the state of a site: graded as well as a claim must be that is adopted alone."""
        is_good = self.reliability in ADOPTED_RELIABILITIES and self.credibility <= ADOPTED_CREDIBILITY
        return self.tells_state and is_good

    def has_ended(self, day: date) -> bool:
        """Tell whether the time that the report names is over."""
        return self.until is not None and self.until < day

    def spans(self, day: date) -> bool:
        """Tell whether the report itself names a time in which a day lies."""
        return self.until is not None and self.begins <= day <= self.until

    def in_words(self) -> str:
        """Who said it, of when, where it was published, how it is graded, and what was said."""
        until = f" to {self.until.isoformat()}" if self.until else ""
        remark = f", {self.remark}" if self.remark else ""
        return f"{self.asserted_by}, {self.day}{until} ({self.publisher}, {self.grade}): {self.state}{remark}"


@dataclass(frozen=True)
class SiteInterval:
    """In which state a site is from ``valid_from`` on, before ``valid_to``; ``since`` when it has been so.

    ``state`` is None where nothing is reported: before the first report (``valid_from`` is None), and after the time
    that the last one names. ``reports`` are those it rests on, the best first, ``rivals`` what contradicts them,
    ``beside`` what is told since of no state.
    """

    site_id: str
    state: str | None
    since: date | None
    valid_from: date | None
    valid_to: date | None
    reports: tuple[SiteReport, ...]
    rivals: tuple[SiteReport, ...]
    beside: tuple[SiteReport, ...] = ()

    @property
    def last_report(self) -> date | None:
        """The newest day that its reports tell of; None without any."""
        return max((report.told for report in self.reports), default=None)


def derive_intervals(site_id: str, reports: Iterable[SiteReport]) -> list[SiteInterval]:
    """Return the intervals of a site, in order and without a gap: the first begins before the record does."""
    told = sorted((report for report in reports if report.site_id == site_id), key=lambda one: (one.begins, one.grade))
    ends = {report.until + _NEXT for report in told if report.until is not None}
    days = sorted({report.begins for report in told} | ends)
    intervals = [SiteInterval(site_id, None, None, None, None, (), ())]
    for day in days:
        before = intervals[-1]
        now = _on(site_id, told, day, before)
        if replace(now, valid_from=before.valid_from) != before:
            intervals[-1] = replace(before, valid_to=day)
            intervals.append(now)
    return intervals


def _on(site_id: str, told: Sequence[SiteReport], day: date, before: SiteInterval) -> SiteInterval:
    """Return what holds from a day on, after what held before."""
    in_force = _in_force([report for report in told if report.begins <= day], day)
    state = _state_by(in_force)
    agreeing = [report for report in in_force if report.state == state]
    rivals = tuple(report for report in in_force if report.state != state and report.tells_state)
    return SiteInterval(
        site_id=site_id,
        state=state,
        since=before.since if state == before.state else day,
        valid_from=day,
        valid_to=None,
        reports=tuple(sorted(agreeing, key=lambda report: report.grade)),
        rivals=rivals,
        beside=tuple(report for report in in_force if not report.tells_state),
    )


def _state_by(in_force: Sequence[SiteReport]) -> str | None:
    """Return what the newest of the strong reports says, of those of one day the best graded; None without any."""
    telling = [report for report in in_force if report.is_strong]
    best = min(telling, key=lambda report: (-report.begins.toordinal(), report.grade), default=None)
    return best.state if best else None


def _in_force(begun: Sequence[SiteReport], day: date) -> list[SiteReport]:
    """Return the newest reports, and older ones that name a time in which the day lies.

    A weak report makes no older one void; it is in force itself until somebody knows better.
    """
    newest = max((report.begins for report in begun if report.is_strong), default=date.min)
    return [report for report in begun if report.spans(day) or (report.begins >= newest and not report.has_ended(day))]
