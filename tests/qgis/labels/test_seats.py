"""Marks that share a position stand apart, and each has its own words beside it."""

from __future__ import annotations

import math
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import layer_of

DAY = date(2025, 10, 20)
"""On which Bhamo and its bases have reports of the last 90 days."""
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
UTM = QgsCoordinateReferenceSystem("EPSG:32647")
BHAMO = QgsPointXY(97.23357, 24.25256)
MM_AT_96_DPI = 96 / 25.4
JUNTA, CONTESTED, GREY = QColor("#D55E00"), QColor("#F0E442"), QColor("#5F5F5F")


def map_of_bhamo(project: QgsProject, role: str, crs: QgsCoordinateReferenceSystem) -> QgsMapSettings:
    settings = QgsMapSettings()
    settings.setLayers([layer_of(project, role)])
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(900, 900))
    settings.setOutputDpi(96)
    centre = QgsCoordinateTransform(DEGREES, crs, project).transform(BHAMO)
    settings.setExtent(QgsRectangle(centre, centre).buffered(20_000 if crs == UTM else 0.2))
    return settings


def drawn(settings: QgsMapSettings) -> QgsMapRendererParallelJob:
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job


def is_near(colour: QColor, image, x_mm: float, y_mm: float) -> bool:
    """Whether a colour is drawn within a millimetre of a point, in mm east and north of the middle of the map."""
    middle = image.width() / 2
    x, y = middle + x_mm * MM_AT_96_DPI, middle - y_mm * MM_AT_96_DPI
    around = range(-4, 5)
    return any(image.pixelColor(round(x + dx), round(y + dy)) == colour for dx in around for dy in around)


@pytest.mark.parametrize("crs", [UTM, DEGREES], ids=["UTM", "degrees"])
def test_bases_stand_around_their_town_and_words_beside_their_own_marks(read_project, read_workspace, dated, rows, crs):
    job = drawn(dated(map_of_bhamo(read_project, "control_status", crs), DAY))
    image = job.renderedImage()
    assert is_near(CONTESTED, image, 0, 0)
    # Where the build seats them, seat 1 in the north and the others clockwise.
    units = {row["unit_name"]: row for row in rows(read_workspace, "control_status")}
    seen = []
    for name in ("Bhamo: IB 236", "Bhamo: tank battalion TB 5014"):
        seat, ring = units[name]["seat"], units[name]["ring"]
        angle, radius = 2 * math.pi * (seat - 1) / ring, max(5.2, 1.0 * ring)
        seen.append(is_near(JUNTA, image, radius * math.sin(angle), radius * math.cos(angle)))
    assert any(seen)  # in degrees the words of another base cover one of them
    assert not is_near(JUNTA, image, 0, 0)
    labels = {label.labelText: label.cornerPoints for label in present(job.takeLabelingResults()).allLabels()}
    middle = map_of_bhamo(read_project, "control_status", crs).extent().center().x()
    for text, corners in labels.items():
        for name in ("IB 236", "TB 5014"):
            if name in text:
                unit = next(row for row in units.values() if row["unit_name"].endswith(name))
                is_east = math.sin(2 * math.pi * (unit["seat"] - 1) / unit["ring"]) > 0
                assert min(c.x() for c in corners) > middle if is_east else max(c.x() for c in corners) < middle
    assert any("IB 236" in text or "TB 5014" in text for text in labels)


def test_every_claim_about_a_place_has_a_mark_of_its_own_and_words_say_whose_it_is(
    read_project, read_workspace, dated, rows
):
    """Marks have words where there is room beside them; map tips and Identify have those of all."""
    job = drawn(dated(map_of_bhamo(read_project, "claims", UTM), DAY))
    told = {label.labelText for label in present(job.takeLabelingResults()).allLabels() if not label.isUnplaced}
    about_bhamo = [
        row
        for row in rows(read_workspace, "claims_in_force")
        if row["unit_name"] in ("Bhamo", "Bhamo airport", "Bhamo: IB 236", "Bhamo: tank battalion TB 5014")
        and (not row["valid_from"] or row["valid_from"] <= DAY)
        and (not row["valid_to"] or row["valid_to"] > DAY)
    ]
    assert len(about_bhamo) > 5
    seats = [(row["seat"], row["ring"]) for row in about_bhamo]
    assert len(set(seats)) == len(seats)
    in_force = {f"{row['unit_name'].split(': ')[-1]}\n{row['asserted_by']}: " for row in about_bhamo}
    words = [text for text in told if text.startswith(("Bhamo\n", "Bhamo airport\n", "IB 236\n", "tank battalion"))]
    assert words  # nine bases and their claims leave room for few
    for text in words:
        assert any(text.startswith(of_a_claim) for of_a_claim in in_force), text


def test_a_status_without_a_report_for_long_is_pale_and_struck_through(read_project, dated, rows, read_workspace):
    day = date(2025, 9, 10)  # the day before the junta's claim to all of it is news of the contest
    (row,) = (
        row
        for row in rows(read_workspace, "control_status")
        if row["unit_name"] == "Bhamo"
        and row["valid_from"].toPyDate() <= day
        and (not row["valid_to"] or day < row["valid_to"].toPyDate())
    )
    assert (day - row["last_report"].toPyDate()).days > 180
    image = drawn(dated(map_of_bhamo(read_project, "control_status", UTM), day)).renderedImage()
    assert is_near(GREY, image, 0, 2.2)
    assert not is_near(CONTESTED, image, 0, 0)


def test_rules_for_the_legend_alone_draw_nothing_on_the_map(read_project, dated):
    """Their grey marks would hide the yellow of a contested town."""
    layer = layer_of(read_project, "control_status")
    image = drawn(dated(map_of_bhamo(read_project, "control_status", UTM), DAY)).renderedImage()
    assert not is_near(GREY, image, 0, 0)
    names = [item.label() for item in present(layer.renderer()).legendSymbolItems()]
    assert "Hollow: position only approximate" in names
