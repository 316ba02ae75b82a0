"""Where a text names people: titles, names, ages, and whether somebody speaks there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.domain.caption_dates import MONTHS, WEEKDAYS
from editor.domain.names import PARTICLES, fold, is_organisation, looks_like_person
from editor.domain.places import REGIONS
from editor.language.common_words import is_common_word
from editor.language.function_words import FUNCTION_WORDS
from editor.language.names import is_name_word
from editor.language.words import Word, word_list, words

TITLES = word_list("""
    Adm Admiral Alderman Alderwoman Ambassador Archbishop Assemblyman Assemblywoman Attorney
    Bishop Brig Capt Captain Cardinal Chairman Chairwoman Chairperson Chancellor Chief Cmdr Coach
    Col Colonel Commander Commissioner Comptroller Congressman Congresswoman Constable Coroner
    Councillor Councilman Councilmember Councilor Councilwoman Cpl Dame Delegate Detective Director
    Dr Emperor Ensign Father Gen General Gov Governor Imam Inspector Judge Justice King Leader Lady
    Lieutenant Lord Lt Maj Major Manager Marshal Mayor Minister Mr Mrs Ms Mx Officer Pastor Pope
    Premier President Prince Princess Principal Prof Professor Prosecutor Provost Queen Rabbi Rep
    Representative Rev Ranger Secretary Sen Senator Sgt Sergeant Sheik Sheikh Sheriff Sir
    Solicitor Speaker Spokesman Spokesperson Spokeswoman Superintendent Supt Supervisor Treasurer
    Trooper Warden Controller
    """)
COURTESY = word_list("Mr Mrs Ms Mx Sir Dame Dr Prof Professor Lord Lady")
_SAYING = (
    r"said|says|told|tells|asked|added|wrote|testified|recalled|argued|explained|replied|answered|"
    r"warned|noted|conceded|announced|acknowledged|insisted|joked|concluded|tweeted"
)
_SAYS_BEHIND = re.compile(rf",? (?:{_SAYING})\b")
_SAYS_BEFORE = re.compile(rf"\b(?:{_SAYING}) $")
_AGE_BEHIND = re.compile(
    r",? (?:who is |who was |aged |age )?(?P<age>\d{1,3})(?=[,.;)]|, )(?!,\d|\.\d)"
)
_AGE_BRACKETS = re.compile(r" \((?P<age>\d{1,3})\)")
_AGE_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old $")
_DESCRIBED = re.compile(
    r", (?:who|whose|an? [a-z]|the [a-z]|then\b|\d)|,? \((?:left|right|center|centre)\)"
)
_PLACED = re.compile(
    r"\b(?:in|at|near|to|from|of|outside|across|around|on|through|into) (?:the )?$"
)
_NOT_NAMES = frozenset({*WEEKDAYS, *MONTHS, *(each[:3] for each in MONTHS), "Sept", "TK"})
_OPENING_WORDS = FUNCTION_WORDS | word_list("""
    later earlier today yesterday meanwhile finally still even together afterward afterwards
    tonight recently perhaps
    """)
_LONGEST, _OLDEST = 5, 115
_BACK = 20
_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody, or something, is named.

    Attributes:
        title: What stands before the name: ``Fire Chief``; may be empty.
        name: As it is written, without ``’s``.
        words: Its words, particles too.
        age: As it is told right there; None if it isn't.
        is_speaker: Somebody of that name says something here.
        is_described: What follows tells who that is.
        is_placed: What comes before is said of places: ``in``, ``near``.
        is_opening: It begins a sentence, and its first word may be no name.
        start: First code point of the name in its text.
        end: One past the last.
        title_start: Where the title begins; ``start`` without one.
        key: The name, folded.
        family_key: Its last word, folded.
        is_likely: It has the form of a full name of a person.
        is_common: Its words are common ones, or names of institutions: ``City Council``.
    """

    title: str
    name: str
    words: tuple[str, ...]
    age: int | None
    is_speaker: bool
    is_described: bool
    is_placed: bool
    is_opening: bool
    start: int
    end: int
    title_start: int
    key: str
    family_key: str
    is_likely: bool
    is_common: bool

    @property
    def family(self) -> str:
        """The last word."""
        return self.words[-1]

    @property
    def is_full(self) -> bool:
        """Two words or more."""
        return len(self.words) > 1

    @property
    def is_person(self) -> bool:
        """Something here tells that it is a person."""
        return bool(self.title) or self.is_speaker or self.age is not None


