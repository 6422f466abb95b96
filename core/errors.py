"""Errors that a user can act on. Each says what is wrong, where, and what to do; one sink shows them.

The English sentence is a class attribute so that the layer above can translate it: core knows no Qt.
"""

from __future__ import annotations

from typing import ClassVar


class KachinCorridorsError(Exception):
    """Base of all errors that are shown to the user. ``values`` fill the placeholders of ``sentence``."""

    sentence: ClassVar[str] = "{reason}"

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.sentence.format(**values))


class DataMissingError(KachinCorridorsError):
    """The plugin's own data file is not there."""

    sentence = "The plugin's data file {path} is missing. Install the plugin again."


class ResourceError(KachinCorridorsError):
    """A style, template or icon of the plugin cannot be used."""

    sentence = "The plugin's file {path} cannot be used ({reason}). Install the plugin again."


class TargetExistsError(KachinCorridorsError):
    """The file to be written is already there."""

    sentence = "{path} already exists and was left as it is. Choose another name, or open it if it is your workspace."


class TargetNotWritableError(KachinCorridorsError):
    """The place to write to does not accept files."""

    sentence = "{path} cannot be written ({reason}). Choose a folder in which you may write."


class WrongSuffixError(KachinCorridorsError):
    """The name of a file to be written does not end as its format demands."""

    sentence = "{path} must end in {suffix}. Choose a name with that ending."


class WorkspaceMissingError(KachinCorridorsError):
    """No workspace where one was looked for."""

    sentence = "There is no workspace at {path}. Choose where it is now, or create a new one."


class NotAWorkspaceError(KachinCorridorsError):
    """A file that is no Kachin Corridors GeoPackage."""

    sentence = "{path} is not a Kachin Corridors workspace ({reason}). Choose another file, or create a new workspace."


class DamagedWorkspaceError(KachinCorridorsError):
    """A workspace that is truncated or corrupt."""

    sentence = "{path} is damaged or was copied only in part ({reason}). Copy it again from where it came."


class NewerWorkspaceError(KachinCorridorsError):
    """A workspace of a later version of the plugin."""

    sentence = (
        "{path} was made by a newer version of Kachin Corridors (schema {found}, this plugin knows {known}). "
        "Update the plugin to open it."
    )


class LockedWorkspaceError(KachinCorridorsError):
    """A workspace that another program holds locked."""

    sentence = "{path} is locked by another program. Close that program, or wait until it has finished, and try again."


class NoWorkspaceInProjectError(KachinCorridorsError):
    """The project holds no layer of a workspace."""

    sentence = "The project has no Kachin Corridors layers. Create or open a workspace first."


class LayerMissingError(KachinCorridorsError):
    """The user removed a layer that is needed."""

    sentence = "The layer “{layer}” is no longer in the project. Open the workspace again to restore it."


class LayerUnusableError(KachinCorridorsError):
    """A layer that cannot be read from where the project says it is."""

    sentence = "The layer “{layer}” cannot be read from {path}. If the workspace was moved, open it where it is now."


class ProjectUnreadableError(KachinCorridorsError):
    """A project file that cannot be read."""

    sentence = "The project {path} cannot be read ({reason}). Choose a project made by Kachin Corridors."


class LayoutMissingError(KachinCorridorsError):
    """The project holds no layout of this plugin."""

    sentence = "The project {path} has no layout “{layout}”. Make it anew with “Save shareable project”."


class LayoutExportError(KachinCorridorsError):
    """QGIS could not write the page."""

    sentence = "The map could not be exported to {path} ({reason}). Nothing was left behind."


class DateError(KachinCorridorsError):
    """A text that is no date."""

    sentence = "“{text}” is not a date. Write it as YYYY-MM-DD, for example 2025-09-12."


class YearError(DateError):
    """A date of a year that nobody can mean."""

    sentence = "“{text}” is outside the years {first} to {last}. Write another date."


class GeometryError(KachinCorridorsError):
    """A geometry that cannot be measured."""

    sentence = "{what} cannot be measured: {reason}."


