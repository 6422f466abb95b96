"""Keeps the layers of what changed in step with the ledger: their two days stay, their rows follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsGeometry, QgsProject, QgsVariantUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence.changes import Changes
from ...core.present import present
from ...store.tables.tables import stored_day
from ...store.workspace import Workspace
from .changes_layer import CHANGE_LAYERS, DAY_KEY, EMPTY_KEY, SINCE_KEY, WORKSPACE_KEY, Compared, add_table, tell
from .changes_rows import TABLES, ChangeTable, Row, feature_of, rows_of

_Layers = dict[str, QgsVectorLayer]
"""The layers of one comparison by the names of their tables."""


def compared_days(project: QgsProject, workspace: Workspace) -> set[tuple[date, date]]:
    """Return the pairs of days that the project's layers of what changed in a workspace compare."""
    return {(compared.since, compared.day) for compared in _comparisons(project, workspace)}


def following_changes(
    project: QgsProject, workspace: Workspace, summary_of: Callable[[Changes], str]
) -> Iterator[None]:
    """Show anew what changed in a workspace, a layer at each turn; ``summary_of`` puts it into words for the sheet.

    A table that had no row when its layers were added gets its layer with its first row. Layers whose file cannot be
    written, or is gone, say in their names that their reports are older. Raises what reading a workspace raises.
    """
    for compared, layers in _comparisons(project, workspace).items():
        changes = workspace.comparing.between(compared.since, compared.day)
        yield
        empty = set(str(next(iter(layers.values())).customProperty(EMPTY_KEY) or "").split())
        for table in TABLES:
            rows = rows_of(table, workspace, changes)
            if table.name in layers:
                _name(layers[table.name], compared, table, _rewrite(layers[table.name], rows))
            elif table.name in empty and rows and (layer := _begun(compared, table, rows)) is not None:
                add_table(project, compared, table, layer)
                layers[table.name] = layer
            yield
        tell(list(layers.values()), compared, summary_of(changes), empty - layers.keys())


def _comparisons(project: QgsProject, workspace: Workspace) -> dict[Compared, _Layers]:
    """Return the layers of each comparison of a workspace. Those of versions that noted no days stay as they are."""
    found: dict[Compared, _Layers] = {}
    for layer_id, layer in project.mapLayers().items():
        if not (layer_id.startswith(CHANGE_LAYERS) and isinstance(layer, QgsVectorLayer)):
            continue
        if layer.customProperty(WORKSPACE_KEY) != workspace.path.name:
            continue
        path, _, table = layer.source().partition("|layername=")
        days = [stored_day(str(layer.customProperty(key))) for key in (SINCE_KEY, DAY_KEY)]
        if days[0] is not None and days[1] is not None:
            found.setdefault(Compared(Path(path), days[0], days[1], workspace.path.name), {})[table] = layer
    return found


def _begun(compared: Compared, table: ChangeTable, rows: Sequence[Row]) -> QgsVectorLayer | None:
    """Return the layer of a table that had no row yet; None where its file cannot be written."""
    if not compared.path.exists():
        return None
    layer = compared.open(table)
    return layer if _rewrite(layer, rows) else None


def _rewrite(layer: QgsVectorLayer, rows: Sequence[Row]) -> bool:
    """Let a layer have these rows, and tell whether it has: new ones come before old ones go, equal ones stay."""
    if not layer.isValid():
        return False
    new, old = _differences(layer, rows)
    if not new and not old:
        return True
    provider = present(layer.dataProvider())
    added = [feature_of(row, layer.fields()) for row in new]
    done = provider.enterUpdateMode() and provider.addFeatures(added)[0] and provider.deleteFeatures(old)
    provider.leaveUpdateMode()
    layer.reload()
    layer.updateExtents()
    layer.triggerRepaint()
    return done


def _differences(layer: QgsVectorLayer, rows: Sequence[Row]) -> tuple[list[Row], list[int]]:
    """Return the rows that a layer lacks, and the ids of its features that are none of them."""
    names = list(rows[0][0]) if rows else []
    wanted = {_key([row[0][name] for name in names], row[1]): row for row in rows}
    old = []
    for feature in layer.getFeatures():
        key = _key([feature[name] for name in names], feature.geometry())
        if wanted.pop(key, None) is None:
            old.append(feature.id())
    return list(wanted.values()), old


def _key(values: Sequence[object], shape: QgsGeometry | None) -> tuple[object, ...]:
    wkb = b"" if shape is None or shape.isEmpty() else shape.asWkb().data()
    return (*(None if QgsVariantUtils.isNull(value) else value for value in values), wkb)


def _name(layer: QgsVectorLayer, compared: Compared, table: ChangeTable, is_current: bool) -> None:
    """Say in the name of a layer, unless its user gave it another, where it could not follow."""
    current = compared.title(table)
    older = QCoreApplication.translate("Layers", "{name} (older reports)").format(name=current)
    if layer.name() in (current, older):
        layer.setName(current if is_current else older)
