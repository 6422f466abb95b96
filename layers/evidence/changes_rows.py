"""What changed between two days as rows for the map: places, roads and townships."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Union

from qgis.core import Qgis, QgsFeature, QgsField, QgsFields, QgsGeometry, QgsLineString, QgsPoint, QgsPointXY
from qgis.PyQt.QtCore import QMetaType

from ...core.control.actors import names_as_text
from ...core.evidence.change_kinds import EVIDENCE_ONLY, MaybeHolder, arrow
from ...core.evidence.changes import Changes
from ...store.workspace import Workspace
from ..stored_geometry import as_multi, geometry_of

Values = Mapping[str, Union[str, float, int, None]]
Row = tuple[Values, Union[QgsGeometry, None]]
_TYPES = {str: QMetaType.Type.QString, float: QMetaType.Type.Double, int: QMetaType.Type.Int}
_HOLDERS = {"actor_before": str, "status_before": str, "actor": str, "status": str, "from_to": str}
_DAYS = {"since": str, "day": str}


@dataclass(frozen=True)
class ChangeTable:
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
        """The columns as QGIS has them."""
        fields = QgsFields()
        for name, kind in self.columns.items():
            fields.append(QgsField(name, _TYPES[kind]))
        return fields


PLACES = ChangeTable(
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
ROADS = ChangeTable(
    "changed_roads",
    Qgis.WkbType.LineString,
    {"corridor": str, "from_name": str, "to_name": str, "km": float, "change": str, **_HOLDERS, **_DAYS},
    "corridor_legs",
    "from_to",
    "corridor",
)
TOWNSHIPS = ChangeTable(
    "changed_townships",
    Qgis.WkbType.MultiPolygon,
    {"pcode": str, "name": str, **_HOLDERS, **_DAYS},
    "township_status",
    "from_to",
    "name",
)
TABLES = (PLACES, ROADS, TOWNSHIPS)


def rows_of(table: ChangeTable, workspace: Workspace, changes: Changes) -> Sequence[Row]:
    """Return the rows of a table: of places whose evidence only changed, or the age of their news, none.

    Raises what reading a workspace raises.
    """
    days = {"since": changes.since.isoformat(), "day": changes.day.isoformat()}
    make = {PLACES.name: _places, ROADS.name: _roads, TOWNSHIPS.name: _townships}[table.name]
    return list(make(workspace, changes, days))


def feature_of(row: Row, fields: QgsFields) -> QgsFeature:
    """Return a row as a feature with these fields, of which it may lack some."""
    values, geometry = row
    feature = QgsFeature(fields)
    for name, value in values.items():
        feature[name] = value
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def _places(workspace: Workspace, changes: Changes, days: Values) -> Iterator[Row]:
    marks = workspace.comparing.marks()
    for change in changes.units:
        if change.kind is None or change.kind in EVIDENCE_ONLY:
            continue
        mark = marks[change.unit.unit_id]
        values: Values = {
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


def _roads(workspace: Workspace, changes: Changes, days: Values) -> Iterator[Row]:
    for change in changes.roads:
        values: Values = {
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


def _townships(workspace: Workspace, changes: Changes, days: Values) -> Iterator[Row]:
    polygons = {row["pcode"]: row["geom"] for row in workspace.tables.rows("townships")}
    for change in changes.townships:
        values: Values = {
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


def _holders(before: MaybeHolder, after: MaybeHolder) -> Values:
    return {
        "actor_before": names_as_text(before.actors) if before else "",
        "status_before": str(before.status) if before else "",
        "actor": names_as_text(after.actors) if after else "",
        "status": str(after.status) if after else "",
        "from_to": arrow(before, after),
    }
