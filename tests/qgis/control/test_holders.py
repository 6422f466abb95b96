"""Who holds each kilometre of the built data, and the algorithm that tells it."""

from __future__ import annotations

import csv
import math
import struct
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from kachin_corridors.core.control.claims import ADOPTED_CREDIBILITY
from kachin_corridors.core.control.holder_totals import totals
from kachin_corridors.core.present import present
from kachin_corridors.reports.strip import strip_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.tables.geopackage import vertices_of
from kachin_corridors.store.workspace import Workspace

OCTOBER, SEPTEMBER = date(2024, 10, 1), date(2025, 9, 12)
BHAMO_LEG = "Momauk–Bhamo"


def kilometres(points):
    return sum(Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0])["s12"] for p, q in pairwise(points)) / 1000


@pytest.fixture
def lengths(workspace):
    """The lengths of the legs of the Stilwell Road in km, by GeographicLib."""
    rows = read_rows(workspace, "SELECT name, geom FROM corridor_legs WHERE corridor_id = 'stilwell'")

    return {row["name"]: kilometres(vertices_of(row["geom"])) for row in rows}


# What control_claims.csv says, with the reach of a town (15 km) and the precision of a village (2 km) by docs/data.md.
# A span is two marks: a place and how many kilometres before or after it.
UP_TO_TANAI = [(("tarong", -2), ("tarong", 2)), (("tanai", -15), ("tanai", 15)), (("shaduzup", -2), ("shaduzup", 2))]
TO_WAINGMAW = (("myitkyina", -15), ("waingmaw", 0))
LA_WAR = (("la-war", -2), ("la-war", 2))
SOUTH_OF_WAINGMAW = (("waingmaw", 0), ("aung-myay", 0))
TO_BHAMO = (("momauk", 0), ("bhamo", 0))
TO_MOMAUK = (("aung-myay", 0), ("momauk", 0))
"""The outposts of Aung Mye fell on 2024-05-19, Momauk on 2024-08-19."""


@pytest.fixture
def mark_of(workspace):
    """The kilometre of a place on the Stilwell Road: its foot on the flat pieces of the line, by GeographicLib."""
    rows = read_rows(
        workspace,
        "SELECT geom FROM corridor_legs WHERE corridor_id = 'stilwell' AND valid_to IS NULL ORDER BY leg_order",
    )
    line = [point for row in rows for point in vertices_of(row["geom"])]
    points = {
        row["place_id"]: point
        for row in read_rows(workspace, "SELECT place_id, geom FROM places")
        for point in vertices_of(row["geom"])
    }

    def mark(place, km):
        x, y = points[place]
        best, passed = (math.inf, 0.0), 0.0
        narrow = math.cos(math.radians(y))
        for (x1, y1), (x2, y2) in pairwise(line):
            along = kilometres([(x1, y1), (x2, y2)])
            dx, dy = (x2 - x1) * narrow, y2 - y1
            length = dx * dx + dy * dy
            part = ((x - x1) * narrow * dx + (y - y1) * dy) / length if length else 0.0
            part = min(max(part, 0.0), 1.0)
            off = math.hypot((x - x1) * narrow - part * dx, y - y1 - part * dy)
            best = min(best, (off, passed + part * along))
            passed += along
        return best[1] + km

    return mark


