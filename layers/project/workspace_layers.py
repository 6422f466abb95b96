"""The plugin's layers in a project: adding them once, finding them again, their themes, bookmarks and metadata."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsMapThemeCollection,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, Qt

from ...core.errors import LayerMissingError, LayerUnusableError, NotAWorkspaceError, NoWorkspaceInProjectError
from ...core.present import present
from ...core.schema import OPTIONAL_TABLES
from ...store.files.paths import check_path
from ...store.workspace import Workspace
from ..resources import apply_style, style_digest
from ..steps import run_to_the_end
from ..stored_geometry import geometry_of
from .catalogue import CATALOGUE, LayerSpec, spec_of
from .roles import ROLE_KEY, STYLE_KEY, role_of
from .situation_date import make_temporal

MAP_CRS = "EPSG:32647"
"""UTM 47N, the CRS of maps, true to scale within 0.1 % in Kachin. Nothing is measured in it."""

_GROUP_ROLE = "group"

# Derived from the ledger: an edit there would be a status without a source.
_DERIVED_TABLES = frozenset({"control_status", "claims_in_force", "township_status", "gate_status"})

_COUNTRY = tuple(spec.role for spec in CATALOGUE if spec.group)
THEMES: dict[str, tuple[str, ...]] = {
    QT_TRANSLATE_NOOP("Themes", "Kachin: assessed control"): (
        "places",
        "border_gates",
        "control_status",
        "contested",
        "mining_clusters",
        "corridor_legs",
        "townships",
        "township_status",
        *_COUNTRY,
    ),
    QT_TRANSLATE_NOOP("Themes", "Kachin: claims"): ("places", "claims", "corridor_legs", "townships", *_COUNTRY),
    QT_TRANSLATE_NOOP("Themes", "Kachin: corridors"): ("places", "corridor_legs", "townships", *_COUNTRY),
    QT_TRANSLATE_NOOP("Themes", "Kachin: locator"): ("townships", "countries"),
}
NEEDED_ROLES = frozenset(
    role for roles in THEMES.values() for role in roles if spec_of(role).table not in OPTIONAL_TABLES
)
"""The layers without which a map is not what it says.

