"""Who records what somebody recorded already is told so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ledgers import claim

from kachin_corridors.core.evidence.near_duplicates import near_duplicates, plain_address


def test_the_same_of_the_same_days_is_near_whoever_says_it():
    draft = claim(5, "KIA", "B2", "KIA")
    same_day = claim(5, "BNI", "C3", "KIA")
    days_before = claim(2, "junta", "B2", "KIA", publisher="MOI")
    ledger = [
        claim(1, "KIA", "B2", "KIA"),  # four days before
        days_before,
        claim(5, "KIA", "B2", "junta"),  # of another holder
        claim(5, "KIA", "B2", "KIA", "contested", against=("junta",)),
        claim(5, "KIA", "B2", "KIA", unit_id="momauk"),
        same_day,
    ]
    assert near_duplicates(ledger, draft) == [same_day, days_before]


def test_who_attacks_whom_makes_no_difference():
    told = claim(5, "KIA", "B2", "KIA", "contested", against=("junta",))
    assert near_duplicates([told], claim(6, "junta", "B2", "junta", "contested", against=("KIA",))) == [told]


def test_what_is_corrected_is_no_duplicate():
    old = claim(5, "KIA", "B2", "KIA")
    draft = claim(5, "KIA", "B2", "KIA", supersedes=old.claim_id)
    assert near_duplicates([old], draft) == []
    assert near_duplicates([old], replace(draft, supersedes=None)) == [old]
    correction = claim(5, "KIA", "B2", "junta", supersedes=old.claim_id)
    assert near_duplicates([old, correction], replace(draft, supersedes=None)) == []


@pytest.mark.parametrize(
    "other",
    [
        "http://english.dvb.no/a",
        "https://www.english.dvb.no/a/",
        "HTTPS://English.DVB.no/a#top",
        " https://english.dvb.no/a",
    ],
)
def test_one_address_is_one_however_it_is_written(other):
    assert plain_address(other) == plain_address("https://english.dvb.no/a")


def test_different_pages_are_different():
    assert plain_address("https://english.dvb.no/a?p=1") != plain_address("https://english.dvb.no/a?p=2")
    assert plain_address("") == ""
