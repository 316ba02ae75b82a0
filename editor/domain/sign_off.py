"""Captions as they arrive: FILE prefix, words, sign-off and advisory told apart.

A sign-off leaves the words only if every token of it stands in the parsed fields; otherwise it
stays where it was, and the credit is marked uncertain.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.domain.advisory import split_advisory
from editor.domain.agencies import SUPPLIERS
from editor.domain.credit_line import CreditLine
from editor.domain.credit_reading import is_credible, read_credit_line
from editor.domain.credit_words import PHOTO, words_that_name_nobody
from editor.domain.names import fold, is_house, is_organisation, known_agency, looks_like_person
from editor.domain.photo import PhotoFields

_FILE_PREFIX = re.compile(
    r"(?:\(\s*FILES?(?:\s+PHOTO)?\s*\)|FILES?(?:\s+PHOTO)?(?=\s*[-–—:]|\s+[^a-z]))\s*[-–—:]*\s*"
)
_FILE_DATED = re.compile(r"file photo dated\b", re.IGNORECASE)
_EVIDENCE = re.compile(
    r"©|\bvia\b|\bphotos?\b|\bcourtesy\b|\bcredits?\b|\bhandout\b|\bpool\b|\bpicture:"
    r"|^(?:submitted|supplied|provided|contributed)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"""(?:^|(?<=[.!?”"’)\]])(?<![A-Z]\.)\s+
          |\s+(?=(?:REUTERS|THE\ CANADIAN\ PRESS|AFP\ PHOTO)\s*/|©))
        (?P<sign_off>
            (?:REUTERS|THE\ CANADIAN\ PRESS|LA\ PRESSE\ CANADIENNE|AP\ Photo|AFP\ PHOTO)\s*/\s*\S.*
          | ©\s*\S.*
          | (?:Mandatory\ [Cc]redit|Photo\ credit\ should\ read|Photographer|Photo|Picture|Credit)
            (?:\ Image)?:?\s.*
          | (?i:{PHOTO}\s*[:：]|{PHOTO}\ credits?:|cr[eé]dits?(?:\ photos?)?(?:\s*:|\.{{3}}))\s*\S.*
          | (?:(?:Pool|Handout|File|Staff)\ [Pp]hoto|Photo|Picture)(?:\ by\s|:\s|\s?/).*
          | Courtesy\s.*
          | Handout\ via\s.*
          | (?:Pool\ )?Getty(?:\ Images)?
          | (?=[A-Z@])(?:[A-Z]\.|[^/.!?])*(?:/|\ via\ [A-Z])(?:[A-Z]\.|[^.!?])*
        )\.?$""",
    re.VERBOSE | re.DOTALL,
)
_FILE_BY_SLASH = re.compile(r"/\s*files?(?:\s+photo)?\W*$", re.IGNORECASE)
_BARE_WORDS = 16
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’")
_KEPT = 100  # captions; whoever asks about a photo asks several times in a row
_SIGN_OFF_LIMIT = 400  # characters; longer than any sign-off, short enough to be searched at once


@dataclass(frozen=True, slots=True)
class CaptionParts:
    """A caption taken apart.

    Attributes:
        body: The words, without FILE prefix, sign-off (if it was understood) and advisory.
        is_file: It had a FILE prefix, or its sign-off ends as Reuters and AFP end those of old
            photos (``/File Photo``), which need no prefix. AP's ``, File`` needs one: that it
            stands there is in ``credit.file`` alone.
        credit: The sign-off; None if there is none.
        advisory: Notes to editors that readers must not see, as they came; empty if none.
    """

    body: str
    is_file: bool = False
    credit: CreditLine | None = None
    advisory: str = ""


def parse_credit_line(text: str) -> CreditLine:
    """Take a sign-off apart, with or without its brackets.

    ``(Gavriil Grigorov, Sputnik, Kremlin Pool Photo via AP, File)`` is one creator, two
    organisations, a pool, a distributor and a file photo. Never raises; what isn't in the grammar
    is read as far as it goes and marked uncertain.
    """
    credit = read_credit_line(text)
    is_sure = is_complete(credit) and (credit.is_empty or is_credible(credit))
    return replace(credit, uncertain=credit.uncertain or not is_sure)


def is_complete(credit: CreditLine) -> bool:
    """Whether every word of the raw sign-off stands in the fields or belongs to the grammar."""
    named = " ".join((*credit.creators, *credit.organisations, credit.distributor))
    words = set(re.findall(r"\w+", fold(credit.raw)))
    mandatory = re.match(r"mandatory|photo credit", credit.raw, re.IGNORECASE)
    identifier = re.search(r"\(([\w-]+)\)$", credit.raw) if mandatory else None
    known = set(re.findall(r"\w+", fold(named))) | words_that_name_nobody(credit.raw)
    known |= set(re.findall(r"\w+", fold(identifier[1]))) if identifier else set()
    return words <= known


def ends_as_file(credit: CreditLine) -> bool:
    """Whether the sign-off marks a file photo by itself: ``REUTERS/Jane Doe/File Photo``."""
    return credit.file and _FILE_BY_SLASH.search(credit.raw) is not None


def find_credit(text: str) -> CreditLine | None:
    """The sign-off of a caption, or of a line that is a sign-off and nothing else.

    Returns:
        None if there is none. A line with nothing but a name in it is one, and uncertain.
    """
    found = split_caption(text).credit
    if found is not None:
        return found
    line = text.strip()
    if not line or len(line) > _SIGN_OFF_LIMIT or len(line.split()) > _BARE_WORDS:
        return None
    credit = parse_credit_line(line)
    if not is_credible(credit):
        return None
    is_signed = bool(_EVIDENCE.search(line)) or "/" in line or "|" in line
    return credit if is_signed else replace(credit, uncertain=True)


@lru_cache(maxsize=_KEPT)
def split_caption(text: str) -> CaptionParts:
    """Tell FILE prefix, words, sign-off and advisory of a caption apart. Never raises."""
    words, advisory = split_advisory(text.strip())
    prefix = _FILE_PREFIX.match(words)
    is_file = prefix is not None or _FILE_DATED.match(words) is not None
    body = words[prefix.end() :] if prefix else words
    rest, credit = _split_sign_off(body)
    if credit is None:
        return CaptionParts(body, is_file, None, advisory)
    if not is_complete(credit):
        return CaptionParts(body, is_file, replace(credit, uncertain=True), advisory)
    is_file = is_file or ends_as_file(credit)
    earlier_body, earlier = _split_sign_off(rest)
    if earlier is not None and _says_no_more(earlier, credit):
        rest = earlier_body
        credit = replace(credit, raw=f"{earlier.raw}) ({credit.raw}")
    return CaptionParts(rest, is_file, credit, advisory)


def _says_no_more(earlier: CreditLine, later: CreditLine) -> bool:
    """Whether a first sign-off is repeated by a second: AFP's own and the one for Getty."""
    names = {fold(each) for each in (*later.creators, *later.organisations, later.distributor)}
    said = {fold(each) for each in (*earlier.creators, *earlier.organisations)}
    flags = earlier.file <= later.file and earlier.pool <= later.pool
    return is_complete(earlier) and flags and said <= names and not earlier.distributor


def _split_sign_off(text: str) -> tuple[str, CreditLine | None]:
    """Cut the sign-off off the end; the text as it came and None if there is none."""
    tail = text[-_SIGN_OFF_LIMIT:]
    before = text[: -len(tail)] if tail else ""
    start = _bracket_start(tail)
    if start is not None:
        credit = parse_credit_line(tail[start:].rstrip(" ."))
        words = (before + tail[:start]).rstrip()
        ends_sentence = words.endswith(_SENTENCE_ENDS)
        if is_credible(credit) and _has_evidence(credit, ends_sentence=ends_sentence):
            return words, credit
        return text, None
    bare = _BARE.search(tail)
    while bare:
        sign_off = bare["sign_off"].strip()
        credit = parse_credit_line(sign_off)
        if len(sign_off.split()) <= _BARE_WORDS and is_credible(credit) and _is_sure(credit):
            return (before + tail[: bare.start()]).rstrip(), credit
        bare = _BARE.search(tail, bare.start() + 1)
    return text, None


def _bracket_start(text: str) -> int | None:
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


def _has_evidence(credit: CreditLine, *, ends_sentence: bool) -> bool:
    """A bracket is a sign-off if it names an agency or has the words or signs of one.

    A supplier alone ("(NASA)") is one behind a whole sentence; within one it may explain a name.
    """
    if any(known_agency(each) for each in credit.organisations):
        return True
    if ends_sentence and any(each in SUPPLIERS for each in credit.organisations):
        return True
    said = credit.file or bool(_EVIDENCE.search(credit.raw))
    if credit.organisations and all(map(is_organisation, credit.organisations)) and said:
        return True
    courtesy = re.match(r"(?:photo )?courtesy\b", credit.raw, re.IGNORECASE)
    if courtesy and ends_sentence and not credit.is_empty:
        return True
    by_house = re.match(r"(?P<house>[^:/,]+): ", credit.raw)
    if by_house and is_organisation(by_house["house"]) and credit.creators:
        return True
    full_names = bool(credit.creators) and all(" " in name for name in credit.creators)
    signed = said or "/" in credit.raw or "|" in credit.raw
    return signed and (full_names or bool(credit.distributor))


def _is_sure(credit: CreditLine) -> bool:
    """Without brackets only a sentence that names an agency or says ``Photo`` is a sign-off."""
    suppliers = (*credit.organisations, credit.distributor)
    said = re.match(rf"(?:mandatory credit|{PHOTO}|credit|©)", credit.raw, re.IGNORECASE)
    labelled = re.match(
        r"(?:pool|handout|file|staff) photo(?: by\b|:| ?/)", credit.raw, re.IGNORECASE
    )
    by_house = (
        bool(credit.creators)
        and all(map(looks_like_person, credit.creators))
        and bool(credit.organisations)
        and all(map(is_house, credit.organisations))
    )
    return (
        any(known_agency(each) for each in suppliers)
        or by_house
        or bool(said and not credit.uncertain and credit.organisations)
        or bool(labelled and not credit.is_empty)
    )


def credit_of_fields(fields: PhotoFields) -> CreditLine | None:
    """The credit that a photo's metadata gives, None if it gives none.

    Creator and credit line come first; if the credit line leaves a doubt and the caption ends in
    a sign-off that leaves none, the sign-off counts.
    """
    signed = split_caption(fields.caption or "").credit
    stated = _stated(fields)
    if stated is None or (stated.uncertain and signed is not None and not signed.uncertain):
        return signed or stated
    return stated


def _stated(fields: PhotoFields) -> CreditLine | None:
    """The credit of the fields that are made for it."""
    people = tuple(name for name in fields.creators or () if name.strip())
    line = (fields.credit_line or "").strip()
    if not line:
        source = (fields.source or "").strip()
        if source and fold(source) not in {fold(name) for name in people}:
            line = source
    if not line:
        return CreditLine(creators=people) if people else None
    credit = parse_credit_line(line)
    if not people:
        return credit
    known = {fold(name) for name in people}
    others = tuple(name for name in credit.creators if fold(name) not in known)
    # The creators have a field of their own, so other names of the line are organisations.
    organisations = (*(name for name in others if not _is_part(name, known)), *credit.organisations)
    doubt = any(not is_organisation(name) for name in organisations if name in others)
    return replace(
        credit,
        creators=people,
        organisations=organisations,
        uncertain=doubt or (credit.uncertain and not is_complete(replace(credit, creators=people))),
    )


def _is_part(name: str, known: set[str]) -> bool:
    """Whether a name is a shorter form of one that is known: ``J. Doe`` no, ``Doe`` yes."""
    return any(set(fold(name).split()) <= set(full.split()) for full in known)
