"""Keeps what QGIS writes to its message log, and which addresses it asks, from before any plugin is loaded."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsNetworkRequestParameters

PLUGIN_TAG = "Kachin Corridors"
PYTHON_ERROR = "Python error"
"""Under which QGIS logs what no Python code caught. The profile speaks English."""


class Entry(NamedTuple):
    """One line of the message log panel."""

    message: str
    tag: str
    level: Qgis.MessageLevel


class MessageRecorder:
    """Listens to the application's message log and keeps every entry in order, and every address asked for."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.requests: list[str] = []
        self.desktop_is_ready = False

    def start(self) -> None:
        """Begin to listen. To be called once, on the main thread."""
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._keep)
        # The one of this thread hears of the others' requests too.
        QgsNetworkAccessManager.instance().requestAboutToBeCreated[QgsNetworkRequestParameters].connect(self._note)

    def _note(self, request: QgsNetworkRequestParameters) -> None:
        self.requests.append(request.request().url().toString())

    def _keep(self, message: str, tag: str, level: Qgis.MessageLevel) -> None:
        self.entries.append(Entry(message, tag, level))
        if tag == PYTHON_ERROR and not self.desktop_is_ready:
            # QGIS would now show a dialog over its splash screen and wait for a click.
            print(f"QGIS did not get as far as the tests. {tag}: {message}", file=sys.stderr, flush=True)
            os._exit(1)

    def python_errors(self) -> list[Entry]:
        """Errors that reached QGIS' own handler, whoever's code raised them."""
        return [entry for entry in self.entries if entry.tag == PYTHON_ERROR]

    def complaints(self) -> list[Entry]:
        """Python errors, and warnings and worse that the plugin logged or that name its package.

        Not Python's warnings of QGIS' own code: each newer Python finds something in it that is going out of use.
        """
        serious = (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)
        return [
            entry
            for entry in self.entries
            if entry.tag == PYTHON_ERROR
            or (entry.level in serious and (entry.tag == PLUGIN_TAG or "kachin_corridors" in entry.message))
        ]


recorder = MessageRecorder()
