"""The map sheet: one A3 page with its marginalia, as of the date, whole or not at all."""

from __future__ import annotations

import re
import struct
import subprocess
import unicodedata
import zlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtGui import QImage

from kachin_corridors.core import errors
from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import day_of, instant, set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.reports.layouts import LAYOUT_TITLE, add_layout, export_layout, export_name, find_layout
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
A3_LANDSCAPE_MM = (420, 297)


@pytest.fixture
def ready(opened_project: QgsProject) -> QgsProject:
    set_project_date(opened_project, date(2026, 1, 1))
    return opened_project


@pytest.fixture(scope="module")
def pdf_of_the_day(_opened_once: QgsProject, tmp_path_factory) -> Path:
    """The sheet of the shared project on DAY, in a folder that is made for it."""
    target = tmp_path_factory.mktemp("sheet") / "new folder" / "map.pdf"
    export_layout(_opened_once, target, DAY)
    return target


def text_of(pdf) -> str:
    run = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    # NFKC takes the ligatures of the font apart.
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", run.stdout))


def test_the_pdf_is_one_a3_page(read_project, pdf_of_the_day):
    info = subprocess.run(["pdfinfo", pdf_of_the_day], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\n", info)
    size = present(re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", info))
    width, height = (float(number) for number in size.groups())
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == A3_LANDSCAPE_MM
    assert [path.name for path in pdf_of_the_day.parent.iterdir()] == ["map.pdf"]


def test_the_page_says_what_a_reader_must_know(read_project, pdf_of_the_day):
    text = text_of(pdf_of_the_day)
    for expected in (
        "Situation as of 2025-09-12",
        "KCH001",
        "Legend",
        "Contested",
        "Controlled by the KIA",
        "Scale at A3 1:",
        "EPSG:32647",
        "geoBoundaries MMR-ADM3 2019",
        "GeoNames (CC BY 4.0)",
        "do not imply official endorsement or acceptance",
        "assessment from open sources as of 2025-09-12",
        "must not be used for navigation or movement planning",
        "UTC+06:30",
        "GLIDE: n/a",
        "Chipwi",
        "Bhamo",
        "21 controlled by junta",
        "Changed in the last 14 days: Bhamo: IB 236 (controlled by junta, 2025-09-11)",
        "Reports: AP; Arunachal Times; Asian Diplomacy",
    ):
        assert expected in text, expected
    assert "no date set" not in text


def test_the_export_leaves_layout_and_project_as_they_were(ready, tmp_path):
    layout: Any = find_layout(ready)
    extent = layout.itemById("main_map").extent()
    ready.setDirty(False)
    export_layout(ready, tmp_path / "map.png", DAY, QgsRectangle(200000, 2700000, 400000, 2900000), dpi=50)
    assert day_of(layout.itemById("main_map").temporalRange()) == date(2026, 1, 1)
    assert layout.itemById("main_map").extent() == extent
    assert not ready.isDirty()
    assert len(ready.layoutManager().layouts()) == 1


def test_a_layer_that_is_switched_off_is_not_in_the_legend(ready, pdf_of_the_day, tmp_path):
    node = ready.layerTreeRoot().findLayer(layer_of(ready, "mining_clusters").id())
    node.setItemVisibilityChecked(False)
    export_layout(ready, tmp_path / "off.pdf", DAY)
    assert "Rare-earth mining cluster" in text_of(pdf_of_the_day)
    assert "Rare-earth mining cluster" not in text_of(tmp_path / "off.pdf")


def test_a_png_is_a3_at_its_resolution(read_project, tmp_path):
    export_layout(read_project, tmp_path / "map.png", DAY, dpi=60)
    header = (tmp_path / "map.png").read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", header[16:24]) == pytest.approx([mm / 25.4 * 60 for mm in A3_LANDSCAPE_MM], abs=1)


def test_the_summary_counts_what_is_drawn_on_the_date(read_project, tmp_path):
    day = date(2025, 9, 10)
    export_layout(read_project, tmp_path / "map.pdf", day)
    context = QgsVectorLayerTemporalContext()
    layer: Any = layer_of(read_project, "control_status")
    context.setLayer(layer)
    drawn = layer.temporalProperties().createFilterString(context, instant(day))
    count = len(list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(drawn))))
    text = text_of(tmp_path / "map.pdf")
    assert f"Of {count} places with a report" in text
    assert "No change in the last 14 days." in text


def test_an_extent_is_shown_at_a_round_scale(read_project, tmp_path):
    export_layout(read_project, tmp_path / "map.pdf", DAY, QgsRectangle(200_000, 2_700_000, 400_000, 2_900_000))
    (scale,) = re.findall(r"Scale at A3 1:([\d,]+)", text_of(tmp_path / "map.pdf"))
    assert int(scale.replace(",", "")) % 10_000 == 0


def test_file_names_follow_the_convention(read_project):
    assert export_name(read_project, DAY) == "KCH001_ree_control_a3_20250912"


def test_another_ending_is_refused(read_project, tmp_path):
    with pytest.raises(errors.WrongSuffixError, match=r"must end in \.pdf, \.png, \.svg"):
        export_layout(read_project, tmp_path / "map.docx", DAY)


