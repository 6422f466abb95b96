"""Boundary files in which some townships bear other names: mixed columns, suggestions, and what the user accepts.

The files are made as GADM makes them: Kamaing and Khawbude cover most of what MIMU calls Hpakant and Khaunglanhpu.
"""

from __future__ import annotations

import csv
import re

import pytest
from qgis.core import QgsDistanceArea, QgsGeometry, QgsProcessingContext, QgsProcessingFeedback, QgsRectangle

from kachin_corridors.algorithms.imports.import_boundaries import ImportBoundaries
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

HPAKANT, KHAUNGLANHPU = "MMR001009", "MMR001018"
OTHER_NAMES = {HPAKANT: "Kamaing", KHAUNGLANHPU: "Khawbude"}
SHARES = {HPAKANT: 0.92, KHAUNGLANHPU: 0.87}
"""About how much of the township the polygon under the other name covers."""


def area_m2(geometry: QgsGeometry) -> float:
    """By QGIS' own ellipsoidal measure, not by pyproj."""
    measure = QgsDistanceArea()
    assert measure.setEllipsoid("EPSG:7030")
    return measure.measureArea(geometry)


def part_of(geometry: QgsGeometry, share: float) -> QgsGeometry:
    """The southern part of a polygon with about that share of its area."""
    box = geometry.boundingBox()
    low, high = box.yMinimum(), box.yMaximum()
    for _ in range(30):
        middle = (low + high) / 2
        cut = geometry.intersection(
            QgsGeometry.fromRect(QgsRectangle(box.xMinimum(), box.yMinimum(), box.xMaximum(), middle))
        )
        low, high = (middle, high) if area_m2(cut) < share * area_m2(geometry) else (low, middle)
    return cut


@pytest.fixture
def townships(workspace):
    return {row["pcode"]: row for row in read_rows(workspace, "SELECT * FROM townships ORDER BY pcode")}


@pytest.fixture
def gadm_rows(townships):
    rows = []
    for number, (pcode, row) in enumerate(townships.items(), start=1):
        geometry = geometry_of(row["geom"], row["name"])
        if pcode in SHARES:
            geometry = part_of(geometry, SHARES[pcode])
        values = {"GID_3": f"MMR.4.1.{number}_1", "NAME_3": OTHER_NAMES.get(pcode, row["name"]), "NAME_1": "Kachin"}
        rows.append((values, geometry.asWkt(12)))
    return rows


@pytest.fixture
def gadm_file(gadm_rows, write_vector):
    return write_vector("gadm41_MMR_3.gpkg", gadm_rows)


@pytest.fixture
def import_it(process, workspace):
    def run(path, **parameters):
        return process("importboundaries", None, INPUT=str(path), WORKSPACE=str(workspace), VERSION="4.1", **parameters)

    return run


def told_to_accept(log: str) -> str:
    (text,) = re.findall("ACCEPT “(.*?)”", log)
    return text


def covered_percent(townships, rows, pcode) -> int:
    former = geometry_of(townships[pcode]["geom"], pcode)
    (wkt,) = (wkt for values, wkt in rows if values["NAME_3"] == OTHER_NAMES[pcode])
    return round(100 * area_m2(QgsGeometry.fromWkt(wkt).intersection(former)) / area_m2(former))


def test_names_that_cover_the_same_ground_are_suggested_and_not_taken(
    import_it, townships, gadm_rows, gadm_file, workspace
):
    before = workspace.read_bytes()
    results, log = import_it(gadm_file)
    assert results is None
    assert workspace.read_bytes() == before
    assert [covered_percent(townships, gadm_rows, pcode) for pcode in OTHER_NAMES] == [92, 87]
    assert "Not found: Hpakant, Khaunglanhpu." in log
    assert "Kamaing (row 9) covers 92 % of Hpakant; Khawbude (row 18) covers 87 % of Khaunglanhpu: is it that?" in log
    assert f"ACCEPT “Kamaing={HPAKANT}; Khawbude={KHAUNGLANHPU}”" in log


