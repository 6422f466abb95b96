"""Every action through qgis_process: in a profile of its own, without a display, from the packaged zip.

Each is started once, for a start takes seconds; test_command_inputs.py has more of what they are given.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.geometry.geodesy import line_length
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

DAY = "2025-09-12"
LINE = "LINESTRING (97.2 24.3, 97.5 25.5)"


def line_km() -> float:
    return Geodesic.WGS84.Inverse(24.3, 97.2, 25.5, 97.5)["s12"] / 1000


class QgisProcess:
    """Runs the plugin's algorithms as a user does in a terminal."""

    def __init__(self, profile: Path) -> None:
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "PYTHONPATH")},
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        }

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["qgis_process", *arguments], capture_output=True, text=True, env=self.environment)

    def run(self, algorithm: str, **parameters: object) -> subprocess.CompletedProcess[str]:
        given = [f"{name}={value}" for name, value in parameters.items()]
        return self("run", f"kachin_corridors:{algorithm}", "--json", "--", *given)

    def results(self, algorithm: str, **parameters: object) -> dict[str, object]:
        run = self.run(algorithm, **parameters)
        assert run.returncode == 0, run.stderr
        return json.loads(run.stdout)["results"]


@pytest.fixture(scope="module")
def qgis_process(plugin_zip, tmp_path_factory):
    profile = tmp_path_factory.mktemp("profile")
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(profile / "profiles" / "default" / "python" / "plugins")
    process = QgisProcess(profile)
    enabled = process("plugins", "enable", "kachin_corridors")
    assert enabled.returncode == 0, enabled.stderr
    yield process
    shutil.rmtree(profile)


def test_create_workspace(qgis_process, tmp_path):
    target = tmp_path / "new" / "workspace.gpkg"
    assert qgis_process.results("createworkspace", OUTPUT=target) == {"OUTPUT": str(target)}
    Workspace(target).check()


def test_measure_legs_with_figures_and_sums(qgis_process, tmp_path):
    targets = {name: tmp_path / "new" / f"{name.lower()}.csv" for name in ("OUTPUT", "FIGURES", "SUMS")}
    results = qgis_process.results("measurelegs", DATE=DAY, **targets)
    assert set(targets) <= set(results)
    tables = {}
    for name, path in targets.items():
        with path.open(encoding="utf-8", newline="") as stream:
            tables[name] = list(csv.DictReader(stream))
    rows = tables["OUTPUT"]
    (corridor,) = [row for row in rows if row["name"] == "Ledo–Bhamo (Stilwell Road)"]
    assert corridor["published_km"] == "620"
    assert float(corridor["straight_km"]) == pytest.approx(368.7, abs=0.05)
    assert {row["status"] for row in rows if row["name"] == "Bairabi–Sairang"} == {"under construction"}
    told_by = "status: Arunachal Times (2024-11-24), The Federal (2025-09-20), The Irrawaddy (2017-09-25), "
    assert told_by in corridor["sources"]
    assert all(row["sources"].startswith("line: ") for row in rows)
    assert "positions: GeoNames, " in corridor["sources"]
    figures = [row for row in tables["FIGURES"] if row["name"] == "Ledo–Bhamo (Stilwell Road)"]
    assert [(row["published_km"], row["year"]) for row in figures] == [("620", "2025"), ("598.7", "1945")]
    assert {row["by"] for row in tables["SUMS"]} == {"corridor", "mode", "status", "country"}


@pytest.fixture(scope="module")
def created(qgis_process, tmp_path_factory):
    """A project that createproject made, and the results of that."""
    project = tmp_path_factory.mktemp("created") / "share" / "kachin.qgz"
    return project, qgis_process.results("createproject", DATE=DAY, OUTPUT=project)


