"""A row that is going to be written into a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass
class TableRow:
    """One row: its values by column (a column not given is empty) and its geometry in EPSG:4326, if it has one."""

    values: dict[str, Any]
    geometry: BaseGeometry | None = None
