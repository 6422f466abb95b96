"""A project that a colleague can open without the plugin: a project file and its workspace in one folder."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsPathResolver,
    QgsProject,
    QgsProjectMetadata,
    QgsReferencedRectangle,
    QgsSettings,
)

from ..core.errors import KachinCorridorsError, TargetNotWritableError, WrongSuffixError
from ..core.file_errors import ForeignFileError, ShareFolderInUseError, ShareTargetExistsError
from ..layers.project.change_steps import set_project_span
from ..layers.project.date_decoration import show_date_in_new
from ..layers.project.roles import ROLE_KEY
from ..layers.project.situation_date import set_project_date
from ..layers.project.workspace_layers import REGION_BOOKMARK, add_workspace, bookmark_extent
from ..layers.resources import built_data_path
from ..reports.layouts import add_layout
from ..reports.leg_table import LegTableSpec, add_leg_table, table_cards
from ..reports.opening import data_span
from ..store.files.publishing import telling, unpublished
from ..store.workspace import Workspace

_PART_BYTES = 2**20
_ANONYMOUS = "core/projects/anonymize_saved_projects"


def workspace_beside(target: Path, workspace: Workspace | None) -> Path:
    """Return where the workspace of a project file belongs: in the project's folder."""
    if workspace is None:
        return target.with_suffix(".gpkg")
    return target.parent / workspace.path.name


def in_own_folder(target: Path, workspace: Workspace) -> Path:
    """Return the project file to write so that its whole folder can be passed on.

    That is ``target`` where its folder is new, empty, or holds nothing but this project and its workspace; else a file
    of that name in a new folder of the project's name. Raises ShareFolderInUseError when that folder is not empty.
    """
    with telling(target):
        if not _others_in(target.parent, target, workspace):
            return target
        folder = target.parent / target.stem
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ShareFolderInUseError(path=folder, project=folder / target.name)
    return folder / target.name


def _others_in(folder: Path, target: Path, workspace: Workspace) -> bool:
    """Tell whether a folder holds what is neither the project nor its workspace nor what SQLite and QGIS put there."""
    if not folder.exists():
        return False
    own = {f"{workspace.path.name}{ending}" for ending in ("", "-wal", "-shm", "-journal")}
    own |= {target.name, f"{target.name}~"}
    return any(each.name not in own for each in folder.iterdir())


def create_project(
    target: Path,
    workspace: Workspace | None = None,
    day: date | None = None,
    leg_table: LegTableSpec | None = None,
) -> Path:
    """Write a project file (.qgz) with all layers, themes, bookmarks and the layout; return its workspace.

    The workspace is copied into the project's folder unless it is already there; without one the built-in data are
    used. ``day`` is the situation date, by default the last day on which something changed. With ``leg_table`` the
    layout has a page with the table of legs. Raises WrongSuffixError, ShareTargetExistsError when a file with other
    content has the name of the copy, TargetNotWritableError, NoSuchCorridorError, and what ``Workspace.check`` raises.
    """
    if target.suffix.lower() != ".qgz":
        raise WrongSuffixError(path=target, suffix=".qgz")
    beside = workspace_beside(target, workspace)
    with telling(target):
        exists = beside.exists()
        if target.exists() and not is_ours(target):
            raise ForeignFileError(path=target)
    is_there = _is_there(workspace, beside, exists)
    if not is_there:
        (workspace or Workspace(built_data_path())).copy_to(beside)
    try:
        _write(_build(Workspace(beside), day, leg_table), target)
    except KachinCorridorsError:
        if not is_there:
            beside.unlink()
        raise
    return beside


def _is_there(workspace: Workspace | None, beside: Path, exists: bool) -> bool:
    """Tell whether the workspace is in the project's folder already. Raises ShareTargetExistsError for another one."""
    # Without WORKSPACE, one that is there was made with this project before: it is the analyst's by now.
    if exists if workspace is None else beside.resolve() == workspace.path.resolve():
        Workspace(beside).check()
        return True
    # Left by a run that was killed before it came to the project, or shared before and not changed since.
    if exists and workspace is not None and workspace.has_content_of(Workspace(beside)):
        return True
    if exists:
        raise ShareTargetExistsError(path=beside)
    return False


def is_ours(path: Path) -> bool:
    """Tell whether a project file (.qgz) has layers that this plugin added."""
    wanted, kept = ROLE_KEY.encode(), b""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if not name.endswith(".qgs"):
                    continue
                with archive.open(name) as stream:
                    while part := stream.read(_PART_BYTES):
                        if wanted in kept + part:
                            return True
                        kept = part[-len(wanted) :]
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return False
    return False


def _write(project: QgsProject, target: Path) -> None:
    """Write the project file beside its place, and give it its name when it is whole."""
    with unpublished(target) as files:
        made = files.path_for(target)
        with _without_user_names(), _as_if_in(made.parent, target.parent):
            written = project.write(str(made))
        if not written:
            raise files.failure(target, TargetNotWritableError(path=target, reason=project.error()))
        files.publish(target)


@contextmanager
def _as_if_in(made_in: Path, folder: Path) -> Iterator[None]:
    """Let QGIS write paths below ``folder`` into a project in ``made_in`` as they are seen from ``folder``."""

    def seen(path: str) -> str:
        within = Path(path)
        return str(made_in / within.relative_to(folder)) if within.is_relative_to(folder) else path

    writer = QgsPathResolver.setPathWriter(seen)  # type: ignore[arg-type] # the stubs forget what it returns
    try:
        yield
    finally:
        QgsPathResolver.removePathWriter(writer)


@contextmanager
def _without_user_names() -> Iterator[None]:
    """Keep the analyst's login and full name out of a file that is made to be passed on.

    QGIS writes them into every project unless this setting of its own is on.
    """
    settings = QgsSettings()
    before = settings.value(_ANONYMOUS)
    settings.setValue(_ANONYMOUS, True)
    try:
        yield
    finally:
        if before is None:
            settings.remove(_ANONYMOUS)
        else:
            settings.setValue(_ANONYMOUS, before)


def _build(workspace: Workspace, day: date | None, leg_table: LegTableSpec | None) -> QgsProject:
    day = day or workspace.control.default_day()
    span = data_span(workspace)
    # Before there is a project: an error would keep it alive, and its layers, for longer than QGIS lives.
    cards = table_cards(workspace, day, leg_table) if leg_table is not None else []
    project = QgsProject()
    project.setMetadata(QgsProjectMetadata())  # QGIS puts the user's name into that of a new project
    project.setTitle("Kachin Corridors")
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    add_workspace(project, workspace)
    layout = add_layout(project, workspace)
    if leg_table is not None:
        add_leg_table(layout, cards, day, leg_table)
    set_project_span(project, span)
    show_date_in_new(project)
    set_project_date(project, day)
    extent = QgsReferencedRectangle(
        bookmark_extent(workspace, REGION_BOOKMARK), QgsCoordinateReferenceSystem("EPSG:4326")
    )
    project.viewSettings().setDefaultViewExtent(extent)
    return project
