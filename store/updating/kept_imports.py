"""Imports of an analyst over an update: taken back, so that the new data come in, and done again on top of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from ...core.exchange.exchange_errors import ImportNotCarriedError
from ..imports.imports import (
    BOUNDARIES,
    Import,
    NewLine,
    NewTownship,
    last_import,
    replace_line_in,
    replace_townships_in,
    take_back,
)


class KeptImport(NamedTuple):
    """An import with what it put in: the boundaries of townships by P-code, or the line of a leg."""

    done: Import
    townships: Mapping[str, NewTownship]
    line: NewLine | None

    @property
    def in_words(self) -> str:
        """What was imported."""
        return self.done.description if self.done.kind == BOUNDARIES else f"the line of {self.done.subject}"


def imports_taken_back(database: sqlite3.Connection) -> list[KeptImport]:
    """Take all imports back in an open transaction, and return them, the first one first."""
    taken: list[KeptImport] = []
    while (last := last_import(database)) is not None:
        taken.append(_kept(database, last))
        take_back(database, last)
    return taken[::-1]


def do_again(database: sqlite3.Connection, kept: KeptImport) -> None:
    """Do an import again, with the day on which it was done. Raises ImportNotCarriedError."""
    done = kept.done
    if done.kind == BOUNDARIES:
        present = {pcode for (pcode,) in database.execute("SELECT pcode FROM townships")}
        missing = sorted({*kept.townships} - present)
        if missing:
            raise ImportNotCarriedError(what=kept.in_words, missing=", ".join(missing))
        replace_townships_in(database, done.description, kept.townships, done.imported_at)
    elif kept.line is None or not replace_line_in(database, done.subject, kept.line, done.imported_at):
        raise ImportNotCarriedError(what=kept.in_words, missing=done.subject)


def _kept(database: sqlite3.Connection, last: Import) -> KeptImport:
    if last.kind == BOUNDARIES:
        rows = database.execute(
            "SELECT pcode, geom, area_km2 FROM townships WHERE fid IN "
            "(SELECT fid FROM townships_before WHERE import_id = ?)",
            (last.import_id,),
        )
        return KeptImport(last, {pcode: NewTownship(geometry, area) for pcode, geometry, area in rows}, None)
    row = database.execute(
        "SELECT geom, geometry_source, accuracy_m FROM corridor_legs WHERE leg_id = ? ORDER BY fid", (last.subject,)
    ).fetchone()
    return KeptImport(last, {}, None if row is None else NewLine(*row))
