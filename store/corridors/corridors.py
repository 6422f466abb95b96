"""The corridors of a workspace: legs, published distances, and the line that the legs make together.

Through SQLite and not through a layer: this runs in background tasks, and QGIS shares the connections of layers
between threads in a way that hangs when the project is closed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.corridors.leg_cards import LegCard, leg_card
from ...core.corridors.leg_sums import Countries, LegSum, leg_sums
from ...core.corridors.legs import Leg, Measurement, legs_on, measure
from ...core.corridors.place_figures import PlaceFigures, figures_from
from ...core.corridors.published import PublishedDistance
from ...core.corridors.route_ends import corridor_named
from ...core.corridors.routes import Route, Waypoint, joined_routes, route_of
from ...core.errors import LegsApartError
from ...core.geometry.areas import MakeValid
from ...core.schema import SEA_CODE
from ...core.words import LegStatus, Mode
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of, wkb_of
from ..tables.source_names import source_names
from ..tables.tables import Tables, stored_day


@dataclass(frozen=True)
class MeasuredLegs:
    """The legs of a workspace on a day; for each row that is measured the card of the same place in the list."""

    legs: list[Leg]
    rows: list[Measurement]
    cards: list[LegCard]


@dataclass(frozen=True)
class _Facts:
    """What a workspace tells of legs, on all days. ``positions`` are the sources of the places' positions."""

    legs: tuple[Leg, ...]
    published: tuple[PublishedDistance, ...]
    precisions: Mapping[str, float]
    positions: Mapping[str, str]
    source_names: Mapping[str, str]


@dataclass(frozen=True)
class Corridors:
    """What the tables of corridors hold. All raise what reading a workspace raises."""

    tables: Tables

    def legs(self) -> Sequence[Leg]:
        """Return all legs in all their statuses; cached while the file stays as it is."""
        return _legs.get(self.tables.path)

    def measured_on(self, day: date | None) -> MeasuredLegs:
        """Measure all legs as they are on a day, or now without one."""
        facts = _facts.get(self.tables.path)
        legs = legs_on(facts.legs, day)
        rows = measure(legs, facts.published, facts.precisions)
        return MeasuredLegs(legs, rows, [leg_card(row, day, facts.source_names, facts.positions) for row in rows])

    def sums_of(self, legs: list[Leg], make_valid: MakeValid) -> list[LegSum]:
        """Sum legs up by corridor, mode, status and country. An analyst may have left a country invalid."""
        return leg_sums(legs, self.countries(), make_valid)

    def published_distances(self) -> list[PublishedDistance]:
        """Return all published distances with the names of their sources."""
        publishers = {row["source_id"]: row["publisher"] or row["source_id"] for row in self.tables.rows("sources")}
        return [
            PublishedDistance(
                from_place_id=row["from_place_id"],
                to_place_id=row["to_place_id"],
                mode=row["mode"] or "",
                km=row["published_km"],
                as_published=row["as_published"] or "",
                year=row["year"],
                source=publishers.get(row["source_id"]) or row["source_id"],
                source_id=row["source_id"],
                grade=row["grade"] or "",
            )
            for row in self.tables.rows("published_distances")
        ]

    def precisions(self) -> Mapping[str, float]:
        """Return how precise the positions of the places are, in metres, by the id of the place."""
        return _facts.get(self.tables.path).precisions

    def figures_from(self, place_id: str) -> PlaceFigures:
        """Return the published figures from or to a place."""
        return figures_from(place_id, _facts.get(self.tables.path).published, self.measured_on(None).rows)

    def countries(self) -> Countries:
        """Return the names and the areas of the countries. The sea between them is none."""
        rows = [row for row in self.tables.rows("countries") if row["iso_a2"] != SEA_CODE]
        return tuple((str(row["name"]), wkb) for row in rows if (wkb := wkb_of(row["geom"])))

    def waypoints(self) -> dict[str, list[Waypoint]]:
        """Return for each leg the places with a position that it passes between its ends, in order."""
        places = {row["place_id"]: row for row in self.tables.rows("places")}
        waypoints: dict[str, list[Waypoint]] = {}
        rows = sorted(self.tables.rows("leg_waypoints"), key=lambda row: (row["leg_id"], row["waypoint_order"]))
        for row in rows:
            place = places.get(row["place_id"])
            if place is None:
                continue
            for point in vertices_of(place["geom"]):
                waypoints.setdefault(row["leg_id"], []).append(Waypoint(row["place_id"], place["name"], point))
        return waypoints

    def route(self, corridor: str, day: date | None) -> Route:
        """Return one corridor, by its id or name, as a measured line, whether the others can be measured or not.

        Raises UnknownCorridorError, GeometryError for a leg without a line, LegsApartError where legs do not join.
        """
        legs = [leg for leg in legs_on(self.legs(), day) if leg.mode != Mode.GAP]
        corridor_id = corridor_named({leg.corridor_id: leg.corridor for leg in legs}, corridor)
        return route_of([leg for leg in legs if leg.corridor_id == corridor_id], self.waypoints())

    def joined_routes(self, day: date | None) -> tuple[list[Route], list[LegsApartError]]:
        """Return the corridors that can be measured as one line, and why each of the others cannot."""
        routes, apart = joined_routes(legs_on(self.legs(), day), self.waypoints())
        return list(routes.values()), apart


_legs = FileCache(lambda path: tuple(_leg(row) for row in Tables(path).rows("corridor_legs")))


def _read_facts(path: Path) -> _Facts:
    tables = Tables(path)
    corridors = Corridors(tables)
    places = tables.rows("places")
    return _Facts(
        legs=tuple(corridors.legs()),
        published=tuple(corridors.published_distances()),
        precisions={row["place_id"]: row["precision_m"] for row in places if row["precision_m"] is not None},
        positions={row["place_id"]: row["source_id"] or "" for row in places},
        source_names=source_names(tables),
    )


_facts = FileCache(_read_facts)


def _leg(row: Row) -> Leg:
    return Leg(
        leg_id=row["leg_id"],
        corridor_id=row["corridor_id"],
        corridor=row["corridor"],
        order=row["leg_order"],
        name=row["name"],
        from_place_id=row["from_place_id"],
        to_place_id=row["to_place_id"],
        from_name=row["from_name"],
        to_name=row["to_name"],
        mode=Mode(row["mode"]),
        status=LegStatus(row["status"]),
        valid_from=stored_day(row["valid_from"]),
        valid_to=stored_day(row["valid_to"]),
        accuracy_m=row["accuracy_m"],
        expected_km=row["expected_km"],
        expected_basis=row["expected_basis"] or "",
        points=vertices_of(row["geom"]),
        geometry_source=row["geometry_source"] or "",
        source_id=row["source_id"] or "",
        last_report=stored_day(row["last_report"]),
        grade=row["grade"] or "",
    )
