"""The table in which claims travel: its columns, and how its texts become values. docs/evidence.md describes it.

One file holds rows of four tables, those of a workspace with their own columns; ``table`` says of which. A claim may
have several sources and a road section three places: so each row stands once and is named by its id.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..dates import parse_day
from ..errors import DateError
from ..incomplete_rows import Wrong
from ..row_rules import RULES
from ..schema import TABLES
from ..table_row import NAME_PLACE

TABLE, UNIT_NAME, LAT, LON = "table", "unit_name", "lat", "lon"
SOURCES, PLACES, UNITS, CLAIMS = "sources", "places", "control_units", "control_claims"
EXCHANGED = (SOURCES, PLACES, UNITS, CLAIMS)
"""The tables of which rows travel, in an order in which each row comes after those that it names."""
_DEGREES = {LAT: 90.0, LON: 180.0}
_LONGEST_SHOWN = 60
_WHOLE = re.compile(r"[+-]?\d{1,18}")


def _types(name: str) -> dict[str, str]:
    """Return the columns of a table that travel, with their types: all but the places of names, which are derived."""
    table = next(table for table in TABLES if table.name == name)
    position = {LAT: "float", LON: "float"} if table.geometry else {}
    return {**{column: kind for column, kind in table.columns.items() if column not in NAME_PLACE}, **position}


TYPES: Mapping[str, Mapping[str, str]] = {name: _types(name) for name in EXCHANGED}
"""The columns of each table that travel, with the types of ``core.schema``; of places ``lat`` and ``lon``, degrees."""


def _columns() -> tuple[str, ...]:
    every = [TABLE, *TYPES[CLAIMS], UNIT_NAME, *TYPES[UNITS], *TYPES[PLACES], *TYPES[SOURCES]]
    return tuple(dict.fromkeys(every))


COLUMNS = _columns()
"""The columns of the file in order: those of claims come first, as in ``resources/data/sources/control_claims.csv``."""
NEEDED = (*RULES[CLAIMS].required, "asserted_by", "publisher")
"""Columns without which no claim can be read."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a row of the file, which ``wrong`` says in words."""

    row: int
    """As a spreadsheet counts: the heading is row 1."""
    table: str
    key: str
    column: str
    wrong: str
    """A sentence with placeholders for ``column``, ``value`` and ``known``."""
    value: str = ""
    known: str = ""
    more: tuple[tuple[str, object], ...] = ()
    """What else the sentence has places for: it is that of an error of a report then."""

    def in_words(self, sentence: str = "") -> str:
        """Return the sentence, or a translation of it, with its values."""
        values = {"column": self.column, "value": self.value, "known": self.known, **dict(self.more)}
        return (sentence or self.wrong).format(**values)


@dataclass(frozen=True)
class FileRow:
    """One row of the file: its values by column, in the types of ``TYPES`` (days as ISO texts), None where empty."""

    number: int
    table: str
    values: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The id of the row."""
        return str(self.values[RULES[self.table].key] or "")


def read_row(number: int, table: str, cells: Mapping[str, str]) -> tuple[FileRow, list[Fault]]:
    """Return a row of the file in the types of its columns, and what is wrong with it. ``cells`` by column."""
    values: dict[str, Any] = {}
    wrong: list[tuple[str, Wrong, str, str]] = []
    rule = RULES[table]
    required = {*rule.required}
    if table == CLAIMS:
        required = {*NEEDED}
        if unit_name := cells.get(UNIT_NAME, "").strip():
            # A unit may be told by its name alone.
            values[UNIT_NAME] = unit_name
            required.discard("unit_id")
    for column, kind in TYPES[table].items():
        text = cells.get(column, "")
        values[column] = usable = _usable(text, kind)
        found = _wrong(column, kind, text, usable, required)
        if found is None and usable is not None:
            found = _out_of_range(column, usable) or rule.refused(column, usable)
        if found is not None:
            wrong.append((column, found, shown(text), ", ".join(map(str, rule.choices.get(column, ())))))
    if table == PLACES and not wrong and (half := _missing_half(values)):
        wrong.append((half, Wrong.EMPTY, "", ""))
    row = FileRow(number, table, values)
    return row, [Fault(number, table, row.key, column, each.value, text, known) for column, each, text, known in wrong]


def _missing_half(values: Mapping[str, Any]) -> str:
    """Return which coordinate of a position is missing beside the other; empty where both are there, or none."""
    missing = [column for column in (LAT, LON) if values[column] is None]
    return missing[0] if len(missing) == 1 else ""


def shown(value: object) -> str:
    """Return a value as a message shows it."""
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def cells_of(table: str, values: Mapping[str, Any]) -> Iterator[object]:
    """Yield the cells of a row in the order of ``COLUMNS``; what its table has not, or what is empty, is None."""
    for column in COLUMNS:
        if column == TABLE:
            yield table
        elif column == UNIT_NAME or column in TYPES[table]:
            value = values.get(column)
            yield repr(value) if isinstance(value, float) else value
        else:
            yield None


def _wrong(column: str, kind: str, text: str, usable: object, required: Collection[str]) -> Wrong | None:
    if not text.strip():
        return Wrong.EMPTY if column in required else None
    if usable is not None:
        return None
    return {"int": Wrong.NOT_WHOLE, "float": Wrong.NOT_NUMBER, "date": Wrong.NOT_DAY}[kind]


def _out_of_range(column: str, usable: object) -> Wrong | None:
    is_beyond = isinstance(usable, float) and abs(usable) > _DEGREES.get(column, math.inf)
    return Wrong.NOT_DEGREES if is_beyond else None


def _usable(text: str, kind: str) -> Any:
    """Return a text in the type of its column, or None for one that has none."""
    if kind == "str":
        return text or None
    if kind == "date":
        try:
            return parse_day(text).isoformat()
        except DateError:
            return None
    if kind == "int":
        return int(text) if _WHOLE.fullmatch(text.strip()) else None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
