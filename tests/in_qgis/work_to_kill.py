"""Does one thing in a QGIS of its own as often as it is told to, until somebody kills it.

What comes through the pipe is OPERATION NUMBER, and what is finished is said at once, each in a message of its own.
The folder holds ``workspace.gpkg`` and ``townships.gpkg``, boundaries to import.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Protocol

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from as_package import load_package
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

load_package()

from kachin_corridors.algorithms.base import QgsProcessingException  # noqa: E402 (the plugin must be importable first)
from kachin_corridors.algorithms.provider import KachinCorridorsProvider  # noqa: E402
from kachin_corridors.core.corridors.measurements import of_line  # noqa: E402
from kachin_corridors.core.errors import KachinCorridorsError  # noqa: E402
from kachin_corridors.core.present import present  # noqa: E402
from kachin_corridors.store.workspace import Workspace  # noqa: E402

SAVES = 5


class Pipe(Protocol):
    """An end of a pipe of multiprocessing."""

    def send(self, obj: str, /) -> None:
        """Send a message."""

    def recv(self) -> str:
        """Wait for a message. Raises EOFError once the other end is closed."""


def run(name: str, project: QgsProject | None = None, **parameters: object) -> dict[str, object]:
    """Run an algorithm as the toolbox does, with a project open or none. Raises QgsProcessingException."""
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById(f"kachin_corridors:{name}"))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    if project is not None:
        context.setProject(project)
    results, _ = algorithm.run(parameters, context, feedback, {}, False)
    return results


class Work:
    """The operations, each a method that gets what stands behind its name."""

    def __init__(self, folder: Path, pipe: Pipe) -> None:
        self._folder, self._pipe = folder, pipe
        self._workspace = folder / "workspace.gpkg"

    def say(self, *words: object) -> None:
        self._pipe.send(" ".join(map(str, words)))

    def create(self, number: str) -> None:
        run("createworkspace", OUTPUT=str(self._folder / "create" / f"mine-{number}.gpkg"))

    def save(self, number: str) -> None:
        for count in range(SAVES):
            now = datetime.now(UTC)
            measurement = of_line([(97.0, 25.0), (97.1, 25.1)], "test", now, name=f"{number}-{count}")
            Workspace(self._workspace).measurements.save([measurement])
            self.say("saved", measurement.measurement_id)

    def record(self, number: str) -> None:
        for day in (21, 22):
            recorded = run(
                "recordclaim",
                WORKSPACE=str(self._workspace),
                UNIT="Bhamo",
                ACTOR="KIA" if day == 21 else "junta",
                EVENT_DATE=f"2026-06-{day}",
                ASSERTED_BY="DVB",
                PUBLISHER="DVB",
                URL=f"https://example.org/{number}/{day}",
                STATEMENT="Taken.",
                RECORDED_BY="N. N.",
            )
            self.say("recorded", recorded["CLAIM_ID"])
        withdrawn = run(
            "withdrawclaim",
            WORKSPACE=str(self._workspace),
            CLAIM=recorded["CLAIM_ID"],
            REASON="A mistake.",
            RECORDED_BY="N. N.",
        )
        self.say("recorded", withdrawn["CLAIM_ID"])

    def undo(self, _number: str) -> None:
        while Workspace(self._workspace).recording.last():
            run("undorecording", WORKSPACE=str(self._workspace))

    def boundaries(self, number: str) -> None:
        run(
            "importboundaries",
            INPUT=str(self._folder / "townships.gpkg"),
            WORKSPACE=str(self._workspace),
            VERSION=f"boundaries {number}",
            OUTPUT=str(self._folder / "boundaries" / "report.csv"),
        )
        self.say("imported", number)

    def project(self, _number: str) -> None:
        run("createproject", OUTPUT=str(self._folder / "kachin.qgz"), WORKSPACE=str(self._workspace))

    def share(self, number: str) -> None:
        target = self._folder / "share" / number / "kachin.qgz"
        run("createproject", OUTPUT=str(target), WORKSPACE=str(self._workspace))

    def export(self, _number: str) -> None:
        for ending in ("pdf", "png", "svg"):
            run("exportlayout", self._sheet, OUTPUT=str(self._folder / "export" / f"map.{ending}"), DPI=50)

    @cached_property
    def _sheet(self) -> QgsProject:
        """The project without what takes long to draw: to export it is writing for the most part."""
        opened = QgsProject()
        assert opened.read(str(self._folder / "kachin.qgz"))
        for layer in present(opened.layerTreeRoot()).findLayers():
            layer.setItemVisibilityChecked(False)
        return opened

    def sheet(self, _number: str) -> None:
        """Open the project that is exported, which is not to be killed."""
        assert self._sheet

    def check(self, path: str) -> None:
        """Say which layers of a project file cannot be read, or that it cannot be opened itself."""
        opened = QgsProject()
        faults = [] if opened.read(path) else ["the project"]
        layers = opened.mapLayers().values()
        faults += [layer.name() for layer in layers if not layer.isValid() or layer.featureCount() < 0]
        if not any(isinstance(layer, QgsVectorLayer) for layer in layers):
            faults.append("no layers")
        opened.clear()
        self.say("faults", *faults)


def work(folder: Path, pipe: Pipe) -> None:
    """Begin a QGIS and do what comes through the pipe, until that is closed."""
    application = QgsApplication([], False)
    application.initQgis()
    provider = KachinCorridorsProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    at_work = Work(folder, pipe)
    at_work.say("ready")
    while True:
        try:
            operation, _, argument = pipe.recv().partition(" ")
        except EOFError:
            return
        try:
            getattr(at_work, operation)(argument)
            at_work.say("done")
        except (KachinCorridorsError, QgsProcessingException) as error:
            at_work.say("error", str(error).replace("\n", " / "))
