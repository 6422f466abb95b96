"""Reads the source files into typed records, collecting every fault on the way."""

from __future__ import annotations

import csv
import json
import math
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from kachin_corridors.core.dates import parse_day
from kachin_corridors.core.errors import DateError

from .problems import Problem
from .source_files import FILES, Field

CONTEXT_FILES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "rivers": (("accuracy_m", "source_id"), ("name",)),
    "lakes": (("accuracy_m", "source_id"), ("name",)),
    "state_lines": (("country", "accuracy_m", "source_id"), ()),
    "main_roads": (("accuracy_m", "source_id"), ()),
    "railways": (("accuracy_m", "source_id"), ()),
    "context_towns": (("name", "country", "code", "rank", "accuracy_m", "source_id"), ()),
}
"""The files of the country under the map: the properties that each feature must have, and those that it may have."""
DATA_VERSION_FILE = "data_version.txt"
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True)
class Record:
    """One row of a source file: its values by field (None where empty) and where it stands."""

    file: str
    row: int
    values: Mapping[str, Any]
    geometry: BaseGeometry | None = None

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def problem(self, name: str, reason: str, remedy: str) -> Problem:
        """Return a fault of this row's field ``name``."""
        return Problem(self.file, self.row, name, reason, remedy)


@dataclass
class Sources:
    """All that was read. ``tables`` holds the CSV files by name without suffix; polygons and lines are in EPSG:4326."""

    data_version: date | None
    tables: dict[str, list[Record]]
    townships: list[Record] = field(default_factory=list)
    countries: list[Record] = field(default_factory=list)
    leg_lines: list[Record] = field(default_factory=list)
    context: dict[str, list[Record]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Record]:
        return self.tables[name]

    def by_key(self, name: str) -> dict[str, Record]:
        """Return the records of a CSV file by their key field."""
        (key,) = (field_name for field_name, spec in FILES[name].items() if spec.key)
        return {record[key]: record for record in self.tables[name]}


def read_sources(folder: Path) -> tuple[Sources, list[Problem]]:
    """Read every source file in ``folder``. Values that cannot be read are None and named among the problems."""
    problems: list[Problem] = []
    tables = {name: _read_csv(folder / f"{name}.csv", fields, problems) for name, fields in FILES.items()}
    sources = Sources(_read_data_version(folder / DATA_VERSION_FILE, problems), tables)
    sources.townships = _read_geojson(
        folder / "townships.geojson", ("pcode", "name", "boundary_version", "source_id"), problems
    )
    sources.countries = _read_geojson(folder / "countries.geojson", ("name", "iso_a2", "source_id"), problems)
    sources.leg_lines = _read_geojson(
        folder / "leg_lines.geojson", ("leg_id", "geometry_source", "accuracy_m", "source_id"), problems
    )
    sources.context = {
        name: _read_geojson(folder / f"{name}.geojson", required, problems, optional)
        for name, (required, optional) in CONTEXT_FILES.items()
    }
    return sources, problems


def _read_data_version(path: Path, problems: list[Problem]) -> date | None:
    if not path.is_file():
        problems.append(Problem(path.name, 0, "", "the file is missing", "Write the date of the data into it"))
        return None
    try:
        return parse_day(path.read_text(encoding="utf-8"))
    except DateError as error:
        problems.append(Problem(path.name, 1, "", str(error).rstrip("."), "It is the date of the data"))
        return None


def _read_csv(path: Path, fields: Mapping[str, Field], problems: list[Problem]) -> list[Record]:
    if not path.is_file():
        problems.append(Problem(path.name, 0, "", "the file is missing", "Restore it, if only with its heading"))
        return []
    # Spreadsheet programs put a byte order mark before UTF-8.
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        try:
            heading = list(reader.fieldnames or [])
            if heading != list(fields):
                reason = f"the heading is {','.join(heading)}"
                problems.append(Problem(path.name, 1, "", reason, f"It must be {','.join(fields)}"))
                return []
            return [_read_row(path.name, reader.line_num, row, fields, problems) for row in reader]
        except csv.Error as error:
            problems.append(Problem(path.name, reader.line_num, "", str(error), "Check the quotes of this line"))
        except UnicodeDecodeError:
            problems.append(Problem(path.name, 0, "", "it is not encoded in UTF-8", "Save it as UTF-8"))
    return []


def _read_row(
    file: str, line: int, row: Mapping[Any, Any], fields: Mapping[str, Field], problems: list[Problem]
) -> Record:
    if None in row or None in row.values():
        reason = f"there are not {len(fields)} values"
        problems.append(Problem(file, line, "", reason, "Put values with a comma into quotes"))
    values: dict[str, Any] = {}
    for name, spec in fields.items():
        text = row[name] or ""
        value, fault = _read_value(text, spec)
        values[name] = value
        if fault:
            problems.append(Problem(file, line, name, *fault))
    return Record(file, line, values)


def _read_value(text: str, spec: Field) -> tuple[Any, tuple[str, str] | None]:
    """Return the typed value, and reason and remedy if it is not what the field may hold."""
    if text != text.strip():
        return None, (f"“{text}” has spaces around it", "Remove them")
    if not text:
        fault = ("it is empty", "Fill it in, or drop the row: what is not known is not data") if spec.required else None
        return ("" if spec.kind in ("text", "partial date") else None), fault
    convert, remedy = _KINDS[spec.kind]
    try:
        value = convert(text)
    except (ValueError, DateError):
        return None, (f"“{text}” is no {spec.kind}", remedy)
    if spec.allowed and value not in spec.allowed:
        return None, (f"“{text}” is not allowed", f"Write one of: {', '.join(map(str, spec.allowed))}")
    if (spec.at_least is not None and value < spec.at_least) or (spec.at_most is not None and value > spec.at_most):
        return None, (f"{text} is out of range", f"Write {_range(spec)}")
    return value, None


def _range(spec: Field) -> str:
    return f"at least {spec.at_least}" if spec.at_most is None else f"{spec.at_least} to {spec.at_most}"


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _partial_date(text: str) -> str:
    if not _PARTIAL_DATE.fullmatch(text):
        parse_day(text)
    return text


_KINDS: dict[str, tuple[Callable[[str], Any], str]] = {
    "text": (str, ""),
    "integer": (int, "Write a whole number"),
    "number": (_number, "Write a number with a decimal point and no unit"),
    "date": (parse_day, "Write YYYY-MM-DD"),
    "partial date": (_partial_date, "Write YYYY, YYYY-MM or YYYY-MM-DD"),
    "uuid": (lambda text: str(uuid.UUID(text)), "Make one with: python3 -c 'import uuid; print(uuid.uuid4())'"),
}


def _read_geojson(
    path: Path, fields: tuple[str, ...], problems: list[Problem], optional: tuple[str, ...] = ()
) -> list[Record]:
    """Read polygons or lines. ``row`` counts features from 1: these files are written by tools, not by hand."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
    except FileNotFoundError:
        problems.append(Problem(path.name, 0, "", "the file is missing", "Make it again as README.md says"))
        return []
    except (ValueError, KeyError) as error:
        problems.append(Problem(path.name, 0, "", f"it is no GeoJSON ({error})", "Make it again as README.md says"))
        return []
    records: list[Record] = []
    for number, feature in enumerate(features, start=1):
        values = {name: feature["properties"].get(name) or "" for name in (*fields, *optional)}
        record = Record(path.name, number, values, shape(feature["geometry"]))
        problems.extend(record.problem(name, "it is empty", "Fill it in") for name in fields if not values[name])
        records.append(record)
    return records
