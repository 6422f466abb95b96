"""Lines split by areas: what is in which, in order, and nothing lost. Lengths are checked against GeographicLib."""

from __future__ import annotations

import itertools
import struct

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st
from shapely import wkt
from shapely.geometry import LineString, MultiPolygon, Polygon, box
from valid_areas import shapely_made_valid

from kachin_corridors.core.errors import GeometryError
from kachin_corridors.core.geometry.areas import Areas
from kachin_corridors.core.geometry.splitting import SHORTEST_PIECE_M, split

ONE_MILLIMETRE = 0.001
# On a quarter of a degree lines meet corners and run along borders; between them they do what they like.
coordinates = st.one_of(st.integers(0, 12).map(lambda number: number / 4), st.floats(-0.5, 3.5))
lines = st.lists(st.tuples(coordinates, coordinates), min_size=2, max_size=8)


def geographiclib_m(points) -> float:
    pairs = itertools.pairwise(np.asarray(points).tolist())
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairs)


def chords_m(points) -> float:
    """Return a length in metres, by the chords and curvature of the ellipsoid: for short segments that is as exact.

    GeographicLib in Python needs a tenth of a millisecond for each of them.
    """
    lon, lat = np.radians(np.asarray(points, dtype=float).T)
    a, e2 = Geodesic.WGS84.a, Geodesic.WGS84.f * (2 - Geodesic.WGS84.f)
    normal = a / np.sqrt(1 - e2 * np.sin(lat) ** 2)
    places = normal * np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), (1 - e2) * np.sin(lat)])
    chords = np.linalg.norm(np.diff(places), axis=0)
    if chords.size == 0 or chords.max() > 20_000:
        return geographiclib_m(points)
    middle = (lat[1:] + lat[:-1]) / 2
    w2 = 1 - e2 * np.sin(middle) ** 2
    east_radius, north_radius = a / np.sqrt(w2), a * (1 - e2) / w2**1.5
    east, north = east_radius * np.cos(middle) * np.diff(lon), north_radius * np.diff(lat)
    # Euler's radius of curvature in the direction of the segment; any does where it has no length.
    share = np.divide(north**2, east**2 + north**2, out=np.zeros_like(north), where=chords > 0)
    radius = 1 / (share / north_radius + (1 - share) / east_radius)
    return float(np.sum(2 * radius * np.arcsin(chords / (2 * radius))))


def areas_of(**polygons) -> Areas:
    return Areas([polygon.wkb for polygon in polygons.values()], list(polygons), shapely_made_valid)


def pieces_of(line, areas):
    return split([np.array(part, dtype=float) for part in ([line] if isinstance(line[0], tuple) else line)], areas)


def told(pieces):
    return [";".join(piece.values) for piece in pieces]


@pytest.mark.parametrize("step", [(0.0, 0.17), (0.17, 0.0), (0.12, -0.12), (1e-7, 1e-7), (0.0, 0.0)])
@pytest.mark.parametrize("start", [(0.0, 0.0), (97.0, 25.0), (-179.0, -50.0)])
def test_chords_are_as_exact_as_geographiclib(start, step):
    points = np.array(start) + np.outer(np.arange(9), step)
    assert chords_m(points) == pytest.approx(geographiclib_m(points), abs=1e-6)


