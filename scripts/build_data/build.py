"""From the folder of sources to the GeoPackage."""

from __future__ import annotations

from pathlib import Path

from kachin_corridors.core.labels.leg_name_places import add_leg_name_places
from kachin_corridors.core.labels.name_places import add_name_places

from .checks import check
from .derived import add_derived
from .geopackage import write
from .problems import SourceError
from .reading import Sources, read_sources
from .rows import table_rows
from .tables import Tables

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "resources" / "data" / "sources"
TARGET = ROOT / "resources" / "data" / "kachin_corridors.gpkg"


def checked_sources(folder: Path = SOURCES) -> Sources:
    """Read and check the sources. Raises SourceError with every fault found."""
    sources, problems = read_sources(folder)
    problems.extend(check(sources))
    if problems:
        raise SourceError(problems)
    return sources


def build(folder: Path = SOURCES, target: Path = TARGET) -> Tables:
    """Build ``target`` from the sources in ``folder`` and return what was written. Raises SourceError, OSError."""
    sources = checked_sources(folder)
    tables = table_rows(sources)
    add_derived(tables, sources)
    add_name_places(tables.rows)
    add_leg_name_places(tables["corridor_legs"])
    assert sources.data_version is not None
    write(tables, target, sources.data_version)
    return tables
