"""The fields of a report together: what they amount to, what is wrong with them, and what recording it would give."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.control.claims import Claim
from ...core.errors import DateError, KachinCorridorsError
from ...core.evidence.cautions import cautions_of
from ...core.evidence.deeds import deed_of, sentence_of
from ...core.evidence.new_report import NewReport, NewUnit
from ...core.evidence.preview import Preview
from ...core.evidence.report_faults import ReportField, faults_of
from ...core.evidence.told_days import ToldDay, told_day
from ...core.geometry.geodesy import LonLat
from ...core.words import Reliability
from ...layers.messages import explain
from ...store.workspace import Workspace
from .record_place import PlaceFields
from .record_rows import FormRows
from .record_source import SourceFields
from .record_what import WhatFields

ASSUMED = Reliability.FAIRLY
_PAUSE_MS = 150
"""So long after the last key what is typed is looked at."""
_ROWS = {
    ReportField.UNIT: "place",
    ReportField.NEW_UNIT: "name",
    ReportField.ACTOR: "who",
    ReportField.STATUS: "deed",
    ReportField.AGAINST: "others",
    ReportField.EVENT_DATE: "when",
    ReportField.EVENT_DATE_TEXT: "when",
    ReportField.DATE_SAID: "date_said",
    ReportField.ASSERTED_BY: "asserted_by",
    ReportField.PUBLISHER: "publisher",
    ReportField.URL: "url",
    ReportField.SOURCE_TITLE: "title",
    ReportField.RELIABILITY: "reliability",
    ReportField.CREDIBILITY: "credibility",
    ReportField.STATEMENT: "statement",
    ReportField.SUPERSEDES: "supersedes",
}
"""The row of the form in which what is wrong with a field is told."""


class ReportForm(QWidget):
    """Emits ``checked`` when what is typed was looked at: ``faults``, ``missing`` and ``preview`` are of it then."""

    checked = pyqtSignal()
    reading_needed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__()
        self._workspace: Workspace | None = None
        self._today = self._day = date.min
        self._fresh: tuple[object, ...] = ()
        self._unit_shown: str | None = None
        self._any_unit = ""
        self.faults: dict[str, str] = {}
        """What is wrong, in words, by the row of the form."""
        self.missing: list[str] = []
        """What is still to be filled in, in words."""
        self.cautions: list[str] = []
        """What comes of the report, or may be a slip, in words."""
        self.preview: Preview | None = None
        self.why_no_preview = ""
        self.is_assumed = False
        """Whether the preview is one of a source of reliability ``ASSUMED``: it is not chosen yet."""
        self.rows = FormRows()
        # The Tab key goes from widget to widget in the order in which they are made.
        self.place = PlaceFields(canvas, project, self.rows, self)
        self.what = WhatFields(self.rows, self)
        self.source = SourceFields(self.rows, self)
        self.setLayout(self.rows)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.check())
        for fields in (self.place, self.what, self.source):
            fields.changed.connect(self._timer.start)

    def tear_down(self) -> None:
        """Look at nothing any more, and leave nothing on the canvas."""
        self._timer.stop()
        self.place.tear_down()

    def begin(self, workspace: Workspace, day: date, today: date) -> None:
        """Empty the form for a report of a day. Raises what reading a workspace raises."""
        self._day, self._today = day, today
        self._follow(workspace)
        self.what.clear(day)
        self.source.clear()
        self._start()

    def begin_next(self) -> None:
        """Empty the form for the next report of the same page: the source, the days and who did it stay.

        Raises what reading a workspace raises.
        """
        if self._workspace is not None:
            self._follow(self._workspace)
            self.what.clear_for_next()
            self.source.clear_for_next()
            self._start()

    def begin_again(self) -> None:
        """Empty the form."""
        if self._workspace is not None:
            self.begin(self._workspace, self._day, self._today)

    def _follow(self, workspace: Workspace) -> None:
        known, around = workspace.previewing.names(), workspace.previewing.surroundings()
        self._workspace, self._unit_shown = workspace, None
        self._any_unit = next(iter(around.units), "-")
        self.place.follow(workspace)
        self.what.follow(known.actors, self._today)
        self.source.follow(known.asserters, known.publishers, around.reliabilities)
        self.place.clear()

    def _start(self) -> None:
        """Begin with what stands in the form, which nobody would miss."""
        self.keep_as_it_is()
        self.check(is_read=True)

    def workspace(self) -> Workspace | None:
        """Return the workspace of which the form is."""
        return self._workspace

    def show_unit(self, unit_id: str) -> None:
        """Be about a unit of the workspace."""
        self.place.show_unit(unit_id)
        self.check()
        self.what.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_position(self, position: LonLat) -> None:
        """Be about a new place at a position in degrees."""
        self.place.show_position(position)
        self.check()
        self.place.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_correction(self, claim: Claim) -> None:
        """Correct a claim: the form has all that it says."""
        self.place.show_unit(claim.unit_id)
        self.what.show(claim.actor, deed_of(claim.status), claim.against, _typable(claim, self._today))
        self.source.show(claim)
        self.check()
        self.source.choose_corrected(claim.claim_id)
        self.check()
        self.what.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_typed(self) -> bool:
        """Tell whether something stands in the form that would be lost."""
        return self._typed() != self._fresh

    def keep_as_it_is(self) -> None:
        """Nothing that stands in the form would be lost."""
        self._fresh = self._typed()

    def rest(self) -> None:
        """Look at nothing until the form is begun again; what stands in it is not kept."""
        self._timer.stop()
        self.keep_as_it_is()

    def recorded_by(self) -> str:
        """Return who records."""
        return self.source.recorded_by.text().strip()

    def report(self) -> NewReport | None:
        """Return the report as typed; None while it is of no place, or a day is no day."""
        unit_id, new_unit = self.place.unit_id(), self.place.new_unit()
        if not unit_id and new_unit is None:
            return None
        try:
            return self._made(unit_id, new_unit, self.what.told(), self.source.day_said())
        except DateError:
            return None

    def _as_of_some_place(self) -> NewReport:
        """Return what is typed as a report of some place and day, to tell what else is wrong with it."""
        return self._made(self._any_unit, None, ToldDay(self._day, ""), None)

    def _made(self, unit_id: str, new_unit: NewUnit | None, told: ToldDay, said: date | None) -> NewReport:
        source = self.source
        return NewReport(
            unit_id=unit_id,
            new_unit=new_unit,
            actor=self.what.actor(),
            status=self.what.chosen_deed().status,
            against=self.what.against(),
            event_date=told.day,
            event_date_text=told.text,
            date_said=said,
            asserted_by=source.asserter.meant(),
            publisher=source.publisher.meant(),
            url=source.url.text().strip(),
            source_title=source.title.text().strip(),
            reliability=source.reliability.currentData() or "",
            credibility=source.credibility.currentData(),
            statement=source.words() or self._sentence(),
            supersedes=source.corrects.currentData(),
            is_new_actor=self.what.is_new.isChecked(),
        )

    def first_faulty(self) -> QWidget | None:
        """Return the first field of which something is missing or wrong."""
        return next((self.rows.field(key) for key in self.rows.names() if key in self.faults), None)

    def check(self, is_read: bool = False) -> None:
        """Look at what is typed: fill in what follows from it, say what is wrong, and what recording it would give.

        Where somebody else changed the workspace, ``reading_needed`` asks to read it in the background first, and to
        check again with ``is_read``.
        """
        self._timer.stop()
        if self._workspace is None:
            return
        if not (is_read or self._workspace.previewing.is_prepared()):
            self.reading_needed.emit()
            return
        try:
            self._fill_in(self._workspace)
            report = self.report()
            self.faults = self._found_faults(self._workspace, report)
            self.cautions = self._found_cautions(self._workspace, report)
            self.preview, self.why_no_preview = None, ""
            if report is not None and report.actor:
                self.preview = self._workspace.previewing.preview(self._graded(report), self._today)
        except KachinCorridorsError as error:
            self.preview, self.why_no_preview = None, explain(error)
        # What is not filled in yet is no mistake: it is told once, beside the button.
        empty = self._empty_ones()
        self.missing = [self.rows.title_of(key) for key in self.rows.names() if key in empty and key in self.faults]
        told = {key: text for key, text in self.faults.items() if key not in empty}
        self.rows.show_faults(told)
        self.checked.emit()

    def _graded(self, report: NewReport) -> NewReport:
        """Return a report with the reliability that is assumed until one is chosen."""
        self.is_assumed = report.has_source and not report.reliability
        return replace(report, reliability=report.reliability or ASSUMED)

    def _sentence(self) -> str:
        """Return what the report says where nothing is quoted."""
        place = self.place.titled()
        if not place or not self.what.actor():
            return ""
        return sentence_of(self.what.chosen_deed(), self.what.actor(), place, self.what.other_parties())

    def _fill_in(self, workspace: Workspace) -> None:
        """Fill in what follows from what was typed, where nothing else was."""
        facts = workspace.previewing.facts()
        unit_id = self.place.unit_id()
        if unit_id != self._unit_shown:
            self._unit_shown = unit_id
            self.source.show_claims(facts.claims_of(unit_id))
        with suppress(DateError):
            held = facts.held_before(unit_id, self.what.told().day)
            self.what.show_holder(held)
        self.source.follow_actor(self.what.actor())
        self.source.suggest_statement(self._sentence())

    def _found_faults(self, workspace: Workspace, report: NewReport | None) -> dict[str, str]:
        faults: dict[str, str] = {}
        if report is None or (report.new_unit is not None and not report.new_unit.name):
            faults |= self._faults_of_place()
        for key, fault in (("when", self.what.fault_of_day()), ("date_said", self.source.fault_of_day())):
            if fault:
                faults[key] = fault
        if not self.recorded_by():
            faults["recorded_by"] = self.tr("Give your name or initials.")
        told = workspace.previewing.facts().claims_of(self.place.unit_id())
        around = workspace.previewing.surroundings()
        for each in faults_of(report or self._as_of_some_place(), told, self._today, around):
            faults.setdefault(self._row_of(each.field), explain(each.error))
        if not (self.source.words() or self._sentence()):
            # Without a quotation the sentence is recorded that place and actor make: their lack is told.
            faults.pop("statement", None)
        return faults

    def _found_cautions(self, workspace: Workspace, report: NewReport | None) -> list[str]:
        if report is None:
            return []
        told = workspace.previewing.facts().claims_of(report.unit_id)
        cautions = cautions_of(report, told, workspace.previewing.surroundings())
        # That nobody published it is told as the reason why it does not count.
        return [explain(each.error) for each in cautions if each.field is not ReportField.PUBLISHER]

    def _row_of(self, field: ReportField) -> str:
        row = _ROWS[field]
        return "place" if row == "name" and not self.rows.is_shown(row) else row

    def _faults_of_place(self) -> dict[str, str]:
        place = self.place
        new = place.new_unit()
        if new is not None and not new.name:
            return {"name": self.tr("Give the new place a name.")}
        if place.unit_id() or new is not None:
            return {}
        if place.is_road() and place.place.text():
            return {"end": self.tr("Choose the place at the other end.")}
        return {"place": place.fault or self.tr("Choose the place that the report is about.")}

    def _empty_ones(self) -> set[str]:
        """Return the rows in which nothing stands."""
        place, what, source = self.place, self.what, self.source
        texts = {
            "place": place.place.text(),
            "end": place.end.text(),
            "name": place.name.text(),
            "who": what.actor(),
            "others": what.others.text(),
            "when": what.when.text(),
            "asserted_by": source.asserter.text(),
            "publisher": source.publisher.text(),
            "reliability": source.reliability.currentData(),
            "url": source.url.text(),
            "title": source.title.text(),
            "recorded_by": source.recorded_by.text(),
        }
        return {key for key, text in texts.items() if not (text or "").strip()}

    def _typed(self) -> tuple[object, ...]:
        """Return all that the user may have filled in."""
        place, what, source = self.place, self.what, self.source
        lines = (place.place, place.end, place.name, what.who, what.when, source.asserter, source.publisher)
        texts = [line.text() for line in (*lines, source.url, source.title, source.said_on)]
        return (*texts, what.deed.currentIndex(), source.words(), source.corrects.currentData())


def _typable(claim: Claim, today: date) -> str:
    """Return when a claim says that it happened, as it can be typed again."""
    with suppress(DateError):
        if told_day(claim.event_date_text, today).day == claim.event_date:
            return claim.event_date_text
    return claim.event_date.isoformat()
