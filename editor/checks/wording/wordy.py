"""More words than are needed: ``in order to``, ``due to the fact that``."""

from collections.abc import Iterator
from functools import cache

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.phrases import Phrases, like, listed_pairs
from editor.domain.finding import Severity


@cache
def _wordy() -> Phrases:
    return Phrases(listed_pairs("wordy-en"))


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for start, end, phrase in _wordy().found_in(passage):
        found = passage.raw[start:end]
        instead = tuple(like(found, each) for each in listed_pairs("wordy-en")[phrase])
        if instead:
            yield Slip(start, end, f"“{found}” is long. “{instead[0]}” says the same.", instead)
        else:
            yield Slip(start, end, f"“{found}” says nothing. Begin with what comes after it.")


WORDY = Check(
    label="More words than needed",
    about="Short words leave room for news.",
    read=_read,
    severity=Severity.HINT,
    must_match=(
        "They met in order to vote.",
        "It failed due to the fact that nobody came.",
        "It should be noted that the boat sails.",
        "He left prior to the vote.",
    ),
    must_not_match=(
        "They met to vote. The rooms were in order, too.",
        "“We met in order to vote,” he said.",
    ),
)
