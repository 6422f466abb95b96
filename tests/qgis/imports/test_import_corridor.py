"""A line of the user's replaces that of a leg when it runs between its places; else it is refused with a reason."""

from __future__ import annotations

import itertools
import re
import sqlite3
from contextlib import closing
from random import Random

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from watched_feedback import WatchedFeedback

from kachin_corridors.core import errors
from kachin_corridors.core.feedback import NO_FEEDBACK
from kachin_corridors.core.file_errors import LineInPartsError
from kachin_corridors.core.present import present
from kachin_corridors.layers.imports.corridor_lines import import_corridor
from kachin_corridors.layers.imports.joined_lines import breaks
from kachin_corridors.layers.imports.vector_files import VectorInput
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.layers.stored_geometry import blob_of, geometry_of, points_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

MYITKYINA, MOGAUNG = (97.39637, 25.38327), (96.93628, 25.30430)
# Mogaung to Myitkyina, by points that are invented for these tests.
ROAD = [MOGAUNG, (97.00, 25.33), (97.10, 25.36), (97.20, 25.41), (97.30, 25.40), MYITKYINA]
LEG = "leg-under-test"
# As ArcGIS writes it; no way to WGS 84 is registered for this datum.
EVEREST = (
    'GEOGCS["GCS_Everest_1830",DATUM["D_Everest_1830",SPHEROID["Everest_1830_Definition",6377299.36,300.8017]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)


def wkt(points) -> str:
    return "LINESTRING (" + ", ".join(f"{lon} {lat}" for lon, lat in points) + ")"


def geographiclib_m(points) -> float:
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in itertools.pairwise(points))


def moved(point, metres, azimuth):
    there = Geodesic.WGS84.Direct(point[1], point[0], azimuth, metres)
    return there["lon2"], there["lat2"]


@pytest.fixture
def workspace(workspace):
    """A workspace in which one leg has two periods and runs between two places whose positions the test knows."""
    with Workspace(workspace).tables.writing() as database:
        for place_id, point in (("mogaung", MOGAUNG), ("myitkyina", MYITKYINA)):
            geometry = blob_of(QgsGeometry.fromPointXY(QgsPointXY(*point)))
            database.execute("UPDATE places SET geom = ?, precision_m = 4000 WHERE place_id = ?", (geometry, place_id))
        database.execute(
            "UPDATE corridor_legs SET leg_id = ?, from_place_id = 'mogaung', to_place_id = 'myitkyina', "
            "name = 'Mogaung–Myitkyina' WHERE leg_id = 'rail-mizoram-01'",
            (LEG,),
        )
    return workspace


@pytest.fixture
def line_file(write_vector):
    def write(*lines, name="road.gpkg", crs="EPSG:4326"):
        return write_vector(name, [({"highway": "trunk"}, wkt(line)) for line in lines], crs)

    return write


def run(path, workspace, leg=LEG, accuracy=100, **options):
    transform_context = QgsProject.instance().transformContext()
    return import_corridor(
        VectorInput(path), Workspace(workspace), leg, "Survey of 2026", accuracy, transform_context, **options
    )


def rows_of(workspace, leg=LEG):
    return read_rows(workspace, f"SELECT * FROM corridor_legs WHERE leg_id = '{leg}' ORDER BY fid")


def stored_points(workspace, leg=LEG):
    return points_of(geometry_of(rows_of(workspace, leg)[0]["geom"], leg))


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32647", "EPSG:3857"])
@pytest.mark.parametrize("name", ["road.shp", "road.gpkg"])
@pytest.mark.parametrize("direction", [1, -1], ids=["as the leg", "reversed"])
def test_a_line_replaces_that_of_every_period(name, crs, direction, workspace, line_file):
    done = run(line_file(ROAD[::direction], name=name, crs=crs), workspace)
    assert (done.rows, done.parts, done.turned) == (2, 1, direction == -1)
    assert done.length_m == pytest.approx(geographiclib_m(ROAD), abs=0.01)
    assert (done.added_start_m, done.added_end_m) == pytest.approx((0, 0), abs=0.001)
    rows = rows_of(workspace)
    assert len({row["geom"] for row in rows}) == 1
    assert {(row["geometry_source"], row["accuracy_m"]) for row in rows} == {("Survey of 2026", 100)}
    flat = [value for point in stored_points(workspace) for value in point]
    assert flat == pytest.approx([value for point in ROAD for value in point], abs=1e-8)
    Workspace(workspace).check()


