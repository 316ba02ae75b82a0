"""One word in its many spellings: apostrophes, hyphens, accents, capitals, the possessive."""

import unicodedata

_TO_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "\u00ad": None})


def plain(word: str) -> str:
    """The form that dictionaries hold: accents composed, straight apostrophe, plain hyphen."""
    word = word.translate(_TO_PLAIN)
    return word if word.isascii() else unicodedata.normalize("NFC", word)


def without_possessive(word: str) -> str:
    """A plain word without ``'s`` or ``'`` at its end."""
    return word.removesuffix("'").removesuffix("'s").removesuffix("'S")


def parts(word: str) -> tuple[str, ...]:
    """What stands between the hyphens of a plain word."""
    return tuple(part for part in word.split("-") if part)
