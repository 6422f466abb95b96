"""What a report may be about: the units of control, and places, villages and positions that are to become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.record import ControlUnit
from ...core.corridors.measurements import position_in_words
from ...core.evidence.new_report import NewUnit
from ...core.evidence.typed_positions import looks_like_position, typed_position
from ...core.geometry.geodesy import LonLat, distance
from ...core.places.spelling import plain
from ...core.words import PlaceKind, UnitKind
from ...store.files.cache import FileCache
from ...store.tables.geopackage import vertices_of
from ...store.workspace import Workspace
from ..search import SHORTEST, Found, search_names

CHOICES = 8
_ANY_NAME = "aaa"
_KINDS = {PlaceKind.BASE: UnitKind.BASE, PlaceKind.AIRPORT: UnitKind.AIRPORT, PlaceKind.AREA: UnitKind.AREA}


@dataclass(frozen=True)
class PlaceChoice:
    """Something that a report may be about: a unit by its id, or one that recording is to make.

    ``place_id`` is the place at which it stands, empty for a road section, a village and a position.
    """

    title: str
    description: str
    unit_id: str = ""
    new_unit: NewUnit | None = None
    place_id: str = ""


def place_choices(workspace: Workspace, text: str, with_units: bool = True) -> list[PlaceChoice]:
    """Return what a text may mean, the likeliest first; ``with_units``: units too, not only where one may be.

    Raises what reading a workspace raises, TypedPositionError for a position that is nowhere.
    """
    if looks_like_position(text):
        return [position_choice(typed_position(text))]
    if len(text.strip()) < SHORTEST:
        return []
    index = _index.get(workspace.path)
    found = index.units_named(text) if with_units else iter(())
    choices = (*found, *index.at_places(search_names(workspace, text), with_units))
    return list(islice(dict.fromkeys(choices), CHOICES))


def choice_of(workspace: Workspace, unit_id: str) -> PlaceChoice | None:
    """Return a unit as a choice; None for one that the workspace does not have."""
    unit = _index.get(workspace.path).units.get(unit_id)
    return None if unit is None else _of_unit(unit)


def unit_near(workspace: Workspace, position: LonLat, within_m: float) -> PlaceChoice | None:
    """Return the unit whose place is nearest to a position, in metres; of several at one place the town."""
    return _index.get(workspace.path).unit_near(position, within_m)


def cache_choices(workspace: Workspace) -> None:
    """Read what choices are made of, so that none of them waits for it."""
    place_choices(workspace, _ANY_NAME)


def road_between(workspace: Workspace, start: PlaceChoice, end: PlaceChoice) -> tuple[str, NewUnit | None]:
    """Return the unit of the road between two places: its id, or where the workspace has none the one to be made."""
    ends = {start.place_id, end.place_id}
    for unit in _index.get(workspace.path).units.values():
        if unit.kind == UnitKind.ROAD_SECTION and {unit.from_place_id, unit.to_place_id} == ends:
            return unit.unit_id, None
    name = _tr("{start}–{end} road").format(start=start.title, end=end.title)
    return "", NewUnit(name, UnitKind.ROAD_SECTION, from_place_id=start.place_id, to_place_id=end.place_id)


def position_choice(position: LonLat) -> PlaceChoice:
    """Return a new place at a position in degrees; its name is still to be given."""
    title = position_in_words(position)
    return PlaceChoice(title, _tr("a new place"), new_unit=NewUnit("", UnitKind.BASE, position=position))


class _Index:
    """The units by the words of their names and by their places. It is made once of a file."""

    def __init__(self, workspace: Workspace) -> None:
        self.units = {unit.unit_id: unit for unit in workspace.control.units()}
        self._names = [
            (plain(unit.name), [plain(word) for word in unit.name.split()], unit)
            for unit in sorted(self.units.values(), key=lambda unit: (len(unit.name), unit.name))
        ]
        self._at: dict[str, list[ControlUnit]] = {}
        for unit in sorted(self.units.values(), key=lambda unit: (unit.kind != UnitKind.TOWN, unit.name)):
            if unit.place_id:
                self._at.setdefault(unit.place_id, []).append(unit)
        self._places = {row["place_id"]: row for row in workspace.tables.rows("places")}

    def unit_near(self, position: LonLat, within_m: float) -> PlaceChoice | None:
        """Return the unit whose place is nearest to a position; of several at one place the town."""
        near = [
            (measured, number, units[0])
            for number, (place_id, units) in enumerate(self._at.items())
            for point in vertices_of(self._places[place_id]["geom"])
            if (measured := distance(position, point)) <= within_m
        ]
        return _of_unit(min(near)[2]) if near else None

    def units_named(self, text: str) -> Iterator[PlaceChoice]:
        """Yield the units whose name begins so, then those of whose name a word does."""
        wanted = plain(text)
        if not wanted:
            return
        begin = [unit for name, _, unit in self._names if name.startswith(wanted)]
        yield from map(_of_unit, begin)
        for _, words, unit in self._names:
            if unit not in begin and any(word.startswith(wanted) for word in words):
                yield _of_unit(unit)

    def at_places(self, found: Iterable[Found], with_units: bool) -> Iterator[PlaceChoice]:
        """Yield the units at places that were found; where there is none, what may become one."""
        for each in found:
            units = self._at.get(each.key, []) if each.table == "places" and with_units else []
            yield from map(_of_unit, units)
            if each.table == "places" and not units:
                yield self._at_place(each)
            elif each.table == "gazetteer":
                new = NewUnit(each.title, UnitKind.TOWN, gazetteer_pcode=each.key)
                yield PlaceChoice(each.title, _new(each.description), new_unit=new)

    def _at_place(self, found: Found) -> PlaceChoice:
        kind = _KINDS.get(self._places[found.key]["kind"], UnitKind.TOWN)
        new = NewUnit(found.title, kind, place_id=found.key)
        return PlaceChoice(found.title, _new(found.description), new_unit=new, place_id=found.key)


_index = FileCache(lambda path: _Index(Workspace(path)))


def _of_unit(unit: ControlUnit) -> PlaceChoice:
    return PlaceChoice(unit.name, unit.kind, unit.unit_id, place_id=unit.place_id)


def _new(description: str) -> str:
    return _tr("not in the record of control yet · {description}").format(description=description)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportedPlaces", text)
