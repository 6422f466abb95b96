"""The situation date written on the canvas, so that every screenshot is dated.

It is a decoration of QGIS' own, the title label, or the copyright label where the user has a title: it is kept in the
project, can be edited in QGIS (View, Decorations), and is drawn without the plugin too. What the user wrote into one of
them is never replaced.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsProject, QgsReadWriteContext, QgsTextBackgroundSettings, QgsTextFormat
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from ...core.several_dates.picture_errors import DecorationsInUseError
from ..settings import DATE_ON_MAP

_DECORATIONS = ("TitleLabel", "CopyrightLabel")
"""Scopes of QGIS' own decorations that are a text, in the order in which they are taken."""
_OWN_SCOPE, _WANTED = "KachinCorridors", "/DateOnMap"
_TOP_LEFT = 1
"""QGIS' number for that corner of the canvas."""
_MARGIN_MM = 2
_DAY = "format_date({}, 'yyyy-MM-dd', 'en')"
_FROM, _TO = _DAY.format("@map_start_time"), _DAY.format("@map_end_time")
# The language of the map, whatever the machine's: some (my_MM) write other digits. A span of a day is that day.
LABEL = (
    "[% CASE WHEN @map_start_time IS NULL AND @map_end_time IS NULL THEN 'All dates at once' "
    "WHEN coalesce(second(@map_end_time - @map_start_time) <= 86400, false) "
    f"THEN 'Situation as of ' || {_FROM} "
    f"ELSE 'From ' || coalesce({_FROM}, 'the beginning') || ' to ' || coalesce({_TO}, 'the end') END %]"
)


def is_date_shown(project: QgsProject) -> bool:
    """Tell whether the project has QGIS write the date on the canvas."""
    scope = _scope_of_ours(project)
    return scope is not None and project.readBoolEntry(scope, "/Enabled", False)[0]


def show_date(project: QgsProject, is_shown: bool) -> None:
    """Have QGIS write the date on the canvas, or not; what the user wrote into a decoration stays.

    QGIS reads it when it opens the project. Raises DecorationsInUseError when both decorations hold texts of the user.
    """
    ours = _scope_of_ours(project)
    if is_shown:
        scope = ours or next((scope for scope in _DECORATIONS if not _label(project, scope)), None)
        if scope is None:
            raise DecorationsInUseError
        _write(project, scope)
    elif ours is not None:
        project.removeEntry(ours, "")
    project.writeEntryBool(_OWN_SCOPE, _WANTED, is_shown)


def show_date_in_new(project: QgsProject) -> None:
    """Have QGIS write the date on the canvas of a project in which nobody has decided, if the user wants that."""
    if not DATE_ON_MAP.value():
        return
    _, is_decided = project.readBoolEntry(_OWN_SCOPE, _WANTED, False)
    if not is_decided and any(not _label(project, scope) for scope in _DECORATIONS):
        show_date(project, True)


def _scope_of_ours(project: QgsProject) -> str | None:
    return next((scope for scope in _DECORATIONS if _label(project, scope) == LABEL), None)


def _label(project: QgsProject, scope: str) -> str:
    return project.readEntry(scope, "/Label", "")[0]


def _write(project: QgsProject, scope: str) -> None:
    project.writeEntryBool(scope, "/Enabled", True)
    project.writeEntry(scope, "/Placement", _TOP_LEFT)
    project.writeEntry(scope, "/MarginUnit", "MM")
    project.writeEntry(scope, "/MarginH", _MARGIN_MM)
    project.writeEntry(scope, "/MarginV", _MARGIN_MM)
    # The title's own background is a bar across the whole canvas.
    project.writeEntry(scope, "/BackgroundColor", "255,255,255,0")
    project.writeEntry(scope, "/Label", LABEL)
    document = QDomDocument()
    document.appendChild(_text_format().writeXml(document, QgsReadWriteContext()))
    project.writeEntry(scope, "/Font", document.toString())


def _text_format() -> QgsTextFormat:
    """Return bold dark letters on a white panel: they are read on any map, in any theme of QGIS."""
    font = QFont("Open Sans")
    font.setBold(True)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(11)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor("#1A1A1A"))
    panel = QgsTextBackgroundSettings()
    panel.setEnabled(True)
    panel.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    panel.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    panel.setSize(QSizeF(1.2, 0.6))
    panel.setSizeUnit(Qgis.RenderUnit.Millimeters)
    panel.setFillColor(QColor(255, 255, 255, 225))
    panel.setStrokeColor(QColor("#4D4D4D"))
    panel.setStrokeWidth(0.15)
    panel.setStrokeWidthUnit(Qgis.RenderUnit.Millimeters)
    text.setBackground(panel)
    return text
