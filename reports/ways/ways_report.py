"""The ways to a place on a day, compared, and what is said of each: for tables, the picture and the sheet alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.compared_ways import ComparedWay
from ...core.corridors.leg_cards import marks_in_words
from ...core.corridors.legs import Leg, Measurement, leg_length
from ...core.corridors.ways_in import part_name
from ...core.errors import NoWayFoundError
from ...core.news_age import Freshness
from ...core.pairs import pairwise
from ...core.schema import split_ids
from ...core.sites.gates import Gate
from ...core.units import METRES_PER_KM
from ...core.words import GateStatus, LegStatus
from ...store.workspace import Workspace
from ..strip import status_in_words

_LEAST_KM = 0.05
"""What would be written as 0.0 km is not told."""


@dataclass(frozen=True)
class WaysReport:
    """The ways to the place of that name on a day. ``start`` is empty for the ways from India."""

    day: date
    start: str
    end: str
    ways: tuple[ComparedWay, ...]
    gates: Mapping[str, Gate]
    """By the id of the place at which they are."""

    def gates_of(self, each: ComparedWay) -> list[Gate]:
        """Return the border gates on a way and at its end, in order of travel."""
        return [self.gates[place] for place, _ in each.way.places if place in self.gates]

    @property
    def title(self) -> str:
        """What is compared."""
        if self.start:
            return _tr("The way from {start} to {end}").format(start=self.start, end=self.end)
        return _tr("Ways from India to the mines: as far as {end}").format(end=self.end)


def compare_ways(workspace: Workspace, day: date, start: str, end: str) -> WaysReport:
    """Return the ways on a day to a place by its name, id or code, from another one or, where it is empty, from India.

    Raises UnknownPlaceError and AmbiguousPlaceError for a place that no leg has, NoWayFoundError where no way leads.
    """
    ends = {place for leg in workspace.corridors.legs() for place in (leg.from_place_id, leg.to_place_id)}
    to_place = workspace.places.find(end, ends)
    from_place = workspace.places.find(start, ends) if start.strip() else None
    ways = workspace.control.ways(day, to_place.place_id, from_place.place_id if from_place else "")
    if not ways:
        raise NoWayFoundError(start=from_place.name if from_place else "India", end=to_place.name, day=day.isoformat())
    gates = {gate.place_id: gate for gate in workspace.sites.gates(day)}
    return WaysReport(day, from_place.name if from_place else "", to_place.name, tuple(ways), gates)


def length_words(each: ComparedWay) -> str:
    """Return ``567 km along the lines, 608 km expected along the real way``, and in how many pieces that is."""
    words = _tr("{km} along the lines").format(km=_km(each.way.km))
    if each.way.expected_km is not None:
        words += _tr(", {km} expected along the real way").format(km=_km(each.way.expected_km))
    return words + pieces_words(each)


def pieces_words(each: ComparedWay) -> str:
    """Return that a way is in several pieces, which no way joins; empty where it is in one."""
    count = len(each.way.pieces)
    return _tr(", in {count} pieces that no way joins").format(count=count) if count > 1 else ""


def modes_words(each: ComparedWay) -> str:
    """Return the kilometres by mode and status: ``road: 189 km open, 209 km unknown; rail: 44 km open``."""
    by_mode: dict[str, list[str]] = {}
    for (mode, status), km in each.way.km_by_mode_and_status().items():
        by_mode.setdefault(mode, []).append(f"{_km(km)} {status}")
    return "; ".join(f"{mode}: {', '.join(parts)}" for mode, parts in by_mode.items())


def holders_words(each: ComparedWay) -> str:
    """Return the kilometres of each holder, those of which nothing is known among them."""
    return "; ".join(f"{status_in_words(total.holder)}: {_km(total.km)}" for total in each.holders)


def holders_in_short(each: ComparedWay) -> str:
    """Return the kilometres of each holder in the shortest words: ``KIA controlled 46 km``."""
    return "; ".join(f"{total.holder.in_words()} {_km(total.km)}" for total in each.holders)


def news_words(each: ComparedWay) -> str:
    """Return how old the news of the kilometres is of which something is known."""
    if each.report_days is None:
        return _tr("no report")
    oldest, newest = each.report_days
    parts = [f"{_km(each.age_of_news[age])} {age}" for age in Freshness if age in each.age_of_news]
    return _tr("last reports from {oldest} to {newest}: {parts}").format(
        oldest=oldest.isoformat(), newest=newest.isoformat(), parts=", ".join(parts)
    )


def published_words(each: ComparedWay) -> str:
    """Return every published figure beside the part that it is for, and of how much nothing is published."""
    parts = [f"{part.name}: {', '.join(_figures(part))}" for part in each.figures]
    return "; ".join([*parts, *_unpublished(each)])


def published_in_short(each: ComparedWay) -> str:
    """Return of the widest parts the newest figure, and how many others there are between which lengths."""
    parts = []
    for part in each.widest_figures:
        newest, *others = _figures(part)
        text = f"{part.name}: {newest}"
        if others:
            every = [comparison.published.km for comparison in part.comparisons]
            more = (
                _tr(" and {count} more, {least:g} to {most:g}\u00a0km")
                if len(set(every)) > 1
                else _tr(" and {count} more")
            )
            text += more.format(count=len(others), least=min(every), most=max(every))
        parts.append(text)
    return "; ".join([*parts, *_unpublished(each)])


def missing_words(each: ComparedWay) -> str:
    """Return the missing links with their straight lines; empty without any."""
    # Each link alone: together they would look like kilometres of a way.
    return "; ".join(
        _tr("{link}, {km} in a straight line").format(link=leg.name, km=_straight(leg)) for leg in each.way.missing
    )


def transfers_words(each: ComparedWay) -> str:
    """Return where it goes on in which other mode: ``Moreh: rail to road``; empty where it does nowhere."""
    return "; ".join(f"{change.place}: {change.before} {_tr('to')} {change.after}" for change in each.way.transfers)


def gates_words(report: WaysReport, each: ComparedWay) -> str:
    """Return the state of each gate on a way, since when, who says so, how old that is, and who says otherwise."""
    return "; ".join(gate.in_words(report.day) for gate in report.gates_of(each))


def gates_in_short(report: WaysReport, each: ComparedWay) -> str:
    """Return the state of each gate on a way: ``Pangwa: gate closed``."""
    return "; ".join(f"{gate.name}: {gate_status_words(gate.status)}" for gate in report.gates_of(each))


def every_gate(report: WaysReport) -> list[str]:
    """Return all that is told of each gate on any of the ways, each once."""
    found = {gate.place_id: gate for each in report.ways for gate in report.gates_of(each)}
    return [gate.in_words(report.day) for gate in found.values()]


def gate_status_words(status: GateStatus) -> str:
    """Return the state of a gate: ``gate closed``."""
    sentences = {
        GateStatus.OPEN: _tr("gate open"),
        GateStatus.RESTRICTED: _tr("gate restricted"),
        GateStatus.CLOSED: _tr("gate closed"),
    }
    return sentences.get(status, _tr("gate not known"))


def unknown_words(report: WaysReport, each: ComparedWay) -> list[str]:
    """Return what is not known of a way, a sentence each."""
    sentences = list(_unknowns(each))
    gates = [gate.name for gate in report.gates_of(each) if gate.status == GateStatus.UNKNOWN]
    if gates:
        sentences.append(_tr("Whether these gates are open is not known: {gates}.").format(gates=", ".join(gates)))
    return sentences


def facts_of(report: WaysReport, each: ComparedWay) -> list[tuple[str, str]]:
    """Return all that is told of a way, each with its label; what there is nothing of is left out."""
    facts = [
        (_tr("Length"), length_words(each)),
        (_tr("Mode and status"), modes_words(each)),
        (_tr("Missing links"), missing_words(each)),
        (_tr("Border gates"), gates_words(report, each)),
        (_tr("Changes of mode"), transfers_words(each)),
        (_tr("Who holds it"), holders_words(each)),
        (_tr("News"), news_words(each)),
        (_tr("Published"), published_in_short(each)),
        (_tr("Not known"), " ".join(unknown_words(report, each))),
    ]
    return [(label, text) for label, text in facts if text]


def text_of(report: WaysReport) -> str:
    """Return all that is told of the ways as plain text."""
    lines = [report.title, _tr("Situation as of {day}").format(day=report.day.isoformat())]
    for each in report.ways:
        lines += ["", each.way.name, *(f"{label}: {text}" for label, text in facts_of(report, each))]
    return "\n".join(lines)


def sources_of(workspace: Workspace, report: WaysReport) -> list[str]:
    """Return who published what is told: claims, statuses of legs, figures."""
    publishers = {row["source_id"]: row["publisher"] or row["source_id"] for row in workspace.tables.rows("sources")}
    found: set[str] = set()
    for each in report.ways:
        for part in each.parts:
            found.update(claim.publisher for claim in workspace.control.holdings().claims_of(part.section))
        for figured in each.figures:
            found.update(comparison.published.source for comparison in figured.comparisons)
        for gate in report.gates_of(each):
            found.update(publishers.get(source_id, source_id) for source_id in split_ids(gate.source_id))
        for leg in each.way.legs:
            found.update(publishers.get(source_id, source_id) for source_id in split_ids(leg.source_id))
    return _singly(found)


def _singly(names: Iterable[str]) -> list[str]:
    """Return names that stand together in a text, separated by semicolons, each by itself and once, in order."""
    return sorted({name for together in names for name in split_ids(together)}, key=str.casefold)


def _unknowns(each: ComparedWay) -> Iterator[str]:
    if each.of_unknown_status:
        km = sum(km for (_, status), km in each.way.km_by_mode_and_status().items() if status == LegStatus.UNKNOWN)
        stretches = ", ".join(part_name(run) for run in _runs(each.way.legs, each.of_unknown_status))
        yield _tr("Whether {km} can be travelled is not known: {stretches}.").format(km=_km(km), stretches=stretches)
    if each.unknown_km > _LEAST_KM:
        sentence = _tr("Who holds {km} is not known.").format(km=_km(each.unknown_km))
        if each.unknown_abroad_km > _LEAST_KM:
            sentence += _tr(" Of these {km} are in India or at sea, where nothing is recorded.").format(
                km=_km(each.unknown_abroad_km)
            )
        yield sentence
    if each.way.expected_km is None:
        yield _tr("The length along the real way is not known of every leg.")


def _runs(legs: Sequence[Leg], wanted: Sequence[Leg]) -> list[list[Leg]]:
    """Return those of the legs of a way that are wanted, in runs of such as follow each other."""
    chosen = {leg.leg_id for leg in wanted}
    runs: list[list[Leg]] = []
    for before, leg in pairwise([None, *legs]):
        if leg is None or leg.leg_id not in chosen:
            continue
        if before is not None and before.leg_id in chosen:
            runs[-1].append(leg)
        else:
            runs.append([leg])
    return runs


def _figures(part: Measurement) -> list[str]:
    texts = []
    for comparison in part.comparisons:
        marks = marks_in_words([comparison])
        texts.append(f"{comparison.published.in_words()}{f' [{marks}]' if marks else ''}")
    return texts


def _unpublished(each: ComparedWay) -> Iterable[str]:
    if each.unpublished_km > _LEAST_KM:
        yield _tr("no figure: {km}").format(km=_km(each.unpublished_km))


def _straight(leg: Leg) -> str:
    return _km(leg_length(leg) / METRES_PER_KM)


def _km(km: float) -> str:
    """Return whole kilometres: the lines are good to some kilometres."""
    return f"{km:.0f}\u00a0km"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ways", text)
