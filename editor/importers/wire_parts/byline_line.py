"""A byline as a wire prints it: ``By NAME and NAME``, the agency on the same or the next line."""

import re
from dataclasses import dataclass, replace

from editor.domain.agencies import PAPER_WORDS
from editor.domain.credit import Credit
from editor.domain.names import (
    fold,
    is_organisation,
    known_agency,
    looks_like_name,
    name_out_of_capitals,
    split_names,
)
from editor.domain.tagline_reading import parse_tagline
from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.furniture import is_moment

_BY = re.compile(r"(?:(?:written|reported|story|words) )?by:?\s+(?P<who>.+)", re.IGNORECASE)
_SIDE = re.compile(r"\s*[|•·/\t]\s*|\s+[-–—]\s+")
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w.-]+|@\w+")
_TITLE = re.compile(
    r"(?P<whose>.*?)\s*\b(?:staff\s+)?(?:writer|reporter|correspondent|journalist)s?", re.IGNORECASE
)
_OF_PAPER = re.compile(r"(?P<names>.+?)\s+(?:of|for)\s+(?P<paper>\S.*)")
_FOR = re.compile(r"(?:of|for)\s+(?=\S)")
_WIDEST = 24  # words, with the page's own behind the names
_LONGEST = 300  # characters


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, and what else stood on the line.

    Attributes:
        writers: With place and affiliation, as far as the line says them.
        furniture: Mail addresses and moments behind the names.
        unread: A title that has no field, such as ``Environment Correspondent``.
    """

    writers: tuple[Credit, ...]
    furniture: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def read_byline(block: Block) -> Byline | None:
    """Read a byline, None if the line is none: everything on it has to be understood."""
    match = _BY.fullmatch(block.text[:_LONGEST])
    if match is None or block.words > _WIDEST or len(block.text) > _LONGEST:
        return None
    who, moment = _without_moment(match["who"].strip())
    first, *sides = (each.strip() for each in _SIDE.split(who))
    contacts = [each for each in sides if _CONTACT.fullmatch(each) or is_moment(each)]
    others = [each for each in sides if each and each not in contacts]
    writers, title = _writers(first.strip(" ,"))
    if len(others) > 1 or (others and title) or not writers:
        return None
    title = others[0] if others else title
    affiliation = affiliation_of(title) if title else ""
    if affiliation is None and not _TITLE.fullmatch(title):
        return None
    if affiliation:
        writers = [replace(each, affiliation=affiliation) for each in writers]
    unread = (title,) if affiliation is None else ()
    return Byline(tuple(writers), (*contacts, *((moment,) if moment else ())), unread)


def affiliation_of(text: str) -> str | None:
    """For whom people work, by the words behind their names or on the line below.

    Returns:
        The agency or paper of ``Associated Press``, ``of The Bulletin`` and ``Register Staff
        Writer``; empty for a mere ``Staff Writer``; None if the words don't say it for certain.
    """
    bare = _FOR.sub("", text, count=1)
    if known_agency(bare):
        return bare
    title = _TITLE.fullmatch(bare)
    if title is None:
        return bare if looks_like_name(bare.replace(" & ", " of ")) and _is_paper(bare) else None
    whose = title["whose"]
    # Before a title the paper is never a mere row of capitals: JANE MARY DOE Staff Writer.
    named = fold(whose).rpartition(" ")[2] in PAPER_WORDS or is_organisation(whose.title())
    known = known_agency(whose) or (looks_like_name(whose) and named)
    return whose if known or not whose else None


def _is_paper(text: str) -> bool:
    return is_organisation(text) and not _TITLE.fullmatch(text)


def _writers(text: str) -> tuple[list[Credit], str]:
    """The people, and the affiliation or title that stands behind their names."""
    placed = parse_tagline(f"Reporting by {text}") if " in " in text else None
    if placed:
        people = [replace(each, role="writer") for each in placed]
        return (people if all(_can_write(each.name) for each in people) else []), ""
    of_paper = _OF_PAPER.fullmatch(text)
    if of_paper and affiliation_of(of_paper["paper"]):
        return _writers(of_paper["names"])[0], of_paper["paper"]
    names = list(split_names(text))
    title = ""
    if len(names) > 1 and text.endswith(f", {names[-1]}") and _is_no_person(names[-1]):
        title = names.pop()
    else:
        names[-1], title = _without_title(names[-1])
    if not all(map(_can_write, names)):
        return [], ""
    return [Credit(name_out_of_capitals(name), "writer") for name in names], title


def _can_write(name: str) -> bool:
    """A full name, or an agency that signs itself."""
    if _TITLE.fullmatch(name):
        return False
    return looks_like_name(name) and (" " in name or known_agency(name) is not None)


def _is_no_person(text: str) -> bool:
    return is_organisation(text) or _TITLE.fullmatch(text) is not None


def _without_title(name: str) -> tuple[str, str]:
    """``JANE DOE The Associated Press`` and ``Jane Doe Staff Writer`` as name and the rest."""
    words = name.split()
    for at in range(2, len(words)):
        before, behind = " ".join(words[:at]), " ".join(words[at:])
        titled = _TITLE.fullmatch(behind) is not None and affiliation_of(behind) is not None
        if known_agency(behind) or (titled and not is_organisation(before)):
            return before, behind
    return name, ""


def _without_moment(text: str) -> tuple[str, str]:
    """``Jane Doe Oct. 22, 2024 5:31 am`` as the name and the moment."""
    for gap in re.finditer(r"[\s|•·–—]+", text):
        behind = text[gap.end() :]
        if is_moment(behind) and any(letter.isdigit() for letter in behind):
            return text[: gap.start()].rstrip(" -"), behind
    return text, ""
