"""The sources of a workspace: who is to be credited for what it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...core.control.ledger import standing_claims
from ...core.schema import split_ids
from ..control.control import Control
from ..files.cache import FileCache
from ..tables.tables import Tables

_REPORTED = ("gate_reports", "corridor_legs", "mining_clusters", "mining_reports")
"""Tables whose rows somebody reported, beside the claims of the ledger: they have no attribution of their own."""


@dataclass(frozen=True)
class Sources:
    """What the table ``sources`` of a workspace holds. All raise what reading a workspace raises."""

    tables: Tables

    def attributions(self) -> list[str]:
        """Return the attribution of each source that asks for one, once each, for layers and the margin of a map."""
        return self._each_once("attribution")

    def lines(self) -> list[str]:
        """Return what the margin of a map must say of its sources: attributions, then who reported what it shows.

        A claim that was corrected or withdrawn is not shown. Cached while the file stays as it is.
        """
        return list(_lines.get(self.tables.path))

    def licences(self) -> list[str]:
        """Return the licences of the sources, once each."""
        return self._each_once("licence")

    def _each_once(self, column: str) -> list[str]:
        return sorted({row[column] for row in self.tables.rows("sources") if row[column]})


def _read_lines(path: Path) -> tuple[str, ...]:
    tables = Tables(path)
    known = {row["source_id"]: row["publisher"] or "" for row in tables.rows("sources")}
    # Many rows name the same few sources.
    texts = {claim.source_id for claim in standing_claims(Control(tables).claims())}
    texts |= {row["source_id"] for table in _REPORTED for row in tables.rows(table)}
    named = {part for text in texts for part in split_ids(text)}
    publishers = {publisher for source_id in named for publisher in split_ids(known.get(source_id))}
    reports = f"Reports: {'; '.join(_folded(publishers))}"
    return (*Sources(tables).attributions(), *([reports] if publishers else []))


_lines = FileCache(_read_lines)


def _folded(publishers: Iterable[str]) -> list[str]:
    """Return publishers in order; ``BNI`` and the two outlets in ``BNI (DMG)``, ``BNI (KNG)`` become one entry."""
    outlets: dict[str, list[str]] = {}
    for publisher in sorted(publishers):
        name, _, outlet = publisher[:-1].partition(" (") if publisher.endswith(")") else (publisher, "", "")
        outlets.setdefault(name, []).extend([outlet] if outlet else [])
    return [f"{name} ({', '.join(each)})" if each else name for name, each in outlets.items()]
