"""One page of the documentation as HTML, cut into the sections that its headings begin."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_DOCS = "../../docs"
"""Where the sources of the pages are, seen from resources/help."""
_IN_TEXT = {"text", "code_inline", "softbreak", "hardbreak"}


@dataclass(frozen=True)
class Section:
    """A heading with its level from 1, its id in the page, and the text below it up to the next heading."""

    title: str
    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Page:
    """A page: the stem of its file's name, its HTML (what stands in the body), and its sections in order."""

    name: str
    body: str
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """Return the heading of the page."""
        return self.sections[0].title


def read_page(path: Path, among: Sequence[str]) -> Page:
    """Return a file of docs as a page. ``among`` are the names of all pages.

    A link between two of them leads from page to page, any other relative one to the file itself.
    """
    tokens = _MARKDOWN.parse(path.read_text(encoding="utf-8"))
    for token in _all(tokens):
        for attribute in {"link_open": ["href"], "image": ["src"]}.get(token.type, []):
            token.attrs[attribute] = _address(str(token.attrs[attribute]), among)
        if token.type == "table_open":
            # Qt's rich text takes these from here only.
            token.attrs.update(border="1", cellspacing="0", cellpadding="4")
        elif token.type in ("code_block", "fence"):
            token.attrs["style"] = "white-space: pre-wrap"
    sections = _sections(tokens)
    body = str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))
    return Page(path.stem, body, tuple(sections))


def anchor_of(title: str) -> str:
    """Return the id of a heading as GitHub makes it, so that the same links work there."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _sections(tokens: Sequence[Token]) -> list[Section]:
    """Give each heading its id, and return the sections."""
    sections: list[Section] = []
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            title = _text(tokens[number + 1])
            token.attrs["id"] = anchor_of(title)
            sections.append(Section(title, int(token.tag[1:]), anchor_of(title), ""))
        elif sections and token.type in ("inline", "code_block", "fence") and tokens[number - 1].type != "heading_open":
            last = sections[-1]
            sections[-1] = Section(last.title, last.level, last.anchor, f"{last.text} {_text(token)}".strip())
    return sections


def _text(token: Token) -> str:
    """Return what a reader sees of a token, in one line."""
    if token.type != "inline":
        return " ".join(token.content.split())
    parts = (child.content or " " for child in token.children or () if child.type in _IN_TEXT)
    return " ".join("".join(parts).split())


def _address(link: str, among: Sequence[str]) -> str:
    if re.match(r"[a-z]+:|#", link):
        return link
    file, mark, anchor = link.partition("#")
    name = Path(file).stem
    if name in among and file == f"{name}.md":
        return f"{name}.html{mark}{anchor}"
    return posixpath.normpath(f"{_DOCS}/{file}") + mark + anchor