The analyst's own measurements are none of them, nor what a workspace of an older version lacks.
"""
LOCATOR_THEME = "Kachin: locator"

REGION_BOOKMARK = "kachin_corridors_special_region_1"

# The id of each bookmark, its title, and the table, column and value of the features that it shows.
_BOOKMARKS = (
    (
        "kachin_corridors_stilwell",
        QT_TRANSLATE_NOOP("Bookmarks", "Ledo–Bhamo (Stilwell Road)"),
        "corridor_legs",
        "corridor_id",
        "stilwell",
    ),
    (
        "kachin_corridors_kaladan",
        QT_TRANSLATE_NOOP("Bookmarks", "Hmawngbuchhuah–Sittwe (Kaladan)"),
        "corridor_legs",
        "corridor_id",
        "kaladan",
    ),
    (
        REGION_BOOKMARK,
        QT_TRANSLATE_NOOP("Bookmarks", "Special Region 1"),
        "townships",
        "region",
        "Special Region 1",
    ),
)


@dataclass
class AddedLayers:
    """What adding a workspace did: the roles of new, of re-pointed and of untouched layers."""

    added: list[str] = field(default_factory=list)
    repointed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def add_workspace(project: QgsProject, workspace: Workspace) -> AddedLayers:
    """Add the layers of a workspace that the project does not have yet, in a group of their own at the top.

    Layers that are there stay as the user left them; those that point to another or a lost workspace are pointed to
    this one. The project's other layers are not touched, nor its CRS unless it has no layers yet. Raises what
    ``Workspace.check`` raises, and UnusablePathError, before anything is changed.
    """
    added = AddedLayers()
    run_to_the_end(adding_workspace(project, workspace, added))
    return added


def adding_workspace(project: QgsProject, workspace: Workspace, added: AddedLayers) -> Iterator[None]:
    """Do what ``add_workspace`` does a step at each turn, and note in ``added`` what was done."""
    workspace.check()
    check_path(workspace.resolved().path)
    yield
    metadata = _common_metadata(workspace)
    yield
    new_layers: dict[str, QgsVectorLayer] = {}
    # Once: each question opens the file.
    lacking = OPTIONAL_TABLES - workspace.tables.names()
    there = [spec for spec in CATALOGUE if spec.table not in lacking]
    for spec in there:
        if not _layers_of(project, spec.role):
            layer = _make_layer(spec, workspace)
            yield
            _set_up(layer, spec, metadata)
            new_layers[spec.role] = layer
            yield
    crs, was_empty = project.crs(), not project.mapLayers()
    for spec in there:
        if spec.role in new_layers:
            _insert(project, spec, new_layers[spec.role])
            added.added.append(spec.role)
        else:
            _point_to(workspace, spec, _layers_of(project, spec.role), added)
        yield
    if was_empty:
        # Degrees draw Kachin a tenth too wide. Between two steps QGIS may have taken the CRS of the first layer.
        project.setCrs(QgsCoordinateReferenceSystem(MAP_CRS) if crs.authid() in ("", "EPSG:4326") else crs)
    _add_themes(project)
    yield
    yield from _adding_bookmarks(project, workspace)


def _point_to(workspace: Workspace, spec: LayerSpec, layers: list[QgsVectorLayer], added: AddedLayers) -> None:
    """Point layers of a role to a workspace that read another, or one that is lost."""
    for layer in layers:
        if layer.isValid() and workspace_of_layer(layer) == workspace.resolved():
            added.kept.append(spec.role)
        else:
            layer.setDataSource(_uri(spec, workspace), layer.name(), "ogr")
            added.repointed.append(spec.role)


def reload_workspace(project: QgsProject, workspace: Workspace) -> None:
    """Show what was changed in the file of a workspace, if the project has its layers."""
    run_to_the_end(reloading_workspace(project, workspace))


def reloading_workspace(
    project: QgsProject, workspace: Workspace, tables: Collection[str] | None = None
) -> Iterator[None]:
    """Show what was changed in these tables of a workspace, None: in any, a layer of the project at each turn."""
    metadata = _common_metadata(workspace)
    yield
    for spec in CATALOGUE:
        if tables is None or spec.table in tables:
            for layer in _layers_of(project, spec.role):
                if layer.isValid() and workspace_of_layer(layer) == workspace.resolved():
                    _set_metadata(layer, spec, metadata)
                    _show_anew(layer)
                    yield


def reload_measurements(project: QgsProject, workspace: Workspace) -> None:
    """Show what was kept in a workspace, if the project has its layer of measurements; hidden, it comes into sight."""
    for layer in _layers_of(project, "measurements"):
        if layer.isValid() and workspace_of_layer(layer) == workspace.resolved():
            _show_anew(layer)
            node = project.layerTreeRoot().findLayer(layer.id())
            if node is not None:
                node.setItemVisibilityCheckedParentRecursive(True)


def _show_anew(layer: QgsVectorLayer) -> None:
    layer.reload()
    layer.updateExtents()
    layer.triggerRepaint()


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    """Return the layer of a role, whatever its name.

    Raises NoWorkspaceInProjectError when the project has none of our layers, LayerMissingError when it has lost this
    one, LayerUnusableError when its file cannot be read.
    """
    layers = _layers_of(project, role)
    if not layers:
        if not any(_layers_of(project, spec.role) for spec in CATALOGUE):
            raise NoWorkspaceInProjectError
        raise LayerMissingError(layer=spec_of(role).translated_title())
    if not layers[0].isValid():
        raise LayerUnusableError(layer=layers[0].name(), path=workspace_of_layer(layers[0]).path)
    return layers[0]


def project_workspace(project: QgsProject) -> Workspace:
    """Return the workspace that the project's layers are in.

    Raises NoWorkspaceInProjectError without such layers, LayerUnusableError when the workspace cannot be read.
    """
    for spec in CATALOGUE:
        for layer in _layers_of(project, spec.role):
            if not layer.isValid():
                raise LayerUnusableError(layer=layer.name(), path=workspace_of_layer(layer).path)
            return workspace_of_layer(layer)
    raise NoWorkspaceInProjectError


def workspace_of_layer(layer: QgsVectorLayer) -> Workspace:
    """Return the workspace whose file a layer reads, valid or not."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return Workspace(Path(str(parts.get("path", ""))).resolve())


def bookmark_extent(workspace: Workspace, bookmark_id: str) -> QgsRectangle:
    """Return the extent (degrees, EPSG:4326) of a corridor or of Special Region 1, with a margin around it."""
    table, column, value = next(shown for key, _, *shown in _BOOKMARKS if key == bookmark_id)
    extent = QgsRectangle()
    for row in workspace.tables.rows(table):
        if row[column] == value and row["geom"] is not None:
            extent.combineExtentWith(geometry_of(row["geom"], bookmark_id).boundingBox())
    return extent.buffered(0.05 * max(extent.width(), extent.height()))


def _layers_of(project: QgsProject, role: str) -> list[QgsVectorLayer]:
    return [layer for layer in project.mapLayers().values() if role_of(layer) == role]


def _uri(spec: LayerSpec, workspace: Workspace) -> str:
    # A subset that is set later makes QGIS reopen the file for writing, and its log then disturbs the other layers.
    subset = f"|subset={spec.subset}" if spec.subset else ""
    return f"{workspace.resolved().path}|layername={spec.table}{subset}"


def _make_layer(spec: LayerSpec, workspace: Workspace) -> QgsVectorLayer:
    # It gets a style of ours: one that somebody stored in the file would be read for nothing.
    options = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)
    layer = QgsVectorLayer(_uri(spec, workspace), spec.translated_title(), "ogr", options)
    if not layer.isValid():
        raise NotAWorkspaceError(path=workspace.path, reason=f"its table {spec.table} cannot be read")
    # Styles ask the map by it which layers it shows.
    layer.setId(f"kachin_corridors_{spec.role}_{uuid.uuid4().hex}")
    return layer


