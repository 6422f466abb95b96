"""What an analyst types: what somebody did, when, and where."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.errors import DateError
from kachin_corridors.core.evidence.deeds import Deed, deed_of, sentence_of
from kachin_corridors.core.evidence.told_days import told_day
from kachin_corridors.core.evidence.typed_positions import TypedPositionError, looks_like_position, typed_position
from kachin_corridors.core.words import CONTROL_STATUSES, Status

TODAY = date(2026, 11, 29)


def test_deeds_become_statuses_as_the_readme_of_the_ledger_has_them():
    """A town taken: controlled. An attack: contested, with the other side. Withdrawn from, holder not told: unknown."""
    assert {deed: deed.status for deed in Deed} == {
        Deed.TOOK: Status.CONTROLLED,
        Deed.HOLDS: Status.CONTROLLED,
        Deed.ATTACKS: Status.CONTESTED,
        Deed.LEFT: Status.UNKNOWN,
        Deed.IS_PRESENT: Status.INFILTRATED,
        Deed.SHARES: Status.SHARED,
        Deed.CLAIMS: Status.CLAIMED,
        Deed.NOT_KNOWN: Status.UNKNOWN,
    }
    assert [deed for deed in Deed if deed.names_others] == [Deed.ATTACKS, Deed.SHARES]


@pytest.mark.parametrize("status", CONTROL_STATUSES)
def test_every_status_that_can_be_claimed_can_be_recorded(status):
    assert deed_of(status).status == status


def test_the_sentence_says_what_was_chosen():
    assert sentence_of(Deed.TOOK, "KIA", "Bhamo", ["junta", "SNA"]) == "The KIA took Bhamo from the junta, the SNA."
    assert sentence_of(Deed.TOOK, "KIA", "Bhamo", []) == "The KIA took Bhamo."
    assert sentence_of(Deed.ATTACKS, "KIA", "Bhamo", ["junta"]) == "The KIA attacks Bhamo, held by the junta."
    assert sentence_of(Deed.LEFT, "junta", "Bhamo", []) == "The junta has left Bhamo; who holds it is not said."


@pytest.mark.parametrize(
    ("typed", "day", "text"),
    [
        ("today", "2026-11-29", ""),
        ("Yesterday ", "2026-11-28", ""),
        ("2025-09-11", "2025-09-11", ""),
        ("20250911", "2025-09-11", ""),
        ("2024-02", "2024-02-29", "2024-02"),
        ("2025", "2025-12-31", "2025"),
        # Of what is not over yet, no day that is still to come.
        ("2026-11", "2026-11-29", "2026-11"),
        ("2025-09-08 to 2025-09-11", "2025-09-11", "2025-09-08 to 2025-09-11"),
        ("2025-09-08 – 2025-09", "2025-09-30", "2025-09-08 to 2025-09"),
        ("2025-08/2025-09-11", "2025-09-11", "2025-08 to 2025-09-11"),
    ],
)
def test_the_day_is_the_last_that_the_source_allows(typed, day, text):
    told = told_day(typed, TODAY)
    assert (told.day.isoformat(), told.text) == (day, text)


@pytest.mark.parametrize(
    "typed", ["", "soon", "2025-13", "2025-09-31", "2025-09-11 to 2025-09-08", "1 to 2", "0001-01-01"]
)
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(DateError):
        told_day(typed, TODAY)


def test_a_day_to_come_is_taken_as_typed_and_refused_elsewhere():
    assert told_day("2027-01-01", TODAY).day == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("typed", "lon", "lat"),
    [
        ("24.265, 97.233", 97.233, 24.265),
        ("24.265 97.233", 97.233, 24.265),
        ("24.265;97.233", 97.233, 24.265),
        ("24.265N 97.233E", 97.233, 24.265),
        ("97.233E, 24.265N", 97.233, 24.265),
        ("24°15′54″N 97°13′58.8″E", 97.233, 24.265),
        ("24°15.9'N, 97°13.98'E", 97.233, 24.265),
        ("-33.5, 18", 18.0, -33.5),
        ("33.5S 18E", 18.0, -33.5),
        ("33.5N 18.25W", -18.25, 33.5),
    ],
)
def test_positions_are_read_in_the_ways_in_which_reports_print_them(typed, lon, lat):
    assert looks_like_position(typed)
    assert typed_position(typed) == pytest.approx((lon, lat), abs=1e-9)


@pytest.mark.parametrize("typed", ["97.233, 24.265", "24N 25N", "24E 97N 1", "Bhamo", "24.265", "24.265, 190"])
def test_what_is_no_position_is_refused(typed):
    with pytest.raises(TypedPositionError):
        typed_position(typed)


@pytest.mark.parametrize("name", ["Bhamo", "IB 236", "km 120.5", "MMR001010701", "2025-09", "24"])
def test_no_name_is_taken_for_a_position(name):
    assert not looks_like_position(name)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_position_is_read_as_it_was_written(lat, lon):
    assert typed_position(f"{lat:.6f}, {lon:.6f}") == pytest.approx((lon, lat), abs=1e-6)


@given(st.text(max_size=30))
def test_any_text_is_a_position_or_none(text):
    with suppress(TypedPositionError):
        lon, lat = typed_position(text)
        assert looks_like_position(text)
        assert abs(lon) <= 180
        assert abs(lat) <= 90
