"""The strip of who holds each kilometre: its pictures, the layout, and what it says as text and CSV."""

from __future__ import annotations

import base64
import csv
import io
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import date

import pytest
from qgis.core import (
    QgsLayoutItemPicture,
)
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage

from kachin_corridors.core.errors import WrongSuffixError
from kachin_corridors.reports.holder_report import csv_of, text_of
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.reports.strip import nice_step, strip_of
from kachin_corridors.reports.strip_export import add_strip_to_layout, export_font, image_of, save_strip, svg_of
from kachin_corridors.reports.strip_layout import StripLayout
from kachin_corridors.reports.strip_painter import StripColours, hatch_lines, print_colours
from kachin_corridors.store.workspace import Workspace

OCTOBER, SEPTEMBER = date(2024, 10, 1), date(2025, 9, 12)
DARK = StripColours(QColor("#eff0f1"), QColor("#232629"), QColor("#a8a8a8"))


@pytest.fixture
def strip(workspace):
    holdings = Workspace(workspace).control.holdings()
    return strip_of(holdings, holdings.routes_on(SEPTEMBER)["stilwell"], [SEPTEMBER, OCTOBER])


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
    assert "#f0e442" in colours_at(strip.length_km - 5, first)
    la_war = 325.2  # the junta is reported there since March 2025
    assert "#d55e00" in colours_at(la_war, first)
    assert colours_at(la_war, second) == {colours.paper.name()}  # thin and grey below: unknown
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
    other = add_strip_to_layout(layout, strip_of(holdings, holdings.routes_on(None)["rail-mizoram"], [SEPTEMBER]))
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


def test_text_and_csv_say_the_same(strip, workspace):
    text = text_of(strip, Workspace(workspace).control.holdings())
    assert "Since 2024-10-01 contested (KIA, junta) +4.0 km" in text
    assert "The KIA has taken the last junta base in Momauk." in text
    rows = list(csv.DictReader(io.StringIO(csv_of(strip))))
    (contested,) = [row for row in rows if row["status"] == "contested"]
    assert float(contested["difference_km"]) == pytest.approx(4, abs=5e-4)
    assert sum(float(row["share_percent"]) for row in rows) == pytest.approx(100, abs=0.02)
    # The oldest word on what the junta holds there is that of 10 September 2021 on Tarong.
    (held,) = [row for row in rows if (row["actor"], row["status"]) == ("junta", "controlled")]
    assert [held[name] for name in ("last_report", "news_age_days", "freshness")] == ["2021-09-10", "1463", "old"]
    (unknown,) = [row for row in rows if row["status"] == "unknown"]
    assert unknown["last_report"] == unknown["freshness"] == ""


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
