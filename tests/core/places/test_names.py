"""The name resolver over the recorded names: what is recorded is found, and any text is survived."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.places.names import NamedPlace, NameResolver, NameWarning, Reason
from kachin_corridors.core.places.spelling import plain, spoken, without_rank

SOURCES = Path(__file__).resolve().parents[3] / "resources" / "data" / "sources"


def table(name):
    with (SOURCES / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def recorded_places():
    others: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in [*table("place_names"), *table("township_names")]:
        others[row.get("place_id") or row["pcode"]] += (row["name"],)
    towns = [
        NamedPlace(
            row["place_id"], row["name"], row["kind"], row["code"], row["township_pcode"], others[row["place_id"]]
        )
        for row in table("places")
    ]
    townships = [
        NamedPlace(row["pcode"], row["name"], "township", row["pcode"], row["pcode"], others[row["pcode"]])
        for row in table("township_pcodes")
    ]
    return townships, towns


TOWNSHIPS, TOWNS = recorded_places()
WARNINGS = [NameWarning(**row) for row in table("name_warnings")]
RESOLVER = NameResolver([*TOWNSHIPS, *TOWNS], WARNINGS)
# Without other names, only the rules of spelling can find a place.
NAMES_ONLY = NameResolver([NamedPlace(place.place_id, place.name, place.kind) for place in TOWNS])
RECORDED = [(place, name) for place in [*TOWNSHIPS, *TOWNS] for name in (place.name, *place.other_names)]


def found(resolution):
    return [candidate.place.place_id for candidate in resolution.candidates]


def is_first(place, resolution):
    """Whether a place is at the top: several places may bear one name, and then share it."""
    first = resolution.candidates[0]
    mine = next(candidate for candidate in resolution.candidates if candidate.place == place)
    same_name = plain(first.matched) == plain(mine.matched)
    return first.place == place or (same_name and {first.reason, mine.reason} <= {Reason.NAME, Reason.ALIAS})


@given(st.sampled_from(RECORDED))
def test_every_recorded_name_finds_its_place_first(pair):
    place, name = pair
    assert is_first(place, RESOLVER.find(name))


@given(st.sampled_from(RECORDED), st.data())
def test_case_spaces_hyphens_and_diacritics_do_not_matter(pair, data):
    place, name = pair
    marks = data.draw(st.lists(st.sampled_from([" ", "-", "", "’", "\u200b", "\u0301", "\u0308"]), min_size=len(name)))
    # A mark that stands alone would be a letter of its own; those of Burmese are no ornament.
    latin = name.isascii()
    spoilt = "".join(char + mark for char, mark in zip(name, marks, strict=False)) if latin else f" {name}\u200b "
    spoilt += name[len(marks) :] if latin else ""
    case = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
    form = data.draw(st.sampled_from(["NFC", "NFD", "NFKC"]))
    assert is_first(place, RESOLVER.find(unicodedata.normalize(form, case(spoilt))))


@given(st.text())
def test_any_text_is_survived(text):
    resolution = RESOLVER.find(text)
    assert resolution.query == text
    assert len(found(resolution)) == len(set(found(resolution)))


@given(st.text())
def test_forms_are_stable(text):
    assert plain(plain(text)) == plain(text)
    assert not set(plain(text)) & set(" -'’")
    assert without_rank(text)[:1] == text[:1]


@given(st.text())
def test_what_is_similar_comes_after_what_is_certain(text):
    order = list(Reason)
    ranks = [order.index(candidate.reason) for candidate in RESOLVER.find(text).candidates]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("text", ["", " ", "—", "\u0301", "\u200b", "\ud800"], ids=repr)
def test_a_text_without_letters_finds_nothing(text):
    assert RESOLVER.find(text).candidates == ()


SPELLINGS = [
    ("pangwa", "Panwa"),
    ("pangwa", "Pang War"),
    ("kanpaikti", "Kambaiti"),
    ("kanpaikti", "Kanpaiti"),
    ("washawng", "War Shawng"),
    ("washawng", "Warshaung"),
    ("washawng", "WASHAUNG"),
    ("chipwi", "Chipwe"),
    ("chipwi", "Chibwe"),
    ("chipwi", "Chiphwe"),
    ("waingmaw", "Waimaw"),
    ("shingbwiyang", "Shin Bway Yang"),
    ("shingbwiyang", "Shinbwayyan"),
    ("sadung", "Sadon"),
    ("hpimaw", "Phimaw"),
    ("laiza", "Lai Zar"),
    ("lamyang", "Lamyan"),
    ("momauk", "Mo Mauk Town"),
]


@pytest.mark.parametrize(("place_id", "spelling"), SPELLINGS, ids=[spelling for _, spelling in SPELLINGS])
def test_a_spelling_that_is_not_recorded_is_a_variant(place_id, spelling):
    candidate = NAMES_ONLY.find(spelling).candidates[0]
    assert (candidate.place.place_id, candidate.reason) == (place_id, Reason.VARIANT)


@pytest.mark.parametrize(
    ("place_id", "spelling"),
    [("kanpaikti", "Kanpiketi"), ("tanai", "Tanaing"), ("namti", "Nammatee"), ("nhkawng-pa", "In Khaung Par")],
)
def test_a_spelling_beyond_the_rules_is_similar(place_id, spelling):
    candidate = NAMES_ONLY.find(spelling).candidates[0]
    assert (candidate.place.place_id, candidate.reason) == (place_id, Reason.SIMILAR)
    assert 0.75 <= candidate.similarity < 1


@pytest.mark.parametrize(
    ("pcode", "name"),
    [
        ("MMR001006", "Hsawlaw"),
        ("MMR001009", "Hpakan"),
        ("MMR001014", "Putao"),
        ("MMR001017", "Naungmoon"),
        ("MMR001018", "Kawnglanghpu"),
        ("MMR001010", "ဗန်းမော်မြို့နယ်"),
        ("MMR001002", "Waingmaw Township"),
    ],
)
def test_townships_as_other_files_write_them(pcode, name):
    assert found(NameResolver(TOWNSHIPS).find(name))[0] == pcode


@pytest.mark.parametrize(
    ("query", "place_id", "reason"),
    [
        ("MMR001010701", "bhamo", Reason.CODE),
        (" mmr001010 ", "MMR001010", Reason.CODE),
        ("165754", "washawng", Reason.CODE),
        ("GeoNames 13156900", "ledo", Reason.CODE),
        ("13156900", "ledo", Reason.CODE),
        ("Akyab", "sittwe", Reason.ALIAS),
        ("ဝါးရှောင်", "washawng", Reason.ALIAS),
    ],
)
def test_codes_aliases_and_burmese(query, place_id, reason):
    candidate = RESOLVER.find(query).candidates[0]
    assert (candidate.place.place_id, candidate.reason) == (place_id, reason)


def test_the_order_of_burmese_marks_does_not_matter():
    # U+103A before U+1037, as many keyboards write it; NFC puts U+1037 first.
    assert found(RESOLVER.find("ဆော\u103a\u1037လော်"))[:2] == found(RESOLVER.find("ဆော\u1037\u103aလော်"))[:2]


def test_the_search_can_be_kept_to_some_places():
    assert found(RESOLVER.find("Bhamo", among={"MMR001010"})) == ["MMR001010"]
    assert found(RESOLVER.find("Bhamo", among=())) == []


def warned(resolution):
    return " ".join(warning.warning for candidate in resolution.candidates for warning in candidate.warnings)


def test_tsawlaw_and_hsawlaw_are_both_offered_and_both_warned_of():
    for query, first in (("Tsawlaw", "tsawlaw"), ("Hsawlaw", "hsawlaw")):
        resolution = RESOLVER.find(query)
        towns = [candidate for candidate in resolution.candidates if candidate.place.kind != "township"]
        assert [candidate.place.place_id for candidate in towns][:2] == [
            first,
            ({"tsawlaw", "hsawlaw"} - {first}).pop(),
        ]
        assert all("25.5 km" in candidate.warnings[0].warning for candidate in towns[:2])


def test_a_place_without_position_says_so():
    assert "position is not known" in warned(RESOLVER.find("အင်ခေါင်းပါ"))


def test_a_road_name_warns_without_a_place():
    resolution = RESOLVER.find("stilwell road")
    assert "Tengchong" in resolution.warnings[0].warning
    assert all(candidate.reason is Reason.SIMILAR for candidate in resolution.candidates)


def test_la_myan_is_not_lamyang():
    resolution = RESOLVER.find("La Myan")
    assert any("another village" in warning.warning for warning in resolution.warnings)
    assert found(resolution)[0] == "lamyang"


def test_both_places_called_pansaung_are_offered():
    resolution = RESOLVER.find("Pan Saung")
    assert set(found(resolution)[:2]) == {"pansaung", "pangsau-pass"}
    assert "Pang Saung in Waingmaw" in warned(resolution)


def test_every_warning_names_its_sources():
    known = {row["source_id"] for row in table("sources")}
    assert all(set(warning.source_id.split("; ")) <= known for warning in WARNINGS)


def test_the_rules_keep_apart_what_is_different():
    forms = defaultdict(set)
    for place in TOWNSHIPS:
        forms[spoken(place.name)].add(place.name)
    assert [names for names in forms.values() if len(names) > 1] == []
