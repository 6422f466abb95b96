"""Situation dates and the days on which something changes."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kachin_corridors.core.dates import (
    change_days,
    first_day,
    last_day,
    next_change,
    parse_day,
    previous_change,
    time_in_words,
    typed_day,
)
from kachin_corridors.core.errors import DateError, YearError

CHANGES = [date(2024, 12, 4), date(2025, 9, 11), date(2025, 9, 13)]


def test_an_iso_day_is_read() -> None:
    assert parse_day(" 2025-09-12 ") == date(2025, 9, 12)


@pytest.mark.parametrize("text", ["", "12.9.2025", "2025-13-40", "20250912", "2025-09", "2025-09-12T00:00", "soon"])
def test_what_is_no_iso_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        parse_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-12",
        "20250912",
        " \t2025-09-12\n",
        "\u00a020250912 ",
        "၂၀၂၅-၀၉-၁၂",
        "၂၀၂၅၀၉၁၂",
        "2025–09–12",
        "2025\N{NON-BREAKING HYPHEN}09\N{NON-BREAKING HYPHEN}12",
        "2025\N{MINUS SIGN}09\N{MINUS SIGN}12",
    ],
)
def test_a_day_may_be_typed_in_more_than_one_spelling(text: str) -> None:
    assert typed_day(text) == date(2025, 9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12.9.2025",
        "2025-02-29",
        "20250229",
        "2025-13-01",
        "2025-0912",
        "202509-12",
        "2025-09",
        "250912",
        "09-12-2025",
        "2025-09-12 2024",
        "²⁰²⁵-09-12",
        "soon",
    ],
)
def test_what_is_typed_and_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        typed_day(text)


@pytest.mark.parametrize("text", ["0202-09-12", "1899-12-31", "2101-01-01", "9999-12-31"])
def test_years_that_nobody_means_are_refused_in_words(text: str) -> None:
    with pytest.raises(YearError, match=f"“{text}” is outside the years 1900 to 2100"):
        typed_day(text)


def test_a_pasted_page_is_not_repeated_whole() -> None:
    with pytest.raises(DateError) as caught:
        typed_day("word " * 1000)
    assert len(str(caught.value)) < 200


def test_change_days_are_in_order_and_named_once() -> None:
    assert change_days([CHANGES[2], None, CHANGES[0], CHANGES[2], CHANGES[1]]) == CHANGES


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        pytest.param(date(2024, 1, 1), None, CHANGES[0], id="before the first"),
        pytest.param(CHANGES[1], CHANGES[0], CHANGES[2], id="on a change"),
        pytest.param(date(2025, 9, 12), CHANGES[1], CHANGES[2], id="between"),
        pytest.param(date(2026, 1, 1), CHANGES[2], None, id="after the last"),
    ],
)
def test_steps_to_the_neighbouring_changes(day: date, before: date | None, after: date | None) -> None:
    assert previous_change(CHANGES, day) == before
    assert next_change(CHANGES, day) == after


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2025", date(2025, 12, 31), id="a year"),
        pytest.param("2024-02", date(2024, 2, 29), id="a month of a leap year"),
        pytest.param("2025-09-20", date(2025, 9, 20), id="a day"),
    ],
)
def test_the_last_day_of_a_date_that_is_known_in_part(text: str, day: date) -> None:
    assert last_day(text) == day


@pytest.mark.parametrize("text", ["", "25", "2025-13", "2025-9", "September 2025"])
def test_a_text_that_is_no_date_has_no_last_day(text: str) -> None:
    with pytest.raises(DateError):
        last_day(text)
    with pytest.raises(DateError):
        first_day(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2025", date(2025, 1, 1)), ("2025-09", date(2025, 9, 1)), ("2025-09-12", date(2025, 9, 12))],
)
def test_the_first_day_of_a_date_that_is_known_in_part(text: str, day: date) -> None:
    assert first_day(text) == day


@pytest.mark.parametrize(
    ("utc", "told"),
    [
        ("2026-11-29T17:29:59+00:00", "2026-11-29 23:59 UTC+06:30"),
        ("2026-11-29T17:30:00+00:00", "2026-11-30 00:00 UTC+06:30"),
    ],
)
def test_a_moment_is_told_as_it_is_in_myanmar(utc: str, told: str) -> None:
    assert time_in_words(datetime.fromisoformat(utc)) == told
