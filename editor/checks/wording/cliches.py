"""Worn phrases and journalese."""

from collections.abc import Iterator
from functools import cache

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.phrases import Phrases, listed
from editor.domain.finding import Severity


@cache
def _cliches() -> Phrases:
    return Phrases(listed("cliches-en"))


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for start, end, _phrase in _cliches().found_in(passage):
        found = passage.raw[start:end]
        yield Slip(start, end, f"“{found}” is worn. Say what happened in plain words.")


CLICHES = Check(
    label="Worn phrases",
    about="A worn phrase says less than a plain one, and readers skip it.",
    read=_read,
    severity=Severity.HINT,
    must_match=(
        "At the end of the day, the boat sails.",
        "It was only the tip of the iceberg.",
        "That added insult to injury.",
        "The embattled mayor spoke.",
    ),
    must_not_match=(
        "At the end of the shift, they left. The iceberg had a tip.",
        "“At the end of the day, we sail,” he said.",
        "The mayor added two words.",
    ),
)
