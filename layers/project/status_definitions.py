"""What each status means: the words of the sheet, and of the legend in the dock."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ...core.words import Status

STATUS_DEFINITIONS: dict[Status, str] = {
    Status.CONTROLLED: QT_TRANSLATE_NOOP(
        "Statuses", "Controlled: a fairly reliable source, or both sides, say that the actor holds the place."
    ),
    Status.CONTESTED: QT_TRANSLATE_NOOP(
        "Statuses", "Contested: both sides fight for it, or good reports of one day differ."
    ),
    Status.INFILTRATED: QT_TRANSLATE_NOOP("Statuses", "Infiltrated: the actor is present; another holds the place."),
    Status.CLAIMED: QT_TRANSLATE_NOOP(
        "Statuses", "Claimed: said by one side only and not confirmed. Drawn dotted, never as held."
    ),
    Status.SHARED: QT_TRANSLATE_NOOP("Statuses", "Shared: two actors hold it together."),
    Status.UNKNOWN: QT_TRANSLATE_NOOP("Statuses", "Unknown: no usable report."),
    Status.PARTLY_REPORTED: QT_TRANSLATE_NOOP(
        "Statuses",
        "Partly reported (townships): nothing is known of the seat, or reported places differ. A fill is the seat's "
        "status; it never says that the whole township is held.",
    ),
}
"""In English, as on the sheet."""


def definition_of(status: Status) -> str:
    """Return what a status means, in the language of the interface."""
    return QCoreApplication.translate("Statuses", STATUS_DEFINITIONS[status])
