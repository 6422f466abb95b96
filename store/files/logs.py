"""The logs beside a GeoPackage, in which SQLite keeps what was not written to the end."""

from __future__ import annotations

from pathlib import Path

_WAL_HEADER_BYTES = 32


def unfinished_log(path: Path) -> Path | None:
    """Return the file beside a GeoPackage in which a write that was not finished, or not yet copied back, is kept."""
    for ending, empty_bytes in (("-journal", 0), ("-wal", _WAL_HEADER_BYTES)):
        log = path.with_name(path.name + ending)
        try:
            if log.stat().st_size > empty_bytes:
                return log
        except OSError:
            continue
    return None
