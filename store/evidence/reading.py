"""What a workspace has that a report may refer to, read from its tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ...core.control.actors import names_in_text
from ...core.control.claim_sources import names_of
from ...core.control.claims import Claim
from ...core.control.record import ControlUnit
from ...core.evidence.surroundings import KNOWN_ACTORS, Surroundings
from ..control.ledger_rows import claim_of
from ..files.cache import FileCache
from ..tables.checked_rows import Row
from ..tables.tables import Tables

Rows = Callable[[str], Sequence[Row]]
"""Returns the rows of a table, as ``Tables.rows`` does."""
LEDGER = ("sources", "places", "control_units", "control_claims")
"""The tables into which reports are recorded."""


def surroundings_of(tables: Tables) -> Surroundings:
    """Return what a report may refer to; cached while the file stays as it is."""
    return _surroundings.get(tables.path)


def _read_surroundings(path: Path) -> Surroundings:
    rows = Tables(path).rows
    claims = rows("control_claims")
    named = {name for row in claims for name in (row["actor"] or "", *names_in_text(row["against"])) if name}
    places = rows("places")
    return Surroundings(
        units={row["unit_id"]: _unit(row) for row in rows("control_units")},
        actors=KNOWN_ACTORS | named,
        corridors=_corridors(rows),
        places={row["place_id"]: row["name"] for row in places},
        gazetteer={row["pcode"]: row["name"] for row in rows("gazetteer")},
        place_of_code={row["code"]: row["place_id"] for row in reversed(places) if row["code"]},
        unit_of_claim={row["claim_id"]: row["unit_id"] for row in claims},
        publishers=reliabilities_of_publishers(rows),
        reliabilities={**_by(rows("sources"), "url"), **_by(rows("sources"), "source_id")},
    )


_surroundings = FileCache(_read_surroundings)


def claims_of_unit(rows: Rows, unit_id: str) -> list[Claim]:
    """Return the claims of a unit, corrected ones and withdrawals too."""
    return [claim_of(row) for row in rows("control_claims") if row["unit_id"] == unit_id]


def reliabilities_of_publishers(rows: Rows) -> dict[str, str]:
    """Return for each publisher the reliability that most of his sources have, the better one of two as frequent.

    By each name by which claims tell him: that of an outlet, and that of its house.
    """
    graded: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows("sources"):
        if row["publisher"] and row["reliability"]:
            for name in {row["publisher"], *names_of(row["publisher"])}:
                graded[name][row["reliability"]] += 1
    return {publisher: min(grades, key=lambda each: (-grades[each], each)) for publisher, grades in graded.items()}


def _unit(row: Row) -> ControlUnit:
    ends = row["from_place_id"] or "", row["to_place_id"] or ""
    return ControlUnit(row["unit_id"], row["name"], row["kind"], row["place_id"] or "", *ends)


def _corridors(rows: Rows) -> dict[str, frozenset[str]]:
    """Return the corridors whose legs begin, end or pass at each place."""
    found: dict[str, set[str]] = defaultdict(set)
    of_leg = {row["leg_id"]: row["corridor_id"] for row in rows("corridor_legs")}
    for row in rows("corridor_legs"):
        found[row["from_place_id"]].add(row["corridor_id"])
        found[row["to_place_id"]].add(row["corridor_id"])
    for row in rows("leg_waypoints"):
        if row["leg_id"] in of_leg:
            found[row["place_id"]].add(of_leg[row["leg_id"]])
    return {place_id: frozenset(corridors) for place_id, corridors in found.items()}


def _by(sources: Sequence[Row], column: str) -> Mapping[str, tuple[str, str]]:
    """Return publisher and reliability of the first source with each address, or id."""
    return {
        row[column]: (row["publisher"] or row["source_id"], row["reliability"] or "")
        for row in reversed(sources)
        if row[column]
    }
