"""The names that the sources of a story give for who made it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.byline_reading import parse_byline
from editor.domain.credit import Credit
from editor.domain.credit_settling import doubtful_names
from editor.domain.names import (
    fold,
    is_organisation,
    known_agency,
    looks_like_person,
    name_out_of_capitals,
    split_names,
)
from editor.domain.protected_source import makers_of
from editor.domain.sign_off import split_caption
from editor.domain.story import Story
from editor.domain.tagline_reading import parse_tagline

_LONGEST_LINE = 400  # characters; a paragraph that is longer is no line of credit
_LINES_AT_THE_TOP, _LINES_AT_THE_END = 3, 4
_REACH = 3_000  # characters at the top and at the end, in which they stand
_BY = re.compile(r"(?:by|von|por|par|di|da|av|af|door|od)\s", re.IGNORECASE)


class Source(StrEnum):
    """Where a name comes from, as sentences say it; the surest first."""

    BYLINE = "the byline"
    TAGLINE = "the tagline"
    SIGN_OFF = "the sign-off of a photo"
    FILE = "a photo’s own data"
    PEOPLE = "the people in a photo"
    HISTORY = "the history"


MAKERS = frozenset(set(Source) - {Source.PEOPLE})
"""The sources that name who made something; the others only say how a name is spelt."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name and where it stands.

    Attributes:
        credit: The name, with role, place and affiliation as far as the source tells.
        field: Where, as findings say it: ``body``, ``figures[0].credit``, ``printed.tagline`` …
        start: First code point of the line in that field; 0 with ``end`` 0 for a whole field.
        end: One past the last.
    """

    credit: Credit
    source: Source
    field: str
    start: int = 0
    end: int = 0

    @property
    def name(self) -> str:
        """The name as it is written there."""
        return self.credit.name


def named_in(story: Story) -> tuple[Named, ...]:
    """Everybody that the story's sources name; one person as often as they are named.

    Makers of photos whose source is protected are left out.
    """
    protected = frozenset(map(fold, story.protected_makers))
    found = (*_in_lines(story), *_with_photos(story), *_in_history(story))
    return tuple(each for each in found if fold(each.name) not in protected)


def lines_of_credit(body: str) -> Iterator[tuple[int, int, Source, tuple[Credit, ...]]]:
    """The lines of a body that are byline or tagline, with who is named in them.

    A byline is among the first three lines and says *By*; the agency's line below it belongs to
    it. Taglines are among the last four lines.
    """
    lines = list(_lines(body))
    for at, (start, end) in enumerate(lines[:_LINES_AT_THE_TOP]):
        text = _plain(body[start:end])
        people = parse_byline(text) if _BY.match(text) else None
        if people:
            below = lines[at + 1] if at + 1 < len(lines) else (end, end)
            is_agency = known_agency(_plain(body[slice(*below)])) is not None
            yield start, below[1] if is_agency else end, Source.BYLINE, people
            break
    for start, end in lines[-_LINES_AT_THE_END:]:
        if people := parse_tagline(_plain(body[start:end])):
            yield start, end, Source.TAGLINE, people


def _lines(body: str) -> Iterator[tuple[int, int]]:
    """Start and end of the first and the last lines that are short and not blank."""
    last = body.rfind("\n", 0, max(0, len(body) - _REACH)) + 1
    head, tail = _short_lines(body[:_REACH], 0), _short_lines(body[last:], last)
    seen = list(head)
    yield from seen
    yield from (each for each in tail if each not in seen)


def _short_lines(part: str, at: int) -> Iterator[tuple[int, int]]:
    for line in part.splitlines(keepends=True):
        text = line.strip()
        start = at + line.find(text)
        if text and len(text) <= _LONGEST_LINE:
            yield start, start + len(text)
        at += len(line)


def _plain(line: str) -> str:
    return line.strip("*_ ")


def _in_lines(story: Story) -> Iterator[Named]:
    article = story.article
    for start, end, source, people in lines_of_credit(article.body):
        yield from (Named(each, source, "body", start, end) for each in people)
    written = article.printed
    for each in parse_byline(written.byline or "") or ():
        yield Named(each, Source.BYLINE, "printed.byline")
    for each in parse_tagline(written.tagline or "") or ():
        yield Named(each, Source.TAGLINE, "printed.tagline")


def _with_photos(story: Story) -> Iterator[Named]:
    for index, figure in enumerate(story.article.figures):
        field = f"figures[{index}].credit"
        credit = story.credit_of(figure)
        doubtful = doubtful_names(credit, {})
        yield from _makers(
            (n for n in credit.creators if n not in doubtful), field, Source.SIGN_OFF
        )
        signed = split_caption(story.caption_of(figure)).credit
        if signed is not None and not signed.uncertain:
            yield from _makers(signed.creators, f"figures[{index}].caption", Source.SIGN_OFF)
        photo = story.photo_of(figure)
        if photo is None:
            continue
        of_file = (name for name in makers_of(photo) if looks_like_person(name))
        yield from _makers(of_file, field, Source.FILE)
        for name in photo.shown.people or ():
            yield Named(Credit(name, ""), Source.PEOPLE, f"figures[{index}].photo")


def _makers(names: Iterable[str], field: str, source: Source) -> Iterator[Named]:
    for entry in names:
        for name in split_names(entry):
            if not is_organisation(name):
                credit = Credit(name_out_of_capitals(name), "photography")
                yield Named(credit, source, field)


def _in_history(story: Story) -> Iterator[Named]:
    """Who changed the story, where the settings hold a person's name and no account's."""
    writes = any(each.role == "writer" for each in story.article.credits)
    role = "editing" if writes else "writer"
    for name in story.edited_by:
        if looks_like_person(name):
            yield Named(Credit(name, role), Source.HISTORY, "credits")
