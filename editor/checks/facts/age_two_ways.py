"""Nobody has two ages in one story."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.cast import Cast, NamedAt, Person, cast_of
from editor.checks.facts.reading import body_of, remark, sentences_of
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.mentions import mentions_in

_THE_OLD = re.compile(r"(?:^|[.!?]”? )The (?P<age>\d{1,3})-year-old\b")
_THEN = re.compile(
    r"\b(?:then|years? (?:ago|earlier|later)|at the time|(?:19|20)\d\d|birthday|turned)\b"
)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    cast = cast_of(story)
    ages: dict[int, tuple[int, NamedAt]] = {}
    for at in cast.named:
        if at.mention.age is None:
            continue
        person = _person(cast, at)
        if person is None or at.is_quoted or _is_list(at) or _is_then(at):
            continue
        age, first = ages.setdefault(id(person), (at.mention.age, at))
        if age != at.mention.age:
            message = (
                f"{person.name} is {age} elsewhere in the story, here {at.mention.age}. "
                "Look the age up."
            )
            # Two of one name in full are the same person; the last name alone may be a relative's.
            is_sure = at.mention.is_full and first.mention.is_full
            is_birthday = abs(age - at.mention.age) == 1
            is_hint = is_birthday or not (is_sure or at.is_body)
            severity = Severity.HINT if is_hint else Severity.WARNING
            yield remark("age-two-ways", at.placed, at.span, message, severity=severity)
    yield from _descriptions(story, cast, {key: age for key, (age, _at) in ages.items()})


def _person(cast: Cast, at: NamedAt) -> Person | None:
    if at.mention.is_full:
        return cast.people.get(at.mention.key)
    return cast.only_one(at.mention.name)


def _is_list(at: NamedAt) -> bool:
    """A table or list, where numbers behind names are points."""
    return at.placed.passage.raw.lstrip().startswith(("-", "*", "|", "1."))


def _is_then(at: NamedAt) -> bool:
    """The sentence looks back: an age of another time."""
    text = at.placed.passage.prose
    for start, end in sentences_of(at.placed.passage.prose):
        if start <= at.mention.start < end:
            return _THEN.search(text[start:end]) is not None
    return False


def _descriptions(story: Story, cast: Cast, ages: dict[int, int]) -> Iterator[Finding]:
    """``The 53-year-old`` right behind the only person of a paragraph."""
    for placed in body_of(story):
        text = placed.passage.prose
        for match in _THE_OLD.finditer(text):
            before = [each for each in mentions_in(text) if each.end <= match.start()]
            found = {each.family for each in before}
            person = cast.only_one(before[-1].family) if len(found) == 1 else None
            age = ages.get(id(person)) if person else None
            if person is None or age is None or age == int(match["age"]):
                continue
            message = f"{person.name} is {age} elsewhere in the story. Is somebody else meant?"
            span = match.span("age")
            yield remark("age-two-ways", placed, span, message)


AGE_TWO_WAYS = Check(
    label="One person, two ages",
    about="One of them is wrong.",
    find=_find,
    must_match=(
        "Ann Lee, 43, said she ran.\n\nNeighbors found Lee, 34, in the yard.",
        "Dennis Wood, 58, was convicted.\n\n“No,” said Wood. The 53-year-old contractor left.",
        Article(
            "1",
            "x",
            body="Ann Lee, 43, said she ran.",
            figures=(Figure("a", caption="Ann Lee, 34, runs."),),
        ),
    ),
    must_not_match=(
        "Ann Lee, 43, said she ran.\n\nNeighbors found Lee, 43, in the yard.",
        "Ann Lee, 43, said she ran with Bo Lee, 34.\n\nNeighbors found Lee, 34, in the yard.",
        "Ann Lee, 43, said she ran. In 2010, Lee, 27, fell.",
        "Dennis Wood, 58, was convicted.\n\nWood met Ann Lee. The 53-year-old left.",
        "Dennis Wood, 58, was convicted.\n\nWood left. The 58-year-old sighed.",
    ),
)
