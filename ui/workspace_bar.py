"""A card that says how to begin, and the menu of the workspace that is open: which it is, another one, updates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateTransform, QgsProcessingContext, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from ..algorithms.base import OUTPUT
from ..core.errors import KachinCorridorsError
from ..core.shortening import shortened
from .common.described import describe, describe_entry
from .common.file_dialogs import ask_source, ask_target, remember
from .common.plain_text import tip
from .common.running import AlgorithmRunner, Results
from .first_run.first_run_card import FirstRunCard
from .first_run.starting import free_workspace, workspace_folder
from .update_menu import UpdateMenu

_NAME_CHARACTERS = 30
"""Of the file's name in the menu; the tool tip has the whole path."""


class WorkspaceBar(QWidget):
    """Emits ``opening`` with a sentence when it begins to open a workspace, and ``opened`` when it has.

    ``opened`` comes with the situation date (a datetime.date), or with None when an error ended it; after it comes
    ``started`` where the button “Start” began it.
    ``update_parameters`` returns what the dialogs of imports begin with.
    """

    opening = pyqtSignal(str)
    opened = pyqtSignal(object)
    started = pyqtSignal()

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
        self._is_start = False
        self.update_menu = UpdateMenu(self, update_parameters, runner)
        self.card = FirstRunCard(self)
        self.open_button = self.card.open_button
        self.menu_button = self._make_menu_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.start_asked.connect(self.start)
        self.card.open_asked.connect(self._ask_open)
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
        self.card.show_idle(why, workspace_folder())
        self._show(is_open=False)

    def show_busy(self, what: str) -> None:
        """Say what is being done before a workspace can be shown."""
        self.card.show_busy(what)
        self._show(is_open=False)

    def _show(self, is_open: bool) -> None:
        self.setVisible(not is_open)
        self.menu_button.setVisible(is_open)
        self.update_menu.setEnabled(is_open)

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

    def add_entry(self, text: str, hint: str, action: Callable[[], None]) -> None:
        """Add an entry to the end of the menu."""
        menu = self.menu_button.menu()
        entry = menu.addAction(text)
        describe_entry(menu, entry, hint)
        entry.triggered.connect(lambda _checked: action())

    def _create_hint(self) -> str:
        return self.tr("Copy the built-in data (places, roads, control) into a file of your own, and add its layers")

    def _open_hint(self) -> str:
        return self.tr("Add the layers of a workspace that was made before")

    def start(self) -> None:
        """Make a workspace where the user keeps such files, and open it."""
        path = free_workspace(workspace_folder())
        self._is_start = True

        def offer_other(fault: str) -> None:
            self._stopped()
            self._runner.offer(fault, self.tr("Choose a place…"), self._ask_create)

        self._create(path, offer_other)

    def create_workspace(self, path: Path) -> None:
        """Create a workspace in the background, then add its layers; open the file if it is one already."""
        if path.exists():
            self.open_workspace(path)
            return

        def tell(fault: str) -> None:
            self._stopped()
            self._runner.show_error(fault, [str(path)])

        self._create(path, tell)

    def _create(self, path: Path, tell: Callable[[str], None]) -> None:
        """Create a workspace in the background, then add its layers; ``tell`` gets why there is none."""
        if self.isVisible():
            self.card.show_busy(self.tr("Making the workspace {path} …").format(path=path))

        def show(results: Results, _context: QgsProcessingContext) -> None:
            made = Path(results[OUTPUT])
            # Where the next thing is written: the map, and whatever follows.
            remember(made)
            self.open_workspace(made)

        self._runner.run_in_background("createworkspace", {OUTPUT: str(path)}, show, tell, self._stopped)

    def _stopped(self) -> None:
        """Offer the same as before: nothing was made."""
        self._is_start = False
        if self.isVisible():
            self.show_none(self.tr("No workspace in this project yet."))

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
        self.card.show_busy(self.tr("Opening {path} …").format(path=path))
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
        is_start, self._is_start = self._is_start, False
        self.opened.emit(None if error is not None else self._day)
        if is_start and error is None:
            self.started.emit()

    def _project_closed(self) -> None:
        if self._runner.stepping.is_busy():
            self._runner.stepping.drop()
            self._is_start = False
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
