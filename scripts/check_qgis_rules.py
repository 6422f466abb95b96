"""Asks what flake8-qgis asks, and nothing else: .venv/bin/python scripts/check_qgis_rules.py FILE OR FOLDER...

For tests and scripts, which the official plugin repository never sees: pycodestyle and pyflakes, which flake8 always
runs too, are rules of ruff there, and take most of the time. Rules are ignored as in ``.flake8``. Exit status 1 when
something is found.
"""

from __future__ import annotations

import ast
import configparser
import sys
from collections.abc import Iterator
from pathlib import Path

from check_qt6_names import ROOT, python_files
from flake8_qgis.flake8_qgis import Plugin


def ignored_rules() -> set[str]:
    """Return the codes that ``.flake8`` ignores."""
    settings = configparser.ConfigParser()
    settings.read(ROOT / ".flake8", encoding="utf-8")
    return {code.strip() for code in settings["flake8"]["ignore"].split(",")}


def faults_of(path: Path, ignored: set[str]) -> Iterator[str]:
    """Yield what is wrong with a file, as flake8 writes it."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    for line, column, message, _ in Plugin(ast.parse(text, str(path))).run():
        code = message.split()[0]
        if code not in ignored and f"# noqa: {code}" not in lines[line - 1]:
            yield f"{path}:{line}:{column + 1}: {message}"


def main(arguments: list[str]) -> int:
    """Check and print; return the exit status."""
    ignored = ignored_rules()
    files = list(python_files([Path(argument) for argument in arguments]))
    faults = [fault for path in files for fault in faults_of(path, ignored)]
    print(*faults, f"{len(files)} files read, {len(faults)} found.", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
