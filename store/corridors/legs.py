"""Reads legs and published distances from a workspace for ``core.corridors.legs``.

Through SQLite and not through a layer: this runs in background tasks, and QGIS shares the connections of layers
between threads in a way that hangs when the project is closed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.corridors.leg_cards import LegCard, leg_card
from ...core.corridors.leg_sums import Countries, LegSum, leg_sums
from ...core.corridors.legs import Leg, Measurement, legs_on, measure
from ...core.corridors.place_figures import PlaceFigures, figures_from
from ...core.corridors.published import PublishedDistance
from ...core.schema import SEA_CODE
from ..files.cache import KeptByFile
from ..tables.checked_rows import Row, rows_of
from ..tables.geopackage import vertices_of, wkb_of
from ..workspace import source_names, stored_day


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
    """Measure all legs as they are on a day, or now without one."""
    facts = _facts.get(workspace)
    legs = legs_on(facts.legs, day)
    rows = measure(legs, facts.published, facts.precisions)
    return MeasuredLegs(legs, rows, [leg_card(row, day, facts.source_names, facts.positions) for row in rows])


def read_place_figures(workspace: Path, place_id: str) -> PlaceFigures:
    """Return the published figures from or to a place."""
    facts = _facts.get(workspace)
    return figures_from(place_id, facts.published, measure_workspace(workspace, None).rows)


def sum_legs(workspace: Path, legs: list[Leg]) -> list[LegSum]:
    """Sum the legs of a workspace on a day by corridor, mode, status and country."""
    return leg_sums(legs, read_countries(workspace))


def read_countries(workspace: Path) -> Countries:
    """Return the names and the areas of the countries. The sea between them is none."""
    rows = [row for row in rows_of(workspace, "countries") if row["iso_a2"] != SEA_CODE]
    return tuple((str(row["name"]), wkb) for row in rows if (wkb := wkb_of(row["geom"])))


def read_legs(workspace: Path) -> list[Leg]:
    """Return all legs in all their statuses."""
    return list(_legs.get(workspace))


_legs = KeptByFile(lambda workspace: tuple(_leg(row) for row in rows_of(workspace, "corridor_legs")))


def read_published_distances(workspace: Path) -> list[PublishedDistance]:
    """Return all published distances with the names of their sources."""
    publishers = {row["source_id"]: row["publisher"] or row["source_id"] for row in rows_of(workspace, "sources")}
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
        )
        for row in rows_of(workspace, "published_distances")
    ]


def _read_facts(workspace: Path) -> _Facts:
    places = rows_of(workspace, "places")
    return _Facts(
        legs=tuple(read_legs(workspace)),
        published=tuple(read_published_distances(workspace)),
        precisions={row["place_id"]: row["precision_m"] for row in places if row["precision_m"] is not None},
        positions={row["place_id"]: row["source_id"] or "" for row in places},
        source_names=source_names(workspace),
    )


_facts = KeptByFile(_read_facts)


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
        mode=row["mode"],
        status=row["status"],
        valid_from=stored_day(row["valid_from"]),
        valid_to=stored_day(row["valid_to"]),
        accuracy_m=row["accuracy_m"],
        expected_km=row["expected_km"],
        expected_basis=row["expected_basis"] or "",
        points=vertices_of(row["geom"]),
        geometry_source=row["geometry_source"] or "",
        source_id=row["source_id"] or "",
    )
