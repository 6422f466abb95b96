"""A workspace that was edited by hand, in whatever way: every reader and every algorithm answers, or says why not."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

from kachin_corridors.algorithms.base import QgsProcessingException
from kachin_corridors.algorithms.provider import KachinCorridorsProvider
from kachin_corridors.core.errors import KachinCorridorsError
from kachin_corridors.core.schema import TABLES
from kachin_corridors.layers import search
from kachin_corridors.layers.stored_geometry import wkb_made_valid
from kachin_corridors.store.tables.geopackage import GEOMETRY_FUNCTIONS, envelope_part, to_blob
from kachin_corridors.store.tables.source_names import source_names
from kachin_corridors.store.tables.tables import Tables
from kachin_corridors.store.updating.update import update_workspace
from kachin_corridors.store.workspace import Workspace

MAP_SECONDS = ("addlayers", "addlegtable", "exportlayout", "createproject")
"""Algorithms that take a second each, and read the workspace as the others do or through QGIS: run now and then."""
EXAMPLES = int(os.environ.get("KACHIN_EDITED_WORKSPACES", "12"))
DAY = date(2025, 9, 12)
NAN = float("nan")
LINE = struct.pack("<BII", 1, 2, 2) + struct.pack("<4d", 97.0, 25.0, 97.0, NAN)
WORLD = (-180.0, 180.0, -90.0, 90.0)
VALUES = (
    None,
    "",
    "  ",
    "nobody",
    "<b>&%1[% 1 %]",
    "\u1019\u103c\u1005\u103a",
    b"\x00\xff",
    -1,
    0,
    7,
    2**63 - 1,
    1e308,
    -0.5,
    float("inf"),
    "2025-02-30",
    "2025-09-12",
    "12025-01-01",
    "0000-00-00",
    "1999",
)
GEOMETRIES = (
    None,
    b"",
    b"GP",
    to_blob(struct.pack("<BI2d", 1, 1, NAN, NAN), WORLD),
    to_blob(struct.pack("<BI2d", 1, 1, 97.0, 950.0), WORLD),
    to_blob(struct.pack("<BI2d", 1, 1, 0.0, 0.0), WORLD),
    to_blob(struct.pack("<BI2d", 1, 1, -83.0, -25.0), WORLD),
    to_blob(LINE, WORLD),
    to_blob(struct.pack("<BII", 1, 2, 0), WORLD),
    to_blob(struct.pack("<BII4d", 1, 2, 2, 97.0, 25.0, 97.0, 25.0), WORLD),
    to_blob(struct.pack("<BII4d", 1, 2, 2, 97.0, 25.0, 97.0, 0.0), WORLD),
    to_blob(struct.pack("<BII", 1, 6, 0), WORLD),
    to_blob(struct.pack("<BII", 1, 2, 4_000_000_000), WORLD),
    to_blob(b"\x01", WORLD),
)


@st.composite
def edits(draw):
    """Return SQL and its values: what somebody may do to a table, a row or a cell."""
    table = draw(st.sampled_from(TABLES))
    row = f"(SELECT fid FROM {table.name} ORDER BY fid LIMIT 1 OFFSET abs({draw(st.integers(0, 40))}))"
    where = draw(st.sampled_from([f"fid = {row}", f"fid = {row}", "fid % 2", "1"]))
    columns = list(table.columns)
    kind = draw(st.sampled_from(["value", "value", "value", "geometry", "copy", "empty", "delete", "other"]))
    if kind == "geometry" and table.geometry:
        return f"UPDATE {table.name} SET geom = ? WHERE {where}", (draw(st.sampled_from(GEOMETRIES)),)
    if kind == "copy":
        named = ", ".join([*columns, *(["geom"] if table.geometry else [])])
        return f"INSERT INTO {table.name} ({named}) SELECT {named} FROM {table.name} WHERE fid = {row}", ()
    if kind == "empty":
        return f"INSERT INTO {table.name} DEFAULT VALUES", ()
    if kind == "delete":
        return f"DELETE FROM {table.name} WHERE {where}", ()
    column = draw(st.sampled_from(columns))
    if kind == "other":
        return f"UPDATE {table.name} SET {column} = {draw(st.sampled_from(columns))} WHERE {where}", ()
    return f"UPDATE {table.name} SET {column} = ? WHERE {where}", (draw(st.sampled_from(VALUES)),)


def edited(path: Path, made: list[tuple[str, tuple[object, ...]]]) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for number, function in enumerate(GEOMETRY_FUNCTIONS):

            def part(blob: bytes | None, number: int = number) -> float | None:
                try:
                    return envelope_part(number, blob)
                except struct.error:
                    return None

            database.create_function(function, 1, part, deterministic=True)
        for statement, values in made:
            try:
                database.execute(statement, values)
            except sqlite3.IntegrityError:
                continue  # the file itself refuses it
            except OverflowError:
                continue


READERS: dict[str, Callable[[Workspace], object]] = {
    "incomplete_rows": lambda workspace: workspace.tables.incomplete_rows(),
    "info": lambda workspace: workspace.tables.info(),
    "change_dates": lambda workspace: workspace.control.change_dates(),
    "days of change": lambda workspace: workspace.comparing.days(),
    "default_day": lambda workspace: workspace.control.default_day(),
    "report_days": lambda workspace: workspace.control.report_days(),
    "statuses_on": lambda workspace: workspace.control.statuses_on(DAY),
    "source lines": lambda workspace: workspace.sources.lines(),
    "source names": lambda workspace: source_names(workspace.tables),
    "licences": lambda workspace: workspace.sources.licences(),
    "legs": lambda workspace: workspace.corridors.measured_on(DAY),
    "legs now": lambda workspace: workspace.corridors.measured_on(None),
    "sums": lambda workspace: workspace.corridors.sums_of(list(workspace.corridors.legs()), wkb_made_valid),
    "figures": lambda workspace: workspace.corridors.figures_from("myitkyina"),
    "resolver": lambda workspace: workspace.places.resolver().find("Bhamo"),
    "gazetteer": lambda workspace: workspace.places.villages(),
    "targets": lambda workspace: workspace.places.targets(),
    "place": lambda workspace: workspace.places.find("Laiza"),
    "village": lambda workspace: workspace.places.find("Nam San Yang"),
    "routes": lambda workspace: workspace.corridors.joined_routes(DAY),
    "units": lambda workspace: workspace.control.units(),
    "sections": lambda workspace: [
        read.claims_of(section)
        for read in [workspace.control.holdings()]
        for route in read.routes_on(DAY).values()
        for section in read.sections_on(route, DAY)
    ],
    "days": lambda workspace: workspace.control.holdings().change_days(),
    "statements": lambda workspace: workspace.statements.check(),
    "claims to hand on": lambda workspace: workspace.exchange.outgoing(is_own_only=False),
    "measurements": lambda workspace: workspace.measurements.all(),
    "search": lambda workspace: [
        list(search.search(workspace, query, DAY)) for query in ("m", "bham", "km 20", "stilwell 120")
    ],
}


def parameters_of(path: Path, folder: Path, line: Path) -> dict[str, dict[str, Any]]:
    """Return what each algorithm is run with; those that change the workspace come last."""
    common: dict[str, Any] = {"WORKSPACE": str(path), "OUTPUT": "TEMPORARY_OUTPUT"}
    return {
        "measurelegs": common | {"FIGURES": "TEMPORARY_OUTPUT", "SUMS": "TEMPORARY_OUTPUT"},
        "measurebetween": common | {"CORRIDOR": "stilwell", "FROM": "Myitkyina", "TO": "Bhamo", "SAVE_AS": "kept"},
        "kmposts": common | {"STEP_KM": 20},
        "distances": common | {"FROM": "Laiza", "FIGURES": "TEMPORARY_OUTPUT"},
        "kilometresbyholder": common
        | {"OUTPUT_TOTALS": "TEMPORARY_OUTPUT", "CHANGES": "TEMPORARY_OUTPUT", "COMPARE_DATE": "2024-06-01"},
        "compareways": common | {"PARTS": "TEMPORARY_OUTPUT"},
        "checkstatements": common,
        "addlayers": {"WORKSPACE": str(path)},
        "addlegtable": {"CORRIDOR": ""},
        "exportlayout": {"OUTPUT": str(folder / "map.png"), "DPI": 50},
        "createproject": {"WORKSPACE": str(path), "OUTPUT": str(folder / "shared" / "project.qgz")},
        "importcorridor": {
            "INPUT": str(line),
            "WORKSPACE": str(path),
            "LEG": "stilwell-08",
            "SOURCE": "x",
            "ACCURACY": 50,
        },
        "importboundaries": {"INPUT": f"{path}|layername=townships", "WORKSPACE": str(path)},
        "undoimport": {"WORKSPACE": str(path)},
        "checkworkspace": common,
    }


@pytest.fixture(scope="module")
def algorithms():
    """The provider's algorithms by name, each ready to be run without Processing, which hides what kind an error is."""
    provider = KachinCorridorsProvider()
    provider.loadAlgorithms()
    yield {algorithm.name(): algorithm for algorithm in provider.algorithms()}
    provider.deleteLater()


