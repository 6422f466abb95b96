"""The map tips, as HTML. What comes from a column goes through ``layers/project/tip_html.py``: QGIS runs HTML."""

from __future__ import annotations

from kachin_corridors.core.words import GateStatus, Origin
from kachin_corridors.layers.project.tip_html import as_html, lines_as_html, number_as_html, tip

from ..formats import iso_date, number_text
from .fields import DECIMALS


def _text(column: str, before: str = "", after: str = "") -> str:
    """Show a column between two pieces of HTML; nothing of them where it is empty."""
    return tip(as_html(f"nullif(\"{column}\", '')"), before, after)


def _text_or(column: str, otherwise: str) -> str:
    return tip(as_html(f"coalesce(nullif(\"{column}\", ''), '{otherwise}')"))


def _lines(column: str, before: str = "", after: str = "", otherwise: str = "") -> str:
    """Show the parts of a column that ``; `` separates, each on a line."""
    return tip(lines_as_html(f"coalesce(nullif(\"{column}\", ''), nullif('{otherwise}', ''))"), before, after)


def _number(expression: str, before: str = "", after: str = "") -> str:
    return tip(number_as_html(expression), before, after)


def _km(column: str, before: str = "") -> str:
    return _number(number_text(f'"{column}"', DECIMALS), before, " km")


def _day(column: str) -> str:
    day = number_as_html(iso_date(f'"{column}"'))
    return tip(f"coalesce({day}, 'before the record begins')")


_ACTORS = _text("actor", ": ") + _text("against", " against ")
_UNTIL = _number(iso_date('"valid_to"'), " until ", " (this day not included)")
_SINCE = f"since {_day('valid_from')}{_UNTIL}"
_NOTE = _text("note", "<br>")

# A workspace of an older version has no such columns, and nothing of an analyst's in its ledger.
_RECORDERS = "array_sort(array_distinct(string_to_array(nullif(attribute('recorded_by'), ''), '; ')))"
_IS_OWN = f"attribute('origin') = '{Origin.ANALYST}'"
_NOT_OURS = ", not part of the plugin’s data"


def _own(words: str, names: str = "''") -> str:
    """Return what tells that an analyst brought a row, and who: nothing for the rows of the plugin's data."""
    return tip(number_as_html(f"if({_IS_OWN}, '{words}' || {names} || '{_NOT_OURS}', NULL)"), "<br><b>◇ ", "</b>")


_RESTS_ON_OWN = _own("Rests on what was recorded by ", f"coalesce(array_to_string({_RECORDERS}, ', '), 'an analyst')")
_OWN_CLAIM = _own("Recorded by ", "coalesce(nullif(attribute('recorded_by'), ''), 'an analyst')")
_OWN_PLACE = _own("Added by an analyst")

_CONTROL = f"""<b>{_text("unit_name")}</b> ({_text("unit_kind")})<br>
<b>{_text("status")}</b>{_ACTORS}, since {_day("since")}<br>
Confirmed by: {_text_or("confirmation", "nobody")}
{_lines("basis", "<br>Said: ")}
{_lines("rival_claims", "<br><i>Not adopted: ", "</i>")}
[% if("approximate" = 1, '<br>The position is only approximate.', '') %]{_RESTS_ON_OWN}"""

# A workspace of an older version has no such column; on a map without a date the last entry holds.
_DAY_SHOWN = f"coalesce({iso_date('to_date(@map_start_time)')}, '9999')"
_NOW = (
    f"with_variable('kc_day', {_DAY_SHOWN}, array_first(array_filter(from_json(attribute('activity')),"
    " @element['from'] <= @kc_day AND (@element['to'] = '' OR @kc_day < @element['to']))))"
)


def _of_activity(key: str) -> str:
    """Return the expression for what is known of the mines on the day of the map; null where nothing is."""
    return f"try(nullif(map_get({_NOW}, '{key}'), ''))"


def _age(last_report: str) -> str:
    """Return how far the last report is from the day shown: one that looks back is later than that."""
    days = f"day(to_date(@map_start_time) - {last_report})"
    words = f"abs({days}) || if({days} < 0, ' days after the day shown', ' days before the day shown')"
    return tip(as_html(f"({words})"), ", ")


