"""What the build hands to the writer: rows by table."""

from __future__ import annotations

from dataclasses import dataclass, field

from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from kachin_corridors.core.table_row import TableRow


@dataclass
class Tables:
    """The rows of every table by table name."""

    rows: dict[str, list[TableRow]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[TableRow]:
        return self.rows[name]


def as_multi(geometry: BaseGeometry | None) -> MultiPolygon:
    """Return a polygon, or several, as a MultiPolygon."""
    return MultiPolygon(list(getattr(geometry, "geoms", [geometry])))
