"""Places, townships and villages of a workspace: what they are called, where they are. Also for background tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ...core.corridors.distances import Target
from ...core.errors import KachinCorridorsError, UnknownPlaceError
from ...core.geometry.geodesy import LonLat
from ...core.places.names import NamedPlace, NameResolver, NameWarning, the_one
from ...core.words import MemberKind, PlaceKind
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables

TARGET_KINDS = (PlaceKind.BASE, PlaceKind.AIRPORT, PlaceKind.BORDER_CROSSING, PlaceKind.COL)
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


@dataclass(frozen=True)
class Places:
    """What the tables of places hold. All raise what reading a workspace raises."""

    tables: Tables

    def places(self) -> list[NamedPlace]:
        """Return all places with their other names."""
        others = self._other_names("place_names", "place_id")
        return [
            NamedPlace(
                place_id=row["place_id"],
                name=row["name"],
                kind=row["kind"] or "",
                code=row["code"] or "",
                township_pcode=row["township_pcode"] or "",
                other_names=others[row["place_id"]],
            )
            for row in self.tables.rows("places")
        ]

    def townships(self) -> list[NamedPlace]:
        """Return the townships with their other names; their id is their P-code."""
        others = self._other_names("township_names", "pcode")
        return [
            NamedPlace(row["pcode"], row["name"], MemberKind.TOWNSHIP, row["pcode"], row["pcode"], others[row["pcode"]])
            for row in sorted(self.tables.rows("townships"), key=lambda row: str(row["pcode"]))
        ]

    def villages(self) -> list[NamedPlace]:
        """Return the towns and villages of the gazetteer, by their P-code and their name in both scripts."""
        return [
            NamedPlace(
                row["pcode"], row["name"], row["kind"] or "", row["pcode"], row["township_pcode"] or "", _burmese(row)
            )
            for row in sorted(self.tables.rows("gazetteer"), key=lambda row: str(row["pcode"]))
        ]

    def resolver(self) -> NameResolver:
        """Return a resolver of all places and townships, with the warnings of misleading names.

        Cached while the file stays as it is: to make it takes longer than the main thread may wait.
        """
        return _resolvers.get(self.tables.path)

    def village_resolver(self) -> NameResolver:
        """Return a resolver of the towns and villages of the gazetteer, cached while the file stays as it is."""
        return _village_resolvers.get(self.tables.path)

    def are_resolvers_cached(self) -> bool:
        """Tell whether both resolvers would come from the cache."""
        return _resolvers.has(self.tables.path) and _village_resolvers.has(self.tables.path)

    def cache_resolvers(self) -> None:
        """Make both resolvers, so that they are there when a name is asked for. An error is told to whoever asks."""
        with suppress(KachinCorridorsError):
            self.resolver()
            self.village_resolver()

    def find(self, text: str, among: Collection[str] | None = None) -> FoundPlace:
        """Return the place with that id, code or name; without ``among`` (place ids) also from the gazetteer.

        Raises UnknownPlaceError and AmbiguousPlaceError, which name the candidates.
        """
        text = text.strip()
        ids = {place.place_id for place in self.places() if among is None or place.place_id in among}
        if text in ids:
            return self._found(text, ())
        resolution = self.resolver().find(text, ids)
        try:
            candidate = the_one(resolution)
        except UnknownPlaceError:
            village = None if among is not None else self._find_village(text)
            if village is None:
                raise
            return village
        return self._found(candidate.place.place_id, (*candidate.warnings, *resolution.warnings))

    def targets(self, also: Collection[str] = ()) -> list[Target]:
        """Return the mining clusters, the bases, airports, border crossings and passes, and the places ``also``."""
        clusters = [
            _target(row, row["cluster_id"], CLUSTER, row["position_from"] or _NOT_PUBLISHED)
            for row in self.tables.rows("mining_clusters")
        ]
        places = [
            _target(row, row["place_id"], row["kind"] or "", row["note"] or _NOT_PUBLISHED)
            for row in self.tables.rows("places")
            if row["kind"] in TARGET_KINDS or row["place_id"] in also
        ]
        return clusters + places

    def _found(self, place_id: str, warnings: tuple[NameWarning, ...]) -> FoundPlace:
        row = self.tables.row("places", place_id)
        target = _target(row, place_id, row["kind"] or "", row["note"] or _NOT_PUBLISHED)
        unique = tuple(dict.fromkeys(warnings))
        return FoundPlace(place_id, target.name, target.point, target.precision_m, target.reason, unique)

    def _find_village(self, text: str) -> FoundPlace | None:
        """Return a place of the gazetteer, None where it has none of that name. Raises AmbiguousPlaceError."""
        try:
            village = the_one(self.village_resolver().find(text)).place
        except UnknownPlaceError:
            return None
        row = self.tables.row("gazetteer", village.place_id)
        return FoundPlace(village.place_id, village.name, vertices_of(row["geom"])[0], None)

    def _other_names(self, table: str, key: str) -> dict[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for row in self.tables.rows(table):
            names[row[key]] += (str(row["name"]),)
        return names


def _burmese(row: Row) -> tuple[str, ...]:
    return (str(row["name_mmr"]),) if row["name_mmr"] else ()


def _target(row: Row, target_id: str, kind: str, reason: str) -> Target:
    points = vertices_of(row["geom"])
    if not points:
        return Target(target_id, kind, row["name"], None, None, reason.removeprefix("without position: "))
    return Target(target_id, kind, row["name"], points[0], row["precision_m"])


def _make_resolver(path: Path) -> NameResolver:
    places = Places(Tables(path))
    warnings = [
        NameWarning(row["name"], row["place_id"] or "", row["warning"], row["source_id"] or "")
        for row in places.tables.rows("name_warnings")
    ]
    return NameResolver([*places.townships(), *places.places()], warnings)


_resolvers = FileCache(_make_resolver)
_village_resolvers = FileCache(lambda path: NameResolver(Places(Tables(path)).villages()))
