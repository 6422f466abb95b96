"""Networks of legs between a few places, drawn by chance: for the tests of ways."""

from __future__ import annotations

from hypothesis import strategies as st

from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.words import LegStatus, Mode

POSITIONS = {
    "A": (93.0, 24.0),
    "B": (94.1, 24.7),
    "C": (95.3, 25.9),
    "D": (96.2, 23.8),
    "E": (97.4, 25.4),
    "F": (98.4, 25.9),
}
COUNTRIES = {"A": "IN", "B": "IN", "C": "MM", "D": "MM", "E": "MM", "F": "MM"}


def leg(
    leg_id: str, start: str, end: str, mode: str = "road", status: str = "open", corridor: str = "", km: object = None
) -> Leg:
    """Return a leg with a bend, so that it is longer than its straight line."""
    (lon, lat), (to_lon, to_lat) = POSITIONS[start], POSITIONS[end]
    bend = ((lon + to_lon) / 2, (lat + to_lat) / 2 + 0.05)
    points = (POSITIONS[start], POSITIONS[end]) if mode == "gap" else (POSITIONS[start], bend, POSITIONS[end])
    return Leg(
        leg_id=leg_id,
        corridor_id=corridor or leg_id,
        corridor=corridor or leg_id,
        order=1,
        name=f"{start}–{end}",
        from_place_id=start,
        to_place_id=end,
        from_name=start,
        to_name=end,
        mode=Mode(mode),
        status=LegStatus.NO_LINK if mode == "gap" else LegStatus(status),
        valid_from=None,
        valid_to=None,
        accuracy_m=None if mode == "gap" else 1000,
        expected_km=km,  # type: ignore[arg-type]
        expected_basis="",
        points=points,
    )


@st.composite
def networks(draw: st.DrawFn) -> list[Leg]:
    """Legs of any mode and status, each with a corridor of its own."""
    ends = st.lists(st.sampled_from(list(POSITIONS)), min_size=2, max_size=2, unique=True)
    statuses = [status for status in LegStatus if status != LegStatus.NO_LINK]
    return [
        leg(f"leg-{number}", between[0], between[1], draw(st.sampled_from(Mode)), draw(st.sampled_from(statuses)))
        for number, between in enumerate(draw(st.lists(ends, min_size=1, max_size=10)))
    ]
