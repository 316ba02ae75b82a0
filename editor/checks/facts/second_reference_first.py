"""Who is named by the last name was named in full before."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.cast import Cast, NamedAt, Person, cast_of
from editor.checks.facts.reading import remark
from editor.domain.finding import Finding, Severity
from editor.domain.names import fold
from editor.domain.story import Story
from editor.language.common_words import is_common_word


def _find(story: Story, _options: None) -> Iterator[Finding]:
    cast = cast_of(story)
    for person in cast.people.values():
        early = _early(cast, person)
        if early is not None:
            message = f"{person.name} is named in full only later. Name the person in full here."
            yield remark(
                "second-reference-first", early.placed, early.span, message, (person.name,)
            )


def _early(cast: Cast, person: Person) -> NamedAt | None:
    """The last name alone before the full one, where somebody speaks or has a title."""
    if cast.only_one(person.family) is not person or is_common_word(person.family):
        return None
    if person.given.isupper() or any(map(is_common_word, person.given.split())):
        return None  # ``UK Coastguard``; ``Meeting Lee`` at the start of a sentence
    full = [at.order for at in person.full if at.placed.passage.kind == "body"]
    for at in cast.single.get(fold(person.family), ()):
        mention = at.mention
        if not full or at.order >= full[0]:
            return None
        if at.is_body and (mention.is_speaker or mention.title) and mention.name[0].isupper():
            return at
    return None


SECOND_REFERENCE_FIRST = Check(
    label="Last name before the full name",
    about="Readers don’t know yet who that is: a paragraph was moved up.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        "“It was time,” Whitaker said.\n\nRod Whitaker, a builder, won the contract.",
        "It was time, Gov. Whitaker said.\n\nRod Whitaker, 43, won.",
    ),
    must_not_match=(
        "Rod Whitaker, a builder, won.\n\n“It was time,” Whitaker said.",
        "“Whitaker said so,” Ann Lee said.\n\nRod Whitaker, a builder, won.",
        "Ann Whitaker, 43, came.\n\n“It was time,” Whitaker said.\n\nRod Whitaker, 45, won.",
        "Mr. Whitaker said so.\n\nMeeting Whitaker, 43, was hard. Replacing Whitaker, 43, was not.",
        "The road to Jordan was closed.\n\nMichael Jordan, 61, said so.",
    ),
)