@pytest.mark.parametrize(
    ("day", "kia", "contested", "junta"),
    [
        pytest.param(date(2021, 1, 1), [], [], [], id="before the record"),
        pytest.param(
            date(2024, 3, 20),
            [],
            # Nam Sang Yang fought for, Dawthponeyan taken on 8 March, Numlang not until the 21st.
            [(("nam-sang-yang", -2), ("numlang", 0))],
            [*UP_TO_TANAI, TO_WAINGMAW, (("numlang", 0), ("bhamo", 0))],
            id="offensive along the road",
        ),
        pytest.param(
            date(2024, 6, 1),
            [(("aung-myay", 0), ("myothit", 0))],
            [SOUTH_OF_WAINGMAW, (("myothit", 0), ("bhamo", 0))],
            [*UP_TO_TANAI, TO_WAINGMAW],
            id="Momauk entered",
        ),
        pytest.param(
            OCTOBER, [TO_MOMAUK], [SOUTH_OF_WAINGMAW, TO_BHAMO], [*UP_TO_TANAI, TO_WAINGMAW], id="Momauk taken"
        ),
        pytest.param(
            SEPTEMBER,
            [TO_MOMAUK],
            # The area of Waingmaw, 4 km around the town, is fought for since June 2025.
            [(("waingmaw", -4), ("aung-myay", 0)), TO_BHAMO],
            [*UP_TO_TANAI, LA_WAR, (("myitkyina", -15), ("waingmaw", -4))],
            id="Waingmaw fought for",
        ),
        # The newest word about the town of Waingmaw has it the junta's.
        pytest.param(
            date(2026, 3, 1),
            [TO_MOMAUK],
            [SOUTH_OF_WAINGMAW, TO_BHAMO],
            [*UP_TO_TANAI, LA_WAR, TO_WAINGMAW],
            id="Waingmaw reported held",
        ),
    ],
)
def test_whose_the_stilwell_road_is(workspace, lengths, mark_of, day, kia, contested, junta):
    holdings = Workspace(workspace).control.holdings()
    sections = holdings.sections_on(holdings.routes_on(day)["stilwell"], day)
    found = {total.holder.in_words(): total.km for total in totals(sections)}
    spans = {"KIA controlled": kia, "contested (KIA, junta)": contested, "junta controlled": junta}
    expected = {
        holder: sum(mark_of(*end) - mark_of(*start) for start, end in of_holder)
        for holder, of_holder in spans.items()
        if of_holder
    }
    expected["unknown"] = sum(lengths.values()) - sum(expected.values())
    assert found == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("day", [OCTOBER, SEPTEMBER], ids=str)
def test_the_towns_on_the_kaladan_are_shown_and_what_lies_between_them_is_unknown(workspace, day):
    """Paletwa township's road to the border, and the river within 15 km of each town; the next two are 69 km apart."""
    holdings = Workspace(workspace).control.holdings()
    route = holdings.routes_on(day)["kaladan"]
    found = {total.holder.in_words(): total.km for total in totals(holdings.sections_on(route, day))}
    assert set(found) == {"AA controlled", "contested (AA, junta)", "unknown"}
    assert found["contested (AA, junta)"] == pytest.approx(29.8, abs=0.1)
    towns = {town.name: town.holder.in_words() for town in strip_of(holdings, route, [day]).rows[0].towns}
    assert towns == {
        "Paletwa": "AA controlled",
        "Kyauktaw": "AA controlled",
        "Ponnagyun": "AA controlled",
        "Sittwe": "junta controlled",
    }


def test_every_colour_rests_on_claims_that_may_set_one(workspace):
    holdings = Workspace(workspace).control.holdings()
    for day in holdings.change_days():
        for route in holdings.routes_on(day).values():
            for section in holdings.sections_on(route, day):
                claims = holdings.claims_of(section)
                if section.status in ("controlled", "contested", "shared"):
                    assert claims
                    assert all(claim.source_id for claim in claims)
                    # A sign may stand beside a report, never alone.
                    telling = [claim for claim in claims if claim.credibility <= ADOPTED_CREDIBILITY]
                    named = {actor for claim in telling for actor in (claim.actor, *claim.against)}
                    assert set(section.holder.actors) <= named
                    assert all(claim.event_date <= day for claim in claims)


def test_what_was_read_is_kept_until_the_file_changes(workspace):
    first = Workspace(workspace).control.holdings()
    assert Workspace(workspace).control.are_holdings_cached()
    assert Workspace(workspace).control.holdings() is first
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_status SET status = 'unknown'")
    assert not Workspace(workspace).control.are_holdings_cached()
    sections = Workspace(workspace).control.holdings().sections_on(first.routes_on(None)["stilwell"], OCTOBER)
    assert {section.status for section in sections} == {"unknown"}


