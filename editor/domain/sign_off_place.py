"""Where in a caption its sign-off may stand, and what makes words a sign-off."""

import re
from collections.abc import Iterator

from editor.domain.agencies import PAPER_WORDS, SUPPLIERS
from editor.domain.credit_line import CreditLine
from editor.domain.credit_words import CREDIT, PHOTO, has_post
from editor.domain.names import (
    fold,
    is_house,
    is_organisation,
    known_agency,
    looks_like_person,
)

_EVIDENCE = re.compile(
    rf"©|\bvia\b|\bphotos?\b|\bcourtesy\b|\bcredits?\b|\bhandout\b|\bpool\b|\b{PHOTO}:"
    r"|^(?:submitted|supplied|provided|contributed|screen|fot[oó])\b|^\(c\)",
    re.IGNORECASE,
)
_LABEL = rf"(?i:(?:{PHOTO}(?:\ credits?)?|{CREDIT})(?:\s*[:：]|\.\.\.))"
_KIND = r"(?:(?:file|pool|handout|staff|archive?)\ )"
_BARE = re.compile(
    rf"""(?:^|(?<=[.!?”"’)\]])\s+|(?<=\s)[|•·–—-]+\s+
          |\s(?=(?:REUTERS|THE\ CANADIAN\ PRESS|AFP\ PHOTO|EPA(?:-EFE)?)\s*/|©|📷
                 |(?=[^\W\d_a-z]){_LABEL}))
        (?P<sign_off>
            (?:REUTERS|THE\ CANADIAN\ PRESS|LA\ PRESSE\ CANADIENNE|AP\ Photo|AFP\ PHOTO)\s*/\s*\S.*
          | ©\s*\S.*
          | (?:Mandatory\ [Cc]redit|Photo\ credit\ should\ read|Photographer|Photo|Picture|Credit)
            (?:\ Image)?:?\s.*
          | {_LABEL}\s*\S.*
          | (?i:{_KIND}?{PHOTO})(?:\ (?:by|courtesy|from|©)\s|\s?[/:]).*
          | (?i:{PHOTO}\ (?:provided|supplied|submitted|contributed|released)\ by\s).*
          | (?:Copyright|\([cC]\))\s.*
          | (?:Foto|Bild|Photo)\s(?=[^\W\d_a-z]).*
          | (?:Fot\.|Image\ source,)\s.*
          | Courtesy\s.*
          | (?:Provided|Supplied|Submitted|Contributed)(?:\ by\b|:).*
          | (?:Handout|Screen\ ?grab|Screenshot)\ (?:via|from)\s.*
          | (?:Pool\ )?Getty(?:\ Images)?
          | (?=[A-Z@])(?:[A-Z]\.|[^/.!?])*(?:/|\ via\ [A-Z])(?:[A-Z]\.|[^.!?])*
          | [^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){{1,4}}(?:,|\sfor|\s\|)\s+(?=[^\W\d_a-z]|the\s)
            [^.!?/:;]{{2,60}}
        )\.?$""",
    re.VERBOSE | re.DOTALL,
)
BARE_WORDS = 16
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’")
_IN_FRONT = re.compile(
    r"\s*(?P<sign_off>(?:Mandatory Credit|Photo credit|Credit Image)\b[^()]{3,150}"
    r"\((?=\w*[0-9])\w{4,}\))[\s.;:,-]+(?=\S)",
    re.IGNORECASE,
)
_MOST_BRACKETS = 8
_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{4,200})[)\]]")
_IS_LABELLED = re.compile(
    rf"{_KIND}?{PHOTO}(?:\ by\b|\ ?/|\s*[:：])|{CREDIT}(?:\s*[:：,]|\.)|fot\.",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"(?:mandatory\ credit|{_KIND}?{PHOTO}|{CREDIT}|©|\(c\)|fot\.)", re.IGNORECASE)

_IN_WORDS = re.compile(r",| for ")
_SIGNS = re.compile(r"[/|©]|\bvia\b")


def bare_candidates(text: str) -> Iterator[tuple[int, str]]:
    """Where a sign-off without brackets may begin, with its words, the longest first."""
    found = _BARE.search(text)
    while found:
        sign_off = found["sign_off"].strip()
        if len(sign_off.split()) <= BARE_WORDS:
            yield found.start(), sign_off
        found = _BARE.search(text, found.start() + 1)


