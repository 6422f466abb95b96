"""Runs the provider's algorithms for the dock and shows what went wrong in the message bar: the one sink."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ...algorithms.provider import PROVIDER_ID
from ...core.errors import JobCancelledError, KachinCorridorsError
from ...core.feedback import Feedback
from ...layers.garbage import no_garbage_in_thread
from ...layers.messages import explain
from .described import describe
from .plain_text import message_item, show_message
from .stepping import Stepping

Results = dict[str, Any]
Action = tuple[str, Callable[[], object]]
"""What may be done next: the text of its button, and what does it."""
Found = TypeVar("Found")
_PATIENCE_MS = 10_000


class CollectingFeedback(QgsProcessingFeedback):
    """Keeps the errors and warnings of a run instead of logging them: the message bar shows them."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def pushWarning(self, warning: str | None) -> None:
        """Keep a warning; called from the thread of the run."""
        self.warnings.append(warning or "")

    def reportError(self, error: str | None, fatalError: bool = False) -> None:  # noqa: N803 (QGIS' name)
        """Keep an error; called from the thread of the run."""
        self.errors.append(error or "")


def paths_in(values: Mapping[str, object]) -> list[str]:
    """Return the paths of files among the values of an error, or among parameters."""
    return [str(value) for value in values.values() if isinstance(value, (str, Path)) and Path(value).is_absolute()]


class _Work(QgsTask):
    """Computes in a thread of QGIS'. ``found`` or ``error`` is there when it has ended and was not cancelled."""

    def __init__(self, title: str, compute: Callable[[Feedback], object], can_cancel: bool) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel if can_cancel else QgsTask.Flag(0))
        self._compute = compute
        self._can_cancel = can_cancel
        self.found: Any = None
        self.error: KachinCorridorsError | None = None

    def run(self) -> bool:
        """Compute; called from the thread."""
        try:
            with no_garbage_in_thread():
                self.found = self._compute(self)
        except JobCancelledError:
            return False
        except KachinCorridorsError as error:
            self.error = error
        # What does not ask whether to stop is done, whoever cancelled it: QGIS does so when it closes a project.
        return self.error is None and not (self._can_cancel and self.isCanceled())


