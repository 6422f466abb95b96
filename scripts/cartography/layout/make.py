"""Writes ``resources/layouts/situation_a3.qpt``: one A3 sheet, landscape."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPage,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from kachin_corridors.core.present import present

from ..canonical import canonical
from ..palette import GREY_INK
from ..symbols import area as plain_area
from ..symbols import fill, stroke
from . import texts as words
from .items import (
    Box,
    add_graticule,
    add_legend,
    add_logo,
    add_map,
    add_north,
    add_panel,
    add_scale_bar,
    add_text,
)
from .summary import CHANGES_SHOWN, OWN_REPORTS, SUMMARY

NAME = "situation_a3"

MAIN = Box(14, 31, 200, 240)
LOCATOR = Box(314, 31, 98, 68)
LEFT, RIGHT, COLUMN = 224.0, 314.0, 98.0
"""Left edges of the two columns beside the map, and the width of the right one."""

SCALE = 2_400_000
CENTRE = QgsPointXY(350_000, 2_880_000)
"""Middle of the main map, which shows Kachin State and the road from Ledo to Bhamo: metres of EPSG:32647."""

SURROUNDINGS = QgsRectangle(85.3, 16.0, 104.7, 16.0 + 19.4 * LOCATOR.height / LOCATOR.width)
"""Both ways in from India, in degrees; within what the layer of countries covers."""


def make_layout(folder: Path) -> Path:
    """Write the template into the folder and return its path."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.setName(NAME)
    for export in ("pdfSimplify", "svgSimplify"):
        # What the user's own export from the layout window begins with; why, is told in reports/layouts.py.
        layout.setCustomProperty(export, False)
    present(layout.pageCollection().page(0)).setPageSize("A3", QgsLayoutItemPage.Orientation.Landscape)
    main_map = _add_maps(layout)
    _add_head(layout)
    _add_scale(layout, main_map)
    add_legend(layout, Box(LEFT, 30, 86, 245), main_map)
    _add_notes(layout)
    _add_foot(layout)
    path = folder / f"{NAME}.qpt"
    path.write_text(canonical(_saved(layout), NAME), encoding="utf-8")
    return path


def _add_maps(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    main_map = add_map(layout, "main_map", MAIN, "EPSG:32647", _extent())
    add_graticule(main_map, 1.0)
    locator = add_map(layout, "locator_map", LOCATOR, "EPSG:4326", SURROUNDINGS)
    overview = QgsLayoutItemMapOverview("Main map", locator)
    overview.setLinkedMap(main_map)
    overview.setFrameSymbol(fill(plain_area("213,94,0,40"), stroke("#B04A00", 0.5)))
    locator.overviews().addOverview(overview)
    return main_map


def _extent() -> QgsRectangle:
    """Return what the main map covers at its scale."""
    metres = SCALE / 1000
    return QgsRectangle.fromCenterAndSize(CENTRE, MAIN.width * metres, MAIN.height * metres)


def _add_head(layout: QgsPrintLayout) -> None:
    add_text(layout, "title", Box(8, 7, 262, 10), words.TITLE, 19, bold=True)
    add_logo(layout, Box(272, 6, 38, 20))
    add_text(layout, "subtitle", Box(8, 17, 262, 8), words.SUBTITLE, 13, colour=GREY_INK)
    add_text(layout, "changes_shown", Box(8, 23.8, 300, 3.6), CHANGES_SHOWN, 7.5, bold=True)
    right = Qt.AlignmentFlag.AlignRight
    add_text(layout, "map_number", Box(RIGHT, 7.5, COLUMN, 5), words.MAP_NUMBER, 9, bold=True, align=right)
    add_text(layout, "created", Box(RIGHT, 12.7, COLUMN, 3.4), words.CREATED, 7, align=right)
    add_text(layout, "glide", Box(RIGHT, 16.3, COLUMN, 3.4), words.GLIDE, 7, align=right)
    add_text(layout, "sharing", Box(RIGHT, 19.9, COLUMN, 3.4), words.SHARING, 7, align=right)


def _add_scale(layout: QgsPrintLayout, main_map: QgsLayoutItemMap) -> None:
    x, y = MAIN.x + MAIN.width - 68, MAIN.y + MAIN.height - 18
    main_map.addLabelBlockingItem(add_panel(layout, "scale_panel", Box(x, y, 66, 16)))
    add_north(layout, Box(x + 1.5, y + 1.5, 9, 13), main_map)
    add_text(layout, "scale_text", Box(x + 13, y + 2, 52, 4), words.SCALE, 8, bold=True)
    add_scale_bar(layout, Box(x + 12.5, y + 6.3, 52, 8), main_map)


def _add_notes(layout: QgsPrintLayout) -> None:
    """Add the right column below the locator: a heading and a text for each note."""
    notes = (
        ("summary", "Summary", SUMMARY, 28.0),
        ("status_definitions", "Status definitions", words.STATUSES, 37.0),
        ("sources", "Sources", words.SOURCES, 76.0),
        ("boundary_version", "", words.BOUNDARIES, 6.5),
        ("datum", "", words.DATUM, 9.5),
    )
    y = 102.0
    for item_id, heading, text, height in notes:
        if heading:
            add_text(layout, f"{item_id}_heading", Box(RIGHT, y, COLUMN, 4), heading, 7.5, bold=True)
            y += 4.2
        add_text(layout, item_id, Box(RIGHT, y, COLUMN, height), text)
        y += height + 1.2


def _add_foot(layout: QgsPrintLayout) -> None:
    y = 278.5
    add_text(layout, "disclaimer", Box(8, y, 96, 9), words.DISCLAIMER)
    add_text(layout, "caution", Box(112, y, 190, 9), words.CAUTION, bold=True)
    add_text(layout, "producer", Box(RIGHT, y, COLUMN, 3.4), words.PRODUCER)
    add_text(layout, "versions", Box(RIGHT, y + 3.4, COLUMN, 3.4), words.VERSIONS, colour=GREY_INK)
    # Two lines: several analysts may have recorded.
    add_text(layout, "own_reports", Box(RIGHT, y + 6.8, COLUMN, 6.8), OWN_REPORTS, bold=True)


def _saved(layout: QgsPrintLayout) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layout.qpt"
        if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise OSError(f"{path} could not be written")
        return path.read_text(encoding="utf-8")
