"""A disk with as little room left as a test needs."""

from __future__ import annotations

import shutil
from pathlib import Path


def leave_free(disk: Path, free_kb: int) -> None:
    """Fill a disk but for so much, with a file called ``filler``."""
    (disk / "filler").unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(bytes(free - free_kb * 1024))
