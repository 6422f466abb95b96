"""A key stroke in the locator reads no table anew, nor does it work for long, and a change of the file is seen."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from kachin_corridors.layers.search import Found, search
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
TWICE = 2
"""As many words more cost as many calls more; where these grow with the square, three times as many."""


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


def test_the_second_key_reads_nothing(unread_workspace, opened):
    assert list(search(Workspace(unread_workspace), "bham", DAY))
    assert list(search(Workspace(unread_workspace), "stilwell 120", DAY))
    assert opened
    opened.clear()
    for query in ("bhamo", "myit", "stilwell 140", "nam"):
        assert list(search(Workspace(unread_workspace), query, DAY)), query
    assert opened == []


def test_a_name_that_was_changed_is_found(workspace):
    assert not [found for found in search(Workspace(workspace), "Newname") if found.title == "Newname"]
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE places SET name = 'Newname' WHERE fid = 3")
    assert [found.title for found in search(Workspace(workspace), "Newname")] == ["Newname"]


def search_of_long_names(workspace, words, calls_of):
    with Workspace(workspace).tables.writing() as database:
        # Each word another one, and the last one a beginning of its own.
        name = " ".join(f"w{number}" for number in range(words)) + f" Lastword{words}"
        database.execute("UPDATE places SET name = ? WHERE fid = 3", (name,))
        database.execute("UPDATE place_names SET name = ? WHERE fid = 3", (name,))
    found: list[Found] = []
    calls = calls_of(lambda: found.extend(search(Workspace(workspace), f"lastword{words}")))
    assert name in [each.title for each in found]
    return sum(calls.values())


def test_the_work_of_a_search_grows_with_the_words_of_a_name_and_not_with_their_square(workspace, calls_of):
    # What is the same in all of them is read with the first.
    _, some, more, most = (search_of_long_names(workspace, words, calls_of) for words in (5, 10, 510, 1_010))
    assert most - more < TWICE * (more - some)
