"""What is wrong with a report is said in the language of the interface, words of our own included."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTranslator

from kachin_corridors.core.evidence import report_errors as wrong
from kachin_corridors.core.evidence.report_words import Hint, Part
from kachin_corridors.layers.messages import explain


class InBrackets(QTranslator):
    """A language in which everything is said in brackets."""

    def translate(self, context, text, _disambiguation=None, _number=-1):
        return f"[{text}]" if context == "Errors" else ""

    def isEmpty(self):
        return False


@pytest.fixture
def _in_brackets():
    translator = InBrackets()
    assert QgsApplication.installTranslator(translator)
    yield
    QgsApplication.removeTranslator(translator)


@pytest.mark.usefixtures("_in_brackets")
def test_words_of_our_own_are_translated_and_names_are_not():
    missing = wrong.ValueMissingError(what=Part.ACTOR, hint=Hint.ACTOR)
    assert explain(missing) == (
        "[[The actor] is missing. Nothing was recorded. [Name who holds, attacks or has left the place.]]"
    )
    assert explain(wrong.AgainstItselfError(actor="KIA")).startswith("[KIA cannot be against KIA.")


def test_without_a_translation_it_is_said_in_english():
    missing = wrong.ValueMissingError(what=Part.ACTOR, hint=Hint.ACTOR)
    assert explain(missing) == str(missing)
    assert str(missing).startswith("The actor is missing. Nothing was recorded. Name who")
