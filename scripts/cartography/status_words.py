"""Statuses and actors in expressions of QGIS: conditions, words, and what each actor looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kachin_corridors.core.words import Status

from .conditions import is_one_of, is_word, listed
from .palette import ACTORS, OTHER_ACTOR, Actor

IS_CONTROLLED = is_word("status", Status.CONTROLLED)
IS_CONTESTED = is_word("status", Status.CONTESTED)
IS_KNOWN = f"\"status\" <> '{Status.UNKNOWN}'"
IS_UNKNOWN = f"coalesce(\"status\", '{Status.UNKNOWN}') = '{Status.UNKNOWN}'"
HAS_NO_HOLDER = is_one_of("status", Status.CONTESTED, Status.UNKNOWN)
IS_OTHER_ACTOR = f"coalesce(\"actor\", '') NOT IN ({listed([actor.key for actor in ACTORS])})"
"""Of an actor that is drawn like all those that are not in ``ACTORS``."""


def by_actor(choose: Callable[[Actor], str], otherwise: str) -> str:
    """Return an expression that gives each actor its colour, shape or the like."""
    pairs = ", ".join(f"'{actor.key}', '{choose(actor)}'" for actor in ACTORS)
    return f"coalesce(map_get(map({pairs}), \"actor\"), '{otherwise}')"


COLOUR = by_actor(lambda actor: actor.colour, OTHER_ACTOR)
SHAPE = by_actor(lambda actor: actor.shape, "circle")


def _by_status(words: Mapping[Status, str], otherwise: str, space: str = "\n") -> str:
    """Return an expression for the words of a status, each an expression itself."""
    cases = [f"WHEN {is_word('status', status)} THEN {said}" for status, said in words.items()]
    return space.join(["CASE", *cases, f"ELSE {otherwise} END"])


STATUS_IN_WORDS = _by_status(
    {
        Status.CONTROLLED: '"actor"',
        Status.CONTESTED: "'contested, ' || concat(\"actor\", ' – ' || nullif(\"against\", ''))",
        Status.INFILTRATED: "\"actor\" || ' present, does not hold it'",
        Status.CLAIMED: "'claimed for ' || \"actor\" || ', not confirmed'",
        Status.SHARED: "'shared by ' || concat(\"actor\", ' and ' || nullif(\"against\", ''))",
    },
    f"'{Status.UNKNOWN}'",
)
"""On the map, under a name."""

CLAIM_IN_WORDS = f"""CASE WHEN {HAS_NO_HOLDER} THEN "status"
WHEN {IS_CONTROLLED} THEN 'held by ' || "actor"
ELSE concat("actor" || ' ', "status") END"""
"""After who asserts it."""

COUNTED_STATUS = _by_status(
    {Status.CONTROLLED: "'controlled by ' || \"actor\"", Status.CLAIMED: "'only claimed, by ' || \"actor\""},
    '"status"',
    space=" ",
)
"""After a number of places: all that are alike have the same words."""