def test_the_ends_are_drawn_on_to_the_very_places(workspace, line_file):
    start, end = moved(MOGAUNG, 800, 90), moved(MYITKYINA, 1500, 200)
    done = run(line_file([start, *ROAD[1:-1], end]), workspace)
    assert (done.added_start_m, done.added_end_m) == pytest.approx((800, 1500), abs=0.01)
    points = stored_points(workspace)
    assert (points[0], points[-1]) == (MOGAUNG, MYITKYINA)
    assert done.length_m == pytest.approx(geographiclib_m([MOGAUNG, start, *ROAD[1:-1], end, MYITKYINA]), abs=0.01)


def test_parts_in_any_order_and_direction_are_joined(workspace, line_file):
    done = run(line_file(ROAD[2:4][::-1], ROAD[3:], ROAD[:3]), workspace)
    assert done.parts == 3
    assert stored_points(workspace) == ROAD


def refused(error, match, path, workspace, **options):
    before = workspace.read_bytes()
    with pytest.raises(error, match=match):
        run(path, workspace, **options)
    assert workspace.read_bytes() == before


def test_a_gap_is_told_and_not_bridged(workspace, line_file):
    loose = moved(ROAD[2], 250, 45)
    path = line_file(ROAD[:3], [loose, *ROAD[3:]])
    refused(LineInPartsError, r"2 parts that do not join \(a gap of 250 m from 25\.36", path, workspace)


@pytest.mark.parametrize(("metres", "joins"), [(0.000_001, True), (0.005, True), (0.05, False)])
def test_ends_that_only_rounding_parts_are_joined(metres, joins, workspace, line_file):
    path = line_file(ROAD[:3], [moved(ROAD[2], metres, 45), *ROAD[3:]])
    if joins:
        assert stored_points(workspace) != ROAD
        assert run(path, workspace).length_m == pytest.approx(geographiclib_m(ROAD), abs=0.01)
    else:
        refused(LineInPartsError, r"a gap of 0\.05 m from", path, workspace)


@pytest.mark.parametrize(
    "lines",
    [[ROAD, ROAD], [ROAD, ROAD[::-1]], [[*ROAD, *ROAD[-2::-1]]]],
    ids=["twice", "twice, once reversed", "there and back"],
)
def test_a_line_that_comes_back_is_told(lines, workspace, line_file):
    refused(errors.ImportFileError, "ends where it begins", line_file(*lines), workspace)


def test_a_line_without_length_is_told(workspace, line_file):
    refused(errors.ImportFileError, "no length", line_file([MOGAUNG, MOGAUNG]), workspace)


def test_a_line_that_crosses_itself_is_told_and_counts_whole(workspace, line_file):
    loop = [(97.20, 25.41), (97.25, 25.45), (97.25, 25.38), (97.18, 25.43)]
    line = [*ROAD[:3], *loop, *ROAD[4:]]
    done = run(line_file(line), workspace)
    assert not done.is_simple
    assert done.length_m == pytest.approx(geographiclib_m(line), abs=0.01)
    assert run(line_file(ROAD, name="plain.gpkg"), workspace).is_simple


