"""Findings as a compiler prints them: one line each, the same for people and for grep."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence

import click

from editor.cli.check_places import in_report_order, place_of
from editor.cli.output import shown
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.services.reports import CheckedStory

_COLOURS = {Severity.BLOCKER: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def print_lines(checked: Iterable[CheckedStory], *, waved: bool) -> None:
    """Print the findings; coloured on a terminal, unless NO_COLOR says otherwise.

    Args:
        checked: The stories in their order.
        waved: What was waved through is printed, too.
    """
    colour = False if os.environ.get("NO_COLOR") else None
    for each in checked:
        for finding in in_report_order(each.findings):
            if waved or finding.waved is None:
                click.echo(_line(each.story, finding), color=colour)


def summary(checked: Sequence[CheckedStory]) -> str:
    """How many stories and findings, in a sentence or two."""
    failed = sum(1 for each in checked if each.failure)
    stories = _count(len(checked) - failed, "story", "stories")
    findings = [finding for each in checked for finding in each.findings]
    counts = Counter(each.severity for each in findings if each.waved is None)
    parts = [
        _count(counts[each], each.value, f"{each.value}s") for each in Severity if counts[each]
    ]
    waved = sum(1 for each in findings if each.waved is not None)
    said = [f"{stories}: {', '.join(parts) or 'nothing to mend'}."]
    if waved:
        said.append(f"{_count(waved, 'finding', 'findings')} waved through.")
    if failed:
        said.append(f"{_count(failed, 'story', 'stories')} not checked.")
    return " ".join(said)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _line(story: Story, finding: Finding) -> str:
    """``slug:line:col: severity code: message``.

    What isn't about the text has its field before the line. Line breaks become spaces.
    """
    place = place_of(story, finding)
    field = "" if finding.field == "body" else f"{finding.field}:"
    where = f"{story.article.slug}:{field}{place.line}:{place.column}"
    severity = click.style(finding.severity.value, fg=_COLOURS[finding.severity])
    line = f"{where}: {severity} {finding.code}: {_plain(finding.message)}"
    if finding.waved is None:
        return line
    return f"{line} [waved through by {_plain(finding.waved.by)}: {_plain(finding.waved.why)}]"


def _plain(text: str) -> str:
    return shown(" ".join(text.split()))
