"""Who holds each kilometre of the built data: the algorithm, the strip, and its pictures."""

from __future__ import annotations

import base64
import csv
import io
import math
import struct
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsLayoutItemPicture,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage

from kachin_corridors.core.control.claims import ADOPTED_CREDIBILITY
from kachin_corridors.core.control.holder_totals import totals
from kachin_corridors.core.errors import WrongSuffixError
from kachin_corridors.core.present import present
from kachin_corridors.reports.holder_report import csv_of, text_of
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.reports.strip import nice_step, strip_of
from kachin_corridors.reports.strip_export import add_strip_to_layout, export_font, image_of, save_strip, svg_of
from kachin_corridors.reports.strip_layout import StripLayout
from kachin_corridors.reports.strip_painter import StripColours, hatch_lines, print_colours
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.tables.geopackage import vertices_of
from kachin_corridors.store.workspace import Workspace

OCTOBER, SEPTEMBER = date(2024, 10, 1), date(2025, 9, 12)
DARK = StripColours(QColor("#eff0f1"), QColor("#232629"), QColor("#a8a8a8"))
# What control_claims.csv says: the KIA seized the road in March 2024 (its ends, Myitkyina and Bhamo, are not in that),
# Dawthponeyan on 2024-05-09, Momauk on 2024-08-19; Bhamo is fought for since 2024-12-04.
KIA_LEGS = ("Waingmaw–Dawthponeyan", "Dawthponeyan–Myothit (Momauk)", "Myothit (Momauk)–Momauk")
BHAMO_LEG = "Momauk–Bhamo"


def kilometres(points):
    return sum(Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0])["s12"] for p, q in pairwise(points)) / 1000


@pytest.fixture
def lengths(workspace):
    """The lengths of the legs of the Stilwell Road in km, by GeographicLib."""
    rows = read_rows(workspace, "SELECT name, geom FROM corridor_legs WHERE corridor_id = 'stilwell'")

    return {row["name"]: kilometres(vertices_of(row["geom"])) for row in rows}


@pytest.fixture
def strip(workspace):
    holdings = Workspace(workspace).control.holdings()
    return strip_of(holdings, holdings.routes_on(SEPTEMBER)["stilwell"], [SEPTEMBER, OCTOBER])


@pytest.mark.parametrize(
    ("day", "kia", "contested"),
    [
        pytest.param(date(2024, 1, 1), (), (), id="before the record"),
        pytest.param(date(2024, 3, 20), (), KIA_LEGS, id="offensive along the road"),
        pytest.param(date(2024, 6, 1), KIA_LEGS[:2], KIA_LEGS[2:], id="Momauk entered"),
        pytest.param(OCTOBER, KIA_LEGS, (), id="Momauk taken"),
        pytest.param(SEPTEMBER, KIA_LEGS, (BHAMO_LEG,), id="Bhamo fought for"),
        # Fighting in the area of Waingmaw, newer than what is said of the road: its first leg is no longer known.
        pytest.param(date(2026, 3, 1), KIA_LEGS[1:], (BHAMO_LEG,), id="Waingmaw fought for"),
    ],
)
def test_whose_the_stilwell_road_is(workspace, lengths, day, kia, contested):
    holdings = Workspace(workspace).control.holdings()
    sections = holdings.sections_on(holdings.routes_on(day)["stilwell"], day)
    found = {total.holder.in_words(): total.km for total in totals(sections)}
    expected = {
        "KIA controlled": sum(lengths[leg] for leg in kia),
        "contested (KIA, junta)": sum(lengths[leg] for leg in contested),
        "unknown": sum(km for leg, km in lengths.items() if leg not in (*kia, *contested)),
    }
    assert found == pytest.approx({holder: km for holder, km in expected.items() if km}, abs=1e-6)


@pytest.mark.parametrize("day", [OCTOBER, SEPTEMBER], ids=str)
def test_all_of_the_kaladan_is_unknown_but_paletwa_is_shown(workspace, day):
    """Only Paletwa has a record: neither of the legs that end there has two known ends."""
    holdings = Workspace(workspace).control.holdings()
    route = holdings.routes_on(day)["kaladan"]
    (total,) = totals(holdings.sections_on(route, day))
    assert (total.holder.status, total.share) == ("unknown", 1.0)
    (town,) = strip_of(holdings, route, [day]).rows[0].towns
    assert (town.name, town.holder.in_words()) == ("Paletwa", "AA controlled")


