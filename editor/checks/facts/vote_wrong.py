"""No more vote than there are."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.finding import Severity
from editor.language.facts.numbers import number_of

_NUMBER = r"(?:\d{1,3}|[a-z]{3,9}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
_BODY = re.compile(rf"\b(?P<size>{_NUMBER})-(?:member|person|seat|judge|justice)\b", re.IGNORECASE)
_SCORE = r"(?P<first>\d{1,3})(?:-|–| to )(?P<second>\d{1,3})(?:(?:-|–)(?P<third>\d{1,3}))?(?![\w-])"
_VOTES = re.compile(
    rf"\b(?:vot(?:ed|ing|es?)|split|ruled|decided)(?: was| were| of)?(?: unanimously)? {_SCORE}"
)
_VOTE_BEHIND = re.compile(rf"\b{_SCORE} (?:vote|ruling|decision|split|majority)\b")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    if "-" not in passage.prose:
        return
    for start, end in passage.sentences:
        text = passage.prose[start:end]
        bodies = list(_BODY.finditer(text))
        # With two bodies nobody knows which of them voted.
        size = number_of(bodies[0]["size"]) if len(bodies) == 1 else None
        if size is None or passage.is_quoted(start + bodies[0].start()):
            continue
        for votes in (*_VOTES.finditer(text), *_VOTE_BEHIND.finditer(text)):
            cast = sum(int(votes[part] or 0) for part in ("first", "second", "third"))
            if cast > size and not passage.is_quoted(start + votes.start()):
                span = (start + votes.start("first"), start + _end(votes))
                message = (
                    f"That is {cast} votes, and there are {size} members. Mend one of the numbers."
                )
                yield Slip(*span, message, severity=_severity(votes, cast - int(size)))


def _severity(votes: re.Match[str], surplus: int) -> Severity:
    """One vote more breaks a tie: a mayor's, or the vice president's."""
    breaks_tie = surplus == 1 and abs(int(votes["first"]) - int(votes["second"])) == 1
    return Severity.HINT if breaks_tie else Severity.WARNING


def _end(votes: re.Match[str]) -> int:
    return max(votes.end("second"), votes.end("third"))


VOTE_WRONG = Check(
    label="More votes than members",
    about="A vote can fall short of the members, but not go over.",
    read=_read,
    kinds=COPY,
    must_match=(
        "The 11-member council voted 9-4 to close the pool.",
        "The nine-member board approved it on a 6-4 vote.",
        "The seven-member panel voted 5–2–1 on Monday.",
    ),
    must_not_match=(
        "The 11-member council voted 7-4 to close the pool.",
        "The 11-member council voted 7-2 to close the pool.",
        "The nine-member board overruled the five-member panel, which had voted 5-4.",
        "The council voted 9-4. The five-member band beat them 9-4.",
    ),
)
