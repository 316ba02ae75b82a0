"""Captions as they arrive: FILE prefix, words, sign-off and advisory told apart.

A sign-off leaves the words only if every token of it stands in the parsed fields; otherwise it
stays where it was, and the credit is marked uncertain.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.domain.advisory import split_advisory
from editor.domain.credit_line import CreditLine
from editor.domain.credit_reading import is_credible, read_credit_line
from editor.domain.credit_words import GRAMMAR_WORDS, words_of, words_that_name_nobody
from editor.domain.names import fold, has_strange_words, is_organisation, known_agency
from editor.domain.photo import PhotoFields
from editor.domain.sign_off_place import (
    BARE_WORDS,
    bare_candidates,
    bare_has_evidence,
    bracket_has_evidence,
    bracket_start,
    bracketed,
    ends_sentence,
    has_words_of_one,
    is_labelled,
    sign_off_in_front,
)

_FILE_PREFIX = re.compile(
    r"(?:\(\s*FILES?(?:\s+PHOTO)?\s*\)|FILES?(?:\s+PHOTO)?(?=\s*[-–—:]|\s+[^a-z]))\s*[-–—:]*\s*"
)
_FILE_DATED = re.compile(r"file photo dated\b", re.IGNORECASE)
_FILE_BY_SLASH = re.compile(r"/\s*files?(?:\s+photos?)?\W*$", re.IGNORECASE)
# A bracket or the last sentence, of words that name nobody: "(File photo)", "Foto: privat".
_NOBODY_AT_END = re.compile(r"(?:[(\[]|(?:^|[.!?”\"]\s+))(?P<sign_off>[\w :]{2,40})[)\]]?\.?\s*$")
_NOBODY_LIMIT = 60  # characters
_SEARCHED = 4_000  # characters
_KEPT = 100  # captions; whoever asks about a photo asks several times in a row
_KEPT_SIGN_OFFS = 2_000  # a desk's photos are signed by the same people again and again
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
    return _kept_parse(text) if len(text) <= _SIGN_OFF_LIMIT else _parse(text)


def _parse(text: str) -> CreditLine:
    credit = read_credit_line(text)
    if credit.uncertain:
        return credit
    strange = any(map(has_strange_words, credit.organisations))
    is_sure = is_complete(credit) and (credit.is_empty or is_credible(credit)) and not strange
    return credit if is_sure else replace(credit, uncertain=True)


_kept_parse = lru_cache(maxsize=_KEPT_SIGN_OFFS)(_parse)


def is_complete(credit: CreditLine) -> bool:
    """Whether every word of the raw sign-off stands in the fields or belongs to the grammar."""
    named = " ".join((*credit.creators, *credit.organisations, credit.distributor))
    left = words_of(credit.raw) - words_of(named)
    if left <= GRAMMAR_WORDS:
        return True
    mandatory = re.match(r"mandatory|photo credit", credit.raw, re.IGNORECASE)
    identifier = re.search(r"\(([\w-]+)\)$", credit.raw) if mandatory else None
    left -= words_of(identifier[1]) if identifier else set()
    return left <= words_that_name_nobody(credit.raw)


def ends_as_file(credit: CreditLine) -> bool:
    """Whether the sign-off marks a file photo by itself: ``REUTERS/Jane Doe/File Photo``."""
    return credit.file and _FILE_BY_SLASH.search(credit.raw) is not None


def find_credit(text: str) -> CreditLine | None:
    """The sign-off of a caption, or of a line that is a sign-off and nothing else.

    Returns:
        None if there is none. A line with nothing but a name in it is one, and uncertain; so is a
        sign-off that names nobody (``File photo``).
    """
    return (
        split_caption(text).credit
        or _in_the_middle(text)
        or _nobody_at_end(text)
        or _line_alone(text.strip())
        or _labelled(text)
    )


def typed_credit(text: str) -> CreditLine:
    """The credit in what was typed or pasted as one: a sign-off, or a whole caption with one.

    A caption is known by words of prose around its sign-off. Without a sign-off in it all of it
    is read as one.
    """
    words = " ".join(text.split())
    found = find_credit(words)
    if found is not None and found.raw and _has_prose(words.replace(found.raw, " ", 1)):
        return found
    return parse_credit_line(words)


def _has_prose(text: str) -> bool:
    """Whether there are words that begin with no capital, so that it is more than names."""
    begins = [word[0] for word in re.findall(r"\w+", text) if word not in GRAMMAR_WORDS]
    return sum(1 for letter in begins if letter.isalpha() and not letter.isupper()) > 1


def _labelled(text: str) -> CreditLine | None:
    """What a label such as ``Credit:`` stands in front of, though it wasn't understood."""
    for _, sign_off in bare_candidates(text[-_SIGN_OFF_LIMIT:]):
        credit = read_credit_line(sign_off)
        names = (*credit.creators, *credit.organisations)
        if is_labelled(sign_off) and names and all(not name[0].islower() for name in names):
            return replace(credit, uncertain=True)
    return None


