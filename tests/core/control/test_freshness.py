"""How old the news is: by example and for any days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.freshness import reports_up_to
from kachin_corridors.core.news_age import freshness, news_age

TODAY = date(2026, 11, 28)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
ORDER = ["fresh", "ageing", "old"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [(-30, "fresh"), (0, "fresh"), (90, "fresh"), (91, "ageing"), (180, "ageing"), (181, "old"), (900, "old")],
)
def test_news_ages_after_90_days_and_is_old_after_180(age: int, expected: str) -> None:
    assert freshness(TODAY - timedelta(days=age), TODAY) == expected


def test_what_was_never_reported_is_old() -> None:
    assert freshness(None, TODAY) == "old"


@given(DAYS, DAYS, st.integers(0, 400))
def test_news_never_gets_younger(report: date, day: date, later: int) -> None:
    now, then = freshness(report, day), freshness(report, day + timedelta(days=later))
    assert ORDER.index(now) <= ORDER.index(then)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], ""),
        (["2026-02-25"], "2026-02-25"),
        (["2026-02-20", "2026-02-25"], "2026-02-25"),
        (["2026-02-25", "2026-03-04"], "2026-03-04"),
        (["2026-02-25", "2026-03-05"], "2026-02-25; one later one to 2026-03-05"),
        (
            ["2026-02-20", "2026-02-25", "2026-03-06", "2026-03-06", "2026-04-27"],
            "2026-02-25; three later ones to 2026-04-27",
        ),
        (
            ["2026-02-25", "2026-03-06", "2026-03-07", "2026-03-08", "2026-04-27"],
            "2026-03-08; one later one to 2026-04-27",
        ),
    ],
)
def test_stragglers_are_told_apart(days: list[str], expected: str) -> None:
    assert reports_up_to(map(date.fromisoformat, reversed(days))) == expected


@given(st.lists(DAYS, min_size=1), st.randoms())
def test_the_words_name_the_last_day_in_any_order(days: list[date], random) -> None:
    shuffled = list(days)
    random.shuffle(shuffled)
    assert reports_up_to(shuffled) == reports_up_to(days)
    assert max(days).isoformat() in reports_up_to(days)


@pytest.mark.parametrize(
    ("report", "day", "expected"),
    [
        (date(2026, 5, 31), TODAY, ("2026-05-31", 181, "old")),
        (date(2026, 11, 30), TODAY, ("2026-11-30", -2, "fresh")),
        (date(2026, 5, 31), None, ("2026-05-31", None, None)),
        (None, TODAY, (None, None, None)),
    ],
)
def test_the_age_of_news_as_tables_have_it(report: date | None, day: date | None, expected: tuple[object, ...]) -> None:
    age = news_age(report, day)
    assert (age.last_report, age.news_age_days, age.freshness) == expected
