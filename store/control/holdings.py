"""Who holds the corridors of a workspace: what is read of it once, so that moving the situation date reads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ...core.control.claims import Claim
from ...core.control.holders import Section, sections_on
from ...core.control.record import ControlRecord
from ...core.corridors.legs import Leg, legs_on
from ...core.corridors.routes import Route, Waypoint, joined_routes
from ...core.dates import change_days
from ...core.errors import LegsApartError

_ROUTES_CACHED = 16


class Holdings:
    """All of a workspace that tells who holds the corridors: legs, record of control, claims. Read it once."""

    def __init__(
        self,
        legs: Sequence[Leg],
        waypoints: Mapping[str, Sequence[Waypoint]],
        record: ControlRecord,
        claims: Iterable[Claim],
    ) -> None:
        self.legs = tuple(legs)
        self.record = record
        self.claims = {claim.claim_id: claim for claim in claims}
        self._waypoints = waypoints
        self._routes: dict[tuple[int, ...], tuple[dict[str, Route], list[LegsApartError]]] = {}

    def routes_on(self, day: date | None) -> dict[str, Route]:
        """Return the corridors by id on a day. One whose legs do not join is left out: see ``faults_on``."""
        return self._built(day)[0]

    def faults_on(self, day: date | None) -> list[LegsApartError]:
        """Return why corridors are left out."""
        return self._built(day)[1]

    def _built(self, day: date | None) -> tuple[dict[str, Route], list[LegsApartError]]:
        legs = legs_on(self.legs, day)
        key = tuple(id(leg) for leg in legs)
        built = self._routes.get(key)
        if built is None:
            built = joined_routes(legs, self._waypoints)
            # A background task may ask at the same time: nothing is expected to be still there.
            if len(self._routes) >= _ROUTES_CACHED:
                self._routes.clear()
            self._routes[key] = built
        return built

    def sections_on(self, route: Route, day: date) -> list[Section]:
        """Return the sections of a corridor on a day."""
        return sections_on(route, self.record, day)

    def change_days(self) -> list[date]:
        """Return the days on which a section of any corridor may change, in order."""
        return change_days(day for route in self.routes_on(None).values() for day in self.record.change_days(route))

    def claims_of(self, section: Section) -> list[Claim]:
        """Return the claims that a section rests on, oldest first."""
        found = [self.claims[claim_id] for claim_id in section.claim_ids if claim_id in self.claims]
        return sorted(found, key=lambda claim: (claim.event_date, claim.claim_id))
