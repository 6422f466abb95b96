"""The words on the map sheet. Parts between ``[%`` and ``%]`` are expressions that work without the plugin.

The plugin sets the layout variables ``kc_...``; where one is missing the sheet says so instead of leaving a hole.
"""

from __future__ import annotations

from kachin_corridors.layers.project.status_definitions import STATUS_DEFINITIONS

from ..formats import iso_date, number_text
from ..palette import RECENT_DAYS


def of_main_map(variable: str) -> str:
    """Return an expression for a variable of the main map; NULL where there is none."""
    return f"map_get(item_variables('main_map'), '{variable}')"


SITUATION_DATE = f"coalesce({iso_date(of_main_map('map_start_time'))}, 'no date set')"
REPORTS_UP_TO = (
    "CASE WHEN coalesce(@kc_reports_up_to, '') = '' THEN '' WHEN @kc_reports_up_to = 'none' "
    "THEN ' – no report on record' ELSE ' – reports up to ' || @kc_reports_up_to END"
)
ORGANISATION = "coalesce(nullif(@kc_organisation, ''), 'the producer')"

TITLE = "[% coalesce(nullif(@kc_title, ''), 'Kachin State: assessed control, rare-earth mining and corridors') %]"
SUBTITLE = f"Situation as of [% {SITUATION_DATE} || {REPORTS_UP_TO} %]"
MAP_NUMBER = "Map [% coalesce(nullif(@kc_map_number, ''), 'without number') %]"
CREATED = "Created [% coalesce(nullif(@kc_created, ''), 'n/a') %]"
GLIDE = "GLIDE: n/a"
SHARING = "Sharing: [% coalesce(nullif(@kc_sharing, ''), 'not set') %]"
PRODUCER = "Producer: [% coalesce(nullif(@kc_producer, ''), 'not named') %]"
VERSIONS = "Kachin Corridors [% coalesce(nullif(@kc_plugin_version, ''), 'n/a') %], QGIS [% @qgis_version %]"
SCALE = f"Scale at A3 1:[% {number_text(of_main_map('map_scale'), 0)} %]"
DATUM = (
    f"Projection and datum: [% {of_main_map('map_crs_description')} %] ([% {of_main_map('map_crs')} %]). "
    "Graticule: latitude and longitude on WGS 84, every 1°. North: grid north."
)
BOUNDARIES = "Boundaries: [% coalesce(nullif(@kc_boundary_version, ''), 'version not stated') %]"
SOURCES = "[% coalesce(nullif(@kc_sources, ''), 'not stated') %]"
DISCLAIMER = (
    "The boundaries and names shown and the designations used on this map do not imply official endorsement or "
    f"acceptance by [% {ORGANISATION} %]."
)
CAUTION = (
    f"Caution: Control status is an assessment from open sources as of [% {SITUATION_DATE} %]; it is not validated in "
    "the field and must not be used for navigation or movement planning."
)
STATUSES = "\n".join(
    (
        *STATUS_DEFINITIONS.values(),
        f"Ring: the status began in the {RECENT_DAYS} days up to the date of the map.",
        "Bases around a town are drawn where there is room for their names.",
        "Each status names who said it, when and in which source: see the table of the layer.",
    )
)
