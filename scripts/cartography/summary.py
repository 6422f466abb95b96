"""The summary on the map sheet: an expression that counts the assessed statuses on the date of the main map.

The plugin puts the id of the layer of assessed control into the layout variable ``kc_control_layer``. The layer itself
is taken from those that the map shows: by an id alone an aggregate finds layers of the current project only, and not of
one that qgis_process has read. An aggregate does not know the temporal filter of a layer, so the half-open test stands
here again.
"""

from __future__ import annotations

from .palette import RECENT_DAYS

_DATE = "to_date(map_get(item_variables('main_map'), 'map_start_time'))"
_ON_THE_DATE = '"valid_from" <= @day AND ("valid_to" IS NULL OR "valid_to" > @day)'
_RECENT = f"{_ON_THE_DATE} AND \"since\" >= to_date(@day - to_interval('{RECENT_DAYS} days'))"
_STATUS = (
    "CASE WHEN \"status\" = 'controlled' THEN 'controlled by ' || \"actor\" "
    "WHEN \"status\" = 'claimed' THEN 'only claimed, by ' || \"actor\" "
    'ELSE "status" END'
)
_CHANGE = f"\"unit_name\" || ' (' || {_STATUS} || ', ' || format_date(\"since\", 'yyyy-MM-dd') || ')'"


def _values(expression: str, condition: str) -> str:
    """Return an expression for the array of a value over the features that meet a condition."""
    return (
        "aggregate(layer:=@control, aggregate:='array_agg', "
        f'expression:={expression}, filter:={condition}, order_by:="unit_name")'
    )


_COUNTS = (
    "array_to_string(array_foreach(array_sort(array_distinct(@statuses)), "
    "with_variable('one', @element, to_string(array_count(@statuses, @one)) || ' ' || @one)), '; ')"
)
_REPORT = (
    f"with_variable('statuses', {_values(_STATUS, _ON_THE_DATE)}, "
    f"'Of ' || array_length(@statuses) || ' places with a report: ' || {_COUNTS} || '.')"
)
_CHANGES = (
    f"with_variable('changes', {_values(_CHANGE, _RECENT)}, if(array_length(@changes) > 0, "
    f"'Changed in the last {RECENT_DAYS} days: ' || array_to_string(@changes, '; ') || '.', "
    f"'No change in the last {RECENT_DAYS} days.'))"
)
_CONTROL = (
    "array_first(array_filter(map_get(item_variables('main_map'), 'map_layers'), "
    "layer_property(@element, 'id') = @kc_control_layer))"
)
SUMMARY = (
    "[% coalesce(nullif(@kc_summary, ''), "
    f"with_variable('control', {_CONTROL}, with_variable('day', {_DATE}, {_REPORT} || '\\n' || {_CHANGES})), "
    "'Assessed control is not shown on this map.') %]"
)
