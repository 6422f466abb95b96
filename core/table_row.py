"""What describes a table, and a row that is going to be written into one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

NAME_PLACE = {
    "label_side": "str",  # where its name stands beside its mark, as QGIS abbreviates it: TR is top right
    "label_gap_mm": "float",  # between the middle of the mark and the name
    "label_from": "int",  # denominator of the smallest scale at which the name has room there
    "label_side_small": "str",  # where the name stands on maps of smaller scales
    "label_from_small": "int",  # and the smallest of these; both empty where there is none
}
"""Columns that say where the name of a mark stands: the build decides it, the styles follow."""


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


def columns_of(told: Any) -> dict[str, Any]:
    """Return the fields of an object of a dataclass as columns, as they are."""
    return {name: getattr(told, name) for name in told.__dataclass_fields__}
