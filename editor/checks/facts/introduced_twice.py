"""A person is introduced with title and full name once."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.cast import cast_of
from editor.checks.facts.reading import remark
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.mentions import COURTESY


def _find(story: Story, _options: None) -> Iterator[Finding]:
    cast = cast_of(story)
    for person in cast.people.values():
        if cast.only_one(person.family) is not person:
            continue
        told = [
            at
            for at in person.full
            if at.is_body and at.mention.title and at.mention.title not in COURTESY
        ]
        for at in told[1:2]:
            if at.mention.title.split()[-1] != told[0].mention.title.split()[-1]:
                continue
            message = (
                f"{person.name} was introduced with title and full name before. "
                "The last name is enough here."
            )
            span = (at.mention.title_start, at.mention.end)
            yield remark("introduced-twice", at.placed, span, message, (person.family,))


INTRODUCED_TWICE = Check(
    label="Person introduced twice",
    about="Readers take it for somebody new.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        "Fire Chief Val Moua said so.\n\nIt is hard to put out, Fire Chief Val Moua said.",
        "Gov. Ann Lee spoke. On Friday, Gov. Ann Lee left.",
    ),
    must_not_match=(
        "Fire Chief Val Moua said so.\n\nIt is hard to put out, Moua said.",
        "Gov. Ann Lee met Mayor Bo Lee. On Friday, Gov. Ann Lee left.",
        "Gov. Ann Lee spoke.\n\n## Gov. Ann Lee in her own words\n\nLee left.",
        "Gov. Ann Lee spoke. “Gov. Ann Lee lied,” he said.",
    ),
)