def _line_alone(line: str) -> CreditLine | None:
    """A line read as a sign-off and nothing else, if its words are those of names."""
    if not line or len(line) > _SIGN_OFF_LIMIT or len(line.split()) > BARE_WORDS:
        return None
    credit = parse_credit_line(line)
    names = (*credit.creators, *credit.organisations, credit.distributor)
    if not is_credible(credit) or any(map(has_strange_words, names)):
        return None
    houses = all(map(is_organisation, credit.organisations))
    is_signed = has_words_of_one(line) and (houses or bare_has_evidence(credit))
    return credit if is_signed else replace(credit, uncertain=True)


def _in_the_middle(text: str) -> CreditLine | None:
    """A sign-off in brackets with more words behind it, if it names an agency and people."""
    for inside in bracketed(text[-_SEARCHED:]):
        credit = parse_credit_line(inside)
        names_agency = any(map(known_agency, (*credit.organisations, credit.distributor)))
        signed = bool(credit.creators) or has_words_of_one(inside)
        if names_agency and signed and is_credible(credit) and not credit.uncertain:
            return credit
    return None


def _nobody_at_end(text: str) -> CreditLine | None:
    """A sign-off at the end that names nobody: ``(File photo)``, ``Foto: privat``."""
    said = _NOBODY_AT_END.search(text[-_NOBODY_LIMIT:])
    credit = read_credit_line(said["sign_off"]) if said else None
    if credit is None or not (credit.is_empty and (credit.file or credit.handout or credit.pool)):
        return None
    return replace(credit, uncertain=True)


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
    if credit.uncertain and not is_complete(credit):
        return CaptionParts(body, is_file, replace(credit, uncertain=True), advisory)
    is_file = is_file or ends_as_file(credit)
    earlier_body, earlier = _split_sign_off(rest) if _names_again(credit, rest) else (rest, None)
    if earlier is not None and _says_no_more(earlier, credit):
        rest = earlier_body
        credit = replace(credit, raw=f"{earlier.raw}) ({credit.raw}")
    return CaptionParts(rest, is_file, credit, advisory)


def _names_again(credit: CreditLine, rest: str) -> bool:
    """Whether somebody of a sign-off is named just before it as well."""
    tail = fold(rest[-_SIGN_OFF_LIMIT:])
    return any(fold(each) in tail for each in (*credit.creators, *credit.organisations))


def _says_no_more(earlier: CreditLine, later: CreditLine) -> bool:
    """Whether a first sign-off is repeated by a second: AFP's own and the one for Getty."""
    names = {fold(each) for each in (*later.creators, *later.organisations, later.distributor)}
    said = {fold(each) for each in (*earlier.creators, *earlier.organisations)}
    flags = earlier.file <= later.file and earlier.pool <= later.pool
    return is_complete(earlier) and flags and said <= names and not earlier.distributor


def _split_sign_off(text: str) -> tuple[str, CreditLine | None]:
    """Cut the sign-off off the end; the text as it came and None if there is none."""
    front = sign_off_in_front(text)
    if front:
        credit = parse_credit_line(front[0])
        if is_credible(credit):
            return front[1], credit
    tail = text[-_SIGN_OFF_LIMIT:]
    before = text[: -len(tail)] if tail else ""
    start = bracket_start(tail)
    if start is not None:
        credit = parse_credit_line(tail[start:].rstrip(" ."))
        words = (before + tail[:start]).rstrip()
        signed = bracket_has_evidence(credit, behind_sentence=ends_sentence(words))
        if is_credible(credit) and signed:
            return _longer_sign_off(text, words, credit)
        return text, None
    for at, sign_off in bare_candidates(tail):
        credit = parse_credit_line(sign_off)
        if is_credible(credit) and bare_has_evidence(credit):
            return (before + tail[:at]).rstrip(), credit
    return text, None


def _longer_sign_off(text: str, words: str, credit: CreditLine) -> tuple[str, CreditLine]:
    """With the label and the people in front of a bracket that names a house alone.

    ``Photo: Jane Doe (Keystone)`` is one sign-off.
    """
    if credit.creators or len(credit.organisations) != 1:
        return words, credit
    tail = text[-_SIGN_OFF_LIMIT:]
    for at, sign_off in bare_candidates(tail):
        longer = parse_credit_line(sign_off)
        if is_labelled(sign_off) and longer.creators and not longer.uncertain:
            return text[: len(text) - len(tail) + at].rstrip(), longer
    return words, credit


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