def test_what_the_message_tells_to_accept_is_accepted_and_undone(import_it, gadm_file, workspace, process, tmp_path):
    before = read_rows(workspace, "SELECT * FROM townships ORDER BY fid")
    _, log = import_it(gadm_file)
    accept = told_to_accept(log)
    report = tmp_path / "report.csv"
    results, log = import_it(gadm_file, ACCEPT=accept, OUTPUT=str(report))
    assert results is not None, log
    assert results["MATCHED"] == 18
    with report.open(encoding="utf-8", newline="") as stream:
        matched_by = {line["pcode"]: (line["matched_by"], line["file_name"]) for line in csv.DictReader(stream)}
    assert matched_by[HPAKANT] == ("accepted", "Kamaing")
    assert matched_by[KHAUNGLANHPU] == ("accepted", "Khawbude")
    assert [each for each, (reason, _) in matched_by.items() if reason == "accepted"] == [HPAKANT, KHAUNGLANHPU]
    assert read_rows(workspace, "SELECT * FROM townships ORDER BY fid") != before
    assert process("undoimport", None, WORKSPACE=str(workspace))[0] is not None
    assert read_rows(workspace, "SELECT * FROM townships ORDER BY fid") == before


def test_suggestions_can_be_asked_for_alone(import_it, gadm_file, workspace, tmp_path):
    before = workspace.read_bytes()
    results, log = import_it(gadm_file, SUGGEST_ONLY=True, OUTPUT=str(tmp_path / "report.csv"))
    assert results == {
        "SUGGESTIONS": "Kamaing (row 9) covers 92 % of Hpakant; Khawbude (row 18) covers 87 % of Khaunglanhpu",
        "ACCEPTANCES": f"Kamaing={HPAKANT}; Khawbude={KHAUNGLANHPU}",
    }, log
    results, _ = import_it(gadm_file, SUGGEST_ONLY=True, ACCEPT=f"Kamaing={HPAKANT}")
    assert results["ACCEPTANCES"] == f"Khawbude={KHAUNGLANHPU}"
    assert workspace.read_bytes() == before
    assert not list(tmp_path.glob("*.csv"))


@pytest.mark.parametrize(
    ("least", "taken"), [pytest.param(85, True, id="both"), pytest.param(90, False, id="one, so nothing")]
)
def test_suggestions_are_accepted_from_a_stated_share_on(least, taken, import_it, gadm_file, workspace):
    before = workspace.read_bytes()
    results, log = import_it(gadm_file, ACCEPT_SUGGESTIONS=least)
    assert (results is not None) == taken, log
    assert (workspace.read_bytes() == before) != taken
    if taken:
        assert "Hpakant: accepted: Kamaing (row 9) covers 92 % of Hpakant" in log
    else:
        assert "Khawbude (row 18) covers 87 % of Khaunglanhpu: is it that?" in log
        assert "Kamaing (row 9)" not in log


@pytest.mark.parametrize("column", ["TS_PCODE", "adm3_pcode"])
def test_p_codes_in_two_rows_and_names_in_the_others(column, import_it, gadm_rows, write_vector):
    """As the message advises."""
    codes = {name: pcode for pcode, name in OTHER_NAMES.items()}
    rows = [({**values, column: codes.get(values["NAME_3"], "")}, wkt) for values, wkt in gadm_rows]
    results, log = import_it(write_vector("gadm.gpkg", rows))
    assert results is not None, log
    assert results["MATCHED"] == 18
    assert f"{HPAKANT} Hpakant: P-code ({HPAKANT} Kamaing)" in log
    assert "MMR001010 Bhamo: name (MMR.4.1.10_1 Bhamo)" in log


