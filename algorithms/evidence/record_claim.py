"""kachin_corridors:recordclaim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...core.words import CONTROL_STATUSES, Reliability, Status, UnitKind
from ...layers.messages import explain
from ..base import WORKSPACE
from ..imports.importing import WorkspaceChange

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.evidence.new_report import NewReport
    from ...store.evidence.unit_finding import WantedUnit

UNIT, UNIT_TO, UNIT_NAME, UNIT_KIND = "UNIT", "UNIT_TO", "UNIT_NAME", "UNIT_KIND"
POSITION, PRECISION_M, RADIUS_KM = "POSITION", "PRECISION_M", "RADIUS_KM"
ACTOR, STATUS, AGAINST, NEW_ACTOR = "ACTOR", "STATUS", "AGAINST", "NEW_ACTOR"
EVENT_DATE, EVENT_DATE_TEXT, DATE_SAID = "EVENT_DATE", "EVENT_DATE_TEXT", "DATE_SAID"
ASSERTED_BY, PUBLISHER, URL, SOURCE_TITLE = "ASSERTED_BY", "PUBLISHER", "URL", "SOURCE_TITLE"
RELIABILITY, CREDIBILITY, STATEMENT, SUPERSEDES = "RELIABILITY", "CREDIBILITY", "STATEMENT", "SUPERSEDES"
RECORDED_BY = "RECORDED_BY"
CLAIM_ID, UNIT_ID, EDIT_ID = "CLAIM_ID", "UNIT_ID", "EDIT_ID"


class RecordClaim(WorkspaceChange):
    """Records what somebody says of a place, a road or an area, and derives everything that follows from it."""

    changes_ledger_only = True
    date_names = (EVENT_DATE, DATE_SAID)

    def name(self) -> str:
        """Return the id within the provider."""
        return "recordclaim"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Record a report")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Adds a row to the ledger of a workspace: who says what of which place, when, and where it was published. "
            "Statuses, claims in force, townships and kilometres by holder follow at once; all of it is written, or "
            "nothing. Rows are never changed: a correction is a new row that names the one it corrects (SUPERSEDES), "
            "“Withdraw a report” takes one back, and “Undo last report” takes the last step back.\n"
            "UNIT is the id, name, other name or P-code of a unit, of a place or of a village of the gazetteer; where "
            "it is no unit yet, one is made. For a road section give its two ends (UNIT and UNIT_TO); for a place that "
            "is not known its name, POSITION and PRECISION_M. Names that may be several places are refused, with the "
            "candidates.\n"
            "EVENT_DATE is the last day that the source allows; EVENT_DATE_TEXT is what it says, where that is not one "
            "day. RELIABILITY (A to F) belongs to the source, CREDIBILITY (1 to 6) to what it says this time, by the "
            "Admiralty code. Without PUBLISHER and URL a report is kept, and changes no status that has a source."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self._add_text(UNIT, self.tr("Place: id, name or P-code (of a road section its start)"))
        self._add_text(ACTOR, self.tr("Actor: who holds, attacks or has left it"), optional=False)
        self._add_choice(STATUS, self.tr("Status"), list(map(str, CONTROL_STATUSES)), default=str(Status.CONTROLLED))
        self._add_text(AGAINST, self.tr("Against whom, or shared with whom (several: separated by commas)"))
        self._add_day(EVENT_DATE, self.tr("Day of the event (the last that the source allows)"), optional=False)
        self._add_text(ASSERTED_BY, self.tr("Who says it"), optional=False)
        self._add_text(PUBLISHER, self.tr("Publisher"))
        self._add_text(URL, self.tr("Address of the page"))
        self._add_day(DATE_SAID, self.tr("Day on which it was said"), optional=True)
        self._add_choice(RELIABILITY, self.tr("Reliability of the source"), list(map(str, Reliability)), default="C")
        self._add_number(CREDIBILITY, self.tr("Credibility of what it says"), is_whole=True, least=1, most=6, default=3)
        self._add_text(STATEMENT, self.tr("Statement: quote what the source says"), optional=False, is_long=True)
        self._add_text(SUPERSEDES, self.tr("Id of the report that it corrects"))
        self._add_text(RECORDED_BY, self.tr("Recorded by"), optional=False)
        self._add_further()
        self.addOutput(QgsProcessingOutputString(CLAIM_ID, self.tr("Id of the report")))
        self.addOutput(QgsProcessingOutputString(UNIT_ID, self.tr("Id of the place, road or area it is of")))
        self.addOutput(QgsProcessingOutputNumber(EDIT_ID, self.tr("Number of the step, for undo")))

    def _add_further(self) -> None:
        """Declare what only some reports need."""
        self._add_text(EVENT_DATE_TEXT, self.tr("Day of the event as the source puts it"))
        self._add_text(SOURCE_TITLE, self.tr("Title of the page"))
        self._add_text(UNIT_NAME, self.tr("New unit: name"))
        self._add_choice(UNIT_KIND, self.tr("Kind of the unit"), list(map(str, UnitKind)), default=None)
        self._add_text(UNIT_TO, self.tr("Road section: its end"))
        self.addParameter(QgsProcessingParameterPoint(POSITION, self.tr("New place: position"), optional=True))
        self._add_number(PRECISION_M, self.tr("New place: precision of its position (m)"), is_whole=True, least=1)
        self._add_number(RADIUS_KM, self.tr("Area: how far it reaches (km)"), is_whole=False, least=0)
        words = self.tr("The actors that are not known are new, and not misspelt")
        self.addParameter(QgsProcessingParameterBoolean(NEW_ACTOR, words, False))

    def _add_text(self, name: str, words: str, optional: bool = True, is_long: bool = False) -> None:
        self.addParameter(QgsProcessingParameterString(name, words, multiLine=is_long, optional=optional))

    def _add_choice(self, name: str, words: str, options: list[str], default: str | None) -> None:
        self.addParameter(
            QgsProcessingParameterEnum(
                name, words, options, defaultValue=default, optional=default is None, usesStaticStrings=True
            )
        )

    def _add_day(self, name: str, words: str, optional: bool) -> None:
        kind = QgsProcessingParameterDateTime.Type.Date
        self.addParameter(QgsProcessingParameterDateTime(name, words, type=kind, optional=optional))

    def _add_number(
        self, name: str, words: str, is_whole: bool, least: int, most: int | None = None, default: int | None = None
    ) -> None:
        kind = Qgis.ProcessingNumberParameterType.Integer if is_whole else Qgis.ProcessingNumberParameterType.Double
        parameter = QgsProcessingParameterNumber(name, words, kind, default, default is None, least)
        if most is not None:
            parameter.setMaximum(most)
        self.addParameter(parameter)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Find the unit, record the report, and say what comes of it."""
        from ...reports.evidence.reasons import reason_in_words
        from ...store.evidence.unit_finding import UnitFinder

        workspace = self.target_workspace
        workspace.check()
        found = UnitFinder(workspace.tables).find(self._wanted(parameters, context))
        for warning in found.warnings:
            feedback.pushWarning(f"{warning.name}: {warning.warning}")
        report = self._report(parameters, context, found.unit_id, found.new_unit)
        recorded_by = self.parameterAsString(parameters, RECORDED_BY, context)
        recorded = workspace.recording.record(report, recorded_by, self.today())
        for caution in recorded.cautions:
            feedback.pushWarning(explain(caution.error))
        if recorded.judged is not None:
            feedback.pushInfo(reason_in_words(recorded.judged))
        feedback.setProgress(100.0)
        return {CLAIM_ID: recorded.claim_id, UNIT_ID: recorded.unit_id, EDIT_ID: recorded.edit_id}

    def _wanted(self, parameters: dict[str, Any], context: QgsProcessingContext) -> WantedUnit:
        from ...core.schema import CRS
        from ...store.evidence.unit_finding import WantedUnit

        def number(name: str) -> float | None:
            return None if parameters.get(name) in (None, "") else self.parameterAsDouble(parameters, name, context)

        position = None
        if parameters.get(POSITION):
            point = self.parameterAsPoint(parameters, POSITION, context, QgsCoordinateReferenceSystem(CRS))
            position = point.x(), point.y()
        precision_m = number(PRECISION_M)
        kind = self.parameterAsEnumString(parameters, UNIT_KIND, context)
        return WantedUnit(
            text=self._text(parameters, UNIT, context),
            to_text=self._text(parameters, UNIT_TO, context),
            name=self._text(parameters, UNIT_NAME, context),
            kind=UnitKind(kind) if kind else None,
            position=position,
            precision_m=None if precision_m is None else round(precision_m),
            radius_km=number(RADIUS_KM),
        )

    def _report(
        self, parameters: dict[str, Any], context: QgsProcessingContext, unit_id: str, new_unit: Any
    ) -> NewReport:
        from ...core.control.actors import names_in_text
        from ...core.evidence.new_report import NewReport
        from ...core.present import present

        return NewReport(
            unit_id=unit_id,
            new_unit=new_unit,
            actor=self._text(parameters, ACTOR, context),
            status=Status(self.parameterAsEnumString(parameters, STATUS, context)),
            against=names_in_text(self._text(parameters, AGAINST, context)),
            event_date=present(self.day(parameters, context, EVENT_DATE)),
            event_date_text=self._text(parameters, EVENT_DATE_TEXT, context),
            date_said=self.day(parameters, context, DATE_SAID),
            asserted_by=self._text(parameters, ASSERTED_BY, context),
            publisher=self._text(parameters, PUBLISHER, context),
            url=self._text(parameters, URL, context),
            source_title=self._text(parameters, SOURCE_TITLE, context),
            reliability=self.parameterAsEnumString(parameters, RELIABILITY, context),
            credibility=self.parameterAsInt(parameters, CREDIBILITY, context),
            statement=self._text(parameters, STATEMENT, context),
            supersedes=self._text(parameters, SUPERSEDES, context) or None,
            is_new_actor=self.parameterAsBoolean(parameters, NEW_ACTOR, context),
        )

    def _text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        return self.parameterAsString(parameters, name, context).strip()


