"""What the dock shows of a workspace: its situation date, the pages, and the map as a file.

Its parts, and the code of each, come a step at a time: together they would stop QGIS for longer than one notices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Union

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ..core.errors import KachinCorridorsError
from ..layers.messages import explain
from ..layers.steps import run_to_the_end
from .common.page_area import SPACING
from .common.running import AlgorithmRunner
from .help.guide import Guide
from .help.topics import HelpTopic
from .map.situation import Situation

if TYPE_CHECKING:
    from ..core.geometry.geodesy import LonLat
    from ..store.workspace import Workspace
    from .common.following import Following
    from .common.readable_area import ReadableArea
    from .dock_pages import DockPages
    from .evidence.evidence_page import EvidencePage
    from .evidence.holders_panel import HoldersPanel
    from .exchange.data_update import DataUpdate
    from .exchange.exchanging import Exchanging
    from .legs_measuring import LegsMeasuring
    from .map.date_panel import DatePanel
    from .map.incomplete_rows import IncompleteRowsNotice
    from .map.map_page import MapPage
    from .map.overlays_panel import OverlaysPanel
    from .measure.distances_panel import DistancesPanel
    from .measure.legs_panel import LegsPanel
    from .measure.measure_page import MeasurePage
    from .measure.measurements_panel import MeasurementsPanel
    from .measure.stretch_panel import StretchPanel
    from .recording.recording import Recording
    from .share.outputs import Outputs
    from .share.share_page import SharePage

    PanelOnDate = Union[StretchPanel, MeasurementsPanel, HoldersPanel, EvidencePage, DistancesPanel, MapPage]


class DockContent(QWidget):
    """Hidden and empty until ``steps`` were gone through and a workspace is shown. ``menu_button`` ends its first line.

    Emits ``readable`` when a workspace that could not be read can be read again, and ``reopening_asked`` (a path) when
    one has got tables that the project has no layers of.
    """

    readable = pyqtSignal()
    reopening_asked = pyqtSignal(object)

    incomplete: IncompleteRowsNotice
    dates: DatePanel
    tabs: DockPages
    area: ReadableArea
    legs: LegsPanel
    stretch: StretchPanel
    saved: MeasurementsPanel
    holders: HoldersPanel
    evidence: EvidencePage
    recording: Recording
    exchange: Exchanging
    data_update: DataUpdate
    distances: DistancesPanel
    map_page: MapPage
    overlays: OverlaysPanel
    measure: MeasurePage
    share: SharePage
    outputs: Outputs
    _measuring: LegsMeasuring
    _following: Following

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        runner: AlgorithmRunner,
        situation: Situation,
        guide: Guide,
        menu_button: QToolButton,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._menu_button = menu_button
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._situation = situation
        self._guide = guide
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING)
        self._workspace: Workspace | None = None
        self._on_date: list[PanelOnDate] = []
        self._to_make = self._makers()
        self._tear_down: list[Callable[[], None]] = []
        self.setVisible(False)
        self.setEnabled(False)

    def _makers(self) -> list[Callable[[], None]]:
        """Return what makes the parts. The Tab key goes from widget to widget in the order in which they are made."""
        return [
            self._make_frame,
            self._make_map,
            self._make_evidence,
            self._make_changes,
            self._make_recording,
            self._make_exchange,
            self._make_measure,
            self._make_legs,
            self._make_stretch,
            self._make_saved,
            self._make_holders,
            self._make_distances,
            self._make_share,
            self._connect,
        ]

    def is_built(self) -> bool:
        """Tell whether every part is there."""
        return not self._to_make

    def steps(self) -> Iterator[None]:
        """Build the parts that are not there yet, one at each step."""
        while self._to_make:
            self._to_make.pop(0)()
            yield

    def tear_down(self) -> None:
        """Stop listening, and take the highlight off the canvas."""
        while self._tear_down:
            self._tear_down.pop()()

    def showing(self, workspace: Workspace) -> Iterator[None]:
        """Show a workspace as of the situation date, or as of its own day where the project states none."""
        self._workspace = workspace
        self.setEnabled(True)
        self.setVisible(True)
        self.dates.set_note(self._situation.note())
        try:
            self.incomplete.follow(workspace)
            yield
            self._show_days(workspace)
            self.dates.set_day(self._situation.day() or workspace.control.default_day())
            yield
            yield from self._showing_situation(workspace)
            self.data_update.look_at(workspace)
        except KachinCorridorsError as error:
            self.dates.set_day(self._situation.day() or self.dates.day())
            self._show_fault(workspace, explain(error))

    def following(self, workspace: Workspace) -> Iterator[None]:
        """Show the same workspace as of the same date after something was written into it.

        Legs are measured anew where their layer has changed, which the dock watches: no report moves a line.
        """
        try:
            self._show_days(workspace)
            yield
            yield from self._showing_control(workspace)
        except KachinCorridorsError as error:
            self._show_fault(workspace, explain(error))

    def ledger_changed(self) -> None:
        """Show what was written into the ledger, once it is read. Algorithms, run wherever, say so themselves."""
        from ..reports.refreshing import LEDGER_TABLES

        if self._workspace is not None:
            self._following.follow(self._project, self._workspace, LEDGER_TABLES)

    def _show_days(self, workspace: Workspace) -> None:
        from .map.known_days import show_days

        self._situation.set_change_days(workspace.control.change_dates())
        show_days(self.dates, self._runner, workspace, lambda: self._workspace == workspace)

    def show_none(self) -> None:
        """Show nothing of the workspace that was shown before."""
        if not self.is_built():
            return
        self._workspace = None
        self.recording.close()
        self.exchange.close()
        self.data_update.withdraw()
        self.area.show_content()
        self.incomplete.follow(None)
        self._situation.set_change_days([])
        for panel in (self.legs, *self._on_date):
            panel.clear()
        self.setEnabled(False)
        self.setVisible(False)

    def show_date(self, workspace: Workspace) -> None:
        """Show the same workspace as of the date to which the project was moved."""
        day = self._situation.day()
        if day is not None and day != self.dates.day():
            self.dates.set_day(day)
        self.dates.set_note(self._situation.note())
        try:
            run_to_the_end(self._showing_situation(workspace))
        except KachinCorridorsError as error:
            self._show_fault(workspace, explain(error))

    def _make_frame(self) -> None:
        from .common.readable_area import ReadableArea
        from .dock_pages import DockPages
        from .map.date_panel import DatePanel
        from .map.incomplete_rows import IncompleteRowsNotice

        self.dates = DatePanel(self)
        self.dates.add_to_line(self._menu_button)
        self.incomplete = IncompleteRowsNotice(self._canvas, self._project, self._runner, self)
        self.tabs = DockPages(self)
        self.tabs.help_asked.connect(self._guide.show_topic)
        self.area = ReadableArea(self.tabs, self._runner, self)
        self._tear_down += [self.incomplete.tear_down, self.area.show_content]
        self._column.addWidget(self.dates)
        self._column.addWidget(self.incomplete)
        self._column.addWidget(self.area, 1)

    def _make_map(self) -> None:
        from .map.map_page import MapPage

        self.map_page = MapPage(self._canvas, self._project, self._runner, self)
        self.overlays = self.map_page.overlays
        hint = self.tr("Which layers of the conflict the map shows")
        self.tabs.add_page(self.map_page, "map", self.tr("Map"), hint, HelpTopic.MAP)
        self._follow_date(self.map_page)

    def _make_evidence(self) -> None:
        from .evidence.evidence_page import EvidencePage

        self.evidence = EvidencePage(self._canvas, self._project, self._runner, self)
        hint = self.tr("Why a place has its colour, what changed, and reports of your own")
        self.tabs.add_page(self.evidence, "evidence", self.tr("Evidence"), hint, HelpTopic.EVIDENCE)
        self._follow_date(self.evidence)

    def _make_recording(self) -> None:
        from .recording.recording import Recording

        self.recording = Recording(
            self._canvas, self._project, self._runner, self.evidence, lambda: self._workspace, self.dates.day
        )
        self.recording.day_asked.connect(self._situation.set_day)
        self.recording.page_asked.connect(lambda: self.bring(self.evidence))
        self._tear_down.append(self.recording.tear_down)

    def _make_exchange(self) -> None:
        from .exchange.data_update import DataUpdate
        from .exchange.exchanging import Exchanging

        self.exchange = Exchanging(self._runner, self.evidence, lambda: self._workspace, self.recording.ask_undo)
        self.exchange.ledger_changed.connect(self.evidence.ledger_changed)
        self._menu_button.menu().addMenu(self.exchange.menu)
        self._tear_down.append(self.exchange.tear_down)
        self.data_update = DataUpdate(self._project, self._runner, self, self.reopening_asked.emit)

    def _make_changes(self) -> None:
        from .evidence.changes_panel import ChangesPanel

        hint = self.tr("What changed between the situation date and another day")
        self.evidence.add_part(ChangesPanel(self._canvas, self._project, self._runner), self.tr("What changed"), hint)

    def _make_measure(self) -> None:
        from .measure.measure_page import MeasurePage

        self.measure = MeasurePage(self)
        hint = self.tr("Lengths, stretches, who holds which kilometre, and distances")
        self.tabs.add_page(self.measure, "measure", self.tr("Measure"), hint, HelpTopic.MEASURE, scrolls=False)

    def _make_legs(self) -> None:
        from .legs_measuring import LegsMeasuring
        from .measure.legs_panel import LegsPanel

        self.legs = LegsPanel(self._canvas, self._project, self, self._runner)
        self._tear_down.append(self.legs.tear_down)
        self._measuring = LegsMeasuring(
            self._runner, self.legs, self.area, self._is_shown, self.show_date, self._show_fault
        )
        self.measure.choice.put(self.legs)

    def _make_stretch(self) -> None:
        from .measure.stretch_panel import StretchPanel

        self.stretch = StretchPanel(self._canvas, self._project, self._runner, self)
        self._put(self.stretch)

    def _make_saved(self) -> None:
        from .measure.measurements_panel import MeasurementsPanel

        self.saved = MeasurementsPanel(self._canvas, self._project, self._runner, self)
        self._put(self.saved)

    def _make_holders(self) -> None:
        from .evidence.holders_panel import HoldersPanel

        self.holders = HoldersPanel(self._runner, self._project, self)
        self._put(self.holders)

    def _make_distances(self) -> None:
        from .measure.distances_panel import DistancesPanel
        from .measure.measure_here import MeasureHere

        self.distances = DistancesPanel(self._canvas, self._project, self._runner, self)
        self._put(self.distances)
        here = MeasureHere(self._canvas, self._project, self.isEnabled, self._measure_from, self)
        self._tear_down.append(here.tear_down)

    def _measure_from(self, position: LonLat) -> None:
        self.bring(self.distances)
        self.distances.measure_from_point(position)

    def _make_share(self) -> None:
        from .share.share_page import SharePage

        self.share = SharePage(self._canvas, self._project, self._runner, self.dates.day, self)
        self.outputs = self.share.outputs
        hint = self.tr("The map as a file or a layout, several dates, and the project for others")
        self.tabs.add_page(self.share, "share", self.tr("Share"), hint, HelpTopic.SHARE)

    def _connect(self) -> None:
        from .common.following import Following

        self._following = Following(self._project, self._runner, lambda: self._workspace, self.following, self)
        self._tear_down.append(self._following.tear_down)
        self.evidence.ledger_changed.connect(self.ledger_changed)
        self.dates.day_chosen.connect(self._situation.set_day)
        self.evidence.day_chosen.connect(self._situation.set_day)
        self.map_page.export_asked.connect(self.outputs.ask_export)
        self.evidence.shown.connect(lambda: self.bring(self.evidence))
        ask_why = self.evidence.show_section
        self.holders.tables.why_asked.connect(lambda at_m: ask_why(self.holders.corridors.currentData(), at_m))
        self.area.readable.connect(self.readable)
        self.stretch.measurement_saved.connect(self.saved.refresh)
        self.legs.unit_box.activated.connect(lambda _: self.stretch.refresh_unit())
        self.tabs.restore()

    def bring(self, panel: QWidget) -> None:
        """Bring the page that holds a panel into sight, and in the page what holds it."""
        self.tabs.bring(panel)

    def _put(self, panel: PanelOnDate) -> None:
        """Put a panel into the page Measure."""
        self.measure.choice.put(panel)
        self._follow_date(panel)

    def _follow_date(self, panel: PanelOnDate) -> None:
        self._on_date.append(panel)
        self._tear_down.append(panel.tear_down)

    def _show_fault(self, workspace: Workspace, fault: str) -> None:
        """Say why nothing is known of the date: what was known of another one must not stay under it."""
        self.dates.clear_control()
        self.area.show_fault(workspace, self.dates.day(), fault)

    def _showing_situation(self, workspace: Workspace) -> Iterator[None]:
        """Show control, holders and legs as of the date; the legs are measured in the background."""
        yield from self._showing_control(workspace)
        yield
        self._measuring.measure(workspace, self.dates.day())

    def _showing_control(self, workspace: Workspace) -> Iterator[None]:
        """Show who holds what on the date, and what the panels tell of it."""
        self.dates.show_control(workspace.control.statuses_on(self.dates.day()))
        self.dates.show_reports(workspace.control.report_days())
        for panel in self._on_date:
            yield
            panel.show_situation(workspace, self.dates.day())

    def _is_shown(self, day: date) -> bool:
        return self.isEnabled() and day == self.dates.day()
