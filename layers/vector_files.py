"""Reads a vector file of the user's, whatever its format and CRS, as features in EPSG:4326.

With GDAL itself and not through a layer: this runs in background tasks (see ``layers/legs.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # not in the stubs

from ..core.errors import ImportFileError
from ..core.schema import CRS

Columns = Sequence[str]


@dataclass(frozen=True)
class VectorInput:
    """What the user gave: a file, the layer in it (empty: the only or fitting one) and the name to speak of it."""

    path: Path
    layer: str = ""
    name: str = ""

    def described(self) -> str:
        """Return the name, with the day on which the file was last changed: the version of data that states none."""
        day = datetime.fromtimestamp(self.path.stat().st_mtime, tz=timezone.utc).date()
        return f"{self.name or self.path.stem} ({day.isoformat()})"


@dataclass(frozen=True)
class FileFeature:
    """One feature. ``row`` counts from 1 as in an attribute table; values are texts, empty where there is none."""

    row: int
    values: dict[str, str]
    geometry: QgsGeometry


@dataclass(frozen=True)
class FileLayer:
    """The features of a layer in EPSG:4326, and the CRS in which they were stored, in words."""

    columns: tuple[str, ...]
    crs: str
    features: tuple[FileFeature, ...]


def read_layer(
    source: VectorInput,
    transform_context: QgsCoordinateTransformContext,
    fits: Callable[[Columns], bool] = lambda columns: True,
) -> FileLayer:
    """Read the layer that ``source`` names, or else the one whose columns fit.

    Raises ImportFileError for a file that cannot be read, has no such layer, no feature or no CRS.
    """
    with _dataset(source.path) as dataset:
        layer = _layer(source, dataset, fits)
        columns = _columns(layer)
        crs = _crs(source.path, layer)
        transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(CRS), transform_context)
        features = tuple(_features(source.path, layer, columns, transform))
    if not features:
        raise ImportFileError(path=source.path, reason="it has no features with a geometry")
    return FileLayer(columns, f"{crs.authid()} {crs.description()}".strip(), features)


def check_readable(path: Path) -> None:
    """Raise ImportFileError, with the reason, for a file that GDAL does not read."""
    with _dataset(path):
        pass


@contextmanager
def _dataset(path: Path) -> Iterator[Any]:
    # Only when something is imported: it takes a tenth of a second to load.
    from osgeo import gdal

    # Old shapefiles do not say how their texts are encoded, and GDAL would take them for Latin. Burmese is UTF-8.
    options = ["ENCODING=UTF-8"] if path.suffix.lower() == ".shp" and not _states_encoding(path) else []
    # Whether GDAL raises or returns None is a setting of the whole process, which is left as it is. Newer versions can
    # set it for a while, and warn where nobody did.
    with gdal.ExceptionMgr() if hasattr(gdal, "ExceptionMgr") else nullcontext():
        try:
            dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
            if dataset is None:
                raise ImportFileError(path=path, reason="it is no vector file that can be read")
            yield dataset
        except RuntimeError as error:
            raise ImportFileError(path=path, reason=f"it cannot be read ({error})") from error


def _states_encoding(path: Path) -> bool:
    return any(other.stem == path.stem and other.suffix.lower() == ".cpg" for other in path.parent.iterdir())


def _layer(source: VectorInput, dataset: Any, fits: Callable[[Columns], bool]) -> Any:
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    if source.layer:
        layers = [layer for layer in layers if layer.GetName() == source.layer]
        if not layers:
            raise ImportFileError(path=source.path, reason=f"it has no layer “{source.layer}”")
    elif len(layers) > 1:
        fitting = [layer for layer in layers if fits(_columns(layer))]
        if len(fitting) > 1:
            names = ", ".join(layer.GetName() for layer in fitting)
            raise ImportFileError(
                path=source.path, reason=f"it has several layers, of which one must be named: {names}"
            )
        layers = fitting or layers
    if not layers:
        raise ImportFileError(path=source.path, reason="it has no layers")
    return layers[0]


def _columns(layer: Any) -> tuple[str, ...]:
    definition = layer.GetLayerDefn()
    return tuple(definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount()))


def _crs(path: Path, layer: Any) -> QgsCoordinateReferenceSystem:
    reference = layer.GetSpatialRef()
    if reference is None:
        reason = "it does not say in which coordinate reference system it is; assign it in QGIS and save it again"
        raise ImportFileError(path=path, reason=reason)
    crs = QgsCoordinateReferenceSystem.fromWkt(reference.ExportToWkt(["FORMAT=WKT2_2018"]))
    if not crs.isValid():
        reason = f"its coordinate reference system is not known ({reference.GetName() or 'without name'})"
        raise ImportFileError(path=path, reason=reason)
    return crs


def _features(
    path: Path, layer: Any, columns: tuple[str, ...], transform: QgsCoordinateTransform
) -> Iterator[FileFeature]:
    for row, feature in enumerate(layer, start=1):
        reference = feature.GetGeometryRef()
        if reference is None or reference.IsEmpty():
            continue
        flat = reference.GetLinearGeometry()
        flat.FlattenTo2D()
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(flat.ExportToIsoWkb()))
        if not transformed(geometry, transform):
            reason = f"row {row} has no position on Earth in {transform.sourceCrs().authid()}"
            raise ImportFileError(path=path, reason=reason)
        values = {name: _text(feature.GetField(number)) for number, name in enumerate(columns)}
        yield FileFeature(row, values, geometry)


def transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bool:
    """Transform a geometry in place, and tell whether it has a position in the CRS to which it was to go."""
    try:
        return geometry.transform(transform) == Qgis.GeometryOperationResult.Success
    except QgsCsException:
        return False


def _text(value: Any) -> str:
    """Return a value as text. GDAL hands texts that are not UTF-8 on as bytes."""
    if value is None:
        return ""
    return (value.decode("cp1252", "replace") if isinstance(value, bytes) else str(value)).strip()
