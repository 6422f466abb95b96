"""The one situation date, kept in QGIS' own temporal framework so that a shared project needs no plugin.

A situation date is the instant of its midnight (UTC). With half-open intervals an instant selects exactly one
status per unit: ``valid_from <= t < valid_to``.
"""

from __future__ import annotations

from datetime import date

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

OWN_DATE_KEY = "kachin_corridors/own_date"
"""Custom property of a layout map that shows a date of its own, whatever the situation date is."""
# Where QGIS' temporal controller keeps its state in a project file, and the number it writes for "fixed range".
_SCOPE = "TemporalControllerWidget"
_FIXED_RANGE: int = Qgis.TemporalNavigationMode.FixedRange.value  # type: ignore[attr-defined] # the stubs lack it


def instant(day: date) -> QgsDateTimeRange:
    """Return the temporal range that means "as of this day"."""
    moment = QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(moment, moment, True, True)


def day_of(moments: QgsDateTimeRange) -> date | None:
    """Return the day at which a temporal range begins, or None for a range without a beginning."""
    begin = moments.begin()
    if not begin.isValid():
        return None
    utc = begin.toUTC().date()
    return date(utc.year(), utc.month(), utc.day())


def make_temporal(layer: QgsVectorLayer) -> None:
    """Let the layer show the features whose half-open interval ``valid_from``..``valid_to`` holds the date."""
    properties = layer.temporalProperties()
    if not isinstance(properties, QgsVectorLayerTemporalProperties):
        raise TypeError(f"{layer.name()} has no temporal properties.")
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField("valid_from")
    properties.setEndField("valid_to")
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    properties.setIsActive(True)


def project_date(project: QgsProject) -> date | None:
    """Return the situation date that the project states, or None when it states none."""
    mode, known = project.readNumEntry(_SCOPE, "/NavigationMode", 0)
    if not known or mode != _FIXED_RANGE:
        return None
    text, _ = project.readEntry(_SCOPE, "/StartDateTime", "")
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs)
    return day_of(QgsDateTimeRange(moment, moment))


def set_project_date(project: QgsProject, day: date) -> None:
    """Make ``day`` the situation date of the project file and of the maps in its layouts."""
    moments = instant(day)
    text = moments.begin().toString(Qt.DateFormat.ISODateWithMs)
    project.writeEntry(_SCOPE, "/NavigationMode", _FIXED_RANGE)
    project.writeEntry(_SCOPE, "/StartDateTime", text)
    project.writeEntry(_SCOPE, "/EndDateTime", text)
    for layout in project.layoutManager().printLayouts():
        set_layout_date(layout, day)
        # Texts and legend of a layout in an open window follow the map. Nobody sees another: it is made anew when its
        # window is opened, and when it is exported.
        if any(view.isVisible() for view in layout.views()):
            layout.refresh()


def set_layout_date(layout: QgsPrintLayout, day: date) -> None:
    """Show every temporal map of the layout as of ``day``, but for those with a date of their own."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap) and item.isTemporal() and not item.customProperty(OWN_DATE_KEY):
            item.setTemporalRange(instant(day))
            item.invalidateCache()


def drive_controller(controller: QgsTemporalNavigationObject, day: date) -> None:
    """Move QGIS' temporal controller, and with it the canvas, to the situation date; what it was playing stops."""
    controller.pause()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.FixedRange)
    controller.setTemporalExtents(instant(day))
