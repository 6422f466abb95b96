"""The ring of bases around a town turns away from the marks of other towns."""

from __future__ import annotations

import math

import pytest

from kachin_corridors.core.labels.free_seats import free_seats
from kachin_corridors.core.labels.rings import MIDDLE, Seat

SHEET_MM = 2_410
"""Metres on the ground of a millimetre on the sheet."""
TOWN = {"town": Seat(MIDDLE, 4), "a": Seat(1, 4), "b": Seat(2, 4), "c": Seat(3, 4), "d": Seat(4, 4)}


def with_neighbour(east_mm: float, north_mm: float) -> dict[str, Seat]:
    at = {**dict.fromkeys(TOWN, (0.0, 0.0)), "other": (east_mm * SHEET_MM, north_mm * SHEET_MM)}
    return free_seats({**TOWN, "other": Seat(MIDDLE, 0)}, at)


def test_a_ring_that_is_free_stays_as_it_is():
    assert with_neighbour(20, 0) == {**TOWN, "other": Seat(MIDDLE, 0)}


@pytest.mark.parametrize("bearing", range(0, 360, 15))
def test_no_base_lies_on_the_mark_of_a_town_as_far_off_as_the_ring_is_wide(bearing):
    east, north = 5.2 * math.sin(math.radians(bearing)), 5.2 * math.cos(math.radians(bearing))
    seated = with_neighbour(east, north)
    assert seated["town"].number == MIDDLE
    assert seated["other"] == Seat(MIDDLE, 0)
    around = [seated[key] for key in "abcd"]
    assert len({seat.ring for seat in (*around, seated["town"])}) == 1
    assert [seat.number for seat in around] == sorted({seat.number for seat in around})
    for seat in around:
        radius, angle = max(5.2, 0.9 * seat.ring), 2 * math.pi * (seat.number - 1) / seat.ring
        assert math.dist((radius * math.sin(angle), radius * math.cos(angle)), (east, north)) > 2.8


def test_what_has_no_position_keeps_its_seat():
    assert free_seats({"road": Seat(MIDDLE, 0)}, {}) == {"road": Seat(MIDDLE, 0)}
