"""What the documentation of the code names is there, and its picture of the floors shows the folders as they are."""

from __future__ import annotations

import re

import pytest
from loading import load_script

FILES = re.compile(r"`((?:core|store|layers|reports|sharing|algorithms|ui|scripts|tests|resources)/[\w./-]+)`")


@pytest.mark.parametrize("page", ["architecture.md", "development.md", "data.md", "updating.md"])
def test_each_file_that_a_page_names_is_there(root, page):
    named = set(FILES.findall((root / "docs" / page).read_text(encoding="utf-8")))
    assert sorted(name for name in named if not (root / name).exists()) == []


def test_the_picture_of_the_floors_is_that_of_the_folders(root):
    floors = load_script(root / "scripts" / "docs_images" / "floors.py")
    assert (root / "docs" / "images" / "floors.svg").read_text(encoding="utf-8") == floors.drawn()
