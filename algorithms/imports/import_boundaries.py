"""kachin_corridors:importboundaries."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...core.errors import KachinCorridorsError
from ...layers.messages import explain
from ..base import OUTPUT
from .importing import INPUT, ImportAlgorithm

if TYPE_CHECKING:
    from ...layers.imports.boundaries import BoundaryImport, ReplacedTownship
    from ...layers.imports.township_matching import Accepted, UnmatchedRow
    from ...store.files.publishing import Unpublished

VERSION = "VERSION"
ACCEPT = "ACCEPT"
ACCEPT_SUGGESTIONS = "ACCEPT_SUGGESTIONS"
SUGGEST_ONLY = "SUGGEST_ONLY"
SUGGESTIONS = "SUGGESTIONS"
ACCEPTANCES = "ACCEPTANCES"
MATCHED = "MATCHED"
BOUNDARY_VERSION = "BOUNDARY_VERSION"
_ALIKE = 0.9
"""Part in common of former and new polygon below which the user is to look at it."""
REPORT_COLUMNS = (
    "pcode",
    "name",
    "matched_by",
    "file_rows",
    "file_code",
    "file_name",
    "area_km2",
    "former_area_km2",
    "common_percent",
    "remarks",
)


class ImportBoundaries(ImportAlgorithm):
    """Replaces the townships of a workspace by those of a file."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "importboundaries"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import township boundaries")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Replaces the townships of a workspace by those of a file of MIMU, OCHA, geoBoundaries or GADM, of Kachin "
            "or of all Myanmar, in any coordinate reference system. Townships are joined by P-code, else by name and "
            "place, row by row. A polygon under a name that is not known is suggested where it covers a township, and "
            "taken only when you accept it. Invalid polygons are repaired and told. Either all 18 townships are "
            "replaced or none. “Undo import” brings the former boundaries back."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterVectorLayer(
                INPUT, self.tr("Township boundaries"), [Qgis.ProcessingSourceType.VectorPolygon]
            )
        )
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterString(
                VERSION, self.tr("Version of the boundaries (file name and date when empty)"), optional=True
            )
        )
        self._add_choices()
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT, self.tr("Report"), self.tr("CSV (*.csv)"), optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber(MATCHED, self.tr("Number of townships replaced")))
        self.addOutput(QgsProcessingOutputString(BOUNDARY_VERSION, self.tr("Version of the boundaries")))
        self.addOutput(QgsProcessingOutputString(SUGGESTIONS, self.tr("Rows that may be townships, in words")))
        self.addOutput(QgsProcessingOutputString(ACCEPTANCES, self.tr("The same as ACCEPT takes it")))

    def _add_choices(self) -> None:
        """Declare the parameters by which rows are taken for townships under other names."""
        self.addParameter(
            QgsProcessingParameterString(
                ACCEPT, self.tr("Accept rows as townships (such as Kamaing=MMR001009; separated by ;)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                ACCEPT_SUGGESTIONS,
                self.tr("Accept all suggestions that cover at least … % of the township (none when empty)"),
                Qgis.ProcessingNumberParameterType.Double,
                optional=True,
                minValue=50.0,
                maxValue=100.0,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                SUGGEST_ONLY, self.tr("Only tell which rows may be townships, and change nothing"), defaultValue=False
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Replace the townships, and tell of each how it was found."""
        from ...layers.imports.boundaries import import_boundaries
        from ...store.files.publishing import unpublished

        version = self.parameterAsString(parameters, VERSION, context).strip()
        accepted = self._accepted(parameters, context)
        if self.parameterAsBool(parameters, SUGGEST_ONLY, context):
            return self._suggest(accepted, context, feedback)
        wants_report = bool(self.parameterAsFileOutput(parameters, OUTPUT, context))
        target = self.target(parameters, context)
        results: dict[str, Any] = {}
        # A report that cannot be written stops the import before it begins, or at least before it is committed.
        with unpublished(target) if wants_report else nullcontext() as report:

            def write_report(done: BoundaryImport) -> None:
                if report is not None:
                    report.path_for(target).write_bytes(_report_of(done).encode("utf-8"))

            done = import_boundaries(
                self.source,
                self.target_workspace,
                version,
                context.transformContext(),
                feedback,
                write_report,
                accepted,
            )
            results |= {MATCHED: len(done.townships), BOUNDARY_VERSION: done.version}
            self._tell(done, feedback)
            if report is not None:
                results |= self._publish(report, target, feedback)
        feedback.setProgress(100.0)
        return results

    def _suggest(
        self, accepted: Accepted, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tell which rows may be townships."""
        from ...layers.imports.boundaries import suggestions_for

        found = suggestions_for(self.source, self.target_workspace, context.transformContext(), feedback, accepted)
        for each in found:
            feedback.pushInfo(str(each))
        feedback.setProgress(100.0)
        return {
            SUGGESTIONS: "; ".join(map(str, found)),
            ACCEPTANCES: "; ".join(str(each.acceptance) for each in found),
        }

    def _accepted(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Accepted:
        """Return what the user accepts. Raises AcceptanceError."""
        from ...core.places.acceptances import read_acceptances
        from ...layers.imports.township_matching import Accepted

        acceptances = read_acceptances(self.parameterAsString(parameters, ACCEPT, context))
        percent = self.parameterAsDouble(parameters, ACCEPT_SUGGESTIONS, context)
        takes_suggestions = parameters.get(ACCEPT_SUGGESTIONS) not in (None, "")
        return Accepted(tuple(acceptances), percent / 100.0 if takes_suggestions else None)

    def _publish(self, report: Unpublished, target: Path, feedback: QgsProcessingFeedback) -> dict[str, str]:
        """Give the report its name. The townships are replaced by now: what goes wrong here is no failed import."""
        try:
            report.publish(target)
        except KachinCorridorsError as error:
            text = self.tr("The townships were replaced, but the report is missing: {error}")
            feedback.pushWarning(text.format(error=explain(error)))
            return {}
        return {OUTPUT: str(target)}

    def _tell(self, done: BoundaryImport, feedback: QgsProcessingFeedback) -> None:
        feedback.pushInfo(
            self.tr("{version}: columns as {publisher} names them; {crs}").format(
                version=done.version, publisher=done.publisher, crs=done.crs
            )
        )
        self.tell_shift(done.shift, feedback)
        for township in done.townships:
            feedback.pushInfo(_in_words(township))
            for remark in township.remarks:
                feedback.pushWarning(f"{township.name}: {remark}")
            if township.share < _ALIKE:
                feedback.pushWarning(
                    self.tr("{township}: new and former polygon have only {percent:.0f} % in common.").format(
                        township=township.name, percent=100 * township.share
                    )
                )
        if done.unmatched:
            feedback.pushWarning(
                self.tr("Left out, because they are no townships of the workspace: {rows}.").format(
                    rows=", ".join(map(str, done.unmatched))
                )
            )
        self._tell_fit(done, feedback)

    def _tell_fit(self, done: BoundaryImport, feedback: QgsProcessingFeedback) -> None:
        if round(done.overlap_km2, 1):
            feedback.pushWarning(
                self.tr("The new townships overlap each other by {area:.1f} km².").format(area=done.overlap_km2)
            )
        if round(done.gaps_km2, 1):
            feedback.pushWarning(
                self.tr("Between the new townships {area:.1f} km² belong to none of them.").format(area=done.gaps_km2)
            )
        if done.misplaced:
            feedback.pushWarning(
                self.tr("Now outside the township they are listed in: {places}.").format(
                    places=", ".join(done.misplaced)
                )
            )


def _in_words(township: ReplacedTownship) -> str:
    in_file = " ".join(filter(None, (township.file_code, township.file_name))) or f"row {township.rows[0]}"
    return (
        f"{township.pcode} {township.name}: {township.reason.value} ({in_file}), "
        f"{township.area_km2:.1f} km², {township.area_km2 - township.former_area_km2:+.1f} km²"
    )


def _report_of(done: BoundaryImport) -> str:
    from ...reports.csv_text import csv_text

    return csv_text(REPORT_COLUMNS, [*map(_report_row, done.townships), *map(_left_out, done.unmatched)])


def _left_out(row: UnmatchedRow) -> tuple[object, ...]:
    return "", "", "none", row.row, row.code, row.name, "", "", "", "left out"


def _report_row(township: ReplacedTownship) -> tuple[object, ...]:
    return (
        township.pcode,
        township.name,
        township.reason.value,
        " ".join(map(str, township.rows)),
        township.file_code,
        township.file_name,
        f"{township.area_km2:.3f}",
        f"{township.former_area_km2:.3f}",
        f"{100 * township.share:.1f}",
        "; ".join(township.remarks),
    )
