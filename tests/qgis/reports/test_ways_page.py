"""The picture of the ways and their page of the sheet: to scale, whole, of the date, and made anew."""

from __future__ import annotations

import itertools
import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemManualTable, QgsProject
from qgis.PyQt.QtGui import QImage

from kachin_corridors.core.present import present
from kachin_corridors.core.words import GateStatus
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.reports.layouts import export_layout, find_layout
from kachin_corridors.reports.ways.ways_layout import WaysLayout
from kachin_corridors.reports.ways.ways_picture import layout_of, picture_of, svg_of
from kachin_corridors.reports.ways.ways_report import compare_ways
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
DAYS = [date(2024, 4, 15), DAY, date(2026, 11, 29)]
PAGE_MM = (420.0, 297.0)


@pytest.fixture
def ready(opened_project: QgsProject) -> QgsProject:
    set_project_date(opened_project, DAY)
    return opened_project


def laid_out(path: Path, day: date = DAY, end: str = "Pangwa", width: float = 1000.0) -> WaysLayout:
    workspace = Workspace(path)
    return layout_of(picture_of(workspace, compare_ways(workspace, day, "", end)), width)


def items_of(layout: Any) -> list[QgsLayoutItem]:
    return [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id().startswith("ways_")]


def pdf_text(pdf: Path, page: int) -> str:
    command = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("end", ["Pangwa", "Chipwi"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_all_ways_have_one_scale_and_missing_links_none(built_data, day, end):
    layout = laid_out(built_data, day, end)
    tops = sorted({band.rect.top() for band in layout.way_bands})
    assert len(tops) == len(layout.report.ways)
    scale = (layout.ticks[-1][0] - layout.ticks[0][0]) / float(layout.ticks[-1][1].text)
    for each, top in zip(layout.report.ways, tops, strict=True):
        of_way = [band for band in layout.way_bands if band.rect.top() == top]
        assert sum(band.rect.width() for band in of_way) == pytest.approx(each.way.km * scale)
        below = next(held.rect.top() for held in layout.holder_bands if held.rect.top() > top)
        held = [band for band in layout.holder_bands if band.rect.top() == below]
        assert sum(band.rect.width() for band in held) == pytest.approx(each.way.km * scale)
        drawn: dict[str, float] = {}
        for band in held:
            drawn[band.holder.in_words()] = drawn.get(band.holder.in_words(), 0.0) + band.rect.width()
        assert drawn == pytest.approx({total.holder.in_words(): total.km * scale for total in each.holders})
        links = [link for link in layout.breaks if top <= link.rect.center().y() <= below + held[0].rect.height()]
        assert len(links) == len(each.way.missing)
        # The broken line begins where the way ends, and stands over none of its kilometres.
        rects = [band.rect for band in of_way] + [band.rect for band in held]
        for link, rect in itertools.product(links, rects):
            assert not link.rect.adjusted(0.01, 0, -0.01, 0).intersects(rect)


@pytest.mark.parametrize("width", [600.0, 1000.0, 1527.0])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_is_cut_and_no_name_meets_another(built_data, day, width):
    layout = laid_out(built_data, day, width=width)
    boxes = [text.rect for text in layout.texts] + [label.text.rect for label in layout.labels]
    boxes += [band.rect for band in layout.way_bands] + [link.rect for link in layout.breaks]
    assert all(box.left() >= 0 and box.right() <= width and box.bottom() <= layout.height for box in boxes)
    for one, other in itertools.combinations([label.text.rect for label in layout.labels], 2):
        assert not one.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other)
    names = " ".join(label.text.text for label in layout.labels)
    for each in layout.report.ways:
        assert each.way.start.from_name in names
        assert each.way.end.to_name in names
        for link in each.way.missing:
            assert link.from_name in names


def test_gates_stand_where_their_places_are_with_their_state(built_data):
    layout = laid_out(built_data)
    statuses = {gate.name: gate.status for gate in layout.report.gates.values()}
    assert statuses["Pangwa"] == GateStatus.CLOSED
    assert [mark.status for mark in layout.gates].count(GateStatus.CLOSED) == 6  # Pangwa five times, Moreh once
    names = [label.text.text for label in layout.labels]
    assert names.count("Pangwa (gate closed)") == 5
    assert any(name.startswith("Moreh (rail to road, gate closed)") for name in names)
    ends = [max(band.rect.right() for band in layout.way_bands if band.rect.top() == top) for top in _tops(layout)[:2]]
    assert {round(mark.x, 3) for mark in layout.gates} >= {round(end, 3) for end in ends}


def _tops(layout: WaysLayout) -> list[float]:
    return sorted({band.rect.top() for band in layout.way_bands})


def test_the_picture_tells_in_words_what_it_shows(built_data):
    workspace = Workspace(built_data)
    svg = svg_of(picture_of(workspace, compare_ways(workspace, DAY, "", "Pangwa"))).decode("utf-8")
    text = unicodedata.normalize("NFKC", re.sub(r"<[^>]*>", " ", svg))
    for words in ("Situation as of 2025-09-12", "Ledo–Pangwa", "Not known whether it can be travelled", "By rail"):
        assert words in text
    assert "Missing link, not to scale and in no sum" in text
    assert "must not be used for navigation" in re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_algorithm_writes_the_picture(process, workspace, tmp_path, suffix):
    target = tmp_path / f"ways{suffix}"
    results, log = process("compareways", None, WORKSPACE=str(workspace), OUTPUT="memory:", PICTURE=str(target))
    assert results, log
    assert results["PICTURE"] == str(target)
    if suffix == ".png":
        assert QImage(str(target)).width() == 3000
    else:
        assert b"<svg" in target.read_bytes()


def test_a_picture_of_another_kind_is_refused(process, workspace, tmp_path):
    target = tmp_path / "ways.bmp"
    results, reason = process("compareways", None, WORKSPACE=str(workspace), OUTPUT="memory:", PICTURE=str(target))
    assert results is None
    assert "ways.bmp must end in .png, .svg" in reason
    assert not target.exists()


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_ways_are_on_one_page_of_the_sheet_and_whole(ready, process, day):
    results, log = process("addways", ready, DATE=day.isoformat())
    assert results, log
    assert (results["PAGE"], results["WAYS"]) == (2, 5)
    layout: Any = find_layout(ready)
    for item in items_of(layout):
        box, at = item.rect(), item.pagePos()
        assert item.page() == 1
        assert max(0, -at.x(), at.x() + box.width() - PAGE_MM[0]) == 0, item.id()
        assert max(0, -at.y(), at.y() + box.height() - PAGE_MM[1]) == 0, item.id()
    stacked = sorted((item.pagePos().y(), item.pagePos().y() + item.rect().height()) for item in items_of(layout)
                     if item.id() in ("ways_table", "ways_picture", "ways_notes"))  # fmt: skip
    assert all(upper[1] <= lower[0] + 0.01 for upper, lower in itertools.pairwise(stacked))
    (table,) = [each for each in layout.multiFrames() if isinstance(each, QgsLayoutItemManualTable)]
    # As many frames as are needed for all rows: the one that there is.
    assert table.totalSize().height() == pytest.approx(stacked[0][1] - stacked[0][0])
    assert table.totalSize().width() <= PAGE_MM[0] - 16
    assert table.contentTextFormat().size() >= 7


def test_the_page_tells_all_of_the_ways(ready, process, tmp_path):
    assert process("addways", ready)[0]
    export_layout(ready, tmp_path / "map.pdf", DAY)
    assert "Ways from India" not in pdf_text(tmp_path / "map.pdf", 1)
    text = pdf_text(tmp_path / "map.pdf", 2)
    for words in (
        "Ways from India to the mines: as far as Pangwa",
        "Situation as of 2025-09-12",
        "Kolkata–Pangwa",
        "Assam Tribune",
        "gate closed",
        "must not be used for navigation or movement planning",
        "Sources: ",
        "other roads may lead there",
    ):
        assert words in text, words


def test_adding_them_again_replaces_the_page_and_leaves_others(ready, process):
    assert process("addways", ready, TO="Chipwi")[0]
    assert process("addlegtable", ready, UNIT="km")[0]
    results, log = process("addways", ready, DATE="2024-04-15")
    assert results, log
    layout: Any = find_layout(ready)
    assert [item.id() for item in items_of(layout)].count("ways_picture") == 1
    assert results["PAGE"] == layout.pageCollection().pageCount()
    assert layout.itemById("ways_title").currentText() == "Ways from India to the mines: as far as Pangwa"
    assert "2024-04-15" in layout.itemById("ways_day").text()
    assert layout.itemById("leg_table_title") is not None
    assert not any(layout.pageCollection().pageIsEmpty(page) for page in range(layout.pageCollection().pageCount()))


def test_a_place_that_is_none_leaves_the_layout_as_it_was(ready, process):
    assert process("addways", ready)[0]
    before = sorted(item.id() for item in items_of(find_layout(ready)))
    results, reason = process("addways", ready, TO="Atlantis")
    assert results is None
    assert "No place is called “Atlantis”" in reason
    assert sorted(item.id() for item in items_of(find_layout(ready))) == before
    assert present(find_layout(ready).pageCollection()).pageCount() == 2
