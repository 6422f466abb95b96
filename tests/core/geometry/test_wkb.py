"""Well-known binary as shapely and GDAL write it: kinds, byte orders, dimensions."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from shapely import wkb, wkt

from kachin_corridors.core.errors import GeometryError
from kachin_corridors.core.geometry.wkb import dimensions_of, line_wkb, paths_of, vertices_of_wkb

RING = "(0 0, 1 0, 1 1, 0 0)"


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        pytest.param("LINESTRING (0 1, 2 3)", [[[0, 1], [2, 3]]], id="line"),
        pytest.param("MULTILINESTRING ((0 1, 2 3), (4 5, 6 7))", [[[0, 1], [2, 3]], [[4, 5], [6, 7]]], id="lines"),
        pytest.param(f"POLYGON ({RING})", [[[0, 0], [1, 0], [1, 1], [0, 0]]], id="polygon"),
        pytest.param("GEOMETRYCOLLECTION (POINT (9 9), LINESTRING (0 1, 2 3))", [[[0, 1], [2, 3]]], id="collection"),
        pytest.param("LINESTRING EMPTY", [[]], id="empty line"),
        pytest.param("POLYGON EMPTY", [], id="empty polygon"),
    ],
)
@pytest.mark.parametrize("big_endian", [False, True])
def test_paths(text, paths, big_endian):
    found = paths_of(wkb.dumps(wkt.loads(text), big_endian=big_endian))
    assert [path.tolist() for path in found] == paths


def test_rings_of_several_polygons():
    text = f"MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), {RING}), ({RING}))"
    assert [len(path) for path in paths_of(wkt.loads(text).wkb)] == [4, 4, 4]


@pytest.mark.parametrize(
    ("code", "dimensions"),
    [
        pytest.param(2, "", id="flat"),
        pytest.param(1002, "Z", id="ISO Z"),
        pytest.param(2002, "M", id="ISO M"),
        pytest.param(3002, "ZM", id="ISO ZM"),
        pytest.param(0x8000_0002, "Z", id="extended Z"),
        pytest.param(0x4000_0002, "M", id="extended M"),
        pytest.param(0xC000_0002, "ZM", id="extended ZM"),
    ],
)
def test_further_dimensions_are_left_out(code, dimensions):
    width = 2 + len(dimensions)
    values = np.arange(3.0 * width)
    written = struct.pack("<BII", 1, code, 3) + values.tobytes()
    (path,) = paths_of(written)
    assert path.tolist() == values.reshape(3, width)[:, :2].tolist()
    assert dimensions_of(written) == dimensions


def test_an_srid_is_skipped():
    (path,) = paths_of(wkb.dumps(wkt.loads("LINESTRING (0 1, 2 3)"), srid=4326))
    assert path.tolist() == [[0, 1], [2, 3]]


def test_curves_are_refused():
    with pytest.raises(GeometryError, match="curves must be segmented first"):
        paths_of(struct.pack("<BII", 1, 8, 0))


def test_a_line_is_written_as_shapely_reads_it():
    assert wkb.loads(line_wkb(np.array([[0.1, 1], [2, 3]]))).wkt == wkt.loads("LINESTRING (0.1 1, 2 3)").wkt


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize("srid", [None, 4326])
@pytest.mark.parametrize(
    ("text", "vertices"),
    [
        ("POINT (97.5 25.25)", [(97.5, 25.25)]),
        ("LINESTRING (0 1, 2 3)", [(0, 1), (2, 3)]),
        ("MULTILINESTRING ((0 1, 2 3), (4 5, 6 7))", [(0, 1), (2, 3), (4, 5), (6, 7)]),
    ],
)
def test_vertices_whatever_the_byte_order_and_with_or_without_a_reference_system(text, vertices, srid, big_endian):
    geometry = wkt.loads(text)
    assert vertices_of_wkb(wkb.dumps(geometry, big_endian=big_endian, srid=srid)) == vertices
