"""A plugin of pytest: tries on each mutant the tests that reach it, in a process of its own.

The tests are collected once. For each mutant the process forks; the child puts the changed code into the function and
runs the tests that reach that line, the quickest first, until one fails. A mutant costs little more than its tests.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import resource
import shutil
import signal
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from types import CodeType, FunctionType
from typing import NoReturn

import pytest
from _pytest.outcomes import Skipped
from _pytest.tmpdir import tmppath_result_key

from . import profile
from .mutants import Mutant, changed_function
from .plan import Plan

ROOT = Path(__file__).resolve().parents[2]
KILLED, OTHERS = 0, {9: "survived", 10: "not applied"}
SURVIVED, NOT_APPLIED = OTHERS


class Trial:
    """Give it to pytest.main as a plugin."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._live: dict[tuple[str, str, int], list[FunctionType]] = defaultdict(list)
        self._trusted: set[str] = set()

    def pytest_sessionstart(self) -> None:
        """Before Hypothesis is asked for its settings."""
        profile.load()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the mutants in place of running the tests once."""
        items = {item.nodeid: item for item in session.items}
        folder = Path(session.config._tmp_path_factory.getbasetemp())  # type: ignore[attr-defined]  # noqa: SLF001
        self._find_functions()
        gc.freeze()
        for mutant in self._plan.mutants:
            tests = [items[test] for test in self._plan.tests(mutant, items)]
            began = monotonic()
            outcome = self._try(mutant, tests) if tests else "not reached"
            self._plan.note(mutant, outcome, len(tests), monotonic() - began)
            for left in folder.iterdir():
                shutil.rmtree(left, ignore_errors=True)
        return True

    def _find_functions(self) -> None:
        for path in {mutant.path for mutant in self._plan.mutants}:
            importlib.import_module("kachin_corridors." + path.removesuffix(".py").replace("/", "."))
        for found in gc.get_objects():
            if isinstance(found, FunctionType) and found.__code__.co_filename.startswith(str(ROOT)):
                code = found.__code__
                self._live[code.co_filename, code.co_name, code.co_firstlineno].append(found)

    def _try(self, mutant: Mutant, tests: list[pytest.Item]) -> str:
        """Return what came of it. A test that fails without the mutant too proves nothing, and is not asked again."""
        while tests:
            outcome, test = self._in_a_child(mutant, tests)
            if test is None or test.nodeid in self._trusted:
                return outcome
            if self._in_a_child(None, tests[: tests.index(test) + 1])[0] == "survived":
                self._trusted.add(test.nodeid)
                return outcome
            self._plan.distrust(test.nodeid)
            tests.remove(test)
        return "not reached"

    def _in_a_child(self, mutant: Mutant | None, tests: Sequence[pytest.Item]) -> tuple[str, pytest.Item | None]:
        """Return what came of a mutant, or of the code as it is, and the test that failed."""
        receiving, sending = os.pipe()
        child = os.fork()
        if child == 0:
            self._be_the_child(mutant, tests, sending)
        os.close(sending)
        _, status = os.waitpid(child, 0)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        begun = os.read(receiving, 1 << 16)
        os.close(receiving)
        if os.WIFSIGNALED(status):
            is_late = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGALRM, signal.SIGKILL)
            return "timeout" if is_late else "crashed", tests[max(len(begun) - 1, 0)]
        outcome = OTHERS.get(os.WEXITSTATUS(status), "killed")
        return outcome, tests[len(begun) - 1] if outcome == "killed" else None

    def _be_the_child(self, mutant: Mutant | None, tests: Sequence[pytest.Item], sending: int) -> NoReturn:
        """Run tests until one fails, and say a byte at the beginning of each."""
        status = NOT_APPLIED
        try:
            os.setpgid(0, 0)
            seconds = sum(self._plan.seconds.get(test.nodeid, 1.0) for test in tests)
            resource.setrlimit(resource.RLIMIT_CPU, (int(10 + 5 * seconds), int(12 + 5 * seconds)))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.alarm(int(60 + 20 * seconds))
            if mutant is not None:
                self._put_in(mutant)
            status = KILLED
            status = KILLED if _fails(tests, sending) else SURVIVED
        finally:
            os._exit(status)

    def _put_in(self, mutant: Mutant) -> None:
        path = str(ROOT / mutant.path)
        original = compile((ROOT / mutant.path).read_text(encoding="utf-8"), path, "exec")
        changed = changed_function(original, compile(mutant.text, path, "exec"))
        assert changed is not None
        old, new = changed
        live = self._live[path, old.co_name, old.co_firstlineno]
        if not live:
            raise LookupError(f"no function of {path} has line {old.co_firstlineno}")
        for function in live:
            function.__code__ = _with_variables_of(new, old)


def _with_variables_of(new: CodeType, old: CodeType) -> CodeType:
    """A function keeps its closure: a change that no longer needs a variable of it must still list it."""
    return new if new.co_freevars == old.co_freevars else new.replace(co_freevars=old.co_freevars)


def _fails(tests: Sequence[pytest.Item], sending: int) -> bool:
    for test, following in zip(tests, [*tests[1:], None], strict=True):
        os.write(sending, b".")
        try:
            # As pytest's own runner, without a report of what failed: the words for it take longer than most tests.
            # The fixture tmp_path asks for the reports' outcomes when it ends.
            test.stash[tmppath_result_key] = {}
            test.ihook.pytest_runtest_setup(item=test)
            test.ihook.pytest_runtest_call(item=test)
            test.ihook.pytest_runtest_teardown(item=test, nextitem=following)
        except Skipped:
            test.ihook.pytest_runtest_teardown(item=test, nextitem=following)
        except BaseException:  # noqa: BLE001 (a mutant may do anything)
            # Fixtures end what would outlive the process: other processes, mounted disks.
            with contextlib.suppress(BaseException):
                test.session._setupstate.teardown_exact(None)  # noqa: SLF001
            return True
    return False
