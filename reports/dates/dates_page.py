"""Maps of one extent on up to six dates, as a page of the sheet or as a layout of their own for a picture.

Each is a map of QGIS with a temporal range of its own, so names, ages and layers follow its date without the plugin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from qgis.core import (
    Qgis,
    QgsExpressionBasedNumericFormat,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF

from ...core.errors import NoWorkspaceInProjectError
from ...core.present import present
from ...core.units import METRES_PER_KM
from ...layers.project.situation_date import OWN_DATE_KEY, day_of, instant
from ...layers.project.workspace_layers import project_workspace
from ..layouts import round_scale
from ..sheet_items import (
    GREY,
    MARGIN_MM,
    MILLIMETRES,
    add_label,
    add_map_number,
    add_page,
    remove_page,
    text_format,
)
from ..strip import nice_step
from ..strip_export import export_font
from .common_legend import add_common_legend, height_of_legend, refilling_legend
from .grid import HEADING_MM, Box, boxes_in
from .named_places import name_places
from .shown import SeveralDates

PAGE_ID = "dates"
"""How the ids of all items of the page begin."""
LEGEND_MM = 88.0
"""Width of the column of the legend, at the right."""
TOP_MM = 26.0
_GAP = 4.0
_POINTS = 7.0
_DATE_MM = 32.0
"""Width of the date above a map."""
_BAR_MM = 66.0
_SEA = QColor("#DCE8EF")


def add_dates_page(layout: QgsPrintLayout, dates: SeveralDates) -> int:
    """Put the maps on a new last page of the sheet, instead of those that are there; return its number from 1.

    The maps keep their dates when the situation date moves. The legend is that of the moment: after a change go through
    ``refilling_dates``. Raises what ``Shown.check`` raises.
    """
    dates.shown.check(present(layout.project()))
    remove_page(layout, PAGE_ID)
    page = add_page(layout)
    fill_page(layout, page, dates)
    return page + 1


def refilling_dates(layout: QgsPrintLayout) -> Iterator[None]:
    """Let the legend of the page, where the sheet has one, tell what its maps show now: a step at each turn."""
    legend = layout.itemById(f"{PAGE_ID}_legend")
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and _is_ours(item)]
    if isinstance(legend, QgsLayoutItemLegend) and maps:
        _name_places(layout, maps)
        yield
        yield from refilling_legend(legend, maps)


def days_on_page(layout: QgsPrintLayout) -> list[date]:
    """Return the days of the maps on the page, in order; none where the sheet has no such page."""
    return _days_of([item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and _is_ours(item)])


def fill_page(layout: QgsPrintLayout, page: int, dates: SeveralDates) -> None:
    """Put title, maps, legend, scale and foot on an empty page of whatever size."""
    size = present(layout.pageCollection().page(page)).pageSize()
    width = size.width() - 2 * MARGIN_MM
    foot_mm = _add_foot(layout, page, Box(MARGIN_MM, size.height() - MARGIN_MM, width, 0.0))
    body = Box(MARGIN_MM, TOP_MM, width, size.height() - TOP_MM - foot_mm - MARGIN_MM - _GAP)
    _add_head(layout, page, width)
    maps = [_add_map(layout, page, number, day, dates) for number, day in enumerate(dates.days, 1)]
    _place_maps(maps, page, replace(body, width=width - LEGEND_MM - _GAP), dates.shown.extent)
    legend = add_common_legend(layout, f"{PAGE_ID}_legend", maps)
    legend_mm = LEGEND_MM
    if height_of_legend(legend) > body.height:
        # Two columns are wider than the place of one: the maps make room.
        legend.setColumnCount(2)
        legend.setSplitLayer(True)
        legend_mm = 2 * LEGEND_MM
        _place_maps(maps, page, replace(body, width=width - legend_mm - _GAP), dates.shown.extent)
    _name_places(layout, maps)
    legend.attemptMove(QgsLayoutPoint(body.x + width - legend_mm, body.y, MILLIMETRES), page=page)
    _add_scale(layout, page, QRectF(body.x + width - LEGEND_MM, 13.0, LEGEND_MM, 12.5), maps[0])


def _place_maps(maps: Sequence[QgsLayoutItemMap], page: int, room: Box, extent: QgsRectangle) -> None:
    """Put the maps, their headings and what is said beside them into a room; all at one round scale."""
    layout = present(maps[0].layout())
    boxes = boxes_in(len(maps), room, extent.width() / extent.height())
    for number, (item, box) in enumerate(zip(maps, boxes), 1):
        item.attemptMove(QgsLayoutPoint(box.x, box.y, MILLIMETRES), page=page)
        item.attemptResize(QgsLayoutSize(box.width, box.height, MILLIMETRES))
        item.zoomToExtent(extent)
        item.setScale(round_scale(item.scale()))
        top = box.y - HEADING_MM
        for name, left, width in (("heading", 0.0, _DATE_MM), ("own_reports", _DATE_MM, box.width - _DATE_MM)):
            label = layout.itemById(f"{PAGE_ID}_{name}_{number}")
            if isinstance(label, QgsLayoutItemLabel):
                label.attemptMove(QgsLayoutPoint(box.x + left, top + 0.5, MILLIMETRES), page=page)
                label.attemptResize(QgsLayoutSize(width, HEADING_MM - 0.5, MILLIMETRES))


def _is_ours(item: QgsLayoutItemMap) -> bool:
    return item.id().startswith(f"{PAGE_ID}_map_") and bool(item.customProperty(OWN_DATE_KEY))


def _name_places(layout: QgsPrintLayout, maps: Sequence[QgsLayoutItemMap]) -> None:
    """Let the maps name what matters, in a project with a workspace."""
    try:
        name_places(maps, project_workspace(present(layout.project())), _days_of(maps))
    except NoWorkspaceInProjectError:
        return


def _days_of(maps: Sequence[QgsLayoutItemMap]) -> list[date]:
    return sorted(day for item in maps if (day := day_of(item.temporalRange())) is not None)


def _add_head(layout: QgsPrintLayout, page: int, width: float) -> None:
    title = add_label(
        layout, page, f"{PAGE_ID}_title", QRectF(MARGIN_MM, 7, width - 104, 10), text_format(19, bold=True)
    )
    title.setText(_tr("Control, date by date"))
    subtitle = add_label(
        layout, page, f"{PAGE_ID}_subtitle", QRectF(MARGIN_MM, 16.5, width, 7.5), text_format(12, GREY)
    )
    subtitle.setText(
        _tr("Situation as of the date above each map")
        + "[% CASE WHEN coalesce(@kc_reports_up_to, '') IN ('', 'none') THEN ' – no report on record' "
        "ELSE ' – reports up to ' || @kc_reports_up_to END %]"
    )
    add_map_number(layout, page, f"{PAGE_ID}_number", MARGIN_MM + width)


def _add_map(layout: QgsPrintLayout, page: int, number: int, day: date, dates: SeveralDates) -> QgsLayoutItemMap:
    """Add the map of one date, and its heading, which follows it."""
    item = QgsLayoutItemMap(layout)
    item.setId(f"{PAGE_ID}_map_{number}")
    layout.addLayoutItem(item)
    item.setCrs(dates.shown.crs)
    item.setBackgroundColor(_SEA)
    item.setFrameEnabled(True)
    item.setIsTemporal(True)
    item.setTemporalRange(instant(day))
    item.setCustomProperty(OWN_DATE_KEY, True)
    if dates.shown.theme:
        item.setFollowVisibilityPreset(True)
        item.setFollowVisibilityPresetName(dates.shown.theme)
    heading = add_label(layout, page, f"{PAGE_ID}_heading_{number}", QRectF(), text_format(13, bold=True))
    heading.setText(f"[% coalesce({_day_of_map(number)}, 'no date set') %]")
    _add_own_reports(layout, page, number)
    return item


def _day_of_map(number: int) -> str:
    return f"format_date(map_get(item_variables('{PAGE_ID}_map_{number}'), 'map_start_time'), 'yyyy-MM-dd', 'en')"


def _add_own_reports(layout: QgsPrintLayout, page: int, number: int) -> None:
    """Say beside the date how many reports of analysts its map rests on, as the sheet does of its own map."""
    for sheet in present(layout.project()).layoutManager().printLayouts():
        said = sheet.itemById("own_reports")
        if isinstance(said, QgsLayoutItemLabel):
            name = f"{PAGE_ID}_own_reports_{number}"
            label = add_label(layout, page, name, QRectF(), text_format(_POINTS, bold=True))
            label.setText(said.text().replace("'main_map'", f"'{PAGE_ID}_map_{number}'"))
            label.setHAlign(Qt.AlignmentFlag.AlignRight)
            label.setVAlign(Qt.AlignmentFlag.AlignBottom)
            return


def _add_scale(layout: QgsPrintLayout, page: int, box: QRectF, linked: QgsLayoutItemMap) -> None:
    text = add_label(layout, page, f"{PAGE_ID}_scale_text", box, text_format(8, bold=True))
    scale = f"map_get(item_variables('{linked.id()}'), 'map_scale')"
    text.setText(_tr("All maps at one scale") + f": 1:[% format_number({scale}, 0, 'en') %]")
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId(f"{PAGE_ID}_scale_bar")
    bar.setLinkedMap(linked)
    bar.setStyle("Single Box")
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(nice_step(linked.scale() * _BAR_MM / METRES_PER_KM / 1000, 2) / 2)
    # QGIS' own numbers follow the machine's locale, with some (my_MM) as "50.000000".
    form = QgsExpressionBasedNumericFormat()
    form.setExpression("to_string(@value)")
    bar.setNumericFormat(form)
    bar.setHeight(1.6)
    bar.setTextFormat(text_format(_POINTS))
    bar.setBoxContentSpace(0.5)
    bar.setLabelBarSpace(0.8)
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(box.x(), box.y() + 4.0, MILLIMETRES), page=page)
    bar.attemptResize(QgsLayoutSize(_BAR_MM, 9.0, MILLIMETRES))


def _add_foot(layout: QgsPrintLayout, page: int, at: Box) -> float:
    """Add caution, sources and boundaries so that they end at ``at.y``, and return their height in millimetres."""
    texts = {
        "caution": _tr(
            "Caution: Control status is an assessment from open sources as of the date above each map; it is not "
            "validated in the field and must not be used for navigation or movement planning."
        ),
        "sources": _tr("Sources: {names}. Boundaries: {boundaries}. {disclaimer}").format(
            names="[% replace(coalesce(nullif(@kc_sources, ''), 'not stated'), '\\n', '; ') %]",
            boundaries="[% coalesce(nullif(@kc_boundary_version, ''), 'version not stated') %]",
            disclaimer=_tr(
                "The boundaries and names shown and the designations used do not imply official endorsement or "
                "acceptance by {organisation}."
            ).format(organisation="[% coalesce(nullif(@kc_organisation, ''), 'the producer') %]"),
        ),
        "made": "[% 'Kachin Corridors ' || coalesce(@kc_plugin_version, '') || ', QGIS ' || @qgis_version || "
        "coalesce('. Created ' || nullif(@kc_created, ''), '') || coalesce('. Producer: ' || nullif(@kc_producer, ''), "
        "'') %]",
    }
    labels = []
    for name, text in texts.items():
        box = QRectF(at.x, 0.0, at.width, 4.0)
        label = add_label(layout, page, f"{PAGE_ID}_{name}", box, text_format(_POINTS, bold=name == "caution"))
        label.setText(text)
        labels.append((label, _height_of(label.currentText(), at.width, bold=name == "caution")))
    height = sum(each for _, each in labels)
    y = at.y - height
    for label, each in labels:
        label.attemptMove(QgsLayoutPoint(at.x, y, MILLIMETRES), page=page)
        label.attemptResize(QgsLayoutSize(at.width, each, MILLIMETRES))
        y += each
    return height


def _height_of(text: str, width: float, bold: bool) -> float:
    """Return how high a text is in millimetres, with some room."""
    fine = 10.0
    scale = 25.4 / 96 / fine
    font = export_font(round(_POINTS * 96 / 72 * fine))
    font.setBold(bold)
    room = QRectF(0, 0, width / scale * 0.98, 1e6)
    return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() * scale * 1.05 + 0.6


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)
