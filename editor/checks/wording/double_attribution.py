"""A sentence that says twice who said it: ``police said, according to a statement``."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.traps import words_of
from editor.domain.finding import Severity

_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_SAID = re.compile(
    r", (?:(?:the |a |an |its |his |her )?[\w’'.-]{1,30} ){1,5}(?:said|says"
    r"|told reporters)(?=[,.;]| in a)"
    r"|, (?:said|says) (?=[A-Zathi])"
)


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    words = words_of(passage.prose)
    if words.isdisjoint({"said", "says", "told"}):
        return
    for start, end in passage.sentences:
        tags = [
            match
            for pattern in (_SAID, _ACCORDING)
            for match in pattern.finditer(passage.prose, start, end)
            if not passage.is_quoted(match.start())
        ]
        if len(tags) > 1:
            last = max(tags, key=re.Match.start)
            message = "This sentence says twice who said it. Once is enough."
            yield Slip(*last.span(), message)


DOUBLE_ATTRIBUTION = Check(
    label="Who said it, twice",
    about="One source a sentence is enough, and two make readers wonder who spoke.",
    read=_read,
    severity=Severity.HINT,
    kinds=COPY,
    must_match=(
        "The boat sails, police said, according to a statement.",
        "According to the report, the boat sails, the mayor said.",
    ),
    must_not_match=(
        "The boat sails, police said. It is new, according to a statement.",
        "“According to the report, it sails,” he said.",
        "The mayor said the boat sails on Monday.",
    ),
)
