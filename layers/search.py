"""Finds what an analyst types: places, townships, villages, corridors, legs, kilometre marks.

Through SQLite only: QGIS' locator bar searches in background threads.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, islice

from qgis.PyQt.QtCore import QCoreApplication

from ..core.corridors.legs import Leg, leg_length, legs_on
from ..core.corridors.measurements import mark_in_words
from ..core.corridors.route_ends import mark_of_text
from ..core.corridors.routes import Route
from ..core.errors import MarkOutsideError
from ..core.geometry.geodesy import LonLat
from ..core.geometry.wkb import paths_of
from ..core.places.names import Candidate, NamedPlace, NameWarning
from ..core.places.spelling import plain
from ..core.units import METRES_PER_KM
from ..core.words import MemberKind
from ..store.files.cache import FileCache
from ..store.tables.geopackage import vertices_of, wkb_of
from ..store.workspace import Workspace
from .messages import explain

SHORTEST = 2
"""Characters that a query needs to be compared with the beginnings of names."""
_MOST_BEGINNINGS = 8
_PLACE_BEGINS, _VILLAGE_NAMED, _VILLAGE_BEGINS = 0.7, 0.65, 0.4
"""How well they answer a query; what the resolver names has up to 1."""


_Name = tuple[str, tuple[int, ...]]
"""A name in plain spelling, and where each of its words begins in it."""
Beginnings = Sequence[tuple[NamedPlace, tuple[_Name, ...]]]
"""Places by name, each with all its names."""


@dataclass(frozen=True)
class Found:
    """Something that may be meant. ``points`` (degrees) show where it is: a point, a line or the corners of a box.

    Without points it has no position, and ``description`` says why.
    """

    title: str
    description: str
    group: str
    score: float
    points: tuple[LonLat, ...]
    table: str = ""
    """Of a place, township or village: the table that has it, and ``key`` is its id there."""
    key: str = ""

    @property
    def group_rank(self) -> float:
        """How far up the group belongs: 1 at the top."""
        groups = ("Kilometre marks", "Places", "Townships", "Corridors", "Legs of corridors")
        ranks = {_tr(group): 1.0 - number / 10 for number, group in enumerate(groups)}
        return ranks.get(self.group, 0.0)


def search(workspace: Workspace, query: str, day: date | None = None) -> Iterator[Found]:
    """Yield what a query may mean. Raises what reading a workspace raises."""
    query = query.strip()
    if not query:
        return
    yield from _marks(workspace, query, day)
    yield from search_names(workspace, query)
    if len(query) >= SHORTEST:
        yield from _corridors_and_legs(workspace, query, day)


def _marks(workspace: Workspace, query: str, day: date | None) -> Iterator[Found]:
    words = query.split()
    if not any(character.isdigit() for character in query):
        return
    for route in workspace.control.holdings().routes_on(day).values():
        for count in range(len(words)):
            at_m = mark_of_text(" ".join(words[count:]), route)
            if at_m is None:
                continue
            if _all_in(words[:count], f"{route.name} {route.corridor_id}"):
                yield from _mark(route, at_m, is_named=count > 0)
            break


def _mark(route: Route, at_m: float, is_named: bool) -> Iterator[Found]:
    title = f"{mark_in_words(at_m)} · {route.name}"
    group = _tr("Kilometre marks")
    try:
        point = route.point_at(at_m)
    except MarkOutsideError as error:
        # On a corridor that was not asked for by name, this mark is of no interest.
        if is_named:
            yield Found(title, explain(error), group, 1.0, ())
        return
    leg = route.leg_at(at_m)
    description = _tr("On the leg {leg} ({mode}, {status})").format(leg=leg.name, mode=leg.mode, status=leg.status)
    place = route.place_at(at_m)
    if place is not None:
        description = f"{place.name} · {description}"
    yield Found(title, description, group, 1.0 if is_named else 0.6, (point,))


def search_names(workspace: Workspace, query: str) -> Iterator[Found]:
    """Yield places, townships and villages: those that the resolver names, then those whose name begins so.

    Raises what reading a workspace raises.
    """
    index = _index.get(workspace.path)
    resolution = index.resolver.find(query)
    for candidate in resolution.candidates:
        yield index.found(candidate.place, _reason(candidate, resolution.warnings), candidate.similarity)
    if not resolution.candidates and resolution.warnings:
        yield Found(query, _warned(resolution.warnings), _tr("Places"), 1.0, ())
    if len(query) >= SHORTEST:
        yield from _other_names(index, query, [candidate.place for candidate in resolution.candidates])


def _other_names(index: _Index, query: str, told: Sequence[NamedPlace]) -> Iterator[Found]:
    """Yield places whose name begins so, villages of that very name, and villages whose name begins so.

    None of the places that were ``told`` before, under whatever id a table has them.
    """
    known = {place_id for place in told for place_id in _ids(place)}
    beginning = _tr("a word of the name begins so")
    for place in _beginning(query, index.places, known):
        yield index.found(place, beginning, _PLACE_BEGINS)
        known |= _ids(place)
    for candidate in index.gazetteer.find(query).candidates:
        if candidate.similarity == 1.0 and candidate.place.place_id not in known:
            known |= _ids(candidate.place)
            yield index.found(candidate.place, _reason(candidate, ()), _VILLAGE_NAMED)
    for village in _beginning(query, index.villages, known):
        yield index.found(village, beginning, _VILLAGE_BEGINS)


def _ids(place: NamedPlace) -> set[str]:
    """Return the ids that the tables have for a place: its own, and the P-code."""
    return {place.place_id, place.code}


def _beginning(query: str, beginnings: Beginnings, known: Collection[str]) -> list[NamedPlace]:
    """Return the first of the places, by name, of whose name a word begins as the query does."""
    wanted = plain(query)
    if len(wanted) < SHORTEST:
        return []
    found = (
        place
        for place, names in beginnings
        if place.place_id not in known
        and any(name.startswith(wanted, start) for name, starts in names for start in starts)
    )
    return list(islice(found, _MOST_BEGINNINGS))


def _corridors_and_legs(workspace: Workspace, query: str, day: date | None) -> Iterator[Found]:
    words = query.split()
    legs = legs_on(workspace.corridors.legs(), day)
    for corridor_id in dict.fromkeys(leg.corridor_id for leg in legs):
        of_corridor = [leg for leg in legs if leg.corridor_id == corridor_id]
        corridor = of_corridor[0].corridor
        if _all_in(words, f"{corridor} {corridor_id}"):
            points = tuple(point for leg in of_corridor for point in leg.points)
            yield Found(corridor, _length(of_corridor), _tr("Corridors"), 0.8, points)
        for leg in of_corridor:
            if _all_in(words, leg.name):
                description = f"{leg.mode}, {leg.status} · {_length([leg])} · {corridor}"
                yield Found(leg.name, description, _tr("Legs of corridors"), 0.5, leg.points)


def _length(legs: Sequence[Leg]) -> str:
    km = sum(leg_length(leg) for leg in legs) / METRES_PER_KM
    return _tr("{km:.0f} km along the line").format(km=km)


class _Positions:
    """Where the places, townships and villages of a workspace are."""

    def __init__(self, workspace: Workspace) -> None:
        self._points = {
            table: {row[key]: shape(row["geom"]) for row in workspace.tables.rows(table)}
            for table, key, shape in (
                ("townships", "pcode", _box),
                ("places", "place_id", vertices_of),
                ("gazetteer", "pcode", vertices_of),
            )
        }

    def found(self, place: NamedPlace, reason: str, score: float) -> Found:
        """Return a place as something that was found."""
        table, group = "gazetteer", _tr("Villages and wards (gazetteer)")
        if place.kind == MemberKind.TOWNSHIP:
            table, group = "townships", _tr("Townships")
        elif place.place_id != place.code:
            table, group = "places", _tr("Places")
        points = self._points[table].get(place.place_id, ())
        parts = [place.kind, reason, place.code, "" if points else _tr("no position was published")]
        description = " · ".join(part for part in parts if part)
        return Found(place.name, description, group, score, points, table, place.place_id)


class _Index:
    """What a search looks names up in. It is made once of a file, not at each key that is pressed."""

    def __init__(self, workspace: Workspace) -> None:
        villages = workspace.places.villages()
        self.resolver = workspace.places.resolver()
        self.gazetteer = workspace.places.village_resolver()
        self.places = _beginnings([*workspace.places.townships(), *workspace.places.places()])
        self.villages = _beginnings(villages)
        self.found = _Positions(workspace).found


_index = FileCache(lambda path: _Index(Workspace(path)))


def _beginnings(places: Iterable[NamedPlace]) -> Beginnings:
    return [
        (place, tuple(_with_words(name) for name in (place.name, *place.other_names)))
        for place in sorted(places, key=lambda place: place.name)
    ]


def _with_words(name: str) -> _Name:
    """Return a name by its words: each is spelt once, as a file from a stranger may have names of thousands of them."""
    words = [word for word in map(plain, name.split()) if word]
    return "".join(words), tuple(accumulate((len(word) for word in words[:-1]), initial=0))


def _box(blob: bytes | None) -> tuple[LonLat, ...]:
    """Return the corners of the box around a stored polygon, its first one twice; none without a polygon."""
    wkb = wkb_of(blob)
    paths = paths_of(wkb) if wkb else []
    if not paths:
        return ()
    west, south = (min(float(path[:, axis].min()) for path in paths) for axis in (0, 1))
    east, north = (max(float(path[:, axis].max()) for path in paths) for axis in (0, 1))
    return (west, south), (east, south), (east, north), (west, north), (west, south)


def _reason(candidate: Candidate, of_wording: tuple[NameWarning, ...]) -> str:
    warnings = dict.fromkeys((*candidate.warnings, *of_wording))
    reason = f"{_tr(candidate.reason.value)}: {candidate.matched}"
    return f"{reason} · {_warned(tuple(warnings))}" if warnings else reason


def _warned(warnings: tuple[NameWarning, ...]) -> str:
    return "⚠ " + " ".join(warning.warning for warning in warnings)


def _all_in(words: Sequence[str], text: str) -> bool:
    whole = plain(text)
    return all(plain(word) in whole for word in words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Search", text)
