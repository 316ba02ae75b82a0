"""File names that every system can hold, from names that people chose."""

import re
import unicodedata

_OTHER = re.compile(r"[^\w-]+")
_LONGEST = 80
_MOST_OCTETS = 240  # of 255 that systems allow; room stays for ``-12`` and an ending
# Names that Windows keeps for devices, whatever follows after a dot.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def file_stem(name: str, otherwise: str) -> str:
    """A file name without its ending: letters, digits, hyphens and underscores of any script.

    Args:
        name: What it should be like; a path in it comes out as one plain name.
        otherwise: The name if nothing of it can stand.
    """
    plain = _OTHER.sub("-", unicodedata.normalize("NFC", name)).strip("-")[:_LONGEST]
    return _allowed(plain, otherwise)


def long_stem(name: str, otherwise: str) -> str:
    """The same of a name that is made of several: as long as systems allow."""
    plain = _OTHER.sub("-", name).strip("-").encode()[:_MOST_OCTETS].decode(errors="ignore")
    return _allowed(plain, otherwise)


def _allowed(plain: str, otherwise: str) -> str:
    if not plain:
        return otherwise
    return f"{plain}-{otherwise}" if _RESERVED.fullmatch(plain) else plain


def apart(stem: str, taken: set[str]) -> str:
    """That stem, or with ``-2``, ``-3`` … until it is free; it is then taken.

    Stems that differ only in capitals are the same file on some systems.
    """
    candidate, number = stem, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{stem}-{number}"
    taken.add(candidate.casefold())
    return candidate
