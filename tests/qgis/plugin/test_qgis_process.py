"""Every action through qgis_process: in a profile of its own, without a display, from the packaged zip.

Each is run once. A start takes seconds: where what the command itself makes of an action is not looked at, one runs
several. test_command_inputs.py has more of what they are given.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.geometry.geodesy import line_length
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

RUN_SEVERAL = Path(__file__).parents[2] / "in_qgis" / "run_several.py"
DAY = "2025-09-12"
REPORT = {
    "ACTOR": "KIA",
    "STATUS": "controlled",
    "AGAINST": "junta",
    "EVENT_DATE": "2026-06-20",
    "ASSERTED_BY": "DVB",
    "PUBLISHER": "DVB",
    "URL": "https://example.org/a-report",
    "RELIABILITY": "B",
    "CREDIBILITY": "2",
    "STATEMENT": "The KIA has taken it, a resident said.",
    "RECORDED_BY": "N. N.",
}
TOGETHER = [
    ("createworkspace", {"OUTPUT": "{folder}/new/workspace.gpkg"}),
    (
        "measurelegs",
        {
            "DATE": DAY,
            "OUTPUT": "{folder}/legs/output.csv",
            "FIGURES": "{folder}/legs/figures.csv",
            "SUMS": "{folder}/legs/sums.csv",
        },
    ),
    ("exportlayout", {"PROJECT": "{project}", "DATE": "2025-09-10", "OUTPUT": "{folder}/maps/map.pdf"}),
    (
        "kilometresbyholder",
        {
            "CORRIDOR": "stilwell",
            "DATE": DAY,
            "COMPARE_DATE": "2024-10-01",
            "OUTPUT": "{folder}/holders/sections.geojson",
            "OUTPUT_TOTALS": "{folder}/holders/totals.csv",
        },
    ),
    (
        "compareways",
        {"DATE": DAY, "TO": "Chipwi", "OUTPUT": "{folder}/ways/ways.csv", "PARTS": "{folder}/ways/parts.geojson"},
    ),
    ("checkstatements", {"OUTPUT": "{folder}/statements/statements.csv"}),
    (
        "importboundaries",
        {
            "INPUT": "{folder}/mimu.shp",
            "WORKSPACE": "{folder}/imported.gpkg",
            "VERSION": "MIMU 9.6",
            "OUTPUT": "{folder}/report.csv",
        },
    ),
    (
        "importboundaries",
        {"INPUT": "{folder}/mimu.shp", "WORKSPACE": "{folder}/undone.gpkg", "VERSION": "MIMU 9.6"},
    ),
    ("undoimport", {"WORKSPACE": "{folder}/undone.gpkg"}),
    ("measurelines", {"INPUT": "{folder}/road.shp", "OUTPUT": "{folder}/lines/lines.csv"}),
    (
        "splitlinebyareas",
        {
            "INPUT": "{folder}/road.geojson",
            "AREAS": "{folder}/imported.gpkg|layername=townships",
            "FIELD": "name",
            "OUTPUT": "{folder}/pieces.csv",
            "SUMMARY": "{folder}/summary.csv",
        },
    ),
    (
        "measurebetween",
        {
            "WORKSPACE": "{folder}/kept.gpkg",
            "CORRIDOR": "Stilwell",
            "FROM": "km 20",
            "TO": "Bhamo",
            "SAVE_AS": "Road",
            "OUTPUT": "{folder}/stretch.geojson",
            "PLACES": "{folder}/places.csv",
        },
    ),
    ("kmposts", {"CORRIDOR": "kaladan", "STEP_KM": "50", "OUTPUT": "{folder}/posts.csv"}),
    ("recordclaim", {"WORKSPACE": "{folder}/recorded.gpkg", **REPORT, "UNIT": "MMR001010701"}),
    ("recordclaim", {"WORKSPACE": "{folder}/recorded.gpkg", **REPORT, "UNIT": "Momauk", "STATUS": "contested"}),
    ("undorecording", {"WORKSPACE": "{folder}/recorded.gpkg"}),
    ("distances", {"FROM_POINT": "98.37731,25.60298 [EPSG:4326]", "OUTPUT": "{folder}/distances.csv"}),
]
"""What one start runs, in this order. Each writes files of its own, often into a folder that is not there yet."""
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

    def run(self, algorithm: str, *options: str, **parameters: object) -> subprocess.CompletedProcess[str]:
        given = [f"{name}={value}" for name, value in parameters.items()]
        return self("run", algorithm, "--json", *options, "--", *given)

    def results(self, algorithm: str, *options: str, **parameters: object) -> dict[str, Any]:
        run = self.run(algorithm, *options, **parameters)
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


@dataclass(frozen=True)
class Together:
    """What came of the algorithms of TOGETHER: their outputs, and the files in ``folder``."""

    folder: Path
    _results: list[dict[str, Any] | str]

    def results(self, algorithm: str) -> dict[str, Any]:
        """Return the outputs of an algorithm, which must have succeeded each time."""
        found = []
        for (name, _), result in zip(TOGETHER, self._results, strict=True):
            if name == algorithm:
                assert isinstance(result, dict), result
                found.append(result)
        return found[0]

    def table(self, name: str) -> list[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def together(qgis_process, created, built_data, write_vector_into, tmp_path_factory) -> Together:
    folder = tmp_path_factory.mktemp("together")
    for name in ("imported", "undone", "kept", "recorded"):
        shutil.copy(built_data, folder / f"{name}.gpkg")
    townships = [
        ({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in read_rows(folder / "kept.gpkg", "SELECT pcode, name, geom FROM townships")
    ]
    write_vector_into(folder, "mimu.shp", townships, "EPSG:32647")
    write_vector_into(folder, "road.shp", [({"a": "b"}, LINE)], "EPSG:32647")
    write_vector_into(folder, "road.geojson", [({"a": "b"}, LINE)])
    places = {"folder": folder, "project": created[0]}
    tasks = [
        (f"kachin_corridors:{algorithm}", {name: text.format(**places) for name, text in given.items()})
        for algorithm, given in TOGETHER
    ]
    (folder / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    results = qgis_process.results(str(RUN_SEVERAL), TASKS=folder / "tasks.json")
    return Together(folder, json.loads(results["RESULTS"]))


@pytest.fixture(scope="module")
def created(qgis_process, tmp_path_factory):
    """A project that createproject made, and the results of that."""
    project = tmp_path_factory.mktemp("created") / "share" / "kachin.qgz"
    return project, qgis_process.results("kachin_corridors:createproject", DATE=DAY, OUTPUT=project)


def test_record_a_report_and_undo_the_next(together):
    workspace = Workspace(together.folder / "recorded.gpkg")
    recorded = together.results("recordclaim")
    assert recorded["UNIT_ID"] == "bhamo"
    (own,) = [claim for claim in workspace.control.claims() if claim.recorded_by == "N. N."]
    assert (own.claim_id, own.grade, own.against) == (recorded["CLAIM_ID"], "B2", ("junta",))
    assert together.results("undorecording")["UNDONE"].startswith("report: DVB: KIA contested, Momauk, 2026-06-20")


def test_create_workspace(together):
    target = together.folder / "new" / "workspace.gpkg"
    assert together.results("createworkspace") == {"OUTPUT": str(target)}
    Workspace(target).check()


def test_measure_legs_with_figures_and_sums(together):
    assert {"OUTPUT", "FIGURES", "SUMS"} <= set(together.results("measurelegs"))
    rows = together.table("legs/output.csv")
    (corridor,) = [row for row in rows if row["name"] == "Ledo–Bhamo (Stilwell Road)"]
    assert corridor["published_km"] == "620"
    assert float(corridor["straight_km"]) == pytest.approx(368.7, abs=0.05)
    assert {row["status"] for row in rows if row["name"] == "Bairabi–Sairang"} == {"under construction"}
    told_by = "status: Arunachal Times (2024-11-24), The Federal (2025-09-20), The Irrawaddy (2017-09-25), "
    assert told_by in corridor["sources"]
    assert all(row["sources"].startswith("line: ") for row in rows)
    assert "positions: GeoNames, " in corridor["sources"]
    figures = [row for row in together.table("legs/figures.csv") if row["name"] == "Ledo–Bhamo (Stilwell Road)"]
    assert [(row["published_km"], row["year"]) for row in figures] == [("620", "2025"), ("598.7", "1945")]
    assert {row["by"] for row in together.table("legs/sums.csv")} == {"corridor", "mode", "status", "country"}


def test_create_project_then_export(created, together):
    project, results = created
    assert results["PROJECT_WORKSPACE"] == str(project.with_suffix(".gpkg"))
    assert {path.name for path in project.parent.iterdir()} == {"kachin.qgz", "kachin.gpkg"}
    target = together.folder / "maps" / "map.pdf"
    assert together.results("exportlayout")["OUTPUT"] == str(target)
    text = subprocess.run(["pdftotext", target, "-"], capture_output=True, text=True, check=True).stdout
    assert "Situation as of 2025-09-10" in text


def test_kilometres_by_holder_on_two_days(together):
    assert "since 2024-10-01 contested (KIA, junta) +" in together.results("kilometresbyholder")["CHANGES"]
    rows = together.table("holders/totals.csv")
    holders = [("KIA", "controlled"), ("junta", "controlled"), ("KIA, junta", "contested"), ("", "unknown")]
    assert [(row["actor"], row["status"]) for row in rows] == holders
    assert sum(float(row["share_percent"]) for row in rows) == pytest.approx(100)
    sections = (together.folder / "holders" / "sections.geojson").read_text(encoding="utf-8")
    kilometres = [section["properties"]["km"] for section in json.loads(sections)["features"]]
    assert sum(kilometres) == pytest.approx(sum(float(row["km"]) for row in rows), abs=0.1)


def test_ways_compared(together):
    assert together.results("compareways")["WAYS"] == 5
    rows = {row["way"]: row for row in together.table("ways/ways.csv")}
    assert rows["Ledo–Chipwi"]["missing_links"] == ""
    assert "Hmawngbuchhuah–Pangwa" in rows["Kolkata–Chipwi"]["missing_links"]
    parts = json.loads((together.folder / "ways" / "parts.geojson").read_text(encoding="utf-8"))["features"]
    of_ledo = [part["properties"]["km"] for part in parts if part["properties"]["way"] == "Ledo–Chipwi"]
    assert sum(of_ledo) == pytest.approx(float(rows["Ledo–Chipwi"]["km"]), abs=0.1)


def test_check_statements_of_the_built_in_data(together):
    assert together.results("checkstatements")
    rows = {row["statement_id"]: row for row in together.table("statements/statements.csv")}
    assert list(rows) == [f"A{number}" for number in range(1, 15)]
    columns = ("statement_id", "statement", "verdict", "computed", "speaks_for", "speaks_against")
    assert tuple(rows["A5"]) == (*columns, "gates", "checked_by", "source", "data_sources")
    assert rows["A5"]["gates"] == ""
    assert rows["A4"]["gates"].startswith("Pangsau Pass, to India: ")
    assert rows["A5"]["verdict"] == "holds with a remark"
    assert "620 km are the sum of" in rows["A5"]["speaks_against"]
    assert "Straight line 369 km" in rows["A5"]["computed"]
    assert "On 2025-09-20" in rows["A11"]["computed"]
    assert {row["source"].partition(" (")[0] for row in rows.values()} == {"The Federal"}


def test_import_boundaries_and_undo(together):
    results = together.results("importboundaries")
    assert (results["MATCHED"], results["BOUNDARY_VERSION"]) == (18, "MIMU 9.6")
    assert len((together.folder / "report.csv").read_text(encoding="utf-8").splitlines()) == 19
    assert Workspace(together.folder / "imported.gpkg").tables.info()["boundary_version"] == "MIMU 9.6"
    assert together.results("undoimport")["UNDONE"].startswith("boundaries: MIMU 9.6")
    assert "geoBoundaries" in Workspace(together.folder / "undone.gpkg").tables.info()["boundary_version"]


def test_import_corridor_says_how_far_off_a_line_is(qgis_process, workspace, write_vector):
    path = write_vector("road.geojson", [({"a": "b"}, "LINESTRING (97 25, 97.5 25.5)")])
    leg = read_rows(workspace, "SELECT leg_id FROM corridor_legs LIMIT 1")[0]["leg_id"]
    given = {"INPUT": path, "WORKSPACE": workspace, "LEG": leg, "SOURCE": "Survey", "ACCURACY": 100}
    run = qgis_process.run("kachin_corridors:importcorridor", **given)
    assert run.returncode != 0
    assert "Nothing was changed. Check the leg" in run.stdout + run.stderr


def test_measure_lines_of_any_file(together):
    assert together.results("measurelines")
    (row,) = together.table("lines/lines.csv")
    assert float(row["length_km"]) == pytest.approx(line_km(), abs=1e-5)


def test_split_lines_by_the_townships_of_a_workspace(together):
    assert together.results("splitlinebyareas")
    for name in ("pieces.csv", "summary.csv"):
        rows = together.table(name)
        assert len({row["area"] for row in rows}) > 2
        assert sum(float(row["length_km"]) for row in rows) == pytest.approx(line_km(), abs=1e-6)
        assert sum(float(row["share_percent"]) for row in rows) == pytest.approx(100)


def test_measure_between_and_keep(together):
    results = together.results("measurebetween")
    (feature,) = json.loads((together.folder / "stretch.geojson").read_text(encoding="utf-8"))["features"]
    assert feature["properties"]["length_km"] == pytest.approx(results["LENGTH_KM"])
    assert [row["name"] for row in together.table("places.csv")][-1] == "Bhamo"
    (kept,) = Workspace(together.folder / "kept.gpkg").measurements.all()
    assert (kept.name, kept.measurement_id) == ("Road", results["MEASUREMENT_ID"])


def test_kilometre_posts_and_distances(together):
    assert together.results("kmposts")
    assert [float(row["km"]) for row in together.table("posts.csv")][:3] == [0.0, 50.0, 100.0]
    assert together.results("distances")
    rows = {(row["kind"], row["to_name"]): row for row in together.table("distances.csv")}
    assert float(rows["mining cluster", "Pangwa"]["distance_km"]) == pytest.approx(0.0, abs=0.01)
    assert rows["mining cluster", "Nhkawng Pa"]["distance_km"] == ""


def test_expression_functions_in_the_field_calculator(qgis_process, created, tmp_path):
    project, results = created
    workspace, target = results["PROJECT_WORKSPACE"], tmp_path / "legs.csv"
    qgis_process.results(
        "native:fieldcalculator", f"--PROJECT_PATH={project}",
        INPUT=f"{workspace}|layername=corridor_legs", FIELD_NAME="km", FIELD_TYPE=0, FIELD_LENGTH=12,
        FIELD_PRECISION=6, FORMULA='kc_leg_length("leg_id")', OUTPUT=target,
    )  # fmt: skip
    with target.open(encoding="utf-8", newline="") as stream:
        measured = {row["leg_id"]: row["km"] for row in csv.DictReader(stream)}
    for leg in Workspace(Path(workspace)).corridors.legs():
        expected = "" if leg.mode == "gap" else pytest.approx(line_length(leg.points) / 1000, abs=1e-5)
        assert (measured[leg.leg_id] and float(measured[leg.leg_id])) == expected
