"""What is wrong with the sources: collected, so that one run reports all of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault. ``row`` is the line of the file as an editor counts it, the heading being line 1."""

    file: str
    row: int
    field: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}, row {self.row}" if self.row else self.file
        return (
            f"{place}, field {self.field}: {self.reason}. {self.remedy}"
            if self.field
            else (f"{place}: {self.reason}. {self.remedy}")
        )


class SourceError(Exception):
    """The sources cannot be built. ``problems`` holds every fault that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: (problem.file, problem.row, problem.field))
        super().__init__("\n".join(str(problem) for problem in self.problems))
