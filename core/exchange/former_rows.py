"""Rows that the plugin's data once had and have no more: an update takes them away, and keeps what it does not know.

Who takes a row out of ``resources/data/sources/`` writes its key here. Claims are never taken out; those here were so
before the first release.
"""

from __future__ import annotations

from collections.abc import Mapping

FORMER_ROWS: Mapping[str, frozenset[str]] = {
    "control_claims": frozenset(
        {
            "485d5563-423c-4714-8dc1-5a5d780b07fe",
            "6f249bce-65e6-55f5-a2ff-652a0b29878c",
            "cee8593f-ec0f-584f-8e55-0292c9cd2ca7",
            "d0fd03a1-a6f7-59d4-b4fd-295db0bfc463",
        }
    ),
    "control_units": frozenset({"indawgyi-villages"}),
    "places": frozenset({"indawgyi-villages", "manipur-rail-4", "waingmaw-junction"}),
    "sources": frozenset({"dvb-hpakant-2025-04"}),
    "corridor_legs": frozenset({"gap-border-mines-road-01", "rail-manipur-01"}),
    "leg_waypoints": frozenset({"gap-border-mines-road-01", "rail-manipur-01"}),
}
"""By table: the values of the first column of the key."""
