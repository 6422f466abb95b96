"""Writes the measurements of a workspace to a file of their own: GeoPackage, GeoJSON or CSV."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsPoint,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.corridors.measurements import SavedMeasurement
from ..core.errors import TargetExistsError, TargetNotWritableError, WrongSuffixError
from ..core.file_errors import ExportDamagedError
from ..core.present import present
from ..core.schema import CRS, TABLES
from ..store.corridors.measurements import TABLE
from ..store.files.publishing import same_file, unpublished
from ..store.workspace import Workspace
from .csv_text import harmless

_DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".csv": "CSV"}
_TYPES = {"float": QMetaType.Type.Double, "int": QMetaType.Type.Int}
_COLUMNS = next(table.columns for table in TABLES if table.name == TABLE)


def export_measurements(workspace: Workspace, target: Path) -> int:
    """Write all measurements to ``target``, whole or not at all, and return how many; an existing file is replaced.

    Raises WrongSuffixError, TargetExistsError for the workspace itself, TargetNotWritableError, and what reading a
    workspace raises.
    """
    driver = _DRIVERS.get(target.suffix.lower())
    if driver is None:
        raise WrongSuffixError(path=target, suffix=", ".join(_DRIVERS))
    if same_file(target, workspace.path):
        raise TargetExistsError(path=target)
    workspace.check()
    measurements = workspace.measurements.all()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = TABLE
    options.fileEncoding = "UTF-8"
    if driver == "CSV":
        options.layerOptions = ["GEOMETRY=AS_WKT", "SEPARATOR=COMMA"]
    layer = _layer(measurements, for_spreadsheets=driver == "CSV")
    with unpublished(target) as result:
        made = str(result.path_for(target))
        error, _, _, message = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, made, QgsCoordinateTransformContext(), options
        )
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise result.failure(target, TargetNotWritableError(path=target, reason=message))
        # On a full disk GDAL may lose the last rows without a word.
        if QgsVectorLayer(made, TABLE, "ogr").featureCount() != len(measurements):
            raise result.failure(target, ExportDamagedError(path=target, reason="rows are missing"))
        result.publish(target)
    return len(measurements)


def _layer(measurements: list[SavedMeasurement], for_spreadsheets: bool) -> QgsVectorLayer:
    fields = QgsFields()
    for name, kind in _COLUMNS.items():
        fields.append(QgsField(name, _TYPES.get(kind, QMetaType.Type.QString)))
    crs = QgsCoordinateReferenceSystem(CRS)
    layer = present(QgsMemoryProviderUtils.createMemoryLayer(TABLE, fields, Qgis.WkbType.LineString, crs))
    features = []
    for measurement in measurements:
        feature = QgsFeature(fields)
        values = [getattr(measurement, name) for name in _COLUMNS]
        feature.setAttributes([harmless(value) for value in values] if for_spreadsheets else values)
        feature.setGeometry(QgsGeometry.fromPolyline([QgsPoint(*point) for point in measurement.points]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
