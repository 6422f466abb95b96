"""QGIS runs this when its window is built (--code): the pictures are taken when QGIS is ready."""

import os
from pathlib import Path

from desktop import run_when_ready


def take() -> None:
    """Take the pictures; what they need of Processing is there only when QGIS is ready."""
    from docs_images import pictures

    pictures.take_all(Path(os.environ["KACHIN_PICTURES"]), Path(os.environ["KACHIN_SCRATCH"]))


run_when_ready(take)
