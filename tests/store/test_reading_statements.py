"""The facts against which statements are checked are those of the sources."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.core.errors import MissingFactError
from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)


def change(path, statement, *values):
    with writing(path) as database:
        database.execute(statement, values)


def test_facts_for_the_statements(read, source, positions):
    facts = read.statements.facts()
    assert {key: (site.name, site.township_pcode, site.country) for key, site in facts.places.items()} == {
        row["place_id"]: (row["name"], row["township_pcode"], row["country"]) for row in source("places")
    }
    assert {key: site.position for key, site in facts.places.items() if site.position} == {
        key: pytest.approx(at) for key, at in positions.items()
    }
    assert {site.site_id: (site.name, site.precision_m, site.source_ids) for site in facts.clusters} == {
        row["cluster_id"]: (row["name"], int(row["precision_m"] or 0), frozenset(row["source_id"].split("; ")))
        for row in source("mining_clusters")
    }
    assert facts.townships == {row["pcode"]: row["name"] for row in source("township_pcodes")}
    assert [(each.region, each.name, each.kind, each.township_pcode, each.source_id) for each in facts.members] == [
        (row["region"], row["name"], row["kind"], row["township_pcode"], row["source_id"])
        for row in source("region_members")
    ]
    assert [
        (each.as_of, each.area, each.quantity.value, each.quantity.unit, each.qualifier, each.method, each.source_id)
        for each in facts.statistics
    ] == [
        (row["as_of"], row["area"], float(row["value"]), row["unit"], row["qualifier"], row["method"], row["source_id"])
        for row in source("mining_statistics")
    ]
    assert {gate.place_id for gate in facts.gates} == {row["place_id"] for row in source("border_gates")}
    assert len(facts.legs) == len(source("leg_status"))
    assert len(facts.published) == len(source("published_distances"))


def test_each_status_among_the_facts_rests_on_the_sources_of_its_claims(read, source, selected):
    sources = {row["claim_id"]: set(row["source_id"].split("; ")) for row in source("control_claims")}
    expected = []
    for unit, begins, ends, actor, status, claims in selected(
        "SELECT unit_id, valid_from, coalesce(valid_to, ''), coalesce(actor, ''), status, coalesce(claim_ids, '')"
        " FROM control_status ORDER BY unit_id, valid_from"
    ):
        told = set().union(*(sources[claim] for claim in claims.split("; ") if claim))
        expected.append((unit, begins, ends, actor, status, told))
    assert [
        (
            each.unit_id,
            str(each.valid_from),
            str(each.valid_to or ""),
            each.actor,
            str(each.status),
            set(each.source_ids),
        )
        for each in read.statements.facts().control
    ] == expected


def test_a_checked_statement_cites_its_source(read, source):
    (cited,) = [row for row in source("sources") if row["source_id"] == "the-federal-2025-09"]
    checked = read.statements.check()
    assert [each.statement.statement_id for each in checked] == [f"A{number}" for number in range(1, 15)]
    assert [(each.statement.statement_id, each.statement.text, each.statement.checkable_by) for each in checked] == [
        (row["statement_id"], row["statement"], row["checkable_by"]) for row in source("article_statements")
    ]
    for each in checked:
        assert each.source.startswith("The Federal (2025-09-20): ")
        assert cited["title"] in each.source
        assert each.source.endswith(cited["url"])
    (straight,) = [each for each in checked if each.statement.statement_id == "A5"]
    publishers = {row["source_id"]: row["publisher"] for row in source("sources")}
    ends = {row["source_id"] for row in source("places") if row["place_id"] in ("ledo", "bhamo")}
    assert all(publishers[source_id] in straight.data_sources for source_id in ends)


def test_a_statement_without_its_source_or_without_a_day_is_told(workspace):
    change(workspace, "UPDATE sources SET published = NULL WHERE source_id = 'the-federal-2025-09'")
    read = Workspace(workspace)
    with pytest.raises(MissingFactError, match="the day on which"):
        read.statements.check()
    assert len(read.statements.check(DAY)) == 14
