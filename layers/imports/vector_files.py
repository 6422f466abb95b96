"""Reads a vector file of the user's, whatever its format and CRS, as features in EPSG:4326.

With GDAL itself and not through a layer: this runs in background tasks (see ``store/corridors/legs.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from ...core.errors import ImportFileError
from ...core.feedback import NO_FEEDBACK, Feedback, followed
from ...core.geometry.arrays import as_points
from ...core.geometry.stored_shape import is_on_earth
from ...core.geometry.wkb import paths_of
from ...core.schema import CRS
from ..reference_systems import is_known, is_undefined, transformed
from .foreign_files import gdal_raises, harmless_driver, offline

BALLPARK_M = 1000.0
"""How far off positions may be whose datum nobody knows how to change.

Twice what EPSG's ways from the Indian and Kalianpur datums to WGS 84 move Myitkyina: 298 to 509 m.
"""


@dataclass(frozen=True)
class VectorInput:
    """What the user gave: a file, the layer in it (empty: the only or fitting one) and the name to speak of it.

    ``crs`` is the one that a layer has in QGIS, where the user may have assigned it; else that of the file counts.
    ``is_copy``: the file is a temporary copy, of which the user knows nothing.
    """

    path: Path
    layer: str = ""
    name: str = ""
    crs: QgsCoordinateReferenceSystem | None = None
    is_copy: bool = False

    @property
    def shown(self) -> str:
        """What a message calls it."""
        return f"“{self.name}”" if self.is_copy else str(self.path)

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
class DatumShift:
    """How positions came to WGS 84 from another datum, in PROJ's words, and how exact that is (0: not stated).

    ``is_known`` is False where PROJ knows no way and took the positions as they are.
    """

    operation: str
    accuracy_m: float
    is_known: bool


@dataclass(frozen=True)
class FileLayer:
    """The features of a layer in EPSG:4326, the CRS in which they were stored, in words, and the change of datum."""

    columns: tuple[str, ...]
    crs: str
    features: tuple[FileFeature, ...]
    shift: DatumShift | None = None


def read_layer(
    source: VectorInput,
    transform_context: QgsCoordinateTransformContext,
    fits: Callable[[Any], bool],
    feedback: Feedback = NO_FEEDBACK,
) -> FileLayer:
    """Read the layer that ``source`` names, or else the one of GDAL's layers that fits.

    Raises JobCancelledError, and ImportFileError for a file that cannot be read, has no such layer, no feature or no
    CRS.
    """
    with _dataset(source.path) as dataset:
        layer = _layer(source, dataset, fits)
        columns = columns_of(layer)
        if layer.GetLayerDefn().GetGeomFieldCount() == 0:
            raise ImportFileError(path=source.shown, reason="it is a table without geometries")
        crs = source.crs if source.crs is not None and is_known(source.crs) else _crs(source, layer)
        transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(CRS), transform_context)
        features = tuple(_features(source, layer, columns, transform, feedback))
    if not features:
        raise ImportFileError(path=source.shown, reason="it has no features with a geometry")
    return FileLayer(columns, f"{crs.authid()} {crs.description()}".strip(), features, _shift(transform))


def _shift(transform: QgsCoordinateTransform) -> DatumShift | None:
    """Return the change of datum that a transform made, which is known once it was used; None where it needed none."""
    details = transform.instantiatedCoordinateOperationDetails()
    if "ballpark" in details.name.lower():
        return DatumShift(details.name, BALLPARK_M, False)
    return DatumShift(details.name, details.accuracy, True) if details.accuracy > 0.0 else None


def has_lines(layer: Any) -> bool:
    """Tell whether a layer of GDAL has features that are lines."""
    from osgeo import ogr

    lines = (ogr.wkbLineString, ogr.wkbMultiLineString)
    kind = ogr.GT_Flatten(layer.GetGeomType())
    if kind != ogr.wkbUnknown:
        return kind in lines and layer.GetFeatureCount() > 0
    # Not every format says beforehand what a layer holds. A geometry ends with its feature: only its type is kept.
    references = (feature.GetGeometryRef() for feature in layer)
    kinds = {ogr.GT_Flatten(reference.GetGeometryType()) for reference in references if reference is not None}
    layer.ResetReading()
    return not kinds.isdisjoint(lines)


def check_readable(path: Path) -> None:
    """Raise ImportFileError, with the reason, for a file that GDAL does not read, or that may lead it elsewhere."""
    with _dataset(path):
        pass


@contextmanager
def _dataset(path: Path) -> Iterator[Any]:
    # Only when something is imported: it takes a tenth of a second to load.
    from osgeo import gdal

    # Old shapefiles do not say how their texts are encoded, and GDAL would take them for Latin. Burmese is UTF-8.
    options = ["ENCODING=UTF-8"] if path.suffix.lower() == ".shp" and not _states_encoding(path) else []
    with gdal_raises(), offline():
        try:
            driver = harmless_driver(path)
            dataset = driver and gdal.OpenEx(
                str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver], open_options=options
            )
            if dataset is None:
                raise ImportFileError(path=path, reason="it is no vector file that can be read")
            yield dataset
        except RuntimeError as error:
            raise ImportFileError(path=path, reason=f"it cannot be read ({error})") from error


def _states_encoding(path: Path) -> bool:
    return any(other.stem == path.stem and other.suffix.lower() == ".cpg" for other in path.parent.iterdir())


def _layer(source: VectorInput, dataset: Any, fits: Callable[[Any], bool]) -> Any:
    """Return the layer that is named, else the only one, or of several the only one that fits, or the first."""
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    if source.layer:
        named = [layer for layer in layers if layer.GetName() == source.layer]
        if not named:
            raise ImportFileError(path=source.shown, reason=f"it has no layer “{source.layer}”")
        return named[0]
    if not layers:
        raise ImportFileError(path=source.shown, reason="it has no layers")
    return layers[0] if len(layers) == 1 else _fitting_layer(source, layers, fits)


def _fitting_layer(source: VectorInput, layers: Sequence[Any], fits: Callable[[Any], bool]) -> Any:
    """Return the only one of several layers that fits, or the first where none does: that tells what is wrong."""
    fitting = [layer for layer in layers if fits(layer)]
    if len(fitting) > 1:
        names = ", ".join(layer.GetName() for layer in fitting)
        raise ImportFileError(path=source.shown, reason=f"it has several layers, of which one must be named: {names}")
    return (fitting or layers)[0]


def columns_of(layer: Any) -> tuple[str, ...]:
    """Return the names of the columns of a layer of GDAL."""
    definition = layer.GetLayerDefn()
    return tuple(definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount()))


def _crs(source: VectorInput, layer: Any) -> QgsCoordinateReferenceSystem:
    reference = layer.GetSpatialRef()
    if reference is None or is_undefined(reference.GetName() or ""):
        reason = (
            "it does not say in which coordinate reference system it is. Add the file to the project, assign the "
            "system to that layer, and import the layer"
        )
        raise ImportFileError(path=source.shown, reason=reason)
    crs = QgsCoordinateReferenceSystem.fromWkt(reference.ExportToWkt(["FORMAT=WKT2_2018"]))
    if not crs.isValid():
        reason = f"its coordinate reference system is not known ({reference.GetName() or 'without name'})"
        raise ImportFileError(path=source.shown, reason=reason)
    return crs


def _features(
    source: VectorInput,
    layer: Any,
    columns: tuple[str, ...],
    transform: QgsCoordinateTransform,
    feedback: Feedback,
) -> Iterator[FileFeature]:
    for row, feature in enumerate(followed(layer, layer.GetFeatureCount(), feedback), start=1):
        reference = feature.GetGeometryRef()
        if reference is None or reference.IsEmpty():
            continue
        flat = reference.GetLinearGeometry()
        flat.FlattenTo2D()
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(flat.ExportToIsoWkb()))
        if not transformed(geometry, transform):
            reason = f"row {row} has no position on Earth in {transform.sourceCrs().authid()}"
            raise ImportFileError(path=source.shown, reason=reason)
        _check_vertices(source, row, geometry)
        values = {name: _text(feature.GetField(number)) for number, name in enumerate(columns)}
        yield FileFeature(row, values, geometry)


def _check_vertices(source: VectorInput, row: int, geometry: QgsGeometry) -> None:
    """Raise ImportFileError for a vertex that is nowhere on Earth."""
    paths = paths_of(bytes(geometry.asWkb()))
    for number, (lon, lat) in enumerate((point for path in paths for point in as_points(path)), start=1):
        if not is_on_earth(lon, lat):
            reason = (
                f"vertex {number} of row {row} is at longitude {lon:g}, latitude {lat:g}, which is not on Earth. "
                "Correct it, or the coordinate reference system"
            )
            raise ImportFileError(path=source.shown, reason=reason)


def _text(value: Any) -> str:
    """Return a value as text. What is not UTF-8 GDAL hands on as bytes, or as a text with a surrogate for each byte."""
    if value is None:
        return ""
    stored = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")
    try:
        return stored.decode("utf-8").strip()
    except UnicodeDecodeError:
        return stored.decode("cp1252", "replace").strip()