def sign_off_in_front(text: str) -> tuple[str, str] | None:
    """A sign-off with a number in front of the words, as Shutterstock has it, and the words."""
    found = _IN_FRONT.match(text)
    return (found["sign_off"], text[found.end() :]) if found else None


def bracketed(text: str) -> Iterator[str]:
    """What stands in brackets in a text, the last first, and few of them."""
    for found in list(_BRACKETS.finditer(text))[: -_MOST_BRACKETS - 1 : -1]:
        yield found["inside"]


def bracket_start(text: str) -> int | None:
    """Where the bracket opens that ends the text (a full stop may follow it), or None."""
    stripped = text.rstrip(" .")
    if stripped[-1:] not in {")", "]"}:
        return None
    depth = 0
    for at in range(len(stripped) - 1, -1, -1):
        depth += (stripped[at] in ")]") - (stripped[at] in "([")
        if depth == 0:
            mandatory = re.search(r"(?:Mandatory Credit|Photo credit)[^()]*$", stripped[:at])
            return None if mandatory and stripped[mandatory.start() - 1] != "(" else at
    return None


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does."""
    return words.endswith(_SENTENCE_ENDS)


def has_words_of_one(line: str) -> bool:
    """Whether a line has the words or the signs of a sign-off."""
    return bool(_EVIDENCE.search(line)) or "/" in line or "|" in line


def is_labelled(line: str) -> bool:
    """Whether a line begins as only sign-offs do: ``Photo:``, ``Photo by``, ``©``."""
    return _IS_LABELLED.match(line) is not None or line.startswith("©")


def bracket_has_evidence(credit: CreditLine, *, behind_sentence: bool) -> bool:
    """A bracket is a sign-off if it names an agency or has the words or signs of one.

    A supplier alone ("(NASA)") is one behind a whole sentence; within one it may explain a name.
    """
    if any(known_agency(each) for each in credit.organisations):
        return True
    if behind_sentence and any(each in SUPPLIERS for each in credit.organisations):
        return True
    said = credit.file or bool(_EVIDENCE.search(credit.raw))
    if credit.organisations and all(map(is_organisation, credit.organisations)) and said:
        return True
    courtesy = re.match(r"(?:photo )?courtesy\b", credit.raw, re.IGNORECASE)
    if courtesy and behind_sentence and not credit.is_empty:
        return True
    by_house = re.match(r"(?P<house>[^:/,]+): ", credit.raw)
    if by_house and is_organisation(by_house["house"]) and credit.creators:
        return True
    full_names = bool(credit.creators) and all(" " in name for name in credit.creators)
    signed = said or "/" in credit.raw or "|" in credit.raw
    return signed and (full_names or bool(credit.distributor))


def bare_has_evidence(credit: CreditLine) -> bool:
    """Without brackets only a sentence that names an agency or says ``Photo`` is a sign-off."""
    people = bool(credit.creators) and all(map(looks_like_person, credit.creators))
    if people and not credit.organisations and has_post(credit.raw):
        return True
    said = _SAYS.match(credit.raw) is not None
    if not said and _IN_WORDS.search(credit.raw) and not _SIGNS.search(credit.raw):
        return people and len(credit.organisations) == 1 and _is_press(credit)
    by_house = bool(credit.organisations) and all(map(is_house, credit.organisations))
    return (
        any(known_agency(each) for each in (*credit.organisations, credit.distributor))
        or (people and (by_house or said))
        or (said and not credit.uncertain and bool(credit.organisations))
        or (is_labelled(credit.raw) and not credit.is_empty)
    )


def _is_press(credit: CreditLine) -> bool:
    """Whether the one organisation is an agency or a paper, or the words speak of a photo."""
    (house,) = credit.organisations
    is_paper = fold(house).rpartition(" ")[2] in PAPER_WORDS and " " in house
    says_photo = re.search(r"\b(?:photo|staff)\b", credit.raw, re.IGNORECASE) is not None
    return known_agency(house) is not None or is_paper or (says_photo and is_house(house))
