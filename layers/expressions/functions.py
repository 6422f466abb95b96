"""Functions for expressions: labels, layouts, the field calculator, Processing. All are in a group of their own.

They answer for the workspace of the project in which the expression is evaluated, with the statuses of the legs as they
are now. What they cannot answer is an error of the expression, never one of the program: an exception that leaves a
function ends QGIS.

QGIS has the functions from its start on. What answers them (``expression_answers``, ``expression_facts``) is imported
when a project has a layer of ours, or when an expression first names one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsExpressionNodeFunction,
    QgsMapLayer,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...core.errors import KachinCorridorsError, NoWorkspaceInProjectError
from ...core.present import present
from ..messages import explain
from .help import DOCUMENTED, help_text

if TYPE_CHECKING:
    from ...store.files.cache import FileCache
    from .facts import KnownWorkspaces, WorkspaceFacts

GROUP = "Kachin Corridors"
# C++ is the caller: what leaves a function ends QGIS, so that here even faults of the program are only told.
_UNFORESEEN = (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)


class _Knowledge:
    """Which workspaces expressions may be about, and what is in them: begun when there is anything to know."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._begun: tuple[KnownWorkspaces, FileCache[WorkspaceFacts]] | None = None
        project.layersAdded.connect(self._look_at)
        self._look_at(project.mapLayers().values())

    def forget(self) -> None:
        """Listen to the project no longer."""
        self._project.layersAdded.disconnect(self._look_at)
        if self._begun is not None:
            self._begun[0].forget()

    def note(self, context: QgsExpressionContext) -> None:
        """Note the layers that a context speaks of; does nothing outside of the main thread, where layers live."""
        application = QCoreApplication.instance()
        if application is not None and QThread.currentThread() == application.thread():
            self._begin()[0].note_context(context)

    def of(self, context: QgsExpressionContext | None) -> WorkspaceFacts:
        """Return what is known of the workspace of the project in which an expression is evaluated. For any thread.

        Raises NoWorkspaceInProjectError, also where the context names no project, and what reading raises.
        """
        if self._begun is None:
            # Neither did the project have a layer of ours nor was an expression prepared: there is nothing to read.
            raise NoWorkspaceInProjectError
        known, facts = self._begun
        if context is None or not context.hasVariable("layer_ids"):
            context = known.context_of_project()
        return facts.get(known.of_context(context).path)

    def _look_at(self, layers: Collection[QgsMapLayer]) -> None:
        if self._begun is not None or not layers:
            return
        from ..project.roles import role_of

        if any(role_of(layer) is not None for layer in layers):
            self._begin()

    def _begin(self) -> tuple[KnownWorkspaces, FileCache[WorkspaceFacts]]:
        from ...store.files.cache import FileCache
        from .facts import KnownWorkspaces, read_facts

        if self._begun is None:
            self._begun = KnownWorkspaces(self._project), FileCache(read_facts)
        return self._begun


class _CorridorFunction(QgsExpressionFunction):
    def __init__(self, name: str, knowledge: _Knowledge) -> None:
        parameters = [
            QgsExpressionFunction.Parameter(each.name, each.default is not None, each.default)
            for each in DOCUMENTED[name].parameters
        ]
        super().__init__(name, parameters, GROUP, help_text(name))
        self._knowledge = knowledge

    def func(
        self,
        values: Iterable[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression | None,
        node: QgsExpressionNodeFunction | None,
    ) -> object:
        """Return the answer, or None with an error of the expression."""
        try:
            return self._answer(list(values), context)
        except KachinCorridorsError as error:
            present(parent).setEvalErrorString(explain(error))
        except _UNFORESEEN as error:
            present(parent).setEvalErrorString(f"{self.name()}: {error}")
        return None

    def _answer(self, values: list[Any], context: QgsExpressionContext | None) -> object:
        facts = self._knowledge.of(context)
        from .answers import ANSWERS, Question

        layer_crs = context.variable("layer_crs") if context is not None else None
        return ANSWERS[self.name()](Question(self.name(), facts, values, str(layer_crs or "")))

    def prepare(
        self, node: QgsExpressionNodeFunction | None, parent: QgsExpression | None, context: QgsExpressionContext | None
    ) -> bool:
        """Note where the layers of the project are, if this is the main thread."""
        if context is not None:
            self._knowledge.note(context)
        return True

    def usesGeometry(self, node: QgsExpressionNodeFunction | None) -> bool:
        """Tell that no geometry is needed but what the arguments ask for themselves."""
        return False

    def referencedColumns(self, node: QgsExpressionNodeFunction | None) -> set[str]:
        """Tell that no column is needed but what the arguments ask for themselves."""
        return set()


def register_functions(project: QgsProject) -> Callable[[], None]:
    """Offer the functions to all expressions and return what takes them away again.

    ``project`` is the one whose workspace is meant where an expression comes without a project.
    """
    knowledge = _Knowledge(project)
    made = [_CorridorFunction(name, knowledge) for name in DOCUMENTED]
    registered = [each for each in made if QgsExpression.registerFunction(each)]
    # A project that is open while the plugin is installed or renewed.
    _parse_anew(project)

    def unregister() -> None:
        for each in registered:
            QgsExpression.unregisterFunction(each.name())
        _parse_anew(project)
        registered.clear()
        knowledge.forget()

    return unregister


def _parse_anew(project: QgsProject) -> None:
    if project.mapLayers() or project.layoutManager().layouts():
        from .parsing import parse_anew

        parse_anew(project, DOCUMENTED.keys())
