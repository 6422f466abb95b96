"""Names on maps of one scale that are about a few places: what matters most is named first, whatever else there is.

The columns that ``name_places.py`` fills hold for every map. On one that is smaller than all for which they were made
the towns of which it tells may be among those that they leave out.
"""

from __future__ import annotations

from collections.abc import Sequence

from .named_marks import Mark, Name, SideTo
from .placing import Around, around_marks, around_names, has_room, without_sides

_MOST_TRIES = 16


def sides_at(scale: int, names: Sequence[Name], others: Sequence[Mark] = ()) -> dict[Name, str]:
    """Return at which side of its mark each name stands on maps of a scale, without those that have no room.

    The first of the names are the most important. None covers a mark, be it one of ``others``, or another name, and
    each is nearest to its own mark. One that finds no room after the others chooses before them in the next try; of all
    tries that counts which leaves out the least important.
    """
    order = list(names)
    sides = best = _chosen(scale, order, others)
    for _ in range(_MOST_TRIES):
        left_out = next((name for name in names if name not in sides), None)
        if left_out is None:
            break
        order.remove(left_out)
        order.insert(0, left_out)
        sides = _chosen(scale, order, others)
        best = max(best, sides, key=lambda tried: [name in tried for name in names])
    return best


def _chosen(scale: int, names: Sequence[Name], others: Sequence[Mark]) -> dict[Name, str]:
    """Return the first side with room for one name after the other."""
    marks = [*(name.mark for name in names), *others]
    placed = without_sides(names, marks)
    around, before = around_marks(marks), around_names(placed)
    for number, each in enumerate(placed):
        near = Around(each, around, before, number)
        side = next((side for side in each.name.sides() if has_room(each, near, side, scale)), None)
        if side is not None:
            each.places.append(SideTo(side, each.name.style.smallest))
    return {each.name: each.places[0].side for each in placed if each.places}
