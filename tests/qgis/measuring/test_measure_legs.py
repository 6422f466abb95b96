"""The three tables of measurelegs, and the cards, texts and CSV that are made of them."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

from kachin_corridors.algorithms import tables as tables_module
from kachin_corridors.algorithms.measuring.measure_legs import MeasureLegs
from kachin_corridors.core.units import LengthUnit
from kachin_corridors.layers.measuring.leg_rows import cards_of, sums_of
from kachin_corridors.layers.stored_geometry import wkb_made_valid
from kachin_corridors.reports.leg_report import as_csv, as_text, lengths
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
MILE, NAUTICAL_MILE = 1.609344, 1.852


@pytest.fixture
def tables(process, workspace, tmp_path) -> dict[str, QgsVectorLayer]:
    targets = {name: tmp_path / f"{name.lower()}.gpkg" for name in ("OUTPUT", "FIGURES", "SUMS")}
    parameters = {name: str(path) for name, path in targets.items()}
    results, log = process("measurelegs", None, WORKSPACE=str(workspace), DATE="2025-09-12", **parameters)
    assert results, log
    return {name: QgsVectorLayer(str(path), name, "ogr") for name, path in targets.items()}


def named(rows, name: str):
    (found,) = [row for row in rows if row["name"] == name]
    return found


def test_azimuths_equal_geographiclib(tables, rows):
    leg = named(rows(tables["OUTPUT"]), "Momauk–Bhamo")
    start, *_, end = points_of(tables, "Momauk–Bhamo")
    expected = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])
    assert leg["azimuth_deg"] == pytest.approx(expected["azi1"] % 360, abs=1e-6)
    assert leg["back_azimuth_deg"] == pytest.approx((expected["azi2"] + 180) % 360, abs=1e-6)


def points_of(tables, name: str) -> list[tuple[float, float]]:
    (feature,) = [feature for feature in tables["OUTPUT"].getFeatures() if feature["name"] == name]
    geometry = feature.geometry()
    return [(point.x(), point.y()) for point in geometry.asMultiPolyline()[0]]


def test_every_figure_of_the_corridors_has_a_row_with_its_marks(tables, rows):
    figures = rows(tables["FIGURES"])
    assert len(figures) >= 30
    sea = {row["published_km"]: row for row in figures if row["name"] == "Kolkata–Sittwe"}
    assert sea[539]["marks"] == "doubtful, contradicts"
    assert sea[826]["marks"] == "contradicts"
    assert sea[826]["remark"] == "contradicts 539 km (Wikipedia, 2025)"
    by_year = {row["year"]: row for row in figures if row["name"] == "Zorinpui–Paletwa"}
    assert [by_year[year]["marks"] for year in (2017, 2023, 2024)] == ["contradicts"] * 3
    assert "contradicts 109 km" in by_year[2017]["remark"]
    assert "110 km" not in by_year[2024]["remark"]
    assert not any(row["marks"] for row in figures if row["name"] == "Ledo–Bhamo (Stilwell Road)")


def test_sums_are_those_of_the_legs(tables, rows):
    legs = [row for row in rows(tables["OUTPUT"]) if row["kind"] == "leg"]
    sums = [row for row in rows(tables["SUMS"]) if not row["scope_id"]]
    ways = sum(row["along_km"] for row in legs if row["mode"] != "gap")
    for by in ("corridor", "mode", "status", "country"):
        assert sum(row["along_km"] for row in sums if row["by"] == by and row["is_way"]) == pytest.approx(ways), by
    road = [row for row in sums if (row["by"], row["group"]) == ("mode", "road")]
    assert road[0]["along_km"] == pytest.approx(sum(row["along_km"] for row in legs if row["mode"] == "road"))
    (gap,) = [row for row in sums if row["by"] == "country" and not row["is_way"]]
    assert gap["along_km"] == pytest.approx(sum(row["along_km"] for row in legs if row["mode"] == "gap"))


def test_the_stilwell_road_is_in_india_as_far_as_the_pass(tables, rows):
    legs = rows(tables["OUTPUT"])
    sums = {
        row["group"]: row for row in rows(tables["SUMS"]) if (row["scope_id"], row["by"]) == ("stilwell", "country")
    }
    # Natural Earth is generalised: the border may be some kilometres off the pass.
    assert sums["India"]["along_km"] == pytest.approx(named(legs, "Ledo–Pangsau Pass")["along_km"], abs=4)
    assert set(sums) == {"India", "Myanmar"}


def test_a_status_tells_since_when(tables, rows):
    assert named([row for row in rows(tables["OUTPUT"]) if row["kind"] == "leg"], "Kolkata–Sittwe")["status_since"] == (
        "2023-05-04"
    )


def test_a_status_tells_how_it_is_graded_and_when_it_was_last_reported(tables, rows):
    legs = [row for row in rows(tables["OUTPUT"]) if row["kind"] == "leg"]
    at_sea, to_the_border = named(legs, "Kolkata–Sittwe"), named(legs, "Hmawngbuchhuah–Zorinpui")
    assert (at_sea["status_grade"], at_sea["last_report"]) == ("C6", "2023-05-03")  # the day of its newspaper
    assert (to_the_border["status"], to_the_border["last_report"]) == ("unknown", None)


def test_a_figure_has_the_reliability_of_its_source(tables, rows):
    grades = {row["source_id"]: row["grade"] for row in rows(tables["FIGURES"])}
    assert (grades["miyzone-2012"], grades["the-federal-2025-09"]) == ("D6", "B6")


def test_figures_and_sums_are_written_only_when_asked_for(process, workspace, tmp_path):
    results, log = process("measurelegs", None, WORKSPACE=str(workspace), OUTPUT=str(tmp_path / "legs.gpkg"))
    assert results, log
    assert set(results) == {"OUTPUT"}


def test_columns_have_aliases_with_units(workspace):
    context = QgsProcessingContext()
    algorithm = MeasureLegs()
    algorithm.initAlgorithm()
    outputs = dict.fromkeys(("OUTPUT", "FIGURES", "SUMS"), "TEMPORARY_OUTPUT")
    results, _ = algorithm.run({"WORKSPACE": str(workspace), **outputs}, context, QgsProcessingFeedback())
    units = {"OUTPUT": {"azimuth_deg": "°", "accuracy_m": "(m)"}, "FIGURES": {"ratio": "/"}, "SUMS": {"along_km": "km"}}
    layers: dict[str, Any] = {name: context.takeResultLayer(results[name]) for name in outputs}
    aliases = {name: {field.name(): field.alias() for field in layer.fields()} for name, layer in layers.items()}
    for name, columns in units.items():
        for column, unit in columns.items():
            assert unit in aliases[name][column]
        assert all(aliases[name].values())


def test_cards_and_sums_come_back_from_the_layers_whole(tables, workspace):
    measured = Workspace(workspace).corridors.measured_on(DAY)
    assert [card for card, _ in cards_of(tables["OUTPUT"], tables["FIGURES"])] == measured.cards
    assert sums_of(tables["SUMS"]) == Workspace(workspace).corridors.sums_of(measured.legs, wkb_made_valid)


def card(workspace: Path, name: str):
    (found,) = [
        card
        for card in Workspace(workspace).corridors.measured_on(DAY).cards
        if (card.name, card.kind) == (name, "leg")
    ]
    return found


def test_the_text_of_a_card_is_aligned_and_complete(workspace):
    text = as_text([card(workspace, "Kolkata–Sittwe")], LengthUnit.KM)
    lines = text.splitlines()
    assert lines[0] == "Kolkata–Sittwe"
    assert re.search(r"Situation as of +2025-09-12", text)
    assert "open, since 2023-05-04" in text
    assert "azimuth 119° out, 300° back" in text
    heading, *figures = lines[lines.index("Lengths in km") + 1 :][:3]
    assert [line.index("Wikipedia") for line in figures[:1]] == [heading.index("Source, year")]
    end = heading.index("Published") + len("Published")
    assert [line[:end].split()[-1] for line in figures] == ["539", "826"]
    assert "! impossible" in text
    assert "contradicts 826 km (Miyzone, 2012)" in text
    assert "Sources: line: straight lines through 5 sourced points" in text
    assert "826.0 km (Miyzone, reliability D) are not relied on" in " ".join(text.split())
    assert max(map(len, lines)) <= 120


def test_csv_has_a_row_for_each_figure_in_the_unit_of_the_heading(workspace):
    leg, without = card(workspace, "Ledo–Pangsau Pass"), card(workspace, "Pangsau Pass–Nanyun")
    read = {unit: list(csv.reader(io.StringIO(as_csv([leg, without], unit), newline=""))) for unit in LengthUnit}
    assert as_csv([leg], LengthUnit.KM).endswith("\r\n")
    for unit, metres in ((LengthUnit.KM, 1.0), (LengthUnit.MI, MILE), (LengthUnit.NMI, NAUTICAL_MILE)):
        heading, newest, older, last = read[unit]
        assert {len(row) for row in read[unit]} == {len(heading)}
        column = heading.index(f"published ({unit})")
        assert float(newest[column]) == pytest.approx(61.38 / metres, abs=0.006)
        assert newest[heading.index("year")] == "2016"
        assert older[heading.index("as published")] == "mile 38.50"
        assert last[column] == ""
        straight = float(newest[heading.index(f"straight line ({unit})")])
        assert straight == pytest.approx(leg.straight_km / metres, abs=0.5)
        assert newest[0] == "2025-09-12"


def test_a_card_without_a_figure_says_so(workspace):
    text = as_text([card(workspace, "Pangsau Pass–Nanyun")], LengthUnit.KM)
    assert "No figure was published." in text
    assert "since when is not recorded" in text


def test_a_gap_is_told_to_be_no_way(workspace):
    text = as_text([card(workspace, "Hmawngbuchhuah–Pangwa")], LengthUnit.KM)
    assert "no road, railway or river joins the two places" in " ".join(text.split())


@pytest.mark.parametrize(
    ("short_km", "accuracy_m", "unit", "said"),
    [
        pytest.param(3.6, 2000, LengthUnit.KM, "14 km expected; the line is 4 km too short", id="whole kilometres"),
        pytest.param(0.4, 2000, LengthUnit.KM, "10 km expected", id="less than the last digit"),
        pytest.param(0.4, 250, LengthUnit.KM, "10.4 km expected; the line is 0.4 km too short", id="a better line"),
        pytest.param(0.6, 2000, LengthUnit.MI, "7 mi expected", id="less than half a mile"),
        pytest.param(0.0, 2000, LengthUnit.KM, "10 km expected", id="as long as expected"),
        pytest.param(-3.6, 2000, LengthUnit.KM, "6 km expected", id="longer than expected"),
    ],
)
def test_a_line_is_not_said_to_be_short_by_less_than_is_known(workspace, short_km, accuracy_m, unit, said):
    given = replace(
        card(workspace, "Ledo–Pangsau Pass"),
        along_km=10.0,
        expected_km=10.0 + short_km,
        shortfall_km=short_km,
        accuracy_m=accuracy_m,
    )
    assert dict(lengths(given, unit))["Along the real way"] == said


def test_whole_numbers_are_handed_on_as_whole_numbers(process, workspace, monkeypatch):
    """PostgreSQL takes no "true" for one: the table stayed empty."""
    given: list[Any] = []
    of_row = tables_module._feature

    def noted(*arguments):
        given.append(of_row(*arguments))
        return given[-1]

    monkeypatch.setattr(tables_module, "_feature", noted)
    results, log = process("measurelegs", None, WORKSPACE=str(workspace), OUTPUT="memory:", SUMS="memory:")
    assert results, log
    sums = [feature for feature in given if feature.fields().indexOf("is_way") >= 0]
    assert {(type(feature["is_way"]), feature["is_way"]) for feature in sums} == {(int, 0), (int, 1)}
