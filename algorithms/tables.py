"""What algorithms share that write a table: its columns with aliases, its folder, and all of its rows or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.present import present
from .base import OUTPUT, KachinCorridorsAlgorithm, QgsProcessingException

TEXT = QMetaType.Type.QString
NUMBER = QMetaType.Type.Double
WHOLE = QMetaType.Type.Int
FEATURE_ID = QMetaType.Type.LongLong
_SPREADSHEETS = frozenset({".csv", ".ods", ".tsv", ".xlsx"})


@dataclass(frozen=True)
class Column:
    """One column: its name, its type, and what it holds (the alias in QGIS)."""

    name: str
    type: QMetaType.Type
    alias: str


NEWS_COLUMNS = (
    Column("last_report", TEXT, "Last report (ISO date; of several statuses the oldest)"),
    Column("news_age_days", WHOLE, "Age of that report on the situation date (days)"),
    Column("freshness", TEXT, "How old the news is: fresh, ageing, old"),
)
"""How old the news of a status is: the fields of ``core.news_age.NewsAge``."""


@dataclass(frozen=True)
class Row:
    """One row: the values in the order of the columns, and the geometry of a layer that has one."""

    values: Sequence[object]
    geometry: QgsGeometry | None = None

    @classmethod
    def of(cls, record: object, columns: Sequence[Column], geometry: QgsGeometry | None = None) -> Row:
        """Return the row of an object whose attributes have the names of the columns."""
        return cls([getattr(record, column.name) for column in columns], geometry)


class TableAlgorithm(KachinCorridorsAlgorithm):
    """Base of algorithms whose outputs are tables or layers. Compute all rows first: then no half table is left."""

    def write_table(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        columns: Sequence[Column],
        rows: Sequence[Row],
        geometry: Qgis.WkbType = Qgis.WkbType.NoGeometry,
        crs: str | QgsCoordinateReferenceSystem = "",
        *,
        output: str = OUTPUT,
        style: str = "",
    ) -> str:
        """Write the rows to an output and return the id of the layer. ``crs`` is needed with a geometry only.

        ``style`` names the file in ``resources/styles`` that QGIS is to load where it shows the layer.
        """
        from .finishing import finish
        from .output_files import write_output

        if self._is_spreadsheet(parameters, output, context):
            columns, rows = _harmless(columns, rows)
        fields = _fields(columns)
        reference = QgsCoordinateReferenceSystem(crs) if crs else QgsCoordinateReferenceSystem()

        def write(given: dict[str, Any]) -> str:
            sink, destination = self.parameterAsSink(given, output, context, fields, geometry, reference)
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(given, output))
            for row in rows:
                if not sink.addFeature(_feature(row, fields), QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(self.writeFeatureError(sink, given, output))
            return str(destination)  # and with the sink goes what was buffered

        layer_id = write_output(present(self.parameterDefinition(output)), parameters, context, len(rows), write)
        finish(context, layer_id, {column.name: column.alias for column in columns}, style)
        return layer_id

    def _output_path(self, parameters: dict[str, Any], output: str, context: QgsProcessingContext) -> Path:
        """Return what an output names as a path; of a memory layer or a database it is none that exists."""
        return Path(self.parameterAsOutputLayer(parameters, output, context).split("|")[0])

    def _is_spreadsheet(self, parameters: dict[str, Any], output: str, context: QgsProcessingContext) -> bool:
        """Tell whether an output goes to a file in which a text may be a formula."""
        return self._output_path(parameters, output, context).suffix.lower() in _SPREADSHEETS


def _harmless(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[list[Column], list[Row]]:
    """Return columns and rows without formulas; numbers stay what they are."""
    from ..reports.csv_text import harmless

    return (
        [replace(column, name=str(harmless(column.name))) for column in columns],
        [replace(row, values=[harmless(value) for value in row.values]) for row in rows],
    )


def _feature(row: Row, fields: QgsFields) -> QgsFeature:
    feature = QgsFeature(fields)
    # The columns of truths are whole numbers, and PostgreSQL takes no "true" for one.
    feature.setAttributes([int(value) if isinstance(value, bool) else value for value in row.values])
    if row.geometry is not None:
        feature.setGeometry(row.geometry)
    return feature


def _fields(columns: Sequence[Column]) -> QgsFields:
    fields = QgsFields()
    for column in columns:
        field = QgsField(column.name, column.type)
        field.setAlias(column.alias)
        fields.append(field)
    return fields
