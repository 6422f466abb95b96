"""Parts of map tips: QGIS draws a tip in a web view, and a name that holds markup would run there as a program.

QGIS' expressions have no function that escapes HTML. These do it, also in a project that is opened without the plugin.
"""

from __future__ import annotations

_MOST_CHARACTERS = 1000
_MOST_LINES = 20
_ESCAPED = "array('&', '<', '>', '\"', ''''), array('&amp;', '&lt;', '&gt;', '&quot;', '&#39;')"


def as_html(expression: str) -> str:
    """Return an expression for HTML that shows the value of ``expression`` as it is; null where that is null.

    A text without end is cut short with an ellipsis.
    """
    short = f"left(@kc_text, {_MOST_CHARACTERS}) || if(length(@kc_text) > {_MOST_CHARACTERS}, '…', '')"
    # An array is worked through in its order; a map would be in that of the alphabet, and escape the first ones twice.
    return f"with_variable('kc_text', {expression}, replace({short}, {_ESCAPED}))"


def lines_as_html(expression: str, separator: str = "; ") -> str:
    """Return an expression for HTML with a line for each part of a text, as it is; null where that is null."""
    parts = f"array_slice(string_to_array({expression}, '{separator}'), 0, {_MOST_LINES - 1})"
    return f"array_to_string(array_foreach({parts}, {as_html('@element')}), '<br>')"


def number_as_html(expression: str) -> str:
    """Return an expression for what ``expression`` computes; null where a column holds no number."""
    return as_html(f"try({expression})")


def tip(expression: str, before: str = "", after: str = "") -> str:
    """Return the part of a map tip that shows ``expression``, one of the above, between two pieces of HTML.

    All of it is left out where the expression is null.
    """
    pieces = [f"'{before}'" if before else "", expression, f"'{after}'" if after else ""]
    return f"[% {' || '.join(piece for piece in pieces if piece)} %]"
