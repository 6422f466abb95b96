"""Finds the townships of a workspace among the polygons of a file.

Row by row: by what the user accepts, by P-code, else by name; and a name counts only where the polygon lies where the
township lies, because names occur several times in Myanmar. A P-code and an acceptance must agree with the place too:
else the file is in another CRS than it says, or the acceptance is a mistake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qgis.core import Qgis, QgsGeometry

from ...core.errors import (
    AcceptanceError,
    DuplicateTownshipError,
    ImportFileError,
    TownshipElsewhereError,
    TownshipsMissingError,
)
from ...core.feedback import Feedback, PartOfJob, followed
from ...core.places.acceptances import Acceptance
from ...core.places.names import NameResolver, Reason
from ...core.places.spelling import plain
from ..stored_geometry import polygons_made_valid
from .accepted_rows import LEAST_SHARE, NamedRow, Suggestion, accepted_rows, suggestions
from .boundary_columns import TownshipColumns
from .polygon_areas import area_km2, common_km2
from .vector_files import FileFeature, FileLayer

_LOOKED_UP = 70.0
"""How many percent of the matching are done when all rows are looked up."""
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


@dataclass(frozen=True)
class _Polygon:
    """A row of the file that may be a township: what it says of itself, and its polygon, made valid.

    ``pcode`` is what stands in the column of P-codes, ``code`` what the publisher names it by.
    """

    row: int
    pcode: str
    code: str
    names: tuple[str, ...]
    geometry: QgsGeometry
    remarks: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first of the names, empty without one."""
        return self.names[0] if self.names else ""

    def as_row(self) -> NamedRow:
        """Return it without its polygon."""
        return NamedRow(self.row, self.pcode, self.code, self.names)

    def as_match(self, pcode: str, reason: Reason, township: QgsGeometry) -> Match:
        """Return it as that township, which has had the polygon ``township`` until now."""
        share = _share(self.geometry, township)
        return Match(pcode, reason, (self.row,), self.code, self.name, self.geometry, share, self.remarks)


