"""Files of translators (.ts), in the form of Qt's own tools: Qt Linguist opens them, lrelease compiles them."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from .extract import Message

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
"""


def language_of(path: Path) -> str:
    """Return the language that the name of a file says: that of ``kachin_corridors_my.ts`` is ``my``; else English."""
    return path.stem.partition("kachin_corridors_")[2] or "en"


def read_translations(path: Path) -> dict[Message, str]:
    """Return what is translated in a file, nothing where there is none. Raises ParseError for a file that is no XML."""
    if not path.is_file():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = message.findtext("translation") or ""
            if text:
                found[Message(context.findtext("name") or "", message.findtext("source") or "")] = text
    return found


def ts_text(messages: Iterable[Message], translations: Mapping[Message, str], language: str) -> str:
    """Return a file with these messages, sorted; what is not translated is marked as unfinished."""
    lines = [_HEAD.format(language=language)]
    for context, group in groupby(sorted(messages), lambda message: message.context):
        lines.append(f"<context>\n    <name>{escape(context)}</name>\n")
        lines += [_message(message, translations.get(message, "")) for message in group]
        lines.append("</context>\n")
    return "".join([*lines, "</TS>\n"])


def _message(message: Message, translation: str) -> str:
    mark = "" if translation else ' type="unfinished"'
    return (
        f"    <message>\n        <source>{escape(message.source)}</source>\n"
        f"        <translation{mark}>{escape(translation)}</translation>\n    </message>\n"
    )
