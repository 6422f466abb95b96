"""Finds a place of a workspace with its position, and what distances are measured to. Also for background tasks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ...core.corridors.distances import Target
from ...core.errors import UnknownPlaceError
from ...core.geometry.geodesy import LonLat
from ...core.places.names import NameWarning, the_one
from ..tables.checked_rows import Row, row_with, rows_of
from ..tables.geopackage import vertices_of
from .names import read_places, read_resolver, read_village_resolver

TARGET_KINDS = ("base", "airport", "border crossing", "pass")
CLUSTER = "mining cluster"
_NOT_PUBLISHED = "no coordinates published"


@dataclass(frozen=True)
class FoundPlace:
    """A place that somebody asked for, and the warnings of its name. ``reason`` says why it has no position."""

    place_id: str
    name: str
    point: LonLat | None
    precision_m: int | None
    reason: str = ""
    warnings: tuple[NameWarning, ...] = ()


def find_place(workspace: Path, text: str, among: Collection[str] | None = None) -> FoundPlace:
    """Return the place with that id, code or name; without ``among`` (place ids) also from the gazetteer.

    Raises UnknownPlaceError and AmbiguousPlaceError, which name the candidates.
    """
    text = text.strip()
    places = [place for place in read_places(workspace) if among is None or place.place_id in among]
    ids = {place.place_id for place in places}
    if text in ids:
        return _found(workspace, text, ())
    resolution = read_resolver(workspace).find(text, ids)
    try:
        candidate = the_one(resolution)
    except UnknownPlaceError:
        village = None if among is not None else _find_village(workspace, text)
        if village is None:
            raise
        return village
    return _found(workspace, candidate.place.place_id, (*candidate.warnings, *resolution.warnings))


def read_targets(workspace: Path, also: Collection[str] = ()) -> list[Target]:
    """Return the mining clusters, the bases, airports, border crossings and passes, and the places ``also`` (ids)."""
    clusters = [
        _target(row, row["cluster_id"], CLUSTER, row["position_from"] or _NOT_PUBLISHED)
        for row in rows_of(workspace, "mining_clusters")
    ]
    places = [
        _target(row, row["place_id"], row["kind"] or "", row["note"] or _NOT_PUBLISHED)
        for row in rows_of(workspace, "places")
        if row["kind"] in TARGET_KINDS or row["place_id"] in also
    ]
    return clusters + places


def _found(workspace: Path, place_id: str, warnings: tuple[NameWarning, ...]) -> FoundPlace:
    row = row_with(workspace, "places", place_id)
    target = _target(row, place_id, row["kind"] or "", row["note"] or _NOT_PUBLISHED)
    unique = tuple(dict.fromkeys(warnings))
    return FoundPlace(place_id, target.name, target.point, target.precision_m, target.reason, unique)


def _find_village(workspace: Path, text: str) -> FoundPlace | None:
    """Return a town or village of the gazetteer, None where it has none of that name. Raises AmbiguousPlaceError."""
    try:
        village = the_one(read_village_resolver(workspace).find(text)).place
    except UnknownPlaceError:
        return None
    row = row_with(workspace, "gazetteer", village.place_id)
    return FoundPlace(village.place_id, village.name, vertices_of(row["geom"])[0], None)


def _target(row: Row, target_id: str, kind: str, reason: str) -> Target:
    points = vertices_of(row["geom"])
    if not points:
        return Target(target_id, kind, row["name"], None, None, reason.removeprefix("without position: "))
    return Target(target_id, kind, row["name"], points[0], row["precision_m"])