def test_create_project_then_export(qgis_process, created, tmp_path):
    project, results = created
    assert results["PROJECT_WORKSPACE"] == str(project.with_suffix(".gpkg"))
    assert {path.name for path in project.parent.iterdir()} == {"kachin.qgz", "kachin.gpkg"}
    target = tmp_path / "maps" / "map.pdf"
    qgis_process.results("exportlayout", PROJECT=project, DATE="2025-09-10", OUTPUT=target)
    text = subprocess.run(["pdftotext", target, "-"], capture_output=True, text=True, check=True).stdout
    assert "Situation as of 2025-09-10" in text


def test_kilometres_by_holder_on_two_days(qgis_process, tmp_path):
    sections, table = tmp_path / "new" / "sections.geojson", tmp_path / "new" / "totals.csv"
    days = {"DATE": DAY, "COMPARE_DATE": "2024-10-01"}
    results = qgis_process.results(
        "kilometresbyholder", CORRIDOR="stilwell", **days, OUTPUT=sections, OUTPUT_TOTALS=table
    )
    assert "since 2024-10-01 contested (KIA, junta) +" in results["CHANGES"]
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    holders = [("KIA", "controlled"), ("KIA, junta", "contested"), ("", "unknown")]
    assert [(row["actor"], row["status"]) for row in rows] == holders
    assert sum(float(row["share_percent"]) for row in rows) == pytest.approx(100)
    assert len(json.loads(sections.read_text(encoding="utf-8"))["features"]) == 13


def test_check_statements_of_the_built_in_data(qgis_process, tmp_path):
    target = tmp_path / "new" / "statements.csv"
    qgis_process.results("checkstatements", OUTPUT=target)
    with target.open(encoding="utf-8", newline="") as stream:
        rows = {row["statement_id"]: row for row in csv.DictReader(stream)}
    assert list(rows) == [f"A{number}" for number in range(1, 15)]
    columns = ("statement_id", "statement", "verdict", "computed", "checked_by", "source", "data_sources")
    assert tuple(rows["A5"]) == columns
    assert rows["A5"]["verdict"] == "holds"
    assert "Straight line 369 km" in rows["A5"]["computed"]
    assert "On 2025-09-20" in rows["A11"]["computed"]
    assert {row["source"].partition(" (")[0] for row in rows.values()} == {"The Federal"}