def test_a_place_that_cannot_be_written_is_named(read_project, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(errors.TargetNotWritableError, match="cannot be written"):
        export_layout(read_project, tmp_path / "file" / "map.pdf", DAY)


def test_a_map_without_one_of_its_layers_is_not_exported(ready, tmp_path):
    ready.removeMapLayer(layer_of(ready, "control_status").id())
    with pytest.raises(errors.LayerMissingError, match="Assessed control"):
        export_layout(ready, tmp_path / "map.pdf", DAY)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_project_without_the_layout_is_told_so(project, workspace, tmp_path):
    add_workspace(project, Workspace(workspace))
    with pytest.raises(errors.LayoutMissingError, match=LAYOUT_TITLE):
        export_layout(project, tmp_path / "map.pdf", DAY)


def test_a_layout_of_the_user_s_with_the_same_name_is_kept(project, workspace):
    mine = QgsPrintLayout(project)
    mine.setName(LAYOUT_TITLE)
    project.layoutManager().addLayout(mine)
    add_workspace(project, Workspace(workspace))
    assert add_layout(project, Workspace(workspace)).name() == f"{LAYOUT_TITLE} (2)"
    assert mine.name() == LAYOUT_TITLE


def test_the_page_names_the_boundaries_and_sources_that_the_workspace_has_now(ready, workspace, tmp_path):
    """Imported after the layout was made, perhaps by a program that knew nothing of the project."""
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE workspace_info SET value = 'MIMU 9.6' WHERE key = 'boundary_version'")
        database.execute("UPDATE sources SET attribution = '' WHERE attribution LIKE '%geoBoundaries%'")
    export_layout(ready, tmp_path / "map.pdf", DAY)
    text = text_of(tmp_path / "map.pdf")
    assert "MIMU 9.6" in text
    assert "geoBoundaries" not in text


@pytest.mark.parametrize(("ending", "free_kb"), [(".pdf", 8), (".pdf", 300), (".svg", 8), (".svg", 600), (".png", 8)])
def test_a_full_disk_leaves_the_former_map(read_project, tmp_path, ending, free_kb):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root only")
    try:
        (disk / f"map{ending}").write_text("former")
        (disk / "filler").write_bytes(bytes(4 * 2**20 - 4096 - free_kb * 1024))
        with pytest.raises(errors.KachinCorridorsError, match="The disk is full"):
            export_layout(read_project, disk / f"map{ending}", DAY, dpi=200)
        assert (disk / f"map{ending}").read_text() == "former"
        assert sorted(path.name for path in disk.iterdir()) == ["filler", f"map{ending}"]
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize("ending", [".pdf", ".png", ".svg"])
def test_the_properties_of_an_export_name_no_account(ready, tmp_path, ending):
    """QGIS gives each new project the full name of the account as its author."""
    ready.layerTreeRoot().setItemVisibilityCheckedRecursive(False)  # to draw nothing that is not looked at
    metadata = ready.metadata()
    metadata.setAuthor("Full Name Of Account")
    ready.setMetadata(metadata)
    ready.setDirty(False)
    QgsExpressionContextUtils.setLayoutVariable(find_layout(ready), "kc_producer", "Desk of Maps")
    ready.setDirty(False)
    export_layout(ready, tmp_path / f"map{ending}", DAY, dpi=60)
    if ending == ".pdf":
        told = subprocess.run(["pdfinfo", tmp_path / "map.pdf"], capture_output=True, text=True, check=True).stdout
    elif ending == ".png":
        image = QImage(str(tmp_path / "map.png"))
        told = "\n".join(f"{key}: {image.text(key)}" for key in image.textKeys())
    else:
        told = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Full Name Of Account" not in told
    assert "Desk of Maps" in told
    assert f"Situation as of {DAY.isoformat()}" in told
    assert ready.metadata().author() == "Full Name Of Account"
    assert not ready.isDirty()


def strokes_in(path) -> int:
    """Return how many straight lines are drawn in a PDF or SVG file."""
    content = path.read_bytes()
    if path.suffix == ".svg":
        return len(re.findall(rb"L[\d-]", content))
    streams = re.findall(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    return sum(len(re.findall(rb"\d l\s", zlib.decompressobj().decompress(stream))) for stream in streams)


@pytest.mark.parametrize("ending", [".pdf", ".svg"])
def test_outlines_keep_their_points_at_few_dots_per_inch(ready, tmp_path, ending):
    """An outline with fewer may cross itself; of the parts of no size that mending leaves QGIS reads beyond the end."""
    round_country = QgsGeometry.fromPointXY(QgsPointXY(97.0, 25.0)).buffer(1.0, 8_000)
    countries = layer_of(ready, "countries")
    first = next(countries.getFeatures())
    assert countries.dataProvider().changeGeometryValues({first.id(): round_country})
    export_layout(ready, tmp_path / f"map{ending}", DAY, dpi=50)
    # It is drawn four times, on the main map and the locator; with all that is else on the sheet 67,000 lines at most.
    assert strokes_in(tmp_path / f"map{ending}") > 3 * 4 * 8_000


def test_an_export_from_the_layout_window_keeps_them_too(read_project):
    """By what QGIS' window reads from the layout before it asks."""
    sheet = find_layout(read_project)
    assert [sheet.customProperty(name, True) for name in ("pdfSimplify", "svgSimplify")] == [False, False]
