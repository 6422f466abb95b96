"""The words on the map sheet. Parts between ``[%`` and ``%]`` are expressions that work without the plugin.

The plugin sets the layout variables ``kc_...``; where one is missing the sheet says so instead of leaving a hole.
"""

from __future__ import annotations

from .palette import RECENT_DAYS

SITUATION_DATE = (
    "coalesce(format_date(map_get(item_variables('main_map'), 'map_start_time'), 'yyyy-MM-dd'), 'no date set')"
)
ORGANISATION = "coalesce(nullif(@kc_organisation, ''), 'the producer')"

TITLE = "[% coalesce(nullif(@kc_title, ''), 'Kachin State: assessed control, rare-earth mining and corridors') %]"
SUBTITLE = f"Situation as of [% {SITUATION_DATE} %]"
MAP_NUMBER = "Map [% coalesce(@kc_map_number, 'without number') %]"
CREATED = "Created [% coalesce(@kc_created, 'n/a') %]"
GLIDE = "GLIDE: n/a"
SHARING = "Sharing: [% coalesce(@kc_sharing, 'not set') %]"
PRODUCER = "Producer: [% coalesce(nullif(@kc_producer, ''), 'not named') %]"
VERSIONS = "Kachin Corridors [% coalesce(@kc_plugin_version, 'n/a') %], QGIS [% @qgis_version %]"
SCALE = "Scale at A3 1:[% format_number(map_get(item_variables('main_map'), 'map_scale'), 0) %]"
DATUM = (
    "Projection and datum: [% map_get(item_variables('main_map'), 'map_crs_description') %] "
    "([% map_get(item_variables('main_map'), 'map_crs') %]). "
    "Graticule: latitude and longitude on WGS 84, every 1°. North: grid north."
)
BOUNDARIES = "Boundaries: [% coalesce(@kc_boundary_version, 'version not stated') %]"
SOURCES = "[% coalesce(@kc_sources, 'not stated') %]"
DISCLAIMER = (
    "The boundaries and names shown and the designations used on this map do not imply official endorsement or "
    f"acceptance by [% {ORGANISATION} %]."
)
CAUTION = (
    f"Caution: Control status is an assessment from open sources as of [% {SITUATION_DATE} %]; it is not validated in "
    "the field and must not be used for navigation or movement planning."
)
STATUS_DEFINITIONS = "\n".join(
    (
        "Controlled: a fairly reliable source, or both sides, say that the actor holds the place.",
        "Contested: both sides fight for it, or good reports of one day differ.",
        "Infiltrated: the actor is present; another holds the place.",
        "Claimed: said by one side only and not confirmed. Drawn dotted, never as held.",
        "Shared: two actors hold it together.",
        "Unknown: no usable report.",
        "Mixed (townships): the reported places differ. A township's fill sums up the places in it; it never says that "
        "the whole township is held.",
        f"Ring: the status began in the {RECENT_DAYS} days up to the date of the map.",
        "Each status names who said it, when and in which source: see the table of the layer.",
    )
)
