"""By which names the sources of a workspace are told."""

from __future__ import annotations

from .tables import Tables


def source_names(tables: Tables) -> dict[str, str]:
    """Return for each source its publisher and, where it is known, when it was published: ``RFA (2024-08)``."""
    return {
        row["source_id"]: f"{row['publisher'] or row['source_id']} ({row['published']})"
        if row["published"]
        else row["publisher"] or row["source_id"]
        for row in tables.rows("sources")
    }