class AlgorithmRunner(QObject):
    """Runs algorithms of this plugin, at once or as tasks that QGIS shows with progress and cancel."""

    def __init__(self, message_bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._message_bar = message_bar
        self._tasks: list[QgsTask] = []
        # Added to QGIS' manager at the next turn of the event loop. While it deals with the end of a task, it takes a
        # new one for the former where both lie at one place in memory, and never begins it.
        self._waiting: list[QgsTask] = []
        self._adding = QTimer(self)
        self._adding.setSingleShot(True)
        self._adding.timeout.connect(self._add_waiting)
        QgsProject.instance().aboutToBeCleared.connect(self._cancel_waiting)
        self.stepping = Stepping(self)
        # QGIS cancels all tasks when it is about to close a project, and what they were for is gone next. A timer of
        # ours waits for that: a queued signal would outlive its task, and call a function of Python that is gone too.
        self._cancelled: list[Callable[[], None]] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._tell_cancelled)

    def run_now(self, name: str, parameters: Results) -> Results | None:
        """Run an algorithm that must be in the main thread; return its outputs, or None after showing why not."""
        algorithm, context, feedback = self._prepare(name)
        if refusal := _refusal(algorithm, parameters, context):
            self.show_error(refusal, paths_in(parameters))
            return None
        results, succeeded = algorithm.run(parameters, context, feedback)
        if not succeeded:
            self.show_error("\n".join(feedback.errors), paths_in(parameters))
            return None
        for warning in feedback.warnings:
            self.show_warning(warning, paths_in(parameters))
        return results

    def run_in_background(
        self,
        name: str,
        parameters: Results,
        on_success: Callable[[Results, QgsProcessingContext], None],
        on_error: Callable[[str], None] | None = None,
        on_cancel: Callable[[], None] = lambda: None,
    ) -> None:
        """Run an algorithm as a task; ``on_success`` gets its outputs in the main thread.

        ``on_error`` gets why there are none; without it the message bar says so. ``on_cancel`` is called instead when
        the user or QGIS cancelled the task, and after the project is closed where that is why.
        """
        algorithm, context, feedback = self._prepare(name)
        tell = on_error or partial(self.show_error, paths=paths_in(parameters))
        if refusal := _refusal(algorithm, parameters, context):
            tell(refusal)
            return
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)

        def finish(succeeded: bool, results: Results) -> None:
            # The closure keeps algorithm, context and feedback alive until here.
            is_cancelled = feedback.isCanceled() and not succeeded
            if is_cancelled or not self._forget(task):
                return
            if succeeded:
                on_success(results, context)
            else:
                tell("\n".join(feedback.errors) or algorithm.displayName())

        def stop() -> None:
            if self._forget(task):
                self._tell_later(on_cancel)

        task.executed.connect(finish)
        # One that has not begun yet never says that it was executed.
        task.taskTerminated.connect(stop)
        self._begin(task)

    def compute_in_background(
        self,
        title: str,
        compute: Callable[[Feedback], Found],
        on_success: Callable[[Found], None],
        on_cancel: Callable[[], None] = lambda: None,
        can_cancel: bool = True,
    ) -> None:
        """Compute as a task what is no algorithm; ``compute`` gets the task's feedback, and may raise our errors.

        ``on_success`` gets what was computed, in the main thread; ``on_cancel`` is called as ``run_in_background``
        does. Without ``can_cancel`` that is only so where the task has not begun: once begun it is done.
        """
        task = _Work(title, compute, can_cancel)

        def finish() -> None:
            if self._forget(task):
                on_success(cast(Found, task.found))

        def stop() -> None:
            if not self._forget(task):
                return
            if task.error is not None:
                self.show_error(task.error)
            else:
                self._tell_later(on_cancel)

        task.taskCompleted.connect(finish)
        task.taskTerminated.connect(stop)
        self._begin(task)

    def is_busy(self) -> bool:
        """Tell whether a task is under way, or work in steps."""
        return bool(self._tasks or self._cancelled) or self.stepping.is_busy()

    def cancel_all(self) -> None:
        """Cancel the tasks under way, wait until they have stopped, and forget their results.

        The provider may be gone next: no algorithm of its may still run then. Work in steps is done to its end: half of
        it would stay in the project.
        """
        self.stepping.finish()
        self._later.stop()
        self._cancelled.clear()
        self._adding.stop()
        waiting, self._waiting = self._waiting, []
        tasks, self._tasks = [task for task in self._tasks if task not in waiting], []
        for task in tasks:
            task.cancel()
        for task in tasks:
            task.waitForFinished(_PATIENCE_MS)

    def _begin(self, task: QgsTask) -> None:
        self._tasks.append(task)
        self._waiting.append(task)
        self._adding.start(0)

    def _add_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for task in waiting:
            # One that was cancelled meanwhile is done with, and what it was to run may be gone.
            if task.status() == QgsTask.TaskStatus.Queued:
                QgsApplication.taskManager().addTask(task)

    def _cancel_waiting(self) -> None:
        """Cancel what QGIS does not know yet, as it cancels all others when it closes a project."""
        waiting, self._waiting = self._waiting, []
        for task in waiting:
            task.cancel()

    def _tell_later(self, on_cancel: Callable[[], None]) -> None:
        self._cancelled.append(on_cancel)
        self._later.start(0)

    def _tell_cancelled(self) -> None:
        cancelled, self._cancelled = self._cancelled, []
        for on_cancel in cancelled:
            on_cancel()

    def _forget(self, task: QgsTask) -> bool:
        """Take the task off the list; False when it is no longer on it."""
        if task not in self._tasks:
            return False
        self._tasks.remove(task)
        return True

    def show_error(self, error: KachinCorridorsError | str, paths: Sequence[str] = ()) -> None:
        """Show an error until the user closes it; ``paths`` in it are shown by their names."""
        if not isinstance(error, str):
            paths = paths_in(error.values)
        text = error if isinstance(error, str) else explain(error)
        show_message(self._message_bar, text, Qgis.MessageLevel.Critical, paths=paths)

    def show_warning(self, text: str, paths: Sequence[str] = ()) -> None:
        """Show what the user must know until he closes it; ``paths`` in it are shown by their names."""
        show_message(self._message_bar, text, Qgis.MessageLevel.Warning, paths=paths)

    def show_success(self, text: str, more: str = "", paths: Sequence[str] = ()) -> None:
        """Show that something was done, for some seconds; ``more``, and ``paths`` in full, are behind a button."""
        show_message(self._message_bar, text, Qgis.MessageLevel.Success, 8, more, paths)

    def show_done(self, text: str, actions: Sequence[Action], seconds: int) -> None:
        """Show for some seconds that something was done, with a button for each thing that may be done next."""
        item = message_item(self._message_bar, text)
        for action, accept in actions:
            self._add_button(item, action, text, accept)
        self._message_bar.pushWidget(item, Qgis.MessageLevel.Success, seconds)

    def offer(self, text: str, action: str, accept: Callable[[], object], seconds: int = 0) -> QgsMessageBarItem:
        """Ask without stopping anything: a message with a button, for ``seconds`` or until it is closed."""
        item = message_item(self._message_bar, text)
        self._add_button(item, action, text, accept)
        return self._message_bar.pushWidget(item, Qgis.MessageLevel.Warning, seconds)

    def _add_button(self, item: QgsMessageBarItem, action: str, text: str, accept: Callable[[], object]) -> None:
        button = QPushButton(action, item)
        # The bar may show the beginning of the text only.
        describe(button, text)

        def take() -> None:
            self.withdraw(item)
            accept()

        button.clicked.connect(take)
        item.layout().addWidget(button)

    def withdraw(self, item: QgsMessageBarItem | None) -> None:
        """Take an offer back; one that is gone already is no matter."""
        if item is not None and not sip.isdeleted(item):
            self._message_bar.popWidget(item)

    def _prepare(self, name: str) -> tuple[QgsProcessingAlgorithm, QgsProcessingContext, CollectingFeedback]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER_ID}:{name}")
        if algorithm is None:
            raise LookupError(f"The provider {PROVIDER_ID} has no algorithm {name}.")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return algorithm, context, CollectingFeedback()


def _refusal(algorithm: QgsProcessingAlgorithm, parameters: Results, context: QgsProcessingContext) -> str:
    """Return why an algorithm does not take parameters; empty where it does."""
    accepted, reason = algorithm.checkParameterValues(parameters, context)
    return "" if accepted else reason or algorithm.displayName()
