"""Several dates: as a picture, as a page of the layout, as an animation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext
from qgis.PyQt.QtWidgets import QDialog

from ...algorithms.base import OUTPUT
from ...core.errors import KachinCorridorsError
from ...layers.project.workspace_layers import project_workspace
from ...reports.layouts import project_series
from ..common.file_dialogs import ask_target
from ..common.running import Results
from ..map.day_entries import day_in_words
from .made_of_canvas import MadeOfCanvas


class SeveralDates(MadeOfCanvas):
    """Shows the extent of the canvas on several dates."""

    def export_picture(self, days: list[date], path: Path) -> None:
        """Write the picture of some dates."""
        results = self._runner.run_now("exportdates", {**self._shown(), **_dates(days), OUTPUT: str(path)})
        if results is not None:
            text = self.tr("The maps of {count} dates were written to {path}.")
            self._runner.show_success(text.format(count=len(days), path=path), paths=[str(path)])

    def add_page(self, days: list[date]) -> None:
        """Put the maps of some dates on a page of the layout."""
        results = self._runner.run_now("adddates", {**self._shown(), **_dates(days)})
        if results is not None:
            text = self.tr("The maps of {count} dates are page {page} of the map layout (Project, Layouts).")
            self._runner.show_success(text.format(count=len(days), page=results["PAGE"]))

    def export_animation(self, choice: dict[str, Any], folder: Path) -> None:
        """Write an animation in the background."""
        parameters = {**self._shown(), **choice, OUTPUT: str(folder)}
        self._runner.run_in_background("exportanimation", parameters, self._say_animated)

    def _say_animated(self, results: Results, _context: QgsProcessingContext) -> None:
        folder, movie = str(results[OUTPUT]), str(results["MOVIE"])
        text = self.tr("{count} frames were written to {folder}.").format(count=results["FRAMES"], folder=folder)
        if movie:
            text = self.tr("{count} frames and the film {movie} were written.")
            text = text.format(count=results["FRAMES"], movie=movie)
        if results["WHY_NO_MOVIE"]:
            self._runner.show_warning(str(results["WHY_NO_MOVIE"]), paths=[folder])
        self._runner.show_success(text, paths=[path for path in (folder, movie) if path])

    def _shown(self) -> dict[str, str]:
        extent = self._canvas.extent()
        crs = self._canvas.mapSettings().destinationCrs().authid()
        sides = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
        return {"EXTENT": f"{','.join(map(str, sides))} [{crs}]"}

    def _offered(self) -> list[tuple[date, str]]:
        """Return the days of change with what happened on each, as far as that is known by now."""
        days = self._change_days()
        try:
            comparing = project_workspace(self._project).comparing
            known = comparing.days() if comparing.are_days_cached() else []
        except KachinCorridorsError:
            known = []
        words = {each.day: day_in_words(each) for each in known}
        return [(day, words.get(day, "")) for day in days]

    def _change_days(self) -> list[date]:
        """Return the days of change, or none after saying why."""
        try:
            return project_workspace(self._project).control.change_dates()
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return []

    def _ask_dates(self, title: str) -> list[date]:
        from .dates_dialog import DatesDialog

        if not (offered := self._offered()):
            return []
        dialog = DatesDialog(offered, self._day(), title, self._window)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.days() if is_accepted else []

    def ask_picture(self) -> None:
        """Ask for dates and a file, and write the picture."""
        if days := self._ask_dates(self.tr("Picture of several dates")):
            name = f"{project_series(self._project)}_ree_control_dates_{days[0]:%Y%m%d}_{days[-1]:%Y%m%d}.png"
            formats = self.tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)")
            path, chosen = ask_target(self._window, self.tr("Picture of several dates"), name, formats)
            if path:
                target = Path(path)
                self.export_picture(days, target if target.suffix else target.with_suffix("." + chosen[-4:-1]))

    def ask_page(self) -> None:
        """Ask for dates, and add the page."""
        if days := self._ask_dates(self.tr("Page of several dates")):
            self.add_page(days)

    def ask_animation(self) -> None:
        """Ask for a span of time and a folder, and write the animation."""
        from .animation_dialog import AnimationDialog

        if not (days := self._change_days()):
            return
        dialog = AnimationDialog(days[0], days[-1], self._window)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_accepted:
            choice = dialog.choice()
            span = f"{choice['FROM']}_{choice['TO']}".replace("-", "")
            name = f"{project_series(self._project)}_ree_control_{span}"
            title = self.tr("Name of a new folder for the frames")
            path, _ = ask_target(self._window, title, name, "", overwrite_asked=False)
            if path:
                self.export_animation(choice, Path(path))


def _dates(days: list[date]) -> dict[str, str]:
    return {"DATES": ",".join(day.isoformat() for day in days)}
