"""The summary on the map sheet: an expression that counts the assessed statuses on the date of the main map.

The plugin puts the id of the layer of assessed control into the layout variable ``kc_control_layer``. The layer itself
is taken from those that the map shows: by an id alone an aggregate finds layers of the current project only, and not of
one that qgis_process has read. An aggregate does not know the temporal filter of a layer, so the half-open test stands
here again.
"""

from __future__ import annotations

from kachin_corridors.core.words import Origin
from kachin_corridors.layers.evidence.changes_layer import CHANGE_LAYERS

from ..formats import iso_date
from ..palette import RECENT_DAYS
from ..status_words import COUNTED_STATUS
from .texts import of_main_map

_DATE = f"to_date({of_main_map('map_start_time')})"
_ON_THE_DATE = '"valid_from" <= @day AND ("valid_to" IS NULL OR "valid_to" > @day)'
MOST_CHANGES = 7
"""So many are named: the box has no room for more. How many there are is said."""
_RECENT = f"{_ON_THE_DATE} AND \"since\" >= to_date(@day - to_interval('{RECENT_DAYS} days'))"
_SINCE = iso_date('"since"')
_CHANGE = f"\"unit_name\" || ' (' || {COUNTED_STATUS} || ', ' || {_SINCE} || ')'"


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
    f"with_variable('statuses', {_values(COUNTED_STATUS, _ON_THE_DATE)}, if(array_length(@statuses) > 0, "
    f"'Of ' || array_length(@statuses) || ' places with a report: ' || {_COUNTS} || '.', "
    f"'No place has a report as of ' || {iso_date('@day')} || '.'))"
)
_CHANGES = (
    f"with_variable('changes', {_values(_CHANGE, _RECENT)}, if(array_length(@changes) > 0, "
    f"'Changed in the last {RECENT_DAYS} days: ' "
    f"|| array_to_string(array_slice(@changes, 0, {MOST_CHANGES - 1}), '; ') "
    f"|| if(array_length(@changes) > {MOST_CHANGES}, '; and ' || (array_length(@changes) - {MOST_CHANGES}) "
    "|| ' more, which are in the table of the layer', '') || '.', "
    f"'No change in the last {RECENT_DAYS} days.'))"
)
_CONTROL = f"array_first(array_filter({of_main_map('map_layers')}, layer_property(@element, 'id') = @kc_control_layer))"
_RECORDERS = _values('"recorded_by"', f"{_ON_THE_DATE} AND \"origin\" = '{Origin.ANALYST}'")
_SAID = (
    "with_variable('one', @element, array_count(@recorders, @one) || "
    "if(array_count(@recorders, @one) = 1, ' report of ', ' reports of ') || @one)"
)
# A claim that several statuses rest on is of one unit, and on a date a unit has one status: each counts once.
OWN_REPORTS = (
    f"[% with_variable('control', {_CONTROL}, with_variable('day', {_DATE}, "
    f"with_variable('recorders', try(string_to_array(array_to_string({_RECORDERS}, '; '), '; ')), "
    "if(array_length(array_filter(@recorders, @element <> '')) > 0, 'Includes ' || array_to_string(array_foreach("
    f"array_sort(array_distinct(@recorders)), {_SAID}), '; ') || '.', '')))) %]"
)
"""Says how many reports of analysts the statuses on the map rest on, and who recorded them; nothing without any."""
# An aggregate over no layer is an error, which coalesce does not catch: the sheet would print the expression itself.
SUMMARY = (
    f"[% with_variable('control', {_CONTROL}, with_variable('day', {_DATE}, CASE "
    "WHEN coalesce(@kc_summary, '') <> '' THEN @kc_summary "
    "WHEN @control IS NULL THEN 'Assessed control is not shown on this map.' "
    "WHEN @day IS NULL THEN 'This map has no date: assessed control is shown of all times at once.' "
    f"ELSE try({_REPORT} || '\\n' || {_CHANGES}, 'Assessed control cannot be read: its file is missing or damaged.') "
    "END)) %]"
)

_CHANGE_LAYERS = f"array_filter({of_main_map('map_layers')}, layer_property(@element, 'id') LIKE '{CHANGE_LAYERS}%')"
CHANGES_SHOWN = (
    f"[% coalesce(array_to_string(array_distinct(array_foreach({_CHANGE_LAYERS}, "
    "layer_property(@element, 'abstract'))), ' '), '') %]"
)
"""Says which days are compared by layers of what changed, while the map shows any."""