CHESSBOARD = {f"{'abc'[x]}{y}": box(x, y, x + 1, y + 1) for x in range(3) for y in range(3)}
ON_CHESSBOARD = areas_of(**CHESSBOARD)
WITH_ROUND = {**CHESSBOARD, "round": wkt.loads("POINT (1.5 1.5)").buffer(1.2)}
ON_WITH_ROUND = areas_of(**WITH_ROUND)
# Off by a rounding error, but no more.
WIDER, NARROWER = ({name: area.buffer(by) for name, area in WITH_ROUND.items()} for by in (2e-9, -2e-9))
WEST, EAST = box(0, 0, 1, 1), box(1, 0, 2, 1)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param([(0.1, 0.5), (0.9, 0.5)], ["west"], id="within one"),
        pytest.param([(0.5, 0.5), (1.5, 0.5)], ["west", "east"], id="from one to the next"),
        pytest.param([(1.5, 0.5), (0.5, 0.5)], ["east", "west"], id="the other way"),
        pytest.param([(-1, 0.5), (3, 0.5)], ["", "west", "east", ""], id="in from outside and out again"),
        pytest.param([(5, 5), (6, 6)], [""], id="outside"),
        pytest.param([(1, 0.25), (1, 0.75)], ["east;west"], id="along the border that two share"),
        pytest.param([(1, -1), (1, 2)], ["", "east;west", ""], id="along a border and beyond its ends"),
        pytest.param([(1, 0), (1, 0.5), (0.5, 0.5)], ["east;west", "west"], id="along a border, then into one"),
        pytest.param([(0, 0), (0, 1)], ["west"], id="along a border with nothing on the other side"),
        pytest.param([(-0.5, 0.5), (0.5, 1.5)], [""], id="past a corner that is touched"),
        pytest.param([(0.5, 0.5), (1, 0.5), (0.5, 0.6)], ["west"], id="touching the border from within"),
        pytest.param([(0.5, 1.5), (1, 1), (1.5, 1.5)], [""], id="with a vertex on the corner of both"),
        pytest.param([(0.5, 0.5), (0.5, 0.5), (1.5, 0.5), (1.5, 0.5)], ["west", "east"], id="vertices twice"),
        pytest.param([(0.5, 0.5), (1.5, 0.5), (0.5, 0.5)], ["west", "east", "west"], id="there and back"),
        pytest.param([(0.5, 0.5), (0.5, 0.5)], [], id="no length"),
    ],
)
def test_two_areas(line, expected):
    pieces = pieces_of(line, areas_of(west=WEST, east=EAST))
    assert told(pieces) == expected
    assert sum(piece.length_m for piece in pieces) == pytest.approx(geographiclib_m(line), abs=ONE_MILLIMETRE)


def test_a_metre_of_another_area_is_a_piece_of_its_own():
    degrees = 1 / (Geodesic.WGS84.Inverse(0, 0, 0, 0.001)["s12"] / 0.001)
    pieces = pieces_of([(0, 0), (0.01, 0)], areas_of(strip=box(0.005, -1, 0.005 + degrees, 1)))
    assert told(pieces) == ["", "strip", ""]
    assert pieces[1].length_m == pytest.approx(1.0, abs=1e-4)


def test_an_oblique_border_that_no_float_lies_on_is_in_both():
    south, north = wkt.loads("POLYGON ((0 0, 0.7 0.3, 0.7 0, 0 0))"), wkt.loads("POLYGON ((0 0, 0.7 0.3, 0 0.3, 0 0))")
    start, end = np.array([0, 0]), np.array([0.7, 0.3])
    # Short, so that it needs no vertices in between: a geodesic leaves the straight line.
    line = [tuple(start + (end - start) * share) for share in (0.333, 0.337)]
    assert told(pieces_of(line, areas_of(south=south, north=north))) == ["north;south"]


def test_overlapping_areas_have_all_their_values_in_alphabetical_order():
    areas = Areas([box(0, 0, 2, 1).wkb, box(1, 0, 3, 1).wkb], ["KIA", "AA"], shapely_made_valid)
    assert told(pieces_of([(0, 0.5), (3, 0.5)], areas)) == ["KIA", "AA;KIA", "AA"]


def test_areas_of_one_value_are_one():
    areas = Areas([WEST.wkb, EAST.wkb], ["KIA", "KIA"], shapely_made_valid)
    (piece,) = pieces_of([(0.1, 0.5), (1.9, 0.5)], areas)
    assert piece.values == ("KIA",)


def test_holes_and_several_polygons():
    ring = Polygon(box(0, 0, 3, 3).exterior, [box(1, 1, 2, 2).exterior])
    area = MultiPolygon([ring, box(4, 0, 5, 3)])
    assert told(pieces_of([(-1, 1.5), (6, 1.5)], areas_of(a=area))) == ["", "a", "", "a", "", "a", ""]