def test_what_is_drawn_on_makes_the_stated_accuracy_worse_once_it_is_a_twentieth(workspace, line_file):
    # 1.5 km of about 49 km are drawn on, then 3 km.
    for metres, stated in ((1500, 100), (2999.5, 3000)):
        line = [moved(MOGAUNG, metres, 300), *ROAD[1:]]
        done = run(line_file(line, name=f"{metres}.gpkg"), workspace)
        assert (done.accuracy_m, {row["accuracy_m"] for row in rows_of(workspace)}) == (stated, {stated})
        assert (metres > 0.05 * done.length_m) == (stated != 100)


def test_parts_that_were_cut_at_one_point_join_wherever_its_rounding_falls(workspace, line_file):
    # 6 mm apart, about half of the grid on which points are compared: in either direction one lies beyond a line of it.
    for number, (east, north) in enumerate(((5e-8, 0.0), (-5e-8, 0.0), (0.0, 5e-8), (0.0, -5e-8))):
        lon, lat = ROAD[2]
        done = run(line_file(ROAD[:3], [(lon + east, lat + north), *ROAD[3:]], name=f"{number}.gpkg"), workspace)
        assert done.parts == 2
        assert done.length_m == pytest.approx(geographiclib_m(ROAD), abs=0.02)


def test_parts_that_end_three_centimetres_apart_do_not_join(workspace, line_file):
    lon, lat = ROAD[2]
    with pytest.raises(LineInPartsError, match=r"0\.03 m"):
        run(line_file(ROAD[:3], [(lon + 3e-7, lat), *ROAD[3:]]), workspace)


def test_z_m_and_parts_in_one_feature(workspace, write_vector):
    part = ", ".join(f"{lon} {lat} 120 7" for lon, lat in ROAD[:4])
    rest = ", ".join(f"{lon} {lat} 120 7" for lon, lat in ROAD[3:])
    path = write_vector("zm.gpkg", [({"a": "b"}, f"MULTILINESTRING ZM (({part}), ({rest}))")])
    assert run(path, workspace).parts == 2
    assert stored_points(workspace) == ROAD


def test_the_track_of_a_receiver_among_its_waypoints(workspace, tmp_path):
    points = "".join(f'<trkpt lat="{lat}" lon="{lon}"><ele>120</ele></trkpt>' for lon, lat in ROAD)
    path = tmp_path / "survey.gpx"
    path.write_text(
        '<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">'
        f'<wpt lat="25.3" lon="97.0"/><trk><trkseg>{points}</trkseg></trk></gpx>',
        encoding="utf-8",
    )
    assert run(path, workspace).parts == 1
    assert stored_points(workspace) == ROAD


def test_the_folder_with_the_line_of_a_kml(workspace, tmp_path):
    coordinates = " ".join(f"{lon},{lat},120" for lon, lat in ROAD)
    path = tmp_path / "road.kml"
    path.write_text(
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        "<Folder><name>places</name><Placemark><Point><coordinates>97,25,0</coordinates></Point></Placemark></Folder>"
        "<Folder><name>road</name><Placemark><LineString><coordinates>"
        f"{coordinates}</coordinates></LineString></Placemark></Folder></Document></kml>",
        encoding="utf-8",
    )
    assert run(path, workspace).parts == 1
    assert stored_points(workspace) == ROAD


def test_a_leg_whose_place_is_gone_is_told(workspace, line_file):
    with Workspace(workspace).tables.writing() as database:
        database.execute("DELETE FROM places WHERE place_id = 'mogaung'")
    with pytest.raises(errors.GeometryError, match="mogaung"):
        run(line_file(ROAD), workspace)


def test_a_gap_has_no_line_to_be_replaced(workspace, line_file):
    refused(errors.NoWayError, "is a gap", line_file(ROAD), workspace, leg="gap-border-mines-01")


@pytest.mark.parametrize("named", [LEG.upper(), "Mogaung–Myitkyina"])
def test_a_leg_is_known_by_id_and_name(named, workspace, line_file):
    assert run(line_file(ROAD), workspace, leg=named).rows == 2
    assert last_subject(workspace) == LEG


