"""Where names stand, looked at with shapely: every mark and every name of a map, however far off."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, box

from kachin_corridors.core.labels.metrics import ABOVE_EM, BELOW_EM, DOT, MM_PER_POINT, SEAT_MARK, TOWN, VILLAGE
from kachin_corridors.core.labels.named_marks import APART, Mark, Name, PlacedName, Rect
from kachin_corridors.core.labels.placing import SCALES, place_claims, place_names

LOOKED_AT = SCALES[4::17]
"""Seven of the scales that are tried, from about 1:60,000 to 1:5,000,000. Where a name changes its side, between two of
these, it may touch another: to leave it out from there on would be worse."""
_ROUNDING_MM = 1e-6


@st.composite
def names(draw: st.DrawFn) -> tuple[Name, ...]:
    """Names of towns and villages within 150 km, some of them on rings."""
    found = []
    metres = st.integers(0, 150_000)
    positions = draw(st.lists(st.tuples(metres, metres), min_size=2, max_size=7, unique=True))
    for number, (x, y) in enumerate(positions):
        text = "n" * draw(st.integers(1, 25)) + str(number)
        for seat in range(draw(st.integers(0, 3)) + 1):
            mark = Mark(x, y, SEAT_MARK if seat else DOT, 0, seat, 3 if seat else 0)
            found.append(Name(f"{text} {seat}", draw(st.sampled_from((TOWN, VILLAGE))), mark))
    return tuple(found)


@settings(max_examples=15)
@given(names())
def test_a_name_touches_no_other_and_is_nearest_to_its_own_mark(given_names: tuple[Name, ...]) -> None:
    placed = place_names(given_names)
    for scale in LOOKED_AT:
        written = [(each, rect) for each in placed.values() if (rect := each.written(scale))]
        for (_, one), (_, other) in itertools.combinations(written, 2):
            assert box(*one).distance(box(*other)) >= APART - _ROUNDING_MM
        for each, rect in written:
            _is_nearest_to_its_own(each, rect, [name.mark for name in given_names], scale)


@settings(max_examples=10)
@given(names(), names())
def test_what_is_written_of_claims_touches_no_name(claims: tuple[Name, ...], given_names: tuple[Name, ...]) -> None:
    placed, of_claims = place_names(given_names), place_claims(claims, place_names(given_names))
    for scale in LOOKED_AT:
        written = [rect for each in placed.values() if (rect := each.written(scale))]
        for claim in of_claims.values():
            covered = claim.written(scale)
            assert covered is None or all(box(*covered).distance(box(*o)) >= APART - _ROUNDING_MM for o in written)


def test_names_far_from_each_other_stand_at_the_first_side_at_every_scale() -> None:
    apart = tuple(Name(text, TOWN, Mark(x, 0, DOT, 0)) for text, x in (("Bhamo", 0), ("Mandalay", 300_000)))
    for placed in place_names(apart).values():
        assert [place.side for place in placed.places] == ["R"]
        assert placed.smallest == TOWN.smallest


def _is_nearest_to_its_own(placed: PlacedName, rect: Rect, marks: list[Mark], scale: int) -> None:
    own = placed.name.mark
    em = placed.name.style.points * MM_PER_POINT
    letters = box(rect.x0, rect.y0 + BELOW_EM * em, rect.x1, rect.y1 - ABOVE_EM * em)
    for mark in marks:
        if mark != own:
            at = Point(mark.at(scale))
            assert letters.distance(at) >= mark.radius - _ROUNDING_MM
            if mark.seat == 0 or own.seat:
                assert box(*rect).distance(at) > box(*rect).distance(Point(own.at(scale)))