_ACTIVITY = f"""{tip(as_html(_of_activity("activity")), "<br>Activity on the day shown: <b>", "</b>")}\
{tip(as_html(_of_activity("since")), ", since ")}
{tip(lines_as_html(_of_activity("basis")), "<br>Said: ")}
{tip(as_html(_of_activity("last")), "<br>Last report: ")}{_age(f"to_date({_of_activity('last')})")}
{tip(lines_as_html(_of_activity("beside")), "<br>Also said: ")}
{tip(lines_as_html(_of_activity("rival_reports")), "<br><i>Against that: ", "</i>")}"""

_NOTHING_TOLD = _number(f"if(\"status\" = '{GateStatus.UNKNOWN}', ': nothing is reported for this day', NULL)")
_LAST_REPORT = _number(iso_date('"last_report"'), "<br>Last report: ") + _age('"last_report"')

MAP_TIPS: dict[str, str] = {
    "places": f"""<b>{_text("name")}</b> ({_text("kind")}){_text("code", ", ")}<br>
Position from {_text("position_from")}{_text("precision_m", ", ± ", " m")}{_OWN_PLACE}
{_NOTE}""",
    "border_gates": f"""<b>Border gate {_text("name")}</b>{_text("country", " (to ", ")")}<br>
<b>{_text("status")}</b>{_NOTHING_TOLD}{_number(iso_date('"since"'), ", since ")}
{_lines("basis", "<br>Said: ")}
{_LAST_REPORT}
{_lines("rival_reports", "<br><i>Against that: ", "</i>")}
{_NOTE}""",
    "claims": f"""<b>{_text("unit_name")}</b><br>
{_text("asserted_by")} says: <b>{_text("status")}</b>{_ACTORS}, {_SINCE}<br>
{_text("statement")}<br>
{_text("publisher")}, graded {_text("grade")}{_OWN_CLAIM}""",
    "contested": _CONTROL,
    "control_status": _CONTROL,
    "mining_clusters": f"""<b>{_text("name")}</b>{_text("aliases", " (", ")")}<br>
Position from {_text("position_from")}, ± {_number('round("precision_m" / 1000.0)')} km\
{_text("grade", "<br>Graded ")}
{_ACTIVITY}
{_NOTE}""",
    "measurements": f"""<b>{_text("name")}</b>: <b>{_km("length_km")}</b> \
{_number('round("from_km", 1)', "from km ")}{_number('round("to_km", 1)', " to km ")}<br>
{_km("straight_km", "Straight line: ")}{_number('round("azimuth_deg")', ", azimuth ", "°")}\
{_text("accuracy_m", ", ± ", " m of the line")}<br>
{_text("method")}<br>{_text("line_version")}<br>
Measured at {_text("measured_at")}{_text("measured_by", " by ")}
{_NOTE}""",
    "corridor_legs": f"""<b>{_text("name")}</b>, {_text("mode")}: <b>{_text("status")}</b>, {_SINCE}\
{_text("grade", ", graded ")}{_number(iso_date('"last_report"'), ", last report ")}<br>
Line from {_text("geometry_source")}{_text("accuracy_m", ", ± ", " m")}
{_number('round("expected_km", 1)', "<br>Expected along the real way: ", " km")}{_text("expected_basis", " (", ")")}
{_NOTE}""",
    "townships": f"""<b>{_text("name")} township</b>, {_text("pcode")}\
{_text("region", ", part of ")}{_text("region_towns", " with the town ")}<br>
{_number(number_text('"area_km2"', 0))} km²; boundary: {_text("boundary_version")}""",
    "township_status": f"""<b>{_text("name")} township</b>: places are <b>{_text("status")}</b>\
{_text("actor", ", ")}, {_SINCE}<br>
{_lines("units", otherwise="No report.")}<br>
<i>This does not say that the whole township is held.</i>""",
    "context_towns": f"<b>{_text('name')}</b>{_text('code', ', ')}{_text('accuracy_m', ', ± ', ' m')}",
    "main_roads": f"Main road on the Digital Chart of the World{_text('accuracy_m', ', ± ', ' m')}",
    "railways": f"Railway, from OpenStreetMap{_text('accuracy_m', ', ± ', ' m')}",
    "state_lines": f"Boundary between states or provinces{_text('accuracy_m', ', ± ', ' m')}",
    "rivers": f"<b>{_text_or('name', 'River')}</b>{_text('accuracy_m', ', ± ', ' m')}",
    "lakes": f"""<b>{_text_or("name", "Lake")}</b>{_number(number_text('"area_km2"', 0), ", ", " km²")}""",
    # Without a tip of its own a layer shows its display name, and that as HTML.
    "countries": f"<b>{_text('name')}</b>",
}
