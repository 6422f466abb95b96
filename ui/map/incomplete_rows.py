"""Says in the dock that rows of the workspace are incomplete, lists them, and shows each where it can be mended."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeDialog, QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.base import OUTPUT, WORKSPACE
from ...algorithms.project.check_workspace import LEFT_OUT
from ...core.present import present
from ...core.shortening import shortened
from ...layers.project.catalogue import CATALOGUE
from ...layers.project.workspace_layers import layer_of
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner, Results
from .data_watch import DataWatch

_WIDTH, _HEIGHT = 900, 400
_PATIENCE_MS = 200


class IncompleteRowsNotice(QWidget):
    """One line, hidden while all rows of the workspace are complete, with a button that opens the list."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._workspace: Workspace | None = None
        self._table_shown: QgsVectorLayer | None = None
        self._watches: list[DataWatch] = []
        # What changes several layers, a turn of the event loop after the other, is one reason to check.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PATIENCE_MS)
        self._later.timeout.connect(lambda: self.check(self._workspace))
        self.label = PlainLabel(self)
        self.label.setWordWrap(True)
        self.list_button = QPushButton(self.tr("List…"), self)
        self.list_button.setToolTip(self.tr("List the rows that are incomplete, with what is wrong in each"))
        self.list_button.clicked.connect(self._open_list)
        self.dialog = IncompleteRowsDialog(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.label, 1)
        line.addWidget(self.list_button)
        self.hide()

    def tear_down(self) -> None:
        """Stop listening to the layers."""
        self._later.stop()
        for watch in self._watches:
            watch.follow(None)
            watch.deleteLater()
        self._watches = []

    def follow(self, workspace: Workspace | None) -> None:
        """Check a workspace now, and again whenever an edit of one of its layers is saved."""
        self.tear_down()
        for spec in CATALOGUE if workspace is not None else ():
            layer = layer_of(self._project, spec.role)
            if layer is not None:
                watch = DataWatch(self)
                watch.follow(layer)
                watch.changed.connect(self._later.start)
                self._watches.append(watch)
        self.check(workspace)

    def check(self, workspace: Workspace | None) -> None:
        """Check the rows of a workspace in the background, and show what was found; without one show nothing."""
        if workspace != self._workspace:
            self._show(0, [])
        self._workspace = workspace
        if workspace is None:
            return

        def show(results: Results, context: QgsProcessingContext) -> None:
            layer = context.takeResultLayer(results[OUTPUT])
            if workspace == self._workspace and isinstance(layer, QgsVectorLayer):
                self._show(results[LEFT_OUT], [QgsFeature(feature) for feature in layer.getFeatures()])

        def stopped() -> None:
            if workspace == self._workspace:
                self._show(0, [])
                self.label.setText(
                    self.tr("Not known whether rows of the workspace are incomplete: the task was cancelled.")
                )
                self.list_button.hide()
                self.show()

        output = {WORKSPACE: str(workspace.path), OUTPUT: "TEMPORARY_OUTPUT"}
        self._runner.run_in_background("checkworkspace", output, show, on_cancel=stopped)

    def show_row(self, table: str, fid: int) -> None:
        """Select a row and zoom to it; open its form where it has no geometry or no layer on the map."""
        layer = self._layer_of(table)
        feature = layer.getFeature(fid)
        if not feature.isValid():
            return
        layer.selectByIds([fid])
        box = feature.geometry().boundingBox()
        if layer.isSpatial() and not feature.geometry().isEmpty() and box.isFinite():
            self._canvas.zoomToFeatureIds(layer, [fid])
            self._canvas.setCurrentLayer(layer)
            self._canvas.flashFeatureIds(layer, [fid])
        form = QgsAttributeDialog(layer, feature, False, self.window())
        # A layer that is not in the project must live as long as its form.
        self._table_shown = layer
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.show()

    def _layer_of(self, table: str) -> QgsVectorLayer:
        for spec in CATALOGUE:
            if spec.table == table and not spec.subset and (layer := layer_of(self._project, spec.role)) is not None:
                return layer
        return QgsVectorLayer(f"{present(self._workspace).path}|layername={table}", table, "ogr")

    def _show(self, left_out: int, faults: list[QgsFeature]) -> None:
        self.setVisible(bool(faults))
        self.list_button.setVisible(bool(faults))
        text = self.tr("Rows of the workspace that are incomplete and left out: {count}.").format(count=left_out)
        if faults and not left_out:
            text = self.tr("Rows of the workspace with a value that cannot be used: {count}.").format(
                count=len({(fault["table_name"], fault["row"]) for fault in faults})
            )
        self.label.setText(text)
        self.dialog.fill(faults)

    def _open_list(self) -> None:
        self.dialog.show()
        self.dialog.raise_()


class IncompleteRowsDialog(QDialog):
    """The list: table, row, field, what is wrong, and a button that shows the row."""

    def __init__(self, notice: IncompleteRowsNotice) -> None:
        super().__init__(notice)
        self._notice = notice
        self.setWindowTitle(self.tr("Incomplete rows"))
        self.resize(_WIDTH, _HEIGHT)
        titles = (self.tr("Table"), self.tr("Row"), self.tr("Name"), self.tr("What is wrong, and what to do"), "")
        self.table = QTableWidget(0, len(titles), self)
        self.table.setHorizontalHeaderLabels(titles)
        describe(
            self.table,
            self.tr("One line for each value that is missing or cannot be used, with what to do about it"),
            self.tr("Incomplete rows"),
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        describe(
            buttons.button(QDialogButtonBox.StandardButton.Close),
            self.tr("Close the list; the button “List…” of the dock opens it again"),
        )
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(buttons)

    def fill(self, faults: list[QgsFeature]) -> None:
        """List what is wrong, one line for each fault."""
        self.table.setRowCount(len(faults))
        for line, fault in enumerate(faults):
            table, fid = fault["table_name"], fault["row"]
            for number, text in enumerate((table, str(fid), fault["name"] or "", fault["fault"])):
                self.table.setItem(line, number, QTableWidgetItem(shortened(str(text))))
            button = QPushButton(self.tr("Show me"), self.table)
            describe(button, self.tr("Select this row, zoom to it and open its form, in which it can be mended"))
            button.clicked.connect(lambda _, table=table, fid=fid: self._notice.show_row(table, fid))
            self.table.setCellWidget(line, 4, button)
        self.table.resizeRowsToContents()
