"""What the release zip carries, and what it does not."""

from __future__ import annotations

import os
import posixpath
import re
import shutil
import subprocess
import zipfile

import pytest

TOP = "kachin_corridors/"
FILES = {"CHANGELOG.md", "LICENSE", "README.md", "__init__.py", "metadata.txt", "plugin.py"}
FOLDERS = {"algorithms", "core", "docs", "layers", "reports", "resources", "sharing", "store", "ui"}


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
    sources = f"{TOP}resources/data/sources/"
    assert [name for name in names if name.startswith(sources) and name != sources] == [f"{sources}README.md"]


def test_every_link_of_its_documents_leads_somewhere(plugin_zip, names):
    with zipfile.ZipFile(plugin_zip) as archive:
        texts = {name: archive.read(name).decode() for name in names if name.endswith(".md")}
    links = [
        (name, posixpath.normpath(posixpath.join(posixpath.dirname(name), link)))
        for name, text in texts.items()
        for link in re.findall(r"\]\(([^)#\s]+)", text)
        if not link.startswith("http")
    ]
    assert {name for name, _ in links} > {f"{TOP}README.md", f"{TOP}docs/guide.md"}
    assert [(name, link) for name, link in links if link not in names and f"{link}/" not in names] == []


@pytest.fixture(scope="module")
def packaged_archive(root, tmp_path_factory):
    """A source archive in which scripts/package was run, over data whose computer died, and the zip."""
    tree = subprocess.run(["git", "stash", "create"], cwd=root, capture_output=True, text=True).stdout.strip() or "HEAD"
    archive = subprocess.run(["git", "archive", tree], cwd=root, capture_output=True, check=True).stdout
    folder = tmp_path_factory.mktemp("archive") / "kachin-corridors-main"
    folder.mkdir()
    subprocess.run(["tar", "-x", "-C", folder], input=archive, check=True)
    for part in ("docs/guide.md", "scripts/demo", "tests/conftest.py", "resources/data/sources/places.csv"):
        assert (folder / part).is_file(), part
    data = folder / "resources" / "data" / "kachin_corridors.gpkg"
    for old in (data, data.with_name(f"{data.name}-wal")):
        old.write_bytes(b"of the old file")
        os.utime(old, (0, 0))
    run = subprocess.run([folder / "scripts" / "package"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    yield data, run.stdout.splitlines()[-1]
    shutil.rmtree(folder)


def test_the_same_sources_build_the_same_bytes(packaged_archive, built_data):
    data, _ = packaged_archive
    assert data.read_bytes() == built_data.read_bytes(), "run scripts/build-data"


def test_building_over_an_old_file_drops_its_journal(packaged_archive):
    data, _ = packaged_archive
    assert [path.name for path in data.parent.glob(f"{data.name}*")] == [data.name]


def test_a_source_archive_can_be_packaged(packaged_archive, names):
    """GitHub's archives have no .git, and lacked what export-ignore left out."""
    _, packaged = packaged_archive
    with zipfile.ZipFile(packaged) as made:
        code = {name for name in made.namelist() if name.endswith((".py", ".md", ".qml"))}
    assert {f"{TOP}plugin.py", f"{TOP}README.md"} < code


def test_leaves_out_caches_and_hidden_files(names):
    parts = {part for name in names for part in name.split("/") if part}
    assert [part for part in parts if part.startswith(".") or part == "__pycache__" or part.endswith(".pyc")] == []


def test_nothing_in_it_can_be_executed(plugin_zip):
    """The official plugin repository marks such files as suspicious."""
    programs = (".bat", ".cmd", ".dll", ".dylib", ".exe", ".ps1", ".sh", ".so")
    with zipfile.ZipFile(plugin_zip) as archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
    assert [info.filename for info in files if info.external_attr >> 16 & 0o111] == []
    assert [info.filename for info in files if info.filename.lower().endswith(programs)] == []


def test_gpkg_is_complete(plugin_zip, names, built_data):
    with zipfile.ZipFile(plugin_zip) as archive:
        assert archive.read(TOP + "resources/data/kachin_corridors.gpkg") == built_data.read_bytes()
    assert [name for name in names if name.endswith((".gpkg-wal", ".gpkg-shm", ".gpkg-journal"))] == []
