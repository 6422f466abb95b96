"""Reads legs and published distances from a workspace for ``core.legs``.

Through SQLite and not through a layer: this runs in background tasks, and QGIS shares the connections of layers
between threads in a way that hangs when the project is closed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..core.errors import GeometryError
from ..core.geodesy import LonLat
from ..core.leg_cards import LegCard, leg_card
from ..core.leg_sums import Countries, LegSum, leg_sums
from ..core.legs import Leg, Measurement, legs_on, measure
from ..core.place_figures import PlaceFigures, figures_from
from ..core.published import PublishedDistance
from ..store.file_state import KeptByFile
from ..store.geopackage import wkb_of
from ..store.workspace import read_rows, source_names, stored_day
from .stored_geometry import vertices_of


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


def measure_workspace(workspace: Path, day: date | None) -> MeasuredLegs:
    """Measure all legs as they are on a day, or now without one. Raises GeometryError for a leg without a line."""
    facts = _facts.get(workspace)
    legs = legs_on(facts.legs, day)
    rows = measure(legs, facts.published, facts.precisions)
    return MeasuredLegs(legs, rows, [leg_card(row, day, facts.source_names, facts.positions) for row in rows])


def read_place_figures(workspace: Path, place_id: str) -> PlaceFigures:
    """Return the published figures from or to a place. Raises GeometryError for a leg without a line."""
    facts = _facts.get(workspace)
    return figures_from(place_id, facts.published, measure_workspace(workspace, None).rows)


def sum_legs(workspace: Path, legs: list[Leg]) -> list[LegSum]:
    """Sum the legs of a workspace on a day by corridor, mode, status and country."""
    return leg_sums(legs, read_countries(workspace))


def read_countries(workspace: Path) -> Countries:
    """Return the names and the areas of the countries."""
    rows = read_rows(workspace, "SELECT name, geom FROM countries ORDER BY fid")
    return tuple((str(row["name"]), wkb) for row in rows if (wkb := wkb_of(row["geom"])))


def read_legs(workspace: Path) -> list[Leg]:
    """Return all legs in all their statuses. Raises GeometryError for a leg without a line."""
    return [_leg(row) for row in read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")]


def read_published_distances(workspace: Path) -> list[PublishedDistance]:
    """Return all published distances with the names of their sources."""
    query = "SELECT published_distances.*, publisher FROM published_distances JOIN sources USING (source_id)"
    return [
        PublishedDistance(
            from_place_id=row["from_place_id"],
            to_place_id=row["to_place_id"],
            mode=row["mode"] or "",
            km=row["published_km"],
            as_published=row["as_published"] or "",
            year=row["year"],
            source=row["publisher"],
            source_id=row["source_id"],
        )
        for row in read_rows(workspace, query)
    ]


def _read_facts(workspace: Path) -> _Facts:
    places = read_rows(workspace, "SELECT place_id, source_id, precision_m FROM places")
    return _Facts(
        legs=tuple(read_legs(workspace)),
        published=tuple(read_published_distances(workspace)),
        precisions={row["place_id"]: row["precision_m"] for row in places if row["precision_m"] is not None},
        positions={row["place_id"]: row["source_id"] for row in places},
        source_names=source_names(workspace),
    )


_facts = KeptByFile(_read_facts)


def _leg(row: Mapping[str, Any]) -> Leg:
    return Leg(
        leg_id=str(row["leg_id"]),
        corridor_id=str(row["corridor_id"]),
        corridor=str(row["corridor"]),
        order=int(str(row["leg_order"])),
        name=str(row["name"]),
        from_place_id=str(row["from_place_id"]),
        to_place_id=str(row["to_place_id"]),
        from_name=str(row["from_name"]),
        to_name=str(row["to_name"]),
        mode=str(row["mode"]),
        status=str(row["status"]),
        valid_from=stored_day(row["valid_from"]),
        valid_to=stored_day(row["valid_to"]),
        accuracy_m=None if row["accuracy_m"] is None else int(str(row["accuracy_m"])),
        expected_km=None if row["expected_km"] is None else float(str(row["expected_km"])),
        expected_basis=str(row["expected_basis"] or ""),
        points=_points(row["geom"], str(row["name"])),
        geometry_source=str(row["geometry_source"] or ""),
        source_id=str(row["source_id"] or ""),
    )


def _points(blob: object, leg: str) -> tuple[LonLat, ...]:
    """Return the vertices of a leg's line."""
    points = vertices_of(blob)
    if not points:
        raise GeometryError(what=f"The leg {leg}", reason="it has no line")
    return points
