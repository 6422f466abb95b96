"""The triggers that a workspace may have, and the conflict rules: they act unseen whenever something is written.

Known are the plugin's own, word for word, and those with which GDAL and QGIS keep a GeoPackage: of the spatial index
(OGC 12-128r19, annex F.3), of the number of features, and of the values that its own tables take. Versions of GDAL
differ in how they write these. So it is not their text that counts but what they can do: each of their statements has
one of the few forms below, and their conditions ask for nothing but the row that is written.
"""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache
from pathlib import Path

from ...core.file_errors import ForeignTriggersError
from ...core.table_triggers import TRIGGERS

_TOKEN = re.compile(
    r"""\s+|--[^\n]*|/\*.*?\*/          # nothing
    |(?P<string>'(?:[^']|'')*')
    |"(?P<quoted>(?:[^"]|"")*)"|`(?P<backed>[^`]*)`|\[(?P<bracketed>[^]]*)\]
    |(?P<plain>[^\W\d][\w$]*|\d[\w.]*|.)""",
    re.DOTALL | re.VERBOSE,
)
_NAME = r"""(?:[^\W\d][\w$]*|"(?:[^"]|"")*")"""
_STRING = r"'(?:[^']|'')*'"
_EVENT = rf"(?:before|after) (?:insert|delete|update(?: of {_NAME}(?: , {_NAME})*)?)"
_TRIGGER = re.compile(
    rf"create trigger (?:if not exists )?(?:{_NAME}|{_STRING}) {_EVENT} on (?P<table>{_NAME}|{_STRING})"
    r"(?: for each row)?(?: when (?P<condition>.*?))? begin (?P<body>.*) ; end(?: ;)?",
    re.DOTALL,
)
_PARTS = {
    "INDEX": rf"(?P<index>{_NAME})",
    "NAME": _NAME,
    "STRING": _STRING,
    **{f"{end}{axis}".upper(): rf"st_{end}{axis} \( new \. {_NAME} \)" for axis in "xy" for end in ("min", "max")},
}
"""What the words in capitals stand for in the statements below."""
_STATEMENTS = (
    r"insert (?:or replace )?into INDEX values \( new \. NAME , MINX , MAXX , MINY , MAXY \)",
    r"update INDEX set minx = MINX , maxx = MAXX , miny = MINY , maxy = MAXY where id = new \. NAME",
    r"delete from INDEX where id = old \. NAME",
    r"delete from INDEX where id in \( old \. NAME , new \. NAME \)",
    r"update gpkg_ogr_contents set feature_count = feature_count [+-] 1 "
    r"where (?:lower \( table_name \) = lower \( STRING \)|table_name = STRING)",
)


def _pattern(statement: str) -> str:
    return re.sub("|".join(_PARTS), lambda part: _PARTS[part.group()], statement)


_KNOWN_STATEMENT = re.compile(
    "|".join(_pattern(statement).replace("<index>", f"<index_{n}>") for n, statement in enumerate(_STATEMENTS))
)
_REFUSAL = re.compile(rf"select raise \( abort , {_STRING} \) where .*", re.DOTALL)
_OF_THE_ROW = re.compile(rf"(?:new|old) \. {_NAME}|st_isempty|and|or|not|null|notnull|isnull|is|[()=!<>]| ")


def foreign_triggers(database: sqlite3.Connection) -> list[str]:
    """Return the triggers that nobody knows, each with its table in brackets, and the tables with rules of conflict.

    Such a rule drops what is written, or other rows for it, without a word. GDAL and QGIS make none.
    """
    triggers = database.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    foreign = [f"{name} ({table})" for name, table, sql in triggers if not is_known(sql)]
    tables = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%conflict%'")
    return foreign + [f"{name} (ON CONFLICT)" for name, sql in tables if " on conflict " in _normalised(sql)]


def refuse_foreign_triggers(database: sqlite3.Connection, path: Path) -> None:
    """Make sure that nothing unknown runs when something is written. Raises ForeignTriggersError, which names it."""
    foreign = foreign_triggers(database)
    if foreign:
        raise ForeignTriggersError(path=path, triggers=", ".join(foreign))


@lru_cache(maxsize=512)
def is_known(sql: str) -> bool:
    """Tell whether a trigger is one of ours, or can do no more than those of a GeoPackage do."""
    text = _normalised(sql)
    if text in _own():
        return True
    parts = _TRIGGER.fullmatch(text)
    if parts is None:
        return False
    table = parts["table"].strip("\"'")
    if parts["condition"] and _OF_THE_ROW.sub("", parts["condition"]):
        return False
    statements = parts["body"].split(" ; ")
    if table.startswith("gpkg_") and table not in ("gpkg_contents", "gpkg_ogr_contents"):
        # Tables into which the plugin never writes.
        return all(_REFUSAL.fullmatch(statement) for statement in statements)
    return all(_is_upkeep(statement, table) for statement in statements)


def _is_upkeep(statement: str, table: str) -> bool:
    """Tell whether a statement keeps the spatial index of the table, or the number of its features."""
    known = _KNOWN_STATEMENT.fullmatch(statement)
    if known is None:
        return False
    index = next((name for name in known.groups() if name is not None), None)
    return index is None or index.strip('"').startswith(f"rtree_{table}_")


@lru_cache(maxsize=1)
def _own() -> frozenset[str]:
    return frozenset(_normalised(sql) for sql in TRIGGERS.values())


def _normalised(sql: str) -> str:
    """Return SQL with one space between its tokens, in small letters and with quotes only where they are needed."""
    return " ".join(filter(None, (_token(found) for found in _TOKEN.finditer(sql)))).removesuffix(" ;")


def _token(found: re.Match[str]) -> str:
    if found["string"] is not None or found["plain"] is not None:
        return found.group().lower()
    name = next((name for name in (found["quoted"], found["backed"], found["bracketed"]) if name is not None), None)
    if name is None:
        return ""
    return name.lower() if re.fullmatch(r"[^\W\d][\w$]*", name) else f'"{name.lower()}"'
