"""The map sheet in a project: made from the template, kept on the situation date, exported to a file."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ..core.dates import MYANMAR_TIME, time_in_words
from ..core.errors import LayoutExportError, LayoutMissingError, WrongSuffixError
from ..core.file_errors import ForeignFileError
from ..core.present import present
from ..layers import settings
from ..layers.project.roles import ROLE_KEY
from ..layers.project.situation_date import set_layout_date
from ..layers.project.workspace_layers import LOCATOR_THEME, NEEDED_ROLES, layer_of, project_workspace
from ..layers.resources import load_layout_template
from ..layers.steps import run_to_the_end
from ..store.files.publishing import Unpublished, unpublished
from ..store.workspace import Workspace
from .document_properties import document_properties
from .sheet_variables import begin_sheet, file_name_part, map_series, refresh_sources, set_sheet_variables

SITUATION_A3 = "situation_a3"
LAYOUT_TITLE = "Kachin Corridors A3"
_REASONS = {
    QgsLayoutExporter.ExportResult.Canceled: "it was cancelled",
    QgsLayoutExporter.ExportResult.MemoryError: "there is not enough memory for this resolution",
    QgsLayoutExporter.ExportResult.FileError: "the file cannot be written",
    QgsLayoutExporter.ExportResult.PrintError: "the page could not be printed",
    QgsLayoutExporter.ExportResult.SvgLayerError: "the layers of the SVG file could not be written",
}
_FORMATS = (".pdf", ".png", ".svg")


def export_name(project: QgsProject, day: date) -> str:
    """Return the file name of an export without ending: ``KCH001_ree_control_a3_20250912``."""
    return f"{project_series(project)}_ree_control_a3_{day:%Y%m%d}"


def project_series(project: QgsProject) -> str:
    """Return the series of the project's sheet, or of new ones where it has none."""
    for layout in plugin_layouts(project):
        return map_series(layout)
    return file_name_part(settings.MAP_SERIES.value())


def find_layout(project: QgsProject) -> QgsPrintLayout:
    """Return the plugin's layout, whatever its name. Raises LayoutMissingError."""
    for layout in plugin_layouts(project):
        return layout
    raise LayoutMissingError(path=project.fileName() or project.title(), layout=LAYOUT_TITLE)


def plugin_layouts(project: QgsProject) -> list[QgsPrintLayout]:
    """Return the plugin's layout, and what people made of it: copies are as good."""
    layouts = project.layoutManager().printLayouts()
    return [layout for layout in layouts if layout.customProperty(ROLE_KEY) == SITUATION_A3]


def map_crs(project: QgsProject) -> QgsCoordinateReferenceSystem:
    """Return the CRS of the layout's main map."""
    return _main_map(find_layout(project)).crs()


def map_extent(project: QgsProject) -> QgsRectangle:
    """Return what the layout's main map shows, in its CRS."""
    return _main_map(find_layout(project)).extent()


def add_layout(project: QgsProject, workspace: Workspace) -> QgsPrintLayout:
    """Return the plugin's layout, made from the template if the project has none yet.

    The variables that say what the workspace holds are set anew in either case.
    """
    run_to_the_end(adding_layout(project, workspace))
    return find_layout(project)


def adding_layout(project: QgsProject, workspace: Workspace) -> Iterator[None]:
    """Do what ``add_layout`` does a step at each turn."""
    try:
        find_layout(project)
    except LayoutMissingError:
        yield from _making_layout(project)
    set_sheet_variables(find_layout(project), workspace)


def refreshing_layout(layout: QgsPrintLayout) -> Iterator[None]:
    """Do what ``layout.refresh`` does an item at each turn: all of them together stop QGIS for too long.

    Pages and plain pictures stay as they are: nothing of a workspace is in them.
    """
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and not _is_fixed(item)]
    undo = present(layout.undoStack())
    for part in (*items, *layout.multiFrames()):
        # The user may take something off the sheet meanwhile.
        if not sip.isdeleted(part):
            undo.blockCommands(True)
            part.refresh()
            undo.blockCommands(False)
            yield
    layout.update()


def _is_fixed(item: QgsLayoutItem) -> bool:
    fixed = isinstance(item, (QgsLayoutItemPage, QgsLayoutItemPicture))
    return fixed and not item.dataDefinedProperties().hasActiveProperties()


def _making_layout(project: QgsProject) -> Iterator[None]:
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    yield from load_layout_template(layout, SITUATION_A3)
    yield
    layout.setName(_free_name(project))
    layout.setCustomProperty(ROLE_KEY, SITUATION_A3)
    begin_sheet(layout)
    _main_map(layout).setIsTemporal(True)
    locator = layout.itemById("locator_map")
    if not isinstance(locator, QgsLayoutItemMap):
        raise TypeError("The layout template has no locator map.")
    locator.setFollowVisibilityPreset(True)
    locator.setFollowVisibilityPresetName(QCoreApplication.translate("Themes", LOCATOR_THEME))
    project.layoutManager().addLayout(layout)
    yield


