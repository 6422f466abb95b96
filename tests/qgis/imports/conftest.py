"""The townships of a workspace, for files that bring new boundaries of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kachin_corridors.store.tables.connection import read_rows


@pytest.fixture
def townships(workspace: Path) -> list[dict[str, Any]]:
    """The stored townships by P-code, each with its Burmese name."""
    query = "SELECT t.*, n.name AS burmese FROM townships t JOIN township_names n USING (pcode) ORDER BY pcode"
    return read_rows(workspace, query)
