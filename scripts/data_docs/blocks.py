"""Renders the generated blocks of docs/data.md, each between two comments that name it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kachin_corridors.core.schema import TABLES
from kachin_corridors.core.table_row import Table

from .meanings import COLUMNS, EVERYWHERE
from .meanings import TABLES as TABLE_MEANINGS

_TYPES = {"str": "text", "int": "integer", "float": "number", "date": "day"}


def replaced(text: str, name: str, content: str) -> str:
    """Return the document with the block ``name`` replaced. Raises ValueError when it has no such block."""
    opening, closing = f"<!-- {name}: written by scripts/make-data-docs -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"({re.escape(opening)}\n).*?({re.escape(closing)})", re.DOTALL)
    if len(pattern.findall(text)) != 1:
        raise ValueError(f"the document must have one block “{name}”")
    return pattern.sub(lambda match: f"{match[1]}{content}{match[2]}", text)


def dictionary() -> str:
    """Return every table and column of the schema with type and meaning. Raises KeyError for one without meaning."""
    return "\n".join(_table_section(table) for table in TABLES)


def sources(folder: Path) -> str:
    """Return the sources with their licences; ``folder`` holds sources.csv."""
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    heads = ("source", "title", "publisher", "published", "reliability", "licence", "note")
    return _table(
        heads,
        (
            (
                f"`{row['source_id']}`",
                f"[{_escaped(row['title'])}]({row['url']})" if row["url"] else _escaped(row["title"]),
                *(_escaped(row[head]) for head in ("publisher", "published", "reliability", "licence", "note")),
            )
            for row in rows
        ),
    )


class StatementRow(NamedTuple):
    """What the documentation tells of a statement: columns of the table that ``checkstatements`` makes."""

    statement_id: str
    statement: str
    verdict: str
    computed: str
    speaks_for: str
    speaks_against: str
    gates: str


def statements(rows: Iterable[StatementRow]) -> str:
    """Return the table of statements."""
    body = (
        (row.statement_id, _escaped(row.statement), f"**{row.verdict}**", *(_escaped(text) or "–" for text in row[3:]))
        for row in rows
    )
    return _table(("id", "statement", "verdict", "what the data say", "for it", "against it", "border gates"), body)


def meaning(table: str, column: str) -> str:
    """Return what a column means. Raises KeyError when nobody said it."""
    return COLUMNS.get(table, {}).get(column) or EVERYWHERE[column]


def _table_section(table: Table) -> str:
    kind = f"{table.geometry}, EPSG:4326" if table.geometry else "no geometry"
    rows = ((f"`{name}`", _TYPES[type_], meaning(table.name, name)) for name, type_ in table.columns.items())
    return f"### {table.name}\n{TABLE_MEANINGS[table.name]} ({kind}).\n\n{_table(('column', 'type', 'meaning'), rows)}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(text: str) -> str:
    """Return text that a Markdown table and link show as it is."""
    return re.sub(r"([|\[\]])", r"\\\1", text)
