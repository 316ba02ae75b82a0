"""A hyphen where a dash should be, and the other way round."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.domain.finding import Severity

# Datelines (``(Reuters) - ``) and subheads of agencies (``- ’Too slow’ -``) have hyphens.
_HYPHEN = re.compile(r"(?<=[a-z”’%,.])(?P<at> -{1,3} )(?=[\w“‘\"$£€])")
_DOUBLE = re.compile(r"(?<=[\w”’,.])-{2,3}(?=[A-Za-z“‘])")
_LONG = re.compile(r"(?<=[a-z])[–—](?=(?:year|old|in|to|up|day|time|term|hand|long|free)\b)")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if passage.raw.lstrip().startswith("|"):
        return
    dash = " – " if passage.style == "uk" else " — "
    for pattern in (_HYPHEN, _DOUBLE):
        for match in pattern.finditer(passage.prose):
            start, end = match.span()
            if _is_line_start(passage.prose, start) or _is_score(passage.prose, start, end):
                continue
            message = f"A hyphen stands where a dash should be: “{dash.strip()}”."
            yield Slip(start, end, message, (dash,))
    for match in _LONG.finditer(passage.prose):
        message = "A dash stands in a compound word, where a hyphen should be."
        yield Slip(*match.span(), message, ("-",), Severity.HINT)


def _is_line_start(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _is_score(text: str, start: int, end: int) -> bool:
    """``Oban - Mull`` and ``Route 5 - 7`` are routes, scores or ranges as much as sentences."""
    before = text[max(0, start - 1) : start]
    return before.isdigit() and text[end : end + 1].isdigit()


DASH_OR_HYPHEN = Check(
    label="Hyphens for dashes",
    about="A hyphen joins and a dash parts: one in place of the other makes readers stumble.",
    read=_read,
    must_match=(
        "The boat - which is new - sails.",
        "The boat -- which is new -- sails.",
        "The boat--new--sails.",
        "She is a six–year-old girl.",
    ),
    must_not_match=(
        "The boat — which is well-known — sails the Oban-Mull route.",
        "- The boat\n- The quay",
        "OBAN, Scotland (Reuters) - The boat sails.",
        "The score was 5 - 3, from 2017-2021, and 2017–21.",
        "---",
        "| a - b | c |\n|---|---|",
    ),
)
