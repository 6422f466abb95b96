"""Places and units of another version of the plugin's data: which of this one they are, though they have other ids.

A place is known by its code, or by kind and position, a unit by kind and place. Only those that came with the plugin:
they are the same in all workspaces of a version, so that files give the same ledger in whatever order they are taken.
Two analysts' own units at one place stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from ..words import Origin, UnitKind
from .claim_table import LAT, LON

Row = Mapping[str, Any]
PLACE_COLUMNS = ("place_id", "from_place_id", "to_place_id")
"""Columns of a unit that name places."""
_SAME_POSITION_DEG = 1e-4
"""Some 10 m: places of one kind that are as near are the same."""


class ShippedPlaces:
    """The places that came with the plugin, by what they are."""

    def __init__(self, places: Iterable[Row]) -> None:
        self._by_code: dict[tuple[str, str], str] = {}
        self._by_cell: dict[tuple[str, int, int], list[Row]] = defaultdict(list)
        for place in filter(is_shipped, places):
            if place["code"]:
                self._by_code.setdefault((place["code"], place["kind"]), place["place_id"])
            if place[LAT] is not None:
                self._by_cell[(place["kind"], *_cell(place))].append(place)

    def same(self, place: Row) -> str | None:
        """Return the id of the place of the same code, or else the only one of its kind at its position."""
        if place["code"]:
            return self._by_code.get((place["code"], place["kind"]))
        if place[LAT] is None:
            return None
        row, column = _cell(place)
        near = [
            other["place_id"]
            for i in (row - 1, row, row + 1)
            for j in (column - 1, column, column + 1)
            for other in self._by_cell.get((place["kind"], i, j), ())
            if all(abs(other[axis] - place[axis]) <= _SAME_POSITION_DEG for axis in (LAT, LON))
        ]
        return near[0] if len(near) == 1 else None


def _cell(place: Row) -> tuple[int, int]:
    return int(place[LAT] // _SAME_POSITION_DEG), int(place[LON] // _SAME_POSITION_DEG)


def shipped_units(units: Iterable[Row]) -> dict[tuple[object, ...], str]:
    """Return the ids of the units that came with the plugin, by what they are."""
    index: dict[tuple[object, ...], str] = {}
    for unit in filter(is_shipped, units):
        index.setdefault(what_it_is(unit), unit["unit_id"])
    return index


def what_it_is(unit: Row) -> tuple[object, ...]:
    """Return what makes two units the same: of a town or a section of road its place or ends, of others its name too.

    Several bases may stand at the place of one town.
    """
    where = tuple(unit[column] or "" for column in PLACE_COLUMNS)
    is_named_by_place = unit["kind"] in (UnitKind.TOWN, UnitKind.ROAD_SECTION) and any(where)
    return unit["kind"], where, "" if is_named_by_place else folded(unit["name"])


def is_shipped(row: Row) -> bool:
    """Tell whether a row of a workspace came with the plugin."""
    return bool(row["origin"] != Origin.ANALYST)


def folded(name: str | None) -> str:
    """Return a name without what makes no difference between two."""
    return (name or "").strip().casefold()
