"""Does one thing in a QGIS of its own as often as it is told to, until somebody kills it.

work_to_kill.py FOLDER: each line of its input is OPERATION NUMBER; what is finished is said at once, a line each.
The folder holds ``workspace.gpkg`` and ``townships.gpkg``, boundaries to import.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

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

FOLDER = Path(sys.argv[1])
WORKSPACE = FOLDER / "workspace.gpkg"
SAVES = 5


def say(*words: object) -> None:
    print(*words, flush=True)


def run(name: str, **parameters: object) -> None:
    """Run an algorithm as the toolbox does. Raises QgsProcessingException."""
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById(f"kachin_corridors:{name}"))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    algorithm.run(parameters, context, feedback, {}, False)


def create(number: str) -> None:
    run("createworkspace", OUTPUT=str(FOLDER / "create" / f"mine-{number}.gpkg"))


def save(number: str) -> None:
    for count in range(SAVES):
        now = datetime.now(UTC)
        measurement = of_line([(97.0, 25.0), (97.1, 25.1)], "test", now, name=f"{number}-{count}")
        Workspace(WORKSPACE).measurements.save([measurement])
        say("saved", measurement.measurement_id)


def boundaries(number: str) -> None:
    source = str(FOLDER / "townships.gpkg")
    report = str(FOLDER / "boundaries" / "report.csv")
    run("importboundaries", INPUT=source, WORKSPACE=str(WORKSPACE), VERSION=f"boundaries {number}", OUTPUT=report)
    say("imported", number)


def project(_number: str) -> None:
    run("createproject", OUTPUT=str(FOLDER / "kachin.qgz"), WORKSPACE=str(WORKSPACE))


def share(number: str) -> None:
    run("createproject", OUTPUT=str(FOLDER / "share" / number / "kachin.qgz"), WORKSPACE=str(WORKSPACE))


def export(_number: str) -> None:
    maps = FOLDER / "export"
    for ending in ("pdf", "png", "svg"):
        run("exportlayout", PROJECT=str(FOLDER / "kachin.qgz"), OUTPUT=str(maps / f"map.{ending}"), DPI=50)


def check(path: str) -> None:
    """Say which layers of a project file cannot be read, or that it cannot be opened itself."""
    opened = QgsProject()
    faults = [] if opened.read(path) else ["the project"]
    layers = opened.mapLayers().values()
    faults += [layer.name() for layer in layers if not layer.isValid() or layer.featureCount() < 0]
    if not any(isinstance(layer, QgsVectorLayer) for layer in layers):
        faults.append("no layers")
    opened.clear()
    say("faults", *faults)


OPERATIONS = {work.__name__: work for work in (create, save, boundaries, project, share, export, check)}

application = QgsApplication([], False)
application.initQgis()
provider = KachinCorridorsProvider()
QgsApplication.processingRegistry().addProvider(provider)
say("ready")
for line in sys.stdin:
    operation, _, argument = line.strip().partition(" ")
    try:
        OPERATIONS[operation](argument)
        say("done")
    except (KachinCorridorsError, QgsProcessingException) as error:
        say("error", str(error).replace("\n", " / "))
