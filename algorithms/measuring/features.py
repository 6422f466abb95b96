"""What algorithms share that go through the features of layers of the user's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ..base import QgsProcessingException
from ..tables import TableAlgorithm

INPUT = "INPUT"


class FeatureAlgorithm(TableAlgorithm):
    """Base of algorithms that make a table of the features of a layer. One bad feature does not stop them."""

    def features(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Return the features of a parameter: all, or the selected ones, as the user chose."""
        source = self._source(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def _source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        try:
            return self.parameterAsSource(parameters, name, context)
        except Exception as error:
            # QGIS 3.44 brings the layer's extent to degrees here. Where a coordinate is no number that throws what
            # Python has no class for; the extent is known by then, and QGIS does not ask for it twice.
            if type(error) is not Exception:
                raise
        return self.parameterAsSource(parameters, name, context)

    def each(
        self,
        source: QgsProcessingFeatureSource,
        feedback: QgsProcessingFeedback,
        start: float = 0.0,
        end: float = 100.0,
    ) -> Iterator[QgsFeature]:
        """Go through the features, with progress from ``start`` to ``end`` %. Raises JobCancelledError."""
        from ...core.feedback import PartOfJob, followed

        # Invalid geometries too: what is wrong with them is told by their id.
        request = QgsFeatureRequest()
        features = source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks)
        yield from followed(features, source.featureCount(), PartOfJob(feedback, start, end))

    def warn(self, feature: QgsFeature, reason: str, feedback: QgsProcessingFeedback) -> None:
        """Tell in the log what is wrong with a feature."""
        feedback.pushWarning(self.tr("Feature {id}: {reason}").format(id=feature.id(), reason=reason))