class LegsApartError(KachinCorridorsError):
    """A corridor two of whose legs do not meet."""

    sentence = (
        "The corridor {corridor} cannot be measured as one line: its leg {after} begins {apart} km from where {before} "
        "ends. Correct the line of one of them, or import it anew. A leg between them that has no line is left out: "
        "the list of incomplete rows names it."
    )


class UnknownCorridorError(KachinCorridorsError):
    """A corridor that the workspace does not have, or along which nobody can travel."""

    sentence = "“{corridor}” is no corridor along which one can travel. Choose one of: {corridors}."


class OffCorridorError(KachinCorridorsError):
    """A point that is too far from a corridor to be meant to be on it."""

    sentence = (
        "{what} is {offset} km from the corridor {corridor}; the nearest point of it is kilometre {mark}. "
        "{limit} km are allowed: choose a nearer point, or allow a greater distance."
    )


class ArgumentError(KachinCorridorsError):
    """A value that an expression function cannot use."""

    sentence = "{function} cannot use {value} as {parameter}: it must be {expected}."


class StepError(KachinCorridorsError):
    """A step between kilometre posts that is none."""

    sentence = "The step must be at least {least} km: there is no post every {step} km."


class EndMissingError(KachinCorridorsError):
    """An end of a measurement that is given twice, or not at all."""

    sentence = "Give {text} or {point}: one of the two, not both."


class UnknownPlaceError(KachinCorridorsError):
    """A name or code of no place that is known."""

    sentence = "No place is called “{query}”. {hint}"


class AmbiguousPlaceError(KachinCorridorsError):
    """A name that several places bear."""

    sentence = "“{query}” may be any of these: {candidates}. Give the code of the one that is meant."


class NoPositionError(KachinCorridorsError):
    """A place of which nobody published where it is."""

    sentence = "{place} has no position ({reason}), and none is guessed. Choose another place, or give a point."


class BuiltInDataError(KachinCorridorsError):
    """The plugin's own data were to be changed."""

    sentence = "The built-in data are never changed. Choose a workspace in which to keep “{name}”."


class MarkOutsideError(KachinCorridorsError):
    """A kilometre mark that is not on the corridor."""

    sentence = "Kilometre {mark} is not on the corridor {corridor}. Choose a mark from 0 to {end} km."


class SamePointError(KachinCorridorsError):
    """A stretch whose two ends are one point."""

    sentence = "Both ends of the stretch are at kilometre {mark} of {corridor}. Choose two different points."


class NameMissingError(KachinCorridorsError):
    """A measurement was to be left without a name."""

    sentence = "A measurement needs a name. Write one by which you will find it again."


class UnknownMeasurementError(KachinCorridorsError):
    """A measurement that the workspace does not have, or no longer."""

    sentence = "{path} has no such measurement: it was deleted meanwhile. Measure again to keep it anew."


class UnknownCrsError(KachinCorridorsError):
    """A layer that does not say where on Earth its coordinates are."""

    sentence = (
        "{what} has no known coordinate reference system, and nothing in it can be measured. Set it under “Set Layer "
        "CRS” in the layer's menu, and try again."
    )


class NoLineLayerError(KachinCorridorsError):
    """Features were to be measured, and the active layer has no lines."""

    sentence = "The active layer has no lines. Choose a layer of lines in the layer tree, and select what to measure."


class NothingSelectedError(KachinCorridorsError):
    """Features were to be measured, and none is selected."""

    sentence = "No feature of “{layer}” is selected. Select the lines to measure, and try again."


class NoPositionOnMapError(KachinCorridorsError):
    """A click where a map shows no position on Earth."""

    sentence = "The map shows no position on Earth there. Click on the map itself, or choose another projection."


class NoCorridorChosenError(KachinCorridorsError):
    """A name or a mark that is on several corridors, and nothing that says which is meant."""

    sentence = "“{text}” is on each of these: {corridors}. Choose a corridor, or an end that only one of them has."


class SeveralCorridorsError(KachinCorridorsError):
    """Two ends of a stretch that are both on several corridors."""

    sentence = "“{first}” and “{last}” are both on each of these: {corridors}. Choose the corridor that is meant."


class NoCommonCorridorError(KachinCorridorsError):
    """Two ends of a stretch that are on no corridor together."""

    sentence = (
        "No corridor has both ends: “{first}” is on {first_on}, “{last}” is on {last_on}. Choose two points of one "
        "corridor."
    )