def test_a_row_without_a_code_is_told_without_a_blank(import_it, townships, write_vector):
    rows = [({"TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(12)) for row in townships.values()]
    results, log = import_it(write_vector("names.gpkg", rows))
    assert results is not None, log
    assert "MMR001001 Myitkyina: name (Myitkyina)" in log


def test_what_covers_less_than_half_is_not_suggested(import_it, townships, gadm_rows, write_vector):
    small = part_of(geometry_of(townships[HPAKANT]["geom"], "Hpakant"), 0.4)
    rows = [(values, small.asWkt(12) if values["NAME_3"] == "Kamaing" else wkt) for values, wkt in gadm_rows]
    results, log = import_it(write_vector("small.gpkg", rows), ACCEPT=f"Khawbude={KHAUNGLANHPU}")
    assert results is None
    assert "Not found: Hpakant." in log
    assert "is it that?" not in log


@pytest.mark.parametrize(
    ("accept", "why"),
    [
        pytest.param("Kamaing", "“Kamaing”: it is not of the form NAME=P-CODE", id="no P-code"),
        pytest.param("Banana=MMR001009", "no row of the file with a polygon is called “Banana”", id="no such row"),
        pytest.param("Kamaing=MMR001099", "“MMR001099” is no township of the workspace", id="no such township"),
        pytest.param("Kamaing=Bhamo", "row 9 lies in Bhamo with 0 % of its area, less than 50 %", id="elsewhere"),
        pytest.param(
            "Kamaing=MMR001009; row 9=Bhamo",
            "“row 9=Bhamo”: row 9 was accepted as MMR001009 before",
            id="two townships",
        ),
    ],
)
def test_a_wrong_acceptance_is_named_and_nothing_changes(accept, why, import_it, gadm_file, workspace):
    before = workspace.read_bytes()
    results, log = import_it(gadm_file, ACCEPT=accept)
    assert results is None
    assert why in log
    assert "ACCEPT, “" in log
    assert workspace.read_bytes() == before


def test_a_name_of_several_rows_must_be_said_by_its_row(import_it, gadm_rows, write_vector):
    rows = [({**values, "NAME_3": values["NAME_3"].replace("Khawbude", "Kamaing")}, wkt) for values, wkt in gadm_rows]
    path = write_vector("twice.gpkg", rows)
    _, log = import_it(path, ACCEPT=f"Kamaing={HPAKANT}")
    assert "rows 9, 18 are called so. Write “row 9=…”" in log
    _, log = import_it(path)
    accept = told_to_accept(log)
    assert accept == f"row 9={HPAKANT}; row 18={KHAUNGLANHPU}"
    results, log = import_it(path, ACCEPT=accept)
    assert results is not None, log


def test_a_row_with_the_p_code_of_another_township_is_not_accepted(import_it, gadm_rows, write_vector):
    rows = [
        ({**values, "TS_PCODE": "MMR001010" if values["NAME_3"] == "Bhamo" else ""}, wkt) for values, wkt in gadm_rows
    ]
    results, log = import_it(write_vector("coded.gpkg", rows), ACCEPT=f"Bhamo={HPAKANT}")
    assert results is None
    assert "row 10 has the P-code MMR001010 of another township" in log


class CancelledLate(QgsProcessingFeedback):
    """Cancels itself while suggestions are looked for: 85 % are done when all rows are looked up."""

    def setProgress(self, progress: float) -> None:
        super().setProgress(progress)
        if progress > 85.0:
            self.cancel()


def test_the_search_for_suggestions_can_be_cancelled(gadm_file, workspace, process):
    before = workspace.read_bytes()
    feedback = CancelledLate()
    parameters = {"INPUT": str(gadm_file), "WORKSPACE": str(workspace)}
    _, succeeded = ImportBoundaries().run(parameters, QgsProcessingContext(), feedback)
    assert not succeeded
    assert "Cancelled. Nothing was changed." in feedback.textLog()
    assert workspace.read_bytes() == before
    Workspace(workspace).check()
