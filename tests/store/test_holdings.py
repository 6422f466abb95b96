"""Who holds what, read from a workspace that was edited by hand."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.words import Confirmation, Status
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)


def momauk(workspace: Path, column: str, value: str) -> StatusInterval | None:
    """Return what is read of Momauk on the day when a column of its status holds a value."""
    with closing(sqlite3.connect(workspace)) as database:
        # The triggers of the spatial index call functions that only GDAL has: the geometry stays as it is.
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'control_status'"
        for (name,) in database.execute(triggers).fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute(f"UPDATE control_status SET {column} = ? WHERE unit_id = 'momauk'", (value,))
        database.commit()
    record = Workspace(workspace).control.holdings().record
    town = record.town_at("momauk")
    assert town is not None
    return record.status_on(town, DAY)


@pytest.mark.parametrize(
    ("text", "read"), [("both sides", Confirmation.BOTH_SIDES), ("surely", Confirmation.NONE)], ids=["ours", "another"]
)
def test_a_confirmation_that_is_no_word_of_ours_is_none(workspace, text, read):
    status = momauk(workspace, "confirmation", text)
    assert status is not None
    assert (status.status, status.confirmation) == (Status.CONTROLLED, read)


def test_a_status_that_is_no_word_of_ours_is_no_status(workspace):
    assert momauk(workspace, "status", "freed") is None


def test_names_of_a_column_are_several_actors(workspace):
    status = momauk(workspace, "against", " AA,  Kachin BGF ,")
    assert status is not None
    assert status.against == ("AA", "Kachin BGF")