def export_layout(
    project: QgsProject, target: Path, day: date, extent: QgsRectangle | None = None, dpi: float = 300.0
) -> None:
    """Export the layout as of ``day`` to a PDF, PNG or SVG file, whole or not at all; missing folders are made.

    A PNG or SVG file holds one page: those after the first go to files beside it, ``map_2.png``. ``extent`` is in the
    CRS of the layout's main map; without it the layout's own extent is used. The layout itself is left as it was.
    Raises WrongSuffixError, LayoutMissingError, TargetNotWritableError, LayoutExportError, and LayerMissingError or
    LayerUnusableError: a map that lacks a layer is not exported.
    """
    if target.suffix.lower() not in _FORMATS:
        raise WrongSuffixError(path=target, suffix=", ".join(_FORMATS))
    for role in NEEDED_ROLES:
        layer_of(project, role)
    created = myanmar_time()
    # QGIS takes the copy of the layout for a change of the project: the properties come with the state of before.
    sheet = find_layout(project)
    with unpublished(target) as files, document_properties(project, sheet, day, created):
        # A name without a dot: QGIS names the pages of an SVG after what stands before the first one.
        made = files.path_for(target.with_name(f"page{target.suffix.lower()}"))
        layout = sheet.clone()
        # The workspace may have got other boundaries and lines since the layout was made.
        refresh_sources(layout, project_workspace(project))
        _prepare(layout, day, extent, created)
        write_pages(files, layout, made, target, dpi)
        written = _pages_written(made, target, layout.pageCollection().pageCount())
        for page, named in written:
            page.rename(files.path_for(named))
        files.publish(*(named for _, named in written))


def write_pages(files: Unpublished, layout: QgsPrintLayout, made: Path, target: Path, dpi: float) -> None:
    """Export a layout to the file ``made``, which is to be ``target``; its ending says how.

    Raises LayoutExportError, and DiskFullError.
    """
    result = _export(QgsLayoutExporter(layout), made, dpi)
    if result != QgsLayoutExporter.ExportResult.Success:
        reason = _REASONS.get(result, "QGIS gave no reason")
        raise files.failure(target, LayoutExportError(path=target, reason=reason))


def _pages_written(made: Path, target: Path, count: int) -> list[tuple[Path, Path]]:
    """Return the files that were exported, each with the one it is to be. Raises ForeignFileError."""
    pages = [(made, target), *((_page_file(made, n), _page_file(target, n)) for n in range(2, count + 1))]
    written = [(page, named) for page, named in pages if page.exists()]
    # Whoever asks for map.png asks for no other file; with a former map.png its former pages go.
    taken = [named for _, named in written[1:] if named.exists() and not target.exists()]
    if taken:
        raise ForeignFileError(path=taken[0])
    return written


def _page_file(path: Path, number: int) -> Path:
    """Return the file to which QGIS exports a page after the first, where a file holds one page only."""
    return path.with_name(f"{path.stem}_{number}{path.suffix}")


def _main_map(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    item = layout.itemById("main_map")
    if not isinstance(item, QgsLayoutItemMap):
        raise LayoutMissingError(path=layout.name(), layout=LAYOUT_TITLE)
    return item


def _prepare(layout: QgsPrintLayout, day: date, extent: QgsRectangle | None, created: datetime) -> None:
    set_layout_date(layout, day)
    set_created(layout, created)
    if extent is not None:
        main_map = _main_map(layout)
        main_map.zoomToExtent(extent)
        main_map.setScale(round_scale(main_map.scale()))
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLegend):
            item.updateLegend()
    layout.refresh()


def myanmar_time() -> datetime:
    """Return the time in Myanmar."""
    return datetime.now(MYANMAR_TIME)


def set_created(layout: QgsPrintLayout, created: datetime) -> None:
    """Let a layout tell when it was made."""
    QgsExpressionContextUtils.setLayoutVariable(layout, "kc_created", time_in_words(created))


def round_scale(denominator: float) -> float:
    """Return the next larger scale denominator of two digits: 1,532,298 becomes 1,600,000."""
    step = 10.0 ** (math.floor(math.log10(denominator)) - 1)
    return math.ceil(denominator / step) * step


def _export(exporter: QgsLayoutExporter, path: Path, dpi: float) -> QgsLayoutExporter.ExportResult:
    # Not simplified: a coast may then cross itself, QGIS mends it and keeps parts of no size, and where it looks for a
    # label's place in one of them it reads beyond the end of a list. The template says the same to QGIS' own export.
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        pdf = QgsLayoutExporter.PdfExportSettings()
        pdf.dpi = dpi
        # Text that can be searched and copied.
        pdf.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        pdf.simplifyGeometries = False
        return exporter.exportToPdf(str(path), pdf)
    if suffix == ".svg":
        svg = QgsLayoutExporter.SvgExportSettings()
        svg.dpi = dpi
        svg.simplifyGeometries = False
        return exporter.exportToSvg(str(path), svg)
    image = QgsLayoutExporter.ImageExportSettings()
    image.dpi = dpi
    image.generateWorldFile = False
    with _quiet_gdal():
        return exporter.exportToImage(str(path), image)


@contextmanager
def _quiet_gdal() -> Iterator[None]:
    """Keep GDAL from complaining on the terminal: QGIS has it georeference a PNG, which it cannot, and needs not."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _free_name(project: QgsProject) -> str:
    """Return a name for the layout that no layout of the user has."""
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    names = [LAYOUT_TITLE, *(f"{LAYOUT_TITLE} ({number})" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)
