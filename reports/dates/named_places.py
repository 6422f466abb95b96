"""The places that small maps of several dates name: what changed between them, ends of corridors, seats, other towns.

The styles of the workspace name a place where the build found room for it, which on maps as small as these leaves out
Bhamo. So each map says in a variable of its own where the names stand that it must have: without the plugin too.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap

from ...core.control.townships import is_seat
from ...core.evidence.change_kinds import EVIDENCE_ONLY
from ...core.labels.metrics import SMALL_MAP, SMALL_MAPS_FROM, UNIT_MARK
from ...core.labels.named_marks import Mark, Name
from ...core.labels.on_map import to_map
from ...core.labels.small_maps import sides_at
from ...core.pairs import pairwise
from ...core.words import PlaceKind
from ...store.tables.geopackage import vertices_of
from ...store.workspace import Workspace

NAME_SIDES = "kc_name_sides"
"""The variable: JSON, from ids of places to sides of their marks."""


def name_places(maps: Sequence[QgsLayoutItemMap], workspace: Workspace, days: Sequence[date]) -> None:
    """Let maps of some days, in order and of one scale, name what matters on them.

    On maps of larger scales the styles find room for it. Raises what reading a workspace raises.
    """
    scale = round(maps[0].scale())
    told = json.dumps(_sides(workspace, days, scale)) if scale > SMALL_MAPS_FROM else ""
    for item in maps:
        QgsExpressionContextUtils.setLayoutItemVariable(item, NAME_SIDES, told)


def _sides(workspace: Workspace, days: Sequence[date], scale: int) -> dict[str, str]:
    """Return the sides of names of towns by their ids, those of what changed found first."""
    changed, ends, seats = _changed(workspace, days), _ends(workspace, days[-1]), _seats(workspace)
    rows = [row for row in workspace.tables.rows("places") if row["kind"] == PlaceKind.TOWN]
    rows.sort(
        key=lambda row: (row["place_id"] not in changed, row["place_id"] not in ends, row["place_id"] not in seats)
    )
    names: dict[Name, str] = {}
    for row in rows:
        for point in vertices_of(row["geom"]):
            x, y = to_map().transform(*point)
            names.setdefault(Name(row["name"], SMALL_MAP, Mark(x, y, UNIT_MARK, 0)), row["place_id"])
    return {names[name]: side for name, side in sides_at(scale, list(names)).items()}


def _changed(workspace: Workspace, days: Sequence[date]) -> set[str]:
    """Return the places at which something is held otherwise on one of the days than on the day before it."""
    units = {unit.unit_id: unit for unit in workspace.control.units()}
    changes = (change for pair in pairwise(days) for change in workspace.comparing.between(*pair).units)
    of_holders = (change for change in changes if change.kind is not None and change.kind not in EVIDENCE_ONLY)
    return {place for change in of_holders for place in units[change.unit.unit_id].stands_at}


def _ends(workspace: Workspace, day: date) -> set[str]:
    routes = workspace.control.holdings().routes_on(day).values()
    return {place.place_id for route in routes for place in (*route.places[:1], *route.places[-1:])}


def _seats(workspace: Workspace) -> set[str]:
    rows = workspace.tables.rows("places")
    return {row["place_id"] for row in rows if is_seat(row["code"], row["township_pcode"] or "")}
