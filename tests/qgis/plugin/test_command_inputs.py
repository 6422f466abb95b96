"""What each action makes of its input, as the toolbox runs it; test_qgis_process.py starts each once in a terminal."""

import pytest


@pytest.mark.parametrize(
    ("algorithm", "parameters", "message"),
    [
        pytest.param("measurelegs", {"WORKSPACE": "{folder}/gone.gpkg"}, "no workspace at", id="no workspace"),
        pytest.param("measurelegs", {"DATE": "2025-13-40"}, "is not a date. Write it as YYYY-MM-DD", id="no date"),
        pytest.param("measurebetween", {"CORRIDOR": "stilwell", "FROM": "1", "TO": "1"}, "Both ends", id="same point"),
        pytest.param("kmposts", {"STEP_KM": 0}, "The step must be at least 0.1 km", id="no step"),
        pytest.param("distances", {"FROM": "Lamyang"}, "has no position", id="no position"),
        pytest.param("checkstatements", {"WORKSPACE": "{folder}/gone.gpkg"}, "no workspace at", id="no statements"),
        pytest.param("createproject", {"WORKSPACE": "{folder}/text.gpkg"}, "is no GeoPackage", id="no GeoPackage"),
        pytest.param("exportlayout", {"PROJECT": "{folder}/gone.qgz"}, "there is no such file", id="no project"),
    ],
)
def test_bad_input_is_told_and_nothing_is_written(process, tmp_path, algorithm, parameters, message):
    (tmp_path / "text.gpkg").write_text("no database")
    suffix = {"createproject": ".qgz", "exportlayout": ".pdf"}.get(algorithm, ".csv")
    given = {
        name: value.format(folder=tmp_path) if isinstance(value, str) else value for name, value in parameters.items()
    }
    results, told = process(algorithm, None, **given, OUTPUT=str(tmp_path / f"out{suffix}"))
    assert results is None
    assert message in told
    assert {path.name for path in tmp_path.iterdir()} == {"text.gpkg"}


def test_a_workspace_is_not_made_over_another(process, workspace):
    before = workspace.read_bytes()
    results, told = process("createworkspace", None, OUTPUT=str(workspace))
    assert results is None
    assert "already exists and was left as it is" in told
    assert workspace.read_bytes() == before


def test_legs_of_a_workspace_are_written_as_a_layer(process, workspace, tmp_path, rows):
    target = tmp_path / "legs.gpkg"
    results, _ = process("measurelegs", None, WORKSPACE=str(workspace), OUTPUT=str(target))
    assert results["OUTPUT"].startswith(str(target))
    assert {"Ledo–Bhamo (Stilwell Road)", "Bairabi–Sairang"} <= {row["name"] for row in rows(target, "legs")}


def test_statements_are_checked_on_a_day(process, workspace, tmp_path):
    target = tmp_path / "statements.csv"
    process("checkstatements", None, WORKSPACE=str(workspace), DATE="2025-09-16", OUTPUT=str(target))
    assert "On 2025-09-16" in target.read_text(encoding="utf-8")
