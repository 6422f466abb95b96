"""Reads legs and published distances from a workspace for ``core.legs``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from qgis.core import QgsFeature, QgsVariantUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from ..core.errors import GeometryError, NotAWorkspaceError
from ..core.legs import Leg, PublishedDistance


def read_legs(workspace: Path) -> list[Leg]:
    """Return all legs in all their statuses. Raises GeometryError for a leg without a line."""
    return [_leg(feature) for feature in _features(workspace, "corridor_legs")]


def read_published_distances(workspace: Path) -> list[PublishedDistance]:
    """Return all published distances with the names of their sources."""
    publishers = {row["source_id"]: row["publisher"] for row in _features(workspace, "sources")}
    return [
        PublishedDistance(
            from_place_id=row["from_place_id"],
            to_place_id=row["to_place_id"],
            mode=_text(row["mode"]),
            km=float(row["published_km"]),
            as_published=_text(row["as_published"]),
            year=None if QgsVariantUtils.isNull(row["year"]) else int(row["year"]),
            source=publishers[row["source_id"]],
        )
        for row in _features(workspace, "published_distances")
    ]


def _features(workspace: Path, table: str) -> Iterator[QgsFeature]:
    layer = QgsVectorLayer(f"{workspace}|layername={table}", table, "ogr")
    if not layer.isValid():
        raise NotAWorkspaceError(path=workspace, reason=f"its table {table} cannot be read")
    yield from layer.getFeatures()


def _leg(row: QgsFeature) -> Leg:
    geometry = row.geometry()
    if geometry.isNull() or geometry.isEmpty():
        raise GeometryError(what=f"The leg {row['name']}", reason="it has no line")
    return Leg(
        leg_id=row["leg_id"],
        corridor_id=row["corridor_id"],
        corridor=row["corridor"],
        order=int(row["leg_order"]),
        name=row["name"],
        from_place_id=row["from_place_id"],
        to_place_id=row["to_place_id"],
        from_name=row["from_name"],
        to_name=row["to_name"],
        mode=row["mode"],
        status=row["status"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        accuracy_m=int(row["accuracy_m"]),
        points=tuple((point.x(), point.y()) for point in geometry.constGet().vertices()),
    )


def _text(value: object) -> str:
    return "" if QgsVariantUtils.isNull(value) else str(value)


def _day(value: object) -> date | None:
    return date(value.year(), value.month(), value.day()) if isinstance(value, QDate) and value.isValid() else None
