"""The analyst's own boundaries and lines, put into a workspace that is open: what the desktop shows of it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis import processing
from qgis.core import QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from kachin_corridors.algorithms.base import QgsProcessingException
from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.reports.leg_table import find_leg_table

PATIENCE_MS = 20_000
# From Momauk to Bhamo by points that are invented for this test, and so long that no map could have it.
DETOUR = [(97.35, 24.25), (97.60, 24.60), (97.25, 24.27)]


def geojson(path: Path, features: list[dict[str, object]]) -> str:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return str(path)


@pytest.fixture
def detour(workspace, tmp_path) -> str:
    with closing(sqlite3.connect(workspace)) as database:
        assert database.execute("SELECT count(*) FROM corridor_legs WHERE leg_id = 'stilwell-13'").fetchone() == (1,)
    line = {"type": "LineString", "coordinates": DETOUR}
    return geojson(tmp_path / "detour.geojson", [{"type": "Feature", "properties": {}, "geometry": line}])


@pytest.fixture
def boundaries(dock, tmp_path) -> str:
    """The townships that the workspace has, as MIMU would publish them."""
    features = [
        {
            "type": "Feature",
            "properties": {"TS_PCODE": feature["pcode"], "TS": feature["name"]},
            "geometry": json.loads(feature.geometry().asJson(9)),
        }
        for feature in layer_of(QgsProject.instance(), "townships").getFeatures()
    ]
    return geojson(tmp_path / "mimu.geojson", features)


def looks() -> dict[str, tuple[object, ...]]:
    """What the user may have set for each of the project's layers."""
    return {
        layer.id(): (layer.name(), layer.renderer().dump(), layer.labelsEnabled(), layer.opacity(), layer.readOnly())
        for layer in QgsProject.instance().mapLayers().values()
    }


def is_whole(workspace: Path) -> bool:
    with closing(sqlite3.connect(workspace)) as database:
        return database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_line_that_is_imported_is_shown_at_once_and_undone_at_once(dock, workspace, detour, qtbot):
    project = QgsProject.instance()
    assert dock.content.legs.select("Momauk–Bhamo")
    before, looked = dock.content.legs.card.text(), looks()
    dock.content.legs.table_button.click()
    (layout,) = project.layoutManager().printLayouts()

    def cells() -> str:
        return " ".join(cell.content() for row in present(find_leg_table(layout)).tableContents() for cell in row)

    table_before = cells()
    parameters = {"INPUT": detour, "WORKSPACE": str(workspace), "LEG": "Momauk–Bhamo", "ACCURACY": 50}
    results = present(processing.run("kachin_corridors:importcorridor", {**parameters, "SOURCE": "Survey of 2026"}))
    length = f"{results['LENGTH_KM']:.2f} km"
    qtbot.waitUntil(lambda: "Survey of 2026" in dock.content.legs.card.text(), timeout=PATIENCE_MS)
    assert length in dock.content.legs.card.text()
    qtbot.waitUntil(lambda: length.removesuffix(" km") in cells(), timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: "Line of stilwell-13: Survey of 2026" in _variable(layout, "kc_sources"), timeout=PATIENCE_MS
    )
    assert looks() == looked
    assert is_whole(workspace)
    processing.run("kachin_corridors:undoimport", {"WORKSPACE": str(workspace)})
    qtbot.waitUntil(lambda: dock.content.legs.card.text() == before, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: cells() == table_before, timeout=PATIENCE_MS)
    assert "Survey of 2026" not in _variable(layout, "kc_sources")
    assert is_whole(workspace)


def _variable(layout, name: str) -> str:
    return present(QgsExpressionContextUtils.layoutScope(layout)).variable(name)


def test_the_boundary_version_reaches_the_map_sheet(dock, workspace, boundaries, qtbot):
    (layout,) = QgsProject.instance().layoutManager().printLayouts()
    former = _variable(layout, "kc_boundary_version")

    def wait_for(version: str) -> None:
        qtbot.waitUntil(lambda: _variable(layout, "kc_boundary_version") == version, timeout=PATIENCE_MS)

    parameters = {"INPUT": boundaries, "WORKSPACE": str(workspace)}
    for version in ("MIMU 9.6", "MIMU 9.7"):
        processing.run("kachin_corridors:importboundaries", {**parameters, "VERSION": version})
        wait_for(version)
        assert f"Boundaries: {version}" in _variable(layout, "kc_sources")
    assert "MIMU 9.6" not in _variable(layout, "kc_sources")
    for version in ("MIMU 9.6", former):
        processing.run("kachin_corridors:undoimport", {"WORKSPACE": str(workspace)})
        wait_for(version)
    assert is_whole(workspace)


def test_edits_that_are_not_saved_yet_keep_an_import_waiting(dock, workspace, boundaries):
    townships = layer_of(QgsProject.instance(), "townships")
    assert townships.startEditing()
    first = next(townships.getFeatures())
    region = townships.fields().indexOf("region")
    assert townships.changeAttributeValue(first.id(), region, "edited")
    with pytest.raises(QgsProcessingException):
        processing.run("kachin_corridors:importboundaries", {"INPUT": boundaries, "WORKSPACE": str(workspace)})
    assert townships.getFeature(first.id())["region"] == "edited"
    assert townships.commitChanges()
    processing.run("kachin_corridors:importboundaries", {"INPUT": boundaries, "WORKSPACE": str(workspace)})
    assert townships.getFeature(first.id())["region"] == "edited"
    assert townships.getFeature(first.id())["boundary_version"].startswith("mimu (")
    assert is_whole(workspace)


