"""Leg lengths against GeographicLib and against QGIS' own measuring."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsPointXY, QgsProject

from kachin_corridors.core.corridors.leg_cards import leg_card
from kachin_corridors.core.corridors.leg_sums import leg_sums
from kachin_corridors.core.corridors.legs import legs_on, measure
from kachin_corridors.layers.stored_geometry import wkb_made_valid
from kachin_corridors.store.workspace import Workspace


@pytest.fixture
def measurements(workspace):
    return measure(
        legs_on(Workspace(workspace).corridors.legs(), None), Workspace(workspace).corridors.published_distances()
    )


def geographiclib_m(points) -> float:
    pairs = itertools.pairwise(points)
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairs)


def test_every_leg_equals_geographiclib_to_a_millimetre(measurements):
    assert len(measurements) > 20
    for row in measurements:
        along = sum(geographiclib_m(leg.points) for leg in row.legs)
        straight = geographiclib_m([row.legs[0].points[0], row.legs[-1].points[-1]])
        assert row.along_km * 1000 == pytest.approx(along, abs=0.001), row.name
        assert row.straight_km * 1000 == pytest.approx(straight, abs=0.001), row.name


def test_every_leg_equals_qgis_to_a_centimetre(measurements):
    qgis = QgsDistanceArea()
    qgis.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext())
    assert qgis.setEllipsoid("EPSG:7030")
    for row in measurements:
        along = sum(qgis.measureLine([QgsPointXY(*point) for point in leg.points]) for leg in row.legs)
        assert row.along_km * 1000 == pytest.approx(along, abs=0.01), row.name


def test_the_article_s_620_km_stand_beside_ledo_bhamo(measurements):
    (corridor,) = [row for row in measurements if row.kind == "corridor" and row.corridor_id == "stilwell"]
    figure = next(item for item in corridor.comparisons if item.published.km == 620)
    assert figure.published.year == 2025
    assert "Federal" in figure.published.source
    straight_km = Geodesic.WGS84.Inverse(27.29402, 95.74175, 24.25256, 97.23357)["s12"] / 1000
    assert corridor.straight_km == pytest.approx(straight_km, abs=1e-6)
    assert figure.ratio == pytest.approx(620 / straight_km)
    assert not figure.is_impossible


def test_both_corridors_run_end_to_end(measurements):
    for corridor_id, first, last in (("stilwell", "Ledo", "Bhamo"), ("kaladan", "Hmawngbuchhuah", "Sittwe")):
        (corridor,) = [row for row in measurements if row.kind == "corridor" and row.corridor_id == corridor_id]
        assert (corridor.legs[0].from_name, corridor.legs[-1].to_name) == (first, last)
        for before, after in itertools.pairwise(corridor.legs):
            assert before.points[-1] == after.points[0]


def test_every_published_figure_of_a_corridor_is_shown(measurements, workspace):
    shown = {item.published for row in measurements for item in row.comparisons}
    corridors: defaultdict[str, set[str]] = defaultdict(set)
    for row in measurements:
        for leg in row.legs:
            corridors[leg.corridor_id] |= {leg.from_place_id, leg.to_place_id}
    expected = {
        figure
        for figure in Workspace(workspace).corridors.published_distances()
        if any({figure.from_place_id, figure.to_place_id} <= places for places in corridors.values())
    }
    assert len(expected) >= 12
    assert shown == expected


def test_what_the_lines_fall_short_of_is_told(measurements):
    by_name = {(row.kind, row.name): row for row in measurements}
    # The signpost at Ledo gives 103 miles to Shingbwiyang and 189 to Warazup: the legs between share the 86.
    road = [by_name["leg", name] for name in ("Shingbwiyang–Tanai", "Tanai–Shaduzup", "Shaduzup–Warazup")]
    assert sum(row.expected_km for row in road) == pytest.approx(86 * 1.609344, abs=0.01)
    assert all(row.shortfall_km == pytest.approx(row.expected_km - row.along_km) for row in road)
    assert all("published" in row.expected_basis for row in road)


def test_a_step_through_time_measures_and_cuts_no_line_again(workspace, calls_of):
    legs, figures, countries = (
        Workspace(workspace).corridors.legs(),
        Workspace(workspace).corridors.published_distances(),
        Workspace(workspace).corridors.countries(),
    )
    work = {"line_length", "inverse", "_parts"}

    def step(day, legs):
        on_day = legs_on(legs, day)
        assert len([leg_card(row, None, {}, {}) for row in measure(on_day, figures)]) > 20
        assert len(leg_sums(on_day, countries, wkb_made_valid)) > 20

    # Lines that nobody has measured yet: those of the legs, a little shorter.
    fresh = [replace(leg, points=(*leg.points[:-1], (leg.points[-1][0] + 1e-6, leg.points[-1][1]))) for leg in legs]
    assert work <= set(calls_of(lambda: step(date(2025, 9, 1), fresh)))
    for number in range(2, 8):
        assert work.isdisjoint(calls_of(lambda day=date(2025, 9, number): step(day, fresh)))


def test_a_gap_has_neither_accuracy_nor_expected_length(measurements):
    (gap,) = [row for row in measurements if row.kind == "leg" and row.legs[0].mode == "gap"]
    assert (gap.accuracy_m, gap.expected_km, gap.shortfall_km) == (None, None, None)
