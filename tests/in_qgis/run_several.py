"""An algorithm that runs others, one after the other in one QGIS: ``qgis_process run run_several.py -- TASKS=...``.

TASKS is a JSON file: a list of names of algorithms and of what each is given, as texts. RESULTS is JSON too: for each
either its outputs or, as a text, why it failed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis import processing
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)


class RunSeveral(QgsProcessingAlgorithm):
    """As a script in the toolbox would be."""

    def name(self) -> str:
        return "runseveral"

    def displayName(self) -> str:
        return "Run several algorithms"

    def createInstance(self) -> RunSeveral:
        return RunSeveral()

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterFile("TASKS", "Tasks"))  # noqa: QGS201 (a name of its own cannot be taken)
        self.addOutput(QgsProcessingOutputString("RESULTS", "Results"))  # noqa: QGS201

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        tasks = json.loads(Path(self.parameterAsFile(parameters, "TASKS", context)).read_text(encoding="utf-8"))
        return {"RESULTS": json.dumps([self._run(name, given, feedback) for name, given in tasks], default=str)}

    @staticmethod
    def _run(algorithm: str, given: dict[str, object], feedback: QgsProcessingFeedback | None) -> dict[str, Any] | str:
        try:
            return dict(processing.run(algorithm, given, feedback=feedback) or {})  # noqa: QGS110 (as a user does)
        except Exception as error:  # noqa: BLE001 (whatever it is, the others go on)
            return str(error)