def test_every_colour_rests_on_claims_that_may_set_one(workspace):
    holdings = Workspace(workspace).control.holdings()
    for day in holdings.change_days():
        for route in holdings.routes_on(day).values():
            for section in holdings.sections_on(route, day):
                claims = holdings.claims_of(section)
                if section.status in ("controlled", "contested", "shared"):
                    assert claims
                    assert all(claim.source_id and claim.credibility <= ADOPTED_CREDIBILITY for claim in claims)
                    assert all(claim.event_date <= day for claim in claims)


def test_what_was_read_is_kept_until_the_file_changes(workspace):
    first = Workspace(workspace).control.holdings()
    assert Workspace(workspace).control.are_holdings_cached()
    assert Workspace(workspace).control.holdings() is first
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_status SET status = 'unknown' WHERE unit_id = 'bhamo-myitkyina-road'")
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


def test_the_algorithm_writes_totals_as_csv_and_sections_as_a_layer(process, workspace, lengths, tmp_path):
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
    km = lengths[BHAMO_LEG]
    assert results["CHANGES"] == (
        f"Ledo–Bhamo (Stilwell Road): since 2024-10-01 contested (KIA, junta) +{km:.1f} km, unknown -{km:.1f} km"
    )
    with table.open(encoding="utf-8", newline="") as stream:
        rows = {(row["actor"], row["status"]): row for row in csv.DictReader(stream)}
    assert set(rows) == {("KIA", "controlled"), ("KIA, junta", "contested"), ("", "unknown")}
    contested = rows["KIA, junta", "contested"]
    assert float(contested["km"]) == pytest.approx(km, abs=1e-6)
    assert float(contested["share_percent"]) == pytest.approx(100 * km / sum(lengths.values()), abs=1e-6)
    assert (float(contested["compare_km"]), contested["compare_day"]) == (0, "2024-10-01")
    assert float(contested["difference_km"]) == pytest.approx(km, abs=1e-6)
    layer = QgsVectorLayer(str(sections), "sections", "ogr")
    (bhamo,) = [row for row in layer.getFeatures() if row["to_name"] == "Bhamo"]
    assert (bhamo["actor"], bhamo["against"], bhamo["status"]) == ("KIA", "junta", "contested")
    assert bhamo["compare_status"] == "unknown"
    assert "The KIA has begun an assault on Bhamo." in bhamo["basis"]
    assert len(bhamo["claim_ids"].split("; ")) == 5
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
            assert row["day"] == "2026-02-15"
    expected: dict[str, float] = defaultdict(float)
    query = "SELECT corridor_id, geom FROM corridor_legs WHERE mode <> 'gap' AND valid_to IS NULL"
    for row in read_rows(workspace, query):
        expected[row["corridor_id"]] += kilometres(vertices_of(row["geom"]))
    assert len(expected) == 11
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
    assert len({row["corridor_id"] for row in rows}) == 10
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


@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["1x", "2x"])
@pytest.mark.parametrize("colours", [print_colours(), DARK], ids=["light", "dark"])
def test_the_bands_have_the_colours_of_the_map_at_their_kilometres(strip, colours, scale):
    layout = StripLayout(strip, 1000, export_font())
    image = image_of(layout, scale, colours)
    assert image.width() == 1000 * scale
    first, second = (next(band for band in layout.bands if band.row == row).rect for row in (0, 1))

    def colours_at(km, rect):
        found = set()
        for step in range(-4, 5):
            point = QPointF(layout.x_of(km) + step, rect.top() + rect.height() * 0.2) * scale
            found.add(image.pixelColor(round(point.x()), round(point.y())).name())
        return found

    assert "#0072b2" in colours_at(450, first)
    assert "#0072b2" in colours_at(450, second)
    end = strip.length_km - 5
    assert "#f0e442" in colours_at(end, first)
    assert colours_at(end, second) == {colours.paper.name()}  # thin and grey below: unknown
    assert colours_at(100, first) == {colours.paper.name()}


def test_labels_do_not_overlap_and_name_what_matters(strip):
    for width in (380, 480, 1000, 1600):
        layout = StripLayout(strip, width, export_font(13))
        rects = [label.text.rect for label in layout.labels]
        assert not any(one.intersects(other) for index, one in enumerate(rects) for other in rects[:index])
        leaders = [
            QRectF(each.x, each.text.rect.bottom(), 0.1, each.foot - each.text.rect.bottom()) for each in layout.labels
        ]
        assert not any(leader.intersects(rect) for leader in leaders for rect in rects)
        assert all(rect.left() >= 0 and rect.right() <= width for rect in rects)
        assert {"Ledo", "Waingmaw", "Momauk", "Bhamo"} <= {label.text.text for label in layout.labels}
        assert all(text.rect.right() <= width + 30 for text in layout.texts)


