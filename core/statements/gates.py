"""What is told beside statements of ways across a border: whether the gates there let people and goods pass.

Nothing of it is for or against a statement, whatever the state of a gate: one that is closed ends no road, and one
that is open makes none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .facts import Evidence, Facts, sources_of
from .links import INDIAN_BORDER

BORDERS: dict[str, Sequence[str]] = {
    "A4": ("pangsau-pass", "namhkam"),
    "A8": ("zorinpui",),
    "A9": ("moreh",),
    "A10": INDIAN_BORDER,
}
"""The places at which what a statement is about crosses a border, by its id."""


def gates_beside(statement_id: str, facts: Facts, day: date) -> tuple[Evidence, ...]:
    """Return what is reported on a day of passing at each border that a statement is about."""
    return tuple(told for place_id in BORDERS.get(statement_id, ()) for told in _told_at(place_id, facts, day))


def _told_at(place_id: str, facts: Facts, day: date) -> list[Evidence]:
    gates = facts.gates_on(day, place_id)
    if gates:
        return [Evidence(gate.in_words(day), sources_of(gate)) for gate in gates]
    # A place that is missing is no reason to leave the statement unchecked.
    name = facts.places[place_id].name if place_id in facts.places else place_id
    return [Evidence(f"{name}: nothing is recorded of a gate")]
