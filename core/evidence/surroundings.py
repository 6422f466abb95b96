"""What a workspace has that a report may refer to: actors, units, places on corridors, claims and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..control.actors import ACTORS
from ..control.record import ControlUnit

KNOWN_ACTORS = frozenset(actor.key for actor in ACTORS)


@dataclass(frozen=True)
class Surroundings:
    """What a report is held against. Without any nothing is known, and what it refers to is taken on trust."""

    units: Mapping[str, ControlUnit] = field(default_factory=dict)
    actors: frozenset[str] = KNOWN_ACTORS
    """The actors that have a colour, and those that the ledger names."""
    corridors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The corridors that pass a place, by its id."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Names by place_id."""
    gazetteer: Mapping[str, str] = field(default_factory=dict)
    """Names of the entries of the gazetteer by P-code."""
    place_of_code: Mapping[str, str] = field(default_factory=dict)
    """The place_id of each P-code that a place has: an entry of the gazetteer that is a place already."""
    unit_of_claim: Mapping[str, str] = field(default_factory=dict)
    reliabilities: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Publisher and reliability of each known source, by its address and by its id."""
    publishers: Mapping[str, str] = field(default_factory=dict)
    """The reliability that most sources of a publisher have."""
