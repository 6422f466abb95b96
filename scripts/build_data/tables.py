"""What the build hands to the writer: rows by table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from shapely.geometry.base import BaseGeometry


@dataclass
class Row:
    """One row: its values by column (a column not given is empty) and its geometry in EPSG:4326, if it has one."""

    values: dict[str, Any]
    geometry: BaseGeometry | None = None


@dataclass
class Tables:
    """The rows of every table by table name."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Row]:
        return self.rows[name]
