"""metadata.txt has what the QGIS plugin repository asks for."""

from __future__ import annotations

import configparser
import re
from datetime import date

import pytest

REQUIRED = ("name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "repository", "tracker")
RECOMMENDED = ("homepage", "tags", "category", "icon", "changelog", "experimental", "deprecated", "qgisMaximumVersion")


@pytest.fixture(scope="module")
def metadata(root):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize("key", REQUIRED + RECOMMENDED)
def test_field_is_filled(metadata, key):
    assert metadata[key].strip()


@pytest.mark.parametrize("key", ["homepage", "repository", "tracker"])
def test_links_are_https(metadata, key):
    assert re.fullmatch(r"https://\S+", metadata[key])


def test_icon_exists(metadata, root):
    assert (root / metadata["icon"]).is_file()


def test_it_says_for_which_qgis_it_is(metadata):
    # By Qt 6 names and tests (docs/development.md): the first that is tested, and all of 4.
    assert (metadata["qgisMinimumVersion"], metadata["qgisMaximumVersion"]) == ("3.40", "4.99")
    # QGIS 4 looks at qgisMaximumVersion only, but a QGIS 3 built on Qt 6 loads no plugin without this.
    assert metadata["supportsQt6"] == "yes"


@pytest.fixture(scope="module")
def releases(root):
    """The released versions of CHANGELOG.md, as they stand there, with their days."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    released = [heading for heading in headings if heading != "[Unreleased]"]
    assert "[Unreleased]" not in headings[1:]
    found = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)", heading) for heading in released]
    assert all(found), released
    return [(match[1], date.fromisoformat(match[2])) for match in found if match]


def test_the_version_is_the_last_one_released(metadata, releases):
    assert releases[0][0] == metadata["version"]


def test_releases_stand_in_order(releases):
    numbers = [tuple(map(int, version.split("."))) for version, _ in releases]
    days = [day for _, day in releases]
    assert numbers == sorted(set(numbers), reverse=True)
    assert days == sorted(days, reverse=True)


def test_qgis_is_told_what_changed_in_each_release(metadata, releases):
    """The plugin manager shows this field; it has a few lines of each release in CHANGELOG.md, and of no other."""
    told: dict[str, list[str]] = {}
    for line in metadata["changelog"].splitlines():
        if line.startswith("- "):
            told[list(told)[-1]].append(line)
        else:
            told[line] = []
    assert list(told) == [version for version, _ in releases]
    assert all(told.values())


def test_processing_provider_is_announced(metadata):
    # Without it, qgis_process does not load the plugin.
    assert metadata["hasProcessingProvider"] == "yes"


def test_license_is_the_gpl(root):
    text = (root / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
