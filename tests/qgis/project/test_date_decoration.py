"""The date on the canvas: an expression in one of QGIS' own decorations, to which no text of the user is lost."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapSettings,
    QgsProject,
)
from qgis.PyQt.QtCore import QDateTime, QLocale

from kachin_corridors.core.several_dates.picture_errors import DecorationsInUseError
from kachin_corridors.layers import settings
from kachin_corridors.layers.project.date_decoration import LABEL, is_date_shown, show_date, show_date_in_new
from kachin_corridors.layers.project.situation_date import instant

DAY = date(2025, 9, 12)


def written(moments: QgsDateTimeRange | None) -> str:
    """Return what QGIS writes on a canvas that shows a time."""
    settings = QgsMapSettings()
    settings.setIsTemporal(moments is not None)
    if moments is not None:
        settings.setTemporalRange(moments)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    return QgsExpression.replaceExpressionText(LABEL, context)


@pytest.fixture(params=["en_GB", "my_MM", "de_DE"])
def _locale(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_locale")
def test_the_date_is_written_in_the_language_of_the_map():
    assert written(instant(DAY)) == "Situation as of 2025-09-12"


def test_the_frame_of_a_day_is_that_day():
    begin = instant(DAY).begin()
    assert written(QgsDateTimeRange(begin, begin.addDays(1), True, False)) == "Situation as of 2025-09-12"


def test_a_span_is_written_with_both_ends():
    begin = instant(DAY).begin()
    assert written(QgsDateTimeRange(begin, begin.addDays(30))) == "From 2025-09-12 to 2025-10-12"
    assert written(QgsDateTimeRange(begin, QDateTime())) == "From 2025-09-12 to the end"


def test_a_canvas_without_a_time_says_that_it_shows_all_dates():
    assert written(None) == "All dates at once"


def test_it_is_kept_in_the_project_and_taken_off_again(project, tmp_path):
    assert not is_date_shown(project)
    show_date(project, True)
    assert project.write(str(tmp_path / "dated.qgz"))
    read = QgsProject()
    assert read.read(str(tmp_path / "dated.qgz"))
    assert is_date_shown(read)
    assert read.readEntry("TitleLabel", "/Label")[0] == LABEL
    show_date(read, False)
    assert not is_date_shown(read)
    assert read.readEntry("TitleLabel", "/Label", "nothing")[0] == "nothing"
    show_date_in_new(read)
    assert not is_date_shown(read), "the user switched it off"
    read.clear()


def test_a_title_of_the_user_stays_and_the_date_takes_the_other_decoration(project):
    project.writeEntry("TitleLabel", "/Label", "My title")
    show_date_in_new(project)
    assert is_date_shown(project)
    assert project.readEntry("TitleLabel", "/Label")[0] == "My title"
    assert project.readEntry("CopyrightLabel", "/Label")[0] == LABEL
    show_date(project, True)
    assert project.readEntry("TitleLabel", "/Label")[0] == "My title"
    show_date(project, False)
    assert project.readEntry("TitleLabel", "/Label")[0] == "My title"


def test_two_texts_of_the_user_are_both_left(project):
    for scope in ("TitleLabel", "CopyrightLabel"):
        project.writeEntry(scope, "/Label", "mine")
    show_date_in_new(project)
    assert not is_date_shown(project)
    with pytest.raises(DecorationsInUseError):
        show_date(project, True)
    show_date(project, False)
    assert [project.readEntry(scope, "/Label")[0] for scope in ("TitleLabel", "CopyrightLabel")] == ["mine", "mine"]


def test_an_expression_that_the_user_edited_is_the_users(project):
    show_date(project, True)
    project.writeEntry("TitleLabel", "/Label", f"Kachin {LABEL}")
    assert not is_date_shown(project)
    show_date(project, False)
    assert project.readEntry("TitleLabel", "/Label")[0] == f"Kachin {LABEL}"


def test_who_wants_no_date_gets_none_in_a_new_project(project):
    settings.DATE_ON_MAP.set_value(False)
    try:
        show_date_in_new(project)
        assert not is_date_shown(project)
    finally:
        settings.DATE_ON_MAP.set_value(True)
    show_date_in_new(project)
    assert is_date_shown(project)
