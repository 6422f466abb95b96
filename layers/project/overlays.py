"""What the dock offers to switch, by subject: what is assessed first, what only tells the reader where he is last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from ...core.errors import KachinCorridorsError
from ...core.words import Status
from ...store.workspace import Workspace
from .catalogue import CATALOGUE, COUNTRY_GROUP, spec_of
from .workspace_layers import layer_of


@dataclass(frozen=True)
class Overlay:
    """One layer, or several that are switched together.

    ``reports`` is the table with the days of its reports, empty for what is not reported; with ``status`` only its rows
    of that status count.
    """

    title: str
    abstract: str
    roles: tuple[str, ...]
    reports: str = ""
    status: Status | None = None

    def translated_title(self) -> str:
        """Return the title in the language of the interface."""
        return QCoreApplication.translate("Layers", self.title)

    def translated_abstract(self) -> str:
        """Return what it shows, in the language of the interface."""
        return QCoreApplication.translate("Layers", self.abstract)


def _of_layer(role: str, reports: str = "", status: Status | None = None) -> Overlay:
    spec = spec_of(role)
    return Overlay(spec.title, spec.abstract, (role,), reports, status)


_COUNTRY = Overlay(
    COUNTRY_GROUP,
    QT_TRANSLATE_NOOP(
        "Layers",
        "What only tells where you are: towns beyond Kachin, main roads, railways, boundaries, rivers, countries. "
        "Each of them can be switched in the panel Layers.",
    ),
    tuple(spec.role for spec in CATALOGUE if spec.group == COUNTRY_GROUP),
)

OVERLAY_GROUPS: tuple[tuple[str, tuple[Overlay, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Overlays", "Control"),
        (
            _of_layer("control_status", "control_status"),
            _of_layer("contested", "control_status", Status.CONTESTED),
            _of_layer("township_status", "township_status"),
        ),
    ),
    (QT_TRANSLATE_NOOP("Overlays", "What each side says"), (_of_layer("claims", "claims_in_force"),)),
    (QT_TRANSLATE_NOOP("Overlays", "Mines"), (_of_layer("mining_clusters", "mining_activity"),)),
    (
        QT_TRANSLATE_NOOP("Overlays", "Corridors"),
        (
            _of_layer("corridor_legs", "corridor_legs"),
            _of_layer("border_gates", "gate_status"),
            _of_layer("measurements"),
        ),
    ),
    (QT_TRANSLATE_NOOP("Overlays", "Context"), (_of_layer("places"), _of_layer("townships"), _COUNTRY)),
)
"""The title of each group, and its overlays in the order of the dock."""


def translated_group(title: str) -> str:
    """Return the title of a group in the language of the interface."""
    return QCoreApplication.translate("Overlays", title)


@dataclass(frozen=True)
class OverlayLayers:
    """The layers of an overlay that can be shown, and why others cannot; the latter is None where all can."""

    usable: tuple[QgsVectorLayer, ...]
    fault: KachinCorridorsError | None

    def visibility(self, project: QgsProject) -> Qt.CheckState:
        """Return whether the layer tree shows all of them, some or none."""
        nodes = (project.layerTreeRoot().findLayer(layer.id()) for layer in self.usable)
        shown = [node is not None and node.isVisible() for node in nodes]
        if any(shown):
            return Qt.CheckState.Checked if all(shown) else Qt.CheckState.PartiallyChecked
        return Qt.CheckState.Unchecked

    def set_visible(self, project: QgsProject, is_visible: bool) -> None:
        """Show them all in the layer tree, with the groups they are in, or hide them all."""
        for layer in self.usable:
            node = project.layerTreeRoot().findLayer(layer.id())
            if node is None:
                continue
            if is_visible:
                # A layer in a switched-off group would stay hidden.
                node.setItemVisibilityCheckedParentRecursive(True)
            else:
                node.setItemVisibilityChecked(False)

    def set_opacity(self, opacity: float) -> None:
        """Draw them all with an opacity from 0 to 1, when they are drawn next."""
        for layer in self.usable:
            layer.setOpacity(opacity)


def layers_of_overlay(project: QgsProject, overlay: Overlay) -> OverlayLayers:
    """Return the layers of an overlay in a project."""
    usable, fault = [], None
    for role in overlay.roles:
        try:
            usable.append(layer_of(project, role))
        except KachinCorridorsError as error:
            fault = fault or error
    return OverlayLayers(tuple(usable), fault)


def newest_reports(workspace: Workspace, day: date) -> dict[Overlay, date | None]:
    """Return up to which day each overlay that is reported has reports, as of a day. Raises what reading raises."""
    return {
        overlay: workspace.tables.newest_report(overlay.reports, day, overlay.status)
        for _, overlays in OVERLAY_GROUPS
        for overlay in overlays
        if overlay.reports
    }
