"""The dock in a language of its own: no word of it is left out of the translation."""

from __future__ import annotations

import importlib
import re
from collections.abc import Collection, Iterator

import pytest
from loading import load_script
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QLineEdit, QMenu, QTabWidget, QWidget

from kachin_corridors.core.present import present
from kachin_corridors.core.words import MemberKind, Status
from kachin_corridors.store.workspace import Workspace

BEGINS, ENDS = "⟦", "⟧"
WORDS_OF_THE_DATA = {*Status, MemberKind.TOWNSHIP}
"""They stand in the tables in English, and so do they in the dock."""


class InBrackets(QTranslator):
    """Translates the texts of these contexts into themselves in brackets; QGIS' and Qt's own stay as they are."""

    def __init__(self, contexts: Collection[str]) -> None:
        super().__init__()
        self._contexts = frozenset(contexts)

    def translate(self, context, source, _disambiguation=None, _number=-1):
        return f"{BEGINS}{source}{ENDS}" if source and context in self._contexts else ""

    def isEmpty(self):
        return False


@pytest.fixture
def _in_brackets(root, qtbot) -> Iterator[None]:
    load_script(root / "scripts" / "translations" / "__init__.py")
    extract = importlib.import_module("translations.extract")
    found, _ = extract.found_texts(extract.sources_of(root))
    language = InBrackets({message.context for message in found} | extract.DATA_CONTEXTS)
    assert QCoreApplication.installTranslator(language)
    yield
    # Qt would wait for a task that is translating, which waits for Python.
    tasks = present(QgsApplication.taskManager())
    qtbot.waitUntil(lambda: not tasks.countActiveTasks(), timeout=20_000)
    QCoreApplication.removeTranslator(language)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget says by itself, to eyes and to screen readers."""
    yield from (widget.toolTip(), widget.accessibleName())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(number) for number in range(widget.count()))
        yield from (widget.tabToolTip(number) for number in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (text for entry in widget.actions() for text in (entry.text(), entry.toolTip()))


def words_of(texts: Collection[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"[^\W\d_]{3,}", text)}


def known_words(workspace: Workspace) -> set[str]:
    """Return the words of names in a workspace, of the data, and of Qt's own calendar."""
    tables = workspace.tables
    names = {str(row["name"]) for table in ("control_units", "corridors", "places") for row in tables.rows(table)}
    months = {QLocale().standaloneMonthName(month) for month in range(1, 13)}
    return words_of(names | months | {str(word) for word in WORDS_OF_THE_DATA} | {"Kachin BGF", "junta", "KIA", "PDF"})


@pytest.mark.usefixtures("_in_brackets")
def test_all_that_the_dock_says_goes_through_the_translation(shown_dock, workspace):
    known = known_words(Workspace(workspace))
    texts = {text for widget in shown_dock.findChildren(QWidget) for text in texts_of(widget)}
    assert sum(BEGINS in text for text in texts) > 200
    # The list of days shortens what happened on them.
    untranslated = {text for text in texts if BEGINS not in text and words_of([re.sub(r"\w+…$", "", text)]) - known}
    assert untranslated == set()
