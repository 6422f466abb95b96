"""What is in the guide: its sections in order, and which of them have given words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ...core.errors import ResourceError
from ...layers.resources import guide_contents_path


@dataclass(frozen=True)
class Section:
    """A section of a page: ``level`` is that of its heading, 1 for the page's own; ``text`` is all it says."""

    page: str
    title: str
    level: int
    anchor: str
    text: str


def read_contents() -> list[Section]:
    """Return the sections of all pages. Raises ResourceError when the guide is not there or damaged."""
    path = guide_contents_path()
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return [Section(**row) for row in rows]
    except OSError as error:
        raise ResourceError(path=path, reason=error.strerror) from error
    except (ValueError, TypeError) as error:
        raise ResourceError(path=path, reason=str(error)) from error


def sections_with(sections: Sequence[Section], words: str) -> list[Section]:
    """Return the sections that have all the words, in whatever case; those with all of them in the title first."""
    wanted = words.casefold().split()

    def has_all(text: str) -> bool:
        return all(word in text.casefold() for word in wanted)

    found = [section for section in sections if has_all(f"{section.title} {section.text}")]
    return sorted(found, key=lambda section: not has_all(section.title))
