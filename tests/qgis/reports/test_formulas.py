"""Tables that spreadsheets open hold no formula; a database keeps each text as it is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsVectorLayer

from kachin_corridors.reports.csv_text import harmless

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TABLES = [
    ("measurelegs", {}, "OUTPUT"),
    ("measurelegs", {"OUTPUT": "TEMPORARY_OUTPUT"}, "FIGURES"),
    ("measurelegs", {"OUTPUT": "TEMPORARY_OUTPUT"}, "SUMS"),
    ("checkstatements", {}, "OUTPUT"),
    ("kilometresbyholder", {"DATE": "2025-09-12", "OUTPUT_TOTALS": "TEMPORARY_OUTPUT"}, "OUTPUT"),
    ("kilometresbyholder", {"DATE": "2025-09-12", "OUTPUT": "TEMPORARY_OUTPUT"}, "OUTPUT_TOTALS"),
    ("compareways", {"DATE": "2025-09-12"}, "OUTPUT"),
    ("compareways", {"DATE": "2025-09-12", "OUTPUT": "TEMPORARY_OUTPUT"}, "PARTS"),
    ("controlchanges", {"SINCE": "2024-12-01", "DATE": "2025-09-12"}, "OUTPUT"),
    ("controlstatus", {"DATE": "2025-09-12"}, "OUTPUT"),
    ("kmposts", {"STEP_KM": 50}, "OUTPUT"),
    ("distances", {"FROM": "MMR001001701"}, "OUTPUT"),
]


# A name of 10,000 letters may stand in one cell many times, in the evidence for a statement for instance.
csv.field_size_limit(10_000_000)


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def formulas(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [cell for row in csv.reader(stream) for cell in row if cell.startswith(FORMULA) and not is_number(cell)]


@pytest.mark.parametrize(("name", "parameters", "output"), TABLES, ids=[f"{name}-{out}" for name, _, out in TABLES])
def test_a_csv_of_an_algorithm_has_no_formula(process, hostile_workspace, tmp_path, name, parameters, output):
    target, database = tmp_path / "out.csv", tmp_path / "out.gpkg"
    results, log = process(name, None, WORKSPACE=str(hostile_workspace), **parameters, **{output: str(target)})
    assert results, log
    assert formulas(target) == []
    results, log = process(name, None, WORKSPACE=str(hostile_workspace), **parameters, **{output: str(database)})
    assert results, log
    kept = QgsVectorLayer(str(database), "kept", "ogr")
    raw = [
        value
        for feature in kept.getFeatures()
        for value in feature.attributes()
        if isinstance(value, str) and value.startswith(FORMULA) and not is_number(value)
    ]
    text = target.read_text(encoding="utf-8")
    # What the database keeps raw is in the CSV with an apostrophe.
    assert all(("'" + value).replace('"', '""') in text for value in raw)
    if name in ("measurelegs", "checkstatements") and output == "OUTPUT":
        assert raw


def test_numbers_stay_numbers(process, hostile_workspace, tmp_path):
    target = tmp_path / "out.csv"
    results, log = process("measurelegs", None, WORKSPACE=str(hostile_workspace), OUTPUT=str(target))
    assert results, log
    with target.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) > 20
    assert all(float(row["straight_km"]) > 0 for row in rows)


@pytest.mark.parametrize(("suffix", "driver"), [(".xlsx", "XLSX"), (".ods", "ODS")])
def test_nor_has_a_spreadsheet(process, hostile_workspace, tmp_path, suffix, driver):
    """GDAL writes a text that begins with = as a formula into these."""
    target = tmp_path / f"out{suffix}"
    results, log = process("checkstatements", None, WORKSPACE=str(hostile_workspace), OUTPUT=str(target))
    assert results, log
    source = ogr.GetDriverByName(driver).Open(str(target))
    cells = [value for feature in source.GetLayer(0) for value in feature.items().values() if isinstance(value, str)]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)


@pytest.mark.parametrize("cell", [-1.5, 7, None, "-12.5", "+3", "1e-3", "Laiza", "ok = fine"])
def test_what_is_no_formula_is_left_alone(cell):
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", ["=1", "+a", "-a", "@a", "\t=1", "\r=1", "\n=1", "＝1"])
def test_what_may_be_one_gets_an_apostrophe(cell):
    assert harmless(cell) == f"'{cell}"
