"""What changed between two days as layers of the map: places, roads and townships in one GeoPackage of their own.

The GeoPackage holds all that is drawn, so that the layers keep their two days whatever the situation date is moved to,
and work in a project whose reader has not the plugin. The styles are in ``resources/styles/changed_*.qml``.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import TargetNotWritableError, WrongSuffixError
from ...core.evidence.changes import Changes
from ...core.file_errors import ExportDamagedError
from ...core.schema import CRS
from ...store.files.publishing import unpublished
from ...store.workspace import Workspace
from ..project.roles import role_of
from ..project.tip_html import as_html, tip
from ..resources import apply_style
from .changes_rows import PLACES, ROADS, TABLES, TOWNSHIPS, ChangeTable, Row, feature_of, rows_of

CHANGE_LAYERS = "kachin_corridors_changed_"
"""With this the ids of the layers begin: the sheet knows by it whose abstract it prints."""
SINCE_KEY, DAY_KEY = "kachin_corridors/changes_since", "kachin_corridors/changes_day"
WORKSPACE_KEY, EMPTY_KEY = "kachin_corridors/changes_workspace", "kachin_corridors/changes_empty"
"""Custom properties by which the layers follow the ledger."""


def write_change_layers(target: Path, workspace: Workspace, changes: Changes) -> None:
    """Write what changed to a GeoPackage, whole or not at all; a file that is there is replaced.

    Only the evidence of a place, or the age of its news, is not drawn. Raises WrongSuffixError,
    TargetNotWritableError, DiskFullError, and what reading a workspace raises.
    """
    if target.suffix.lower() != ".gpkg":
        raise WrongSuffixError(path=target, suffix=".gpkg")
    tables = [(table, rows_of(table, workspace, changes)) for table in TABLES]
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


@dataclass(frozen=True)
class Compared:
    """What layers of what changed are of: a file, two days, and the name of the workspace whose ledger they follow."""

    path: Path
    since: date
    day: date
    workspace: str = ""

    def title(self, table: ChangeTable) -> str:
        """Return the name of a layer."""
        return _title_of(table).format(since=self.since.isoformat(), day=self.day.isoformat())

    def open(self, table: ChangeTable) -> QgsVectorLayer:
        """Return a table of the file as a layer that is in no project yet."""
        layer = QgsVectorLayer(f"{self.path}|layername={table.name}", self.title(table), "ogr")
        if not layer.isValid():
            raise RuntimeError(f"QGIS cannot read the table {table.name} that was written to {self.path}.")
        return layer


def add_change_layers(project: QgsProject, compared: Compared, summary: str) -> list[QgsVectorLayer]:
    """Add what ``write_change_layers`` wrote to a project; return the layers, without those that have no row.

    Halos come to lie under the marks of assessed control, roads on the corridors, townships on their fill. The sheet
    prints ``summary`` while it shows one of them.
    """
    layers = [(table, compared.open(table)) for table in TABLES]
    empty = {table.name for table, layer in layers if layer.featureCount() == 0}
    added = [(table, layer) for table, layer in layers if table.name not in empty]
    for table, layer in added:
        add_table(project, compared, table, layer)
    tell([layer for _, layer in added], compared, summary, empty)
    return [layer for _, layer in added]


def add_table(project: QgsProject, compared: Compared, table: ChangeTable, layer: QgsVectorLayer) -> None:
    """Add the layer of a table to a project, with its style, where it belongs."""
    apply_style(layer, table.name)
    layer.setReadOnly(True)
    layer.setDisplayExpression(f'"{table.named}"')
    layer.setMapTipTemplate(_map_tip(table))
    layer.setId(f"{CHANGE_LAYERS}{table.name}_{uuid.uuid4().hex}")
    for key, value in (
        (SINCE_KEY, compared.since.isoformat()),
        (DAY_KEY, compared.day.isoformat()),
        (WORKSPACE_KEY, compared.workspace),
    ):
        layer.setCustomProperty(key, value)
    _insert(project, layer, table.above)


def tell(layers: Sequence[QgsVectorLayer], compared: Compared, summary: str, empty: Collection[str]) -> None:
    """Note with the layers of one comparison what the sheet prints, and which tables had nothing to show yet."""
    for layer in layers:
        metadata = QgsLayerMetadata()
        metadata.setTitle(layer.name())
        metadata.setAbstract(summary)
        layer.setMetadata(metadata)
        layer.setCustomProperty(EMPTY_KEY, " ".join(sorted(empty)))


def _map_tip(table: ChangeTable) -> str:
    """Return a map tip that shows names as they are, never as markup."""
    told = f"\"{table.told}\" || ' (' || \"since\" || ' – ' || \"day\" || ')'"
    return tip(as_html(f'"{table.named}"'), "<b>", "</b><br>") + tip(as_html(told))


def _title_of(table: ChangeTable) -> str:
    return {
        PLACES.name: QCoreApplication.translate("Layers", "Changes {since} to {day}: places"),
        ROADS.name: QCoreApplication.translate("Layers", "Changes {since} to {day}: corridors"),
        TOWNSHIPS.name: QCoreApplication.translate("Layers", "Changes {since} to {day}: townships"),
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


def _write(path: Path, table: ChangeTable, rows: Sequence[Row]) -> str:
    """Write a table into a GeoPackage and return why that failed, empty where it did not."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table.name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    fields = table.fields
    writer = QgsVectorFileWriter.create(
        str(path), fields, table.geometry, QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext(), options
    )
    for row in rows:
        if not writer.addFeature(feature_of(row, fields), QgsFeatureSink.Flag.FastInsert):
            break
    writer.flushBuffer()
    reason = writer.errorMessage() if writer.hasError() != QgsVectorFileWriter.WriterError.NoError else ""
    del writer
    return reason
