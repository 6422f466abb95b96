"""What a workspace tells of places is what the sources say, read here by nothing but csv."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kachin_corridors.core.errors import UnknownPlaceError
from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.workspace import Workspace


def change(path, statement, *values):
    with writing(path) as database:
        database.execute(statement, values)


def other_names(rows, key):
    names = defaultdict(list)
    for row in rows:
        names[row[key]].append(row["name"])
    return names


def names_of(place):
    return list(place.other_names)


def test_places_and_their_names(read, source):
    others = other_names(source("place_names"), "place_id")
    assert {
        place.place_id: (place.name, place.kind, place.code, place.township_pcode, names_of(place))
        for place in read.places.places()
    } == {
        row["place_id"]: (row["name"], row["kind"], row["code"], row["township_pcode"], others[row["place_id"]])
        for row in source("places")
    }


def test_townships_and_their_names(read, source):
    others = other_names(source("township_names"), "pcode")
    rows = sorted(source("township_pcodes"), key=lambda row: row["pcode"])
    assert [(each.place_id, each.name, each.kind, each.code, names_of(each)) for each in read.places.townships()] == [
        (row["pcode"], row["name"], "township", row["pcode"], others[row["pcode"]]) for row in rows
    ]
    assert all(each.township_pcode == each.place_id for each in read.places.townships())


def test_villages_and_their_burmese_names(read, source):
    rows = sorted(source("gazetteer"), key=lambda row: row["pcode"])
    assert [
        (each.place_id, each.code, each.name, each.kind, each.township_pcode, names_of(each))
        for each in read.places.villages()
    ] == [
        (
            row["pcode"], row["pcode"], row["name"], row["kind"], row["township_pcode"],
            [row["name_mmr"]] if row["name_mmr"] else [],
        )
        for row in rows
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["bhamo", "Bhamo", "  Bhamo "])
def test_a_place_is_found_by_id_and_by_name(read, positions, text):
    found = read.places.find(text)
    assert (found.place_id, found.name) == ("bhamo", "Bhamo")
    assert found.point == pytest.approx(positions["bhamo"])
    assert found.precision_m > 0
    assert read.places.find(text, ["bhamo"]) == found
    with pytest.raises(UnknownPlaceError):
        read.places.find(text, ["myitkyina"])


def test_a_village_is_found_by_its_code_and_name_unless_only_some_places_are_asked_for(read, source):
    places = {place.name for place in read.places.places()}
    rows = source("gazetteer")
    counted: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        counted[row["name"]] += 1
    row = next(
        row for row in rows if row["kind"] == "village" and counted[row["name"]] == 1 and row["name"] not in places
    )
    found = read.places.find(row["pcode"])
    assert (found.place_id, found.name) == (row["pcode"], row["name"])
    assert found.point == pytest.approx((float(row["lon"]), float(row["lat"])))
    assert found.precision_m is None
    with pytest.raises(UnknownPlaceError):
        read.places.find(row["pcode"], ["bhamo"])


def test_a_name_that_misleads_is_found_with_its_warnings_each_once(read, source):
    warnings = [row["warning"] for row in source("name_warnings") if row["name"] == "Tsawlaw"]
    assert warnings
    told = [warning.warning for warning in read.places.find("Tsawlaw").warnings]
    assert sorted(told) == sorted(warnings)


def test_targets_are_the_clusters_and_what_is_no_town(read, source, positions):
    clusters = {row["cluster_id"]: row for row in source("mining_clusters")}
    kinds = {"base", "airport", "border crossing", "pass"}
    places = {row["place_id"]: row for row in source("places")}
    targets = read.places.targets(["bhamo"])
    assert [each.kind for each in targets][: len(clusters)] == ["mining cluster"] * len(clusters)
    wanted = {key for key, row in places.items() if row["kind"] in kinds}
    assert {each.target_id for each in targets} == {*clusters, *wanted, "bhamo"}
    assert {each.target_id for each in read.places.targets()} == {*clusters, *wanted}
    for each in targets:
        row = clusters.get(each.target_id) or places[each.target_id]
        at = positions.get(row["position_of"] or each.target_id)
        own = (float(row["lon"]), float(row["lat"])) if row["lon"] else at
        assert each.name == row["name"]
        assert each.point == (pytest.approx(own) if own else None)
        assert bool(each.reason) is (own is None)
        if each.kind == "mining cluster" and own:
            assert each.precision_m == int(row["precision_m"])
        if own is None:
            assert each.precision_m is None
            told = row["position_from"] if each.kind == "mining cluster" else row["note"]
            assert each.reason == told.removeprefix("without position: ")


def test_resolvers_are_cached_until_the_file_changes(workspace):
    read = Workspace(workspace)
    assert not read.places.are_resolvers_cached()
    read.places.resolver()
    assert not read.places.are_resolvers_cached()
    read.places.cache_resolvers()
    assert read.places.are_resolvers_cached()
    change(workspace, "UPDATE places SET name = 'Bhamo Newtown' WHERE place_id = 'bhamo'")
    assert not read.places.are_resolvers_cached()
    assert read.places.find("Bhamo Newtown").place_id == "bhamo"


def test_a_target_without_a_position_says_why(read):
    reasons = {target.target_id: target.reason for target in read.places.targets() if target.point is None}
    assert reasons.keys() == {
        "au-lan-pa-camp", "chipwi-11-mile", "dasai-ib-237", "gangdau-yang", "hkringhtidam-camp", "hpun-pyen-bum",
        "la-he-si-bum", "lagat-kawng", "mansi-lib-121", "momauk-ab-370", "momauk-lib-387", "nam-kawn-camp",
        "nawng-lut-camp", "nhkawng-pa", "ntap-bum", "point-1130", "wuhtau-bum",
    }  # fmt: skip
    assert reasons["gangdau-yang"] == "on a mountain above the Myitkyina–Bhamo road, in Waingmaw township"
    assert reasons["nhkawng-pa"] == "no coordinates published"
