"""Finds the townships of a workspace among the polygons of a file.

By P-code, else by name; and a name counts only where the polygon lies where the township lies, because names occur
several times in Myanmar. A P-code must agree with the place too: else the file is in another CRS than it says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qgis.core import Qgis, QgsGeometry

from ...core.errors import DuplicateTownshipError, ImportFileError, TownshipElsewhereError, TownshipsMissingError
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.places.names import NameResolver, Reason
from ...core.places.spelling import plain
from ..stored_geometry import polygons_made_valid
from .boundary_columns import TownshipColumns
from .vector_files import FileFeature, FileLayer

LEAST_SHARE = 0.5
"""Least part of the larger of old and new polygon that both must share to be the same township."""
_SAME_PLACE = 0.01
"""Part of the smaller polygon above which two rows of one township are two versions of it and not two parts."""
_STATE_KEYS = frozenset(plain(name) for name in ("MMR001", "Kachin", "Kachin State", "ကချင်", "ကချင်ပြည်နယ်"))


@dataclass(frozen=True)
class Match:
    """A township as the file has it. ``share`` is the common part of old and new polygon, 0..1."""

    pcode: str
    reason: Reason
    rows: tuple[int, ...]
    file_code: str
    file_name: str
    geometry: QgsGeometry
    share: float
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnmatchedRow:
    """A polygon in the state that is no township of the workspace. ``code`` and ``name`` are those of the file."""

    row: int
    code: str
    name: str

    def __str__(self) -> str:
        return f"{self.name or self.code} (row {self.row})" if self.name or self.code else f"row {self.row}"


@dataclass
class _Found:
    """What was found row by row. ``elsewhere`` are known names of polygons that lie in no township of that name."""

    matches: dict[str, list[Match]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: list[str] = field(default_factory=list)
    unmatched: list[UnmatchedRow] = field(default_factory=list)


def match_townships(
    path: str,
    layer: FileLayer,
    columns: TownshipColumns,
    present: Mapping[str, QgsGeometry],
    resolver: NameResolver,
    feedback: Feedback,
) -> tuple[list[Match], Sequence[UnmatchedRow]]:
    """Return one match for each township of ``present`` (P-code to polygon), in order of P-code, and what was left out.

    Raises JobCancelledError, ImportFileError, TownshipElsewhereError, DuplicateTownshipError or TownshipsMissingError.
    """
    if not any(feature.geometry.type() == Qgis.GeometryType.Polygon for feature in layer.features):
        raise ImportFileError(path=path, reason="it has no polygons")
    found = _Found()
    for feature in layer.features:
        stop_if_cancelled(feedback)
        _match_row(feature, columns, present, resolver, found)
    matches = [_joined(path, of_one, present[pcode]) for pcode, of_one in sorted(found.matches.items())]
    elsewhere = [match.file_name or match.pcode for match in matches if match.share < LEAST_SHARE]
    if not matches:
        elsewhere = found.elsewhere
    if elsewhere:
        percent = round(100 * LEAST_SHARE)
        raise TownshipElsewhereError(path=path, townships=", ".join(elsewhere), percent=percent, crs=layer.crs)
    missing = [resolver.find(pcode).candidates[0].place.name for pcode in sorted(present) if pcode not in found.matches]
    if missing:
        raise TownshipsMissingError(
            path=path,
            found=len(matches),
            wanted=len(present),
            missing=", ".join(missing),
            unmatched=", ".join(map(str, found.unmatched)) or "none",
        )
    return matches, found.unmatched


def _common_area(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the area that two polygons share, in square degrees: only its ratio to others of them counts."""
    return one.intersection(other).area() if one.boundingBoxIntersects(other) else 0.0


def _share(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the part of the larger polygon that two polygons share."""
    return _common_area(one, other) / (max(one.area(), other.area()) or 1.0)


def _lies_in(part: QgsGeometry, polygon: QgsGeometry) -> bool:
    return _common_area(part, polygon) >= LEAST_SHARE * part.area() > 0.0


def _match_row(
    feature: FileFeature,
    columns: TownshipColumns,
    present: Mapping[str, QgsGeometry],
    resolver: NameResolver,
    found: _Found,
) -> None:
    pcode = feature.values.get(columns.pcode, "").upper()
    if feature.geometry.type() != Qgis.GeometryType.Polygon or _is_of_another_state(feature, columns, pcode, present):
        return
    geometry, remarks = _repaired(feature)
    names = [feature.values[name] for name in columns.names if feature.values[name]]
    code = feature.values.get(columns.code, "")
    matched: tuple[str, Reason] | None = (pcode, Reason.CODE) if pcode in present else None
    candidates = list(_candidates(names, present, resolver))
    if matched is None:
        matched = next((one for one in candidates if _lies_in(geometry, present[one[0]])), None)
    if matched is not None:
        share = _share(geometry, present[matched[0]])
        name = names[0] if names else ""
        found.matches[matched[0]].append(Match(*matched, (feature.row,), code, name, geometry, share, remarks))
    elif columns.state or any(_lies_in(geometry, polygon) for polygon in present.values()):
        found.unmatched.append(UnmatchedRow(feature.row, code, names[0] if names else ""))
    if matched is None and any(reason is not Reason.SIMILAR for _, reason in candidates):
        found.elsewhere.append(names[0])


def _is_of_another_state(
    feature: FileFeature, columns: TownshipColumns, pcode: str, present: Mapping[str, QgsGeometry]
) -> bool:
    state = plain(feature.values.get(columns.state, ""))
    return pcode not in present and bool(state) and state not in _STATE_KEYS


def _candidates(
    names: Iterable[str], present: Mapping[str, QgsGeometry], resolver: NameResolver
) -> Iterator[tuple[str, Reason]]:
    for name in names:
        for candidate in resolver.find(name, among=present).candidates:
            yield candidate.place.place_id, candidate.reason


def _repaired(feature: FileFeature) -> tuple[QgsGeometry, tuple[str, ...]]:
    """Return the polygon of a row, valid, and what was done to it in words."""
    if feature.geometry.isGeosValid():
        return feature.geometry, ()
    faults = feature.geometry.validateGeometry()
    repaired = polygons_made_valid(feature.geometry)
    return repaired, (f"invalid polygon repaired ({faults[0].what() if faults else feature.geometry.lastError()})",)


def _joined(path: str, matches: list[Match], present: QgsGeometry) -> Match:
    """Return the rows of one township as one: its parts may stand in rows of their own, but not its versions."""
    if len(matches) == 1:
        return matches[0]
    rows = tuple(row for match in matches for row in match.rows)
    for number, one in enumerate(matches):
        for other in matches[number + 1 :]:
            smaller = min(one.geometry.area(), other.geometry.area())
            if one.geometry.intersection(other.geometry).area() > _SAME_PLACE * smaller:
                listed = ", ".join(map(str, (*one.rows, *other.rows)))
                raise DuplicateTownshipError(path=path, township=one.file_name or one.pcode, rows=listed)
    geometry = QgsGeometry.unaryUnion([match.geometry for match in matches])
    remarks = (*(remark for match in matches for remark in match.remarks), f"{len(rows)} rows joined")
    return replace(matches[0], rows=rows, geometry=geometry, share=_share(geometry, present), remarks=remarks)
