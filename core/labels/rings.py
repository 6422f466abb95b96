"""Seats for what shares one position on the map, so that no mark hides another and each keeps its own label.

The seats do not depend on the date: a mark stays where it is while the situation date moves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import NamedTuple, TypeVar

MIDDLE = 0

_Key = TypeVar("_Key", bound=Hashable)


class Seat(NamedTuple):
    """Where a mark stands: in the MIDDLE, at the position itself, or at ``number`` (1..``ring``) of a ring around it.

    Seat 1 is north of the position; the others follow clockwise at equal angles. ``ring`` is 0 where nothing but the
    middle is taken.
    """

    number: int
    ring: int

    def columns(self) -> dict[str, int]:
        """Return the columns in which a table keeps it."""
        return {"seat": self.number, "ring": self.ring}


def seats(marks: Iterable[tuple[_Key, Hashable, bool]]) -> dict[_Key, Seat]:
    """Return a seat for each mark: (key, position, whether it may take the middle), in the order of their importance.

    A mark that is alone stands in the middle; of several the first that may.
    """
    at: dict[Hashable, dict[_Key, bool]] = defaultdict(dict)
    for key, position, may_be_middle in marks:
        at[position][key] = may_be_middle
    seated: dict[_Key, Seat] = {}
    for together in at.values():
        middle = next((key for key, may in together.items() if may or len(together) == 1), None)
        around = [key for key in together if key is not middle]
        # Five at equal angles leave no side to a name in the middle; one of six seats may stay empty.
        ring = 6 if len(around) == 5 else len(around)
        seated.update({key: Seat(number, ring) for number, key in enumerate(around, start=1)})
        if middle is not None:
            seated[middle] = Seat(MIDDLE, ring)
    return seated
