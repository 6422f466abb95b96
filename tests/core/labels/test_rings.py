"""Seats of marks that share a position."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.labels.rings import MIDDLE, Seat, seats

marks = st.lists(
    st.tuples(st.integers(0, 30), st.sampled_from("ABC"), st.booleans()), unique_by=lambda mark: mark[0], max_size=20
)


def test_a_mark_that_is_alone_stands_at_its_position() -> None:
    assert seats([("town", "here", True), ("base", "there", False)]) == {
        "town": Seat(MIDDLE, 0),
        "base": Seat(MIDDLE, 0),
    }


def test_of_several_the_first_that_may_stands_in_the_middle() -> None:
    together = [("base", "here", False), ("town", "here", True), ("area", "here", True)]
    assert seats(together) == {"town": Seat(MIDDLE, 2), "base": Seat(1, 2), "area": Seat(2, 2)}


def test_the_middle_stays_empty_where_none_may_take_it() -> None:
    assert seats([("KIA", "here", False), ("junta", "here", False)]) == {"KIA": Seat(1, 2), "junta": Seat(2, 2)}


@given(marks)
def test_no_two_marks_of_a_position_have_one_seat(given_marks: list[tuple[int, str, bool]]) -> None:
    seated = seats(given_marks)
    taken: dict[str, list[Seat]] = defaultdict(list)
    for key, position, _ in given_marks:
        taken[position].append(seated[key])
    for of_position in taken.values():
        assert len({seat.number for seat in of_position}) == len(of_position)
        around = sum(seat.number != MIDDLE for seat in of_position)
        assert {seat.ring for seat in of_position} == {6 if around == 5 else around}  # five leave a name no side
        assert all(seat.number <= seat.ring for seat in of_position)
