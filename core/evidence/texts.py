"""Which texts the ledger keeps: not without end, and without characters that nobody sees."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

from .report_errors import BadCharacterError, ReportError, TextTooLongError
from .report_words import Part

LONGEST_NAME = 200
LONGEST_ADDRESS = 2_000
LONGEST_STATEMENT = 4_000
_SCHEMES = ("http", "https")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the direction of the text after it, beyond its own cell: no script of the region needs it."""
_LINES = frozenset("\n\t")


def text_error(what: Part, text: str, most: int) -> ReportError | None:
    """Return why a text is not kept; None where it is. A statement may have lines, as quotations do."""
    if len(text) > most:
        return TextTooLongError(what=what, length=len(text), most=most)
    for character in text:
        is_line = character in _LINES and most == LONGEST_STATEMENT
        if not is_line and (unicodedata.category(character) in ("Cc", "Cs") or character in _TURNING):
            return BadCharacterError(what=what, character=f"U+{ord(character):04X}")
    return None


def is_address(url: str) -> bool:
    """Tell whether a text is the address of a page that a browser can open."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.hostname) and not any(map(str.isspace, url))
