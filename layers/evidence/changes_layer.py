"""What changed between two days as layers of the map: places, roads and townships in one GeoPackage of their own.

The GeoPackage holds all that is drawn, so that the layers keep their two days whatever the situation date is moved to,
and work in a project whose reader has not the plugin. The styles are in ``resources/styles/changed_*.qml``.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Union

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsLineString,
    QgsPoint,
    QgsPointXY,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QMetaType

from ...core.control.actors import names_as_text
from ...core.errors import TargetNotWritableError, WrongSuffixError
from ...core.evidence.change_kinds import ChangeKind, MaybeHolder, arrow
from ...core.evidence.changes import Changes
from ...core.file_errors import ExportDamagedError
from ...core.pairs import zip_equal
from ...core.schema import CRS
from ...store.files.publishing import unpublished
from ...store.workspace import Workspace
from ..project.roles import role_of
from ..project.tip_html import as_html, tip
from ..resources import apply_style
from ..stored_geometry import as_multi, geometry_of

CHANGE_LAYERS = "kachin_corridors_changed_"
"""With this the ids of the layers begin: the sheet knows by it whose abstract it prints."""
_NOT_DRAWN = (ChangeKind.REASSESSED, ChangeKind.AGEING, ChangeKind.FRESHER)
"""That nobody holds more or less by it does not change the map."""
_Values = Mapping[str, Union[str, float, int, None]]
_TYPES = {str: QMetaType.Type.QString, float: QMetaType.Type.Double, int: QMetaType.Type.Int}
_HOLDERS = {"actor_before": str, "status_before": str, "actor": str, "status": str, "from_to": str}
_DAYS = {"since": str, "day": str}


@dataclass(frozen=True)
class _Table:
    """A table of the GeoPackage, with its style and the layer of ours right above which its layer belongs."""

    name: str
    geometry: Qgis.WkbType
    columns: Mapping[str, type]
    above: str
    told: str
    """The column that says from whom to whom."""
    named: str
    """The column of the name."""

    @property
    def fields(self) -> QgsFields:
        fields = QgsFields()
        for name, kind in self.columns.items():
            fields.append(QgsField(name, _TYPES[kind]))
        return fields


_PLACES = _Table(
    "changed_places",
    Qgis.WkbType.Point,
    {
        "unit_id": str,
        "unit_name": str,
        "unit_kind": str,
        "township": str,
        "change": str,
        **_HOLDERS,
        "label": str,
        "seat": int,
        "ring": int,
        **_DAYS,
    },
    "contested",
    "label",
    "unit_name",
)
_ROADS = _Table(
    "changed_roads",
    Qgis.WkbType.LineString,
    {"corridor": str, "from_name": str, "to_name": str, "km": float, "change": str, **_HOLDERS, **_DAYS},
    "corridor_legs",
    "from_to",
    "corridor",
)
_TOWNSHIPS = _Table(
    "changed_townships",
    Qgis.WkbType.MultiPolygon,
    {"pcode": str, "name": str, **_HOLDERS, **_DAYS},
    "township_status",
    "from_to",
    "name",
)
_TABLES = (_PLACES, _ROADS, _TOWNSHIPS)


def write_change_layers(target: Path, workspace: Workspace, changes: Changes) -> None:
    """Write what changed to a GeoPackage, whole or not at all; a file that is there is replaced.

    Only the evidence of a place, or the age of its news, is not drawn. Raises WrongSuffixError,
    TargetNotWritableError, DiskFullError, and what reading a workspace raises.
    """
    if target.suffix.lower() != ".gpkg":
        raise WrongSuffixError(path=target, suffix=".gpkg")
    days = {"since": changes.since.isoformat(), "day": changes.day.isoformat()}
    rows_of = (_places, _roads, _townships)
    tables = [(table, list(make(workspace, changes, days))) for table, make in zip_equal(_TABLES, rows_of)]
    with unpublished(target) as files:
        made = files.path_for(target)
        for table, rows in tables:
            reason = _write(made, table, rows)
            if reason:
                raise files.failure(target, TargetNotWritableError(path=target, reason=reason))
            # On a full disk GDAL may lose the last rows without a word.
            if QgsVectorLayer(f"{made}|layername={table.name}", table.name, "ogr").featureCount() != len(rows):
                raise files.failure(target, ExportDamagedError(path=target, reason="rows are missing"))
        files.publish(target)


def add_change_layers(project: QgsProject, path: Path, since: date, day: date, summary: str) -> list[QgsVectorLayer]:
    """Add what ``write_change_layers`` wrote to a project; return the layers, without those that have no row.

    Halos come to lie under the marks of assessed control, roads on the corridors, townships on their fill. The sheet
    prints ``summary`` while it shows one of them.
    """
    added = []
    for table in _TABLES:
        name = _title_of(table).format(since=since.isoformat(), day=day.isoformat())
        layer = QgsVectorLayer(f"{path}|layername={table.name}", name, "ogr")
        if not layer.isValid():
            raise RuntimeError(f"QGIS cannot read the table {table.name} that was written to {path}.")
        if layer.featureCount() == 0:
            continue
        apply_style(layer, table.name)
        layer.setReadOnly(True)
        layer.setDisplayExpression(f'"{table.named}"')
        layer.setMapTipTemplate(_map_tip(table))
        metadata = QgsLayerMetadata()
        metadata.setTitle(name)
        metadata.setAbstract(summary)
        layer.setMetadata(metadata)
        layer.setId(f"{CHANGE_LAYERS}{table.name}_{uuid.uuid4().hex}")
        _insert(project, layer, table.above)
        added.append(layer)
    return added


def _map_tip(table: _Table) -> str:
    """Return a map tip that shows names as they are, never as markup."""
    told = f"\"{table.told}\" || ' (' || \"since\" || ' – ' || \"day\" || ')'"
    return tip(as_html(f'"{table.named}"'), "<b>", "</b><br>") + tip(as_html(told))


def _title_of(table: _Table) -> str:
    return {
        _PLACES.name: QCoreApplication.translate("Layers", "Changes {since} to {day}: places"),
        _ROADS.name: QCoreApplication.translate("Layers", "Changes {since} to {day}: corridors"),
        _TOWNSHIPS.name: QCoreApplication.translate("Layers", "Changes {since} to {day}: townships"),
    }[table.name]


def _insert(project: QgsProject, layer: QgsVectorLayer, above: str) -> None:
    """Put a layer right above the layer of a role, or on top of a project that has none."""
    if project.addMapLayer(layer, False) is None:
        raise RuntimeError(f"The project did not take the layer {layer.name()}.")
    root = project.layerTreeRoot()
    for node in root.findLayers():
        group = node.parent()
        if role_of(node.layer()) == above and isinstance(group, QgsLayerTreeGroup):
            group.insertLayer(group.children().index(node), layer)
            return
    root.insertLayer(0, layer)


def _places(workspace: Workspace, changes: Changes, days: _Values) -> Iterator[tuple[_Values, QgsGeometry | None]]:
    marks = workspace.comparing.marks()
    for change in changes.units:
        if change.kind is None or change.kind in _NOT_DRAWN:
            continue
        mark = marks[change.unit.unit_id]
        values: _Values = {
            "unit_id": change.unit.unit_id,
            "unit_name": change.unit.name,
            "unit_kind": change.unit.kind,
            "township": change.unit.township,
            "change": str(change.kind),
            **_holders(change.before, change.after),
            "label": change.in_short,
            "seat": mark.seat,
            "ring": mark.ring,
            **days,
        }
        yield values, None if mark.point is None else QgsGeometry.fromPointXY(QgsPointXY(*mark.point))


def _roads(workspace: Workspace, changes: Changes, days: _Values) -> Iterator[tuple[_Values, QgsGeometry | None]]:
    for change in changes.roads:
        values: _Values = {
            "corridor": change.corridor,
            "from_name": change.from_name,
            "to_name": change.to_name,
            "km": change.km,
            "change": str(change.kind),
            **_holders(change.before, change.after),
            **days,
        }
        points = [QgsPoint(lon, lat) for lon, lat in workspace.comparing.line_of(change, changes)]
        yield values, QgsGeometry(QgsLineString(points))


def _townships(workspace: Workspace, changes: Changes, days: _Values) -> Iterator[tuple[_Values, QgsGeometry | None]]:
    polygons = {row["pcode"]: row["geom"] for row in workspace.tables.rows("townships")}
    for change in changes.townships:
        values: _Values = {
            "pcode": change.pcode,
            "name": change.name,
            "actor_before": change.before.actor,
            "status_before": str(change.before.status),
            "actor": change.after.actor,
            "status": str(change.after.status),
            "from_to": change.in_short,
            **days,
        }
        yield values, as_multi(geometry_of(polygons[change.pcode], change.name))


def _holders(before: MaybeHolder, after: MaybeHolder) -> _Values:
    return {
        "actor_before": names_as_text(before.actors) if before else "",
        "status_before": str(before.status) if before else "",
        "actor": names_as_text(after.actors) if after else "",
        "status": str(after.status) if after else "",
        "from_to": arrow(before, after),
    }


def _write(path: Path, table: _Table, rows: Sequence[tuple[_Values, QgsGeometry | None]]) -> str:
    """Write a table into a GeoPackage and return why that failed, empty where it did not."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table.name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    fields = table.fields
    writer = QgsVectorFileWriter.create(
        str(path), fields, table.geometry, QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext(), options
    )
    for values, geometry in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([values[name] for name in table.columns])
        if geometry is not None:
            feature.setGeometry(geometry)
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            break
    writer.flushBuffer()
    reason = writer.errorMessage() if writer.hasError() != QgsVectorFileWriter.WriterError.NoError else ""
    del writer
    return reason