class UnitMismatchError(KachinCorridorsError):
    """Two figures of different units were to be added or compared."""

    sentence = "“{first}” and “{second}” have different units and cannot be added or compared. Keep them apart."


class MissingFactError(KachinCorridorsError):
    """A fact that a check needs is not in the data."""

    sentence = "The data lack {what}. Add it to the workspace with its source, and try again."


class ImportFileError(KachinCorridorsError):
    """A file or layer that cannot be imported."""

    sentence = "{path} cannot be imported: {reason}. Nothing was changed."


class JobCancelledError(KachinCorridorsError):
    """A job that the user cancelled, or QGIS."""

    sentence = "Cancelled. Nothing was changed."


class UnknownColumnsError(KachinCorridorsError):
    """A boundary file whose columns are not recognised."""

    sentence = (
        "{path} has no columns that are known for townships (it has: {columns}). Rename them to TS_PCODE and TS, as "
        "MIMU has them, ADM3_PCODE and ADM3_EN (OCHA), shapeName (geoBoundaries) or NAME_3 (GADM)."
    )


class TownshipsMissingError(KachinCorridorsError):
    """A boundary file without all the townships."""

    sentence = (
        "{path} has {found} of {wanted} townships. Not found: {missing}. Rows that match no township: {unmatched}. "
        "Nothing was changed: old boundaries beside new ones would overlap and leave gaps. {hint}Add the townships to "
        "the file, or write their P-codes into it, in a column TS_PCODE."
    )


class AcceptanceError(KachinCorridorsError):
    """A row of a boundary file that was accepted as a township and cannot be."""

    sentence = (
        "ACCEPT, “{part}”: {reason}. Nothing was changed. Write the name of a row in the file and the P-code of a "
        "township, as in Kamaing=MMR001009; several are separated by semicolons."
    )


class TownshipElsewhereError(KachinCorridorsError):
    """A township of a boundary file that does not lie where it lies now."""

    sentence = (
        "{path} puts {townships} somewhere else than the present boundaries, which they cover by less than "
        "{percent} %. Nothing was changed. Check the coordinate reference system of the file ({crs}) and its P-codes, "
        "and that its polygons are townships and not districts."
    )


class DuplicateTownshipError(KachinCorridorsError):
    """A boundary file that has a township several times."""

    sentence = (
        "{path} has {township} in several rows that overlap: {rows}. Nothing was changed. Keep the one that holds, and "
        "delete the others."
    )


class UnknownLegError(KachinCorridorsError):
    """A leg that the workspace does not have."""

    sentence = "The workspace has no leg “{leg}”. Choose one of: {legs}."


class NoWayError(KachinCorridorsError):
    """A leg that says that nothing joins its places."""

    sentence = (
        "“{leg}” is a gap: the data say that no road, railway or river joins the two places, so it has no line to be "
        "replaced. Add a way that there is now as a leg of its own, with its source."
    )


class NoWayFoundError(KachinCorridorsError):
    """Two places that no legs join on a day."""

    sentence = (
        "No legs lead from {start} to {end} on {day}, not even with a missing link among them. Choose two different "
        "places on corridors that meet, or another date."
    )


class NoSuchCorridorError(KachinCorridorsError):
    """A corridor that has no legs on the situation date."""

    sentence = "The workspace has no legs of a corridor “{corridor}” on this date. Choose one of: {known}."


class LineElsewhereError(KachinCorridorsError):
    """A line that does not run between the places of its leg."""

    sentence = (
        "{path} does not run from {start} to {end}: it ends {start_km} km from {start} and {end_km} km from {end}; "
        "{start_limit_km} and {end_limit_km} km are allowed. Nothing was changed. Check the leg, the line and its "
        "coordinate reference system ({crs})."
    )


class NothingToUndoError(KachinCorridorsError):
    """A workspace into which nothing was imported."""

    sentence = "There is no import to undo in {path}: its boundaries and corridors are those it was created with."


class UnsavedEditsError(KachinCorridorsError):
    """Layers of the workspace with edits that QGIS has not saved."""

    sentence = "The workspace has edits that are not saved: {layers}. Save or discard them, and try again."
