"""The card of a leg: everything that is known of its length, in plain values that a table can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..news_age import news_age
from ..schema import split_ids
from .legs import Measurement
from .published import Comparison, Mark

Row = tuple[str, str, str]


@dataclass(frozen=True)
class Figure:
    """A published figure beside a measured line. Lengths in km; empty texts and None where nothing is known.

    ``ratio`` is published over straight line, ``difference_km`` published minus measured, ``marks`` are those of
    ``core.corridors.published.Mark``, the worst first, ``remark`` says in words what is to be said against the figure.
    """

    published_km: float
    as_published: str
    published_mode: str
    year: int | None
    source: str
    straight_km: float
    difference_km: float
    ratio: float
    marks: str
    remark: str
    source_id: str
    grade: str

    @property
    def told_by(self) -> str:
        """Source and year: ``The Federal, 2025``."""
        return f"{self.source}, {self.year}" if self.year else self.source


@dataclass(frozen=True)
class FigureRow(Figure):
    """A published figure beside a row of the leg table. Its ``difference_km`` is published minus along the line."""

    corridor_id: str
    corridor: str
    kind: str
    name: str
    leg_ids: str
    along_km: float

    @property
    def row(self) -> Row:
        """Which row the figure stands beside: corridor, kind and legs."""
        return self.corridor_id, self.kind, self.leg_ids


@dataclass(frozen=True)
class LegCard:
    """A leg, a stretch or a corridor on a day. Lengths in km, accuracies in metres, azimuths in degrees from north.

    ``as_of`` and ``status_since`` are ISO days; ``as_of`` is empty for the latest state. ``accuracy_m`` is None for a
    gap, whose line stands for no way. ``published_km`` to ``difference_km`` belong to the newest figure.
    """

    kind: str
    corridor: str
    name: str
    mode: str
    status: str
    status_since: str
    status_grade: str
    last_report: str | None
    news_age_days: int | None
    freshness: str | None
    straight_km: float
    azimuth_deg: float | None
    back_azimuth_deg: float | None
    along_km: float
    ratio: float | None
    expected_km: float | None
    shortfall_km: float | None
    expected_basis: str
    published_km: float | None
    published_ratio: float | None
    difference_km: float | None
    published: str
    marks: str
    remark: str
    accuracy_m: int | None
    straight_accuracy_m: float | None
    as_of: str
    corridor_id: str
    leg_ids: str
    sources: str
    figures: tuple[FigureRow, ...] = ()

    @property
    def row(self) -> Row:
        """Which row the card is of: corridor, kind and legs."""
        return self.corridor_id, self.kind, self.leg_ids


def leg_card(
    row: Measurement, day: date | None, source_names: Mapping[str, str], position_sources: Mapping[str, str]
) -> LegCard:
    """Return the card of a measured row on a day.

    ``source_names`` are by the id of the source, ``position_sources`` the ids of sources by the id of the place.
    """
    newest = row.comparisons[0] if row.comparisons else None
    figures = tuple(_figure_row(row, comparison) for comparison in row.comparisons)
    return LegCard(
        kind=row.kind,
        corridor=row.corridor,
        name=row.name,
        mode=row.modes,
        status=row.statuses,
        status_since=row.status_since.isoformat() if row.status_since else "",
        status_grade=row.grades,
        **vars(news_age(row.last_report, day)),
        straight_km=row.straight_km,
        azimuth_deg=row.azimuth_deg,
        back_azimuth_deg=row.back_azimuth_deg,
        along_km=row.along_km,
        ratio=row.ratio,
        expected_km=row.expected_km,
        shortfall_km=row.shortfall_km,
        expected_basis=row.expected_basis,
        published_km=newest.published.km if newest else None,
        published_ratio=newest.ratio if newest else None,
        difference_km=newest.difference_km if newest else None,
        published="; ".join(comparison.published.in_words() for comparison in row.comparisons),
        marks=marks_in_words(row.comparisons),
        remark=remarks_in_words(row.comparisons),
        accuracy_m=row.accuracy_m,
        straight_accuracy_m=row.straight_accuracy_m,
        as_of=day.isoformat() if day else "",
        corridor_id=row.corridor_id,
        leg_ids=_leg_ids(row),
        sources=_sources(row, source_names, position_sources),
        figures=figures,
    )


def figure_of(comparison: Comparison) -> Figure:
    """Return a compared figure as plain values."""
    return Figure(
        published_km=comparison.published.km,
        as_published=comparison.published.as_published,
        published_mode=comparison.published.mode,
        year=comparison.published.year,
        source=comparison.published.source,
        straight_km=comparison.straight_km,
        difference_km=comparison.difference_km,
        ratio=comparison.ratio,
        marks=marks_in_words([comparison]),
        remark=comparison.remark(),
        source_id=comparison.published.source_id,
        grade=comparison.published.grade,
    )


def _figure_row(row: Measurement, comparison: Comparison) -> FigureRow:
    return FigureRow(
        **vars(figure_of(comparison)),
        corridor_id=row.corridor_id,
        corridor=row.corridor,
        kind=row.kind,
        name=row.name,
        leg_ids=_leg_ids(row),
        along_km=row.along_km,
    )


def _leg_ids(row: Measurement) -> str:
    return ",".join(leg.leg_id for leg in row.legs)


def remarks_in_words(comparisons: Iterable[Comparison]) -> str:
    """Return what is to be said against each of the figures; empty where there is nothing."""
    told = ((comparison.published.in_words(), comparison.remark()) for comparison in comparisons)
    return "; ".join(f"{figure}: {remark}" for figure, remark in told if remark)


def marks_in_words(comparisons: Iterable[Comparison]) -> str:
    """Return the marks of the comparisons, each once, the worst first."""
    found = {mark for comparison in comparisons for mark in comparison.marks}
    return ", ".join(mark for mark in Mark if mark in found)


def marks_in_text(text: str) -> tuple[Mark, ...]:
    """Return the marks that such words name: the inverse of ``marks_in_words``."""
    named = text.split(", ")
    return tuple(mark for mark in Mark if mark in named)


def _sources(row: Measurement, names: Mapping[str, str], positions: Mapping[str, str]) -> str:
    """Return what line, positions of its ends, status and published figures of a row rest on."""
    places = [place for leg in row.legs for place in (leg.from_place_id, leg.to_place_id)]
    told_by = {
        "positions": [positions[place] for place in places if place in positions],
        "status": [source_id for leg in row.legs for source_id in split_ids(leg.source_id)],
        "figures": [comparison.published.source_id for comparison in row.comparisons],
    }
    parts = [_listed("line", (leg.geometry_source for leg in row.legs))]
    parts += [_listed(what, (names.get(each, each) for each in source_ids)) for what, source_ids in told_by.items()]
    return "; ".join(filter(None, parts))


def _listed(what: str, texts: Iterable[str]) -> str:
    """Return what texts are of before the texts, each once; empty where there are none."""
    listed = ", ".join(dict.fromkeys(filter(None, texts)))
    return f"{what}: {listed}" if listed else ""
