"""A person holds one office in a story."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.cast import Cast, NamedAt, Person, cast_of
from editor.checks.facts.reading import remark
from editor.domain.finding import Finding, Severity
from editor.domain.names import fold
from editor.domain.story import Story
from editor.language.facts.offices import are_offices_of_two, office_of

_ANOTHER_TIME = re.compile(r"\b(?:former|then|ex|late|future|now|acting|incoming|outgoing|elect)\b")
_ROOM = 16  # characters before the title


def _find(story: Story, _options: None) -> Iterator[Finding]:
    cast = cast_of(story)
    for person in cast.people.values():
        if cast.only_one(person.family) is not person:
            continue
        held = list(_held(cast, person))
        told = set()
        for at in held[1:]:
            first, here = office_of(held[0].mention.title), office_of(at.mention.title)
            if are_offices_of_two(first, here) and here not in told:
                told.add(here)
                message = (
                    f"{person.name} is {first} elsewhere in the story, here {here}. Which is right?"
                )
                yield remark("title-two-ways", at.placed, at.span, message)


def _held(cast: Cast, person: Person) -> Iterator[NamedAt]:
    """Where the story gives that person an office, in order."""
    found = [*person.full, *cast.single.get(fold(person.family), ())]
    for at in sorted(found, key=lambda each: (not each.is_body, each.order)):
        mention = at.mention
        before = at.placed.passage.prose[max(0, mention.title_start - _ROOM) : mention.start]
        if office_of(mention.title) and not at.is_quoted and not _ANOTHER_TIME.search(before):
            yield at


TITLE_TWO_WAYS = Check(
    label="One person, two offices",
    about="A mayor who turns into a governor is a slip, or needs a word.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        "Mayor Ruth Lee opened the bridge.\n\n“It was time,” Gov. Lee said.",
        "Vice President Ruth Lee left. President Lee said so.",
    ),
    must_not_match=(
        "Gov. Ruth Lee opened the bridge. Governor Lee said so. Dr. Lee slept.",
        "Mayor Ruth Lee met Gov. Bo Lee. “It was time,” Gov. Lee said.",
        "Mayor Ruth Lee opened it. The plan of then-Sheriff Lee failed.",
        "Fire Chief Ruth Lee opened it. “It was time,” Chief Lee said.",
        "“Gov. Lee did it,” Mayor Ruth Lee said.",
        "President Ruth Lee spoke. Gen. Lee left. Defense Minister Bo Kim slept. Sen. Kim left.",
    ),
)
