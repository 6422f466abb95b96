"""A key stroke in the locator reads no table anew, and a change of the file is seen all the same."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from kachin_corridors.layers.search import search
from kachin_corridors.store.connection import writing

DAY = date(2025, 9, 12)


@pytest.fixture
def opened(monkeypatch):
    """The files that SQLite was asked to open."""
    found = []
    connect = sqlite3.connect

    def noting(*arguments, **options):
        found.append(arguments[0])
        return connect(*arguments, **options)

    monkeypatch.setattr(sqlite3, "connect", noting)
    return found


def test_the_second_key_reads_nothing(workspace, opened):
    assert list(search(workspace, "bham", DAY))
    assert list(search(workspace, "stilwell 120", DAY))
    assert opened
    opened.clear()
    for query in ("bhamo", "myit", "stilwell 140", "nam"):
        assert list(search(workspace, query, DAY)), query
    assert opened == []


def test_a_name_that_was_changed_is_found(workspace):
    assert not [found for found in search(workspace, "Newname") if found.title == "Newname"]
    with writing(workspace) as database:
        database.execute("UPDATE places SET name = 'Newname' WHERE fid = 3")
    assert [found.title for found in search(workspace, "Newname")] == ["Newname"]
