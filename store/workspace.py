"""The workspace: the GeoPackage that the analyst owns, a copy of the data that the plugin carries.

No QGIS here: these functions also run in background tasks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from itertools import zip_longest
from pathlib import Path

from ..core.dates import change_days, parse_day
from ..core.errors import (
    DamagedWorkspaceError,
    DateError,
    KachinCorridorsError,
    LockedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    TargetExistsError,
    TargetNotWritableError,
    WorkspaceMissingError,
    WrongSuffixError,
)
from ..core.file_errors import DiskFullError, StrayLogError, UnreadableWorkspaceError
from ..core.schema import SCHEMA_VERSION, TABLE_NAMES, split_ids
from .files.paths import check_path
from .files.publishing import unpublished
from .tables.checked_rows import Row, rows_of
from .tables.connection import read_rows, reading, unfinished_log

NOT_STATED = "not stated"
_SQLITE_MAGIC = b"SQLite format 3\x00"


def check_workspace(path: Path) -> None:
    """Make sure that a file is a whole workspace that this version can use.

    Raises WorkspaceMissingError, NewerWorkspaceError, and what reading it raises; the file is only read.
    """
    try:
        if not path.is_file():
            raise WorkspaceMissingError(path=path)
    except OSError as error:
        raise UnreadableWorkspaceError(path=path, reason=error.strerror) from error
    try:
        _check_tables(path)
    except (NotAWorkspaceError, DamagedWorkspaceError) as error:
        if isinstance(error.__cause__, sqlite3.Error):
            _check_file_is_whole(path)
        raise


def is_workspace(path: Path) -> bool:
    """Tell whether a file is a workspace, whole or not, of whatever version; true of one that is locked."""
    if not path.is_file() or path.suffix.lower() != ".gpkg":
        return False
    try:
        return bool(read_rows(path, "SELECT name FROM sqlite_master WHERE name = 'workspace_info'"))
    except LockedWorkspaceError:
        return True
    except KachinCorridorsError:
        return False


def _check_tables(path: Path) -> None:
    with reading(path) as database:
        # No view and no virtual table: those may bring their rows from elsewhere.
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
        tables = {name for (name,) in database.execute(query)}
        if "workspace_info" not in tables:
            raise NotAWorkspaceError(path=path, reason="it has no table workspace_info")
        info = dict(database.execute("SELECT key, value FROM workspace_info"))
        found = str(info.get("schema_version") or "")
        if not found.isdigit():
            raise NotAWorkspaceError(path=path, reason="it states no schema version")
        if int(found) > SCHEMA_VERSION:
            raise NewerWorkspaceError(path=path, found=found, known=SCHEMA_VERSION)
        missing = sorted(TABLE_NAMES - tables)
        if missing:
            raise NotAWorkspaceError(path=path, reason="missing tables: " + ", ".join(missing))
        (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise DamagedWorkspaceError(path=path, reason=verdict)


def workspace_info(path: Path) -> dict[str, str]:
    """Return the keys and values of the table ``workspace_info``: schema, data and boundary version.

    A version of the data or the boundaries that somebody took away is there in words: NOT_STATED.
    """
    stated = {row["key"]: row["value"] or "" for row in rows_of(path, "workspace_info")}
    return {**stated, **{key: stated.get(key) or NOT_STATED for key in ("data_version", "boundary_version")}}


def change_dates(path: Path) -> list[date]:
    """Return the days on which a status, a claim or a leg changes, in order."""
    tables = ("control_status", "claims_in_force", "corridor_legs")
    rows = (row for table in tables for row in rows_of(path, table))
    return change_days(stored_day(row[column]) for row in rows for column in ("valid_from", "valid_to"))


def stored_day(text: str | None) -> date | None:
    """Return the day that a date column holds; None where it is empty."""
    return date.fromisoformat(text) if text else None


def default_day(path: Path) -> date:
    """Return the last day on which something changed; the date of the data in a workspace without any change.

    Where that is not stated either, it is today.
    """
    days = change_dates(path)
    if days:
        return days[-1]
    try:
        return parse_day(workspace_info(path)["data_version"])
    except DateError:
        return datetime.now(timezone.utc).date()


def reports_up_to(path: Path) -> date | None:
    """Return the newest day of which a workspace has a report; None without any: after it nothing is known.

    A claim tells of the day of its event and of the day on which it was said. Claims that were corrected do not count,
    nor do days that had not come when the row was recorded: those are slips or plans. One day more is allowed, as it
    may already be tomorrow where it happened. Rows that do not say when they were recorded are believed.
    """
    claims = rows_of(path, "control_claims")
    corrected = {claim["supersedes"] for claim in claims}
    told = []
    for claim in claims:
        recorded = stored_day(claim["recorded_at"])
        days = (stored_day(claim["event_date"]), stored_day(claim["date_said"]))
        if claim["claim_id"] not in corrected:
            told += [day for day in days if day and (recorded is None or day <= _day_after(recorded))]
    return max(told, default=None)


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def control_on(path: Path, day: date) -> list[Row]:
    """Return the rows of ``control_status`` that hold on a day, in order of the unit's name."""
    text = day.isoformat()
    rows = [
        row
        for row in rows_of(path, "control_status")
        if row["valid_from"] <= text and (row["valid_to"] is None or text < row["valid_to"])
    ]
    return sorted(rows, key=lambda row: str(row["unit_name"]))


