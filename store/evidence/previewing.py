"""What recording a report will change in a workspace. What is read for it is read once for each state of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shapely import wkb
from shapely.geometry import Point

from ...core.control.actors import ACTORS
from ...core.control.claims import Claim
from ...core.control.derivation import unit_row
from ...core.control.record import ControlUnit
from ...core.evidence.new_report import NewReport, NewUnit, claim_of
from ...core.evidence.preview import DraftUnit, Preview, PreviewFacts, preview_of
from ...core.evidence.surroundings import Surroundings
from ...core.geometry.geodesy import LonLat
from ...core.table_row import TableRow
from ...core.units import METRES_PER_KM
from ..control.control import Control
from ..control.holdings import Holdings
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of, wkb_of
from ..tables.tables import Tables

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

DRAFT = "draft"
"""The id of the claim, the unit, the place and the source of what is not recorded."""


class KnownNames(NamedTuple):
    """What may be completed: actors, who said something, and publishers with the reliability of their reports."""

    actors: tuple[str, ...]
    asserters: tuple[str, ...]
    publishers: dict[str, str]


@dataclass(frozen=True)
class _Facts:
    """What is read of a workspace for its previews."""

    holdings: Holdings
    facts: PreviewFacts
    units: dict[str, ControlUnit]
    places: dict[str, Row]
    gazetteer: dict[str, Row]
    placed: dict[LonLat, frozenset[str]]
    """The places that stand at a position."""
    areas: dict[str, BaseGeometry]
    """The townships by P-code."""
    names: KnownNames


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
        known = _facts.get(self.tables.path)
        return Surroundings(units=known.units, actors=frozenset(known.names.actors))

    def preview(self, report: NewReport, today: date) -> Preview:
        """Return what recording a report today will give.

        Raises GeometryError for a leg without a line, and KeyError for a unit or place that the workspace lacks.
        """
        known = _facts.get(self.tables.path)
        draft = _draft_of(known, report)
        source = DRAFT if report.publisher else ""
        claim = claim_of(report, DRAFT, draft.unit.unit_id, source, DRAFT, today)
        return preview_of(known.facts, known.holdings.routes_on(claim.event_date), claim, draft)


def _read(path: Path) -> _Facts:
    tables = Tables(path)
    control = Control(tables)
    holdings = control.holdings()
    units = {unit.unit_id: unit for unit in control.units()}
    places = {row["place_id"]: row for row in tables.rows("places")}
    rows = {
        row["unit_id"]: unit_row(row, TableRow(dict(places[row["place_id"]])) if row["place_id"] in places else None)
        for row in tables.rows("control_units")
    }
    townships = {row["pcode"]: row["name"] for row in tables.rows("townships")}
    placed: dict[LonLat, frozenset[str]] = {}
    for place_id, row in places.items():
        for point in vertices_of(row["geom"]):
            placed[point] = placed.get(point, frozenset()) | {place_id}
    shapes = {row["pcode"]: wkb_of(row["geom"]) for row in tables.rows("townships")}
    return _Facts(
        holdings,
        PreviewFacts(holdings.record, control.claims(), rows, townships),
        units,
        places,
        {row["pcode"]: row for row in tables.rows("gazetteer")},
        placed,
        {pcode: wkb.loads(shape) for pcode, shape in shapes.items() if shape is not None},
        _names(control.claims()),
    )


def _names(claims: Sequence[Claim]) -> KnownNames:
    actors = Counter(name for claim in claims for name in claim.named)
    actors.update(actor.key for actor in ACTORS)
    asserters = Counter(claim.asserted_by for claim in claims)
    graded = Counter((claim.publisher, claim.reliability) for claim in claims)
    publishers: dict[str, str] = {}
    for (publisher, reliability), _ in graded.most_common():
        publishers.setdefault(publisher, reliability)
    return KnownNames(_in_order(actors), _in_order(asserters), publishers)


def _in_order(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, counted), key=lambda name: (-counted[name], name)))


_facts = FileCache(_read)


def _draft_of(known: _Facts, report: NewReport) -> DraftUnit:
    if report.new_unit is None:
        return DraftUnit(known.units[report.unit_id], known.facts.units[report.unit_id])
    return _made(known, report.new_unit)


def _made(known: _Facts, new: NewUnit) -> DraftUnit:
    """Return a unit as it will be when recording has made it, and its place where that is new too."""
    place, points, precision_m = _place_of(known, new)
    place_id = place.values["place_id"] if place is not None else ""
    together = frozenset().union(*(known.placed.get(point, frozenset()) for point in points))
    unit = ControlUnit(
        unit_id=DRAFT,
        name=new.name,
        kind=new.kind,
        place_id=place_id,
        from_place_id=new.from_place_id,
        to_place_id=new.to_place_id,
        stands_at=together | {place_id} if points else frozenset(),
        radius_m=(new.radius_km or 0) * METRES_PER_KM or precision_m,
    )
    return DraftUnit(unit, unit_row({"unit_id": DRAFT, "name": new.name, "kind": new.kind}, place))


def _place_of(known: _Facts, new: NewUnit) -> tuple[TableRow | None, tuple[LonLat, ...], float]:
    """Return the place at which a new unit stands, its position, and how precise that is in metres."""
    if new.place_id:
        row = known.places[new.place_id]
        return TableRow(dict(row)), vertices_of(row["geom"]), row["precision_m"] or 0
    precision_m = new.precision_m or 0
    if new.gazetteer_pcode:
        row = known.gazetteer[new.gazetteer_pcode]
        values = {"place_id": DRAFT, "code": row["pcode"], "township_pcode": row["township_pcode"]}
        return TableRow(values), vertices_of(row["geom"]), precision_m
    if new.position is None:
        return None, (), 0
    pcode = next((code for code, area in known.areas.items() if area.covers(Point(new.position))), "")
    return TableRow({"place_id": DRAFT, "code": "", "township_pcode": pcode}), (new.position,), precision_m
