"""Columns that say where the name of a mark stands: the build decides it, the styles follow."""

from __future__ import annotations

NAME_PLACE = {
    "label_side": "str",  # where its name stands beside its mark, as QGIS abbreviates it: TR is top right
    "label_gap_mm": "float",  # between the middle of the mark and the name
    "label_from": "int",  # denominator of the smallest scale at which the name has room there
    "label_side_small": "str",  # where the name stands on maps of smaller scales
    "label_from_small": "int",  # and the smallest of these; both empty where there is none
}
