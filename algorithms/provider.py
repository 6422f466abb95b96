"""The Processing provider ``kachin_corridors``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.resources import icon_path, plugin_version
from .control.kilometres_by_holder import KilometresByHolder
from .evidence.control_changes import ControlChanges
from .evidence.control_status import ControlStatus
from .evidence.derive_control import DeriveControl
from .evidence.export_claims import ExportClaims
from .evidence.import_claims import ImportClaims
from .evidence.record_claim import RecordClaim
from .evidence.undo_recording import UndoRecording
from .evidence.withdraw_claim import WithdrawClaim
from .imports.import_boundaries import ImportBoundaries
from .imports.import_corridor import ImportCorridor
from .imports.undo_import import UndoImport
from .measuring.distances import Distances
from .measuring.km_posts import KilometrePosts
from .measuring.measure_between import MeasureBetween
from .measuring.measure_legs import MeasureLegs
from .measuring.measure_lines import MeasureLines
from .measuring.split_line_by_areas import SplitLineByAreas
from .project.add_layers import AddLayers
from .project.check_workspace import CheckWorkspace
from .project.create_project import CreateProject
from .project.create_workspace import CreateWorkspace
from .project.update_workspace import UpdateWorkspace
from .reports.add_dates import AddDates
from .reports.add_leg_table import AddLegTable
from .reports.add_ways import AddWays
from .reports.compare_ways import CompareWays
from .reports.export_animation import ExportAnimation
from .reports.export_dates import ExportDates
from .reports.export_layout import ExportLayout
from .statements.check_statements import CheckStatements

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
            ControlChanges,
            ControlStatus,
            CompareWays,
            AddWays,
            ExportLayout,
            RecordClaim,
            WithdrawClaim,
            UndoRecording,
            DeriveControl,
            ExportDates,
            AddDates,
            ExportAnimation,
            CheckStatements,
            ExportClaims,
            ImportClaims,
            ImportBoundaries,
            ImportCorridor,
            UndoImport,
            UpdateWorkspace,
            CheckWorkspace,
        ):
            self.addAlgorithm(algorithm())
