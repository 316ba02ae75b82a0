"""What one check finds, as it would find it in the program."""

from dataclasses import replace

from editor.checks import all_checks
from editor.checks.contract import Example, story_of
from editor.checks.running import findings_in_steps
from editor.domain.finding import Finding


def found_by(code: str, example: Example, **options: object) -> list[Finding]:
    """The findings of that check alone, with its own options but for these; on or off."""
    check = replace(all_checks()[code], is_on=True)
    if options:
        check = replace(check, options=replace(check.options, **options))
    story = story_of(example)
    return [each for found in findings_in_steps({code: check}, story) for each in found]


def words_found(code: str, body: str, **options: object) -> list[str]:
    """The words of a body that it points to."""
    return [body[each.start : each.end] for each in found_by(code, body, **options)]


def mended(code: str, body: str) -> str:
    """The body with the first suggestion of every finding of that check in the words' place."""
    for each in sorted(found_by(code, body), key=lambda each: -each.start):
        body = body[: each.start] + each.suggestions[0] + body[each.end :]
    return body
