"""``Between you and I``: the form of a pronoun behind a preposition."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip

_OBJECT = {"i": "me", "he": "him", "she": "her", "they": "them", "we": "us"}
_VERB = (
    r" (?:am|is|are|was|were|will|would|have|has|had|can|could|do|did|may|might|should|must|think"
    r"|went|said|say|told|saw)\b"
)
_BETWEEN = re.compile(
    rf"\b[Bb]etween (?:(?P<first>he|she|they|we|I) and \w+|(?:you|him|her|them|us|me|his \w+"
    rf"|her \w+|[A-Z]\w+) and (?P<second>I|he|she|they|we)\b(?!{_VERB}))"
)
_WITH = re.compile(
    rf"\b(?:with|for|to|from|about|against|behind|like) (?:you|him|her|them|me"
    rf"|us|(?:my|our) [a-z]{{3,12}}) and (?P<second>I|he|she|they|we)\b(?!{_VERB})(?=[.,;!?]|$)"
)
_OBJECTS_FIRST = re.compile(
    r"(?:^|[.!?] )(?P<first>Him|Her|Them|Me|Us) and (?:I|he|she|they|we|his \w+|her \w+"
    r"|[A-Z]\w+) (?:went|are|were|have|had|will|said|left|met|told|took|got|made)\b"
)
_SUBJECT = {"him": "He", "her": "She", "them": "They", "me": "I", "us": "We"}


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for pattern in (_BETWEEN, _WITH):
        for match in passage.matches(pattern):
            group = str(match.lastgroup)
            instead = _OBJECT[match[group].lower()]
            message = f"Behind a preposition it is “{instead}”."
            yield Slip(*match.span(group), message, (instead,))
    for match in passage.matches(_OBJECTS_FIRST):
        instead = _SUBJECT[match["first"].lower()]
        yield Slip(*match.span("first"), f"As the subject it is “{instead}”.", (instead,))


PRONOUN_CASE = Check(
    label="Forms of pronouns",
    about="“Between you and I” is the mistake that readers write letters about.",
    read=_read,
    kinds=COPY,
    must_match=(
        "It is between you and I.",
        "It is a matter between he and the mayor.",
        "They came with him and I.",
        "It was a hard year for my sister and I.",
        "Him and his brother went to sea.",
    ),
    must_not_match=(
        "It is between you and me. He sat between her and him.",
        "They came with her and I went home.",
        "“It is between you and I,” he said.",
        "He and his brother went to sea.",
    ),
)