@dataclass
class _Found:
    """What was found row by row. ``elsewhere`` are known names of polygons that lie in no township of that name."""

    matches: dict[str, list[Match]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: list[str] = field(default_factory=list)
    unmatched: list[UnmatchedRow] = field(default_factory=list)
    left_over: list[_Polygon] = field(default_factory=list)


@dataclass(frozen=True)
class Accepted:
    """What the user takes for townships under other names: rows that are named, and suggestions from a part on.

    ``least_covered`` is the part of the township that a suggested row must cover, 0..1; None: no suggestion is taken.
    """

    acceptances: tuple[Acceptance, ...] = ()
    least_covered: float | None = None


NOTHING = Accepted()


@dataclass(frozen=True)
class Matching:
    """What the rows of the file ``path`` are looked up in. ``present`` is P-code to polygon."""

    path: str
    present: Mapping[str, QgsGeometry]
    resolver: NameResolver
    accepted: Accepted = NOTHING

    def name_of(self, pcode: str) -> str:
        """Return the name of a township."""
        return self.resolver.find(pcode).candidates[0].place.name


def match_townships(
    layer: FileLayer, columns: TownshipColumns, known: Matching, feedback: Feedback
) -> tuple[list[Match], Sequence[UnmatchedRow]]:
    """Return one match for each township that is present, in order of P-code, and what was left out.

    Raises JobCancelledError, ImportFileError, AcceptanceError, TownshipElsewhereError, DuplicateTownshipError or
    TownshipsMissingError, which has the suggestions.
    """
    found, suggested = _looked_up(layer, columns, known, feedback)
    suggested = _without_accepted(suggested, known, found)
    matches = [_joined(known.path, of_one, known.present[pcode]) for pcode, of_one in sorted(found.matches.items())]
    _refuse_elsewhere(matches, found, layer.crs, known.path)
    _refuse_missing(known, found, suggested)
    return matches, found.unmatched


def suggested_townships(
    layer: FileLayer, columns: TownshipColumns, known: Matching, feedback: Feedback
) -> list[Suggestion]:
    """Return what the user may accept. Raises JobCancelledError, ImportFileError or AcceptanceError."""
    return _looked_up(layer, columns, known, feedback)[1]


def _looked_up(
    layer: FileLayer, columns: TownshipColumns, known: Matching, feedback: Feedback
) -> tuple[_Found, list[Suggestion]]:
    """Look up each row, and what lies where a township lies that was not found."""
    polygons = [feature for feature in layer.features if feature.geometry.type() == Qgis.GeometryType.Polygon]
    if not polygons:
        raise ImportFileError(path=known.path, reason="it has no polygons")
    inside = [feature for feature in polygons if not _is_elsewhere(feature, columns, known.present)]
    rows = [_named_row(feature, columns) for feature in inside]
    accepted = accepted_rows(rows, known.accepted.acceptances, known.present, known.resolver)
    found = _Found()
    for feature in followed(inside, len(inside), PartOfJob(feedback, 0.0, _LOOKED_UP)):
        _match_polygon(_polygon_of(feature, columns), bool(columns.state), accepted, known, found)
    return found, _suggested(known, found, PartOfJob(feedback, _LOOKED_UP, 100.0))


def _suggested(known: Matching, found: _Found, feedback: Feedback) -> list[Suggestion]:
    """Return the rows that lie where townships lie that were not found."""
    missing = {pcode: polygon for pcode, polygon in known.present.items() if pcode not in found.matches}
    named = {pcode: (known.name_of(pcode), polygon) for pcode, polygon in sorted(missing.items())}
    return suggestions([(each.as_row(), each.geometry) for each in found.left_over], named, feedback)


def _without_accepted(suggested: Sequence[Suggestion], known: Matching, found: _Found) -> list[Suggestion]:
    """Take the suggestions that cover as much as the user accepts, and return the others."""
    least = known.accepted.least_covered
    taken = [each for each in suggested if least is not None and each.covered >= least]
    polygons = {polygon.row: polygon for polygon in found.left_over}
    for each in taken:
        match = polygons[each.row].as_match(each.pcode, Reason.ACCEPTED, known.present[each.pcode])
        remark = f"accepted: {each}"
        found.matches[each.pcode].append(replace(match, remarks=(*match.remarks, remark)))
        found.unmatched = [row for row in found.unmatched if row.row != each.row]
    return [each for each in suggested if each not in taken]


def _refuse_missing(known: Matching, found: _Found, suggested: Sequence[Suggestion]) -> None:
    """Raise TownshipsMissingError where a township was not found, with what may be it."""
    missing = [pcode for pcode in sorted(known.present) if pcode not in found.matches]
    if not missing:
        return
    hint = ""
    if suggested:
        accept = "; ".join(str(each.acceptance) for each in suggested)
        hint = f"{'; '.join(map(str, suggested))}: is it that? Then accept it, with ACCEPT “{accept}”. Else: "
    raise TownshipsMissingError(
        path=known.path,
        found=len(known.present) - len(missing),
        wanted=len(known.present),
        missing=", ".join(map(known.name_of, missing)),
        unmatched=", ".join(map(str, found.unmatched)) or "none",
        hint=hint,
    )


def _refuse_elsewhere(matches: Sequence[Match], found: _Found, crs: str, path: str) -> None:
    """Raise TownshipElsewhereError where townships of the file do not lie where those of the workspace do."""
    elsewhere = [match.file_name or match.pcode for match in matches if match.share < LEAST_SHARE]
    if not matches:
        elsewhere = found.elsewhere
    if elsewhere:
        percent = round(100 * LEAST_SHARE)
        raise TownshipElsewhereError(path=path, townships=", ".join(elsewhere), percent=percent, crs=crs)


def _common_area(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the area that two polygons share, in square degrees: only its ratio to others of them counts."""
    return one.intersection(other).area() if one.boundingBoxIntersects(other) else 0.0


def _share(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the part of the larger polygon that two polygons share."""
    return _common_area(one, other) / (max(one.area(), other.area()) or 1.0)


def _lies_in(part: QgsGeometry, polygon: QgsGeometry) -> bool:
    return _common_area(part, polygon) >= LEAST_SHARE * part.area() > 0.0


def _is_elsewhere(feature: FileFeature, columns: TownshipColumns, present: Mapping[str, QgsGeometry]) -> bool:
    """Tell whether a row says that it is of another state. A known P-code counts more than what it says."""
    state = plain(feature.values.get(columns.state, ""))
    return bool(state) and state not in _STATE_KEYS and _pcode_of(feature, columns) not in present


def _pcode_of(feature: FileFeature, columns: TownshipColumns) -> str:
    return _first_filled(feature, columns.pcodes).upper()


def _first_filled(feature: FileFeature, columns: Iterable[str]) -> str:
    return next((feature.values[name] for name in columns if feature.values[name]), "")


def _named_row(feature: FileFeature, columns: TownshipColumns) -> NamedRow:
    names = tuple(feature.values[name] for name in columns.names if feature.values[name])
    return NamedRow(feature.row, _pcode_of(feature, columns), _first_filled(feature, columns.codes), names)


def _polygon_of(feature: FileFeature, columns: TownshipColumns) -> _Polygon:
    geometry, remarks = _repaired(feature)
    row = _named_row(feature, columns)
    return _Polygon(row.row, row.pcode, row.code, row.names, geometry, remarks)


def _match_polygon(
    polygon: _Polygon, is_in_state: bool, accepted: Mapping[int, str], known: Matching, found: _Found
) -> None:
    """Add a polygon to what was found: to its township, or to what was left out."""
    present = known.present
    if polygon.row in accepted:
        pcode = accepted[polygon.row]
        _refuse_mistaken(polygon, pcode, known)
        found.matches[pcode].append(polygon.as_match(pcode, Reason.ACCEPTED, present[pcode]))
        return
    candidates = list(_candidates(polygon.names, present, known.resolver))
    matched = _township_of(polygon, candidates, present)
    if matched is not None:
        pcode, reason = matched
        found.matches[pcode].append(polygon.as_match(pcode, reason, present[pcode]))
        return
    found.left_over.append(polygon)
    if is_in_state or any(_lies_in(polygon.geometry, township) for township in present.values()):
        found.unmatched.append(UnmatchedRow(polygon.row, polygon.code, polygon.name))
    if any(reason is not Reason.SIMILAR for _, reason in candidates):
        found.elsewhere.append(polygon.name)


def _refuse_mistaken(polygon: _Polygon, pcode: str, known: Matching) -> None:
    """Raise AcceptanceError for a polygon that was accepted as a township and lies elsewhere."""
    township = known.present[pcode]
    if not _lies_in(polygon.geometry, township):
        inside = common_km2(polygon.geometry, township) / (area_km2(polygon.geometry) or 1.0)
        reason = f"row {polygon.row} lies in {known.name_of(pcode)} with {100 * inside:.0f} % of its area"
        raise AcceptanceError(
            part=f"{polygon.as_row().name}={pcode}", reason=f"{reason}, less than {100 * LEAST_SHARE:.0f} %"
        )


def _township_of(
    polygon: _Polygon, candidates: Iterable[tuple[str, Reason]], present: Mapping[str, QgsGeometry]
) -> tuple[str, Reason] | None:
    """Return the township that a polygon is, and why: by its P-code, else the first by name that lies there too."""
    if polygon.pcode in present:
        return polygon.pcode, Reason.CODE
    return next((one for one in candidates if _lies_in(polygon.geometry, present[one[0]])), None)


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
