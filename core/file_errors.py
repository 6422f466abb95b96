"""Errors of the file of a workspace itself: where it is, what state it was left in, what stands in the way."""

from __future__ import annotations

from .errors import KachinCorridorsError


class UnreadableWorkspaceError(KachinCorridorsError):
    """A workspace that the system does not let be read: a disk that fails, a folder that may not be entered."""

    sentence = (
        "{path} cannot be read ({reason}). Check that its disk is connected and that you may read it, and try again."
    )


class UnusablePathError(KachinCorridorsError):
    """A path in which QGIS does not find a workspace."""

    sentence = "QGIS cannot open {path}: {reason}. Give the file or its folder another name, or choose another place."


class UnfinishedWriteError(KachinCorridorsError):
    """A workspace that a program left half written, where it cannot be put right."""

    sentence = (
        "{path} was left by a program before it had finished writing, and {log} beside it is needed to put it right. "
        "That cannot be done where it is, because you may not write there. Copy both files together into a folder in "
        "which you may write, and open the copy. Never copy, move or delete one of them alone."
    )


class StrayLogError(KachinCorridorsError):
    """A new workspace was to get a name beside which the log of a former one lies."""

    sentence = (
        "{path} was not made: {log} beside it was left of another workspace of that name, and would damage a new one. "
        "Choose another name, or take that file away."
    )


class DiskFullError(KachinCorridorsError):
    """A disk without room."""

    sentence = (
        "The disk is full: {path} could not be read or written to the end, and was left as it is. Free some space on "
        "its disk and on the one with temporary files, and try again."
    )


class ChangeRefusedError(KachinCorridorsError):
    """A change that a constraint in the workspace's tables forbids."""

    sentence = (
        "{path} does not accept the change ({reason}). Nothing was changed. Take the constraint away that was added to "
        "its tables, and try again."
    )


class ForeignTriggersError(KachinCorridorsError):
    """A workspace in which something unknown would run whenever something is written."""

    sentence = (
        "{path} has triggers or rules that are neither of Kachin Corridors nor of QGIS, and nothing was "
        "written, because each would act whenever something is: {triggers}. Delete them, for example in QGIS under "
        "Database > DB Manager, if you do not know what they are for, and keep those of your own in another GeoPackage."
    )


class OpenElsewhereError(KachinCorridorsError):
    """A file that cannot be replaced because some program has it open."""

    sentence = "{path} is open in another program and was left as it is. Close it there, or choose another name."


class NameTooLongError(KachinCorridorsError):
    """A file name that the file system cannot have."""

    sentence = (
        "The name {name} is too long for the folder {folder}: it takes {bytes} bytes, and 255 are possible (a Burmese "
        "letter takes three). Nothing was written. Choose a shorter name."
    )


class ExportDamagedError(KachinCorridorsError):
    """A file that was written, but not to its end."""

    sentence = (
        "{path} could not be written whole ({reason}). What was there before was left as it is. Check its disk, and "
        "try again."
    )


class TableDamagedError(KachinCorridorsError):
    """A table in a database that was written, but not to its end."""

    sentence = (
        "The table could not be written whole into {path} ({reason}). Take it away if it is there, look whether the "
        "disk is full, and run this again."
    )


class OutputIsInputError(KachinCorridorsError):
    """A file that was to be read and overwritten at once."""

    sentence = "{path} is read here and cannot be written at once ({output}). Choose another file to write to."


class OutputIsWorkspaceError(KachinCorridorsError):
    """A workspace that was to be replaced by a result."""

    sentence = "{path} is a workspace and is never overwritten. Choose another file to write to ({output})."


class ForeignFileError(KachinCorridorsError):
    """A file that this plugin did not make and that nobody asked to have replaced."""

    sentence = "{path} was not made here and was left as it is. Choose another name, or take that file away first."


class ShareTargetExistsError(KachinCorridorsError):
    """A folder that already has a file with the name of the workspace to be shared."""

    sentence = "{path} already exists and was left as it is. Share into another folder, or take that file away first."


class ShareFolderInUseError(KachinCorridorsError):
    """The folder that a shared project would get for itself has something in it."""

    sentence = (
        "{path} is not empty and was left as it is. Share under another name, or choose {project} to replace a project "
        "that was shared there before."
    )


class LineInPartsError(KachinCorridorsError):
    """A line that does not run from end to end."""

    sentence = (
        "{path} is no single line: it has {count} parts that do not join ({where}). Nothing was changed: gaps are not "
        "bridged. Draw what is missing, or take branches away."
    )
