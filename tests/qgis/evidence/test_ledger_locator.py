"""The locator bar's search for reports, sources and days."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from types import SimpleNamespace

import pytest
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtGui import QDesktopServices

from kachin_corridors.layers.evidence.ledger_search import FoundDay, FoundReport, FoundSource, search_ledger
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.evidence.ledger_locator import LedgerLocator


def found(built_data, query, kind):
    return [each for each in search_ledger(Workspace(built_data), query) if isinstance(each, kind)]


def test_reports_have_all_words_and_the_newest_come_first(built_data):
    reports = found(built_data, "Bhamo contested", FoundReport)
    with closing(sqlite3.connect(f"file:{built_data}?immutable=1", uri=True)) as database:
        newest = database.execute(
            "SELECT max(event_date) FROM control_claims JOIN control_units USING (unit_id) "
            "WHERE status = 'contested' AND control_units.name LIKE '%Bhamo%'"
        ).fetchone()[0]
    assert reports[0].title.startswith(f"{newest} ")
    assert all("Bhamo" in report.title + report.description for report in reports)
    days = [report.title[:10] for report in reports]
    assert days == sorted(days, reverse=True)
    assert found(built_data, "Bhamo contested nosuchword", FoundReport) == []


def test_a_source_is_found_by_its_address(built_data):
    (source,) = found(built_data, "moi.gov.mm 18973", FoundSource)
    assert source.address == "https://www.moi.gov.mm/moi:eng/news/18973"


@pytest.mark.parametrize(
    ("query", "first"),
    [("2025-09-11", date(2025, 9, 11)), ("20250911", date(2025, 9, 11)), ("2025-09-12", date(2025, 9, 12))],
)
def test_a_day_is_found_whether_or_not_something_changed(built_data, query, first):
    assert found(built_data, query, FoundDay)[0].day == first


def test_the_beginning_of_a_day_lists_its_changes_the_newest_first(built_data):
    days = [each.day for each in found(built_data, "2025-09", FoundDay)]
    expected = [day for day in Workspace(built_data).control.change_dates() if (day.year, day.month) == (2025, 9)]
    assert days == expected[::-1]
    assert found(built_data, "bhamo", FoundDay) == []


@pytest.fixture
def bar(read_project, monkeypatch, qtbot):
    """A locator with the filter on the shared project, what was asked of the plugin, and its message bar."""
    opened = SimpleNamespace(instance=lambda: read_project)
    monkeypatch.setattr("kachin_corridors.ui.evidence.ledger_locator.QgsProject", opened)
    asked: list[object] = []
    messages = QgsMessageBar()
    qtbot.addWidget(messages)
    locator = QgsLocator()
    locator.registerFilter(LedgerLocator(messages, asked.append, asked.append))
    return locator, asked, messages


def fetch(locator, query) -> list[QgsLocatorResult]:
    (ledger_filter,) = locator.filters()
    ledger_filter.prepare(query, QgsLocatorContext())
    results: list[QgsLocatorResult] = []
    ledger_filter.resultFetched.connect(results.append)
    ledger_filter.fetchResults(query, QgsLocatorContext(), None)
    return results


def test_what_is_chosen_is_shown(bar, monkeypatch):
    locator, asked, messages = bar
    (ledger_filter,) = locator.filters()
    report = next(each for each in fetch(locator, "Bhamo contested") if each.group == "Reports")
    ledger_filter.triggerResult(report)
    ledger_filter.triggerResult(fetch(locator, "2025-09-12")[0])
    assert asked[1] == date(2025, 9, 12)
    assert isinstance(asked[0], str)
    assert asked[0].startswith("bhamo")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    source = next(each for each in fetch(locator, "moi.gov.mm 18973") if each.group == "Sources")
    ledger_filter.triggerResult(source)
    assert opened == ["https://www.moi.gov.mm/moi:eng/news/18973"]
    assert messages.items() == []


def test_an_address_that_is_no_web_page_is_told_and_not_opened(bar, monkeypatch):
    locator, _, messages = bar
    (ledger_filter,) = locator.filters()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail(url.toString()))
    result = QgsLocatorResult(ledger_filter, "A source", {"address": "file:///etc/passwd"})
    ledger_filter.triggerResult(result)
    assert "has no address that a browser opens" in messages.items()[0].text()
