"""The table of legs in the layout: on a page of its own, of the date, filled anew, kept by project and export."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsLayoutItemLabel, QgsProject

from kachin_corridors.core.present import present
from kachin_corridors.core.units import LengthUnit
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.reports.layouts import export_layout, find_layout
from kachin_corridors.reports.leg_table import (
    TABLE_ID,
    LegTableSpec,
    add_leg_table,
    find_leg_table,
    leg_table_spec,
    table_cards,
)
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)


@pytest.fixture
def ready(opened_project: QgsProject) -> QgsProject:
    set_project_date(opened_project, DAY)
    return opened_project


def text_of(pdf: Path, page: int) -> str:
    command = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text))


def pages_of(pdf: Path) -> int:
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(present(re.search(r"Pages:\s+(\d+)", info))[1])


def add_table(project: QgsProject, workspace: Path, spec: LegTableSpec) -> None:
    add_leg_table(find_layout(project), table_cards(Workspace(workspace), DAY, spec), DAY, spec)


def texts_of(table) -> list[list[str]]:
    return [[cell.content() or "" for cell in row] for row in table.tableContents()]


def test_the_table_is_on_a_page_of_its_own_with_every_leg_and_figure(ready, process, tmp_path, rows, workspace):
    results, log = process("addlegtable", ready, UNIT="km")
    assert results, log
    export_layout(ready, tmp_path / "map.pdf", DAY)
    pages = pages_of(tmp_path / "map.pdf")
    assert pages >= 2
    assert "Legs and published distances" not in text_of(tmp_path / "map.pdf", 1)
    text = " ".join(text_of(tmp_path / "map.pdf", page) for page in range(2, pages + 1))
    assert "Situation as of 2025-09-12. Lengths in km." in text
    for leg in rows(workspace, "corridor_legs"):
        assert leg["from_name"] in text
    places = {leg[end] for leg in rows(workspace, "corridor_legs") for end in ("from_place_id", "to_place_id")}
    published = [row for row in rows(workspace, "published_distances") if row["to_place_id"] in places]
    shown = [row for row in published if row["as_published"] in text]
    # Those of places that are on two different corridors stand beside no leg.
    assert len(shown) >= 30
    assert "doubtful" in text


def test_adding_it_again_fills_the_same_table_where_the_user_has_put_it(ready, process):
    assert process("addlegtable", ready, UNIT="km")[0]
    layout: Any = find_layout(ready)
    frame = present(present(find_leg_table(layout)).frame(0))
    frame.attemptMoveBy(3, 5)
    position = frame.pos()
    assert process("addlegtable", ready, UNIT="mi", DATE="2025-09-13", CORRIDOR="rail-mizoram")[0]
    assert layout.pageCollection().pageCount() == 2
    assert len([item for item in layout.items() if hasattr(item, "id") and item.id() == TABLE_ID]) == 1
    assert present(present(find_leg_table(layout)).frame(0)).pos() == position
    cells = [text for row in texts_of(find_leg_table(layout)) for text in row]
    assert "Bairabi–Sairang" in cells
    assert "Momauk–Bhamo" not in cells
    assert "open" in cells
    assert layout.itemById("leg_table_day").text() == "Situation as of 2025-09-13. Lengths in mi."


def test_the_table_is_saved_with_the_project(ready, tmp_path, workspace):
    add_table(ready, workspace, LegTableSpec(LengthUnit.NMI))
    assert ready.write(str(tmp_path / "saved.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "saved.qgz"))
    before, after = texts_of(find_leg_table(find_layout(ready))), texts_of(find_leg_table(find_layout(again)))
    heading = present(find_leg_table(find_layout(again))).headers()[0].heading()
    spec = leg_table_spec(again)
    again.clear()
    assert spec == LegTableSpec(LengthUnit.NMI, "")
    assert after == before
    assert heading == "Leg"


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_second_page_of_a_picture_is_a_file_beside_the_first(ready, tmp_path, workspace, ending):
    add_table(ready, workspace, LegTableSpec(corridor_id="stilwell"))
    present(ready.layerTreeRoot()).setItemVisibilityCheckedRecursive(False)  # to draw nothing that is not looked at
    export_layout(ready, tmp_path / "maps" / f"map v1.2{ending}", DAY, dpi=60)
    names = sorted(path.name for path in (tmp_path / "maps").iterdir())
    assert names == [f"map v1.2{ending}", f"map v1.2_2{ending}"]


def test_a_corridor_that_is_not_there_is_told(read_project, process):
    results, log = process("addlegtable", read_project, CORRIDOR="silk-road")
    assert results is None
    assert "no legs of a corridor “silk-road”" in log
    assert "stilwell" in log
    assert find_layout(read_project).pageCollection().pageCount() == 1


def test_a_shared_project_has_the_table_too(process, workspace, tmp_path):
    target = tmp_path / "shared" / "kachin.qgz"
    results, log = process(
        "createproject",
        None,
        WORKSPACE=str(workspace),
        DATE="2025-09-12",
        LEG_TABLE="mi",
        CORRIDOR="kaladan",
        OUTPUT=str(target),
    )
    assert results, log
    shared = QgsProject()
    assert shared.read(str(target))
    spec, cells = leg_table_spec(shared), texts_of(find_leg_table(find_layout(shared)))
    day: Any = find_layout(shared).itemById("leg_table_day")
    told = day.text()
    shared.clear()
    assert spec == LegTableSpec(LengthUnit.MI, "kaladan")
    assert told == "Situation as of 2025-09-12. Lengths in mi."
    assert "Kyauktaw–Sittwe" in [row[0] for row in cells]


def test_a_project_shared_without_the_table_has_one_page(process, workspace, tmp_path, project):
    target = tmp_path / "shared" / "kachin.qgz"
    assert process("createproject", None, WORKSPACE=str(workspace), OUTPUT=str(target))[0]
    assert project.read(str(target))
    assert leg_table_spec(project) is None
    assert find_layout(project).pageCollection().pageCount() == 1


def test_a_project_that_cannot_have_the_table_is_not_written(process, workspace, tmp_path):
    target = tmp_path / "shared" / "kachin.qgz"
    parameters = {"WORKSPACE": str(workspace), "LEG_TABLE": "km", "CORRIDOR": "silk-road", "OUTPUT": str(target)}
    results, log = process("createproject", None, **parameters)
    assert results is None
    assert "silk-road" in log
    assert list(tmp_path.glob("shared/*")) == []


def test_without_a_layout_there_is_no_table(project):
    assert leg_table_spec(project) is None


def test_a_long_table_goes_on_within_the_margins_under_its_heading(ready, workspace):
    layout = find_layout(ready)
    cards = table_cards(Workspace(workspace), DAY, LegTableSpec())
    add_leg_table(layout, cards * 3, DAY, LegTableSpec())
    first, *others = present(find_leg_table(layout)).frames()
    assert len(others) >= 2
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    headings = [label for label in labels if label.id() == "leg_table_continued"]
    assert sorted(item.page() for item in headings) == [frame.page() for frame in others]
    for frame in others:
        assert frame.pagePos() == first.pagePos()
        page = present(layout.pageCollection().page(frame.page()))
        assert frame.pagePos().y() + frame.rect().height() < page.pageSize().height()
    assert all("Situation as of 2025-09-12" in item.text() for item in headings)
    add_leg_table(layout, [card for card in cards if card.corridor_id == "stilwell"], DAY, LegTableSpec())
    assert layout.pageCollection().pageCount() == 2
