"""The table of legs in the layout: on a page of its own, of the date, filled anew, kept by project and export."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject

from kachin_corridors.core.units import LengthUnit
from kachin_corridors.layers.layouts import add_layout, export_layout, find_layout
from kachin_corridors.layers.leg_table import TABLE_ID, add_leg_table, find_leg_table
from kachin_corridors.layers.legs import measure_workspace
from kachin_corridors.layers.project import add_workspace
from kachin_corridors.layers.situation_date import set_project_date

DAY = date(2025, 9, 12)


@pytest.fixture
def ready(project: QgsProject, workspace) -> QgsProject:
    add_workspace(project, workspace)
    add_layout(project, workspace)
    set_project_date(project, DAY)
    return project


def text_of(pdf: Path, page: int) -> str:
    command = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text))


def pages_of(pdf: Path) -> int:
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info)[1])


def texts_of(table) -> list[list[str]]:
    return [[cell.content() or "" for cell in row] for row in table.tableContents()]


def test_the_table_is_on_a_page_of_its_own_with_every_leg_and_figure(ready, process, tmp_path, rows, workspace):
    results, log = process("addlegtable", ready, UNIT="km")
    assert results, log
    export_layout(ready, tmp_path / "map.pdf", DAY)
    assert pages_of(tmp_path / "map.pdf") == 2
    assert "Legs and published distances" not in text_of(tmp_path / "map.pdf", 1)
    text = text_of(tmp_path / "map.pdf", 2)
    assert "Situation as of 2025-09-12. Lengths in km." in text
    for leg in rows(workspace, "corridor_legs"):
        assert leg["from_name"] in text
    places = {leg[end] for leg in rows(workspace, "corridor_legs") for end in ("from_place_id", "to_place_id")}
    published = [row for row in rows(workspace, "published_distances") if row["to_place_id"] in places]
    shown = [row for row in published if row["as_published"] in text]
    # Those of places that are on two different corridors stand beside no leg.
    assert len(shown) >= 30
    assert "impossible" in text


def test_adding_it_again_fills_the_same_table_where_the_user_has_put_it(ready, process):
    assert process("addlegtable", ready, UNIT="km")[0]
    layout: Any = find_layout(ready)
    frame = find_leg_table(layout).frame(0)
    frame.attemptMoveBy(3, 5)
    position = frame.pos()
    assert process("addlegtable", ready, UNIT="mi", DATE="2025-09-13", CORRIDOR="rail-mizoram")[0]
    assert layout.pageCollection().pageCount() == 2
    assert len([item for item in layout.items() if hasattr(item, "id") and item.id() == TABLE_ID]) == 1
    assert find_leg_table(layout).frame(0).pos() == position
    cells = [text for row in texts_of(find_leg_table(layout)) for text in row]
    assert "Bairabi–Sairang" in cells
    assert "Momauk–Bhamo" not in cells
    assert "open" in cells
    assert layout.itemById("leg_table_day").text() == "Situation as of 2025-09-13. Lengths in mi."


def test_the_table_is_saved_with_the_project(ready, tmp_path, workspace):
    add_leg_table(find_layout(ready), measure_workspace(workspace, DAY).cards, LengthUnit.NMI)
    assert ready.write(str(tmp_path / "saved.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "saved.qgz"))
    before, after = texts_of(find_leg_table(find_layout(ready))), texts_of(find_leg_table(find_layout(again)))
    heading = find_leg_table(find_layout(again)).headers()[0].heading()
    again.clear()
    assert after == before
    assert heading == "Leg"


def test_a_second_page_of_a_picture_is_a_file_beside_the_first(ready, tmp_path, workspace):
    add_leg_table(find_layout(ready), measure_workspace(workspace, DAY).cards, LengthUnit.KM)
    export_layout(ready, tmp_path / "maps" / "map.png", DAY, dpi=60)
    assert sorted(path.name for path in (tmp_path / "maps").iterdir()) == ["map.png", "map_2.png"]


def test_a_corridor_that_is_not_there_is_told(ready, process):
    results, log = process("addlegtable", ready, CORRIDOR="silk-road")
    assert results is None
    assert "no legs of a corridor “silk-road”" in log
    assert "stilwell" in log
    assert find_layout(ready).pageCollection().pageCount() == 1
