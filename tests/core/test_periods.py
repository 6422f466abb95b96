"""No day belongs to two rows, and none is lost, whatever the periods are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.periods import Overlap, Period, holds_on, without_overlaps

FIRST = date(2025, 1, 1)
DAYS = [(FIRST + timedelta(days=number)).isoformat() for number in range(12)]


def holds(period, day):
    return (period.valid_from or "") <= day and (period.valid_to is None or day < period.valid_to)


@st.composite
def periods(draw):
    count = draw(st.integers(1, 5))
    found = []
    for row in range(count):
        start = draw(st.one_of(st.none(), st.integers(0, 10)))
        end = draw(st.one_of(st.none(), st.integers((start if start is not None else -1) + 1, 11)))
        found.append(Period(row, None if start is None else DAYS[start], None if end is None else DAYS[end]))
    return found


@given(periods())
def test_each_day_belongs_to_the_row_that_began_last(given_periods):
    kept, overlaps = without_overlaps(given_periods)
    for day in ["2024-12-31", *DAYS, "2030-01-01"]:
        holding = [period for period in given_periods if holds(period, day)]
        wanted = max(holding, key=lambda period: (period.valid_from or "", period.row), default=None)
        assert [period.row for period in kept if holds(period, day)] == ([] if wanted is None else [wanted.row])
    assert bool(overlaps) == any(
        sum(holds(period, day) for period in given_periods) > 1 for day in ["2024-12-31", *DAYS, "2030-01-01"]
    )


def test_a_period_within_another_cuts_it_in_two():
    whole, within = Period(0, None, None), Period(1, "2025-01-02", "2025-01-05")
    kept, overlaps = without_overlaps([whole, within])
    assert kept == [Period(0, None, "2025-01-02"), Period(0, "2025-01-05", None), within]
    assert overlaps == [Overlap(0, 1)]


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "holding"),
    [(3, 5, [3, 4]), (None, 2, [0, 1]), (10, None, [10, 11]), (None, None, range(12)), (4, 4, [])],
    ids=["closed", "no beginning", "no end", "always", "empty"],
)
@pytest.mark.parametrize("days", [DAYS, [date.fromisoformat(day) for day in DAYS]], ids=["texts", "days"])
def test_a_period_holds_its_first_day_and_not_its_last(valid_from, valid_to, holding, days):
    start, end = (None if number is None else days[number] for number in (valid_from, valid_to))
    assert [day for day in days if holds_on(start, end, day)] == [days[number] for number in holding]
