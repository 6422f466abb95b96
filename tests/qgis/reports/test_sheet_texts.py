"""Every text of the sheet says something true, whatever the map shows: no code, no hole, nothing that is not so."""

from __future__ import annotations

import html
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutUtils,
    QgsProject,
    QgsRectangle,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import QLocale

from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.layers.project.workspace_layers import THEMES, layer_of
from kachin_corridors.reports.layouts import export_layout, find_layout
from kachin_corridors.reports.refreshing import show_changes
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
QUIET_DAYS = (date(2014, 5, 1), date(2015, 10, 30))
"""Days before the first claim of the data."""
LAST_CONTROL = sorted(CATALOGUE, key=lambda spec: spec.table == "control_status")
ROLES = [spec.role for spec in LAST_CONTROL if spec.role != "control_status"] + ["control_status"]
"""In an order in which the layers may go one after the other: that of the summary last."""
TEMPLATES = [path.stem for path in (Path(__file__).parents[3] / "resources" / "layouts").glob("*.qpt")]


@pytest.fixture
def ready(opened_project: QgsProject) -> QgsProject:
    set_project_date(opened_project, DAY)
    return opened_project


def texts(project: QgsProject) -> dict[str, str]:
    """Return what each text item of the layout says, by its id."""
    layout = find_layout(project)
    layout.refresh()
    return {item.id(): item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}


def assert_all_say_something(said: dict[str, str]) -> None:
    assert len(said) > 15
    for name, text in said.items():
        assert "[%" not in text, f"{name}: {text}"
        assert "%]" not in text, f"{name}: {text}"
        assert text.strip() or name in ("own_reports", "changes_shown"), name  # nothing is said of none
        assert "NULL" not in text, name


def test_there_is_a_test_here_for_every_template():
    assert TEMPLATES == ["situation_a3"]


def test_no_text_breaks_when_a_layer_is_missing(ready):
    for role in ROLES:
        ready.removeMapLayer(layer_of(ready, role).id())
        said = texts(ready)
        assert_all_say_something(said)
        is_missing = said["summary"] == "Assessed control is not shown on this map."
        assert is_missing == (role == "control_status"), role


def test_no_text_breaks_when_a_layer_is_off(ready):
    for role in ROLES:
        node = ready.layerTreeRoot().findLayer(layer_of(ready, role).id())
        was_on = node.itemVisibilityChecked()
        node.setItemVisibilityChecked(False)
        said = texts(ready)
        assert_all_say_something(said)
        is_missing = said["summary"] == "Assessed control is not shown on this map."
        assert is_missing == (role == "control_status"), role
        node.setItemVisibilityChecked(was_on)


def test_no_text_breaks_when_a_layer_has_no_rows(ready, workspace):
    for spec in LAST_CONTROL:
        with Workspace(workspace).tables.writing() as database:
            database.execute(f"DELETE FROM {spec.table}")
        show_changes(ready, Workspace(workspace))
        said = texts(ready)
        assert_all_say_something(said)
        is_empty = said["summary"].startswith("No place has a report as of 2025-09-12.")
        assert is_empty == (spec.table == "control_status"), spec.table


def test_no_text_breaks_under_a_theme(ready):
    main_map = find_layout(ready).itemById("main_map")
    assert isinstance(main_map, QgsLayoutItemMap)
    main_map.setFollowVisibilityPreset(True)
    for theme, roles in THEMES.items():
        main_map.setFollowVisibilityPresetName(theme)
        said = texts(ready)
        assert_all_say_something(said)
        is_missing = said["summary"] == "Assessed control is not shown on this map."
        assert is_missing == ("control_status" not in roles), theme


MANY_CHANGES = date(2024, 4, 1)


def test_every_text_has_room_in_its_box(ready):
    set_project_date(ready, MANY_CHANGES)
    layout = find_layout(ready)
    layout.refresh()
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None, 600)
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            width, height = item.rect().width(), item.rect().height()
            needed = QgsTextRenderer.textHeight(
                context,
                item.textFormat(),
                item.currentText().split("\n"),
                Qgis.TextLayoutMode.Rectangle,
                None,
                Qgis.TextRendererFlag.WrapLines,
                context.convertToPainterUnits(width, Qgis.RenderUnit.Millimeters),
            )
            # Rounded to pixels of 600 dots per inch.
            assert needed <= context.convertToPainterUnits(height + 0.1, Qgis.RenderUnit.Millimeters), item.id()


