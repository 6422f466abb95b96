"""Rows of kachin_corridors:measurebetween: a stretch of a corridor, and the places passed."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsPoint, QgsPointXY

from ...core.corridors.measurements import SavedMeasurement
from ...core.corridors.route_ends import RouteEnd
from ...core.corridors.routes import Stretch
from ...core.geometry.geodesy import compass_point
from ...core.units import METRES_PER_KM
from ..tables import NUMBER, TEXT, WHOLE, Column, Row

COLUMNS = (
    Column("name", TEXT, "From–to"),
    Column("corridor", TEXT, "Corridor"),
    Column("from_name", TEXT, "From"),
    Column("from_km", NUMBER, "From (kilometre mark)"),
    Column("from_offset_km", NUMBER, "From: distance from the corridor (km)"),
    Column("to_name", TEXT, "To"),
    Column("to_km", NUMBER, "To (kilometre mark)"),
    Column("to_offset_km", NUMBER, "To: distance from the corridor (km)"),
    Column("length_km", NUMBER, "Length along the line (km)"),
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("azimuth_deg", NUMBER, "Azimuth of the straight line (°)"),
    Column("back_azimuth_deg", NUMBER, "Azimuth back (°)"),
    Column("compass", TEXT, "Direction"),
    Column("legs", TEXT, "Legs touched"),
    Column("modes", TEXT, "Modes"),
    Column("statuses", TEXT, "Statuses"),
    Column("accuracy_m", WHOLE, "Accuracy of the line (m, 95 % of its length)"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("leg_ids", TEXT, "Leg ids"),
    Column("method", TEXT, "Method"),
    Column("line_version", TEXT, "Line measured"),
    Column("situation_date", TEXT, "Situation date"),
    Column("measured_at", TEXT, "Measured at (UTC)"),
)
PLACE_COLUMNS = (
    Column("name", TEXT, "Place"),
    Column("km", NUMBER, "Kilometre mark"),
    Column("travelled_km", NUMBER, "From the start of the stretch (km)"),
    Column("offset_m", NUMBER, "Distance of the place from the line (m)"),
    Column("is_leg_end", WHOLE, "A leg ends here (1 = yes)"),
    Column("place_id", TEXT, "Place id"),
)


@dataclass(frozen=True)
class MeasuredStretch:
    """A stretch with its ends, and as it may be kept."""

    stretch: Stretch
    start: RouteEnd
    end: RouteEnd
    kept: SavedMeasurement


@dataclass(frozen=True)
class StretchRow:
    """A measured stretch: its attributes are the columns of the table."""

    name: str
    corridor: str
    from_name: str
    from_km: float | None
    from_offset_km: float
    to_name: str
    to_km: float | None
    to_offset_km: float
    length_km: float
    straight_km: float
    azimuth_deg: float | None
    back_azimuth_deg: float | None
    compass: str
    legs: str
    modes: str
    statuses: str
    accuracy_m: int | None
    corridor_id: str
    leg_ids: str
    method: str
    line_version: str
    situation_date: str
    measured_at: str


def stretch_row(measured: MeasuredStretch) -> Row:
    """Return the one row of a stretch, with its line."""
    kept, legs = measured.kept, measured.stretch.legs
    row = StretchRow(
        name=f"{kept.from_name}–{kept.to_name}",
        corridor=measured.stretch.route.name,
        from_name=kept.from_name,
        from_km=kept.from_km,
        from_offset_km=measured.start.offset_m / METRES_PER_KM,
        to_name=kept.to_name,
        to_km=kept.to_km,
        to_offset_km=measured.end.offset_m / METRES_PER_KM,
        length_km=kept.length_km,
        straight_km=kept.straight_km,
        azimuth_deg=kept.azimuth_deg,
        back_azimuth_deg=kept.back_azimuth_deg,
        compass="" if kept.azimuth_deg is None else compass_point(kept.azimuth_deg),
        legs="; ".join(leg.name for leg in legs),
        modes=", ".join(dict.fromkeys(leg.mode for leg in legs)),
        statuses=", ".join(dict.fromkeys(leg.status for leg in legs)),
        accuracy_m=kept.accuracy_m,
        corridor_id=kept.corridor_id,
        leg_ids=",".join(leg.leg_id for leg in legs),
        method=kept.method,
        line_version=kept.line_version,
        situation_date=kept.situation_date,
        measured_at=kept.measured_at,
    )
    return Row.of(row, COLUMNS, QgsGeometry.fromPolyline([QgsPoint(*point) for point in kept.points]))


def place_rows(stretch: Stretch) -> list[Row]:
    """Return the places passed, from the start of the stretch on."""
    return [
        Row(
            [
                place.name,
                place.at_km,
                abs(place.at_m - stretch.from_m) / METRES_PER_KM,
                place.offset_m,
                int(place.is_leg_end),
                place.place_id,
            ],
            QgsGeometry.fromPointXY(QgsPointXY(*stretch.route.point_at(place.at_m))),
        )
        for place in stretch.places
    ]
