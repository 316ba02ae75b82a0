"""A bracket that opens and never closes, or closes and never opened."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip

_BRACKET = re.compile(r"[()\[\]{}]")
_OPENED_BY = {")": "(", "]": "[", "}": "{"}
# ``1)`` and ``a)`` number a list; ``:)`` is a face.
_NUMBERING = re.compile(r"(?:^|[\s(,;])(?:\w|\d{1,2}|[ivx]{1,4})$|[:;=][-']?$")
_LONGEST_NUMBER = 6
_DEEPEST = 100  # no writer nests so many
_MOST = 3  # slips a passage: what comes after follows from the first ones


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    unbalanced = _unbalanced(passage.prose)
    for at in unbalanced[:_MOST]:
        bracket = passage.raw[at]
        if bracket in _OPENED_BY:
            message = f"This bracket closes, but none opened. Add a “{_OPENED_BY[bracket]}”."
        else:
            message = "This bracket opens and is never closed in this paragraph. Close it."
        yield Slip(at, at + 1, message)


def _unbalanced(text: str) -> list[int]:
    opened: list[int] = []
    wrong: list[int] = []
    for match in _BRACKET.finditer(text):
        at, bracket = match.start(), match.group()
        if len(opened) > _DEEPEST:
            break
        if bracket not in _OPENED_BY:
            opened.append(at)
        elif opened and text[opened[-1]] == _OPENED_BY[bracket]:
            opened.pop()
        elif not _NUMBERING.search(text, max(0, at - _LONGEST_NUMBER), at):
            wrong.append(at)
    return sorted(wrong + opened)


UNBALANCED_BRACKETS = Check(
    label="Brackets without a partner",
    about="Readers look for the other half.",
    read=_read,
    is_english=False,
    must_match=(
        "The boat (built in 1931 sails again.",
        "The boat built in 1931) sails again.",
        "He said [the boat would sail.",
        "It sails (on Monday] again.",
    ),
    must_not_match=(
        "The boat (built in 1931 [in Oban]) sails [again](https://example.com/a_(b)).",
        "They want 1) bread and 2) peace, or a) both :)",
        "- [ ] sail\n- [x] wait[^1]",
        "It sails. <!-- not ( closed --> `f(`",
    ),
)
