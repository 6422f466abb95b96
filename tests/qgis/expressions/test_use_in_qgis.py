"""Where QGIS uses the functions: labels, symbols, layouts, the field calculator; with the plugin and without it."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutObject,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType, QSize

from kachin_corridors.core.present import present
from kachin_corridors.layers.expressions.answers import ANSWERS
from kachin_corridors.layers.expressions.functions import register_functions
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.layers.stored_geometry import points_of
from kachin_corridors.plugin import KachinCorridorsPlugin
from kachin_corridors.store.workspace import Workspace


def rendered(project: QgsProject, layer: QgsVectorLayer) -> QgsMapRendererParallelJob:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(90, 20, 100, 30))
    settings.setOutputSize(QSize(400, 400))
    context = settings.expressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job


def labelled(project: QgsProject, expression: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(97.23357, 24.25256)))
    layer.dataProvider().addFeatures([feature])
    assert project.addMapLayer(layer)
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def label_texts(job: QgsMapRendererParallelJob) -> list[str]:
    return [label.labelText for label in present(job.takeLabelingResults()).allLabels()]


def test_in_labels_and_symbols_which_are_drawn_in_other_threads(evaluate, project, workspace, corridor_m):
    layer = labelled(project, "round(kc_km_mark(@geometry, 'stilwell'), 1) || ' km'")
    (symbol,) = present(layer.renderer()).symbols(QgsRenderContext())
    symbol_layer = symbol.symbolLayer(0)
    sized = QgsProperty.fromExpression("kc_corridor_length('stilwell') / 5")
    symbol_layer.setDataDefinedProperty(QgsSymbolLayer.Property.Size, sized)
    job = rendered(project, layer)
    (text,) = label_texts(job)
    assert text == f"{corridor_m(workspace, 'stilwell') / 1000:.1f} km"
    # A mark of 2 mm would cover some dozen pixels.
    image = job.renderedImage()
    background = image.pixelColor(0, 0)
    drawn = sum(image.pixelColor(x, y) != background for x in range(0, 400, 4) for y in range(0, 400, 4))
    assert drawn > 1000


def test_in_a_layout_label(evaluate, project):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    label = QgsLayoutItemLabel(layout)
    layout.addLayoutItem(label)
    label.setText("Stilwell: [% round(kc_corridor_length('stilwell')) %] km")
    assert re.fullmatch(r"Stilwell: 573 km", label.currentText())


def test_in_the_field_calculator(evaluate, project, metres):
    layer = layer_of(project, "corridor_legs")
    for feature in layer.getFeatures():
        value, error = evaluate('kc_leg_length("leg_id")', layer, feature)
        assert error == ""
        if feature["mode"] != "gap":
            assert value * 1000 == pytest.approx(metres(points_of(feature.geometry())), abs=1e-3)


def test_the_functions_come_and_go_with_the_plugin(project, delete_what_is_later):
    names = set(ANSWERS)
    for _ in range(2):
        plugin = KachinCorridorsPlugin(None)
        plugin.initProcessing()
        assert names <= {function.name() for function in QgsExpression.Functions()}
        plugin.unload()
        delete_what_is_later()
        assert not names & {function.name() for function in QgsExpression.Functions()}
        assert QgsExpression("kc_corridor_length('stilwell')").hasParserError()
    assert QgsApplication.processingRegistry().providerById("kachin_corridors") is None


def _size(project: QgsProject, layer: QgsVectorLayer) -> None:
    (symbol,) = present(layer.renderer()).symbols(QgsRenderContext())
    sized = QgsProperty.fromExpression(LENGTH)
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Size, sized)


def _virtual_field(project: QgsProject, layer: QgsVectorLayer) -> None:
    layer.addExpressionField(LENGTH, QgsField("length", QMetaType.Type.Double))


def _layout_item(project: QgsProject, layer: QgsVectorLayer) -> None:
    layout = QgsPrintLayout(project)
    layout.setName("layout")
    layout.initializeDefaults()
    label = QgsLayoutItemLabel(layout)
    layout.addLayoutItem(label)
    label.setId("label")
    properties = label.dataDefinedProperties()
    properties.setProperty(QgsLayoutObject.DataDefinedProperty.PositionX, QgsProperty.fromExpression(LENGTH))
    label.setDataDefinedProperties(properties)
    assert project.layoutManager().addLayout(layout)


LENGTH = "kc_corridor_length('kaladan') / 5"


@pytest.fixture
def current_project():
    """The project of the desktop: virtual fields are evaluated for no other."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.mark.parametrize("use", [_size, _virtual_field, _layout_item], ids=["symbol", "virtual field", "layout"])
def test_layers_and_layouts_outlive_the_functions_and_find_them_again(
    current_project, workspace, use, delete_what_is_later
):
    """An expression that was parsed holds the number of a function in a list: it must not be used without it."""
    project = current_project
    add_workspace(project, Workspace(workspace))
    unregister = register_functions(project)
    layer = labelled(project, "'label'")
    use(project, layer)
    with_functions = _seen(project, layer)
    assert with_functions != NOTHING_SEEN
    for _ in range(2):
        project.setDirty(False)
        unregister()
        delete_what_is_later()
        assert _seen(project, layer) == NOTHING_SEEN
        unregister = register_functions(project)
        assert _seen(project, layer) == with_functions
        assert not project.isDirty()
    unregister()
    delete_what_is_later()


NOTHING_SEEN: tuple[bool, list[object], float] = (False, [], 0.0)


def _seen(project: QgsProject, layer: QgsVectorLayer) -> tuple[bool, list[object], float]:
    """Return whether a large mark is drawn, the values of the fields, and where the layout has its label."""
    image = rendered(project, layer).renderedImage()
    background = image.pixelColor(0, 0)
    drawn = sum(image.pixelColor(x, y) != background for x in range(0, 400, 4) for y in range(0, 400, 4))
    values = [
        value for feature in layer.getFeatures() for value in feature.attributes() if not QgsVariantUtils.isNull(value)
    ]
    layout = project.layoutManager().layoutByName("layout")
    x = 0.0
    if isinstance(layout, QgsPrintLayout):
        properties = present(layout.itemById("label")).dataDefinedProperties()
        context = layout.createExpressionContext()
        x, _ = properties.valueAsDouble(QgsLayoutObject.DataDefinedProperty.PositionX, context, 0.0)
    return drawn > 1000, values, x


def test_without_the_plugin_a_label_is_missing_and_nothing_else(project, workspace):
    add_workspace(project, Workspace(workspace))
    layer = labelled(project, "kc_corridor_length('stilwell')")
    assert label_texts(rendered(project, layer)) == []


def test_our_own_styles_and_layouts_need_no_plugin(root):
    files = [*(root / "resources").rglob("*.qml"), *(root / "resources").rglob("*.qpt")]
    assert len(files) > 8
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not any(name in text for name in ANSWERS), path
