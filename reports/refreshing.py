"""Shows in an open project what was changed in the file of its workspace."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date

from qgis.core import QgsPrintLayout, QgsProject

from ..core.errors import KachinCorridorsError, NoWorkspaceInProjectError
from ..core.pairs import pairwise
from ..layers.evidence.changes_following import compared_days, following_changes
from ..layers.project.situation_date import project_date
from ..layers.project.workspace_layers import project_workspace, reloading_workspace
from ..layers.steps import run_to_the_end
from ..store.workspace import Workspace
from .dates.dates_page import days_on_page, refilling_dates
from .evidence.changes_text import summary_of
from .layouts import plugin_layouts, refreshing_layout
from .leg_table import add_leg_table, find_leg_table, spec_of_table, table_cards
from .sheet_variables import refresh_sources
from .strip_export import days_of_strips, redrawing_strips
from .ways.ways_page import fill_ways, page_spec
from .ways.ways_picture import caution_of, picture_of
from .ways.ways_report import compare_ways

LEDGER_TABLES = frozenset(
    {"control_status", "claims_in_force", "township_status", "places", "mining_clusters", "mining_statistics"}
)
"""The tables with something of the map in them that a report of control changes."""

_TABLES_OF_LEGS = frozenset({"corridors", "corridor_legs", "leg_waypoints", "published_distances"})

Follower = Callable[[QgsProject, Workspace, "Collection[str] | None"], bool]
"""Shows a change in steps of its own, and tells whether it does: not for a project that is not its."""
_followers: list[Follower] = []


def show_changes(project: QgsProject, workspace: Workspace, tables: Collection[str] | None = None) -> None:
    """Show what was changed in some tables, or in any: by a follower, a little at a time, or else at once.

    Raises LayerUnusableError, GeometryError and NoSuchCorridorError.
    """
    if not any(follow(project, workspace, tables) for follow in _followers):
        run_to_the_end(showing_changes(project, workspace, tables))


def follow_with(follower: Follower) -> Callable[[], None]:
    """Let somebody show changes from now on; return what ends that."""
    _followers.append(follower)

    def end() -> None:
        _followers.remove(follower)

    return end


def days_shown(project: QgsProject) -> set[date]:
    """Return the days that ``showing_changes`` asks for: the situation date, and those of the strips on the sheets."""
    day = project_date(project)
    of_strips = (days_of_strips(layout) for layout in plugin_layouts(project))
    return set().union(*of_strips, () if day is None else (day,))


def pairs_shown(project: QgsProject, workspace: Workspace) -> set[tuple[date, date]]:
    """Return the pairs of days that ``showing_changes`` compares: of layers of what changed, and of several dates."""
    of_pages = (pairwise(days_on_page(layout)) for layout in plugin_layouts(project))
    return compared_days(project, workspace).union(*of_pages)


def showing_changes(project: QgsProject, workspace: Workspace, tables: Collection[str] | None = None) -> Iterator[None]:
    """Read anew what the project shows of a workspace, a little at each turn: all of it belongs to the main thread.

    That is its layers of these tables, None: of all; its layers of what changed between two days; the margin of its map
    sheets, their tables of legs, strips, ways and the legend of several dates. All but the table of legs keep their
    dates; what people moved or resized on a sheet stays where it is. Raises LayerUnusableError, GeometryError and
    NoSuchCorridorError.
    """
    yield from reloading_workspace(project, workspace, tables)
    try:
        if project_workspace(project) != workspace.resolved():
            return
    except NoWorkspaceInProjectError:
        return
    yield from following_changes(project, workspace, summary_of)
    for layout in plugin_layouts(project):
        refresh_sources(layout, workspace)
        yield
        yield from _refilling_pages(project, layout, workspace, tables)
        yield from refreshing_layout(layout)
    project.setDirty(True)


def _refilling_pages(
    project: QgsProject, layout: QgsPrintLayout, workspace: Workspace, tables: Collection[str] | None
) -> Iterator[None]:
    table = find_leg_table(layout)
    if table is not None and (tables is None or not _TABLES_OF_LEGS.isdisjoint(tables)):
        spec = spec_of_table(table)
        day = project_date(project) or workspace.control.default_day()
        cards = table_cards(workspace, day, spec)
        yield
        add_leg_table(layout, cards, day, spec)
        yield
    yield from redrawing_strips(layout, workspace.control.holdings())
    yield from _refilling_ways(layout, workspace)
    yield from refilling_dates(layout)


def _refilling_ways(layout: QgsPrintLayout, workspace: Workspace) -> Iterator[None]:
    asked = page_spec(layout)
    if asked is None:
        return
    try:
        report = compare_ways(workspace, *asked)
    except KachinCorridorsError:
        # No way leads there any more: the page says of which day it tells.
        return
    yield
    picture, caution = picture_of(workspace, report), caution_of(workspace, report)
    yield
    fill_ways(layout, picture, caution)
    yield
