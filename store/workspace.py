"""The workspace: the GeoPackage that the analyst owns, a copy of the data that the plugin carries.

The one door to it. No QGIS here: all of it may be used in background tasks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.feedback import NO_FEEDBACK, Feedback
from .control.control import Control
from .corridors.corridors import Corridors
from .corridors.measurements import Measurements
from .evidence.comparing import Comparing
from .evidence.exchange import Exchange
from .evidence.explaining import Explaining
from .evidence.previewing import Previewing
from .evidence.recording import Recording
from .imports.imports import Imports
from .places.places import Places
from .sites.sites import Sites
from .sources.sources import Sources
from .statements.statements import Statements
from .tables.checking import is_workspace
from .tables.copying import copy_workspace, same_content
from .tables.garbage import no_search_for_garbage
from .tables.tables import Tables


@dataclass(frozen=True)
class Workspace:
    """The workspace in the file at ``path``. To make one costs nothing: the file is read when something is asked for.

    Two are equal when their paths are. Whatever is read is parsed and cached once for each state of the file.
    """

    path: Path

    def read_ahead(self, days: Iterable[date] = (), pairs: Iterable[tuple[date, date]] = ()) -> None:
        """Read what showing some days asks for, in a background task: the main thread then waits for nothing.

        Of ``pairs`` of days what changed from the one to the other.

        Raises what reading a workspace raises, and GeometryError for a leg without a line.
        """
        with no_search_for_garbage():
            self.control.read_ahead(days)
            self.comparing.days()
            for since, day in pairs:
                self.comparing.between(since, day)
            self.sources.lines()
            self.tables.info()
            self.corridors.legs()

    @property
    def tables(self) -> Tables:
        """The tables row by row, and what is wrong with them."""
        return Tables(self.path)

    @property
    def sources(self) -> Sources:
        """Who is to be credited."""
        return Sources(self.tables)

    @property
    def places(self) -> Places:
        """Places, townships and villages by their names."""
        return Places(self.tables)

    @property
    def corridors(self) -> Corridors:
        """Legs, published distances and routes."""
        return Corridors(self.tables)

    @property
    def measurements(self) -> Measurements:
        """The measurements that are kept."""
        return Measurements(self.tables)

    @property
    def control(self) -> Control:
        """Who holds what, and what changes on which day."""
        return Control(self.tables)

    @property
    def comparing(self) -> Comparing:
        """What changed between two days."""
        return Comparing(self.tables)

    @property
    def evidence(self) -> Explaining:
        """Why something has its colour on a day."""
        return Explaining(self.tables)

    @property
    def previewing(self) -> Previewing:
        """What recording a report will change."""
        return Previewing(self.tables)

    @property
    def recording(self) -> Recording:
        """Reports that an analyst records, corrects, withdraws and undoes."""
        return Recording(self.tables)

    @property
    def sites(self) -> Sites:
        """The state of border gates on a day."""
        return Sites(self.tables)

    @property
    def exchange(self) -> Exchange:
        """Claims on their way to other workspaces, and from them."""
        return Exchange(self.tables)

    @property
    def imports(self) -> Imports:
        """What was imported, and its undoing."""
        return Imports(self.tables)

    @property
    def statements(self) -> Statements:
        """The statements of the article."""
        return Statements(self.tables)

    def resolved(self) -> Workspace:
        """Return the same workspace by the path without links, which is that of its layers."""
        return Workspace(self.path.resolve())

    def check(self) -> None:
        """Make sure that the file is a whole workspace that this version can use. Raises what is wrong with it."""
        self.tables.check()

    def looks_like_one(self) -> bool:
        """Tell whether the file is a workspace, whole or not, of whatever version; true of one that is locked."""
        return is_workspace(self.path)

    def copy_to(self, target: Path, feedback: Feedback = NO_FEEDBACK) -> None:
        """Copy the workspace to a new file, whole or not at all: see ``copy_workspace``."""
        copy_workspace(self.path, target, feedback)

    def has_content_of(self, other: Workspace) -> bool:
        """Tell whether both have the same tables and rows: see ``same_content``."""
        return same_content(self.path, other.path)