def test_of_many_changes_some_are_named_and_all_are_counted(ready, workspace):
    set_project_date(ready, MANY_CHANGES)
    changes = texts(ready)["summary"].split("Changed in the last 14 days: ")[1].split("; ")
    query = """SELECT count(*) FROM control_status WHERE since >= '2024-03-18'
        AND valid_from <= '2024-04-01' AND coalesce(valid_to, '9999') > '2024-04-01'"""
    with closing(sqlite3.connect(workspace)) as database:
        (count,) = database.execute(query).fetchone()
    assert changes[-1] == f"and {count - 7} more, which are in the table of the layer."
    assert len(changes) == 7 + 1


def test_a_day_without_a_report_is_not_a_map_without_the_layer(ready):
    for day in QUIET_DAYS:
        set_project_date(ready, day)
        said = texts(ready)
        assert_all_say_something(said)
        assert said["summary"] == f"No place has a report as of {day}.\nNo change in the last 14 days."


def test_a_map_without_a_date_does_not_count(ready):
    main_map = find_layout(ready).itemById("main_map")
    assert isinstance(main_map, QgsLayoutItemMap)
    main_map.setIsTemporal(False)
    said = texts(ready)
    assert_all_say_something(said)
    assert "no date" in said["summary"]
    assert "no date set" in said["subtitle"]


def test_a_layer_whose_file_is_gone_is_told(ready, workspace, tmp_path):
    layer_of(ready, "control_status").setDataSource(f"{tmp_path}/gone.gpkg|layername=control_status", "gone", "ogr")
    said = texts(ready)
    assert_all_say_something(said)
    assert said["summary"].startswith("Assessed control")


def test_the_sheet_says_up_to_which_day_there_are_reports(ready, workspace):
    set_project_date(ready, date(2026, 11, 28))
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_claims SET event_date = '2026-02-01', date_said = NULL")
    show_changes(ready, Workspace(workspace))
    assert texts(ready)["subtitle"] == "Situation as of 2026-11-28 – reports up to 2026-02-01"
    with Workspace(workspace).tables.writing() as database:
        database.execute("DELETE FROM control_claims")
    show_changes(ready, Workspace(workspace))
    assert texts(ready)["subtitle"] == "Situation as of 2026-11-28 – no report on record"


def test_the_day_of_the_newest_report_needs_no_plugin(ready, tmp_path):
    """It is stored in the project's layout."""
    assert ready.write(str(tmp_path / "kept.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "kept.qgz"))
    layout = again.layoutManager().printLayouts()[0]
    subtitle = layout.itemById("subtitle")
    assert isinstance(subtitle, QgsLayoutItemLabel)
    assert "reports up to 2026-02-20; two later ones to 2026-04-27" in subtitle.currentText()
    again.clear()


@pytest.fixture
def burmese() -> Iterator[None]:
    """The locale of a machine whose digits are not those of the map's language."""
    before = QLocale()
    QLocale.setDefault(QLocale("my_MM"))
    assert QLocale().toString(2025) != "2025"
    yield
    QLocale.setDefault(before)


def test_numbers_and_dates_are_in_the_language_of_the_map(burmese, ready, tmp_path):
    # Claims have their words where no assessment is on the map.
    for role, is_on in (("claims", True), ("control_status", False), ("contested", False)):
        ready.layerTreeRoot().findLayer(layer_of(ready, role).id()).setItemVisibilityChecked(is_on)
    export_layout(ready, tmp_path / "map.pdf", DAY, QgsRectangle(300_000, 2_670_000, 345_000, 2_720_000), dpi=96)
    command = ["pdftotext", "-layout", tmp_path / "map.pdf", "-"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Situation as of 2025-09-12 – reports up to 2026-02-20; two later ones to 2026-04-27" in printed
    assert re.search(r"20\d\d-\d\d-\d\d \([A-F][1-6]\)", printed), "claims are labelled with their day and grade"
    assert re.search(r"Scale at A3 1:\d\d\d,000\b", printed)
    assert re.search(r"^.*\b0 +5 +10 km", printed, re.MULTILINE), "the scale bar"
    assert re.findall("[\u1040-\u1049]", printed) == []


def test_every_expression_that_writes_a_number_or_a_date_names_the_language():
    """A machine's locale would decide otherwise: also in map tips, and in labels that the sheet above does not show."""
    folder = Path(__file__).parents[3] / "resources"
    for path in (*folder.glob("styles/*.qml"), *folder.glob("layouts/*.qpt")):
        text = html.unescape(html.unescape(path.read_text(encoding="utf-8")))
        for match in re.finditer(r"\bformat_(?:number|date)\(", text):
            assert ", 'en')" in whole_call(text, match.end()), f"{path.name}: {text[match.start() :][:80]}"


def whole_call(text: str, start: int) -> str:
    """Return the arguments of a call, up to its closing parenthesis."""
    depth = 1
    for index in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        if depth == 0:
            return text[start : index + 1]
    raise AssertionError("a call without an end")
