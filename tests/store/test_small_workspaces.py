"""What follows from two claims about one town is worked out by hand; what is drawn there has its place and extent."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.workspace import Workspace

CLAIM = """
INSERT INTO control_claims (claim_id, unit_id, actor, status, event_date, date_said, asserted_by, publisher, source_id,
    reliability, credibility, statement)
VALUES (?, ?, ?, 'controlled', ?, ?, ?, 'DVB', 'dvb-paletwa-2024-01', 'B', 2, 'seen')
"""


def selected(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


@pytest.fixture
def one_town(workspace: Path) -> Path:
    """A workspace of one place, Sumprabum, with one unit there, of which two claims were made."""
    with writing(workspace) as database:
        database.execute("DELETE FROM control_claims")
        database.execute("DELETE FROM mining_clusters")
        database.execute("DELETE FROM control_units WHERE unit_id <> 'sumprabum'")
        database.execute("DELETE FROM places WHERE place_id <> 'sumprabum'")
        for claim in (
            ("first", "sumprabum", "junta", "2024-02-03", "2024-02-04", "junta"),
            ("second", "sumprabum", "KIA", "2024-05-06", "2024-05-07", "KIA"),
            ("of nothing", "atlantis", "KIA", "2024-05-06", "2024-05-07", "KIA"),
        ):
            database.execute(CLAIM, claim)
    return workspace


def test_what_follows_from_two_claims(one_town):
    with writing(one_town) as database:
        database.execute("UPDATE places SET label_side = NULL, label_from = NULL")
    Workspace(one_town).control.derive()
    ((township, geometry),) = selected(one_town, "SELECT township_pcode, geom FROM places")
    (name,) = selected(one_town, "SELECT name FROM control_units")[0]
    statuses = selected(
        one_town,
        "SELECT unit_id, unit_name, unit_kind, township_pcode, actor, status, claim_ids, since, valid_from, "
        "valid_to, geom FROM control_status ORDER BY fid",
    )
    town = ("sumprabum", name, "town", township)
    assert [row[:6] + row[7:] for row in statuses] == [
        (*town, "junta", "controlled", "2024-02-03", "2024-02-03", "2024-05-06", geometry),
        (*town, "KIA", "controlled", "2024-05-06", "2024-05-06", None, geometry),
    ]
    assert ["first" in statuses[0][6], "second" in statuses[1][6]] == [True, True]
    in_force = selected(
        one_town, "SELECT claim_id, unit_id, valid_from, grade, geom FROM claims_in_force ORDER BY valid_from"
    )
    assert in_force == [
        ("first", "sumprabum", "2024-02-03", "B2", geometry),
        ("second", "sumprabum", "2024-05-06", "B2", geometry),
    ]
    rows = selected(one_town, "SELECT pcode, valid_from, status FROM township_status ORDER BY pcode, valid_from")
    of_township = [row[1:] for row in rows if row[0] == township]
    assert [begins for begins, _ in of_township if begins] == ["2024-02-03", "2024-05-06"]
    # The name of the place has room: it is the only one.
    ((side,),) = selected(one_town, "SELECT label_side FROM places")
    assert side


def test_new_rows_are_found_where_they_are(one_town):
    """By the extent of the layer, and by its spatial index, by which QGIS looks for what is on the map."""
    Workspace(one_town).control.derive()
    point = Workspace(one_town).places.find("sumprabum").point
    assert point is not None
    for table in ("control_status", "claims_in_force"):
        (extent,) = selected(
            one_town, f"SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '{table}'"
        )
        assert extent == pytest.approx((point[0], point[0], point[1], point[1]))
        index = f"rtree_{table}_geom"
        for found in selected(one_town, f"SELECT minx, maxx, miny, maxy FROM {index}"):
            assert found == pytest.approx((point[0], point[0], point[1], point[1]))
        assert selected(one_town, f"SELECT count(*) FROM {index}") == [(2,)]


def test_who_holds_a_corridor_rests_on_claims_that_can_be_shown(workspace):
    day = date(2025, 9, 12)
    control = Workspace(workspace).control
    holdings = control.holdings()
    routes = holdings.routes_on(day)
    assert holdings.faults_on(day) == []
    sections = [section for route in routes.values() for section in holdings.sections_on(route, day)]
    made = dict(selected(workspace, "SELECT claim_id, event_date FROM control_claims"))
    shown = [holdings.claims_of(section) for section in sections]
    for section, claims in zip(sections, shown, strict=True):
        assert {claim.claim_id for claim in claims} == set(section.claim_ids) & set(made)
        days = [made[claim.claim_id] for claim in claims]
        assert days == sorted(days)
    assert max(map(len, shown)) > 1
    # Nothing changes on the day before a day of change, and on one something does.
    changes = holdings.change_days()
    assert changes == sorted(set(changes))
    assert {each.isoformat() for each in changes} <= {
        text for row in selected(workspace, "SELECT valid_from, valid_to FROM control_status") for text in row if text
    }


def test_a_corridor_whose_legs_do_not_join_is_told_and_the_others_are_there(workspace):
    with writing(workspace) as database:
        database.execute(
            "DELETE FROM corridor_legs WHERE corridor_id = 'stilwell' AND leg_order = "
            "(SELECT min(leg_order) + 1 FROM corridor_legs WHERE corridor_id = 'stilwell')"
        )
    holdings = Workspace(workspace).control.holdings()
    day = date(2025, 9, 12)
    (fault,) = holdings.faults_on(day)
    assert "stilwell" not in holdings.routes_on(day)
    assert len(holdings.routes_on(day)) > 2
    assert holdings.routes_on(day) is holdings.routes_on(day)
    assert holdings.faults_on(day) == [fault]
