"""Tells whether what a workspace holds follows from its ledger: each derivation notes from what it was made.

The note is a row of ``workspace_info``, which the plugin's own data have too: so the first report in a new workspace
derives no more than what depends on it. A ledger that was changed by hand since is another one.
"""

from __future__ import annotations

import sqlite3
from hashlib import sha256

DERIVED_FROM = "derived_from"
_LEDGER = (
    "SELECT * FROM control_claims ORDER BY fid",
    "SELECT * FROM control_units ORDER BY fid",
    "SELECT place_id, code, township_pcode, approximate, name, geom FROM places ORDER BY fid",
)


def ledger_state(database: sqlite3.Connection) -> str:
    """Return what tells one state of the claims, the units and their places from any other."""
    digest = sha256()
    cursor = database.cursor()
    former, database.text_factory = database.text_factory, bytes
    try:
        for query in _LEDGER:
            for row in cursor.execute(query):
                digest.update(repr(row).encode())
    finally:
        database.text_factory = former
    return digest.hexdigest()


def note_derived(database: sqlite3.Connection) -> None:
    """Note, in an open transaction, that all that follows from the ledger as it is now is written."""
    state = ledger_state(database)
    if not _noted(database):
        database.execute("INSERT INTO workspace_info (key, value) VALUES (?, ?)", (DERIVED_FROM, state))
    elif _noted(database) != {state}:
        database.execute("UPDATE workspace_info SET value = ? WHERE key = ?", (state, DERIVED_FROM))


def is_derived(database: sqlite3.Connection) -> bool:
    """Tell whether nobody added, changed or deleted a row of the ledger by hand since all was derived from it."""
    return _noted(database) == {ledger_state(database)}


def _noted(database: sqlite3.Connection) -> set[str]:
    found = database.execute("SELECT value FROM workspace_info WHERE key = ?", (DERIVED_FROM,))
    return {value for (value,) in found}
