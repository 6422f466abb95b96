"""Writes ``resources/styles/ROLE.qml`` for each role of the catalogue, and one for each result that has a style."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsFeatureRenderer, QgsMapLayer, QgsRuleBasedLabeling, QgsVectorLayer

from kachin_corridors.core.schema import CRS, TABLES
from kachin_corridors.core.table_row import Table
from kachin_corridors.layers.project.catalogue import CATALOGUE

from . import areas, control, country, gates, lines, points
from .attributes.fields import ALIASES, DISPLAY_NAMES, EDITABLE
from .attributes.forms import DRAWN_BY_HAND, make_form
from .attributes.map_tips import MAP_TIPS
from .canonical import canonical
from .results import changes, holders, posts

_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_FIELD_TYPES = {"str": "string", "int": "integer", "float": "double", "date": "date"}
_CATEGORIES = (
    QgsMapLayer.StyleCategories(QgsMapLayer.StyleCategory.Symbology)
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Legend
)
_OF_RESULTS = (
    QgsMapLayer.StyleCategories(QgsMapLayer.StyleCategory.Symbology)
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
)
_WITH_FORM = _CATEGORIES | QgsMapLayer.StyleCategory.Forms


@dataclass(frozen=True)
class Style:
    """What makes the style of one role; ``smallest_scale`` hides the layer below 1:that (0: never)."""

    renderer: Callable[[], QgsFeatureRenderer]
    labels: Callable[[], QgsRuleBasedLabeling] | None
    smallest_scale: int = 0


STYLES: dict[str, Style] = {
    "places": Style(points.places_renderer, points.places_labels),
    "claims": Style(control.claims_renderer, control.claims_labels),
    "border_gates": Style(gates.gates_renderer, gates.gates_labels),
    "control_status": Style(control.control_renderer, control.control_labels),
    "contested": Style(control.contested_renderer, control.contested_labels),
    "mining_clusters": Style(points.mining_renderer, points.mining_labels),
    "measurements": Style(lines.measurements_renderer, lines.measurements_labels),
    "corridor_legs": Style(lines.corridors_renderer, lines.corridors_labels),
    "townships": Style(areas.townships_renderer, areas.townships_labels),
    "township_status": Style(areas.township_status_renderer, None),
    "context_towns": Style(country.towns_renderer, country.towns_labels),
    "main_roads": Style(country.main_roads_renderer, None),
    "railways": Style(country.railways_renderer, None),
    "state_lines": Style(country.state_lines_renderer, None),
    "rivers": Style(country.rivers_renderer, country.rivers_labels),
    "lakes": Style(country.lakes_renderer, country.lakes_labels),
    "countries": Style(areas.countries_renderer, areas.countries_labels),
}
RESULTS: dict[str, tuple[str, Style]] = {
    "kilometres_by_holder": ("LineString", Style(holders.holders_renderer, holders.holders_labels)),
    "changed_places": ("Point", Style(changes.places_renderer, changes.places_labels)),
    "changed_roads": ("LineString", Style(changes.roads_renderer, changes.roads_labels)),
    "changed_townships": ("MultiPolygon", Style(changes.townships_renderer, changes.townships_labels)),
    "kmposts": ("Point", Style(posts.posts_renderer, posts.posts_labels)),
}
"""Styles of layers that algorithms make, with their geometry. Names of columns are the algorithms' own."""


def make_styles(folder: Path) -> list[Path]:
    """Write all styles into the folder and return their paths."""
    tables = {table.name: table for table in TABLES}
    written = []
    for spec in CATALOGUE:
        layer = _layer_of(tables[spec.table])
        _draw(layer, STYLES[spec.role])
        _describe(layer, spec.role)
        categories = _WITH_FORM if spec.role in DRAWN_BY_HAND | EDITABLE.keys() else _CATEGORIES
        written.append(_write(layer, categories, folder / f"{spec.role}.qml"))
    for name, (geometry, style) in RESULTS.items():
        layer = QgsVectorLayer(f"{geometry}?crs={CRS}", name, "memory")
        _draw(layer, style)
        written.append(_write(layer, _OF_RESULTS, folder / f"{name}.qml"))
    return written


def _layer_of(table: Table) -> QgsVectorLayer:
    """Return an empty layer with the columns of a table."""
    columns = "".join(f"&field={name}:{_FIELD_TYPES[kind]}" for name, kind in table.columns.items())
    return QgsVectorLayer(f"{table.geometry}?crs={CRS}{columns}", table.name, "memory")


def _draw(layer: QgsVectorLayer, style: Style) -> None:
    layer.setRenderer(style.renderer())
    if style.labels is not None:
        layer.setLabeling(style.labels())
    layer.setLabelsEnabled(style.labels is not None)
    if style.smallest_scale:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(style.smallest_scale)


def _describe(layer: QgsVectorLayer, role: str) -> None:
    for index, name in enumerate(layer.fields().names()):
        layer.setFieldAlias(index, ALIASES[name])
    make_form(layer, role)
    layer.setDisplayExpression(DISPLAY_NAMES[role])
    layer.setMapTipTemplate(MAP_TIPS[role])


def _write(layer: QgsVectorLayer, categories: QgsMapLayer.StyleCategories, path: Path) -> Path:
    path.write_text(canonical(_saved(layer, categories), path.stem, _DOCTYPE), encoding="utf-8")
    return path


def _saved(layer: QgsVectorLayer, categories: QgsMapLayer.StyleCategories) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "style.qml"
        message, saved = layer.saveNamedStyle(str(path), categories)
        if not saved:
            raise OSError(message)
        return path.read_text(encoding="utf-8")
