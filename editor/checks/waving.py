"""Findings that somebody let stand, with a reason."""

from collections.abc import Iterable
from dataclasses import replace

from editor.checks.passage import kind_of
from editor.checks.texts import text_at
from editor.domain.finding import Finding
from editor.domain.story import Story


def with_waved(story: Story, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with who waved it through; what stops publishing can't be."""
    by_words = {(each.code, each.field, each.words): each for each in story.article.waved_through}
    if not by_words:
        return tuple(findings)
    codes = {code for code, _, _ in by_words}
    return tuple(
        each
        if each.is_stop or each.code not in codes
        else replace(each, waved=by_words.get((each.code, *waving_key(story, each))))
        for each in findings
    )


def waving_key(story: Story, finding: Finding) -> tuple[str, str]:
    """The kind of field and the words under which a finding is waved through.

    One about a field as a whole goes by its message, which says what it is about.
    """
    words = " ".join(text_at(story, finding.field)[finding.start : finding.end].split())
    return kind_of(finding.field), words or finding.message
