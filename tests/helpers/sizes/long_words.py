"""A language in which every text is two fifths longer than in English, to find what has no room for a translation."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

_MORE = 0.4
_FILLING = " őnéw ŵörd"


class LongWords(QTranslator):
    """Translates each text into itself and more."""

    def translate(self, context: str | None, text: str | None, disambiguation: str | None = None, n: int = -1) -> str:
        """Return a longer text that can be wrapped; placeholders and marks of the menu stay as they are."""
        text = text or ""
        if not any(letter.isalpha() for letter in text):
            return text
        more = math.ceil(len(text) * _MORE)
        filling = (_FILLING * math.ceil(more / len(_FILLING)))[:more]
        return f"{text.removesuffix('…')}{filling}…" if text.endswith("…") else text + filling


@contextmanager
def long_words() -> Iterator[None]:
    """Speak that language, until no thread does any more: one that waits for Python would hold Qt's translations."""
    translator = LongWords()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        while QgsApplication.taskManager().countActiveTasks():
            QCoreApplication.processEvents()
            time.sleep(0.01)
        QCoreApplication.removeTranslator(translator)
