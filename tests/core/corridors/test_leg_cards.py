"""The card of a leg has every value of the measured row, each under its own name."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest
from held_road import LEGS

from kachin_corridors.core.corridors.leg_cards import FigureRow, figure_of, leg_card
from kachin_corridors.core.corridors.legs import Leg, Measurement
from kachin_corridors.core.corridors.published import Comparison, PublishedDistance
from kachin_corridors.core.words import LegStatus, Mode, RowKind

NEW = PublishedDistance("A", "C", "rail", 90.0, "about 90 km", 2025, "The Federal", "federal", "B6")
OLD = PublishedDistance("A", "C", "road", 300.0, "300 kilometres", None, "An atlas", "atlas")


def leg(number: int, **fields: Any) -> Leg:
    values: dict[str, Any] = {
        "status": LegStatus.OPEN,
        "valid_from": date(2020, 1, number),
        "expected_km": 60.0 + number,
        "expected_basis": "figures agree",
        "accuracy_m": 100 * number,
        "geometry_source": f"survey {number}",
        "source_id": "ministry; railway",
        "last_report": date(2025, 2 + number, 1),
        "grade": ["B2", "C6"][number - 1],
    }
    return replace(LEGS[number - 1], **(values | fields))


def measured(**fields: object) -> Measurement:
    values: dict[str, object] = {
        "kind": RowKind.STRETCH,
        "corridor_id": "road",
        "corridor": "Road",
        "name": "A–C",
        "legs": (leg(1), leg(2, mode=Mode.RAIL)),
        "straight_km": 100.0,
        "straight_accuracy_m": 4000.0,
        "azimuth_deg": 12.5,
        "back_azimuth_deg": 192.75,
        "along_km": 110.0,
        "comparisons": (
            Comparison(NEW, -20.0, 0.9, same_mode=False, straight_km=100.0, straight_accuracy_m=4000.0),
            Comparison(OLD, 190.0, 3.0, same_mode=True, straight_km=100.0, straight_accuracy_m=4000.0),
        ),
    }
    return Measurement(**(values | fields))  # type: ignore[arg-type]


def test_each_value_of_a_stretch_is_under_its_own_name() -> None:
    card = leg_card(measured(), date(2025, 9, 12), {"ministry": "A ministry", "federal": "The Federal"}, {"A": "mimu"})
    assert {name: value for name, value in asdict(card).items() if name not in ("figures", "remark")} == {
        "kind": "stretch",
        "corridor": "Road",
        "name": "A–C",
        "mode": "road, rail",
        "status": "open",
        "status_since": "2020-01-02",
        "status_grade": "B2, C6",
        "last_report": "2025-03-01",
        "news_age_days": 195,
        "freshness": "old",
        "straight_km": 100.0,
        "azimuth_deg": 12.5,
        "back_azimuth_deg": 192.75,
        "along_km": 110.0,
        "ratio": pytest.approx(1.1),
        "expected_km": 123.0,
        "shortfall_km": pytest.approx(13.0),
        "expected_basis": "figures agree",
        "published_km": 90.0,
        "published_ratio": 0.9,
        "difference_km": -20.0,
        "published": "90 km (The Federal, 2025); 300 km (An atlas)",
        "marks": "impossible, doubtful",
        "accuracy_m": 200,
        "straight_accuracy_m": 4000.0,
        "as_of": "2025-09-12",
        "corridor_id": "road",
        "leg_ids": "leg-1,leg-2",
        "sources": (
            "line: survey 1, survey 2; positions: mimu; status: A ministry, railway; figures: The Federal, atlas"
        ),
    }
    assert card.remark == (
        "90 km (The Federal, 2025): impossible, shorter than the straight line; published for rail; "
        "300 km (An atlas): doubtful, over 2.2 times the straight line"
    )


def test_what_is_not_known_is_empty() -> None:
    nothing = {"valid_from": None, "accuracy_m": None, "expected_km": None, "last_report": None, "grade": ""}
    legs = (leg(1, **nothing), leg(2, status=LegStatus.PLANNED))
    row = measured(legs=legs, comparisons=(), straight_km=0.0, straight_accuracy_m=None, azimuth_deg=None)
    card = leg_card(row, None, {}, {})
    assert (card.status_since, card.as_of, card.published, card.marks, card.remark) == ("", "", "", "", "")
    unknown = (card.ratio, card.expected_km, card.shortfall_km, card.straight_accuracy_m, card.azimuth_deg)
    assert unknown == (None,) * 5
    assert (card.published_km, card.published_ratio, card.difference_km) == (None,) * 3
    assert (card.status_grade, card.last_report, card.news_age_days, card.freshness) == (
        "C6", "2025-04-01", None, None,
    )  # fmt: skip
    assert (card.status, card.accuracy_m, card.figures) == ("open, planned", 200, ())
    assert card.sources == "line: survey 1, survey 2; status: ministry, railway"


def test_each_figure_is_under_its_own_name_too() -> None:
    row = measured()
    card = leg_card(row, None, {}, {})
    assert asdict(card.figures[0]) == {
        "published_km": 90.0,
        "as_published": "about 90 km",
        "published_mode": "rail",
        "year": 2025,
        "source": "The Federal",
        "straight_km": 100.0,
        "difference_km": -20.0,
        "ratio": 0.9,
        "marks": "impossible",
        "remark": "impossible, shorter than the straight line; published for rail",
        "source_id": "federal",
        "grade": "B6",
        "corridor_id": "road",
        "corridor": "Road",
        "kind": "stretch",
        "name": "A–C",
        "leg_ids": "leg-1,leg-2",
        "along_km": 110.0,
    }
    assert [figure.told_by for figure in card.figures] == ["The Federal, 2025", "An atlas"]
    first = card.figures[0]
    assert isinstance(first, FigureRow)
    assert first.row == ("road", "stretch", "leg-1,leg-2")
    assert vars(figure_of(row.comparisons[0])).items() <= vars(first).items()
