"""The rows of the country under the map."""

from __future__ import annotations

from pyproj import Geod
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from kachin_corridors.core.geometry import geodesy
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.units import METRES_PER_KM

from .reading import Record, Sources
from .tables import as_multi

SAME_TOWN_M = 4_000.0
"""A town of the country this near to a place is that place: no further than positions of gazetteers may be apart."""


def context_rows(sources: Sources) -> dict[str, list[TableRow]]:
    """Return the rows of rivers, lakes, state lines, main roads, railways and the towns beyond Kachin State."""
    rows = {
        name: [TableRow(dict(record.values), shape) for record in records for shape in _shapes(record.geometry)]
        for name, records in sources.context.items()
    }
    wgs84 = Geod(ellps="WGS84")
    for row in rows["lakes"]:
        area_m2 = abs(wgs84.geometry_area_perimeter(row.geometry)[0])
        row.values["area_km2"] = round(area_m2 / METRES_PER_KM**2, 1)
    places = [place for place in sources["places"] if place["lat"] is not None and place["lon"] is not None]
    rows["context_towns"] = [
        TableRow(dict(town.values), town.geometry)
        for town in sources.context["context_towns"]
        if not any(_is_same(town, place) for place in places)
    ]
    return rows


def _shapes(geometry: BaseGeometry | None) -> list[BaseGeometry]:
    """Return what the rows of a table hold: each line by itself, areas as one."""
    assert geometry is not None
    if geometry.geom_type.endswith("Polygon"):
        return [as_multi(geometry)]
    return list(getattr(geometry, "geoms", [geometry]))


def _is_same(town: Record, place: Record) -> bool:
    assert isinstance(town.geometry, Point)
    lon, lat = town.geometry.x, town.geometry.y
    away = geodesy.distance((lon, lat), (place["lon"], place["lat"]))
    return away <= SAME_TOWN_M or (away <= 3 * SAME_TOWN_M and town["name"].casefold() == place["name"].casefold())