@pytest.mark.shares_project
def test_a_leg_that_is_edited_by_hand_is_shown_at_once(dock, qtbot):
    legs = layer_of(QgsProject.instance(), "corridor_legs")
    assert dock.content.legs.select("Momauk–Bhamo")
    (leg,) = [feature for feature in legs.getFeatures() if feature["leg_id"] == "stilwell-13"]
    before = dock.content.legs.card.text()

    def say(source: str) -> None:
        assert legs.startEditing()
        assert legs.changeAttributeValue(leg.id(), legs.fields().indexOf("geometry_source"), source)
        assert legs.commitChanges()

    say("drawn by hand")
    qtbot.waitUntil(lambda: "drawn by hand" in dock.content.legs.card.text(), timeout=PATIENCE_MS)
    say(leg["geometry_source"])
    qtbot.waitUntil(lambda: dock.content.legs.card.text() == before, timeout=PATIENCE_MS)


@pytest.mark.shares_project
def test_another_workspace_s_import_changes_nothing_in_the_project(dock, workspace, boundaries, tmp_path):
    other = Path(shutil.copy(workspace, tmp_path / "other.gpkg"))
    (layout,) = QgsProject.instance().layoutManager().printLayouts()
    former = _variable(layout, "kc_boundary_version")
    processing.run("kachin_corridors:importboundaries", {"INPUT": boundaries, "WORKSPACE": str(other), "VERSION": "x"})
    assert _variable(layout, "kc_boundary_version") == former


@pytest.mark.shares_project
@pytest.mark.parametrize(
    ("entry", "title", "given"),
    [
        ("Import township &boundaries…", "Import township boundaries", "townships"),
        ("Import the line of a le&g…", "Import corridor line", "corridor_legs"),
        ("&Undo the last import…", "Undo import", "townships"),
    ],
)
def test_the_menu_opens_the_dialogs_of_processing(entry, title, given, dock, workspace, qtbot):
    assert dock.content.legs.select("Momauk–Bhamo")
    assert dock.workspaces.update_menu.isEnabled()
    (action,) = [action for action in dock.workspaces.update_menu.actions() if action.text() == entry]
    action.trigger()

    def dialogs():
        return [w for w in QApplication.topLevelWidgets() if w.isVisible() and title.lower() in w.windowTitle().lower()]

    qtbot.waitUntil(lambda: bool(dialogs()), timeout=PATIENCE_MS)
    (dialog,) = dialogs()
    # Without what only the user can know, the dialog gives no parameters at all.
    dialog.setParameters({"SOURCE": "Survey of 2026", "INPUT": layer_of(QgsProject.instance(), given).id()})
    parameters = dialog.createProcessingParameters()
    assert parameters["WORKSPACE"] == str(workspace)
    assert parameters.get("LEG") in (None, "stilwell-13")
    assert ("LEG" in parameters) == (title == "Import corridor line")
    dock.workspaces.update_menu.tear_down()
    assert dialogs() == []


def test_townships_under_other_names_are_accepted_with_one_click(dock, workspace, boundaries, tmp_path, iface, qtbot):
    """As GADM has them: no P-codes, and Kamaing where Hpakant lies."""
    told = json.loads(Path(boundaries).read_text(encoding="utf-8"))["features"]
    for feature in told:
        name = feature["properties"].pop("TS")
        feature["properties"] = {"NAME_3": "Kamaing" if name == "Hpakant" else name}
    gadm = geojson(tmp_path / "gadm.geojson", told)
    menu = dock.workspaces.update_menu
    menu.open_dialog("importboundaries")
    dialog: Any
    (dialog,) = [w for w in QApplication.topLevelWidgets() if "import township" in w.windowTitle().lower()]
    dialog.setParameters({"INPUT": gadm, "WORKSPACE": str(workspace), "VERSION": "GADM 4.1"})
    # As it says when the import was refused; what runs in the dialog itself is Processing's.
    dialog.algorithmFinished.emit(False, {})

    def offers() -> list[QPushButton]:
        return [
            button for button in iface.messageBar().findChildren(QPushButton) if button.text() == "Accept and import"
        ]

    qtbot.waitUntil(lambda: bool(offers()), timeout=PATIENCE_MS)
    assert "Kamaing (row 9) covers 100 % of Hpakant: is it that?" in offers()[0].toolTip()
    townships = layer_of(QgsProject.instance(), "townships")
    assert "GADM 4.1" not in {feature["boundary_version"] for feature in townships.getFeatures()}
    offers()[0].click()
    qtbot.waitUntil(
        lambda: {feature["boundary_version"] for feature in townships.getFeatures()} == {"GADM 4.1"},
        timeout=PATIENCE_MS,
    )
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    # What the import changed is shown in the project by now: later it would ask on closing whether to save it.
    QApplication.processEvents()
    menu.tear_down()
    assert is_whole(workspace)
