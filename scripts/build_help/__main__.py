"""Command line of the build: scripts/build-help [--output FOLDER]."""

from __future__ import annotations

import argparse
from pathlib import Path

from .guide import ROOT, build


def main() -> None:
    """Build the guide anew."""
    parser = argparse.ArgumentParser(prog="build-help", description="Builds the guide of the plugin from docs.")
    parser.add_argument("--output", type=Path, default=ROOT / "resources" / "help", help="the folder to write")
    target: Path = parser.parse_args().output
    pages = build(ROOT / "docs", target)
    print(f"{target}: {len(pages)} pages, {sum(len(page.sections) for page in pages)} sections")


main()
