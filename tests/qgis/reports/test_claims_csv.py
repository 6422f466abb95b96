"""Claims as CSV: every text comes back as it was, no spreadsheet computes it, and what is no such file is told."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kachin_corridors.core.errors import KachinCorridorsError
from kachin_corridors.core.exchange.claim_table import CLAIMS, COLUMNS, EXCHANGED, PLACES, TYPES
from kachin_corridors.core.exchange.exchange_errors import ClaimFileError
from kachin_corridors.core.pairs import zip_equal
from kachin_corridors.reports.csv_text import as_it_was, harmless
from kachin_corridors.reports.evidence.claims_csv import read_claims, write_claims
from kachin_corridors.store.workspace import Workspace

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
AWKWARD = st.text(st.sampled_from("=+-@'\"\t\r\n,; 1aeＡ＝ကé\u2028\x85\x1c"), max_size=6)
HEADING = "claim_id,unit_id,actor,status,event_date,asserted_by,publisher,reliability,credibility,statement"
ROW = "c1,bhamo,KIA,controlled,2026-11-20,DVB,DVB,B,2,It fell."


def claim(**values: Any) -> dict[str, Any]:
    usual = {
        "claim_id": "c1", "unit_id": "bhamo", "actor": "KIA", "status": "controlled", "event_date": "2026-11-20",
        "asserted_by": "DVB", "publisher": "DVB", "reliability": "B", "credibility": 2, "statement": "It fell.",
    }  # fmt: skip
    return {**dict.fromkeys(TYPES[CLAIMS]), **usual, **values}


def there_and_back(table: str, row: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.csv"
        write_claims(path, [(table, row)])
        file = read_claims(path)
    assert file.faults == []
    (read,) = file.rows
    return dict(read.values)


def read_text(tmp_path: Path, content: str | bytes):
    path = tmp_path / "claims.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_claims(path)


def why_not(tmp_path: Path, content: str | bytes) -> str:
    with pytest.raises(ClaimFileError) as raised:
        read_text(tmp_path, content)
    return str(raised.value)


@settings(max_examples=300)
@given(TEXTS | AWKWARD, TEXTS | AWKWARD)
@example("'=1+1", "''-")
@example("\r", " ")
def test_every_text_comes_back_as_it_was(statement, name):
    row = claim(statement=statement, recorded_by=name)
    assert there_and_back(CLAIMS, row) == {**row, "statement": statement or None, "recorded_by": name or None}


@given(TEXTS | AWKWARD)
@example("'")
@example("'+'")
def test_the_guard_has_an_inverse_and_no_cell_begins_as_a_formula(text):
    guarded = str(harmless(text))
    assert as_it_was(guarded) == text
    if guarded[:1] in tuple("=+-@\t\r\n＝＋－＠"):
        float(guarded)  # a number is no formula


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 10**9))
def test_positions_come_back_to_the_last_bit(lat, lon, precision):
    row = {**dict.fromkeys(TYPES[PLACES]), "place_id": "p", "name": "P", "lat": lat, "lon": lon}
    back = there_and_back(PLACES, {**row, "precision_m": precision})
    assert (back["lat"], back["lon"], back["precision_m"]) == (lat, lon, precision)


@settings(max_examples=500)
@given(
    st.binary(max_size=300)
    | st.text().map(lambda text: f"{HEADING}\n{text}".encode("utf-8", "surrogatepass"))
    | st.lists(st.lists(TEXTS | AWKWARD, min_size=10, max_size=10), max_size=3).map(
        lambda rows: "\n".join([HEADING, *(",".join(row) for row in rows)]).encode()
    ),
    st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]),
)
@example(b"", b"")
@example(b"\x00", b"\xff\xfe")
@example(f'{HEADING}\n{ROW}\n"'.encode(), b"")
def test_no_content_breaks_the_reader(content, mark):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.csv"
        path.write_bytes(mark + content)
        try:
            file = read_claims(path)
        except KachinCorridorsError:
            return
    for fault in file.faults:
        assert fault.row > 1
        assert fault.in_words()
    assert {row.table for row in file.rows} <= {*EXCHANGED}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_spreadsheets_make_of_it_is_read(tmp_path, separator, encoding):
    statement = "Both sides say so; the town, too"
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator)
    writer.writerow([name.upper() for name in HEADING.split(",")])
    writer.writerow([*ROW.split(",")[:-1], statement])
    file = read_text(tmp_path, stream.getvalue().encode(encoding))
    assert file.faults == []
    assert [row.values["statement"] for row in file.rows] == [statement]


def test_the_ledger_of_the_sources_is_read(root):
    file = read_claims(root / "resources" / "data" / "sources" / "control_claims.csv")
    assert (len(file.rows), file.faults, file.unknown_columns) == (459, [], ())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{HEADING}\n{ROW}é".encode("cp1252"), "row 2 is not in UTF-8. In a spreadsheet save"),
        (f"{HEADING}\n{ROW}\0", "row 2 has a character that no text has (NUL)"),
        (f"{HEADING},actor\n", "its heading has these columns twice: actor"),
        ("", "these columns are missing in its first row: claim_id, unit_id, status, event_date"),
        (HEADING.replace("publisher,", ""), "these columns are missing in its first row: publisher."),
        (b"PK\x03\x04etc", "it is a workbook or another zip file"),
        (b"SQLite format 3\0etc", "it is a GeoPackage"),
    ],
)
def test_what_is_no_table_of_claims_is_told(tmp_path, content, said):
    assert said in why_not(tmp_path, content)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ClaimFileError, match="No such file"):
        read_claims(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (ROW.replace("2026-11-20", "20.11.2026"), "2 event_date: event_date holds what is no day (20.11.2026)."),
        (ROW.replace("B,2", "Z,2"), "2 reliability: reliability is “Z”. Choose one of: A, B, C, D, E, F."),
        (ROW.replace("B,2", "B,two"), "2 credibility: credibility holds what is no whole number (two)."),
        (ROW.replace("DVB,DVB", ",DVB"), "2 asserted_by: asserted_by is empty. Fill it in."),
        (ROW + ",more", "2 : The row has 11 cells, the heading 10."),
    ],
)
def test_faults_of_rows_are_told_by_row_and_column(tmp_path, row, said):
    file = read_text(tmp_path, f"{HEADING}\n{row}\n")
    told = [f"{fault.row} {fault.column}: {fault.in_words()}" for fault in file.faults]
    (one,) = told
    assert one.startswith(said)


def test_an_open_quotation_mark_is_told_and_ends_the_reading(tmp_path):
    file = read_text(tmp_path, f'{HEADING}\n{ROW}\n"{ROW}\n{ROW}\n')
    assert [row.number for row in file.rows] == [2]
    (fault,) = file.faults
    assert (fault.row, fault.in_words()[:17]) == (3, "The row is no CSV")


def test_a_row_of_another_table_is_told(tmp_path):
    file = read_text(tmp_path, f"table,{HEADING}\ntownships,{ROW}\n,{ROW}\n")
    assert [fault.in_words()[:23] for fault in file.faults] == ["table is “townships”. C"]
    assert [row.table for row in file.rows] == [CLAIMS]


def test_all_claims_of_a_workspace_come_back(workspace, tmp_path):
    outgoing = Workspace(workspace).exchange.outgoing(is_own_only=False)
    write_claims(tmp_path / "all.csv", outgoing)
    content = (tmp_path / "all.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbftable,claim_id,unit_id,actor,")
    assert content.decode("utf-8-sig").splitlines()[0].split(",") == list(COLUMNS)
    file = read_claims(tmp_path / "all.csv")
    assert (len(file.rows), file.faults) == (len(outgoing), [])
    for (table, row), read in zip_equal(outgoing, file.rows):
        assert read.table == table
        for column, value in read.values.items():
            assert (value or "") == (row.get(column) or ""), (read.number, column)
