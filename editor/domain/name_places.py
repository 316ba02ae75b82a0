"""Where a text names somebody: in every spelling of the name, by the last name alone, in a word.

Accents, capitals, hyphens and apostrophes don't count, ``Müller`` is ``Mueller``, initials may
come in or be missing, and the last name may come first. Initials alone name nobody.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from editor.domain.names import PARTICLES, fold

_WORD = re.compile("[^\\W\\d_][^\\W\\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\\W\\d_]*)*")
_MARKS = re.compile(r"['’ʼ‘`-]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd"})
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_TWO_LETTERS = re.compile(r"(?<=\w)([aou])e(?=\w)", re.IGNORECASE)
_DISTINCTIVE = 4  # letters of a last name that says by itself who is meant
_WHOLE = 3  # letters of a name that has no other part
_IN_ONE_WORD = 6  # letters of ``annpoe``
_CASELESS = 2  # signs of a name in a script without capitals
_GAP = r"(?: \w){0,2} "  # initials
_KEPT = 256


class Reads(Enum):
    """What kind of text it is, which decides when a last name alone counts."""

    PROSE = "with a capital"
    NAME = "if it is all there is"
    KEYWORD = "with a capital, or if it is all there is"
    FILE_NAME = "always"


@dataclass(frozen=True, slots=True)
class _Sought:
    """How somebody is found.

    Attributes:
        whole: The name in any order, over words as ``_key`` writes them; None if there is none.
        last: The last name, if it is distinctive.
        initial: Of the first name; counts with the last name behind it and a stop after it.
        caseless: The name in a script without capitals, over the text itself.
    """

    whole: re.Pattern[str] | None = None
    last: str = ""
    initial: tuple[str, str] = ("", "")
    caseless: re.Pattern[str] | None = None


def place_of_name(
    text: str, names: Iterable[str], reads: Reads = Reads.PROSE, others: Iterable[str] = ()
) -> int | None:
    """Where one of these people is named first; None if nobody is.

    Args:
        text: Any text.
        names: As they are written in full.
        reads: What kind of text it is.
        others: People who may be meant: a last name of theirs alone names nobody.

    Returns:
        The code point at which the name begins.
    """
    if not text:
        return None
    found = [word.span() for word in _WORD.finditer(text)]
    keys = [_key(text[start:end]) for start, end in found]
    shared = {_last(each) for each in others}
    starts, line = [], ""
    for key in keys:
        starts.append(len(line))
        line += f"{key} "
    places: list[int] = []
    for name in names:
        for sought in _sought(name):
            if sought.caseless and (hit := sought.caseless.search(text)):
                places.append(hit.start())
            if sought.whole and (hit := sought.whole.search(line)):
                places.append(found[bisect_right(starts, hit.start()) - 1][0])
            places += _initials(text, found, keys, sought)
            if sought.last and sought.last not in shared:
                places += _alone(text, found, keys, (sought.last, reads))
    return min(places, default=None)


def _alone(
    text: str, found: list[tuple[int, int]], keys: list[str], sought: tuple[str, Reads]
) -> Iterator[int]:
    last, reads = sought
    is_all = [key for key in keys if len(key) > 1] == [last]
    for (start, _), key in zip(found, keys, strict=True):
        is_capital = not text[start].islower() and reads in {Reads.PROSE, Reads.KEYWORD}
        is_telling = is_capital or reads is Reads.FILE_NAME or (is_all and reads is not Reads.PROSE)
        if key == last and is_telling:
            yield start


def _initials(
    text: str, found: list[tuple[int, int]], keys: list[str], sought: _Sought
) -> Iterator[int]:
    """``A. Poe``."""
    for at in range(len(keys) - 1):
        if (keys[at], keys[at + 1]) == sought.initial and text[found[at][0]].isupper():
            end = found[at][1]
            if text[end : end + 1] == "." and not text[found[at + 1][0]].islower():
                yield found[at][0]


@lru_cache(maxsize=_KEPT)
def _sought(name: str) -> tuple[_Sought, ...]:
    name = unicodedata.normalize("NFC", name)
    letters = [letter for letter in name if letter.isalpha()]
    if letters and not any(letter.lower() != letter.upper() for letter in letters):
        return tuple(_in_caseless(form, name) for form in ("NFC", "NFD"))
    spellings = {name, name.translate(_UMLAUTS), _MARKS.sub("", name)}
    long = (
        _TWO_LETTERS.sub(r"\1", each) if len(each) > _DISTINCTIVE else each for each in name.split()
    )
    spellings.add(" ".join(long))
    rows = dict.fromkeys(_row(each) for each in sorted(spellings))
    return tuple(_of_row(each) for each in rows if each)


def _row(name: str) -> tuple[str, ...]:
    row = [_key(word) for word in _WORD.findall(name)]
    while len(row) > 1 and row[-1] in _SUFFIXES:
        row.pop()
    return tuple(row)


def _of_row(row: tuple[str, ...]) -> _Sought:
    full = tuple(key for key in row if len(key) > 1)
    if not full:
        return _Sought()
    last = full[-1]
    if len(full) == 1:
        least = _WHOLE if len(row) == 1 else _DISTINCTIVE
        initial = (row[0], last) if len(row) > 1 else ("", "")
        return _Sought(last=last if len(last) >= least else "", initial=initial)
    orders = {full, (full[0], last), (last, *full[:-1]), (last, full[0])}
    forms = {_GAP.join(map(re.escape, each)) for each in orders}
    joined = {"".join(each) for each in orders}
    forms |= {re.escape(each) for each in joined if len(each) >= _IN_ONE_WORD}
    whole = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(forms))})s?(?!\S)")
    is_distinctive = len(last) >= _DISTINCTIVE and last not in PARTICLES
    return _Sought(whole, last if is_distinctive else "", (full[0][0], last))


def _in_caseless(form: str, name: str) -> _Sought:
    signs = [sign for sign in name if sign.isalpha() or unicodedata.combining(sign)]
    if len(signs) < _CASELESS:
        return _Sought()
    written = (re.escape(unicodedata.normalize(form, sign)) for sign in signs)  # type: ignore[arg-type]
    return _Sought(caseless=re.compile(r"[\s·・]*".join(written)))


def _last(name: str) -> str:
    row = _row(unicodedata.normalize("NFC", name))
    return row[-1] if row else ""


def _key(word: str) -> str:
    return fold(word).translate(_LETTERS)
