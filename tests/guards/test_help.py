"""The guide that the zip carries: each of its links leads somewhere, and its words are those of the interface."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from kachin_corridors.ui.help.contents import Section, sections_with
from kachin_corridors.ui.help.topics import HelpTopic

NOT_OF_THE_PLUGIN = {
    # QGIS' own, on Windows, Linux and macOS
    "Plugins ▸ Manage and Install Plugins… ▸ Install from ZIP",
    "View ▸ Show Map Tips",
    "View ▸ Panels ▸ Temporal Controller",
    "Identify Features",
    "fixed range",
    "Layout ▸ Layout Properties…",
    "Project ▸ Properties… ▸ Variables",
    "Settings ▸ Keyboard Shortcuts…",
    "Settings ▸ Options… ▸ Variables",
    "Settings ▸ Options… ▸ Kachin Corridors",
    "Layout ▸ Layout Properties… ▸ Variables",
    "Variables",
    "View",
    "Decorations",
    "Animated",
    "Play",
    "Set to preset project range",
    "Show more",
    # names of what the plugin adds to QGIS, and what the sheet says
    "Plugins ▸ Kachin Corridors",
    "Project ▸ Layouts ▸ Kachin Corridors A3",
    "Kachin: assessed control, claims, corridors, locator",
    "Claims not adopted",
    "internal",
    "n/a",
    # headings of paragraphs, examples, stress
    "The map shows several statuses for one place.",
    "Nothing of control is drawn.",
    "QGIS asks about temporary layers when it closes.",
    "Why is Bhamo yellow on 2025-09-12?",
    "not adopted: C4 is weaker than the B1 that stands",
    "Not adopted: C4 is weaker than the C3 that stands",
    "“DVB, today: the KIA took Tanai from the junta”",
    "KIA (Naw Bu)",
    "Kamaing (row 9) covers 92 % of Hpakant: is it that?",
    "and",
}
"""What the pages stress that is no text of the plugin's interface."""


class Read(HTMLParser):
    """What an HTML page refers to, and the ids that it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("href", "src"):
                self.links.append(value)
            elif name == "id":
                self.ids.append(value)


@pytest.fixture(scope="module")
def guide(root, tmp_path_factory) -> dict[str, Read]:
    """The pages, built as they stand in a checkout: beside a link to its docs and resources."""
    checkout = tmp_path_factory.mktemp("checkout")
    for folder in ("docs", "README.md"):
        (checkout / folder).symlink_to(root / folder)
    (checkout / "resources").mkdir()
    (checkout / "resources" / "data").symlink_to(root / "resources" / "data")
    target = checkout / "resources" / "help"
    subprocess.run([root / "scripts" / "build-help", "--output", target], check=True, capture_output=True)
    return {path: Read(path.read_text(encoding="utf-8")) for path in sorted(target.glob("*.html"))}


def test_every_link_leads_to_a_file_and_a_section_that_are_there(guide):
    dead = []
    for page, read in guide.items():
        for link in read.links:
            address = urlsplit(link)
            if address.scheme:
                continue
            # By its words, as a browser does: docs is a link here.
            target = Path(os.path.normpath(page.parent / unquote(address.path))) if address.path else page
            has_section = not address.fragment or target not in guide or address.fragment in guide[target].ids
            if not (target.exists() and has_section):
                dead.append((page.name, link))
    assert dead == []
    assert sum(len(read.links) for read in guide.values()) > 100


def test_ids_are_given_once(guide):
    assert {page.name: read.ids for page, read in guide.items() if len(set(read.ids)) < len(read.ids)} == {}


def test_a_page_runs_nothing_and_loads_nothing_from_the_net(guide):
    for page, read in guide.items():
        assert "script" not in read.tags, page
        pictures = re.findall(r'(?:src|stylesheet" href)="([^"]+)"', page.read_text(encoding="utf-8"))
        assert [name for name in pictures if urlsplit(name).scheme] == [], page


def test_the_contents_name_each_heading_and_what_stands_below_it(guide):
    pages = next(iter(guide)).parent
    rows = json.loads((pages / "contents.json").read_text(encoding="utf-8"))
    for path, read in guide.items():
        assert [row["anchor"] for row in rows if row["page"] == path.stem] == read.ids
    escape = [row for row in rows if "Escape brings back the date that holds" in row["text"]]
    assert [(row["page"], row["title"]) for row in escape] == [("guide", "Situation date")]


@pytest.mark.parametrize("topic", HelpTopic, ids=lambda topic: topic.name)
def test_each_topic_is_in_the_guide(guide, topic):
    ids = {path.stem: read.ids for path, read in guide.items()}
    assert topic.anchor in ids[topic.page]


def test_a_search_finds_sections_with_all_words_and_titles_first():
    sections = [
        Section("guide", "Export a map", 2, "export-a-map", "The sheet as PDF. Legs may be added."),
        Section("measuring", "Legs", 2, "legs", "Choose a corridor."),
        Section("measuring", "The leg card", 2, "card", "Corridor and figures."),
    ]
    assert [found.anchor for found in sections_with(sections, "LEGS")] == ["legs", "export-a-map"]
    assert [found.anchor for found in sections_with(sections, "corridor figures")] == ["card"]
    assert sections_with(sections, "nowhere") == []


@pytest.fixture(scope="module")
def words_of_the_interface(plugin_sources) -> tuple[set[str], list[re.Pattern[str]]]:
    """Every text in the code, without the mark of its keyboard letter; those with placeholders as patterns."""
    words, patterns = set(), []
    for path in plugin_sources:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = re.sub(r"&(?=\w)", "", node.value)
                words.add(text.strip(".:"))
                if "{" in text and len(text) > len("{name} …"):
                    pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(text.strip(".:")))
                    patterns.append(re.compile(pattern))
    return words, patterns


@pytest.mark.parametrize("page", ["guide", "evidence", "measuring", "updating"])
def test_what_a_page_stresses_is_what_the_interface_says(root, page, words_of_the_interface):
    words, patterns = words_of_the_interface
    text = re.sub(r"`[^`]*`", "", (root / "docs" / f"{page}.md").read_text(encoding="utf-8"))
    stressed = {" ".join(found.split()) for found in re.findall(r"(?<![*\w])\*([^*]+?)\*(?![*\w])", text)}

    def is_said(part: str) -> bool:
        part = part.rstrip(".:")
        return part in words or any(pattern.fullmatch(part) for pattern in patterns)

    unknown = {
        phrase for phrase in stressed - NOT_OF_THE_PLUGIN if not all(is_said(part) for part in phrase.split(" ▸ "))
    }
    assert unknown == set()
