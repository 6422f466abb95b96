"""Names of columns as an analyst reads them, with units, and the map tips."""

from __future__ import annotations

from .formats import iso_date, number_text

ALIASES: dict[str, str] = {
    "accuracy_m": "Accuracy of the line (m, 95 % of its length)",
    "actor": "Actor",
    "against": "Against",
    "aliases": "Other names",
    "azimuth_deg": "Azimuth of the straight line (°)",
    "approximate": "Position only approximate (1 = yes)",
    "area_km2": "Area (km²)",
    "asserted_by": "Asserted by",
    "back_azimuth_deg": "Azimuth back (°)",
    "basis": "Basis: who said it, when, where",
    "boundary_version": "Version of the boundary",
    "claim_id": "Claim",
    "claim_ids": "Claims adopted",
    "cluster_id": "Cluster",
    "code": "Code (MIMU or GeoNames)",
    "confirmation": "Confirmed by",
    "corridor": "Corridor",
    "corridor_id": "Corridor id",
    "country": "Country (ISO 3166)",
    "expected_basis": "Basis of the expected length",
    "expected_km": "Expected along the real way (km)",
    "from_km": "From (kilometre mark)",
    "from_name": "From",
    "from_place_id": "From (place id)",
    "geometry_source": "Source of the line",
    "grade": "Grade",
    "iso_a2": "Country code (ISO 3166)",
    "kind": "Kind",
    "leg_id": "Leg",
    "leg_order": "Order in the corridor",
    "length_km": "Length along the line (km)",
    "line_version": "Line measured",
    "measured_at": "Measured at (UTC)",
    "measured_by": "Measured by",
    "measurement_id": "Measurement",
    "method": "Method",
    "mode": "Mode",
    "name": "Name",
    "note": "Note",
    "pcode": "P-code (MIMU)",
    "place_id": "Place id",
    "position_from": "Position from",
    "precision_m": "Precision of the position (m)",
    "publisher": "Publisher",
    "region": "Special region",
    "region_towns": "Towns of the special region inside",
    "ring": "Seats around the position",
    "rival_claims": "Claims not adopted",
    "seat": "Seat of the mark (0 = in the middle)",
    "situation_date": "Situation date",
    "source_id": "Source",
    "statement": "Statement",
    "status": "Status",
    "straight_km": "Straight line (km)",
    "to_km": "To (kilometre mark)",
    "to_name": "To",
    "to_place_id": "To (place id)",
    "township_pcode": "Township (P-code)",
    "unit_id": "Unit id",
    "unit_kind": "Kind of unit",
    "unit_name": "Unit",
    "units": "Places and their status",
    "valid_from": "Valid from (this day included)",
    "since": "Status since",
    "valid_to": "Valid to (this day excluded, empty = still so)",
}

DISPLAY_NAMES: dict[str, str] = {
    "places": '"name"',
    "claims": '"unit_name" || \': \' || "asserted_by"',
    "contested": '"unit_name"',
    "control_status": '"unit_name"',
    "mining_clusters": '"name"',
    "measurements": '"name"',
    "corridor_legs": '"name"',
    "townships": '"name"',
    "township_status": '"name"',
    "countries": '"name"',
}

DECIMALS = (
    'CASE WHEN coalesce("accuracy_m", 100) >= 1000 THEN 0 WHEN coalesce("accuracy_m", 100) >= 100 THEN 1 ELSE 2 END'
)
"""How many decimals of a length in km mean anything: as ``core.units.decimals``, two at most. Of a free line one."""

_SINCE = f"""since [% coalesce({iso_date('"valid_from"')}, 'before the record begins') %]\
[% ' until ' || {iso_date('"valid_to"')} || ' (this day not included)' %]"""

_CONTROL = f"""<b>[% "unit_name" %]</b> ([% "unit_kind" %])<br>
<b>[% "status" %]</b>[% ': ' || nullif("actor", '') %][% ' against ' || nullif("against", '') %],\
 since [% {iso_date('"since"')} %]<br>
Confirmed by: [% coalesce(nullif("confirmation", ''), 'nobody') %]
[% '<br>Said: ' || replace(nullif("basis", ''), '; ', '<br>') %]
[% '<br><i>Not adopted: ' || replace(nullif("rival_claims", ''), '; ', '<br>') || '</i>' %]
[% if("approximate" = 1, '<br>The position is only approximate.', '') %]"""

MAP_TIPS: dict[str, str] = {
    "places": """<b>[% "name" %]</b> ([% "kind" %])[% ', ' || nullif("code", '') %]<br>
Position from [% "position_from" %][% ', ± ' || "precision_m" || ' m' %]
[% '<br>' || nullif("note", '') %]""",
    "claims": f"""<b>[% "unit_name" %]</b><br>
[% "asserted_by" %] says: <b>[% "status" %]</b>[% ': ' || nullif("actor", '') %]\
[% ' against ' || nullif("against", '') %], {_SINCE}<br>
[% "statement" %]<br>
[% "publisher" %], graded [% "grade" %]""",
    "contested": _CONTROL,
    "control_status": _CONTROL,
    "mining_clusters": """<b>[% "name" %]</b>[% ' (' || nullif("aliases", '') || ')' %]<br>
Position from [% "position_from" %], ± [% round("precision_m" / 1000.0) %] km
[% '<br>' || nullif("note", '') %]""",
    "measurements": f"""<b>[% "name" %]</b>: <b>[% {number_text('"length_km"', DECIMALS)} || ' km' %]</b> \
[% 'from km ' || round("from_km", 1) || ' to km ' || round("to_km", 1) %]<br>
[% 'Straight line: ' || {number_text('"straight_km"', DECIMALS)} || ' km' %]\
[% ', azimuth ' || round("azimuth_deg") || '°' %]\
[% ', ± ' || "accuracy_m" || ' m of the line' %]<br>
[% "method" %]<br>[% "line_version" %]<br>
Measured at [% "measured_at" %][% ' by ' || nullif("measured_by", '') %]
[% '<br>' || nullif("note", '') %]""",
    "corridor_legs": f"""<b>[% "name" %]</b>, [% "mode" %]: <b>[% "status" %]</b>, {_SINCE}<br>
Line from [% "geometry_source" %][% ', ± ' || "accuracy_m" || ' m' %]
[% '<br>Expected along the real way: ' || round("expected_km", 1) || ' km (' || "expected_basis" || ')' %]
[% '<br>' || nullif("note", '') %]""",
    "townships": f"""<b>[% "name" %] township</b>, [% "pcode" %]\
[% ', part of ' || nullif("region", '') || ' with the town ' || nullif("region_towns", '') %]<br>
[% {number_text('"area_km2"', 0)} %] km²; boundary: [% "boundary_version" %]""",
    "township_status": f"""<b>[% "name" %] township</b>: places are <b>[% "status" %]</b>\
[% ', ' || nullif("actor", '') %], {_SINCE}<br>
[% replace(coalesce(nullif("units", ''), 'No report.'), '; ', '<br>') %]<br>
<i>This does not say that the whole township is held.</i>""",
}

EDITABLE: dict[str, frozenset[str]] = {"measurements": frozenset({"name", "note"})}
"""Roles with columns that a form only shows, and the columns that may be edited there."""
