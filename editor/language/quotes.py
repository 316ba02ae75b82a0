"""Typographic quotes, apostrophes, dashes and ellipses, as a language writes them."""

import re
from dataclasses import dataclass

_THIN, _FIXED = "\u202f", "\u00a0"


@dataclass(frozen=True, slots=True)
class Quotes:
    """The marks of a language.

    Attributes:
        double: What stands before and behind a quotation.
        single: The same within a quotation.
        dash: Of a break in a sentence.
        spaced: Whether ``; ! ? :`` have a no-break space before them.
    """

    double: tuple[str, str]
    single: tuple[str, str]
    dash: str = "–"
    spaced: bool = False


_ENGLISH = Quotes(("“", "”"), ("‘", "’"), "—")
_GERMAN = Quotes(("„", "“"), ("‚", "‘"))
_ANGLED = Quotes(("«", "»"), ("“", "”"), "—")
_SAME = Quotes(("”", "”"), ("’", "’"))
_LOW = Quotes(("„", "”"), ("‚", "’"))
_OF = {
    "en": _ENGLISH,
    "en-gb": Quotes(("“", "”"), ("‘", "’"), "–"),
    "en-ie": Quotes(("“", "”"), ("‘", "’"), "–"),
    "de": _GERMAN,
    "de-ch": Quotes(("«", "»"), ("‹", "›")),
    "fr": Quotes(("«" + _THIN, _THIN + "»"), ("“", "”"), "–", spaced=True),
    "fr-ch": Quotes(("«" + _THIN, _THIN + "»"), ("‹" + _THIN, _THIN + "›"), "–", spaced=True),
    "es": _ANGLED,
    "it": Quotes(("«", "»"), ("“", "”")),
    "pt": Quotes(("“", "”"), ("‘", "’"), "—"),
    "pt-pt": Quotes(("«", "»"), ("“", "”"), "—"),
    "nl": Quotes(("“", "”"), ("‘", "’")),
    "sv": _SAME,
    "fi": _SAME,
    "nb": Quotes(("«", "»"), ("‘", "’")),
    "nn": Quotes(("«", "»"), ("‘", "’")),
    "no": Quotes(("«", "»"), ("‘", "’")),
    "da": Quotes(("»", "«"), ("›", "‹")),
    "pl": Quotes(("„", "”"), ("«", "»")),
    "cs": _GERMAN,
    "sk": _GERMAN,
    "hu": Quotes(("„", "”"), ("»", "«")),
    "ro": Quotes(("„", "”"), ("«", "»")),
    "ru": Quotes(("«", "»"), ("„", "“"), "—"),
    "uk": Quotes(("«", "»"), ("„", "“"), "—"),
    "hr": _LOW,
    "tr": _ENGLISH,
    "el": Quotes(("«", "»"), ("“", "”")),
}
# English words that begin with an apostrophe.
_CLIPPED = re.compile(r"‘(tis|twas|twere|twill|em|til|till|cause|bout|round|n)$", re.IGNORECASE)
_OPENS_BEFORE = frozenset("([{<*_`—–-/")
_SPACED_SIGNS = {";": _THIN, "!": _THIN, "?": _THIN, ":": _FIXED}


def quotes_of(language: str) -> Quotes:
    """The marks of a language (BCP 47); English ones where a language isn't known."""
    tag = language.lower().replace("_", "-")
    return _OF.get(tag) or _OF.get(tag.partition("-")[0], _ENGLISH)


def typographic(before: str, sign: str, language: str) -> tuple[int, str] | None:
    """What should stand there after a sign was typed.

    Args:
        before: The line up to where it was typed.
        sign: One character.
        language: BCP 47.

    Returns:
        How many code points before the sign to take away with it, and what comes in their place;
        None if the sign is right as it is.
    """
    marks = quotes_of(language)
    if sign == '"':
        return 0, marks.double[0] if _opens(before, marks) else marks.double[1]
    if sign == "'":
        return _single(before, marks)
    if sign == "-":
        return _dash(before, marks)
    if sign == ".":
        is_third = before.endswith("..") and not before.endswith("...")
        return (2, "…") if is_third else None
    if sign in _SPACED_SIGNS and marks.spaced:
        return _spaced(before, sign)
    return _clipped(before, sign)


def _opens(before: str, marks: Quotes) -> bool:
    if not before or before[-1].isspace() or before[-1] in _OPENS_BEFORE:
        return True
    return before[-1] in {marks.double[0], marks.single[0]}


def _single(before: str, marks: Quotes) -> tuple[int, str]:
    if marks.single[0] == "‘" and (found := _CLIPPED.search(before)):
        return len(found[0]), f"’{found[1]}’"
    if _opens(before, marks):
        return 0, marks.single[0]
    # After a letter it is an apostrophe, unless a quotation that it could close is open.
    opened = before.rfind(marks.single[0]) > before.rfind(marks.single[1])
    return 0, marks.single[1] if opened and marks.single[1] != "’" else "’"


def _dash(before: str, marks: Quotes) -> tuple[int, str] | None:
    words = before.removesuffix("-")
    # At the start of a line three of them are a rule; behind ``<!`` they begin a note.
    if words == before or words.endswith(("-", "<!", "|", ":")) or not words.strip(" -|:>"):
        return None
    if words[-1:].isdigit():
        return 1, "–"
    return 1, marks.dash


def _spaced(before: str, sign: str) -> tuple[int, str] | None:
    space = _SPACED_SIGNS[sign]
    if before.endswith(" ") and before.strip():
        return 1, space + sign
    if sign != ":" and before and (before[-1].isalnum() or before[-1] in "”»)"):
        return 0, space + sign
    return None


def _clipped(before: str, sign: str) -> tuple[int, str] | None:
    """’90s and ’tis begin with an apostrophe, which is known only when they go on."""
    if sign.isdigit() and before.endswith("‘"):
        return 1, "’" + sign
    if not sign.isalnum() and (found := _CLIPPED.search(before)) and len(found[1]) > 1:
        return len(found[0]), f"’{found[1]}{sign}"
    return None
