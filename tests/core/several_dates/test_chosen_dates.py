"""Which dates are taken, and what is said of others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.errors import DateError, YearError
from kachin_corridors.core.several_dates.chosen_dates import checked_days, days_of_frames, typed_days
from kachin_corridors.core.several_dates.picture_errors import (
    DateTwiceError,
    EmptySpanError,
    NoChangeInSpanError,
    NoDatesError,
    TooManyDatesError,
)

D10, D11, D12 = date(2025, 9, 10), date(2025, 9, 11), date(2025, 9, 12)


@pytest.mark.parametrize(
    "text",
    ["2025-09-10,2025-09-12", " 2025-09-12 ;2025-09-10, ", "20250912\n20250910", "၂၀၂၅-၀၉-၁၂ 2025–09–10"],
    ids=["commas", "in any order", "lines without hyphens", "burmese digits and dashes"],
)
def test_dates_are_read_as_they_are_typed(text):
    assert typed_days(text) == [D10, D12]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NoDatesError),
        (" , ", NoDatesError),
        ("2025-09-10, soon", DateError),
        ("2025-02-30", DateError),
        ("0025-09-10", YearError),
        ("2025-09-10 20250910", DateTwiceError),
        (",".join(f"2025-09-{day:02}" for day in range(1, 8)), TooManyDatesError),
    ],
    ids=["nothing", "only commas", "a word", "no such day", "no such year", "twice", "seven"],
)
def test_what_cannot_be_shown_is_refused(text, error):
    with pytest.raises(error):
        typed_days(text)


def test_the_errors_say_which_date_and_how_many():
    with pytest.raises(DateTwiceError, match="2025-09-10"):
        checked_days([D10, D11, D10])
    with pytest.raises(TooManyDatesError, match=r"7 dates.* at most 6"):
        checked_days(D10 + timedelta(days=number) for number in range(7))


def test_both_ends_of_the_time_are_in_it():
    assert days_of_frames([D12, D10, D11, D11], D10, D12) == [D10, D11, D12]
    assert days_of_frames([D10, D11, D12], D11, None) == [D11, D12]
    assert days_of_frames([D10, D11, D12], None, D11) == [D10, D11]


def test_a_time_without_a_change_and_one_that_ends_before_it_begins_are_refused():
    with pytest.raises(EmptySpanError, match=r"2025-09-12.*2025-09-10"):
        days_of_frames([D11], D12, D10)
    with pytest.raises(NoChangeInSpanError, match="2025-09-12"):
        days_of_frames([D10], D12, None)
    with pytest.raises(NoChangeInSpanError):
        days_of_frames([], None, None)


days = st.dates(date(2024, 1, 1), date(2024, 2, 1))


@given(changes=st.lists(days), first=st.none() | days, last=st.none() | days)
def test_every_change_of_the_time_has_one_frame(changes, first, last):
    wanted = {day for day in changes if (first or date.min) <= day <= (last or date.max)}
    try:
        found = days_of_frames(changes, first, last)
    except (EmptySpanError, NoChangeInSpanError):
        assert not wanted
    else:
        assert found == sorted(wanted)
