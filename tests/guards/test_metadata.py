"""metadata.txt has what the QGIS plugin repository asks for."""

from __future__ import annotations

import configparser
import re

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


def test_version_has_an_entry_in_both_changelogs(metadata, root):
    assert metadata["version"] in metadata["changelog"]
    assert metadata["version"] in (root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_processing_provider_is_announced(metadata):
    # Without it, qgis_process does not load the plugin.
    assert metadata["hasProcessingProvider"] == "yes"


def test_license_is_the_gpl(root):
    text = (root / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
