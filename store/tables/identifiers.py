"""Puts names of tables and columns into SQL: those of the schema and no others. Values never: they go in by marks."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.schema import TABLES

_KNOWN = frozenset({"fid", "geom"}.union(*({table.name, *table.columns} for table in TABLES)))


def statement(template: str, **names: str | Sequence[str]) -> str:
    """Return an SQL statement with tables and columns put in where ``template`` has their keywords in braces.

    Several names are separated by commas. They are not put in quotes: SQLite takes a quoted column that is missing for
    a text. Raises ValueError for a name that the schema does not have.
    """
    return template.format(**{keyword: _named(found) for keyword, found in names.items()})


def _named(names: str | Sequence[str]) -> str:
    several = (names,) if isinstance(names, str) else tuple(names)
    unknown = [name for name in several if name not in _KNOWN]
    if unknown:
        raise ValueError(f"The schema has no table or column with this name: {', '.join(map(repr, unknown))}.")
    return ", ".join(several)
