"""Finds the places of names anew where something changed on the map, and leaves all others where they stand.

The result is that of ``placing``: a name is placed anew when anything that came, went or moved, a mark or a name before
it, would be in its way at some side and scale that was tried for it. What never is in its way changes nothing about it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from .named_marks import Mark, Name, PlacedName, SideTo
from .placing import (
    SCALES,
    Around,
    around_marks,
    around_names,
    find_sides,
    has_room,
    in_order,
    in_the_way_of_claims,
    without_sides,
)

Sides = Mapping[Name, Sequence[SideTo]]
"""At which sides names stand: their ``PlacedName.places``."""


def remembered(sides: Sides, marks: Iterable[Mark]) -> dict[Name, PlacedName]:
    """Return names as they were placed among marks, by the sides at which they stand."""
    placed = without_sides(sides, marks)
    for each in placed:
        each.places = list(sides[each.name])
    return {each.name: each for each in placed}


def replace_names(before: Sides, names: Sequence[Name], others: Sequence[Mark]) -> dict[Name, PlacedName]:
    """Return what ``placing.place_names`` does; ``before`` tells what it did of other names. None is there twice."""
    marks_before, marks = ([*(name.mark for name in each), *others] for each in (before, names))
    known = remembered(before, marks_before)
    placed = without_sides(in_order(names), marks)
    moved = _out_of_order([each.name for each in placed], in_order(list(before)))
    gone = before.keys() - set(names)
    changed = _Changed(set(marks_before) ^ set(marks), [known[name] for name in known if name in gone | moved])
    around, in_the_way = around_marks(marks), around_names(placed)
    for number, each in enumerate(placed):
        former = known.get(each.name)
        if former is None or each.name in moved or not changed.leaves(former, each):
            find_sides(each, Around(each, around, in_the_way, number))
            changed.add_difference(former, each)
    return {each.name: each for each in placed}


def replace_claims(
    before: Sides,
    claims: Sequence[Name],
    names_before: Mapping[Name, PlacedName],
    names: Mapping[Name, PlacedName],
) -> dict[Name, PlacedName]:
    """Return what ``placing.place_claims`` does, where ``before`` tells what it did of other claims and names."""
    marks_before, marks = ([name.mark for name in each] for each in (before, claims))
    known = remembered(before, marks_before)
    placed = without_sides(claims, marks)
    former_room, room = ({each.name: each for each in in_the_way_of_claims(one)} for one in (names_before, names))
    changed = _Changed(set(marks_before) ^ set(marks), ())
    for name in {**former_room, **room}:
        changed.add_difference(former_room.get(name), room.get(name))
    around, in_the_way = around_marks(marks), around_names([*room.values()])
    for each in placed:
        former = known.get(each.name)
        if former is None or not changed.leaves(former, each):
            find_sides(each, Around(each, around, in_the_way))
    return {each.name: each for each in placed}


class _Changed:
    """The marks and names that are not as they were, in their former and in their new state."""

    def __init__(self, marks: Iterable[Mark], names: Iterable[PlacedName]) -> None:
        self._marks = around_marks(marks)
        self._names = list(names)
        self._around_names = around_names(self._names)

    def add_difference(self, former: PlacedName | None, now: PlacedName | None) -> None:
        """Add both states of a name if they differ; None: it was not there, or is no more."""
        if former is None or now is None or (former.places, former.gap) != (now.places, now.gap):
            self._names += [each for each in (former, now) if each is not None]
            self._around_names = around_names(self._names)

    def leaves(self, former: PlacedName, now: PlacedName) -> bool:
        """Let a name stand where it stood, if nothing that changed matters to it, and tell whether that is so."""
        if former.gap != now.gap or self._are_in_the_way(former):
            return False
        now.places = former.places
        return True

    def _are_in_the_way(self, placed: PlacedName) -> bool:
        around = Around(placed, self._marks, self._around_names)
        scales = SCALES[bisect_right(SCALES, around.first_met()) : bisect_right(SCALES, placed.name.style.smallest)]
        return any(not has_room(placed, around, side, scale) for side in _tried(placed) for scale in scales)


def _tried(placed: PlacedName) -> Sequence[str]:
    """Return the sides that were looked at: none after the first at which the name has room at every scale."""
    sides = placed.name.sides()
    if len(placed.places) == 1 and placed.smallest == placed.name.style.smallest:
        return sides[: sides.index(placed.places[0].side) + 1]
    return sides


def _out_of_order(names: Sequence[Name], before: Sequence[Name]) -> set[Name]:
    """Return as few names as may be without which those that are in both sequences stand in the same order."""
    rank = {name: number for number, name in enumerate(before)}
    common = [name for name in names if name in rank]
    ends: list[int] = []  # the least rank at which a run in order of each length ends
    at_end: list[int] = []  # and the number of the name that ends it
    previous: list[int | None] = []
    for number, name in enumerate(common):
        length = bisect_left(ends, rank[name])
        ends[length:] = [rank[name], *ends[length + 1 :]]
        at_end[length:] = [number, *at_end[length + 1 :]]
        previous.append(at_end[length - 1] if length else None)
    in_order_still = set()
    last = at_end[-1] if at_end else None
    while last is not None:
        in_order_still.add(common[last])
        last = previous[last]
    return set(common) - in_order_still
