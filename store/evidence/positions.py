"""Where on the Earth that is which one asked about."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.evidence.why import SectionWhy, SiteWhy, TownshipWhy, UnitWhy, Why
from ...core.geometry.geodesy import LonLat
from ..control.control import Control
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables


def points_of(tables: Tables, why: Why) -> Sequence[LonLat]:
    """Return points, a line or an outline in degrees; empty for what has no position.

    Raises what reading a workspace raises, and GeometryError.
    """
    if isinstance(why, TownshipWhy):
        return vertices_of(tables.row("townships", why.pcode)["geom"])
    if isinstance(why, SectionWhy):
        route = Control(tables).holdings().routes_on(why.day)[why.corridor_id]
        return route.line_between(why.section.start_m, why.section.end_m)
    if isinstance(why, SiteWhy):
        return vertices_of(tables.row("places" if why.is_gate else "mining_clusters", why.site_id)["geom"])
    if isinstance(why, UnitWhy):
        unit = why.unit
        ids = {unit.place_id, unit.from_place_id, unit.to_place_id}
    else:
        ids = {why.place_id}
    places = (row for row in tables.rows("places") if row["place_id"] in ids)
    return [point for row in places for point in vertices_of(row["geom"])]
