"""What the release zip carries, and what it does not."""

from __future__ import annotations

import zipfile

import pytest

TOP = "kachin_corridors/"
FILES = {"CHANGELOG.md", "LICENSE", "README.md", "__init__.py", "metadata.txt", "plugin.py"}
FOLDERS = {"algorithms", "core", "layers", "reports", "resources", "sharing", "store", "ui"}


@pytest.fixture(scope="module")
def names(plugin_zip):
    with zipfile.ZipFile(plugin_zip) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_one_top_folder(names):
    assert {name.split("/")[0] for name in names} == {"kachin_corridors"}


def test_top_level_is_what_it_should_be(names):
    assert {name.removeprefix(TOP).split("/")[0] for name in names if name != TOP} == FILES | FOLDERS


@pytest.mark.parametrize("name", ["data/kachin_corridors.gpkg", "icons/kachin_corridors.svg"])
def test_carries_resource(names, name):
    assert f"{TOP}resources/{name}" in names


def test_carries_all_code(names, plugin_sources, root):
    assert {TOP + path.relative_to(root).as_posix() for path in plugin_sources} <= set(names)


def test_leaves_out_sources_of_the_data(names):
    assert [name for name in names if name.startswith(f"{TOP}resources/data/sources")] == []


def test_leaves_out_caches_and_hidden_files(names):
    parts = {part for name in names for part in name.split("/") if part}
    assert [part for part in parts if part.startswith(".") or part == "__pycache__" or part.endswith(".pyc")] == []


def test_gpkg_is_complete(plugin_zip, names, built_data):
    with zipfile.ZipFile(plugin_zip) as archive:
        assert archive.read(TOP + "resources/data/kachin_corridors.gpkg") == built_data.read_bytes()
    assert [name for name in names if name.endswith((".gpkg-wal", ".gpkg-shm", ".gpkg-journal"))] == []
