"""Names that are placed anew where something changed stand as if all of them had been placed at once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kachin_corridors.core.labels.metrics import CONTESTED, DOT, GATE_MARK, SEAT_MARK, TOWN, UNIT, VILLAGE
from kachin_corridors.core.labels.named_marks import Mark, Name, PlacedName, SideTo
from kachin_corridors.core.labels.placing import place_claims, place_names
from kachin_corridors.core.labels.replacing import remembered, replace_claims, replace_names

STYLES = (TOWN, CONTESTED, VILLAGE, UNIT)
GATE = Mark(40_000, 40_000, GATE_MARK, 2_600_000)


@st.composite
def changed_names(draw: st.DrawFn) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Names before and after some of them came, went, or took another style or seat."""
    metres = st.integers(0, 90_000)
    positions = draw(st.lists(st.tuples(metres, metres), min_size=2, max_size=9, unique=True))
    before, after = [], []
    for number, (x, y) in enumerate(positions):
        text = "n" * draw(st.integers(1, 20)) + str(number)
        seat = draw(st.integers(0, 2))
        mark = Mark(x, y, SEAT_MARK if seat else DOT, 0, seat, 2 if seat else 0)
        name = Name(text, draw(st.sampled_from(STYLES)), mark)
        how = draw(st.sampled_from(["stays", "stays", "stays", "comes", "goes", "style", "ring"]))
        if how != "comes":
            before.append(name)
        if how == "style":
            name = replace(name, style=draw(st.sampled_from(STYLES)))
        if how == "ring" and seat:
            name = replace(name, mark=replace(mark, ring=5))
        if how != "goes":
            after.append(name)
    return tuple(before), tuple(after)


def sides(placed: dict[Name, PlacedName]) -> dict[Name, list[SideTo]]:
    return {name: each.places for name, each in placed.items()}


def gaps(placed: dict[Name, PlacedName]) -> dict[Name, float]:
    return {name: each.gap for name, each in placed.items()}


@settings(max_examples=150)
@given(changed_names())
def test_names_stand_as_if_all_were_placed(names: tuple[tuple[Name, ...], tuple[Name, ...]]) -> None:
    before, after = names
    former, now = place_names(before, (GATE,)), place_names(after, (GATE,))
    replaced = replace_names(sides(former), after, (GATE,))
    assert sides(replaced) == sides(now)
    assert gaps(replaced) == gaps(now)


@settings(max_examples=60)
@given(changed_names(), changed_names())
def test_what_is_written_of_claims_stands_so_too(
    claims: tuple[tuple[Name, ...], tuple[Name, ...]], names: tuple[tuple[Name, ...], tuple[Name, ...]]
) -> None:
    former, now = (place_claims(each, place_names(of_names)) for each, of_names in zip(claims, names, strict=True))
    names_before = remembered(sides(place_names(names[0])), [name.mark for name in names[0]])
    replaced = replace_claims(sides(former), claims[1], names_before, place_names(names[1]))
    assert sides(replaced) == sides(now)


def test_a_town_that_is_no_longer_the_most_crowded_gives_way() -> None:
    """The town nearest to others comes first: without the last of these, another one does, and has room for more."""
    at = [(31_000, 13_000, 9), (19_000, 35_000, 21), (2_000, 19_000, 17), (18_000, 8_000, 10)]
    towns = [Name("n" * length + str(x), TOWN, Mark(x, y, DOT, 0)) for x, y, length in at]
    former, now = place_names(tuple(towns)), place_names(tuple(towns[:3]))
    assert [name for name in former if name in now] != [*now]
    assert sides(replace_names(sides(former), towns[:3], ())) == sides(now)