def test_an_invalid_area_is_repaired_and_told():
    areas = areas_of(valid=box(9, 9, 10, 10), hourglass=Polygon([(0, 0), (2, 2), (2, 0), (0, 2)]))
    assert told(pieces_of([(-1, 1.5), (3, 1.5)], areas)) == ["", "hourglass", "", "hourglass", ""]
    assert areas.repaired == {1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("POLYGON ((0 0, 1 0, 1 1, 2 1, 1 1, 0 1, 0 0))", ["", "a", ""], id="a spike"),
        pytest.param("POLYGON ((0 0, 4 1, 0 0, 0 0))", [""], id="no area"),
        pytest.param("MULTIPOLYGON (((0 0, 2 0, 2 1, 0 1, 0 0)), ((1 0, 3 0, 3 1, 1 1, 1 0)))", None, id="overlap"),
    ],
)
def test_repairing_leaves_areas_only(text, expected):
    areas = areas_of(a=wkt.loads(text))
    pieces = pieces_of([(-1, 0.5), (4, 0.5)], areas)
    assert areas.repaired == {0}
    assert expected is None or told(pieces) == expected


def test_a_ring_of_three_points_is_no_area():
    ring = struct.pack("<BIII", 1, 3, 1, 3) + struct.pack("<6d", 0, 0, 2, 2, 0, 0)
    areas = Areas([ring, WEST.wkb], ["a", "west"], shapely_made_valid)
    assert told(pieces_of([(-1, 0.5), (2, 0.5)], areas)) == ["", "west", ""]
    assert areas.repaired == {0}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param([(179, 0.5), (-179, 0.5)], ["west", "east"], id="eastwards"),
        pytest.param([(-179, 0.5), (179, 0.5)], ["east", "west"], id="westwards"),
        pytest.param([(179, 0.5), (181, 0.5)], ["west", "east"], id="longitudes beyond 180"),
        pytest.param([(179, 0.5), (180, 0.5), (-180, 0.5), (-179, 0.5)], ["west", "east"], id="vertices on it"),
        pytest.param([(-185, 0.5), (-181, 0.5)], ["west"], id="longitudes beyond -180"),
    ],
)
@pytest.mark.parametrize("shift", [pytest.param(0, id="cut in two"), pytest.param(360, id="beyond 180")])
def test_across_the_antimeridian(line, expected, shift):
    areas = areas_of(west=box(170, 0, 180, 1), east=box(-180 + shift, 0, -170 + shift, 1))
    pieces = pieces_of(line, areas)
    assert told(pieces) == expected
    assert sum(piece.length_m for piece in pieces) == pytest.approx(geographiclib_m(line), abs=ONE_MILLIMETRE)
    assert all(np.abs(np.diff(piece.points[:, 0])).max() < 180 for piece in pieces)


def test_the_cut_at_the_antimeridian_is_as_far_along_as_it_is_drawn():
    # Six degrees on one side and one on the other of one long segment, far from the equator.
    line = [(174.0, 60.0), (-179.0, 62.0)]
    pieces = pieces_of(line, areas_of(west=box(170, 50, 180, 70), east=box(-180, 50, -170, 70)))
    assert told(pieces) == ["west", "east"]
    for piece in pieces:
        assert geographiclib_m(piece.points) == pytest.approx(piece.length_m, abs=ONE_MILLIMETRE)


def test_over_the_pole_nothing_is_lost():
    line = [(10.0, 85.0), (-170.0, 85.0)]
    pieces = pieces_of(line, areas_of(north=box(-180, 80, 180, 90)))
    assert {piece.values for piece in pieces} == {("north",)}
    assert sum(piece.length_m for piece in pieces) == pytest.approx(geographiclib_m(line), abs=ONE_MILLIMETRE)


