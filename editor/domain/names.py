"""Names of people and organisations: told apart, listed, and brought out of capitals."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from editor.domain.agencies import AGENCIES, ALIASES, ORGANISATION_WORDS, SUPPLIERS

_PARTICLES_TEXT = """
al af ap av bin bint da das de del della den der di do dos du e el ibn la las le los of ten ter
t the van vom von y zu zum zur
"""
_SMALL = frozenset(
    {"a", "and", "at", "de", "des", "du", "et", "for", "la", "le", "of", "on", "the", "und"}
)
PARTICLES = frozenset(_PARTICLES_TEXT.split())
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "phd", "ph.d.", "m.d."})
_IN_NAMES = _SMALL | PARTICLES | ORGANISATION_WORDS | {"in", "by", "et", "per"}
_QUOTES = "“”‘’\"'"
_ACRONYM_LETTERS = 6
_NAME_WORDS = 6
_KEPT = 4_096  # texts; reading a sign-off asks for the same few names again and again
_LONGEST_KEPT = 100  # characters
# "U.S. Navy", "millbrook.example.com", "Pressefoto Roe", "SkyPix": what no person is called.
_NO_PERSON = re.compile(
    r"(?:u\.s|u\.k|u\.n|e\.u)\.\s+\w{3}|.*\w\.(?:com|org|net|gov|edu|info|co\.uk)$"
    r"|(?:.*\b)?(?:foto|photo|pressefoto)\w{3}|.*\w{2}(?:foto|photo|image|pix|presse)s?\b"
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ‘`-]+[^\W\d_]+)*[.'’]?")


def fold(text: str) -> str:
    """Text for comparing: without case, accents and surplus space."""
    return _kept_fold(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.split())


_kept_fold = lru_cache(maxsize=_KEPT)(_fold)
_AGENCIES = {fold(name): name for name in AGENCIES} | ALIASES
_KNOWN = frozenset(_AGENCIES) | {fold(name) for name in SUPPLIERS}


def known_agency(text: str) -> str | None:
    """The agency of that name, as it prints itself (``REUTERS`` is ``Reuters``), or None."""
    return _AGENCIES.get(fold(text))


def is_known_supplier(text: str) -> bool:
    """Whether it is an agency, or known to hand out pictures."""
    return fold(text) in _KNOWN


def is_organisation(text: str) -> bool:
    """Whether a name is clearly no person's: known, with a telling word, or a short acronym."""
    return _kept_is_organisation(text) if len(text) <= _LONGEST_KEPT else _is_organisation(text)


def _is_organisation(text: str) -> bool:
    folded = fold(text)
    if folded in _KNOWN or folded.startswith(("the ", "@", "cc by", "cc-by", "cc0")):
        return True
    if text.isupper() and text.isalnum() and len(text) <= _ACRONYM_LETTERS:
        return not text.isdecimal()
    if _NO_PERSON.match(folded):
        return True
    return not ORGANISATION_WORDS.isdisjoint(re.findall(r"[^\W\d_]+", folded))


_kept_is_organisation = lru_cache(maxsize=_KEPT)(_is_organisation)


def looks_like_name(text: str) -> bool:
    """Whether text has the form of a name: one to six words, the first or last with a capital."""
    words = [word.strip(_QUOTES) or word for word in text.split()]
    if not 1 <= len(words) <= _NAME_WORDS or not all(map(_NAME_WORD.fullmatch, words)):
        return False
    named = [word for word in words if fold(word) not in PARTICLES]
    return bool(named) and all(_has_capital(word) for word in named)


def looks_like_person(text: str) -> bool:
    """Whether text has the form of a person's full name: two words or more, no organisation."""
    return len(text.split()) > 1 and looks_like_name(text) and not is_organisation(text)


def is_house(text: str) -> bool:
    """Whether text is an organisation's name and nothing else: no words around it."""
    words = [word for word in re.findall(r"[\w'’.&-]+", text) if fold(word) not in _SMALL]
    return is_organisation(text) and not any(word[0].islower() for word in words)


def has_strange_words(text: str) -> bool:
    """Whether words stand in a name that names aren't made of: ``reports that``, ``a year``.

    Words in small letters are no stranger if they tell of an organisation (``press service``).
    """
    if known_agency(text) or (" " not in text and known_agency(text.partition("-")[0])):
        return False  # dpa-Zentralbild
    if ": " in text:
        return True
    words = re.findall(r"(?<![\w@.])[^\W\d_][\w'’-]*", text)
    small = {fold(word) for word in words if word.islower() and word.isascii()}
    return not small <= _IN_NAMES


def _has_capital(word: str) -> bool:
    """A capital in front, or after a lower-case article: ``el-Sisi``, ``d'Angelo``."""
    return word[0].isupper() or not word[0].isascii() or any(c.isupper() for c in word[1:])


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list such as ``A, B and C``; ``Jr.`` stays with its name."""
    names: list[str] = []
    for part in re.split(r"\s*,\s*(?:and\s+|&\s+)?|\s+and\s+|\s+&\s+", text.strip()):
        if names and part.casefold() in _SUFFIXES:
            names[-1] = f"{names[-1]}, {part}"
        elif part:
            names.append(part)
    return tuple(names)


def join_names(names: Sequence[str], word: str = "and", *, serial_comma: bool = False) -> str:
    """A list as it is printed: ``A``, ``A and B``, ``A, B and C``, or ``A, B, and C``."""
    *before, last = names or ("",)
    comma = "," if serial_comma and len(before) > 1 else ""
    return f"{', '.join(before)}{comma} {word} {last}" if before else last


def name_out_of_capitals(name: str) -> str:
    """``JANE DOE`` as ``Jane Doe`` where that is clearly safe; any other name as it came.

    Not safe are hyphens and apostrophes (``TONG-HYUNG``), particles (``DE``), ``MC`` and ``MAC``,
    and words of one or two letters, whose case nobody can know.
    """
    words = name.split()
    safe = len(words) > 1 and all(_is_safe_capital(word) for word in words)
    return " ".join(word.capitalize() for word in words) if safe else name


def _is_safe_capital(word: str) -> bool:
    if re.fullmatch(r"[A-Z]\.", word):
        return True
    plain = re.fullmatch(r"[A-Z]{3,}", word) is not None
    return (
        plain
        and not word.startswith(("MC", "MAC"))
        and not (word.casefold() in PARTICLES or word.casefold() in _SUFFIXES)
    )
