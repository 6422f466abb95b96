"""Claims as a CSV file: written for other analysts and their spreadsheets, and read again whatever those made of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ...core.exchange.claim_table import CLAIMS, COLUMNS, EXCHANGED, NEEDED, TABLE, Fault, FileRow, cells_of, read_row
from ...core.exchange.exchange_errors import ClaimFileError
from ...core.exchange.merging import Offered
from ...core.feedback import NO_FEEDBACK, Feedback, PartOfJob, stop_if_cancelled
from ...core.shortening import NAME_CHARACTERS, shortened
from ...store.files.publishing import new_file
from ...store.workspace import Workspace
from ..csv_text import as_it_was, csv_text

_BOM = "\ufeff"
_DELIMITERS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_FILES = {b"PK\x03\x04": "a workbook or another zip file", b"SQLite format 3\x00": "a GeoPackage"}
_ROWS_A_STEP = 1000
_UNKNOWN_TABLE = "{column} is “{value}”. Choose one of: {known}."
_OTHER_COUNT = "The row has {value} cells, the heading {known}. Look for missing quotation marks or separators."
_NO_CSV = 'The row is no CSV: {value}. Double each quotation mark (") inside a text, and put such a text between two.'


@dataclass
class ClaimsFile:
    """What a file holds: rows in the types of their columns, and what is wrong with those and others."""

    rows: list[FileRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unknown_columns: tuple[str, ...] = ()
    """Columns that are left out."""


def write_claims(target: Path, rows: Sequence[tuple[str, Mapping[str, object]]]) -> None:
    """Write rows, each with its table, to a CSV file, whole or not at all; an existing file is replaced.

    In UTF-8 with a byte order mark, by which spreadsheets know it. Raises what ``new_file`` raises.
    """
    text = csv_text(COLUMNS, (tuple(cells_of(table, row)) for table, row in rows))
    with new_file(target) as made:
        made.write_text(_BOM + text, encoding="utf-8", newline="")


def offer_of(
    workspace: Workspace, path: Path, today: date, feedback: Feedback = NO_FEEDBACK
) -> tuple[ClaimsFile, Offered]:
    """Read a file, and compare it with a workspace. Raises what ``read_claims`` and reading a workspace raise."""
    file = read_claims(path, PartOfJob(feedback, 0, 50))
    return file, workspace.exchange.offered(file.rows, file.faults, today, PartOfJob(feedback, 50, 100))


def read_claims(path: Path, feedback: Feedback = NO_FEEDBACK) -> ClaimsFile:
    """Read a file of claims: separated by comma, semicolon or tab, in UTF-8, or in UTF-16 with a byte order mark.

    Raises ClaimFileError for a file that is no such table, and JobCancelledError.
    """
    text = _text_of(path)
    delimiter, heading = _heading(path, text)
    file = ClaimsFile(unknown_columns=tuple(sorted({name for name in heading if name} - {*COLUMNS})))
    lines = text.count("\n") + 1
    for number, cells in _records(path, text, delimiter, file):
        if number % _ROWS_A_STEP == 0:
            stop_if_cancelled(feedback)
            feedback.setProgress(100.0 * min(number / lines, 1.0))
        if number > 1 and any(cells):
            _read_record(file, number, heading, cells)
    return file


def _read_record(file: ClaimsFile, number: int, heading: Sequence[str], cells: Sequence[str]) -> None:
    if len(cells) != len(heading):
        file.faults.append(Fault(number, CLAIMS, "", "", _OTHER_COUNT, str(len(cells)), str(len(heading))))
        return
    by_column = {name: as_it_was(cell) for name, cell in zip(heading, cells) if name}
    table = by_column.get(TABLE, "").strip() or CLAIMS
    if table not in EXCHANGED:
        file.faults.append(Fault(number, CLAIMS, "", TABLE, _UNKNOWN_TABLE, shortened(table), ", ".join(EXCHANGED)))
        return
    row, faults = read_row(number, table, by_column)
    file.rows.append(row)
    file.faults += faults


def _records(path: Path, text: str, delimiter: str, file: ClaimsFile) -> Iterator[tuple[int, list[str]]]:
    """Yield the records with their numbers, as a spreadsheet counts rows. What comes after a broken one is not read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for cells in reader:
            number += 1
            yield number, cells
    except csv.Error as error:
        if number == 0:
            raise ClaimFileError(path=path, reason=f"its heading is no CSV ({error})") from error
        file.faults.append(Fault(number + 1, CLAIMS, "", "", _NO_CSV, str(error)))


def _text_of(path: Path) -> str:
    """Return the text of a file. Raises ClaimFileError for one that holds none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ClaimFileError(path=path, reason=error.strerror or str(error)) from error
    for beginning, what in _OTHER_FILES.items():
        if content.startswith(beginning):
            raise ClaimFileError(path=path, reason=f"it is {what}. Save the table as “CSV UTF-8” and choose that file")
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        reason = f"row {row} is not in UTF-8. In a spreadsheet save the table as “CSV UTF-8”, and choose that file"
        raise ClaimFileError(path=path, reason=reason) from error
    if "\0" in text:
        row = text[: text.index("\0")].count("\n") + 1
        reason = f"row {row} has a character that no text has (NUL). Export the claims again, or take it out"
        raise ClaimFileError(path=path, reason=reason)
    return text


def _heading(path: Path, text: str) -> tuple[str, list[str]]:
    """Return by what the columns are separated, and their names. Raises ClaimFileError for no heading of claims."""
    headings = {delimiter: _names(text, delimiter) for delimiter in _DELIMITERS}
    delimiter = max(headings, key=lambda each: len({*headings[each]} & {*COLUMNS}))
    names = headings[delimiter]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        reason = f"its heading has these columns twice: {_listed(twice)}. Take one of each out"
        raise ClaimFileError(path=path, reason=reason)
    missing = [name for name in NEEDED if name not in names]
    if missing:
        reason = f"these columns are missing in its first row: {_listed(missing)}. The guide lists the columns"
        raise ClaimFileError(path=path, reason=reason)
    return delimiter, names


def _names(text: str, delimiter: str) -> list[str]:
    try:
        first = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []
    return [name.strip().lower() for name in first]


def _listed(names: Sequence[str]) -> str:
    return shortened(", ".join(names), 10 * NAME_CHARACTERS)
