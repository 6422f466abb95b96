"""Writes the table of an algorithm to a file: beside the target, checked, and given its name when it is whole.

Processing's own sink writes under the final name and does not tell when the disk is full: a former file would be gone,
and half a table reported as done. What is no file (memory, a database) is left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsDataProvider,
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorDataProvider,
    QgsVectorFileWriter,
)

from ..core.file_errors import DiskFullError, ExportDamagedError, OpenElsewhereError, TableDamagedError
from ..layers.imports.foreign_files import gdal_raises
from ..store.files.logs import unfinished_log
from ..store.files.publishing import Unpublished, unpublished
from .base import QgsProcessingException
from .outputs import text_of

_COUNTED = frozenset({".csv", ".fgb", ".geojson", ".gpkg", ".ods", ".shp", ".sqlite", ".tab", ".tsv", ".xlsx"})
"""Formats in which GDAL finds one table with all rows again."""

_INDEXES = (".qix", ".sbn", ".sbx")
"""Of a shapefile that was replaced: they would say where its former lines are."""

Write = Callable[[dict[str, Any]], str]


def write_output(
    definition: QgsProcessingParameterDefinition,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    rows: int,
    write: Write,
) -> str:
    """Have ``write`` make an output of so many rows, and return the id of its layer.

    ``write`` gets the parameters, with another file for the output where it is one, and returns the id of the layer.
    All files that it makes appear together, or what was there before stays. Raises DiskFullError,
    TargetNotWritableError, NameTooLongError, OpenElsewhereError and ExportDamagedError; of a table in a database, which
    Processing writes there itself, TableDamagedError.
    """
    name = definition.name()
    target = _file_of(parameters.get(name))
    if target is None:
        return _write_into_database(text_of(parameters.get(name)), rows, lambda: write(parameters))
    # The log of a former database would be played into the new one.
    if unfinished_log(target) is not None:
        raise OpenElsewhereError(path=target)
    value = parameters[name]
    with unpublished(target) as files:
        made = files.path_for(target)
        beside = QgsProcessingOutputLayerDefinition(str(made))
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            beside.createOptions = value.createOptions
        try:
            layer_id = write({**parameters, name: beside})
        except QgsProcessingException as error:
            if files.disk_is_full():
                raise DiskFullError(path=target) from error
            raise
        _publish(files, made, target, rows)
    layer_id = layer_id.replace(str(made), str(target), 1)
    _load(definition, value, layer_id, context)
    return layer_id


def _publish(files: Unpublished, made: Path, target: Path, rows: int) -> None:
    """Give a file, and those that belong to it, their names. Raises ExportDamagedError where it has fewer rows."""
    fault = _fault_of(made, rows)
    if fault:
        raise files.failure(target, ExportDamagedError(path=target, reason=fault))
    companions = [path.name for path in sorted(made.parent.iterdir()) if path.stem == made.stem and path != made]
    files.publish(target, *(target.with_name(companion) for companion in companions))
    if target.suffix.lower() == ".shp":
        for ending in _INDEXES:
            target.with_suffix(ending).unlink(missing_ok=True)


def _write_into_database(destination: str, rows: int, write: Callable[[], str]) -> str:
    """Write what is no file of its own, and look whether a table in a database has all rows: not every one tells."""
    provider, _, source = destination.partition(":")
    if provider == "memory" or QgsProviderRegistry.instance().providerMetadata(provider) is None:
        return write()
    path = QgsDataSourceUri(source).database()
    try:
        layer_id = write()
    except QgsProcessingException as error:
        raise TableDamagedError(path=path, reason=error) from error
    if provider == "ogr":
        found = _rows_in(path, layer_id.partition("|layername=")[2])
    else:
        found = _rows_of(provider, layer_id.partition(":")[2])
    if found < rows:
        raise TableDamagedError(path=path, reason=f"it has {found} of {rows} rows")
    return layer_id


def _rows_of(provider: str, source: str) -> int:
    """Count the rows of a table with the provider of QGIS that wrote it."""
    table = QgsProviderRegistry.instance().createProvider(provider, source, QgsDataProvider.ProviderOptions())
    if not isinstance(table, QgsVectorDataProvider) or not table.isValid():
        return 0
    request = QgsFeatureRequest().setNoAttributes().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    return sum(1 for _ in table.getFeatures(request))


def _rows_in(path: str, table: str = "") -> int:
    """Count the rows of a table, or of the only one, with GDAL: QGIS keeps files open for a while."""
    from osgeo import gdal

    with gdal_raises():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
            layer = dataset and (dataset.GetLayerByName(table) if table else dataset.GetLayer(0))
            return sum(1 for _ in layer) if layer else 0
        except RuntimeError:
            return 0


def _file_of(value: object) -> Path | None:
    """Return the file that an output names, if that is what it names: no memory, no table in a file that stays."""
    if isinstance(value, QgsProcessingOutputLayerDefinition) and value.useRemapping():
        return None
    path = Path(text_of(value))
    suffix = path.suffix.lower()
    # A .gdb is a folder.
    if suffix[1:] not in QgsVectorFileWriter.supportedFormatExtensions() or suffix == ".gdb":
        return None
    return path.absolute()


def _fault_of(made: Path, rows: int) -> str:
    """Return what is missing in a file that should have so many rows; empty when it is whole, as far as can be told."""
    if not made.is_file():
        return "it is not there"
    if made.suffix.lower() not in _COUNTED:
        return ""
    found = _rows_in(str(made))
    return f"it has {found} of {rows} rows" if found < rows else ""


def _load(
    definition: QgsProcessingParameterDefinition, value: object, layer_id: str, context: QgsProcessingContext
) -> None:
    """Have QGIS load the layer when the algorithm is done, if the caller asked for that, as its own sink does."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition) or value.destinationProject is None:
        return
    title = value.destinationName or definition.description()
    details = QgsProcessingContext.LayerDetails(
        title, value.destinationProject, definition.name(), QgsProcessingUtils.LayerHint.Vector
    )
    context.addLayerToLoadOnCompletion(layer_id, details)