def test_the_svg_tells_all_in_words(strip):
    texts = " ".join(
        element.text or "" for element in ElementTree.fromstring(svg_of(strip)).iter() if element.tag.endswith("}text")
    )
    for words in (
        "Ledo",
        "Bhamo",
        "2025-09-12",
        "2024-10-01",
        "km",
        "Controlled by the KIA",
        "Contested between the KIA",
    ):
        assert words in texts
    assert "must not be used for navigation" in texts.replace("  ", " ")
    assert "The Irrawaddy" in texts


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_picture_is_written_whole_over_an_older_one(strip, tmp_path, suffix):
    path = tmp_path / "new" / f"strip{suffix}"
    for _ in range(2):
        save_strip(strip, path)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    image = QImage(str(path))
    assert not image.isNull()
    assert image.width() > 900
    with pytest.raises(WrongSuffixError, match=r"\.png, \.svg"):
        save_strip(strip, path.with_suffix(".bmp"))


def test_the_strip_in_a_layout_is_kept_in_the_project(strip, workspace, project, tmp_path):
    from kachin_corridors.layers.project.workspace_layers import add_workspace
    from kachin_corridors.reports.layouts import add_layout

    add_workspace(project, Workspace(workspace))
    layout = add_layout(project, Workspace(workspace))
    pages = layout.pageCollection().pageCount()
    picture = add_strip_to_layout(layout, strip)
    assert add_strip_to_layout(layout, strip) is picture
    assert picture.page() == pages == layout.pageCollection().pageCount() - 1
    holdings = Workspace(workspace).control.holdings()
    other = add_strip_to_layout(layout, strip_of(holdings, holdings.routes_on(None)["kaladan"], [SEPTEMBER]))
    assert other.page() == picture.page()
    assert other.pagePos().y() > picture.pagePos().y() + picture.rect().height()
    path = tmp_path / "project.qgz"
    assert project.write(str(path))
    project.clear()
    assert project.read(str(path))
    kept = find_layout(project).itemById("holder_strip_stilwell")
    assert isinstance(kept, QgsLayoutItemPicture)
    svg = base64.b64decode(kept.picturePath().removeprefix("base64:"))
    assert b"Momauk" in svg
    assert not kept.isMissingImage()


def test_text_and_csv_say_the_same(strip, workspace, lengths):
    text = text_of(strip, Workspace(workspace).control.holdings())
    assert f"Since 2024-10-01 contested (KIA, junta) +{lengths[BHAMO_LEG]:.1f} km" in text
    assert "The KIA has taken the last junta base in Momauk." in text
    (kia, contested, unknown) = csv.DictReader(io.StringIO(csv_of(strip)))
    assert float(contested["difference_km"]) == pytest.approx(lengths[BHAMO_LEG], abs=5e-4)
    assert sum(float(row["share_percent"]) for row in (kia, contested, unknown)) == pytest.approx(100, abs=0.02)


def test_no_text_of_a_shared_workspace_is_a_formula_in_the_csv(strip):
    sections = tuple(replace(each, actor=f"={each.actor}") for each in strip.rows[0].sections)
    posing = replace(strip, rows=(replace(strip.rows[0], sections=sections), strip.rows[1]))
    rows = list(csv.DictReader(io.StringIO(csv_of(posing))))
    assert {row["actor"][:2] for row in rows if "=" in row["actor"]} == {"'="}
    assert any(float(row["difference_km"]) < 0 for row in rows)


@pytest.mark.parametrize(
    ("length", "most", "step"),
    [(488, 10, 50), (488, 5, 100), (253, 13, 20), (9.9, 10, 1), (1000, 10, 100), (0.7, 7, 0.1)],
)
def test_ticks_are_nice(length, most, step):
    assert nice_step(length, most) == pytest.approx(step)


def test_a_hatch_stays_inside_and_goes_on_in_the_neighbour():
    left, right = QRectF(10, 10, 40, 20), QRectF(50, 10, 30, 20)
    both = [(line.p1(), line.p2()) for line in hatch_lines(left.united(right), 45, 7)]
    for rect in (left, right):
        for line in hatch_lines(rect, 45, 7):
            for point in (line.p1(), line.p2()):
                assert rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(point)
            # On one of the lines through both.
            offset = line.p1().x() + line.p1().y()
            assert any(abs(start.x() + start.y() - offset) < 1e-6 for start, _ in both)
