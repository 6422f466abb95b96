"""The guide: the pages of docs that are for users, each an HTML page of its own, and the list of what is in them.

Pictures stay in docs/images, which the zip carries too. The pages need no script, nothing from the net, and of
HTML only what Qt's rich text knows.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import asdict
from html import escape
from pathlib import Path

from .page import Page, read_page

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ("guide", "evidence", "measuring", "updating", "algorithms", "data")
"""In the order in which they are listed."""

_HTML = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title} – Kachin Corridors</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
<p class="pages">{links}</p>
{body}
</body>
</html>
"""
_CSS = """body { font-family: sans-serif; line-height: 1.45; max-width: 60em; margin: 1em auto; padding: 0 1em; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
td, th { border: 1px solid #888888; padding: 3px 6px; text-align: left; vertical-align: top; }
"""


def build(docs: Path, target: Path) -> list[Page]:
    """Write the guide into a folder, whole or not at all, in the place of an older one; return its pages."""
    pages = [read_page(docs / f"{name}.md", PAGES) for name in PAGES]
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".help-", dir=target.parent) as made:
        folder = Path(made) / target.name
        folder.mkdir()
        for page in pages:
            (folder / f"{page.name}.html").write_text(_whole(page, pages), encoding="utf-8")
        (folder / "guide.css").write_text(_CSS, encoding="utf-8")
        (folder / "contents.json").write_text(_contents(pages), encoding="utf-8")
        if target.exists():
            shutil.rmtree(target)
        folder.rename(target)
    return pages


def _whole(page: Page, pages: list[Page]) -> str:
    links = " · ".join(
        f"<b>{escape(other.title)}</b>" if other is page else f'<a href="{other.name}.html">{escape(other.title)}</a>'
        for other in pages
    )
    return _HTML.format(title=escape(page.title), links=links, body=page.body)


def _contents(pages: list[Page]) -> str:
    sections = [{"page": page.name, **asdict(section)} for page in pages for section in page.sections]
    return json.dumps(sections, ensure_ascii=False, indent=0)
