"""Draws marks that share a position on seats around it (``core/labels/rings.py``): mark, spoke, and label.

QGIS' displacement renderer would put them on a ring too, but labels would not follow: the words about one base would
stand beside the mark of another.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import Qgis, QgsMarkerSymbolLayer, QgsPalLayerSettings, QgsSymbolLayer

from kachin_corridors.core.labels.metrics import OVERVIEW

from .labels import MILLIMETRE, by_expression
from .palette import GREY_INK
from .symbols import NONE, mark, with_expression

Key = QgsSymbolLayer.Property

_ANGLE = '(360.0 * ("seat" - 1) / "ring")'
_BESIDE = (
    ("337.5", "T,TSR,TSL,TR,TL"),
    ("292.5", "TL,L,T,TSL"),
    ("247.5", "L,TL,BL"),
    ("202.5", "BL,L,B,BSL"),
    ("157.5", "B,BSR,BSL,BR,BL"),
    ("112.5", "BR,R,B,BSR"),
    ("67.5", "R,TR,BR"),
    ("22.5", "TR,R,T,TSR"),
)
"""From which angle on, and where the label of a seat may stand then, best first: on the side away from the position."""
_ON_RING = 'coalesce("seat", 0) > 0'


@dataclass(frozen=True)
class Ring:
    """A ring whose radius is at least ``least``, and ``each`` times the number of its seats (mm).

    A spoke leads from ``inner`` mm off the position to ``outer`` mm before the seat. On maps of smaller scales than
    OVERVIEW all is ``in_overview`` times as large.
    """

    least: float
    each: float
    inner: float
    outer: float
    in_overview: float = 1.0
    at_most: float = math.inf  # there

    @property
    def shrinking(self) -> str:
        """How much smaller the ring is at the scale of the map, as an expression."""
        return f"if(coalesce(@map_scale, 0) <= {OVERVIEW}, 1, {self.in_overview})"

    @property
    def radius(self) -> str:
        """The radius in millimetres, as an expression."""
        radius = f'max({self.least}, {self.each} * "ring")'
        if self.in_overview == 1.0:
            return radius
        small = f"min({self.at_most}, {self.in_overview} * {radius})"
        return f"if(coalesce(@map_scale, 0) <= {OVERVIEW}, {radius}, {small})"

    def seat(self, layer: QgsMarkerSymbolLayer) -> QgsMarkerSymbolLayer:
        """Draw a layer of a mark at its seat."""
        offset = f"concat(round({self._east}, 2), ',', round(-1 * {self._north}, 2))"
        with_expression(layer, Key.Offset, f"if({_ON_RING}, {offset}, '0,0')")
        return layer

    def spoke(self) -> QgsMarkerSymbolLayer:
        """Return the line between position and seat; nothing in a legend."""
        spoke = mark("line", 0, NONE, GREY_INK, 0.2, "no")
        before = f"{self.outer}" if self.in_overview == 1.0 else f"{self.shrinking} * {self.outer}"
        end = f"({self.radius} - {before})"
        with_expression(spoke, Key.Size, f"if({_ON_RING}, {end} - {self.inner}, 0)")
        with_expression(spoke, Key.Offset, f"if({_ON_RING}, concat('0,', -0.5 * ({end} + {self.inner})), '0,0')")
        with_expression(spoke, Key.Angle, f"if({_ON_RING}, {_ANGLE}, 0)")
        with_expression(spoke, Key.StrokeStyle, f"if({_ON_RING}, 'solid', 'no')")
        return spoke

    def label(self, made: QgsPalLayerSettings, chosen: str = "NULL") -> QgsPalLayerSettings:
        """Place a label about the seat instead of the position, at the side that ``chosen`` gives, if any."""
        made.geometryGeneratorEnabled = True
        made.geometryGeneratorType = Qgis.GeometryType.Point
        made.geometryGenerator = (
            f"if({_ON_RING}, transform(translate(transform(@geometry, @layer_crs, @map_crs), "
            f"{self._east} * {MILLIMETRE}, {self._north} * {MILLIMETRE}), @map_crs, @layer_crs), @geometry)"
        )
        cases = " ".join(f"WHEN {_ANGLE} >= {angle} THEN '{places}'" for angle, places in _BESIDE)
        by_expression(
            made,
            QgsPalLayerSettings.Property.PredefinedPositionOrder,
            f"coalesce({chosen}, if({_ON_RING}, CASE {cases} ELSE '{_BESIDE[0][1]}' END, NULL))",
        )
        return made

    @property
    def _east(self) -> str:
        return f"({self.radius} * sin(radians({_ANGLE})))"

    @property
    def _north(self) -> str:
        return f"({self.radius} * cos(radians({_ANGLE})))"
