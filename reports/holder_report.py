"""Who holds each kilometre, as text and as CSV to paste elsewhere: what the strip shows, for those who read."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.control.actors import names_as_text
from ..core.control.holder_totals import Change, change_in_words, compare, oldest_reports
from ..core.control.holders import Section, merged
from ..core.news_age import news_age
from ..core.units import METRES_PER_KM
from ..store.control.holdings import Holdings
from .csv_text import csv_text
from .strip import Strip, StripRow, signed_km, status_in_words

_NEWS = ("last_report", "news_age_days", "freshness")
"""Columns of the age of news: the oldest of the last reports on what somebody holds."""


def changes_of(strip: Strip) -> list[Change]:
    """Return the kilometres of each holder on the situation date, beside those of the second date if there is one."""
    return compare(strip.rows[0].sections, strip.rows[-1].sections)


def change_sentence(strip: Strip) -> str:
    """Return ``Since 2024-10-01 KIA controlled +112.0 km``; empty without a second date."""
    if len(strip.rows) < 2:
        return ""
    words = change_in_words(changes_of(strip), strip.rows[0].day, strip.rows[1].day, minus="−")
    return f"{words[0].upper()}{words[1:]}."


def stretch_in_words(section: Section) -> str:
    """Return ``km 342.4–434.8, Waingmaw–Dawthponeyan``."""
    start, end = section.start_m / METRES_PER_KM, section.end_m / METRES_PER_KM
    return f"km {start:.1f}–{end:.1f}, {section.from_name}–{section.to_name}"


def text_of(strip: Strip, holdings: Holdings) -> str:
    """Return all that the strip tells as plain text, with the claims behind each section."""
    lines = [strip.title, strip.subtitle, *(text for _, text in strip.legend)]
    if sentence := change_sentence(strip):
        lines.append(sentence)
    lines.append(strip.town_label)
    for row in strip.rows:
        lines += ["", row.day.isoformat(), *_sections_in_words(row, holdings)]
    return "\n".join([*lines, "", strip.caution]) + "\n"


def csv_of(strip: Strip) -> str:
    """Return the table of kilometres and shares as CSV: comma, decimal point, a heading with units."""
    is_compared = len(strip.rows) > 1
    day, oldest = strip.rows[0].day, oldest_reports(strip.rows[0].sections)
    heading = ["corridor_id", "date", "actor", "status", "km", "share_percent", *_NEWS]
    if is_compared:
        heading += ["compare_date", "compare_km", "difference_km"]
    rows = []
    for change in changes_of(strip):
        row = [
            strip.corridor_id,
            day.isoformat(),
            names_as_text(change.holder.actors),
            change.holder.status,
        ]
        row += [f"{change.km:.3f}", f"{100 * change.share:.2f}"]
        news = vars(news_age(oldest.get(change.holder), day))
        row += ["" if news[column] is None else str(news[column]) for column in _NEWS]
        if is_compared:
            row += [strip.rows[1].day.isoformat(), f"{change.km_before:.3f}", f"{change.difference_km:.3f}"]
        rows.append(row)
    return csv_text(heading, rows)


def totals_row(change: Change, is_compared: bool) -> list[str]:
    """Return holder, kilometres, share and difference as the panel shows them."""
    difference = signed_km(change.difference_km) if is_compared else ""
    return [change.holder.in_words(), f"{change.km:.1f}", f"{100 * change.share:.1f}", difference]


def _sections_in_words(row: StripRow, holdings: Holdings) -> list[str]:
    lines = []
    for section in merged(row.sections):
        lines.append(f"{stretch_in_words(section)}: {status_in_words(section.holder)}")
        claims = [f"  – {claim.in_words()}" for claim in holdings.claims_of(section)]
        lines += claims or ["  – " + QCoreApplication.translate("Strip", "no claim is recorded")]
    return lines