def parameters_of(report: NewReport, workspace: Path, recorded_by: str) -> dict[str, Any]:
    """Return the parameters by which the algorithm records the very report that a form has made."""
    said = report.date_said.isoformat() if report.date_said else None
    return {
        WORKSPACE: str(workspace),
        **_parameters_of_unit(report),
        ACTOR: report.actor,
        STATUS: str(report.status),
        AGAINST: ", ".join(report.against),
        EVENT_DATE: report.event_date.isoformat(),
        EVENT_DATE_TEXT: report.event_date_text,
        DATE_SAID: said,
        ASSERTED_BY: report.asserted_by,
        PUBLISHER: report.publisher,
        URL: report.url,
        SOURCE_TITLE: report.source_title,
        RELIABILITY: report.reliability,
        CREDIBILITY: report.credibility,
        STATEMENT: report.statement,
        SUPERSEDES: report.supersedes or "",
        NEW_ACTOR: report.is_new_actor,
        RECORDED_BY: recorded_by,
    }


def _parameters_of_unit(report: NewReport) -> dict[str, Any]:
    unit = report.new_unit
    if unit is None:
        return {UNIT: report.unit_id}
    position = f"{unit.position[0]!r},{unit.position[1]!r} [EPSG:4326]" if unit.position is not None else None
    return {
        UNIT: unit.place_id or unit.gazetteer_pcode or unit.from_place_id,
        UNIT_TO: unit.to_place_id,
        UNIT_NAME: unit.name,
        UNIT_KIND: str(unit.kind),
        POSITION: position,
        PRECISION_M: unit.precision_m,
        RADIUS_KM: unit.radius_km,
    }
