"""What describes a table, and a row that is going to be written into one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Table:
    """One table. ``geometry`` is an OGC type name, or None for a table without geometry.

    A workspace of an older version of the plugin may lack a table that ``is_optional``.
    """

    name: str
    geometry: str | None
    columns: dict[str, str]
    is_optional: bool = False


@dataclass
class TableRow:
    """One row: its values by column (a column not given is empty) and its geometry in EPSG:4326, if it has one."""

    values: dict[str, Any]
    geometry: BaseGeometry | None = None
