"""What is kept of a measurement, against GeographicLib."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.measurements import of_line, of_stretch, position_in_words, version_of_lines
from kachin_corridors.core.corridors.routes import Route, route_of
from kachin_corridors.core.errors import GeometryError
from kachin_corridors.core.geometry.geodesy import LonLat
from kachin_corridors.core.words import LegStatus, Mode

A, B, C = (96.7180, 26.3570), (96.6600, 25.9200), (96.9900, 25.3690)
NOW = datetime(2025, 9, 12, 6, 30, 15, 999, tzinfo=UTC)


def leg(order: int, start: str, end: str, points: tuple[LonLat, ...]) -> Leg:
    return Leg(
        leg_id=f"leg-{order}", corridor_id="stilwell", corridor="Stilwell", order=order, name=f"{start}–{end}",
        from_place_id=start.lower(), to_place_id=end.lower(), from_name=start, to_name=end, mode=Mode.ROAD,
        status=LegStatus.OPEN,
        valid_from=None, valid_to=None, accuracy_m=1000 * order, expected_km=None, expected_basis="", points=points,
        geometry_source=f"survey {order}",
    )  # fmt: skip


@pytest.fixture
def route() -> Route:
    return route_of([leg(1, "Tanai", "Shaduzup", (A, B)), leg(2, "Shaduzup", "Namti", (B, C))], {})


def inverse(start: LonLat, end: LonLat) -> dict[str, float]:
    return Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])


def test_a_whole_corridor_is_kept_with_all_that_tells_how_it_was_measured(route: Route) -> None:
    kept = of_stretch(
        route.between(0.0, route.length_m), "data of 2025-09-20", NOW, situation_date=date(2025, 9, 11),
        measured_by="Lahpai", note="dry season",
    )  # fmt: skip
    first, second, straight = inverse(A, B), inverse(B, C), inverse(A, C)
    assert kept.length_km * 1000 == pytest.approx(first["s12"] + second["s12"], abs=1e-3)
    assert kept.straight_km * 1000 == pytest.approx(straight["s12"], abs=1e-3)
    assert kept.azimuth_deg == pytest.approx(straight["azi1"] % 360, abs=1e-9)
    assert kept.back_azimuth_deg == pytest.approx((straight["azi2"] + 180) % 360, abs=1e-9)
    assert (kept.name, kept.from_name, kept.to_name) == ("Tanai–Namti", "Tanai", "Namti")
    assert (kept.kind, kept.corridor_id, kept.from_km, kept.accuracy_m) == ("stretch", "stilwell", 0.0, 2000)
    assert (kept.situation_date, kept.measured_at) == ("2025-09-11", "2025-09-12T06:30:15+00:00")
    assert (kept.measured_by, kept.note, kept.line_version) == ("Lahpai", "dry season", "data of 2025-09-20")
    assert kept.points == (A, B, C)


def test_ends_between_places_are_called_by_their_marks(route: Route) -> None:
    back = of_stretch(route.between(30_000.0, 12_345.0), "", NOW)
    assert (back.from_name, back.to_name, back.name) == ("km 30.0", "km 12.3", "km 30.0–km 12.3")
    assert (back.from_km, back.to_km) == (30.0, 12.345)
    assert of_stretch(route.between(30_000.0, 12_345.0), "", NOW, name=" My road ").name == "My road"


def test_each_measurement_has_an_id_of_its_own(route: Route) -> None:
    ids = {of_stretch(route.between(0.0, 1000.0), "", NOW).measurement_id for _ in range(3)}
    assert len(ids) == 3


def test_a_free_line_is_called_by_its_positions() -> None:
    kept = of_line([A, B, C], "", NOW)
    assert kept.name == "26.3570 N 96.7180 E–25.3690 N 96.9900 E"
    assert (kept.kind, kept.corridor_id, kept.from_km, kept.to_km) == ("free", "", None, None)
    assert kept.length_km * 1000 == pytest.approx(inverse(A, B)["s12"] + inverse(B, C)["s12"], abs=1e-3)


def test_a_free_line_is_kept_with_all_that_tells_how_it_was_measured() -> None:
    kept = of_line(
        [A, B, C],
        "data of 2025-09-20",
        NOW,
        name=" My line ",
        from_name="here",
        to_name="there",
        accuracy_m=50,
        situation_date=date(2025, 9, 12),
        measured_by="W",
        note="by hand",
        method="geodesic, drawn",
    )
    straight = inverse(A, C)
    assert asdict(kept) == {
        "measurement_id": kept.measurement_id,
        "name": "My line",
        "kind": "free",
        "corridor_id": "",
        "from_name": "here",
        "to_name": "there",
        "from_km": None,
        "to_km": None,
        "length_km": pytest.approx((inverse(A, B)["s12"] + inverse(B, C)["s12"]) / 1000, abs=1e-6),
        "straight_km": pytest.approx(straight["s12"] / 1000, abs=1e-6),
        "azimuth_deg": pytest.approx(straight["azi1"] % 360, abs=1e-6),
        "back_azimuth_deg": pytest.approx((straight["azi2"] + 180) % 360, abs=1e-6),
        "method": "geodesic, drawn",
        "line_version": "data of 2025-09-20",
        "accuracy_m": 50,
        "situation_date": "2025-09-12",
        "measured_at": NOW.isoformat(timespec="seconds"),
        "measured_by": "W",
        "note": "by hand",
        "points": (A, B, C),
    }
    assert len(kept.measurement_id) == 36
    assert of_line([A, B], "", NOW).situation_date == ""


def test_a_closed_line_has_a_length_and_no_azimuth() -> None:
    kept = of_line([A, B, C, A], "", NOW)
    assert (kept.straight_km, kept.azimuth_deg, kept.back_azimuth_deg) == (0.0, None, None)
    assert kept.length_km > 0


@pytest.mark.parametrize("points", [[A], []], ids=["a point", "nothing"])
def test_what_is_no_line_is_refused(points: list[LonLat]) -> None:
    with pytest.raises(GeometryError, match="fewer than two points"):
        of_line(points, "", NOW)


def test_positions_south_and_west() -> None:
    assert position_in_words((-70.5, -0.25)) == "0.2500 S 70.5000 W"


def test_the_version_names_each_source_of_the_lines_once(route: Route) -> None:
    assert version_of_lines("2025-09-20", [*route.legs, *route.legs]) == (
        "data of 2025-09-20; lines: survey 1, survey 2"
    )


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ((97.5, 25.25), "25.2500 N 97.5000 E"),
        ((-97.5, -25.25), "25.2500 S 97.5000 W"),
        ((0.0, 0.0), "0.0000 N 0.0000 E"),
    ],
)
def test_a_position_in_words_has_its_latitude_first_and_no_sign(point: tuple[float, float], words: str) -> None:
    assert position_in_words(point) == words
