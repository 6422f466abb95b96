"""The tables of one workspace, read and written."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.incomplete_rows import IncompleteRow
from ...core.periods import holds_on
from ...core.row_rules import RULES
from ..files.cache import FileCache
from .checked_rows import Row, incomplete_rows_of, read_checked, table_names
from .checking import check_workspace
from .connection import reading, writing
from .triggers import foreign_triggers

NOT_STATED = "not stated"


@dataclass(frozen=True)
class Tables:
    """The tables of the GeoPackage at ``path``. Reading one for the first time takes its time; the rows are cached."""

    path: Path

    def check(self) -> None:
        """Raise what is wrong with the file as a whole: see ``check_workspace``."""
        check_workspace(self.path)

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table that can be used, by fid.

        Each has all columns of ``core.schema`` in the types named there (dates as ISO texts) or None, and ``geom`` as
        bytes or None. What ``core.row_rules`` requires is there. They are shared: nobody changes them. Raises what
        ``reading`` raises.
        """
        return read_checked(table, self.path).usable

    def names(self) -> frozenset[str]:
        """Return the names of the tables that the workspace has: an older one lacks those that are optional."""
        return table_names(self.path)

    def newest_report(self, table: str, day: date, status: str | None = None) -> date | None:
        """Return the newest day, up to ``day``, that is reported in the rows of a table that hold on it; None without.

        ``status``: only rows of that one count. The table is one that has ``last_report`` and a period. The answer is
        cached while the file stays as it is: in a large ledger the question takes milliseconds.
        """
        known = _newest_reports.get(self.path)
        asked = table, day, status
        if asked not in known:
            known[asked] = self._newest_report(*asked)
        return known[asked]

    def _newest_report(self, table: str, day: date, status: str | None) -> date | None:
        text = day.isoformat()
        reports = (
            row["last_report"]
            for row in self.rows(table)
            if holds_on(row["valid_from"], row["valid_to"], text) and (status is None or row["status"] == status)
        )
        return stored_day(max((report for report in reports if report and report <= text), default=None))

    def row(self, table: str, key: str) -> Row:
        """Return the row with a key that ``rows`` has. Raises KeyError for one that it has not."""
        column = RULES[table].key
        for row in self.rows(table):
            if row[column] == key:
                return row
        raise KeyError(key)

    def incomplete_rows(self) -> list[IncompleteRow]:
        """Return what is wrong with the rows, by table and row. Raises what ``reading`` raises."""
        return incomplete_rows_of(self.path)

    def info(self) -> Mapping[str, str]:
        """Return the keys and values of the table ``workspace_info``: schema, data and boundary version.

        A version of the data or the boundaries that somebody took away is there in words: NOT_STATED.
        """
        stated = {row["key"]: row["value"] or "" for row in self.rows("workspace_info")}
        return {**stated, **{key: stated.get(key) or NOT_STATED for key in ("data_version", "boundary_version")}}

    def foreign_triggers(self) -> list[str]:
        """Return what would run unseen when a row is written: see ``triggers.foreign_triggers``."""
        with reading(self.path) as database:
            return foreign_triggers(database)

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Open the file for reading only: see ``connection.reading``."""
        return reading(self.path)

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """Open the file for one transaction: see ``connection.writing``."""
        return writing(self.path)


def stored_day(text: str | None) -> date | None:
    """Return the day that a date column holds; None where it is empty."""
    return date.fromisoformat(text) if text else None


_newest_reports: FileCache[dict[tuple[str, date, str | None], date | None]] = FileCache(lambda _path: {})
