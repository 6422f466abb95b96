"""Which corridor is meant by what somebody gives for the ends of a stretch, where none was chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ..errors import (
    KachinCorridorsError,
    MarkOutsideError,
    NoCommonCorridorError,
    NoCorridorChosenError,
    OffCorridorError,
    SeveralCorridorsError,
)


def the_corridor(found: Sequence[tuple[str, Collection[str]]], names: Mapping[str, str]) -> str:
    """Return the id of the only corridor on which all that was given is found.

    ``found`` has for one end or two what was given and the ids of the corridors that have it, at least one; ``names``
    are those of all corridors by id. Raises NoCorridorChosenError for one end that is on several, SeveralCorridorsError
    for two, and NoCommonCorridorError.
    """
    common = [corridor for corridor in names if all(corridor in corridors for _, corridors in found)]
    if len(common) == 1:
        return common[0]
    (first, first_on), (last, last_on) = found[0], found[-1]
    if len(found) == 1:
        raise NoCorridorChosenError(text=first, corridors=_listed(common, names))
    if common:
        raise SeveralCorridorsError(first=first, last=last, corridors=_listed(common, names))
    raise NoCommonCorridorError(
        first=first, first_on=_listed(first_on, names), last=last, last_on=_listed(last_on, names)
    )


def closest_reason(errors: Mapping[str, KachinCorridorsError]) -> tuple[str, KachinCorridorsError]:
    """Return what to tell of an end that is on no corridor, by the reasons of each, and the id of that corridor.

    The corridor that it is nearest to, else the longest for a mark beyond all ends, else the first.
    """
    off = {corridor: error for corridor, error in errors.items() if isinstance(error, OffCorridorError)}
    if off:
        return min(off.items(), key=lambda item: float(str(item[1].values["offset"])))
    outside = {corridor: error for corridor, error in errors.items() if isinstance(error, MarkOutsideError)}
    if outside:
        return max(outside.items(), key=lambda item: float(str(item[1].values["end"])))
    return next(iter(errors.items()))


def _listed(corridors: Collection[str], names: Mapping[str, str]) -> str:
    return "; ".join(name for corridor, name in names.items() if corridor in corridors)
