"""The grade of a fact, by the Admiralty code: the reliability of its source, and the credibility of what it says."""

from __future__ import annotations

from collections.abc import Mapping

from kachin_corridors.core.control.claim_sources import best_reliability
from kachin_corridors.core.schema import split_ids

from .reading import Record

FIGURES = ("leg_status", "published_distances", "mining_statistics", "mining_clusters")
"""The files of which each row has a credibility and no claim of its own."""


def reliability_of(source_ids: str, sources: Mapping[str, Record]) -> str | None:
    """Return the reliability of what one or several sources say; None where none has one."""
    return best_reliability(sources[name]["reliability"] for name in split_ids(source_ids) if name in sources)


def grade_of(record: Record, sources: Mapping[str, Record]) -> str:
    """Return the grade of a row of ``FIGURES``, as in B2."""
    return f"{reliability_of(record['source_id'], sources)}{record['credibility']}"