def _set_up(layer: QgsVectorLayer, spec: LayerSpec, metadata: QgsLayerMetadata) -> None:
    """Give a new layer its style and all else by which the project knows it."""
    apply_style(layer, spec.role)
    if spec.is_temporal:
        make_temporal(layer)
    layer.setReadOnly(spec.table in _DERIVED_TABLES)
    layer.setCustomProperty(ROLE_KEY, spec.role)
    layer.setCustomProperty(STYLE_KEY, style_digest(spec.role))
    _set_metadata(layer, spec, metadata)


def _set_metadata(layer: QgsVectorLayer, spec: LayerSpec, metadata: QgsLayerMetadata) -> None:
    """Give the layer the common metadata with its own title, abstract and CRS."""
    metadata.setTitle(spec.translated_title())
    metadata.setAbstract(spec.translated_abstract())
    metadata.setCrs(layer.crs())
    layer.setMetadata(metadata)


def _common_metadata(workspace: Workspace) -> QgsLayerMetadata:
    """Return what the metadata of all layers of a workspace have in common."""
    info = workspace.tables.info()
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setRights(workspace.sources.attributions())
    metadata.setLicenses(workspace.sources.licences())
    metadata.setHistory([f"Data of {info['data_version']}; boundaries: {info['boundary_version']}"])
    revised = QDateTime.fromString(info["data_version"], Qt.DateFormat.ISODate)
    metadata.setDateTime(Qgis.MetadataDateType.Revised, revised)
    return metadata


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    found = _marked(root, _GROUP_ROLE)
    return found or _new_group(root, 0, "Kachin Corridors", _GROUP_ROLE)


def _marked(parent: QgsLayerTreeGroup, role: str) -> QgsLayerTreeGroup | None:
    """Return the group of ours with a role, wherever below ``parent`` the user has put it."""
    return next((group for group in parent.findGroups(True) if group.customProperty(ROLE_KEY) == role), None)


def _new_group(parent: QgsLayerTreeGroup, position: int, title: str, role: str) -> QgsLayerTreeGroup:
    group = present(parent.insertGroup(position, QCoreApplication.translate("Layers", title)))
    group.setCustomProperty(ROLE_KEY, role)
    # The sheet is full on a day of much news, and the titles of its layers say enough.
    QgsLegendRenderer.setNodeLegendStyle(group, QgsLegendStyle.Style.Hidden)
    return group


def _insert(project: QgsProject, spec: LayerSpec, layer: QgsVectorLayer) -> None:
    """Put the layer below those of our layers that the catalogue names before it, in the group of its own if any."""
    group = _group(project)
    before = {other.role for other in CATALOGUE[: CATALOGUE.index(spec)]}
    if spec.group:
        inner = _marked(group, spec.group)
        if inner is None:
            inner = _new_group(group, _position_after(group, before), spec.group, spec.group)
            inner.setExpanded(False)
        group = inner
    position = _position_after(group, before)
    added = present(group.insertLayer(position, project.addMapLayer(layer, False)))
    added.setItemVisibilityChecked(spec.is_visible)
    added.setExpanded(False)
    if not spec.is_in_legend:
        QgsMapLayerLegendUtils.setLegendNodeOrder(added, [])


def _position_after(group: QgsLayerTreeGroup, roles: set[str]) -> int:
    """Return the position in a group below all that are, or hold, layers of these roles."""
    position = 0
    for index, node in enumerate(group.children()):
        layers = node.findLayers() if isinstance(node, QgsLayerTreeGroup) else [node]
        layers = [layer for layer in layers if isinstance(layer, QgsLayerTreeLayer)]
        if any(role_of(layer.layer()) in roles for layer in layers):
            position = index + 1
    return position


def _add_themes(project: QgsProject) -> None:
    themes = project.mapThemeCollection()
    for title, roles in THEMES.items():
        name = QCoreApplication.translate("Themes", title)
        if themes.hasMapTheme(name):
            continue
        record = QgsMapThemeCollection.MapThemeRecord()
        for role in roles:
            for layer in _layers_of(project, role):
                of_layer = QgsMapThemeCollection.MapThemeLayerRecord(layer)
                of_layer.usingCurrentStyle = True
                of_layer.currentStyle = layer.styleManager().currentStyle()
                record.addLayerRecord(of_layer)
        themes.insert(name, record)


def _adding_bookmarks(project: QgsProject, workspace: Workspace) -> Iterator[None]:
    manager = project.bookmarkManager()
    for bookmark_id, title, *_ in _BOOKMARKS:
        if manager.bookmarkById(bookmark_id).id():
            continue
        bookmark = QgsBookmark()
        bookmark.setId(bookmark_id)
        bookmark.setName(QCoreApplication.translate("Bookmarks", title))
        bookmark.setGroup("Kachin Corridors")
        layer_crs = layer_of(project, "townships").crs()
        bookmark.setExtent(QgsReferencedRectangle(bookmark_extent(workspace, bookmark_id), layer_crs))
        manager.addBookmark(bookmark)
        yield
