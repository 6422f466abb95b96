"""Which files an algorithm reads and writes, so that none is written over what is read, nor over a workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsProviderRegistry,
)

from ..core.file_errors import OutputIsInputError, OutputIsWorkspaceError
from ..store.files.publishing import same_file
from ..store.workspace import Workspace


def refuse_overwriting(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], project: QgsProject | None
) -> None:
    """Raise OutputIsInputError for an output that is an input too, OutputIsWorkspaceError for one that is a workspace.

    Through links of both kinds, and through whatever way Processing has to name a file: a path, a layer, a table in a
    GeoPackage. Processing itself replaces any file that an output names.
    """
    definitions = algorithm.parameterDefinitions()
    inputs = [
        path
        for definition in definitions
        if not definition.isDestination()
        for path in _paths(parameters.get(definition.name()), project)
    ]
    for definition in definitions:
        if not definition.isDestination():
            continue
        for output in _paths(parameters.get(definition.name()), project):
            if any(same_file(output, path) for path in inputs):
                raise OutputIsInputError(path=output, output=definition.name())
            if Workspace(output).looks_like_one():
                raise OutputIsWorkspaceError(path=output, output=definition.name())


def _paths(value: object, project: QgsProject | None) -> Iterator[Path]:
    """Yield the files that the value of a parameter names."""
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from _paths(part, project)
        return
    text = text_of(value)
    layer = _layer_named(text, project)
    path = _path_in(text if layer is None else layer.source())
    if path:
        yield Path(path).absolute()


def _layer_named(text: str, project: QgsProject | None) -> QgsMapLayer | None:
    """Return the layer of the project whose id, or else name, that is."""
    if project is None or not text:
        return None
    layer = project.mapLayer(text)
    return next(iter(project.mapLayersByName(text)), None) if layer is None else layer


def _path_in(source: str) -> str:
    """Return the file that a source or a destination names, empty where it is none."""
    provider, _, rest = source.partition(":")
    if provider == "memory":
        return ""
    if provider in ("ogr", "spatialite"):
        # A table in a database: ogr:dbname='/folder/file.gpkg' table="name" (geom)
        return QgsDataSourceUri(rest).database()
    return str(QgsProviderRegistry.instance().decodeUri("ogr", source).get("path") or "")


def text_of(value: object) -> str:
    """Return what the value of a parameter names: a source, a destination, the id of a layer, else an empty text."""
    if isinstance(value, QgsMapLayer):
        return value.source()
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        return text_of(value.source)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return text_of(value.sink)
    if isinstance(value, QgsProperty):
        return text_of(value.staticValue())
    return value if isinstance(value, str) else ""
