"""A card that says how to begin, and the menu of the workspace that is open: which it is, another one, updates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateTransform, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ..algorithms.base import OUTPUT
from ..core.errors import KachinCorridorsError
from ..core.shortening import shortened
from .common.described import describe, describe_entry
from .common.file_dialogs import ask_source, ask_target
from .common.plain_text import PlainLabel, tip
from .common.running import AlgorithmRunner
from .update_menu import UpdateMenu

_NAME_CHARACTERS = 30
"""Of the file's name in the menu; the tool tip has the whole path."""


class WorkspaceBar(QWidget):
    """Emits ``opening`` with a sentence when it begins to open a workspace, and ``opened`` when it has.

    ``opened`` comes with the situation date (a datetime.date), or with None when an error ended it.
    ``update_parameters`` returns what the dialogs of imports begin with.
    """

    opening = pyqtSignal(str)
    opened = pyqtSignal(object)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        runner: AlgorithmRunner,
        update_parameters: Callable[[], dict[str, Any]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._day: date | None = None
        self.update_menu = UpdateMenu(self, update_parameters, runner)
        self.card = self._make_card()
        self.menu_button = self._make_menu_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.create_button.clicked.connect(self._ask_create)
        self.open_button.clicked.connect(self._ask_open)
        project.cleared.connect(self._project_closed)

    def tear_down(self) -> None:
        """Close the dialogs of imports, and listen to the project no longer."""
        self._project.cleared.disconnect(self._project_closed)
        self.update_menu.tear_down()

    def show_workspace(self, path: Path) -> None:
        """Name the workspace that is open, in the menu."""
        # The ampersand would underline a letter.
        name = shortened(path.name, _NAME_CHARACTERS).replace("&", "&&")
        self._named.setText(self.tr("Workspace {name}").format(name=name))
        self._named.setToolTip(tip(self.tr("All that you see is kept in {path}").format(path=path)))
        hint = self.tr("The workspace {path}: another one, updates, reports of others")
        describe(self.menu_button, hint.format(path=path), self.tr("Workspace and data"))
        self._show(is_open=True)

    def show_none(self, why: str) -> None:
        """Say why no workspace is open, and what to do first."""
        self.label.setText(why)
        self._show(is_open=False)

    def _show(self, is_open: bool) -> None:
        self.setVisible(not is_open)
        self.menu_button.setVisible(is_open)
        self.update_menu.setEnabled(is_open)

    def _make_card(self) -> QFrame:
        card = QFrame(self)
        card.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = PlainLabel(card)
        self.create_button = QPushButton(self.tr("Create workspace…"), card)
        self.open_button = QPushButton(self.tr("Open workspace…"), card)
        describe(self.create_button, self._create_hint())
        describe(self.open_button, self._open_hint())
        explained = PlainLabel(
            self.tr(
                "“Create workspace…” asks for a file name, copies the built-in data into that GeoPackage (townships, "
                "places, corridors, who controls what since when, with the sources), and adds its layers to the map. "
                "The file is yours: what you measure, import or edit is kept in it, and works offline."
            ),
            card,
        )
        again = PlainLabel(self.tr("“Open workspace…” adds the layers of one that was made before."), card)
        column = QVBoxLayout(card)
        for widget in (self.label, explained, self.create_button, again, self.open_button):
            if isinstance(widget, PlainLabel):
                widget.setWordWrap(True)
            column.addWidget(widget)
        return card

    def _make_menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("☰")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(button, self.tr("The workspace, updates, and reports of others"), self.tr("Workspace and data"))
        menu = QMenu(button)
        self._named = menu.addAction("")
        self._named.setEnabled(False)
        for text, hint, ask in (
            (self.tr("Create workspace…"), self._create_hint(), self._ask_create),
            (self.tr("Open workspace…"), self._open_hint(), self._ask_open),
        ):
            entry = menu.addAction(text)
            describe_entry(menu, entry, hint)
            entry.triggered.connect(ask)
        menu.addSeparator()
        self.update_menu.setTitle(self.tr("Update"))
        menu.addMenu(self.update_menu)
        describe_entry(
            menu,
            self.update_menu.menuAction(),
            self.tr("Replace boundaries or the line of a leg by your own, or take that back"),
        )
        button.setMenu(menu)
        return button

    def _create_hint(self) -> str:
        return self.tr("Copy the built-in data (places, roads, control) into a file of your own, and add its layers")

    def _open_hint(self) -> str:
        return self.tr("Add the layers of a workspace that was made before")

    def create_workspace(self, path: Path) -> None:
        """Create a workspace in the background, then add its layers; open the file if it is one already."""
        if path.exists():
            self.open_workspace(path)
            return
        self._runner.run_in_background(
            "createworkspace", {OUTPUT: str(path)}, lambda results, _: self.open_workspace(Path(results[OUTPUT]))
        )

    def open_workspace(self, path: Path) -> None:
        """Add the layers of a workspace to the project, a step at each turn of the event loop."""
        self._day = None
        self._runner.stepping.begin(self._opening(path), self._ended)

    def _opening(self, path: Path) -> Iterator[None]:
        # To import the code is work too.
        from .common.importing import importing_store

        yield from importing_store()
        from ..layers.project.workspace_layers import REGION_BOOKMARK

        yield
        from ..reports.opening import Opening
        from ..store.workspace import Workspace

        yield
        was_empty = not self._project.mapLayers()
        opening = Opening(self._project, Workspace(path))
        steps = opening.steps()
        # What cannot be opened is told now, and what is shown stays.
        next(steps)
        # What is known of a former workspace does not stand beside layers of this one, nor half of them on the canvas.
        self.opening.emit(self.tr("Opening {path} …").format(path=path))
        self._canvas.freeze(True)
        yield
        yield from steps
        if opening.warning:
            self._runner.show_warning(opening.warning)
        if was_empty:
            # When the first layer came, QGIS zoomed out to it.
            self._show_bookmark(REGION_BOOKMARK)
        yield
        self._day = opening.day

    def _ended(self, error: KachinCorridorsError | None) -> None:
        from .map.date_on_map import read_decorations

        self._canvas.freeze(False)
        read_decorations(self._canvas)
        self._canvas.refresh()
        if error is not None:
            self._runner.show_error(error)
        self.opened.emit(None if error is not None else self._day)

    def _project_closed(self) -> None:
        if self._runner.stepping.is_busy():
            self._runner.stepping.drop()
            self._canvas.freeze(False)

    def _show_bookmark(self, bookmark_id: str) -> None:
        region = self._project.bookmarkManager().bookmarkById(bookmark_id).extent()
        to_map = QgsCoordinateTransform(region.crs(), self._project.crs(), self._project)
        self._canvas.setExtent(to_map.transformBoundingBox(region))

    def _ask_create(self) -> None:
        path, _ = ask_target(
            self,
            self.tr("Create workspace"),
            "kachin_corridors.gpkg",
            self.tr("GeoPackage (*.gpkg)"),
            overwrite_asked=False,
        )
        if path:
            self.create_workspace(Path(path).with_suffix(".gpkg"))

    def _ask_open(self) -> None:
        if path := ask_source(self, self.tr("Open workspace"), self.tr("GeoPackage (*.gpkg)")):
            self.open_workspace(Path(path))
