"""Replaces the townships of a workspace by those of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateTransformContext, QgsGeometry

from ...core.errors import UnknownColumnsError
from ...core.feedback import NO_FEEDBACK, Feedback, PartOfJob, stop_if_cancelled
from ...core.places.names import NameResolver, Reason
from ...store.imports.imports import NewTownship
from ...store.tables.checked_rows import Row
from ...store.workspace import Workspace
from ..stored_geometry import as_multi, blob_of, geometry_of
from .accepted_rows import Suggestion
from .boundary_columns import TownshipColumns, recognise
from .polygon_areas import area_km2
from .township_matching import (
    NOTHING,
    Accepted,
    Match,
    Matching,
    UnmatchedRow,
    match_townships,
    suggested_townships,
)
from .vector_files import DatumShift, FileLayer, VectorInput, columns_of, read_layer

_READ, _MATCHED = 50.0, 100.0
"""How many percent of the import are done then."""
_BESIDE_DEGREES = 0.005
"""About 500 m: the boundaries are generalised, and a border town may lie just outside."""


@dataclass(frozen=True)
class ReplacedTownship:
    """What became of one township. Areas are geodesic, in km2; ``share`` is the common part of old and new, 0..1."""

    pcode: str
    name: str
    reason: Reason
    rows: tuple[int, ...]
    file_code: str
    file_name: str
    area_km2: float
    former_area_km2: float
    share: float
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class BoundaryImport:
    """An import of boundaries.

    ``overlap_km2`` is how much the new polygons overlap each other, ``gaps_km2`` what lies between them. ``unmatched``
    are rows of the file in the state that were left out, ``misplaced`` the names of places that now lie outside the
    township they are listed in.
    """

    version: str
    publisher: str
    crs: str
    townships: tuple[ReplacedTownship, ...]
    overlap_km2: float
    gaps_km2: float
    unmatched: tuple[UnmatchedRow, ...]
    misplaced: tuple[str, ...]
    shift: DatumShift | None


def import_boundaries(
    source: VectorInput,
    workspace: Workspace,
    version: str,
    transform_context: QgsCoordinateTransformContext,
    feedback: Feedback = NO_FEEDBACK,
    before_commit: Callable[[BoundaryImport], None] = lambda done: None,
    accepted: Accepted = NOTHING,
) -> BoundaryImport:
    """Replace all townships by those of ``source``, or change nothing.

    Without a ``version`` its name and the day of its last change are taken. ``before_commit`` is told of the import
    before it is committed: when that raises, nothing is changed. Raises what ``match_townships`` raises,
    UnknownColumnsError, LockedWorkspaceError, and what ``Workspace.check`` raises.
    """
    workspace.check()
    layer, columns = _read(source, transform_context, PartOfJob(feedback, 0.0, _READ))
    present = workspace.tables.rows("townships")
    known = _known(source, workspace, accepted)
    polygons = known.present
    matches, unmatched = match_townships(layer, columns, known, PartOfJob(feedback, _READ, _MATCHED))
    areas = _areas_km2(matches, feedback)
    overlap, gaps = _misfit_km2(matches, areas)
    stop_if_cancelled(feedback)
    done = BoundaryImport(
        version=version or source.described(),
        publisher=columns.publisher,
        crs=layer.crs,
        townships=_all_replaced(matches, present, polygons, areas),
        overlap_km2=overlap,
        gaps_km2=gaps,
        unmatched=tuple(unmatched),
        misplaced=_misplaced(workspace, matches),
        shift=layer.shift,
    )
    workspace.imports.replace_townships(
        done.version, _new_townships(matches, areas), before_commit=lambda: before_commit(done)
    )
    return done


def suggestions_for(
    source: VectorInput,
    workspace: Workspace,
    transform_context: QgsCoordinateTransformContext,
    feedback: Feedback,
    accepted: Accepted = NOTHING,
) -> list[Suggestion]:
    """Return which rows of ``source`` lie where townships lie that are not found in it; nothing is changed.

    Raises what reading file and workspace raises, and AcceptanceError.
    """
    workspace.check()
    layer, columns = _read(source, transform_context, PartOfJob(feedback, 0.0, _READ))
    known = _known(source, workspace, accepted)
    return suggested_townships(layer, columns, known, PartOfJob(feedback, _READ, _MATCHED))


def _known(source: VectorInput, workspace: Workspace, accepted: Accepted) -> Matching:
    polygons = {row["pcode"]: geometry_of(row["geom"], row["name"]) for row in workspace.tables.rows("townships")}
    return Matching(source.shown, polygons, NameResolver(workspace.places.townships()), accepted)


def _read(
    source: VectorInput, transform_context: QgsCoordinateTransformContext, feedback: Feedback
) -> tuple[FileLayer, TownshipColumns]:
    """Read the layer of townships, and tell which of its columns are what."""
    layer = read_layer(source, transform_context, lambda one: recognise(columns_of(one)) is not None, feedback)
    columns = recognise(layer.columns)
    if columns is None:
        raise UnknownColumnsError(path=source.shown, columns=", ".join(layer.columns) or "none")
    return layer, columns


def _new_townships(matches: Sequence[Match], areas: Mapping[str, float]) -> dict[str, NewTownship]:
    return {match.pcode: NewTownship(blob_of(as_multi(match.geometry)), areas[match.pcode]) for match in matches}


def _areas_km2(matches: Sequence[Match], feedback: Feedback) -> dict[str, float]:
    areas = {}
    for match in matches:
        stop_if_cancelled(feedback)
        areas[match.pcode] = area_km2(match.geometry)
    return areas


def _all_replaced(
    matches: Sequence[Match],
    present: Sequence[Row],
    former: Mapping[str, QgsGeometry],
    areas: Mapping[str, float],
) -> tuple[ReplacedTownship, ...]:
    names = {row["pcode"]: row["name"] for row in present}
    return tuple(
        ReplacedTownship(
            pcode=match.pcode,
            name=names[match.pcode],
            reason=match.reason,
            rows=match.rows,
            file_code=match.file_code,
            file_name=match.file_name,
            area_km2=areas[match.pcode],
            # Not what the column says: somebody may have emptied it.
            former_area_km2=area_km2(former[match.pcode]),
            share=match.share,
            remarks=match.remarks,
        )
        for match in matches
    )


def _misfit_km2(matches: Sequence[Match], areas: Mapping[str, float]) -> tuple[float, float]:
    """Return by how much townships overlap, and the area of what they enclose and does not belong to any of them."""
    union = QgsGeometry.unaryUnion([match.geometry for match in matches])
    covered = area_km2(union)
    outlines = [QgsGeometry.fromPolygonXY([rings[0]]) for rings in as_multi(union).asMultiPolygon()]
    return max(sum(areas.values()) - covered, 0.0), max(sum(map(area_km2, outlines)) - covered, 0.0)


def _misplaced(workspace: Workspace, matches: Sequence[Match]) -> tuple[str, ...]:
    polygons = {match.pcode: match.geometry for match in matches}
    places = sorted(workspace.tables.rows("places"), key=lambda row: str(row["name"]))
    return tuple(
        place["name"]
        for place in places
        if place["geom"] is not None
        and place["township_pcode"] in polygons
        and geometry_of(place["geom"], place["name"]).distance(polygons[place["township_pcode"]]) > _BESIDE_DEGREES
    )
