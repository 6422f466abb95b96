"""What recording a report will change in a workspace. What is read for it is read once for each state of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ...core.control.actors import ACTORS
from ...core.control.claims import Claim
from ...core.control.derivation import unit_row
from ...core.control.record import ControlUnit
from ...core.evidence.new_report import NewReport, NewUnit, claim_of, source_id_of
from ...core.evidence.new_unit_faults import place_of
from ...core.evidence.preview import DraftUnit, Preview, PreviewFacts, preview_of
from ...core.evidence.surroundings import Surroundings
from ...core.geometry.geodesy import LonLat
from ...core.table_row import TableRow
from ...core.units import METRES_PER_KM
from ..control.control import Control
from ..control.holdings import Holdings
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables
from .new_places import new_place
from .recording import Recording

DRAFT = "draft"
"""The id of the claim and of the unit of what is not recorded."""


class KnownNames(NamedTuple):
    """What may be completed: actors, who said something, and publishers with the reliability of their sources."""

    actors: tuple[str, ...]
    asserters: tuple[str, ...]
    publishers: dict[str, str]


@dataclass(frozen=True)
class _Facts:
    """What is read of a workspace for its previews."""

    tables: Tables
    holdings: Holdings
    facts: PreviewFacts
    around: Surroundings
    places: dict[str, Row]
    placed: dict[LonLat, frozenset[str]]
    """The places that stand at a position."""
    names: KnownNames
    made: dict[tuple[str, LonLat | None], TableRow | None] = field(default_factory=dict)
    """The places that new units were given, by entry of the gazetteer and position: each key finds them again."""


@dataclass(frozen=True)
class Previewing:
    """Previews of reports on a workspace. All raise what reading a workspace raises, and may run in any thread."""

    tables: Tables

    def prepare(self) -> None:
        """Read what previews need, so that none of them waits for it."""
        _facts.get(self.tables.path)

    def is_prepared(self) -> bool:
        """Tell whether a preview would wait for nothing."""
        return _facts.has(self.tables.path)

    def facts(self) -> PreviewFacts:
        """Return what is recorded, as previews have it."""
        return _facts.get(self.tables.path).facts

    def names(self) -> KnownNames:
        """Return who and what is named in the record, the most often named first."""
        return _facts.get(self.tables.path).names

    def surroundings(self) -> Surroundings:
        """Return what a report is held against."""
        return _facts.get(self.tables.path).around

    def preview(self, report: NewReport, today: date) -> Preview:
        """Return what recording a report today will give. Its unit and places must be known, or new.

        Raises GeometryError for a leg without a line.
        """
        known = _facts.get(self.tables.path)
        draft = _draft_of(known, report)
        claim = claim_of(report, DRAFT, draft.unit.unit_id, source_id_of(report), DRAFT, today)
        return preview_of(known.facts, known.holdings.routes_on(claim.event_date), claim, draft)


def _read(path: Path) -> _Facts:
    tables = Tables(path)
    control, recording = Control(tables), Recording(tables)
    holdings, claims = control.holdings(), control.claims()
    places = {row["place_id"]: row for row in tables.rows("places")}
    rows = {row["unit_id"]: unit_row(row, _known_place(places, row)) for row in tables.rows("control_units")}
    townships = {row["pcode"]: row["name"] for row in tables.rows("townships")}
    placed: dict[LonLat, frozenset[str]] = {}
    for place_id, place in places.items():
        for point in vertices_of(place["geom"]):
            placed[point] = placed.get(point, frozenset()) | {place_id}
    return _Facts(
        tables,
        holdings,
        PreviewFacts(holdings.record, claims, rows, townships),
        recording.surroundings(),
        places,
        placed,
        _names(claims, recording.known_sources()),
    )


_facts = FileCache(_read)


def _known_place(places: dict[str, Row], unit: Row) -> TableRow | None:
    place = places.get(unit["place_id"])
    return None if place is None else TableRow(dict(place))


def _names(claims: Sequence[Claim], reliabilities: dict[str, str]) -> KnownNames:
    actors = Counter(name for claim in claims for name in claim.named)
    actors.update(actor.key for actor in ACTORS)
    asserters = Counter(claim.asserted_by for claim in claims)
    publishers = Counter(claim.publisher for claim in claims)
    publishers.update(reliabilities.keys())
    known = {name: reliabilities[name] for name in _in_order(publishers) if reliabilities.get(name)}
    return KnownNames(_in_order(actors), _in_order(asserters), known)


def _in_order(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, counted), key=lambda name: (-counted[name], name)))


def _draft_of(known: _Facts, report: NewReport) -> DraftUnit:
    if report.new_unit is None:
        return DraftUnit(known.around.units[report.unit_id], known.facts.units[report.unit_id])
    return _made(known, report.new_unit)


def _made(known: _Facts, new: NewUnit) -> DraftUnit:
    """Return a unit as it will be when recording has made it, and its place where that is new too."""
    place_id = place_of(new, known.around)
    if place_id:
        row = known.places[place_id]
        place: TableRow | None = TableRow(dict(row))
        points = vertices_of(row["geom"])
    else:
        place = _new_place(known, new)
        points = _position_of(place)
    own = frozenset() if place is None else frozenset({place.values["place_id"]})
    together = frozenset().union(*(known.placed.get(point, frozenset()) for point in points))
    unit = ControlUnit(
        unit_id=DRAFT,
        name=new.name,
        kind=new.kind,
        place_id=next(iter(own), ""),
        from_place_id=new.from_place_id,
        to_place_id=new.to_place_id,
        stands_at=together | own if points else frozenset(),
        radius_m=(new.radius_km or 0) * METRES_PER_KM or (place.values["precision_m"] or 0 if place else 0),
    )
    return DraftUnit(unit, unit_row({"unit_id": DRAFT, "name": new.name, "kind": new.kind}, place))


def _position_of(place: TableRow | None) -> tuple[LonLat, ...]:
    if place is None or place.geometry is None:
        return ()
    lon, lat = place.geometry.coords[0]
    return ((lon, lat),)


def _new_place(known: _Facts, new: NewUnit) -> TableRow | None:
    key = new.gazetteer_pcode, new.position
    if key not in known.made:
        known.made[key] = new_place(known.tables.rows, new, known.around)
    place = known.made[key]
    if place is None or new.precision_m is None:
        return place
    return TableRow({**place.values, "precision_m": new.precision_m}, place.geometry)