def last_subject(workspace):
    return Workspace(workspace).imports.undo_last().subject


def test_a_datum_that_nobody_can_change_is_told_and_stated(workspace, line_file):
    path = line_file(ROAD, name="everest.shp")
    path.with_suffix(".prj").write_text(EVEREST)
    done = run(path, workspace)
    assert (done.shift.is_known, done.shift.accuracy_m, done.accuracy_m) == (False, 1000, 1000)
    # EPSG 4131, Indian 1960: EPSG's dataset says 44 m for its way to WGS 84.
    path = line_file(ROAD, name="indian.gpkg", crs="EPSG:4131")
    done = run(path, workspace, accuracy=10)
    assert (done.shift.is_known, done.shift.accuracy_m, done.accuracy_m) == (True, 44, 44)
    assert run(line_file(ROAD, name="utm.gpkg", crs="EPSG:32647"), workspace).shift is None


def test_a_cancelled_import_changes_nothing(workspace, line_file):
    feedback = WatchedFeedback(cancelled_after=0)
    refused(errors.JobCancelledError, "Nothing was changed", line_file(ROAD), workspace, feedback=feedback)


def test_the_progress_of_a_network_rises_to_its_end(workspace, line_file):
    feedback = WatchedFeedback()
    run(line_file(*itertools.pairwise(ROAD)), workspace, feedback=feedback)
    # Five parts are read, and joined then.
    assert feedback.told == pytest.approx([12, 24, 36, 48, 60, 66, 72, 78, 84, 90])


def test_a_branch_is_told(workspace, line_file):
    path = line_file(ROAD[:4], ROAD[3:], [ROAD[3], (97.2, 25.5)])
    refused(LineInPartsError, r"3 parts .*fork at 25\.41000, 97\.20000", path, workspace)


def test_a_line_that_ends_30_km_off_is_refused(workspace, line_file):
    far = moved(MYITKYINA, 30_000, 45)
    refused(
        errors.LineElsewhereError,
        r"from Mogaung to Myitkyina: it ends 0\.0 km from Mogaung and 30\.0 km from Myitkyina; 4\.1 and 4\.1 km",
        line_file([*ROAD[:-1], far]),
        workspace,
    )


def test_however_vague_a_line_is_it_must_come_within_5_km(workspace, line_file):
    path = line_file([*ROAD[:-1], moved(MYITKYINA, 5_100, 45)])
    refused(errors.LineElsewhereError, r"5\.0 and 5\.0 km are allowed", path, workspace, accuracy=20_000)


def test_the_line_of_another_leg_is_refused(workspace, line_file):
    refused(errors.LineElsewhereError, "does not run from", line_file(ROAD), workspace, leg="rail-mizoram-02")


def test_an_unknown_leg_is_told_with_those_there_are(workspace, line_file):
    refused(errors.UnknownLegError, r"“nowhere”.*rail-mizoram-02 \(Sairang–", line_file(ROAD), workspace, leg="nowhere")


def test_a_line_in_another_crs_than_it_states_is_refused(workspace, line_file):
    path = line_file(ROAD, name="road.shp", crs="EPSG:32647")
    other = line_file(ROAD, name="other.shp", crs="EPSG:32646")
    path.with_suffix(".prj").write_bytes(other.with_suffix(".prj").read_bytes())
    refused(errors.LineElsewhereError, "EPSG:32646", path, workspace)


def test_polygons_and_empty_layers_are_refused(workspace, write_vector):
    square = "POLYGON ((97 25, 98 25, 98 26, 97 25))"
    refused(errors.ImportFileError, "not lines", write_vector("square.gpkg", [({"a": "b"}, square)]), workspace)
    refused(errors.ImportFileError, "no features", write_vector("none.gpkg", []), workspace)


