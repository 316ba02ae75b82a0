"""What says a thing twice: ``past history``, ``close proximity``."""

from collections.abc import Iterator
from functools import cache

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.phrases import Phrases, like, listed_pairs
from editor.domain.finding import Severity


@cache
def _redundant() -> Phrases:
    return Phrases(listed_pairs("redundant-en"))


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for start, end, phrase in _redundant().found_in(passage):
        found = passage.raw[start:end]
        instead = tuple(like(found, each) for each in listed_pairs("redundant-en")[phrase])
        yield Slip(start, end, f"“{found}” says it twice. “{instead[0]}” is enough.", instead)


REDUNDANT = Check(
    label="Said twice",
    about="A word that is in the other one already can go.",
    read=_read,
    severity=Severity.HINT,
    must_match=(
        "It is past history.",
        "They live in close proximity to the quay.",
        "The end result was a tie.",
        "The boat sails at 12 noon.",
    ),
    must_not_match=(
        "It is history, and the past is past.",
        "The result came at the end. The boat sails at noon, or at 12.",
        "“It is past history,” he said.",
    ),
)