def answers(what: str, call) -> None:
    try:
        call()
    except (KachinCorridorsError, QgsProcessingException):
        return
    except Exception as error:
        raise AssertionError(f"{what} failed on a row: {error!r}") from error


@given(made=st.lists(edits(), min_size=1, max_size=5), with_map=st.integers(0, 7).map(lambda number: number == 3))
@settings(max_examples=EXAMPLES)
def test_every_reader_and_every_algorithm_answers_on_an_edited_workspace(made, with_map, few_villages, algorithms):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(shutil.copy(few_villages, folder / "workspace.gpkg"))
        line = folder / "line.geojson"
        line.write_text(
            '{"type": "LineString", "coordinates": [[97.3942, 25.3833], [97.40, 25.2], [97.4353, 25.354]]}',
            encoding="utf-8",
        )
        edited(path, made)
        for reader, read in READERS.items():
            answers(reader, lambda read=read: read(Workspace(path)))
        project = QgsProject()
        try:
            for algorithm_name, parameters in parameters_of(path, folder, line).items():
                if algorithm_name in MAP_SECONDS and not with_map:
                    continue
                context = QgsProcessingContext()
                context.setProject(project)
                algorithm = algorithms[algorithm_name].create()
                run = (parameters, context, QgsProcessingFeedback())
                answers(
                    algorithm_name,
                    lambda algorithm=algorithm, run=run: (
                        algorithm.prepareAlgorithm(*run) and algorithm.processAlgorithm(*run)
                    ),
                )
        finally:
            project.clear()


@given(made=st.lists(edits(), min_size=1, max_size=5))
@settings(max_examples=EXAMPLES)
def test_an_edited_workspace_is_updated_or_says_why_not(made, few_villages, built_data):
    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(few_villages, Path(name) / "workspace.gpkg"))
        edited(path, [*made, ("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'", ())])
        backup = path.with_name("backup.gpkg")
        try:
            update_workspace(Tables(path), Tables(built_data), backup, DAY)
        except KachinCorridorsError:
            assert not backup.exists()
            return
        except Exception as error:
            raise AssertionError(f"The update failed on a row: {error!r}") from error
        shipped = {row["claim_id"] for row in Tables(built_data).rows("control_claims")}
        assert shipped <= {row["claim_id"] for row in Tables(path).rows("control_claims")}
