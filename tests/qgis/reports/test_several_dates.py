"""Maps of one extent on several dates: as a page of the sheet, which keeps its dates, and as a picture."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QImage

from kachin_corridors.core.present import present
from kachin_corridors.core.several_dates.picture_errors import EmptyExtentError, NoLayersShownError, ThemeMissingError
from kachin_corridors.layers.project.situation_date import day_of, set_project_date
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.layers.steps import run_to_the_end
from kachin_corridors.reports.dates.dates_page import add_dates_page, refilling_dates
from kachin_corridors.reports.dates.grid import GAP_MM, HEADING_MM, Box, boxes_in
from kachin_corridors.reports.dates.shown import SeveralDates, Shown
from kachin_corridors.reports.layouts import find_layout, map_crs, map_extent

BEFORE, AFTER = date(2025, 9, 10), date(2025, 9, 12)
BHAMO = "97.0,97.5,24.0,24.6 [EPSG:4326]"


@pytest.fixture
def opened(opened_project: QgsProject) -> QgsProject:
    set_project_date(opened_project, AFTER)
    return opened_project


def maps_of(project: QgsProject) -> dict[str, date | None]:
    items = [item for item in find_layout(project).items() if isinstance(item, QgsLayoutItemMap)]
    return {item.id(): day_of(item.temporalRange()) for item in items if item.isTemporal()}


def maps_on_page(project: QgsProject) -> list[QgsLayoutItemMap]:
    items = [item for item in find_layout(project).items() if isinstance(item, QgsLayoutItemMap)]
    return [item for item in items if item.id().startswith("dates_map_")]


def text_of(project: QgsProject, item_id: str) -> str:
    label: Any = find_layout(project).itemById(item_id)
    assert isinstance(label, QgsLayoutItemLabel), item_id
    return label.currentText()


def legend_of(project: QgsProject) -> list[str]:
    """Return the words of the legend on the page, of layers and of what they show."""
    legend: Any = find_layout(project).itemById("dates_legend")
    model = legend.model()
    words = []
    for node in model.rootGroup().findLayers():
        words.append(node.name())
        words += [str(entry.data(0)) for entry in model.layerLegendNodes(node)]
    return words


def test_the_page_has_a_map_of_each_date_that_stays_when_the_situation_date_moves(process, opened):
    results, log = process("adddates", opened, DATES="2025-09-12, 2025-09-10", EXTENT=BHAMO)
    assert results, log
    assert results["PAGE"] == 2
    assert maps_of(opened) == {"main_map": AFTER, "dates_map_1": BEFORE, "dates_map_2": AFTER}
    set_project_date(opened, date(2026, 1, 1))
    assert maps_of(opened) == {"main_map": date(2026, 1, 1), "dates_map_1": BEFORE, "dates_map_2": AFTER}
    assert [text_of(opened, f"dates_heading_{number}") for number in (1, 2)] == ["2025-09-10", "2025-09-12"]


def test_it_is_the_same_in_a_project_that_was_saved_and_read_without_the_plugin(process, opened, tmp_path):
    assert process("adddates", opened, DATES="2025-09-10,2025-09-12", EXTENT=BHAMO)[0]
    legend = legend_of(opened)
    assert opened.write(str(tmp_path / "dated.qgz"))
    read = QgsProject()
    assert read.read(str(tmp_path / "dated.qgz"))
    assert maps_of(read) == maps_of(opened)
    assert text_of(read, "dates_heading_1") == "2025-09-10"
    assert legend_of(read) == legend
    read.clear()


def test_the_page_tells_what_the_sheet_tells(process, opened):
    assert process("adddates", opened, DATES="2025-09-12", EXTENT=BHAMO)[0]
    assert "– reports up to 2026-0" in text_of(opened, "dates_subtitle")
    assert text_of(opened, "dates_caution").startswith("Caution: Control status is an assessment from open sources")
    sources = text_of(opened, "dates_sources")
    assert "geoBoundaries" in sources
    assert "Kachin News Group" in sources
    assert "\n" not in sources
    assert text_of(opened, "dates_scale_text").startswith("All maps at one scale: 1:")


def test_the_legend_has_what_either_date_shows_and_nothing_else(process, opened):
    """Around Bhamo on 2024-03-06 the junta holds the town; in September 2025 it is contested."""
    assert process("adddates", opened, DATES="2024-03-06", EXTENT=BHAMO)[0]
    first = set(legend_of(opened))
    assert process("adddates", opened, DATES="2025-09-12", EXTENT=BHAMO)[0]
    second = set(legend_of(opened))
    assert "Contested: both sides fight for it" in second - first
    assert process("adddates", opened, DATES="2024-03-06,2025-09-12", EXTENT=BHAMO)[0]
    both = legend_of(opened)
    assert set(both) == first | second
    assert not any("Arakan Army" in word or "Ta'ang" in word for word in both)


def test_the_page_is_made_anew_and_no_second_one_comes(process, opened):
    for dates in ("2025-09-10,2025-09-12", "2024-12-04"):
        assert process("adddates", opened, DATES=dates, EXTENT=BHAMO)[0]["PAGE"] == 2
    assert maps_of(opened) == {"main_map": AFTER, "dates_map_1": date(2024, 12, 4)}
    assert find_layout(opened).pageCollection().pageCount() == 2


def test_the_legend_follows_what_the_maps_show_and_nothing_else_of_the_page_moves(process, opened):
    assert process("adddates", opened, DATES="2025-09-10,2025-09-12", EXTENT=BHAMO)[0]
    layout, words = find_layout(opened), legend_of(opened)
    before = [item.extent().toString(0) for item in maps_on_page(opened)]
    run_to_the_end(refilling_dates(layout))
    assert legend_of(opened) == words
    control = layer_of(opened, "control_status")
    present(opened.layerTreeRoot().findLayer(control.id())).setItemVisibilityChecked(False)
    run_to_the_end(refilling_dates(layout))
    assert control.name() in words
    assert control.name() not in legend_of(opened)
    assert [item.extent().toString(0) for item in maps_on_page(opened)] == before


def test_all_maps_have_one_scale_and_show_the_extent(process, opened):
    assert process("adddates", opened, DATES="2025-09-10,2025-09-11,2025-09-12", EXTENT=BHAMO)[0]
    items = maps_on_page(opened)
    assert len({round(item.scale()) for item in items}) == 1
    to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), map_crs(opened), opened)
    wanted = to_map.transformBoundingBox(QgsRectangle(97.0, 24.0, 97.5, 24.6))
    assert len(items) == 3
    assert all(item.extent().contains(wanted) for item in items)


def test_all_text_has_seven_points_or_more(process, opened):
    assert process("adddates", opened, DATES="2025-09-10,2025-09-12", EXTENT=BHAMO)[0]
    items: list[Any] = [item for item in find_layout(opened).items() if getattr(item, "id", str)().startswith("dates_")]
    sizes = [item.textFormat().size() for item in items if hasattr(item, "textFormat")]
    assert len(sizes) >= 8
    assert min(sizes) >= 7


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ("", "No date was given"),
        ("2025-09-10,2025-09-10", "2025-09-10 was given twice"),
        (",".join(f"2025-09-0{day}" for day in range(1, 8)), "7 dates were given, and at most 6"),
        ("tomorrow", "tomorrow"),
    ],
    ids=["none", "twice", "seven", "no date"],
)
@pytest.mark.parametrize("name", ["adddates", "exportdates"])
def test_dates_that_cannot_be_shown_are_refused_and_nothing_is_made(process, opened, tmp_path, name, dates, said):
    target = tmp_path / "dates.png"
    results, log = process(name, opened, DATES=dates or " ", EXTENT=BHAMO, OUTPUT=str(target))
    assert results is None
    assert said in log
    assert not target.exists()
    assert maps_of(opened) == {"main_map": AFTER}


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_picture_is_written_and_the_project_is_left(process, opened, tmp_path, suffix):
    target = tmp_path / f"dates.{suffix}"
    opened.setDirty(False)
    results, log = process(
        "exportdates", opened, DATES="2025-09-10,2025-09-12", EXTENT=BHAMO, DPI=60, OUTPUT=str(target)
    )
    assert results, log
    assert target.stat().st_size > 10_000
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("dates")] == [target.name]
    assert find_layout(opened).pageCollection().pageCount() == 1
    assert len(opened.layoutManager().layouts()) == 1
    assert not opened.isDirty()
    if suffix == "png":
        assert QImage(str(target)).width() > 600


def test_a_picture_shows_the_change_between_its_dates(process, opened, tmp_path):
    """The marks of the two bases at Bhamo changed hands on 2025-09-11: two maps of one day are alike, these are not."""
    pictures = []
    for number, dates in enumerate(("2025-09-10", "2025-09-12")):
        target = tmp_path / f"{number}.png"
        assert process("exportdates", opened, DATES=dates, EXTENT=BHAMO, DPI=60, OUTPUT=str(target))[0]
        image = QImage(str(target))
        pictures.append(image.copy(0, image.height() // 5, image.width() // 2, image.height() // 2))
    assert pictures[0] != pictures[1]


def test_what_has_nothing_to_draw_is_refused(opened):
    crs, extent = map_crs(opened), map_extent(opened)
    with pytest.raises(ThemeMissingError, match="Nowhere"):
        add_dates_page(find_layout(opened), SeveralDates([AFTER], Shown(extent, crs, "Nowhere")))
    extent.setXMaximum(extent.xMinimum())
    with pytest.raises(EmptyExtentError):
        add_dates_page(find_layout(opened), SeveralDates([AFTER], Shown(extent, crs)))
    opened.layerTreeRoot().setItemVisibilityCheckedRecursive(False)
    with pytest.raises(NoLayersShownError):
        add_dates_page(find_layout(opened), SeveralDates([AFTER], Shown(map_extent(opened), crs)))


def test_a_theme_is_shown_whatever_the_project_shows(process, opened):
    results, log = process("adddates", opened, DATES="2025-09-12", EXTENT=BHAMO, THEME="Kachin: corridors")
    assert results, log
    assert [item.followVisibilityPresetName() for item in maps_on_page(opened)] == ["Kachin: corridors"]
    words = legend_of(opened)
    assert layer_of(opened, "corridor_legs").name() in words
    assert layer_of(opened, "control_status").name() not in words


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("aspect", [0.3, 1.0, 3.0])
def test_maps_lie_beside_each_other_within_their_room(count, aspect):
    room = Box(8, 26, 300, 220)
    boxes = boxes_in(count, room, aspect)
    assert len(boxes) == count
    for box in boxes:
        assert box.x >= room.x - 1e-6
        assert box.y - HEADING_MM >= room.y - 1e-6
        assert box.x + box.width <= room.x + room.width + 1e-6
        assert box.y + box.height <= room.y + room.height + 1e-6
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            beside = one.x + one.width + GAP_MM <= other.x + 1e-6 or other.x + other.width + GAP_MM <= one.x + 1e-6
            assert beside or abs(other.y - one.y) >= one.height + HEADING_MM + GAP_MM - 1e-6
