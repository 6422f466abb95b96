"""Short ways to make QGIS labels. Fonts are in points, distances in millimetres."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsSimpleLineCallout,
    QgsTextBufferSettings,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor, QFont

from kachin_corridors.core.labels.metrics import SIDES, NameStyle

from .palette import FONT, FONT_FALLBACKS, INK, PAPER
from .symbols import line, stroke

BESIDE = (
    Qgis.LabelPredefinedPointPosition.MiddleRight,
    Qgis.LabelPredefinedPointPosition.MiddleLeft,
    Qgis.LabelPredefinedPointPosition.TopRight,
    Qgis.LabelPredefinedPointPosition.TopLeft,
    Qgis.LabelPredefinedPointPosition.BottomRight,
    Qgis.LabelPredefinedPointPosition.BottomLeft,
    Qgis.LabelPredefinedPointPosition.TopMiddle,
    Qgis.LabelPredefinedPointPosition.BottomMiddle,
)
"""Where a label may stand around its point, best first."""


def text_format(
    points: float,
    colour: str = INK,
    bold: bool = False,
    italic: bool = False,
    halo: float = 0.7,
) -> QgsTextFormat:
    """Return a text format; ``halo`` is the width of the buffer around the letters in millimetres, 0 for none."""
    font = QFont(FONT)
    font.setBold(bold)
    font.setItalic(italic)
    # Any spacing at all keeps Qt from joining f and i to one letter, which a search in the PDF would not find.
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.02)
    made = QgsTextFormat()
    made.setFont(font)
    made.setFamilies(list(FONT_FALLBACKS))
    made.setNamedStyle(("Bold" if bold else "") + (" Italic" if italic else "") or "Regular")
    made.setSize(points)
    made.setSizeUnit(Qgis.RenderUnit.Points)
    made.setColor(QColor(colour))
    made.setLineHeight(0.95)
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(halo > 0)
    buffer.setSize(halo)
    buffer.setSizeUnit(Qgis.RenderUnit.Millimeters)
    colour_of_halo = QColor(PAPER)
    colour_of_halo.setAlpha(215)
    buffer.setColor(colour_of_halo)
    made.setBuffer(buffer)
    return made


LONGEST = 160
"""Letters of a label. A name without end, by mistake or by malice, would keep QGIS busy for minutes."""
_SHORTENED = f"if(length(@words) > {LONGEST}, left(@words, {LONGEST - 1}) || '…', @words)"


def settings(
    expression: str, form: QgsTextFormat, placement: Qgis.LabelPlacement, priority: int
) -> QgsPalLayerSettings:
    """Return label settings; ``priority`` runs from 0 to 10, the highest wins the place."""
    made = QgsPalLayerSettings()
    made.fieldName = f"with_variable('words', {expression}, {_SHORTENED})"
    made.isExpression = True
    made.placement = placement
    made.priority = priority
    made.setFormat(form)
    return made


def beside_point(
    expression: str, form: QgsTextFormat, priority: int, distance: float, furthest: float = 0.0
) -> QgsPalLayerSettings:
    """Label a point at its side, ``distance`` from it; up to ``furthest``, with a line back, when there is no room."""
    made = settings(expression, form, Qgis.LabelPlacement.OrderedPositionsAroundPoint, priority)
    made.dist = distance
    made.distUnits = Qgis.RenderUnit.Millimeters
    made.offsetType = Qgis.LabelOffsetType.FromPoint
    points = made.pointSettings()
    points.setPredefinedPositionOrder(BESIDE)
    if furthest:
        points.setMaximumDistance(furthest)
        points.setMaximumDistanceUnit(Qgis.RenderUnit.Millimeters)
        made.setCallout(_leader(form.color(), distance + LEADER_LEAST))
    made.setPointSettings(points)
    return made


def _column(name: str) -> str:
    """Return the value of a column, NULL where the workspace is older than it."""
    return f"attribute('{name}')"


_SIDE, _FROM = _column("label_side"), _column("label_from")
_IS_UNSEEN = f"{_SIDE} IS NULL OR {_FROM} IS NULL"
"""Of a row that the build did not see: it was digitised by hand, or the workspace is older than the columns."""

# Millimetres on the map in its units; degrees are those of the equator, near enough for a label.
MILLIMETRE = "(@map_scale / 1000.0 / if(@map_units = 'degrees', 111320.0, 1.0))"

UNSEEN_GAP = 2.8
UNSEEN_FROM = 250_000
"""Where one kilometre is four millimetres, marks are far enough apart for a name beside its own."""


def has_room() -> str:
    """Return the condition that a name has room at the scale of the map.

    The build has found it out. A row that it did not see is named on maps of large scale only: to ask for the
    neighbours of a mark while a map is drawn would stop QGIS, which looks other features up in its main thread.
    """
    seen = f"@map_scale <= max({_FROM}, coalesce({_column('label_from_small')}, 0))"
    return f"CASE WHEN {_IS_UNSEEN} THEN @map_scale <= {UNSEEN_FROM} ELSE {seen} END"


def pinned(expression: str, form: QgsTextFormat, priority: int) -> QgsPalLayerSettings:
    """Label a point at the side and distance that the build chose (``build_data/name_places.py``), and nowhere else."""
    made = beside_point(expression, form, priority, UNSEEN_GAP)
    by_expression(made, QgsPalLayerSettings.Property.PredefinedPositionOrder, f"coalesce({CHOSEN_SIDE}, '{_ORDER}')")
    by_expression(
        made, QgsPalLayerSettings.Property.LabelDistance, f"coalesce({_column('label_gap_mm')}, {UNSEEN_GAP})"
    )
    # The build has seen to the room. QGIS would leave a name out for the sake of a line under it.
    by_expression(made, QgsPalLayerSettings.Property.OverlapHandling, f"if({_IS_UNSEEN}, 'Prevent', 'AllowIfNeeded')")
    return made


CHOSEN_SIDE = f"if(@map_scale <= {_FROM}, {_SIDE}, {_column('label_side_small')})"
"""Where the build let a name stand; NULL of a row that it did not see."""
_ORDER = ",".join(SIDES[:8])


LEADER_LEAST = 0.8
"""Words that are so much farther from their point than they would like to be have a line that leads to it."""


def _leader(colour: QColor, least: float) -> QgsSimpleLineCallout:
    """Return a thin line from a label to its point, drawn where they are ``least`` apart."""
    leader = QgsSimpleLineCallout()
    leader.setEnabled(True)
    leader.setLineSymbol(line(stroke(colour.name(), 0.15)))
    leader.setMinimumLength(least)
    leader.setMinimumLengthUnit(Qgis.RenderUnit.Millimeters)
    return leader


def blocking(weight: float = 2.0) -> QgsPalLayerSettings:
    """Draw no labels, but keep those of other layers off the symbols; ``weight`` runs from 0 to 2."""
    made = QgsPalLayerSettings()
    made.drawLabels = False
    obstacle = QgsLabelObstacleSettings()
    obstacle.setFactor(weight)
    made.setObstacleSettings(obstacle)
    return made


def in_area(expression: str, form: QgsTextFormat, priority: int) -> QgsPalLayerSettings:
    """Label an area inside it, in one place for all of its parts that the map shows."""
    made = settings(expression, form, Qgis.LabelPlacement.Horizontal, priority)
    made.labelPerPart = False
    made.fitInPolygonOnly = True
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(False)
    made.setObstacleSettings(obstacle)
    return made


def along_line(expression: str, form: QgsTextFormat, priority: int, distance: float) -> QgsPalLayerSettings:
    """Label a line above it."""
    made = settings(expression, form, Qgis.LabelPlacement.Line, priority)
    made.dist = distance
    made.distUnits = Qgis.RenderUnit.Millimeters
    lines = made.lineSettings()
    lines.setPlacementFlags(
        Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.AboveLine)
        | Qgis.LabelLinePlacementFlag.BelowLine
        | Qgis.LabelLinePlacementFlag.MapOrientation
    )
    made.setLineSettings(lines)
    return made


def without_ends(millimetres: float) -> str:
    """Return a line in the CRS of its layer without so much of the map at either end; nothing of a shorter one."""
    end = f"{millimetres} * {MILLIMETRE}"
    piece = f"if(length(@line) > 2 * {end}, line_substring(@line, {end}, length(@line) - {end}), NULL)"
    on_map = f"with_variable('line', transform(@geometry, @layer_crs, @map_crs), {piece})"
    return f"transform({on_map}, @map_crs, @layer_crs)"


def _line_under(words: str, style: NameStyle) -> str:
    """Return the piece of a line, in the CRS of the map, beside which the build wants the name; its middle if none."""
    half = f"0.6 * length({words}) * {style.width('x'):.2f} * {MILLIMETRE}"
    middle = f"length(@line) * coalesce({_column('label_at_percent')}, 50) / 100"
    piece = f"line_substring(@line, max(0, {middle} - {half}), min(length(@line), {middle} + {half}))"
    return f"with_variable('line', transform(@geometry, @layer_crs, @map_crs), {piece})"


def at_place_of_line(words: str, form: QgsTextFormat, style: NameStyle, distance: float) -> QgsPalLayerSettings:
    """Label a line above or below the place that the build chose, and nowhere else."""
    made = along_line(words, form, style.priority, distance)
    # QGIS would label what the map shows of the line: at its edge that is the junction with the next leg.
    made.geometryGeneratorEnabled = True
    made.geometryGeneratorType = Qgis.GeometryType.Line
    made.geometryGenerator = f"transform({_line_under(words, style)}, @map_crs, @layer_crs)"
    return made


def on_place_of_line(words: str, form: QgsTextFormat, style: NameStyle) -> QgsPalLayerSettings:
    """Label a line on it, at the place that the build chose, and nowhere else."""
    made = at_place_of_line(words, form, style, 0)
    lines = made.lineSettings()
    lines.setPlacementFlags(
        Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.OnLine) | Qgis.LabelLinePlacementFlag.MapOrientation
    )
    made.setLineSettings(lines)
    return made


def line_has_room(words: str, style: NameStyle) -> str:
    """Return the condition that the name of a line has room at the scale of the map, and is wholly on the map.

    A workspace from before the build chose a scale does not say: there the line must be three times as long as its
    name, for on a shorter one the name reaches the next line.
    """
    length_on_map = "length(transform(@geometry, @layer_crs, @map_crs))"
    is_long = f"{length_on_map} > 3 * length({words}) * {style.width('x'):.2f} * {MILLIMETRE}"
    return f"coalesce(@map_scale <= {_FROM}, {is_long}) AND contains(@map_extent, {_line_under(words, style)})"


def label_rule(
    name: str, made: QgsPalLayerSettings, expression: str = "", smallest: int = 0, largest: int = 0
) -> QgsRuleBasedLabeling.Rule:
    """Return a labelling rule for scales from 1:``smallest`` to 1:``largest`` (0: no limit)."""
    return QgsRuleBasedLabeling.Rule(made, largest, smallest, expression, name)


def label_rules(parts: Iterable[QgsRuleBasedLabeling.Rule]) -> QgsRuleBasedLabeling:
    """Return rule-based labelling."""
    root = QgsRuleBasedLabeling.Rule(None)
    for part in parts:
        root.appendChild(part)
    return QgsRuleBasedLabeling(root)


def by_expression(made: QgsPalLayerSettings, key: QgsPalLayerSettings.Property, expression: str) -> None:
    """Let an expression decide a property of the label."""
    properties = made.dataDefinedProperties()
    properties.setProperty(key, QgsProperty.fromExpression(expression))
    made.setDataDefinedProperties(properties)
