"""One row of the table of distances as rich text: how far, in which direction, and what was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsFeature, QgsVariantUtils
from qgis.PyQt.QtCore import QCoreApplication

from ...core.corridors.leg_cards import Figure
from ...core.corridors.measurements import mark_in_words
from ...core.units import METRES_PER_KM, LengthUnit, accuracy_text, length_text
from ..common.rich_text import Html, html
from .leg_card import figures_html

_EXACT_M = 10.0


def known_of(row: QgsFeature, columns: Sequence[str]) -> dict[str, Any]:
    """Return the values of a row by column; None where there is none."""
    return {name: None if QgsVariantUtils.isNull(row[name]) else row[name] for name in columns}


def accuracy_m(known: Mapping[str, Any]) -> float:
    """Return how good a distance is: as both positions are, or the one whose precision is known.

    A point of the map is where it was clicked, and is none the worse for having no stated precision.
    """
    if known["uncertainty_km"] is not None:
        return float(known["uncertainty_km"]) * METRES_PER_KM
    either = [float(known[name]) for name in ("from_precision_m", "to_precision_m") if known[name] is not None]
    return max(either, default=_EXACT_M)


def off_in_words(offset_km: float | None) -> str:
    """Return how far a target is from the nearest corridor: ``3.2 km off``; empty for one that is on it."""
    text = f"{offset_km or 0.0:.1f}"
    return _tr("{km} km off").format(km=text) if float(text) else ""


def distance_html(known: Mapping[str, Any], figures: Sequence[Figure], unit: LengthUnit) -> Html:
    """Return all of a row, for a narrow table hides its last columns, and every published figure."""
    card = html("<p>{distance}</p>", distance=_in_words(known, unit))
    if figures:
        card += html("<p>{text}</p>", text=_tr("Published, in either direction, beside the straight line:"))
        card += figures_html(figures, accuracy_m(known), unit, modes=True)
    elif known["published"]:
        card += html("<p>{text}</p>", text=_tr("Published: {figures}").format(figures=known["published"]))
    return card


def _in_words(known: Mapping[str, Any], unit: LengthUnit) -> str:
    text = _tr("{name}, {kind}").format(name=known["to_name"], kind=known["kind"])
    if known["distance_km"] is None:
        return f"{text}: {known['remark']}"
    accuracy = accuracy_m(known)
    text += f": {length_text(known['distance_km'], unit, accuracy)} {unit}"
    if accuracy > _EXACT_M:
        text += f" (± {accuracy_text(accuracy, unit)} {unit})"
    if known["azimuth_deg"] is not None:
        text += _tr(", azimuth {out:03.0f}° {compass} out, {back:03.0f}° back").format(
            out=known["azimuth_deg"], compass=known["compass"], back=known["back_azimuth_deg"]
        )
    if known["corridor"]:
        text += _tr("; nearest corridor: {mark} of {corridor}").format(
            mark=mark_in_words(known["corridor_km"] * METRES_PER_KM), corridor=known["corridor"]
        )
        off = off_in_words(known["corridor_offset_km"])
        text += f", {off}" if off else ""
    return text


def _tr(text: str) -> str:
    return QCoreApplication.translate("DistanceCard", text)
