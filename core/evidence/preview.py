"""What a report will change when it is recorded: of its place, of the township, of kilometres of road.

Everything here is computed by the rules that derive the statuses of the workspace, from the ledger with the new claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..control.claims import Claim
from ..control.holder_totals import Change, compare
from ..control.holders import Section, sections_on
from ..control.ledger import StatusInterval, derive_status, is_valid_on
from ..control.record import ControlRecord, ControlUnit
from ..control.townships import TownshipInterval, derive_township_status
from ..corridors.routes import Route
from ..periods import holds_on
from ..table_row import TableRow
from .adoption import Judged, judged_on
from .near_duplicates import near_duplicates, plain_address

_SECTIONS_CACHED = 32


@dataclass(frozen=True)
class DraftUnit:
    """The unit of a report: one of the workspace, or one that recording makes.

    ``row`` is what it gives to its derived rows (``control.derivation.unit_row``).
    """

    unit: ControlUnit
    row: TableRow


class PreviewFacts:
    """What a workspace has recorded, put in order once: a preview is made at each pause of the typing.

    ``units`` are the rows of the units by their ids, ``townships`` the names of the townships by P-code.
    """

    def __init__(
        self,
        record: ControlRecord,
        claims: Iterable[Claim],
        units: Mapping[str, TableRow],
        townships: Mapping[str, str],
    ) -> None:
        self.record = record
        self.units = units
        self.townships = townships
        self._sections: dict[tuple[str, date], Sequence[Section]] = {}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        self._at_address: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._claims[claim.unit_id].append(claim)
            if claim.url:
                self._at_address[plain_address(claim.url)].append(claim)
        self._units_in: dict[str, list[str]] = defaultdict(list)
        for unit_id, row in units.items():
            self._units_in[row.values["township_pcode"]].append(unit_id)

    def claims_of(self, unit_id: str) -> Sequence[Claim]:
        """Return all claims about a unit, corrected and withdrawn ones too."""
        return self._claims.get(unit_id, ())

    def claims_at(self, url: str) -> Sequence[Claim]:
        """Return the claims of whatever unit that cite an address."""
        return self._at_address.get(plain_address(url), ()) if url else ()

    def held_before(self, unit_id: str, day: date) -> StatusInterval | None:
        """Return how a unit was held the day before; where nothing is known of that, on the day itself."""
        history = self.record.history_of(unit_id)
        return history.on(day - timedelta(days=1)) or history.on(day)

    def sections_on(self, route: Route, day: date) -> Sequence[Section]:
        """Return the sections of a corridor on a day as they are; they are the same for each preview of that day."""
        key = route.corridor_id, day
        if key not in self._sections:
            if len(self._sections) >= _SECTIONS_CACHED:
                self._sections.clear()
            self._sections[key] = sections_on(route, self.record, day)
        return self._sections[key]

    def units_in(self, pcode: str) -> Sequence[str]:
        """Return the ids of the units in a township."""
        return self._units_in.get(pcode, ())


@dataclass(frozen=True)
class TownshipPreview:
    """A township on the day of the event, without and with the report; of its periods only that they hold then."""

    name: str
    before: TownshipInterval
    after: TownshipInterval

    @property
    def is_changed(self) -> bool:
        """Whether it has another actor or status."""
        return (self.before.actor, self.before.status) != (self.after.actor, self.after.status)


@dataclass(frozen=True)
class CorridorPreview:
    """The kilometres of each holder of a corridor on the day of the event, beside those without the report."""

    corridor_id: str
    name: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class StatusPeriod:
    """The days over which a unit has one actor and status, ``[start, end)``; ``shown`` is how it begins."""

    shown: StatusInterval
    start: date
    end: date | None


@dataclass(frozen=True)
class Preview:
    """What recording a claim gives. ``before`` and ``after`` are the statuses of its unit for all of time."""

    claim: Claim
    unit_name: str
    before: tuple[StatusInterval, ...]
    after: tuple[StatusInterval, ...]
    judged: Judged
    township: TownshipPreview | None
    corridors: tuple[CorridorPreview, ...]
    near: tuple[Claim, ...]
    at_address: tuple[Claim, ...]

    @property
    def periods(self) -> list[StatusPeriod]:
        """The days of each actor and status with the report, in order."""
        return periods_of(self.after)

    @property
    def is_status_changed(self) -> bool:
        """Whether the unit has another actor or status on any day."""
        return _held(periods_of(self.before)) != _held(self.periods)


def preview_of(facts: PreviewFacts, routes: Mapping[str, Route], claim: Claim, draft: DraftUnit) -> Preview:
    """Return what a claim about a unit changes; ``routes`` are the corridors on the day of the event."""
    told = facts.claims_of(claim.unit_id)
    before = derive_status(told)
    after = derive_status([*told, claim])
    judged = next(each for each in judged_on([*told, claim], claim.event_date) if each.claim == claim)
    return Preview(
        claim=claim,
        unit_name=draft.unit.name,
        before=tuple(before),
        after=tuple(after),
        judged=judged,
        township=_township(facts, draft, before, after, claim.event_date),
        corridors=tuple(_corridors(facts, routes, draft, after, claim.event_date)),
        near=tuple(near_duplicates(told, claim)),
        at_address=tuple(facts.claims_at(claim.url)),
    )


def periods_of(intervals: Iterable[StatusInterval]) -> list[StatusPeriod]:
    """Join intervals of one unit that differ in their evidence only."""
    periods: list[StatusPeriod] = []
    for interval in intervals:
        last = periods[-1] if periods else None
        if last is not None and _said(last.shown) == _said(interval):
            periods[-1] = StatusPeriod(last.shown, last.start, interval.valid_to)
        else:
            periods.append(StatusPeriod(interval, interval.valid_from, interval.valid_to))
    return periods


def _said(interval: StatusInterval) -> tuple[object, ...]:
    return interval.actor, interval.against, interval.status


def _held(periods: Iterable[StatusPeriod]) -> list[tuple[object, ...]]:
    return [(*_said(period.shown), period.start, period.end) for period in periods]


def _township(
    facts: PreviewFacts,
    draft: DraftUnit,
    before: Sequence[StatusInterval],
    after: Sequence[StatusInterval],
    day: date,
) -> TownshipPreview | None:
    pcode = draft.row.values["township_pcode"]
    if pcode not in facts.townships:
        return None
    rows = {unit_id: facts.units[unit_id] for unit_id in facts.units_in(pcode)}
    rows[draft.unit.unit_id] = draft.row
    # Of what does not hold on the day nothing is asked: a township has many places, each with many statuses.
    others = [
        interval
        for unit_id in rows
        if unit_id != draft.unit.unit_id
        for interval in facts.record.history_of(unit_id).intervals
        if is_valid_on(interval, day)
    ]

    def on_day(own: Sequence[StatusInterval]) -> TownshipInterval:
        intervals = derive_township_status(
            [*others, *(interval for interval in own if is_valid_on(interval, day))],
            dict.fromkeys(rows, pcode),
            {unit_id: row.values["unit_name"] for unit_id, row in rows.items()},
            [pcode],
            {unit_id for unit_id, row in rows.items() if row.values["is_seat"]},
        )
        return next(each for each in intervals if holds_on(each.valid_from, each.valid_to, day))

    return TownshipPreview(facts.townships[pcode], on_day(before), on_day(after))


def _corridors(
    facts: PreviewFacts,
    routes: Mapping[str, Route],
    draft: DraftUnit,
    after: Sequence[StatusInterval],
    day: date,
) -> Iterable[CorridorPreview]:
    changed = facts.record.with_unit(draft.unit, after)
    for route in routes.values():
        if changed.is_on(draft.unit, route):
            changes = compare(sections_on(route, changed, day), facts.sections_on(route, day))
            yield CorridorPreview(route.corridor_id, route.name, tuple(changes))
