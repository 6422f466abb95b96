"""The functions of expressions, in a project with a workspace."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from kachin_corridors.layers.expressions.functions import register_functions
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.store.workspace import Workspace


@pytest.fixture
def workspace(small_workspace) -> Path:
    return small_workspace


@pytest.fixture
def functions(project, delete_what_is_later):
    unregister = register_functions(project)
    yield
    unregister()
    delete_what_is_later()


@pytest.fixture
def evaluate(functions, project, workspace):
    """Evaluate an expression in a project with the workspace: the value, and the error or an empty text."""
    add_workspace(project, Workspace(workspace))
    return partial(_evaluate, project)


@pytest.fixture
def evaluate_shared(read_project, delete_what_is_later):
    """Evaluate an expression in the project that the tests of a module share."""
    unregister = register_functions(read_project)
    yield partial(_evaluate, read_project)
    unregister()
    delete_what_is_later()


def _evaluate(
    project: QgsProject, text: str, layer: QgsVectorLayer | None = None, feature: QgsFeature | None = None
) -> tuple[Any, str]:
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    if layer is not None:
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    if feature is not None:
        context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    assert expression.prepare(context) or expression.hasEvalError()
    return expression.evaluate(context), expression.evalErrorString()


@pytest.fixture
def delete_what_is_later():
    def delete_what_is_later() -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return delete_what_is_later


@pytest.fixture
def corridor_m(metres):
    def corridor_m(workspace, corridor_id: str) -> float:
        legs = {leg.leg_id: leg for leg in Workspace(workspace).corridors.legs() if leg.corridor_id == corridor_id}
        return sum(metres(leg.points) for leg in legs.values())

    return corridor_m