def test_a_corridor_in_pieces_does_not_hide_the_others(workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute(
            "UPDATE corridor_legs SET geom = (SELECT geom FROM corridor_legs WHERE leg_id = 'kaladan-02') "
            "WHERE leg_id = 'stilwell-05'"
        )
    holdings = Workspace(workspace).control.holdings()
    assert "stilwell" not in holdings.routes_on(None)
    assert "kaladan" in holdings.routes_on(None)
    assert "cannot be measured as one line" in str(holdings.faults_on(None)[0])


def test_the_algorithm_writes_totals_as_csv_and_sections_as_a_layer(process, workspace, lengths, mark_of, tmp_path):
    sections, table = tmp_path / "new" / "sections.gpkg", tmp_path / "new" / "totals.csv"
    results, log = process(
        "kilometresbyholder",
        None,
        WORKSPACE=str(workspace),
        CORRIDOR="stilwell",
        DATE="2025-09-12",
        COMPARE_DATE="2024-10-01",
        OUTPUT=str(sections),
        OUTPUT_TOTALS=str(table),
    )
    assert results, log
    # The 4 km before Waingmaw, fought for since; the 4 km around La War, of which nothing was told before.
    assert results["CHANGES"] == (
        "Ledo–Bhamo (Stilwell Road): since 2024-10-01 contested (KIA, junta) +4.0 km, unknown -4.0 km"
    )
    with table.open(encoding="utf-8", newline="") as stream:
        rows = {(row["actor"], row["status"]): row for row in csv.DictReader(stream)}
    assert set(rows) == {("KIA", "controlled"), ("junta", "controlled"), ("KIA, junta", "contested"), ("", "unknown")}
    contested = rows["KIA, junta", "contested"]
    km = 4 + mark_of("aung-myay", 0) - mark_of("waingmaw", 0) + lengths[BHAMO_LEG]
    assert float(contested["km"]) == pytest.approx(km, abs=0.02)
    assert float(contested["share_percent"]) == pytest.approx(100 * km / sum(lengths.values()), abs=0.01)
    assert float(contested["compare_km"]) == pytest.approx(km - 4, abs=0.02)
    assert contested["compare_day"] == "2024-10-01"
    assert float(contested["difference_km"]) == pytest.approx(4, abs=1e-6)
    layer = QgsVectorLayer(str(sections), "sections", "ogr")
    (bhamo,) = [row for row in layer.getFeatures() if row["to_name"] == "Bhamo"]
    assert (bhamo["actor"], bhamo["against"], bhamo["status"]) == ("KIA", "junta", "contested")
    assert (bhamo["compare_status"], bhamo["compare_actor"]) == ("contested", "KIA, junta")
    # The junta's claim to all of it, the day before; of the outposts of Aung Myay, the next place on the road after
    # Waingmaw, nothing was told since they fell on 19 May 2024.
    assert (bhamo["last_report"], bhamo["news_age_days"], bhamo["freshness"]) == ("2025-09-11", 1, "fresh")
    assert [contested[name] for name in ("last_report", "news_age_days", "freshness")] == ["2024-05-19", "481", "old"]
    assert [rows["", "unknown"][name] for name in ("last_report", "news_age_days", "freshness")] == [""] * 3
    assert "The KIA has begun an assault on Bhamo." in bhamo["basis"]
    of_momauk, of_bhamo = "7a97b79c-dce2-54a4-9245-4e7be3e1f00c", "1abf2dd1-f606-4926-b80c-02371a6c267c"
    assert {of_momauk, of_bhamo} <= set(bhamo["claim_ids"].split("; "))
    (leg,) = read_rows(workspace, "SELECT geom FROM corridor_legs WHERE leg_id = 'stilwell-13'")
    drawn = [(point.x(), point.y()) for point in QgsGeometry(bhamo.geometry()).vertices()]
    assert drawn[0] == pytest.approx(vertices_of(leg["geom"])[0], abs=1e-9)
    assert drawn[-1] == pytest.approx(vertices_of(leg["geom"])[-1], abs=1e-9)


def test_all_corridors_add_up_to_their_lengths(process, workspace, tmp_path):
    table = tmp_path / "totals.csv"
    results, log = process(
        "kilometresbyholder", None, WORKSPACE=str(workspace), OUTPUT="memory:", OUTPUT_TOTALS=str(table)
    )
    assert results, log
    found: dict[str, float] = defaultdict(float)
    with table.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["corridor_id"]] += float(row["km"])
            assert row["day"] == "2026-04-27"  # of the newest claim
    expected: dict[str, float] = defaultdict(float)
    query = "SELECT corridor_id, geom FROM corridor_legs WHERE mode <> 'gap' AND valid_to IS NULL"
    for row in read_rows(workspace, query):
        expected[row["corridor_id"]] += kilometres(vertices_of(row["geom"]))
    assert len(expected) == 12
    assert found == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        pytest.param({"CORRIDOR": "silk road"}, "“silk road” is no corridor along which one can travel", id="corridor"),
        pytest.param({"CORRIDOR": "gap-border-mines"}, "is no corridor along which one can travel", id="gap"),
        pytest.param({"COMPARE_DATE": "last year"}, "“last year” is not a date", id="second date"),
        pytest.param({"DATE": "2025-13-40"}, "“2025-13-40” is not a date", id="date"),
    ],
)
def test_bad_input_is_told(process, workspace, parameters, message):
    results, reason = process(
        "kilometresbyholder", None, WORKSPACE=str(workspace), OUTPUT="memory:", OUTPUT_TOTALS="memory:", **parameters
    )
    assert results is None
    assert message in reason