def attributions(path: Path) -> list[str]:
    """Return the attribution of each source that asks for one, once each, for layers and the margin of a map."""
    return _each_once(path, "attribution")


def source_lines(path: Path) -> list[str]:
    """Return what the margin of a map must say of its sources: attributions, then who reported what."""
    lines = attributions(path)
    known = {row["source_id"]: row["publisher"] or "" for row in rows_of(path, "sources")}
    for topic, table in (
        ("Control claims", "control_claims"),
        ("Corridors", "corridor_legs"),
        ("Mining", "mining_clusters"),
    ):
        named = {part for row in rows_of(path, table) for part in split_ids(row["source_id"])}
        publishers = {publisher for source_id in named for publisher in split_ids(known.get(source_id))}
        if publishers:
            lines.append(f"{topic}: {'; '.join(sorted(publishers))}")
    return lines


def source_names(path: Path) -> dict[str, str]:
    """Return for each source its publisher and, where it is known, when it was published: ``RFA (2024-08)``."""
    return {
        row["source_id"]: f"{row['publisher'] or row['source_id']} ({row['published']})"
        if row["published"]
        else row["publisher"] or row["source_id"]
        for row in rows_of(path, "sources")
    }


def licences(path: Path) -> list[str]:
    """Return the licences of the sources, once each."""
    return _each_once(path, "licence")


def _each_once(path: Path, column: str) -> list[str]:
    return sorted({row[column] for row in rows_of(path, "sources") if row[column]})


def create_workspace(source: Path, target: Path, on_progress: Callable[[float], bool] = lambda percent: True) -> None:
    """Copy a workspace to a new file, whole or not at all. Missing folders are made.

    ``on_progress`` gets a percentage and returns False to cancel; a cancelled copy leaves nothing behind.
    Raises WrongSuffixError, UnusablePathError, StrayLogError, TargetExistsError (an existing file is never overwritten:
    it may hold the analyst's edits), what ``unpublished`` raises, and what check_workspace raises for the source.
    """
    if target.suffix.lower() != ".gpkg":
        raise WrongSuffixError(path=target, suffix=".gpkg")
    check_path(target)
    if target.exists():
        raise TargetExistsError(path=target)
    stray = unfinished_log(target)
    if stray is not None:
        raise StrayLogError(path=target, log=stray.name)
    check_workspace(source)
    with unpublished(target) as result:
        if _copy_database(source, result.path_for(target), on_progress):
            check_workspace(result.path_for(target))
            result.publish(target, replace=False)


def same_content(one: Path, other: Path) -> bool:
    """Tell whether two GeoPackages have the same tables and rows; one that cannot be read has nothing in common.

    Raises LockedWorkspaceError, UnreadableWorkspaceError and DiskFullError.
    """
    try:
        with reading(one) as first, reading(other) as second:
            return all(a == b for a, b in zip_longest(first.iterdump(), second.iterdump()))
    except (NotAWorkspaceError, DamagedWorkspaceError):
        return False


def _copy_database(source: Path, target: Path, on_progress: Callable[[float], bool]) -> bool:
    """Copy through SQLite, so that changes that still sit in the write-ahead log come along."""

    class _CancelledError(Exception):
        """Raised out of the copying, which knows no other way to stop."""

    def report(_status: int, remaining: int, total: int) -> None:
        if not on_progress(100.0 * (total - remaining) / max(total, 1)):
            raise _CancelledError

    try:
        with reading(source) as origin, closing(sqlite3.connect(target)) as copy:
            try:
                origin.backup(copy, pages=256, progress=report)
            except sqlite3.OperationalError as error:
                if "locked" in str(error):
                    raise
                # The source was just read through: what is left is the target.
                if "full" in str(error):
                    raise DiskFullError(path=target) from error
                raise TargetNotWritableError(path=target, reason=str(error)) from error
    except _CancelledError:
        return False
    return True


def _check_file_is_whole(path: Path) -> None:
    """Say what is wrong with a file that SQLite cannot read, by its header and its size.

    Only of such a file: who closes a file that QGIS has open takes away the locks that SQLite holds on it (POSIX).
    """
    try:
        with path.open("rb") as stream:
            header = stream.read(100)
        size = path.stat().st_size
    except OSError as error:
        raise NotAWorkspaceError(path=path, reason=error.strerror) from error
    if not header.startswith(_SQLITE_MAGIC[: max(len(header), 1)]):
        raise NotAWorkspaceError(path=path, reason="it is no GeoPackage")
    if len(header) < 100:
        raise DamagedWorkspaceError(path=path, reason=f"it is only {size} bytes long")
    page_size = int.from_bytes(header[16:18], "big")
    stated = int.from_bytes(header[28:32], "big") * (65536 if page_size == 1 else page_size)
    if size < stated:
        raise DamagedWorkspaceError(path=path, reason=f"it has {size} of {stated} bytes")
