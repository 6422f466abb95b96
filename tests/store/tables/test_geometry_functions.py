"""What keeps the spatial index of a GeoPackage reads bytes as OGC 12-128r19, 2.1.3 has them, by struct here."""

from __future__ import annotations

import struct

import pytest

from kachin_corridors.core.errors import GeometryError
from kachin_corridors.store.tables.geopackage import GEOMETRY_FUNCTIONS, envelope_part, line_blob, vertices_of, wkb_of

POINT = struct.pack("<BI2d", 1, 1, 97.5, 25.25)
LINE = struct.pack("<BII4d", 1, 2, 2, 97.5, 25.25, 96.0, 26.0)


def blob(wkb: bytes, envelope: tuple[float, ...] = (), order: str = "<", is_empty: bool = False) -> bytes:
    """Return a geometry with an envelope of so many numbers; ``order`` is that of the bytes of the header."""
    kind = {0: 0, 4: 1, 6: 2, 8: 4}[len(envelope)]
    flags = (order == "<") | kind << 1 | is_empty << 4
    return struct.pack(f"{order}2sBBi{len(envelope)}d", b"GP", 0, flags, 4326, *envelope) + wkb


def told(stored: object) -> dict[str, float | None]:
    return {name: envelope_part(number, stored) for number, name in enumerate(GEOMETRY_FUNCTIONS)}  # type: ignore[arg-type]


def extent(*values: float, empty: float = 0.0) -> dict[str, float]:
    return dict(zip(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty"), (*values, empty), strict=True))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("more", [(), (1.0, 2.0), (1.0, 2.0, 3.0, 4.0)], ids=["XY", "XYZ", "XYZM"])
def test_an_envelope_is_read_in_either_order_of_bytes(order, more):
    stored = blob(LINE, (96.0, 97.5, 25.25, 26.0, *more), order)
    assert told(stored) == extent(96.0, 97.5, 25.25, 26.0)
    assert wkb_of(stored) == LINE
    assert vertices_of(stored) == ((97.5, 25.25), (96.0, 26.0))


@pytest.mark.parametrize("order", ["<", ">"])
def test_without_an_envelope_the_vertices_tell_the_extent(order):
    """As GDAL writes points."""
    assert told(blob(POINT, order=order)) == extent(97.5, 97.5, 25.25, 25.25)
    assert told(blob(LINE, order=order)) == extent(96.0, 97.5, 25.25, 26.0)
    assert told(blob(struct.pack(">BI2d", 0, 1, 97.5, 25.25))) == extent(97.5, 97.5, 25.25, 25.25)


def test_an_empty_geometry_is_told_and_has_no_extent():
    empty = blob(struct.pack("<BII", 1, 2, 0), is_empty=True)
    assert told(empty) == dict.fromkeys(GEOMETRY_FUNCTIONS) | {"ST_IsEmpty": 1.0}


@pytest.mark.parametrize(
    "wkb",
    [b"", b"\1", POINT[:-1], LINE[:-1], struct.pack("<BII", 1, 8, 0)],
    ids=["none", "order", "cut", "line", "arc"],
)
def test_of_what_cannot_be_read_nothing_is_told(wkb):
    assert told(blob(wkb)) == dict.fromkeys(GEOMETRY_FUNCTIONS) | {"ST_IsEmpty": 0.0}


@pytest.mark.parametrize("stored", [None, "text", 5, b"", b"GP\0\1\0\0\0"])
def test_what_is_no_geometry_has_none(stored):
    assert told(stored) == dict.fromkeys(GEOMETRY_FUNCTIONS)
    assert wkb_of(stored) is None
    assert vertices_of(stored) == ()


@pytest.mark.parametrize("kind", [5, 6, 7])
def test_a_kind_of_envelope_that_there_is_not_is_no_geometry(kind):
    assert wkb_of(struct.pack("<2sBBi", b"GP", 0, 1 | kind << 1, 4326) + POINT) is None


def test_a_header_without_anything_behind_it_has_no_bytes():
    assert wkb_of(blob(b"")) == b""


def test_a_line_is_stored_with_its_envelope():
    stored = line_blob([(97.5, 25.25), (96.0, 26.0)])
    assert stored == blob(LINE, (96.0, 97.5, 25.25, 26.0))
    for points in ([], [(97.5, 25.25)]):
        with pytest.raises(GeometryError):
            line_blob(points)
