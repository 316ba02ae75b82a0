"""Findings of the grammar checker beside our own: where both speak of the same words, ours stay."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from editor.domain.finding import Finding

_GRAMMAR = "grammar"
# What is longer is about a sentence or a paragraph, and says nothing of single words.
_LONGEST = 80


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, in their order, without those of grammar on words that others speak of."""
    kept = tuple(findings)
    if not any(each.code == _GRAMMAR for each in kept):
        return kept
    taken = _taken(kept)
    return tuple(each for each in kept if each.code != _GRAMMAR or not _is_taken(each, taken))


def _taken(findings: Iterable[Finding]) -> dict[str, tuple[list[int], list[int]]]:
    """By field: where the findings of others begin, in order, and how far those so far reach."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for each in findings:
        if each.code != _GRAMMAR and 0 < each.end - each.start <= _LONGEST:
            spans.setdefault(each.field, []).append((each.start, each.end))
    taken = {}
    for field, found in spans.items():
        found.sort()
        starts = [start for start, _end in found]
        taken[field] = (starts, list(accumulate((end for _start, end in found), max)))
    return taken


def _is_taken(finding: Finding, taken: dict[str, tuple[list[int], list[int]]]) -> bool:
    starts, reaches = taken.get(finding.field, ([], []))
    before = bisect_left(starts, max(finding.end, finding.start + 1))
    return before > 0 and reaches[before - 1] > finding.start