@pytest.mark.parametrize("value", [math.nan, math.inf], ids=str)
@pytest.mark.parametrize("from_end", [16, 32], ids=["the last vertex", "the one before"])
def test_a_line_with_a_vertex_nowhere_spoils_its_corridor_only(process, workspace, tmp_path, from_end, value):
    table = tmp_path / "totals.csv"
    with Workspace(workspace).tables.writing() as database:
        ((fid, blob),) = database.execute("SELECT fid, geom FROM corridor_legs WHERE leg_id = 'stilwell-05'").fetchall()
        spoilt = bytearray(blob)
        struct.pack_into("<d", spoilt, len(spoilt) - from_end, value)
        database.execute("UPDATE corridor_legs SET geom = ? WHERE fid = ?", (bytes(spoilt), fid))
    results, log = process(
        "kilometresbyholder", None, WORKSPACE=str(workspace), OUTPUT="memory:", OUTPUT_TOTALS=str(table)
    )
    assert results, log
    assert "The corridor Ledo–Bhamo (Stilwell Road) cannot be measured as one line" in log
    assert "the list of incomplete rows names it" in log
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len({row["corridor_id"] for row in rows}) == 11
    assert "stilwell" not in {row["corridor_id"] for row in rows}
    assert all(math.isfinite(float(row["km"])) for row in rows)


def test_a_folder_that_cannot_be_made_is_told(process, workspace, tmp_path):
    (tmp_path / "file").touch()
    target = tmp_path / "file" / "sections.csv"
    parameters = {"WORKSPACE": str(workspace), "OUTPUT": str(target), "OUTPUT_TOTALS": "memory:"}
    results, log = process("kilometresbyholder", None, **parameters)
    assert results is None
    assert "sections.csv cannot be written" in log


def test_a_layer_that_is_loaded_has_the_style_of_control(process, workspace, project):
    """As the toolbox does it: the style is applied when the layer is loaded, in the main thread."""
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:kilometresbyholder"))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    target = QgsProcessingOutputLayerDefinition("memory:", project)
    parameters = {"WORKSPACE": str(workspace), "OUTPUT": target, "OUTPUT_TOTALS": "memory:"}
    results, succeeded = algorithm.run(parameters, context, feedback)
    assert succeeded
    layer = context.takeResultLayer(results["OUTPUT"])
    assert isinstance(layer, QgsVectorLayer)
    details = context.layersToLoadOnCompletion()[results["OUTPUT"]]
    present(details.postProcessor()).postProcessLayer(layer, context, feedback)
    labels = [item.label() for item in present(layer.renderer()).legendSymbolItems()]
    assert "Controlled by the KIA (Kachin Independence Army)" in labels
    assert "Unknown: no usable report" in labels
    assert layer.attributeAlias(layer.fields().indexOf("km")) == "Length along the line (km)"
