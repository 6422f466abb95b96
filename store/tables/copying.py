"""Copies a workspace to a file of its own, whole or not at all, and compares two of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from ...core.errors import (
    DamagedWorkspaceError,
    JobCancelledError,
    NotAWorkspaceError,
    TargetExistsError,
    TargetNotWritableError,
    WrongSuffixError,
)
from ...core.feedback import NO_FEEDBACK, Feedback, stop_if_cancelled
from ...core.file_errors import DiskFullError, StrayLogError
from ..files.logs import unfinished_log
from ..files.paths import check_path
from ..files.publishing import unpublished
from .checking import check_workspace
from .connection import reading


def copy_workspace(source: Path, target: Path, feedback: Feedback = NO_FEEDBACK) -> None:
    """Copy a workspace to a new file, whole or not at all. Missing folders are made.

    A cancelled copy leaves nothing behind.
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
        if _copy_database(source, result.path_for(target), feedback):
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


def _copy_database(source: Path, target: Path, feedback: Feedback) -> bool:
    """Copy through SQLite, so that changes that still sit in the write-ahead log come along. False when cancelled."""

    def report(_status: int, remaining: int, total: int) -> None:
        feedback.setProgress(100.0 * (total - remaining) / max(total, 1))
        stop_if_cancelled(feedback)  # SQLite's copying knows no other way to stop than an exception

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
    except JobCancelledError:
        return False
    return True
