"""Brings the spellings of a name to common forms that can be compared.

``plain`` undoes what typing alone changes: case, spaces, hyphens, diacritics of Latin letters, and the order of
Burmese marks (NFC). ``spoken`` goes on to what romanisation changes. There is no binding romanisation of Burmese or
Jinghpaw; MIMU writes Pang War what the press writes Panwa and others Pangwa. Its rules are those that the
recorded spellings of ``place_names.csv`` show, in the order in which they are applied:

1. ``ng`` is ``n``; before ``b`` and ``p`` so is ``m``, and before ``m`` none is heard: Pangwa, Panwa; Kambaiti,
   Kanpaiti; Waingmaw, Waimaw.
2. ``r`` after a vowel and before no vowel is only length: War Shawng, Washawng.
3. Voiced and voiceless stops are one: Chibwe, Chipwe; Danai, Tanai. ``z`` is ``s`` and ``v`` is ``w``.
4. The ``h`` of aspiration is dropped (``hk kh hp ph ht th hs hn``), that of ``sh`` and ``ch`` stays: Hpimaw, Phimaw.
5. ``aw`` is ``au``: Washawng, Warshaung.
6. ``ay``, ``e``, ``ee``, and ``yi`` after a consonant are ``i``; ``o`` and ``oo`` are ``u``: Chipwi, Chipwe; Lu Pi,
   Lu Pyi; Sadung, Sadon.
7. A stop before another stop is not heard, and at the end of a name it is any stop: Kanpaikti, Kanpaiti.
8. Doubled letters are one.

The rules merge names on purpose: what they bring together is offered as a candidate, never taken for certain.
"""

from __future__ import annotations

import re
import unicodedata

_RANKS = re.compile(
    r"\s*[(\[]?\b(township|town|city|village tract|village)\b[)\]]?\s*$|(မြို့နယ်|မြို့|ကျေးရွာ)\s*$", re.IGNORECASE
)
_LATIN = re.compile(r"[a-z]+")

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"ng", "n"),
        (r"[nm](?=[bp])", "n"),
        (r"n(?=m)", ""),
        (r"(?<=[aeiou])r(?![aeiou])", ""),
        (r"b", "p"),
        (r"d", "t"),
        (r"g", "k"),
        (r"z", "s"),
        (r"v", "w"),
        (r"(?<=[kpt])h|(?<![sc])h(?=[kptsnml])", ""),
        (r"aw", "au"),
        (r"ay(?![aeiou])", "i"),
        (r"(?<=[^aeiou])yi", "i"),
        (r"e+", "i"),
        (r"o+", "u"),
        (r"[kpt](?=[kpt])", ""),
        (r"[kp]$", "t"),
        (r"(.)\1+", r"\1"),
    )
)


def plain(text: str) -> str:
    """Return letters, marks and digits of a text in NFC, in lower case, without diacritics of Latin letters.

    Empty for a text without any letter or digit.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = (char for char in decomposed if not "\u0300" <= char <= "\u036f" and unicodedata.category(char)[0] in "LMN")
    return unicodedata.normalize("NFC", "".join(kept))


def spoken(text: str) -> str:
    """Return the form that the spellings of a romanised name share; of other scripts, the plain text."""
    form = plain(text)
    if not _LATIN.fullmatch(form):
        return form
    for pattern, replacement in _RULES:
        form = pattern.sub(replacement, form)
    return form


def without_rank(text: str) -> str:
    """Return a name without a last word that says what it is (township, town, မြို့နယ်), unless nothing is left."""
    return _RANKS.sub("", text) or text
