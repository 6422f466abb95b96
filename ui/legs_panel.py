"""The corridors and their legs: lengths beside the published figures, zoom to a leg, highlight."""

from __future__ import annotations

from html import escape

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVariantUtils,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QGroupBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.schema import CRS

_FEATURE = Qt.ItemDataRole.UserRole
_NAME, _STRAIGHT, _ALONG, _PUBLISHED, _RATIO = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ZOOM_MARGIN = 1.2


class LegsPanel(QGroupBox):
    """Shows the rows of ``measurelegs`` as a tree: corridors, and in each its legs and published stretches."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._highlight: QgsRubberBand | None = None
        self.setTitle(self.tr("Corridors and legs (lengths in km)"))
        self.tree = self._make_tree()
        self.card = QLabel(self)
        self.card.setWordWrap(True)
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.zoom_button = QPushButton(self.tr("&Zoom to leg"), self)
        self.zoom_button.setEnabled(False)
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 1)
        column.addWidget(self.card)
        column.addWidget(self.zoom_button)
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemDoubleClicked.connect(lambda *_: self.zoom_to_current())
        self.zoom_button.clicked.connect(self.zoom_to_current)

    def tear_down(self) -> None:
        """Take the highlight off the canvas."""
        self.clear_highlight()

    def show_rows(self, layer: QgsVectorLayer) -> None:
        """Show the rows of a layer that ``measurelegs`` made; the selected leg stays selected."""
        chosen = self.tree.currentItem().text(_NAME) if self.tree.currentItem() else None
        self.clear()
        corridors: dict[str, QTreeWidgetItem] = {}
        rows = list(layer.getFeatures())
        for row in sorted(rows, key=lambda row: row["kind"] != "corridor"):
            parent = corridors.get(row["corridor_id"])
            if parent is None:
                parent = corridors[row["corridor_id"]] = QTreeWidgetItem(self.tree, [row["corridor"]])
            item = parent if row["kind"] == "corridor" else QTreeWidgetItem(parent)
            self._fill(item, row)
            if item.text(_NAME) == chosen:
                self.tree.setCurrentItem(item)
        for corridor_id in ("stilwell", "kaladan"):
            if corridor_id in corridors:
                corridors[corridor_id].setExpanded(True)

    def clear(self) -> None:
        """Empty the tree and the card."""
        self.tree.clear()
        self.card.clear()
        self.clear_highlight()

    def select(self, name: str) -> bool:
        """Select the first row of that name; False when there is none."""
        matches = self.tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, _NAME)
        if matches:
            self.tree.setCurrentItem(matches[0])
        return bool(matches)

    def zoom_to_current(self) -> None:
        """Zoom the canvas to the selected leg."""
        item = self.tree.currentItem()
        if item is None or item.data(0, _FEATURE) is None:
            return
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS), self._canvas.mapSettings().destinationCrs(), self._project
        )
        extent = transform.transformBoundingBox(item.data(0, _FEATURE).geometry().boundingBox())
        extent.scale(_ZOOM_MARGIN)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def clear_highlight(self) -> None:
        """Take the highlight off the canvas."""
        if self._highlight is not None:
            self._canvas.scene().removeItem(self._highlight)
            self._highlight = None

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Corridors and legs"))
        tree.setHeaderLabels(
            [
                self.tr("Leg"),
                self.tr("Straight"),
                self.tr("Line"),
                self.tr("Published"),
                self.tr("Ratio"),
            ]
        )
        for column, tip in (
            (_STRAIGHT, self.tr("Geodesic straight line between the two places, in km")),
            (
                _ALONG,
                self.tr("Geodesic length along the line on the map, in km; a sparse line is too short"),
            ),
            (_PUBLISHED, self.tr("The newest published figure, in km; the others are below")),
            (_RATIO, self.tr("Published over straight line; where nothing is published, line over straight line")),
        ):
            tree.headerItem().setToolTip(column, tip)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        tree.header().setMinimumSectionSize(40)
        tree.setAlternatingRowColors(True)
        tree.setIndentation(12)
        tree.setMinimumHeight(12 * tree.fontMetrics().lineSpacing())
        return tree

    def _fill(self, item: QTreeWidgetItem, row: QgsFeature) -> None:
        item.setData(0, _FEATURE, QgsFeature(row))
        published = row["published_km"]
        has_figure = not QgsVariantUtils.isNull(published)
        item.setText(_NAME, row["name"])
        item.setText(_STRAIGHT, f"{row['straight_km']:.1f}")
        item.setText(_ALONG, f"{row['along_km']:.1f}")
        item.setText(_PUBLISHED, f"{published:g}" if has_figure else "–")
        ratio = row["published_ratio"] if has_figure else row["ratio"]
        item.setText(_RATIO, f"{ratio:.2f}" + ("" if not row["remark"] else " !"))
        for column in range(_STRAIGHT, _RATIO + 1):
            item.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)
        item.setToolTip(_NAME, f"{row['name']}: {row['mode']}, {row['status']}")
        if row["kind"] == "stretch":
            font = item.font(_NAME)
            font.setItalic(True)
            item.setFont(_NAME, font)

    def _show_current(self, item: QTreeWidgetItem | None) -> None:
        row = item.data(0, _FEATURE) if item is not None else None
        self.zoom_button.setEnabled(row is not None)
        self.card.setText("" if row is None else self._describe(row))
        self.clear_highlight()
        if row is not None:
            self._highlight_line(row.geometry())

    def _highlight_line(self, line: QgsGeometry) -> None:
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        # Magenta is no colour of any actor or corridor.
        band.setColor(QColor(204, 0, 204, 160))
        band.setWidth(6)
        band.setToGeometry(line, QgsCoordinateReferenceSystem(CRS))
        self._highlight = band

    def _describe(self, row: QgsFeature) -> str:
        lines = [
            f"<b>{escape(row['name'])}</b>",
            self.tr("{mode}; {status}").format(mode=escape(row["mode"]), status=escape(row["status"])),
            self.tr("Straight line {straight:.1f} km, along the line {along:.1f} km (ratio {ratio:.2f})").format(
                straight=row["straight_km"], along=row["along_km"], ratio=row["ratio"]
            ),
        ]
        if row["published"]:
            lines.append(self.tr("Published: {figures}").format(figures=escape(row["published"])))
            lines.append(
                self.tr("Newest figure: {difference:+.1f} km against the line, ratio {ratio:.2f}").format(
                    difference=row["difference_km"], ratio=row["published_ratio"]
                )
            )
        else:
            lines.append(self.tr("No figure was published for this leg."))
        if row["remark"]:
            lines.append(f"<b>{escape(row['remark'])}</b>")
        lines += self._describe_line(row)
        return "<br>".join(lines)

    def _describe_line(self, row: QgsFeature) -> list[str]:
        """Return how the line compares with the real way: how far off it is, and how much too short."""
        lines = []
        if not QgsVariantUtils.isNull(row["expected_km"]):
            lines.append(
                self.tr(
                    "Expected along the real way: {expected:.1f} km; the line is {shortfall:.1f} km too short."
                ).format(expected=row["expected_km"], shortfall=row["shortfall_km"])
            )
            # A corridor rests on as much as all of its legs together: each of them says it.
            if row["kind"] == "leg" and row["expected_basis"]:
                lines.append(self.tr("Basis: {basis}").format(basis=escape(row["expected_basis"])))
        if QgsVariantUtils.isNull(row["accuracy_m"]):
            lines.append(self.tr("The line stands for no way: nothing joins the two places."))
        else:
            accuracy_km = row["accuracy_m"] / 1000
            lines.append(
                self.tr("At least 95 % of the line lies within {accuracy:.1f} km of the real way.").format(
                    accuracy=accuracy_km
                )
            )
        return lines
