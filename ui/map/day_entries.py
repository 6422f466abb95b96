"""What happened on a day of the list of days, in few words: ``Bhamo: two bases KIA → junta``."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence.change_kinds import ChangeKind, arrow, holder_in_short
from ...core.evidence.day_news import DayOfChange, News
from ...core.shortening import NAME_CHARACTERS, shortened
from ...core.words import UnitKind


def day_in_words(change: DayOfChange) -> str:
    """Return what matters of a day, the most important first: who took what, else legs, else of what there is evidence.

    Plain text, of names that come from data.
    """
    parts = [news_in_words(news) for news in change.news]
    if change.legs:
        parts.append(_tr("legs: {legs}").format(legs=names_in_words(change.legs)))
    if not parts and change.evidence:
        return _tr("evidence only: {units}").format(units=names_in_words(change.evidence))
    return "; ".join(parts)


def whole_day_in_words(change: DayOfChange) -> str:
    """Return all that is known of a day, a line for each thing: for a tool tip."""
    lines = [news_in_words(news) for news in change.news]
    if change.legs:
        lines.append(_tr("legs: {legs}").format(legs=names_in_words(change.legs)))
    if change.evidence:
        lines.append(_tr("evidence only: {units}").format(units=names_in_words(change.evidence)))
    return "\n".join(lines)


def news_in_words(news: News) -> str:
    """Return ``Mansi contested → KIA``, ``Bhamo: two bases KIA → junta`` or ``Mogaung: first report, junta``."""
    if len(news.units) == 1:
        who = shortened(news.units[0].name, NAME_CHARACTERS)
    else:
        who = _tr("{place}: {units}").format(place=shortened(news.place, NAME_CHARACTERS), units=_several(news))
    if news.kind is ChangeKind.NEWLY_REPORTED:
        return _tr("{who}: first report, {holder}").format(who=who, holder=holder_in_short(news.after))
    return f"{who} {arrow(news.before, news.after)}"


def names_in_words(names: Iterable[str]) -> str:
    """Return names with commas between them, each shortened."""
    return ", ".join(shortened(name, NAME_CHARACTERS) for name in names)


def _several(news: News) -> str:
    """Return ``two bases``."""
    words = {
        UnitKind.TOWN: _tr("{number} towns"),
        UnitKind.BASE: _tr("{number} bases"),
        UnitKind.AIRPORT: _tr("{number} airports"),
        UnitKind.ROAD_SECTION: _tr("{number} road sections"),
        UnitKind.AREA: _tr("{number} areas"),
    }
    kind = next((known for known in words if known == news.units[0].kind), None)
    text = words[kind] if kind is not None else _tr("{number} places")
    return text.format(number=_number(len(news.units)))


def _number(count: int) -> str:
    """Return a small number as a word."""
    words = {2: _tr("two"), 3: _tr("three"), 4: _tr("four"), 5: _tr("five"), 6: _tr("six")}
    return words.get(count, str(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DayEntries", text)