@lru_cache(maxsize=_KEPT)
def mentions_in(text: str) -> tuple[Mention, ...]:
    """The names of a paragraph in order: rows of words with capitals."""
    return tuple(filter(None, (_mention(text, row) for row in _rows(text))))


def _rows(text: str) -> Iterator[list[Word]]:
    row: list[Word] = []
    particles: list[Word] = []
    for word in words(text):
        last = (particles or row)[-1:] if row else []
        is_joined = bool(last) and _joins(text, last[0], word)
        if word.is_capitalised and is_joined:
            row += [*particles, word]
            particles = []
        elif (
            word.text in PARTICLES and is_joined and word.text not in {"of", "at", "a", "to", "la"}
        ):
            particles.append(word)
        else:
            if row:
                yield row
            row, particles = ([word] if word.is_capitalised else []), []
    if row:
        yield row


def _joins(text: str, before: Word, word: Word) -> bool:
    """A full stop goes on only behind an initial or a title; ``’s`` ends a name."""
    between = text[before.end : word.start]
    if before.text.endswith(("’s", "'s")):
        return False
    short = before.text in TITLES or len(before.text) == 1 or before.text in {"St", "Jr"}
    return between in {" ", "\u00a0"} or (between == ". " and short)


def _mention(text: str, row: list[Word]) -> Mention | None:
    opening = _opens(text, row[0].start)
    while row and row[0].text.casefold() in _OPENING_WORDS:
        row = row[1:]
    at = max((place for place, word in enumerate(row[:-1], 1) if word.text in TITLES), default=0)
    named = row[at:]
    if not at and opening and len(named) > 2 and is_common_word(named[0].text):  # noqa: PLR2004
        named = row = named[1:]
    if not named or len(named) > _LONGEST or not _may_be_name(named):
        return None
    start, last = named[0].start, named[-1]
    end = last.end - 2 if last.text.endswith(("’s", "'s")) else last.end
    name = text[start:end]
    lead = text[max(0, row[0].start - _BACK) : row[0].start]
    return Mention(
        title=" ".join(word.text for word in row[:at]),
        name=name,
        words=tuple(name.split()),
        age=_age(text, lead if row[0].start == start else "", end),
        is_speaker=bool(_SAYS_BEHIND.match(text, end) or _SAYS_BEFORE.search(lead)),
        is_described=_DESCRIBED.match(text, end) is not None,
        is_placed=_PLACED.search(lead) is not None,
        is_opening=opening and named[0].start == row[0].start,
        start=start,
        end=end,
        title_start=row[0].start,
        key=fold(name),
        family_key=fold(name.split()[-1]),
        is_likely=looks_like_person(name) and not is_organisation(name),
        is_common=all(is_common_word(word) or is_name_word(word) for word in name.split()),
    )


def _may_be_name(named: list[Word]) -> bool:
    if any(word.text in _NOT_NAMES for word in named):
        return False
    if any(any(sign.isdigit() for sign in word.text) for word in named):
        return False
    whole = " ".join(word.text for word in named)
    if whole in REGIONS or "." in named[-1].text:
        return False
    last = named[-1].text
    return len(last) > 1 and not last.isupper()


def _age(text: str, lead: str, end: int) -> int | None:
    found = (
        _AGE_BEHIND.match(text, end) or _AGE_BRACKETS.match(text, end) or _AGE_BEFORE.search(lead)
    )
    age = int(found["age"]) if found else 0
    return age if 0 < age <= _OLDEST else None


def _opens(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip()
    return not before or before[-1] in '.!?:;“”"—–(*_>\n'