@pytest.mark.usefixtures("impatient")
def test_a_locked_workspace_is_told(workspace, line_file):
    path = line_file(ROAD)
    with closing(sqlite3.connect(workspace)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(errors.LockedWorkspaceError, "locked", path, workspace)


def test_the_line_is_credited_and_undone(workspace, line_file):
    before = read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")
    sources = read_rows(workspace, "SELECT * FROM sources ORDER BY fid")
    run(line_file(ROAD), workspace)
    assert f"Line of {LEG}: Survey of 2026" in Workspace(workspace).sources.attributions()
    last = Workspace(workspace).imports.undo_last()
    assert (last.kind, last.subject) == ("corridor", LEG)
    assert read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid") == before
    assert read_rows(workspace, "SELECT * FROM sources ORDER BY fid") == sources


def test_the_algorithm(process, workspace, line_file, project):
    add_workspace(project, Workspace(workspace))
    path = line_file(ROAD[::-1])
    parameters = {"INPUT": f"{path}|layername=road", "WORKSPACE": str(workspace), "LEG": LEG, "ACCURACY": 50}
    results, log = process("importcorridor", project, SOURCE="© OpenStreetMap contributors (ODbL)", **parameters)
    assert results is not None, log
    assert results["LENGTH_KM"] == pytest.approx(geographiclib_m(ROAD) / 1000, abs=1e-5)
    assert (results["TURNED"], "was turned" in log) == (True, True)
    assert any("OpenStreetMap" in right for right in layer_of(project, "corridor_legs").metadata().rights())
    refused_results, log = process("importcorridor", project, SOURCE=" ", **parameters)
    assert refused_results is None
    assert "no fact without a source" in log


def network(count):
    """Lines of a net of roads, none of which joins another: about 5 km each, anywhere in Kachin."""
    random = Random(count)
    starts = [(random.uniform(96, 98.5), random.uniform(24, 28)) for _ in range(count)]
    return [
        [start, (start[0] + random.uniform(-0.05, 0.05), start[1] + random.uniform(-0.05, 0.05))] for start in starts
    ]


def turned(line, degrees: float):
    """Return a line so many degrees farther east, with longitudes of -180 to 180."""
    return [((lon + degrees + 180.0) % 360.0 - 180.0, lat) for lon, lat in line]


@pytest.mark.parametrize("east", [0.0, 83.0], ids=["where they are", "across the antimeridian"])
def test_gaps_are_those_to_the_nearest_end_of_all_others(east):
    lines = [turned(line, east) for line in network(40)]

    def gap(line):
        others = [end for other in lines if other is not line for end in (other[0], other[-1])]
        return min(geographiclib_m([end, other]) for end in (line[0], line[-1]) for other in others)

    told = [int(present(re.match(r"a gap of (\d+) m", text))[1]) for text in breaks(lines, NO_FEEDBACK)]
    assert set(told) == {round(gap(line)) for line in lines}
    assert told == sorted(told, reverse=True)


def test_the_work_of_telling_gaps_grows_with_the_lines_and_not_with_their_square(calls_of):
    few, many = (calls_of(lambda count=count: breaks(network(count), NO_FEEDBACK)) for count in (150, 1200))
    assert few["distance"] >= 300
    assert many["distance"] < 2 * 8 * few["distance"]
    assert many.total() < 2 * 8 * few.total()


def test_of_many_gaps_the_widest_are_told(workspace, line_file):
    with pytest.raises(LineInPartsError, match=r"300 parts .*; and \d+ places more\)") as told:
        run(line_file(*network(300)), workspace)
    assert len(str(told.value)) < 3000


def test_joining_can_be_cancelled(workspace, line_file):
    path = line_file(*network(300))
    # Each line is read, and then joined: this is in the midst of looking for gaps.
    feedback = WatchedFeedback(cancelled_after=750)
    refused(errors.JobCancelledError, "Nothing was changed", path, workspace, feedback=feedback)
    assert feedback.asked == 751
