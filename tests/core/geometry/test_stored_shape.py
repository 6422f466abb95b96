"""A geometry is checked before it is used: shapely writes what is checked here."""

from __future__ import annotations

import pytest
from shapely import wkb, wkt

from kachin_corridors.core.geometry.stored_shape import BadVertex, ShapeError, check_shape, is_empty_shape

OUTER = "(97 25, 98 25, 98 26, 97 26, 97 25)"
HOLE = "(97.2 25.2, 97.4 25.2, 97.4 25.4, 97.2 25.2)"


@pytest.fixture(params=[(big, srid) for big in (False, True) for srid in (None, 4326)], ids=str)
def written(request):
    big_endian, srid = request.param
    return lambda text: wkb.dumps(wkt.loads(text), big_endian=big_endian, srid=srid, output_dimension=3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("POINT (97 25)", "Point"),
        ("POINT Z (97 25 3)", "Point"),
        ("LINESTRING (97 25, 98 26)", "LineString"),
        ("LINESTRING Z (97 25 800, 98 26 900)", "LineString"),
        (f"POLYGON ({OUTER}, {HOLE})", "MultiPolygon"),
        (f"MULTIPOLYGON (({OUTER}, {HOLE}), ({HOLE}))", "MultiPolygon"),
        ("LINESTRING (-180 -90, 180 90)", "LineString"),
    ],
)
def test_what_is_whole_and_on_earth_has_no_bad_vertex(written, text, kind):
    assert check_shape(written(text), kind) is None


@pytest.mark.parametrize(
    ("text", "kind", "bad"),
    [
        ("POINT (25 97)", "Point", (1, 25, 97)),
        ("LINESTRING (97 25, 180.5 25)", "LineString", (2, 180.5, 25)),
        ("LINESTRING Z (97 25 1, 97 25.5 1, 97 -90.5 1)", "LineString", (3, 97, -90.5)),
        (f"POLYGON ({OUTER}, (97.2 25.2, 97.4 95.2, 97.4 25.4, 97.2 25.2))", "MultiPolygon", (7, 97.4, 95.2)),
        (
            f"MULTIPOLYGON (({OUTER}), ({HOLE}), ((97 25, 98 25, 198 26, 97 25)))",
            "MultiPolygon",
            (5 + 4 + 3, 198, 26),
        ),
        ("LINESTRING (190 25, 97 25, 200 25)", "LineString", (1, 190, 25)),
    ],
)
def test_the_first_vertex_that_is_nowhere_is_counted_through_all_rings(written, text, kind, bad):
    assert check_shape(written(text), kind) == BadVertex(*bad)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("LINESTRING (97 25, 98 26)", "Point"),
        ("POINT (97 25)", "LineString"),
        ("LINESTRING (0 0, 1 1)", "MultiPolygon"),
    ],
)
def test_another_kind_is_refused(written, text, kind):
    with pytest.raises(ShapeError):
        check_shape(written(text), kind)


@pytest.mark.parametrize("text", ["POINT (97 25)", "LINESTRING (97 25, 98 26)", f"MULTIPOLYGON (({OUTER}))"])
def test_what_is_cut_off_anywhere_is_refused(written, text):
    kind = {"P": "Point", "L": "LineString", "M": "MultiPolygon"}[text[0]]
    whole = written(text)
    for length in range(len(whole)):
        with pytest.raises(ShapeError):
            check_shape(whole[:length], kind)


@pytest.mark.parametrize("text", ["POINT EMPTY", "LINESTRING EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY"])
def test_what_has_no_vertex_is_empty(written, text):
    assert is_empty_shape(written(text))


@pytest.mark.parametrize("text", ["POINT (0 0)", "LINESTRING (0 0, 1 1)", f"POLYGON ({OUTER})"])
def test_what_has_one_is_not_empty_and_what_cannot_be_read_neither(written, text):
    assert not is_empty_shape(written(text))
    assert not is_empty_shape(written(text)[:5])
    assert not is_empty_shape(b"")
