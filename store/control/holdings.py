"""Reads who holds what from a workspace for ``core.control.holders``. Through SQLite: also for background tasks.

What is read is kept until the file changes, so that moving the situation date costs no reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from ...core.control.claims import Claim
from ...core.control.holders import ControlRecord, ControlUnit, Section, sections_on
from ...core.control.ledger import StatusInterval
from ...core.corridors.legs import Leg, legs_on
from ...core.corridors.routes import Route, Waypoint, joined_routes
from ...core.dates import change_days
from ...core.errors import LegsApartError
from ...core.geometry.geodesy import LonLat
from ...core.schema import split_ids
from ..corridors.legs import read_legs
from ..corridors.routes import read_waypoints
from ..files.cache import KeptByFile
from ..tables.checked_rows import Row, rows_of
from ..tables.geopackage import vertices_of
from ..workspace import stored_day

_ROUTES_KEPT = 16


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
            if len(self._routes) >= _ROUTES_KEPT:
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


def read_holdings(workspace: Path) -> Holdings:
    """Return what a workspace tells of who holds the corridors; from memory while the file is as it was.

    Raises GeometryError for a leg without a line, and the errors of a workspace that cannot be read.
    """
    return _kept.get(workspace)


def is_read(workspace: Path) -> bool:
    """Tell whether ``read_holdings`` would answer from memory."""
    return _kept.has(workspace)


def _read(path: Path) -> Holdings:
    control = sorted(rows_of(path, "control_status"), key=lambda row: (row["unit_id"], row["valid_from"]))
    intervals = [_interval(row) for row in control]
    claims = [_claim(row) for row in rows_of(path, "control_claims")]
    holdings = Holdings(read_legs(path), read_waypoints(path), ControlRecord(read_units(path), intervals), claims)
    # Measured once here, in the background if need be: the routes of all days that matter are the same.
    holdings.routes_on(None)
    return holdings


_kept = KeptByFile(_read)


def read_units(path: Path) -> list[ControlUnit]:
    """Return the units of control, each with the places at whose position it stands."""
    positions: dict[str, LonLat] = {}
    for row in rows_of(path, "places"):
        for point in vertices_of(row["geom"]):
            positions[row["place_id"]] = point
    at: dict[LonLat, set[str]] = {}
    for place_id, point in positions.items():
        at.setdefault(point, set()).add(place_id)
    return [
        ControlUnit(
            unit_id=row["unit_id"],
            name=row["name"],
            kind=row["kind"],
            place_id=row["place_id"] or "",
            from_place_id=row["from_place_id"] or "",
            to_place_id=row["to_place_id"] or "",
            stands_at=frozenset(at[positions[row["place_id"]]] if row["place_id"] in positions else ()),
        )
        for row in rows_of(path, "control_units")
    ]


def _interval(row: Row) -> StatusInterval:
    valid_from = date.fromisoformat(row["valid_from"])
    return StatusInterval(
        unit_id=row["unit_id"],
        actor=row["actor"] or "",
        against=row["against"] or "",
        status=row["status"] or "unknown",
        confirmation=row["confirmation"] or "",
        rival_claims=row["rival_claims"] or "",
        basis=row["basis"] or "",
        claim_ids=tuple(split_ids(row["claim_ids"])),
        since=stored_day(row["since"]) or valid_from,
        valid_from=valid_from,
        valid_to=stored_day(row["valid_to"]),
    )


def _claim(row: Row) -> Claim:
    values: dict[str, Any] = {field.name: row[field.name] or "" for field in fields(Claim)}
    values |= {
        "event_date": date.fromisoformat(row["event_date"]),
        "date_said": stored_day(row["date_said"]),
        "credibility": row["credibility"],
        "supersedes": row["supersedes"] or None,
    }
    return Claim(**values)
