"""Measurements that an analyst keeps: what was measured, how, on which line, when and by whom.

Coordinates are longitude, latitude in degrees (EPSG:4326); lengths are geodesic on WGS 84.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from ..geometry.geodesy import LonLat, inverse, line_length
from ..units import METRES_PER_KM
from ..words import MeasurementKind
from .legs import Leg
from .routes import Route, Stretch

METHOD_ALONG = "geodesic on WGS 84 (Karney), along the line of the corridor"
METHOD_FREE = "geodesic on WGS 84 (Karney), along the line drawn"
METHOD_FEATURE = "geodesic on WGS 84 (Karney), along the line of the feature"
_SAME_POINT_M = 1e-3


@dataclass(frozen=True)
class SavedMeasurement:
    """One measurement. Kilometre marks and corridor are of a stretch only; azimuths are of the straight line.

    ``line_version`` says in words which line was measured; ``situation_date`` is an ISO day or empty, ``measured_at``
    an ISO time in UTC. The azimuths are None where both ends are the same point.
    """

    measurement_id: str
    name: str
    kind: str
    corridor_id: str
    from_name: str
    to_name: str
    from_km: float | None
    to_km: float | None
    length_km: float
    straight_km: float
    azimuth_deg: float | None
    back_azimuth_deg: float | None
    method: str
    line_version: str
    accuracy_m: int | None
    situation_date: str
    measured_at: str
    measured_by: str
    note: str
    points: tuple[LonLat, ...]


def of_stretch(
    stretch: Stretch,
    line_version: str,
    measured_at: datetime,
    *,
    name: str = "",
    from_name: str = "",
    to_name: str = "",
    situation_date: date | None = None,
    measured_by: str = "",
    note: str = "",
) -> SavedMeasurement:
    """Return a stretch of a corridor as it is kept. Ends without a name get that of the place there, or their mark."""
    from_name = from_name or end_name(stretch.route, stretch.from_m)
    to_name = to_name or end_name(stretch.route, stretch.to_m)
    straight_m, azimuth, back_azimuth = stretch.straight
    return SavedMeasurement(
        measurement_id=str(uuid4()),
        name=name.strip() or f"{from_name}–{to_name}",
        kind=MeasurementKind.STRETCH,
        corridor_id=stretch.route.corridor_id,
        from_name=from_name,
        to_name=to_name,
        from_km=stretch.from_m / METRES_PER_KM,
        to_km=stretch.to_m / METRES_PER_KM,
        length_km=stretch.length_m / METRES_PER_KM,
        straight_km=straight_m / METRES_PER_KM,
        azimuth_deg=azimuth,
        back_azimuth_deg=back_azimuth,
        method=METHOD_ALONG,
        line_version=line_version,
        accuracy_m=stretch.accuracy_m,
        situation_date=situation_date.isoformat() if situation_date else "",
        measured_at=measured_at.isoformat(timespec="seconds"),
        measured_by=measured_by,
        note=note,
        points=stretch.points,
    )


def of_line(
    points: Sequence[LonLat],
    line_version: str,
    measured_at: datetime,
    *,
    name: str = "",
    from_name: str = "",
    to_name: str = "",
    accuracy_m: int | None = None,
    situation_date: date | None = None,
    measured_by: str = "",
    note: str = "",
    method: str = METHOD_FREE,
) -> SavedMeasurement:
    """Return a free line as it is kept; ends without a name get their position. Raises GeometryError for no line."""
    length_m = line_length(points)
    straight_m, azimuth, back_azimuth = _straight_line(points[0], points[-1])
    from_name, to_name = from_name or position_in_words(points[0]), to_name or position_in_words(points[-1])
    return SavedMeasurement(
        measurement_id=str(uuid4()),
        name=name.strip() or f"{from_name}–{to_name}",
        kind=MeasurementKind.FREE,
        corridor_id="",
        from_name=from_name,
        to_name=to_name,
        from_km=None,
        to_km=None,
        length_km=length_m / METRES_PER_KM,
        straight_km=straight_m / METRES_PER_KM,
        azimuth_deg=azimuth,
        back_azimuth_deg=back_azimuth,
        method=method,
        line_version=line_version,
        accuracy_m=accuracy_m,
        situation_date=situation_date.isoformat() if situation_date else "",
        measured_at=measured_at.isoformat(timespec="seconds"),
        measured_by=measured_by,
        note=note,
        points=tuple(points),
    )


def _straight_line(start: LonLat, end: LonLat) -> tuple[float, float | None, float | None]:
    """Return length (m) and azimuths (degrees) of a straight line; no azimuth where both ends are one point."""
    metres, azimuth, back_azimuth = inverse(start, end)
    return (metres, azimuth, back_azimuth) if metres >= _SAME_POINT_M else (metres, None, None)


def version_of_lines(data_version: str, legs: Iterable[Leg]) -> str:
    """Say which line was measured: the version of the data, and where the line of each leg comes from."""
    sources = dict.fromkeys(leg.geometry_source for leg in legs if leg.geometry_source)
    return f"data of {data_version}; lines: {', '.join(sources) or 'not stated'}"


def end_name(route: Route, at_m: float) -> str:
    """Return the name of the place at a mark (metres) of a corridor, or else the mark: ``km 12.3``."""
    place = route.place_at(at_m)
    return place.name if place else mark_in_words(at_m)


def mark_in_words(at_m: float) -> str:
    """Return a kilometre mark as it is written and read: ``km 12.3``."""
    return f"km {at_m / METRES_PER_KM:.1f}"


def position_in_words(point: LonLat) -> str:
    """Return a position in degrees as it is written on maps, latitude first: ``26.3570 N 96.7180 E``."""
    longitude, latitude = point
    return f"{abs(latitude):.4f} {'S' if latitude < 0 else 'N'} {abs(longitude):.4f} {'W' if longitude < 0 else 'E'}"
