"""Which corridor is meant where none was chosen."""

from __future__ import annotations

import pytest

from kachin_corridors.core.corridors.corridor_choice import closest_reason, the_corridor
from kachin_corridors.core.errors import (
    MarkOutsideError,
    NoCommonCorridorError,
    NoCorridorChosenError,
    OffCorridorError,
    SeveralCorridorsError,
    UnknownPlaceError,
)

NAMES = {"a": "Road A", "b": "Road B", "c": "Road C"}


@pytest.mark.parametrize(
    ("found", "corridor"),
    [
        ([("X", {"b"})], "b"),
        ([("X", {"a", "b"}), ("Y", {"b", "c"})], "b"),
        ([("X", {"a", "b", "c"}), ("Y", {"c"})], "c"),
        ([("X", {"a"}), ("X", {"a", "b"})], "a"),
    ],
    ids=["one end", "each on two", "one on all", "the same name"],
)
def test_the_only_one_in_common_is_taken(found, corridor):
    assert the_corridor(found, NAMES) == corridor


@pytest.mark.parametrize(
    ("found", "error", "told"),
    [
        ([("X", {"c", "a"})], NoCorridorChosenError, "“X” is on each of these: Road A; Road C. Choose a corridor"),
        (
            [("X", {"a", "b", "c"}), ("Y", {"b", "c"})],
            SeveralCorridorsError,
            "“X” and “Y” are both on each of these: Road B; Road C. Choose the corridor",
        ),
        (
            [("X", {"a"}), ("Y", {"b", "c"})],
            NoCommonCorridorError,
            "“X” is on Road A, “Y” is on Road B; Road C. Choose two points of one corridor.",
        ),
    ],
    ids=["one end on two", "two in common", "none in common"],
)
def test_what_settles_nothing_is_told_with_the_corridors(found, error, told):
    with pytest.raises(error) as raised:
        the_corridor(found, NAMES)
    assert told in str(raised.value)


def off(km: str) -> OffCorridorError:
    return OffCorridorError(what="X", offset=km, corridor="", mark="0.0", limit="5")


def outside(km: str) -> MarkOutsideError:
    return MarkOutsideError(mark="900.000", corridor="", end=km)


@pytest.mark.parametrize(
    ("errors", "corridor"),
    [
        ({"a": off("120.5"), "b": off("9.0"), "c": off("30.0")}, "b"),
        ({"a": outside("52.000"), "b": outside("566.000")}, "b"),
        ({"a": UnknownPlaceError(query="X", hint=""), "b": outside("566.000")}, "b"),
        ({"a": UnknownPlaceError(query="X", hint=""), "b": UnknownPlaceError(query="X", hint="")}, "a"),
    ],
    ids=["the nearest", "the longest", "a mark that one has not", "the first"],
)
def test_of_several_reasons_the_closest_is_told(errors, corridor):
    assert closest_reason(errors) == (corridor, errors[corridor])
