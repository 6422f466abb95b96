"""The sheet as PDF has each name of the sheet as PNG at the same place, as text, and no other."""

from __future__ import annotations

import html
import re
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsGeometry,
    QgsLabelPosition,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsPointXY,
    QgsRectangle,
)

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import bookmark_extent
from kachin_corridors.reports import layouts
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
MM_PER_POINT = 25.4 / 72
TOLERANCE_MM = 1
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


@dataclass(frozen=True)
class Placed:
    """Words and the box that they fill, in millimetres from the page's upper left corner."""

    words: str
    outline: QgsGeometry
    is_level: bool = True

    @property
    def middle(self) -> tuple[float, float]:
        centre = self.outline.boundingBox().center()
        return centre.x(), centre.y()


def words_of(pdf: Path) -> list[Placed]:
    """Return each word of a page, as poppler finds it; of slanting text it finds pieces."""
    run = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True)
    found = []
    for *sides, word in WORD.findall(run.stdout):
        left, top, right, bottom = (float(side) * MM_PER_POINT for side in sides)
        corners = [QgsPointXY(x, y) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]
        found.append(Placed(html.unescape(word), QgsGeometry.fromPolygonXY([corners])))
    return found


class Sheet:
    """What the exporter says of a sheet that it has just exported, before the layout is gone."""

    def __init__(self, exporter: QgsLayoutExporter) -> None:
        layout = exporter.layout()
        item = layout.itemById("main_map")
        assert isinstance(item, QgsLayoutItemMap)
        self.map_frame, self.scale_panel = (
            on_page(present(layout.itemById(name))) for name in ("main_map", "scale_panel")
        )
        extent, corner = item.extent(), item.pagePos()
        millimetres = item.rect().width() / extent.width()

        def placed(label: QgsLabelPosition) -> Placed:
            corners = [
                QgsPointXY(
                    corner.x() + (point.x() - extent.xMinimum()) * millimetres,
                    corner.y() + (extent.yMaximum() - point.y()) * millimetres,
                )
                for point in label.cornerPoints
            ]
            words = " ".join(label.labelText.split())
            return Placed(words, QgsGeometry.fromPolygonXY([corners]), label.rotation == 0)

        labels = exporter.labelingResults()[item.uuid()].allLabels()
        self.names = [placed(label) for label in labels if not label.isUnplaced]


def on_page(item: QgsLayoutItem) -> QgsGeometry:
    corner, size = item.pagePos(), item.rect()
    box = QgsRectangle(corner.x(), corner.y(), corner.x() + size.width(), corner.y() + size.height())
    return QgsGeometry.fromRect(box)


@pytest.fixture
def exported(maps, read_project, tmp_path, monkeypatch):
    """Export the sheet as the dock does: the names that were placed on it, and the file."""
    sheets = []
    export = layouts._export

    def export_and_note(exporter: QgsLayoutExporter, path: Path, dpi: float) -> QgsLayoutExporter.ExportResult:
        result = export(exporter, path, dpi)
        sheets.append(Sheet(exporter))
        return result

    monkeypatch.setattr(layouts, "_export", export_and_note)

    def exported(suffix: str, day: date, box: QgsRectangle | None) -> tuple[Sheet, Path]:
        target = tmp_path / f"map{suffix}"
        layouts.export_layout(read_project, target, day, None if box is None else maps.on_map(box))
        return sheets.pop(), target

    return exported


@pytest.mark.parametrize("bookmark", ["", "kachin_corridors_stilwell", "kachin_corridors_kaladan"])
def test_the_pdf_has_each_name_of_the_png_at_its_place_and_no_other(exported, read_workspace, bookmark):
    box = bookmark_extent(Workspace(read_workspace), bookmark) if bookmark else None
    sheet, _ = exported(".png", DAY, box)
    _, pdf = exported(".pdf", DAY, box)
    on_map = [
        word
        for word in words_of(pdf)
        if sheet.map_frame.contains(middle := word.outline.centroid()) and not sheet.scale_panel.contains(middle)
    ]
    assert len(sheet.names) > 10
    # Poppler's boxes are upright: the last letter of slanting words may have the middle of its box off their end.
    for name in sorted(sheet.names, key=lambda name: not name.is_level):
        around = name.outline if name.is_level else name.outline.buffer(TOLERANCE_MM, 4)
        own = [word for word in on_map if around.contains(word.outline.centroid())]
        written = [word.words for word in own]
        if name.is_level:
            assert " ".join(written) == name.words
        else:
            assert sorted("".join(written)) == sorted(name.words.replace(" ", "")), name.words
        filled = Placed(name.words, QgsGeometry.collectGeometry([word.outline for word in own]))
        assert filled.middle == pytest.approx(name.middle, abs=TOLERANCE_MM), name.words
        on_map = [word for word in on_map if word not in own]
    assert [word.words for word in on_map] == []
