"""The sources of a workspace: who is to be credited, and by which names they are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...core.schema import split_ids
from ...core.words import ClaimKind
from ..files.cache import FileCache
from .tables import Tables

_REPORTED = ("control_claims", "gate_reports", "corridor_legs", "mining_clusters", "mining_reports")
"""Tables whose rows somebody reported: they have no attribution of their own."""


@dataclass(frozen=True)
class Sources:
    """What the table ``sources`` of a workspace holds. All raise what reading a workspace raises."""

    tables: Tables

    def attributions(self) -> list[str]:
        """Return the attribution of each source that asks for one, once each, for layers and the margin of a map."""
        return self._each_once("attribution")

    def lines(self) -> list[str]:
        """Return what the margin of a map must say of its sources: attributions, then who reported what it shows.

        Cached while the file stays as it is.
        """
        return list(_lines.get(self.tables.path))

    def names(self) -> dict[str, str]:
        """Return for each source its publisher and, where it is known, when it was published: ``RFA (2024-08)``."""
        return {
            row["source_id"]: f"{row['publisher'] or row['source_id']} ({row['published']})"
            if row["published"]
            else row["publisher"] or row["source_id"]
            for row in self.tables.rows("sources")
        }

    def licences(self) -> list[str]:
        """Return the licences of the sources, once each."""
        return self._each_once("licence")

    def _each_once(self, column: str) -> list[str]:
        return sorted({row[column] for row in self.tables.rows("sources") if row[column]})


def _read_lines(path: Path) -> tuple[str, ...]:
    tables = Tables(path)
    known = {row["source_id"]: row["publisher"] or "" for row in tables.rows("sources")}
    # Many rows name the same few sources.
    rows, withdrawn = (row for table in _REPORTED for row in tables.rows(table)), _withdrawn(tables)
    texts = {row["source_id"] for row in rows if row.get("claim_id") not in withdrawn}
    named = {part for text in texts for part in split_ids(text)}
    publishers = {publisher for source_id in named for publisher in split_ids(known.get(source_id))}
    reports = f"Reports: {'; '.join(_folded(publishers))}"
    return (*Sources(tables).attributions(), *([reports] if publishers else []))


def _withdrawn(tables: Tables) -> set[str]:
    """Return the ids of the claims that were taken back by who recorded them, and of the rows that do so."""
    rows = tables.rows("control_claims")
    recorded_by = {row["claim_id"]: row["recorded_by"] for row in rows}
    by = [row for row in rows if row["kind"] == ClaimKind.WITHDRAWAL]
    taken_back = {row["supersedes"] for row in by if recorded_by.get(row["supersedes"]) == row["recorded_by"]}
    return taken_back | {row["claim_id"] for row in by}


_lines = FileCache(_read_lines)


def _folded(publishers: Iterable[str]) -> list[str]:
    """Return publishers in order; ``BNI`` and the two outlets in ``BNI (DMG)``, ``BNI (KNG)`` become one entry."""
    outlets: dict[str, list[str]] = {}
    for publisher in sorted(publishers):
        name, _, outlet = publisher[:-1].partition(" (") if publisher.endswith(")") else (publisher, "", "")
        outlets.setdefault(name, []).extend([outlet] if outlet else [])
    return [f"{name} ({', '.join(each)})" if each else name for name, each in outlets.items()]
