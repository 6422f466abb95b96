"""Bad positions of MIMU's place codes are found and left out, sound ones are kept."""

import csv

import pytest
from loading import load_script
from shapely.geometry import box


@pytest.fixture(scope="module")
def gazetteer(build_module):
    return build_module("gazetteer")


@pytest.fixture
def site(gazetteer):
    def make(pcode, lat, lon, kind="village", group="", township="T1"):
        return gazetteer.Site(pcode, f"Name {pcode}", "", kind, group or pcode, f"Town {group}", "", township, lat, lon)

    return make


# Two townships side by side, a degree each.
TOWNSHIPS = {"T1": box(97.0, 24.0, 98.0, 25.0), "T2": box(98.0, 24.0, 99.0, 25.0)}


def test_a_sound_position_is_kept(gazetteer, site):
    assert gazetteer.reject([site("v1", 24.5, 97.5), site("v2", 24.6, 98.5, township="T2")], TOWNSHIPS) == {}


@pytest.mark.parametrize(
    ("lat", "lon", "reason"),
    [
        (None, None, "no position"),
        (21.915970, 95.962110, "the centroid of Myanmar"),
        # 0.1 degrees of longitude at 24.5 N are 10.1 km.
        (24.5, 98.1, "10.1 km outside T1"),
    ],
)
def test_a_bad_position_is_rejected(gazetteer, site, lat, lon, reason):
    assert gazetteer.reject([site("v1", lat, lon)], TOWNSHIPS) == {"v1": reason}


def test_a_place_just_over_the_generalised_boundary_is_kept(gazetteer, site):
    # 0.004 degrees of longitude are 405 m, 0.006 are 608 m.
    assert gazetteer.reject([site("v1", 24.5, 98.004)], TOWNSHIPS) == {}
    assert gazetteer.reject([site("v1", 24.5, 98.006)], TOWNSHIPS) == {"v1": "0.6 km outside T1"}


def test_wards_with_another_town_s_position_are_rejected(gazetteer, site):
    own = [site(f"a{number}", 24.5, 97.5, "ward", "A") for number in range(3)]
    wrong = site("b1", 24.5, 97.5, "ward", "B")
    right = site("b2", 24.7, 97.7, "ward", "B")
    assert gazetteer.reject([*own, wrong, right], TOWNSHIPS) == {"b1": "the position of Town A (A)"}


def test_two_villages_with_one_position_are_both_rejected(gazetteer, site):
    found = gazetteer.reject([site("v1", 24.5, 97.5), site("v2", 24.5, 97.5)], TOWNSHIPS)
    assert set(found) == {"v1", "v2"}


def test_a_ward_far_from_its_town_is_rejected(gazetteer, site):
    near = [site(f"a{number}", 24.5, 97.5 + number / 1000, "ward", "A") for number in range(3)]
    found = gazetteer.reject([*near, site("a9", 24.9, 97.5, "ward", "A")], TOWNSHIPS)
    assert found == {"a9": "44.3 km from the middle of Town A"}


def read(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_known_traps_are_in_the_list_of_the_rejected(sources_folder):
    rejected = {row["pcode"]: row["reason"] for row in read(sources_folder, "gazetteer_rejected")}
    sound = {row["pcode"] for row in read(sources_folder, "gazetteer")}
    # Namti's wards carry the positions of Mogaung and of Myo Hla, 96 km away; Nhkawng Pa has none.
    assert rejected["MMR001008702501"] == "the position of Mogaung Town (MMR001008701)"
    assert rejected["MMR001008702503"] == "the position of Myo Hla Town (MMR001011702)"
    assert rejected["MMR001008702"] == "none of its wards has a sound position"
    assert rejected["216911"] == "no position"
    assert not sound & set(rejected)


def test_most_towns_and_villages_are_sound(sources_folder):
    rows = read(sources_folder, "gazetteer")
    assert sum(row["kind"] == "town" for row in rows) == 31
    assert sum(row["kind"] == "village" for row in rows) == 1623
    assert all(row["name_mmr"] for row in rows)


def test_places_with_a_village_code_stand_where_the_gazetteer_has_them(sources_folder):
    gazetteer = {row["pcode"]: row for row in read(sources_folder, "gazetteer")}
    places = [
        row for row in read(sources_folder, "places") if row["code"] in gazetteer and row["method"] == "mimu-village"
    ]
    assert len(places) > 25
    for place in places:
        row = gazetteer[place["code"]]
        assert float(place["lat"]) == pytest.approx(float(row["lat"]), abs=2e-5), place["name"]
        assert float(place["lon"]) == pytest.approx(float(row["lon"]), abs=2e-5), place["name"]


def test_towns_stand_at_the_mean_of_their_sound_wards(root, gazetteer, site):
    fetch = load_script(root / "scripts" / "fetch_gazetteer.py")
    sites = [
        site("a1", 24.50, 97.50, "ward", "A"),
        site("a2", 24.52, 97.54, "ward", "A"),
        site("a3", 24.51, 98.50, "ward", "A"),
        site("b1", None, None, "ward", "B"),
    ]
    sound, rejected = fetch.sort_out(sites, {"A": "", "B": ""}, TOWNSHIPS)
    assert [(row["pcode"], row["kind"], row["lat"], row["lon"]) for row in sound] == [("A", "town", 24.51, 97.52)]
    assert {row["pcode"] for row in rejected} == {"a3", "b1", "B"}
