"""Rows of kachin_corridors:compareways: the ways, and the parts of each by leg and holder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import QgsGeometry, QgsLineString, QgsMultiLineString, QgsPoint

from ...core.control.actors import names_as_text
from ...core.control.compared_ways import ComparedWay
from ...core.control.way_holders import HeldPart
from ...core.corridors.legs import Leg, leg_length
from ...core.corridors.routes import route_of
from ...core.geometry.geodesy import LonLat
from ...core.news_age import Freshness, freshness
from ...core.pairs import pairwise, zip_equal
from ...core.units import METRES_PER_KM
from ...core.words import GateStatus, LegStatus, Mode, Status
from ...reports.ways import ways_report as words
from ...reports.ways.ways_report import WaysReport
from ..tables import NUMBER, TEXT, WHOLE, Column, Row

COLUMNS = (
    Column("way", TEXT, "Way"),
    Column("day", TEXT, "Situation date"),
    Column("from_name", TEXT, "From"),
    Column("to_name", TEXT, "To"),
    Column("km", NUMBER, "Length along the lines (km, without missing links)"),
    Column("expected_km", NUMBER, "Length expected along the real way (km)"),
    Column("missing_links", TEXT, "Missing links, with their straight lines"),
    Column("missing_straight_km", NUMBER, "Straight lines of the missing links (km), no way"),
    Column("modes", TEXT, "Kilometres by mode and status"),
    Column("road_km", NUMBER, "By road (km)"),
    Column("rail_km", NUMBER, "By rail (km)"),
    Column("river_km", NUMBER, "By river (km)"),
    Column("sea_km", NUMBER, "By sea (km)"),
    Column("open_km", NUMBER, "Open (km)"),
    Column("under_construction_km", NUMBER, "Under construction (km)"),
    Column("planned_km", NUMBER, "Planned or proposed (km)"),
    Column("abandoned_km", NUMBER, "Abandoned (km)"),
    Column("status_unknown_km", NUMBER, "Not known whether it can be travelled (km)"),
    Column("holders", TEXT, "Kilometres by holder"),
    Column("held_km", NUMBER, "Held by one side (km)"),
    Column("contested_km", NUMBER, "Contested (km)"),
    Column("other_km", NUMBER, "Infiltrated or claimed only (km)"),
    Column("holder_unknown_km", NUMBER, "Not known who holds it (km)"),
    Column("unknown_abroad_km", NUMBER, "Of these in India or at sea (km)"),
    Column("news", TEXT, "How old the news is"),
    Column("oldest_report", TEXT, "Oldest of the last reports"),
    Column("newest_report", TEXT, "Newest of the last reports"),
    Column("old_km", NUMBER, "Known, but by old news (km)"),
    Column("gates", TEXT, "Border gates on the way and at its end, and whether they are open"),
    Column("gates_open", WHOLE, "Of these open"),
    Column("gates_not_open", WHOLE, "Of these restricted or closed"),
    Column("gates_unknown", WHOLE, "Of these not known"),
    Column("transfers", TEXT, "Changes of mode"),
    Column("published", TEXT, "Published figures, each for its part"),
    Column("unpublished_km", NUMBER, "Without a published figure (km)"),
    Column("unknown", TEXT, "What is not known"),
    Column("places", TEXT, "Places"),
    Column("leg_ids", TEXT, "Legs"),
)
PART_COLUMNS = (
    Column("way", TEXT, "Way"),
    Column("day", TEXT, "Situation date"),
    Column("part", WHOLE, "Number on the way"),
    Column("from_name", TEXT, "From"),
    Column("to_name", TEXT, "To"),
    Column("from_km", NUMBER, "From (km from the start of the way)"),
    Column("to_km", NUMBER, "To (km from the start of the way)"),
    Column("km", NUMBER, "Length along the line (km; none for a missing link)"),
    Column("straight_km", NUMBER, "Straight line of a missing link (km)"),
    Column("mode", TEXT, "Mode"),
    Column("leg_status", TEXT, "Status of the leg"),
    Column("actor", TEXT, "Actor"),
    Column("against", TEXT, "Against, or shared with"),
    Column("status", TEXT, "Status of control"),
    Column("last_report", TEXT, "Last report"),
    Column("freshness", TEXT, "How old the news is"),
    Column("basis", TEXT, "Basis: why, and who said what, when, where"),
    Column("claim_ids", TEXT, "Claims"),
    Column("leg_id", TEXT, "Leg"),
    Column("corridor", TEXT, "Corridor"),
)


def way_row(report: WaysReport, each: ComparedWay) -> Row:
    """Return the row of a way, with the lines that it has: a missing link is none."""
    pieces = [[point for leg in piece for point in leg.points] for piece in each.way.pieces]
    lines = QgsMultiLineString()
    for piece in pieces:
        lines.addGeometry(_line(piece))
    values = {**_lengths(each), **_control(each), **_gates(report, each), **_texts(report, each)}
    return Row([values[column.name] for column in COLUMNS], QgsGeometry(lines))


def part_rows(each: ComparedWay) -> list[Row]:
    """Return a row for each section of each leg of a way, in order of travel, the missing links among them."""
    rows: list[Row] = []
    marks = each.way.marks_m()
    for leg, (start_m, _) in zip_equal(each.way.legs, pairwise(marks)):
        if leg.mode == Mode.GAP:
            rows.append(_gap_row(each, leg, start_m, len(rows) + 1))
            continue
        of_leg = [part for part in each.parts if part.leg.leg_id == leg.leg_id]
        for part in of_leg:
            rows.append(_part_row(each, part, start_m, len(rows) + 1))
    return rows


def _lengths(each: ComparedWay) -> dict[str, object]:
    by_mode, by_status = each.way.km_by_mode(), each.way.km_by_status()
    intended = (LegStatus.PLANNED, LegStatus.PROPOSED)
    return {
        "km": each.way.km,
        "expected_km": each.way.expected_km,
        "missing_straight_km": each.way.missing_km if each.way.missing else None,
        **{f"{mode}_km": by_mode.get(mode, 0.0) for mode in Mode if mode != Mode.GAP},
        "open_km": by_status.get(LegStatus.OPEN, 0.0),
        "under_construction_km": by_status.get(LegStatus.UNDER_CONSTRUCTION, 0.0),
        "planned_km": sum(by_status.get(status, 0.0) for status in intended),
        "abandoned_km": by_status.get(LegStatus.ABANDONED, 0.0),
        "status_unknown_km": by_status.get(LegStatus.UNKNOWN, 0.0),
        "unpublished_km": each.unpublished_km,
    }


def _control(each: ComparedWay) -> dict[str, object]:
    def held(statuses: Iterable[Status]) -> float:
        wanted = set(statuses)
        return sum(total.km for total in each.holders if total.holder.status in wanted)

    oldest, newest = each.report_days or (None, None)
    return {
        "held_km": held((Status.CONTROLLED, Status.SHARED)),
        "contested_km": held((Status.CONTESTED,)),
        "other_km": held((Status.INFILTRATED, Status.CLAIMED)),
        "holder_unknown_km": each.unknown_km,
        "unknown_abroad_km": each.unknown_abroad_km,
        "oldest_report": oldest.isoformat() if oldest else None,
        "newest_report": newest.isoformat() if newest else None,
        "old_km": each.age_of_news.get(Freshness.OLD, 0.0),
    }


def _gates(report: WaysReport, each: ComparedWay) -> dict[str, object]:
    statuses = [gate.status for gate in report.gates_of(each)]
    return {
        "gates": words.gates_words(report, each),
        "gates_open": statuses.count(GateStatus.OPEN),
        "gates_not_open": statuses.count(GateStatus.RESTRICTED) + statuses.count(GateStatus.CLOSED),
        "gates_unknown": statuses.count(GateStatus.UNKNOWN),
    }


def _texts(report: WaysReport, each: ComparedWay) -> dict[str, object]:
    return {
        "way": each.way.name,
        "day": each.day.isoformat(),
        "from_name": each.way.start.from_name,
        "to_name": each.way.end.to_name,
        "missing_links": words.missing_words(each),
        "modes": words.modes_words(each),
        "holders": words.holders_words(each),
        "news": words.news_words(each),
        "transfers": words.transfers_words(each),
        "published": words.published_words(each),
        "unknown": " ".join(words.unknown_words(report, each)),
        "places": ", ".join(name for _, name in each.way.places),
        "leg_ids": ", ".join(leg.leg_id for leg in each.way.legs),
    }


def _part_row(each: ComparedWay, part: HeldPart, leg_start_m: float, number: int) -> Row:
    section = part.section
    is_known = section.status != Status.UNKNOWN
    points = _points_between(part.leg, section.start_m - leg_start_m, section.end_m - leg_start_m)
    values = {
        "from_name": section.from_name,
        "to_name": section.to_name,
        "from_km": section.start_m / METRES_PER_KM,
        "to_km": section.end_m / METRES_PER_KM,
        "km": section.length_m / METRES_PER_KM,
        "actor": section.actor,
        "against": names_as_text(section.against),
        "status": section.status,
        "last_report": section.last_report.isoformat() if section.last_report and is_known else None,
        "freshness": freshness(section.last_report, each.day) if is_known else None,
        "basis": "\n".join(section.basis),
        "claim_ids": "; ".join(section.claim_ids),
    }
    return _row_on_leg(each, part.leg, number, values, points)


def _gap_row(each: ComparedWay, leg: Leg, start_m: float, number: int) -> Row:
    at_km = start_m / METRES_PER_KM
    values = {
        "from_name": leg.from_name,
        "to_name": leg.to_name,
        "from_km": at_km,
        "to_km": at_km,
        "straight_km": leg_length(leg) / METRES_PER_KM,
    }
    return _row_on_leg(each, leg, number, values, leg.points)


def _row_on_leg(
    each: ComparedWay, leg: Leg, number: int, values: Mapping[str, object], points: Sequence[LonLat]
) -> Row:
    of_leg = {
        "way": each.way.name,
        "day": each.day.isoformat(),
        "part": number,
        "mode": leg.mode,
        "leg_status": leg.status,
        "leg_id": leg.leg_id,
        "corridor": leg.corridor,
    }
    every = {**of_leg, **values}
    return Row([every.get(column.name) for column in PART_COLUMNS], QgsGeometry(_line(points)))


def _points_between(leg: Leg, start_m: float, end_m: float) -> Sequence[LonLat]:
    """Return the line of a leg between two marks from its start."""
    route = route_of([leg], {})
    return route.line_between(max(0.0, start_m), min(route.length_m, end_m))


def _line(points: Sequence[LonLat]) -> QgsLineString:
    return QgsLineString([QgsPoint(lon, lat) for lon, lat in points])