def test_import_boundaries_and_undo(qgis_process, workspace, write_vector, tmp_path):
    rows = [
        ({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in read_rows(workspace, "SELECT pcode, name, geom FROM townships")
    ]
    path, report = write_vector("mimu.shp", rows, "EPSG:32647"), tmp_path / "report.csv"
    results = qgis_process.results(
        "importboundaries", INPUT=path, WORKSPACE=workspace, VERSION="MIMU 9.6", OUTPUT=report
    )
    assert (results["MATCHED"], results["BOUNDARY_VERSION"]) == (18, "MIMU 9.6")
    assert len(report.read_text(encoding="utf-8").splitlines()) == 19
    assert Workspace(workspace).tables.info()["boundary_version"] == "MIMU 9.6"
    assert qgis_process.results("undoimport", WORKSPACE=workspace)["UNDONE"].startswith("boundaries: MIMU 9.6")
    assert "geoBoundaries" in Workspace(workspace).tables.info()["boundary_version"]


def test_import_corridor_says_how_far_off_a_line_is(qgis_process, workspace, write_vector):
    path = write_vector("road.geojson", [({"a": "b"}, "LINESTRING (97 25, 97.5 25.5)")])
    leg = read_rows(workspace, "SELECT leg_id FROM corridor_legs LIMIT 1")[0]["leg_id"]
    run = qgis_process.run("importcorridor", INPUT=path, WORKSPACE=workspace, LEG=leg, SOURCE="Survey", ACCURACY=100)
    assert run.returncode != 0
    assert "Nothing was changed. Check the leg" in run.stdout + run.stderr


def test_measure_lines_of_any_file(qgis_process, write_vector, tmp_path):
    path, target = write_vector("road.shp", [({"a": "b"}, LINE)], "EPSG:32647"), tmp_path / "new" / "lines.csv"
    qgis_process.results("measurelines", INPUT=path, OUTPUT=target)
    with target.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert float(row["length_km"]) == pytest.approx(line_km(), abs=1e-5)


def test_split_lines_by_the_townships_of_a_workspace(qgis_process, workspace, write_vector, tmp_path):
    path, pieces, summary = write_vector("road.geojson", [({"a": "b"}, LINE)]), tmp_path / "p.csv", tmp_path / "s.csv"
    areas = f"{workspace}|layername=townships"
    qgis_process.results("splitlinebyareas", INPUT=path, AREAS=areas, FIELD="name", OUTPUT=pieces, SUMMARY=summary)
    for target in (pieces, summary):
        with target.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert len({row["area"] for row in rows}) > 2
        assert sum(float(row["length_km"]) for row in rows) == pytest.approx(line_km(), abs=1e-6)
        assert sum(float(row["share_percent"]) for row in rows) == pytest.approx(100)


def test_measure_between_and_keep(qgis_process, workspace, tmp_path):
    target, places = tmp_path / "stretch.geojson", tmp_path / "places.csv"
    results = qgis_process.results(
        "measurebetween",
        WORKSPACE=workspace, CORRIDOR="Stilwell", FROM="km 20", TO="Bhamo", SAVE_AS="Road",
        OUTPUT=target, PLACES=places,
    )  # fmt: skip
    (feature,) = json.loads(target.read_text(encoding="utf-8"))["features"]
    assert feature["properties"]["length_km"] == pytest.approx(results["LENGTH_KM"])
    with places.open(encoding="utf-8", newline="") as stream:
        assert [row["name"] for row in csv.DictReader(stream)][-1] == "Bhamo"
    (kept,) = Workspace(workspace).measurements.all()
    assert (kept.name, kept.measurement_id) == ("Road", results["MEASUREMENT_ID"])


def test_kilometre_posts_and_distances(qgis_process, tmp_path):
    posts, distances = tmp_path / "posts.csv", tmp_path / "distances.csv"
    qgis_process.results("kmposts", CORRIDOR="kaladan", STEP_KM=50, OUTPUT=posts)
    with posts.open(encoding="utf-8", newline="") as stream:
        assert [float(row["km"]) for row in csv.DictReader(stream)][:3] == [0.0, 50.0, 100.0]
    qgis_process.results("distances", FROM_POINT="98.37731,25.60298 [EPSG:4326]", OUTPUT=distances)
    with distances.open(encoding="utf-8", newline="") as stream:
        rows = {(row["kind"], row["to_name"]): row for row in csv.DictReader(stream)}
    assert float(rows["mining cluster", "Pangwa"]["distance_km"]) == pytest.approx(0.0, abs=0.01)
    assert rows["mining cluster", "Nhkawng Pa"]["distance_km"] == ""


def test_expression_functions_in_the_field_calculator(qgis_process, created, tmp_path):
    project, results = created
    workspace, target = results["PROJECT_WORKSPACE"], tmp_path / "legs.csv"
    run = qgis_process(
        "run", "native:fieldcalculator", "--json", f"--PROJECT_PATH={project}", "--",
        f"INPUT={workspace}|layername=corridor_legs", "FIELD_NAME=km", "FIELD_TYPE=0", "FIELD_LENGTH=12",
        "FIELD_PRECISION=6", 'FORMULA=kc_leg_length("leg_id")', f"OUTPUT={target}",
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    with target.open(encoding="utf-8", newline="") as stream:
        measured = {row["leg_id"]: row["km"] for row in csv.DictReader(stream)}
    for leg in Workspace(Path(workspace)).corridors.legs():
        expected = "" if leg.mode == "gap" else pytest.approx(line_length(leg.points) / 1000, abs=1e-5)
        assert (measured[leg.leg_id] and float(measured[leg.leg_id])) == expected