def test_a_long_segment_is_cut_where_the_geodesic_is():
    # Along the parallel of 60 a geodesic of 40 degrees leads 1.6 degrees north of it: through the area.
    line = [(0.0, 60.0), (40.0, 60.0)]
    top = Geodesic.WGS84.Inverse(60, 0, 60, 40)
    middle = Geodesic.WGS84.Direct(60, 0, top["azi1"], top["s12"] / 2)["lat2"]
    pieces = pieces_of(line, areas_of(north=box(0, middle - 0.5, 40, 70)))
    assert told(pieces) == ["", "north", ""]
    for piece in pieces[:-1]:
        at = Geodesic.WGS84.Direct(60, 0, top["azi1"], piece.end_m)
        assert at["lat2"] == pytest.approx(middle - 0.5, abs=1e-6)
        assert piece.points[-1] == pytest.approx([at["lon2"], at["lat2"]], abs=1e-6)


def test_parts_follow_each_other_and_gaps_do_not_count():
    parts = [[(0.5, 0.5), (0.6, 0.5)], [(0.8, 0.5), (1.2, 0.5)]]
    pieces = pieces_of(parts, areas_of(west=WEST, east=EAST))
    assert [(piece.part, piece.values) for piece in pieces] == [(0, ("west",)), (1, ("west",)), (1, ("east",))]
    assert pieces[1].start_m == pieces[0].end_m == pytest.approx(geographiclib_m(parts[0]), abs=ONE_MILLIMETRE)
    assert pieces[-1].end_m == pytest.approx(sum(map(geographiclib_m, parts)), abs=ONE_MILLIMETRE)


def test_without_areas_all_is_outside():
    for areas in (Areas([], [], shapely_made_valid), Areas([Polygon().wkb], ["empty"], shapely_made_valid)):
        assert told(pieces_of([(0, 0), (1, 1)], areas)) == [""]


def test_what_is_no_line_is_refused():
    with pytest.raises(GeometryError, match="vertex 2"):
        pieces_of([(0, 0), (np.nan, 1)], areas_of(west=WEST))


def assert_partition(pieces, line):
    whole = geographiclib_m(line)
    assert sum(piece.length_m for piece in pieces) == pytest.approx(whole, abs=ONE_MILLIMETRE)
    # Each piece is as long as it says, by the points that it is drawn with.
    for piece in pieces:
        assert chords_m(piece.points) == pytest.approx(piece.length_m, abs=ONE_MILLIMETRE)
    if pieces:
        assert pieces[0].start_m == 0.0
        assert pieces[0].points[0].tolist() == list(line[0])
        assert pieces[-1].points[-1].tolist() == list(line[-1])
    for before, after in itertools.pairwise(pieces):
        assert before.end_m == after.start_m
        assert before.points[-1].tolist() == after.points[0].tolist()
        assert before.values != after.values


@given(lines)
def test_pieces_partition_the_line(line):
    pieces = pieces_of(line, ON_CHESSBOARD)
    assert_partition(pieces, line)


@given(lines)
def test_pieces_lie_where_they_say(line):
    """Against shapely: each vertex and the middle of each stretch between two of them is in the areas named."""
    for piece in pieces_of(line, ON_WITH_ROUND):
        if piece.length_m < 10 * SHORTEST_PIECE_M:
            continue
        drawn = LineString(piece.points)
        for name in WITH_ROUND:
            # In what is named, and not in the middle of what is not.
            if name in piece.values:
                assert drawn.difference(WIDER[name]).is_empty
            else:
                assert drawn.intersection(NARROWER[name]).length < 2e-9


@given(lines)
def test_the_way_back_has_the_same_pieces(line):
    there, back = pieces_of(line, ON_CHESSBOARD), pieces_of(line[::-1], ON_CHESSBOARD)

    def by_area(pieces):
        sums: dict[tuple[str, ...], float] = {}
        for piece in pieces:
            sums[piece.values] = sums.get(piece.values, 0.0) + piece.length_m
        return {values: length for values, length in sums.items() if length > 0.01}

    assert by_area(there) == pytest.approx(by_area(back), abs=0.01)
