"""The workspace: the GeoPackage that the analyst owns, a copy of the data that the plugin carries.

No QGIS here: these functions also run in background tasks.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any
from uuid import uuid4

from ..core.dates import change_days
from ..core.errors import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    TargetExistsError,
    TargetNotWritableError,
    WorkspaceMissingError,
    WrongSuffixError,
)
from ..core.file_errors import StrayLogError, UnreadableWorkspaceError
from ..core.schema import SCHEMA_VERSION, TABLE_NAMES, split_ids
from .connection import reading, unfinished_log
from .paths import check_path

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


def _check_tables(path: Path) -> None:
    with reading(path) as database:
        # No view and no virtual table: those may bring their rows from elsewhere.
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
        tables = {name for (name,) in database.execute(query)}
        if "workspace_info" not in tables:
            raise NotAWorkspaceError(path=path, reason="it has no table workspace_info")
        info = dict(database.execute("SELECT key, value FROM workspace_info"))
        found = info.get("schema_version", "")
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


def read_rows(path: Path, query: str, values: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
    """Return the rows of a query by column name; geometries are bytes, dates ISO texts. Also for background tasks.

    ``values`` fill the named placeholders (``:day``) of the query.
    """
    with reading(path) as database:
        database.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in database.execute(query, values or {})]
        except sqlite3.OperationalError as error:
            if "decode" not in str(error):
                raise
        # A text in another encoding, written by some other program: what can be read of it is shown.
        database.text_factory = partial(str, encoding="utf-8", errors="replace")
        return [dict(row) for row in database.execute(query, values or {})]


def workspace_info(path: Path) -> dict[str, str]:
    """Return the keys and values of the table ``workspace_info``: schema, data and boundary version."""
    return {row["key"]: row["value"] for row in read_rows(path, "SELECT key, value FROM workspace_info")}


def change_dates(path: Path) -> list[date]:
    """Return the days on which a status, a claim or a leg changes, in order."""
    tables = ("control_status", "claims_in_force", "corridor_legs")
    columns = [f"SELECT {column} AS day FROM {table}" for table in tables for column in ("valid_from", "valid_to")]
    rows = read_rows(path, " UNION ".join(columns))
    return change_days(stored_day(row["day"]) for row in rows)


def stored_day(text: str | None) -> date | None:
    """Return the day that a date column holds; None where it is empty."""
    return date.fromisoformat(text) if text else None


def default_day(path: Path) -> date:
    """Return the last day on which something changed; the date of the data in a workspace without any change."""
    days = change_dates(path)
    return days[-1] if days else date.fromisoformat(workspace_info(path)["data_version"])


def reports_up_to(path: Path) -> date | None:
    """Return the newest day of which a workspace has a report; None without any: after it nothing is known.

    A claim tells of the day of its event and of the day on which it was said. Claims that were corrected do not count,
    nor do days that had not come when the row was recorded: those are slips or plans. One day more is allowed, as it
    may already be tomorrow where it happened. Rows that do not say when they were recorded are believed.
    """
    query = """
        SELECT max(told.day) AS newest FROM (
            SELECT claim_id, date(event_date) AS day, date(recorded_at, '+1 day') AS last FROM control_claims
            UNION ALL SELECT claim_id, date(date_said), date(recorded_at, '+1 day') FROM control_claims
        ) AS told
        WHERE (told.last IS NULL OR told.day <= told.last) AND told.claim_id NOT IN (
            SELECT supersedes FROM control_claims WHERE supersedes IS NOT NULL
        )
    """
    return stored_day(read_rows(path, query)[0]["newest"])


def control_on(path: Path, day: date) -> list[dict[str, Any]]:
    """Return the rows of ``control_status`` that hold on a day, in order of the unit's name."""
    query = """
        SELECT * FROM control_status
        WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to > :day) ORDER BY unit_name
    """
    return read_rows(path, query, {"day": day.isoformat()})


def attributions(path: Path) -> list[str]:
    """Return the attribution of each source that asks for one, once each, for layers and the margin of a map."""
    rows = read_rows(path, "SELECT DISTINCT attribution FROM sources WHERE attribution <> '' ORDER BY attribution")
    return [row["attribution"] for row in rows]


def source_lines(path: Path) -> list[str]:
    """Return what the margin of a map must say of its sources: attributions, then who reported what."""
    lines = attributions(path)
    known = {row["source_id"]: row["publisher"] for row in read_rows(path, "SELECT source_id, publisher FROM sources")}
    for topic, table in (
        ("Control claims", "control_claims"),
        ("Corridors", "corridor_legs"),
        ("Mining", "mining_clusters"),
    ):
        named = {
            part for row in read_rows(path, f"SELECT source_id FROM {table}") for part in split_ids(row["source_id"])
        }
        publishers = {publisher.strip() for source_id in named for publisher in known[source_id].split(";")}
        lines.append(f"{topic}: {'; '.join(sorted(publishers))}")
    return lines


def source_names(path: Path) -> dict[str, str]:
    """Return for each source its publisher and, where it is known, when it was published: ``RFA (2024-08)``."""
    return {
        row["source_id"]: f"{row['publisher']} ({row['published']})" if row["published"] else row["publisher"]
        for row in read_rows(path, "SELECT source_id, publisher, published FROM sources")
    }


def licences(path: Path) -> list[str]:
    """Return the licences of the sources, once each."""
    rows = read_rows(path, "SELECT DISTINCT licence FROM sources WHERE licence <> '' ORDER BY licence")
    return [row["licence"] for row in rows]


def create_workspace(source: Path, target: Path, on_progress: Callable[[float], bool] = lambda percent: True) -> None:
    """Copy a workspace to a new file, whole or not at all. Missing folders are made.

    ``on_progress`` gets a percentage and returns False to cancel; a cancelled copy leaves nothing behind.
    Raises WrongSuffixError, UnusablePathError, StrayLogError, TargetExistsError (an existing file is never overwritten:
    it may hold the analyst's edits), TargetNotWritableError, and what check_workspace raises for the source.
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
    with new_file(target) as temporary:
        finished = _copy_database(source, temporary, on_progress)
        if finished:
            _publish_new(temporary, target)


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """Yield a temporary path beside ``target`` with the same ending, removed afterwards if it is still there.

    Raises TargetNotWritableError when the folder cannot be made or written.
    """
    # Not tempfile: its files are for their owner only, and a workspace is made to be shared.
    temporary = target.with_name(f".{uuid4().hex}{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(exist_ok=False)
    except OSError as error:
        raise TargetNotWritableError(path=target, reason=error.strerror) from error
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _publish_new(temporary: Path, target: Path) -> None:
    """Give the finished file its name. Another program may have made the target meanwhile: it is not overwritten."""
    try:
        os.link(temporary, target)
    except FileExistsError as error:
        raise TargetExistsError(path=target) from error
    except OSError:
        # A file system without hard links.
        if target.exists():
            raise TargetExistsError(path=target) from None
        temporary.replace(target)


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
                # The source was just read through: what is left is the target, for example a full disk.
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
