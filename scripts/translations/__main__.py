"""Command line: scripts/make-translations [--check]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from as_package import ROOT, load_package

load_package()

from .data_texts import messages  # noqa: E402 (the core must be importable first)
from .extract import Message, found_texts, sources_of  # noqa: E402
from .ts_file import language_of, read_translations, ts_text  # noqa: E402

FOLDER = ROOT / "resources" / "i18n"


def main() -> int:
    """Write the files, or only say which are not those of the code; return the exit status."""
    parser = argparse.ArgumentParser(prog="make-translations", description="Keeps the files of translators up to date.")
    parser.add_argument("--check", action="store_true", help="write nothing, and fail where a file is not up to date")
    is_check: bool = parser.parse_args().check
    found, hidden = found_texts(sources_of(ROOT))
    for call in hidden:
        print(f"{call.path}:{call.line}: {call.expression} hides its text from translators. Mark it where it stands.")
    stale = _update(found | messages(), is_check)
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'not that of the code' if is_check else 'written'}")
    return 1 if hidden or (is_check and stale) else 0


def _update(found: set[Message], is_check: bool) -> list[Path]:
    """Bring the files up to date, unless it is a check only; return those that were not."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stale = []
    for path in {FOLDER / "kachin_corridors.ts", *FOLDER.glob("kachin_corridors_*.ts")}:
        text = ts_text(found, read_translations(path), language_of(path))
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if not is_check:
                path.write_text(text, encoding="utf-8")
    return stale


sys.exit(main())
