"""Each field of what is read is that of its row, also where an analyst changed or emptied it: see plain SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kachin_corridors.core.errors import MissingFactError
from kachin_corridors.core.schema import TABLES
from kachin_corridors.core.words import Confirmation
from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.tables.source_names import source_names
from kachin_corridors.store.workspace import Workspace

EMPTIED = {
    "corridor_legs": ("expected_basis", "geometry_source", "source_id", "accuracy_m", "expected_km", "valid_from"),
    "published_distances": ("mode", "as_published"),
    "places": ("kind", "code", "township_pcode", "note", "source_id", "country", "precision_m"),
    "gazetteer": ("kind", "township_pcode", "name_mmr"),
    "name_warnings": ("place_id", "source_id"),
    "mining_clusters": ("township_pcode", "position_from", "precision_m", "source_id"),
    "region_members": ("source_id",),
    "mining_statistics": ("qualifier", "method", "source_id"),
    "control_status": ("township_pcode", "actor", "against", "confirmation", "rival_claims", "basis", "claim_ids"),
    "control_claims": ("actor", "against", "event_date_text", "asserted_by", "publisher", "source_id", "url"),
}
"""Columns that a row may lack, of which the last row of each table lacks all."""
TEXTS = {table.name: [column for column, kind in table.columns.items() if kind == "str"] for table in TABLES}
WORDS = ("status", "mode", "reliability", "confirmation", "region", "unit", "kind", "against", "as_of")
"""Columns of which only some words are possible, or on which something else rests."""


@pytest.fixture
def filled(workspace: Path) -> Path:
    """A workspace in which each text tells its column and its row, and the last row of each table lacks what it may."""
    with writing(workspace) as database:
        for table, emptied in EMPTIED.items():
            for column in TEXTS[table]:
                if not column.endswith(("_id", "_ids", "pcode")) and column not in WORDS:
                    database.execute(f"UPDATE {table} SET {column} = '{column} ' || fid")
            nothing = ", ".join(f"{column} = NULL" for column in emptied)
            database.execute(f"UPDATE {table} SET {nothing} WHERE fid = (SELECT max(fid) FROM {table})")
        database.execute("UPDATE corridor_legs SET accuracy_m = fid, expected_km = fid + 0.5 WHERE accuracy_m NOT NULL")
        database.execute("UPDATE control_status SET against = 'AA, PDF', confirmation = 'both sides' WHERE fid = 1")
        database.execute("UPDATE control_status SET since = NULL WHERE fid = 2")
        database.execute("UPDATE control_claims SET against = 'AA, PDF', supersedes = 'another' WHERE fid = 1")
        database.execute("UPDATE control_claims SET supersedes = NULL WHERE fid = 2")
    return workspace


def selected(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def text(*columns: str) -> str:
    """Return columns for SELECT, of which an empty one reads as an empty text."""
    return ", ".join(f"coalesce({column}, '')" for column in columns)


def test_legs(filled):
    legs = Workspace(filled).corridors.legs()
    texts = ("expected_basis", "geometry_source", "source_id", "valid_from", "valid_to")
    same = ("leg_id", "corridor_id", "corridor", "leg_order", "name", "from_place_id", "to_place_id", "from_name",
            "to_name", "mode", "status", "accuracy_m", "expected_km")  # fmt: skip
    assert sorted(
        (
            leg.leg_id, leg.corridor_id, leg.corridor, leg.order, leg.name, leg.from_place_id, leg.to_place_id,
            leg.from_name, leg.to_name, str(leg.mode), str(leg.status), leg.accuracy_m, leg.expected_km,
            leg.expected_basis, leg.geometry_source, leg.source_id,
            str(leg.valid_from or ""), str(leg.valid_to or ""),
        )
        for leg in legs
    ) == sorted(selected(filled, f"SELECT {', '.join(same)}, {text(*texts)} FROM corridor_legs"))  # fmt: skip


def test_published_distances(filled):
    with writing(filled) as database:
        database.execute("UPDATE sources SET publisher = NULL WHERE source_id = (SELECT min(source_id) FROM sources)")
    found = Workspace(filled).corridors.published_distances()
    assert [
        (each.from_place_id, each.to_place_id, each.km, each.year, each.source_id, each.source, each.mode,
         each.as_published)
        for each in found
    ] == selected(
        filled,
        "SELECT from_place_id, to_place_id, published_km, year, source_id, coalesce(publisher, source_id), "
        f"{text('mode', 'as_published')} FROM published_distances AS d JOIN sources USING (source_id) ORDER BY d.fid",
    )  # fmt: skip


def test_measured_rows_have_the_precision_of_their_ends_and_the_sources_of_their_positions(filled):
    with writing(filled) as database:
        database.execute("UPDATE places SET precision_m = 3000, source_id = 'a friend' WHERE place_id = 'ledo'")
        database.execute("UPDATE places SET precision_m = 4000, source_id = NULL WHERE place_id = 'bhamo'")
    corridors = Workspace(filled).corridors
    measured = corridors.measured_on(date(2025, 9, 12))
    (at,) = [at for at, row in enumerate(measured.rows) if (row.corridor_id, row.kind) == ("stilwell", "corridor")]
    assert measured.rows[at].straight_accuracy_m == pytest.approx(5000)
    parts = dict(part.split(": ", 1) for part in measured.cards[at].sources.split("; "))
    told = parts["positions"].split(", ")
    assert "a friend" in told
    assert "" not in told
    # Now and without a day the same ends are measured.
    assert corridors.measured_on(None).rows[at].straight_accuracy_m == pytest.approx(5000)


def test_figures_from_a_place(filled):
    with writing(filled) as database:
        database.execute("UPDATE published_distances SET published_km = 700 WHERE to_place_id = 'pangsau-pass'")
    figures = Workspace(filled).corridors.figures_from("ledo")
    there = selected(filled, "SELECT to_place_id, published_km FROM published_distances WHERE from_place_id = 'ledo'")
    back = selected(filled, "SELECT from_place_id, published_km FROM published_distances WHERE to_place_id = 'ledo'")
    assert {(other, figure.km) for other, found in figures.by_place.items() for figure in found} == {*there, *back}
    assert there
    # As on the rows of its corridor: no part of the way is longer than the whole.
    assert {bool(figures.against[figure][1]) for figure in figures.to("pangsau-pass")} == {True}


def test_sums_of_legs(workspace):
    corridors = Workspace(workspace).corridors
    legs = corridors.measured_on(date(2025, 9, 12)).legs
    sums = corridors.sums_of(legs, lambda wkb: wkb)
    by_country = {each.group: each for each in sums if (each.scope_id, each.by) == ("stilwell", "country")}
    assert {"India", "Myanmar"} == set(by_country)
    ways = {each.group: each.legs for each in sums if each.scope_id == "" and each.by == "mode" and each.is_way}
    assert ways == {
        mode: sum(leg.mode == mode for leg in legs) for mode in {str(leg.mode) for leg in legs} if mode != "gap"
    }


def test_a_corridor_of_a_day_has_the_legs_of_that_day(workspace):
    """As leg_status.csv has it: the road to the pass was opened on 2024-11-24."""
    corridors = Workspace(workspace).corridors
    for day, status in ((date(2024, 11, 23), "abandoned"), (date(2024, 11, 24), "open")):
        joined = {route.corridor_id: route for route in corridors.joined_routes(day)[0]}
        for route in (corridors.route("stilwell", day), joined["stilwell"]):
            assert next(leg.status for leg in route.legs if leg.leg_id == "stilwell-01") == status


def test_the_version_of_the_lines_names_the_data_and_the_sources_of_the_legs(filled):
    with writing(filled) as database:
        database.execute("UPDATE workspace_info SET value = '2026-03-04' WHERE key = 'data_version'")
    read = Workspace(filled)
    assert read.measurements.line_version() == "data of 2026-03-04; lines: not stated"
    legs = read.corridors.legs()[:2]
    expected = ", ".join(
        row for (row,) in selected(filled, "SELECT geometry_source FROM corridor_legs ORDER BY fid LIMIT 2")
    )
    assert read.measurements.line_version(tuple(legs)) == f"data of 2026-03-04; lines: {expected}"


def test_places_and_villages(filled):
    places = Workspace(filled).places
    assert [(each.place_id, each.name, each.kind, each.code, each.township_pcode) for each in places.places()] == (
        selected(filled, f"SELECT place_id, name, {text('kind', 'code', 'township_pcode')} FROM places ORDER BY fid")
    )
    assert [
        (each.place_id, each.name, each.kind, each.township_pcode, "".join(each.other_names))
        for each in places.villages()
    ] == selected(
        filled, f"SELECT pcode, name, {text('kind', 'township_pcode', 'name_mmr')} FROM gazetteer ORDER BY pcode"
    )
    assert len([each for each in places.villages() if not each.other_names]) == 1


def test_targets_and_found_places(filled):
    with writing(filled) as database:
        database.execute("UPDATE places SET geom = NULL WHERE place_id IN ('bhamo', 'ledo')")
        database.execute("UPDATE places SET note = NULL WHERE place_id = 'ledo'")
        database.execute("UPDATE places SET kind = NULL WHERE place_id = 'bhamo'")
        database.execute("UPDATE mining_clusters SET geom = NULL")
    places = Workspace(filled).places
    (noted, kind) = selected(filled, "SELECT note, kind FROM places WHERE place_id = 'bhamo'")[0]
    assert (noted.startswith("note "), kind) == (True, None)
    targets = {target.target_id: target for target in places.targets(["bhamo", "ledo"])}
    assert (targets["bhamo"].reason, targets["bhamo"].kind) == (noted, "")
    assert (targets["ledo"].reason, targets["ledo"].kind) == ("no coordinates published", selected(
        filled, "SELECT kind FROM places WHERE place_id = 'ledo'")[0][0])  # fmt: skip
    for place_id in ("bhamo", "ledo"):
        found = places.find(place_id)
        assert (found.place_id, found.point, found.reason) == (place_id, None, targets[place_id].reason)
        assert found.name == targets[place_id].name
    clusters = selected(filled, "SELECT cluster_id, coalesce(position_from, 'no coordinates published') "
                                "FROM mining_clusters ORDER BY fid")  # fmt: skip
    assert [(each.target_id, each.reason) for each in places.targets() if each.kind == "mining cluster"] == clusters
    assert clusters[-1][1] == "no coordinates published"
    assert (places.find("myitkyina").reason, places.find("myitkyina").warnings) == ("", ())


def test_warnings_of_names(filled):
    with writing(filled) as database:
        database.execute("UPDATE name_warnings SET name = 'Bhamo'")
        database.execute("UPDATE places SET name = 'Bhamo' WHERE place_id = 'bhamo'")
        database.execute("UPDATE name_warnings SET place_id = 'ledo' WHERE fid = 1")
    warned = Workspace(filled).places.find("Bhamo").warnings
    told = {(each.name, each.place_id, each.warning, each.source_id) for each in warned}
    rows = selected(filled, f"SELECT name, {text('place_id')}, warning, {text('source_id')} FROM name_warnings")
    assert told == set(rows)
    assert {"", "ledo"} < {place_id for _, place_id, *_ in told}


def test_facts(filled):
    facts = Workspace(filled).statements.facts()
    for sites, table, key, extra in (
        (facts.places.values(), "places", "place_id", ("country",)),
        (facts.clusters, "mining_clusters", "cluster_id", ()),
    ):
        assert [
            (site.site_id, site.name, site.precision_m, site.township_pcode, "; ".join(sorted(site.source_ids)),
             *([site.country] if extra else []))
            for site in sites
        ] == [
            (*row[:4], "; ".join(sorted(filter(None, row[4].split("; ")))), *row[5:])
            for row in selected(filled, f"SELECT {key}, name, coalesce(precision_m, 0), "
                                        f"{text('township_pcode', 'source_id', *extra)} FROM {table} ORDER BY fid")
        ]  # fmt: skip
    assert [(each.region, each.name, each.kind, each.township_pcode, each.source_id) for each in facts.members] == (
        selected(filled, f"SELECT region, name, kind, township_pcode, {text('source_id')} FROM region_members")
    )
    assert [
        (each.as_of, each.area, each.quantity.value, each.quantity.unit, each.qualifier, each.method, each.source_id)
        for each in facts.statistics
    ] == selected(
        filled, f"SELECT as_of, area, value, unit, {text('qualifier', 'method', 'source_id')} FROM mining_statistics"
    )
    assert facts.township_source_ids == {row for (row,) in selected(filled, "SELECT source_id FROM townships") if row}


STATUS = ("unit_id", "status", "valid_from", "valid_to", "actor")


def in_order(path: Path, *columns: str) -> list[tuple[Any, ...]]:
    return selected(path, f"SELECT {text(*columns)} FROM control_status ORDER BY unit_id, valid_from")


def test_statuses_among_the_facts(filled):
    control = Workspace(filled).statements.facts().control
    assert [
        (each.unit_id, str(each.status), str(each.valid_from), str(each.valid_to or ""), each.actor, each.name,
         each.township_pcode, ", ".join(each.against))
        for each in control
    ] == in_order(filled, *STATUS, "unit_name", "township_pcode", "against")  # fmt: skip
    # A word of nobody's, and none at all, is none of ours: Confirmation.NONE.
    assert {str(each.confirmation) for each in control} > {"both sides"}
    for each, (word,) in zip(control, in_order(filled, "confirmation"), strict=True):
        assert each.confirmation == (Confirmation(word) if word else Confirmation.NONE)


def test_a_claim_that_a_status_names_and_nobody_made_has_no_source(filled):
    with writing(filled) as database:
        database.execute("UPDATE control_status SET claim_ids = 'nobody; none' WHERE fid = 1")
    (unit, begins) = selected(filled, "SELECT unit_id, valid_from FROM control_status WHERE fid = 1")[0]
    (status,) = [
        each
        for each in Workspace(filled).statements.facts().control
        if (each.unit_id, str(each.valid_from)) == (unit, begins)
    ]
    assert status.source_ids == frozenset()


def test_statuses_in_the_record(filled):
    record = Workspace(filled).control.holdings().record
    expected = {
        row[:2]: row
        for row in in_order(
            filled,
            "unit_id",
            "valid_from",
            "valid_to",
            "status",
            "actor",
            "rival_claims",
            "basis",
            "against",
            "claim_ids",
            "confirmation",
        )
    }
    since = {row[:2]: row[2] for row in in_order(filled, "unit_id", "valid_from", "since")}
    seen = set()
    for unit in Workspace(filled).control.units():
        for (unit_id, begins), row in expected.items():
            if unit_id != unit.unit_id:
                continue
            found = record.status_on(unit, date.fromisoformat(begins))
            assert found is not None
            assert (
                found.unit_id, str(found.valid_from), str(found.valid_to or ""), str(found.status), found.actor,
                found.rival_claims, found.basis, ", ".join(found.against), "; ".join(found.claim_ids),
                str(found.confirmation) if row[-1] else "",
            ) == row  # fmt: skip
            # Where the day is empty on which actor and status began, it is the one on which the evidence changed.
            assert str(found.since) == (since[unit_id, begins] or begins)
            seen.add((unit_id, begins))
    assert seen == set(expected)
    assert "" in since.values()


def test_claims(filled):
    claims = Workspace(filled).control.claims()
    columns = ("claim_id", "unit_id", "actor", "event_date_text", "asserted_by", "publisher", "source_id", "url",
               "reliability", "credibility", "statement")  # fmt: skip
    assert [tuple(getattr(claim, column) for column in columns) for claim in claims] == selected(
        filled, f"SELECT {text(*columns)} FROM control_claims ORDER BY fid"
    )
    others = ("status", "event_date", "date_said", "supersedes", "against")
    assert [
        (str(claim.status), str(claim.event_date), str(claim.date_said or ""), claim.supersedes or "",
         ", ".join(claim.against))
        for claim in claims
    ] == selected(filled, f"SELECT {text(*others)} FROM control_claims ORDER BY fid")  # fmt: skip
    assert {claim.supersedes for claim in claims} >= {None, "another"}


def test_statements(filled):
    with writing(filled) as database:
        database.execute("UPDATE article_statements SET checkable_by = NULL WHERE fid = 2")
        database.execute("UPDATE sources SET title = NULL WHERE source_id = 'the-federal-2025-09'")
    checked = Workspace(filled).statements.check(date(2025, 9, 12))
    assert [
        (each.statement.statement_id, each.statement.text, each.statement.checkable_by, each.statement.source_id)
        for each in checked
    ] == selected(
        filled,
        f"SELECT statement_id, statement, {text('checkable_by')}, source_id FROM article_statements ORDER BY fid",
    )
    (publisher, url) = selected(filled, "SELECT publisher, url FROM sources WHERE source_id = 'the-federal-2025-09'")[0]
    assert {each.source for each in checked} == {f"{publisher} (2025-09-20): . {url}"}
    assert all(each.finding.evidence is not None for each in checked)


def test_a_source_of_evidence_that_is_in_no_table_is_told_by_its_id(filled):
    with writing(filled) as database:
        database.execute("UPDATE places SET source_id = 'a friend' WHERE place_id IN ('ledo', 'bhamo')")
    (straight,) = [
        each for each in Workspace(filled).statements.check(date(2025, 9, 12)) if each.statement.statement_id == "A5"
    ]
    assert "a friend" in straight.data_sources.split("; ")


def test_a_statement_whose_source_is_gone_is_told_with_both(workspace):
    with writing(workspace) as database:
        database.execute("DELETE FROM sources WHERE source_id = 'the-federal-2025-09'")
    # The rule of the table leaves such a statement out before it is checked.
    assert Workspace(workspace).statements.check(date(2025, 9, 12)) == []


def test_a_source_without_a_day_is_told_by_its_title(workspace):
    with writing(workspace) as database:
        database.execute("UPDATE sources SET published = NULL WHERE source_id = 'the-federal-2025-09'")
    (title,) = selected(workspace, "SELECT title FROM sources WHERE source_id = 'the-federal-2025-09'")[0]
    with pytest.raises(MissingFactError) as raised:
        Workspace(workspace).statements.check()
    assert raised.value.values == {"what": f"the day on which “{title}” was published"}


def test_sources_are_told_by_publisher_and_day(workspace):
    with writing(workspace) as database:
        database.execute("UPDATE sources SET publisher = NULL WHERE fid IN (1, 2)")
        database.execute("UPDATE sources SET published = NULL WHERE fid IN (2, 3)")
        database.execute("UPDATE sources SET published = '2026-11', publisher = 'P' WHERE fid = 4")
    names = source_names(Workspace(workspace).tables)
    rows = selected(workspace, "SELECT source_id, publisher, published FROM sources ORDER BY fid")
    first, second, third, fourth = (row[0] for row in rows[:4])
    assert names[first] == f"{first} ({rows[0][2]})"
    assert names[second] == second
    assert names[third] == rows[2][1]
    assert names[fourth] == "P (2026-11)"
    assert len(names) == len(rows)
    assert Workspace(workspace).sources.licences() == sorted(
        {licence for (licence,) in selected(workspace, "SELECT licence FROM sources") if licence}
    )
