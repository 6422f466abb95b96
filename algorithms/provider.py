"""The Processing provider ``kachin_corridors``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.resources import icon_path, plugin_version
from .add_layers import AddLayers
from .add_leg_table import AddLegTable
from .check_statements import CheckStatements
from .check_workspace import CheckWorkspace
from .create_project import CreateProject
from .create_workspace import CreateWorkspace
from .distances import Distances
from .export_layout import ExportLayout
from .import_boundaries import ImportBoundaries
from .import_corridor import ImportCorridor
from .kilometres_by_holder import KilometresByHolder
from .km_posts import KilometrePosts
from .measure_between import MeasureBetween
from .measure_legs import MeasureLegs
from .measure_lines import MeasureLines
from .split_line_by_areas import SplitLineByAreas
from .undo_import import UndoImport

PROVIDER_ID = "kachin_corridors"


class KachinCorridorsProvider(QgsProcessingProvider):
    """Offers the plugin's actions to the toolbox, to models and to qgis_process."""

    def id(self) -> str:
        """Return the provider id, the part of an algorithm's id before the colon."""
        return PROVIDER_ID

    def name(self) -> str:
        """Return the name in the toolbox; the plugin's own name is not translated."""
        return "Kachin Corridors"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(icon_path())

    def versionInfo(self) -> str:
        """Return the plugin's version."""
        return plugin_version()

    def loadAlgorithms(self) -> None:
        """Add every algorithm. A new one: a file beside this, and its class here."""
        for algorithm in (
            CreateWorkspace,
            AddLayers,
            CreateProject,
            MeasureLegs,
            MeasureBetween,
            KilometrePosts,
            Distances,
            MeasureLines,
            SplitLineByAreas,
            AddLegTable,
            KilometresByHolder,
            ExportLayout,
            CheckStatements,
            ImportBoundaries,
            ImportCorridor,
            UndoImport,
            CheckWorkspace,
        ):
            self.addAlgorithm(algorithm())
