"""The status of a township: what must hold for any places in it, and the day of its last report."""

from __future__ import annotations

from datetime import date, timedelta

from held_road import MARCH, held
from hypothesis import given
from hypothesis import strategies as st
from told_claims import claim

from kachin_corridors.core.control.ledger import derive_status
from kachin_corridors.core.control.townships import TownshipInterval, derive_township_status

STATUSES = st.sampled_from(["controlled", "contested", "infiltrated", "claimed", "shared", "unknown"])
PLACES = st.dictionaries(
    st.sampled_from(["seat", "b", "c"]), st.tuples(STATUSES, st.sampled_from(["KIA", "junta"]), st.integers(0, 3))
)


def derived(places: dict[str, tuple[str, str, int]]) -> list[TownshipInterval]:
    intervals = [
        held(name, status, actor, since=MARCH + timedelta(days=days)) for name, (status, actor, days) in places.items()
    ]
    names = {name: name for name in ("seat", "b", "c")}
    return derive_township_status(intervals, dict.fromkeys(names, "MMR001002"), names, ["MMR001002"], {"seat"})


@given(PLACES)
def test_a_township_has_no_colour_without_its_seat_and_no_other_than_the_seats(places) -> None:
    for period in derived(places):
        if period.status in ("unknown", "partly reported"):
            assert period.actor == ""
            continue
        status, actor, _ = places["seat"]
        assert (period.status, period.actor) == (status, "" if status == "contested" else actor)
        reported = [
            place
            for place in places.values()
            if period.valid_from and MARCH + timedelta(days=place[2]) <= period.valid_from and place[0] != "unknown"
        ]
        assert {place[0] for place in reported} == {status}


@given(PLACES, st.randoms())
def test_the_order_of_places_does_not_matter(places, random) -> None:
    shuffled = list(places.items())
    random.shuffle(shuffled)
    assert derived(dict(shuffled)) == derived(places)


def test_the_last_report_is_the_newest_day_that_the_claims_tell_of() -> None:
    first = claim("bhamo", "2025-03-31", "controlled", "KIA", date_said=date(2025, 9, 12))
    again = claim("bhamo", "2025-04-01", "controlled", "KIA")
    rival = claim("bhamo", "2026-01-01", "controlled", "junta", by="junta", grade="D4")
    intervals = derive_status([first, again, rival])
    assert {each.last_report for each in intervals} == {date(2025, 9, 12)}
    of_rival_only = derive_status([claim("bhamo", "2026-01-01", "controlled", "junta", by="junta", grade="D4")])
    assert of_rival_only[-1].last_report == date(2026, 1, 1)
