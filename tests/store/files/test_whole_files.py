"""A file is whole or what it lacks is named: one of each format, cut and damaged wherever it has a joint."""

from __future__ import annotations

import shutil
import sqlite3
import struct
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from kachin_corridors.store.files.whole_files import fault_of

END = "its end is missing"


def fault(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return fault_of(path)


def pdf(pages: int = 1, after: bytes = b"\n") -> bytes:
    """A PDF as ISO 32000-1 has it, with a table of contents (7.5.4) that says where its objects are."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + pages))
    objects.append(b"<< /Type /Pages /Count %d /Kids [%b] >>" % (pages, kids))
    objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>"] * pages
    content, at = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        at.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % each for each in at)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(at) + 1, len(content))
    return content + table + trailer + after


def test_a_pdf_is_whole_to_its_last_letter(tmp_path):
    whole = pdf()
    assert fault(tmp_path, "map.pdf", whole) == ""
    for length in range(len(whole) - 1):
        assert fault(tmp_path, "map.pdf", whole[:length]) == END, whole[:length][-20:]


@pytest.mark.parametrize("after", [b"", b"\r\n", b"\n" * 900])
def test_a_pdf_may_have_more_pages_and_ends_of_lines(tmp_path, after):
    assert fault(tmp_path, "map.PDF", pdf(3, after)) == ""


def test_a_large_pdf_has_its_table_of_contents_at_its_end(tmp_path):
    large = pdf(200)
    assert len(large) > 10_000
    assert fault(tmp_path, "map.pdf", large) == ""


def test_what_a_pdf_lacks_is_named(tmp_path):
    whole = pdf()
    start = whole.index(b"xref\n")
    for other, told in (
        (b"\0" + whole, END),
        (b"%!PS-3.0" + whole[8:], END),
        (whole.replace(b"startxref", b"startyref"), "its table of contents is missing"),
        (whole.replace(b"startxref\n%d" % start, b"startxref\n"), "its table of contents is missing"),
        (
            whole.replace(b"startxref\n%d" % start, b"startxref\n%d" % (len(whole) + 10)),
            "its table of contents is missing",
        ),
        (whole.replace(b"startxref\n%d" % start, b"startxref\n%d" % len(whole)), "its table of contents is missing"),
        (whole.replace(b"startxref\n%d" % start, b"startxref\n%d" % (len(whole) - 1)), ""),
        (pdf(0), "it has no page"),
    ):
        assert fault(tmp_path, "map.pdf", other) == told, other[-60:]


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


SIGNATURE = b"\x89PNG\r\n\x1a\n"
PICTURE = zlib.compress(bytes(5000), 0)
CHUNKS = [
    chunk(b"IHDR", struct.pack(">IIBBBBB", 4999, 1, 8, 0, 0, 0, 0)),
    chunk(b"tEXt", b"Title\0Bhamo"),
    chunk(b"IDAT", PICTURE[:4000]),
    chunk(b"IDAT", PICTURE[4000:]),
    chunk(b"IEND", b""),
]


def test_a_png_is_whole_to_its_last_byte(tmp_path):
    whole = SIGNATURE + b"".join(CHUNKS)
    assert fault(tmp_path, "map.png", whole) == ""
    joints = [len(SIGNATURE) + sum(map(len, CHUNKS[:number])) for number in range(len(CHUNKS))]
    for joint in joints:
        for length in range(joint, joint + 12):
            assert fault(tmp_path, "map.png", whole[:length]) == END, length
    for length in range(len(SIGNATURE)):
        assert fault(tmp_path, "map.png", whole[:length]) == "it is no PNG"
    assert fault(tmp_path, "map.png", whole + b"what comes after the end is nobody's") == ""


def test_a_png_in_which_a_byte_is_another_one_is_not_whole(tmp_path):
    whole = SIGNATURE + b"".join(CHUNKS)
    for at in (
        8,
        11,
        12,
        16,
        24,
        len(SIGNATURE + CHUNKS[0]) + 14,
        whole.index(b"IDAT") + 100,
        len(whole) - 8,
        len(whole) - 1,
    ):
        damaged = bytearray(whole)
        damaged[at] ^= 1
        assert fault(tmp_path, "map.png", bytes(damaged)) == END, at
    assert fault(tmp_path, "map.png", b"GIF89a" + whole[6:]) == "it is no PNG"


def test_an_svg_ends_where_its_first_element_does(tmp_path):
    whole = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><g><path d="M0 0"/></g></svg>'
    assert fault(tmp_path, "map.svg", whole) == ""
    assert "no element found" in fault(tmp_path, "map.svg", b"")
    assert "no element found: line 2" in fault(tmp_path, "map.svg", whole[: whole.index(b"</svg>")])
    assert "mismatched tag" in fault(tmp_path, "map.svg", whole.replace(b"</g>", b""))


def qgz(path: Path, **files: bytes) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return path.read_bytes()


PROJECT = b"<!DOCTYPE qgis>\n<qgis>" + b"<layer name='\x01'/>" * 100 + b"</qgis>"


def test_a_project_is_whole_with_its_last_element(tmp_path):
    path = tmp_path / "kachin.qgz"
    whole = qgz(path, kachin_qgs=PROJECT + b"\n", kachin_qgd=b"storage")
    assert fault_of(path) == ""
    for length in range(0, len(whole), 7):
        assert fault(tmp_path, "kachin.qgz", whole[:length]) == "File is not a zip file"
    damaged = whole.replace(b"layer name", b"lager name", 1)
    assert fault(tmp_path, "kachin.qgz", damaged) == "kachin.qgs in it is damaged"
    damaged = whole.replace(b"storage", b"stowage", 1)
    assert fault(tmp_path, "kachin.qgz", damaged) == "kachin.qgd in it is damaged"


def test_what_a_project_lacks_is_named(tmp_path):
    path = tmp_path / "kachin.qgz"
    qgz(path, kachin_qgs=PROJECT[:-1])
    assert fault_of(path) == "the end of kachin.qgs in it is missing"
    qgz(path, first_qgs=PROJECT, second_qgs=PROJECT + b"<qgis>")
    assert fault_of(path) == "the end of second.qgs in it is missing"
    qgz(path, kachin_txt=PROJECT)
    assert fault_of(path) == "there is no project in it"
    qgz(path)
    assert fault_of(path) == "there is no project in it"


def test_a_geopackage_is_asked_by_sqlite_itself(tmp_path):
    path = tmp_path / "100% of #1?.gpkg"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE places (name TEXT UNIQUE)")
        database.executemany("INSERT INTO places VALUES (?)", [(f"place {number:04}",) for number in range(2000)])
        database.commit()
        (page_size,) = database.execute("PRAGMA page_size").fetchone()
    assert fault_of(path) == ""
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    whole = path.read_bytes()
    assert "malformed" in fault(tmp_path, path.name, whole[:-page_size])
    assert "not a database" in fault(tmp_path, path.name, b"PK\x03\x04" + whole[4:])
    # A page of the table without its header: the file is opened, and its pages do not hang together.
    told = fault(tmp_path, path.name, whole[: 3 * page_size] + bytes(page_size) + whole[4 * page_size :])
    # "Page 4: ..." says SQLite, and from 3.42 on "Tree 3 page 4: ...".
    assert "page 4: " in told.lower()
    path.unlink()
    assert "unable to open" in fault_of(path)
    assert not path.exists()


def test_of_other_formats_it_is_asked_that_there_is_something(tmp_path):
    assert fault(tmp_path, "log.txt", b"") == "it is empty"
    assert fault(tmp_path, "log.txt", b"x") == ""
    assert fault(tmp_path, "table.csv", b"") == "it is empty"
    assert fault(tmp_path, "table.csv", b"name") == "its last row has no end"
    assert fault(tmp_path, "table.csv", b"name\nBhamo\n") == ""
    assert "No such file" in fault_of(tmp_path / "gone.txt")
    shutil.rmtree(tmp_path)
    assert "No such file" in fault_of(tmp_path / "gone.csv")
